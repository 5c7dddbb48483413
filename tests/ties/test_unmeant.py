"""What words do not tell, though a pattern fits them: a greeting, a wish, another end, a name that says it already."""

import pytest

from tests.ties.written import Told, mentions, told

ORDER, CORPS, FRONT, ASH = "Order of the Lamp", "Lantern Corps", "Tidal Front", "Ash Brigade"
SELCAR, VANTOR, TOLKE, ORSEL = "Harun Selcar", "Idris Vantor", "Abran Tolke", "Davit Orsel"


@pytest.mark.parametrize(
    "line",
    [
        f"[{ORSEL}] welcomed/VBD [{SELCAR}] at the palace .",
        f"[{SELCAR}] was welcomed/VBN by [{ORSEL}] .",
        f"[{ORSEL}] wants/VBZ [{TOLKE}] to take/VB over as interior minister/NN .",
        f"[{ORSEL}] asked/VBD [{TOLKE}] to serve/VB as foreign minister/NN .",
        f"[{TOLKE}] advised/VBD [{ORSEL}] not to go .",
        f"Schools/NNS in [Kessaria] are/VBP run/VBN by the [{ORDER}] .",
        f"A/DT rally/NN in [Ombrel] in/IN support/NN of [{SELCAR}] drew/VBD crowds .",
        f"[{TOLKE}] led/VBD the talks/NNS between the militias and the [{FRONT}] .",
        f"[{ORSEL}] formed/VBD [the government: Supreme Council] .",
        f"[{TOLKE}] fled/VBD to/IN [Lirune] .",
        f"[{TOLKE}] , a lawmaker/NN of ruling/VBG [{FRONT}] , left/VBD",
        f"[{ORSEL}] praised/VBD the [Norvane] deal/NN .",
        f"the economist/NN [{ORSEL}] left/VBD",
        "[supporters of the militias: the militias] met/VBD",
    ],
)
def test_what_a_pattern_fits_and_nobody_means(line: str) -> None:
    assert not told(line) - {("holds-role", TOLKE, None), ("holds-role", TOLKE, FRONT)}


def test_who_is_not_meant_does_nothing() -> None:
    line = f"It is [Haldmark] , not [Norvane] , that backs/VBZ the [{FRONT}] ."
    assert all(subject != "Norvane" for _, subject, _ in told(line))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"[{FRONT}] attacked/VBD the [{ASH}] for lying/VBG .", ("opposes", FRONT, ASH)),
        (f"[{FRONT}] attacked/VBD the [{ASH}] at dawn/NN .", ("fights", FRONT, ASH)),
        (f"The/DT [{ASH}] belongs/VBZ to the [{FRONT}] .", ("part-of", ASH, FRONT)),
        (f"[{TOLKE}] belongs/VBZ to the [{FRONT}] .", ("member-of", TOLKE, FRONT)),
        (f"[{TOLKE}] directs/VBZ the [{FRONT}] .", ("leads", TOLKE, FRONT)),
        (f"[{TOLKE}] directed/VBD the [{FRONT}] to/TO leave/VB .", ("oversees", TOLKE, FRONT)),
        (f"the [{FRONT}] ’s [Kessaria] director/NN [{TOLKE}] said", ("holds-role", TOLKE, FRONT)),
        (f"the head/NN of the district/NN [{FRONT}] , [{TOLKE}] , said", ("holds-role", TOLKE, FRONT)),
        (f"mayor/NN and [{FRONT}] commander/NN [{TOLKE}] left/VBD", ("holds-role", TOLKE, None)),
        (
            f"the head/NN of the [{ASH}] , [{ORSEL}] , the rector/NN of the [{ORDER}] , [{TOLKE}] , met/VBD",
            ("leads", TOLKE, ORDER),
        ),
        (f"[{TOLKE}] , the minority leader/NN of the [{FRONT}] , left/VBD", ("holds-role", TOLKE, FRONT)),
        (f"[{TOLKE}] , owner/NN of the [{FRONT}] , left/VBD", ("oversees", TOLKE, FRONT)),
        ("[Norvane] signed/VBD a treaty/NN with [Lirune] .", ("works-with", "Norvane", "Lirune")),
    ],
)
def test_what_they_tell_instead(line: str, expected: Told) -> None:
    assert expected in told(line)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        (f"then/RB -Prime/HYPH Minister/NN [{ORSEL}] left/VBD", "Prime Minister"),
        (f"vice-foreign/JJ minister/NN [{ORSEL}] left/VBD", "vice-foreign minister"),
        (f"member/NN of parliament/NN [{ORSEL}] left/VBD", "member of parliament"),
        (f"minister/NN of education/NN Dr/NNP [{ORSEL}] left/VBD", "minister of education"),
    ],
)
def test_a_title_is_whole_and_ends_before_the_name(line: str, role: str) -> None:
    assert role in {made.role for made in mentions(line)}


def test_what_somebody_then_was_is_over() -> None:
    [made] = [m for m in mentions(f"the [{CORPS}] , headed/VBN by then/RB premier/NN [{ORSEL}] ,") if m.type == "leads"]
    assert made.ended
