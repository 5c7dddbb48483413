"""What is glued to the front of a person’s name, and is no part of it.

What somebody does ("Podcaster Rostam Keyl"), where they come from ("Kenyans Ada Renwick"), a party ("Democrat Jon
Halvik"), a word that opens the sentence ("Both Keyl"), and what an office before it is of: "Secretary of [State] Paul
Brandt", "President of the United [States] Lena Barsky".
"""

from __future__ import annotations

import re

from onrecord import places
from onrecord.english import each
from onrecord.names import titles as ranks
from onrecord.names.lexicon import CALLINGS, DOMAINS

PARTIES = each(
    "democrat republican libertarian conservative liberal tory socialist communist democratic labour labor green "
    "independent centrist progressive nationalist leftist islamist"
)
"""What people are by their party, as noun or adjective."""
OPENING = each(
    "both other so then when while after before since if although though as with like even only also but and or "
    "yet from by under over against former meanwhile however because that than versus via per late top several more "
    "most many still no not presumptive rival fellow ask tell"
)
"""Words that open a sentence or tie a name to what stands before it."""
LONGEST_PLACE = 3
"""Words: what an office is of."""
_OFFICE_OF = re.compile(r"([\w.’'-]+)\s+(?:of|from|for)\s+(?:[Tt]he\s+)?((?:[A-Z][\w.’'-]*\s+){0,2})$")
_REACH = 80
"""Code points before a name within which its office is looked for."""


def glued(found: list[str], before: str) -> int:
    """How many of the words that a person’s name is taken for do not belong to it; `before` is the text up to them.

    >>> glued("Podcaster Rostam Keyl".split(), ""), glued("State Paul Brandt".split(), "said Secretary of ")
    (1, 1)
    >>> glued("States Lena Barsky".split(), "President of the United "), glued("Ada Renwick".split(), "death of ")
    (1, 0)
    """
    at = _place_of_office(found, before)
    while len(found) - at > 1 and _is_glued(found[at], len(found) - at - 1):
        at += 1
    return at


def is_party(word: str) -> bool:
    """Whether a word is for people by their party.

    >>> is_party("Democrats"), is_party("Tory"), is_party("Halvik")
    (True, True, False)
    """
    low = word.lower()
    return any(form in PARTIES for form in (low, low.removesuffix("s"), low.removesuffix("ies") + "y"))


def _is_glued(word: str, left: int) -> bool:
    """Whether a word before `left` more of a name is none of it."""
    low = word.lower().strip(",")
    if low in OPENING or is_party(word):
        return True
    if low.removeprefix("co-") in CALLINGS or low.removesuffix("s") in CALLINGS or low.endswith("ist"):
        return left > 1
    return left > 1 and places.nationality(word) is not None


def _place_of_office(found: list[str], before: str) -> int:
    """How many words end what an office before the name is of."""
    office = _OFFICE_OF.search(before, max(0, len(before) - _REACH))
    if office is None or not ranks.kind_of(office[1]):
        return 0
    start = office[2].split()
    for size in range(min(LONGEST_PLACE, len(found) - 2), 0, -1):
        name = " ".join([*start, *found[:size]])
        if places.place(name) or places.state(name) or (not start and ranks.key(name) in DOMAINS):
            return size
    return 0
