"""Ties as sentences, and times in words; `happenings` has the events.

>>> from onrecord.types import Actor, Reading, Producer, Report, Telling, Reason, Tie
>>> told = Telling(evidence=(), status="ongoing", reason=Reason(by="rule", name="apposition"))
>>> tie = Tie(id="t1", type="leads", subject="p1", object="p2", told=(told,))
>>> tie_words(Names({"p1": "Harun Selcar", "p2": "the Order of the Lamp"}, {}, frozenset()), tie)
'Harun Selcar leads the Order of the Lamp'
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from onrecord.show import days, roles, verbs, wording
from onrecord.show.articles import called
from onrecord.show.attempts import was_tried
from onrecord.show.wording import quoted, safe
from onrecord.types import ActorKind, Polarity, Reading, Status, Telling, Tie, TieType, When

FIRMEST: tuple[Status, ...] = ("ongoing", "happened", "planned", "predicted", "conditional")
"""Of the statuses that a claim is told with, the first of these gives its sentence the tense."""

SOMEONE, NOBODY = "someone", "Nobody"

STANDING: frozenset[TieType] = frozenset({"part-of", "member-of", "based-in", "allied-with", "related-to"})
"""Ties told without a verb ("Norvane’s Lantern Corps"): they are said in the present unless a time closes them."""

BEGUN: frozenset[TieType] = frozenset({"sanctions", "met-with", "founded"})
"""Ties whose verb tells how they began: at a time that is over they are said in the past."""

_UNKNOWN_END = re.compile(r", (?:start|end) not known$")
_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")
FACILITY = re.compile(
    r"(?:airport|bridge|square|port|base|checkpoint|embassy|palace|hotel|hospital|mosque|warehouse)\b", re.IGNORECASE
)
"""Places that one is at; in others one is in."""


class Names(NamedTuple):
    """The actors as a sentence calls them, by id; their kinds; those that are several; the report's day and text."""

    called: dict[str, str]
    kinds: dict[str, ActorKind]
    many: frozenset[str]
    today: date | None = None
    text: str = ""

    def of(self, id: str | None) -> str:
        """An actor's name; of one that the words leave out, `SOMEONE`."""
        return self.called.get(id or "", SOMEONE)

    def all(self, ids: Iterable[str], last: str = "and") -> str:
        """Several names in a sentence."""
        return wording.joined([self.of(one) for one in dict.fromkeys(ids)], last)


def names(reading: Reading) -> Names:
    """The actors of a reading as sentences call them: with "the" where the report has it before their name."""
    return Names(
        {actor.id: called(reading, actor) for actor in reading.actors},
        {actor.id: actor.kind for actor in reading.actors},
        frozenset(a.id for a in reading.actors if verbs.plural(a.name, a.kind)),
        reading.report.published,
        reading.report.text,
    )


def tie_words(given: Names, tie: Tie, others: tuple[Tie, ...] = ()) -> str:
    """A tie as a sentence without its full stop, in the tense and the polarity of its firmest telling.

    `others` are ties told with it that have another subject, or another object.
    """
    status, polarity = tense(tie, given.today)
    verb, whom = _predicate(given, tie)
    subjects = {tie.subject or "": None} | {other.subject or "": None for other in others}
    objects = [tie.object, *(other.object for other in others)]
    if len(set(objects)) > 1:
        whom = given.all(filter(None, objects))
    many = len(subjects) > 1 or tie.subject in given.many
    if tie.subject is None and polarity == "-":
        return f"{NOBODY} {verbs.phrase(verb, status, '+', many=False, alone=not whom)} {whom}".strip()
    predicate = verbs.phrase(verb, status, polarity, many=many, alone=not whom)
    if status == "planned" and polarity == "+" and was_tried(given.text, tie):
        predicate = f"sought to {verb.bare}"
    places = [one for one in tie.where if given.of(one) not in f"{predicate} {whom}"]
    where = f"in {given.all(places)}" if places else ""
    return wording.sentence(" ".join(filter(None, (given.all(subjects), predicate, whom, where))))


def when_words(reading: Reading, when: When | None) -> tuple[str, str]:
    """A time in plain English and as EDTF; or in the report's own words; empty where there is none."""
    if when is None:
        return "", ""
    if when.edtf is None:
        return (quoted(reading.words(when.spans)) if when.spans else ""), ""
    words = days.in_words(when.edtf)
    return safe(_UNKNOWN_END.sub("", words)), "" if words == when.edtf else when.edtf


def leading(told: tuple[Telling, ...]) -> tuple[Status, Polarity]:
    """The status and the polarity that a claim's line is written in: told so at all, it is said so."""
    polarity: Polarity = "+" if any(t.polarity == "+" for t in told) else "-"
    statuses = [t.status for t in told if t.polarity == polarity]
    return min(statuses, key=FIRMEST.index, default="ongoing"), polarity


def tense(tie: Tie, today: date | None = None) -> tuple[Status, Polarity]:
    """The status and the polarity of a tie's sentence: in the present where it has no end, or none yet."""
    status, polarity = leading(tie.told)
    edtf = tie.when.edtf if tie.when else None
    if status == "ongoing" and edtf and today and (_ended(edtf, today) or (tie.type in BEGUN and _past(edtf, today))):
        return "happened", polarity
    lasts = edtf.endswith("/..") if edtf else tie.type in STANDING and not tie.role
    return ("ongoing" if status == "happened" and lasts else status), polarity


def _past(edtf: str, today: date) -> bool:
    """Whether a day, month or year is over."""
    return bool(_DAY.fullmatch(edtf)) and edtf < today.isoformat()[: len(edtf)]


def _ended(edtf: str, today: date) -> bool:
    """Whether an interval closed before a day, as far as its end is written."""
    end = edtf.partition("/")[2]
    return bool(_DAY.fullmatch(end)) and end < today.isoformat()[: len(end)]


def _predicate(given: Names, tie: Tie) -> tuple[verbs.Verb, str]:
    """The verb of a tie and what follows it; a role stands where the verb would."""
    whom, role = given.of(tie.object) if tie.object else "", safe(tie.role or "")
    if not role:
        return verbs.TIES[tie.type], whom
    if tie.type == "succeeds":
        return verbs.TIES[tie.type], f"{whom} as {role}".strip()
    return roles.phrase(given.text, tie, role, whom, of_person=given.kinds.get(tie.object or "") == "person")
