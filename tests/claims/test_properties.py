"""Whatever a parse looks like, claims are made of it without an error, on words and sources that are there."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.claims import anchored, claims
from onrecord.scene import Scene
from onrecord.types import (
    Actor,
    Attribution,
    Encoding,
    EventMention,
    Parse,
    Participant,
    Reason,
    Source,
    Span,
    Spans,
    TieMention,
    When,
)
from tests.claims.written import report

_WORDS = "Orsel said denied it not would met vowed killed began either or Norvane ten talks , when on Tuesday as if"
WORDS = tuple(_WORDS.split())
TAGS = ("NNP", "NN", "VBD", "VBN", "VB", "VBZ", "MD", "IN", "CD", "PRP", ",")
RELATIONS = (
    *("nsubj", "obj", "obl", "nmod", "xcomp", "ccomp", "acl:relcl", "advcl"),
    *("conj", "cc", "appos", "aux", "mark"),
)
EDTF = (None, "2024-03-07", "2009/..", "2014/2017", "/2012", "XXXX-03-07", "[2019..]", "2024~", "../2020")


@st.composite
def reports(draw: st.DrawFn) -> tuple[Scene, tuple[Attribution, ...], list[TieMention], list[list[EventMention]]]:
    """A text of words that mean something to the rules, hung together and marked at random."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=2, max_size=14))
    text, spans = " ".join(words), []
    for word in words:
        start = spans[-1][1] + 1 if spans else 0
        spans.append((start, start + len(word)))
    size = len(words)
    number = st.integers(0, size - 1)
    parse = Parse(
        spans=tuple(spans),
        tags=tuple(draw(st.lists(st.sampled_from(TAGS), min_size=size, max_size=size))),
        heads=tuple(draw(st.lists(st.integers(-1, size - 1), min_size=size, max_size=size))),
        relations=tuple(draw(st.lists(st.sampled_from(RELATIONS), min_size=size, max_size=size))),
        sentences=((0, size),),
    )

    def stretch() -> Span:
        first, last = sorted((draw(number), draw(number)))
        return spans[first][0], spans[last][1]

    actors = tuple(
        Actor(id=f"p{i}", name=f"p{i}", kind=draw(st.sampled_from(("person", "state", "place"))), mentions=(stretch(),))
        for i in range(2)
    )
    sources = tuple(Source(id=f"s{i}", kind="unnamed", mentions=(stretch(),)) for i in range(2))
    acts = st.sampled_from(("say", "deny", "believe", "cannot-confirm", "promise"))
    attributions = tuple(
        Attribution(
            id=f"a{i}",
            source=(stretch(),),
            cue=(stretch(),),
            content=(stretch(),),
            kind=draw(st.sampled_from(("direct", "indirect"))),
            act=draw(acts),
            source_ids=(draw(st.sampled_from(("s0", "s1"))),),
            within=draw(st.sampled_from((None, "a0", "a1", "a2"))),
        )
        for i in range(3)
    )
    times = tuple(
        When(
            edtf=draw(st.sampled_from(EDTF)),
            spans=(stretch(),),
            kind=draw(st.sampled_from(("date", "event", "duration"))),
            relation=draw(st.sampled_from((None, "since", "after", "before", "until"))),
            duration=draw(st.sampled_from((None, "P3D", "PXD", "P9999Y"))),
        )
        for _ in range(2)
    )
    reason = Reason(by="rule", name=draw(st.sampled_from(("own", "apposition", "noun"))))
    ends = st.sampled_from((None, "p0", "p1"))
    drawn = [
        TieMention(
            type=draw(st.sampled_from(("leads", "supports", "founded", "based-in"))),
            subject=draw(ends),
            object=draw(ends),
            ended=draw(st.booleans()),
            word=draw(number),
            evidence=(stretch(),),
            reason=reason,
        )
        for _ in range(3)
    ]
    happened = [
        [
            EventMention(
                type=draw(st.sampled_from(("killed", "assault", "consult", "resigned", "other"))),
                trigger=(stretch(),),
                participants=(Participant(actor="p0", part=draw(st.sampled_from(("agent", "patient")))),),
                word=draw(number),
                evidence=(stretch(),),
                reason=reason,
            )
        ]
        for _ in range(3)
    ]
    return Scene(Encoding(text=text, parse=parse), actors, sources, times), attributions, drawn, happened


@settings(max_examples=150)
@given(reports())
def test_claims_rest_on_what_is_there(
    made: tuple[Scene, tuple[Attribution, ...], list[TieMention], list[list[EventMention]]],
) -> None:
    scene, said, drawn, happened = made
    found = claims(report(scene.text), (scene,), said, drawn, happened)
    every = (*found.ties, *found.events)
    tellings = [told for claim in every for told in claim.told]
    assert all(_inside(told.evidence, scene.text) for told in tellings)
    assert {by for told in tellings for link in told.voice for by in link} <= {"s0", "s1"}
    assert {told.attribution_id for told in tellings} <= {None, "a0", "a1", "a2"}
    assert all(0 <= told.confidence <= 1 for told in tellings)
    ids = [claim.id for claim in every]
    assert len(ids) == len(set(ids))
    assert {one for account in found.accounts for one in account.claims} <= set(ids)
    assert {place for claim in every for place in claim.where} <= {"p0", "p1"}
    times = tuple(scene.times.values())
    assert [when.spans for when in anchored(times, found.events)] == [when.spans for when in times]


@settings(max_examples=30)
@given(reports())
def test_the_same_claims_come_again(
    made: tuple[Scene, tuple[Attribution, ...], list[TieMention], list[list[EventMention]]],
) -> None:
    scene, said, drawn, happened = made
    first, second = (claims(report(scene.text), (scene,), said, drawn, happened) for _ in range(2))
    assert first == second


def _inside(spans: Spans, text: str) -> bool:
    return bool(spans) and all(0 <= start < end <= len(text) for start, end in spans)
