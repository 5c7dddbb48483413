import pytest

from onrecord.attribution.others import others
from onrecord.pipeline import read_text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("One source said they met in Mestara and the other said they met in Ombrel.", "they met in Ombrel"),
        ("One said yes; the second source said no", "no"),
        ("One man said it rained, but another said it did not.", "it did not"),
    ],
)
def test_the_second_source_of_a_sentence(text: str, said: str) -> None:
    assert [text[slice(*frame.content[0])] for frame in others(text)] == [said]


@pytest.mark.parametrize("text", ["On the other hand, he said so.", "The other said so.", "and the other day said", ""])
def test_what_is_no_second_source(text: str) -> None:
    assert others(text) == []


def test_what_one_says_as_another_tells_it() -> None:
    text = "Witnesses, according to the Courier, said a man had run off."
    [frame] = others(text)
    assert [text[slice(*span)] for span in (*frame.source, *frame.content)] == ["Witnesses", "a man had run off"]


def test_each_keeps_to_their_own_words() -> None:
    reading = read_text(
        "Two sources met us.\n\nOne source said they were in Mestara and the other said they were in Ombrel."
    )
    assert [reading.words(a.content) for a in reading.attributions][-2:] == [
        "they were in Mestara",
        "they were in Ombrel",
    ]
