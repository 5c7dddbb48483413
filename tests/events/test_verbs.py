"""What verbs tell: in the active and the passive, with nouns and particles of their own, and when they tell nothing."""

import pytest

from tests.events.written import Told, event, told

ORDER, CORPS = "Order of the Lamp", "Lantern Corps"
SELCAR, VANTOR, MERDHI, ORSEL, BARSKY = "Harun Selcar", "Idris Vantor", "Yusan al-Merdhi", "Davit Orsel", "Lena Barsky"
ADEYLE, TOLKE, TROOPS = "Tomas Adeyle", "Abran Tolke", "Haldmark’s troops"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"[Haldmark] killed/VBD [{VANTOR}] .", event("killed", "killed", agent="Haldmark", patient=VANTOR)),
        (f"[{VANTOR}] was killed/VBN by [Haldmark] .", event("killed", "killed", agent="Haldmark", patient=VANTOR)),
        (f"[{VANTOR}] was “/`` killed/VBD ”/'' .", event("killed", "killed", patient=VANTOR)),
        (
            f"a [Haldmark] strike/NN killed/VBD [{VANTOR}] and [{TOLKE}] .",
            event("killed", "killed", agent="Haldmark", patient=(VANTOR, TOLKE)),
        ),
        (
            f"[{VANTOR}] , head/NN of the [{CORPS}] , was killed/VBN in [Ombrel] .",
            event("killed", "killed", patient=VANTOR),
        ),
        (f"militias shot/VBD [{TOLKE}] dead/JJ .", event("killed", "shot dead", patient=TOLKE)),
        (f"[{ADEYLE}] named/VBD [{ORSEL}] minister .", event("appointed", "named", agent=ADEYLE, patient=ORSEL)),
        (f"[{ORSEL}] named/VBN minister", event("appointed", "named", patient=ORSEL)),
        (
            f"[{ADEYLE}] asked/VBD [{ORSEL}] to form/VB a government .",
            event("appointed", "asked", agent=ADEYLE, patient=ORSEL),
        ),
        (f"[{BARSKY}] resigned/VBD in March/NNP .", event("resigned", "resigned", agent=BARSKY)),
        (f"[{BARSKY}] stepped/VBD down/RP .", event("resigned", "stepped down", agent=BARSKY)),
        (f"[{ADEYLE}] sacked/VBD [{BARSKY}] .", event("dismissed", "sacked", agent=ADEYLE, patient=BARSKY)),
        (f"[Kessaria] arrested/VBD [{SELCAR}] .", event("arrested", "arrested", agent="Kessaria", patient=SELCAR)),
        (
            f"[{TROOPS}] took/VBD [{SELCAR}] into/IN custody/NN .",
            event("arrested", "took custody", agent=TROOPS, patient=SELCAR),
        ),
        ("missiles/NNS hit/VBD two cars/NNS .", event("assault", "hit")),
        (f"[the militias] fired/VBD on [{TROOPS}] .", event("assault", "fired", agent="the militias", patient=TROOPS)),
        ("[the militias] came/VBD under/IN attack/NN .", event("assault", "came attack", patient="the militias")),
        (
            "[Haldmark] carried/VBD out/RP an attack/NN on [the militias] .",
            event("assault", "carried out attack", agent="Haldmark", patient="the militias"),
        ),
        (f"[{SELCAR}] met/VBD [{ORSEL}] in [Ombrel] .", event("consult", "met", agent=SELCAR, recipient=ORSEL)),
        (
            f"[{SELCAR}] held/VBD secret/JJ talks/NNS with [{ORSEL}] .",
            event("consult", "held talks", agent=SELCAR, recipient=ORSEL),
        ),
        (
            f"[Norvane] denied/VBD that the [{ORDER}] had met/VBN [{ORSEL}] .",
            event("consult", "met", agent=ORDER, recipient=ORSEL),
        ),
        (
            f"[{MERDHI}] called/VBD [the militias] to a secret/JJ meeting/NN .",
            event("consult", "called meeting", agent=MERDHI, recipient="the militias"),
        ),
        (
            f"[{MERDHI}] pressed/VBD [the militias] to agree/VB .",
            event("request", "pressed", agent=MERDHI, recipient="the militias"),
        ),
        (f"[{SELCAR}] called/VBD for an inquiry/NN .", event("request", "called", agent=SELCAR)),
        (f"[{SELCAR}] will avenge/VB [{VANTOR}] .", event("threaten", "avenge", agent=SELCAR)),
        ("[protesters] filled/VBD the squares/NNS .", event("protest", "filled squares", agent="protesters")),
        (
            f"[Haldmark] imposed/VBD sanctions/NNS on the [{CORPS}] .",
            event("sanction", "imposed sanctions", agent="Haldmark", patient=CORPS),
        ),
        (
            "[Norvane] sent/VBD weapons/NNS to [the militias] .",
            event("aid", "sent weapons", agent="Norvane", recipient="the militias"),
        ),
        (f"[{TROOPS}] withdrew/VBD from [Ombrel] .", event("retreat", "withdrew", agent=TROOPS)),
        ("[Haldmark] deployed/VBD troops/NNS .", event("mobilize", "deployed troops", agent="Haldmark")),
        ("[Norvane] rejected/VBD the demand/NN .", event("reject", "rejected demand", agent="Norvane")),
        ("[Kessaria] lifted/VBD the curfew/NN .", event("concede", "lifted curfew", agent="Kessaria")),
        (
            f"[Kessaria] charged/VBD [{SELCAR}] with murder/NN .",
            event("accuse", "charged", agent="Kessaria", patient=SELCAR),
        ),
        (
            f"[Norvane] signed/VBD a truce/NN with [{ORDER}] .",
            event("agree", "signed truce", agent="Norvane", recipient=ORDER),
        ),
        (f"[{VANTOR}] died/VBD of cancer/NN after the attack/NN .", event("other", "died", patient=VANTOR)),
        (f"[{VANTOR}] died/VBD .", event("other", "died", patient=VANTOR)),
        (f"[{TROOPS}] entered/VBD [Ombrel] .", event("mobilize", "entered", agent=TROOPS)),
        (f"[{TROOPS}] left/VBD [Ombrel] .", event("retreat", "left", agent=TROOPS)),
        (f"[{ADEYLE}] issued/VBD arrest/NN warrants/NNS .", event("accuse", "issued warrants", agent=ADEYLE)),
        (f"[{ORSEL}] was hurt/VBN .", event("other", "hurt", patient=ORSEL)),
    ],
)
def test_a_verb_with_those_who_take_part(line: str, expected: Told) -> None:
    assert expected in told(line)


@pytest.mark.parametrize(
    "line",
    [
        f"[{MERDHI}] told/VBD [{SELCAR}] that it was/VBD good to wait/VB .",
        f"a woman/NN named/VBD [{BARSKY}] spoke/VBD .",
        f"[{MERDHI}] can call/VB a meeting/NN .",
        f"[{SELCAR}] could/MD strike/VB [{TROOPS}] .",
        f"[{ADEYLE}] would not name/VB the visitors/NNS .",
        "the men guarding/VBG captured/VBN fighters/NNS .",
        f"[{SELCAR}] said/VBD that it was true/JJ .",
        f"[Norvane] hailed/VBD [{ORSEL}] .",
        "attack/NN helicopters/NNS circled/VBD .",
        "[Norvane] dismissed/VBD the claim/NN .",
    ],
)
def test_what_tells_no_event(line: str) -> None:
    assert told(line) == []


def test_an_unnamed_source_takes_no_part() -> None:
    assert told(f"{{a source}} met/VBD [{SELCAR}] .") == [event("consult", "met", recipient=SELCAR)]


def test_nobody_does_to_himself_what_a_parse_makes_him_do() -> None:
    line = f"[{VANTOR}] levied/VBD sanctions/NNS against [{VANTOR}] ."
    assert all(("agent", VANTOR) not in takers for _, _, takers in told(line))


def test_two_who_speak_with_each_other_where_the_second_hangs_on_the_last_word_of_a_name() -> None:
    line = f"[{SELCAR}] and [{ORSEL}] spoke/VBD on the phone/NN ."
    links = {
        **{0: (5, "nsubj"), 1: (0, "flat"), 2: (3, "cc"), 3: (1, "conj"), 4: (3, "flat")},
        **{6: (8, "case"), 7: (8, "det"), 8: (5, "obl")},
    }
    assert event("consult", "spoke phone", agent=(SELCAR, ORSEL)) in told(line, links)
