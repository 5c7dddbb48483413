"""How a place's name is written in the table's keys: without case, marks, full stops and "the"."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.names.letters import unmarked

DROPPED = re.compile(r"[.,'’‘ʻʼ`´\"“”()]")
POSSESSIVE = re.compile(r"['’]s?$")
SAINT = re.compile(r"\bsaint\b")
ARTICLE = re.compile(r"^(?:al|el|ar|as|ash|ad|an|at|az) (?=\w{3})")


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """The key of a name.

    >>> fold("The Côte d'Ivoire"), fold("Port-au-Prince"), fold("Saint Petersburg"), fold("Iraq’s")
    ('cote divoire', 'port au prince', 'st petersburg', 'iraq')
    """
    bare = unmarked(POSSESSIVE.sub("", name.strip())).replace("-", " ").replace("&", " and ")
    return SAINT.sub("st", " ".join(DROPPED.sub("", bare).split()).removeprefix("the "))


def without_article(key: str) -> str:
    """A key without the Arabic article that some writers leave out.

    >>> without_article("al fallujah"), without_article("as sulaymaniyah"), without_article("alma")
    ('fallujah', 'sulaymaniyah', 'alma')
    """
    return ARTICLE.sub("", key)
