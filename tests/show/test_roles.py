"""Roles in a sentence: with the article, the owner and the preposition that the report has."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.show.sentences import names, tie_words
from onrecord.types import Actor, Tie
from tests.show.readings import reading, told

ACTORS = {
    "t": Actor(id="t", name="Abran Tolke", kind="person"),
    "n": Actor(id="n", name="Norvane", kind="state"),
    "f": Actor(id="f", name="Tidal Front", kind="organisation"),
    "u": Actor(id="u", name="United Isles", kind="state"),
    "k": Actor(id="k", name="Kessaria", kind="state"),
}


@pytest.mark.parametrize(
    ("evidence", "role", "whom", "more", "words"),
    [
        ("Abran Tolke, the head of the Tidal Front", "head", "f", {}, "Abran Tolke is the head of the Tidal Front"),
        ("Abran Tolke, head of the Tidal Front", "head", "f", {}, "Abran Tolke is head of the Tidal Front"),
        ("Tolke, a spokesman for the Front", "spokesman", "f", {}, "Abran Tolke is a spokesman for the Tidal Front"),
        ("Front spokesman Abran Tolke", "spokesman", "f", {}, "Abran Tolke is a spokesman for the Tidal Front"),
        ("Norvane’s envoy, Abran Tolke", "envoy", "n", {}, "Abran Tolke is Norvane’s envoy"),
        ("the Front’s envoy, Abran Tolke", "envoy", "f", {}, "Abran Tolke is the envoy of the Tidal Front"),
        ("The outgoing premier, Abran Tolke", "premier", None, {}, "Abran Tolke is the outgoing premier"),
        ("Abran Tolke, a former minister", "minister", None, {"status": "happened"}, "Abran Tolke was a minister"),
        ("Isles Ambassador to Kessaria Abran Tolke", "Ambassador to Kessaria", "u", {"where": ("k",)},
         "Abran Tolke is the United Isles’ Ambassador to Kessaria"),
        ("General Abran Tolke of Norvane", "General", "n", {}, "Abran Tolke is a general of Norvane"),
        ("Judge Abran Tolke", "Judge", None, {}, "Abran Tolke is a judge"),
        ("President Abran Tolke", "President", None, {}, "Abran Tolke is President"),
    ],
)  # fmt: skip
def test_roles_are_said_as_the_report_has_them(
    evidence: str, role: str, whom: str | None, more: dict[str, Any], words: str
) -> None:
    telling = told(evidence, evidence, status=more.get("status", "ongoing"))
    tie = Tie(
        id="x", type="holds-role", subject="t", object=whom, role=role, where=more.get("where", ()), told=(telling,)
    )
    assert tie_words(names(reading(evidence, actors=list(ACTORS.values()))), tie) == words
