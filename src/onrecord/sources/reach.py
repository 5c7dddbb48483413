"""Whom terms reach: the source in their sentence, those that the sentence speaks of, or all the unnamed."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.english import THEY
from onrecord.sources.dossiers import Dossier, Unnamed
from onrecord.sources.fit import described, same_head
from onrecord.sources.gathering import Found, Gathering
from onrecord.sources.noun_phrase import NounPhrase
from onrecord.sources.references import Reference
from onrecord.sources.terms import TermsFound
from onrecord.sources.unnamed import AT_HAND
from onrecord.types import Terms

_ANYBODY = frozenset(["source", "person", "all", "none", "everyone", "everybody", "those", "one", "each"])


def terms_by_source(walk: Gathering, found: Sequence[TermsFound], stream: Sequence[Reference]) -> dict[int, Terms]:
    """The terms of each source, by `id()` of its dossier; a source's own terms before those for all."""
    own: dict[int, Terms] = {}
    general: dict[int, Terms] = {}
    for terms in found:
        if terms.blanket and terms.subject:
            for dossier in _all_reached(walk, terms.subject):
                general.setdefault(id(dossier), terms.terms)
            continue
        for dossier in _reached(walk, terms, stream):
            own.setdefault(id(dossier), terms.terms)
    for dossier in walk.unnamed.all:
        if dossier.part_of and id(dossier.part_of) in own:
            general.setdefault(id(dossier), own[id(dossier.part_of)])
    return general | own


def _reached(walk: Gathering, terms: TermsFound, stream: Sequence[Reference]) -> Found:
    if terms.subject:
        return walk.led.get(terms.subject.span, ())
    start, end = terms.sentence
    inside = [r for r in stream if start <= r.phrase.span[0] < end]
    before = [r for r in inside if r.phrase.span[0] <= terms.place]
    nearest = before[-1] if before else inside[0]
    return walk.led.get(nearest.phrase.span, ())


def _all_reached(walk: Gathering, subject: NounPhrase) -> list[Dossier]:
    """All unnamed sources; those that fit, where the sentence says which ("All the officials")."""
    named = [d for d in walk.unnamed.all if d.kind != "institution"]
    if subject.determiner == "pronoun" and subject.first in THEY:
        return [d for d in named if any(0 < subject.span[0] - start < AT_HAND for start, _ in d.spans)]
    if subject.head in _ANYBODY and not subject.modifiers:
        return [*named]
    return [d for d in named if _fits(walk.text, subject, d)]


def _fits(text: str, subject: NounPhrase, dossier: Unnamed) -> bool:
    head = subject.head == "source" or same_head(text, subject, dossier)
    return head and described(text, subject, dossier, with_rest=False)
