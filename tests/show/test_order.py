"""What the brief leads with, what changed, and what is background."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from onrecord.show import order, verbs
from onrecord.show.lines import sections
from onrecord.show.order import SECTIONS, Order
from onrecord.show.views import view
from onrecord.types import EVENT_TYPES, TIE_TYPES, Actor, Event, Participant, Reason, Tie, When
from tests.show.readings import reading, spans, told

TEXT = """Vantor killed in Ombrel

A drone killed Vantor, the head of the corps.

Long ago protests began. Keyl was named as the new head. Barsky, a former minister, spoke."""
TITLE = "Vantor killed in Ombrel"
ACTORS = [Actor(id=i, name=n, kind="person") for i, n in (("v", "Vantor"), ("k", "Keyl"), ("b", "Barsky"))]
DAY = date(2024, 3, 26)
NOW = {"status": "ongoing"}


def event(id_: str, type_: Any, words: str, day: str | None = None, **parts: str) -> Event:
    participants = tuple(Participant(actor=actor, part=part) for part, actor in parts.items())
    when = When(edtf=day) if day else None
    return Event(
        id=id_, type=type_, trigger=spans(TEXT, words), participants=participants, when=when, told=(told(TEXT, words),)
    )


def role(id_: str, who: str, words: str, day: str | None = None, **more: Any) -> Tie:
    when = When(edtf=day) if day else None
    return Tie(id=id_, type="leads", subject=who, role="head", when=when, told=(told(TEXT, words, **more),))


def placed(*claims: Tie | Event, published: date | None = DAY) -> dict[str, list[str]]:
    ties = [claim for claim in claims if isinstance(claim, Tie)]
    events = [claim for claim in claims if isinstance(claim, Event)]
    shown = reading(TEXT, actors=ACTORS, ties=ties, events=events, zones=[("headline", TITLE)], published=published)
    return {
        section.kind: [claim for line in section.lines for claim in line.claims] for section in sections(view(shown))
    }


KILLED = event("e", "killed", "Vantor killed", "2024-03-07", patient="v")
NAMED = event("n", "appointed", "Keyl was named as the new head", "2024-03-20", patient="k")
PROTESTS = event("p", "protest", "protests began", "2024-01")


def test_the_main_story_leads_and_then_come_the_days() -> None:
    assert placed(PROTESTS, KILLED) == {"happened": ["e", "p"]}
    assert list(SECTIONS)[:2] == ["happened", "changed"]
    assert list(SECTIONS)[-1] == "background"


def test_what_leads_is_marked_in_no_way() -> None:
    shown = reading(TEXT, actors=ACTORS, events=[KILLED, PROTESTS], zones=[("headline", TITLE)], published=DAY)
    (section,) = sections(view(shown))
    assert [(part.label, [claim for line in part.lines for claim in line.claims]) for part in section.parts] == [
        ("", ["e"]),
        ("January 2024", ["p"]),
    ]


@pytest.mark.parametrize(
    ("tie", "kind"),
    [
        (role("t", "v", "head of the corps", "/2024-03-07"), "changed"),
        (role("t", "v", "head of the corps", "2009/.."), "background"),
        (role("t", "v", "head of the corps", "2009/..", **NOW), "office"),
        (role("t", "v", "head of the corps", "2024-03-07", **NOW), "office"),
        (role("t", "v", "head of the corps"), "background"),
        (role("t", "k", "new head", **NOW), "changed"),
        (role("t", "k", "new head"), "background"),
        (role("t", "b", "a former minister", "/2024-03-07"), "background"),
        (role("t", "b", "a former minister", **NOW), "office"),
    ],
)
def test_only_what_an_event_of_the_report_opens_or_closes_is_a_change(tie: Tie, kind: str) -> None:
    found = placed(KILLED, NAMED, tie)
    assert [where for where, claims in found.items() if "t" in claims] == [kind]


@pytest.mark.parametrize(
    ("day", "published", "kind"),
    [
        ("2024-03-07", DAY, "happened"),
        ("2023-03-26", DAY, "happened"),
        ("2023-03-25", DAY, "background"),
        ("2022", DAY, "background"),
        ("2023", DAY, "happened"),
        ("2011/..", DAY, "happened"),
        ("2011/2012", DAY, "background"),
        ("2011", None, "happened"),
        (None, DAY, "happened"),
    ],
)
def test_what_is_long_over_is_background(day: str | None, published: date | None, kind: str) -> None:
    assert placed(event("e", "protest", "protests began", day), published=published) == {kind: ["e"]}


def test_an_old_appointment_is_no_change() -> None:
    old = event("e", "appointed", "Keyl was named as the new head", "2003", patient="k")
    assert placed(old) == {"background": ["e"]}
    order = Order(seen=view(reading(TEXT, published=date(2024, 2, 29))))
    assert [order.is_old(When(edtf=day)) for day in ("2023-02-27", "2023-03-01")] == [True, False]


SIEGE = """Norvane strikes Lirune as guards try to storm the port

Norvane-backed guards tried to storm the port. Norvane struck Lirune."""


def test_what_the_headline_tells_is_the_story_even_where_it_is_a_tie_or_was_only_tried() -> None:
    actors = [
        Actor(id=i, name=n, kind="state", mentions=tuple(m.span() for m in re.finditer(n, SIEGE)))
        for i, n in (("n", "Norvane"), ("l", "Lirune"), ("g", "guards"))
    ]
    struck = told(SIEGE, "Norvane strikes Lirune", status="ongoing")
    backed = told(SIEGE, "Norvane-backed guards", status="ongoing")
    storm = told(SIEGE, "guards try to storm the port", status="planned")
    ties = [
        Tie(id="s", type="supports", subject="n", object="g", told=(backed,)),
        Tie(id="f", type="fights", subject="n", object="l", told=(struck,)),
    ]
    event = Event(id="e", type="assault", trigger=((SIEGE.index("storm"), SIEGE.index("storm") + 5),), told=(storm,))
    shown = reading(SIEGE, actors=actors, ties=ties, events=[event], zones=[("headline", SIEGE.partition("\n")[0])])
    found = {section.kind: section.lines for section in sections(view(shown))}
    assert {kind: [line.claims for line in lines] for kind, lines in found.items()} == {
        "happened": [("f",), ("e",)],
        "with": [("s",)],
    }
    assert found["happened"][1].told[0].told_as == ("attempted",)


def test_an_appointment_that_the_headline_tells_leads_in_one_line_with_what_retells_it() -> None:
    text = "Keyl named head of the corps\n\nKeyl was named on Monday."
    named = [
        Event(
            id=i,
            type="appointed",
            trigger=spans(text, words),
            participants=(Participant(actor="k", part="patient"),),
            when=when,
            told=(told(text, words),),
        )
        for i, words, when in (("h", "Keyl named", None), ("b", "Keyl was named", When(edtf="2024-03-25")))
    ]
    shown = reading(text, actors=ACTORS, events=named, zones=[("headline", text.partition("\n")[0])], published=DAY)
    (section,) = sections(view(shown))
    assert (section.kind, [(line.claims, line.edtf) for line in section.lines]) == (
        "happened",
        [(("h", "b"), "2024-03-25")],
    )


@pytest.mark.parametrize(("words", "lines"), [("became head", [("t", "e")]), ("was named", [("e",), ("t",)])])
def test_a_role_shares_the_line_of_what_opens_it_where_that_names_it(words: str, lines: list[tuple[str, ...]]) -> None:
    text = f"On Monday Keyl {words} of the corps."
    told_so = replace(told(text, f"Keyl {words} of the corps"), reason=Reason(by="rule", name="own"))
    actors = [Actor(id="k", name="Keyl", kind="person", mentions=spans(text, "Keyl"))]
    opened = Event(
        id="e",
        type="appointed",
        trigger=spans(text, words.split(maxsplit=1)[0]),
        participants=(Participant(actor="k", part="patient"),),
        told=(told_so,),
    )
    head = Tie(id="t", type="leads", subject="k", role="head", told=(replace(told_so, status="ongoing"),))
    (section,) = sections(view(reading(text, actors=actors, ties=[head], events=[opened], published=DAY)))
    assert sorted(sorted(line.claims) for line in section.lines) == sorted(sorted(claims) for claims in lines)


def test_every_type_has_a_section_and_a_verb_or_a_noun() -> None:
    """A type that is in the table alone would break the brief and the pages of a desk."""
    assert set(order.TIES) == set(verbs.TIES) == set(TIE_TYPES)
    assert set(verbs.EVENTS) == set(EVENT_TYPES)
