"""How well spellings of one name are told from other names: pairs made from Wikidata's Arabic names.

    python -m bench.names DATA

DATA is the folder that holds names/ (a line a name: Latin spelling, Arabic letters, how often). Two Latin spellings of
one Arabic spelling are one name. The other pairs: **near**, the nearest other names by edit distance; **a vowel
apart**, names of Arabic origin with the same consonants (Mohammed, Mahmoud); **random**. Thresholds are chosen on one
half of the Arabic spellings, the figures come from the other; negatives weigh as much as positives.

The set is noisy: it was aligned by machine, so some spellings belong to another name of the same person, and a foreign
name has several Arabic spellings. So a spelling must have been seen twice, "Abd" alone is left out (cut names), and
near and random names must differ in the consonants of the Arabic, letters for foreign sounds taken together. What is
left still holds other forms of a name (Mehmet, Mohammed; Solomon, Suleiman) that count as one name.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA, JaroWinkler, Levenshtein

from bench import floors
from onrecord.names.keys import keys
from onrecord.names.spelling import FAMILY_LIMIT, LIMIT, distance

FILE = "wd_arabic.normalized.aligned.tokens"
SEEN, SHORTEST, CUT = 2, 3, "عبد"
NEAREST, RANDOM, FAR = 2, 8000, 6
PRECISE = 0.95

Pair = tuple[str, str]
Scores = NDArray[np.float64]

FOREIGN = {"غجكق": "ك", "ط": "ت", "صثزشظ": "س", "ذض": "د", "أإآءىئؤويا ةهحع": ""}
CONSONANTS = str.maketrans({letter: into for letters, into in FOREIGN.items() for letter in letters})
NATIVE = frozenset("ضظعحصق")
"""Letters that transliterations of foreign names hardly use."""


@dataclass(frozen=True)
class Half:
    """One half of the names: pairs of one name, and of different ones."""

    one: list[Pair]
    one_native: list[Pair]
    near: list[Pair]
    vowel: list[Pair]
    random: list[Pair]


def read(folder: Path, half: int) -> dict[str, str]:
    """Latin spellings, seen often enough, of one half of the Arabic ones."""
    found = {}
    for line in (folder / FILE).read_text("utf8").splitlines():
        latin, letters, count = line.split("\t")
        arabic = letters.replace(" ", "")
        if int(count) >= SEEN and len(arabic) >= SHORTEST and arabic != CUT and _half(arabic) == half:
            found[latin] = arabic
    return found


def _half(arabic: str) -> int:
    return hashlib.sha256(arabic.encode()).digest()[0] & 1


def consonants(arabic: str) -> str:
    """The consonants of an Arabic spelling, letters for the same foreign sound as one, no article."""
    return re.sub(r"(.)\1+", r"\1", arabic.removeprefix("ال").translate(CONSONANTS))


def vowels_too(arabic: str) -> str:
    """An Arabic spelling without article, hamza and last vowel: what differs here differs by more than habit."""
    return re.sub("[ةهىا]+$", "", re.sub("[ءئؤ]", "", re.sub("[أإآ]", "ا", arabic.removeprefix("ال"))))


def pairs(names: dict[str, str]) -> Half:
    """All pairs that the names of one half make."""
    spellings: dict[str, list[str]] = defaultdict(list)
    for latin, arabic in sorted(names.items()):
        spellings[arabic].append(latin)
    one = [(pair, arabic) for arabic, of in sorted(spellings.items()) for pair in combinations(of, 2)]
    return Half(
        one=[pair for pair, _ in one],
        one_native=[pair for pair, arabic in one if NATIVE & set(arabic)],
        near=sorted(set(_near(names, sorted({word for pair, _ in one for word in pair})))),
        vowel=list(_vowel(names)),
        random=list(_random(names)),
    )


def _near(names: dict[str, str], anchors: list[str]) -> Iterator[Pair]:
    """For each anchor the nearest names with other Arabic consonants."""
    others = sorted(names)
    for anchor in anchors:
        far = process.cdist([anchor], others, scorer=Levenshtein.distance, score_cutoff=FAR, dtype=np.uint8)[0]
        nearest = (others[i] for i in np.argsort(far, kind="stable"))
        different = (n for n in nearest if consonants(names[n]) != consonants(names[anchor]))
        for _, other in zip(range(NEAREST), different, strict=False):
            yield min(anchor, other), max(anchor, other)


def _vowel(names: dict[str, str]) -> Iterator[Pair]:
    """Names of Arabic origin with the same consonants and other long vowels, written alike."""
    same: dict[str, list[str]] = defaultdict(list)
    for latin, arabic in sorted(names.items()):
        if NATIVE & set(arabic):
            same[consonants(arabic)].append(latin)
    for of in same.values():
        for a, b in combinations(of, 2):
            alike = a[0] == b[0] and Levenshtein.distance(a, b) <= 3
            if alike and vowels_too(names[a]) != vowels_too(names[b]):
                yield a, b


def _random(names: dict[str, str]) -> Iterator[Pair]:
    dice, all_names, left = random.Random(1), sorted(names), RANDOM
    while left:
        a, b = dice.choice(all_names), dice.choice(all_names)
        if consonants(names[a]) != consonants(names[b]):
            left -= 1
            yield a, b


MEASURES: dict[str, Callable[[str, str], float]] = {
    "same letters": lambda a, b: float(a.casefold() == b.casefold()),
    "rapidfuzz ratio": lambda a, b: fuzz.ratio(a, b) / 100,
    "Jaro-Winkler": JaroWinkler.similarity,
    "Damerau (OSA)": OSA.normalized_similarity,
    "ours": lambda a, b: 1 - distance(a, b),
}


def scores(measure: Callable[[str, str], float], of: list[Pair]) -> Scores:
    """What a measure says of pairs."""
    return np.array([measure(a, b) for a, b in of])


def judged(one: Scores, other: Scores, at: float) -> tuple[float, float, float]:
    """Precision, recall and F1 with this threshold, as many negatives as positives."""
    recall, wrong = float(np.mean(one >= at)), float(np.mean(other >= at))
    precision = recall / (recall + wrong) if recall + wrong else 1.0
    return precision, recall, 2 * precision * recall / (precision + recall) if recall else 0.0


def best(one: Scores, other: Scores) -> float:
    """The threshold with the best F1."""
    return float(max(_thresholds(one, other), key=lambda at: judged(one, other, at)[2]))


def precise(one: Scores, other: Scores) -> float:
    """The lowest threshold with a precision of at least PRECISE; above all scores where there is none."""
    fitting = [at for at in _thresholds(one, other) if judged(one, other, at)[0] >= PRECISE]
    return float(min(fitting, default=2.0))


def _thresholds(one: Scores, other: Scores) -> Scores:
    return np.unique(np.round(np.concatenate([one, other]), 3))


def report(name: str, measure: Callable[[str, str], float], halves: list[Half]) -> dict[str, float]:
    """Prints how a measure does; gives back the F1 of each kind of negatives."""
    found = {}
    for kind in ("near", "vowel", "random"):
        of = "one_native" if kind == "vowel" else "one"
        (one, other), (test_one, test_other) = (
            (scores(measure, getattr(half, of)), scores(measure, getattr(half, kind))) for half in halves
        )
        at = best(one, other)
        figures = [100 * x for x in judged(test_one, test_other, at)]
        sure = 100 * judged(test_one, test_other, precise(one, other))[1]
        print(f"{name:16}{kind:8}{at:10.2f}" + "".join(f"{x:10.1f}" for x in figures) + f"{sure:12.1f}")
        found[kind] = figures[2]
    return found


def shipped(half: Half) -> dict[str, float]:
    """Prints how the limits that ship do on the half that is not for choosing."""
    found = {}
    print("\nas shipped      negatives     limit precision    recall        F1")
    for limit in (LIMIT, FAMILY_LIMIT):
        for kind in ("near", "vowel", "random"):
            one = scores(MEASURES["ours"], half.one_native if kind == "vowel" else half.one)
            figures = [100 * x for x in judged(one, scores(MEASURES["ours"], getattr(half, kind)), 1 - limit)]
            print(f"{'':16}{kind:8}{limit:10.2f}" + "".join(f"{x:10.1f}" for x in figures))
            found[f"{kind} {limit}"] = figures[2]
    within = [pair for pair in half.one if distance(*pair) <= FAMILY_LIMIT]
    lost = sum(keys(a).isdisjoint(keys(b)) for a, b in within)
    print(f"of {len(within)} pairs within the wider limit {lost} share no key and are not compared in full names")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    folder = parser.parse_args().data / "names"
    if not (folder / FILE).exists():
        sys.exit(f"{folder / FILE} is missing: it is {FILE} of steveash/NETransliteration-COLING2018 (CC0)")
    halves = [pairs(read(folder, half)) for half in (0, 1)]
    for what, half in zip(("to choose", "to measure"), halves, strict=True):
        print(f"{what}: {', '.join(f'{k} {len(v)}' for k, v in vars(half).items())}")
    print(f"{'':16}{'against':8}{'threshold':>10}{'precision':>10}{'recall':>10}{'F1':>10}{'recall at 95':>13}")
    for name, measure in MEASURES.items():
        report(name, measure, halves)
    sys.exit(floors.check("names", shipped(halves[1])))


if __name__ == "__main__":
    main()
