"""A desk that is asked about a day answers as one that was filled only up to that day."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import networkx
import pytest

from onrecord.desk import Desk, clock
from onrecord.desk.as_held import as_held
from onrecord.desk.by_hand import told_anew
from onrecord.desk.exporting import exported
from onrecord.desk.identity_judgements import Opinion as Who
from onrecord.desk.identity_judgements import doubts, merge, split
from onrecord.desk.identity_judgements import undo as undo_who
from onrecord.desk.judgements import Opinion, add_claim, judge_claim, undo
from onrecord.desk.overview import overview
from onrecord.errors import UsageError
from onrecord.types import Producer, Reading
from tests.desk.readings import GOLD
from tests.desk.test_adding import run

ADA = "Ada Renwick"
REJECTED = Opinion(verdict="rejected", name=ADA, reason="misread")


@contextmanager
def on(day: str) -> Iterator[None]:
    """The clock of desks set to noon of a day."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(clock, "now", lambda: f"{day}T12:00:00.000+00:00")
        yield


def less(reading: Reading) -> Reading:
    """A later reading of the same report, in which the first two ties and an event are gone."""
    return msgspec.structs.replace(
        reading, producer=Producer(version="2", model="next"), ties=reading.ties[2:], events=reading.events[1:]
    )


def april(desk: Desk) -> None:
    """Seven reports, of which a claim is rejected, one is told by hand, and two actors are two."""
    for reading in GOLD[:7]:
        desk.add(reading, "april.txt")
    judge_claim(desk, GOLD[1].report.sha256, GOLD[1].ties[0].id, 0, REJECTED)
    add_claim(desk, GOLD[0].report.sha256, by_hand(GOLD[0]), ADA)
    split(desk, *same_named(desk), Who(name=ADA))


def by_hand(reading: Reading):  # type: ignore[no-untyped-def]
    one, other = [actor.name for actor in reading.actors if actor.kind in {"person", "organisation"}][:2]
    words = reading.report.text.splitlines()[-1]
    return told_anew(reading, words, {"type": "met-with", "subject": one, "object": other})


def same_named(desk: Desk) -> tuple[tuple[str, tuple[int, int]], tuple[str, tuple[int, int]]]:
    """Where two reports mention one actor."""
    rows = desk.connection.execute(
        "SELECT min(report), max(report), identity FROM known_as JOIN identities ON identities.key = identity"
        " WHERE named = 1 AND kind = 'person' GROUP BY identity HAVING count(DISTINCT report) > 1 ORDER BY name"
    ).fetchall()

    def mention(report: int) -> tuple[str, tuple[int, int]]:
        sha256, mentions = desk.connection.execute(
            "SELECT sha256, mentions FROM known_as"
            " JOIN actors ON actors.report = known_as.report AND actors.id = known_as.actor"
            " JOIN reports ON reports.key = known_as.report WHERE known_as.report = ? AND identity = ?",
            (report, rows[0][2]),
        ).fetchone()
        return sha256, tuple(msgspec.json.decode(mentions)[0])

    return mention(rows[0][0]), mention(rows[0][1])


def may(desk: Desk, *, more: int) -> None:
    """So many more reports; two are read anew, judgements of April are taken back and others made."""
    for reading in GOLD[7 : 7 + more]:
        desk.add(reading, "may.txt")
    for reading in GOLD[:2]:
        assert desk.add(less(reading)) == "renewed"
    undo(desk, 1, ADA)
    undo_who(desk, 1, ADA)
    judge_claim(desk, GOLD[3].report.sha256, GOLD[3].ties[0].id, 0, REJECTED)
    add_claim(desk, GOLD[4].report.sha256, by_hand(GOLD[4]), ADA)
    for doubt in doubts(desk)[:1]:
        merge(desk, (doubt.one.report, doubt.one.span), (doubt.other.report, doubt.other.span), Who(name=ADA))


@pytest.fixture(scope="module")
def then(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk that stopped in April. It and the next are only asked, never written to."""
    desk = Desk.create(tmp_path_factory.mktemp("april") / "desk.db")
    with on("2024-04-01"):
        april(desk)
    yield desk
    desk.close()


@pytest.fixture(scope="module", params=[2, 7], ids=["little came since", "much came since"])
def now(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk that went on in May."""
    with Desk.create(tmp_path_factory.mktemp("may") / "desk.db") as desk:
        with on("2024-04-01"):
            april(desk)
        with on("2024-05-02"):
            may(desk, more=request.param)
        yield desk


ASKED = {
    "reports": lambda desk, **when: set(desk.reports(**when)),
    "statements": lambda desk, **when: set(desk.statements(**when)),
    "claims": lambda desk, **when: set(desk.claims(**when)),
    "accounts": lambda desk, **when: [keyless(row) for row in desk.accounts(limit=500, **when)],
    "contested": lambda desk, **when: [keyless(row) for row in desk.accounts(contested=True, limit=3, **when)],
    "around": lambda desk, **when: [keyless(row) for row in desk.accounts(around="Lantern Corps", **when)],
    "copies": lambda desk, **when: desk.copies(**when),
    "passages": lambda desk, **when: desk.passages(**when),
    "changes": lambda desk, **when: named(desk.changes("2024-03-07", **when)),
    "network": lambda desk, **when: drawn(desk.network("2024-03", **when)),
    "network around": lambda desk, **when: drawn(desk.network("2024-03", around="Lantern Corps", depth=2, **when)),
    "network backed": lambda desk, **when: drawn(desk.network("2024-03", support=2, **when)),
    "network reviewed": lambda desk, **when: drawn(desk.network("2024-03", reviewed=True, **when)),
}


def keyless(row: object) -> object:
    """An account without its key, which is only that of a row."""
    return msgspec.structs.replace(row, key=0)


def named(found: object) -> object:
    """All of a record without the keys of actors, which are only those of rows."""

    def without(value: object) -> object:
        if isinstance(value, dict):
            return {"of" if name.isdigit() else name: without(part) for name, part in value.items() if name != "key"}
        return [without(part) for part in value] if isinstance(value, list) else value

    return without(msgspec.json.decode(msgspec.json.encode(found)))


def drawn(graph: networkx.MultiDiGraph) -> list[str]:
    """The ties of a graph, with their ends by name."""
    name = graph.nodes(data="name")
    return sorted(f"{name[one]} {name[other]} {data}" for one, other, data in graph.edges(data=True))


@pytest.mark.parametrize("asked", ASKED)
def test_the_answer_is_that_of_then(then: Desk, now: Desk, asked: str) -> None:
    ask = ASKED[asked]
    assert ask(now, known_at="2024-04") == ask(then)
    assert ask(now, known_at="2024-05") == ask(now, known_at=None)


def test_what_is_asked_of_the_whole_desk_is_that_of_then(then: Desk, now: Desk) -> None:
    with as_held(now, "2024-04") as held:
        held.check()
        assert list(exported(held)) == list(exported(then))
        assert list(held.claims()) == list(then.claims())
        seen, was = overview(held), overview(then)
        shown = ("disputed", "told_most")
        assert [[keyless(r) for r in getattr(seen, name)] for name in shown] == [
            [keyless(r) for r in getattr(was, name)] for name in shown
        ]
        assert msgspec.structs.replace(seen, disputed=(), told_most=()) == msgspec.structs.replace(
            was, disputed=(), told_most=()
        )
        assert named(doubts(held)) == named(doubts(then))


def test_it_was_otherwise_then(now: Desk) -> None:
    """What the other tests compare differs from today's: else they could not fail."""
    for asked in ("reports", "statements", "accounts", "contested", "network", "network reviewed", "changes"):
        assert ASKED[asked](now, known_at="2024-04") != ASKED[asked](now), asked


def test_the_file_knows_nothing_of_it(now: Desk) -> None:
    before = now.path.read_bytes()
    with now.as_held("2024-04") as held:
        held.remove(GOLD[0].report.sha256)
    assert now.holds(GOLD[0].report.sha256)
    assert now.path.read_bytes() == before


def test_removal_beats_it(then: Desk, now: Desk) -> None:
    gone = (GOLD[0].report.sha256, GOLD[3].report.sha256)
    with then.in_memory(copied=True) as was, now.in_memory(copied=True) as today:
        assert (was.remove(*gone), today.remove(*gone)) == (2, 2)
        with as_held(today, "2024-04") as held:
            assert list(exported(held)) == list(exported(was))
            assert set(gone).isdisjoint(row.report for row in held.reports())


def test_before_the_first_day_a_desk_is_empty(now: Desk) -> None:
    with as_held(now, "2023") as held:
        assert not held.reports()
        assert overview(held).claims == 0
    assert now.accounts(known_at="2023") == ()
    with pytest.raises(UsageError, match="--known-at 'soon' is no date"):
        now.accounts(known_at="soon")


@pytest.mark.parametrize(
    "words",
    [
        ["accounts", "--limit", "3"],
        ["accounts", "--around", "Lantern Corps", "--limit", "3", "--json"],
        ["copies", "--passages"],
        ["network", "--around", "Lantern Corps", "--as-of", "2024-03"],
        ["changes", "--around", "2024-03-07"],
        ["overview", "--json"],
        ["search", "militias", "--actor", "Lantern Corps"],
    ],
    ids=" ".join,
)
def test_the_commands_show_what_is_shown_of_a_desk_of_then(then: Desk, now: Desk, words: list[str]) -> None:
    command, *options = words
    held = run(command, now.path, *options, "--known-at", "2024-04")
    was = run(command, then.path, *options)
    assert (held.exit_code, was.exit_code) == (0, 0)
    head = "" if "--json" in options else "As the desk held it by the end of 2024-04 (UTC):\n\n"
    shown = was.stdout.replace(str(then.path), str(now.path))
    assert row_keys(held.stdout) == head + row_keys(shown)


def row_keys(line: str) -> str:
    """What is printed without the keys of rows."""
    return re.sub(r'"key":\d+', '"key":0', line)


def test_the_exports_are_those_of_then(then: Desk, now: Desk, tmp_path: Path) -> None:
    for desk, name, options in ((now, "held", ["--known-at", "2024-04"]), (then, "was", [])):
        done = run("export", desk.path, "--csv", tmp_path / f"{name}.csv", "--ftm", tmp_path / f"{name}.ftm", *options)
        assert done.exit_code == 0
    for kind in ("csv", "ftm"):
        assert (tmp_path / f"held.{kind}").read_bytes() == (tmp_path / f"was.{kind}").read_bytes()


def test_a_file_that_cannot_be_written_is_told(now: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for kind in ("--csv", "--parquet", "--ftm", "--gexf", "--annotations"):
        done = run("export", now.path, kind, tmp_path / "file" / "inside")
        assert isinstance(done.exception, UsageError)
        assert "cannot be written" in str(done.exception)
