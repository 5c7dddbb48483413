"""Which forms are one, and why; the traps made for it; and that no order changes what comes of it."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench import floors
from bench.identity_traps import KESSARIA, LIRUNE, Of, Roles, figures, reading, readings
from onrecord.identity import DOUBT, SURE, Card, Form, Judged, Link, cards, compare, gather, resolve
from onrecord.identity.resolving import forms

PRESIDENT: Roles = (("holds-role", "Kessaria", "president"),)


def card(*actors: Of, number: int = 1, year: int = 2024) -> Card:
    return cards(reading(number, year, actors))[-1]


def link(one: Card, other: Card) -> Link | None:
    a, b = (Form(c.form, dict.fromkeys(c.marks, 1)) for c in (one, other))
    assert compare(a, b) == compare(b, a)
    return compare(a, b)


def test_the_traps_keep_their_floors() -> None:
    wanted = floors.floors("identity-traps")
    assert wanted
    assert {name: figure for name, figure in figures().items() if figure < wanted[name]} == {}


def test_a_family_name_and_an_office_agree() -> None:
    full = card(KESSARIA, Of("Tomas Adeyle", "a", roles=PRESIDENT))
    found = link(full, card(Of("Adeyle", "a", titles=("President",))))
    assert found is not None
    assert found.reasons == ("a family name only: Adeyle", "surname and office agree: president")
    assert found.sure


def test_a_bare_family_name_is_never_joined() -> None:
    found = link(card(Of("Tomas Adeyle", "a")), card(Of("Adeyle", "a"), number=2))
    assert found is not None
    assert found.score < DOUBT


def test_a_spelling_needs_something_beside_it() -> None:
    alone = link(card(Of("Yusan al-Merdhi", "m")), card(Of("Yusan Merdi", "m")))
    assert alone is not None
    assert alone.doubtful
    assert alone.reasons == ("spelled otherwise: Yusan al-Merdhi / Yusan Merdi",)
    order = Of("Order of the Lamp", "o", "organisation")
    envoy: Roles = (("represents", "Order of the Lamp", ""),)
    served = [card(order, Of(name, "m", roles=envoy)) for name in ("Yusan al-Merdhi", "Yusan Merdi")]
    found = link(*served)
    assert found is not None
    assert found.sure


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (
            card(KESSARIA, Of("Ada Renwick", "a", titles=("Kessarian senator",))),
            card(LIRUNE, Of("Ada Renwick", "b", titles=("Lirunian senator",))),
            "of other states",
        ),
        (
            card(Of("Ada Renwick", "a", titles=("senator",))),
            card(Of("Ada Renwick", "b", titles=("singer",))),
            "other offices",
        ),
        (card(Of("Ada Renwick", "a", died=True)), card(Of("Ada Renwick", "b"), year=2027), "died in 2024"),
    ],
    ids=["state", "office", "died"],
)
def test_what_speaks_against_it_is_told(one: Card, other: Card, reason: str) -> None:
    found = link(one, other)
    if one.form == other.form:  # nothing but the years tells them apart
        a, b = Form(one.form, dict.fromkeys(one.marks, 1)), Form(f"{other.form}+", dict.fromkeys(other.marks, 1))
        found = compare(a, b)
    assert found is not None
    assert found.against
    assert not found.sure
    assert any(reason in why for why in found.reasons)


def test_other_given_names_are_no_link_at_all() -> None:
    assert link(card(Of("Ali Tolke", "a")), card(Of("Mojtaba Tolke", "b"))) is None


def test_the_thresholds_are_in_their_order() -> None:
    assert 0 < DOUBT < SURE < 1


FORMS = [
    "person|a|full|X|",
    "person|a|full|Y|",
    "person|a|full||",
    "person|a|full||law",
    "person|a|short|1/p1",
    "person|b|full|X|",
]
scores = st.floats(0, 1).map(lambda x: round(x, 2))


@st.composite
def webs(draw: st.DrawFn) -> tuple[list[Link], list[Judged]]:
    pairs = [(a, b) for n, a in enumerate(sorted(FORMS)) for b in sorted(FORMS)[n + 1 :]]
    links = [
        Link(a, b, draw(scores), (), draw(st.booleans()))
        for a, b in draw(st.lists(st.sampled_from(pairs), unique=True))
    ]
    said = draw(st.lists(st.sampled_from(pairs), max_size=3))
    return links, [Judged(a, b, draw(st.booleans()), n) for n, (a, b) in enumerate(said)]


@given(webs(), st.randoms(use_true_random=False))
@settings(max_examples=200)
def test_no_order_of_forms_links_and_judgements_changes_what_is_gathered(
    web: tuple[list[Link], list[Judged]], dice: random.Random
) -> None:
    links, said = web
    before = set(gather(FORMS, links, said))
    for shuffled in (links, said):
        dice.shuffle(shuffled)
    assert set(gather(dice.sample(FORMS, len(FORMS)), links, said)) == before
    assert sorted(key for group in before for key in group) == sorted(FORMS)


@given(webs())
@settings(max_examples=200)
def test_the_last_judgement_of_two_forms_always_stands(web: tuple[list[Link], list[Judged]]) -> None:
    links, said = web
    groups = gather(FORMS, links, said)
    of = {key: n for n, group in enumerate(groups) for key in group}
    if said:
        last = max(said, key=lambda j: j.order)
        assert (of[last.one] == of[last.other]) is last.same


@given(webs())
def test_pieces_that_nothing_joins_are_gathered_alike_apart_and_together(web: tuple[list[Link], list[Judged]]) -> None:
    links, said = web
    other = [Link(f"{x.one}2", f"{x.other}2", x.score, x.reasons, x.against) for x in links]
    together = gather([*FORMS, *(f"{f}2" for f in FORMS)], [*links, *other], said)
    assert {g for g in together if not any(key.endswith("2") for key in g)} == set(gather(FORMS, links, said))


def test_the_forms_of_the_traps_are_far_fewer_than_their_cards_when_told_twice() -> None:
    every = [c for one, _ in readings() for c in cards(one)]
    assert set(forms(every)) == set(forms([*every, *every]))
    assert set(resolve(every)[0]) == set(resolve([*every, *every])[0])
