"""What verbs tell: in the active and the passive, after "and", in relative clauses, behind another verb."""

import pytest

from onrecord.ties.patterns import patterns_of
from tests.ties.written import Told, mentions, told

ORDER, CORPS, GUARD, FRONT = "Order of the Lamp", "Lantern Corps", "Guardian Corps", "Tidal Front"
SELCAR, VANTOR, MERDHI, ORSEL, KEYL = "Harun Selcar", "Idris Vantor", "Yusan al-Merdhi", "Davit Orsel", "Rostam Keyl"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"[Norvane] backs/VBZ the [{ORDER}] .", ("supports", "Norvane", ORDER)),
        (f"the [{ORDER}] is backed/VBN by [Norvane] .", ("supports", "Norvane", ORDER)),
        (f"the [{ORDER}] , backed/VBN by [Norvane] , met/VBD .", ("supports", "Norvane", ORDER)),
        (f"the [{ORDER}] , a movement that [Norvane] backs/VBZ .", ("supports", "Norvane", ORDER)),
        (f"[{VANTOR}] , who led/VBD [Norvane] ’s [{CORPS}] , died/VBD", ("leads", VANTOR, CORPS)),
        (f"the [{CORPS}] , headed/VBN by [{VANTOR}] since 2009/CD", ("leads", VANTOR, CORPS)),
        (f"the [{ORDER}] , which the [{GUARD}] founded/VBD in 1994/CD", ("founded", GUARD, ORDER)),
        (f"the [{ORDER}] was founded/VBN in 1994/CD by the [{GUARD}] .", ("founded", GUARD, ORDER)),
        (f"the [{ORDER}] stepped/VBD in/RP to guide/VB [the militias]", ("oversees", ORDER, "the militias")),
        (f"[{KEYL}] was appointed/VBN to lead/VB the [{CORPS}] .", ("leads", KEYL, CORPS)),
        (f"[Norvane] named/VBD [{KEYL}] to lead/VB the [{CORPS}] .", ("leads", KEYL, CORPS)),
        (f"[Norvane] put/VBD [{KEYL}] in charge of the [{CORPS}] .", ("leads", KEYL, CORPS)),
        (f"[Norvane] helped/VBD found/VBN the [{ORDER}] .", ("founded", "Norvane", ORDER)),
        ("[the militias] answer/VBP to [Norvane] .", ("oversees", "Norvane", "the militias")),
        (f"[{SELCAR}] gave/VBD [{ORSEL}] his support/NN .", ("supports", SELCAR, ORSEL)),
        (f"[{SELCAR}] gave/VBD his support/NN to [{ORSEL}] .", ("supports", SELCAR, ORSEL)),
        (f"[Haldmark] imposed/VBD sanctions/NNS on the [{CORPS}] .", ("sanctions", "Haldmark", CORPS)),
        (f"[Haldmark] put/VBD [{MERDHI}] on its/PRP$ sanctions/NNS list/NN .", ("sanctions", "Haldmark", MERDHI)),
        (f"[{MERDHI}] held/VBD talks/NNS with [{SELCAR}] .", ("met-with", MERDHI, SELCAR)),
        (f"[{MERDHI}] met/VBD with [{SELCAR}] .", ("met-with", MERDHI, SELCAR)),
        (f"[{KEYL}] took/VBD over/RP from [{VANTOR}] .", ("succeeds", KEYL, VANTOR)),
        (f"[{KEYL}] picked/VBD up/RP where/WRB [{VANTOR}] left/VBD off/RP .", ("succeeds", KEYL, VANTOR)),
        (
            f"the [{ORDER}] met/VBD . The Shia/JJ group , founded/VBN by the [{GUARD}] , left/VBD",
            ("founded", GUARD, ORDER),
        ),
        (f"[{SELCAR}] saw/VBD the [{ORDER}] and led/VBD the movement .", ("leads", SELCAR, ORDER)),
        (f"[{MERDHI}] worked/VBD beside/IN [{VANTOR}] .", ("works-with", MERDHI, VANTOR)),
        (f"[{MERDHI}] joined/VBD the [{ORDER}] .", ("member-of", MERDHI, ORDER)),
        ("[protesters] rallied/VBD against [Norvane] .", ("opposes", "protesters", "Norvane")),
        ("[the militias] clashed/VBD with [Haldmark’s troops] .", ("fights", "the militias", "Haldmark’s troops")),
        (f"[Norvane] denied/VBD that the [{ORDER}] met/VBD [{ORSEL}] .", ("met-with", ORDER, ORSEL)),
        ("[Haldmark] accuses/VBZ [Norvane] of arming/VBG [the militias] .", ("supports", "Norvane", "the militias")),
        (f"the [Haldmark] government sanctioned/VBD [{MERDHI}] .", ("sanctions", "Haldmark", MERDHI)),
        (f"[{MERDHI}] was sanctioned/VBN by the government of [Haldmark] .", ("sanctions", "Haldmark", MERDHI)),
        (f"[Haldmark] banned/VBD the [{ORDER}] .", ("sanctions", "Haldmark", ORDER)),
        (f"[Haldmark] branded/VBD the [{ORDER}] as a terrorist group .", ("sanctions", "Haldmark", ORDER)),
        ("[Norvane] deepened/VBD cooperation with [Lirune] .", ("works-with", "Norvane", "Lirune")),
        (f"[{SELCAR}] condemned/VBD [Haldmark] ’s strike .", ("opposes", SELCAR, "Haldmark")),
        (f"[{SELCAR}] spoke/VBD out/RP against the [Haldmark] attack .", ("opposes", SELCAR, "Haldmark")),
        (f"[Haldmark] ’s plan failed/VBD . [{SELCAR}] criticised/VBD the plan .", ("opposes", SELCAR, "Haldmark")),
        (f"[{SELCAR}] was disappointed/VBN by [Kessaria] ’s decision .", ("opposes", SELCAR, "Kessaria")),
        (
            f"[{SELCAR}] , the head of the group , still/RB speaks/VBZ for [the militias] .",
            ("represents", SELCAR, "the militias"),
        ),
        (
            f"[{MERDHI}] , whom/WP all/DT [the militias] will sit/VB down/RP with .",
            ("met-with", "the militias", MERDHI),
        ),
        (f"[{SELCAR}] promised/VBD [{ORSEL}] his support/NN .", ("supports", SELCAR, ORSEL)),
        (f"[Norvane] guaranteed/VBD a loan to the [{ORDER}] .", ("supports", "Norvane", ORDER)),
        (f"[{SELCAR}] sued/VBD [{ORSEL}] .", ("opposes", SELCAR, ORSEL)),
        (f"[{SELCAR}] attacked/VBD [{ORSEL}] .", ("opposes", SELCAR, ORSEL)),
        ("[Norvane] attacked/VBD [Lirune] .", ("fights", "Norvane", "Lirune")),
        (f"[{SELCAR}] called/VBD [{ORSEL}] a liar/NN .", ("opposes", SELCAR, ORSEL)),
        (f"[{ORSEL}] was elected/VBN to the [Supreme Council] .", ("member-of", ORSEL, "Supreme Council")),
        (f"[{SELCAR}] called/VBD [{ORSEL}] ’s plan shameful/JJ .", ("opposes", SELCAR, ORSEL)),
        (f"[{SELCAR}] called/VBD [{ORSEL}] ’s plan wise/JJ .", ("supports", SELCAR, ORSEL)),
        (f"the [{ORDER}] is backed/VBN by [Norvane] , [Lirune] and [Haldmark] .", ("supports", "Haldmark", ORDER)),
        (f"[protesters] called/VBD for [{ORSEL}] ’s resignation/NN .", ("opposes", "protesters", ORSEL)),
        (f"[{SELCAR}] denounced/VBD the [{ORSEL}] team/NN ’s claims/NNS .", ("opposes", SELCAR, ORSEL)),
        (
            "[the militias] fired/VBD rockets/NNS at [Haldmark’s troops] .",
            ("fights", "the militias", "Haldmark’s troops"),
        ),
        (f"[{SELCAR}] urged/VBD [{ORSEL}] to resign/VB .", ("opposes", SELCAR, ORSEL)),
        (f"[{SELCAR}] asked/VBD [{ORSEL}] to step/VB down/RP .", ("opposes", SELCAR, ORSEL)),
        (f"[{SELCAR}] took/VBD issue with [{ORSEL}] .", ("opposes", SELCAR, ORSEL)),
        (f"[{KEYL}] follows/VBZ [{VANTOR}] as head of the [{CORPS}] .", ("succeeds", KEYL, VANTOR)),
        (f"[{SELCAR}] spoke/VBD , praising/VBG [{ORSEL}] .", ("supports", SELCAR, ORSEL)),
        (f"[{SELCAR}] oversees/VBZ [{MERDHI}] ’s efforts/NNS", ("oversees", SELCAR, MERDHI)),
        (f"He named/VBD [{ORSEL}] , a choice hailed/VBN by [Norvane] .", ("supports", "Norvane", ORSEL)),
    ],
)
def test_a_verb_and_its_ends(line: str, expected: Told) -> None:
    assert expected in told(line)


def test_one_preposition_may_come_again() -> None:
    line = f"[Haldmark] imposed/VBD sanctions/NNS on the [{CORPS}] in 2012/CD , on [{VANTOR}] and on the [{ORDER}] ."
    assert told(line) == {("sanctions", "Haldmark", other) for other in (CORPS, VANTOR, ORDER)}


def test_a_choice_hailed_by_one_and_opposed_by_others() -> None:
    line = f"[{ORSEL}] was named/VBN minister , a pick welcomed/VBN by [Norvane] but rejected/VBN by [protesters] ."
    assert told(line) >= {("supports", "Norvane", ORSEL), ("opposes", "protesters", ORSEL)}


@pytest.mark.parametrize(
    "line",
    [
        f"{{[Norvane] officials/NNS}} back/VBP the [{ORDER}] .",
        f"the head of the [{ORDER}] met/VBD [{SELCAR}] .",
        f"[Norvane] ’s death/NN led/VBD the [{ORDER}] to act/VB .",
        "The police/NNS found/VBD the [Ash Brigade] .",
        f"talks/NNS including/VBG [{SELCAR}] , the [{ORDER}] .",
        f"[Norvane] told/VBD others/NNS to join/VB the [{ORDER}] .",
        f"[Haldmark] gave/VBD no/DT support/NN to [{ORSEL}] .",
        f"[{VANTOR}] leads/VBZ [Norvane] ’s talks/NNS",
        f"[{SELCAR}] condemned/VBD the strike .",
        f"[{SELCAR}] condemned/VBD the [Ombrel] strike .",
        f"[Haldmark] ’s plan and [Norvane] ’s plan failed/VBD . [{SELCAR}] criticised/VBD the plan .",
        f"[{SELCAR}] led/VBD [Haldmark] ’s attack .",
        f"the former/JJ [Haldmark] government sanctioned/VBD [{MERDHI}] .",
    ],
)
def test_nothing_is_drawn_that_no_words_carry(line: str) -> None:
    assert not told(line)


def test_what_is_over_is_told_as_over() -> None:
    [made] = mentions(f"[{MERDHI}] quit/VBD the [{ORDER}] .")
    assert (made.type, made.ended) == ("member-of", True)


@pytest.mark.parametrize(("form", "kind"), [("backing", "supports"), ("led", "leads"), ("found", "founded")])
def test_forms_lead_to_their_patterns(form: str, kind: str) -> None:
    assert kind in {pattern.type for pattern in patterns_of(form)}


def test_a_word_of_no_pattern_has_none() -> None:
    assert patterns_of("sauntered") == ()
