"""Which named sources are which actors.

Only sources of the kinds in `NAMED` that have a name are looked at: an unnamed source never becomes an actor.
"""

from __future__ import annotations

from collections import defaultdict

from msgspec.structs import replace

from onrecord.actors.trimming import bare, key
from onrecord.types import Actor, Source, SourceKind

NAMED: frozenset[SourceKind] = frozenset({"person", "institution", "media", "document"})


def linked(sources: tuple[Source, ...], found: tuple[Actor, ...]) -> tuple[Source, ...]:
    """The sources, with `actor_id` where a source's name is that of exactly one actor of a fitting kind, else none."""
    by_name: dict[tuple[bool, str], set[str]] = defaultdict(set)
    for actor in found:
        for name in (actor.name, *actor.aliases):
            by_name[actor.kind == "person", key(name)].add(actor.id)
    return tuple(replace(source, actor_id=_actor_id(source, by_name)) for source in sources)


def _actor_id(source: Source, by_name: dict[tuple[bool, str], set[str]]) -> str | None:
    if source.kind not in NAMED or source.name is None:
        return None
    person = source.kind == "person"
    _, (start, end) = bare(source.name, person=person)
    ids = by_name.get((person, key(source.name[start:end])), set())
    return next(iter(ids)) if len(ids) == 1 else None
