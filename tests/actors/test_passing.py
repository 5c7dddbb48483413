"""Who goes by a description alone: an actor where something is told of them, read from the text on."""

from __future__ import annotations

import pytest

from onrecord import read_text


def described(text: str) -> set[str]:
    """The actors of a text that are ones by description alone."""
    found = read_text(text).actors
    return {actor.name for actor in found if any(join.reason.name == "described" for join in actor.joins)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A military court in Dunmere sentenced Goran Pell to nine years on Friday.", "military court"),
        ("Armed men searched the offices of Coast Rights Monitor on Monday.", "Armed men"),
        ("The junta arrested Lena Barsky on Monday.", "junta"),
        ("Police questioned a cousin of Harun Selcar on Friday.", "cousin of Harun Selcar"),
        ("Tribal elders met Davit Orsel in Ombrel on Sunday.", "Tribal elders"),
        ("Villagers attacked a convoy of the Ash Brigade on Monday.", "villagers"),
        ("The Ash Brigade attacked the garrison at Dunmere.", "garrison"),
        ("Mutineers seized the barracks in Dunmere and arrested Idris Vantor.", "mutineers"),
        ("Police arrested eleven members of the Ash Brigade on Monday.", "eleven members of the Ash Brigade"),
        ("Two governors were arrested in Dunmere on Friday.", "Two governors"),
        ("Farmers’ leaders met President Tomas Adeyle on Monday.", "Farmers’ leaders"),
    ],
)
def test_who_has_a_part_in_what_is_told_is_an_actor(text: str, name: str) -> None:
    assert name in described(text)


@pytest.mark.parametrize(
    "text",
    [
        "A cousin of Harun Selcar said that Keyl had left.",
        "A military court said that it had freed Keyl.",
        "Two commanders said that Keyl had left. They did not want to be named.",
        "Two former clerks of the Guard recognised the signature of Davit Orsel.",
        "The Ash Brigade and the Harbour Guard joined forces on Monday.",
        "No villagers met Davit Orsel on Sunday.",
        "Abran Tolke, the deputy head of their umbrella group, the Tidal Front, met Davit Orsel.",
        "President Tomas Adeyle supports training for officers.",
        "Davit Orsel criticised any new agency.",
        "Houses were damaged in Dunmere on Sunday.",
        "The villagers of Dunmere are poor.",
    ],
)
def test_who_speaks_or_is_anybody_or_has_no_part_is_none(text: str) -> None:
    assert described(text) == set()
