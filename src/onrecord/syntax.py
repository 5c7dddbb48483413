"""Walking a dependency parse: what hangs on a word, and which words make a phrase.

>>> from onrecord.types import Parse
>>> # "Two sources in Ombrel spoke": Two <- sources -> Ombrel -> in; spoke is the root
>>> parse = Parse(
...     spans=((0, 3), (4, 11), (12, 14), (15, 21), (22, 27)),
...     tags=("CD", "NNS", "IN", "NNP", "VBD"),
...     heads=(1, 4, 3, 1, -1),
...     relations=("nummod", "nsubj", "case", "nmod", "root"),
...     sentences=((0, 5),),
... )
>>> Tree(parse).below(1)
[0, 1, 2, 3]
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.types import Parse


class Tree:
    """A parse with its children at hand. Words are indices into the parse."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse

    @cached_property
    def children(self) -> list[list[int]]:
        """For each word the words that hang on it, in the order of the text."""
        found: list[list[int]] = [[] for _ in self.parse.heads]
        for word, head in enumerate(self.parse.heads):
            if head >= 0:
                found[head].append(word)
        return found

    def below(self, word: int) -> list[int]:
        """The word and all that hangs on it, directly or not, in the order of the text.

        Heads may run in a ring: as every word has one head, only the word itself can be come upon again.
        """
        found = [word]
        for at in found:
            found += [child for child in self.children[at] if child != word]
        return sorted(found)

    def on(self, word: int, *relations: str) -> list[int]:
        """The words that hang on a word by one of these relations; "nsubj" also stands for its subtypes."""
        children = self.children[word]
        if not children:
            return []
        full, plain = self.parse.relations, self.plain
        return [child for child in children if plain[child] in relations or full[child] in relations]

    @cached_property
    def plain(self) -> list[str]:
        """For each word its relation without the subtype."""
        return [relation.partition(":")[0] for relation in self.parse.relations]


def is_a(relation: str, *wanted: str) -> bool:
    """Whether a relation is one of those wanted or a subtype of one.

    >>> is_a("nsubj:pass", "nsubj"), is_a("nsubj", "nsubj:pass")
    (True, False)
    """
    return relation in wanted or relation.partition(":")[0] in wanted
