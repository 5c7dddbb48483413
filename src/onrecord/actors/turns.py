"""Interviews that are printed turn by turn: whose turn a word stands in, by the name before its colon."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from onrecord.actors.trimming import key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.actors.drafts import Draft

_LABEL = re.compile(
    r"^[ \t]*(?:\(\(([^()\n]{1,40})\)\)|([A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,3}):)(?=\s)", re.MULTILINE
)
"""A name alone before a colon at the start of a line: "Renwick: They did not"; or in two brackets."""
FEWEST = 2
"""Turns that each of two speakers has at least."""


class Turns:
    """The turns of an interview, if a report is one. The last ends with its first paragraph."""

    def __init__(self, text: str) -> None:
        found = [(match.start(), match[1] or match[2]) for match in _LABEL.finditer(text)]
        often = {label for label, times in Counter(label for _, label in found).items() if times >= FEWEST}
        kept = [(at, label) for at, label in found if label in often] if len(often) > 1 else []
        self._starts, self._labels = [at for at, _ in kept], [label for _, label in kept]
        self._end = text.find("\n\n", kept[-1][0]) if kept else 0

    def label(self, at: int) -> str | None:
        """What is said to speak at a place of the text: a name, or "Q"; `None` outside all turns.

        >>> turns = Turns("Q: Why?\\nRenwick: I see.\\nQ: How?\\nRenwick: So.")
        >>> turns.label(20), turns.label(3), Turns("Renwick: I see.").label(10)
        ('Renwick', 'Q', None)
        """
        turn = bisect_right(self._starts, at) - 1
        return self._labels[turn] if turn >= 0 and (at < self._end or self._end < 0) else None

    def speaker(self, at: int, drafts: Iterable[Draft]) -> Draft | None:
        """The one actor who speaks there."""
        label = self.label(at)
        if label is None:
            return None
        name = key(label)
        called = [draft for draft in drafts if name in map(key, (draft.name, *draft.aliases))]
        of_family = [draft for draft in drafts if draft.kind == "person" and key(draft.name).endswith(f" {name}")]
        found = called or of_family
        return found[0] if len(found) == 1 else None
