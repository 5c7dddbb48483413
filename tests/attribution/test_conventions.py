import pytest

from onrecord.attribution.conventions import conventional
from onrecord.types import Frame, Span


def span(text: str, words: str) -> Span:
    return (text.index(words), text.index(words) + len(words))


def kept(text: str, cue: str, sources: list[str], contents: list[str]) -> tuple[str, list[str], list[str]]:
    frame = Frame(
        cue=span(text, cue),
        source=tuple(span(text, s) for s in sources),
        content=tuple(span(text, c) for c in contents),
    )
    found = conventional(text, frame)
    return text[slice(*found.cue)], [text[s:e] for s, e in found.source], [text[s:e] for s, e in found.content]


def test_the_recipient_lies_outside_the_cue() -> None:
    text = "Orsel told Northwire in an interview that he would stay."
    assert kept(text, "told Northwire in an interview", ["Orsel"], ["that he would stay"])[0] == "told"


def test_loose_commas_belong_to_no_part() -> None:
    text = "He would stay, Orsel, the minister, said."
    cue, source, content = kept(text, "said", ["Orsel, the minister,"], ["He would stay,"])
    assert (cue, source, content) == ("said", ["Orsel, the minister"], ["He would stay"])


def test_a_source_is_one_piece_the_nearest() -> None:
    text = "The endorsements came late, the editors said, because they were afraid."
    assert kept(text, "said", ["The endorsements", "the editors"], ["because they were afraid"])[1] == ["the editors"]


def test_a_short_gap_in_a_content_is_closed_unless_the_cue_stands_in_it() -> None:
    text = "The van was to be escorted by police, but the men took her away, Orsel said, at noon."
    contents = ["The van was to be escorted", "the men took her away", "at noon"]
    assert kept(text, "said", ["Orsel"], contents)[2] == [
        "The van was to be escorted by police, but the men took her away",
        "at noon",
    ]


def test_a_break_is_not_closed() -> None:
    text = "Orsel said: They left.\n\nThey came back."
    assert kept(text, "said", ["Orsel"], ["They left.", "They came back."])[2] == ["They left.", "They came back."]


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("Orsel neither confirmed nor denied the report.", "denied", "neither confirmed nor denied"),
        ("Orsel has not yet denied the report.", "denied", "has not yet denied"),
        ("Orsel didn’t say why.", "say", "didn’t say"),
        ("Orsel did so, and denied it.", "denied", "denied"),
    ],
)
def test_a_negation_belongs_to_its_cue(text: str, cue: str, expected: str) -> None:
    assert kept(text, cue, ["Orsel"], [text[-7:-1].strip()])[0] == expected
