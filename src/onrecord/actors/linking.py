"""Which named sources are which actors.

Only sources of the kinds in `NAMED` that have a name are looked at: an unnamed source never becomes an actor.
"""

from __future__ import annotations

import re
from collections import defaultdict

from msgspec.structs import replace

from onrecord.actors.lexicon import GOVERNMENTS, PERSONAL
from onrecord.actors.trimming import bare, key
from onrecord.types import Actor, Source, SourceKind, Span

_LEADS_ELSEWHERE = re.compile(r"\b(?:of|for|in|to|from|at|with|by|on|and|or|who|which|that)\b|['’]s\b|,")
NAMED: frozenset[SourceKind] = frozenset({"person", "institution", "media", "document"})


def linked(sources: tuple[Source, ...], found: tuple[Actor, ...], text: str) -> tuple[Source, ...]:
    """The sources, with `actor_id` where a source's name is that of exactly one actor of a fitting kind, else none.

    A named source that is no actor's by name is the one that stands where it does: "the news agency Transmarine".

    What was taken for a person, and is a state or an organisation by all that the report says of it, is an institution.
    """
    by_name: dict[tuple[bool, str], set[str]] = defaultdict(set)
    for actor in found:
        for name in (actor.name, *actor.aliases):
            by_name[actor.kind == "person", key(name)].add(actor.id)
    bodies = {actor.id for actor in found if actor.kind in {"state", "organisation"}}
    byname = (_linked(source, by_name, bodies) for source in sources)
    return tuple(replace(s, actor_id=_standing_there(s, found, text)) if _is_open(s) else s for s in byname)


def _is_open(source: Source) -> bool:
    return source.actor_id is None and source.name is not None and source.kind in NAMED and source.kind != "document"


def _standing_there(source: Source, found: tuple[Actor, ...], text: str) -> str | None:
    """The one actor of a fitting kind whose mention a mention of the source is, with words before it or without."""
    fitting = [
        actor
        for actor in found
        if (actor.kind == "person") == (source.kind == "person")
        and (actor.kind == "organisation" or source.kind != "media")
        and actor.kind != "place"
    ]
    named = [span for span in source.mentions if text[slice(*span)].lower() not in PERSONAL]
    ids = {
        actor.id
        for actor in fitting
        for own in actor.mentions
        for said in named
        if _is_there(own, said, text) or (_within(own, said) and text.startswith(source.name or "", *own))
    }
    return ids.pop() if len(ids) == 1 else None


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _is_there(own: Span, said: Span, text: str) -> bool:
    """Whether an actor's mention covers a source's, ends it with no word between that leads elsewhere, or governs it.

    In "the parliament of Norvane" Norvane is not who speaks; in "the Norvane government" it is.
    """
    if _within(said, own):
        return True
    if own[1] == said[1] and said[0] < own[0]:
        return not _LEADS_ELSEWHERE.search(text, said[0], own[0])
    behind = text[own[1] : said[1]].split()
    return said[0] <= own[0] and own[1] < said[1] and len(behind) == 1 and behind[0].lower() in GOVERNMENTS


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
