"""Ties whose ends stand apart: whom one helps, what one does for years, who passes an office on, under whom."""

import pytest

from tests.ties.written import Told, told

ORDER, CORPS, GUARD, FRONT, ASH = "Order of the Lamp", "Lantern Corps", "Guardian Corps", "Tidal Front", "Ash Brigade"
HARBOUR, COUNCIL = "Harbour Guard", "Supreme Council"
SELCAR, VANTOR, TOLKE, KEYL, ORSEL = "Harun Selcar", "Idris Vantor", "Abran Tolke", "Rostam Keyl", "Davit Orsel"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"[{TOLKE}] worked/VBD with [{VANTOR}] for years/NNS guiding/VBG the [{ASH}] .", ("oversees", TOLKE, ASH)),
        (f"the [{CORPS}] spent/VBD years/NNS training/VBG the [{ASH}] .", ("supports", CORPS, ASH)),
        (f"[Norvane] helped/VBD [{VANTOR}] arm/NN the [{ASH}] .", ("supports", VANTOR, ASH)),
        (f"[Norvane] helped/VBD the [{CORPS}] arm/NN the [{ASH}] .", ("supports", "Norvane", ASH)),
        (f"[Norvane] helped/VBD the [{CORPS}] .", ("supports", "Norvane", CORPS)),
        (f"[{KEYL}] was sent/VBN to/TO oversee/VBG the [{ASH}] .", ("oversees", KEYL, ASH)),
        (f"[{KEYL}] is the first/JJ woman to/TO lead/VB the [{CORPS}] .", ("leads", KEYL, CORPS)),
        (f"[{KEYL}] rose/VBD to/TO become/VB head of the [{CORPS}] .", ("leads", KEYL, CORPS)),
        (f"[{TOLKE}] leads/VBZ the [{ASH}] , the [{FRONT}] and the [{HARBOUR}] .", ("leads", TOLKE, HARBOUR)),
        (f"command of the [{CORPS}] passed/VBD to [{KEYL}] .", ("leads", KEYL, CORPS)),
        (f"[{VANTOR}] ’s job/NN went/VBD to [{KEYL}] .", ("succeeds", KEYL, VANTOR)),
        (f"under/IN [{VANTOR}] , the [{CORPS}] armed/VBD it", ("leads", VANTOR, CORPS)),
        (f"the [{ASH}] , with the backing/NN of [Norvane] , took/VBD it", ("supports", "Norvane", ASH)),
        (f"with [Norvane] ’s help/NN , the [{ASH}] took/VBD it", ("supports", "Norvane", ASH)),
        (f"[{ORSEL}] said the [{ASH}] was behind/IN the attack/NN .", ("opposes", ORSEL, ASH)),
        (f"the [{CORPS}] has a new/JJ commander/NN , [{KEYL}] .", ("leads", KEYL, CORPS)),
        (f"[{VANTOR}] ’s [{HARBOUR}] left/VBD", ("leads", VANTOR, HARBOUR)),
        (f"[{ORSEL}] ’s militia/NN , the [{ASH}] , left/VBD", ("leads", ORSEL, ASH)),
        (f"Deputy/NNP Director/NNP [{KEYL}] of the [{CORPS}] said", ("holds-role", KEYL, CORPS)),
        (f"the [{COUNCIL}] met/VBD . the council/NN ’s spokesman/NN , [{KEYL}] , said", ("represents", KEYL, COUNCIL)),
        (f"[{ORSEL}] and [his: {ORSEL}] cousin/NN and rival/NN , [{TOLKE}] , said", ("related-to", TOLKE, ORSEL)),
        (f"[{ORSEL}] and [his: {ORSEL}] cousin/NN and rival/NN , [{TOLKE}] , said", ("opposes", TOLKE, ORSEL)),
        (f"An/DT offshoot/NN of the [{FRONT}] , the [{ASH}] holds/VBZ it", ("part-of", ASH, FRONT)),
        (f"Backed/VBN by [Norvane] , the [{ASH}] held/VBD it", ("supports", "Norvane", ASH)),
        (f"the [{ASH}] , which [{ORSEL}] bankrolls/NN , left/VBD", ("supports", ORSEL, ASH)),
        (f"the [{ASH}] and the [{FRONT}] are/VBP sworn/VBN enemies/NNS .", ("opposes", ASH, FRONT)),
        (f"the [{ASH}] fought/VBD in [Kessaria] as part/NN of the [{FRONT}] .", ("part-of", ASH, FRONT)),
        (f"the brothers/NNS [{TOLKE}] and [{ORSEL}] left/VBD", ("related-to", TOLKE, ORSEL)),
        (f"the [{FRONT}] named/VBD [{KEYL}] as its head , replacing/VBG [{TOLKE}] .", ("succeeds", KEYL, TOLKE)),
        (
            f"[{KEYL}] leads/VBZ the [{CORPS}] . His/PRP$ predecessor/NN , [{VANTOR}] , died/VBD",
            ("leads", VANTOR, CORPS),
        ),
        (f"[{KEYL}] took/VBD over the [{CORPS}] from [{VANTOR}] .", ("leads", KEYL, CORPS)),
        (f"[{KEYL}] lasted/VBD months/NNS at the helm/NN of the [{CORPS}] .", ("leads", KEYL, CORPS)),
        (f"[the militias] left/VBD , said [{ORSEL}] , once their commander/NN .", ("leads", ORSEL, "the militias")),
        (f"members/NNS of the [{FRONT}] ( [{KEYL}] and [{TOLKE}] ) left/VBD", ("member-of", TOLKE, FRONT)),
        (f"[{KEYL}] , a [{FRONT}] man/NN , left/VBD", ("member-of", KEYL, FRONT)),
        (f"[{KEYL}] left . [his: {KEYL}] secretary/NN , [{TOLKE}] , stayed/VBD", ("works-with", TOLKE, KEYL)),
        (f"[{TOLKE}] left/VBD . His/PRP$ superior/NN , [{KEYL}] , stayed/VBD", ("oversees", KEYL, TOLKE)),
        (f"[{ORSEL}] was ousted/VBN as leader/NN of the [{FRONT}] .", ("leads", ORSEL, FRONT)),
        (f"the [{CORPS}] , now run/VBN by [{KEYL}] , said", ("leads", KEYL, CORPS)),
        (f"[{ORDER}] ’s allies/NNS include/VBP the [{FRONT}] .", ("allied-with", FRONT, ORDER)),
    ],
)
def test_ends_far_apart(line: str, expected: Told) -> None:
    assert expected in told(line)


@pytest.mark.parametrize(
    "line",
    [
        f"[{VANTOR}] or/CC [{TOLKE}] leads/VBZ the [{FRONT}] .",
        f"[{ORSEL}] said the [{ASH}] was not behind/IN the attack/NN .",
        f"[Norvane] said with the help/NN of the law/NN the [{ASH}] had left/VBN .",
        f"command of the [{CORPS}] did not pass/VB to anybody/NN .",
    ],
)
def test_what_tells_nothing(line: str) -> None:
    assert not told(line)
