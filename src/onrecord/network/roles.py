"""Posts and who held them: the history of each, with its gaps and overlaps, for an organisation or a person.

A post is the head of an organisation (whatever `leads` calls it), or an office there by its title. Its history is what
the reports tell, no more: a gap means that nobody is told of in between, and says so.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from onrecord.intervals.interval import AFTER_ALL, BEFORE_ALL
from onrecord.network.course import Course, course
from onrecord.network.lives import ended_by_death
from onrecord.network.merging import role_key
from onrecord.network.records import Said, Tie, Who
from onrecord.types import Record, TieType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.network.course import Stretch

POSTS: Final[frozenset[TieType]] = frozenset({"leads", "holds-role", "represents"})
HEAD: Final = "head"
SOLE: Final = re.compile(
    r"(?:(?:deputy|vice|acting|interim|first|prime|supreme|secretary) ?-?)*"
    r"(?:head|chief of (?:staff|police|defen[cs]e|the general staff)|commander-in-chief|"
    r"president|minister(?: of .+)?|premier|chancellor|director(?:[- ]general)?|chair(?:man|woman|person)?|"
    r"governor|mayor|general secretary|secretary[- ]general|speaker|king|queen|emir|sultan|ceo|chief executive|"
    r"head of .+|(?:foreign|interior|defen[cs]e|finance|oil|justice|health|trade|information|communications)"
    r" (?:minister|secretary))"
)
"""Titles of posts that one person holds at a time: only of those is it told that they stand empty. A militia has many
commanders and leaders; who is the first of them, it is told that he leads it."""
INTERIM: Final = re.compile(r"\b(?:acting|interim|caretaker|outgoing|provisional|temporary|stand-in|transitional)\b")


def title(type: TieType, role: str | None) -> str:
    """What a post is called, by the type and the role of a tie that tells of it.

    >>> title("leads", "commander"), title("holds-role", "the Envoy"), title("holds-role", None)
    ('head', 'envoy', 'a role')
    """
    return {"leads": HEAD, "represents": "representative"}.get(type) or role_key(role) or "a role"


def is_sole(title: str) -> bool:
    """Whether one person holds a post of this title at a time."""
    return title == HEAD or SOLE.fullmatch(title) is not None


class Post(Record, frozen=True, kw_only=True):
    """A post of an organisation."""

    organisation: Who
    title: str

    @property
    def sole(self) -> bool:
        """Whether one person holds it at a time, so that it can stand empty or be passed on."""
        return self.organisation.named and is_sole(self.title)


class Tenure(Record, frozen=True, kw_only=True):
    """Somebody in a post, by all that is told of it. `roles` are the words that reports have for it."""

    post: Post
    holder: Who
    roles: tuple[str, ...]
    course: Course
    said: tuple[Said, ...]

    @property
    def interim(self) -> bool:
        """Whether any report calls it so."""
        return any(INTERIM.search(role_key(role)) for role in self.roles)

    @property
    def begins(self) -> Stretch:
        """The earliest and the latest first day."""
        return self.course.begins or (BEFORE_ALL, AFTER_ALL)

    @property
    def ends(self) -> Stretch:
        """The earliest and the latest first day out."""
        return self.course.ends or (BEFORE_ALL, AFTER_ALL)

    @property
    def to_come(self) -> bool:
        """Whether it is only told of as planned, expected or on a condition."""
        return all(one.status in {"planned", "predicted", "conditional"} for one in self.said if one.polarity == "+")


class History(Record, frozen=True, kw_only=True):
    """Who held a post, the earliest first; `others` is how many more did, before or after, who are left out here."""

    post: Post
    tenures: tuple[Tenure, ...]
    others: int = 0

    @property
    def gaps(self) -> tuple[tuple[Tenure, Tenure, int], ...]:
        """Two who followed one another with days between for which nobody is told of: how many, at the least."""
        held = [t for t in self.tenures if not t.to_come]
        pairs = pairwise(held)
        return tuple((a, b, days) for a, b in pairs if (days := _between(a, b)) > 0)

    @property
    def overlaps(self) -> tuple[tuple[Tenure, Tenure], ...]:
        """Two who surely held it at once, by what is told."""
        held = [t for t in self.tenures if not t.to_come]
        pairs = ((a, b) for n, a in enumerate(held) for b in held[n + 1 :])
        return tuple((a, b) for a, b in pairs if _both(a.course.sure, b.course.sure))


class Posts(Record, frozen=True, kw_only=True):
    """Histories of posts; `left_out` is how many more posts are told of."""

    histories: tuple[History, ...] = ()
    left_out: int = 0


def histories(ties: Iterable[Tie], died: Mapping[int, date]) -> tuple[History, ...]:
    """The history of every post that the ties tell of, by organisation and title."""
    found: dict[tuple[int, str], list[Tenure]] = {}
    for tie in ties:
        if tie.type in POSTS and tie.subject.kind == "person" and any(s.polarity == "+" for s in tie.said):
            tenure = _tenure(tie, died)
            found.setdefault((tie.object.key, tenure.post.title), []).append(tenure)
    return tuple(History(post=t[0].post, tenures=tuple(sorted(t, key=_order))) for _, t in sorted(found.items()))


def of_person(ties: Iterable[Tie], key: int, died: Mapping[int, date]) -> tuple[Tenure, ...]:
    """The posts that somebody held, the earliest first."""
    held = [t for history in histories(ties, died) for t in history.tenures if t.holder.key == key]
    return tuple(sorted(held, key=_order))


def _tenure(tie: Tie, died: Mapping[int, date]) -> Tenure:
    return Tenure(
        post=Post(organisation=tie.object, title=title(tie.type, next(iter(tie.roles), None))),
        holder=tie.subject,
        roles=tie.roles,
        course=course(tie.type, tie.said, ended_by_death(tie, died)),
        said=tie.said,
    )


def _order(tenure: Tenure) -> tuple[date, date, int]:
    return tenure.begins[1], tenure.ends[1], tenure.holder.key


def _between(one: Tenure, other: Tenure) -> int:
    """Days from the latest end of one to the earliest start of another; 0 where there are none, or one is not known."""
    if one.ends[1] == AFTER_ALL or other.begins[0] == BEFORE_ALL:
        return 0
    return max(0, (other.begins[0] - one.ends[1]).days)


def _both(one: Sequence[Stretch], other: Sequence[Stretch]) -> bool:
    return any(a < d and c < b for a, b in one for c, d in other)
