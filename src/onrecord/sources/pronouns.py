"""Whom a pronoun means: the nearest fitting source or subject before it.

Speech inside indirect speech is the outer speaker's own ("Halvik said he believed"); inside a quotation it is not.
Otherwise the last source of the sentence, then the source or subject of the sentences before it, nearest first.
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.sources import lexicon as lex
from onrecord.sources.dossiers import Body, Dossier, Person, Unnamed
from onrecord.sources.layout import Layout

SENTENCES_BACK = 8
"""How many sentences before a pronoun are searched for a source or subject."""

Trail = list[tuple[int, tuple[Dossier, ...]]]
"""Who has been referred to as a source or named, with the place, in text order."""


def fits(pronoun: str, dossier: Dossier) -> bool:
    """Whether a pronoun can stand for a source: number, body or person, man or woman."""
    if pronoun in lex.IT:
        return isinstance(dossier, Body) and not dossier.plural
    if pronoun in lex.THEY:
        return dossier.plural or isinstance(dossier, Body)
    if pronoun in lex.HE | lex.SHE:
        female = dossier.female if isinstance(dossier, Person) else None
        human = isinstance(dossier, Person | Unnamed) or _speaks(dossier)
        return human and not dossier.plural and female is not (pronoun in lex.HE)
    return True


def _speaks(dossier: Dossier) -> bool:
    """Whether a body was last spoken of by its spokesperson."""
    return bool(dossier.phrases) and dossier.phrases[-1].head in lex.SPOKESPEOPLE


def antecedent(
    pronoun: str, place: int, trail: Trail, layout: Layout, barred: Iterable[Dossier] = ()
) -> tuple[Dossier, ...]:
    """The sources that a pronoun at `place` leads to; empty where none fits. `barred` ones are passed over."""
    out = set(map(id, barred))
    fitting = [
        (where, found)
        for where, dossiers in trail
        if where < place and (found := _fitting(pronoun, dossiers, out)) is not None
    ]
    if not fitting:
        return ()
    here = layout.sentence(place)
    recent = [(where, found) for where, found in fitting if here - layout.sentence(where) <= SENTENCES_BACK]
    return max(recent or fitting, key=lambda item: item[0])[1]


def _fitting(pronoun: str, dossiers: tuple[Dossier, ...], out: set[int]) -> tuple[Dossier, ...] | None:
    allowed = tuple(d for d in dossiers if id(d) not in out)
    if pronoun in lex.THEY and len(allowed) > 1:
        return allowed
    single = tuple(d for d in allowed if fits(pronoun, d))
    return single[-1:] or None
