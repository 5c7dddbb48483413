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
    """The sources, with `actor_id` where a source's name is that of exactly one actor of a fitting kind, else none.

    What was taken for a person, and is a state or an organisation by all that the report says of it, is an institution.
    """
    by_name: dict[tuple[bool, str], set[str]] = defaultdict(set)
    for actor in found:
        for name in (actor.name, *actor.aliases):
            by_name[actor.kind == "person", key(name)].add(actor.id)
    bodies = {actor.id for actor in found if actor.kind in {"state", "organisation"}}
    return tuple(_linked(source, by_name, bodies) for source in sources)


def _linked(source: Source, by_name: dict[tuple[bool, str], set[str]], bodies: set[str]) -> Source:
    actor = _actor_id(source, by_name, person=source.kind == "person")
    if source.kind == "person" and actor is None:
        actor = _actor_id(source, by_name, person=False)
        if actor in bodies:
            return replace(source, kind="institution", actor_id=actor)
        actor = None
    return replace(source, actor_id=actor)


def _actor_id(source: Source, by_name: dict[tuple[bool, str], set[str]], *, person: bool) -> str | None:
    if source.kind not in NAMED or source.name is None:
        return None
    _, (start, end) = bare(source.name, person=person)
    ids = by_name.get((person, key(source.name[start:end])), set())
    return next(iter(ids)) if len(ids) == 1 else None
