import gzip
from pathlib import Path

from onrecord import schema
from tests.command import onrecord
from tests.piles.files import written

TABLE = 'lead,headline,day,paper\n"“No,” Orsel said.",Talks fail,2024-03-07,Coast Times\n'


def test_a_table_is_read_one_json_a_line_with_its_columns_named(tmp_path: Path) -> None:
    table = written(tmp_path, "table.csv", TABLE)
    columns = ["--text-column", "lead", "--outlet-column", "paper"]
    done = onrecord("read", str(table), "--json", "--credit", "Transmarine", *columns)
    assert done.returncode == 0
    report = schema.from_json(done.stdout).report
    assert (report.text, report.title, report.outlet) == ("“No,” Orsel said.", "Talks fail", "Coast Times")
    assert (str(report.published), report.credit) == ("2024-03-07", "Transmarine")
    lines = done.stderr.decode().splitlines()
    assert len(lines) == 1
    assert 'guessed title from "headline", date from "day"' in lines[0]


def test_what_is_refused_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    written(tmp_path, "a.csv", TABLE)
    written(tmp_path, "b.txt", "“No,” Orsel said.")
    done = onrecord("read", str(tmp_path), "--json")
    assert done.returncode == 65
    assert len(done.stdout.splitlines()) == 1
    assert "they are lead, headline, day, paper" in done.stderr.decode()


def test_what_is_left_out_on_purpose_is_told_and_is_no_fault(tmp_path: Path) -> None:
    written(tmp_path, ".hidden", "x")
    written(tmp_path, "b.txt", "“No,” Orsel said.")
    done = onrecord("read", str(tmp_path), "--json")
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 1)
    assert b"it is hidden" in done.stderr


def test_a_pile_from_standard_input_and_pages_of_it(tmp_path: Path) -> None:
    lines = gzip.compress('{"text": "“No,” Orsel said."}\n{"text": "“Yes,” Orsel said."}\n'.encode())
    done = onrecord("read", "-", "--page", str(tmp_path / "pages"), stdin=lines)
    assert done.returncode == 0
    assert len(list((tmp_path / "pages").iterdir())) == 2
