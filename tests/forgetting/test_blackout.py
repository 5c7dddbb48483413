"""An actor taken out of a reading: no word of the name is left, what rests on others is, and all of it still fits."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import read_bytes, schema
from onrecord.forgetting import Name, Names, blacked, named
from onrecord.pipeline import read_report
from onrecord.types import Actor, Reading
from tests.desk.readings import GOLD, readings

NOBODY = Names(b"salt").with_names([("no", "such", "body")])
PEOPLE = sorted({actor.name for r in GOLD for actor in r.actors if actor.kind == "person" and " " in actor.name})


def names(*clear: str) -> Names:
    return Names(b"salt").with_names(map(named, clear))


def fits(reading: Reading) -> None:
    """Every id that is referred to is there, and every claim is told by somebody or the outlet."""
    actors, sources = {a.id for a in reading.actors}, {s.id for s in reading.sources}
    said = {a.id for a in reading.attributions}
    for source in reading.sources:
        assert source.actor_id is None or source.actor_id in actors
        assert {source.part_of, *source.may_be} - {None} <= sources
    for attribution in reading.attributions:
        assert set(attribution.source_ids) <= sources
        assert attribution.within is None or attribution.within in said
    for claim in (*reading.ties, *reading.events):
        assert set(claim.where) <= actors
        for telling in claim.told:
            assert telling.attribution_id is None or telling.attribution_id in said
            assert all(joint and set(joint) <= sources for joint in telling.voice)
    for tie in reading.ties:
        assert {tie.subject, tie.object} - {None} <= actors
    for event in reading.events:
        assert {participant.actor for participant in event.participants} <= actors


@pytest.mark.parametrize("reading", GOLD, ids=lambda r: r.report.title[:20] if r.report.title else r.report.id)
def test_nothing_of_the_name_is_left_and_the_others_are_as_they_were(reading: Reading) -> None:
    for actor in reading.actors:
        if actor.kind != "person" or " " not in actor.name:
            continue
        after = blacked(reading, names(actor.name))
        fits(after)
        assert names(actor.name).found(schema.to_json(after)) == []
        assert len(after.report.text) == len(reading.report.text)
        gone = {a.id for a in reading.actors if a.name == actor.name}
        assert {a.id for a in reading.actors} - {a.id for a in after.actors} >= gone
        kept = {a.id: a for a in after.actors}
        assert all(kept[a.id].mentions == a.mentions for a in reading.actors if a.id in kept)
        assert blacked(after, names(actor.name)) == after


def test_who_is_called_so_for_short_is_blacked_out_too_and_a_namesake_is_not() -> None:
    text = "VANTOR KILLED\n\nGeneral Idris Vantor died. Vantor's brother, Lena Vantor, said he was brave."
    idris = Actor(id="p1", name="Idris Vantor", kind="person", mentions=((15, 35), (42, 48), (77, 79)))
    at = text.index("Lena")
    lena = Actor(id="p2", name="Lena Vantor", kind="person", mentions=((at, at + 11),))
    reading = read_bytes(text.encode())
    reading = msgspec.structs.replace(GOLD[0], report=reading.report, actors=(idris, lena), sources=(), attributions=())
    reading = msgspec.structs.replace(reading, ties=(), events=(), accounts=(), dates=())
    after = blacked(reading, names("Idris Vantor"))
    assert after.report.text == (
        "██████ KILLED\n\nGeneral █████ ██████ died. ██████'s brother, Lena Vantor, said he was brave."
    )
    assert after.actors == (lena,)


def test_who_is_called_by_a_part_of_the_name_in_the_same_report_is_taken_for_the_same() -> None:
    text = "Idris Vantor died. Vantor had led the Lantern Corps."
    people = [("p1", "Idris Vantor", (0, 12)), ("p2", "Vantor", (19, 25))]
    actors = tuple(Actor(id=i, name=name, kind="person", mentions=(span,)) for i, name, span in people)
    reading = Reading(producer=GOLD[0].producer, report=read_bytes(text.encode()).report, actors=actors)
    after = blacked(reading, names("Idris Vantor"))
    assert (after.actors, after.report.text) == ((), "█████ ██████ died. ██████ had led the Lantern Corps.")


def test_what_only_they_said_is_no_longer_a_statement_and_no_longer_a_claim() -> None:
    reading = next(r for r in GOLD if any(s.actor_id and s.kind == "person" for s in r.sources) and r.ties)
    source = next(s for s in reading.sources if s.actor_id and s.kind == "person")
    name = next(actor.name for actor in reading.actors if actor.id == source.actor_id)
    alone = {a.id for a in reading.attributions if set(a.source_ids) == {source.id}}
    assert alone
    after = blacked(reading, names(name))
    assert alone.isdisjoint(a.id for a in after.attributions)
    assert {a.id for a in reading.attributions} - {a.id for a in after.attributions} == alone
    for claim in (*after.ties, *after.events):
        assert all(source.id not in joint for telling in claim.told for joint in telling.voice)


@pytest.mark.parametrize("reading", GOLD[:6], ids=lambda r: r.report.id)
def test_a_report_read_again_from_the_blacked_out_text_brings_nobody_back(reading: Reading) -> None:
    for name in [actor.name for actor in reading.actors if actor.kind == "person" and " " in actor.name][:2]:
        known = names(name)
        held = blacked(reading, known)
        again = blacked(read_report(held.report), known)
        fits(again)
        assert again.report == held.report
        assert known.found(schema.to_json(again)) == []
        assert not any(actor.kind == "person" and "█" in actor.name for actor in again.actors)


@settings(max_examples=60)
@given(readings(), st.data())
def test_any_reading_fits_without_any_of_its_actors(reading: Reading, data: st.DataObject) -> None:
    known = [actor.id for actor in reading.actors]
    gone = data.draw(st.frozensets(st.sampled_from(known))) if known else frozenset()
    after = blacked(reading, NOBODY, gone)
    fits(after)
    assert gone.isdisjoint(actor.id for actor in after.actors)
    assert len(after.report.text) == len(reading.report.text)


@given(readings())
def test_a_reading_without_any_of_the_names_is_left_as_it_is(reading: Reading) -> None:
    assert blacked(reading, NOBODY) == reading


def test_names_are_words() -> None:
    name: Name = named("Yusan al-Merdhi")
    assert name == ("yusan", "al", "merdhi")
