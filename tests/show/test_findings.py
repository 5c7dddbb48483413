from __future__ import annotations

import pytest

from onrecord.show.findings import accusations, anonymities, single_sourced, speaks_for
from onrecord.show.views import view
from onrecord.types import Actor, Phrase, Reading, Reason, Source, Telling, Terms, Tie
from tests.show.readings import reading, said, spans

NORVANE = Actor(id="p1", name="Norvane", kind="state")
TEXT = "Haldmark accused Norvane of arming the brigade. Nosrin said talks went on. An aide spoke."


def with_(*sources: Source, **acts: str) -> Reading:
    """Haldmark's accusation, and a word by Nosrin, of whatever sources and acts the test needs."""
    actors = [Actor(id="p1", name="Norvane", kind="state", mentions=spans(TEXT, "Norvane"))]
    haldmark = Source(id="h", kind="institution", name="Haldmark")
    attributions = [
        said(TEXT, "a1", "h", "Norvane of arming the brigade", act="accuse"),
        *(said(TEXT, "a2", s.id, "talks went on", act=acts.get("act", "say")) for s in sources[:1]),
    ]
    return reading(TEXT, [haldmark, *sources], attributions, actors=actors)


@pytest.mark.parametrize("act", ["say", "deny", "decline-comment", "no-response"])
def test_a_word_or_a_told_silence_of_the_accused_is_a_response(act: str) -> None:
    seen = view(with_(Source(id="n", kind="institution", name="Norvane’s foreign ministry", actor_id="p1"), act=act))
    (found,) = accusations(seen)
    assert found.accused is not None
    assert found.accused.name == "Norvane"
    assert [s.attribution.id for s in found.responses] == ["a2"]


@pytest.mark.parametrize(
    "other",
    [
        Source(id="o", kind="person", name="Jon Halvik"),
        Source(id="o", kind="unnamed", description=Phrase("a diplomat critical of Norvane", ())),
    ],
)
def test_another_s_word_about_the_accused_is_no_response(other: Source) -> None:
    (found,) = accusations(view(with_(other)))
    assert (found.statement.attribution.id, found.responses) == ("a1", ())


def test_the_accuser_is_not_the_accused_and_no_actor_is_no_party() -> None:
    text = "Norvane said Norvane was wrong to trust Lirune"
    actors = [
        Actor(id="p1", name="Norvane", kind="state", mentions=((13, 20),)),
        Actor(id="p2", name="Lirune", kind="state", mentions=spans(text, "Lirune")),
    ]
    told = said(text, "a", "s", "Norvane was wrong to trust Lirune", act="criticise")
    by_norvane = Source(id="s", kind="institution", name="Norvane", actor_id="p1")
    (found,) = accusations(view(reading(text, [by_norvane], [told], actors=actors)))
    assert found.accused == actors[1]
    (bare,) = accusations(view(reading(text, [by_norvane], [told])))
    assert bare.accused is None


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (Source(id="s", kind="institution", name="Norvane"), True),
        (Source(id="s", kind="institution", name="the Norvane"), True),
        (Source(id="s", kind="institution", name="office of Norvane’s prime minister"), True),
        (Source(id="s", kind="institution", name="the ministry", actor_id="p1"), True),
        (Source(id="s", kind="person", name="X", affiliations=(Phrase("Norvane", ()),)), True),
        (Source(id="s", kind="person", name="X", affiliations=(Phrase("Norvane’s foreign ministry", ()),)), True),
        (Source(id="s", kind="person", name="X", affiliations=(Phrase("an alliance that Norvane backs", ()),)), False),
        (Source(id="s", kind="person", name="X", description=Phrase("Norvane’s harshest critic", ())), False),
        (Source(id="s", kind="institution", name="Free Norvane League"), False),
        (Source(id="s", kind="institution", affiliations=(Phrase("Norvane", ()),)), False),
        (Source(id="s", kind="unnamed", description=Phrase("an official in Norvane", ())), False),
        (Source(id="s", kind="unnamed", affiliations=(Phrase("Norvane", ()),)), False),
        (Source(id="s", kind="unnamed", actor_id="p1"), False),
        (Source(id="s", kind="person", name="Norvaner"), False),
        (Source(id="s", kind="person", name="Norvaner’s"), False),
        (Source(id="s", kind="person", name="X"), False),
    ],
)
def test_who_speaks_for_a_state(source: Source, expected: bool) -> None:
    assert speaks_for(source, NORVANE) is expected


def test_a_person_is_heard_through_their_office_and_never_through_an_unnamed_aide() -> None:
    keyl = Actor(id="p2", name="Rostam Keyl", kind="person", aliases=("Keyl",))
    assert speaks_for(Source(id="s", kind="institution", name="Keyl’s office"), keyl)
    assert not speaks_for(Source(id="s", kind="unnamed", description=Phrase("Keyl’s aide", ())), keyl)


def test_what_is_given_for_the_whole_is_given_for_the_part() -> None:
    terms = Terms(text="on condition of anonymity", spans=(), reason=Phrase("because", ()))
    whole = Source(id="w", kind="unnamed", count=(2, 2), basis=Phrase("with knowledge", ()), terms=terms)
    part = Source(id="p", kind="unnamed", part_of="w")
    alone = Source(id="x", kind="unnamed")
    found = {
        a.entry.source.id: (a.basis, a.terms, a.reason, a.as_whole)
        for a in anonymities(view(reading("", [whole, part, alone])))
    }
    assert found["w"] == (whole.basis, terms, terms.reason, False)
    assert found["p"] == (whole.basis, terms, terms.reason, True)
    assert found["x"] == (None, None, None, False)


@pytest.mark.parametrize(
    ("source", "alone"),
    [
        (Source(id="s", kind="unnamed"), True),
        (Source(id="s", kind="unnamed", count=(1, None)), True),
        (Source(id="s", kind="unnamed", count=(2, 2)), False),
        (Source(id="s", kind="person", name="Jon Halvik"), False),
    ],
)
def test_what_rests_on_one_unnamed_source(source: Source, alone: bool) -> None:
    text = "it fell"
    seen = view(reading(text, [source], [said(text, "a", "s", "it fell")]))
    assert bool(single_sourced(seen)) is alone


@pytest.mark.parametrize(
    ("voice", "polarity", "alone"),
    [((("t",),), "+", False), ((), "+", False), ((("t",),), "-", True), ((("kin",),), "+", True)],
)
def test_what_another_tells_too_does_not_rest_on_one(
    voice: tuple[tuple[str, ...], ...], polarity: str, alone: bool
) -> None:
    text = "it fell and it broke"
    sources = [
        Source(id="s", kind="unnamed", may_be=("kin",)),
        Source(id="t", kind="unnamed"),
        Source(id="kin", kind="unnamed"),
    ]
    reason = Reason(by="hand", name="test")
    told = (
        Telling(voice=(("s",),), attribution_id="a", evidence=(), reason=reason),
        Telling(voice=voice, attribution_id=None, evidence=(), reason=reason, polarity=polarity),  # type: ignore[arg-type]
    )
    tie = Tie(id="t1", type="leads", subject=None, told=told)
    base = reading(text, sources, [said(text, "a", "s", "it fell")])
    seen = view(
        Reading(
            producer=base.producer,
            report=base.report,
            sources=base.sources,
            attributions=base.attributions,
            ties=(tie,),
        )
    )
    assert bool(single_sourced(seen)) is alone
