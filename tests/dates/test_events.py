"""Times told from an event."""

import pytest

from tests.dates.reports import whens, words


@pytest.mark.parametrize(
    ("text", "span", "anchor", "relation", "duration"),
    [
        ("It fell after Vantor’s death.", "after Vantor’s death", "Vantor’s death", "after", None),
        ("Into the gap after Vantor’s death stepped Merdhi.", "after Vantor’s death", "Vantor’s death", "after", None),
        ("They met just days after the strike.", "just days after the strike", "the strike", "after", "PXD"),
        ("Shortly after he was killed, they met.", "Shortly after he was killed", "he was killed", "after", None),
        ("Within days of the strike, they met.", "Within days of the strike", "the strike", "after", "PXD"),
        (
            "In the months leading up to his death, he",
            "the months leading up to his death",
            "his death",
            "before",
            "PXM",
        ),
        (
            "He leads until a successor is chosen.",
            "until a successor is chosen",
            "a successor is chosen",
            "until",
            None,
        ),
        ("It has grown since troops toppled him.", "since troops toppled him", "troops toppled him", "since", None),
        ("in the wake of the attack on him,", "in the wake of the attack on him", "the attack on him", "after", None),
        ("He said so during talks in Ombrel.", "during talks in Ombrel", "talks in Ombrel", "during", None),
        ("He fled before landing in Ombrel.", "before landing in Ombrel", "landing in Ombrel", "before", None),
    ],
)
def test_the_event_is_named(text: str, span: str, anchor: str, relation: str, duration: str | None) -> None:
    (when,) = whens(text)
    assert words(text, when) == span
    assert (when.kind, when.edtf, when.anchor, when.relation) == ("event", None, anchor, relation)
    assert when.duration == duration


def test_a_date_of_the_event_places_the_time() -> None:
    text = "It has grown since protests began last October."
    event, day = whens(text)
    assert (words(text, event), event.edtf, event.anchor) == ("since protests began", "2023-10/..", "protests began")
    assert (words(text, day), day.edtf) == ("last October", "2023-10")


@pytest.mark.parametrize(
    "text",
    [
        "The square is named after Vantor, who fought there.",
        "He appeared before the judges.",
        "They ask why, since he is no friend of theirs.",
        "Norvane has since denied it.",
        "They are looking after the wounded.",
        "They obeyed, following orders.",
    ],
)
def test_other_uses_of_the_words_tell_no_time(text: str) -> None:
    assert whens(text) == ()
