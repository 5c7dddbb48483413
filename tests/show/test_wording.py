from __future__ import annotations

from typing import get_args

import pytest

from onrecord.show import wording
from onrecord.types import ACTS, Source, SourceKind, ZoneKind


@pytest.mark.parametrize(
    ("kind", "count", "expected"),
    [
        ("unnamed", (1, 1), "one person"),
        ("unnamed", (2, 2), "two people"),
        ("unnamed", (3, None), "at least three people"),
        ("unnamed", (1, None), "one or more people"),
        ("unnamed", (0, None), "one or more people"),
        ("unnamed", (2, 3), "two or three people"),
        ("unnamed", (2, 5), "two to five people"),
        ("unnamed", (1200, None), "at least 1,200 people"),
        ("document", (2, 2), "two documents"),
        ("institution", (1, 1), "one institution"),
        ("witness", (2, None), "at least two witnesses"),
    ],
)
def test_how_many(kind: SourceKind, count: tuple[int, int | None], expected: str) -> None:
    assert wording.people(Source(id="s", kind=kind, count=count)) == expected


def test_every_word_of_the_schema_has_its_words() -> None:
    assert set(wording.DEEDS) == set(ACTS)
    assert set(wording.SHORT) == set(get_args(ZoneKind))
    assert set(wording.KINDS) == set(get_args(SourceKind))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a  b\n c", "a b c"),
        ("[bold]x[/bold]", "[bold]x[/bold]"),
        ("\x1b[2J", "\ufffd[2J"),
        ("a\u202eb", "a\ufffdb"),
        ("\x00", "\ufffd"),
        ("“naïve” – é", "“naïve” – é"),
    ],
)
def test_words_are_safe_to_print(words: str, expected: str) -> None:
    assert wording.safe(words) == expected


@pytest.mark.parametrize(("count", "expected"), [([], ""), (["A"], "A"), (["A", "B"], "A and B")])
def test_lists(count: list[str], expected: str) -> None:
    assert wording.joined(count) == expected
