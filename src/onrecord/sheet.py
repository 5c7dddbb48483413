"""One encoding with its words at hand: which words a span covers, what they say, and what hangs on them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.syntax import Tree
from onrecord.text import paragraphs

if TYPE_CHECKING:
    from onrecord.types import Encoding, Mention, Span

IRREGULAR = {
    "men": "man",
    "women": "woman",
    "people": "people",
    "militiamen": "militiaman",
    "gunmen": "gunman",
    "policemen": "policeman",
    "spokesmen": "spokesman",
    "countries": "country",
    "troops": "troop",
    "police": "police",
    "allies": "ally",
    "series": "series",
    "corps": "corps",
}

NEGATIVE, SHORT = frozenset({"n't", "n’t"}), {"wo": "will", "ca": "can", "sha": "shall"}
"""What is left of a verb before "n’t", where it is not the verb itself."""
CLITICS = {"ll": "will", "d": "had", "ve": "have", "re": "are", "m": "am"}
"""What stands behind an apostrophe, and is a verb."""


@lru_cache(maxsize=8192)
def singular(word: str) -> str:
    """A noun in the singular, by its ending.

    >>> [singular(w) for w in ("militias", "parties", "Guards", "press", "gunmen", "corps", "bus")]
    ['militia', 'party', 'guard', 'press', 'gunman', 'corps', 'bus']
    """
    low = word.lower()
    if low in IRREGULAR:
        return IRREGULAR[low]
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("ss", "us", "is")) or not low.endswith("s") or len(low) < 4:
        return low
    return low[:-2] if low.endswith(("ches", "shes", "xes", "sses")) else low[:-1]


class Sheet(Tree):
    """A parse with the text that it is of. Words are indices into the parse."""

    def __init__(self, encoding: Encoding, number: int = 0) -> None:
        super().__init__(encoding.parse)
        self.encoding, self.text, self.number = encoding, encoding.text, number
        self._starts = [start for start, _ in self.parse.spans]
        self._ends = [end for _, end in self.parse.spans]
        self.words = [self.text[start:end] for start, end in self.parse.spans]
        self.low = [word.lower() for word in self.words]
        for at, (word, after) in enumerate(pairwise(self.low)):
            if after in NEGATIVE and word in SHORT:
                self.low[at] = SHORT[word]
            elif word[0] in "'’" and word[1:] in CLITICS:
                self.low[at] = self._whole(at, word[1:])
        self._lemmas = [singular(word) for word in self.low]

    def _whole(self, word: int, clitic: str) -> str:
        """What a clitic is short for: "’d" is "would" before a verb as the dictionary has it, else "had"."""
        tags, verb = self.parse.tags, self.parse.heads[word]
        would = clitic == "d" and (tags[word] == "MD" or (verb >= 0 and tags[verb] == "VB"))
        return "would" if would else CLITICS[clitic]

    def within(self, span: Span) -> range:
        """The words that share a character with a span."""
        return range(bisect_right(self._ends, span[0]), bisect_left(self._starts, span[1]))

    def head(self, span: Span) -> int | None:
        """The main word of a span: the first whose own head lies outside it."""
        inside = self.within(span)
        return next((i for i in inside if self.parse.heads[i] not in inside), None)

    def span(self, first: int, last: int) -> Span:
        """From the first of two words to the end of the last."""
        return self.parse.spans[first][0], self.parse.spans[last][1]

    def lemma(self, word: int) -> str:
        """The word in small letters, a noun in the singular."""
        return self._lemmas[word]

    def relation(self, word: int) -> str:
        """How the word hangs on its head, without the subtype."""
        return self.plain[word]

    def is_plural(self, word: int) -> bool:
        """Whether a noun is in the plural, by its tag or its form."""
        low = self.low[word]
        return self.parse.tags[word] in {"NNS", "NNPS"} or low in {"police", "people"} or self._lemmas[word] != low

    @cached_property
    def kinds(self) -> dict[int, str]:
        """The kind of each nominal by its main word."""
        return {nominal.head: nominal.kind for nominal in self.encoding.nominals}

    @cached_property
    def marked(self) -> dict[int, list[Mention]]:
        """The mentions that the entity head sees at a word."""
        found: dict[int, list[Mention]] = {}
        for mention in self.encoding.mentions:
            for word in self.within(mention.span):
                found.setdefault(word, []).append(mention)
        return found

    @cached_property
    def sentence(self) -> list[int]:
        """The number of the sentence of each word."""
        found = [0] * len(self.words)
        for number, (a, b) in enumerate(self.parse.sentences):
            found[a:b] = [number] * (b - a)
        return found

    @cached_property
    def _paragraphs(self) -> list[int]:
        return [start for start, _ in paragraphs(self.text)]

    def paragraph(self, at: int) -> int:
        """The number of the paragraph at a code point."""
        return bisect_right(self._paragraphs, at)
