"""In an interview printed turn by turn "I" is whoever's turn it is, and "he" is somebody else."""

from __future__ import annotations

import pytest

from onrecord.pipeline import read_text

INTERVIEW = """Coast Times interview

General Idris Vantor fell in March. Ada Renwick runs the Coast Rights Monitor.

{0}: Who did it?

{1}: I knew Idris Vantor. He taught my brother.

{0}: And then?

{1}: Ask me again in ten years.
"""


@pytest.mark.parametrize(("one", "other"), [("Coast Times", "Renwick"), ("((CT))", "((Ada Renwick))")])
def test_the_turns_of_an_interview(one: str, other: str) -> None:
    text = INTERVIEW.format(one, other) if one[0] != "(" else INTERVIEW.replace(":", "").format(one, other)
    reading = read_text(text)
    (ada,) = (actor for actor in reading.actors if actor.name == "Ada Renwick")
    said = [reading.report.text[slice(*span)] for span in ada.mentions]
    assert [word for word in said if word in {"I", "my", "me"}] == ["I", "my", "me"]
    assert "He" not in said


def test_a_label_that_stands_once_opens_no_turn() -> None:
    text = "Ada Renwick runs the Coast Rights Monitor.\n\nUpdate: the list grew.\n\nRenwick: I see.\n"
    reading = read_text(text)
    assert all(reading.report.text[slice(*span)] != "I" for actor in reading.actors for span in actor.mentions)
