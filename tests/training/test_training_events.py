from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

from training import certainty, events
from training.told import Told


def parts(told: Told) -> set[tuple[str, str, str]]:
    text = told.text
    return {
        (text[slice(*p.first)], part, text[slice(*p.second)])
        for p in told.arguments
        for part, holds in p.labels.items()
        if holds
    }


def wikievents(tmp_path: Path, row: dict[str, Any]) -> Told:
    path = tmp_path / "train.jsonl"
    path.write_text(json.dumps(row) + "\n", "utf8")
    return [*events.wikievents(path, dev=True), *events.wikievents(path, dev=False)][0]


def test_wikievents_an_argument_is_found_near_its_trigger(tmp_path: Path) -> None:
    tokens = ["Keyl", "slept", ".", "Then", "Keyl", "shot", "Abran", "Tolke", "dead", "in", "Ombrel", "."]
    told = wikievents(
        tmp_path,
        {
            "docid": "one",
            "tokens": tokens,
            "event_mentions": [
                {
                    "event_type": "Life.Die",
                    "trigger": {"start_idx": 5, "end_idx": 6},
                    "arguments": [
                        {"role": "Killer", "text": "Keyl"},
                        {"role": "Victim", "text": "Abran Tolke"},
                        {"role": "BodyPart", "text": "dead"},
                        {"role": "Place", "text": "Dunmere"},
                    ],
                }
            ],
        },
    )
    assert parts(told) == {("shot", "agent", "Keyl"), ("shot", "patient", "Abran Tolke")}
    agent = next(p for p in told.arguments if p.labels["agent"])
    assert agent.second[0] == told.text.rindex("Keyl")
    silent = {told.text[slice(*p.second)] for p in told.arguments if not any(p.labels.values())}
    assert silent == {"Ombrel"}
    assert [(told.text[s:e], kind) for s, e, kind in told.triggers or ()] == [("shot", "killed")]


def test_m2e2_mentions_that_are_no_argument_have_no_part(tmp_path: Path) -> None:
    row = {
        "sentence_id": "doc_0",
        "words": ["Envoys", "met", "Orsel", "."],
        "golden-entity-mentions": [{"start": 0, "end": 1}, {"start": 2, "end": 3}],
        "golden-event-mentions": [
            {
                "event_type": "Contact:Meet",
                "trigger": {"start": 1, "end": 2},
                "arguments": [{"role": "Entity", "start": 0, "end": 1}],
            }
        ],
    }
    path = tmp_path / "m2e2.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("m2e2_annotations/text_only_event.json", json.dumps([row, row]))
        archive.writestr("m2e2_annotations/text_multimedia_event.json", "[]")
    told = [*events.m2e2(path, dev=True), *events.m2e2(path, dev=False)]
    assert len(told) == 1
    assert told[0].text == "Envoys met Orsel.\n\nEnvoys met Orsel."
    assert parts(told[0]) == {("met", "agent", "Envoys")}
    assert len(told[0].arguments) == 4
    assert told[0].event_types == events.M2E2_TYPES


def test_certainty_is_of_predicates_of_one_word(tmp_path: Path) -> None:
    (tmp_path / "UW").mkdir()
    row = {
        "text": "Orsel did n't deny that he would leave .",
        "targets": [{"span1": [3, 4], "label": -2.5}, {"span1": [5, 8], "label": 1.0}],
    }
    (tmp_path / "UW" / "train.jsonl").write_text(json.dumps(row) + "\n", "utf8")
    told = certainty.certainty(tmp_path, "train", ("UW",))["UW"][0]
    assert told.text == "Orsel didn't deny that he would leave."
    assert [(told.text[s:e], value) for s, e, value in told.certainty] == [("deny", -2.5)]


def test_an_unmarked_word_is_open_where_the_corpus_marks_it_often(tmp_path: Path) -> None:
    def mark(at: int, end: int) -> dict[str, Any]:
        return {"event_type": "Life.Die", "trigger": {"start_idx": at, "end_idx": end}, "arguments": []}

    tokens = ["They", "killed", "men", "."] * 3 + ["Keyl", "killed", "time", "."] + ["He", "said", "so", "."] * 2
    row = {"docid": "one", "tokens": tokens, "event_mentions": [mark(1, 2), mark(5, 6), mark(9, 10), mark(0, 0)]}
    told = wikievents(tmp_path, row)
    assert [told.text[s:e] for s, e, _ in told.triggers or ()] == ["killed"] * 3
    assert [told.text[s:e] for s, e in told.open] == ["killed"]
    assert told.open[0][0] == told.text.rindex("killed")


def test_a_particle_carries_no_event_and_what_is_said_is_left_open(tmp_path: Path) -> None:
    tokens = ["A", "bomb", "went", "off", ".", "He", "said", "they", "met", "."]
    marks = [("Conflict.Attack", 2, 4), ("Contact.Contact", 6, 7), ("Contact.Contact", 8, 9)]
    events = [{"event_type": t, "trigger": {"start_idx": a, "end_idx": b}, "arguments": []} for t, a, b in marks]
    told = wikievents(tmp_path, {"docid": "one", "tokens": tokens, "event_mentions": events})
    assert [(told.text[s:e], kind) for s, e, kind in told.triggers or ()] == [("went", "assault"), ("met", "consult")]
    assert [told.text[s:e] for s, e in told.open] == ["said"]
