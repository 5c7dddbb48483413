"""When a tie holds, by all that is told of it together.

One telling vouches for the days that `onrecord.intervals.holding` says. Together they say more:

- A tie that two reports tell of as lasting, not more than `BRIDGE` days apart, lasts in between.
- A beginning or an end that somebody tells of bounds what the others leave open: "led by Vantor", in January, does not
  make it possible that he leads in April where another report has it that he led until 7 March. It bounds nothing where
  somebody vouches for a day beyond it.
- A deed that is told without a day ("Norvane hailed the choice") was done in the quarter before the report.
- What a hedged telling says is possible at most; what is told as over by the day of its report is over then.
- The dead hold nothing, whatever is told; only kinship stays, and what they founded.

>>> from datetime import date
>>> led = [Said(report="a", claim="t1", edtf="2009/2024-03-07"), Said(report="b", claim="t1", status="ongoing")]
>>> found = course("leads", led)
>>> [found.on(Days.of(day)) for day in (date(2024, 3, 7), date(2024, 3, 8))]
['surely', 'not']
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from onrecord.intervals import Holding, Holds, Interval
from onrecord.intervals.interval import AFTER_ALL, BEFORE_ALL, DAY
from onrecord.network.records import Days, Said
from onrecord.types import Record, TieType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

BRIDGE: Final = timedelta(days=92)
"""A quarter: reports this far apart that tell of a tie as lasting are taken to tell of one stretch. Set by hand: office
is rarely left and taken up again within it, and reports on a conflict come closer together than that."""
MONTH: Final = timedelta(days=31)
"""An end that is not told this closely ("until 2023") is no change of any day."""
OVER: Final[frozenset[TieType]] = frozenset(
    {"leads", "holds-role", "member-of", "part-of", "represents", "oversees", "based-in"}
)
"""Ties that are over where they are told in the past: who ran the corps runs it no longer."""
DEEDS: Final[frozenset[TieType]] = frozenset({"succeeds", "met-with"})
"""Ties that are done on a day."""
OUTLASTING: Final[frozenset[TieType]] = frozenset({"founded", "related-to", "succeeds"})
"""Ties that death does not end."""

FORMER: Final = re.compile(r"\b(?:former|formerly|ex(?=-)|erstwhile|one-time|retired|once)\b", re.IGNORECASE)
"""Words for an office that was over before: no death ends it."""
_FOR_EVER: Final = {"earliest_end": AFTER_ALL, "latest_end": AFTER_ALL}

Stretch = tuple[date, date]
"""Half-open days: the first that is in, the first that is out."""


class Course(Record, frozen=True, kw_only=True):
    """The stretches in which a tie surely and possibly holds, and its told bounds.

    `begun` is the first day by a told beginning, `over` the first day out by any word that it is over; `ended` is that
    where the word is a date of a month or closer, or a death. Each is `None` where nobody tells.
    """

    sure: tuple[Stretch, ...] = ()
    possible: tuple[Stretch, ...] = ()
    yearly: tuple[Holding, ...] = ()
    begun: date | None = None
    over: date | None = None
    ended: date | None = None

    def on(self, days: Days) -> Holds:
        """Whether it holds on a day, or on some day of several."""
        if any(_meet(stretch, days) for stretch in self.sure):
            return "surely"
        if any(_meet(stretch, days) for stretch in self.possible):
            return "possibly"
        lasts = (days.last - days.first).days
        some = (days.first + timedelta(days=n) for n in range(min(lasts, 366) + 1))
        return "possibly" if self.yearly and any(h.on(day) != "not" for day in some for h in self.yearly) else "not"

    @property
    def begins(self) -> Stretch | None:
        """The earliest and the latest first day; the earliest is `BEFORE_ALL` where it is not known."""
        if not self.possible:
            return None
        earliest = min(first for first, _ in self.possible)
        latest = min((first for first, _ in self.sure), default=max(first for first, _ in self.possible))
        return earliest, max(earliest, latest)

    @property
    def ends(self) -> Stretch | None:
        """The earliest and the latest first day out; the latest is `AFTER_ALL` where it is not known."""
        if not self.possible:
            return None
        latest = max(last for _, last in self.possible)
        earliest = max((last for _, last in self.sure), default=min(last for _, last in self.possible))
        return min(earliest, latest), latest


def course(type: TieType, said: Sequence[Said], died: date | None = None) -> Course:
    """When a tie of this type holds by what is told; `died` is the day after the earlier death of its ends."""
    told = [(one, one.holding) for one in said if one.polarity == "+"]
    told = [(one, _lately(type, one, _lasting(type, one, held))) for one, held in told]
    dated = [(one, held) for one, held in told if not held.yearly]
    sure = _union([s for one, held in dated if one.plain and (s := _sure(held))])
    starts = [held.interval.earliest_start for one, held in dated if _tells_start(one, held)]
    begun = _bound(starts, sure, begins=True)
    over = _bound([held.interval.latest_end for one, held in dated if _tells_end(type, one, held)], sure, begins=False)
    ends = [held.interval for one, held in dated if _dates_end(one, held)]
    ended = _bound([i.latest_end for i in ends if i.latest_end - i.earliest_end < MONTH], sure, begins=False)
    if died is not None and type not in OUTLASTING:
        over = min(over or died, died)
        ended = ended if _former(said) else min(ended or died, died)
        sure = _clipped(sure, BEFORE_ALL, died)
    possible = _union([(held.interval.earliest_start, held.interval.latest_end) for _, held in dated])
    marks = [*starts, *(i.latest_end for i in ends)]
    bridged = () if type in DEEDS else _bridged(sure, [one for one, _ in dated], marks)
    return Course(
        sure=bridged or sure,
        possible=_union([*_clipped(possible, begun or BEFORE_ALL, over or AFTER_ALL), *(bridged or sure)]),
        yearly=tuple(held for _, held in told if held.yearly),
        begun=begun,
        over=over,
        ended=ended,
    )


def denied_on(said: Iterable[Said], days: Days) -> tuple[Said, ...]:
    """The tellings that deny a tie for such days."""
    asked = (days.first, days.last + DAY) if days.last < date.max else (days.first, days.last)
    nay = [one for one in said if one.polarity == "-"]
    return tuple(
        one for one in nay if (i := one.holding.interval).earliest_start < asked[1] and asked[0] < i.latest_end
    )


def _former(said: Sequence[Said]) -> bool:
    """Whether all who tell it tell of what was over before."""
    return all(FORMER.search(one.words) for one in said if one.plain)


def _lasting(type: TieType, one: Said, held: Holding) -> Holding:
    """Who founded something has done so ever after."""
    if type != "founded" or not held.sure or held.yearly:
        return held
    at = held.interval
    start = one.published if not one.edtf and one.published else at.latest_start
    first = Interval(earliest_start=min(at.earliest_start, start), latest_start=start, **_FOR_EVER)
    return Holding(interval=first)


def _lately(type: TieType, one: Said, held: Holding) -> Holding:
    """What is told to have been done, without a day, is news: done in the quarter before the report."""
    undated = not one.edtf and one.status == "happened" and one.published is not None
    if type in OVER | OUTLASTING or not undated or one.published is None:
        return held
    return replace(
        held, interval=replace(held.interval, earliest_start=max(one.published, BEFORE_ALL + BRIDGE) - BRIDGE)
    )


def _sure(held: Holding) -> Stretch | None:
    start, end = held.interval.latest_start, held.interval.earliest_end
    return (start, end) if held.sure and start < end else None


def _tells_start(one: Said, held: Holding) -> bool:
    """Whether it says since when the tie lasts. The day alone on which somebody is told of as in office is no start."""
    return one.plain and "/" in (one.edtf or "") and held.interval.earliest_start != BEFORE_ALL


def _dates_end(one: Said, held: Holding) -> bool:
    return one.plain and "/" in (one.edtf or "") and held.interval.latest_end != AFTER_ALL


def _tells_end(type: TieType, one: Said, held: Holding) -> bool:
    past = type in OVER and one.plain and one.status == "happened" and not one.edtf
    return _dates_end(one, held) or (past and held.interval.latest_end != AFTER_ALL)


def _bound(days: list[date], sure: Sequence[Stretch], *, begins: bool) -> date | None:
    """The tightest of the bounds that are told, beyond which nobody vouches for a day."""
    if begins:
        good = [day for day in days if not any(first < day for first, _ in sure)]
        return max(good, default=None)
    good = [day for day in days if not any(last > day for _, last in sure)]
    return min(good, default=None)


def _bridged(sure: Sequence[Stretch], said: Sequence[Said], marks: Sequence[date]) -> tuple[Stretch, ...]:
    """Sure stretches not far apart as one, where all is told as lasting, and no start or end of it in between."""
    if not all(one.status == "ongoing" or "/" in (one.edtf or "") for one in said if one.plain):
        return ()
    found: list[Stretch] = []
    for first, last in sure:
        gap = (found[-1][1], first) if found else None
        if gap and gap[1] - gap[0] <= BRIDGE and not any(gap[0] <= mark <= gap[1] for mark in marks):
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return tuple(found)


def _union(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    found: list[Stretch] = []
    for first, last in sorted(stretches):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return tuple(found)


def _clipped(stretches: Sequence[Stretch], least: date, most: date) -> tuple[Stretch, ...]:
    cut = [(max(first, least), min(last, most)) for first, last in stretches]
    return tuple((first, last) for first, last in cut if first < last)


def _meet(stretch: Stretch, days: Days) -> bool:
    return stretch[0] <= days.last and days.first < stretch[1]
