"""What somebody may have meant whose name no actor of a desk answers to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.errors import UsageError
from onrecord.identity import naming
from onrecord.names.spelling import distance

if TYPE_CHECKING:
    import sqlite3

MOST: Final = 5
"""How many names are offered."""
NEAR: Final = 0.5
"""How far from a name the words may be, at the mean. Set by hand: a name of two words of which one is right is near."""
LOOKED_AT: Final = 5_000
"""How many actors are compared with each word, those in most reports first."""
_BEGUN_SO: Final = f"""
SELECT DISTINCT identities.name FROM form_blocks JOIN forms ON forms.key = form_blocks.form
JOIN identities ON identities.key = forms.identity
WHERE form_blocks.block >= 'w:' || ?1 AND form_blocks.block < 'w:' || ?1 || char(1114111)
ORDER BY forms.cards DESC, identities.name LIMIT {LOOKED_AT}"""  # noqa: S608 - our own number


def near(connection: sqlite3.Connection, asked: str) -> list[str]:
    """The names of actors that are spelled most like some words, the likest first; one word begins as theirs does."""
    words = naming.words(asked)
    names = {name for word in words for (name,) in connection.execute(_BEGUN_SO, (word[0],))}
    far = {name: _far(words, naming.words(name)) for name in names}
    return sorted((name for name in far if far[name] <= NEAR), key=lambda name: (far[name], name))[:MOST]


def nobody(connection: sqlite3.Connection, where: str, asked: str) -> UsageError:
    """The error that no actor of a desk is called so, with the names that may have been meant."""
    meant = near(connection, asked)
    if meant:
        return UsageError(f"{where} has no actor {asked!r}; near it are {', '.join(meant)}")
    return UsageError(f"{where} has no actor {asked!r}; `onrecord search` finds what its reports say")


def _far(words: tuple[str, ...], name: tuple[str, ...]) -> float:
    """How far some words are from those of a name, at the mean; each counts no more than one that has nothing alike."""
    return sum(min(1.0, *(distance(word, other) for other in name)) for word in words) / len(words)
