"""Times told from an event: "days after the strike", "since protests began", "until a successor is chosen".

The event is named by its own words (`anchor`); when it was is for later stages to say. A date right after them
("since protests began last October") is one of these words, and places the time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.dates.clauses import event_words, is_event_noun, is_verb
from onrecord.dates.counting import counted
from onrecord.dates.event_words import (
    ACTS_ALONE,
    CAUSAL,
    NO_EVENT_ALONE,
    NO_EVENT_STARTS,
    NO_EVENTS,
    NO_GERUNDS,
    NO_TIME_BEFORE,
    NO_TIME_BEFORE_FOLLOWING,
    PERFECT,
    PRESENT_VERBS,
    THE_STATE,
)
from onrecord.dates.grammar import any_of, compiled
from onrecord.dates.values import Length, Point, iso
from onrecord.intervals.edtf import written
from onrecord.intervals.interval import AFTER_ALL, BEFORE_ALL, DAY
from onrecord.intervals.period import Period
from onrecord.types import When

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.dates.tokens import Token

_LEADS_TO_A_DATE: Final = frozenset({"in", "on", "at", "early", "late", "from"})

OPENINGS: Final = (
    ("(shortly|soon|immediately|just|right|long)? (the? <length>|the (<unit>|<daypart>))? (after|upon)", "after"),
    ("(the? <length>|the <unit>)? <next>", "after"),
    ("(in the wake|in the aftermath|within <length>) of", "after"),
    ("(shortly|soon|immediately|just|right|long)? (the? <length>|the (<unit>|<daypart>))? before", "before"),
    ("(the? <length>|the <unit>)? (leading up to|prior to|ahead of)", "before"),
    ("(in|on) the (eve|run - up) (of|to)", "before"),
    ("(ever)? (the? <length>|the <unit>)? since", "since"),
    ("(up)? (until|till)", "until"),
    ("during", "during"),
)
"""How a time that is told from an event begins, and how it stands to the event."""


class Openings:
    """The openings over one set of codes."""

    def __init__(self, codes: Mapping[str, str]) -> None:
        self.single = tuple((re.compile(compiled(pattern, codes)), relation) for pattern, relation in OPENINGS)
        self.any = any_of([one for one, _ in self.single], codes)

    def find(self, line: Sequence[Token], coded: str, text: str) -> list[tuple[int, int, When]]:
        """Each time told from an event, with the range of tokens that it takes."""
        found, at = [], 0
        while hit := self.any.search(coded, at):
            at = hit.end()
            relation = next(relation for one, relation in self.single if one.fullmatch(hit.group()))
            if one := _told_from(line, hit.start(), hit.end(), relation, text):
                found.append(one)
                at = one[1]
        return found


def _told_from(line: Sequence[Token], start: int, event: int, relation: str, text: str) -> tuple[int, int, When] | None:
    if line[event - 1].kind == "next" and line[event - 1].value != "following":
        return None
    words = event_words(line, start, event)
    if not words or not _is_event(line, start, words, relation, line[event - 1]):
        return None
    length = _length(line[start:event])
    if relation != "during" and not length and line[start].kind == "the" and line[start + 1].kind != "daypart":
        return None
    end = event + len(words)
    inside = next((word.value for word in words if isinstance(word.value, Point)), None)
    edtf = _placed(inside, relation, length) if inside else _beside(line, start, length)
    if not inside and (dated := _date_after(line, end)) and (edtf := _placed(line[dated].value, relation, length)):
        end = dated + 1
    anchor = text[words[0].start : line[end - 1].end]
    spans = ((line[start].start, line[end - 1].end),)
    return (
        start,
        end,
        When(
            edtf=edtf,
            spans=spans,
            anchor=anchor,
            relation=relation,
            kind="event",
            duration=iso(length) if length else None,
        ),
    )


def _beside(line: Sequence[Token], start: int, length: Length | None) -> str | None:
    """The day that a length of time in apposition is: "on Tuesday, a day after the offices were searched"."""
    if length is None or start < 2 or line[start - 1].kind != ",":
        return None
    point = line[start - 2].value
    is_day = isinstance(point, Point) and point.days is not None and point.days.first == point.days.last
    return point.edtf if is_day else None


def _is_event(line: Sequence[Token], start: int, words: list[Token], relation: str, opening: Token) -> bool:
    before = line[start - 1].low if start else ""
    low = [w.low for w in words]
    if (
        before in NO_TIME_BEFORE
        or before == low[0]
        or (low[0] in NO_EVENT_STARTS and words[0].text != THE_STATE)
        or (len(low) == 1 and low[0] in NO_EVENT_ALONE)
    ):
        return False
    noun = any(map(is_event_noun, low))
    verb = next(filter(is_verb, low), None)
    gerund = low[0].endswith("ing") and low[0] not in NO_GERUNDS
    if opening.low == "following":
        return noun and before not in NO_TIME_BEFORE_FOLLOWING
    if relation in {"until", "during"}:
        return " ".join(low) not in NO_EVENTS
    if relation != "since":
        return noun or verb is not None or gerund or _does(low)
    if verb is None:
        return before not in PERFECT and (noun or gerund or low[:1] + low[2:3] == ["the", "of"])
    return before not in PERFECT and verb not in PRESENT_VERBS and verb not in CAUSAL


def _does(low: list[str]) -> bool:
    """Whether a subject and a verb begin the words: "after he leaves office"."""
    return len(low) > 1 and (low[0] in ACTS_ALONE or (low[0] == "it" and low[1].endswith("s")))


def _length(opening: Sequence[Token]) -> Length | None:
    """How far from the event, where the words say so."""
    for token in opening:
        if isinstance(token.value, Length):
            return token.value
        if token.kind in {"unit", "units"}:
            return Length(count=1 if token.kind == "unit" else None, unit=token.value)
    return None


def _date_after(line: Sequence[Token], end: int) -> int | None:
    """Where the date of the event stands, right after its words: "since protests began | last October"."""
    at = end + 1 if end < len(line) and line[end].low in _LEADS_TO_A_DATE else end
    if end + 1 < len(line) and line[end].low == "of" and isinstance(line[end + 1].value, Point):
        at = end + 1
    return at if at < len(line) and isinstance(line[at].value, Point) and line[at].value.edtf else None


def _placed(date: Point, relation: str, length: Length | None) -> str | None:
    """The EDTF of a time whose event is dated: after it from its first day on, before it up to its last."""
    if date.days is None or date.edtf is None:
        return None
    if length:
        return counted(length, -1 if relation == "before" else 1, date.days, date.edtf, date.about).edtf
    first, last = date.bounds(date.days)
    one_day_of_several = date.edtf.startswith("[")
    forms = {
        "since": f"{first if one_day_of_several else date.edtf}/..",
        "until": f"/{last if one_day_of_several else date.edtf}",
        "during": date.edtf,
        "after": written(Period(first, AFTER_ALL - DAY), date.edtf),
        "before": written(Period(BEFORE_ALL, last), date.edtf),
    }
    return forms[relation]
