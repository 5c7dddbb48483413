import pytest

from onrecord.attribution.headlines import headlines

BODY = "\n\nOMBREL, March 12 (Transmarine) – Talks went on.\n"


@pytest.mark.parametrize(
    ("line", "source", "content"),
    [
        ("Norvane killed Vantor, Haldmark says", "Haldmark", "Norvane killed Vantor"),
        ("Norvane killed Vantor: officials", "officials", "Norvane killed Vantor"),
        ("Norvane killed Vantor – Barsky", "Barsky", "Norvane killed Vantor"),
        ("Two officials: Norvane killed Vantor", "Two officials", "Norvane killed Vantor"),
        ("Keyl met Barsky in Ombrel, sources say", "sources", "Keyl met Barsky in Ombrel"),
    ],
)
def test_who_says_so_in_a_headline(line: str, source: str, content: str) -> None:
    text = line + BODY
    [frame] = headlines(text)
    assert [text[slice(*span)] for span in (*frame.source, *frame.content)] == [source, content]


@pytest.mark.parametrize(
    "line",
    [
        "Kessaria: nine dead in Dunmere",
        "Photo: Northwire",
        "Ada Renwick as a guard in The Long Siege: Dunmere",
        "Talks in Ombrel",
        "Keyl was arrested, Orsel said.",
    ],
)
def test_what_names_no_speaker(line: str) -> None:
    assert headlines(line + BODY) == []
