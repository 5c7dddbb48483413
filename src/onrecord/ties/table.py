"""The table of ties, read once from `table.toml` beside this file, whose head says what its keys mean.

>>> kind_of("supports").backward
'is supported by'
>>> kind_of("leads").allows("person", "organisation"), kind_of("leads").allows("place", "person")
(True, False)
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, cast

import msgspec

from onrecord.errors import UsageError
from onrecord.types import ActorKind, Record, TieType

if TYPE_CHECKING:
    from collections.abc import Mapping


FILE = Path(__file__).with_name("table.toml")

Direction = Literal["directed", "mutual"]


class Counterpart(Record, frozen=True, kw_only=True):
    """What a tie is in FollowTheMoney: a schema, and its properties for the two ends."""

    schema: str
    subject: str
    object: str


class TieKind(Record, frozen=True, kw_only=True):
    """One type of tie; the fields are those of `table.toml`."""

    name: TieType
    definition: str
    direction: Direction
    subject: frozenset[ActorKind]
    object: frozenset[ActorKind]
    open: bool = False
    alike: bool = False
    lasting: bool
    forward: str
    backward: str
    ftm: Counterpart
    wikidata: tuple[str, ...] = ()
    wikidata_back: tuple[str, ...] = ()
    re3d: tuple[str, ...] = ()

    def allows(self, subject: ActorKind, object: ActorKind | None) -> bool:
        """Whether actors of these kinds may be the ends; `None` is an end that the words leave out."""
        if object is None:
            return self.open and subject in self.subject
        return subject in self.subject and object in self.object and (not self.alike or subject == object)


@cache
def table() -> Mapping[TieType, TieKind]:
    """Every type of tie by its name, in the order of the file."""
    rows = tomllib.loads(FILE.read_text("utf8"))
    return MappingProxyType({cast("TieType", name): _kind(name, row) for name, row in rows.items()})


def kind_of(name: str) -> TieKind:
    """The type of this name. Raises `UsageError`, which lists the types, where there is none.

    >>> kind_of("likes")
    Traceback (most recent call last):
    onrecord.errors.UsageError: there is no tie "likes"; the types of tie are leads, holds-role, member-of, part-of, \
represents, oversees, founded, succeeds, allied-with, supports, opposes, fights, sanctions, related-to, based-in, \
met-with, works-with
    """
    found = table().get(cast("TieType", name))
    if found is None:
        raise UsageError(f'there is no tie "{name}"; the types of tie are {", ".join(table())}')
    return found


def _kind(name: str, row: dict[str, Any]) -> TieKind:
    return msgspec.convert({"name": name, **row}, TieKind)
