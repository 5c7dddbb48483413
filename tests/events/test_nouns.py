"""What nouns tell, by whom they belong to and what stands behind them."""

import pytest

from onrecord.events import event_mentions
from tests.events.written import Told, event, scene, told

VANTOR, ORSEL, SELCAR = "Idris Vantor", "Davit Orsel", "Harun Selcar"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            f"after the killing/NN of [{VANTOR}] by [Haldmark] .",
            event("killed", "killing", agent="Haldmark", patient=VANTOR),
        ),
        (
            f"the killing/NN of [{VANTOR}] , and the death/NN of [{ORSEL}] .",
            event("killed", "death", patient=ORSEL),
        ),
        ("a [Haldmark] drone/NN strike/NN .", event("assault", "strike", agent="Haldmark")),
        ("attacks/NNS on [the militias] .", event("assault", "attacks", patient="the militias")),
        (f"talks/NNS between [{SELCAR}] and [{ORSEL}] .", event("consult", "talks", agent=(SELCAR, ORSEL))),
        (f"a meeting/NN with [{SELCAR}] on Monday/NNP .", event("consult", "meeting", recipient=SELCAR)),
        (f"the nomination/NN of [{ORSEL}] .", event("appointed", "nomination", patient=ORSEL)),
        (f"the resignation/NN of [{ORSEL}] .", event("resigned", "resignation", agent=ORSEL)),
        (
            "shipments/NNS from [Norvane] to [the militias] .",
            event("aid", "shipments", agent="Norvane", recipient="the militias"),
        ),
        ("since protests/NNS began/VBD in autumn/NN .", event("protest", "protests")),
        ("an attack/NN on oil/NN plants/NNS in [Kessaria] .", event("assault", "attack")),
    ],
)
def test_a_noun_with_those_who_take_part(line: str, expected: Told) -> None:
    assert expected in told(line)


@pytest.mark.parametrize(
    "line",
    [
        "the strike/NN group/NN .",
        "protest/NN leaders/NNS .",
        "a meeting/NN room/NN .",
        "who talks/NNS for [the militias] .",
        "the resignation/NN .",
        "the capture/NN of the [Lantern Corps] .",
        f"the death/NN of [{VANTOR}] .",
    ],
)
def test_what_tells_no_event(line: str) -> None:
    assert told(line) == []


@pytest.mark.parametrize(
    ("verb", "noun", "type_"),
    [("announced", "withdrawal", "retreat"), ("began", "offensive", "assault"), ("orchestrated", "attacks", "assault")],
)
def test_who_announces_or_begins_it_does_it(verb: str, noun: str, type_: str) -> None:
    line = f"[Haldmark] {verb}/VBD a {noun}/NN ."
    assert event(type_, noun, agent="Haldmark") in told(line, {0: (1, "nsubj"), 3: (1, "obj")})


def test_who_orders_mourning_after_an_attack_does_not_attack() -> None:
    line = f"[{SELCAR}] ordered/VBD mourning/NN after/IN the attack/NN ."
    links = {0: (2, "nsubj"), 1: (0, "flat"), 3: (2, "obj"), 6: (2, "obl"), 4: (6, "case")}
    assert not any(kind == "assault" for kind, _, _ in told(line, links))


def test_an_owner_does_it_where_it_is_done_to_another() -> None:
    line = f"[Haldmark] ’s killing/NN of [{VANTOR}] ."
    links = {0: (2, "nmod:poss"), 1: (0, "case"), 4: (2, "nmod"), 3: (4, "case"), 5: (4, "flat")}
    assert told(line, links) == [event("killed", "killing", agent="Haldmark", patient=VANTOR)]


def test_a_noun_with_nobody_and_nowhere_is_told_too_weakly_to_be_shown() -> None:
    [mention] = event_mentions([scene("Accounts of the attack/NN differed/VBD .")])
    assert mention.type == "assault"
    assert mention.confidence < 0.3


def test_his_is_not_the_death_of_the_one_who_avenges_it() -> None:
    line = f"[{VANTOR}] was killed/VBN . [{SELCAR}] will avenge/VB [his: {SELCAR}] death/NN ."
    links = {9: (10, "nmod:poss"), 10: (8, "obj"), 5: (8, "nsubj"), 6: (5, "flat")}
    assert not any(("patient", SELCAR) in takers for _, _, takers in told(line, links))
