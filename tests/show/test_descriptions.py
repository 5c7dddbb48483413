"""Whose words a description is: never may an unnamed source's words stand by a name as if that person were it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.show.brief import brief
from onrecord.show.card import card
from onrecord.show.descriptions import said
from onrecord.show.layout import plain
from onrecord.show.page import page
from onrecord.show.views import view
from onrecord.types import Actor, Phrase, Reading, Source
from tests.show.readings import reading, spans
from tests.show.readings import said as attribution

CLAUSE = "who depended on nobody"
OFFICIAL = "a senior Norvane official"


def described(text: str, *content: str, words: str = CLAUSE, **more: Any) -> Reading:
    """A reading in which Idris Vantor is described in a text where an unnamed official speaks."""
    official = Source(id="s", kind="unnamed", mentions=spans(text, OFFICIAL))
    vantor = Actor(
        id="v", name="Idris Vantor", kind="person", descriptions=(Phrase(words, spans(text, words)),),
        mentions=spans(text, "Idris Vantor"),
    )  # fmt: skip
    found = [attribution(text, "a", "s", content, source=OFFICIAL, **more)] if content else []
    return reading(text, [official], found, actors=[vantor])


@pytest.mark.parametrize(
    ("text", "content", "kind", "by"),
    [
        (f"“Idris Vantor, {CLAUSE}, is gone,” {OFFICIAL} said.", True, "direct", f"{OFFICIAL} [A]"),
        (f"{OFFICIAL} said: “Idris Vantor, {CLAUSE}.”", True, "direct", f"{OFFICIAL} [A]"),
        (f'Idris Vantor was a man "{CLAUSE}", {OFFICIAL} said.', True, "mixed", f"{OFFICIAL} [A]"),
        (f"It was Idris Vantor “{CLAUSE}”, {OFFICIAL} said.", True, "indirect", f"{OFFICIAL} [A]"),
        (f"Idris Vantor, {CLAUSE}, is gone, {OFFICIAL} said.", True, "indirect", ""),
        (f"“Idris Vantor, {CLAUSE}, is gone.” So {OFFICIAL}.", False, "direct", "source not found"),
        (f"“Gone.” Idris Vantor, {CLAUSE}. {OFFICIAL} said so.", False, "direct", ""),
    ],
)
def test_who_describes(text: str, content: bool, kind: str, by: str) -> None:
    given_ = described(text, *([CLAUSE] if content else []), kind=kind)
    (one,) = said(view(given_), given_.actors[0])
    assert (one.words, one.by) == (CLAUSE, by)


def test_the_inner_of_two_speakers_describes() -> None:
    text = f"“Tolke told me Idris Vantor, {CLAUSE}, is gone,” {OFFICIAL} said."
    outer = attribution(text, "a", "s", f"Tolke told me Idris Vantor, {CLAUSE}, is gone", kind="direct")
    inner = attribution(text, "b", "t", f"Idris Vantor, {CLAUSE}, is gone", within="a")
    base = described(text)
    tolke = Source(id="t", kind="person", name="Abran Tolke", mentions=spans(text, "Tolke"))
    both = reading(text, [*base.sources, tolke], [outer, inner], actors=base.actors)
    assert [one.by for one in said(view(both), both.actors[0])] == ["Abran Tolke"]


@pytest.mark.parametrize("words", ["62", "61"])
def test_a_bare_number_says_nothing_of_anybody(words: str) -> None:
    text = f"Idris Vantor, {words}, is gone. {OFFICIAL} said so."
    assert f"“{words}”" not in plain(brief(described(text, words=words)))


QUOTES = st.sampled_from([("“", "”"), ('"', '"')])
ROLES = ["a broken man", "who ruled alone", "the butcher of Dunmere", "a senior man of the palace"]


@settings(deadline=None, max_examples=40)
@given(QUOTES, st.sampled_from(ROLES), st.booleans(), st.sampled_from(["direct", "mixed"]), st.integers(40, 110))
def test_no_words_of_an_unnamed_source_stand_by_a_name_without_said_by(
    marks: tuple[str, str], words: str, last: bool, kind: str, width: int
) -> None:
    opens, closes = marks
    speech = f"{opens}Idris Vantor, {words}, is gone{closes}"
    text = f"{speech}, {OFFICIAL} said." if last else f"Then {OFFICIAL} said: {speech}."
    found = described(text, speech[1:-1], words=words, kind=kind)
    for shown in (plain(brief(found), width), plain(card(found), width)):
        flat = " ".join(shown.split())
        assert f"Idris Vantor: “{words}” (said by {OFFICIAL} [A])" in flat
        assert flat.count(f"Idris Vantor: “{words}”") == 1
    html = " ".join(page(found).split())
    assert f'<q>{words}</q><p class="places">(said by {OFFICIAL} [A])</p>' in html


def test_every_card_and_page_has_the_speaker() -> None:
    found = described(f"“Idris Vantor, {CLAUSE}, is gone,” {OFFICIAL} said.", CLAUSE, kind="direct")
    assert f"“{CLAUSE}” (said by {OFFICIAL} [A])" in page(found)
