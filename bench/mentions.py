"""Mentions of the treebank and mentions found, brought together so that they can be scored as clusters.

Two mentions match where their spans are the same, or where their main words are: the main word of a span is the one
whose head lies outside it, in the treebank's tree, for what is found as for what is marked.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from onrecord.types import Span
from training.gum import Mentioned, Parsed

Thing = Sequence[Span]
"""The mentions of one thing, in code points."""
Clusters = list[set[int]]


def marked(document: Parsed, kinds: frozenset[str] | None = None) -> list[Thing]:
    """The things of a document as the treebank marks them, of some kinds or of all."""
    found: dict[int, list[Span]] = defaultdict(list)
    for m in document.mentions:
        if kinds is None or m.kind in kinds:
            found[m.thing].append(span_of(document, m))
    return list(found.values())


def named(document: Parsed, kinds: frozenset[str]) -> list[Thing]:
    """Those of some kinds that a proper name is among the mentions of."""
    names = {span_of(document, m) for m in document.mentions if document.tokens[document.head(m)].tag.startswith("NNP")}
    return [thing for thing in marked(document, kinds) if names.intersection(thing)]


def span_of(document: Parsed, mention: Mentioned) -> Span:
    return document.tokens[mention.first].start, document.tokens[mention.end - 1].end


def several(things: Iterable[Thing], once: bool) -> list[Thing]:
    """The things, those mentioned once only where they are wanted; of mentions with one span the first stays."""
    seen: set[Span] = set()
    kept: list[Thing] = []
    for thing in things:
        own = [span for span in dict.fromkeys(thing) if span not in seen]
        seen.update(own)
        if len(own) > (0 if once else 1):
            kept.append(own)
    return kept


def numbered(
    document: Parsed, gold: Sequence[Thing], predicted: Sequence[Thing], exact: bool
) -> tuple[Clusters, Clusters]:
    """Both sides with a number for each mention, the same number where two match."""
    wanted, found = ([span for thing in side for span in thing] for side in (gold, predicted))
    pairs = same_spans(wanted, found) if exact else same_heads(document, wanted, found)
    number = {span: i for i, span in enumerate(wanted)}
    other = {span: number[pairs[span]] if span in pairs else -1 - i for i, span in enumerate(found)}
    return [{number[s] for s in thing} for thing in gold], [{other[s] for s in thing} for thing in predicted]


def same_spans(gold: Iterable[Span], predicted: Iterable[Span]) -> dict[Span, Span]:
    """Predicted span -> gold span, where they are the same."""
    known = set(gold)
    return {span: span for span in predicted if span in known}


def same_heads(document: Parsed, gold: Sequence[Span], predicted: Sequence[Span]) -> dict[Span, Span]:
    """Predicted span -> gold span with the same main word: the same span if it can be, else what overlaps most."""
    pairs = same_spans(gold, predicted)
    free: dict[int | None, list[Span]] = defaultdict(list)
    for span in gold:
        if span not in pairs:
            free[main_word(document, span)].append(span)
    for span in predicted:
        near = free.get(main_word(document, span), [])
        if span not in pairs and near:
            pairs[span] = max(near, key=lambda other: overlap(span, other))
            near.remove(pairs[span])
    return pairs


def overlap(one: Span, other: Span) -> int:
    """How many characters two spans share.

    >>> overlap((0, 5), (3, 9)), overlap((0, 3), (3, 9))
    (2, 0)
    """
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def main_word(document: Parsed, span: Span) -> int | None:
    """The token of a span whose head lies outside it, by the treebank's tree; none where the span has no token."""
    first = bisect_right(document.tokens, span[0], key=lambda token: token.end)
    end = bisect_left(document.tokens, span[1], key=lambda token: token.start)
    return document.head(Mentioned(first, end, "", 0)) if first < end else None
