from __future__ import annotations

from onrecord.show.marks import Node, marks, nest
from onrecord.show.views import view
from tests.show.readings import reading, said


def drawn(nodes: tuple[Node, ...]) -> str:
    """Nested marks as brackets, the role's first letters and the number of the statement after each."""
    return "".join(
        n.text
        if n.mark is None
        else f"[{'*' if n.opens else ''}{drawn(n.inside)}]{n.mark.role[:2]}{n.mark.statement.number}"
        for n in nodes
    )


def test_speech_inside_speech_nests() -> None:
    text = "They said Renwick said it fell."
    outer = said(text, "a", "", "Renwick said it fell", source="They")
    inner = said(text, "b", "", "it fell", source="Renwick", within="a")
    seen = view(reading(text, (), [outer, inner]))
    assert drawn(nest(text, (0, len(text)), marks(seen))) == "[They]so1 said [*[Renwick]so2 said [*it fell]co2]co1."


def test_of_two_that_cross_the_first_stays_whole() -> None:
    text = "abcdef"
    seen = view(reading(text, (), [said(text, "a", "", "abcd"), said(text, "b", "", "cdef")]))
    assert drawn(nest(text, (0, 6), marks(seen))) == "[*ab[*cd]co2]co1[ef]co2"


def test_a_piece_that_begins_with_space_opens_at_its_first_word() -> None:
    text = "One.\n\nTwo."
    seen = view(reading(text, (), [said(text, "a", "", "\n\nTwo.")]))
    assert drawn(nest(text, (6, 10), marks(seen))) == "[*Two.]co1"


def test_a_mark_over_two_paragraphs_opens_once() -> None:
    text = "One.\n\nTwo."
    seen = view(reading(text, (), [said(text, "a", "", text)]))
    found = marks(seen)
    assert [drawn(nest(text, p.span, found)) for p in seen.paragraphs] == ["[*One.]co1", "[Two.]co1"]


def test_a_span_at_the_very_end_is_whole() -> None:
    text = "He said no"
    seen = view(reading(text, (), [said(text, "a", "", "no")]))
    assert drawn(nest(text, (0, 10), marks(seen))) == "He said [*no]co1"
