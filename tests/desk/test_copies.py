"""Copies as a desk keeps them: the same in whatever order reports come, gone with their reports, and quickly found."""

import json
from collections.abc import Iterator
from datetime import date
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from typer.testing import CliRunner

from bench.copies_made import paragraphs
from onrecord.cli import app
from onrecord.desk import Desk, copies, copying
from onrecord.desk.copies_listing import listing
from onrecord.show.layout import plain
from onrecord.types import Producer, Reading, Report
from tests.copies.texts import BACKGROUND, OTHER, OWN, report
from tests.desk.readings import GOLD

ENVOY, CUT, SPUN = GOLD[1:4]
TABLES = ("copy_sketches", "copy_prints", "copy_links", "origins")


def reading(name: str, text: str, outlet: str | None = None, day: int | None = None) -> Reading:
    published = date(2024, 3, day) if day else None
    about = replace(report(text, name.rjust(64, "0")), outlet=outlet, published=published, title=name)
    return Reading(producer=Producer(version="0", model="none"), report=about)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.create(tmp_path / "desk.db") as desk:
        yield desk


def links(desk: Desk) -> list[tuple[object, ...]]:
    """The links by the hashes of their reports, and the origins."""
    select = """
SELECT min(one.sha256, other.sha256), max(one.sha256, other.sha256), copy_links.kind, shingles, ordered
FROM copy_links JOIN reports AS one ON one.key = first JOIN reports AS other ON other.key = second"""
    origin = "SELECT sha256, origin, name, leans_on, reasons FROM origins JOIN reports ON key = report"
    return sorted([*desk.connection.execute(select), *desk.connection.execute(origin)], key=str)


def test_the_example_reports(desk: Desk) -> None:
    for one in GOLD:
        desk.add(one)
    found = desk.copies()
    assert [(one.copy.outlet, one.original.outlet, one.kind, one.by, one.certain) for one in found] == [
        ("Coast Times", "Transmarine", "cut", "credit", True),
        ("Lirune Today", "Transmarine", "rewritten", "credit", True),
    ]
    assert found[0].shared > 0.8
    assert {desk.origin_of(one.report.sha256).key for one in (ENVOY, CUT, SPUN)} == {"transmarine"}
    assert desk.passages() == ()


def test_an_origin_is_found_where_the_agencys_own_text_is_not_there(desk: Desk) -> None:
    desk.add(CUT)
    desk.add(reading("1", OWN, "Post", 1))
    found = desk.origin_of(CUT.report.id)
    assert (found.name, found.reasons) == ("Transmarine", ("it credits Transmarine",))
    assert desk.origin_of("0" * 60).name == "Post"


SENTENCES = paragraphs(f"{OWN} {OTHER} {BACKGROUND}".replace("\n", " "))[0]
OUTLETS = ("Post", "Times", "Courier")
PART = st.tuples(
    st.integers(0, len(SENTENCES) - 8),
    st.integers(8, len(SENTENCES)),
    st.sampled_from(OUTLETS),
    st.sampled_from([None, 1, 2, 3]),
)


@settings(max_examples=12)
@given(st.lists(PART, min_size=2, max_size=5, unique=True))
def test_the_order_of_adding_does_not_count(parts: list[tuple[int, int, str, int | None]]) -> None:
    texts = [reading(str(n), " ".join(SENTENCES[a : a + b]), o, d) for n, (a, b, o, d) in enumerate(parts)]
    orders = [texts, texts[::-1], texts[1:] + texts[:1]]
    found = []
    for order in orders:
        with TemporaryDirectory() as folder, Desk.create(Path(folder) / "desk.db") as desk:
            for one in order:
                desk.add(one)
            found.append((links(desk), desk.copies(), desk.passages()))
    assert found[0] == found[1] == found[2]


def test_a_report_added_and_removed_leaves_all_as_it_was(desk: Desk) -> None:
    for one in (ENVOY, SPUN):
        desk.add(one)
    before = links(desk), [desk.connection.execute(f"SELECT count(*) FROM {t}").fetchone() for t in TABLES]  # noqa: S608
    desk.add(CUT)
    assert links(desk) != before[0]
    desk.remove(CUT.report.sha256)
    assert (links(desk), [desk.connection.execute(f"SELECT count(*) FROM {t}").fetchone() for t in TABLES]) == before  # noqa: S608


def test_what_only_a_removed_report_supported_goes(desk: Desk) -> None:
    first, copy = reading("1", OWN, "Vanished Gazette", 1), reading("2", OWN + " " + BACKGROUND, "Times", 2)
    for one in (first, copy):
        desk.add(one)
    assert desk.origin_of(copy.report.sha256).reasons == ("Vanished Gazette has the first version in the desk",)
    desk.remove(first.report.sha256)
    assert desk.origin_of(copy.report.sha256).reasons == ("no earlier version is in the desk",)
    assert desk.copies() == ()
    data = b"".join(path.read_bytes() for path in sorted(desk.path.parent.glob("desk.db*")))
    assert b"Vanished Gazette" not in data
    desk.check()


def test_a_renewed_report_is_compared_anew(desk: Desk) -> None:
    desk.add(reading("1", OWN, "Post", 1))
    desk.add(reading("2", OWN, "Times", 2))
    assert [one.by for one in desk.copies()] == ["date"]
    desk.add(reading("2", OTHER, "Times", 2))
    assert desk.copies() == ()


def test_an_original_can_be_read_anew_and_removed_with_a_copy(desk: Desk) -> None:
    first, second, third = (replace(GOLD[1], report=about) for about in _three(GOLD[1].report))
    for one in (first, second, third):
        assert desk.add(one) == "added"
    assert desk.add(replace(first, producer=Producer(version="1", model="other"))) == "renewed"
    assert {desk.origin_of(one.report.sha256).name for one in (first, second, third)} == {"Post"}
    desk.remove(first.report.sha256, second.report.sha256)
    assert desk.origin_of(third.report.sha256).name == "Courier"


def _three(one: Report) -> list[Report]:
    """A report as three papers print it on three days."""
    papers = enumerate(("Post", "Times", "Courier"), 1)
    return [
        replace(one, outlet=name, credit=None, published=date(2024, 3, day), sha256=f"{day}" * 64, id=f"{day}" * 16)
        for day, name in papers
    ]


def test_an_original_added_after_its_copies_is_the_origin_of_them_all(desk: Desk) -> None:
    desk.add(reading("2", OWN, "Times", 2))
    desk.add(reading("3", OWN + " " + BACKGROUND, "Courier", 3))
    assert desk.origin_of("0" * 63 + "3").name == "Times"
    desk.add(reading("1", OWN, "Post", 1))
    assert {desk.origin_of("0" * 63 + n).name for n in "123"} == {"Post"}


def test_a_direction_that_nothing_tells_is_said_to_be_uncertain(desk: Desk) -> None:
    desk.add(reading("1", OWN, "Post", 1))
    desk.add(reading("2", OWN + " " + BACKGROUND, "Times", 1))
    (found,) = desk.copies()
    assert (found.original.outlet, found.by, found.certain) == ("Times", "fullness", False)
    printed = plain(listing([(found, copying.differences_of(desk, found))], (), 1), 72)
    assert "the days do not tell" in " ".join(printed.split())


def test_passages_and_quotations_are_told_apart_from_copies(desk: Desk) -> None:
    said = "“" + BACKGROUND.replace("\n", " ") + "”"
    desk.add(reading("1", f"{OWN}\n\n{BACKGROUND}", "Post", 1))
    desk.add(reading("2", f"{OTHER}\n\n{BACKGROUND}", "Times", 2))
    (found,) = desk.passages()
    assert (found.first.outlet, found.second.outlet, found.kind) == ("Post", "Times", "passage")
    desk.add(reading("1", f"{OWN}\n\n{said}", "Post", 1))
    desk.add(reading("2", f"{OTHER}\n\n{said}", "Times", 2))
    assert [one.kind for one in desk.passages()] == ["quotation"]
    assert desk.copies() == ()


def test_no_more_than_so_many_are_compared_and_the_earliest_is_among_them(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "COMPARED", 3)
    for n in range(9, 0, -1):
        desk.add(reading(str(n), OWN, f"Paper {n}", n))
    assert len(desk.connection.execute("SELECT 1 FROM copy_links").fetchall()) <= 8 * 3
    assert {desk.origin_of("0" * 63 + str(n)).name for n in range(1, 10)} == {"Paper 1"}


def test_what_adding_asks_is_answered_by_indexes(desk: Desk) -> None:
    asked = (copies._AROUND, copies._VERSION, "SELECT report FROM copy_prints WHERE print = ? LIMIT 9")
    for question in asked:
        plan = " ".join(row[3] for row in desk.connection.execute(f"EXPLAIN QUERY PLAN {question}", (1,)))
        assert "SCAN" not in plan, plan


def test_only_so_many_reports_of_a_print_are_looked_up(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copies, "LOOKED", 2)
    for n in range(1, 6):
        desk.add(reading(str(n), OWN, f"Paper {n}", n))
    assert {desk.origin_of("0" * 63 + str(n)).name for n in range(1, 6)} == {"Paper 1"}


@pytest.mark.parametrize("width", [40, 72, 120])
def test_the_listing_prints_words_as_text(desk: Desk, width: int) -> None:
    evil = "[bold]Orsel[/bold] \x1b[31mleft\x07 the port of Dunmere [link=x]today[/link]. "
    desk.add(reading("1", evil + OWN, "A [red]Post", 1))
    desk.add(reading("2", OWN, "Times", 2))
    (found,) = desk.copies()
    printed = plain(listing([(found, copying.differences_of(desk, found))], desk.passages(), 1, whole=True), width)
    assert not any(ord(c) < 32 and c != "\n" for c in printed)
    assert "[bold]" in printed
    assert "machine-read" in printed
    assert max(map(len, printed.splitlines())) <= width


def test_the_command(desk: Desk) -> None:
    for one in (ENVOY, CUT, SPUN):
        desk.add(one)
    run = CliRunner().invoke
    printed = run(app, ["copies", str(desk.path)]).stdout
    assert "cut, from Transmarine, which it credits" in printed
    assert "quotation altered" in printed
    told = json.loads(run(app, ["copies", str(desk.path), "--json", "--limit", "1"]).stdout)
    assert (told["total"], len(told["copies"]), told["passages"]) == (2, 1, [])
    assert told["copies"][0]["differences"]["cut"]
    about = json.loads(run(app, ["copies", str(desk.path), "--json", "--report", SPUN.report.sha256[:9]]).stdout)
    assert [one["copy"]["copy"]["outlet"] for one in about["copies"]] == ["Lirune Today"]
    whole = run(app, ["copies", str(desk.path), "--whole", "--passages"]).stdout
    assert "vowed to avenge Vantor" in whole


def test_a_desk_without_copies_says_so(desk: Desk) -> None:
    assert (
        "No report of this desk has the text of another." in CliRunner().invoke(app, ["copies", str(desk.path)]).stdout
    )


def test_orders_of_three(desk: Desk) -> None:
    """The three of the example story, in every order of adding."""
    found = []
    for order in permutations((ENVOY, CUT, SPUN)):
        for one in order:
            desk.add(one)
        found.append(desk.copies())
        desk.remove(*(one.report.sha256 for one in order))
    assert all(one == found[0] for one in found)
    assert not links(desk)
