"""Score predicted attributions against gold, whatever the tokens.

- role F1 (source, cue, content): over non-space characters that carry the role.
- linked F1: pairs matched one to one, best first; a pair counts when its contents overlap by a Jaccard of 0.5 or
  more and its sources share a character, or both have none.
- exact F1 (source, cue, content): spans equal to the character.
- exact pair: source and content both equal after trimming space, quotation marks and final punctuation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bench.tally import Tally
from onrecord.types import Span

ROLES = ("source", "cue", "content")
MEASURES = (*ROLES, "linked", *(f"exact {role}" for role in ROLES), "exact pair")
OVERLAP = 0.5
TRIMMED = " \n\t\"'“”‘’.,;:"

Marked = Mapping[str, Sequence[Span]]
"""One attribution: its spans by role."""


@dataclass(slots=True)
class Score:
    """A tally for each measure; add documents one by one."""

    tallies: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in MEASURES})

    def add(self, text: str, predicted: Sequence[Marked], gold: Sequence[Marked]) -> None:
        for role in ROLES:
            p, g = (_union(text, marked, role) for marked in (predicted, gold))
            self.tallies[role].add(len(p & g), len(p), len(g))
            exact_p, exact_g = ({tuple(s) for a in marked for s in a[role]} for marked in (predicted, gold))
            self.tallies[f"exact {role}"].add(len(exact_p & exact_g), len(exact_p), len(exact_g))
        with_content = [[a for a in marked if a["content"]] for marked in (predicted, gold)]
        self.tallies["linked"].add(len(linked(text, *with_content)), *map(len, with_content))
        pairs_p, pairs_g = (
            Counter((_core(text, a["source"]), _core(text, a["content"])) for a in marked) for marked in with_content
        )
        self.tallies["exact pair"].add((pairs_p & pairs_g).total(), pairs_p.total(), pairs_g.total())

    def rows(self) -> Iterable[tuple[str, Tally]]:
        return self.tallies.items()


def linked(text: str, predicted: Sequence[Marked], gold: Sequence[Marked]) -> list[tuple[int, int]]:
    """The pairs (predicted, gold) that tell the same thing of the same source, matched one to one, best first."""
    p, g = ([(_chars(text, a["source"]), _chars(text, a["content"])) for a in marked] for marked in (predicted, gold))
    candidates = []
    for i, (p_source, p_content) in enumerate(p):
        for j, (g_source, g_content) in enumerate(g):
            shared = len(p_content & g_content)
            if not shared or shared / len(p_content | g_content) < OVERLAP:
                continue
            if (p_source & g_source) or (not p_source and not g_source):
                candidates.append((shared / len(p_content | g_content), i, j))
    pairs: list[tuple[int, int]] = []
    for _, i, j in sorted(candidates, reverse=True):
        if all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs


def _chars(text: str, spans: Iterable[Span]) -> set[int]:
    return {i for start, end in spans for i in range(start, end) if not text[i].isspace()}


def _union(text: str, marked: Sequence[Marked], role: str) -> set[int]:
    return {i for a in marked for i in _chars(text, a[role])}


def _core(text: str, spans: Iterable[Span]) -> frozenset[int]:
    kept = sorted(_chars(text, spans))
    while kept and text[kept[0]] in TRIMMED:
        kept.pop(0)
    while kept and text[kept[-1]] in TRIMMED:
        kept.pop()
    return frozenset(i for i in kept if text[i] not in TRIMMED)
