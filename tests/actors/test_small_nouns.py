"""With the model: the rule stands on what the entity head marks and on the parse."""

from __future__ import annotations

import pytest

from onrecord import read_text


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Rostam Keyl took the leadership of the Vatra clan in May.", "Vatra clan", "group"),
        ("The Tolke family owns the newspaper and backs the Golden Hill temple.", "Tolke family", "group"),
        ("The Tolke family owns the newspaper and backs the Golden Hill temple.", "Golden Hill temple", "organisation"),
        ("The Thunder battalion of Colonel Rostam Keyl left Dunmere.", "Thunder battalion", "organisation"),
        ("The Tsolmon dynasty ruled Lirune for a century.", "Tsolmon dynasty", "group"),
    ],
)
def test_a_name_may_end_in_a_small_noun(text: str, name: str, kind: str) -> None:
    assert (name, kind) in {(actor.name, actor.kind) for actor in read_text(text).actors}


@pytest.mark.parametrize(
    "text",
    [
        "The Shia militia shelled a village near Dunmere.",
        "A Marxist party won the vote in Lirune.",
        "She wrote the Tolke family history in a year.",
        "It is the candidate whom Kessarian voters trust most.",
    ],
)
def test_whose_it_is_or_another_noun_behind_it_makes_no_name(text: str) -> None:
    nouns = ("militia", "party", "family", "trust")
    assert not any(actor.kind != "group" and actor.name.endswith(nouns) for actor in read_text(text).actors)
    assert not any(actor.name == "Tolke family" for actor in read_text(text).actors)
