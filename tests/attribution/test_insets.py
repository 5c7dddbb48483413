"""Who says so, set into a sentence about somebody else."""

import pytest

from onrecord.attribution.insets import insets


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Keyl, who Orsel says leads the Brigade, was arrested.", "Orsel", "says", "leads the Brigade"),
        ("Orsel met Keyl, who police said was armed.", "police", "said", "was armed"),
        (
            "Keyl, whom Orsel accused of leading the Brigade, fled.",
            "Orsel",
            "accused",
            "of leading the Brigade",
        ),
        (
            "Keyl, described by Haldmark as the leader of the Brigade, fled.",
            "Haldmark",
            "described",
            "as the leader of the Brigade",
        ),
        ("In Norvane’s telling, Keyl killed Vantor.", "Norvane", "telling", "Keyl killed Vantor"),
        ("Norvane’s version is that Keyl killed Vantor.", "Norvane", "version is", "that Keyl killed Vantor"),
        ("To hear Orsel tell it, Keyl killed Vantor.", "Orsel", "tell it", "Keyl killed Vantor"),
        ("Keyl claims to lead the Brigade.", "Keyl", "claims", "to lead the Brigade"),
        ("Barsky said Orsel had claimed that Keyl left.", "Orsel", "had claimed", "that Keyl left"),
        ("Keyl was arrested, Northwire quoted an official as saying.", "an official", "as saying", "Keyl was arrested"),
        ("Orsel admitted killing Vantor.", "Orsel", "admitted", "killing Vantor"),
        (
            "An official who spoke anonymously said Vantor was dead.",
            "An official who spoke anonymously",
            "said",
            "Vantor was dead",
        ),
    ],
)
def test_who_says_so_is_found(text, source, cue, content):
    [frame] = insets(text)
    assert [text[slice(*span)] for span in (*frame.source, frame.cue, *frame.content)] == [source, cue, content]


@pytest.mark.parametrize(
    "text",
    [
        "Keyl, who Orsel met on Monday, was arrested.",
        "A system which Orsel maintained and paid for was sold.",
        "Keyl, who said Orsel leads the Brigade, was arrested.",
        "In Norvane’s capital, Keyl met Vantor.",
        "Norvane’s army is at the border.",
    ],
)
def test_what_says_nothing_has_no_speaker(text):
    assert insets(text) == []
