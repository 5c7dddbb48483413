import json
import re
import unicodedata
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import networkx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from typer.testing import CliRunner, Result

from onrecord import types as t
from onrecord.cli import app
from onrecord.desk import Desk
from onrecord.desk.network import network, on, spoken
from onrecord.desk.network_listing import listing
from onrecord.desk.network_picture import picture
from onrecord.network.build import Holding
from onrecord.show.layout import plain
from tests.desk.readings import GOLD, readings


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("shown") / "desk.db"
    with Desk.create(found) as desk:
        for reading in GOLD:
            desk.add(reading)
    return found


@pytest.fixture(autouse=True)
def width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "72")


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def shown(*words: str | Path) -> str:
    result = run(*words)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_page_of_an_actor(path: Path) -> None:
    page = shown("network", path, "--around", "Lantern Corps", "--as-of", "2024-03-06")
    assert max(map(len, page.splitlines())) <= 72
    flat = " ".join(page.split())
    assert flat.startswith("The network around the Lantern Corps, on 6 March 2024")
    assert "machine-read" in flat
    assert "Idris Vantor leads the Lantern Corps, from 2009 to 7 March 2024" in flat
    assert "– Meridian Post, 14 April 2024: “Vantor had led the Lantern Corps from 2009 until March 7”" in flat
    assert "Head of the Lantern Corps: Idris Vantor, from 2009 to 7 March 2024; nobody told of for 25 days;" in flat
    sure, possible = flat.index("TOLD OF ON 6 MARCH 2024"), flat.index("Possibly so on 6 March 2024")
    assert sure < flat.index("Haldmark imposes sanctions") < possible < flat.index("supports the Lion Companies")


def test_what_is_denied_stands_apart(path: Path) -> None:
    page = " ".join(shown("network", path, "--around", "Tidal Front", "--as-of", "2024-03-08").split())
    assert "Norvane does not oversee the Tidal Front" in page[page.index("ONLY DENIED") :]


def test_before_and_after(path: Path) -> None:
    page = shown("changes", path, "--around", "2024-03-07")
    assert max(map(len, page.splitlines())) <= 72
    flat = " ".join(page.split())
    assert "Killing of Idris Vantor by Haldmark, 7 March 2024" in flat
    assert "Then Rostam Keyl from 2 April 2024; nobody is told of for 25 days before." in flat
    assert "Meanwhile, the Order of the Lamp oversees Kessarian militias, since 7 March 2024." in flat
    assert "It is told to be meant for Corin Tolke:" in flat
    assert "Idris Vantor worked with Yusan al-Merdhi, until 7 March 2024" in flat


def test_unnamed_sources_are_not_described(path: Path) -> None:
    page = shown("network", path, "--around", "Order of the Lamp", "--as-of", "2024-03-27")
    assert "two unnamed sources in Transmarine" in " ".join(page.split())
    assert "who belong to a regional alliance" not in page


def test_files(path: Path, tmp_path: Path) -> None:
    files = {kind: tmp_path / f"net.{kind}" for kind in ("svg", "gexf", "graphml")}
    asked = ["network", path, "--around", "Order of the Lamp", "--depth", "2", "--as-of", "2024-03-26"]
    shown(*asked, *(word for kind, file in files.items() for word in (f"--{kind}", file)))
    assert len(networkx.read_gexf(files["gexf"]).nodes) == len(networkx.read_graphml(files["graphml"]).nodes) > 5
    drawn = files["svg"].read_text("utf8")
    ElementTree.fromstring(drawn)  # noqa: S314 - our own
    assert "The network around the Order of the Lamp, on 26 March 2024" in drawn
    assert "possibly, then" in drawn
    assert "<script" not in drawn
    assert not re.search(r"(?:href|src)=", drawn)


def test_json(path: Path) -> None:
    found = json.loads(shown("network", path, "--as-of", "2024-03-08", "--json"))
    assert {node["name"] for node in found["nodes"]} >= {"Norvane", "Order of the Lamp"}
    changed = json.loads(shown("changes", path, "--around", "2024-03-07", "--json"))
    assert [one["type"] for one in changed["careers"]][:2] == ["killed", "killed"]


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["network"], "--around"),
        (["network", "--around", "Nobody Such"], "no actor"),
        (["network", "--around", "Norvane", "--voice", "loud"], "there are outlet, named, all"),
        (["network", "--around", "Norvane", "--as-of", "soon"], "is no date"),
        (["changes", "--around", "soon"], "is no date"),
    ],
)
def test_what_cannot_be_asked(path: Path, words: list[str], problem: str) -> None:
    result = run(words[0], path, *words[1:])
    assert result.exit_code != 0
    assert problem in str(result.exception)


def test_what_the_desk_held_then(path: Path) -> None:
    asked = ["network", path, "--around", "Lantern Corps", "--as-of", "2024-03-06"]
    page = shown(*asked, "--known-at", "2999")
    assert page == f"As the desk held it by the end of 2999 (UTC):\n\n{shown(*asked)}"
    assert "As the desk held it" in shown("changes", path, "--around", "2024-03-07", "--known-at", "2999")
    assert "has no actor" in str(run(*asked, "--known-at", "2020").exception)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(reading=readings(), holds=st.sampled_from(["surely", "possibly", "denied"]))
def test_no_words_of_a_report_command_a_terminal_or_break_a_picture(
    tmp_path: Path, reading: t.Reading, holds: Holding
) -> None:
    file = tmp_path / f"{reading.report.id}.db"
    file.unlink(missing_ok=True)
    with Desk.create(file) as desk:
        desk.add(reading)
        found = network(desk, on(desk, "2024"))
        ties = tuple(replace(held, holds=holds) for held in found.ties)
        given_ = spoken(desk, found.actors, date(2024, 1, 1))
        page = plain(listing(replace(found, ties=ties), given_), 72)
        drawn = picture(replace(found, ties=ties), given_)
    assert not [char for char in page if unicodedata.category(char) == "Cc" and char != "\n"]
    ElementTree.fromstring(drawn)  # noqa: S314 - our own


def test_nothing_told(path: Path) -> None:
    page = shown("network", path, "--around", "Norvane", "--as-of", "1900-01-01", "--voice", "outlet", "--support", "9")
    assert "No tie is told of in these days by what counts here." in " ".join(page.split())
    assert "Nothing is told to have changed" in " ".join(shown("changes", path, "--around", "1900-01-01").split())
