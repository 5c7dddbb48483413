import json
from pathlib import Path

import pytest

from bench.re3d import Forms, Read
from training.corpora import Tagged
from training.re3d import FOLDS, folds, re3d

TEXT = "Militias held the port of Ombrel. Kessarian militias of the Ash Brigade said they would leave."


def write(folder: Path, *entities: tuple[str, str, float]) -> Path:
    marks = [
        {"begin": TEXT.index(words), "end": TEXT.index(words) + len(words), "type": kind, "confidence": sure}
        for words, kind, sure in entities
    ]
    path = folder / "train.jsonl"
    path.write_text(json.dumps({"id": "one", "text": TEXT, "entities": marks}) + "\n", encoding="utf-8")
    return path


def test_the_longest_of_marks_inside_one_another_is_kept(tmp_path: Path) -> None:
    path = write(tmp_path, ("Ombrel", "Location", 1), ("the port of Ombrel", "Location", 0.8))
    assert re3d(path)[0].entities == ((14, 32, "Location"),)


def test_of_two_types_for_the_same_words_the_likelier_is_kept(tmp_path: Path) -> None:
    path = write(tmp_path, ("Ombrel", "Location", 0.6), ("Ombrel", "Organisation", 0.97))
    assert [e[2] for e in re3d(path)[0].entities] == ["Organisation"]


@pytest.mark.parametrize(
    ("words", "kind", "sure"),
    [("port", "Person", 0.0), ("port", "Location", 0.49), (" ", "Person", 1.0), ("port", "Coordinate", 1.0)],
)
def test_unlikely_empty_and_rare_marks_are_left_out(tmp_path: Path, words: str, kind: str, sure: float) -> None:
    assert re3d(write(tmp_path, (words, kind, sure)))[0].entities == ()


def test_white_space_is_no_part_of_a_mark(tmp_path: Path) -> None:
    start, end, _ = re3d(write(tmp_path, (" the Ash Brigade ", "Organisation", 1)))[0].entities[0]
    assert TEXT[start:end] == "the Ash Brigade"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"nothing\.jsonl is missing"):
        re3d(tmp_path / "nothing.jsonl")


def test_folds_hold_each_document_once_whatever_the_order() -> None:
    documents = [Tagged(f"report-{i}", "") for i in range(23)]
    dealt = folds(documents)
    assert len(dealt) == FOLDS
    assert sorted(d.id for fold in dealt for d in fold) == sorted(d.id for d in documents)
    assert dealt == folds(documents[::-1])


@pytest.mark.parametrize(
    ("mention", "form"),
    [
        ("Militias", "phrase"),
        ("the port of Ombrel", "phrase with a name"),
        ("Kessarian militias", "phrase with a name"),
        ("the Ash Brigade", "name"),
        ("they", "pronoun"),
    ],
)
def test_form_of_a_mention(mention: str, form: str) -> None:
    start = TEXT.index(mention)
    assert Forms.of([TEXT]).form(TEXT, start, start + len(mention)) == form


def test_touching_counts_each_mention_once() -> None:
    gold = Tagged("one", TEXT, ((14, 32, "Location"), (56, 71, "Organisation")))
    read = Read(gold, frozenset({(14, 22, "Location"), (26, 32, "Location"), (56, 71, "Organisation")}))
    assert read.exact(["Location", "Organisation"]) == (1, 3, 2)
    assert read.touching(["Location", "Organisation"]) == (2, 3, 2)
