"""What the readers of all kinds of piles are handed: how to read, whom to tell, how much is allowed."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from onrecord.errors import TooLargeError
from onrecord.piles import bounds
from onrecord.piles.records import Entries, Options
from onrecord.piles.streams import Meter

Note = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Context:
    """One opening of a pile. `opened` reads what is packed within it; `layers` is how many archives it lies in."""

    options: Options
    note: Note
    meter: Meter
    opened: Callable[[io.BufferedIOBase, str, Context], Entries]
    layers: int = 0
    told: set[str] = field(default_factory=set)

    def once(self, what: str, words: str) -> None:
        """Tell the caller `words`, unless the same `what` was told before."""
        if what not in self.told:
            self.told.add(what)
            self.note(words)

    def deeper(self, where: str) -> Context:
        """The same within one more archive. Raises `TooLargeError` where that is one too many."""
        if self.layers >= bounds.LAYERS:
            raise TooLargeError(where, "it is an archive within two others", "unpack the outer one first")
        return replace(self, layers=self.layers + 1)
