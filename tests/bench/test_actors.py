"""The bench of actors and dates: the gold agrees with itself, and known disturbances cost what they should."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from bench import actors as bench_actors
from bench import days
from bench.actors import KINDS, Score
from bench.gold import all_gold
from bench.pairing import one_in_two, paired, two_in_one
from bench.readings import CLEAN, DEVELOPED, EXAMPLES
from bench.tally import Tally
from bench.unnamed import breaches
from onrecord.types import Actor, Join, Phrase, Producer, Reading, Reason, Report, Source, Span, Terms, When

TEXT = (
    "General Idris Vantor led the Lantern Corps. Vantor fell on March 7. He was in Kessaria, a senior Tidal Front "
    "commander said. Anka Vantor wept. The militias left on Monday."
)


def at(words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return start, start + len(words)


def actor(id_: str, name: str, *mentions: Span, **more: Any) -> Actor:
    return Actor(id=id_, name=name, **{"kind": "person", **more}, mentions=mentions)


def join(span: Span) -> Join:
    return Join(span=span, reason=Reason(by="hand", name="pronoun"))


GENERAL = actor(
    "p1", "Idris Vantor", at("Idris Vantor"), at("Vantor", 1), at("He"), titles=("General",), joins=(join(at("He")),)
)
CORPS = actor("p2", "Lantern Corps", at("Lantern Corps"), kind="organisation")
SISTER = actor("p3", "Anka Vantor", at("Anka Vantor"))
STATE = actor("p4", "Kessaria", at("Kessaria"), kind="state")
FRONT = actor("p5", "Tidal Front", at("Tidal Front"), kind="organisation")
MILITIAS = actor("p6", "militias", at("The militias"), kind="group")
COMMANDER = Source(id="s1", kind="unnamed", mentions=(at("a senior Tidal Front commander"),))
FELL = When(edtf="2024-03-07", spans=(at("March 7"),))
MONDAY = When(edtf="2024-03-11", spans=(at("Monday"),), relation="after", anchor="he fell")
GOLD = Reading(
    producer=Producer(version="", model=""),
    report=Report(id="", text=TEXT, sha256="", text_sha256="", published=date(2024, 3, 12)),
    actors=(GENERAL, CORPS, SISTER, STATE, FRONT, MILITIAS),
    sources=(COMMANDER,),
    dates=(FELL, MONDAY),
)


def with_actors(*actors: Actor) -> Reading:
    return replace(GOLD, actors=actors)


def scored(found: Reading, gold: Reading = GOLD) -> Score:
    score = Score()
    score.add(gold, found)
    return score


def counts(tally: Tally) -> tuple[float, float, float]:
    return tally.hits, tally.predicted, tally.gold


@pytest.mark.parametrize("folder", [*DEVELOPED, *EXAMPLES.glob(CLEAN)], ids=lambda folder: folder.name)
def test_the_gold_agrees_with_itself(folder: Path) -> None:
    score = Score()
    for gold in all_gold(folder):
        score.add(gold.reading, gold.reading)
    measured = {name: tally.f1 for name, tally in score.rows() if tally.gold}
    assert measured == {name: pytest.approx(1) for name in measured}
    assert {"mentions", "actors", "name led", *KINDS} <= measured.keys()
    assert score.figures()["conll"] == score.figures()["conll exact"] == pytest.approx(100)
    assert score.faults() == {"two in one": [], "one in two": [], "unnamed, known": [], "unnamed, missed": []}


def test_what_is_missed_costs_recall_and_what_is_found_besides_precision() -> None:
    besides = actor("p9", "March", at("March"))
    t = scored(with_actors(GENERAL, CORPS, SISTER, STATE, besides)).tallies
    assert counts(t["actors"]) == (4, 5, 6)
    assert counts(t["mentions"]) == (6, 7, 8)
    assert counts(t["organisation"]) == (1, 1, 2)
    assert counts(t["person"]) == (2, 3, 2)
    assert counts(t["group"]) == (0, 0, 1)


def test_more_or_less_of_a_phrase_is_the_same_mention_but_not_the_same_span() -> None:
    wider = replace(GENERAL, mentions=(at("General Idris Vantor"), *GENERAL.mentions[1:]))
    without_article = replace(MILITIAS, mentions=(at("militias"),))
    t = scored(with_actors(wider, CORPS, SISTER, STATE, FRONT, without_article)).tallies
    assert counts(t["mentions"]) == (8, 8, 8)
    assert counts(t["mentions exact"]) == (7, 8, 8)


def test_two_in_one() -> None:
    both = replace(GENERAL, mentions=GENERAL.mentions + SISTER.mentions)
    found = with_actors(both, CORPS, STATE, FRONT, MILITIAS)
    score = scored(found)
    assert [(f.name, [g.name for g in held]) for f, held in two_in_one(GOLD, found)] == [
        ("Idris Vantor", ["Idris Vantor", "Anka Vantor"])
    ]
    assert counts(score.tallies["unmixed"]) == (4, 5, 5)
    assert counts(score.tallies["unsplit"]) == (6, 6, 6)
    assert counts(score.tallies["name led"]) == (5, 6, 6)
    # Of the four mentions together, three have company of 3 in 4 and one of 1 in 4.
    assert score.same.b_cubed.precision == pytest.approx((3 * 3 / 4 + 1 / 4 + 4) / 8)
    assert score.same.b_cubed.recall == 1


def test_one_in_two() -> None:
    short = actor("p7", "Vantor", at("Vantor", 1))
    full = replace(GENERAL, mentions=(GENERAL.mentions[0], GENERAL.mentions[2]))
    found = with_actors(full, short, CORPS, SISTER, STATE, FRONT, MILITIAS)
    score = scored(found)
    assert [(g.name, [f.name for f in held]) for g, held in one_in_two(GOLD, found)] == [
        ("Idris Vantor", ["Idris Vantor", "Vantor"])
    ]
    assert score.one_in_two == ["Idris Vantor is split into Idris Vantor, Vantor"]
    assert counts(score.tallies["unsplit"]) == (5, 6, 6)
    assert counts(score.tallies["actors"]) == (6, 7, 6)
    assert counts(score.tallies["name led"]) == (5, 6, 6)


def test_a_pronoun_with_the_wrong_actor_is_found_but_led_astray() -> None:
    general = replace(GENERAL, mentions=GENERAL.mentions[:2], joins=())
    sister = replace(SISTER, mentions=(at("He"), *SISTER.mentions), joins=GENERAL.joins)
    score = scored(with_actors(general, CORPS, sister, STATE, FRONT, MILITIAS))
    assert counts(score.tallies["mentions"]) == (8, 8, 8)
    assert counts(score.tallies["pronoun led"]) == (0, 1, 1)
    assert counts(score.tallies["unmixed"]) == (6, 6, 6), "only names mix actors up"


def test_a_capital_that_stands_for_its_state_is_no_name_of_it() -> None:
    capital = replace(STATE, mentions=(*STATE.mentions, at("Tidal Front")), joins=(join(at("Tidal Front")),))
    gold = with_actors(GENERAL, capital)
    split = with_actors(GENERAL, STATE, FRONT)
    assert one_in_two(gold, split) == []


def test_fields_of_the_paired() -> None:
    other = replace(
        GENERAL, kind="group", name="The Idris  Vantor", aliases=("Vantor", "Idris"), titles=("general", "Mr")
    )
    t = scored(with_actors(other, CORPS, SISTER, STATE, FRONT, MILITIAS)).tallies
    assert counts(t["kind"]) == (5, 6, 6)
    assert counts(t["name"]) == (6, 6, 6)
    assert counts(t["titles"]) == (1, 2, 1)
    assert counts(t["aliases"]) == (0, 1, 0), "a spelling in the text is set aside where the gold lists none"
    assert counts(scored(GOLD, with_actors(other)).tallies["aliases"]) == (0, 0, 2)


@pytest.mark.parametrize(("words", "hits"), [("the Lantern Corps.", 1), ("Lantern", 0)])
def test_a_description_shares_half_its_words(words: str, hits: int) -> None:
    gold, found = (
        replace(SISTER, descriptions=(Phrase(text=one, spans=(at(one),)),)) for one in ("led the Lantern Corps", words)
    )
    assert counts(scored(with_actors(found), with_actors(gold)).tallies["descriptions"]) == (hits, 1, 1)


def test_an_equal_name_decides_between_equal_pairings() -> None:
    halves = (actor("p7", "Vantor", at("Vantor", 1)), actor("p8", "Idris Vantor", at("Idris Vantor")))
    assert [(g.id, f.id) for g, f in paired(with_actors(GENERAL), with_actors(*halves))] == [("p1", "p8")]
    assert [(g.id, f.id) for g, f in paired(with_actors(GENERAL), with_actors(*halves[::-1]))] == [("p1", "p8")]


def test_gold_without_joins_is_compared_by_its_names() -> None:
    names = replace(GENERAL, mentions=GENERAL.mentions[:2], joins=())
    short = join(at("Vantor", 1))
    found = with_actors(replace(GENERAL, joins=(*GENERAL.joins, short)), CORPS, SISTER, STATE, FRONT, MILITIAS)
    score = scored(found, with_actors(names, CORPS, SISTER, STATE, FRONT, MILITIAS))
    assert counts(score.tallies["mentions"]) == (7, 7, 7)
    assert score.names_only == 1


@pytest.mark.parametrize(
    ("mention", "lines"),
    [
        (at("Tidal Front"), 0),
        (at("Kessaria"), 0),
        (at("a senior Tidal Front commander"), 1),
        (at("senior Tidal Front commander"), 1),
        (at("commander"), 1),
        (at("Tidal Front commander said"), 1),
        (at("Kessaria, a senior"), 1),
        (at("senior"), 1),
    ],
)
def test_unnamed_sources_stay_out(mention: Span, lines: int) -> None:
    found = with_actors(actor("p7", "somebody", mention))
    known, missed = scored(found), scored(replace(found, sources=()))
    assert (len(known.known), len(known.missed)) == (lines, 0)
    assert (len(missed.known), len(missed.missed)) == (0, lines)


def test_phrases_within_an_unnamed_source_are_for_the_gold_to_allow() -> None:
    source = replace(COMMANDER, mentions=(at("wept. The militias left"),))
    found = with_actors(MILITIAS)
    names_only = with_actors(CORPS)
    assert list(breaches(GOLD, found, (source,))) == []
    assert list(breaches(with_actors(GENERAL), found, (source,))) == [
        f"militias: mention 'The militias' at {at('The')[0]}"
    ]
    assert list(breaches(names_only, found, (source,))) == []


@pytest.mark.parametrize(("words", "lines"), [("He", 1), ("Kessaria", 0)])
def test_a_pronoun_in_an_unnamed_sources_terms_is_nobody_s(words: str, lines: int) -> None:
    terms = Terms(text="He was in Kessaria", spans=(at("He was in Kessaria"),))
    found = with_actors(actor("p7", "somebody", at(words)))
    source = replace(COMMANDER, terms=terms)
    assert len(list(breaches(with_actors(CORPS), found, (source,)))) == lines
    assert list(breaches(GOLD, found, (source,))) == []


def test_a_description_may_not_be_an_unnamed_source_nor_a_source_have_an_actor() -> None:
    words = at("senior Tidal Front commander")
    described = replace(GENERAL, descriptions=(Phrase(text=TEXT[slice(*words)], spans=(words,)),))
    found = replace(with_actors(described), sources=(replace(COMMANDER, actor_id="p1"),))
    assert list(breaches(GOLD, found, found.sources)) == [
        f"Idris Vantor: description 'senior Tidal Front commander' at {words[0]}",
        "s1: has an actor, p1",
    ]


def test_dates() -> None:
    whole = replace(FELL, spans=(at("on March 7"),))
    besides = When(edtf=None, spans=(at("senior"),))
    whole = replace(whole, kind="time", duration="P1D")
    t = scored(replace(GOLD, dates=(whole, besides, replace(MONDAY, edtf="2024-03-18", anchor="He fell")))).tallies
    assert {name: counts(t[name]) for name in days.MEASURES} == {
        "dates exact": (1, 3, 2),
        "dates": (2, 3, 2),
        "date and value": (1, 3, 2),
        "value": (1, 2, 2),
        "date kind": (1, 2, 2),
        "duration": (0, 1, 0),
        "relation": (1, 1, 1),
        "anchor": (1, 1, 1),
    }


@pytest.mark.parametrize("anchor", ["2024-03-12", "publication"])
def test_the_report_s_own_day_is_no_anchor(anchor: str) -> None:
    bare = replace(MONDAY, relation=None, anchor=None)
    last = replace(bare, relation="before", anchor=anchor)
    t = scored(replace(GOLD, dates=(last,)), replace(GOLD, dates=(bare,))).tallies
    assert counts(t["relation"]) == counts(t["anchor"]) == (0, 0, 0)
    ago = replace(bare, relation="before")
    assert counts(scored(replace(GOLD, dates=(last,)), replace(GOLD, dates=(ago,))).tallies["relation"]) == (0, 0, 0)
    since = replace(bare, relation="since", anchor=anchor)
    assert counts(scored(replace(GOLD, dates=(since,))).tallies["relation"]) == (0, 1, 1)
    assert counts(scored(replace(GOLD, dates=(last,))).tallies["anchor"]) == (0, 0, 1)


def test_gold_without_dates_leaves_dates_out() -> None:
    assert counts(scored(GOLD, replace(GOLD, dates=())).tallies["dates"]) == (0, 0, 0)


@pytest.mark.parametrize(("words", "status"), [("Tidal Front", 0), ("commander", 1)])
def test_the_command_fails_where_an_unnamed_source_got_in(
    words: str, status: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    found = with_actors(actor("p5", words, at(words)))
    monkeypatch.setattr(bench_actors, "readings", lambda _: [("one.txt", GOLD, found)])
    monkeypatch.setattr(sys, "argv", ["actors", str(tmp_path / "made"), "--list"])
    with pytest.raises(SystemExit) as ended:
        bench_actors.main()
    assert ended.value.code == status
    printed = capsys.readouterr()
    assert f"unnamed, known: {status}" in printed.out
    assert "missed: Idris Vantor" in printed.out
    assert ("words of an unnamed source" in printed.err) == bool(status)


def test_nothing_of_the_clean_set_is_listed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(bench_actors, "readings", lambda _: [("one.txt", GOLD, with_actors(GENERAL))])
    monkeypatch.setattr(sys, "argv", ["actors", str(tmp_path / CLEAN), "--list"])
    with pytest.raises(SystemExit):
        bench_actors.main()
    printed = capsys.readouterr().out
    assert "actors" in printed
    assert not any(one.name in printed for one in GOLD.actors)
