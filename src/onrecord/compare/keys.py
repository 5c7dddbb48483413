"""By which keys claims that may be about one thing find each other: no two that are have none in common.

A tie has one, its type and ends; an office of a state one more, without the state. An event has one for each end, one
for its day, and one for its words in one origin, each with the days between which another must lie. Both have one for
each claim that their own report tells beside them.
"""

from __future__ import annotations

import hashlib
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from onrecord.compare.same import AGAIN, MUTUAL, NEWS, PERSONAL, bare_key, day_of, tie_key, window
from onrecord.types import EVENT_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.compare.records import Version

_EVER: Final = (date.min.toordinal(), date.max.toordinal())


class Key(NamedTuple):
    """What a claim may be about, and from when to when (days counted from the year 1, as `date.toordinal` has them)."""

    thing: str
    first: int
    last: int


def keys(version: Version) -> tuple[Key, ...]:
    """The keys of a claim; none for one that cannot be told of elsewhere.

    >>> from onrecord.compare.records import Version
    >>> tie = Version(report="r", claim="t1", type="leads", ends=frozenset({("subject", 4), ("object", 2)}))
    >>> [key.thing for key in keys(tie)]
    ['leads 4 2']
    """
    pairs = [sorted((version.claim, other)) for other in version.beside]
    beside = [Key(f"{version.report} {one} {other}", *_EVER) for one, other in pairs]
    own = _of_event(version) if version.type in EVENT_TYPES else _of_tie(version)
    return tuple(dict.fromkeys((*beside, *own)))


def _of_tie(tie: Version) -> Iterator[Key]:
    for key in (tie_key(tie), bare_key(tie)):
        if key:
            yield Key(" ".join(str(part) for part in key if part is not None), *_EVER)


def _of_event(event: Version) -> Iterator[Key]:
    for identity in sorted(event.dead):
        yield Key(f"{event.type} that killed {identity}", *_EVER)
    lies = window(event)
    if lies is None:
        return
    first, last = lies.earliest_start.toordinal(), lies.latest_end.toordinal()
    if event.terms:
        words = " ".join((event.kind, event.origin, *sorted(event.terms), *(spot.name for spot in event.where)))
        yield Key(hashlib.blake2b(words.encode(), digest_size=8).hexdigest(), first - NEWS.days, last + NEWS.days)
    personal = PERSONAL.get(event.kind)
    for part, identity in sorted(event.ends):
        thing = f"{event.kind} {identity}" if event.kind in MUTUAL else f"{event.kind} {part} {identity}"
        if part == personal and identity in event.people:
            yield Key(thing, *(_EVER if event.kind == "killed" else (first - AGAIN.days, last + AGAIN.days)))
        else:
            yield Key(thing, first, last)
    if day := day_of(event):
        yield Key(f"{event.kind} {day}", first, last)
