"""Before and after a day: ties that ended and began, stands taken, careers, posts left and filled.

Only what is told with a day counts as a change: that a report of March is the last to tell of a tie ends nothing.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from onrecord.intervals.interval import AFTER_ALL, BEFORE_ALL, DAY
from onrecord.network.build import Held, Only
from onrecord.network.course import MONTH, OVER, course, denied_on
from onrecord.network.lives import deaths, ended_by_death
from onrecord.network.merging import careers
from onrecord.network.records import Days, Happening, Said, Tie, Who
from onrecord.network.succession import Succession, successions
from onrecord.types import EventType, Record

if TYPE_CHECKING:
    from collections.abc import Sequence

LOOKED_AHEAD: Final = 30
"""Days after the day that count as after, where nobody says how many."""
BODILY: Final[frozenset[EventType]] = frozenset({"killed", "arrested"})
"""Steps that only people take; a government resigns, too, and is dismissed."""
CAREER: Final[frozenset[EventType]] = frozenset({"killed", "appointed", "resigned", "dismissed", "arrested"})


class Changes(Record, frozen=True, kw_only=True):
    """What is told to have changed from the day before `days.first` to `days.last`.

    `careers` are from the day before on, too: who was killed then is gone on the day. `stood` are ties told as taken or
    done on a day of these. `passed` are posts whose holder left in them.
    """

    days: Days
    only: Only
    careers: tuple[Happening, ...]
    ended: tuple[Held, ...]
    begun: tuple[Held, ...]
    stood: tuple[Held, ...]
    passed: tuple[Succession, ...]
    died: dict[int, date]

    @property
    def actors(self) -> tuple[Who, ...]:
        """All whom it tells of."""
        held = [tie.tie for tie in (*self.ended, *self.begun, *self.stood)]
        held += [tie for one in self.passed for tie in (*one.promised, *one.meanwhile)]
        found = [who for tie in held for who in tie.ends]
        found += [who for event in self.careers for _, who in event.parts]
        tenures = [t for one in self.passed for t in (one.left, one.taken) if t is not None]
        found += [who for tenure in tenures for who in (tenure.holder, tenure.post.organisation)]
        return tuple({who.key: who for who in found}.values())

    @property
    def left_empty(self) -> tuple[Succession, ...]:
        """Posts that nobody is told of as holding from the day on which they were left."""
        return tuple(s for s in self.passed if s.taken is None or (s.days or 0) > 0)

    @property
    def filled(self) -> tuple[Succession, ...]:
        """Posts that somebody else is told of as taking, by the end of the days."""
        return tuple(s for s in self.passed if s.taken is not None and s.taken.begins[0] <= self.days.last)


def changes(  # noqa: PLR0913 - each is apart
    ties: Sequence[Tie],
    events: Sequence[Happening],
    day: date,
    ahead: int = LOOKED_AHEAD,
    only: Only = Only(),  # noqa: B008 - frozen
    offices: Sequence[Tie] = (),
) -> Changes:
    """What changed around a day, by ties that are merged already, and events. `offices` only tell who lives."""
    days = after(day, ahead)
    ties = [t for tie in ties if (t := only.tie(tie)).said]
    steps = careers(e for event in events if (e := _heard(event, only)) is not None)
    died = deaths(steps, (*ties, *map(only.tie, offices)))
    held = [_held(tie, days, died) for tie in ties]
    since = Days(first=day - DAY, last=days.last)
    return Changes(
        days=days,
        only=only,
        careers=tuple(sorted((e for e in steps if _told_in(e.said, since) and _plain(e.said)), key=_when)),
        ended=tuple(h for h in held if _ended(h, days)),
        begun=tuple(sorted((h for h in held if _begun(h, days)), key=lambda h: h.course.begun or BEFORE_ALL)),
        stood=tuple(sorted((h for h in held if _stood(h, days)), key=lambda h: _when(h.tie))),
        passed=successions(ties, steps, died, days),
        died=died,
    )


def after(day: date, ahead: int) -> Days:
    """A day and so many after it, as far as days go."""
    return Days(first=day, last=min(day, AFTER_ALL - timedelta(days=ahead)) + timedelta(days=ahead))


def _heard(event: Happening, only: Only) -> Happening | None:
    from msgspec.structs import replace

    mortal = event.type in BODILY
    if event.type not in CAREER or not any(w.named and (w.kind == "person" or not mortal) for w in event.whom()):
        return None
    told = replace(event, said=tuple(filter(only.counts, event.said)))
    return told if told.said else None


def _held(tie: Tie, days: Days, died: dict[int, date]) -> Held:
    runs = course(tie.type, tie.said, ended_by_death(tie, died))
    holds = runs.on(Days(first=days.first - DAY, last=days.last))
    affirmed = any(said.polarity == "+" for said in tie.said)
    nay = denied_on(tie.said, days)
    return Held(
        tie=tie, holds=holds if holds != "not" else "possibly" if affirmed else "denied", course=runs, denied=nay
    )


def _ended(held: Held, days: Days) -> bool:
    """Whether it held the day before, and an end is told that lies in these days."""
    before, out = Days.of(days.first - DAY), held.course.ended
    if out is None or held.course.on(before) == "not":
        return False
    return days.first <= out <= days.last + DAY and held.course.on(Days(first=out, last=max(out, days.last))) == "not"


def _begun(held: Held, days: Days) -> bool:
    """Whether it did not hold the day before, and a beginning is told that lies in these days."""
    start, begins = held.course.begun, held.course.begins
    if start is None or begins is None or begins[1] - start >= MONTH:
        return False
    return days.first <= start <= days.last and held.course.on(Days.of(days.first - DAY)) == "not"


def _stood(held: Held, days: Days) -> bool:
    lone = [s for s in held.affirmed if s.status == "happened" and s.edtf and "/" not in s.edtf]
    return (
        held.tie.type not in OVER and held.course.begun is None and held.course.ended is None and _told_in(lone, days)
    )


def _told_in(said: Sequence[Said], days: Days) -> bool:
    """Whether somebody tells of a time that lies in these days."""
    return any(
        days.first <= i.earliest_start and i.latest_end <= days.last + DAY and i.latest_end - i.earliest_start <= MONTH
        for s in said
        if s.edtf and s.polarity == "+" and s.status in {"happened", "ongoing"}
        for i in (s.holding.interval,)
    )


def _plain(said: Sequence[Said]) -> bool:
    return any(s.plain for s in said)


def _when(told: Happening | Tie) -> tuple[date, str]:
    """The latest of the earliest days that are told: the most exact."""
    starts = [s.holding.interval.earliest_start for s in told.said if s.edtf and s.polarity == "+"]
    return max(starts, default=AFTER_ALL), told.type
