import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.copies_made import KINDS, joined, paragraphs
from onrecord.copies.likeness import Kind, likeness, longest
from onrecord.copies.sketch import Sketch, sketch
from tests.copies.texts import BACKGROUND, OTHER, OWN, example, report

LETTERS = st.lists(st.sampled_from("abcdef"), max_size=30)


def of(text: str) -> Sketch:
    return sketch(report(text))


def table(first: list[str], second: list[str]) -> int:
    """The longest common subsequence as the textbook has it."""
    row = [0] * (len(second) + 1)
    for one in first:
        row = [0, *_row(one, second, row)]
    return row[-1]


def _row(one: str, second: list[str], above: list[int]) -> list[int]:
    found: list[int] = []
    for place, other in enumerate(second):
        left = found[-1] if found else 0
        found.append(above[place] + 1 if one == other else max(left, above[place + 1]))
    return found


@given(LETTERS, LETTERS)
def test_the_longest_common_subsequence(first: list[str], second: list[str]) -> None:
    assert longest(first, second) == table(first, second)


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("02-envoy", "02-envoy", "near"),
        ("02-envoy", "03-envoy-cut", "cut"),
        ("02-envoy", "04-envoy-spun", "rewritten"),
        ("02-envoy", "12-confirm", None),
        ("02-envoy", "13-contradict", None),
        ("01-strike", "08-live", None),
        ("05-background", "06-profile", None),
    ],
)
def test_example_reports(first: str, second: str, kind: Kind | None) -> None:
    assert likeness(sketch(example(first)), sketch(example(second))).kind == kind


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_copy_is_one(kind: str) -> None:
    parts = paragraphs(OWN.replace("\n", " "))
    copy = joined(KINDS[kind](parts, random.Random(5)))  # noqa: S311
    assert likeness(of(OWN), of(copy)).copied


def test_one_event_by_two_hands_is_no_copy() -> None:
    assert likeness(of(OWN), of(OTHER)).kind is None


def test_what_both_quote_makes_no_copy() -> None:
    said = "“" + BACKGROUND.replace("\n", " ") + "”"
    assert likeness(of(OWN + "\n\n" + said), of(said + "\n\n" + OTHER)).kind == "quotation"


def test_one_paragraph_of_background_makes_no_copy() -> None:
    found = likeness(of(OWN + "\n\n" + BACKGROUND), of(BACKGROUND + "\n\n" + OTHER))
    assert found.kind == "passage"
    assert 0.2 < found.of_first < 0.5


def test_a_brief_that_is_one_paragraph_of_another_report_is_its_copy() -> None:
    assert likeness(of(OWN + "\n\n" + BACKGROUND), of(BACKGROUND)).kind == "cut"


def test_shares_are_those_of_each_report() -> None:
    found = likeness(of(OWN + " " + OTHER), of(OWN))
    assert (found.of_second, found.shingles) == (1.0, 1.0)
    assert found.of_first == pytest.approx(0.5, abs=0.06)


@given(
    st.permutations(paragraphs(f"{OWN} {OTHER} {BACKGROUND}".replace("\n", " "))[0]),
    st.integers(0, 12),
    st.integers(0, 12),
)
def test_the_same_either_way(sentences: list[str], first: int, second: int) -> None:
    one, other = of(" ".join(sentences[: first + 4])), of(" ".join(sentences[second:]))
    there, back = likeness(one, other), likeness(other, one)
    assert (there.kind, there.shingles, there.order) == (back.kind, back.shingles, back.order)
    assert (there.of_first, there.of_second) == (back.of_second, back.of_first)


@pytest.mark.parametrize("text", ["", "Three words only"])
def test_too_little_to_tell(text: str) -> None:
    assert not likeness(of(text), of(OWN)).copied
