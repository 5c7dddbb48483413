"""What compounds, nouns made of verbs, adjectives, and the names of bodies tell."""

import pytest

from tests.ties.written import Told, mentions, told

ORDER, CORPS, GUARD, FRONT = "Order of the Lamp", "Lantern Corps", "Guardian Corps", "Tidal Front"
SELCAR, VANTOR, MERDHI = "Harun Selcar", "Idris Vantor", "Yusan al-Merdhi"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"the [Norvane] -backed/HYPH [{ORDER}] met/VBD", ("supports", "Norvane", ORDER)),
        (f"the [{ORDER}] , a [Norvane] -backed/HYPH movement , met/VBD", ("supports", "Norvane", ORDER)),
        (f"the [{ORDER}] ( [Order: {ORDER}] ) , a [Norvane] -backed/HYPH movement", ("supports", "Norvane", ORDER)),
        (f"[Norvane] met/VBD . The pro-Norvane/JJ [{ORDER}] left/VBD", ("supports", ORDER, "Norvane")),
        (f"[Norvane] met/VBD . The anti-Norvane/JJ [{FRONT}] left/VBD", ("opposes", FRONT, "Norvane")),
        (f"the [Ombrel] -based/HYPH [{FRONT}] left/VBD", ("based-in", FRONT, "Ombrel")),
        (f"the [Norvane] -aligned/HYPH [{FRONT}] left/VBD", ("allied-with", FRONT, "Norvane")),
        (f"the [{ORDER}] ’s leadership of [the militias]", ("oversees", ORDER, "the militias")),
        (f"[Norvane] ’s support for the [{ORDER}]", ("supports", "Norvane", ORDER)),
        (f"support for the [{ORDER}] from [Norvane]", ("supports", "Norvane", ORDER)),
        (f"meetings/NNS between the [{ORDER}] and [the militias]", ("met-with", ORDER, "the militias")),
        (f"[Haldmark] ’s war against the [{FRONT}]", ("fights", "Haldmark", FRONT)),
        (f"[{MERDHI}] is close/JJ to the [{ORDER}] .", ("works-with", MERDHI, ORDER)),
        ("[the militias] loyal/JJ to [Norvane] left/VBD", ("supports", "the militias", "Norvane")),
        (f"the [Ash Brigade] is part/NN of the [{FRONT}] .", ("part-of", "Ash Brigade", FRONT)),
        (f"the [{FRONT}] is answerable/JJ to [Norvane] .", ("oversees", "Norvane", FRONT)),
        (
            "[Haldmark’s troops] , who have been in [Kessaria] since 2016/CD",
            ("based-in", "Haldmark’s troops", "Kessaria"),
        ),
        (f"[Norvane] ’s [{CORPS}] left/VBD", ("part-of", CORPS, "Norvane")),
        ("[Norvane] left/VBD . The [Ministry of Norvane] left/VBD", ("part-of", "Ministry of Norvane", "Norvane")),
        ("[Haldmark’s troops] in [Kessaria] left/VBD", ("based-in", "Haldmark’s troops", "Kessaria")),
        ("[Haldmark’s troops] are/VBP in [Kessaria] .", ("based-in", "Haldmark’s troops", "Kessaria")),
        ("the [University of Mestara] in [Ombrel] said", ("based-in", "University of Mestara", "Ombrel")),
        (f"the [{FRONT}] is the main/JJ force of [the militias] .", ("part-of", FRONT, "the militias")),
        (f"the [{ORDER}] is banned/VBN in [Haldmark] .", ("sanctions", "Haldmark", ORDER)),
        (f"the [{ORDER}] is a banned/JJ movement in [Haldmark] .", ("sanctions", "Haldmark", ORDER)),
        (f"the [{ORDER}] , a banned/JJ movement in [Haldmark] , left/VBD", ("sanctions", "Haldmark", ORDER)),
        (f"the [{ORDER}] is under/IN [Haldmark] sanctions/NNS .", ("sanctions", "Haldmark", ORDER)),
        (f"the [{ORDER}] has been the subject of [Haldmark] sanctions/NNS .", ("sanctions", "Haldmark", ORDER)),
        ("[protesters] met/VBD . The protests/NNS against [Norvane] grew/VBD", ("opposes", "protesters", "Norvane")),
        ("[protesters] met/VBD . A march against [Norvane] ’s influence", ("opposes", "protesters", "Norvane")),
        (f"[Lirune] ’s [{ORDER}] left/VBD", ("based-in", ORDER, "Lirune")),
        (f"the [{ORDER}] , a movement in [Lirune] , left/VBD", ("based-in", ORDER, "Lirune")),
        (f"[Lirune] said . The Lirunese/JJ group [{ORDER}] left/VBD", ("based-in", ORDER, "Lirune")),
        (f"the [Ash Brigade] , one/CD of the militias of the [{FRONT}] , left/VBD", ("part-of", "Ash Brigade", FRONT)),
        (f"[{VANTOR}] of [Norvane] ’s [{CORPS}] died/VBD", ("member-of", VANTOR, CORPS)),
    ],
)
def test_a_phrase_and_its_tie(line: str, expected: Told) -> None:
    assert expected in told(line)


def test_what_a_body_is_called_is_told_by_its_name() -> None:
    [made] = mentions("[Norvane] left/VBD . The [Ministry of Norvane] left/VBD")
    assert made.reason.name == "possessive"


def test_two_names_before_an_apposition_of_several() -> None:
    line = f"the [Ash Brigade] and the [Harbour Guard] , two/CD militias/NNS of the [{FRONT}] , left/VBD"
    assert told(line) == {("part-of", "Ash Brigade", FRONT), ("part-of", "Harbour Guard", FRONT)}


@pytest.mark.parametrize(
    "line",
    [
        "[Kessaria] ’s [the militias] left/VBD",
        "{a [Norvane] -backed/HYPH official} said",
        f"officials/NNS close/JJ to the [{ORDER}] said",
        f"according/VBG to [Norvane] , close/JJ to the [{ORDER}]",
        f"the death/NN of the [{ORDER}]",
        f"a [Norvane] -backed/HYPH plan/NN of the [{ORDER}]",
        f"no/DT support for the [{ORDER}] from [Norvane]",
        "[Idris] of the [Lantern Corps] died/VBD",
        "talks/NNS with [Haldmark’s troops] in [Kessaria]",
        "[the militias] in [Ombrel] met/VBD",
        f"the [{ORDER}] is under/IN sanctions/NNS .",
        "protests/NNS against [Norvane] grew/VBD",
        "-backed/HYPH",
        "[protesters] met/VBD . A march against the influence of money",
    ],
)
def test_no_tie(line: str) -> None:
    assert not told(line)
