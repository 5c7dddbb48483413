"""What a copy did to its original: what it cut, what it added, what it put otherwise, and which quotations it altered.

Sentences are matched by the telling words they share, those that few sentences have above all; a sentence may answer to
several pieces, for careless pages end sentences where none ends. What differs in marks and case alone is the same.

>>> from onrecord.types import Report
>>> def report(text): return Report(id="", sha256="", text_sha256="", text=text)
>>> first = report("Envoys met in Ombrel on Monday. “We want peace,” Vantor told them. Talks go on.")
>>> found = differences(first, report("Envoys met in Ombrel on Monday. “We want war,” Vantor told them. He left."))
>>> [one.text for one in found.cut], [one.text for one in found.added], [one.kind for one in found.quotations]
(['Talks go on.'], ['He left.'], ['altered'])
"""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, Final

from onrecord.copies.quotes import Quoted, quoted
from onrecord.copies.statements import Statements
from onrecord.copies.words import body, stem, words
from onrecord.text import all_sentences, strip
from onrecord.types import Phrase, Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.types import Report, Span

ANSWERS: Final = 0.3
"""How much of the weight of a sentence's telling words another must have to answer to it. Chosen on example reports 02
to 04: less joins sentences about one thing, more parts those that were rewritten."""


class Change(Record, frozen=True, kw_only=True):
    """A sentence, or several, of the original, and what the copy made of it."""

    original: Phrase
    copy: Phrase


class Differences(Record, frozen=True, kw_only=True):
    """All that differs, each list in the order of its report. `same` is how many sentences of the original stand.

    `statements` is what became of who said what; empty where only the texts were compared.
    """

    same: int = 0
    cut: tuple[Phrase, ...] = ()
    added: tuple[Phrase, ...] = ()
    changed: tuple[Change, ...] = ()
    quotations: tuple[Quoted, ...] = ()
    statements: Statements = Statements()


def differences(original: Report, copy: Report) -> Differences:
    """What a copy did to its original."""
    first, second = list(_sentences(original)), list(_sentences(copy))
    groups = list(_groups(_telling(original.text, first), _telling(copy.text, second)))
    same, changed = 0, []
    for here, there in groups:
        one, other = _phrase(original.text, first, here), _phrase(copy.text, second, there)
        if _forms(one.text) == _forms(other.text):
            same += len(here)
        else:
            changed.append(Change(original=one, copy=other))
    left = set(range(len(first))) - set(chain(*(here for here, _ in groups)))
    right = set(range(len(second))) - set(chain(*(there for _, there in groups)))
    return Differences(
        same=same,
        cut=tuple(_phrase(original.text, first, [n]) for n in sorted(left)),
        added=tuple(_phrase(copy.text, second, [n]) for n in sorted(right)),
        changed=tuple(changed),
        quotations=quoted(original, copy),
    )


def _sentences(report: Report) -> Iterator[Span]:
    """The sentences of the body that have words."""
    for start, end in body(report):
        for sentence in all_sentences(report.text):
            if sentence[0] < end and start < sentence[1]:
                inside = strip(report.text, max(start, sentence[0]), min(end, sentence[1]))
                if inside and words(report.text, [inside]):
                    yield inside


def _telling(text: str, spans: Sequence[Span]) -> list[frozenset[str]]:
    """The stems of each sentence, or all of its words where it has none."""
    found = []
    for span in spans:
        forms = [word.form for word in words(text, [span])]
        found.append(frozenset(filter(None, map(stem, forms))) or frozenset(forms))
    return found


def _groups(first: Sequence[frozenset[str]], second: Sequence[frozenset[str]]) -> Iterator[tuple[list[int], list[int]]]:
    """The sentences that answer to one another, those of the first report and of the second."""
    often = Counter(chain(*first)) | Counter(chain(*second))
    joined: dict[int, set[int]] = {}
    links = [(i, len(first) + j) for i, one in enumerate(first) for j in _answer(one, second, often)]
    links += [(i, len(first) + j) for j, one in enumerate(second) for i in _answer(one, first, often)]
    for i, j in links:
        group = joined.get(i, {i}) | joined.get(j, {j})
        joined.update(dict.fromkeys(group, group))
    for _, one in sorted({min(group): group for group in joined.values()}.items()):
        members = sorted(one)
        yield [n for n in members if n < len(first)], [n - len(first) for n in members if n >= len(first)]


def _answer(one: frozenset[str], others: Sequence[frozenset[str]], often: Counter[str]) -> list[int]:
    """The sentence that has most of this one's weight, if it has enough."""
    shared = [sum(1 / often[s] for s in one & other) for other in others]
    best = max(range(len(others)), key=shared.__getitem__, default=None)
    enough = best is not None and shared[best] >= ANSWERS * sum(1 / often[s] for s in one)
    return [best] if best is not None and enough and shared[best] > 0 else []


def _phrase(text: str, spans: Sequence[Span], which: Sequence[int]) -> Phrase:
    found = tuple(spans[n] for n in which)
    return Phrase(" ".join(text[start:end] for start, end in found), found)


def _forms(text: str) -> list[str]:
    return [word.form for word in words(text)]
