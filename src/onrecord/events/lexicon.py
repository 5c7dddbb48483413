"""The words that tell an event, read once from the files in `words`, whose rows `rows` understands.

>>> [line] = [one for one in lines_of("sat") if one.type == "consult"]
>>> line.verb, line.subject, [(sorted(slot.before), slot.part) for slot in line.slots]
('sit', 'agent', [(['down'], ''), (['with'], 'recipient')])
>>> noun_of("killing").parts["of"]
'patient'
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from onrecord.events.rows import Line, Noun, section_lines
from onrecord.inflection import IRREGULAR, verb_forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.types import EventType

FOLDER = Path(__file__).with_name("words")
ROWS = frozenset({"noun", "people", "alike", "silent", "utterances"})
"""The tables that are no sections of lines."""


def lines_of(form: str) -> tuple[Line, ...]:
    """The lines of the verb that this is a form of, those that ask for most first."""
    return _lines().get(form, ())


@cache
def past_of(form: str) -> str:
    """The past of a verb that tells an event, by any form of it; empty for other words.

    >>> past_of("visiting"), past_of("taking"), past_of("window")
    ('visited', 'took', '')
    """
    verb = next((line.verb for line in lines_of(form)), "")
    regular = sorted(one for one in verb_forms(verb) if one.endswith("ed")) if verb else []
    return next(iter([*IRREGULAR.get(verb, ())[:1], *reversed(regular)]), "")


def noun_of(lemma: str) -> Noun | None:
    """What a noun, in the singular, tells."""
    return _nouns().get(lemma)


@cache
def people(name: str) -> frozenset[str]:
    """The nouns of those who act, or are harmed, for the one that they belong to."""
    return frozenset(_file()["people"][name].split())


@cache
def planning(*, only: bool = False) -> frozenset[str]:
    """All forms of the verbs whose subject is the agent of the noun behind them; `only` those of planning or ordering.

    Who begins or announces an attack attacks; who announces a death need not have killed.
    """
    rows = _file()["people"]
    verbs = rows["planning"] if only else f"{rows['planning']} {rows['beginning']}"
    return frozenset().union(*map(verb_forms, verbs.split()))


@cache
def silent() -> frozenset[str]:
    """All forms of the verbs that tell no happening of their own."""
    verbs = " ".join(_file()["silent"].values())
    return frozenset().union(*map(verb_forms, verbs.split()))


@cache
def utterances() -> frozenset[str]:
    """What is said, as nouns: who issues a statement does no more than speak."""
    return frozenset(_file()["utterances"]["nouns"].split())


def are_alike(noun: str, earlier: str) -> bool:
    """Whether a noun, in the singular, may tell again what an earlier one told; "attack" may tell any.

    >>> are_alike("airstrike", "strike"), are_alike("attack", "ambush"), are_alike("ambush", "attack")
    (True, True, False)
    """
    rows = _alike()
    return noun == earlier or noun not in rows or bool(rows[noun] & rows.get(earlier, frozenset()))


def kinds_of(words: Iterable[str]) -> frozenset[str]:
    """The rows of what may tell one happening that these words, nouns in the singular or forms of verbs, stand in.

    >>> sorted(kinds_of(["invades"])), sorted(kinds_of(["missile", "launched"])), sorted(kinds_of(["attack"]))
    (['ground'], ['air'], [])
    """
    stems = {stem for word in words for stem in (word, *(line.verb for line in lines_of(word)))}
    return frozenset().union(*(_alike().get(stem, frozenset()) for stem in stems))


@cache
def _alike() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for name, row in _file()["alike"].items():
        for noun in row.split():
            found[noun] = found.get(noun, frozenset()) | {name}
    return found


@cache
def _file() -> dict[str, Any]:
    found: dict[str, Any] = {}
    for path in sorted(FOLDER.glob("*.toml")):
        found |= tomllib.loads(path.read_text("utf8"))
    return found


@cache
def _nouns() -> dict[str, Noun]:
    found: dict[str, Noun] = {}
    for row in _file()["noun"]:
        own = {"type", "words", "least", "mild", "plural"}
        parts = {key: part for key, part in row.items() if key not in own}
        noun = Noun(row["type"], row.get("least", 0), bool(row.get("mild")), bool(row.get("plural")), parts)
        found |= dict.fromkeys(row["words"].split(), noun)
    return found


@cache
def _lines() -> dict[str, tuple[Line, ...]]:
    found: dict[str, list[Line]] = {}
    for line in sorted(_all(), key=lambda line: (-line.asked, not line.mild)):
        for form in verb_forms(line.verb):
            found.setdefault(form, []).append(line)
    return {form: tuple(lines) for form, lines in found.items()}


def _all() -> Iterator[Line]:
    for name, section in _file().items():
        if name not in ROWS:
            yield from section_lines(cast("EventType", section.get("type", name)), section)
