"""Who left a post and who took over: when, why, interim or not, who did meanwhile what, and who says so.

What happened between two who held a post is told apart from the succession itself: `meanwhile` lists ties of guidance
and office that began in those days, of actors that the post's organisation or its last holder had to do with. That they
have to do with one another is for the reader to judge; the reports' words stand beside each.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from onrecord.intervals.interval import AFTER_ALL, BEFORE_ALL, DAY
from onrecord.network.course import course
from onrecord.network.lives import ended_by_death
from onrecord.network.merging import role_key
from onrecord.network.records import Days, Happening, Tie, Who
from onrecord.network.roles import HEAD, Post, Tenure, histories
from onrecord.types import EventType, Record, TieType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.network.roles import History

LEAVING: Final[frozenset[EventType]] = frozenset({"killed", "resigned", "dismissed", "arrested"})
AROUND: Final = timedelta(days=31)
"""How far from the end or the start of a tenure, as the reports have it, an event may lie that is told beside it."""
VACANT: Final = timedelta(days=366)
"""How long after somebody left a post it counts as empty where nobody else is told of: later, the reports may just have
had no reason to name who holds it."""
GUIDING: Final[frozenset[TieType]] = frozenset({"leads", "oversees", "represents", "holds-role"})


class Succession(Record, frozen=True, kw_only=True):
    """A post that somebody left. `taken` is who held it next, `days` how long it surely stood empty by what is told.

    `left_by` and `taken_by` are the events and ties that tell how; `promised` are those whom a report has coming.
    """

    post: Post
    left: Tenure
    left_by: tuple[Happening, ...]
    taken: Tenure | None
    taken_by: tuple[Happening | Tie, ...]
    days: int | None
    promised: tuple[Tie, ...]
    meanwhile: tuple[Tie, ...]


class _Told:
    """Ties by their ends, and events by whose careers they are, for there may be many of them; and who died."""

    def __init__(self, ties: Sequence[Tie], events: Sequence[Happening], died: Mapping[int, date]) -> None:
        self.ties, self.died = ties, died
        self._begun: dict[int, date | None] = {}
        self._places: dict[int, list[int]] = {}
        self._steps: dict[int, list[Happening]] = {}
        for event in events:
            for key in {who.key for who in event.whom()}:
                self._steps.setdefault(key, []).append(event)
        for place, tie in enumerate(ties):
            for who in tie.ends:
                self._places.setdefault(who.key, []).append(place)

    def of(self, keys: Iterable[int]) -> list[Tie]:
        """The ties of which one of these is an end, in their order."""
        places = {place for key in keys for place in self._places.get(key, ())}
        return [self.ties[place] for place in sorted(places)]

    def begun(self, tie: Tie) -> date | None:
        """The first day of one of the ties by a told beginning; found once."""
        if id(tie) not in self._begun:
            self._begun[id(tie)] = course(tie.type, tie.said, ended_by_death(tie, self.died)).begun
        return self._begun[id(tie)]

    def steps(self, who: Who, bounds: tuple[date, date]) -> Iterable[Happening]:
        """The events of somebody's career that are told of a time near these bounds."""
        return (event for event in self._steps.get(who.key, ()) if _near(event, bounds))


def successions(
    ties: Sequence[Tie], events: Sequence[Happening], died: Mapping[int, date], days: Days | None = None
) -> tuple[Succession, ...]:
    """Every passing on of a post that one person holds at a time, by what is told; of those left in some days only."""
    told = _Told(ties, events, died)
    found = [s for h in histories(ties, died) if h.post.sole for s in _of(h, told, days)]
    return tuple(sorted(found, key=lambda s: (s.left.ends[1], s.post.organisation.key, s.post.title)))


def empty(histories: Iterable[History], day: date) -> tuple[Tenure, ...]:
    """Posts that somebody had left by a day, not long before, and that nobody is told of as holding on it."""
    left = []
    for history in histories:
        holding = any(t.course.on(Days.of(day)) != "not" and not t.to_come for t in history.tenures)
        over = [t for t in history.tenures if _over(t) and day - VACANT <= t.ends[1] <= day]
        if history.post.sole and over and not holding:
            left.append(max(over, key=lambda t: t.ends[1]))
    return tuple(left)


def _over(tenure: Tenure) -> bool:
    """Whether an end is told with its day, or came by death."""
    return tenure.course.ended is not None and tenure.ends[1] != AFTER_ALL


def _of(history: History, told: _Told, days: Days | None) -> Iterable[Succession]:
    held = [t for t in history.tenures if not t.to_come]
    for n, left in enumerate(held):
        if days is not None and not days.first <= left.ends[1] <= days.last + DAY:
            continue
        later = [t for t in held[n + 1 :] if t.holder.key != left.holder.key and t.begins[0] >= left.ends[0]]
        taken = later[0] if later else None
        if not _over(left) or (taken is None and any(_covers(t, left.ends[1]) for t in held if t is not left)):
            continue
        until = taken.begins[0] if taken and taken.begins[0] != BEFORE_ALL else left.ends[1] + VACANT
        near = told.of((history.post.organisation.key, left.holder.key))
        promised = tuple(tie for tie in near if _promises(tie, history.post, left.holder))
        yield Succession(
            post=history.post,
            left=left,
            left_by=tuple(e for e in told.steps(left.holder, left.ends) if e.type in LEAVING),
            taken=taken,
            taken_by=_taken_by(left, taken, told) if taken else (),
            days=max(0, (taken.begins[0] - left.ends[1]).days) if taken and taken.begins[0] != BEFORE_ALL else None,
            promised=promised if taken is None else (),
            meanwhile=tuple(_meanwhile(told, left, taken, until)),
        )


def _covers(tenure: Tenure, day: date) -> bool:
    return tenure.course.on(Days.of(day)) != "not"


def _near(event: Happening, bounds: tuple[date, date]) -> bool:
    """Whether it is told of a time near these bounds."""
    said = [s for s in event.said if s.polarity == "+" and s.status == "happened"]
    return any(
        s.holding.interval.earliest_start <= _later(bounds[1]) and _sooner(bounds[0]) <= s.holding.interval.latest_end
        for s in said
    )


def _taken_by(left: Tenure, taken: Tenure, told: _Told) -> tuple[Happening | Tie, ...]:
    named = [e for e in told.steps(taken.holder, taken.begins) if e.type == "appointed"]
    ends = (taken.holder.key, left.holder.key)
    came = [t for t in told.of(ends[1:]) if t.type == "succeeds" and (t.subject.key, t.object.key) == ends]
    return (*named, *came)


def _promises(tie: Tie, post: Post, left: Who) -> bool:
    """Whether somebody is told of as coming into the post, and not there yet."""
    ahead = all(s.status in {"planned", "predicted", "conditional"} for s in tie.said if s.polarity == "+")
    affirmed = any(s.polarity == "+" for s in tie.said)
    title = role_key(next(iter(tie.roles), None))
    if tie.type == "succeeds":
        fits = tie.object.key == left.key and title in {"", post.title}
    else:
        at_its_head = tie.type == "leads" and post.title == HEAD
        fits = tie.object.key == post.organisation.key and (at_its_head or title == post.title)
    return ahead and affirmed and fits


def _meanwhile(told: _Told, left: Tenure, taken: Tenure | None, until: date) -> Iterable[Tie]:
    """Ties of guidance and office that began after the one left and before the other came, near the post."""
    ends = {left.post.organisation.key, left.holder.key}
    near = {who.key for tie in told.of(ends) for who in tie.ends} - ends
    for tie in told.of(near):
        if tie.type not in GUIDING or tie.object.key not in near or (taken and tie.subject.key == taken.holder.key):
            continue
        begun = told.begun(tie)
        if begun is not None and left.ends[1] - DAY <= begun < until:
            yield tie


def _sooner(day: date) -> date:
    return day - AROUND if day > BEFORE_ALL + AROUND else day


def _later(day: date) -> date:
    return day + AROUND if day < AFTER_ALL - AROUND else day
