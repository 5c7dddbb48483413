import pytest

from onrecord.attribution.estimates import estimates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A doctor put the dead at six.", [("A doctor", "put", "the dead at six")]),
        (
            "At home, the Monitor puts it at 30 million to 40 million crowns a year.",
            [("the Monitor", "puts", "it at 30 million to 40 million crowns a year")],
        ),
        (
            "One officer put it at about 200; the second had counted eight.",
            [("One officer", "put", "it at about 200")],
        ),
        ("Diplomats wonder aloud whether it will last.", [("Diplomats", "wonder aloud", "whether it will last")]),
        ("The blast put two of them at risk.", []),
        ("It was hard to put the dead at six.", []),
        ("You may wonder whether it will last.", []),
        ("He put his bag at the door.", []),
    ],
)
def test_set_phrases_of_counting_and_wondering(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [tuple(text[slice(*span)] for span in (f.source[0], f.cue, f.content[0])) for f in estimates(text)]
    assert found == expected
