"""The nouns, compounds and adjectives that tell a tie, read once from `roles.toml` beside this file.

>>> [row.type for row in rows_of(("deputy", "prime", "minister"))[1]], rows_of(("deputy", "prime", "minister"))[0]
(['holds-role'], 2)
>>> compound("-backed"), prefix("pro-Norvane")
(('supports', 'subject'), ('supports', 'Norvane'))
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from onrecord.ties.table import table

if TYPE_CHECKING:
    from onrecord.types import ActorKind, TieType

FILE = Path(__file__).with_name("roles.toml")
LONGEST = 5
"""Words: the longest noun in the file ("chief of the general staff")."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of nouns: the tie between the holder and the owner, and what brings the owner."""

    type: TieType
    of: frozenset[str]
    owner: frozenset[ActorKind]
    holder: frozenset[ActorKind]
    back: bool = False
    alone: bool = False

    def allows(self, holder: ActorKind, owner: ActorKind | None) -> bool:
        """Whether actors of these kinds may be the ends; `None` is an owner that the words leave out."""
        return holder in self.holder and (self.alone if owner is None else owner in self.owner)


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text("utf8"))


@cache
def _nouns() -> dict[str, tuple[Row, ...]]:
    found: dict[str, list[Row]] = {}
    for row in _file()["role"]:
        kind = table()[row["type"]]
        back = bool(row.get("back"))
        owners, holders = (kind.subject, kind.object) if back else (kind.object, kind.subject)
        owners = frozenset(cast("list[ActorKind]", row.get("owner", owners)))
        holders = frozenset(cast("list[ActorKind]", row.get("holder", holders)))
        made = Row(kind.name, frozenset(row["of"].split()), owners, holders, back, bool(row.get("alone")))
        for noun in row["nouns"].split():
            found.setdefault(noun.replace("_", " "), []).append(made)
    return {noun: tuple(rows) for noun, rows in found.items()}


@cache
def last_words() -> frozenset[str]:
    """The last word of every noun that tells a role."""
    return frozenset(noun.rpartition(" ")[2] for noun in _nouns())


def rows_of(lemmas: tuple[str, ...]) -> tuple[int, tuple[Row, ...]]:
    """How many of these words, counted from the last, are the longest noun that tells a role, and its rows."""
    for many in range(min(LONGEST, len(lemmas)), 0, -1):
        rows = _nouns().get(" ".join(lemmas[-many:]))
        if rows:
            return many, rows
    return 0, ()


@cache
def role_row() -> Row:
    """The row of those who hold a post under the head of a body: a deputy head, a commander."""
    kind = table()["holds-role"]
    return Row(kind.name, frozenset({"of", "for", "at", "in"}), kind.object, kind.subject, alone=True)


@cache
def words(name: str) -> frozenset[str]:
    """One of the lists at the end of the file: ended, passing, below, bodies."""
    return frozenset(_file()["words"][name].split())


@cache
def describing() -> frozenset[str]:
    """The nouns that say what somebody or some body is, without a name."""
    return words("bodies") | last_words()


@cache
def band_nouns() -> frozenset[str]:
    """The nouns for bodies of all kinds, firms and media among them."""
    return words("bodies") | words("firms")


@cache
def _compounds() -> dict[str, tuple[TieType, str]]:
    file = _file()["compounds"]
    return {
        f"-{word}": (name, end)
        for end in ("subject", "object")
        for name, row in file[end].items()
        for word in row.split()
    }


@cache
def _prefixes() -> dict[str, TieType]:
    return {f"{word}-": name for name, row in _file()["compounds"]["prefix"].items() for word in row.split()}


def compound(ending: str) -> tuple[TieType, str] | None:
    """The tie that a hyphened ending tells, and which of its ends the name before it is ("subject", "object")."""
    return _compounds().get(ending.replace("–", "-").lower())


def prefix(word: str) -> tuple[TieType, str] | None:
    """The tie that a hyphened prefix tells, and the name behind it."""
    mark = word.find("-") + 1
    name = _prefixes().get(word[:mark].lower())
    return (name, word[mark:]) if name and mark < len(word) else None


@cache
def beside() -> dict[str, dict[str, tuple[TieType, bool]]]:
    """By the first word of an adjective that tells a tie: what follows it, with the tie and whether its ends change."""
    found: dict[str, dict[str, tuple[TieType, bool]]] = {}
    for key, entries in _file()["beside"].items():
        name, _, back = key.partition(" ")
        for entry in entries:
            first, _, rest = entry.replace("-", " ").partition(" ")
            found.setdefault(first, {})[rest] = (cast("TieType", name), bool(back))
    return found


@cache
def tenures() -> dict[str, str]:
    """Who somebody is by the noun for his office or his time in it: by "presidency" the president."""
    return dict(_file()["tenures"])


@cache
def parties() -> dict[str, str]:
    """The word for those of a party by the letter that is short for it."""
    return dict(_file()["letters"])


@cache
def _stems() -> dict[str, str]:
    return {form: group.split("=")[0] for group in words("party_words") for form in group.split("=")}


def party(word: str) -> str | None:
    """What a word for those of a party begins with, in one form for all of its forms.

    >>> party("democratic"), party("republicans"), party("harbour")
    ('democrat', 'republican', None)
    """
    return _stems().get(word) or _stems().get(word.removesuffix("s"))


@cache
def party_names(stem: str) -> frozenset[str]:
    """What a party may be called whose people are called so."""
    forms = [form for form, own in _stems().items() if own == stem]
    return frozenset(f"{form}{end}" for form in forms for end in ("", "s", " party"))


@cache
def deeds() -> dict[str, tuple[TieType, frozenset[str]]]:
    """By a noun made of a verb, the tie it tells and the prepositions that bring its object."""
    found: dict[str, tuple[TieType, frozenset[str]]] = {}
    for name, lines in _file()["deeds"].items():
        for line in lines:
            nouns, _, of = line.partition(":")
            found.update({noun: (cast("TieType", name), frozenset(of.split())) for noun in nouns.split()})
    return found
