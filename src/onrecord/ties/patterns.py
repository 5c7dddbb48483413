"""The verbs that tell a tie, read once from `verbs.toml` beside this file, whose head says how its lines are written.

>>> [line] = [p for p in patterns_of("sits") if p.type == "met-with"]
>>> line.verb, line.subject, [(sorted(part.before), part.end) for part in line.parts]
('sit', 'S', [(['down'], ''), (['with'], 'O')])
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from onrecord.inflection import by_form, verb_forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.types import TieType

FILE = Path(__file__).with_name("verbs.toml")
NAMED = re.compile(r"@(\w+)")
TOKEN = re.compile(r"\([^)]*\)|\S+")
ENDS = frozenset("SOX")


@dataclass(frozen=True, slots=True)
class Part:
    """What a verb takes: an end of the tie or one of some nouns, behind one of the words `before`, if any.

    With neither it is the words themselves that must stand there, as particles do ("take over").
    """

    before: frozenset[str] = frozenset()
    end: str = ""
    nouns: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Pattern:
    """One verb that tells a tie: `subject` is the end that is its subject.

    `ended` where the tie is over; `persons` where it is one only between persons.
    """

    type: TieType
    verb: str
    subject: str
    parts: tuple[Part, ...]
    ended: bool = False
    persons: bool = False

    @property
    def together(self) -> bool:
        """Whether two subjects do it to each other."""
        return self.subject == "S+O"


def patterns_of(form: str) -> tuple[Pattern, ...]:
    """The patterns of the verb that this is a form of, those that ask for most first."""
    return _by_form().get(form, ())


def is_lemma(word: str) -> bool:
    """Whether a word is the plain form of a verb that may tell a tie."""
    return word in _lemmas()


@cache
def _lemmas() -> frozenset[str]:
    return frozenset(pattern.verb for pattern in all_patterns())


@cache
def _by_form() -> dict[str, tuple[Pattern, ...]]:
    found: dict[str, list[Pattern]] = {}
    for pattern in sorted(all_patterns(), key=lambda pattern: -_weight(pattern)):
        found.setdefault(pattern.verb, []).append(pattern)
    lemma_of = by_form(found)
    several = {form for lemma in found for form in verb_forms(lemma)}
    return {form: tuple(found[lemma_of[form]]) for form in several}


def _weight(pattern: Pattern) -> int:
    """How much a pattern asks for: words count more than ends."""
    return sum(1 + bool(part.before) + 2 * bool(part.nouns) for part in pattern.parts)


def all_patterns() -> Iterator[Pattern]:
    """Every pattern, in the order of the file."""
    sections = tomllib.loads(FILE.read_text("utf8"))
    last, lists = sections.pop("last", {}), sections.pop("lists", {})
    for name, section in (*sections.items(), *last.items()):
        yield from _section(cast("TieType", name), section, lists)


def _section(name: TieType, section: dict[str, Any], lists: dict[str, str]) -> Iterator[Pattern]:
    for verb in str(section.get("transitive", "")).split():
        yield Pattern(name, verb, "S", (Part(end="O"),))
    for line in section.get("lines", ()):
        yield from _line(name, NAMED.sub(lambda found: "|".join(lists[found[1]].split()), line))
    for line in section.get("ended", ()):
        yield from _line(name, line, ended=True)
    for line in section.get("persons", ()):
        yield from _line(name, line, persons=True)
    for line in section.get("together", ()):
        yield from _line(name, f"S+O {line}")


def _line(name: TieType, line: str, *, ended: bool = False, persons: bool = False) -> Iterator[Pattern]:
    subject, verbs, *rest = TOKEN.findall(line)
    parts = tuple(_parts(rest))
    for verb in verbs.split("|"):
        yield Pattern(name, verb, subject, parts, ended, persons)


def _parts(tokens: Iterable[str]) -> Iterator[Part]:
    before: frozenset[str] = frozenset()
    for token in tokens:
        if token in ENDS:
            yield Part(before, end=token)
        elif token.startswith("("):
            yield Part(before, nouns=frozenset(token.strip("()").split("|")))
        elif before:
            yield Part(before)
            before = frozenset(token.replace("-", " ").split("|"))
            continue
        else:
            before = frozenset(token.replace("-", " ").split("|"))
            continue
        before = frozenset()
    if before:
        yield Part(before)
