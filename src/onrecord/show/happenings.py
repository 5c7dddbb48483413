"""Events as plain sentences: who, the report's own words for what was done, to whom.

Where the report has a verb, that verb stands ("Tomas Adeyle named Davit Orsel"); where it has a noun, that noun
("Drone strike by Haldmark"). Words of ours stand only where the report's own would make no sentence; what an event's
words ask, promise or threaten follows in quotation marks; one of which no participant is known is told by its clause.
"""

from __future__ import annotations

import re

from onrecord.english import each
from onrecord.inflection import noun_plural
from onrecord.show import deeds, wording
from onrecord.show.attempts import was_tried
from onrecord.show.clauses import MOST_CLAUSE, SUFFERED, as_clause
from onrecord.show.deeds import HELPERS, NAY, Deed
from onrecord.show.following import SPEECH, behind_agent, tail, whom
from onrecord.show.happened import Told, told, verb_of
from onrecord.show.occasions import as_done, as_noun, as_told, is_whole
from onrecord.show.sentences import FACILITY, Names, leading
from onrecord.show.wording import quoted
from onrecord.types import Event, EventType, Reading, Status

MOST_PLACES = 3
"""Places that a line names; one more is no reason to count."""
MEETS = each("meet meets met visited visits spoke speaks talked talks conferred hosted received consulted")
UNDONE = each(
    "died dies dead perished fell resigned resigns landed arrived came left flew fled escaped returned became"
)
"""Verbs of meeting, and verbs that are never done to anybody."""
SUFFERS = each(
    """
    became become becomes won wins took takes assumed assumes tested tests pleaded pleads contracted recovered received
    receives succeeded succeeds replaced replaces secured accepted lost loses dies stood stands admitted
    """
)
"""Verbs whose subject is the one to whom it happens."""
BEFALLS = each("held took takes place placed began begun begin occurred happened continued was were been be is")
"""Verbs whose subject is the happening itself."""

HELPED = each("did didn't didn’t does doesn't doesn’t do don't don’t won't won’t")
_HAS_PLACE = re.compile(r"“[^”]*\b(?:in|at|near) (?:the )?[A-Z][^”]*”$")
"""A quotation at the end of a line that has a place of its own."""
_NUMBER = {"was": "were", "is": "are", "has": "have", "were": "was", "are": "is", "have": "has"}
_AHEAD = {"planned": "to", "predicted": "expected to"}


def event_words(reading: Reading, given: Names, event: Event) -> str:
    """An event as a sentence without its full stop."""
    status, polarity = leading(event.told)
    seen = told(reading, given, event)
    if polarity == "-" and any(seen.parts):
        seen = _denied(seen)
    words, plain = _words(seen, status)
    if polarity == "-" and not NAY.search(words):
        words = f"no {_uncapped(seen, words)}" if plain else f"not so: {words}"
    return _opened(wording.sentence(words + _where(seen, words)))


def _denied(seen: Told) -> Told:
    """An event with "not" behind the verb that helps its own: "had not fired"."""
    first, space, rest = seen.deed.words.partition(" ")
    helped = first in HELPERS - {"to"} and rest and not NAY.search(rest)
    return seen._replace(deed=seen.deed._replace(words=f"{first} not{space}{rest}")) if helped else seen


def _opened(words: str) -> str:
    """A line that begins with a quotation, with a capital."""
    return f"“{words[1:2].upper()}{words[2:]}" if words.startswith("“") else words


def _uncapped(seen: Told, words: str) -> str:
    """A noun without the capital that it has at the start of a sentence."""
    return words[:1].lower() + words[1:] if seen.deed.kind == "noun" and words.startswith(seen.deed.noun) else words


def _words(seen: Told, status: Status) -> tuple[str, bool]:
    """An event's words, and whether they are a noun's."""
    if done := as_done(seen):
        return done, False
    if _is_told_by_its_clause(seen):
        return _with_what_is_asked(seen, *as_clause(seen))
    if _is_parted(seen):
        return (as_told(seen), False) if seen.first else as_clause(seen)
    if words := _sentence(seen, status) or (as_told(seen) if seen.verbal and seen.first else _plain(seen)):
        return words, False
    return as_noun(seen), True


def _with_what_is_asked(seen: Told, words: str, plain: bool) -> tuple[str, bool]:
    """A clause that ends with those who are asked, with what they are asked for."""
    asked = seen.event.type in SPEECH and seen.parts.recipients and not words.startswith("“")
    rest = tail(seen, named=True) if asked else ""
    return (f"{words} {rest}", plain) if rest and rest.strip("“”… ") not in words else (words, plain)


def _is_told_by_its_clause(seen: Told) -> bool:
    """Whether the words that tell it are its line: nobody known takes part, or they have an order of their own."""
    tried = was_tried(seen.reading.report.text, seen.event)
    return not any(seen.parts) or is_whole(seen) or _has_its_own_order(seen) or tried


def _is_parted(seen: Told) -> bool:
    """Whether other words stand within those that tell it, and the verb is not the first of these."""
    trigger = seen.event.trigger
    return len(trigger) > 1 and verb_of(seen.reading, seen.event) != trigger[0][0]


def _plain(seen: Told) -> str:
    """Who takes part and what is said of it, or the clause where a verb tells it; empty for what a noun tells."""
    if seen.event.type == "other" and seen.deed.kind != "noun":
        return f"{seen.given.all(p.actor for p in seen.event.participants)}: {quoted(seen.deed.words)}"
    clause = as_clause(seen)[0] if seen.verbal else ""
    whole = len(clause.split()) > len(seen.deed.words.split()) and not clause.startswith("“…")
    return clause if whole else ""


def _has_its_own_order(seen: Told) -> bool:
    """Whether a verb's words name nobody before it who does it: its clause is told as it stands.

    "Sixteen states sue the government", "the majority that the Front lost".
    """
    inside = seen.piece[1] - seen.piece[0] <= MOST_CLAUSE and seen.piece != (seen.event.trigger[0][0], seen.end)
    if not seen.verbal or seen.first or not inside or seen.deed.kind in {"noun", "bare", "unclear"}:
        return False
    if seen.event.type in SUFFERED and not seen.parts.agents and seen.deed.kind == "active":
        return False
    nobodys = bool(seen.parts.recipients) and not seen.parts.agents
    done = seen.deed.kind == "active" and (bool(seen.parts.patients) or nobodys)
    return done or (not seen.parts.patients and _standing_behind(seen))


def _standing_behind(seen: Told) -> bool:
    """Whether one who does it is named behind the beginning of the words that tell it."""
    start, end = seen.event.trigger[0][0], seen.piece[1]
    actors = (a for a in seen.reading.actors if a.id in seen.parts.agents)
    return any(start <= m[0] and m[1] <= end for a in actors for m in a.mentions)


def _sentence(seen: Told, status: Status) -> str:
    """An event as subject, verb and object; empty where its words make none."""
    deed, parts = seen.deed, seen.parts
    if deed.kind in {"noun", "unclear"} or (_befalls(seen.event.type, deed) and not _begins_with_agents(seen)):
        return ""
    if status in {"planned", "predicted", "conditional"} and not deed.modal:
        return _ahead(seen, status)
    if deed.kind == "passive" or (deed.kind == "state" and not parts.agents):
        # "The court is suing Orsel": he sues nobody.
        ids = () if deed.head.endswith("ing") else parts.patients or parts.recipients or parts.agents
        return _passive(seen, _agreeing(deed.words, seen.given, ids)) if ids else ""
    if deed.kind == "participle" or (deed.kind == "active" and not parts.agents):
        return _undergone(seen)
    undone = deed.kind == "bare" or (deed.head in UNDONE and parts.patients and not seen.verbal)
    return "" if undone else _active(seen, _inflected(seen))


def _inflected(seen: Told) -> str:
    """The verb of one who does it, in the third person where the report has him speak of himself ("I reject it")."""
    deed = seen.deed
    bare = (
        seen.verbal
        and deed.head not in HELPED
        and deed.words.startswith(deed.head)
        and not deed.head.endswith("s")
        and deed.head.islower()
    )
    if not bare or deeds.is_past(deed.head) or deeds.is_participle(deed.head) or _many(seen.given, seen.parts.agents):
        return deed.words
    return noun_plural(deed.head) + deed.words[len(deed.head) :]


def _befalls(type_: EventType, deed: Deed) -> bool:
    """Whether a verb's subject is the happening, or a meeting is told by a verb that is none of meeting."""
    head = deed.head.split(" ")[0]
    return type_ != "other" and (head in BEFALLS or (type_ == "consult" and head not in MEETS))


def _begins_with_agents(seen: Told) -> bool:
    """Whether the rule that read the event found a verb, and its agents stand before that."""
    return seen.verbal and bool(seen.parts.agents) and {*seen.parts.agents} <= seen.first


def _active(seen: Told, verb: str) -> str:
    """Who does it, the verb, to whom; where the report has more words before whom, all that follows in its words."""
    parts, given = seen.parts, seen.given
    who = [given.all(parts.agents), _agreeing(verb, given, parts.agents)]
    objects = [whom(seen, part, ids) for part, ids in (("patient", parts.patients), ("recipient", parts.recipients))]
    if None in objects and (rest := tail(seen, named=False)):
        return " ".join([*who, rest])
    named = [words for words in objects if words]
    return " ".join(filter(None, [*who, *named, tail(seen, named=bool(named))]))


def _passive(seen: Told, verb: str) -> str:
    """Who undergoes it, the verb, and by whom."""
    parts = seen.parts
    subject = parts.patients or parts.recipients or (parts.agents if seen.event.type == "other" else ())
    if not subject:
        return ""
    by = f"by {seen.given.all(parts.agents)}" if parts.agents and subject != parts.agents else ""
    rest = tail(seen, named=True) if not by else behind_agent(seen)
    return " ".join(filter(None, [seen.given.all(subject), verb, by, rest]))


def _undergone(seen: Told) -> str:
    """What is told by a past that may be passive, and of nobody who did it: "Vantor died", "Vantor was killed"."""
    deed, parts = seen.deed, seen.parts
    undergo = parts.patients or parts.recipients
    if not undergo or (deed.head in SUFFERS and deed.kind == "participle") or _leaves_out_who(seen):
        return ""
    suffers = deed.kind == "active" and deed.head in SUFFERS and {*undergo} <= seen.first
    if deed.head in UNDONE or suffers:
        rest = tail(seen, named=False) if deed.head not in UNDONE or seen.verbal else ""
        return " ".join(filter(None, [seen.given.all(undergo), _agreeing(deed.words, seen.given, undergo), rest]))
    if not deeds.is_participle(deed.head) or deed.words.split()[0].casefold() != deed.head:
        return ""
    return _passive(seen, f"{'were' if _many(seen.given, undergo) else 'was'} {deed.words}")


def _leaves_out_who(seen: Told) -> bool:
    """Whether a line without who does it would say little, or another thing: "he met Orsel", "left six dead"."""
    left = seen.deed.head == "left" and len(seen.deed.words.split()) > 1
    return left or (seen.event.type == "consult" and seen.deed.kind == "active")


def _ahead(seen: Told, status: Status) -> str:
    """What is planned, expected or on a condition, where the report has the bare verb or a participle for it."""
    deed, parts = seen.deed, seen.parts
    subject = parts.agents if deed.kind == "bare" else parts.patients
    if not subject or deed.kind not in {"bare", "participle"}:
        return ""
    verb = deed.words.removeprefix("to ") if deed.kind == "bare" else f"be {deed.words}"
    aux = "would" if status == "conditional" else f"{'are' if _many(seen.given, subject) else 'is'} {_AHEAD[status]}"
    not_ = " not" if leading(seen.event.told)[1] == "-" else ""
    verb = f"{aux}{not_} {verb}".replace(" expected to not", " not expected to")
    return _active(seen, verb) if deed.kind == "bare" else _passive(seen, verb)


def _agreeing(verb: str, given: Names, ids: tuple[str, ...]) -> str:
    """A verb that begins with "was", "is" or "has" in the number of its subject."""
    first, space, rest = verb.partition(" ")
    if _many(given, ids) and first.islower() and not deeds.is_past(first) and first not in _NUMBER:
        return f"{deeds.of_several(first)}{space}{rest}"
    wrong = {"was", "is", "has"} if _many(given, ids) else {"were", "are", "have"}
    return f"{_NUMBER[first]}{space}{rest}" if first in wrong else verb


def _many(given: Names, ids: tuple[str, ...]) -> bool:
    return len(ids) > 1 or any(one in given.many for one in ids)


def _bare(place: str) -> str:
    """A place as words may have it: "Washington" for Washington, DC."""
    return place.removeprefix("the ").partition(",")[0].casefold()


def _where(seen: Told, words: str) -> str:
    """At or in which places; none that the words have already."""
    given, event = seen.given, seen.event
    lying = {a.lies_in for a in seen.reading.actors if a.id in event.where}
    wider = {a.id for a in seen.reading.actors if a.name in lying}
    if _HAS_PLACE.search(words):
        return ""
    places = [one for one in event.where if _bare(given.of(one)) not in words.casefold() and one not in wider]
    if not places:
        return ""
    open_ended = any(t.certainty != "certain" for t in event.told)
    last = "or" if open_ended else "and"
    if (more := len(places) - MOST_PLACES) > 1:
        named = f"{', '.join(map(given.of, places[:MOST_PLACES]))} {last} {wording.number(more)} more places"
    else:
        named = given.all(places, last)
    return f" {'at' if FACILITY.search(given.of(places[0])) else 'in'} {named}"
