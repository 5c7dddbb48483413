"""Who vouches for something without a name is no actor, wherever and by whatever words it is told of again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from onrecord import Known, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.types import Reading, Span

TABLES = ("vouching.txt", "vouching_more.txt")
TABLE = "\n\n".join(Path(__file__).with_name(name).read_text("utf8") for name in TABLES)
DATELINE = "OMBREL, May 12 (Transmarine) – "
LEADS = (
    DATELINE,
    f"{DATELINE}General Idris Vantor of the Lantern Corps was killed at Ombrel airport in March, the Coast Rights "
    "Monitor said.\n\n",
)
"""What stands before a passage: nothing, or people and bodies that have a name and have spoken."""
UNNAMED = {"unnamed", "witness"}


@dataclass(frozen=True)
class Case:
    """A passage, and what holds at words of it, each with its sign."""

    text: str
    marks: tuple[tuple[str, str], ...]


def cases() -> Iterator[Case]:
    """The blocks of the table."""
    for block in TABLE.split("\n\n"):
        lines = [line for line in block.strip().split("\n") if not line.startswith("#")]
        if lines:
            yield Case(lines[0], tuple((line[0], line[2:]) for line in lines[1:]))


def places(text: str, words: str) -> list[Span]:
    """Where the words stand; of words in square brackets, where those do."""
    before, opened, rest = words.partition("[")
    inner, _, after = rest.partition("]")
    parts = (before, inner, after) if opened else ("", words, "")
    found = re.compile("{}({}){}".format(*map(re.escape, parts)))
    spans = [m.span(1) for m in found.finditer(text)]
    assert spans, f"{words!r} is not in the passage"
    return spans


def faults(case: Case, lead: str) -> Iterator[str]:
    """What does not hold of a passage behind a lead."""
    read = read_text(lead + case.text, Known(published=date(2024, 5, 12)))
    for sign, words in case.marks:
        for start, end in places(case.text, words):
            span = start + len(lead), end + len(lead)
            yield from (f"{sign} {words}: {fault}" for fault in _CHECKS[sign](read, span))


def _nobody(read: Reading, span: Span) -> Iterator[str]:
    main = _main(read.report.text, span)
    for actor in read.actors:
        if any(_touch(main, mention) for mention in actor.mentions):
            yield f"is the actor {actor.name}"
    for source in read.sources:
        if any(_touch(main, mention) and mention[0] <= main[0] for mention in source.mentions) and (
            source.actor_id or source.name or source.kind not in UNNAMED | {"document"}
        ):
            yield f"is the source {source.name} ({source.kind}, {source.actor_id})"


def _somebody(read: Reading, span: Span) -> Iterator[str]:
    main = _main(read.report.text, span)
    if not any(_touch(main, mention) for actor in read.actors for mention in actor.mentions):
        yield "is no actor"


def _institution(read: Reading, span: Span) -> Iterator[str]:
    kinds = {s.kind for s in read.sources if any(_touch(span, mention) for mention in s.mentions)}
    if kinds != {"institution"}:
        yield f"is a source of kind {kinds}"


_CHECKS = {"-": _nobody, "+": _somebody, "=": _institution}
_AFTER = re.compile(r"\s(?:of|for|in|at|to|from|with|on|who|that|which|working|acting|whose|fighting|said)\b")


def _main(text: str, span: Span) -> Span:
    """The last word of the noun phrase that stands there."""
    words = text[slice(*span)]
    if found := _AFTER.search(words, 1):
        words = words[: found.start()]
    return span[0] + words.rfind(" ") + 1, span[0] + len(words)


def _touch(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


@pytest.mark.parametrize("lead", LEADS, ids=["alone", "behind names"])
@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.text[:60])
def test_who_vouches_without_a_name_is_nobody(case: Case, lead: str) -> None:
    assert list(faults(case, lead)) == []


def test_there_are_many() -> None:
    assert len(list(cases())) >= 150


@pytest.mark.parametrize(
    "text",
    [
        "Davit Orsel knew of the plan. His lawyer asked not to be named because the case is secret.",
        "“We knew,” said Lena Barsky. Her aide spoke on condition of anonymity because the talks are secret.",
        "The Coast Bank closed on Monday, said Ada Renwick. Its officials spoke on condition of anonymity.",
    ],
)
def test_the_terms_of_somebodys_people_are_not_his(text: str) -> None:
    sources = read_text(text).sources
    assert all(source.terms is None for source in sources if source.kind != "unnamed")
    assert any(source.terms and source.actor_id is None for source in sources)
