"""Who is who in a desk: whatever the order, after removals, on people's word, and in desks of older versions."""

import random
from pathlib import Path

import pytest

from bench.identity_traps import KESSARIA, LIRUNE, Of, readings
from bench.identity_traps import reading as made
from onrecord.desk import Desk, derived
from onrecord.desk.identity_judgements import (
    Opinion,
    Said,
    doubts,
    identity_judgements,
    merge,
    split,
    undo,
)
from onrecord.errors import UsageError
from onrecord.identity import cards, resolve
from onrecord.types import Reading
from tests.desk.readings import GOLD

EVERY = [*(one for one, _ in readings()), *GOLD]
ADA = Opinion(name="Ada Renwick", reason="I know both")
Identities = dict[frozenset[tuple[str, str]], tuple[str, str, str | None, int]]


def filled(path: Path, found: list[Reading]) -> Desk:
    desk = Desk.create(path)
    for one in found:
        desk.add(one)
    return desk


def identities(desk: Desk) -> Identities:
    """The actors of each identity, with what it is called."""
    rows = desk.connection.execute(
        "SELECT reports.id, actor, identity, identities.name, identities.kind, country, named FROM known_as"
        " JOIN reports ON reports.key = known_as.report JOIN identities ON identities.key = identity"
    )
    found: dict[tuple[object, ...], set[tuple[str, str]]] = {}
    for report, actor, *about in rows:
        found.setdefault(tuple(about), set()).add((report, actor))
    (held,) = desk.connection.execute("SELECT count(*) FROM identities").fetchone()
    assert held == len(found)
    return {frozenset(actors): about[1:] for about, actors in found.items()}  # type: ignore[misc]


def said(reading: Reading, name: str) -> Said:
    actor = next(a for a in reading.actors if a.name == name)
    return reading.report.sha256, actor.mentions[0]


def who(desk: Desk, reading: Reading, name: str) -> int:
    actor = next(a.id for a in reading.actors if a.name == name)
    row = desk.connection.execute(
        "SELECT identity FROM known_as JOIN reports ON reports.key = report WHERE sha256 = ? AND actor = ?",
        (reading.report.sha256, actor),
    ).fetchone()
    return int(row[0])


@pytest.fixture(scope="module")
def all_of_them(tmp_path_factory: pytest.TempPathFactory) -> Identities:
    with filled(tmp_path_factory.mktemp("all") / "desk.db", EVERY) as desk:
        return identities(desk)


@pytest.mark.parametrize("seed", range(6))
def test_the_order_of_adding_does_not_matter(tmp_path: Path, all_of_them: Identities, seed: int) -> None:
    order = random.Random(seed).sample(EVERY, len(EVERY))  # noqa: S311 - an order
    with filled(tmp_path / "desk.db", order) as desk:
        assert identities(desk) == all_of_them


@pytest.mark.parametrize("seed", range(8))
def test_what_is_removed_was_never_there(tmp_path: Path, seed: int) -> None:
    gone, folder = random.Random(seed).sample(EVERY, len(EVERY) // 3), tmp_path  # noqa: S311 - any of them
    with (
        filled(folder / "all.db", EVERY) as desk,
        filled(folder / "kept.db", [r for r in EVERY if r not in gone]) as kept,
    ):
        desk.remove(*(reading.report.sha256 for reading in gone))
        assert identities(desk) == identities(kept)
        desk.check()
        for table in ("forms", "form_marks", "form_blocks", "form_links"):
            count = f"SELECT count(*) FROM {table}"  # noqa: S608 - our names
            assert desk.connection.execute(count).fetchone() == kept.connection.execute(count).fetchone()


def test_the_desk_finds_step_by_step_what_all_cards_at_once_give(all_of_them: Identities) -> None:
    every = [(one.report.id, card) for one in EVERY for card in cards(one)]
    groups, _ = resolve(card for _, card in every)
    found = {frozenset((r, c.actor) for r, c in every if c.form in group) for group in groups}
    assert {actors for actors, (*_, named) in all_of_them.items() if named} == found


def test_a_desk_of_an_older_version_is_filled_when_it_is_opened(tmp_path: Path, all_of_them: Identities) -> None:
    with filled(tmp_path / "desk.db", EVERY) as desk:
        for (key,) in desk.connection.execute("SELECT key FROM reports").fetchall():
            derived.drop(desk.connection, key)
        desk.connection.execute("DELETE FROM parts")
        assert desk.connection.execute("SELECT count(*) FROM known_as").fetchone() == (0,)
    with Desk(tmp_path / "desk.db") as desk:
        assert identities(desk) == all_of_them
        assert [row[0] for row in desk.connection.execute("SELECT filled FROM parts")] == [None] * len(derived.PARTS)


def test_filling_goes_on_where_it_was_broken_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, all_of_them: Identities
) -> None:
    with filled(tmp_path / "desk.db", EVERY) as desk:
        desk.connection.execute("UPDATE parts SET version = 0")
    monkeypatch.setattr(derived, "AT_A_TIME", 7)
    connection = filled(tmp_path / "desk.db", []).connection
    assert connection.execute("SELECT count(*) FROM parts WHERE filled IS NOT NULL").fetchone() == (0,)
    with Desk(tmp_path / "desk.db") as desk:
        assert identities(desk) == all_of_them


def test_filling_tells_how_far_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(derived, "AT_A_TIME", 2)
    with filled(tmp_path / "desk.db", EVERY[:5]) as desk:
        desk.connection.execute("UPDATE parts SET version = 0 WHERE name IN ('identities', 'accounts')")
    told: list[tuple[int, int]] = []
    Desk(tmp_path / "desk.db", tell=lambda *steps: told.append(steps)).close()
    assert told == [(done, 10) for done in (0, 2, 4, 5, 5, 7, 9, 10)]
    Desk(tmp_path / "desk.db", tell=lambda *_: pytest.fail("nothing is left")).close()


ONE, TWO, THREE = (
    made(901, 2024, (KESSARIA, Of("Tomas Adeyle", "a", titles=("Kessarian senator",)))),
    made(902, 2024, (LIRUNE, Of("Tomas Adeyle", "b", titles=("Lirunese senator",)))),
    made(903, 2024, (KESSARIA, Of("Tomas Adeyle", "a", titles=("Kessarian senator",)))),
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return filled(tmp_path / "desk.db", [ONE, TWO, THREE])


def test_two_of_one_name_are_two_until_a_person_says_otherwise(desk: Desk) -> None:
    name = "Tomas Adeyle"
    assert who(desk, ONE, name) == who(desk, THREE, name) != who(desk, TWO, name)
    key = merge(desk, said(ONE, name), said(TWO, name), ADA)
    assert who(desk, ONE, name) == who(desk, THREE, name) == who(desk, TWO, name)
    desk.remove(THREE.report.sha256)
    desk.add(THREE)
    assert who(desk, ONE, name) == who(desk, THREE, name) == who(desk, TWO, name)
    undo(desk, key, "Ada Renwick", "I was wrong")
    assert who(desk, ONE, name) == who(desk, THREE, name) != who(desk, TWO, name)
    (judged,) = identity_judgements(desk)
    assert (judged.verdict, judged.name, judged.undone_by, judged.one_words) == ("same", *["Ada Renwick"] * 2, name)


def test_one_that_a_person_splits_stays_apart_whatever_comes(desk: Desk) -> None:
    name = "Tomas Adeyle"
    split(desk, said(ONE, name), said(THREE, name), ADA)
    assert len({who(desk, one, name) for one in (ONE, TWO, THREE)}) == 3
    desk.remove(TWO.report.sha256)
    desk.add(made(904, 2025, (KESSARIA, Of(name, "a", titles=("Kessarian senator",)))))
    assert who(desk, ONE, name) != who(desk, THREE, name)
    desk.remove(ONE.report.sha256)
    assert identity_judgements(desk) == ()
    (left,) = desk.connection.execute("SELECT count(*) FROM forms WHERE form LIKE '%#%'").fetchone()
    assert left == 0


def test_the_later_of_two_judgements_counts(desk: Desk) -> None:
    name = "Tomas Adeyle"
    merge(desk, said(ONE, name), said(TWO, name), ADA)
    split(desk, said(ONE, name), said(TWO, name), Opinion(name="Jon Halvik"))
    assert who(desk, ONE, name) != who(desk, TWO, name)
    merge(desk, said(TWO, name), said(ONE, name), ADA)
    assert who(desk, ONE, name) == who(desk, TWO, name)


def test_judgements_come_back_with_a_report_that_is_read_anew(desk: Desk) -> None:
    name = "Tomas Adeyle"
    merge(desk, said(ONE, name), said(TWO, name), ADA)
    again = made(902, 2024, (LIRUNE, Of(name, "b", titles=("Lirunese senator", "Dr"))))
    assert desk.add(again) == "renewed"
    assert who(desk, ONE, name) == who(desk, again, name)


def test_doubts_are_offered_until_they_are_judged(desk: Desk) -> None:
    (doubt,) = doubts(desk)
    assert {doubt.one.name, doubt.other.name} == {"Tomas Adeyle"}
    assert "of other states: kessaria / lirune" in doubt.reasons
    assert desk.reading(doubt.one.report).report.text[slice(*doubt.one.span)] == doubt.one.words
    split(desk, (doubt.one.report, doubt.one.span), (doubt.other.report, doubt.other.span), ADA)
    assert doubts(desk) == ()


@pytest.mark.parametrize(
    ("one", "opinion", "complaint"),
    [
        ((ONE.report.sha256, (0, 3)), ADA, "mentions no actor"),
        (said(ONE, "Tomas Adeyle"), Opinion(name=" "), "the name of whoever"),
        (said(TWO, "Tomas Adeyle"), ADA, "one actor of one report"),
        (("ffffffffffff", (0, 3)), ADA, "holds no report"),
    ],
)
def test_what_cannot_be_judged_is_refused(desk: Desk, one: Said, opinion: Opinion, complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        merge(desk, one, said(TWO, "Tomas Adeyle"), opinion)
    assert identity_judgements(desk) == ()


def test_who_is_not_named_is_nobody_to_be_joined(desk: Desk) -> None:
    crowd = made(905, 2024, (Of("armed men", "m", "group"),))
    desk.add(crowd)
    with pytest.raises(UsageError, match="names no actor"):
        merge(desk, said(crowd, "armed men"), said(ONE, "Tomas Adeyle"), ADA)


def test_no_unnamed_source_is_known_across_reports(tmp_path: Path) -> None:
    with filled(tmp_path / "gold.db", GOLD) as desk:
        (number,) = desk.connection.execute(
            "SELECT count(*) FROM sources JOIN known_as ON known_as.report = sources.report"
            " AND known_as.actor = sources.actor_id WHERE sources.kind = 'unnamed'"
        ).fetchone()
        assert number == 0
        assert desk.connection.execute("SELECT count(*) FROM sources WHERE kind = 'unnamed'").fetchone()[0] > 20


def test_actors_of_other_reports_are_updated_in_place(desk: Desk) -> None:
    """Other parts follow by a trigger on that."""
    changed: list[int] = []
    desk.connection.create_function("noted", 1, changed.append)
    desk.connection.execute(
        "CREATE TEMP TRIGGER follows AFTER UPDATE OF identity ON main.known_as BEGIN SELECT noted(new.report); END"
    )
    merge(desk, said(ONE, "Tomas Adeyle"), said(TWO, "Tomas Adeyle"), ADA)
    assert changed
