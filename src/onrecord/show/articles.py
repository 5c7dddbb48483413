"""Which names a sentence has "the" before: those that the report has it before, or whose last noun asks for it."""

from __future__ import annotations

import re

from onrecord.show.wording import safe
from onrecord.types import Actor, Reading

_DEFINITE = re.compile(r"\bthe\s+(?:(?!of\b|in\b|and\b|to\b)[a-zA-Z]+(?:-[a-zA-Z]+)*\s+){0,2}$", re.IGNORECASE)
_RIGHT_BEFORE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_OWNED = re.compile(r"(?:['’]s|s['’])\s+$")
_INSIDE = re.compile(r"\b(?:an?|group|party|agency|force|militia|movement)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
"""Before a name that is told what it is: "the Lirunese group Order of the Lamp"."""
_GOES_ON = re.compile(r"[-–]|\s+[A-Z]")
"""Behind a name: "the" belongs to what follows ("the NATO Secretary-General", "the Norvane-backed movement")."""
_SEVERAL = re.compile(
    r"(?:United|Netherlands|Philippines|Maldives|Gambia|U\.?[SK]|UAE|E\.?U)\b|.*(?:Republic|Kingdom|Emirates|Union|Islands)\b"
)
"""States that have "the" before their name."""
_ASKS = re.compile(
    r"(?:.*\s)?(?:Agency|Army|Assembly|Authority|Brigades?|Bureau|Cabinet|Coalition|Commission|Committee|Congress|"
    r"Corps|Council|Court|Department|Directorate|Embassy|Federation|Force|Forces|Front|Guard|Guards|House|League|Ministry|"
    r"Movement|Navy|Office|Organi[sz]ation|Party|Police|Senate|Services?|Society|Treasury|Tribunal|Union|"
    r"Units?)(?:\s+(?:of|for|on)\s.*)?|\w+ of the .*"
)
"""Names whose last noun has an article."""
_LANDMARK = re.compile(
    r".*(?:\b[a-z][\w-]+|Sea|Gulf|River|Ocean|Canal|Strait|Straits|Desert|Mountains|Islands|Heights|Peninsula|Valley|Strip|"
    r"Bank|Bridge|Palace|Embassy|Zone|Basin|Highlands|Delta|Hospital|Hotel|Centre|Center|Museum|Region)$"
)
"""Places that have "the" before their name; towns and countries have none."""
_SAID_AS_A_WORD = frozenset(
    ["NATO", "ISIS", "ISIL", "OPEC", "UNESCO", "UNICEF", "NASA", "ASEAN", "HAMAS", "SWAPO", "ECOWAS"]
)
"""Initials that are read as a word, and have no article."""
_OF_OWNER = re.compile(r"^\S+['’]s\b|^[A-Z]\w+s['’]\s")


def called(reading: Reading, actor: Actor) -> str:
    """An actor's name as it stands in a sentence: with "the" where most of its mentions by that name are definite."""
    name = safe(actor.name)
    if actor.kind == "person" or name.casefold().startswith("the ") or _OF_OWNER.match(name) or name in _SAID_AS_A_WORD:
        return name
    if actor.kind == "state":
        return f"the {name}" if _SEVERAL.match(name) else name
    if actor.kind == "place" and not _LANDMARK.match(name):
        return name
    return f"the {name}" if _is_definite(reading, actor, name) else name


def _is_definite(reading: Reading, actor: Actor, name: str) -> bool:
    """Whether a name is definite: by its mentions in running text, else by its last noun."""
    text, asks = reading.report.text, _ASKS.fullmatch(name) is not None
    headlines = [zone.span for zone in reading.report.zones if zone.kind == "headline" and actor.kind != "group"]
    bare = [(b - len(actor.name), b) for a, b in actor.mentions if text[a:b].casefold() in _forms(actor)]
    full = [m for m in bare if text[slice(*m)].casefold() == actor.name.casefold()]
    full = [m for m in full if not any(a <= m[0] < b for a, b in headlines)] or full
    apart = [m for m in full if not _GOES_ON.match(text[m[1] : m[1] + 9])]
    if full and not apart and name.isupper():
        return False
    before = [text[max(0, start - 40) : start] for start, _ in apart or full]
    definite = sum(_is_the(words, asks=asks, small=name.islower()) for words in before)
    hidden = sum(_OWNED.search(words) is not None or _INSIDE.search(words) is not None for words in before)
    if asks or not before:
        return actor.kind == "organisation" and asks and (definite > 0 or hidden == len(before))
    return definite > 0 and 2 * definite >= len(before) - min(hidden, len(before) - definite)


def _forms(actor: Actor) -> set[str]:
    """A name as a mention of it may have it; "the militias" of a story are not all that are called so."""
    name = actor.name.casefold()
    return {name, f"the {name}"} if actor.kind == "organisation" else {name}


def _is_the(before: str, *, asks: bool, small: bool) -> bool:
    """Whether a name has "the" before it; with words between only where its last noun asks for one."""
    if _RIGHT_BEFORE.search(before) or (small and _OWNED.search(before)):
        return True
    return asks and _DEFINITE.search(before) is not None and not _INSIDE.search(before)
