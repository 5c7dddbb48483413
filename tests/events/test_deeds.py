"""What somebody did though no line of words tells it, and what says no such thing."""

import pytest

from onrecord.events.deeds import told_by_deeds
from tests.events.written import event, told
from tests.ties.written import scene

ORSEL, BARSKY = "Davit Orsel", "Lena Barsky"
ROOT = {0: (2, "nsubj"), 1: (0, "flat"), 2: (-1, "root"), 4: (2, "obj")}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"[{ORSEL}] moved/VBD the capital/NN .", event("other", "moved", agent=ORSEL)),
        (f"[{ORSEL}] sold/VBD the port/NN .", event("other", "sold", agent=ORSEL)),
    ],
)
def test_a_deed_is_an_event_of_no_type_of_its_own(line: str, expected: object) -> None:
    assert expected in told(line, ROOT)


@pytest.mark.parametrize(
    "line",
    [
        f"[{ORSEL}] praised/VBD the port/NN .",
        f"[{ORSEL}] feared/VBD the port/NN .",
        f"[{ORSEL}] resembled/VBD the port/NN .",
        f"[{ORSEL}] circulated/VBD a statement/NN .",
        f"[{ORSEL}] moves/VBZ the capital/NN .",
        "a clerk/NN moved/VBD the capital/NN .",
    ],
)
def test_what_is_said_thought_or_done_by_nobody_is_no_deed(line: str) -> None:
    assert list(told_by_deeds(scene(line, ROOT), set())) == []


def test_a_passive_without_its_doer_tells_to_whom_it_was_done() -> None:
    links = {0: (3, "nsubj:pass"), 1: (0, "flat"), 2: (3, "aux:pass"), 3: (-1, "root")}
    assert event("other", "photographed", patient=BARSKY) in told(f"[{BARSKY}] was photographed/VBN .", links)
