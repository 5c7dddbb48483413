"""Whether the words around a time look ahead or back."""

import pytest

from onrecord.dates.tense import tense


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("Keyl will meet them on |Friday|.", 1),
        ("Keyl met them on |Friday|.", -1),
        ("Keyl at home on |Friday|.", 0),
        ("He will meet them, he said on |Friday|.", -1),
        ("He said on Monday that it will be held on |Friday|.", 1),
        ("He said it would be shut and that he left on |Friday|.", -1),
        ("The vote, to be held on |Friday|, is off.", 1),
        ("The vote will, at 6 p.m. on |Friday|, begin.", 1),
        ("Curfew begins on |Friday|.", 1),
        ("The vote is expected on |Friday|.", 1),
        ("She was expected. On |Friday| she will fly.", 1),
        ("On |Friday|, he left. They will return.", -1),
        ("He proposed a law that would pay them through |September|.", 1),
        ("She ordered him held until his next hearing on |April 5|.", 1),
        ("He has instructed Keyl to report on |Monday|.", 1),
        ("Parliament was suspended until |April 14|.", 1),
        ("The truce was extended, in part, until |April 14|.", -1),
        ("The talks lasted until |April 14|.", -1),
        ("It may not last until the |summer|.", 1),
        ("He gave them until |Monday| to leave.", 1),
        ("She urged them to follow suit “by |autumn|”.", 1),
        ("He said that it would be finished “by |mid-July|”.", 1),
        ("The border, which had been closed until |April 14|, reopened.", -1),
    ],
)
def test_the_verb_nearest_tells(text: str, ahead: int) -> None:
    before, words, after = text.split("|")
    assert tense(before + words + after, len(before), len(before + words)) == ahead
