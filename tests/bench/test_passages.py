"""Passages with marks below them, as gold readings."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.passages import PassageError, passages

TEXT = "Tamar Oseku, who took over the Third Division, is a son of Joram Oseku. He and his aide left, a guard said."


def write(folder: Path, *marks: str) -> Path:
    path = folder / "some.txt"
    path.write_text("\n".join(("# a note", TEXT, *marks, "")), "utf8")
    return path


def test_marks_become_a_gold_reading(tmp_path: Path) -> None:
    (one,) = passages(
        write(
            tmp_path,
            "tie leads: Tamar Oseku -> Third Division",
            "tie related-to: Tamar Oseku + Joram Oseku -> nobody (son) !denied",
            "event other: Tamar Oseku agent, Third Division place | left !attributed",
            "same: [He] and his aide = Tamar Oseku",
            "same: a guard = nobody",
        )
    )
    told = [(tie.type, tie.subject, tie.object, tie.role, tie.told[0].polarity) for tie in one.gold.ties]
    assert told == [
        ("leads", "Tamar Oseku", "Third Division", None, "+"),
        ("related-to", "Tamar Oseku", None, "son", "-"),
        ("related-to", "Joram Oseku", None, "son", "-"),
    ]
    (event,) = one.gold.events
    assert [(p.actor, p.part) for p in event.participants] == [("Tamar Oseku", "agent")]
    assert event.where == ("Third Division",)
    assert one.gold.words(event.trigger) == "left"
    assert event.told[0].voice
    mentions = {actor.name: [one.gold.words((span,)) for span in actor.mentions] for actor in one.gold.actors}
    assert mentions["Tamar Oseku"] == ["Tamar Oseku", "He"]
    assert [one.gold.words((span,)) for span in one.traps] == ["a guard"]


@pytest.mark.parametrize(
    "mark",
    ["tie likes: Tamar Oseku -> Joram Oseku", "tie leads: Tamar Oseku -> Fourth Division", "event other: | fled"],
)
def test_a_mark_that_cannot_be_understood_says_where(tmp_path: Path, mark: str) -> None:
    with pytest.raises(PassageError, match=r"some\.txt:2"):
        passages(write(tmp_path, mark))
