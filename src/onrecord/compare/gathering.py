"""Claims of several reports about one thing, gathered.

Ties are gathered by their key, events by every pair that is one happening. Only claims that have a key of `keys` in
common on common days are compared, and what is gathered already is not compared again: so the work grows with what is
told of one actor, not with the desk, and what a thousand reports print is gathered as fast as they are read. The result
does not depend on the order of the reports.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.compare.keys import Key, keys
from onrecord.compare.same import same

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from onrecord.compare.records import Version

    Name = tuple[str, str]
    Keys = Mapping[Name, tuple[Key, ...]]


def gather(versions: Iterable[Version]) -> list[tuple[Version, ...]]:
    """The versions of each thing, in the order of the first."""
    by_name = {(version.report, version.claim): version for version in versions}
    known = {name: keys(version) for name, version in by_name.items()}
    left: dict[str, dict[Name, Key]] = {}
    for name, its in known.items():
        for key in its:
            block = left.setdefault(key.thing, {})
            block[name] = _wider(key, block.get(name))
    place = {name: n for n, name in enumerate(by_name)}
    found: list[tuple[Version, ...]] = []
    taken: set[Name] = set()
    for name in by_name:
        if name not in taken:
            group = _group(name, by_name, known, left)
            taken.update(group)
            found.append(tuple(by_name[one] for one in sorted(group, key=place.__getitem__)))
    return found


def _group(start: Name, by_name: Mapping[Name, Version], known: Keys, left: dict[str, dict[Name, Key]]) -> list[Name]:
    """All that are one thing with a claim, or with one that is; they are taken out of what is `left` by each key."""
    group = [start]
    _take(start, known, left)
    for name in group:
        for other in _near(name, known, left):
            if same(by_name[name], by_name[other]):
                group.append(other)
                _take(other, known, left)
    return group


def _near(name: Name, known: Keys, left: Mapping[str, Mapping[Name, Key]]) -> Iterator[Name]:
    """The claims that are left and have a key in common with a claim, each once."""
    tried: set[Name] = set()
    for key in known[name]:
        for other, its in list(left[key.thing].items()):
            if other not in tried and key.first <= its.last and its.first <= key.last:
                tried.add(other)
                yield other


def _take(name: Name, known: Keys, left: Mapping[str, dict[Name, Key]]) -> None:
    for key in known[name]:
        left[key.thing].pop(name, None)


def _wider(key: Key, other: Key | None) -> Key:
    """Both stretches of days of one key, where a claim has it twice."""
    return key if other is None else Key(key.thing, min(key.first, other.first), max(key.last, other.last))
