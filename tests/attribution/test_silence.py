import pytest

from onrecord.attribution.silence import silences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ministry did not respond to requests for comment.",
            [("The ministry", "did not respond to", "requests for comment")],
        ),
        (
            "Envoys of Kessaria and\n\nNorvane did not respond to requests for comment, nor did a spokesman.",
            [
                ("Envoys of Kessaria and\n\nNorvane", "did not respond to", "requests for comment"),
                ("a spokesman", "nor did", "requests for comment"),
            ],
        ),
        (
            "Orsel declined to comment and Barsky could not be reached for comment.",
            [("Orsel", "declined", "to comment"), ("Barsky", "could not be reached", "for comment")],
        ),
        (
            "Transmarine could not confirm the number of meetings.",
            [("Transmarine", "could not confirm", "the number of meetings")],
        ),
        (
            "Northwire could not independently verify the footage.",
            [("Northwire", "could not independently verify", "the footage")],
        ),
        (
            "The envoy did not return calls; his office did not answer an email.",
            [("The envoy", "did not return", "calls"), ("his office", "did not answer", "an email")],
        ),
        ("Calls to Merdhi’s office went unanswered.", [("Merdhi’s office", "went unanswered", "Calls")]),
        (
            "Northwire could not confirm the U.S. report.",
            [("Northwire", "could not confirm", "the U.S. report")],
        ),
        (
            "The ministry did not\nrespond to\u00a0requests for comment.",
            [("The ministry", "did not\nrespond to", "requests for comment")],
        ),
        ("The ministry has not confirmed the deaths.", []),
        ("Exports declined to a ten-year low.", []),
        ("He did not respond well to the heat.", []),
        ("The army could not be stopped.", []),
    ],
)
def test_set_phrases_of_silence(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [tuple(text[slice(*span)] for span in (f.source[0], f.cue, f.content[0])) for f in silences(text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "content", "cue"),
    [
        ("The claim could not be independently verified.", "The claim", "could not be independently verified"),
        ("This is not confirmed: channels say he left.", "This", "is not confirmed"),
    ],
)
def test_what_is_not_confirmed_without_saying_by_whom(text: str, content: str, cue: str) -> None:
    (frame,) = silences(text)
    assert (frame.source, text[slice(*frame.content[0])], text[slice(*frame.cue)]) == ((), content, cue)


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("Major Tolke could not be reached.", "Major Tolke", "could not be reached"),
        ("The brigade did not respond, but its envoy denied it.", "The brigade", "did not respond"),
        ("The ministry made no comment.", "The ministry", "made no comment"),
    ],
)
def test_who_gave_no_word_where_the_report_does_not_say_to_what(text: str, source: str, cue: str) -> None:
    [frame] = silences(text)
    assert (text[slice(*frame.source[0])], text[slice(*frame.cue)], frame.content) == (source, cue, ())


@pytest.mark.parametrize(
    ("text", "content", "cue"),
    [
        (
            "None of the figures could be independently verified.",
            "None of the figures",
            "could be independently verified",
        ),
        (
            "It was not immediately clear who held the money: nobody said.",
            "who held the money",
            "was not immediately clear",
        ),
        ("It remains unclear whether he left.", "whether he left", "remains unclear"),
    ],
)
def test_what_the_outlet_does_not_know(text: str, content: str, cue: str) -> None:
    [frame] = silences(text)
    assert (frame.source, text[slice(*frame.content[0])], text[slice(*frame.cue)]) == ((), content, cue)
