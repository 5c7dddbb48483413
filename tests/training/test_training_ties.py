from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from training import ties
from training.told import Pair, Told


def so(told: Told) -> set[tuple[str, str, str]]:
    """The ties that hold, in words."""
    text = told.text
    return {
        (text[slice(*p.first)], label, text[slice(*p.second)])
        for p in told.ties
        for label, holds in p.labels.items()
        if holds
    }


def pair(told: Told, first: str, second: str) -> Pair:
    text = told.text
    return next(p for p in told.ties if (text[slice(*p.first)], text[slice(*p.second)]) == (first, second))


RE3D = "Keyl runs the Ash Brigade, which fought the Harbour Guard. Norvane hailed it."
KINDS = {"Keyl": "Person", "the Ash Brigade": "Organisation", "the Harbour Guard": "Organisation"}


def re3d(tmp_path: Path, *relations: tuple[str, str, str, float]) -> Told:
    def mark(words: str) -> tuple[int, int]:
        return RE3D.index(words), RE3D.index(words) + len(words)

    entities = [{"begin": mark(w)[0], "end": mark(w)[1], "type": k, "confidence": 1} for w, k in KINDS.items()]
    rows = [
        {
            "type": kind,
            "sourceBegin": mark(a)[0],
            "sourceEnd": mark(a)[1],
            "targetBegin": mark(b)[0],
            "targetEnd": mark(b)[1],
            "confidence": sure,
        }
        for a, kind, b, sure in relations
    ]
    path = tmp_path / "train.jsonl"
    path.write_text(json.dumps({"id": "one", "text": RE3D, "entities": entities, "relations": rows}) + "\n", "utf8")
    return [*ties.re3d_ties(path, dev=True), *ties.re3d_ties(path, dev=False)][0]


def test_re3d_types_become_ours(tmp_path: Path) -> None:
    told = re3d(
        tmp_path,
        ("Keyl", "InChargeOf", "the Ash Brigade", 1),
        ("the Ash Brigade", "FightingAgainst", "the Harbour Guard", 0.9),
    )
    assert so(told) == {("Keyl", "leads", "the Ash Brigade"), ("the Ash Brigade", "fights", "the Harbour Guard")}
    assert pair(told, "Keyl", "the Harbour Guard").labels["leads"] is False
    assert "based-in" not in pair(told, "Keyl", "the Ash Brigade").labels


@pytest.mark.parametrize(
    ("first", "kind", "second", "sure", "label"),
    [
        ("Keyl", "BelongsTo", "the Ash Brigade", 1.0, "member-of"),
        ("the Ash Brigade", "BelongsTo", "the Harbour Guard", 1.0, "part-of"),
        ("the Ash Brigade", "InChargeOf", "the Harbour Guard", 1.0, None),
        ("Keyl", "InChargeOf", "the Ash Brigade", 0.3, None),
    ],
)
def test_re3d_belonging_goes_by_its_ends_and_what_is_unlikely_is_open(
    tmp_path: Path, first: str, kind: str, second: str, sure: float, label: str | None
) -> None:
    told = re3d(tmp_path, (first, kind, second, sure))
    assert so(told) == ({(first, label, second)} if label else set())
    if label is None:
        assert "leads" not in pair(told, first, second).labels


def test_re3d_what_is_mutual_holds_both_ways_and_a_fight_may(tmp_path: Path) -> None:
    told = re3d(
        tmp_path,
        ("the Ash Brigade", "AlliesOf", "the Harbour Guard", 1),
        ("Keyl", "FightingAgainst", "the Harbour Guard", 1),
    )
    assert ("the Harbour Guard", "allied-with", "the Ash Brigade") in so(told)
    assert "fights" not in pair(told, "the Harbour Guard", "Keyl").labels


def docred(tmp_path: Path, *labels: dict[str, Any]) -> Told:
    sentences = [["Adeyle", "heads", "Kessaria", "."], ["Adeyle", "'s", "wife", "is", "Lena", "."]]
    things = [
        [{"type": "PER", "pos": [0, 1], "sent_id": 0}, {"type": "PER", "pos": [0, 1], "sent_id": 1}],
        [{"type": "LOC", "pos": [2, 3], "sent_id": 0}],
        [{"type": "PER", "pos": [4, 5], "sent_id": 1}],
    ]
    path = tmp_path / "dev.json"
    path.write_text(json.dumps([{"title": "one", "sents": sentences, "vertexSet": things, "labels": labels}]), "utf8")
    return [*ties.redocred(path, dev=True), *ties.redocred(path, dev=False)][0]


def test_docred_a_property_may_run_the_other_way(tmp_path: Path) -> None:
    told = docred(tmp_path, {"r": "P35", "h": 1, "t": 0, "evidence": [0]}, {"r": "P26", "h": 0, "t": 2, "evidence": []})
    assert so(told) == {
        ("Adeyle", "leads", "Kessaria"),
        ("Adeyle", "related-to", "Lena"),
        ("Lena", "related-to", "Adeyle"),
    }


def test_docred_what_another_sentence_bears_out_is_open_here(tmp_path: Path) -> None:
    told = docred(tmp_path, {"r": "P35", "h": 1, "t": 0, "evidence": [1]})
    assert so(told) == set()
    assert "leads" not in pair(told, "Adeyle", "Kessaria").labels
    assert pair(told, "Kessaria", "Adeyle").labels["leads"] is False


ROW = "<tr>" + "<td>{}</td>" * 10 + "</tr>"


def knowledgenet(tmp_path: Path, *rows: tuple[str, str]) -> Told:
    path = tmp_path / "kn.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("human_readable-v10-notest.html", "".join(ROW.format(*"17012345", *row) for row in rows))
    return [*ties.knowledgenet(path, dev=True), *ties.knowledgenet(path, dev=False)][0]


def test_knowledgenet_marks_and_what_was_not_read_for_is_unknown(tmp_path: Path) -> None:
    cell = '<p> <span id="object"><a href="x">Selcar</a></span> &amp; Keyl founded <span id="subject">Lamp</span>.</p>'
    told = knowledgenet(tmp_path, ("FOUNDED_BY", cell), ("CEO", "<p> Selcar &amp; Keyl founded Lamp.</p>"))
    assert told.text == "Selcar & Keyl founded Lamp."
    assert so(told) == {("Selcar", "founded", "Lamp")}
    assert pair(told, "Selcar", "Lamp").labels == {"founded": True, "related-to": False}
    assert pair(told, "Lamp", "Selcar").labels == {"founded": False, "related-to": False}


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        ("0", set()),
        ("1", {("Orsel", "supports", "Keyl")}),
        ("2", {("Keyl", "supports", "Orsel")}),
        ("3", {("Orsel", "opposes", "Keyl")}),
        ("4", {("Keyl", "opposes", "Orsel")}),
    ],
)
def test_sentiment_runs_from_one_to_the_other(tmp_path: Path, kind: str, wanted: set[tuple[str, str, str]]) -> None:
    path = tmp_path / "train.txt"
    path.write_text(f"[Orsel] spoke of [Keyl] today.\tOrsel\tKeyl\t{kind}\n", "utf8")
    told = ties.sentiment(path)[0]
    assert told.text == "Orsel spoke of Keyl today."
    assert so(told) == wanted
    assert all(set(p.labels) == {"supports", "opposes"} | ties.RARE for p in told.ties)
