"""Ties that the head tells and no rule does: how likely they must be, between whom, on which words."""

import pytest
from msgspec.structs import replace

from onrecord.scene import Scene
from onrecord.ties import tie_mentions
from onrecord.ties.learned import SURE, bars
from onrecord.types import TIE_TYPES, Link, TieMention
from tests.ties.written import scene

KEYL, CORPS = "Rostam Keyl", "Lantern Corps"
LINE = f"[{KEYL}] frobbed/VBD the [{CORPS}] ."


def headed(line: str, label: str, odds: float, one: str = KEYL, other: str = CORPS) -> Scene:
    plain = scene(line)
    main = {actor.name: plain.main(actor.mentions[0]) or 0 for actor in plain.actors.values()}
    link = Link(first=main[one], second=main[other], label=label, confidence=odds)
    return Scene(replace(plain.encoding, ties=(link,)), tuple(plain.actors.values()))


def found(one: Scene) -> list[TieMention]:
    return [mention for mention in tie_mentions([one]) if mention.reason.by == "head"]


@pytest.mark.parametrize("label", list(bars()))
def test_a_tie_that_no_rule_tells_is_shown_from_its_bar_on(label: str) -> None:
    ends = {"based-in": ("Lantern Corps", "Norvane"), "related-to": (KEYL, "Idris Vantor")}.get(label, (KEYL, CORPS))
    if label == "part-of":
        ends = (CORPS, "Guardian Corps")
    line = f"the [{ends[0]}] frobbed/VBD the [{ends[1]}] ."
    mention = found(headed(line, label, bars()[label], *ends))[0]
    assert (mention.type, mention.subject, mention.object) == (label, *ends)
    assert mention.confidence == pytest.approx(SURE * bars()[label], abs=1e-3)
    assert found(headed(line, label, bars()[label] - 0.01, *ends)) == []


def test_its_evidence_shows_both_ends() -> None:
    one = headed(LINE, "leads", 0.99)
    words = one.text[slice(*found(one)[0].evidence[0])]
    assert KEYL in words
    assert CORPS in words


@pytest.mark.parametrize("label", ["met-with", "opposes", "same-as"])
def test_types_that_the_head_is_bad_at_are_not_shown(label: str) -> None:
    assert found(headed(LINE, label, 0.99)) == []


def test_what_a_rule_ties_the_head_does_not_tie_again() -> None:
    line = f"[{KEYL}] leads/VBZ the [{CORPS}] ."
    assert [m.reason.by for m in tie_mentions([headed(line, "member-of", 0.99)])] == ["rule"]
    assert [m.reason.by for m in tie_mentions([headed(line, "member-of", 0.99, CORPS, KEYL)])] == ["rule"]


def test_ends_of_a_wrong_kind_are_refused() -> None:
    assert found(headed(LINE, "leads", 0.99, CORPS, KEYL)) == []


def test_without_the_head_nothing_changes() -> None:
    assert tie_mentions([scene(LINE)]) == ()


def test_the_bars_are_of_types_that_there_are() -> None:
    assert set(bars()) <= set(TIE_TYPES)
    assert all(0.5 < bar < 1 for bar in bars().values())
