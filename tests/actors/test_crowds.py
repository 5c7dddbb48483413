from __future__ import annotations

import pytest

from tests.actors.plain import found, mentions, one, reasons
from tests.actors.written import encoding

MILITIAS = """
Kessarian JJ 1 amod
militias NNS 2 nsubj organization =militias
met VBD - root
. . 2 punct

The DT 1 det
militias NNS 2 nsubj organization
left VBD - root
. . 2 punct
"""


def line(words: str) -> str:
    """A sentence "The X left" of these words, each "word/TAG"; the last is the subject."""
    rows = [word.split("/") for word in words.split()]
    head = len(rows) - 1
    relations = {"DT": "det", "JJ": "amod", "NN": "compound", "NNS": "compound", "CD": "nummod", "NNP": "compound"}
    lines = [f"{word} {tag} {head} {relations.get(tag, 'dep')}" for word, tag in rows[:-1]]
    return "\n".join(
        [*lines, f"{rows[-1][0]} {rows[-1][1]} {head + 1} nsubj person", "left VBD - root", f". . {head + 1} punct"]
    )


def text(*sentences: str) -> str:
    return "\n\n".join(line(sentence) for sentence in sentences)


def test_a_bare_phrase_goes_back_to_the_fuller_one_and_says_why() -> None:
    made = encoding(MILITIAS)
    (militias,) = found(made)
    assert (militias.name, militias.kind) == ("Kessarian militias", "group")
    assert reasons(made, militias) == {"The militias": ("same-noun", 0.6)}


@pytest.mark.parametrize(
    ("sentences", "groups"),
    [
        (("US/NNP forces/NNS", "Iraqi/JJ forces/NNS"), {"US forces": 1, "Iraqi forces": 1}),
        (
            ("Iraqi/JJ militias/NNS", "Iraqi/JJ militia/NN leaders/NNS"),
            {"Iraqi militias": 1, "Iraqi militia leaders": 1},
        ),
        (("US/NNP forces/NNS", "Iraqi/JJ forces/NNS", "The/DT forces/NNS"), {"US forces": 1, "Iraqi forces": 2}),
        (("Militias/NNS", "Iraqi/JJ militias/NNS"), {"Iraqi militias": 2}),
        (("Iraqi/JJ militias/NNS", "Other/JJ militias/NNS"), {"Iraqi militias": 1, "Other militias": 1}),
        (("The/DT protesters/NNS",), {"protesters": 1}),
        (("The/DT fractious/JJ militias/NNS", "The/DT militias/NNS"), {"fractious militias": 2}),
        (("The/DT parliament/NN", "Parliament/NN"), {"parliament": 2}),
        (("Iraqi/JJ militias/NNS", "The/DT paramilitaries/NNS", "The/DT factions/NNS"), {"Iraqi militias": 3}),
        (("Iraqi/JJ militia/NN leaders/NNS", "The/DT faction/NN leaders/NNS"), {"Iraqi militia leaders": 2}),
        (("Iraqi/JJ militias/NNS", "The/DT Syrian/JJ factions/NNS"), {"Iraqi militias": 1, "Syrian factions": 1}),
    ],
)
def test_groups_that_contradict_stay_apart(sentences: tuple[str, ...], groups: dict[str, int]) -> None:
    made = encoding(text(*sentences), {"US": "Location"})
    assert {a.name: len(a.mentions) for a in found(made) if a.kind in {"group", "organisation"}} == groups


BACKED = (
    "The DT 2 det\n{who} NNP 2 compound\n-backed JJ 3 amod\nmilitias NNS 4 nsubj person\nleft VBD - root\n. . 4 punct"
)


@pytest.mark.parametrize(
    ("sentences", "who", "groups"),
    [
        (("Iraqi/JJ militias/NNS",), "Iran", {"Iraqi militias": 2}),
        (("Iraqi/JJ militias/NNS", "Syrian/JJ militias/NNS"), "Iran", {"Iran-backed militias": 1}),
        (("Iranian/JJ militias/NNS",), "Iran", {"Iranian militias": 1, "Iran-backed militias": 1}),
        (("Iraqi/JJ troops/NNS",), "Iran", {"Iraqi troops": 1, "Iran-backed militias": 1}),
    ],
)
def test_who_backs_a_group_leads_to_the_only_one_that_it_can_be(
    sentences: tuple[str, ...], who: str, groups: dict[str, int]
) -> None:
    made = encoding(text(*sentences) + "\n\n" + BACKED.format(who=who), {"Iran": "Location"})
    counts = {a.name: len(a.mentions) for a in found(made) if a.kind == "group"}
    assert groups.items() <= counts.items()


def test_two_groups_with_other_backers_stay_two() -> None:
    made = encoding(
        "\n\n".join(BACKED.format(who=who) for who in ("Iran", "Turkey")), dict.fromkeys(("Iran", "Turkey"), "Location")
    )
    assert [a.name for a in found(made) if a.kind == "group"] == ["Iran-backed militias", "Turkey-backed militias"]


IN = """
{who}militias NNS {n} nsubj person
in IN {m} case
{where} NNP {k} nmod place
left VBD - root
. . {n} punct
"""


@pytest.mark.parametrize(("where", "groups"), [("Iraq", {"Iraqi militias": 2}), ("Syria", {"Iraqi militias": 1})])
def test_militias_in_a_state_are_not_those_of_another(where: str, groups: dict[str, int]) -> None:
    made = encoding(
        text("Iraqi/JJ militias/NNS") + "\n\n" + IN.format(who="", n=3, m=2, where=where, k=0), {where: "Location"}
    )
    assert groups.items() <= {a.name: len(a.mentions) for a in found(made)}.items()


def test_those_of_whom_a_participle_tells_are_a_group_of_their_own() -> None:
    killed = """
    The DT 1 det
    leaders NNS - root person
    killed VBN 1 acl
    in IN 4 case
    strikes NNS 2 obl
    . . 1 punct
    """
    made = encoding(text("Iraqi/JJ militia/NN leaders/NNS") + "\n\n" + killed)
    assert [len(a.mentions) for a in found(made) if a.name == "Iraqi militia leaders"] == [1]


@pytest.mark.parametrize(
    "sentence",
    [
        "Years/NNS",
        "People/NNS",
        "The/DT officials/NNS",
        "Six/CD others/NNS",
        "No/DT militias/NNS",
        "Sources/NNS",
        "The/DT ministry/NN",
        "Their/PRP$ alliance/NN",
    ],
)
def test_what_is_no_group(sentence: str) -> None:
    assert found(encoding(text(sentence))) == ()


MINISTRY = """
Norvane NNP 3 nmod:poss place
’s POS 0 case
foreign JJ 3 amod
ministry NN 4 nsubj organization =ministry
spoke VBD - root
. . 4 punct

The DT 1 det
ministry NN 2 nsubj organization
left VBD - root
. . 2 punct

Lirune NNP 3 nmod:poss place
’s POS 0 case
interior JJ 3 amod
ministry NN 4 nsubj organization
spoke VBD - root
. . 4 punct
"""


def test_ministries_are_bodies_of_their_own_beside_their_states() -> None:
    made = encoding(MINISTRY, {"Norvane": "Location", "Lirune": "Location"})
    assert mentions(made) == {
        "Norvane": ["Norvane"],
        "Norvane’s foreign ministry": ["Norvane’s foreign ministry", "The ministry"],
        "Lirune": ["Lirune"],
        "Lirune’s interior ministry": ["Lirune’s interior ministry"],
    }
    assert one(found(made), "Norvane’s foreign ministry").kind == "organisation"


LISTED = """
The DT 1 det
navies NNS 8 nsubj organization
of IN 3 case
Norvane NNP 1 nmod place
, , 5 punct
Lirune NNP 3 conj place
and CC 7 cc
Kessaria NNP 3 conj place
met VBD - root
. . 8 punct
"""


@pytest.mark.parametrize(
    ("table", "name"),
    [
        (line("our/PRP$ militias/NNS"), "our militias"),
        (line("My/PRP$ troops/NNS"), "My troops"),
        (line("an/DT election/NN committee/NN"), "election committee"),
        (LISTED, "navies of Norvane"),
        (
            "They PRP 1 nsubj\\nasked VBD - root\\nlocal JJ 3 amod\\nauthorities NNS 1 obj organization".replace(
                "\\n", "\n"
            ),
            "local authorities",
        ),
    ],
)
def test_what_is_anybodys_is_nobody(table: str, name: str) -> None:
    assert name not in mentions(encoding(table, {"Norvane": "Location", "Lirune": "Location", "Kessaria": "Location"}))


def test_those_of_one_side_are_not_those_of_another() -> None:
    names = {"Lebanon": "Location"}
    made = encoding(line("coalition/NN forces/NNS") + "\n\n" + line("Lebanon/NNP troops/NNS"), names)
    assert {"coalition forces", "Lebanon troops"} <= set(mentions(made))
