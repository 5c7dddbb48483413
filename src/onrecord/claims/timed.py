"""Which verb a time belongs to where the parse is not the last word on it.

- A time right after a verb's own words, with no comma, conjunction or other verb between, is that verb's ("founded the
  Order there in 1994 and has paid it since", where a parse may hang "in 1994" on "paid").
- "March 7, when a strike killed him" dates the strike.
- A time told from an event holds the event's words, and with them its date ("since protests began last October").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.intervals import from_edtf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.scene import Scene
    from onrecord.types import When

BARS = frozenset({",", ";", ":", "–", "—", "(", ")", "and", "or", "but", "that", "who", "which", "when", "while"})
DAY = re.compile(r"\d{4}-\d\d-\d\d")
REACH = 14
"""Words between a verb and the time after it, at most."""
OPEN = frozenset({"", ".."})
"""What an interval has at an end that is open or not known."""
EXACT = re.compile(r"\d|day\b")
"""What words hold that tell a day rather than a week: "after Monday’s arrest", "after the March 7 attack"."""
FROM_THEN, UP_TO_THEN = frozenset({"after", "since"}), frozenset({"before", "until"})


def beside(scene: Scene, verb: int) -> Iterator[When]:
    """The times that belong to a verb by where they stand."""
    for head, when in scene.times.items():
        if verb < head and head - verb <= REACH and _is_next(scene, verb, when):
            yield when
    yield from _when_clause(scene, verb)


def around(scene: Scene, word: int) -> Iterator[When]:
    """The date of an event by the times that are told from it and say which day that is."""
    place = scene.parse.spans[word]
    for when in scene.times.values():
        holds = any(start <= place[0] and place[1] <= end for start, end in when.spans)
        if holds and when.edtf and when.relation in FROM_THEN | UP_TO_THEN and when.duration is None:
            days = [part for part in re.split(r"/|\.\.", when.edtf.strip("[]")) if part]
            words = " ".join(scene.text[start:end] for start, end in when.spans)
            if len(days) == 1 and (EXACT.search(words) or not DAY.fullmatch(days[0])):
                yield replace(when, edtf=days[0], relation=None)


def _is_next(scene: Scene, verb: int, when: When) -> bool:
    """Whether nothing stands between a verb and a time that could begin another clause."""
    if scene.sheet.sentence[verb] != scene.sheet.sentence[scene.sheet.within(when.spans[0])[0]]:
        return False
    between = range(verb + 1, scene.sheet.within(when.spans[0])[0])
    return not any(w in scene.clauses.by_verb or scene.sheet.low[w] in BARS for w in between)


def _when_clause(scene: Scene, verb: int) -> Iterator[When]:
    """The date that a clause with "when" is told of, if that stands right before it."""
    for mark in scene.sheet.children[verb]:
        if scene.sheet.low[mark] != "when" or mark > verb:
            continue
        end = scene.parse.spans[mark - 2 if scene.sheet.low[mark - 1] == "," else mark - 1][1]
        for when in scene.times.values():
            if when.spans[-1][1] == end and when.edtf:
                first, _, last = when.edtf.partition("/")
                yield replace(when, edtf=first if last in OPEN else last, relation=None)


def is_day_of(when: When | None, other: When | None) -> bool:
    """Whether a time is one day, and says more than another that it lies within, or than none.

    >>> from onrecord.types import When
    >>> day, month, year = (When(edtf=x, spans=()) for x in ("2024-03-07", "2024-03", "2023"))
    >>> is_day_of(day, month), is_day_of(day, None), is_day_of(day, year), is_day_of(month, day)
    (True, True, False, False)
    """
    if when is None or when.edtf is None or not DAY.fullmatch(when.edtf):
        return False
    if other is None or other.edtf is None:
        return True
    day, span = from_edtf(when.edtf), from_edtf(other.edtf)
    return not DAY.fullmatch(other.edtf) and span.earliest_start <= day.earliest_start < span.latest_end
