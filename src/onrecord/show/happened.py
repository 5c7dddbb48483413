"""What an event's sentence is made of: who has which part, the words that tell it and how they stand, who stands first.

The rule by which an event was read says whether its words are a verb or a noun, where the words alone leave that open
("dies", "riots").
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from onrecord.show import deeds, excerpts
from onrecord.show.deeds import Around, Deed
from onrecord.show.sentences import Names
from onrecord.show.wording import safe
from onrecord.types import Event, Reading, Span, Telling

MOST_GAP = 60
"""Code points that may stand between two pieces of a trigger."""
BEFORE, AFTER = 40, 40
"""Code points around a trigger in which its neighbours are looked for."""

PASSIVE = frozenset({"passive", "headline", "undergone"})
ACTIVE = frozenset(
    {"own", "shared", "relative", "control", "participle", "unsaid", "near", "light-verb", "deed", "lead"}
)
VERBAL = PASSIVE | ACTIVE
NOMINAL = "noun"
"""The rules of `onrecord.events` that read a passive, any verb, a noun; what follows a rule's name says where."""

_HYPHENED = re.compile(r"(?:-\w+)+")
_MARKS = str.maketrans("", "", '"“”')
_AFTER = re.compile(r" ([\w’']+)")
_BEFORE = re.compile(r"([\w’']+)(?:\s+(?:\w+ly|also|then|now))*[\s“\"]*$")
_HELPED = re.compile(
    r"\b((?:was|were|is|are|has|have|had|did|does|do)(?:n[’']t)?)((?:\s+(?:not|also|since|already|now|then|twice|once|\w+ly))*)"
    r"(\s+(?:been|being))?(?:\s+\w+ly)?\s+[“\"]?$"
)
_TO_TIME = re.compile(
    r"\s+(?:on|in|since|from|by|at|until|during|early|late|the|this|twice|just|shortly|only|about|around)(?:\s+the)?$"
)
_DATED = re.compile(r"\s+(?:in|on|of|last)\s+(?:[A-Z]\w+\s+)?(?:\d{1,2},?\s+)?(?:\d{4}|[A-Z]\w+day)$")
_SUFFIX = re.compile(r"(?:-in-content|-quoted)+$")


class Parts(NamedTuple):
    """Who has which part in an event, by id."""

    agents: tuple[str, ...]
    patients: tuple[str, ...]
    recipients: tuple[str, ...]
    others: tuple[tuple[str, str], ...]


class Told(NamedTuple):
    """An event with all that its sentence is made of: `piece` is the words of evidence that its trigger stands in.

    `reach` is the end of the clause that these stand in, `first` are those of its participants who stand in them before
    the trigger, `verbal` says whether a rule holds the trigger for a verb.
    """

    reading: Reading
    given: Names
    event: Event
    parts: Parts
    deed: Deed
    piece: Span
    reach: int
    end: int
    first: frozenset[str]
    verbal: bool


def told(reading: Reading, given: Names, event: Event) -> Told:
    """What an event's sentence is made of."""
    text = reading.report.text
    if len(event.trigger) > 1 and excerpts.runs_on(text, event.trigger[0][1], event.trigger[-1][0]):
        event = replace(event, trigger=event.trigger[:1])
    parts, trigger = _parts(event), event.trigger
    start, end = (trigger[0][0], trigger[-1][1]) if trigger else (0, 0)
    end = end + len(hyphened[0]) if (hyphened := _HYPHENED.match(text, end)) else end
    near = all(after[0] - before[1] <= MOST_GAP for before, after in pairwise(trigger))
    rule, (piece, reach) = _rule(event, start, end), _piece(reading, event, start, end)
    words = _helped(text[:start], rule) + paired(safe(text[start:end] if near else reading.words(trigger)))
    before, after = _BEFORE.search(text[max(0, start - BEFORE) : start]), _AFTER.match(text[end : end + AFTER])
    beside = any(0 <= start - m[1] <= 1 for a in reading.actors if a.id in parts.agents for m in a.mentions)
    many = len(parts.agents) > 1 or any(one in given.many for one in parts.agents)
    deed = deeds.form(words, Around(before[1] if before else "", after[1] if after else "", beside, many))
    first = _standing(reading, event, (piece[0], start))
    return Told(reading, given, event, parts, _as_read(deed, rule), piece, reach, end, first, rule in VERBAL)


def paired(words: str) -> str:
    """Words without a quotation mark of which the other does not stand in them."""
    return words if words.count('"') % 2 == 0 and words.count("“") == words.count("”") else words.translate(_MARKS)


def verb_of(reading: Reading, event: Event) -> int:
    """Where the verb begins: of a trigger that begins with what is done ("a majority ... lost"), its last word."""
    (first, end), (start, last) = event.trigger[0], event.trigger[-1]
    opens, closes = (reading.report.text[slice(*span)].casefold() for span in ((first, end), (start, last)))
    apart = not deeds.is_past(opens) and opens not in deeds.HELPERS and len(opens.split()) == 1
    return start if apart and deeds.is_participle(closes) else first


def _parts(event: Event) -> Parts:
    def all_of(part: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(p.actor for p in event.participants if p.part == part))

    others = tuple((p.part, p.actor) for p in event.participants if p.part not in {"agent", "patient", "recipient"})
    return Parts(all_of("agent"), all_of("patient"), all_of("recipient"), others)


def _piece(reading: Reading, event: Event, start: int, end: int) -> tuple[Span, int]:
    """The longest words of evidence that hold the trigger, as they are shown, and the end of their clause."""
    text = reading.report.text
    pieces = [p for t in event.told for p in t.evidence if p[0] <= start and end <= p[1]]
    longest = max(pieces, key=lambda p: p[1] - p[0], default=(start, end))
    ids = {p.actor for p in event.participants}
    mentions = (m for a in reading.actors if a.id in ids for m in a.mentions)
    first, last = excerpts.shown(text, longest, (*event.trigger, *mentions))
    reach = excerpts.ended(text, first, last, excerpts.LONG) if last > first else last
    return (first, _untimed(text, event, end, last)), _untimed(text, event, end, reach)


def _untimed(text: str, event: Event, verb: int, end: int) -> int:
    """The end of words without the event's time, which its line tells apart: "on Thursday"."""
    spans = event.when.spans if event.when else ()
    if any(first < verb and end <= last for first, last in spans):
        # "Since a clash in 2020": the words of a time that is told from it hold its own date.
        return verb + len(_DATED.sub("", text[verb:end]))
    start = next((first for first, last in spans if verb < first < end <= last), end)
    return end if start == end else verb + len(_TO_TIME.sub("", text[verb:start].rstrip()))


def _rule(event: Event, start: int, end: int) -> str:
    """The rule that read the trigger, without what says where it stands."""

    def holds(telling: Telling) -> bool:
        return any(a <= start and end <= b for a, b in telling.reason.spans) or any(
            a <= start and end <= b for a, b in telling.evidence
        )

    names = [telling.reason.name for telling in event.told if telling.reason.by == "rule" and holds(telling)]
    return _SUFFIX.sub("", names[0]) if names else ""


def _helped(before: str, rule: str) -> str:
    """The helping verbs right before a verb, and its "not": "was", "had been", "did not"."""
    found = _HELPED.search(before[-AFTER:]) if rule in VERBAL else None
    if found is None:
        return ""
    nay = " not" if "not" in found[2].split() else ""
    return f"{found[1]}{nay}{' ' + found[3].strip() if found[3] else ''} "


def _as_read(deed: Deed, rule: str) -> Deed:
    """The deed, of a form that the rule allows."""
    if deed.kind == "noun" and deed.head in deeds.NOUNS and deeds.is_participle(deed.words.casefold().split()[-1]):
        return deed
    if deed.head.endswith("ing") or deed.kind not in {"active", "noun", "unclear"}:
        return deed
    if rule in PASSIVE and deeds.is_participle(deed.head) and deed.words.casefold().startswith(deed.head):
        return deed._replace(kind="participle")
    if rule in VERBAL and deed.kind != "active":
        return deed._replace(kind="active")
    return deed._replace(kind="noun") if rule == NOMINAL and deed.kind == "unclear" else deed


def _standing(reading: Reading, event: Event, where: Span) -> frozenset[str]:
    """The participants of whom a mention stands in a stretch."""
    ids = {p.actor for p in event.participants}
    actors = (a for a in reading.actors if a.id in ids)
    return frozenset(a.id for a in actors if any(where[0] <= m[0] and m[1] <= where[1] for m in a.mentions))
