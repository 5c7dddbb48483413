"""Verbs that the tagger took for nouns: "Miriam Stroud works for X", "The elder, Sarita, chairs the bank"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.english import each
from onrecord.ties.patterns import is_lemma, patterns_of
from onrecord.ties.tags import MISTAKEN
from onrecord.ties.words import HELP

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.scene import Scene
    from onrecord.ties.phrases.names import Name

BEHIND_VERB = frozenset({"IN", "TO", "RP", "NNP", "PRP"})
"""Tags of what may follow a verb that was taken for a noun behind a person's name."""
STILL = each("still now also already often once never always")
"""What may stand between a name and its verb."""


def with_verbs(scene: Scene, tags: tuple[str, ...], names: Mapping[int, Name]) -> tuple[str, ...]:
    """The tags, with nouns right behind a name as the verbs they are."""
    return _BehindNames(scene, tags, names).mended()


def is_headline_verb(low: list[str], tags: Sequence[str], at: int) -> bool:
    """Whether a word that is tagged as a noun is the verb of a headline: "Order of the Lamp steps in to guide"."""
    if tags[at] != "NNS":
        return False
    to = at + 2 if tags[at + 1 : at + 2] in {("IN",), ("RP",)} else at + 1
    return low[to : to + 1] == ["to"] and tags[to + 1 : to + 2] in {("VB",), ("VBG",), ("VBP",)}


class _BehindNames:
    """The words behind each name of a scene, by the tags that they have so far."""

    def __init__(self, scene: Scene, tags: tuple[str, ...], names: Mapping[int, Name]) -> None:
        self.scene, self.low, self.tags = scene, scene.sheet.low, tags
        self.names = dict.fromkeys(names.values())

    def mended(self) -> tuple[str, ...]:
        tags = list(self.tags)
        for name in self.names:
            self._mend(tags, name)
        return tuple(tags)

    def _mend(self, tags: list[str], name: Name) -> None:
        """Set the tag of the verb behind a name, where that was taken for a noun."""
        word = name.last + 1
        if word < len(tags) and tags[word] in MISTAKEN and self._is_helped(name) and is_lemma(self.low[word]):
            tags[word] = "VB"
            return
        closed = self.low[word : word + 1] == [","] and self.low[name.first - 1] == ","
        if closed and self.tags[word + 2 : word + 3] in (("DT",), ("PRP$",)):
            word += 1  # "The elder, Sarita, chairs the bank"
        if self.low[word : word + 1] and self.low[word] in STILL and self._is_act(word + 1):
            tags[word : word + 2], word = ["RB", "VBZ"], word + 1  # "his son Luca still runs the bank"
        if self._is_left_out(name) and self.low[word].endswith("s") and patterns_of(self.low[word]):
            tags[word] = "VBZ"
        if tags[word : word + 1] != ["NNS"] or not patterns_of(self.low[word]):
            return
        after = self.tags[word + 1 : word + 2]
        if listed := self._verbs_from(word):
            tags[word : listed + 1] = ["VBZ" if tags[w] == "NNS" else tags[w] for w in range(word, listed + 1)]
        elif after and (after[0] in {"DT", "PRP$"} or self._acts(name, after[0]) or self._answers(word)):
            tags[word] = "VBZ"

    def _answers(self, word: int) -> bool:
        """Whether a word behind a body is no noun: "the Order answers to Norvane", "the Guard belongs to it"."""
        return self.low[word] in {"answers", "belongs"} and self.low[word + 1 : word + 2] == ["to"]

    def _is_act(self, word: int) -> bool:
        """Whether a word that is taken for a noun may be a verb: "runs"."""
        noun = self.tags[word : word + 1] in (("NN",), ("NNS",))
        return noun and self.low[word].endswith("s") and bool(patterns_of(self.low[word]))

    def _acts(self, name: Name, after: str) -> bool:
        """Whether what follows a word behind a person's name makes it his verb: "Miriam Stroud works for X"."""
        return self.scene.kind(name.actor) == "person" and after in BEHIND_VERB

    def _is_left_out(self, name: Name) -> bool:
        """Whether a name is the subject of a clause that leaves out its object: "the fund, which Ada Renwick runs,"."""
        at = name.first - 1
        while at > 0 and self.tags[at] in {"DT", "JJ", "NN", "NNP", "CD"}:
            at -= 1
        return self.low[at] in {"which", "whom"} and self.tags[name.last + 2 : name.last + 3] in {(",",), (".",)}

    def _is_helped(self, name: Name) -> bool:
        """Whether a name stands behind "help": "helped the Guardian Corps arm them"."""
        return self.low[name.first - 1 - (self.tags[name.first - 1] == "DT")] in HELP

    def _verbs_from(self, word: int) -> int:
        """Where a list of verbs ends that begins at a word, 0 where none does: "arms, trains and pays the Brigade"."""
        at, joined = word, False
        while not joined and self.low[at + 1 : at + 2] in ([","], ["and"]) and at + 2 < len(self.low):
            joined = self.low[at + 1] == "and"
            at += 2
            if not patterns_of(self.low[at]) or not self.low[at].endswith("s"):
                return 0
        return at if joined else 0
