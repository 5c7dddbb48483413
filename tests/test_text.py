from itertools import pairwise

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
