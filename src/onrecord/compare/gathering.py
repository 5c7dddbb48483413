"""Claims of several reports about one thing, gathered.

Ties are gathered by their key, events by every pair that is one happening. Only claims that have a key of `keys` in
common on common days are compared, so that the work grows with what is told of one actor, not with the desk. The result
does not depend on the order of the reports.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.compare.keys import keys
from onrecord.compare.same import same

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.compare.keys import Key
    from onrecord.compare.records import Version

    Name = tuple[str, str]


def gather(versions: Iterable[Version]) -> list[tuple[Version, ...]]:
    """The versions of each thing, in the order of the first."""
    by_name = {(version.report, version.claim): version for version in versions}
    groups = Groups()
    for one, other in _pairs(by_name.values()):
        if same(one, other):
            groups.join((one.report, one.claim), (other.report, other.claim))
    found: dict[Name, list[Version]] = {}
    for name, version in by_name.items():
        found.setdefault(groups.of(name), []).append(version)
    return [tuple(group) for group in found.values()]


def _pairs(versions: Iterable[Version]) -> Iterator[tuple[Version, Version]]:
    """The pairs of versions that have a key in common."""
    blocks: dict[str, list[tuple[Key, Version]]] = defaultdict(list)
    for version in versions:
        for key in keys(version):
            for other, earlier in blocks[key.thing]:
                if key.first <= other.last and other.first <= key.last:
                    yield earlier, version
            blocks[key.thing].append((key, version))


class Groups:
    """Names that are joined by twos (union and find, with the path halved)."""

    def __init__(self) -> None:
        self._above: dict[Name, Name] = {}

    def of(self, name: Name) -> Name:
        """The name that stands for the group of a name: the least of them."""
        while (above := self._above.get(name, name)) != name:
            self._above[name] = self._above.get(above, above)
            name = above
        return name

    def join(self, one: Name, other: Name) -> None:
        """Put two names into one group."""
        least, most = sorted((self.of(one), self.of(other)))
        self._above[most] = least
