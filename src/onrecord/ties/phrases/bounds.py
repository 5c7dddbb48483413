"""Where each noun phrase begins and ends, by the tags and with names taken whole.

The parse is right about four links in five: a phrase read from the tags alone is the firmer ground.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from onrecord.ties import lexicon
from onrecord.ties.phrases.missed_verbs import is_headline_verb

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onrecord.scene import Scene
    from onrecord.ties.phrases.names import Name

INSIDE = frozenset({"JJ", "JJR", "JJS", "CD", "NN", "NNS", "NNP", "NNPS", "HYPH", "AFX", "FW"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD"})
OPENS = frozenset({"DT", "PDT", "PRP$", "WP$"})
OWNERS = frozenset({"’s", "'s", "’", "'"})
ABBREVIATED = 5
"""Characters: the longest word in small letters whose full stop may be that of an abbreviation ("approx." is rare)."""
SECOND = ["second", "in", "command"]


class Bounds(NamedTuple):
    """The first and last word of a phrase, and whether the phrase right before it owns it ("X's")."""

    first: int
    last: int
    owned: bool


class Stretch:
    """The words of a scene, by which it is decided how far a phrase goes."""

    def __init__(self, scene: Scene, tags: tuple[str, ...], names: Mapping[int, Name]) -> None:
        self.scene, self.sheet, self.low = scene, scene.sheet, scene.sheet.low
        self.tags, self.names = tags, names

    def bounds(self, at: int, end: int) -> Iterator[Bounds]:
        """Of each phrase from one word up to another, in the order of the text."""
        owned = False
        while at < end:
            last = self._reach(at, end)
            if last < at:
                at, owned = at + 1, False
                continue
            yield Bounds(at, last, owned)
            owned = last + 1 < end and self.low[last + 1] in OWNERS and self.tags[last + 1] != "VBZ"
            at = last + 2 if owned else last + 1

    def _reach(self, first: int, end: int) -> int:
        """The last word of the phrase that begins at a word; before it where none does."""
        if self.tags[first] in {"PRP", "EX"}:
            return first
        at, noun = first, first - 1
        while at < end and not (at > first and self._is_apart(at)):
            if at in self.names:
                at = noun = self.names[at].last
            elif self.low[at : at + 3] == SECOND:
                at = noun = at + 2
            elif self._is_second(at, first):
                at += 1
                continue
            elif self._breaks(at, first, end) or (first <= noun < at and self._is_when(at)):
                break
            elif self._is_noun(at, first, noun, end):
                noun = at
            at += 1
        return noun

    def _breaks(self, at: int, first: int, end: int) -> bool:
        """Whether a phrase is over before a word."""
        if at > first and (self.tags[at] in OPENS or self.low[at] in OWNERS):
            return True
        if at > first and self.low[at] == "responsible":
            return True  # "the official responsible for trade": often taken for a noun
        return not self._goes_on(at, end) or (at - 1 in self.names and is_headline_verb(self.low, self.tags, at))

    def _is_second(self, at: int, first: int) -> bool:
        """Whether "and" joins what one office deals with: "the trade and industry commissioner"."""
        if self.low[at] != "and" or at == first or self.low[at - 1] not in lexicon.words("portfolios"):
            return False
        behind = self.low[at + 1 : at + 3]
        return len(behind) > 1 and behind[0] in lexicon.words("portfolios") and behind[1] in lexicon.last_words()

    def _is_when(self, at: int) -> bool:
        """Whether a time begins at a word that a phrase would run into: "the ministry last month"."""
        if self.low[at] in lexicon.words("passing_times"):
            return self.low[at + 1 : at + 2] != [] and self.low[at + 1] in lexicon.words("times")
        return self.low[at] in lexicon.words("weekdays") and not self._goes_on(at + 1, len(self.low))

    def _is_apart(self, at: int) -> bool:
        """Whether a word stands apart from the one before: by a gap, or behind a full stop taken into that word."""
        before = self.low[at - 1]
        stops = before.endswith(".") and before[:-1].isalpha() and len(before) > ABBREVIATED
        if stops and self.sheet.words[at - 1].islower():
            return True
        return self.scene.parse.spans[at][0] - self.scene.parse.spans[at - 1][1] > 1

    def _is_noun(self, at: int, first: int, noun: int, end: int) -> bool:
        """Whether a phrase may end at a word: a noun, what a hyphen ties to one, or an article that stands alone."""
        if self.tags[at] == "HYPH":
            return noun == at - 1
        alone = at == first and self.tags[at] == "DT" and not self._goes_on(at + 1, end)
        return alone or self.tags[at] in NOUNS

    def _goes_on(self, at: int, end: int) -> bool:
        """Whether a word may be inside a phrase."""
        if at >= end:
            return False
        if self.low[at] == "." and self._is_short(at):
            return True
        tag = self.tags[at]
        if not any(map(str.isalnum, self.low[at])) and tag != "HYPH":
            return False
        if tag in INSIDE or tag in OPENS or at in self.names:
            return True
        if tag not in {"VBN", "VBG", "RB"} or (tag == "VBG" and at and self.low[at - 1] in lexicon.words("times")):
            return False  # "worked with him for years guiding militias"
        modifies = self.scene.parse.relations[at] in {"amod", "compound"} or tag == "RB"
        return modifies and at + 1 < end and (self.tags[at + 1] in INSIDE or self.tags[at + 1] == "VBN")

    def _is_short(self, stop: int) -> bool:
        """Whether a full stop is that of a short form before a name: "Sen. Davit Orsel"."""
        return self.low[stop - 1] in lexicon.words("short") and stop + 1 in self.names
