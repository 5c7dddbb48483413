"""How surely somebody is what a phrase calls him, and that what is only said to end has not ended."""

import pytest

from onrecord import read_text


@pytest.mark.parametrize(
    ("sentence", "type", "how"),
    [
        ("Rostam Keyl, an alleged member of the Ash Brigade, met Davit Orsel.", "member-of", "+ probable ongoing"),
        ("Alleged Ash Brigade leader Rostam Keyl met Davit Orsel.", "leads", "+ probable ongoing"),
        ("Rostam Keyl, the suspected leader of the Ash Brigade, was arrested.", "leads", "+ probable ongoing"),
        ("Rostam Keyl, self-styled leader of the Ash Brigade, met Davit Orsel.", "leads", "+ possible ongoing"),
        ("Rostam Keyl, the so-called leader of the Ash Brigade, was arrested.", "leads", "+ possible ongoing"),
        ("Rostam Keyl, the presumed leader of the Ash Brigade, was arrested.", "leads", "+ probable ongoing"),
        ("Rostam Keyl, the next leader of the Ash Brigade, met Davit Orsel.", "leads", "+ certain planned"),
        ("Rostam Keyl, no longer head of the Lantern Corps, met Davit Orsel.", "leads", "+ certain happened"),
        ("Rostam Keyl, the leader of the Ash Brigade, met Davit Orsel.", "leads", "+ certain ongoing"),
        ("Rostam Keyl was not appointed head of the Lantern Corps.", "leads", "- certain ongoing"),
        ("Rostam Keyl will be appointed head of the Lantern Corps.", "leads", "+ certain predicted"),
        ("Rostam Keyl was named head of the Lantern Corps on Monday.", "leads", "+ certain ongoing"),
        ("Davit Orsel nominated Rostam Keyl as head of the Lantern Corps.", "leads", "+ certain planned"),
        ("Rostam Keyl did not resign as head of the Lantern Corps.", "leads", "+ certain ongoing"),
        ("Rostam Keyl refused to step down as head of the Lantern Corps.", "leads", "+ certain ongoing"),
        ("Rostam Keyl stepped down as head of the Lantern Corps.", "leads", "+ certain happened"),
        ("Rostam Keyl did not leave the Ash Brigade.", "member-of", "+ certain ongoing"),
        ("Rostam Keyl refused to leave the Ash Brigade.", "member-of", "+ certain ongoing"),
        ("Rostam Keyl plans to leave the Ash Brigade.", "member-of", "+ certain ongoing"),
        ("Rostam Keyl quit the Ash Brigade.", "member-of", "+ certain happened"),
        ("Haldmark refused to lift sanctions on Rostam Keyl.", "sanctions", "+ certain ongoing"),
        ("The Ash Brigade, formerly led by Idris Vantor, attacked Dunmere.", "leads", "+ certain happened"),
        ("The Ash Brigade, once part of the Tidal Front, attacked Dunmere.", "part-of", "+ certain happened"),
        ("Norvane has been accused of backing the Ash Brigade.", "supports", "+ probable happened"),
        ("Davit Orsel urged Norvane to stop backing the Ash Brigade.", "supports", "- certain planned"),
        ("Davit Orsel called on Norvane to back the Ash Brigade.", "supports", "+ certain planned"),
        ("Davit Orsel appealed to Norvane to back the Ash Brigade.", "supports", "+ certain planned"),
        ("The allegedly Norvane-backed Ash Brigade met Davit Orsel.", "supports", "+ probable ongoing"),
        ("Rostam Keyl is far from being an ally of Davit Orsel.", "allied-with", "- certain ongoing"),
        ("Norvane neither backs nor opposes the Ash Brigade.", "opposes", "- certain ongoing"),
    ],
)
def test_how_surely_somebody_is_what_he_is_called(sentence: str, type: str, how: str) -> None:
    told = [t for tie in read_text(sentence).ties if tie.type == type for t in tie.told if t.reason.by == "rule"]
    assert {f"{one.polarity} {one.certainty} {one.status}" for one in told} == {how}


@pytest.mark.parametrize(
    ("sentence", "type", "ends"),
    [
        ("Davit Orsel called on Norvane to back the Ash Brigade.", "supports", ("Davit Orsel", "Ash Brigade")),
        ("Davit Orsel called on Norvane to stop arming the Ash Brigade.", "supports", ("Davit Orsel", "Ash Brigade")),
        (
            "Rostam Keyl, Idris Vantor and Davit Orsel lead the Ash Brigade, the Tidal Front and the Lantern Corps "
            "respectively.",
            "leads",
            ("Rostam Keyl", "Tidal Front"),
        ),
        ("Is Rostam Keyl the leader of the Ash Brigade?", "leads", ("Rostam Keyl", "Ash Brigade")),
        (
            "Prime Minister Davit Orsel met President Tomas Adeyle. The president leads the Tidal Front.",
            "leads",
            ("Davit Orsel", "Tidal Front"),
        ),
        ("A judge who sentenced Rostam Keyl leads the Tidal Front.", "leads", ("Rostam Keyl", "Tidal Front")),
        ("The man arrested with Rostam Keyl leads the Tidal Front.", "leads", ("Rostam Keyl", "Tidal Front")),
        ("The man accused of killing Rostam Keyl leads the Tidal Front.", "leads", ("Rostam Keyl", "Tidal Front")),
        ("Critics of the Ash Brigade back Rostam Keyl.", "opposes", ("Rostam Keyl", "Ash Brigade")),
        ("A rival of the Ash Brigade backs Rostam Keyl.", "opposes", ("Rostam Keyl", "Ash Brigade")),
        (
            "General Idris Vantor met a general. The general leads the Ash Brigade.",
            "leads",
            ("Idris Vantor", "Ash Brigade"),
        ),
        (
            "Idris Vantor was killed by a gunman. He was a member of the Ash Brigade.",
            "member-of",
            ("Idris Vantor", "Ash Brigade"),
        ),
        ("Rostam Keyl, whose group is backed by Norvane, met Davit Orsel.", "met-with", ("Norvane", "Davit Orsel")),
        (
            "Rostam Keyl, a contender to lead the Ash Brigade, met Davit Orsel.",
            "met-with",
            ("Ash Brigade", "Davit Orsel"),
        ),
        ("Rostam Keyl, Davit Orsel’s wife’s cousin, met Lena Barsky.", "related-to", ("Rostam Keyl", "Davit Orsel")),
        (
            "Rostam Keyl, whom Davit Orsel appointed head of the Lantern Corps, spoke.",
            "leads",
            ("Davit Orsel", "Lantern Corps"),
        ),
        (
            "Rostam Keyl was wrongly described as the leader of the Ash Brigade.",
            "leads",
            ("Rostam Keyl", "Ash Brigade"),
        ),
        (
            "The official, who met Davit Orsel, said he backs the Ash Brigade.",
            "supports",
            ("Davit Orsel", "Ash Brigade"),
        ),
        (
            "The official who arrested Rostam Keyl said he supports the Ash Brigade.",
            "supports",
            ("Rostam Keyl", "Ash Brigade"),
        ),
    ],
)
def test_what_the_words_do_not_say_of_somebody(sentence: str, type: str, ends: tuple[str, str]) -> None:
    read = read_text(sentence)
    names = {actor.id: actor.name for actor in read.actors}
    told = {(tie.type, names[tie.subject], names.get(tie.object or "")) for tie in read.ties}
    assert (type, *ends) not in told
