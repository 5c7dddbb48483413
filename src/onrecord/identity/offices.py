"""Words for what people do, as walks of life and as offices that one person holds at a time.

>>> sorted(posts("former Iraqi Prime Minister")), sorted(walks({"prime minister", "general"}))
(['prime minister'], ['force', 'politics'])
"""

from __future__ import annotations

import re
from typing import Final

_WALKS: Final = {
    "politics": "president premier minister secretary ambassador envoy governor mayor senator congressman "
    "congresswoman lawmaker deputy mp legislator chancellor diplomat politician candidate nominee commissioner "
    "councillor undersecretary king queen prince princess emir sultan emperor leader",
    "force": "general colonel major brigadier captain commander admiral commodore sergeant corporal private marshal "
    "officer militant fighter warlord sheriff detective lieutenant soldier inspector",
    "law": "judge justice prosecutor lawyer attorney counsel solicitor",
    "faith": "cleric pope cardinal archbishop bishop patriarch rabbi ayatollah imam",
    "learning": "professor scholar scientist researcher economist historian analyst",
    "press": "journalist reporter editor correspondent presenter",
    "arts": "actor actress singer musician comedian artist rapper writer author filmmaker",
    "sport": "player footballer coach striker goalkeeper midfielder cricketer athlete boxer swimmer racer",
    "trade": "ceo cfo chairman chairwoman businessman businesswoman founder investor entrepreneur",
}
WALK: Final = {word: walk for walk, words in _WALKS.items() for word in words.split()}
"""The walk of life that a word for an office or a trade tells of; others tell of none."""
APART: Final = frozenset(
    frozenset({one, other})
    for one in ("sport", "arts")
    for other in ("politics", "force", "law", "faith", "learning", "sport", "arts")
    if one != other
)
"""Walks of life that hardly anybody is in at once; generals become ministers, and judges teach."""
DOMAINS: Final = "foreign defence interior finance justice health oil trade education"
SEATS: Final = frozenset(
    [
        "president",
        "chancellor",
        "king",
        "queen",
        "emir",
        "sultan",
        "pope",
        "vice president",
        "prime minister",
        "supreme leader",
    ]
    + [f"{domain} minister" for domain in DOMAINS.split()]
    + [f"{domain} secretary" for domain in ("state", "home", *DOMAINS.split())]
)
"""Offices that one person of a state holds at a time."""
LOCAL: Final = frozenset({"mayor", "governor", "ambassador"})
"""Offices of one place, of which nobody holds two at a time."""
_BEFORE: Final = frozenset(["state", "prime", "supreme", "home", "vice", "deputy", *DOMAINS.split()])
_SPELLED: Final = {"defense": "defence", "premier": "prime minister", "pm": "prime minister", "gen": "general"} | {
    "col": "colonel",
    "lt": "lieutenant",
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "brig": "brigadier",
    "capt": "captain",
    "prof": "professor",
}
_WORD: Final = re.compile(r"[a-z]+")
_OF: Final = re.compile(r"\b(secretary|minister) (?:of|for) (?:the )?(\w+)")


def posts(words: str) -> frozenset[str]:
    """The offices that words for a role or a title name, in plain words.

    >>> sorted(posts("Secretary of State")), sorted(posts("Gen.")), posts("his friend")
    (['state secretary'], ['general'], frozenset())
    """
    low = _OF.sub(r"\2 \1", words.casefold())
    tokens = [_SPELLED.get(word, word) for word in _WORD.findall(low)]
    found = set()
    for before, word in zip(["", *tokens], tokens, strict=False):
        if word in WALK or word == "prime minister" or word.startswith(("spokes", "chair")):
            found.add(f"{before} {word}" if before in _BEFORE else word)
    return frozenset(found)


def walks(held: set[str] | frozenset[str]) -> frozenset[str]:
    """The walks of life that offices belong to."""
    return frozenset(walk for post in held if (walk := WALK.get(post.split()[-1])))
