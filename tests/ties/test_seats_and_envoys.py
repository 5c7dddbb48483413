"""Where bodies and people are at home, and who acts for whom, in the many wordings of news."""

import pytest

from tests.ties.written import Told, told

FRONT, ASH, TOLKE, ORSEL, SELCAR = "Tidal Front", "Ash Brigade", "Abran Tolke", "Davit Orsel", "Harun Selcar"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"outside the headquarters/NN of the [{FRONT}] in [Ombrel] it burned", ("based-in", FRONT, "Ombrel")),
        (f"the [{FRONT}] ’s base/NN in [Ombrel] was/VBD raided", ("based-in", FRONT, "Ombrel")),
        (f"[{ORSEL}] died/VBD at [his: {ORSEL}] home/NN in [Ombrel] .", ("based-in", ORSEL, "Ombrel")),
        (f"[{ORSEL}] , who/WP has/VBZ lived/NN in [Ombrel] , left", ("based-in", ORSEL, "Ombrel")),
        (f"[{TOLKE}] , the [{FRONT}] ’s man/NN in [Ombrel] , said", ("represents", TOLKE, FRONT)),
        (f"[{TOLKE}] was/VBD [Norvane] ’s man/NN at the [{FRONT}] .", ("represents", TOLKE, "Norvane")),
        (f"[{TOLKE}] , the public/JJ face/NN of the [{FRONT}] , said", ("represents", TOLKE, FRONT)),
        (f"[{TOLKE}] , a delegate/NN of the [{FRONT}] , said", ("represents", TOLKE, FRONT)),
        (f"[{TOLKE}] , a fighter/NN with the [{ASH}] , said", ("member-of", TOLKE, ASH)),
        (f"[{TOLKE}] , who/WP fought/VBD in the [{ASH}] , said", ("member-of", TOLKE, ASH)),
        (f"[{TOLKE}] is/VBZ a nephew/NN by/IN marriage/NN of [{ORSEL}] .", ("related-to", TOLKE, ORSEL)),
        (f"[{TOLKE}] is/VBZ an uncle/NN of both/CC [{ORSEL}] and [{SELCAR}] .", ("related-to", TOLKE, ORSEL)),
        (f"[{TOLKE}] is/VBZ a cousin/NN of the winner/NN , [{ORSEL}] .", ("related-to", TOLKE, ORSEL)),
        (f"the judge/NN , [{TOLKE}] , is/VBZ a cousin/NN of [{ORSEL}] .", ("related-to", TOLKE, ORSEL)),
        (f"[{TOLKE}] , leader/NN of the [{FRONT}] and brother/NN of [{ORSEL}] , said", ("related-to", TOLKE, ORSEL)),
        (f"[{TOLKE}] of the [{FRONT}] , the son/NN of its chairman/NN , [{ORSEL}] , won", ("related-to", TOLKE, ORSEL)),
        (f"[{TOLKE}] runs/VBZ the movement from exile/NN in [Ombrel] .", ("based-in", TOLKE, "Ombrel")),
        (f"[{TOLKE}] crossed/VBD the floor/NN to the [{FRONT}] .", ("member-of", TOLKE, FRONT)),
        (f"the [{ASH}] operates/VBZ as the wing/NN of the [{FRONT}] .", ("part-of", ASH, FRONT)),
        (f"[{ORSEL}] ’s son/NN [{TOLKE}] still/RB runs/NN the bank/NN .", ("related-to", TOLKE, ORSEL)),
        (f"[{TOLKE}] is/VBZ an uncle/NN of both/CC [{ORSEL}] and [{SELCAR}] .", ("related-to", TOLKE, SELCAR)),
        (f"[{TOLKE}] , a lawyer/NN for [{ORSEL}] and [{SELCAR}] , said", ("represents", TOLKE, SELCAR)),
        (f"[{TOLKE}] spied/VBD for the [{FRONT}] .", ("works-with", TOLKE, FRONT)),
        ("it arms [paramilitary groups] in [Lirune] .", ("based-in", "paramilitary groups", "Lirune")),
        ("it arms [paramilitary groups] in [Lirune] and [Kessaria] .", ("based-in", "paramilitary groups", "Kessaria")),
        ("[Haldmark’s troops] in [Lirune] and [Kessaria] , he said", ("based-in", "Haldmark’s troops", "Kessaria")),
    ],
)
def test_seats_and_envoys(line: str, expected: Told) -> None:
    assert expected in told(line)


@pytest.mark.parametrize(
    "line",
    [
        f"[{ORSEL}] saw a man/NN in [Ombrel] , [{TOLKE}] .",
        f"[{ORSEL}] rented a house/NN in [Ombrel] .",
        "the headquarters/NN in [Ombrel] of a rival/NN burned",
        f"the [{FRONT}] ’s office/NN in [Ombrel] was/VBD raided",
        f"a cousin/NN of the winner/NN , [{ORSEL}] , said",
        "it pays [rights groups] in [Lirune] .",
    ],
)
def test_who_is_at_home_nowhere(line: str) -> None:
    assert not {kind for kind, _, _ in told(line)} & {"based-in", "represents", "related-to"}
