"""Whether a death is a killing: by what the report tells of the same person, and in the same sentence."""

import pytest

from tests.events.written import told

VANTOR, TOLKE = "Idris Vantor", "Abran Tolke"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (f"[{VANTOR}] died/VBD .", "other"),
        (f"[{VANTOR}] died/VBD in the attack/NN .", "killed"),
        (f"[{VANTOR}] died/VBD of cancer/NN after the attack/NN .", "other"),
    ],
)
def test_the_death_of_one_who_is_named(line: str, kind: str) -> None:
    assert [type_ for type_, trigger, _ in told(line) if trigger == "died"] == [kind]


def test_who_was_killed_and_died_was_killed_twice_told() -> None:
    line = f"[Haldmark] killed/VBD [{VANTOR}] . [{VANTOR}] died/VBD ."
    assert {type_ for type_, _, _ in told(line)} == {"killed"}


def test_who_announces_a_death_has_killed_nobody() -> None:
    line = f"[Kessaria] announced/VBD the death/NN of [{TOLKE}] ."
    links = {0: (1, "nsubj"), 1: (-1, "root"), 2: (3, "det"), 3: (1, "obj"), 4: (5, "case"), 5: (3, "nmod")}
    takers = [taker for _, trigger, takers in told(line, links) if trigger == "death" for taker in takers]
    assert ("agent", "Kessaria") not in takers
