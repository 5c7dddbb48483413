"""What somebody did though no line of words tells it, and what says no such thing."""

import pytest

from onrecord.events.deeds import told_by_deeds
from tests.events.test_reports import reading, telling
from tests.ties.written import scene

ORSEL = "Davit Orsel"
ROOT = {0: (2, "nsubj"), 1: (0, "flat"), 2: (-1, "root"), 4: (2, "obj")}


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Davit Orsel sold the port on Monday.", "sold"),
        ("Lena Barsky cancelled all her visits on Monday.", "cancelled"),
        ("Lena Barsky was photographed in Dunmere on Sunday.", "photographed"),
    ],
)
def test_a_deed_with_a_day_is_an_event_of_no_type_of_its_own(sentence: str, word: str) -> None:
    assert [event.type for event in telling(reading(sentence), word)] == ["other"]


@pytest.mark.parametrize("sentence", ["Davit Orsel plays chess in the park.", "A clerk sold the port."])
def test_what_has_no_day_is_no_deed(sentence: str) -> None:
    assert not reading(sentence).events


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
