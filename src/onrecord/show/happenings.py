"""Events as plain sentences: who, the report's own words for what was done, to whom.

Where the report has a verb, that verb stands ("Tomas Adeyle named Davit Orsel"); where it has a noun, that noun
("Drone strike by Haldmark"). Words of ours stand only where the report's own would make no sentence; what an event's
words ask, promise or threaten follows in quotation marks; one of which no participant is known is told by its clause.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from onrecord.show import deeds, verbs, wording
from onrecord.show.deeds import Around, Deed
from onrecord.show.sentences import FACILITY, Names, leading
from onrecord.show.wording import quoted, safe, shortened
from onrecord.types import Event, EventType, Reading, Span, Status

MOST_CLAUSE, MOST_TAIL, MOST_GAP = 90, 72, 60
"""Code points of a clause or a tail that a line has room for, and of what may stand between two pieces of a trigger."""

VISITS = frozenset({"visit", "visits", "trip", "trips"})
MEETS = frozenset(
    [
        "meet",
        "meets",
        "met",
        "visited",
        "visits",
        "spoke",
        "speaks",
        "talked",
        "talks",
        "conferred",
        "hosted",
        "received",
        "consulted",
    ]
)
DIES = frozenset(
    [
        "died",
        "dead",
        "perished",
        "fell",
        "resigned",
        "landed",
        "arrived",
        "came",
        "left",
        "flew",
        "fled",
        "escaped",
        "returned",
    ]
)
"""Verbs of meeting, and verbs that are never done to anybody."""
BEFALLS = frozenset(
    [
        "held",
        "took",
        "takes",
        "place",
        "placed",
        "began",
        "begun",
        "begin",
        "occurred",
        "happened",
        "continued",
        "was",
        "were",
        "been",
        "be",
        "is",
    ]
)
"""Verbs whose subject is the happening itself."""
DEATHS = frozenset({"death", "deaths", "toll", "bodies", "casualties", "victims", "dead"})
SPEECH: frozenset[EventType] = frozenset({"request", "threaten", "accuse", "reject"})
DONE_TO: frozenset[EventType] = frozenset({"killed", "arrested", "appointed", "dismissed", "assault", "consult"})
NEAR = 3
"""Events that are words; those whose verb always names whom it is done to; how many words may stand between the two."""
WITH = frozenset(["spoke", "talked", "conferred", "agreed", "fought", "clashed", "cooperated", "worked"])

_NAY = re.compile(r"\b(?:no|not|never|nobody|none|nor|neither|without)\b|n[’']t\b", re.IGNORECASE)
_AFTER = re.compile(r" ([\w’']+)")
_BEFORE = re.compile(r"([\w’']+)[\s“\"]*$")
_LINK = re.compile(r"\s*(with|to|for|against|on|from|at|over|into|in|of|upon)\b")
_TAIL = re.compile(r"\s*((?:to|that|not to|as)\b.*)", re.DOTALL)
_AS = re.compile(r"\b(as [^,]+)$")
_INNER = str.maketrans('“”"', "‘’'")
_REST = re.compile(r"\s*([\w“\"].*)", re.DOTALL)
_NUMBER = {"was": "were", "is": "are", "has": "have", "were": "was", "are": "is", "have": "has"}
_AHEAD = {"planned": "to", "predicted": "expected to"}


class Parts(NamedTuple):
    """Who has which part in an event, by id."""

    agents: tuple[str, ...]
    patients: tuple[str, ...]
    recipients: tuple[str, ...]
    others: tuple[tuple[str, str], ...]


class Told(NamedTuple):
    """An event with all that its sentence is made of: `piece` is the words of evidence that its trigger stands in."""

    reading: Reading
    given: Names
    event: Event
    parts: Parts
    deed: Deed
    piece: Span
    end: int


def event_words(reading: Reading, given: Names, event: Event) -> str:
    """An event as a sentence without its full stop."""
    told = _told(reading, given, event)
    status, polarity = leading(event.told)
    words, plain = _words(told, status)
    if polarity == "-" and not _NAY.search(words):
        words = f"no {words}" if plain else f"not so: {words}"
    return wording.sentence(words + _where(told, words))


def _told(reading: Reading, given: Names, event: Event) -> Told:
    parts = _parts(event)
    text, trigger = reading.report.text, event.trigger
    start, end = (trigger[0][0], trigger[-1][1]) if trigger else (0, 0)
    near = all(after[0] - before[1] <= MOST_GAP for before, after in pairwise(trigger))
    words = safe(text[start:end] if near else reading.words(trigger))
    before, after = _BEFORE.search(text[max(0, start - 40) : start]), _AFTER.match(text[end : end + 40])
    beside = any(0 <= start - m[1] <= 1 for a in reading.actors if a.id in parts.agents for m in a.mentions)
    deed = deeds.form(
        words, Around(before[1] if before else "", after[1] if after else "", beside, _many(given, parts.agents))
    )
    pieces = [p for t in event.told for p in t.evidence if p[0] <= start and end <= p[1]]
    return Told(reading, given, event, parts, deed, max(pieces, key=lambda p: p[1] - p[0], default=(start, end)), end)


def _parts(event: Event) -> Parts:
    def all_of(part: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(p.actor for p in event.participants if p.part == part))

    others = tuple((p.part, p.actor) for p in event.participants if p.part not in {"agent", "patient", "recipient"})
    return Parts(all_of("agent"), all_of("patient"), all_of("recipient"), others)


def _words(told: Told, status: Status) -> tuple[str, bool]:
    """An event's words, and whether they are a noun's."""
    if not any(told.parts):
        return _clause(told)
    sentence = _sentence(told, status)
    if sentence:
        return sentence, False
    if told.event.type == "other" and told.deed.kind != "noun":
        return f"{told.given.all(p.actor for p in told.event.participants)}: {quoted(told.deed.words)}", False
    return _noun(told), True


def _sentence(told: Told, status: Status) -> str:
    """An event as subject, verb and object; empty where its words make none."""
    deed, parts = told.deed, told.parts
    if deed.kind in {"noun", "unclear"} or _befalls(told.event.type, deed):
        return ""
    if status in {"planned", "predicted", "conditional"} and not deed.modal:
        return _ahead(told, status)
    if deed.kind == "passive" or (deed.kind == "state" and not parts.agents):
        return _passive(told, _agreeing(deed.words, told.given, parts.patients or parts.recipients or parts.agents))
    if deed.kind == "participle" or (deed.kind == "active" and not parts.agents):
        return _undergone(told)
    if deed.kind == "bare" or (deed.head in DIES and parts.patients):
        return ""
    return _active(told, deed.words)


def _befalls(type_: EventType, deed: Deed) -> bool:
    """Whether a verb's subject is the happening, or a meeting is told by a verb that is none of meeting."""
    head = deed.head.split(" ")[0]
    return type_ != "other" and (head in BEFALLS or (type_ == "consult" and head not in MEETS))


def _active(told: Told, verb: str) -> str:
    """Who does it, the verb, to whom; where the report has more words before whom, all that follows in its words."""
    parts, given = told.parts, told.given
    who = [given.all(parts.agents), _agreeing(verb, given, parts.agents)]
    whom = [_object(told, part, ids) for part, ids in (("patient", parts.patients), ("recipient", parts.recipients))]
    if None in whom and (rest := _tail(told, named=False)):
        return " ".join([*who, rest])
    named = [words for words in whom if words]
    return " ".join(filter(None, [*who, *named, _tail(told, named=bool(named))]))


def _object(told: Told, part: str, ids: tuple[str, ...]) -> str | None:
    """To whom, behind the word that the report has there, else behind the one that the type has.

    None where the report does not say it right behind its verb.
    """
    if not ids:
        return ""
    text = told.reading.report.text
    mentions = [m for a in told.reading.actors if a.id in ids for m in a.mentions]
    if any(told.event.trigger[0][0] <= m[0] and m[1] <= told.end for m in mentions if told.event.trigger):
        return ""
    near = min((m for m in mentions if told.end <= m[0] < told.piece[1]), default=None)
    between = text[told.end : near[0]] if near else ""
    if near and len(between.split()) <= NEAR:
        link = _LINK.match(between)
        return f"{link[1] if link else ''} {told.given.all(ids)}".strip()
    many_words = told.deed.wide
    if told.event.type not in DONE_TO and not many_words and text[told.end : told.piece[1]].strip():
        return None
    noun = verbs.EVENTS[told.event.type]
    usual = (noun.patient if part == "patient" else noun.recipient) if many_words else ""
    if told.event.type in DONE_TO:
        usual = ""
    return f"{'with' if told.deed.head in WITH else usual} {told.given.all(ids)}".strip()


def _passive(told: Told, verb: str) -> str:
    """Who undergoes it, the verb, and by whom."""
    parts = told.parts
    subject = parts.patients or parts.recipients or (parts.agents if told.event.type == "other" else ())
    if not subject:
        return ""
    by = f"by {told.given.all(parts.agents)}" if parts.agents and subject != parts.agents else ""
    tail = _tail(told, named=True) if not by else ""
    return " ".join(filter(None, [told.given.all(subject), verb, by, tail]))


def _undergone(told: Told) -> str:
    """What is told by a past that may be passive, and of nobody who did it: "Vantor died", "Vantor was killed"."""
    deed, parts = told.deed, told.parts
    whom = parts.patients or parts.recipients
    if not whom:
        return ""
    if deed.head in DIES:
        return f"{told.given.all(whom)} {deed.words}"
    if not deeds.is_participle(deed.head) or deed.words.split()[0].casefold() != deed.head:
        return ""
    return _passive(told, f"{'were' if _many(told.given, whom) else 'was'} {deed.words}")


def _ahead(told: Told, status: Status) -> str:
    """What is planned, expected or on a condition, where the report has the bare verb or a participle for it."""
    deed, parts = told.deed, told.parts
    subject = parts.agents if deed.kind == "bare" else parts.patients
    if not subject or deed.kind not in {"bare", "participle"}:
        return ""
    verb = deed.words.removeprefix("to ") if deed.kind == "bare" else f"be {deed.words}"
    aux = "would" if status == "conditional" else f"{'are' if _many(told.given, subject) else 'is'} {_AHEAD[status]}"
    not_ = " not" if leading(told.event.told)[1] == "-" else ""
    verb = f"{aux}{not_} {verb}".replace(" expected to not", " not expected to")
    return _active(told, verb) if deed.kind == "bare" else _passive(told, verb)


def _tail(told: Told, *, named: bool) -> str:
    """What the report says next: what is asked or vowed; all that follows, where nobody is named to whom it is done."""
    text, start = told.reading.report.text, told.end
    ids = {*told.parts.patients, *told.parts.recipients} if named else set()
    mentions = [m for a in told.reading.actors if a.id in ids for m in a.mentions]
    rest = text[
        max([start, *(end for first, end in mentions if start <= first and end <= told.piece[1])]) : told.piece[1]
    ]
    found = (_TAIL if named else _REST).match(rest)
    if found is None and told.event.type == "appointed":
        found = _AS.search(rest)
    if found is None and told.event.type in SPEECH and told.piece[1] == told.end:
        return _words_of(told)
    return _within(found[1], MOST_TAIL) if found else ""


def _words_of(told: Told) -> str:
    """What is asked or threatened, where the words of its telling stand apart from its verb."""
    pieces = told.event.told[0].evidence
    words = told.reading.report.text[slice(*pieces[0])] if len(pieces) == 1 else ""
    return _within(words, MOST_TAIL) if len(words.split()) > 1 and told.deed.words not in words else ""


def _within(words: str, most: int) -> str:
    """Words in quotation marks, those that they have themselves as the inner ones."""
    return shortened(words.strip(' “”"').translate(_INNER), most)


def _noun(told: Told) -> str:
    """An event as a noun with its participants: the report's noun where it has one, else ours."""
    noun, parts, given = verbs.EVENTS[told.event.type], told.parts, told.given
    head = _head(told)
    if told.event.type == "consult" and parts.agents and not parts.patients and not parts.recipients:
        between = "between" if len(parts.agents) > 1 else "by" if head in VISITS else "with"
        return f"{head} {between} {given.all(parts.agents)}"
    words = [head]
    words += [f"{noun.patient} {given.all(parts.patients)}"] if parts.patients else []
    words += [f"{'to' if head in VISITS else noun.recipient} {given.all(parts.recipients)}"] if parts.recipients else []
    if parts.agents:
        words.insert(len(words) if noun.agent == "by" else 1, f"{noun.agent} {given.all(parts.agents)}")
    return " ".join([*words, *(f"({part}: {given.of(one)})" for part, one in parts.others)])


def _head(told: Told) -> str:
    """The noun of an event: not one that is who acts ("protesters"), and no death that somebody dealt."""
    ours, own = verbs.EVENTS[told.event.type].noun, told.deed.noun
    names = " ".join(told.given.of(p.actor) for p in told.event.participants).casefold()
    dealt = (
        told.event.type == "killed" and own.casefold() in DEATHS and (told.parts.agents or own.casefold() != "death")
    )
    if told.deed.kind != "noun" or dealt or own.casefold() in names or len(own.split()) > 3:
        return ours or quoted(told.deed.words)
    return own


def _clause(told: Told) -> tuple[str, bool]:
    """An event of which no participant is known: the words that tell it, and whether they are a noun's.

    A noun stands alone where a place is known.
    """
    own = told.deed.kind == "noun" and _head(told) == told.deed.noun
    if own and told.event.where:
        return told.deed.noun, True
    polarity = leading(told.event.told)[1]
    others = [p for t in told.event.told if t.polarity == polarity for p in t.evidence]
    for spans in ([told.piece], others):
        clauses = [safe(told.reading.report.text[slice(*p)]) for p in spans if p[1] - p[0] <= MOST_CLAUSE]
        longest = max(clauses, key=len, default="")
        if (
            len(longest.split()) > len(told.deed.words.split())
            and longest.casefold() != f"the {told.deed.words}".casefold()
        ):
            return _within(longest, MOST_CLAUSE), False
    return (told.deed.noun, True) if own else (quoted(told.deed.words), False)


def _agreeing(verb: str, given: Names, ids: tuple[str, ...]) -> str:
    """A verb that begins with "was", "is" or "has" in the number of its subject."""
    first, space, rest = verb.partition(" ")
    wrong = {"was", "is", "has"} if _many(given, ids) else {"were", "are", "have"}
    return f"{_NUMBER[first]}{space}{rest}" if first in wrong else verb


def _many(given: Names, ids: tuple[str, ...]) -> bool:
    return len(ids) > 1 or any(one in given.many for one in ids)


def _where(told: Told, words: str) -> str:
    """At or in which places; none that the words have already."""
    given, event = told.given, told.event
    lying = {a.lies_in for a in told.reading.actors if a.id in event.where}
    wider = {a.id for a in told.reading.actors if a.name in lying}
    places = [one for one in event.where if given.of(one).casefold() not in words.casefold() and one not in wider]
    if not places:
        return ""
    open_ended = any(t.certainty != "certain" for t in event.told)
    named = given.all(places, "or" if open_ended else "and")
    return f" {'at' if FACILITY.search(given.of(places[0])) else 'in'} {named}"
