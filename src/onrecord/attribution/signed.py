"""Signed quotations: a line that is a quotation, a dash and a name, as readers' comments and mottoes are printed.

    “He will not last the winter.” — Ada Renwick

The model, taught on running prose, takes no dash for a cue.
"""

from __future__ import annotations

import re

from onrecord.types import Frame

SIGNED = re.compile(
    r"^[^\S\n]*(?P<said>[“”\"‘'].*?[”\"’'])[^\S\n]*(?P<dash>[―—–]|--)[^\S\n]*"
    r"(?P<name>[A-Z][^\n“”\"]{1,90}?)\.?[^\S\n]*$",
    re.MULTILINE,
)
"""Up to the end of the line; what the name's bearer is said to be may follow it. A quotation may open with the mark
that closes one, as careless pages have it."""
NAME = re.compile(r"(?:[A-Z][\w.’'-]*|al-\w+|al|bin|da|de|del|der|di|ibn|la|of|the|van|von)")
LONGEST = 7
"""Words of a name; the longest that were thought of have six."""
CONFIDENCE = 0.95
"""What the rule is given, set by hand: hardly anything else is printed so."""


def signed(text: str) -> list[Frame]:
    """A frame for each signed quotation; the dash is its cue.

    >>> text = "“It ends today.” — Ada Renwick, director"
    >>> [(text[slice(*f.source[0])], text[slice(*f.cue)], text[slice(*f.content[0])]) for f in signed(text)]
    [('Ada Renwick, director', '—', '“It ends today.”')]
    """
    return [
        Frame(cue=m.span("dash"), source=(m.span("name"),), content=(m.span("said"),), confidence=CONFIDENCE)
        for m in SIGNED.finditer(text)
        if _is_name(m["name"].partition(",")[0])
    ]


def _is_name(words: str) -> bool:
    found = words.split()
    return len(found) <= LONGEST and all(map(NAME.fullmatch, found))
