from __future__ import annotations

from onrecord.show.rows import Row, hue, rows
from onrecord.show.views import view
from onrecord.types import Source
from tests.show.readings import reading, said

TEXT = "He said it fell. It broke, he said. It burns, said she. “It ended,\n\nand it is over,” they said."
AIDE, ADA, THEY = (
    Source(id="u", kind="unnamed"),
    Source(id="n", kind="person", name="Ada Renwick"),
    Source(id="t", kind="unnamed", count=(2, None)),
)


def told(row: Row) -> list[tuple[list[str], list[tuple[int, str]]]]:
    return [([e.source.id for e in n.entries], [(s.number, words) for s, words in n.deeds]) for n in row.notes]


def test_side_notes_gather_what_one_source_says_in_a_row_and_go_on() -> None:
    attributions = [
        said(TEXT, "a1", "u", "it fell"),
        said(TEXT, "a2", "u", "It broke,", act="deny"),
        said(TEXT, "a3", "n", "It burns,", confidence=0.2),
        said(TEXT, "a4", "t", "“It ended,\n\nand it is over,”", within="a3"),
    ]
    first, second = rows(view(reading(TEXT, [AIDE, ADA, THEY], attributions)))
    assert told(first) == [
        (["u"], [(1, ""), (2, "denied")]),
        (["n"], [(3, "unsure")]),
        (["t"], [(4, "as told in 3")]),
    ]
    assert told(second) == [(["t"], [(4, "goes on")])]


def test_those_who_speak_one_after_another_have_other_colours() -> None:
    words = [f"w{i:02}" for i in range(10)]
    text = " ".join(words)
    sources = [Source(id=w, kind="unnamed") for w in reversed(words)]
    seen = view(reading(text, sources, [said(text, f"a{w}", w, w) for w in words]))
    by_text = sorted(seen.entries, key=lambda e: e.statements[0].number)
    assert [hue(seen, e) for e in by_text[:8]] == [f"hue-{i}" for i in range(8)]
    assert hue(seen, by_text[8]) == "hue-0"
