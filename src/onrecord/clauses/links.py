"""How the words of a clause hang together: what "and" joins, what "who" refers to, which noun an owner owns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.english import NOUNS, RELATIVE, VERBS, each

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.syntax import Tree

NOMINAL = NOUNS | each("PRP CD DT")
NO_PREDICATES = each("aux cop amod compound case mark fixed")
"""How a word that says nothing of anybody hangs on its head."""


class Links:
    """A parse with its words in small letters."""

    def __init__(self, text: str, tree: Tree) -> None:
        self.tree = tree
        self.low = [text[start:end].lower() for start, end in tree.parse.spans]

    def alike(self, word: int) -> list[int]:
        """The word and those that "and" or a comma sets beside it, in the order of the text."""
        found = [word]
        for first in found:
            # What follows "and" may hang on the last word of a name; heads may run in a ring.
            beside = (w for part in (first, *self.tree.on(first, "flat")) for w in self.tree.on(part, "conj"))
            new = dict.fromkeys(w for w in beside if w not in found)
            found += [w for w in new if self.is_noun(w) == self.is_noun(word)]
        return sorted(found)

    def antecedent(self, word: int) -> int | None:
        """The noun that the relative clause of this verb tells about: what it hangs on, if that stands before it."""
        head = self.tree.parse.heads[word]
        pronoun = self.relative(word)
        if 0 <= head < (word if pronoun is None else pronoun):
            return head
        return None if pronoun is None else self.noun_before(pronoun)

    def preposition(self, word: int) -> str:
        """The preposition of a phrase by its main word, "" where it has none; of several words, joined ("out of")."""
        cases = [w for w in self.tree.on(word, "case") if self.tree.parse.tags[w] != "POS"]
        return " ".join(self.low[w] for w in cases)

    def is_predicate(self, word: int) -> bool:
        """Whether a word says something of somebody."""
        if self.tree.plain[word] in NO_PREDICATES:
            return False
        # A verb that the tagger took for a noun ("five people had died") still has a subject and an auxiliary.
        on = self.tree.on
        return self.tree.parse.tags[word] in VERBS or bool(on(word, "cop") or (on(word, "aux") and on(word, "nsubj")))

    def is_noun(self, word: int) -> bool:
        """Whether a word may be the main word of a noun phrase."""
        return self.tree.parse.tags[word] in NOMINAL

    def relative(self, verb: int) -> int | None:
        """The relative pronoun of a clause, where it stands before its verb."""
        return next((w for w in self.tree.below(verb) if w < verb and self.low[w] in RELATIVE), None)

    def noun_before(self, word: int) -> int | None:
        """The main word of the phrase that ends before a word, a comma between them passed over."""
        at = word - 1
        while at >= 0 and self.tree.parse.tags[at] in {",", "IN", "TO"}:
            at -= 1
        if at < 0 or not self.is_noun(at):
            return None
        for up in self.up(at):
            if up > at or not self.is_noun(up):
                break
            at = up
        return at

    def up(self, word: int) -> Iterator[int]:
        """What a word hangs on, and so on to the root; heads may run in a ring."""
        seen = {word}
        while (word := self.tree.parse.heads[word]) >= 0 and word not in seen:
            seen.add(word)
            yield word

    def owned(self, word: int) -> int:
        """The word, or the noun that it owns, where a parse has taken an owner for the whole phrase ("X's Y")."""
        tags = self.tree.parse.tags
        at = word + 1
        if at >= len(tags) or tags[at] != "POS" or self.tree.parse.heads[at] != word:
            return word
        while at + 1 < len(tags) and (tags[at + 1].startswith("NN") or tags[at + 1].startswith("JJ")):
            at += 1
        return at if tags[at].startswith("NN") else word
