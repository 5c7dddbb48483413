from __future__ import annotations

import pytest

from tests.actors.plain import found as found_
from tests.actors.plain import mentions, one, reasons
from tests.actors.written import encoding

WHERE = """
    Norvane NNP 1 nsubj place =norvane
    holds VBZ - root
    Kessaria NNP 1 obj place =kessaria
    , , 2 punct
    where WRB 6 advmod
    Haldmark NNP 6 nsubj place =haldmark
    keeps VBZ 2 acl:relcl
    troops NNS 6 obj
    . . 1 punct

    The DT 1 det
    country NN 2 nsubj place <haldmark:{chance}
    suffers VBZ - root
    . . 2 punct
"""
STATES = {"Norvane": "Location", "Kessaria": "Location", "Haldmark": "Location"}


def states(table: str) -> str:
    """The table, with what tells that these names are states'."""
    told = [f"{name} NNP 2 nmod:poss\n’s POS 0 case\nembassy NN 3 nsubj\nfell VBD - root" for name in STATES]
    return table + "\n\n" + "\n\n".join(told)


@pytest.mark.parametrize(("chance", "state"), [(0.39, "Kessaria"), (0.9, "Haldmark")])
def test_the_country_is_rather_the_one_that_a_clause_tells_of(chance: float, state: str) -> None:
    made = encoding(states(WHERE.format(chance=chance)), STATES)
    assert [name for name, words in mentions(made).items() if "The country" in words] == [state]
    if state == "Kessaria":
        assert reasons(made, one(found_(made), state))["The country"] == ("state-told-of", 0.4)


@pytest.mark.parametrize(("tag", "word", "led"), [("VBG", "asking", False), ("VBD", "asked", True)])
def test_the_country_asking_is_told_which(tag: str, word: str, led: bool) -> None:
    table = f"""
        Haldmark NNP 1 nsubj place =haldmark
        left VBD - root
        . . 1 punct

        The DT 1 det
        country NN 2 nsubj place <haldmark:0.9
        {word} {tag} - root
        . . 2 punct
    """
    assert ("The country" in mentions(encoding(states(table), STATES))["Haldmark"]) is led
