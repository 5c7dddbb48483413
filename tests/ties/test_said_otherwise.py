"""The same ties in the many wordings of news: who is called, described, chosen, led or owned in other words."""

import pytest

from tests.ties.written import Told, mentions, told

ORDER, CORPS, GUARD, FRONT, ASH = "Order of the Lamp", "Lantern Corps", "Guardian Corps", "Tidal Front", "Ash Brigade"
SELCAR, VANTOR, TOLKE, ORSEL, SABO = "Harun Selcar", "Idris Vantor", "Abran Tolke", "Davit Orsel", "Colonel Sabo"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"the [{FRONT}] ’s commander , whom all call/VBP [{SABO}] , refused/VBD", ("leads", SABO, FRONT)),
        (f"a commander of the [{FRONT}] known/VBN as [{SABO}] , left/VBD", ("holds-role", SABO, FRONT)),
        (f"They described/VBD [{SABO}] as a cousin of [{TOLKE}] .", ("related-to", SABO, TOLKE)),
        (f"[{SABO}] was identified/VBN as a member of the [{FRONT}] .", ("member-of", SABO, FRONT)),
        (f"[{SABO}] took/VBD over as head of the [{FRONT}] .", ("leads", SABO, FRONT)),
        (f"[{ORSEL}] picked/VBD [{TOLKE}] to be/VB [his: {ORSEL}] deputy/NN .", ("works-with", TOLKE, ORSEL)),
        (f"[{TOLKE}] was chosen/VBN to become/VB prime minister .", ("holds-role", TOLKE, None)),
        (f"the [{FRONT}] and [its: {FRONT}] rivals/NNS , the [{ASH}] , fought/VBD", ("opposes", ASH, FRONT)),
        (f"[{ORSEL}] ’s deputies/NNS , [{TOLKE}] and [{VANTOR}] , left/VBD", ("works-with", VANTOR, ORSEL)),
        (f"[{TOLKE}] , a lawyer who speaks/NN for the [{FRONT}]", ("represents", TOLKE, FRONT)),
        (f"the [{ORDER}] , founded/VBN in 1994/CD and led/VBG since 2001/CD by [{SELCAR}]", ("leads", SELCAR, ORDER)),
        (f"the [{ORDER}] , led/VBN since 2001/CD by [{SELCAR}] , rejects/VBZ it", ("leads", SELCAR, ORDER)),
        (f"[{ORSEL}] ’s former party [{FRONT}] lost/VBD", ("member-of", ORSEL, FRONT)),
        (f"[{ORSEL}] left/VBD [his: {ORSEL}] militia , the [{FRONT}] .", ("member-of", ORSEL, FRONT)),
        (f"the [{FRONT}] ’s [{TOLKE}] said", ("member-of", TOLKE, FRONT)),
        (f"the [{ASH}] is under/IN [Norvane] ’s control/NN .", ("oversees", "Norvane", ASH)),
        (f"the [{ASH}] , a force under/IN [{TOLKE}] ’s leadership/NN .", ("leads", TOLKE, ASH)),
        (
            f"They demanded/VBD that . [Norvane] demanded/VBD [{ORSEL}] ’s resignation/NN .",
            ("opposes", "Norvane", ORSEL),
        ),
        (f"[Haldmark] froze/VBD [{SELCAR}] ’s assets/NNS .", ("sanctions", "Haldmark", SELCAR)),
        (f"[{TOLKE}] stepped/VBD in as minder/NN of [the militias] .", ("oversees", TOLKE, "the militias")),
        (f"[{TOLKE}] won/VBD the presidency/NN of [Kessaria] .", ("holds-role", TOLKE, "Kessaria")),
        (f"the mayor of the Kessarian/JJ city/NN of [Ombrel] , [{ORSEL}] , said", ("leads", ORSEL, "Ombrel")),
        (f"[{FRONT}] trade and industry commissioner/NN [{ORSEL}] said", ("holds-role", ORSEL, FRONT)),
        (f"[{FRONT}] chairman/NN President [{ORSEL}] of [Kessaria] said", ("leads", ORSEL, FRONT)),
        (f"[{FRONT}] chairman/NN President [{ORSEL}] of [Kessaria] said", ("leads", ORSEL, "Kessaria")),
        (
            f"[Kessaria] said . A Kessarian/JJ government spokesman , [{ORSEL}] , said",
            ("represents", ORSEL, "Kessaria"),
        ),
        ("[supporters: the militias] of [Norvane] met/VBD", ("supports", "the militias", "Norvane")),
        (f"[{FRONT}] , backed/VBN by magnate/NN [{TOLKE}] , won/VBD", ("supports", TOLKE, FRONT)),
        (f"[{TOLKE}] and [his: {TOLKE}] friend/NN [{ORSEL}] said", ("works-with", ORSEL, TOLKE)),
        (f"They list/VBP the [{ASH}] as belonging/VBG to the [{FRONT}] .", ("part-of", ASH, FRONT)),
        (
            f"[Kessaria] said . The state-owned/JJ Kessarian/JJ broadcaster/NN [{ASH}] said",
            ("part-of", ASH, "Kessaria"),
        ),
        ("[Haldmark] ’s [University of Mestara] said", ("based-in", "University of Mestara", "Haldmark")),
        (f"[Norvane] blamed/VBD the attack/NN on the [{FRONT}] .", ("opposes", "Norvane", FRONT)),
        (f"the [{ASH}] came/VBD under fire/NN from the [{FRONT}] .", ("fights", FRONT, ASH)),
        (f"[{TOLKE}] , who fought/VBD and returned/VBD as the [{ORDER}] ’s envoy , said", ("represents", TOLKE, ORDER)),
        (
            f"the [{ORDER}] , the movement that served/VBD as minder of [the militias]",
            ("oversees", ORDER, "the militias"),
        ),
        (f"with the “/`` prime minister ”/'' , [{TOLKE}] .", ("holds-role", TOLKE, None)),
        (f"[{TOLKE}] runs/VBZ a militia/NN called/VBN the [{ASH}] .", ("leads", TOLKE, ASH)),
        (f"[{TOLKE}] and [{ORSEL}] announced/VBD their support/NN for [{SELCAR}] .", ("supports", TOLKE, SELCAR)),
        (f"[Norvane] condemned/VBD the policies/NNS of [{ORSEL}] .", ("opposes", "Norvane", ORSEL)),
        (f"[{ORSEL}] ran/VBD for the office against [{TOLKE}] .", ("opposes", ORSEL, TOLKE)),
        (f"then-prime-minister/NN [{ORSEL}] left/VBD", ("holds-role", ORSEL, None)),
        (
            f"[{TOLKE}] , a biologist/NN at the [University of Mestara] , said",
            ("holds-role", TOLKE, "University of Mestara"),
        ),
        (f"[{TOLKE}] entered/VBD the [{CORPS}] at nineteen/CD .", ("member-of", TOLKE, CORPS)),
        (f"[{TOLKE}] , who studies/VBZ parties/NNS at the [{GUARD}] , said", ("member-of", TOLKE, GUARD)),
        ("[Norvane] was angered/VBN by [Haldmark] ’s decision/NN .", ("opposes", "Norvane", "Haldmark")),
        (f"At/IN the helm/NN of the [{CORPS}] is [{VANTOR}] .", ("leads", VANTOR, CORPS)),
        (f"[{ORSEL}] enjoys/VBZ the backing/NN of [{TOLKE}] .", ("supports", TOLKE, ORSEL)),
        (f"[{ORSEL}] has the support/NN of [Norvane] .", ("supports", "Norvane", ORSEL)),
        (f"The/DT [{ASH}] gets/VBZ [its: {ASH}] money/NN from [Norvane] .", ("supports", "Norvane", ASH)),
        (f"[Norvane] arms/NNS , trains/NNS and pays/VBZ the [{ASH}] .", ("supports", "Norvane", ASH)),
        (f"[{TOLKE}] and [{ORSEL}] have been rivals/NNS for years/NNS .", ("opposes", TOLKE, ORSEL)),
        (f"The/DT [{ORDER}] and the [{FRONT}] are/VBP allies/NNS .", ("allied-with", ORDER, FRONT)),
        (f"[Norvane] demanded/VBD that [{ORSEL}] step/VB down/RP .", ("opposes", "Norvane", ORSEL)),
        (f"Fighting/VBG broke/VBD out/RP between the [{ASH}] and the [{FRONT}] .", ("fights", ASH, FRONT)),
        (f"[Haldmark] bombed/VBD positions/NNS of the [{ASH}] .", ("fights", "Haldmark", ASH)),
        (f"The/DT [{ASH}] and the [{FRONT}] clashed/VBD .", ("fights", ASH, FRONT)),
        (f"[Haldmark] has the [{ORDER}] on its/PRP$ list/NN .", ("sanctions", "Haldmark", ORDER)),
        (f"The/DT [{ORDER}] was the creation/VBG of the [{GUARD}] .", ("founded", GUARD, ORDER)),
        (f"[{SELCAR}] , who helped/VBD to found/VBN the [{ORDER}] , spoke/VBD", ("founded", SELCAR, ORDER)),
        (f"[{SELCAR}] took/VBD over after/IN the death/NN of [{VANTOR}] .", ("succeeds", SELCAR, VANTOR)),
        (f"[{TOLKE}] flew/VBD to [Lirune] for talks/NNS with [{SELCAR}] .", ("met-with", TOLKE, SELCAR)),
        (f"[{TOLKE}] , who directs/VBZ the [{FRONT}] , said", ("leads", TOLKE, FRONT)),
        (f"The/DT [{FRONT}] , a charity/NN with offices/NNS in [Ombrel] , said", ("based-in", FRONT, "Ombrel")),
        (f"The/DT [{FRONT}] , whose headquarters/NNS are/VBP in [Ombrel] , said", ("based-in", FRONT, "Ombrel")),
        (f"[{TOLKE}] , once/RB of the [{FRONT}] , left/VBD", ("member-of", TOLKE, FRONT)),
        (f"[{TOLKE}] ’s six/CD years/NNS as prime minister ended/VBD", ("holds-role", TOLKE, None)),
        (f"[{TOLKE}] is to become/VB prime minister .", ("holds-role", TOLKE, None)),
        (f"[{TOLKE}] works/NNS for [{ORSEL}] .", ("works-with", TOLKE, ORSEL)),
        (f"The/DT [{FRONT}] groups/NNS the [{ASH}] and others/NNS .", ("part-of", ASH, FRONT)),
        (f"The/DT [{FRONT}] ’s largest/JJS militia , the [{ASH}] , left/VBD", ("part-of", ASH, FRONT)),
        (f"The/DT [{ORDER}] sent/VBD [{TOLKE}] as [its: {ORDER}] envoy .", ("represents", TOLKE, ORDER)),
        (f"[{ASH}] commander [{TOLKE}] refused/VBD", ("leads", TOLKE, ASH)),
        (f"[{TOLKE}] , the brother of the late/JJ [{VANTOR}] , left/VBD", ("related-to", TOLKE, VANTOR)),
        (f"[{TOLKE}] , [Haldmark] ’s special envoy for [Kessaria] , left/VBD", ("represents", TOLKE, "Haldmark")),
        (f"As foreign minister , [{TOLKE}] signed/VBD it .", ("holds-role", TOLKE, None)),
        (f"In his role as foreign minister , [{TOLKE}] signed/VBD it .", ("holds-role", TOLKE, None)),
        (f"[{TOLKE}] , cleric and former minister , left/VBD", ("holds-role", TOLKE, None)),
        (f"The/DT [{ASH}] acts/VBZ on [Norvane] ’s orders/NNS .", ("oversees", "Norvane", ASH)),
        (f"The/DT [{FRONT}] and [its: {FRONT}] rival the [{ASH}] fled/VBD", ("opposes", ASH, FRONT)),
        (f"[Norvane] called/VBD for [{ORSEL}] to resign/VB .", ("opposes", "Norvane", ORSEL)),
        (f"[Norvane] condemned/VBD the appointment/NN of [{ORSEL}] .", ("opposes", "Norvane", ORSEL)),
        (f"[{TOLKE}] , who is on [Haldmark] ’s sanctions/NNS list/NN , left/VBD", ("sanctions", "Haldmark", TOLKE)),
        (f"[{TOLKE}] advises/VBZ [{ORSEL}] on trade .", ("works-with", TOLKE, ORSEL)),
        (f"The/DT [{FRONT}] , an alliance of the [{ASH}] and others/NNS , left/VBD", ("part-of", ASH, FRONT)),
        (f"[{TOLKE}] lives/VBZ in exile/NN in [Lirune] .", ("based-in", TOLKE, "Lirune")),
        (f"[Haldmark] renewed/VBD sanctions/NNS on the [{FRONT}] .", ("sanctions", "Haldmark", FRONT)),
    ],
)
def test_other_words_for_the_same(line: str, expected: Told) -> None:
    assert expected in told(line)


@pytest.mark.parametrize(
    "line",
    [
        f"the party chose/VBD [{TOLKE}] for president/NN and filmmaker/NN [{ORSEL}] for deputy .",
        f"[{TOLKE}] will back/VB [{ORSEL}] as president of [Kessaria] .",
        f"[{ORSEL}] , a biologist/NN , said",
        f"[{TOLKE}] wrote/VBD to [the president: {TOLKE}] of the [University of Mestara] .",
        "The attack came/VBD as the prime minister left/VBD .",
        f"[{TOLKE}] is the head of that force/NN .",
        f"[{TOLKE}] , wife of Vala/NNP Corin/NNP , a candidate , spoke/VBD",
        f"Metropolitan/NNP Police/NNP [{TOLKE}] spoke/VBD",
    ],
)
def test_what_no_words_say(line: str) -> None:
    assert not [tie for tie in told(line) if tie[0] in {"leads", "holds-role"}]


def test_who_is_told_to_do_something_is_not_worked_with() -> None:
    assert not told(f"[{TOLKE}] advised/VBD [{ORSEL}] to resign/VB .")


def test_who_walks_into_a_house_is_none_of_its_members() -> None:
    assert not told(f"[{TOLKE}] entered/VBD the [University of Mestara] .")
    assert not told(f"[the militias] entered/VBD the [{GUARD}] .")
    assert not told("[protesters] stormed/VBD the [Supreme Council] .")


def test_only_the_same_party_is_meant_by_its_word() -> None:
    assert not told(f"Democratic/NNP Senator [{ORSEL}] praised/VBD the [Christian Democratic Party] .") & {
        ("member-of", ORSEL, "Christian Democratic Party")
    }


def test_an_office_alone_says_nothing_of_who_may_be_meant_by_it() -> None:
    assert not mentions(f"[{ORSEL}] spoke/VBD . Then [the defence secretary: {ORSEL}] left/VBD")


def test_whose_its_is_where_one_body_was_named() -> None:
    line = f"The/DT [{ORDER}] grows/VBZ . Its/PRP$ envoy , [{TOLKE}] , said"
    assert ("represents", TOLKE, ORDER) in told(line)
    assert not told(f"The/DT [{ORDER}] and the [{FRONT}] grow/VBP . Its/PRP$ envoy , [{TOLKE}] , said")


def test_a_representative_may_sit_in_a_house() -> None:
    assert told(f"[Haldmark] Representative/NNP [{TOLKE}] said") == {("holds-role", TOLKE, "Haldmark")}
    assert told(f"[Haldmark] Special Representative/NNP [{TOLKE}] said") == {("represents", TOLKE, "Haldmark")}


def test_a_parent_is_no_part() -> None:
    assert ("part-of", FRONT, GUARD) not in told(f"[{GUARD}] ’s parent company , the [{FRONT}] , said")


def test_a_time_ends_a_phrase() -> None:
    assert ("part-of", "Ministry of Norvane", "Norvane") in told(
        "[Norvane] ’s [Ministry: Ministry of Norvane] last/JJ month/NN said"
    )
