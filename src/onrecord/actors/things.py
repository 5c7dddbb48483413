"""Storms, ships, craft and laws: what goes by a name, often a person’s, and is no actor."""

from __future__ import annotations

import re

_STORM = r"(?:[Hh]urricanes?|[Tt]yphoons?|[Cc]yclones?|Tropical (?:Storm|Depression)s?|[Ss]torm)"
_SHIP = (
    r"(?:MV|MS|SS|RMS|USS|HMS|HMAS|HMCS|USNS|USCGC|KRI|[Ff]rigate|[Dd]estroyer|[Ss]ubmarine|[Tt]anker|[Ff]reighter|"
    r"[Tt]rawler|[Ff]erry|[Yy]acht)"
)
_BEFORE = re.compile(rf"\b(?:{_STORM}|{_SHIP}) [“\"]?$")
_NO_STORM = r"(?!Cent|Hunt|Watch|Season|Service|Relief|Warning|Task)"
_ITSELF = re.compile(
    rf"(?:Category \w+ )?(?:Hurricane|Typhoon|Cyclone|Tropical Storm) {_NO_STORM}[A-Z]\w+$|{_SHIP} [A-Z]"
)
_BEHIND = re.compile(r" (?:space )?(?:telescope|spacecraft|rover|probe|satellite|shuttle)\b")
LONGEST = 30
"""Code points: how far before a name the word is looked for that says what it is."""


def is_thing(text: str, start: int, name: str) -> bool:
    """Whether a name that begins at `start` is a storm’s or a ship’s.

    >>> is_thing("Typhoon Orsa struck", 8, "Orsa"), is_thing("the MV Ada Renwick", 4, "MV Ada Renwick")
    (True, True)
    >>> is_thing("", 0, "Hurricane Centre"), is_thing("Ada Renwick", 0, "Ada Renwick")
    (False, False)
    """
    before = _BEFORE.search(text, max(0, start - LONGEST), start)
    return bool(before or _ITSELF.match(name) or _BEHIND.match(text, start + len(name)))


def things(texts: list[str]) -> set[str]:
    """The names under which a report brings in storms and ships, and the short forms of laws.

    >>> things(["Typhoon Orsa struck Dunmere. Orsa then turned."])
    {'Orsa'}
    """
    found = {short for text in texts for short in _SHORT_FORM.findall(text)}
    for text in texts:
        for match in _BROUGHT_IN.finditer(text):
            if match[1] not in text[: match.start()]:
                found.add(match[1])
    return found


_SHORT_FORM = re.compile(
    r"\b(?:Act|Bill|Treaty|Accords?|Agreement|Amendment|Pact|War) (?:of \d{4} )?\(([A-Z][A-Za-z]+)\)"
)
"""What a law or a treaty is called for short."""
_BROUGHT_IN = re.compile(rf"\b(?:{_STORM}|{_SHIP}) [“\"]?({_NO_STORM}[A-Z]\w+(?: [A-Z]\w+)?)\b")
