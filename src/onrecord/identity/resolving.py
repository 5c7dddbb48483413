"""All cards of some reports at once: the identities that they make. What a desk keeps step by step is the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from onrecord.identity.comparing import compare
from onrecord.identity.forms import Form
from onrecord.identity.gathering import gather

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.identity.cards import Card
    from onrecord.identity.comparing import Link


def forms(cards: Iterable[Card]) -> dict[str, Form]:
    """The forms of some cards, by their keys."""
    marks: dict[str, Counter[str]] = defaultdict(Counter)
    for card in cards:
        marks[card.form].update(card.marks)
    return {key: Form(key, found) for key, found in marks.items()}


def links(known: dict[str, Form]) -> Iterator[Link]:
    """The links of all forms whose names find one another."""
    found: dict[str, list[str]] = defaultdict(list)
    for key, form in known.items():
        for block in form.blocks[0]:
            found[block].append(key)
    pairs = {
        (min(key, other), max(key, other))
        for key, form in known.items()
        for block in form.blocks[1]
        for other in found.get(block, ())
        if other != key
    }
    for one, other in sorted(pairs):
        if link := compare(known[one], known[other]):
            yield link


def resolve(cards: Iterable[Card]) -> tuple[list[frozenset[str]], list[Link]]:
    """The identities of some cards, as sets of forms, and all links between forms."""
    known = forms(cards)
    found = list(links(known))
    return gather(known, found), found
