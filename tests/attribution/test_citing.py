"""What one reports on another's word is both their word, the cited one's first."""

import pytest

from onrecord import read_text
from onrecord.attribution.citing import cited


@pytest.mark.parametrize(
    ("text", "who", "whom", "what"),
    [
        (
            "Transmarine reported on Tuesday, citing two sources with knowledge of the talks, that Keyl left.",
            "Transmarine",
            "two sources with knowledge of the talks",
            "that Keyl left",
        ),
        (
            "Northwire, citing anonymous sources, reported exports had stopped.",
            "Northwire",
            "anonymous sources",
            "exports had stopped",
        ),
        (
            "The Coast Times, citing local armed groups, said Keyl was dead, but Norvane denied it.",
            "The Coast Times",
            "local armed groups",
            "Keyl was dead",
        ),
        (
            "Reports citing officials within the Tidal Front have indicated Tolke was ill.",
            "Reports",
            "officials within the Tidal Front",
            "Tolke was ill",
        ),
        (
            "According to a report citing the mayor's office, nine were arrested.",
            "a report",
            "the mayor's office",
            "nine were arrested",
        ),
        (
            "Keyl was arrested on Monday, the Ombrel Courier reported, citing a police source.",
            "the Ombrel Courier",
            "a police source",
            "Keyl was arrested on Monday",
        ),
        (
            "Meridian Post reported on Monday (citing two aides) that he left.",
            "Meridian Post",
            "two aides",
            "that he left",
        ),
        (
            "The state agency, quoting a military source, said the base was hit.",
            "The state agency",
            "a military source",
            "the base was hit",
        ),
        ("OMBREL (Transmarine) – Keyl fled, Coast Times said, citing an aide.", "Coast Times", "an aide", "Keyl fled"),
    ],
)
def test_who_is_cited_says_so_first(text: str, who: str, whom: str, what: str) -> None:
    found = [(text[slice(*f.source[0])], text[slice(*f.content[0])]) for f in cited(text)]
    assert found == [(who, what), (whom, what)]


@pytest.mark.parametrize(
    "text",
    [
        "Keyl resigned, citing health reasons.",
        "The ministry said, citing security concerns, that he left.",
        "Orsel, quoting Tolke, said he was tired.",
        "She ended her speech by quoting a poet.",
        "The paper said a source had left.",
        "",
    ],
)
def test_reasons_and_poets_are_no_sources(text: str) -> None:
    assert cited(text) == []


def test_a_claim_is_on_the_word_of_both() -> None:
    reading = read_text("Transmarine, citing two aides, reported that Haldmark killed Idris Vantor.")
    (told,) = (told for event in reading.events for told in event.told)
    names = {source.id: reading.words(source.mentions[:1]) for source in reading.sources}
    assert [[names[source] for source in link] for link in told.voice] == [["two aides"], ["Transmarine"]]
