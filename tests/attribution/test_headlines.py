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


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Haldmark: Norvane killed Vantor", "Haldmark", "Norvane killed Vantor"),
        ("Haldmark: Keyl is the leader of the Ash Brigade", "Haldmark", "Keyl is the leader of the Ash Brigade"),
    ],
)
def test_a_name_before_a_sentence_in_the_past_says_it(text: str, source: str, content: str) -> None:
    [frame] = headlines(text)
    assert (text[slice(*frame.source[0])], text[slice(*frame.content[0])]) == (source, content)


def test_a_person_before_a_colon_says_what_follows() -> None:
    text = "Davit Orsel: Keyl leads the Ash Brigade"
    [frame] = headlines(text, [(0, 11)])
    assert text[slice(*frame.source[0])] == "Davit Orsel"


@pytest.mark.parametrize(
    "text",
    [
        "Kessaria: Orsel resigns after protests",
        "Breaking: Norvane killed Vantor",
        "Dunmere: Vantor killed in strike",
        "Analysis: Norvane has lost the war",
    ],
)
def test_what_a_headline_is_about_says_nothing(text: str) -> None:
    assert headlines(text) == []
