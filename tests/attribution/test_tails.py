import pytest

from onrecord.attribution.tails import tails


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The talks have begun, two officials briefed on them told Northwire.",
            "two officials briefed on them",
            "told",
            "The talks have begun",
        ),
        ("The port was closed, the sources said.", "the sources", "said", "The port was closed"),
        ("The port was closed  indicated the sources.", "the sources", "indicated", "The port was closed"),
        (
            "OMBREL, March 26 (Transmarine) - The port was closed, a senior official said.",
            "a senior official",
            "said",
            "The port was closed",
        ),
        (
            "He is the one they trust, though no general, according to two aides and a senior official.",
            "two aides and a senior official",
            "according to",
            "He is the one they trust, though no general",
        ),
        (
            "They talked past midnight, says a man who poured the tea.",
            "a man who poured the tea",
            "says",
            "They talked past midnight",
        ),
        (
            "He left, said an aide who was in the room.",
            "an aide who was in the room",
            "said",
            "He left",
        ),
    ],
)
def test_sentences_that_end_on_an_unnamed_source(text: str, source: str, cue: str, content: str) -> None:
    (frame,) = tails(text)
    found = [text[slice(*span)] for span in (frame.source[0], frame.cue, frame.content[0])]
    assert found == [source, cue, content]


@pytest.mark.parametrize(
    "text",
    [
        "The officials said the port was closed.",
        "He met two officials, the minister said.",
        "“The port is closed,” two officials said.",
        "She was told by officials.",
        "An officer, who asked not to be named, said a man had been killed.",
    ],
)
def test_other_sentences(text: str) -> None:
    assert tails(text) == []
