"""People named behind a short title, where the entity head may see nobody: "Gov. Jon R. Halvik", "Lt. Col. A. Teku".

Nothing but a person stands behind "Gov." or "Capt.", so that the form alone is enough.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.actors.spelled import Name, spelled
from onrecord.names.titles import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.sheet import Sheet

VOTE = 0.8
"""How much a short title speaks for a person."""
_WORD = r"(?:[A-Z][’'])?[A-Z][\w-]*"
_GIVEN = rf"(?:[A-Z]\. ?|{_WORD} (?=[A-Z])){{1,3}}"
_TITLED = re.compile(rf"(?<![\w.-])(?P<title>[A-Z][a-z]{{1,5}}\.) (?P<name>{_GIVEN}{_WORD}[a-zà-ÿ])(?![\w-])")
"""A short title, one to three given names or initials, and a family name."""


def titled(sheet: Sheet) -> Iterator[Name]:
    """The people of a sheet who are named behind a short title."""
    for found in _TITLED.finditer(sheet.text):
        if kind_of(found["title"]) is None or any(kind_of(word) for word in found["name"].split()):
            continue
        if name := spelled(sheet, found.span("name"), "person", (("person", VOTE),)):
            yield name
