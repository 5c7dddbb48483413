"""Definite nouns led to the only body of their sort, and pronouns to the only body near, from the text on."""

from __future__ import annotations

import re

import pytest

from onrecord import read_text


def led(text: str, words: str) -> str | None:
    """The actor to whom words of a text are led."""
    found = re.search(rf"\b{words}\b", text)
    assert found is not None
    for actor in read_text(text).actors:
        if any(span[0] <= found.start() and found.end() <= span[1] for span in actor.mentions):
            return actor.name
    return None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The Order of the Lamp met on Monday. Harun Selcar has led the movement since 2001.", "the movement", "Lamp"),
        ("The Army of the Pious attacked Dunmere. The group denied it.", "The group", "Pious"),
        ("The Finance Ministry and the Order of the Lamp met. Selcar leads the movement.", "the movement", "Lamp"),
        ("The Harmony League won. Its leader, the party’s treasurer Peng Da, left.", "the party", "League"),
        ("A former teacher, Rostam Keyl, leads them. Known as Coach, he drills them to a whistle.", "he", "Keyl"),
        ("The Puna Front left the talks. Last week its ruling committee met in Dunmere.", "its", "Puna Front"),
    ],
)
def test_the_only_body_of_its_sort_is_meant(text: str, words: str, name: str) -> None:
    assert name in (led(text, words) or "")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Finance Ministry closed on Monday. Davit Orsel left the movement.", "the movement"),
        ("The Ash Brigade and the Lion Companies met on Monday. Davit Orsel left the group.", "the group"),
        ("The Harbour Bank failed. Davit Orsel praised its findings.", "its"),
    ],
)
def test_where_several_or_none_fit_it_is_left_open(text: str, words: str) -> None:
    assert led(text, words) is None
