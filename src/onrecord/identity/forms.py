"""A form: the cards of many reports that nothing tells apart, taken together.

Its name (`Form.key`) says what they share. `person|idris vantor|full|NO|force` is a full name of a person of Norvane
and of the armed forces; `person|vantor|short|...` a lone name; `body|foreign ministry|generic|NO` a body whose state
alone tells it from others. There are as many forms as there are names and walks of life, however many reports.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, cast

from onrecord.identity import naming
from onrecord.identity.naming import Keys, Sort
from onrecord.names.letters import sounds

if TYPE_CHECKING:
    from collections.abc import Mapping

PIN = "#"
"""What stands before the number of a card that a person set apart from its form."""


def size(key: str) -> str:
    """`full`, `short` (a lone name, an acronym) or `generic`."""
    parts = key.split("|")
    return parts[2] if len(parts) > 2 else "full"


def is_short(key: str) -> bool:
    """Whether a form is a lone name or an acronym."""
    return size(key) == "short"


def is_vague(key: str) -> bool:
    """Whether it may be several things': a lone name, an acronym, or a name without a state."""
    return is_short(key) or (not is_pinned(key) and key.count("|") > 2 and not key.split("|")[3])


def is_pinned(key: str) -> bool:
    """Whether a person set it apart from the form that it was of."""
    return PIN in key


@dataclass(frozen=True)
class Form:
    """What some cards share, and in how many of them each mark stands."""

    key: str
    marks: Mapping[str, int]

    @cached_property
    def _parts(self) -> list[str]:
        return self.key.split("|")

    @property
    def sort(self) -> Sort:
        """What sort of thing it is."""
        return cast("Sort", self._parts[0])

    @property
    def words(self) -> str:
        """The words of its name, as all of its spellings share them."""
        return self._parts[1]

    @property
    def owner(self) -> str:
        """The state that a body's name says it is of; empty where it says none."""
        return self._parts[3] if self.sort == "body" and "/" not in self._parts[3] else ""

    @property
    def size(self) -> str:
        """`full`, `short` (a lone name, an acronym) or `generic`."""
        return size(self.key)

    @cached_property
    def states(self) -> frozenset[str]:
        """The states that its name or roles say it is of."""
        return frozenset(self.told("in:"))

    @cached_property
    def name(self) -> str:
        """One spelling: the commonest, of several the first by letter."""
        return min(self.told("name:"), key=lambda n: (-self.marks[f"name:{n}"], n), default=self._parts[1])

    @cached_property
    def names(self) -> tuple[str, ...]:
        """That one, and other full names that reports give it."""
        return (self.name, *sorted(self.told("also:")))

    def told(self, prefix: str) -> list[str]:
        """The marks of one kind, without the word for it."""
        return [mark.removeprefix(prefix) for mark in self.marks if mark.startswith(prefix)]

    @cached_property
    def blocks(self) -> Keys:
        """Under which keys it is found, and under which it looks for others. A state looks for none."""
        if self.sort == "state" or (self.size == "generic" and "/" in self._parts[3]):
            return frozenset(), frozenset()
        both = [naming.blocks(name, self.sort) for name in self.names if naming.key(name, self.sort)]
        return frozenset().union(*(a for a, _ in both)), frozenset().union(*(b for _, b in both))

    @cached_property
    def lookups(self) -> frozenset[str]:
        """By which people find it: each word of its names, and how that sounds."""
        words = {word for name in self.names for word in naming.words(name)}
        return frozenset({f"w:{word}" for word in words} | {f"s:{sounds(word)}" for word in words if sounds(word)})
