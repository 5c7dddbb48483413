"""Ties told by what somebody is said to be: "the Order's representative", "X, deputy head of the Tidal Front".

    noun phrases -> a Role (its noun, title, whose it is) -> who holds it -> the tie of those two

- `reading` reads a `Role` from a phrase: `nouns` finds its noun, `titles` the words of its title, `complements`
  what follows it ("of the Order"), `owners` whose it is, with `whose` for "his"
- `holders` asks one rule after the other who holds it: `copulas` ("is"), `posts` ("named", "served as"), `lists` ("the
  ministers, including X and Y"), `kin` ("the brothers X and Y"), `naming` ("a teacher called X")
- `told` says which tie that is
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.ties.roles.holders import held
from onrecord.ties.roles.reading import roles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ties.drafts import Draft
    from onrecord.ties.phrases import Phrases


def held_roles(phrases: Phrases) -> Iterator[Draft]:
    """The ties that the roles of a scene tell."""
    for role in roles(phrases):
        yield from held(phrases, role)
