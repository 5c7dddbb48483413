from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from onrecord.show import verbs
from onrecord.show.sentences import names, tie_words, when_words
from onrecord.show.views import view
from onrecord.show.voices import called, voice
from onrecord.types import EVENT_TYPES, TIE_TYPES, Actor, Source, Telling, Tie, When
from tests.show.readings import reading, spans, told

TEXT = "Norvane backs the Order of the Lamp at Ombrel airport; militias and Tolke went to Lirune’s Lantern Corps."
ACTORS = [
    Actor(id="n", name="Norvane", kind="state", mentions=spans(TEXT, "Norvane")),
    Actor(id="o", name="Order of the Lamp", kind="organisation", mentions=spans(TEXT, "Order of the Lamp")),
    Actor(id="c", name="Lantern Corps", kind="organisation", mentions=spans(TEXT, "Lantern Corps")),
    Actor(id="m", name="militias", kind="group", mentions=spans(TEXT, "militias")),
    Actor(id="t", name="Abran Tolke", kind="person"),
    Actor(id="k", name="Corin Tolke", kind="person"),
    Actor(id="a", name="Ombrel airport", kind="place"),
    Actor(id="u", name="University of Mestara", kind="organisation"),
]
NOW = {"status": "ongoing"}
AHEAD, PLANNED = {"status": "predicted"}, {"status": "planned"}
NOT_NOW = {"status": "ongoing", "polarity": "-"}
GIVEN = reading(TEXT, actors=ACTORS)


def teller(**more: Any) -> tuple[Telling, ...]:
    return (told(TEXT, "backs", **more),)


def test_every_type_has_words() -> None:
    assert set(verbs.TIES) == set(TIE_TYPES)
    assert set(verbs.EVENTS) == set(EVENT_TYPES)


@pytest.mark.parametrize(
    ("type_", "subject", "object_", "role", "more", "words"),
    [
        ("supports", "n", "o", None, NOW, "Norvane supports the Order of the Lamp"),
        ("supports", "n", "o", None, {}, "Norvane supported the Order of the Lamp"),
        ("oversees", "o", "m", None, NOW, "The Order of the Lamp oversees militias"),
        ("opposes", "m", "n", None, NOW, "Militias oppose Norvane"),
        ("opposes", "m", "n", None, NOT_NOW, "Militias do not oppose Norvane"),
        ("fights", "n", "m", None, {"polarity": "-"}, "Norvane did not fight militias"),
        ("part-of", "c", "n", None, {}, "The Lantern Corps is part of Norvane"),
        ("part-of", "m", "o", None, {"polarity": "-"}, "Militias are not part of the Order of the Lamp"),
        ("works-with", "n", "o", None, AHEAD, "Norvane is expected to work with the Order of the Lamp"),
        ("sanctions", "n", "m", None, PLANNED, "Norvane is to impose sanctions on militias"),
        ("sanctions", "n", None, None, {"status": "conditional"}, "Norvane would impose sanctions"),
        ("holds-role", "t", None, "minister", {}, "Abran Tolke was minister"),
        ("holds-role", "t", "u", "aide", NOW, "Abran Tolke is aide at University of Mestara"),
        ("represents", "t", "o", "envoy", NOW, "Abran Tolke is envoy of the Order of the Lamp"),
        ("related-to", "k", "t", "brother", NOW, "Corin Tolke is Abran Tolke’s brother"),
        ("succeeds", "k", "t", "deputy head", PLANNED, "Corin Tolke is to succeed Abran Tolke as deputy head"),
        ("leads", None, "o", None, NOW, "Someone leads the Order of the Lamp"),
        ("oversees", None, "o", None, NOT_NOW, "Nobody oversees the Order of the Lamp"),
    ],
)  # fmt: skip
def test_ties(
    type_: Any, subject: str | None, object_: str | None, role: str | None, more: dict[str, str], words: str
) -> None:
    tie = Tie(id="x", type=type_, subject=subject, object=object_, role=role, told=teller(**more))
    assert tie_words(names(GIVEN), tie) == words


def test_where_a_role_is_held() -> None:
    envoy = Tie(id="x", type="represents", subject="t", object="o", role="envoy", where=("n",), told=teller())
    assert tie_words(names(GIVEN), envoy) == "Abran Tolke was envoy of the Order of the Lamp in Norvane"


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2016/..", "Norvane supports the Order of the Lamp"),
        ("/2024-03-25", "Norvane supported the Order of the Lamp"),
        ("/2024-03-26", "Norvane supports the Order of the Lamp"),
        ("2016/2023", "Norvane supported the Order of the Lamp"),
        ("/2025", "Norvane supports the Order of the Lamp"),
        ("/XXXX-03-07", "Norvane supports the Order of the Lamp"),
    ],
)
def test_what_ended_before_the_report_is_past(edtf: str, words: str) -> None:
    given = names(reading(TEXT, actors=ACTORS, published=date(2024, 3, 26)))
    tie = Tie(id="x", type="supports", subject="n", object="o", when=When(edtf=edtf), told=teller(**NOW))
    assert tie_words(given, tie) == words


@pytest.mark.parametrize(
    ("role", "object_", "words"),
    [
        ("teaches political science", "u", "Abran Tolke teaches political science at University of Mestara"),
        ("ran the treasury", "o", "Abran Tolke ran the treasury of the Order of the Lamp"),
        ("council member", "o", "Abran Tolke is a council member of the Order of the Lamp"),
        ("chief of staff", None, "Abran Tolke is chief of staff"),
        ("adviser", "k", "Abran Tolke is Corin Tolke’s adviser"),
        ("analyst", None, "Abran Tolke is an analyst"),
        ("eastern command", "o", "Abran Tolke leads the eastern command of the Order of the Lamp"),
    ],
)
def test_roles_of_every_kind_read_well(role: str, object_: str | None, words: str) -> None:
    tie = Tie(id="x", type="holds-role", subject="t", object=object_, role=role, told=teller(**NOW))
    assert tie_words(names(GIVEN), tie) == words


@pytest.mark.parametrize(
    ("text", "name", "kind", "words"),
    [
        ("Backed by the United States.", "United States", "state", "the United States"),
        ("The Norvane-backed movement.", "Norvane", "state", "Norvane"),
        ("Said the NATO Secretary-General.", "NATO", "organisation", "NATO"),
        ("The PKK fought.", "PKK", "organisation", "the PKK"),
        ("Into the Tidal Front.", "Tidal Front", "organisation", "the Tidal Front"),
        ("Ash Brigade men, the Ash Brigade.", "Ash Brigade", "organisation", "the Ash Brigade"),
        ("The Tolke family.", "Tolke", "person", "Tolke"),
    ],
)
def test_which_names_have_an_article(text: str, name: str, kind: Any, words: str) -> None:
    mentions = tuple((m.start(), m.end()) for m in re.finditer(name, text))
    actor = Actor(id="a", name=name, kind=kind, mentions=mentions)
    assert names(reading(text, actors=[actor])).of("a") == words


def test_a_tie_that_lasts_is_in_the_present() -> None:
    tie = Tie(id="x", type="supports", subject="n", object="o", when=When(edtf="2016/.."), told=teller())
    assert tie_words(names(GIVEN), tie) == "Norvane supports the Order of the Lamp"


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (None, ("", "")),
        (When(edtf="2024-03-07"), ("7 March 2024", "2024-03-07")),
        (When(edtf="2016"), ("2016", "")),
        (When(edtf=None, spans=spans(TEXT, "at Ombrel airport")), ("“at Ombrel airport”", "")),
    ],
)
def test_times(when: When | None, words: tuple[str, str]) -> None:
    assert when_words(GIVEN, when) == words


@pytest.mark.parametrize(
    ("source", "label", "words"),
    [
        (Source(id="s", kind="unnamed"), "two Kessarian sources with knowledge of the talks", "two Kessarian sources"),
        (Source(id="s", kind="unnamed"), "One of the two sources, who is close to it", "one of the two sources"),
        (Source(id="s", kind="unnamed"), "sources in Ombrel", "sources in Ombrel"),
        (Source(id="s", kind="person", name="Harun Selcar"), "Harun Selcar", "Harun Selcar"),
        (Source(id="s", kind="document"), "A" + " long" * 20, "a" + " long" * 9 + " …"),
    ],
)  # fmt: skip
def test_what_a_source_is_called(source: Source, label: str, words: str) -> None:
    assert called(source, label) == words


def test_a_chain_is_told_from_the_inside_out_and_joint_sources_together() -> None:
    text = "Tolke said, two sources and an aide told Transmarine."
    sources = [
        Source(id="p", kind="person", name="Abran Tolke", mentions=spans(text, "Tolke")),
        Source(id="q", kind="unnamed", mentions=spans(text, "two sources")),
        Source(id="r", kind="unnamed", mentions=spans(text, "an aide")),
    ]
    telling = told(text, "said", voice=(("p",), ("q", "r")))
    assert voice(view(reading(text, sources)), telling) == "Abran Tolke, as told by two sources [A] and an aide [B]"
    assert voice(view(reading(text)), told(text, "said")) == "outlet"
    assert voice(view(reading(text)), told(text, "said", voice=((),))) == "source not found"
