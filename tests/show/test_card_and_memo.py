"""The card and the memo of two examples, as they are printed.

To write them anew: python -m tests.show.test_card_and_memo
"""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from rich.console import Console, RenderableType

from bench import gold
from onrecord.show.card import card
from onrecord.show.layout import MEASURE, plain
from onrecord.show.memo import memo
from onrecord.types import Reading, Source
from tests.show.readings import reading, said

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


if __name__ == "__main__":
    for case in CASES:
        kept(*case).parent.mkdir(exist_ok=True)
        kept(*case).write_text(printed(*case), encoding="utf-8")
