from collections.abc import Callable
from itertools import pairwise
from typing import SupportsIndex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text import paragraphs, passages, quotations, sentences


@given(st.text(alphabet="a.“”\"'’‘ \n!", max_size=60))
def test_paragraphs_cover_the_text(text: str) -> None:
    assert "".join(text[a:b] for a, b in paragraphs(text)) == text


@given(st.text(alphabet="ab.“”\"'’‘ \n!", max_size=60))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    found = quotations(text)
    assert all(a < b for a, b in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“A,” he said. “B.”", ["“A,”", "“B.”"]),
        ('"A," he said.', ['"A,"']),
        ("“He told me ‘no’ twice,” she said", ["“He told me ‘no’ twice,”"]),
        ("‘It’s over,’ she said", ["‘It’s over,’"]),
        ("The militias’ men don’t talk", []),
        ("“Never closed\n\nThe next paragraph", ["“Never closed\n\n"]),
        ("“First paragraph.\n\n“Second one.”", ["“First paragraph.\n\n", "“Second one.”"]),
        ("In the ‘90s, “we go now,” he said.", ["“we go now,”"]),
        ('Get \'em out. "We go now," he said.', ['"We go now,"']),
        ("‘The militias’ men left us,’ she said", ["‘The militias’ men left us,’"]),
        ("ends “here”", ["“here”"]),
        ("", []),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in quotations(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gen. Vantor fell. He died.", ["Gen. Vantor fell.", "He died."]),
        ("He died on Jan. 3 at noon. They wept", ["He died on Jan. 3 at noon.", "They wept"]),
        ("“Go.” They went.", ["“Go.”", "They went."]),
        ("J. K. Orsel won! Really?", ["J. K. Orsel won!", "Really?"]),
        ("the end.. , said one source", ["the end.. , said one source"]),
        ("   ", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in sentences(text, 0, len(text))] == expected


def test_a_passage_goes_on_over_a_break_in_the_middle_of_a_phrase() -> None:
    text = "Envoys of Kessaria and\n\nNorvane met.\n\nThey left."
    assert [text[a:b].strip() for a, b in passages(text)] == ["Envoys of Kessaria and\n\nNorvane met.", "They left."]


def test_a_break_amid_a_phrase_may_hold_any_space_and_a_word_is_more_than_its_end() -> None:
    assert len(passages("Envoys of Kessaria and\n\n \n\nNorvane met.")) == 1
    assert len(passages("They shook a hand\n\nNorvane met.")) == 2


class Counted(str):
    """A text that counts the code points taken out of it."""

    taken = 0

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        part = super().__getitem__(key)
        self.taken += len(part)
        return part


@pytest.mark.parametrize("cut", [passages, quotations, lambda text: sentences(text, 0, len(text))])
@pytest.mark.parametrize("unit", [". ", "A.\n", "a,\n\n", "\n\n", "“a "])
def test_a_text_is_read_a_few_times_and_not_once_for_each_of_its_parts(cut: Callable[[str], object], unit: str) -> None:
    text = Counted(unit * 2000)
    cut(text)
    assert text.taken <= 12 * len(text)
