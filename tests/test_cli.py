import json
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord import schema
from tests.command import onrecord

EXAMPLES = Path(__file__).parents[1] / "examples"
ENVOY = str(EXAMPLES / "02-envoy.txt")


def started(*words: str) -> subprocess.CompletedProcess[bytes]:
    """As from a shell."""
    return subprocess.run([sys.executable, "-m", "onrecord", *words], capture_output=True, check=False)


def test_json_is_one_line_a_report_in_the_order_given() -> None:
    files = [str(EXAMPLES / name) for name in ("07-denial.txt", "01-strike.txt")]
    done = onrecord("read", "--json", *files)
    assert (done.returncode, done.stderr) == (0, b"")
    first, second = map(schema.from_json, done.stdout.splitlines())
    assert "Norvane" in first.report.text
    assert second.report.text == (EXAMPLES / "01-strike.txt").read_text("utf8")


def test_the_card_names_who_vouches() -> None:
    done = started("read", ENVOY, "--published", "2024-03-26", "--outlet", "Transmarine")
    card = done.stdout.decode()
    assert done.returncode == 0
    assert "two Kessarian sources with knowledge of the meetings" in " ".join(card.split())
    assert "not reviewed" in card


def test_briefs_of_several_reports_come_one_after_the_other() -> None:
    done = onrecord("brief", str(EXAMPLES / "01-strike.txt"), "-", stdin=b"Norvane backs Orsel.")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().count("not reviewed by a person") == 2


def test_the_memo() -> None:
    done = onrecord("check", ENVOY)
    assert done.returncode == 0
    assert b"anonymity" in done.stdout


def test_a_page(tmp_path: Path) -> None:
    done = onrecord("read", ENVOY, "--page", str(tmp_path / "out.html"))
    page = (tmp_path / "out.html").read_text("utf8")
    assert (done.returncode, done.stdout) == (0, b"")
    assert page.startswith("<!doctype html>")


def test_pages_of_several_reports_go_to_a_folder(tmp_path: Path) -> None:
    done = onrecord("read", ENVOY, str(EXAMPLES / "01-strike.txt"), "--page", str(tmp_path / "pages"))
    assert done.returncode == 0
    assert sorted(p.name[:2] for p in (tmp_path / "pages").iterdir()) == ["01", "02"]


def test_a_network_goes_where_it_is_told_or_into_the_folder_one_is_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = onrecord("read", ENVOY, "--network", str(tmp_path / "out.svg"))
    assert (done.returncode, done.stdout) == (0, b"")
    assert (tmp_path / "out.svg").read_text("utf8").startswith("<svg ")
    monkeypatch.chdir(tmp_path)
    assert onrecord("read", "--network", ENVOY).returncode == 0
    assert sorted(p.name[:8] for p in tmp_path.iterdir()) == ["02-envoy", "out.svg"]


def test_standard_input() -> None:
    done = onrecord("read", "-", "--json", stdin="“No,” Orsel said.".encode())
    assert schema.from_json(done.stdout).report.text == "“No,” Orsel said."


def test_bad_files_are_told_one_line_each_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.bin").write_bytes(bytes(range(256)) * 40)
    bad = [str(tmp_path / name) for name in ("empty.txt", "binary.bin", "missing.txt")]
    done = onrecord("read", "--json", bad[0], ENVOY, *bad[1:])
    assert done.returncode == 65
    assert len(done.stdout.splitlines()) == 1
    lines = done.stderr.decode().splitlines()
    assert len(lines) == 3
    assert all(line.startswith(f"onrecord: {path}: ") for line, path in zip(lines, bad, strict=True))


@pytest.mark.parametrize(
    "words",
    [
        ["read"],
        ["raed", ENVOY],
        ["read", ENVOY, "--published", "yesterday"],
        ["read", ENVOY, "--jobs", "0"],
        ["read", ENVOY, "--page", "/dev/null/page.html"],
        ["read", ENVOY, "--network", "/dev/null/network.svg"],
        ["read", "--network"],
    ],
)
def test_a_wrong_command_line_is_status_2_without_a_traceback(words: list[str]) -> None:
    done = onrecord(*words)
    assert done.returncode == 2
    assert done.stderr
    assert b"Traceback" not in done.stderr


def test_nor_is_there_a_traceback_where_it_is_started_from_a_shell() -> None:
    done = started("read", "--jobs", "0", ENVOY)
    assert done.returncode == 2
    assert done.stderr
    assert b"Traceback" not in done.stderr


def test_the_schema_is_json_schema() -> None:
    assert json.loads(onrecord("schema").stdout)["$schema"].startswith("https://json-schema.org/")


def test_version_names_the_model() -> None:
    assert b"model onrecord-" in onrecord("--version").stdout


def test_output_cut_short_by_its_reader_is_no_error() -> None:
    command = f"{sys.executable} -m onrecord read {ENVOY} {ENVOY} {ENVOY} | head -n 1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=False)
    assert done.stderr == b""
