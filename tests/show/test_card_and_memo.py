"""The card and the memo of two examples, as they are printed.

To write them anew: python -m tests.show.test_card_and_memo
"""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from rich.console import Console, RenderableType

from bench import gold
from onrecord.show.card import card
from onrecord.show.layout import MEASURE, plain
from onrecord.show.memo import memo
from onrecord.types import Actor, Join, Reading, Reason, Source, When
from tests.show.readings import reading, said, spans

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
SHOWN: dict[str, Callable[[Reading], RenderableType]] = {"card": card, "memo": memo}
CASES = [(name, kind, width) for name in ("01-strike", "02-envoy") for kind, width in (("card", 80), ("memo", 80))]
CASES += [("02-envoy", "card", 120)]


def printed(name: str, kind: str, width: int) -> str:
    return plain(SHOWN[kind](gold.load(EXAMPLES / f"{name}.gold.yaml").reading), width)


def kept(name: str, kind: str, width: int) -> Path:
    return HERE / "golden" / f"{name}.{kind}.{width}.txt"


@pytest.mark.parametrize(("name", "kind", "width"), CASES)
def test_printed_as_kept(name: str, kind: str, width: int) -> None:
    assert printed(name, kind, width) == kept(name, kind, width).read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [40, 80, 120, 200])
@pytest.mark.parametrize("show", [card, memo])
def test_no_line_is_wider_than_asked_nor_ends_in_space(show: Callable[[Reading], RenderableType], width: int) -> None:
    out = io.StringIO()
    given = gold.load(EXAMPLES / "02-envoy.gold.yaml").reading
    Console(file=out, width=width, color_system=None).print(show(given))
    lines = out.getvalue().splitlines()
    assert max(map(len, lines)) <= min(width, MEASURE)
    assert [line for line in lines if line != line.rstrip()] == []


@pytest.mark.parametrize("show", [card, memo])
def test_words_of_a_report_are_no_markup_and_steer_no_terminal(show: Callable[[Reading], RenderableType]) -> None:
    text = "[red]Norvane[/red] \x1b[2J fell, an aide said"
    source = Source(id="s", kind="unnamed", mentions=((27, 34),))
    out = plain(show(reading(text, [source], [said(text, "a", "s", "[red]Norvane[/red] \x1b[2J fell")])))
    assert "[red]Norvane[/red] \ufffd[2J fell" in out
    assert "\x1b" not in out


def test_a_report_without_sources_has_a_card_and_a_memo() -> None:
    given = reading("It rained.")
    assert "No sources; no statements." in plain(card(given))
    assert "None found in this report." in plain(memo(given))
    assert "the outlet's own word 100%" in plain(card(given))


@pytest.mark.parametrize("show", [card, memo])
def test_a_silence_that_shares_its_verb_is_said_in_words_of_its_own(show: Callable[[Reading], RenderableType]) -> None:
    text = "Norvane did not reply to requests for comment, nor did a spokesman for the Order."
    source = Source(id="s", kind="institution", name="Order", mentions=((51, 80),))
    told = said(text, "a", "s", "requests for comment", source="a spokesman for the Order", cue="nor did")
    out = plain(show(reading(text, [source], [replace(told, act="no-response")])))
    assert "A (Order): did not respond: requests for comment\n" in out


@pytest.mark.parametrize("show", [card, memo])
def test_a_silence_that_is_unsure_says_so(show: Callable[[Reading], RenderableType]) -> None:
    text = "Nosrin declined to comment."
    told = said(text, "a", "", "to comment", source="Nosrin", cue="declined", confidence=0.31)
    out = plain(show(reading(text, (), [replace(told, act="decline-comment")])))
    assert "Nosrin declined to comment  (unsure, 31%)" in out


def test_what_has_no_source_found_is_no_unnamed_source_s() -> None:
    text = "It fell, they say. It rained."
    told = [said(text, "a", "", "It fell", cue="they say")]
    assert "unnamed sources 0%   ? source not found 25%" in plain(card(reading(text, (), told)))
    assert "not found" not in plain(card(reading(text)))


def test_the_bar_prints_where_only_ascii_is_known() -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii", errors="strict")
    Console(file=out, width=80, color_system=None).print(card(reading("It rained.", outlet="Coast Times")))
    out.flush()
    assert b"Coast Times" in out.buffer.getvalue()


def test_who_and_when_come_after_the_sourcing() -> None:
    text = "Vantor fell in May, an aide said."
    source = Source(id="s", kind="unnamed", mentions=((20, 27),))
    actor = Actor(id="p1", name="Vantor", kind="person", titles=("General",), mentions=((0, 6),))
    told = [said(text, "a", "s", "Vantor fell in May")]
    out = plain(card(reading(text, [source], told, actors=[actor], dates=[When(edtf="2024-05", spans=((12, 18),))])))
    parts = [
        "UNNAMED SOURCES\n",
        "\nWHO\n\n     people\n  1× Vantor, General\n",
        "\nWHEN\n\n     May 2024 ",
        "Machine-read",
    ]
    assert [out.index(part) for part in parts] == sorted(out.index(part) for part in parts)
    assert "WHO" not in plain(card(reading(text)))
    assert "WHEN" not in plain(card(reading(text)))


def test_what_may_be_another_s_is_marked_unsure_and_once() -> None:
    text = "Vantor fell. He rose. He left."
    joins = tuple(
        Join(span=(at, at + 2), reason=Reason(by="head", name="coreference"), confidence=0.4) for at in (13, 22)
    )
    actor = Actor(id="p1", name="Vantor", kind="person", mentions=((0, 6),), joins=joins)
    assert "  3× Vantor  (unsure: “He” ¶1)\n" in plain(card(reading(text, actors=[actor])))


def test_a_place_tells_where_it_lies() -> None:
    places = [
        Actor(id="p1", name="Ombrel", kind="place", mentions=((0, 6),), lies_in="Kessaria"),
        Actor(
            id="p2", name="Mestara", kind="place", mentions=((7, 14), (15, 17)), titles=("capital",), lies_in="Lirune"
        ),
    ]
    out = plain(card(reading("Ombrel Mestara it", actors=places)))
    assert "  2× Mestara, capital; in Lirune\n     Ombrel (in Kessaria)\n" in out


def test_long_lists_are_cut_and_say_how_many_more() -> None:
    text = " ".join(f"w{i:02}" for i in range(40))
    words = [spans(text, f"w{i:02}") for i in range(40)]
    titled = [Actor(id=f"t{i}", name=f"T{i}", kind="person", titles=("Dr",), mentions=words[i]) for i in range(10)]
    named = [Actor(id=f"n{i}", name=f"N{i}", kind="person", mentions=words[i]) for i in range(10, 22)]
    undated = [When(edtf=None, spans=words[i]) for i in range(22, 33)]
    dated = [When(edtf=str(1980 + i), spans=words[i]) for i in range(40)]
    out = plain(card(reading(text, actors=[*titled, *named], dates=[*dated, *undated])), 200)
    assert [line for line in out.splitlines() if line.startswith("  1×")] == [f"  1× T{i}, Dr" for i in range(8)]
    assert "     T8, T9, N10, N11, N12, N13, N14, N15, N16, N17, N18, N19, two more\n" in out
    assert "\n     2009                       “w29” ¶1\n     ten more, up to 2019\n     no day given " in out
    assert "“w29” ¶1; three more " in " ".join(out.split())


def test_the_card_says_that_a_date_would_help_only_where_it_would() -> None:
    text = "It fell on March 7."
    dates = [When(edtf="XXXX-03-07", spans=spans(text, "March 7"), anchor="publication")]
    help_ = "The report’s own day is not known; it would date one of these: --published YYYY-MM-DD.\n"
    assert help_ in plain(card(reading(text, dates=dates)))
    assert "--published" not in plain(card(reading(text, dates=dates, published=date(2024, 3, 9))))
    assert "--published" not in plain(card(reading(text, dates=[replace(dates[0], edtf="2024-03-07", anchor=None)])))


if __name__ == "__main__":
    for case in CASES:
        kept(*case).parent.mkdir(exist_ok=True)
        kept(*case).write_text(printed(*case), encoding="utf-8")
