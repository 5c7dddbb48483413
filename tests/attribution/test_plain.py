import pytest

from onrecord.attribution.plain import endings, last_named, misled, plain, sourced
from onrecord.types import Frame

PLAIN = [
    (
        "Paul Brandt, Haldmark's defence secretary, accused Norvane of it.",
        "Paul Brandt, Haldmark's defence secretary",
        "Norvane of it",
    ),
    ("Norvane, according to two officials, armed them.", "two officials", "Norvane armed them"),
    ("Kessaria accused Norvane of killing Vantor.", "Kessaria", "Norvane of killing Vantor"),
    ("Kessaria's government has accused Norvane of it.", "Kessaria's government", "Norvane of it"),
    ("Haldmark blames Norvane for it, but Norvane denies that.", "Haldmark", "Norvane for it"),
    ("Kessaria accused Norvane of arming militias and vowed revenge.", "Kessaria", "Norvane of arming militias"),
    ("Norvane was accused by Kessaria of killing Vantor.", "Kessaria", "of killing Vantor"),
    ("A UN report found that Norvane armed them.", "A UN report", "that Norvane armed them"),
    ("Documents seen by the Post show that Orsel left.", "Documents seen by the Post", "that Orsel left"),
    ("Orsel, said Barsky, killed Tolke.", "Barsky", "Orsel killed Tolke"),
    ("OMBREL, March 12 (Transmarine) – Orsel, said Barsky, left.", "Barsky", "Orsel left"),
    ("Keyl, according to Orsel, was arrested.", "Orsel", "Keyl was arrested"),
]


@pytest.mark.parametrize(("text", "source", "content"), PLAIN)
def test_plain_attributions(text: str, source: str, content: str) -> None:
    [frame] = plain(text)
    found = " ".join(text[slice(*span)] for span in frame.content)
    assert (text[slice(*frame.source[0])], found) == (source, content)


@pytest.mark.parametrize(
    "text",
    [
        "If Kessaria accused Norvane of killing Vantor, Norvane would deny it.",
        "Nobody accused Norvane of killing Vantor.",
        "Kessaria has never accused Norvane of killing Vantor.",
        "Norvane was not accused by Kessaria of killing Vantor.",
        "Who accused Norvane of killing Vantor?",
        "Orsel said the report found that Norvane armed them.",
        "Orsel met Barsky.",
    ],
)
def test_what_is_none(text: str) -> None:
    assert plain(text) == []


def test_who_speaks_at_the_end_is_not_what_is_said() -> None:
    text = "Keyl arrested in Ombrel, says Orsel"
    [frame] = endings(text)
    assert [text[slice(*span)] for span in (*frame.source, *frame.content)] == ["Orsel", "Keyl arrested in Ombrel"]
    wrong = Frame(cue=frame.cue, source=((0, 4),), content=frame.source)
    assert misled(text, [wrong, frame]) == [frame]


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("According to Orsel, Keyl left.", "According to", "Orsel"),
        ("It failed, according to a lawyer of his.", "according to", "a lawyer of his"),
        ("“Keyl,” said Barsky, “left.”", "said", "Barsky"),
        ("It was said on Monday.", "said", None),
        ("Asked Orsel, he nodded.", "Asked", None),
    ],
)
def test_a_source_right_behind_its_cue(text: str, cue: str, source: str | None) -> None:
    start = text.index(cue)
    frame = sourced(text, Frame(cue=(start, start + len(cue)), source=(), content=((0, 1),)))
    assert [text[slice(*span)] for span in frame.source] == ([source] if source else [])


def test_a_sentence_that_ends_on_its_speaker() -> None:
    text = "OMBREL, March 12 (Transmarine) – Norvane killed Vantor, Davit Orsel said on Monday. It rained."
    [frame] = endings(text)
    assert [text[slice(*span)] for span in (*frame.source, *frame.content)] == ["Davit Orsel", "Norvane killed Vantor"]


def test_a_speaker_behind_a_subject_speaks_alone() -> None:
    text = "Norvane, Davit Orsel believes, killed Vantor."
    frame = last_named(text, Frame(cue=(21, 29), source=((0, 20),), content=((31, 44),)))
    assert [text[slice(*span)] for span in (*frame.source, *frame.content)] == [
        "Davit Orsel",
        "Norvane",
        "killed Vantor",
    ]


def test_the_last_name_before_a_speaker_speaks_not() -> None:
    text = "Norvane armed the Ash Brigade, Davit Orsel said."
    wrong = Frame(cue=(43, 47), source=((14, 42),), content=((0, 13),))
    assert misled(text, [wrong]) == []
