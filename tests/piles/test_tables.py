import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.ingest import load_bytes
from onrecord.piles import Columns, Options, bounds
from onrecord.types import Known
from tests.piles.files import TEXT, names, opened, texts, written

HEAD = "id,title,date,url,source,text"
ROW = f'1,"Envoy steps in, again",2024-03-07 10:00:00,https://coast.example/1,Coast Times,"{TEXT}"'
KNOWN = {"title": "Envoy steps in, again", "url": "https://coast.example/1", "outlet": "Coast Times"}


def test_a_row_is_a_report_with_what_its_columns_tell(tmp_path: Path) -> None:
    items, refused, notes = opened(written(tmp_path, "table.csv", f"{HEAD}\r\n{ROW}\r\n"))
    assert (texts(items), refused, names(items)) == ([TEXT], [], ["table.csv#row 2"])
    known = items[0].known
    assert (known.title, known.url, known.outlet, str(known.published)) == (*KNOWN.values(), "2024-03-07")
    assert [note.partition("table.csv: ")[2].partition(";")[0] for note in notes] == [
        'guessed text from "text", title from "title", date from "date", url from "url", outlet from "source"'
    ]
    assert load_bytes(items[0].data, items[0].name, known, items[0].kind).dateline == "Ombrel"


@pytest.mark.parametrize("name", ["table.csv", "table.tsv", "table.txt"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_delimiter(tmp_path: Path, name: str, delimiter: str) -> None:
    out = io.StringIO()
    rows = [["Headline", "Body"], ["A; b, c | d\te", TEXT], ["“No”", 'He said "no"']]
    csv.writer(out, delimiter=delimiter).writerows(rows)
    items, refused, _ = opened(written(tmp_path, name, out.getvalue()))
    assert (texts(items), refused) == ([TEXT, 'He said "no"'], [])
    assert [item.known.title for item in items] == ["A; b, c | d e", "“No”"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_any_encoding(tmp_path: Path, encoding: str) -> None:
    table = 'title,text\nOrsel’s café,"“No,” Orsel said – in Dunmere."\n'
    items, refused, _ = opened(written(tmp_path, "table.csv", table.encode(encoding)))
    assert refused == []
    assert items[0].known.title == "Orsel’s café"
    assert load_bytes(items[0].data, "a", kind="text").text == "“No,” Orsel said – in Dunmere."


def test_rows_of_several_encodings(tmp_path: Path) -> None:
    table = b"text\n" + "“Non” – café".encode() + b"\n" + "“Non” in the café".encode("cp1252") + b"\n"
    items, _, _ = opened(written(tmp_path, "table.csv", table), Options(columns=Columns(text="text")))
    assert [load_bytes(item.data, "a", kind="text").text for item in items] == ["“Non” – café", "“Non” in the café"]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ('title,text\na,"One\nTwo\r\nThree"\n', ["One\nTwo\r\nThree"]),
        ("title,text\ra,One\rb,Two\r", ["One", "Two"]),
        ('title,text\na,"One ""two"""\n', ['One "two"']),
        ('title,text\na,"One \\"two\\", three"\n', ['One "two", three']),
        ('title,text\n"Envoy" steps in,One\n', ["One"]),
        ('title, "text"\na, "One, two"\n', ["One, two"]),
        ("sep=;\ntitle;text\na;One\n", ["One"]),
        ("title,text,text\na,One,Two\n", ["One"]),
        ("title,text\n\n\na,One\n", ["One"]),
        ("title,text\na,One,,\n", ["One"]),
        ("title,text\na,C:\\temp\n", ["C:\\temp"]),
        ("title,text\na,nul\x00l\n", ["nul\x00l"]),
    ],
)
def test_odd_ways_to_write_a_table(tmp_path: Path, table: str, expected: list[str]) -> None:
    items, refused, _ = opened(written(tmp_path, "table.csv", table))
    assert (texts(items), refused) == (expected, [])


def test_a_cell_of_ten_megabytes_is_given_whole_and_left_to_ingest(tmp_path: Path) -> None:
    large = "word " * 2_000_000
    items, refused, _ = opened(written(tmp_path, "table.csv", f'text,title\n"{large}",a\nTwo,b\n'))
    assert (texts(items), refused) == ([large, "Two"], [])


LINES = ("word " * 400 + "\n") * 10_000


@pytest.mark.parametrize(
    "line", ["word " * 4_000_000 + "\n", f'"{LINES}"\n', f'"{LINES}'], ids=["line", "cell", "open"]
)
def test_a_row_without_end_is_refused_and_the_next_is_read(tmp_path: Path, line: str) -> None:
    items, refused, _ = opened(written(tmp_path, "table.csv", f"text,title\nOne,a\n{line}Two,b\n"))
    assert texts(items)[0] == "One"
    assert texts(items)[-1] == "Two"
    assert "larger than 16 MB" in refused[0].reason
    assert len(items) == 2


def test_rows_that_do_not_fit_their_head_are_refused_one_by_one(tmp_path: Path) -> None:
    rows = ["text,title,date", "One,a,2024-03-07", "Two", "Three,c,d,e", ",f,", "Four,e,7 March 2024"]
    items, refused, notes = opened(written(tmp_path, "table.csv", "\n".join(rows)))
    assert names(items) == ["table.csv#row 2", "table.csv#row 6"]
    assert names(refused) == ["table.csv#row 3", "table.csv#row 4", "table.csv#row 5"]
    assert [bad.reason.partition(";")[0] for bad in refused] == [
        "it has 1 cells where the head has 3",
        "it has 4 cells where the head has 3",
        'its "text" is empty',
    ]
    assert len(notes) == 1


def test_a_quotation_mark_that_is_not_closed_glues_no_reports(tmp_path: Path) -> None:
    items, refused, _ = opened(written(tmp_path, "table.csv", 'text,title\nOne,a\n"Two,b\nThree,c\n'))
    assert texts(items) == ["One"]
    assert "quotation mark" in refused[0].reason


def test_columns_that_the_caller_names_beat_the_guess_and_known_beats_all(tmp_path: Path) -> None:
    table = written(tmp_path, "table.csv", "text,lead,headline,day,title\nOne,Two,A,2024-03-07,B\n")
    columns = Columns(text="lead", title="headline")
    items, _, notes = opened(table, Options(columns=columns, known=Known(outlet="Coast Times")))
    assert (texts(items), items[0].known.title, items[0].known.outlet) == (["Two"], "A", "Coast Times")
    assert ['guessed date from "day";' in note for note in notes] == [True]


@pytest.mark.parametrize(
    ("table", "columns", "reason"),
    [
        ("a,b\n1,2\n", Columns(), "name the one that does with --text-column; they are a, b"),
        ("a,text\n1,2\n", Columns(text="b"), 'it has no column "b"; its columns are a, text'),
        ("a,text\n1,2\n", Columns(title="b"), 'it has no column "b"; its columns are a, text'),
        (",".join(f"c{n}" for n in range(40)), Columns(), "c18, c19, and 20 more"),
        ("\x1b[2J,b\n1,2\n", Columns(), "they are \ufffd[2J, b"),
        ("", Columns(), "none of its columns"),
    ],
)
def test_columns_that_are_not_there(tmp_path: Path, table: str, columns: Columns, reason: str) -> None:
    items, refused, _ = opened(written(tmp_path, "table.csv", table), Options(columns=columns))
    assert (items, len(refused)) == ([], 1)
    assert reason in refused[0].reason


def test_days_that_are_not_read_are_told_once(tmp_path: Path) -> None:
    items, _, notes = opened(written(tmp_path, "table.csv", "text,date\nOne,03/04/2024\nTwo,04/04/2024\n"))
    assert [item.known.published for item in items] == [None, None]
    assert sum('"03/04/2024" is not read as a day' in note for note in notes) == len(notes) - 1 == 1


def test_lines_of_json(tmp_path: Path) -> None:
    lines = [
        {"Headline": "Envoy", "body": TEXT, "published_at": "2024-03-07T10:00:00Z", "source": {"a": 1}, "id": 7},
        {"body": "Two", "outlet": "Coast Times", "publisher": "x"},
        {"body": None, "title": "a"},
        {"title": "no text"},
    ]
    data = "\n".join([json.dumps(lines[0]), "", *map(json.dumps, lines[1:]), "{", "[1]", '"text"', '{"text": 1e999}'])
    items, refused, notes = opened(written(tmp_path, "lines.jsonl", data))
    assert (texts(items), names(items)) == ([TEXT, "Two"], ["lines.jsonl#line 1", "lines.jsonl#line 3"])
    assert [(item.known.title, item.known.outlet) for item in items] == [("Envoy", None), (None, "Coast Times")]
    assert str(items[0].known.published) == "2024-03-07"
    assert names(refused) == [f"lines.jsonl#line {number}" for number in range(4, 10)]
    assert 'its "body" is empty' in refused[0].reason
    assert "they are title" in refused[1].reason
    assert all("no JSON object" in bad.reason for bad in refused[2:5])
    assert len(notes) == 4


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_lines_of_json_in_other_encodings(tmp_path: Path, encoding: str) -> None:
    data = '{"text": "“No,” Orsel said.", "x": 1}\n{"text": "Two"}\n'.encode(encoding)
    items, refused, _ = opened(written(tmp_path, "lines.jsonl", data))
    assert (texts(items), refused) == (["“No,” Orsel said.", "Two"], [])


def test_lines_of_json_are_known_without_their_ending(tmp_path: Path) -> None:
    items, _, _ = opened(written(tmp_path, "dump", '{"text": "One"}\n{"text": "Two"}\n'))
    assert texts(items) == ["One", "Two"]


@pytest.mark.parametrize(
    "line",
    [
        '{"text": "' + "word " * (bounds.ROW_BYTES // 5) + '"}',
        '{"a": ' + "[" * 100_000 + "]" * 100_000 + "}",
        "{" + ",".join(f'"{n}" : 1' for n in range(bounds.KEYS + 1)) + "}",
        "{" * 100_000,
    ],
    ids=["long", "deep", "wide", "open"],
)
def test_a_hostile_line_costs_no_other(tmp_path: Path, line: str) -> None:
    items, refused, _ = opened(written(tmp_path, "lines.jsonl", f'{{"text": "One"}}\n{line}\n{{"text": "Two"}}'))
    assert (texts(items), names(refused)) == (["One", "Two"], ["lines.jsonl#line 2"])


def test_a_key_that_the_caller_names_may_be_missing_but_not_that_of_the_text(tmp_path: Path) -> None:
    data = '{"lead": "One", "day": "2024-03-07"}\n{"lead": "Two"}\n{"text": "Three"}\n'
    options = Options(columns=Columns(text="lead", date="day"))
    items, refused, notes = opened(written(tmp_path, "a.jsonl", data), options)
    assert texts(items) == ["One", "Two"]
    assert 'it has no column "lead"; its columns are text' in refused[0].reason
    assert any('it has no "day"' in note for note in notes)


@pytest.mark.parametrize(
    ("name", "data"), [("a.jsonl", "{\n" * 5000), ("a.csv", "text,title\n" + "a,b,c\n" * 5000)], ids=["lines", "table"]
)
def test_what_is_not_what_its_name_says_is_given_up(tmp_path: Path, name: str, data: str) -> None:
    items, refused, _ = opened(written(tmp_path, name, data))
    assert (items, len(refused)) == ([], bounds.HOPELESS + 1)
    assert "check that it is what its name says" in refused[-1].reason


def test_rows_that_are_broken_or_empty_here_and_there_are_no_reason_to_give_up(tmp_path: Path) -> None:
    data = "text,title\n" + ",b\n" * 500 + "a,b,c\n" * 50 + "One,b\n" + "a,b,c\n" * 500 + "Two,b\n"
    items, refused, _ = opened(written(tmp_path, "a.csv", data))
    assert (texts(items), len(refused)) == (["One", "Two"], 1050)


def test_json_that_is_not_lines_is_told_what_to_do(tmp_path: Path) -> None:
    _, refused, _ = opened(written(tmp_path, "a.json", '[{"text": "One"}]'))
    assert "JSON Lines" in refused[0].reason


CELL = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=30)


@given(st.lists(st.tuples(CELL, CELL), min_size=1, max_size=6))
@example([("", "\\")])
def test_what_is_written_is_what_is_read(tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows([("title", "text"), *rows])
    items, _, _ = opened(written(tmp_path_factory.mktemp("a"), "table.csv", out.getvalue()))
    assert texts(items) == [text for _, text in rows if text.encode().strip()]
