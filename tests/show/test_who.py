from __future__ import annotations

import pytest

from onrecord.show.views import view
from onrecord.show.who import Sighting, also, by_kind, figures, why
from onrecord.types import Actor, Join, Reason
from tests.show.readings import reading, spans

TEXT = "Vantor met Tolke in Ombrel. He praised Tolke.\n\nNorvane’s men, Vantor’s men, left Norvane."
HE = Join(span=(28, 30), reason=Reason(by="head", name="coreference"), confidence=0.49)
VANTOR = Actor(
    id="p1", name="Idris Vantor", kind="person", mentions=((0, 6), (28, 30), *spans(TEXT, "Vantor’s men")), joins=(HE,)
)
TOLKE = Actor(id="p2", name="Abran Tolke", kind="person", mentions=((11, 16), (39, 44)))
OMBREL = Actor(id="p3", name="Ombrel", kind="place", mentions=spans(TEXT, "Ombrel"), lies_in="Kessaria")
NORVANE = Actor(id="p4", name="Norvane", kind="state", mentions=((47, 54), (81, 88)))


def test_actors_stand_by_kind_those_mentioned_most_first() -> None:
    found = figures(view(reading(TEXT, actors=[OMBREL, NORVANE, TOLKE, VANTOR])))
    assert [(f.number, f.actor.id, len(f.sightings)) for f in found] == [
        (1, "p1", 3),
        (2, "p2", 2),
        (3, "p4", 2),
        (4, "p3", 1),
    ]
    assert [(kind, [f.number for f in group]) for kind, group in by_kind(found)] == [
        ("people", [1, 2]),
        ("states", [3]),
        ("places", [4]),
    ]


def test_of_those_mentioned_as_often_the_first_mentioned_comes_first() -> None:
    people = [Actor(id=f"p{at}", name="x", kind="person", mentions=((at, at + 1),)) for at in (5, 0, 3)]
    assert [f.actor.id for f in figures(view(reading(TEXT, actors=people)))] == ["p0", "p3", "p5"]


def test_a_mention_knows_its_place_its_words_and_whether_it_is_sure() -> None:
    (figure,) = figures(view(reading(TEXT, actors=[VANTOR])))
    assert [(s.words, s.place, s.unsure) for s in figure.sightings] == [
        ("Vantor", "¶1", False),
        ("He", "¶1", True),
        ("Vantor’s men", "¶2", False),
    ]
    assert [s.words for s in figure.unsure] == ["He"]


def test_a_joined_mention_is_shown_also_where_the_mentions_lack_it_and_space_is_none() -> None:
    actor = Actor(id="p1", name="x", kind="person", mentions=((0, 7), (6, 7)), joins=(HE,))
    (figure,) = figures(view(reading(TEXT, actors=[actor])))
    assert [s.words for s in figure.sightings] == ["Vantor", "He"]


@pytest.mark.parametrize(
    ("confidence", "unsure", "expected"),
    [(0.49, True, "“He”, by short name, 49% sure"), (0.5, False, "“He”, by short name, 50% sure")],
)
def test_why_a_mention_is_an_actor_s(confidence: float, unsure: bool, expected: str) -> None:
    join = Join(span=(0, 2), reason=Reason(by="rule", name="short-name"), confidence=confidence)
    sighting = Sighting(span=(0, 2), words="He", place="¶1", join=join)
    assert (why(sighting), sighting.unsure) == (expected, unsure)
    assert why(Sighting(span=(0, 2), words="He", place="¶1")) == ""


@pytest.mark.parametrize(
    ("actor", "expected"),
    [
        (TOLKE, ""),
        (OMBREL, "in Kessaria"),
        (
            Actor(id="p", name="A B", kind="person", titles=("General", "Dr"), aliases=("B", "A B", "C", "D A", "C")),
            "General, Dr; also “C” and “D A”",
        ),
        (Actor(id="p", name="al-A of B", kind="person", titles=("Mr", "Mrs."), aliases=("A", "The B")), ""),
        (Actor(id="p", name="A", kind="person", titles=("\x1b[2JGeneral",)), "\ufffd[2JGeneral"),
    ],
)
def test_what_else_an_actor_is_called(actor: Actor, expected: str) -> None:
    assert also(actor) == expected


@pytest.mark.parametrize(("actor", "bare"), [(TOLKE, True), (NORVANE, True), (OMBREL, True), (VANTOR, False)])
def test_an_actor_is_bare_where_there_is_only_its_name_to_tell(actor: Actor, bare: bool) -> None:
    (figure,) = figures(view(reading(TEXT, actors=[actor])))
    assert figure.bare is bare
