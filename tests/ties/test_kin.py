"""Kin and aides: whose "his" is where nothing surely says so, and who are kin to each other."""

import pytest

from tests.ties.written import Told, told

VANTOR, TOLKE, ORSEL, SELCAR = "Idris Vantor", "Abran Tolke", "Davit Orsel", "Harun Selcar"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"[{ORSEL}] sued/VBD [{TOLKE}] and his/PRP$ own aide/NN [{SELCAR}] .", ("works-with", SELCAR, ORSEL)),
        (f"[{ORSEL}] and his/PRP$ sister/NN [{SELCAR}] left/VBD", ("related-to", SELCAR, ORSEL)),
        (f"[{ORSEL}] and [his: {SELCAR}] brother/NN [{SELCAR}] left/VBD", ("related-to", SELCAR, ORSEL)),
        (f"[{ORSEL}] sued/VBD his/PRP$ own treasurer/NN , [{TOLKE}] .", ("works-with", TOLKE, ORSEL)),
        (f"[{TOLKE}] met/VBD [{ORSEL}] and her/PRP$ uncle/NN [{SELCAR}] .", ("related-to", SELCAR, ORSEL)),
        (f"With/IN her/PRP$ husband/NN , [{TOLKE}] , ill/JJ , [{ORSEL}] left/VBD", ("related-to", TOLKE, ORSEL)),
        (f"[{ORSEL}] said the favourite/NN is [his: {ORSEL}] pupil/NN , [{TOLKE}] .", ("works-with", TOLKE, ORSEL)),
        (f"the cousins/NNS [{TOLKE}] and [{ORSEL}] left/VBD", ("related-to", TOLKE, ORSEL)),
        (f"two brothers/NNS , [{TOLKE}] and [{ORSEL}] , left/VBD", ("related-to", TOLKE, ORSEL)),
        (f"[{TOLKE}] and [{ORSEL}] , who are/VBP twins/NNS , left/VBD", ("related-to", TOLKE, ORSEL)),
        (f"[{TOLKE}] and [{ORSEL}] are/VBP husband/NN and wife/NN .", ("related-to", TOLKE, ORSEL)),
    ],
)
def test_kin(line: str, expected: Told) -> None:
    assert expected in told(line)


@pytest.mark.parametrize(
    "line",
    [
        f"His/PRP$ brothers/NNS [{TOLKE}] and [{ORSEL}] left/VBD",
        f"a clerk met [{TOLKE}] and [{ORSEL}] , her/PRP$ aunt/NN [{SELCAR}] said",
    ],
)
def test_kin_of_nobody_who_is_known(line: str) -> None:
    assert not told(line)
