"""People behind short titles, whatever the model sees there."""

from __future__ import annotations

import pytest

from onrecord import read_text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gov. Jon R. Halvik of Dunmere spoke.", "Jon R. Halvik"),
        ("They chose Gov. Jon R. Halvik on Monday.", "Jon R. Halvik"),
        ("He met Lt. Col. Ada O’Renwick there.", "Ada O’Renwick"),
    ],
)
def test_who_stands_behind_a_short_title_is_a_person(text: str, name: str) -> None:
    assert (name, "person") in {(actor.name, actor.kind) for actor in read_text(text).actors}


def test_a_title_behind_a_title_is_nobody() -> None:
    assert read_text("“Thank you, Mr. Vice President,” she said.").actors == ()
