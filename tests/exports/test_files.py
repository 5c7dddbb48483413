"""Exports are opened by the tools they are made for, and carry nothing that may harm or mislead."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import networkx
import pytest
from typer.testing import CliRunner

from bench.gold import all_gold
from onrecord.cli import app
from onrecord.desk import Desk
from onrecord.desk.judgements import Opinion, judge_claim
from onrecord.exports.entities import FITS, dates
from onrecord.exports.table import COLUMNS
from onrecord.ties.table import table

GOLD = [gold.reading for gold in all_gold(Path(__file__).parents[2] / "examples")]
TEXTS = {reading.report.sha256: reading.report.text for reading in GOLD}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("exports") / "desk.db"
    with Desk.create(path) as made:
        for reading in GOLD:
            made.add(reading)
    return path


def export(desk: Path, *words: object) -> str:
    result = CliRunner().invoke(app, ["export", str(desk), *map(str, words)])
    assert result.exit_code == 0, result.output
    return result.output


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_table_has_every_telling_with_the_words_it_rests_on(desk: Path, tmp_path: Path) -> None:
    export(desk, "--csv", tmp_path / "a.csv")
    found = rows(tmp_path / "a.csv")
    assert len(found) == sum(len(claim.told) for reading in GOLD for claim in (*reading.ties, *reading.events))
    for row in found:
        spans = json.loads(row["spans"])
        words = " ".join(TEXTS[row["report"]][start:end] for start, end in spans)
        assert row["words"].removeprefix("'") == words or row["words"] == words
        assert row["review"] == "machine-read"


def test_no_cell_is_a_formula(desk: Path, tmp_path: Path) -> None:
    export(desk, "--csv", tmp_path / "a.csv")
    cells = [cell for row in rows(tmp_path / "a.csv") for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert any(cell.startswith("'-") for cell in cells)  # a polarity


def test_parquet_is_the_same_table(desk: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    export(desk, "--csv", tmp_path / "a.csv", "--parquet", tmp_path / "a.parquet")
    found = parquet.read_table(tmp_path / "a.parquet")
    assert tuple(found.column_names) == COLUMNS
    assert found.column("report").to_pylist() == [row["report"] for row in rows(tmp_path / "a.csv")]


@pytest.mark.parametrize("option", ["--csv", "--ftm", "--annotations", "--gexf"])
def test_descriptions_of_unnamed_sources_can_be_left_out(desk: Path, tmp_path: Path, option: str) -> None:
    out = tmp_path / "out"
    export(desk, option, out, "--without-unnamed")
    files = [out] if out.is_file() else list(out.iterdir())
    written = "".join(file.read_text("utf8") for file in files)
    voices = [
        json.dumps(s.description.text, ensure_ascii=False)[1:-1]
        for r in GOLD
        for s in r.sources
        if s.kind == "unnamed" and s.description and len(s.description.text) > 24
    ]
    assert voices
    for voice in voices:
        assert f"voice: {voice}" not in written
        assert f"word of {voice}" not in written
        assert f",{voice},unnamed" not in written


def test_what_a_person_rejected_stays_behind(tmp_path: Path) -> None:
    with Desk.create(tmp_path / "desk.db") as made:
        made.add(GOLD[1])
        row = next(iter(made.claims()))
        judge_claim(made, row.report, row.claim, row.telling, Opinion(verdict="rejected", name="Ada"))
        number = len(made.claims())
    export(tmp_path / "desk.db", "--csv", tmp_path / "a.csv")
    assert len(rows(tmp_path / "a.csv")) == number - 1
    export(tmp_path / "desk.db", "--csv", tmp_path / "a.csv", "--reviewed")
    assert rows(tmp_path / "a.csv") == []


def entities(desk: Path, tmp_path: Path) -> list[dict[str, Any]]:
    export(desk, "--ftm", tmp_path / "a.ftm")
    return [json.loads(line) for line in (tmp_path / "a.ftm").read_text("utf8").splitlines()]


def test_follow_the_money_accepts_every_entity(desk: Path, tmp_path: Path) -> None:
    model = pytest.importorskip("followthemoney").model
    found = entities(desk, tmp_path)
    schemata = {entity["id"]: model.get(entity["schema"]) for entity in found}
    assert len(schemata) == len(found)
    for entity in found:
        proxy = model.get_proxy(entity, cleaned=False)
        schemata[entity["id"]].validate(entity)
        for name, values in entity["properties"].items():
            kept = proxy.get(name)
            assert len(kept) == len(set(values)), f"{entity['schema']}.{name} {values} became {kept}"
            property_ = schemata[entity["id"]].get(name)
            if property_.range is not None:
                assert all(schemata[value].is_a(property_.range) for value in values), (entity, name)


def test_what_is_denied_or_unsure_is_no_fact_there(desk: Path, tmp_path: Path) -> None:
    found = entities(desk, tmp_path)
    claims = {entity["properties"]["recordId"][0] for entity in found if "recordId" in entity["properties"]}
    export(desk, "--csv", tmp_path / "a.csv")
    for row in rows(tmp_path / "a.csv"):
        plain = row["polarity"] == "'+" and row["certainty"] == "certain" and row["status"] in {"happened", "ongoing"}
        if not plain or row["challenge"] in {"denied", "incompatible", "not-confirmed"}:
            assert f"{row['report']}#{row['claim']}-{row['telling']}" not in claims
    assert claims


def test_every_schema_of_the_table_of_ties_is_known() -> None:
    schemata = {kind.ftm.schema for kind in table().values()}
    assert schemata <= {*FITS, "UnknownLink", "Sanction", "Event", "Thing"}


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2014/..", ("2014", None)),
        ("../2020-01-03", (None, "2020-01-03")),
        ("1982/", ("1982", None)),
        ("2024-03-07", ("2024-03-07", "2024-03-07")),
        ("XXXX-01-03", (None, None)),
        ("2024-22", (None, None)),  # a season is no month
        (None, (None, None)),
    ],
)
def test_dates(edtf: str | None, expected: tuple[str | None, str | None]) -> None:
    assert dates(edtf) == expected


def test_annotations_select_exactly_the_words(desk: Path, tmp_path: Path) -> None:
    export(desk, "--annotations", tmp_path / "out")
    pages = [json.loads(file.read_text("utf8")) for file in (tmp_path / "out").iterdir()]
    assert len(pages) == len(GOLD)
    for page in pages:
        assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
        text = TEXTS[page["id"].split(":")[2].split("#")[0]]
        for item in page["items"]:
            selectors = item["target"]["selector"]
            for quote, place in zip(selectors[::2], selectors[1::2], strict=True):
                assert text[place["start"] : place["end"]] == quote["exact"]
                assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def test_gexf_opens_with_its_days(desk: Path, tmp_path: Path) -> None:
    export(desk, "--gexf", tmp_path / "a.gexf")
    graph = networkx.read_gexf(tmp_path / "a.gexf")
    assert graph.number_of_nodes() > 20
    assert any("spells" in edge or "start" in edge for _, _, edge in graph.edges(data=True))


def test_what_is_not_said_is_an_error(desk: Path) -> None:
    result = CliRunner().invoke(app, ["export", str(desk)])
    assert result.exit_code != 0
