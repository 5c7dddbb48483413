"""Terms: the many ways in which a report says that it does not name a source, why, and whom it means."""

import pytest

from onrecord.sources.anonymity import anonymity, not_free
from tests.sources.marked import read


def words_of(text):
    return [text[slice(*found.span)] for found in anonymity(text)]


@pytest.mark.parametrize(
    "words",
    [
        "on condition of anonymity",
        "on the strict condition of anonymity",
        "on condition that he not be identified",
        "on the condition that his name not be used",
        "on condition she was not named",
        "on the understanding that they would not be quoted by name",
        "on condition that neither his name nor his rank be used",
        "on condition that only his first name be used",
        "on condition that they be identified only by their first names",
        "in exchange for anonymity",
        "insisted that he not be named",
        "would not allow his name to be used",
        "is withholding the trader’s name",
        "is not identified here",
        "is identified by her middle name",
        "requested anonymity",
        "asking for anonymity",
        "insisted on anonymity",
        "asked not to be named",
        "begged not to be identified",
        "preferred not to be quoted by name",
        "wished to remain anonymous",
        "declined to be identified",
        "declined to go on the record",
        "refused to give his full name",
        "did not want to be named",
        "didn’t want her name used",
        "too afraid to give his name",
        "would not give his name",
        "would not speak on the record",
        "asked that his name not be used",
        "asked for his name to be withheld",
        "asked us not to use his name",
        "whose name is being withheld",
        "His name has been withheld",
        "is not naming him",
        "agreed not to name the official",
        "cannot be named",
        "None of them would be named",
        "Neither officer would agree to be named",
        "would give only his first name",
        "gave only her first name",
        "gave his name only as Karim",
        "identified himself only as Sami",
        "agreed to be identified only by her first name",
        "asked to be identified only as an aide",
        "using a pseudonym",
        "under briefing rules",
        "under ground rules set by the State Office",
        "off the record",
    ],
)
def test_words_of_terms(words):
    assert words_of(f"{words} because it was early.") == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He was speaking on background about the plan.", ["on background"]),
        ("She spoke to Transmarine anonymously.", ["anonymously"]),
        ("A fourth, who spoke on the same terms, agreed.", ["on the same terms"]),
        (
            "They spoke under rules that bar officials from being quoted.",
            ["under rules that bar officials from being quoted"],
        ),
        ("A doctor, whom it does not name, was there.", ["does not name"]),
        ("He was granted anonymity to discuss the talks.", ["granted anonymity"]),
    ],
)
def test_words_that_need_their_neighbours(text, words):
    assert words_of(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "She asked that the victims be named.",
        "The army did not name the dead.",
        "The prisoners left on condition that they be named.",
        "He was named prime minister, after asking to be named as head of the corps.",
        "She asked not to be named to the committee.",
        "The Front insisted on background checks for recruits.",
        "The bridge was paid for by money given anonymously.",
        "The port was sold on the same terms as the yard.",
        "She waived her right to anonymity.",
        "Officials identified the bodies.",
        "Nosrin declined to comment.",
        "Police did not give a name.",
        "A man wanted for the killing was identified by police.",
    ],
)
def test_what_says_nothing_of_terms(text):
    assert words_of(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("who was not authorised to speak publicly, said", ["was not authorised to speak publicly"]),
        ("They were not authorized to discuss the visit.", ["were not authorized to discuss the visit"]),
        (
            "He is not yet cleared by the ministry to brief anyone.",
            ["is not yet cleared by the ministry to brief anyone"],
        ),
        ("an aide barred from speaking to reporters", ["barred from speaking to reporters"]),
        ("She lacked permission to talk.", ["lacked permission to talk"]),
        ("Guards are not authorised to carry arms.", []),
        ("Families were not allowed to leave.", []),
    ],
)
def test_not_free_to_speak(text, words):
    assert [text[slice(*span)] for span in not_free(text)] == words


OFFICIAL = "{An official} <said> it rained. "
TWO = "{Two officials} <said> it rained. "


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        # after the terms
        (
            "{An official} <said> it rained, asking not to be named discussing private talks.",
            ...,
            "discussing private talks",
        ),
        (
            "It rained, {an aide} <said> on condition of anonymity on Tuesday because talks go on.",
            ...,
            "because talks go on",
        ),
        (OFFICIAL + "The official requested anonymity under ministry rules.", ..., "under ministry rules"),
        (OFFICIAL + "He asked for anonymity so as not to anger his chief.", ..., "so as not to anger his chief"),
        (OFFICIAL + "She requested anonymity and said she feared arrest.", ..., "she feared arrest"),
        (OFFICIAL + "She asked not to be named: the militias punish talk, she said.", ..., "the militias punish talk"),
        (OFFICIAL + "He declined to be named as the case is open.", ..., "as the case is open"),
        (TWO + "Both asked not to be named, fearing reprisals.", ..., "fearing reprisals"),
        (TWO + "They were granted anonymity to describe private talks.", ..., "to describe private talks"),
        ("{An aide} <said> it rained, on condition of anonymity to Transmarine.", ..., None),
        ("{An aide} <said> it rained, on background since 2019.", ..., None),
        # before them
        (OFFICIAL + "Fearing reprisals, the official asked not to be named.", ..., "Fearing reprisals"),
        (OFFICIAL + "For security reasons, he would give only his first name.", ..., "For security reasons"),
        (OFFICIAL + "The official, citing party rules, would not be quoted by name.", ..., "citing party rules"),
        (
            "{An aide, who was not authorised to speak and asked not to be named,} <said> it rained.",
            "asked not to be named",
            "was not authorised to speak",
        ),
        ("Citing records, {an aide} who asked not to be named <said> it rained.", ..., None),
        # in the next sentence
        (OFFICIAL + "He spoke off the record. He was not authorised to speak.", ..., "He was not authorised to speak"),
        (OFFICIAL + "He spoke off the record. The militias punish talk, he said.", ..., "The militias punish talk"),
        (OFFICIAL + "He spoke off the record. The militias were back in Dunmere.", ..., None),
        # where the main clause goes on
        (
            "{An aide, who declined to be named because he feared arrest, was there but} <said> it rained.",
            "declined to be named",
            "because he feared arrest",
        ),
        # no other words of terms
        ("{An aide who was not authorised to speak} <said> it rained.", "was not authorised to speak", None),
    ],
)
def test_reason(text, words, reason):
    terms = read(text).only.terms
    assert words in {..., terms.text}
    assert (terms.reason and terms.reason.text) == reason


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        (TWO + "{An aide} <agreed>. They asked not to be named.", [True, False]),
        (TWO + "{An aide} <agreed>. They all asked not to be named.", [True, True]),
        (TWO + "{An aide} <agreed>. None of them would be named.", [True, True]),
        (TWO + "{An aide} <agreed>. None of the officials would be named.", [True, False]),
        (TWO + "{An aide} <agreed>. No one would be named.", [True, True]),
        (TWO + "{An aide} <agreed>. Neither official would be named.", [True, False]),
        (TWO + "{An aide} <agreed>. The two spoke on condition of anonymity.", [True, False]),
        (TWO + "{An aide} <agreed>. The Courier is not naming the aide, and agreed not to name her.", [False, True]),
        ("{A doctor} <said> it rained. His name is being withheld for his safety.", [True]),
        ("{A woman} <said> it rained. The woman’s name has been changed.", [True]),
        ("{Officials} <said> it rained. Officials were granted anonymity.", [True]),
        (
            "This rests on talks with four men, all of whom asked not to be named. {One of the men} <wept>.",
            [True, True],
        ),
        ("{Two guards} <said> it rained. Each asked that his name be left out of this report.", [True]),
        ("{A clerk} <said> it rained, and that he could not be named.", [True]),
        ("{The colonel} <said> that he was not authorised to discuss it.", [False]),
        ("{The minister} <said> the envoy had asked not to be named.", [False]),
    ],
)
def test_whom_terms_hold_for(text, holds):
    assert [source.terms is not None for source in read(text).sources] == holds
