"""Who may not be named is nobody whom the report names: pronouns of an unnamed source's own, read from the text on."""

from __future__ import annotations

import pytest

from onrecord.actors import actors
from onrecord.attribution import attributions
from onrecord.encoder import Encoder
from onrecord.ingest import load_bytes
from onrecord.pipeline import encode
from onrecord.sources import gather
from onrecord.types import Known

LEADS = {
    "he": "General Idris Vantor met Harun Selcar on Monday. Vantor is seen as a hero by the militias, ",
    "she": "Ines Calloran met Ada Renwick on Monday. Calloran is seen as a rival of Orsel, ",
}
FORMULAS = (
    "an official said, adding that he was not allowed to speak to reporters.",
    "an official who spoke on condition of anonymity because he was not authorised to brief the press said.",
    "an official said, speaking anonymously because he fears reprisals.",
    "an official told Transmarine, saying he could not be named as the talks were secret.",
    "a diplomat said, declining to be named because she was discussing private talks.",
    "said an official, who asked that his name be withheld because he was not permitted to speak.",
    "one official said. He declined to be named.",
    "one official said. He asked not to be identified because he was not authorised to speak.",
    "the Haldmark official said, requesting anonymity because he was not authorized to speak publicly.",
    "an official said, noting he was not cleared to discuss the matter.",
    "a militia commander said by telephone, asking that he not be quoted by name.",
    "said a resident, who gave only her first name for fear of her safety.",
    "a resident said, refusing to give his full name because he feared for his life.",
    "two officials said, adding that they were not authorised to talk to the press.",
    "an aide said, explaining that he had not been given permission to speak on the record.",
    "according to an official who was not authorised to speak and asked that he remain anonymous.",
    "an officer said, on the grounds that he would lose his post if he were identified.",
    "an official said, because he is barred from talking to journalists.",
    "a diplomat said, but would not allow his name to be used.",
)
PRONOUNS = {"he", "him", "his", "she", "her", "they", "them", "their"}


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder()


def led(text: str, encoder: Encoder) -> list[tuple[str, str]]:
    """The pronouns that are led to an actor, each with the actor's name."""
    report = load_bytes(text.encode(), "text", Known(), "text")
    made = encode(report, encoder)
    names = tuple(sorted((m for e in made for m in e.mentions), key=lambda m: m.span))
    said, sources = gather(report, attributions(made), names)
    found = [
        (a.name, report.text[slice(*s)].lower()) for a in actors(report, made, said, sources)[0] for s in a.mentions
    ]
    return [(name, word) for name, word in found if word in PRONOUNS]


@pytest.mark.parametrize("lead", LEADS.values(), ids=list(LEADS))
@pytest.mark.parametrize("formula", FORMULAS)
def test_no_pronoun_of_an_unnamed_source_is_led_to_a_named_person(formula: str, lead: str, encoder: Encoder) -> None:
    assert led(f"Ministers visit Dunmere\n\n{lead}{formula}\n", encoder) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("An official said he had left.", ["he"]),
        ("An official said Vantor fled because he feared arrest.", ["he"]),
        ("Vantor said he was not authorised to speak.", ["he"]),
        ("He was named commander in 2009, an official said.", ["he"]),
    ],
)
def test_a_named_person_is_still_meant_beside_an_unnamed_source(
    sentence: str, words: list[str], encoder: Encoder
) -> None:
    text = f"Ministers visit Dunmere\n\nGeneral Idris Vantor met his rival Harun Selcar on Monday. {sentence}\n"
    assert [word for name, word in led(text, encoder) if name == "Idris Vantor" and word != "his"] == words


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("A militia official disputed part of the account. He quoted the letter.", []),
        ("One diplomat from the region disagreed. He had seen the letter.", []),
        ("The general disputed part of the account. He quoted the letter.", ["he"]),
    ],
)
def test_who_is_brought_in_without_a_name_is_meant_by_the_next_pronoun(
    sentence: str, words: list[str], encoder: Encoder
) -> None:
    text = f"Ministers visit Dunmere\n\nGeneral Idris Vantor wrote a letter on Monday. {sentence}\n"
    assert [word for _, word in led(text, encoder)] == words


@pytest.mark.parametrize(
    "told", ["The official told Orsel that he", "An official told Davit Orsel he", "A guard told Orsel he"]
)
def test_he_in_what_an_unnamed_source_tells_somebody_is_not_led_to_whom_it_is_told(told: str, encoder: Encoder) -> None:
    assert led(f"{told} had met Keyl in Ombrel.", encoder) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("A commander and his deputy said that the Brigade had left.", []),
        ("A commander, with his deputy, said that the Brigade had left.", []),
        ("His critics say that the Brigade has left.", ["his"]),
        ("His lawyer said that the Brigade had left.", ["his"]),
    ],
)
def test_whose_a_source_is_is_told_and_what_is_the_sources_own_is_not(
    sentence: str, words: list[str], encoder: Encoder
) -> None:
    text = f"Ministers visit Dunmere\n\nGeneral Idris Vantor wrote a letter on Monday. {sentence}\n"
    assert [word for _, word in led(text, encoder)] == words
