"""Claims of several reports about one thing, gathered.

Ties are gathered by their key, events by every pair that is one happening, and claims that their own report holds to be
versions of one thing (where a meeting was) stay together. The result does not depend on the order of the reports.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from onrecord.compare.same import same_event, tie_key
from onrecord.types import EVENT_TYPES

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence

    from onrecord.compare.records import Version
    from onrecord.types import Account, Challenge

    Name = tuple[str, str]

ONE_THING: Final[frozenset[Challenge]] = frozenset({"differs", "incompatible", "not-confirmed"})
"""Challenges of a report's own accounts whose claims are versions of one thing; a denial may be of several things."""


def gather(versions: Sequence[Version], told_together: Iterable[tuple[Name, Name]] = ()) -> list[tuple[Version, ...]]:
    """The versions of each thing, in the order of the first; `told_together` are pairs (report, claim) of one thing."""
    groups = Groups()
    by_name = {(version.report, version.claim): version for version in versions}
    for one, other in (*pairs(versions), *told_together):
        if one in by_name and other in by_name:
            groups.join(one, other)
    found: dict[Name, list[Version]] = {}
    for name, version in by_name.items():
        found.setdefault(groups.of(name), []).append(version)
    return [tuple(group) for group in found.values()]


def pairs(versions: Sequence[Version]) -> Iterator[tuple[Name, Name]]:
    """Pairs of versions of one thing, enough of them to lead from each to all others of its."""
    firsts: dict[Hashable, Version] = {}
    for version in versions:
        if version.type not in EVENT_TYPES and (key := tie_key(version)) is not None:
            yield _name(firsts.setdefault(key, version)), _name(version)
    events = [version for version in versions if version.type in EVENT_TYPES]
    for one, other in combinations(events, 2):
        if same_event(one, other):
            yield _name(one), _name(other)


def told_together(report: str, accounts: Iterable[Account], types: dict[str, str]) -> Iterator[tuple[Name, Name]]:
    """The pairs of claims that a report's own accounts hold to be of one thing; `types` gives each claim's type."""
    for account in accounts:
        if account.challenge in ONE_THING:
            for one, other in zip(account.claims, account.claims[1:], strict=False):
                if types.get(one) == types.get(other):
                    yield (report, one), (report, other)


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


def _name(version: Version) -> Name:
    return version.report, version.claim
