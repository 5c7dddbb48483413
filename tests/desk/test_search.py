import json
import re
import sqlite3
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from onrecord.cli import app
from onrecord.desk import Desk
from onrecord.desk.near import near
from onrecord.desk.network import actor
from onrecord.desk.query import question
from onrecord.desk.search import Filter, Found, search
from onrecord.errors import UsageError
from tests.desk.readings import GOLD


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = Desk.create(tmp_path_factory.mktemp("desk") / "desk.db")
    for reading in GOLD:
        desk.add(reading)
    return desk


def reports(found: Found) -> set[str]:
    return {hit.report for hit in found.hits}


def with_words(*words: str) -> set[str]:
    """The reports that hold all of these, whatever their case."""
    texts = {r.report.sha256: f"{r.report.title} {r.report.text}".casefold() for r in GOLD}
    return {report for report, text in texts.items() if all(word.casefold() in text for word in words)}


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Lantern Corps", '"Lantern" "Corps"'),
        ('"Lantern Corps"', '"Lantern Corps"'),
        ("“Lantern Corps” envoy", '"Lantern Corps" "envoy"'),
        ("milit*", '"milit" *'),
        ('"Lantern Cor*"', '"Lantern Cor" *'),
        ('"Lantern Corps', '"Lantern Corps"'),
        ("al-Merdhi", '"al Merdhi"'),
        ("a OR b", '"a" "OR" "b"'),
        ("NEAR(a b)", '"NEAR a" "b"'),
        ("title:x", '"title x"'),
        ("x'; DROP TABLE reports; --", '"x" "DROP" "TABLE" "reports"'),
        ('a" "b', '"a" "b"'),
        ("— a *", '"a"'),
        ("Vantor’s", '"Vantor s"'),
        ("a\x00b", '"a b"'),
        ("café", '"café"'),
    ],
)
def test_what_is_typed_is_asked_word_by_word(typed: str, asked: str) -> None:
    assert question(typed) == asked


@pytest.mark.parametrize("typed", ["", "  ", "*", '""', "— … !", "\x00", "'; --", "\u0301"])
def test_no_word_is_told_so(typed: str) -> None:
    with pytest.raises(UsageError, match="no word"):
        question(typed)


@given(st.text(max_size=30) | st.text(alphabet='ab"*()^:-+{}“” \x00\u0301', max_size=12))
def test_nothing_that_is_typed_is_read_as_a_command(typed: str) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE words USING fts5 (a, tokenize = 'unicode61 remove_diacritics 2')")
    try:
        asked = question(typed)
    except UsageError:
        return
    connection.execute("INSERT INTO words VALUES (?)", (typed,))
    found = connection.execute("SELECT 1 FROM words WHERE words MATCH ?", (asked,)).fetchall()
    if typed.isascii() and "*" not in asked and '"' not in typed:
        assert found == [(1,)]  # a text answers to its own words
    connection.close()


@pytest.mark.parametrize(
    ("typed", "texts"),
    [
        ("Merdhi", ["Merdhi"]),
        ("merdhi meetings", ["Merdhi", "meetings"]),
        ('"Lantern Corps"', ["Lantern Corps"]),
        ("protest*", ["protest"]),
    ],
)
def test_the_reports_that_hold_the_words_are_found_all_of_them(desk: Desk, typed: str, texts: list[str]) -> None:
    found = search(desk, typed, limit=99)
    assert reports(found) == with_words(*texts)
    assert found.total == len(found.hits) > 0


def test_a_phrase_is_less_than_its_words(desk: Desk) -> None:
    assert reports(search(desk, '"Corps Lantern"')) == set()
    assert reports(search(desk, "Corps Lantern")) >= with_words("Lantern Corps")


def test_accents_and_case_do_not_matter(desk: Desk) -> None:
    assert reports(search(desk, "MÉRDHI")) == with_words("Merdhi")


def test_the_best_come_first_and_the_title_counts_most(desk: Desk) -> None:
    found = search(desk, "envoy", limit=99)
    scores = [hit.score for hit in found.hits]
    assert scores == sorted(scores, reverse=True)
    assert all(score >= 0 for score in scores)
    assert len(search(desk, "envoy", limit=2).hits) == 2
    assert search(desk, "envoy", limit=2).hits == found.hits[:2]


def test_a_snippet_is_words_of_the_report_and_says_where_they_answer(desk: Desk) -> None:
    for hit in search(desk, "Vantor", limit=99).hits:
        text = desk.reading(hit.report).report.text
        assert hit.snippet is not None
        assert hit.snippet.text.strip("…") in text
        assert {hit.snippet.text[a:b].casefold() for a, b in hit.snippet.found} <= {"vantor"}


@pytest.mark.parametrize("act", ["deny", "confirm", "say"])
def test_only_what_is_said_so(desk: Desk, act: str) -> None:
    found = search(desk, "the", Filter(act=act), limit=99)
    wanted = {
        reading.report.sha256
        for reading in GOLD
        for a in reading.attributions
        if a.act == act and "the" in reading.words(a.content).casefold().split()
    }
    assert reports(found) == wanted != set()
    assert {said.act for hit in found.hits for said in hit.said} == {act}
    assert set(found.facets["act"]) == {act}


def test_only_what_such_a_source_says(desk: Desk) -> None:
    found = search(desk, "meetings", Filter(kind="unnamed"), limit=99)
    assert found.hits
    for hit in found.hits:
        reading = desk.reading(hit.report)
        for said in hit.said:
            one = next(a for a in reading.attributions if a.id == said.statement)
            assert "unnamed" in {source.kind for source in reading.sources_of(one)}


@pytest.mark.parametrize(
    ("only", "first", "last"),
    [
        (Filter(since="2024-03-27"), "2024-03-27", "9999"),
        (Filter(until="2024-03-26"), "0000", "2024-03-26"),
        (Filter(since="2024-03", until="2024-03"), "2024-03-01", "2024-03-31"),
        (Filter(since="2024", until="2024-03-07"), "2024-01-01", "2024-03-07"),
    ],
)
def test_only_what_was_published_then(desk: Desk, only: Filter, first: str, last: str) -> None:
    days = {r.report.sha256: r.report.published.isoformat() for r in GOLD if r.report.published}
    wanted = {report for report in with_words("Vantor") if report in days and first <= days[report] <= last}
    assert reports(search(desk, "Vantor", only, limit=99)) == wanted != set()


def test_only_what_one_outlet_published(desk: Desk) -> None:
    found = search(desk, "Vantor", Filter(outlet="coast times"), limit=99)
    assert {hit.outlet for hit in found.hits} == {"Coast Times"}
    assert search(desk, "Vantor", Filter(outlet="' OR 1=1 --")).total == 0


def test_facets_count_what_is_found(desk: Desk) -> None:
    found = search(desk, "Vantor", limit=2)
    assert sum(found.facets["outlet"].values()) == sum(found.facets["year"].values()) == found.total
    everything = search(desk, "Vantor", limit=99)
    assert found.facets == everything.facets
    numbers = list(found.facets["act"].values())
    assert numbers == sorted(numbers, reverse=True)
    said = [
        a.act
        for r in GOLD
        for a in r.attributions
        if "vantor" in r.words(a.content).casefold().replace("’", " ").replace("'", " ").replace(",", " ").split()
    ]
    assert found.facets["act"]["say"] <= len([a for a in said if a == "say"]) + 9
    assert set(found.facets["act"]) >= set(said)


@pytest.mark.parametrize(
    ("only", "complaint"),
    [
        (Filter(act="mutter"), "there is no act 'mutter'; there are say, announce"),
        (Filter(kind="ghost"), "there is no kind of source 'ghost'; there are person"),
        (Filter(since="soon"), "--since 'soon' is no date"),
        (Filter(until="2024-13"), "--until '2024-13' is no date"),
    ],
)
def test_what_cannot_be_asked_lists_what_can(desk: Desk, only: Filter, complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        search(desk, "Vantor", only)


def test_what_thousands_answer_is_ranked_in_part_and_counted_whole(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    everything = search(desk, "the", limit=99)
    by_act = search(desk, "the", Filter(act="say"), limit=99)
    assert (everything.whole, by_act.whole) == (True, True)
    monkeypatch.setattr("onrecord.desk.search.RANKED", 5)
    part, part_by_act = search(desk, "the", limit=99), search(desk, "the", Filter(act="say"), limit=99)
    assert (part.whole, part_by_act.whole) == (False, False)
    assert (part.total, part_by_act.total) == (everything.total, by_act.total)
    last = [row.report for row in desk.reports()][-5:]
    assert reports(part) == set(last)
    assert search(desk, "Merdhi Vantor Selcar", limit=99).total == len(with_words("Merdhi", "Vantor", "Selcar"))


def test_what_is_removed_is_found_no_more(tmp_path: Path) -> None:
    with Desk.create(tmp_path / "desk.db") as desk:
        for reading in GOLD:
            desk.add(reading)
        gone = with_words("Merdhi")
        desk.remove(*gone)
        assert search(desk, "Merdhi").total == 0
        assert reports(search(desk, "Vantor", limit=99)) == with_words("Vantor") - gone


def test_the_command_prints_text_and_no_markup(tmp_path: Path) -> None:
    hostile = "[bold]Vantor[/bold] <b>Vantor</b> \x1b[31mVantor"
    odd = msgspec.structs.replace(
        GOLD[0], report=msgspec.structs.replace(GOLD[0].report, text=hostile, title="[red]T\x1b[2J")
    )
    with Desk.create(tmp_path / "desk.db") as desk:
        desk.add(msgspec.structs.replace(odd, attributions=(), sources=(), ties=(), events=(), accounts=()))
    result = CliRunner().invoke(app, ["search", str(tmp_path / "desk.db"), "vantor"])
    assert result.exit_code == 0
    assert "[red]T" in result.stdout
    assert "[bold]Vantor[/bold] <b>Vantor</b>" in result.stdout
    assert "\x1b" not in result.stdout
    assert "machine-read" in result.stdout
    assert "One report in all\n" in result.stdout


def test_the_command_prints_json(desk: Desk) -> None:
    words = ["search", str(desk.path), "Vantor", "--since", "2024-03", "--act", "say", "--limit", "3", "--json"]
    result = CliRunner().invoke(app, words)
    found = json.loads(result.stdout)
    wanted = search(desk, "Vantor", Filter(since="2024-03", act="say"), 3)
    assert msgspec.convert(found, Found) == wanted
    assert wanted.hits


def test_named_actors_are_counted_and_no_unnamed_source(tmp_path: Path) -> None:
    with Desk.create(tmp_path / "desk.db") as desk:
        for reading in GOLD:
            desk.add(reading)
        found = search(desk, "militias").facets["actor"]
        assert found
        assert list(found.values()) == sorted(found.values(), reverse=True)
        unnamed = {s.description.text for r in GOLD for s in r.sources if s.kind == "unnamed" and s.description}
        assert not unnamed & set(found)
        assert max(found.values()) <= len(GOLD)


@pytest.mark.parametrize("words", ["said", "Order", "milit*"])
@pytest.mark.parametrize("only", [{}, {"act": "deny"}, {"kind": "unnamed"}, {"outlet": "Transmarine"}])
@pytest.mark.parametrize("name", ["Idris Vantor", "merdi", "Harun Selcar"])
def test_an_actor_chooses_the_reports_that_tell_of_it(desk: Desk, words: str, only: dict[str, str], name: str) -> None:
    key = actor(desk, name).key
    telling = desk.connection.execute(
        "SELECT sha256 FROM known_as JOIN reports ON reports.key = report WHERE identity = ?", (key,)
    )
    of_it = {sha256 for (sha256,) in telling}
    every = search(desk, words, Filter(**only), 100)
    found = search(desk, words, Filter(actor=name, **only), 100)
    assert reports(found) == reports(every) & of_it
    assert found.total == len(reports(found))
    assert [hit for hit in every.hits if hit.report in of_it] == list(found.hits)


def test_who_is_not_known_is_told_with_the_nearest_names(desk: Desk) -> None:
    with pytest.raises(UsageError, match="has no actor 'Idris Wentner'; near it are Idris Vantor"):
        search(desk, "said", Filter(actor="Idris Wentner"))
    with pytest.raises(UsageError, match="`onrecord search` finds what its reports say"):
        search(desk, "said", Filter(actor="Qqq"))
    assert near(desk.connection, "Harum Selkaar")[0] == "Harun Selcar"
    assert near(desk.connection, "—") == []


def test_no_unnamed_source_or_actor_can_be_asked_for(desk: Desk) -> None:
    """Actors that no report names, and sources that give no name, are no choice, however they are described."""
    unnamed = {actor.name for reading in GOLD for actor in reading.actors}
    unnamed -= {name for (name,) in desk.connection.execute("SELECT name FROM identities WHERE named = 1")}
    described = {s.description.text for r in GOLD for s in r.sources if s.kind == "unnamed" and s.description}
    known = {name for (name,) in desk.connection.execute("SELECT name FROM identities WHERE named = 1")}
    for words in sorted(unnamed | described):
        assert set(near(desk.connection, words)) <= known
        try:
            assert actor(desk, words).named
        except UsageError:
            continue


def test_one_of_several_is_picked(desk: Desk) -> None:
    with pytest.raises(UsageError, match="may be any of these: 1 ") as several:
        search(desk, "said", Filter(actor="A"))
    second = re.search(r"; 2 (.*?) \(", str(several.value))
    assert second
    picked = search(desk, "said", Filter(actor="A", pick=2), 100)
    assert reports(picked) == reports(search(desk, "said", Filter(actor=second[1]), 100))


def test_the_command_takes_an_actor(desk: Desk) -> None:
    done = CliRunner().invoke(app, ["search", str(desk.path), "said", "--actor", "Selcar", "--json"])
    assert json.loads(done.stdout)["total"] == search(desk, "said", Filter(actor="Harun Selcar")).total
