"""What a report says of its actors, as cards."""

import pytest
from msgspec.structs import replace

from bench.identity_traps import HALDMARK, KESSARIA, NORVANE, Of, body, reading
from onrecord import types as t
from onrecord.identity import Card, cards
from onrecord.identity.naming import blocks, is_generic, key, owned
from tests.desk.readings import GOLD


def card(*actors: Of, of: int = -1) -> Card:
    return cards(reading(1, 2024, actors))[of]


def marks(found: Card, kind: str) -> set[str]:
    return {mark.removeprefix(f"{kind}:") for mark in found.marks if mark.startswith(f"{kind}:")}


def test_a_card_tells_offices_bodies_states_and_the_year() -> None:
    vantor = Of("Idris Vantor", "v", titles=("Norvanian General",), roles=(("leads", "Lantern Corps", "head"),))
    found = card(NORVANE, body("Lantern Corps", "l", roles=(("part-of", "Norvane", ""),)), vantor)
    assert marks(found, "office") == {"general"}
    assert (marks(found, "of"), marks(found, "in"), marks(found, "active")) == (
        {"lantern corps"},
        {"norvane"},
        {"2024"},
    )
    assert found.form == "person|idris vantor|full|norvane|force"


def test_who_was_killed_is_not_taken_for_active() -> None:
    found = card(Of("Idris Vantor", "v", died=True))
    assert (marks(found, "died"), marks(found, "active")) == ({"2024"}, set())


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Haldmark's State Office", "body|state office|generic|haldmark"),
        ("State Office", "body|state office|generic|0000000000000001/p2"),
        ("Coast Rights Monitor", "body|coast right monitor|full|"),
        ("CRM", "body|crm|short|"),
    ],
)
def test_a_body_that_every_state_has_is_known_by_its_state(name: str, form: str) -> None:
    assert card(HALDMARK, body(name, "b")).form == form


@pytest.mark.parametrize(
    ("name", "titles", "form"),
    [
        ("Adeyle", ("Kessarian president",), "person|adeyle|short|kessaria|president"),
        ("Adeyle", ("president",), "person|adeyle|short|0000000000000001/p2"),
        ("Adeyle", ("Kessarian lawyer",), "person|adeyle|short|0000000000000001/p2"),
    ],
)
def test_a_lone_name_is_its_reports_alone_unless_a_state_has_one_such_office(
    name: str, titles: tuple[str, ...], form: str
) -> None:
    assert card(KESSARIA, Of(name, "a", titles=titles)).form == form


def test_a_description_is_no_name() -> None:
    made = reading(1, 2024, (Of("Kessarian militias", "m", "group"),))
    described = replace(made.actors[0], descriptions=(t.Phrase("Kessarian militias", ((2, 20),)),))
    assert cards(replace(made, actors=(described,))) == ()
    assert cards(replace(made, actors=(replace(made.actors[0], name="some militias"),))) == ()


def test_a_description_in_passing_has_no_card_though_a_name_stands_in_it() -> None:
    made = reading(1, 2024, (Of("cousin of Harun Selcar", "c"),))
    span = made.actors[0].mentions[0]
    passing = t.Join(span=span, reason=t.Reason(by="rule", name="described", spans=(span,)), confidence=0.6)
    assert len(cards(made)) == 1
    assert cards(replace(made, actors=(replace(made.actors[0], joins=(passing,)),))) == ()


def test_what_an_unnamed_source_should_be_has_no_card() -> None:
    made = reading(1, 2024, (Of("Ada Renwick", "r"),))
    unnamed = t.Source(id="s1", kind="unnamed", actor_id="p1", mentions=made.actors[0].mentions)
    assert len(cards(made)) == 1
    assert cards(replace(made, sources=(unnamed,))) == ()


@pytest.mark.parametrize("gold", GOLD, ids=lambda r: r.report.id)
def test_no_unnamed_source_of_the_examples_is_an_actor(gold: t.Reading) -> None:
    assert [s for s in gold.sources if s.kind == "unnamed" and s.actor_id is not None] == []


def test_names_that_a_report_gives_two_are_marked_so() -> None:
    first, second = cards(reading(1, 2024, (Of("Jamal Tolke", "a"), Of("Jamil Tolke", "b"))))
    assert (marks(first, "beside"), marks(second, "beside")) == ({"jamil tolke"}, {"jamal tolke"})


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Iraqi Parliament", ("Parliament", "IQ")),
        ("Ministry of Oil of Iraq", ("Ministry of Oil", "IQ")),
        ("US-led coalition", ("US-led coalition", "")),
        ("Order of the Lamp", ("Order of the Lamp", "")),
    ],
)
def test_a_body_is_told_from_the_state_in_its_name(name: str, parts: tuple[str, str]) -> None:
    assert owned(name) == parts


@pytest.mark.parametrize(("name", "generic"), [("Supreme Court", True), ("Greens", True), ("Order of the Lamp", False)])
def test_names_that_say_only_what_sort_of_body_it_is(name: str, *, generic: bool) -> None:
    assert is_generic(name) is generic


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Yusan al-Merdhi", "Yusan Merdi"),
        ("Yusan Dawtharani", "Yusan Dawtrani"),
        ("Bill Renwick", "William Renwick"),
        ("Merdhi", "Yusan Merdi"),
        ("Idris Vantor", "Vantor Idris"),
    ],
)
def test_names_alike_find_each_other_whichever_looks(one: str, other: str) -> None:
    (under, sought), (under_other, sought_other) = blocks(one, "person"), blocks(other, "person")
    assert sought & under_other
    assert sought_other & under


def test_plain_spellings_share_a_key() -> None:
    assert key("Sheikh Yusan Al-Merdhi", "person") == key("Yusan Merdhi", "person") != key("Yusan Merdi", "person")
    assert key("United States Ada Renwick", "person") == key("Ada Renwick", "person")
