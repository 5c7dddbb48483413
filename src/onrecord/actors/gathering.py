"""Which names are one actor's.

The same name is one actor. A shorter personal name that ends exactly one longer one is that person's; where it ends
two ("Renwick", with Ada and Tom Renwick in the report) it belongs to neither and stands for itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from onrecord.actors.names import Key, Name
from onrecord.types import Actor, ActorKind


def gathered(names: tuple[Name, ...]) -> tuple[Actor, ...]:
    """The actors whose names these are, numbered in the order of their first mention."""
    same: dict[Key, list[Name]] = defaultdict(list)
    for name in names:
        same[name.key].append(name)
    kinds = {key: _kind(spelled) for key, spelled in same.items()}
    homes = _homes(key for key, kind in kinds.items() if kind == "person")
    theirs: dict[Key, list[Name]] = defaultdict(list)
    for name in names:
        theirs[homes.get(name.key, name.key)].append(name)
    return tuple(_actor(f"p{i}", kinds[key], same[key], all_) for i, (key, all_) in enumerate(theirs.items(), 1))


def _kind(spelled: list[Name]) -> ActorKind:
    """The kind that the mentions of one name together are surest of."""
    sums: dict[ActorKind, float] = defaultdict(float)
    for name in spelled:
        sums[name.kind] += name.confidence
    return max(sums, key=lambda kind: sums[kind])


def _homes(people: Iterable[Key]) -> dict[Key, Key]:
    """For each personal name the longer one that it is short for, else itself."""
    homes: dict[Key, Key] = {}
    ending: dict[Key, set[Key]] = defaultdict(set)
    for name in sorted(people, key=len, reverse=True):
        longer = ending[name]
        homes[name] = next(iter(longer)) if len(longer) == 1 else name
        for start in range(1, len(name)):
            ending[name[start:]].add(homes[name])
    return homes


def _actor(id_: str, kind: ActorKind, full: list[Name], all_: list[Name]) -> Actor:
    """An actor under its longest name, as that is first spelled other than in capitals."""
    spellings = dict.fromkeys(name.text for name in all_)
    called = min((name.text for name in full), key=str.isupper)
    return Actor(
        id=id_,
        name=called,
        kind=kind,
        aliases=tuple(text for text in spellings if text != called),
        titles=tuple(dict.fromkeys(name.title for name in all_ if name.title)),
        mentions=tuple(name.span for name in all_),
    )
