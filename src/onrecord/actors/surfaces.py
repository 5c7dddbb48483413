"""One name in all the places where it is spelled the same, and what kind of thing it most likely names."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.english import each
from onrecord.names import Name as PersonName
from onrecord.names import parts
from onrecord.names import titles as ranks
from onrecord.names.lexicon import FEMALE, MALE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.actors.drafts import Gender
    from onrecord.actors.spelled import Name, Votes
    from onrecord.types import ActorKind

TITLE_VOTE = 1.0
"""How much a title before a name speaks for a person: as much as the surest mention."""
ACRONYM = re.compile(r"[A-Z]{2,5}")
SAME_BODY = (
    (
        "ISIS",
        "ISIL",
        "Daesh",
        "Islamic State",
        "Islamic State of Iraq and Syria",
        "Islamic State in Iraq and Syria",
        "Islamic State of Iraq and the Levant",
        "Islamic State in Iraq and the Levant",
    ),
    ("Hezbollah", "Hizbollah", "Hizbullah", "Hizballah"),
    ("Taliban", "Taleban"),
    ("al-Qaeda", "Al-Qaeda", "al-Qaida", "Al-Qaida", "al Qaeda", "Al Qaeda"),
    ("YPG", "People's Protection Units", "People’s Protection Units"),
    ("PKK", "Kurdistan Workers' Party", "Kurdistan Workers’ Party", "Kurdistan Workers Party"),
    ("HTS", "Tahrir al-Sham", "Hayat Tahrir al-Sham", "Hay'at Tahrir al-Sham", "Hay’at Tahrir al-Sham"),
    (
        "IRGC",
        "Islamic Revolutionary Guard Corps",
        "Islamic Revolutionary Guards Corps",
        "Iranian Revolutionary Guard Corps",
    ),
    ("Hamas",),
    ("Fatah",),
    ("AFP", "Agence France-Presse"),
    ("Republican Party", "GOP"),
    ("Democratic National Committee", "DNC"),
    ("Republican National Committee", "RNC"),
    ("Twitter",),
    ("Facebook",),
    ("Instagram",),
    ("YouTube",),
    ("WhatsApp",),
)
"""Bodies that the entity head takes for something else, as those that rule or fight somewhere; each row names one."""
ROW_OF = {name.casefold(): row for row in SAME_BODY for name in row}
BODY_WORDS = each("senate congress parliament assembly cabinet house knesset bundestag duma majlis commons lords")
"""Words that alone, with a capital, are a body of some state."""
KNOWN_BODIES = frozenset(ROW_OF)


@dataclass(eq=False)
class Surface:
    """A name as it is spelled, other than in capitals; `kind` is the one that its mentions together are surest of.

    All its mentions are known before it is asked what follows from them.
    """

    key: str
    text: str
    names: list[Name] = field(default_factory=list)
    kind: ActorKind = "place"
    votes: Votes = field(default_factory=dict)

    @cached_property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @property
    def first(self) -> int:
        """Where it first stands."""
        return self.names[0].span[0]

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """The titles before it, each once."""
        return tuple(dict.fromkeys(title for name in self.names for title in name.titles))

    @cached_property
    def person(self) -> PersonName:
        """The parts of a person’s name, with the first of its titles."""
        return parts(f"{self.titles[0]} {self.text}" if self.titles else self.text)

    def share(self, kind: ActorKind) -> float:
        """How much of what speaks for any kind speaks for this one."""
        total = sum(self.votes.values())
        return self.votes.get(kind, 0.0) / total if total else 0.0


def surfaces(names: Iterable[Name]) -> list[Surface]:
    """The names of a report by how they are spelled, in the order of their first mention."""
    found: dict[str, Surface] = {}
    for name in names:
        surface = found.setdefault(name.key, Surface(name.key, name.text))
        surface.names.append(name)
        if _is_plainer(name.text, surface.text):
            surface.text = name.text
    for surface in found.values():
        surface.votes = _votes(surface)
        surface.kind = most_likely(surface)
    return [surface for surface in found.values() if surface.votes]


def _is_plainer(text: str, other: str) -> bool:
    """Whether a spelling is without the capitals of a headline, or the article of a sentence’s start."""
    if other.isupper() and not text.removeprefix("The ").isupper():
        return True
    return other.startswith("The ") and not text.startswith("The ") and text.isupper() == other[4:].isupper()


def most_likely(surface: Surface) -> ActorKind:
    """The kind that has most votes; many who share a name ("the Houthis") are no person."""
    if surface.key in KNOWN_BODIES:
        return "organisation"
    kinds: list[ActorKind] = sorted(surface.votes, key=lambda kind: -surface.votes[kind])
    kind: ActorKind = kinds[0] if kinds else "place"
    if kind in {"person", "place"} and surface.key in BODY_WORDS and not surface.titles:
        return "organisation"
    several = surface.words == 1 and surface.text.endswith("s") and all(name.after_the for name in surface.names)
    if kind == "person" and not surface.titles and ACRONYM.fullmatch(surface.text):
        return "organisation"
    return "group" if kind == "person" and several and not surface.titles else kind


def _votes(surface: Surface) -> Votes:
    votes: Votes = defaultdict(float)
    for name in surface.names:
        for kind, weight in name.votes:
            votes[kind] += weight
        if name.titles:
            votes["person"] += TITLE_VOTE
    return dict(votes)


def gender(titles: Iterable[str]) -> Gender | None:
    """Whether titles are only a man's or only a woman's.

    >>> gender(["Mrs"]), gender(["Sheikh"]), gender(["General"])
    ('she', 'he', None)
    """
    words = {ranks.key(word) for title in titles for word in title.split()}
    if words & FEMALE:
        return "she"
    if words & (MALE | _MENS):
        return "he"
    return None


_MENS = each(
    "sheikh sheik shaikh imam ayatollah mullah maulana mawlana hojatoleslam sayyid emir sultan pope cardinal monsignor "
    "don dom"
)
