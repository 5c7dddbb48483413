"""The bench of ties and events: the gold agrees with itself, and each kind of error costs what it should, no more."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from bench import claims as bench_claims
from bench.claims import MEASURES, Score, compare
from bench.claims_told import TOLD, bounds
from bench.gold import all_gold
from bench.readings import CLEAN, DEVELOPED, EXAMPLES
from onrecord.types import (
    Account,
    Actor,
    Attribution,
    Event,
    Participant,
    Producer,
    Reading,
    Reason,
    Report,
    Source,
    Span,
    Telling,
    Tie,
    When,
)

TEXT = (
    "Idris Vantor led the Lantern Corps since 2009. A Haldmark strike killed Vantor on March 7 in Ombrel. "
    "The Order met Tolke, one official said. It backs Tolke, a commander, he said. Norvane denied it. "
    "His deputy doubted that Tolke would go."
)


def at(words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return start, start + len(words)


def told(words: str, **more: Any) -> Telling:
    return Telling(evidence=(at(words),), reason=Reason(by="hand", name=""), **more)


def actor(id_: str, name: str, kind: Any = "person", nth: int = 1) -> Actor:
    return Actor(id=id_, name=name, kind=kind, mentions=tuple(at(name, i) for i in range(nth)))


def part(who: str, how: str) -> Participant:
    return Participant(actor=who, part=how)


LED = Tie(
    id="t1",
    type="leads",
    subject="p1",
    object="p2",
    role="head",
    when=When(edtf="2009/2024-03-07"),
    where=("p6",),
    told=(told("led the Lantern Corps since 2009"),),
)
COMMANDS = Tie(id="t2", type="holds-role", subject="p5", role="commander", told=(told("a commander"),))
BACKS = Tie(
    id="t3",
    type="supports",
    subject="p4",
    object="p5",
    told=(
        told("It backs Tolke", voice=(("s1",),), attribution_id="a2", certainty="probable", status="ongoing"),
        told("Norvane denied it", voice=(("s2",),), attribution_id="a3", polarity="-", status="ongoing"),
    ),
)
KILLED = Event(
    id="e1",
    type="killed",
    trigger=(at("killed"),),
    participants=(part("p3", "agent"), part("p1", "patient")),
    when=When(edtf="2024-03-07"),
    where=("p6",),
    told=(told("A Haldmark strike killed Vantor"),),
)
MET = Event(
    id="e2",
    type="consult",
    trigger=(at("met"),),
    participants=(part("p4", "agent"), part("p5", "recipient")),
    told=(told("The Order met Tolke", voice=(("s1",),), attribution_id="a1"),),
)
GOES = Event(
    id="e3",
    type="other",
    trigger=(at("go", 0),),
    participants=(part("p5", "agent"),),
    told=(told("Tolke would go", voice=(("s3",),), attribution_id="a4", certainty="possible", status="predicted"),),
)


def said(id_: str, source: str, content: str, by: str) -> Attribution:
    spans = {"source": (at(source),), "cue": (), "content": (at(content),)}
    return Attribution(id=id_, kind="indirect", act="say", source_ids=(by,), **spans)


GOLD = Reading(
    producer=Producer(version="", model=""),
    report=Report(id="", text=TEXT, sha256="", text_sha256=""),
    attributions=(
        said("a1", "one official", "The Order met Tolke", "s1"),
        said("a2", "he said", "It backs Tolke", "s1"),
        said("a3", "Norvane", "denied it", "s2"),
        said("a4", "His deputy", "Tolke would go", "s3"),
    ),
    sources=(
        Source(id="s1", kind="unnamed", mentions=(at("one official"),)),
        Source(id="s2", kind="institution", mentions=(at("Norvane"),)),
        Source(id="s3", kind="unnamed", mentions=(at("His deputy"),)),
    ),
    actors=(
        actor("p1", "Idris Vantor"),
        actor("p2", "Lantern Corps", "organisation"),
        actor("p3", "Haldmark", "state"),
        actor("p4", "Order", "organisation"),
        actor("p5", "Tolke", nth=3),
        actor("p6", "Ombrel", "place"),
    ),
    ties=(LED, COMMANDS, BACKS),
    events=(KILLED, MET, GOES),
    accounts=(Account(about="whether it backs him", claims=("t3", "e2"), challenge="denied"),),
)


def figures(found: Reading, gold: Reading = GOLD) -> dict[str, float]:
    score = Score()
    score.add(gold, found)
    return score.figures()


def fallen(found: Reading) -> set[str]:
    """The measures, of no single type, that are below 100 and have something to measure."""
    score = Score()
    score.add(GOLD, found)
    some = {name: t for name, t in score.tallies.items() if name in MEASURES and (t.gold or t.predicted)}
    return {name for name, t in some.items() if round(t.f1, 6) < 1}


def with_ties(*ties: Tie) -> Reading:
    return replace(GOLD, ties=ties)


def with_events(*events: Event) -> Reading:
    return replace(GOLD, events=events)


def changed(**more: Any) -> Reading:
    """The gold with the first telling of `BACKS` changed."""
    return with_ties(LED, COMMANDS, replace(BACKS, told=(replace(BACKS.told[0], **more), BACKS.told[1])))


def test_the_gold_agrees_with_itself() -> None:
    assert fallen(GOLD) == set()


def test_ids_do_not_matter() -> None:
    """The same reading with every actor and source under another id, in another order."""
    new = {f"p{n}": f"x{7 - n}" for n in range(1, 7)} | {"s1": "s3", "s2": "s1", "s3": "s2"}

    def voices(told: tuple[Telling, ...]) -> tuple[Telling, ...]:
        return tuple(replace(t, voice=tuple(tuple(new[s] for s in link) for link in t.voice)) for t in told)

    found = replace(
        GOLD,
        attributions=tuple(replace(a, source_ids=tuple(new[s] for s in a.source_ids)) for a in GOLD.attributions),
        sources=tuple(replace(s, id=new[s.id]) for s in GOLD.sources),
        actors=tuple(replace(a, id=new[a.id]) for a in reversed(GOLD.actors)),
        ties=tuple(
            replace(
                t,
                subject=new[t.subject or ""],
                object=new.get(t.object or ""),
                where=tuple(new[w] for w in t.where),
                told=voices(t.told),
            )
            for t in reversed(GOLD.ties)
        ),
        events=tuple(
            replace(
                e,
                participants=tuple(replace(p, actor=new[p.actor]) for p in e.participants),
                where=tuple(new[w] for w in e.where),
                told=voices(e.told),
            )
            for e in GOLD.events
        ),
    )
    assert fallen(found) == set()


VOICED = {"ties voiced", "voice"}
DISTURBED: dict[str, tuple[Reading, set[str]]] = {
    "another type": (
        with_ties(replace(LED, type="oversees"), COMMANDS, BACKS),
        {"ties", "ties, split actor", "ties voiced", "roles"},
    ),
    "turned round": (
        with_ties(replace(LED, subject="p2", object="p1"), COMMANDS, BACKS),
        {"ties", "ties, split actor", "ties voiced", "roles"},
    ),
    "another actor": (
        with_ties(replace(LED, subject="p3"), COMMANDS, BACKS),
        {"ties", "ties, any type", "ties, split actor", "ties voiced", "roles"},
    ),
    "an object where there is none": (
        with_ties(LED, replace(COMMANDS, object="p2"), BACKS),
        {"ties", "ties, any type", "ties, split actor", "ties voiced", "roles"},
    ),
    "another role": (
        with_ties(LED, replace(COMMANDS, role="envoy"), BACKS),
        {"ties", "ties, split actor", "ties voiced", "roles"},
    ),
    "another title": (with_ties(replace(LED, role="founder"), COMMANDS, BACKS), {"title"}),
    "no title": (with_ties(replace(LED, role=None), COMMANDS, BACKS), {"title", "roles"}),
    "no end": (with_ties(replace(LED, when=When(edtf="2009/..")), COMMANDS, BACKS), {"tie when"}),
    "no place": (with_ties(replace(LED, where=()), COMMANDS, BACKS), {"tie where"}),
    "another voice": (changed(voice=(("s3",),)), VOICED),
    "the outlet's word": (changed(voice=()), {*VOICED, "attributed"}),
    "a chain cut short": (
        replace(GOLD, ties=(LED, COMMANDS, replace(BACKS, told=(replace(BACKS.told[0], voice=(("s1",), ("s2",))),)))),
        {*VOICED, "tellings"},
    ),
    "not denied": (
        with_ties(LED, COMMANDS, replace(BACKS, told=(BACKS.told[0], replace(BACKS.told[1], polarity="+")))),
        {"ties voiced", "polarity", "denied"},
    ),
    "not hedged": (changed(certainty="certain"), {"certainty", "hedged"}),
    "hedged otherwise": (changed(certainty="possible"), {"certainty", "hedged"}),
    "another status": (changed(status="happened"), {"status"}),
    "not yet": (changed(status="planned"), {"status", "not yet"}),
    "more words": (changed(evidence=(at("said. It backs Tolke"),)), {"evidence"}),
    "an event of another type": (
        with_events(replace(KILLED, type="assault"), MET, GOES),
        {"events", "events voiced"},
    ),
    "an event missed": (with_events(KILLED, MET), {"events", "events, any type", "events voiced"}),
    "another part": (
        with_events(replace(KILLED, participants=(part("p3", "patient"), part("p1", "patient"))), MET, GOES),
        {"and part"},
    ),
    "a participant missed": (
        with_events(replace(KILLED, participants=(part("p1", "patient"),)), MET, GOES),
        {"participants", "and part"},
    ),
    "another day": (with_events(replace(KILLED, when=When(edtf="2024-03-08")), MET, GOES), {"event when"}),
    "no place of an event": (with_events(replace(KILLED, where=()), MET, GOES), {"event where"}),
    "another challenge": (
        replace(GOLD, accounts=(replace(GOLD.accounts[0], challenge="differs"),)),
        {"challenge"},
    ),
    "no account": (replace(GOLD, accounts=()), {"account pairs", "accounts"}),
    "claims not gathered": (
        replace(GOLD, accounts=(replace(GOLD.accounts[0], claims=("t3",)),)),
        {"account pairs"},
    ),
}


@pytest.mark.parametrize("name", DISTURBED)
def test_each_error_lowers_its_own_measures(name: str) -> None:
    found, measures = DISTURBED[name]
    assert fallen(found) == measures


@pytest.mark.parametrize("name", sorted(set(TOLD) | {"ties", "events", "roles"}))
def test_each_measure_is_lowered_by_something(name: str) -> None:
    lowered = set().union(*(measures for _, measures in DISTURBED.values()))
    assert name in lowered


def test_a_missed_tie_costs_recall_and_one_besides_precision() -> None:
    score = Score()
    score.add(GOLD, with_ties(LED, COMMANDS))
    assert (score.tallies["ties"].precision, score.tallies["ties"].recall) == (1, 2 / 3)
    score = Score()
    score.add(with_ties(LED, COMMANDS), GOLD)
    assert (score.tallies["ties"].precision, score.tallies["ties"].recall) == (2 / 3, 1)
    assert score.tallies["tie supports"].predicted == 1


def test_ends_in_the_wrong_order_are_counted() -> None:
    score = Score()
    score.add(GOLD, with_ties(replace(LED, subject="p2", object="p1"), COMMANDS, BACKS))
    assert score.turned == 1


def test_a_tie_that_holds_both_ways_may_be_told_from_either_end() -> None:
    gold = with_ties(replace(LED, type="allied-with"))
    assert figures(with_ties(replace(LED, type="allied-with", subject="p2", object="p1")), gold)["ties"] == 100


def test_one_killing_in_other_words_is_one_event() -> None:
    other = replace(KILLED, trigger=(at("Ombrel"),), told=(told("in Ombrel"),))
    assert figures(with_events(other, MET, GOES))["events"] == 100
    day_after = replace(other, when=When(edtf="2024-03-08"))
    assert figures(with_events(day_after, MET, GOES))["events"] < 100
    assert figures(with_events(replace(other, when=None), MET, GOES))["events"] == 100


def test_a_meeting_told_as_a_tie_is_neither_right_nor_wrong() -> None:
    tie = Tie(id="t9", type="met-with", subject="p5", object="p4", told=MET.told)
    score = Score()
    score.add(GOLD, with_ties(LED, COMMANDS, BACKS, tie))
    assert score.aside == 1
    assert score.tallies["ties"].predicted == 3
    denied = replace(tie, told=(replace(MET.told[0], polarity="-"),))
    score = Score()
    score.add(GOLD, with_ties(LED, COMMANDS, BACKS, denied))
    assert (score.aside, score.tallies["ties"].predicted) == (0, 4)


@pytest.mark.parametrize(
    ("act", "subject", "object_", "aside"),
    [
        ("accuse", "p3", "p5", 1),
        ("criticise", "p3", "p5", 1),
        ("say", "p3", "p5", 0),
        ("accuse", "p4", "p5", 0),
        ("accuse", "p3", "p2", 0),
    ],
)
def test_an_accusation_drawn_as_a_tie_is_neither_right_nor_wrong(
    act: Any, subject: str, object_: str, aside: int
) -> None:
    accuses = Attribution(id="a9", source=(at("Haldmark"),), cue=(at("backs"),), content=(), kind="indirect", act=act)
    gold = replace(GOLD, attributions=(*GOLD.attributions, accuses))
    tie = Tie(id="t9", type="opposes", subject=subject, object=object_, told=(told("It backs Tolke"),))
    score = Score()
    score.add(gold, with_ties(LED, COMMANDS, BACKS, tie))
    assert score.aside == aside


def test_an_actor_that_is_not_found_is_no_other() -> None:
    found = replace(GOLD, actors=tuple(a for a in GOLD.actors if a.id != "p1"))
    assert figures(found)["tie leads"] == 0


def test_a_tie_of_an_actor_found_as_two_counts_where_that_is_asked() -> None:
    others = [a for a in GOLD.actors if a.id != "p5"]
    tolke = next(a for a in GOLD.actors if a.id == "p5")
    parts = (
        replace(tolke, mentions=tolke.mentions[:2]),
        replace(tolke, id="p9", name="the commander", mentions=tolke.mentions[2:]),
    )
    found = replace(GOLD, actors=(*others, *parts), ties=(LED, replace(COMMANDS, subject="p9"), BACKS))
    score = Score()
    score.add(GOLD, found)
    assert score.tallies["ties"].hits == 2
    assert score.tallies["ties, split actor"].hits == 3


def test_confidence_is_held_against_what_is_right() -> None:
    sure = replace(LED, told=(replace(LED.told[0], confidence=0.85),))
    wrong = replace(LED, id="t8", subject="p3", told=(replace(LED.told[0], confidence=0.3),))
    score = Score()
    score.add(replace(GOLD, events=()), with_ties(sure, wrong))
    rows = {low: (count, share) for low, count, _, share in score.bins.rows()}
    assert rows[0.8] == (1, 1.0)
    assert rows[0.3] == (1, 0.0)


def test_an_account_of_one_claim_unchallenged_is_none() -> None:
    more = (*GOLD.accounts, Account(about="", claims=("e1",)))
    assert fallen(replace(GOLD, accounts=more)) == set()


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2009/2024-03-07", ("2009", "2024-03-07")),
        ("2016/..", ("2016", None)),
        ("/2024-03-07", (None, "2024-03-07")),
        ("1982/", ("1982", None)),
        ("1994", ("1994", "1994")),
        (None, (None, None)),
    ],
)
def test_the_bounds_that_a_time_tells(edtf: str | None, expected: tuple[str | None, str | None]) -> None:
    assert bounds(When(edtf=edtf)) == expected


def test_errors_are_named_in_words() -> None:
    found = with_ties(replace(LED, subject="p2", object="p1"), COMMANDS, changed(voice=()).ties[2])
    lines = list(compare(GOLD, found).errors())
    assert [line.partition(":")[0] for line in lines] == ["missed", "besides", "told", "turned round"]
    assert "leads: Idris Vantor -> Lantern Corps (head), 2009/2024-03-07, on 'led the Lantern Corps" in lines[0]


@pytest.mark.parametrize("folder", [*DEVELOPED, *EXAMPLES.glob(CLEAN)], ids=lambda path: path.name)
def test_every_gold_reading_agrees_with_itself(folder: Any) -> None:
    for gold in all_gold(folder):
        one = compare(gold.reading, gold.reading)
        named = gold.path.name
        assert {g.id: f.id for g, f in one.ties} == {t.id: t.id for t in gold.reading.ties}, named
        assert {g.id: f.id for g, f in one.events} == {e.id: e.id for e in gold.reading.events}, named
        score = Score()
        score.add(gold.reading, gold.reading)
        low = {n: t for n, t in score.tallies.items() if t.gold and n in MEASURES and round(t.f1, 9) < 1}
        assert low == {}, named


def test_the_clean_set_shows_totals_only(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    clean = tmp_path / CLEAN
    monkeypatch.setattr(bench_claims, "readings", lambda _: [("one.txt", GOLD, with_ties(LED))])
    clean.mkdir()
    (tmp_path / "open").mkdir()
    monkeypatch.setattr(sys, "argv", ["claims", str(clean), str(tmp_path / "open"), "--errors"])
    with pytest.raises(SystemExit) as ended:
        bench_claims.main()
    shown = capsys.readouterr().out
    closed, _, rest = shown.partition("one.txt")
    assert ended.value.code == 0
    assert CLEAN in closed
    assert "tie leads" not in closed
    assert "Tolke" not in closed
    assert "missed: holds-role: Tolke" in rest
    assert "together" in rest


def test_a_file_where_a_folder_belongs_is_an_error(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "b.gold.yaml").write_text("", "utf8")
    monkeypatch.setattr(sys, "argv", ["claims", str(tmp_path / "b.gold.yaml")])
    with pytest.raises(SystemExit) as ended:
        bench_claims.main()
    assert ended.value.code == 2
    assert "b.gold.yaml is no folder of reports; before each gold file write --gold again" in capsys.readouterr().err
