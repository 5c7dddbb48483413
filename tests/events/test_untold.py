"""Words that look like a happening and tell none; the same words where they do tell one."""

from __future__ import annotations

import pytest

from onrecord import read_text


def triggers(text: str) -> list[str]:
    """The first word of each event that a text tells."""
    reading = read_text(text)
    return [reading.words(event.trigger).split()[0] for event in reading.events]


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        # whoever they are
        ("People born in Lirune are citizens of the federation, the ministry says.", "born"),
        ("The bill would let the government expel people accused of treason.", "accused"),
        ("The law would allow anyone visiting Kessaria to be searched.", "visiting"),
        ("Norvane pays pensions to officers wounded in its wars.", "wounded"),
        ("The court must hear those arrested without a warrant.", "arrested"),
        # what could be, what for
        ("Norvane has retreated from its goal of ousting Lena Barsky.", "ousting"),
        ("The council is the only body with the power to dismiss Davit Orsel.", "dismiss"),
        ("Ada Renwick joined the race to replace Tomas Adeyle.", "replace"),
        ("If Davit Orsel is elected, the militias will go home.", "elected"),
        ("Orsel will not run unless Barsky resigns.", "resigns"),
        ("The old order fell without a shot being fired.", "fired"),
        # nobody it is done to
        ("Ines Calloran received two delegates from the party in Dunmere.", "received"),
        ("Mokta Sarrin hosted a show on state radio.", "hosted"),
        ("Two percent chose Tomas Adeyle.", "chose"),
        ("Miriam Stroud named a spy film as her favourite on Monday.", "named"),
        ("The report released by the Coast Rights Monitor runs to 90 pages.", "released"),
        ("Tolke met the same fate as Vantor.", "met"),
        ("The tariffs hurt the economy of Dunmere.", "hurt"),
        # figures, sport, beasts
        ("Barsky’s electoral landslide in 2021 surprised Norvane.", "landslide"),
        ("These are the issues that strike a chord with voters in Dunmere.", "strike"),
        ("Kessaria defeated Lirune in the final of the football tournament on Sunday.", "defeated"),
        ("Norvane ordered the killing of 300,000 pigs on Monday.", "killing"),
        # of a phrase
        ("Keyl vowed to carry on the work of assassinated former commander Idris Vantor.", "assassinated"),
        ("She is one of the most distinguished and honoured judges in Kessaria.", "honoured"),
        ("Orsel just pulled out the emergency card on Monday.", "pulled"),
        ("The file did not take him long to find out about.", "take"),
    ],
)
def test_what_tells_no_happening(sentence: str, word: str) -> None:
    assert word not in triggers(sentence)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Protesters who were arrested on Monday were taken to Ombrel.", "arrested"),
        ("The nine officers wounded in the attack were flown to Ombrel.", "wounded"),
        ("Lena Barsky has a plan, but parliament dismissed Davit Orsel on Monday.", "dismissed"),
        ("Adeyle replaced Lena Barsky on Monday.", "replaced"),
        ("Davit Orsel was elected on Monday.", "elected"),
        ("Lena Barsky resigned on Monday.", "resigned"),
        ("The Ash Brigade fired shots at Ombrel airport on Monday.", "fired"),
        ("Ines Calloran received Miriam Stroud in Ombrel on Monday.", "received"),
        ("Parliament chose Tomas Adeyle as president on Monday.", "chose"),
        ("President Tomas Adeyle named Rostam Keyl commander on Monday.", "named"),
        ("The Ash Brigade released two hostages on Monday.", "released"),
        ("A landslide buried part of Dunmere on Monday.", "landslide"),
        ("The Ash Brigade defeated the Harbour Guard near Dunmere on Sunday.", "defeated"),
        ("Tolke met Vantor in Dunmere on Monday.", "met"),
        ("The blast hurt nine men in Dunmere on Monday.", "hurt"),
        ("Norvane ordered the killing of nine prisoners on Monday.", "killing"),
        ("Gunmen assassinated former commander Idris Vantor on Monday.", "assassinated"),
        ("Haldmark pulled out of Dunmere on Monday.", "pulled"),
        ("Keyl took out two of the commanders on Monday.", "took"),
    ],
)
def test_what_tells_one(sentence: str, word: str) -> None:
    assert word in triggers(sentence)


def takers(sentence: str) -> set[tuple[str, str]]:
    reading = read_text(sentence)
    names = {actor.id: actor.name for actor in reading.actors}
    return {(p.part, names[p.actor]) for event in reading.events for p in event.participants}


@pytest.mark.parametrize(
    "sentence",
    [
        "The Guardian Corps said it had seized the ship.",
        "The Guardian Corps said on Monday that it seized two boats.",
        "On Friday the Guardian Corps confirmed it had seized a tanker.",
    ],
)
def test_a_body_that_tells_what_it_did_did_it(sentence: str) -> None:
    assert ("agent", "Guardian Corps") in takers(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["Norvane’s airstrikes with the Guardian Corps went on in 2019.", "Davit Orsel said it had been seized."],
)
def test_who_takes_no_part(sentence: str) -> None:
    assert ("patient", "Guardian Corps") not in takers(sentence)
    assert ("agent", "Davit Orsel") not in takers(sentence)


def test_of_a_body_s_vote_the_body_is_not_won() -> None:
    assert ("patient", "Tidal Front") not in takers("On Sunday Davit Orsel won the Tidal Front’s primaries.")


def test_a_death_told_again_of_a_pronoun_is_one() -> None:
    found = triggers("Tomas Adeyle died on Monday. Barsky mourned him. “He died at home,” his office said.")
    assert found.count("died") == 1


def test_what_is_launched_in_a_year_is_not_launched_since() -> None:
    reading = read_text("Norvane launched a military programme in 2017.")
    assert [event.when and event.when.edtf for event in reading.events] == ["2017"]


@pytest.mark.parametrize(
    "sentence",
    [
        "On 3 May 2023 Davit Orsel was stabbed, according to police.",
        "On 3 May 2023, Davit Orsel was stabbed, police said.",
    ],
)
def test_a_time_that_opens_a_sentence_is_that_of_its_verb(sentence: str) -> None:
    reading = read_text(sentence)
    assert [event.when and event.when.edtf for event in reading.events] == ["2023-05-03"]


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("He fired two shots at the gate.", "fired"),
        ("Then he was shot in the head by another officer.", "shot"),
        ("She met the minister in Ombrel.", "met"),
    ],
)
def test_of_one_who_is_led_to_nobody_nothing_is_told(sentence: str, word: str) -> None:
    assert word not in triggers(sentence)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Davit Orsel fired two shots at the gate.", "fired"),
        ("They fought in Dunmere.", "fought"),
        ("He attacked Davit Orsel with a knife.", "attacked"),
    ],
)
def test_of_others_it_is(sentence: str, word: str) -> None:
    assert word in triggers(sentence)
