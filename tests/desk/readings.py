"""Readings to fill desks with: those marked by hand in the examples, and any that fit the schema."""

import hashlib
from datetime import date
from pathlib import Path
from typing import Any, get_args

from hypothesis import strategies as st

from bench.gold import all_gold
from onrecord import types as t

EXAMPLES = Path(__file__).parents[2] / "examples"
GOLD = [gold.reading for gold in all_gold(EXAMPLES)]

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
maybe = st.none() | text
span = st.tuples(st.integers(0, 60), st.integers(0, 60))
spans = st.lists(span, max_size=3).map(tuple)
confidence = st.floats(0, 1)
phrase = st.builds(t.Phrase, text, spans)
phrases = st.lists(phrase, max_size=2).map(tuple)
texts = st.lists(text, max_size=2).map(tuple)
reason = st.builds(t.Reason, by=st.sampled_from(["rule", "head", "hand"]), name=text, spans=spans)


def one_of(kind: object) -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(kind))


when = st.builds(
    t.When,
    edtf=maybe,
    spans=spans,
    anchor=maybe,
    relation=maybe,
    kind=one_of(t.WhenKind),
    duration=maybe,
)


def ids(letter: str) -> st.SearchStrategy[list[str]]:
    """Some ids, in no order."""
    return st.lists(st.integers(1, 12), max_size=4, unique=True).map(lambda found: [f"{letter}{n}" for n in found])


def none_or(names: list[str]) -> st.SearchStrategy[str | None]:
    return st.none() | st.sampled_from(names) if names else st.none()


def some(names: list[str], least: int = 0) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(names), min_size=least, max_size=3).map(tuple) if names else st.just(())


@st.composite
def reports(draw: st.DrawFn) -> t.Report:
    body = draw(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
    digest = hashlib.sha256(body.encode()).hexdigest()
    return t.Report(
        id=digest[:16],
        text=body,
        sha256=digest,
        text_sha256=digest,
        kind=draw(one_of(t.ReportKind)),
        title=draw(maybe),
        outlet=draw(maybe),
        credit=draw(maybe),
        byline=draw(maybe),
        dateline=draw(maybe),
        published=draw(st.none() | st.dates(date(1, 1, 1))),
        updated=draw(st.none() | st.dates()),
        url=draw(maybe),
        language=draw(maybe),
        zones=draw(st.lists(st.builds(t.Zone, span=span, kind=one_of(t.ZoneKind)), max_size=3).map(tuple)),
    )


@st.composite
def readings(draw: st.DrawFn) -> t.Reading:
    """Any reading whose parts refer to one another."""
    actors, sources, attributions = draw(ids("p")), draw(ids("s")), draw(ids("a"))
    tellings = st.lists(telling(sources, attributions), max_size=2).map(tuple)
    where = some(actors)
    return t.Reading(
        producer=draw(st.builds(t.Producer, version=text, model=text)),
        report=draw(reports()),
        actors=tuple(draw(actor(name)) for name in actors),
        sources=tuple(draw(source(name, sources, actors)) for name in sources),
        attributions=tuple(draw(attribution(name, attributions, sources)) for name in attributions),
        ties=tuple(
            draw(
                st.builds(
                    t.Tie,
                    id=st.just(name),
                    type=one_of(t.TieType),
                    subject=none_or(actors),
                    object=none_or(actors),
                    role=maybe,
                    when=st.none() | when,
                    where=where,
                    told=tellings,
                )
            )
            for name in draw(ids("t"))
        ),
        events=tuple(
            draw(
                st.builds(
                    t.Event,
                    id=st.just(name),
                    type=one_of(t.EventType),
                    trigger=spans,
                    participants=participants(actors),
                    when=st.none() | when,
                    where=where,
                    told=tellings,
                )
            )
            for name in draw(ids("e"))
        ),
        accounts=draw(
            st.lists(st.builds(t.Account, about=text, claims=texts, challenge=one_of(t.Challenge)), max_size=2).map(
                tuple
            )
        ),
        dates=draw(st.lists(when, max_size=2).map(tuple)),
    )


def actor(name: str) -> st.SearchStrategy[t.Actor]:
    return st.builds(
        t.Actor,
        id=st.just(name),
        name=text,
        kind=one_of(t.ActorKind),
        aliases=texts,
        titles=texts,
        descriptions=phrases,
        mentions=spans,
        joins=st.lists(st.builds(t.Join, span=span, reason=reason, confidence=confidence), max_size=2).map(tuple),
        country=maybe,
        lies_in=maybe,
    )


def source(name: str, sources: list[str], actors: list[str]) -> st.SearchStrategy[t.Source]:
    return st.builds(
        t.Source,
        id=st.just(name),
        kind=one_of(t.SourceKind),
        name=maybe,
        actor_id=none_or(actors),
        count=st.tuples(st.integers(0, 9), st.none() | st.integers(0, 10**30)),
        part_of=none_or(sources),
        may_be=some(sources),
        description=st.none() | phrase,
        affiliations=phrases,
        basis=st.none() | phrase,
        terms=st.none() | st.builds(t.Terms, text=text, spans=spans, reason=st.none() | phrase),
        via=st.none() | phrase,
        mentions=spans,
    )


def attribution(name: str, attributions: list[str], sources: list[str]) -> st.SearchStrategy[t.Attribution]:
    return st.builds(
        t.Attribution,
        id=st.just(name),
        source=spans,
        cue=spans,
        content=spans,
        kind=one_of(t.AttributionKind),
        act=one_of(t.Act),
        source_ids=some(sources),
        within=none_or(attributions),
        confidence=confidence,
    )


def telling(sources: list[str], attributions: list[str]) -> st.SearchStrategy[t.Telling]:
    return st.builds(
        t.Telling,
        voice=st.lists(some(sources, least=1), max_size=3 if sources else 0).map(tuple),
        attribution_id=none_or(attributions),
        polarity=one_of(t.Polarity),
        certainty=one_of(t.Certainty),
        status=one_of(t.Status),
        evidence=spans,
        reason=reason,
        confidence=confidence,
    )


def participants(actors: list[str]) -> st.SearchStrategy[tuple[t.Participant, ...]]:
    if not actors:
        return st.just(())
    one = st.builds(t.Participant, actor=st.sampled_from(actors), part=st.sampled_from(["agent", "patient", "place"]))
    return st.lists(one, max_size=2).map(tuple)
