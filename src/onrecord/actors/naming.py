"""Which names are one actor's.

Names of one kind are compared two by two (`onrecord.names`). A shorter one goes to the one longer name that it fits;
where it fits several ("Renwick", with Ada and Tom Renwick in the report), `shared` says whose each mention is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from onrecord import places
from onrecord.actors.alike import Alike, Likeness
from onrecord.actors.drafts import Draft, rule
from onrecord.actors.shared import OF_SEVERAL, divide
from onrecord.actors.spelled import opens
from onrecord.actors.states import is_name_of, small_words
from onrecord.actors.surfaces import gender
from onrecord.actors.trimming import key
from onrecord.names.lexicon import FORMS
from onrecord.sheet import singular

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from onrecord.actors.gate import Gate
    from onrecord.actors.surfaces import Surface
    from onrecord.sheet import Sheet
    from onrecord.types import ActorKind, Span

    Compare = Callable[[Surface, Surface], Likeness]

SHORT_NAME = 0.9
SURE_BODY = 0.95
"""From this score on two names tell of the same thing, their states apart."""
SHORT = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir)\s+([A-Z]\w+)\b(?!\s+(?:[A-Z]|of\b)|-)")
"""A capitalised word alone behind an article."""
WATERS = (" sea", " ocean", " river", " desert", " mountains", " peninsula", " archipelago")
"""Last words that a place’s name can do without."""
CLOSE = 0.02
"""Scores this close are as good: then a name fits several."""


def named(surfaces: Sequence[Surface], sheets: Sequence[Sheet]) -> list[Draft]:
    """The actors that have these names, in the order of their first mention."""
    _call_people(surfaces)
    alike = Alike(surfaces, sheets)
    _call_bodies(surfaces, alike)
    people = _joined([s for s in surfaces if s.kind == "person"], alike.people, sheets)
    small = small_words(sheets)
    people = [draft for draft in people if not _is_common(draft, small)]
    opening = [s for s in surfaces if s.words == 1 and all(opens(sheets[name.sheet], name.span) for name in s.names)]
    surfaces = [s for s in surfaces if s not in opening or not {s.key, singular(s.key)} & small or s.kind == "state"]
    bodies = _joined([s for s in surfaces if s.kind in {"organisation", "group"}], alike.bodies, sheets)
    states: dict[str, list[Surface]] = {}
    for surface in surfaces:
        if surface.kind == "state":
            known = places.state(surface.text)
            states.setdefault(known.code if known else surface.key, []).append(surface)
    rest = [_draft("state", cluster, None) for cluster in states.values()]
    sites: dict[str, list[Surface]] = {}
    for surface in (s for s in surfaces if s.kind == "place"):
        sites.setdefault(_site(surface.key), []).append(surface)
    rest += [_draft("place", cluster, None) for cluster in sites.values()]
    return sorted([*people, *bodies, *rest], key=lambda draft: draft.first)


def _site(key: str) -> str:
    """What is the same in all names of one place: "Mestara Sea", "the Mestara"; "Ombrel International Airport"."""
    bare = key.replace(" international ", " ")
    for water in WATERS:
        bare = bare.removesuffix(water)
    return bare


def _call_people(surfaces: Sequence[Surface]) -> None:
    """A lone name that is the family name of someone named in full is a person's, whatever the entity head says."""
    full = [s for s in surfaces if s.kind == "person" and s.words > 1]
    for surface in surfaces:
        lone = surface.words == 1 and surface.kind in {"group", "organisation", "place"}
        if lone and not places.place(surface.text) and any(is_name_of(surface, other) for other in full):
            surface.kind = "person"


def _call_bodies(surfaces: Sequence[Surface], alike: Alike) -> None:
    """What is taken for a place under one name and for a body under another that says the same is a body."""
    bodies = [s for s in surfaces if s.kind == "organisation" and s.words > 1]
    for surface in surfaces:
        place = surface.kind == "place" and surface.words > 1 and not places.place(surface.text)
        if place and any(alike.bodies(surface, body).score >= SURE_BODY for body in bodies):
            surface.kind = "organisation"
        if surface.kind in {"person", "place"} and not surface.titles and _is_word_of(surface, bodies):
            surface.kind = "organisation"


def _is_word_of(surface: Surface, bodies: list[Surface]) -> bool:
    """Whether a lone word behind "the" says what sort of body one is that the report names: "the Courier"."""
    word = surface.text.removeprefix("The ")
    behind = surface.text != word or all(name.after_the for name in surface.names)
    return behind and word.lower() in FORMS and any(head_word(body.text) == word for body in bodies)


def _is_common(draft: Draft, small: set[str]) -> bool:
    """Whether a lone name is but a word with a capital, which the report also writes small: "Citizen"."""
    return " " not in draft.name and not draft.titles and not draft.aliases and draft.name.lower() in small


def _joined(surfaces: list[Surface], alike: Compare, sheets: Sequence[Sheet]) -> list[Draft]:
    """Names of one kind gathered by actor: full names first, each shorter one to those it fits."""
    clusters: list[list[Surface]] = []
    several: list[tuple[Surface, list[list[Surface]]]] = []
    for surface in sorted(surfaces, key=lambda s: (-s.words, s.first)):
        fitting = [(best, cluster) for cluster in clusters if (best := _best(surface, cluster, alike)).same]
        top = max((best.score for best, _ in fitting), default=0.0)
        homes = [cluster for best, cluster in fitting if best.score >= top - CLOSE]
        if len(homes) == 1:
            homes[0].append(surface)
        elif homes:
            several.append((surface, homes))
        else:
            clusters.append([surface])
    drafts = {id(cluster): _draft(_kind(cluster), cluster, alike) for cluster in clusters}
    for surface, homes in several:
        divide(surface, [drafts[id(home)] for home in homes], sheets)
    return list(drafts.values())


def _best(surface: Surface, cluster: list[Surface], alike: Compare) -> Likeness:
    """How well a name fits a cluster: as well as it fits the name there that it fits best."""
    return max(alike(surface, other) for other in cluster)


def _kind(cluster: list[Surface]) -> ActorKind:
    """Where one spelling of a name is an organisation's, all are."""
    return "organisation" if any(s.kind == "organisation" for s in cluster) else cluster[0].kind


def _draft(kind: ActorKind, cluster: list[Surface], alike: Compare | None) -> Draft:
    """An actor under the fullest of its names."""
    fullest = _fullest(kind, cluster)
    found = Draft(kind=kind, name=fullest.text)
    for surface in cluster:
        likeness = _to_fullest(surface, fullest, cluster, alike) if alike and surface is not fullest else None
        for name in surface.names:
            if likeness is None:
                found.named_at(name.span)
            else:
                found.joined_at(name.span, rule(likeness.reason, fullest.names[0].span), likeness.score)
        if surface is not fullest:
            found.called(surface.text)
        found.titles += [title for title in surface.titles if title not in found.titles]
    found.gender = gender(found.titles) if kind == "person" else None
    found.heads = {singular(word) for title in found.titles for word in title.replace("-", " ").split()[-1:]}
    if kind == "organisation":
        found.heads |= {head_word(found.name).lower(), singular(head_word(found.name))}
    found.plural = kind == "group"
    return found


def _to_fullest(surface: Surface, fullest: Surface, cluster: list[Surface], alike: Compare) -> Likeness:
    """Why a name is its actor's: it fits the fullest one, or another that does."""
    direct = alike(fullest, surface)
    return direct if direct.same else _best(surface, [other for other in cluster if other is not surface], alike)


def _fullest(kind: ActorKind, cluster: list[Surface]) -> Surface:
    """The name to go by: of a state the common one, else the longest, an adjective of a country before it apart."""
    if kind == "state" and (known := places.state(cluster[0].text)):
        common = [s for s in cluster if key(s.text) == key(known.name)]
        return common[0] if common else max(cluster, key=lambda s: (len(s.names), -s.first))
    return max(cluster, key=lambda s: (_weight(s), -s.words, len(s.text) if kind == "organisation" else 0, -s.first))


def _weight(surface: Surface) -> int:
    """How many words tell: not the article, nor an adjective of a country."""
    words = surface.text.removeprefix("The ").split()
    return len(words) - (1 if places.nationality(words[0]) and len(words) > 1 else 0)


def head_word(name: str) -> str:
    """The word of a body's name that says what it is: the one before "of" or "for", else the last.

    >>> head_word("Order of the Lamp"), head_word("Tidal Front")
    ('Order', 'Front')
    """
    words = name.split()
    of = next((i for i, word in enumerate(words) if word in {"of", "for"} and i), len(words))
    return words[of - 1]


def short_names(drafts: list[Draft], sheets: Iterable[Sheet], gate: Gate) -> None:
    """Where a body is called by the main word of its name: "the Order", with its capital."""
    bodies = [d for d in drafts if d.kind == "organisation" and len(d.name.split()) > 1]
    by_word: dict[str, list[Draft]] = {}
    for body in bodies:
        by_word.setdefault(head_word(body.name), []).append(body)
    taken = sorted(span for draft in drafts for span in draft.joins)
    for sheet in sheets:
        for found in SHORT.finditer(sheet.text):
            span = found.span(1)
            if found[1] in by_word and not _touches(taken, span) and not gate.shuts(span):
                _give(span, by_word[found[1]])


def _give(span: Span, homes: list[Draft]) -> None:
    """To the one body of that word, or to the one last mentioned."""
    before = [(start, i) for i, home in enumerate(homes) for start, _ in home.joins if start < span[0]]
    home = homes[max(before)[1]] if before else homes[0]
    sure = SHORT_NAME if len(homes) == 1 else OF_SEVERAL
    name = "short-name" if len(homes) == 1 else "last-named-of-several"
    home.joined_at(span, rule(name, min(home.joins)), sure)
    home.called(head_word(home.name))


def _touches(taken: list[Span], span: Span) -> bool:
    at = bisect_right(taken, span)
    return any(s < span[1] and span[0] < e for s, e in taken[max(0, at - 1) : at + 1])
