"""What somebody is said to be, and whose: "the Order's representative", "deputy head of the Tidal Front".

A `Role` is read from the words alone (`reading`); who holds it, the rules of `holders` say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.ties import lexicon

if TYPE_CHECKING:
    from onrecord.ties.lexicon import Row
    from onrecord.ties.phrases import End, Phrase
    from onrecord.ties.roles.complements import Owner
    from onrecord.types import ActorKind, TieType


@dataclass(frozen=True, slots=True)
class Role:
    """A description of somebody by what they are to somebody else.

    `word` is its noun, `phrase` the noun phrase around it; the whole runs from `first` to `last`, `words` are those
    of its title. `rows` are the ties that its noun may tell, with `owners`. `holder` is who is named behind it
    ("Speaker of the House X"). `ended`: it is over; `below`: under somebody, or one of several; `definite`: one alone
    has it.
    """

    phrase: Phrase
    word: int
    first: int
    last: int
    title: str
    words: tuple[int, ...]
    rows: tuple[Row, ...]
    owners: tuple[Owner, ...]
    ended: bool
    holder: End | None
    below: bool
    definite: bool
    whole: str = ""
    """The title with all that says of what, for a line in which nothing else says it ("Labour Party leader")."""

    def tie(self, holder: ActorKind, kind: ActorKind | None, by: str) -> Row | None:
        """The row that these kinds of ends fall under; one of several holds a role, and leads nobody."""
        for row in self.rows:
            if (by and by not in row.of) or (kind is None and self._is_calling):
                continue
            if row.allows(holder, kind) and not (row.type == "leads" and self.below):
                return row
        return self._below(holder, kind) if self.below else None

    def _below(self, holder: ActorKind, kind: ActorKind | None) -> Row | None:
        """The row of a deputy, where the noun is a leader's."""
        leads = any(row.type == "leads" for row in self.rows)
        fits = leads and holder == "person" and (kind is None or kind in {"organisation", "state", "group", "place"})
        return lexicon.role_row() if fits else None

    @property
    def is_office(self) -> bool:
        """Whether somebody may be said to have it without a word of whose it is."""
        if self._is_calling:
            return False
        seat = self.has("member-of") and not lexicon.words("seats").isdisjoint(self.whole.lower().split())
        return seat or any(row.alone or row.type in {"leads", "represents"} for row in self.rows)

    @property
    def _is_calling(self) -> bool:
        """Whether it is what somebody does for a living, and no office without a body: "the economist X"."""
        return self.title.lower().rpartition(" ")[2] in lexicon.words("callings")

    def has(self, type: TieType) -> bool:
        """Whether the noun may tell a tie of this type."""
        return any(row.type == type for row in self.rows)
