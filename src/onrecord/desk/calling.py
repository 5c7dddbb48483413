"""What sentences call the actors of a desk: with "the" where reports have it before the name.

>>> definite(["the Lantern Corps", "Norvane's Lantern Corps"], "Lantern Corps"), definite(["to Norvane"], "Norvane")
(True, False)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.show.sentences import Names
from onrecord.show.verbs import plural
from onrecord.show.wording import safe

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import date

    from onrecord.network.records import Who

LOOKED_AT: Final = 12
"""How many mentions of an actor are looked at."""
_BEFORE: Final = 5
_MENTIONS: Final = f"""
SELECT substr(
    x.text, max(1, json_extract(m.value, '$[0]') + 1 - {_BEFORE}),
    json_extract(m.value, '$[1]') - json_extract(m.value, '$[0]') + min({_BEFORE}, json_extract(m.value, '$[0]'))
)
FROM known_as AS k
JOIN actors AS a ON a.report = k.report AND a.id = k.actor
JOIN texts AS x ON x.report = k.report
JOIN json_each(a.mentions) AS m
WHERE k.identity = ? LIMIT {LOOKED_AT}"""  # noqa: S608 - our numbers
_STATES: Final = re.compile(
    r"(?:United|Netherlands|Philippines|Maldives|Gambia|U\.?[SK]|UAE|E\.?U)\b|.*(?:Republic|Kingdom|Emirates|Union)\b"
)
"""States that have "the" before their name."""


def names(connection: sqlite3.Connection, actors: Iterable[Who], today: date) -> Names:
    """The actors as sentences call them, by their key as text."""
    here = list(actors)
    return Names(
        {str(who.key): called(connection, who) for who in here},
        {str(who.key): who.kind for who in here},
        frozenset(str(who.key) for who in here if plural(who.name, who.kind)),
        today,
    )


def called(connection: sqlite3.Connection, who: Who) -> str:
    """An actor's name as it stands in a sentence."""
    name = safe(who.name)
    if who.kind == "person" or name.casefold().startswith("the "):
        return name
    if who.kind == "state":
        return f"the {name}" if _STATES.match(name) else name
    seen = [words for (words,) in connection.execute(_MENTIONS, (who.key,))]
    return f"the {name}" if definite(seen, who.name) else name


def definite(seen: Iterable[str], name: str) -> bool:
    """Whether most mentions by this name have "the", or somebody whose it is, before it."""
    full = [words for words in seen if words.casefold().endswith(name.casefold())]
    before = [words[: -len(name)] for words in full]
    marked = sum(bool(re.search(r"(?:\bthe|['’]s|s['’])\s+$", words, re.IGNORECASE)) for words in before)
    return bool(full) and 2 * marked >= len(full)
