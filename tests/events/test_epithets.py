"""What befell a person, told before the name or by a participle without "was"."""

import pytest

from tests.events.test_reports import reading, telling


@pytest.mark.parametrize(
    ("sentence", "word", "kind"),
    [
        ("The jailed opposition leader, Lena Barsky, has a new lawyer.", "jailed", "arrested"),
        ("Supporters of the deposed premier, Davit Orsel, marched on Sunday.", "deposed", "dismissed"),
        ("Followers of the executed preacher Mokta Sarrin met in Dunmere.", "executed", "killed"),
        ("Vice-Admiral Goran Pell, sacked in January as head of intelligence, now advises it.", "sacked", "dismissed"),
        ("Flowers came for Ada Renwick, killed on Tuesday by a bomb in the clinic.", "killed", "killed"),
        ("The minister had the newspaper closed and its editor deported.", "closed", "coerce"),
    ],
)
def test_what_befell_somebody(sentence: str, word: str, kind: str) -> None:
    assert [event.type for event in telling(reading(sentence), word)] == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "The retired general, Goran Pell, keeps bees.",
        "Davit Orsel, the premier, met with Lena Barsky in Ombrel.",
        "The unarmed guard Goran Pell keeps bees.",
    ],
)
def test_what_befell_nobody(sentence: str) -> None:
    read = reading(sentence)
    assert not [event for event in read.events if event.type in {"killed", "arrested", "dismissed"}]
