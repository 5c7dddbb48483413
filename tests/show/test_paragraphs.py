from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.show.paragraphs import at, paragraphs
from onrecord.types import Report, Zone
from tests.show.readings import reading

LONG = "Orsel said the talks would go on in Ombrel until the end of the week, and that nobody had asked for more time."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\n ", []),
        ("One.", ["One."]),
        ("One.\n\nTwo.\n", ["One.", "Two."]),
        (f"{LONG}\nTwo.", [LONG, "Two."]),
        ("One.\r\n\r\nTwo.", ["One.", "Two."]),
        (
            "He said that they\nwould all go home\nby noon.\n\nNot so.",
            ["He said that they\nwould all go home\nby noon.", "Not so."],
        ),
        (
            "A short line\nthen one that is much longer than it",
            ["A short line", "then one that is much longer than it"],
        ),
    ],
)
def test_paragraphs_are_cut_at_breaks_and_not_where_a_line_only_wraps(text: str, expected: list[str]) -> None:
    report = reading(text).report
    assert [text[p.span[0] : p.span[1]] for p in paragraphs(report)] == expected


def test_zones_stand_apart_and_only_the_body_is_numbered() -> None:
    text = "Strike in Ombrel\nOMBREL (Transmarine) - A strike hit. READ MORE\nIt ended."
    zones = [("headline", "Strike in Ombrel"), ("dateline", "OMBREL"), ("furniture", "READ MORE")]
    found = paragraphs(reading(text, zones=zones).report)
    assert [(p.place, text[p.span[0] : p.span[1]]) for p in found] == [
        ("headline", "Strike in Ombrel"),
        ("¶1", "OMBREL (Transmarine) - A strike hit."),
        ("furniture", "READ MORE"),
        ("¶2", "It ended."),
    ]


def test_a_place_is_the_paragraph_that_holds_it() -> None:
    found = paragraphs(reading("One.\n\nTwo.").report)
    assert [at(found, offset).place for offset in (0, 3, 6, 9)] == ["¶1", "¶1", "¶2", "¶2"]
    assert at((), 0) is None


@given(st.text(st.sampled_from("ab .\n\r\u00a0")), st.data())
def test_every_character_that_is_not_space_lies_in_one_paragraph(text: str, data: st.DataObject) -> None:
    edges = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    zone = Zone(kind="caption", span=(edges[0], edges[1]))
    report = Report(id="r", text=text, sha256="", text_sha256="", zones=(zone,))
    found = paragraphs(report)
    assert squeeze("".join(text[p.span[0] : p.span[1]] for p in found)) == squeeze(text)
    assert all(a.span[1] <= b.span[0] for a, b in pairwise(found))


def squeeze(text: str) -> str:
    return "".join(text.split())
