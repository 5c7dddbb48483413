"""Claims as lines: a tie as a sentence, an event as a noun with its participants, a time in words.

>>> from onrecord.types import Actor, Reading, Producer, Report, Telling, Reason, Tie
>>> told = Telling(evidence=(), status="ongoing", reason=Reason(by="rule", name="apposition"))
>>> tie = Tie(id="t1", type="leads", subject="p1", object="p2", told=(told,))
>>> tie_words(Names({"p1": "Harun Selcar", "p2": "the Order of the Lamp"}, {}, frozenset()), tie)
'Harun Selcar leads the Order of the Lamp'
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from onrecord.show import days, verbs, wording
from onrecord.show.wording import quoted, safe
from onrecord.types import Actor, ActorKind, Event, Polarity, Reading, Status, Telling, Tie, TieType, When

FIRMEST: tuple[Status, ...] = ("ongoing", "happened", "planned", "predicted", "conditional")
"""Of the statuses that a claim is told with, the first of these gives its sentence the tense."""

SOMEONE, NOBODY = "someone", "Nobody"

STANDING: frozenset[TieType] = frozenset({"part-of", "member-of", "based-in", "allied-with", "related-to"})
"""Ties told without a verb ("Norvane’s Lantern Corps"): they are said in the present unless a time closes them."""

_DEFINITE = re.compile(r"(?:\bthe|['’]s|s['’])\s+$", re.IGNORECASE)
_SCHOOL = re.compile(r"university|college|institute|school|hospital|academy", re.IGNORECASE)
_FACILITY = re.compile(
    r"(?:airport|bridge|square|port|base|checkpoint|embassy|palace|hotel|hospital|mosque|warehouse)\b", re.IGNORECASE
)
"""Places that one is at; in others one is in."""


class Names(NamedTuple):
    """The actors as a sentence calls them, by id; their kinds; and those that are several."""

    called: dict[str, str]
    kinds: dict[str, ActorKind]
    many: frozenset[str]

    def of(self, id: str | None) -> str:
        """An actor's name; of one that the words leave out, `SOMEONE`."""
        return self.called.get(id or "", SOMEONE)

    def all(self, ids: Iterable[str], last: str = "and") -> str:
        """Several names in a sentence."""
        return wording.joined([self.of(one) for one in dict.fromkeys(ids)], last)


def names(reading: Reading) -> Names:
    """The actors of a reading as sentences call them: with "the" where the report has it before their name."""
    return Names(
        {actor.id: _called(reading, actor) for actor in reading.actors},
        {actor.id: actor.kind for actor in reading.actors},
        frozenset(a.id for a in reading.actors if verbs.plural(a.name, a.kind)),
    )


def tie_words(given: Names, tie: Tie) -> str:
    """A tie as a sentence without its full stop, in the tense and the polarity of its firmest telling."""
    status, polarity = tense(tie)
    verb, whom = _predicate(given, tie)
    many = tie.subject in given.many
    if tie.subject is None and polarity == "-":
        return f"{NOBODY} {verbs.phrase(verb, status, '+', many=False, alone=not whom)} {whom}".strip()
    predicate = verbs.phrase(verb, status, polarity, many=many, alone=not whom)
    where = f"in {given.all(tie.where)}" if tie.where else ""
    return wording.sentence(" ".join(filter(None, (given.of(tie.subject), predicate, whom, where))))


def event_words(given: Names, event: Event, trigger: str) -> str:
    """An event as a noun with its participants and its places; one of no type of ours is called by its own words."""
    if event.type == "other":
        who = given.all(p.actor for p in event.participants)
        words = f"{quoted(trigger)}{': ' if who else ''}{who}"
    else:
        words = _happening(given, event, trigger)
    nay = leading(event.told)[1] == "-"
    where = _where(given, event)
    said = f"{'not so: ' if event.type == 'other' else 'no '}{words}" if nay else words
    return wording.sentence(f"{said}{where}")


def when_words(reading: Reading, when: When | None) -> tuple[str, str]:
    """A time in plain English and as EDTF; or in the report's own words; empty where there is none."""
    if when is None:
        return "", ""
    if when.edtf is None:
        return (quoted(reading.words(when.spans)) if when.spans else ""), ""
    words = days.in_words(when.edtf)
    return safe(words), "" if words == when.edtf else when.edtf


def leading(told: tuple[Telling, ...]) -> tuple[Status, Polarity]:
    """The status and the polarity that a claim's line is written in: told so at all, it is said so."""
    polarity: Polarity = "+" if any(t.polarity == "+" for t in told) else "-"
    statuses = [t.status for t in told if t.polarity == polarity]
    return min(statuses, key=FIRMEST.index, default="ongoing"), polarity


def tense(tie: Tie) -> tuple[Status, Polarity]:
    """The status and the polarity of a tie's sentence: what has no end is in the present."""
    status, polarity = leading(tie.told)
    edtf = tie.when.edtf if tie.when else None
    lasts = edtf.endswith("/..") if edtf else tie.type in STANDING and not tie.role
    return ("ongoing" if status == "happened" and lasts else status), polarity


def _called(reading: Reading, actor: Actor) -> str:
    """An actor's name as it stands in a sentence: with "the" where most of its mentions by that name are definite."""
    text, name = reading.report.text, safe(actor.name)
    full = [start for start, end in actor.mentions if text[start:end].casefold() == actor.name.casefold()]
    definite = sum(_DEFINITE.search(text[max(0, start - 8) : start]) is not None for start in full)
    bare = actor.kind in {"person", "state"} or name.casefold().startswith("the ")
    return name if bare or not full or 2 * definite < len(full) else f"the {name}"


def _predicate(given: Names, tie: Tie) -> tuple[verbs.Verb, str]:
    """The verb of a tie and what follows it; a role stands where the verb would."""
    whom = given.of(tie.object) if tie.object else ""
    role = safe(tie.role or "")
    if not role:
        return verbs.TIES[tie.type], whom
    if tie.type == "succeeds":
        return verbs.TIES[tie.type], f"{whom} as {role}".strip()
    if not whom or whom.removeprefix("the ").casefold() in role.casefold():
        return verbs.be(role), ""
    if given.kinds.get(tie.object or "") == "person":
        return verbs.be(f"{whom}’s {role}"), ""
    return verbs.be(f"{role} {'at' if _SCHOOL.search(whom) else 'of'}"), whom


def _happening(given: Names, event: Event, trigger: str) -> str:
    noun = verbs.EVENTS[event.type]
    parts: dict[str, list[str]] = {}
    for participant in event.participants:
        parts.setdefault(participant.part, []).append(participant.actor)
    agents = parts.pop("agent", [])
    if event.type == "consult" and len(agents) > 1 and not parts:
        return f"{noun.noun} between {given.all(agents)}"
    bare = not parts and not agents and noun.noun not in trigger.casefold()
    words = [f"{noun.noun} ({quoted(trigger)})" if bare else noun.noun]
    for part, before in (("patient", noun.patient), ("recipient", noun.recipient)):
        if part in parts:
            words.append(f"{before} {given.all(parts.pop(part))}")
    if agents:
        words.insert(len(words) if noun.agent == "by" else 1, f"{noun.agent} {given.all(agents)}")
    return " ".join([*words, *(f"({part}: {given.all(ids)})" for part, ids in parts.items())])


def _where(given: Names, event: Event) -> str:
    if not event.where:
        return ""
    open_ended = any(t.certainty != "certain" for t in event.told)
    places = given.all(event.where, "or" if open_ended else "and")
    at = _FACILITY.search(given.of(event.where[0]))
    return f" {'at' if at else 'in'} {places}"
