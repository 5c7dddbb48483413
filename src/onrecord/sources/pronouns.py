"""Whom a pronoun means: the nearest fitting source or person before it.

Sentence by sentence backwards: first the sources and subjects of a sentence, the last one first, then others named in
it. In one sentence, who is known to be a man or a woman goes before a named person of whom that is not known.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.english import HE, THEY
from onrecord.sources import lexicon as lex
from onrecord.sources.dossiers import Body, Dossier, Person, Unnamed
from onrecord.sources.layout import Layout


@dataclass(frozen=True, slots=True)
class Step:
    """Who was spoken of at a place; `strong` as a source or as the subject of a sentence."""

    place: int
    dossiers: tuple[Dossier, ...]
    strong: bool = True


Trail = list[Step]


def antecedent(
    pronoun: str, place: int, trail: Trail, layout: Layout, barred: Iterable[Dossier] = ()
) -> tuple[Dossier, ...]:
    """The sources that a pronoun at `place` leads to; empty where none fits. `barred` ones are passed over."""
    ranked = candidates(pronoun, place, trail, layout, barred)
    if not ranked:
        return ()
    step, nearest = ranked[0]
    if pronoun in lex.HE_OR_SHE and isinstance(nearest[0], Person) and nearest[0].female is None:
        known = [f for s, f in ranked if layout.sentence(s.place) == layout.sentence(step.place) and _known(f[0])]
        return known[0] if known else nearest
    return nearest


def candidates(
    pronoun: str, place: int, trail: Trail, layout: Layout, barred: Iterable[Dossier] = ()
) -> list[tuple[Step, tuple[Dossier, ...]]]:
    """The steps before a place that fit a pronoun, each with who of it does, the nearest first."""
    out = set(map(id, barred))
    fitting = [(step, found) for step in trail if step.place < place and (found := _fitting(pronoun, step, out))]
    return sorted(fitting, key=lambda f: rank(f[0], layout), reverse=True)


def rank(step: Step, layout: Layout) -> tuple[int, bool, int]:
    """How near a step is to what follows it: by sentence, then as a subject or source, then by place."""
    return layout.sentence(step.place), step.strong, step.place


def fits(pronoun: str, dossier: Dossier) -> bool:
    """Whether a pronoun can stand for a source: number, body or person, man or woman."""
    if pronoun in lex.IT:
        return (isinstance(dossier, Body) or is_body(dossier)) and not dossier.plural
    if pronoun in THEY:
        return dossier.plural and dossier.kind != "document"
    if pronoun in lex.HE_OR_SHE:
        female = dossier.female if isinstance(dossier, Person | Unnamed) else None
        human = isinstance(dossier, Person | Unnamed) and not is_body(dossier)
        return human and not dossier.plural and female is not (pronoun in HE)
    return True


def is_body(dossier: Dossier) -> bool:
    """Whether it is a body that has no name."""
    return isinstance(dossier, Unnamed) and dossier.body


def _known(dossier: Dossier) -> bool:
    return isinstance(dossier, Person) and dossier.female is not None


def _speaks(step: Step, dossier: Dossier) -> bool:
    """Whether it is a body's spokesperson who was spoken of there."""
    return any(p.span[0] == step.place and p.head in lex.SPOKESPEOPLE for p in dossier.phrases)


def _fitting(pronoun: str, step: Step, out: set[int]) -> tuple[Dossier, ...]:
    allowed = tuple(d for d in step.dossiers if id(d) not in out)
    if pronoun in THEY and len(allowed) > 1:
        return allowed
    by_spokesperson = pronoun in lex.HE_OR_SHE
    return tuple(d for d in allowed if fits(pronoun, d) or (by_spokesperson and _speaks(step, d)))[-1:]
