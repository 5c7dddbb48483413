"""Who copied whom, and where each report comes from: a graph of reports that are versions of one text.

Of two versions the original is the one whose outlet the other credits; else the one that was published first; of one
day, the one that says more. Each copy follows the version it shares most with, of those before it. Following them up
leads to the first; where any version credits an agency, the agency is the origin of all, whether or not its own text is
there. Direction is uncertain where only the fullness of two reports tells.

>>> wire = Version(key="a", outlet="Transmarine", published="2024-03-26", words=400)
>>> page = Version(key="b", outlet="Coast Times", published="2024-03-27", words=200, agency="Transmarine")
>>> link = Link(first="a", second="b", of_first=0.5, of_second=0.9)
>>> [(one.copy, one.original, one.by) for one in descent([wire, page], [link])]
[('b', 'a', 'credit')]
>>> {key: origin.name for key, origin in origins([wire, page], [link]).items()}
{'a': 'Transmarine', 'b': 'Transmarine'}
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

from onrecord import outlets
from onrecord.outlets import one_name, same
from onrecord.types import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

By = Literal["credit", "date", "fullness"]


class Version(Record, frozen=True, kw_only=True):
    """A report among its copies. `key` is its sha256, `published` a day, ISO 8601, `words` how many its body has."""

    key: str
    outlet: str | None = None
    published: str | None = None
    words: int = 0
    agency: str | None = None
    helped: str | None = None

    @property
    def name(self) -> str:
        """What it is called to a reader."""
        return self.outlet or f"report {self.key[:12]}"


class Link(Record, frozen=True, kw_only=True):
    """Two reports of which one is a copy; how much of each stands in the other, as order or shingles tell."""

    first: str
    second: str
    of_first: float
    of_second: float
    strength: float = 0.0


class Descent(Record, frozen=True, kw_only=True):
    """One copy and the version it follows most closely. `by` is what tells which was first."""

    copy: str
    original: str
    by: By
    certain: bool


class Origin(Record, frozen=True, kw_only=True):
    """Where a report comes from: two with one `key` are one voice. `reasons` say why, to a reader.

    `key` is the agency's name or that of the outlet that had it first, in small letters; the sha256 of the first
    version where neither is known. `leans_on` are the keys of agencies that contributed to it, and of other reports
    that parts of it are from.
    """

    key: str
    name: str
    reasons: tuple[str, ...] = ()
    leans_on: tuple[str, ...] = ()

    def shares(self, other: Origin) -> bool:
        """Whether two reports have an origin in common, so that neither bears the other out."""
        return not {self.key, *self.leans_on}.isdisjoint({other.key, *other.leans_on})


def earlier(one: Version, other: Version) -> tuple[Version, By, bool]:
    """Which of two versions is the original, what tells, and whether that is certain."""
    if same(one.outlet, other.agency) != same(other.outlet, one.agency):
        return (one if same(one.outlet, other.agency) else other), "credit", True
    if one.published and other.published and one.published != other.published:
        return min(one, other, key=lambda version: version.published or ""), "date", True
    return min(one, other, key=lambda version: (-version.words, version.key)), "fullness", False


def descent(versions: Iterable[Version], links: Sequence[Link]) -> list[Descent]:
    """Each copy with the version it follows, in the order of the copies' days."""
    by_key = {version.key: version for version in versions}
    found = [_best(by_key[key], by_key, around) for key, around in _around(links).items()]
    day = {version.key: version.published or "" for version in by_key.values()}
    return sorted((one for one in found if one is not None), key=lambda one: (day[one.copy], one.copy))


def origins(versions: Iterable[Version], links: Sequence[Link]) -> dict[str, Origin]:
    """The origin of each report, by its key."""
    by_key = {version.key: version for version in versions}
    follows = {one.copy: one.original for one in descent(by_key.values(), links)}
    root = {key: _root(key, follows) for key in by_key}
    trees: dict[str, list[Version]] = defaultdict(list)
    for key in sorted(by_key):
        trees[root[key]].append(by_key[key])
    main = {key: _origin(version, by_key[root[key]], trees[root[key]]) for key, version in by_key.items()}
    others: dict[str, set[str]] = defaultdict(set)
    for link in links:
        first = earlier(by_key[link.first], by_key[link.second])[0].key
        others[link.second if first == link.first else link.first].add(main[first].key)
    return {key: _leaning(main[key], by_key[key], others[key]) for key in by_key}


def _around(links: Sequence[Link]) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        found[link.first].append(link)
        found[link.second].append(link)
    return found


def _best(copy: Version, by_key: dict[str, Version], links: Iterable[Link]) -> Descent | None:
    """The version before this one that it shares most with: of those, the earliest."""
    found: list[tuple[float, str, str, Descent]] = []
    for link in links:
        other = by_key[link.second if link.first == copy.key else link.first]
        first, by, certain = earlier(copy, other)
        if first is other:
            share = link.of_first if link.first == copy.key else link.of_second
            one = Descent(copy=copy.key, original=other.key, by=by, certain=certain)
            found.append((-round(share + link.strength, 2), other.published or "9", other.key, one))
    return min(found, key=lambda one: one[:3])[3] if found else None


def _root(key: str, follows: dict[str, str]) -> str:
    """The first version; where credits lead round in a circle, the least key of it."""
    seen = [key]
    while (above := follows.get(seen[-1])) is not None:
        if above in seen:
            return min(seen[seen.index(above) :])
        seen.append(above)
    return seen[-1]


def _origin(version: Version, root: Version, tree: Sequence[Version]) -> Origin:
    if version.agency:
        return _named(version.agency, f"it credits {version.agency}")
    crediting = Counter(one.agency for one in tree if one.agency)
    if crediting:
        name = min(crediting, key=lambda name: (-crediting[name], name))
        who = next(one for one in tree if one.agency == name)
        return _named(name, f"{who.name}, which has the same text, credits {name}")
    why = "no earlier version is" if version.key == root.key else f"{root.name} has the first version"
    if root.outlet:
        return _named(root.outlet, f"{why} in the desk")
    return Origin(key=root.key, name=root.name, reasons=(f"{why} in the desk",))


def _named(name: str, reason: str) -> Origin:
    return Origin(key=outlets.key(name), name=one_name(name), reasons=(reason,))


def _leaning(origin: Origin, version: Version, others: set[str]) -> Origin:
    """The same with what else it is from."""
    helped = {outlets.key(version.helped)} if version.helped else set()
    more = tuple(sorted((helped | others) - {origin.key}))
    reasons = (*origin.reasons, *([f"{version.helped} contributed to it"] if version.helped else []))
    return replace(origin, reasons=reasons, leans_on=more)
