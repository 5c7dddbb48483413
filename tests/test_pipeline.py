from pathlib import Path

import pytest

import onrecord
from bench.gold import Gold, all_gold
from onrecord import schema
from onrecord.types import Known, Phrase, Reading, Spans, Terms

EXAMPLES = Path(__file__).parents[1] / "examples"
GOLD = all_gold(EXAMPLES)


@pytest.fixture(scope="module", params=GOLD, ids=[g.report_path.name for g in GOLD])
def reading(request: pytest.FixtureRequest) -> Reading:
    gold: Gold = request.param
    return onrecord.read(gold.report_path, Known(**gold.known))


def test_every_phrase_is_the_report_s_own_words(reading: Reading) -> None:
    for source in reading.sources:
        phrases: list[Phrase | Terms | None] = [source.description, source.basis, source.via, source.terms]
        phrases += [source.terms.reason if source.terms else None, *source.affiliations]
        for phrase in filter(None, phrases):
            assert phrase.text == reading.words(phrase.spans)


def test_spans_are_inside_the_text_and_hold_words(reading: Reading) -> None:
    spans: list[Spans] = [s.mentions for s in reading.sources]
    spans += [part for a in reading.attributions for part in (a.source, a.cue, a.content)]
    for start, end in (span for group in spans for span in group):
        assert 0 <= start < end <= len(reading.report.text)
        assert reading.report.text[start:end].strip()


def test_ids_lead_to_what_they_name(reading: Reading) -> None:
    sources, attributions = {s.id for s in reading.sources}, {a.id for a in reading.attributions}
    assert len(sources) == len(reading.sources)
    assert len(attributions) == len(reading.attributions)
    assert {i for a in reading.attributions for i in a.source_ids} <= sources
    assert {a.within for a in reading.attributions if a.within} <= attributions
    assert {s.part_of for s in reading.sources if s.part_of} | {i for s in reading.sources for i in s.may_be} <= sources


def test_an_unnamed_source_has_no_name_and_no_actor(reading: Reading) -> None:
    assert all(s.name is None and s.actor_id is None for s in reading.sources if s.kind == "unnamed")


def test_nothing_of_the_furniture_is_read(reading: Reading) -> None:
    furniture = [z.span for z in reading.report.zones if z.kind == "furniture"]
    for a in reading.attributions:
        assert not any(s < end and start < e for s, e in furniture for start, end in (*a.source, *a.cue, *a.content))


def test_claims_rest_on_words_and_sources_that_are_there(reading: Reading) -> None:
    sources, said = {s.id for s in reading.sources}, {a.id for a in reading.attributions}
    for told in (t for claim in (*reading.ties, *reading.events) for t in claim.told):
        assert told.evidence
        assert all(0 <= start < end <= len(reading.report.text) for start, end in told.evidence)
        assert {by for link in told.voice for by in link} <= sources
        assert told.attribution_id is None or told.attribution_id in said
        assert 0 < told.confidence <= 1


def test_only_actors_are_tied_take_part_or_are_where_it_was(reading: Reading) -> None:
    ends = {end for tie in reading.ties for end in (tie.subject, tie.object) if end is not None}
    ends |= {part.actor for event in reading.events for part in event.participants}
    ends |= {place for claim in (*reading.ties, *reading.events) for place in claim.where}
    assert ends <= {actor.id for actor in reading.actors}


def test_accounts_gather_claims_of_the_report(reading: Reading) -> None:
    claims = {claim.id for claim in (*reading.ties, *reading.events)}
    assert len(claims) == len(reading.ties) + len(reading.events)
    assert all(account.about.strip() and set(account.claims) <= claims for account in reading.accounts)
    assert all(len(account.claims) > 1 or account.challenge != "none" for account in reading.accounts)


def test_reading_again_gives_the_same_bytes() -> None:
    path = EXAMPLES / "02-envoy.txt"
    assert schema.to_json(onrecord.read(path)) == schema.to_json(onrecord.read(str(path)))


def test_what_the_caller_knows_beats_what_is_found() -> None:
    reading = onrecord.read(EXAMPLES / "02-envoy.txt", Known(credit="Northwire", title="Other"))
    assert (reading.report.credit, reading.report.title) == ("Northwire", "Other")
