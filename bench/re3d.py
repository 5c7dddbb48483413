"""How well actors are found in reports on a conflict of a kind that training never saw: re3d.

    python -m bench.re3d DATA [--model FOLDER] [--letters]

DATA is the folder that holds re3d/. First the shipped head as it is, its types led to re3d's. Then five folds by
document: a light tagger (`bench.tagger`), learned on the encoder's frozen states of four folds, reads the fifth; with
`--letters` it is not told the states, only how the words are written, which shows what the states are worth.
Of marks inside one another only the longest counts. re3d marks phrases and pronouns as well as names ("the rebels",
"we"), so recall is also told by the form of the mention.
"""

from __future__ import annotations

import argparse
import re
import statistics
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

import numpy as np

from bench import floors
from bench.tagger import Document, learn
from bench.tally import Tally
from onrecord.encoder import Encoder
from onrecord.encoder.encoder import score
from onrecord.encoder.model import FILES, Shipped, tokenizer
from onrecord.encoder.pairs import PRONOUNS
from onrecord.encoder.windows import windows
from onrecord.encoder.words import Words, split
from training.corpora import Tagged
from training.re3d import TYPES, folds, re3d

Entity = tuple[int, int, str]

SAME = {"Person": "Person", "Organization": "Organisation", "Location": "Location", "NORP": "Nationality"}
"""The shipped head's types and re3d's."""
ACTORS = ("Organisation", "Person", "Location")
FORMS = ("name", "phrase with a name", "phrase", "pronoun")
WORD = re.compile(r"[^\W_](?:[\w’'-]|\.(?=\w))*")
AFTER_HEAD = re.compile(
    r",|\s(?:of|in|on|at|for|from|to|with|by|and|near|who|which|that|led|based|backed)\b|\s[(\[“\"]"
)
"""What stands after the main word of a phrase."""
OPENS = re.compile(r"(?:^|[.!?:”\"\n])\s*[“\"]?$")
"""The text before the first word of a sentence."""


@dataclass(frozen=True, slots=True)
class Forms:
    """Tells names from phrases by their capitals; `lowered` are the words that are seen without one."""

    lowered: frozenset[str]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Forms:
        """From the texts themselves: a word that is small somewhere is not a name for opening a sentence.

        >>> text = "Rebels fled. Kessarian rebels regrouped, and the Order of the Lamp met them."
        >>> forms = Forms.of([text])
        >>> [forms.form(text, s, e) for s, e in ((0, 6), (13, 29), (45, 66), (71, 75))]
        ['phrase', 'phrase with a name', 'name', 'pronoun']
        """
        return cls(frozenset(m.group() for text in texts for m in WORD.finditer(text) if m.group().islower()))

    def form(self, text: str, start: int, end: int) -> str:
        """One of `FORMS` for the mention `text[start:end]`."""
        if text[start:end].lower() in PRONOUNS:
            return "pronoun"
        cut = AFTER_HEAD.search(text, start + 1, end)
        words = list(WORD.finditer(text, start, end))
        head = [m for m in words if m.end() <= (cut.start() if cut else end)][-1:]
        if head and self._is_name(text, head[0]):
            return "name"
        return "phrase with a name" if any(self._is_name(text, m) for m in words) else "phrase"

    def _is_name(self, text: str, word: re.Match[str]) -> bool:
        opens = word.group().lower() in self.lowered and OPENS.search(text, max(0, word.start() - 6), word.start())
        return word.group()[0].isupper() and not opens


@dataclass(frozen=True, slots=True)
class Read:
    """What was found in one document, beside the document."""

    gold: Tagged
    found: frozenset[Entity]

    def exact(self, kinds: Iterable[str]) -> tuple[int, int, int]:
        """Hits, found, gold: the same span and type."""
        g, p = self.of(kinds)
        return len(g & p), len(p), len(g)

    def touching(self, kinds: Iterable[str]) -> tuple[int, int, int]:
        """Hits, found, gold: the same type and a word in common, each side used once, in text order."""
        g, p = self.of(kinds)
        left, hits = sorted(g), 0
        for start, end, kind in sorted(p):
            met = next((e for e in left if e[2] == kind and e[0] < end and start < e[1]), None)
            if met:
                left.remove(met)
                hits += 1
        return hits, len(p), len(g)

    def of(self, kinds: Iterable[str]) -> tuple[set[Entity], set[Entity]]:
        """Gold and found of some types."""
        wanted = set(kinds)
        return {e for e in self.gold.entities if e[2] in wanted}, {e for e in self.found if e[2] in wanted}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--model", type=Path, default=FILES)
    parser.add_argument("--letters", action="store_true", help="do not tell the tagger the encoder's states")
    o = parser.parse_args()
    documents = re3d(o.data / "re3d" / "train.jsonl")
    network, pieces = Shipped(o.model), tokenizer(o.model)
    forms = Forms.of(d.text for d in documents)
    encoder = Encoder(network, pieces)
    shipped = [Read(d, as_it_is(encoder, d.text)) for d in documents]
    print(f"{len(documents)} documents\n\nThe shipped head, its types led to re3d's")
    print(table(shipped, list(SAME.values())))
    print(by_form(shipped, forms))
    told = {d.id: states(network, split(d.text, pieces), d) for d in documents}
    if o.letters:
        told = {name: replace(one, states=np.zeros_like(one.states)) for name, one in told.items()}
    learned, spread = five_folds(documents, told)
    print(f"\nFive folds by document ({spread}), all types{', letters alone' if o.letters else ''}")
    print(table(learned, TYPES))
    print(by_form(learned, forms))
    figures = {f"as it is, {k}": v for k, v in f1s(shipped, list(SAME.values())).items()}
    figures |= {f"folds, {k}": v for k, v in f1s(learned, TYPES).items()}
    sys.exit(0 if o.letters else floors.check("re3d", figures))


def as_it_is(encoder: Encoder, text: str) -> frozenset[Entity]:
    """What the shipped head finds, in re3d's types."""
    return frozenset((*m.span, SAME[m.kind]) for m in encoder.encode(text).mentions if m.kind in SAME)


def states(network: Shipped, words: Words, document: Tagged) -> Document:
    """All that the network says of each word, side by side, with the gold in words."""
    rows = []
    for window in windows(words):
        scores = score(network, words, window)
        kept = slice(window.own_start - window.start, window.own_end - window.start)
        rows.append(np.concatenate([getattr(scores, f.name)[kept] for f in fields(scores)], axis=1))
    texts = [document.text[s:e] for s, e in zip(words.starts.tolist(), words.ends.tolist(), strict=True)]
    gold = []
    for start, end, kind in document.entities:
        first, last = np.searchsorted(words.ends, start, "right"), np.searchsorted(words.starts, end, "left")
        gold.append((kind, int(first), int(last)))
    return Document(np.concatenate(rows), texts, words.starts, words.ends, gold)


def five_folds(documents: Sequence[Tagged], told: dict[str, Document]) -> tuple[list[Read], str]:
    """Each document as read by a tagger that was learned on the other folds; the folds' sizes and F1."""
    dealt = folds(documents)
    reads, scores = [], []
    for fold in dealt:
        own = {d.id for d in fold}
        tagger = learn([told[d.id] for d in documents if d.id not in own], TYPES)
        new = [Read(d, spans(told[d.id], tagger.find(told[d.id]))) for d in fold]
        scores.append(f1s(new, TYPES)["all"])
        reads += new
    sizes = ", ".join(str(len(fold)) for fold in dealt)
    return reads, f"{sizes}; F1 {statistics.mean(scores):.1f} ± {statistics.stdev(scores):.1f} over folds"


def spans(document: Document, found: Iterable[tuple[str, int, int, float]]) -> frozenset[Entity]:
    """Spans of words in code points."""
    return frozenset((int(document.starts[s]), int(document.ends[e - 1]), label) for label, s, e, _ in found)


def f1s(reads: Sequence[Read], kinds: Sequence[str]) -> dict[str, float]:
    """Exact F1 of each type and of all, in per cent."""
    return {name: 100 * tally(r.exact(k) for r in reads).f1 for name, k in _rows(kinds)}


def table(reads: Sequence[Read], kinds: Sequence[str]) -> str:
    """Precision, recall and F1 of each type: exact spans, then spans that touch."""
    lines = [f"{'':18}{'exact: P':>9}{'R':>7}{'F1':>7}{'touching: P':>14}{'R':>7}{'F1':>7}{'gold':>7}"]
    for name, own in _rows(kinds):
        exact, touching = tally(r.exact(own) for r in reads), tally(r.touching(own) for r in reads)
        cells = [f"{100 * v:7.1f}" for t in (exact, touching) for v in (t.precision, t.recall, t.f1)]
        lines.append(f"{name:18}  {''.join(cells[:3])}       {''.join(cells[3:])}{exact.gold:7}")
    return "\n".join(lines)


def by_form(reads: Sequence[Read], forms: Forms) -> str:
    """Actors by the form of their mentions: recall, exact and touching; precision, exact; each form's share of gold."""
    lines = [f"{'by form':34}{'recall: exact':>14}{'touching':>10}{'precision':>11}{'gold':>6}{'share':>8}"]
    for kind in ACTORS:
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for read in reads:
            gold, found = read.of((kind,))
            for start, end, _ in gold:
                own = counts[forms.form(read.gold.text, start, end)]
                own.update(gold=1, exact=(start, end, kind) in found)
                own.update(touching=any(s < end and start < e for s, e, _ in found))
            for start, end, _ in found:
                own = counts[forms.form(read.gold.text, start, end)]
                own.update(found=1, right=(start, end, kind) in gold)
        whole = sum(c["gold"] for c in counts.values())
        for name in FORMS:
            c = counts[name]
            exact, touching = (100 * c[k] / max(c["gold"], 1) for k in ("exact", "touching"))
            precision, share = 100 * c["right"] / max(c["found"], 1), 100 * c["gold"] / whole
            lines.append(f"{kind:14}{name:20}{exact:14.1f}{touching:10.1f}{precision:11.1f}{c['gold']:6}{share:7.1f}%")
    return "\n".join(lines)


def tally(counts: Iterable[tuple[int, int, int]]) -> Tally:
    """One tally of many counts of hits, found and gold."""
    total = Tally()
    for hits, found, gold in counts:
        total.add(hits, found, gold)
    return total


def _rows(kinds: Sequence[str]) -> list[tuple[str, Sequence[str]]]:
    return [*((kind, (kind,)) for kind in kinds), ("all", kinds)]


if __name__ == "__main__":
    main()
