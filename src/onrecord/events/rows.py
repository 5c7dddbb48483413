"""How a row of a file in `words` is read, and the record that it becomes: a `Line` of a verb, or a `Noun`.

The README in `words` says what the signs mean.

>>> [line] = row_lines("consult", {"least": 2}, "A sit down with R?")
>>> line.verb, [(sorted(slot.before), slot.part, slot.optional) for slot in line.slots]
('sit', [(['down'], '', False), (['with'], 'recipient', True)])
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onrecord.types import EventType

TOKEN = re.compile(r"\([^)]*\)|\S+")
PARTS = {"A": "agent", "F": "agent", "P": "patient", "R": "recipient", "X": "anything"}
ANY, TO = "*", "to+"


@dataclass(frozen=True, slots=True)
class Slot:
    """What a verb takes: somebody with a part in it, or one of some nouns, behind one of the words `before`, if any.

    With neither it is the words themselves that must stand there, as particles do ("step down"). `infinitive` is "to"
    with one of the verbs `nouns`, or any; an `optional` slot may be left empty; `named` is one that an actor must fill.
    """

    before: frozenset[str] = frozenset()
    part: str = ""
    nouns: frozenset[str] = frozenset()
    infinitive: bool = False
    optional: bool = False
    named: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One verb that tells an event. `least` is how many of those who take part must be actors of the report.

    `needs` is the part that must be taken by one, `persons` whether by a person, `forces` whether armed men do it.
    `nouns` are those of which one must be the subject; `open` is whether more may follow than the slots ask for.
    `spoken` is what is no more than said: the attributions have it.
    """

    type: EventType
    verb: str
    subject: str
    slots: tuple[Slot, ...]
    least: int
    needs: str = ""
    persons: bool = False
    together: bool = False
    forces: bool = False
    mild: bool = False
    nouns: frozenset[str] = frozenset()
    open: bool = False
    spoken: bool = False

    @property
    def nouns_first(self) -> list[Slot]:
        """Its slots in the order in which they are filled: what a noun fills is nobody who takes part."""
        return sorted(self.slots, key=lambda slot: not slot.nouns)

    @property
    def asked(self) -> int:
        """How much it asks for: words count more than those who take part."""
        asked = sum(1 + bool(s.before) + 2 * bool(s.nouns) + s.infinitive - s.optional for s in self.slots)
        return asked + 2 * bool(self.nouns)


@dataclass(frozen=True, slots=True)
class Noun:
    """One noun that tells an event; `parts` says what its owner, a compound and each preposition bring."""

    type: EventType
    least: int = 0
    mild: bool = False
    plural: bool = False
    parts: Mapping[str, str] = field(default_factory=dict)


def section_lines(name: EventType, section: dict[str, Any]) -> Iterator[Line]:
    """The lines of a section: its plain transitive verbs, its rows, and those that tell less ("mild")."""
    texts = [f"A {verb} {section.get('second', 'P')}" for verb in str(section.get("transitive", "")).split()]
    for text in (*texts, *section["lines"]):
        yield from row_lines(name, section, text)
    for text in section.get("mild", ()):
        yield from row_lines(name, section, text, mild=True)


def row_lines(name: EventType, section: dict[str, Any], text: str, *, mild: bool = False) -> Iterator[Line]:
    """One line for each verb of a row, with what its section says of all of them."""
    subject, verbs, *rest = TOKEN.findall(text)
    slots = tuple(_slots(rest))
    for verb in verbs.split("|"):
        yield Line(
            type=name,
            verb=verb,
            subject=PARTS.get(subject[0], "agent"),
            nouns=_among(subject) if subject.startswith("(") else frozenset(),
            open=ANY in rest,
            slots=slots,
            least=section["least"],
            needs=PARTS[subject[0]] if subject.endswith("!") else section.get("needs", ""),
            persons=bool(section.get("persons")),
            together=subject.endswith("+"),
            forces=subject == "F",
            mild=mild,
            spoken=bool(section.get("spoken")),
        )


def _among(nouns: str) -> frozenset[str]:
    return frozenset(nouns.strip("()").split("|"))


def _slots(tokens: list[str]) -> Iterator[Slot]:
    before: frozenset[str] = frozenset()
    for token in tokens:
        bare = token.rstrip("?!")
        if token == ANY:
            continue
        if token.startswith(TO):
            yield Slot(nouns=frozenset(token.removeprefix(TO).split("|")) - {""}, infinitive=True)
        elif bare in PARTS:
            yield Slot(before, part=PARTS[bare], optional=token.endswith("?"), named=token.endswith("!"))
            before = frozenset()
        elif bare.startswith("("):
            yield Slot(before, nouns=_among(bare), optional=token.endswith("?"))
            before = frozenset()
        else:
            if before:
                yield Slot(before)
            before = frozenset(token.split("|"))
    if before:
        yield Slot(before)
