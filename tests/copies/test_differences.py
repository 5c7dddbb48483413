import pytest

from onrecord.copies.differences import differences
from tests.copies.texts import example, report


def test_what_coast_times_cut() -> None:
    original, copy = example("02-envoy"), example("03-envoy-cut")
    found = differences(original, copy)
    assert found.same == 5
    assert found.added == ()
    assert found.quotations == ()
    cut = [phrase.text for phrase in found.cut]
    assert "Transmarine could not confirm where or how often the two sides met." in cut
    assert len(cut) == 14
    changed = {one.original.text: one.copy.text for one in found.changed}
    assert (
        changed[
            "One source said they were held in Mestara, the Lirunese capital; the other said they took place in either "
            "Lirune or Norvane."
        ]
        == "One source said they were held in Mestara, the Lirunese capital."
    )


def test_what_was_rewritten_is_matched_though_sentence_ends_moved() -> None:
    found = differences(example("02-envoy"), example("04-envoy-spun"))
    changed = {one.original.text[:40]: one.copy.text[:40] for one in found.changed}
    assert changed["They were called by Yusan al-Merdhi, the"] == "Yusan Al-Merdhi, the Order’s envoy in Ke"
    assert changed["Merdhi also pressed the militias to back"] == "Al-Merdhi likewise urged the militias to"
    assert changed["The meetings began on March 10, the two "] == "The gatherings started on March 10, the "
    assert [one.kind for one in found.quotations] == ["altered"]


def test_every_phrase_stands_where_it_says() -> None:
    original, copy = example("02-envoy"), example("04-envoy-spun")
    found = differences(original, copy)
    ours = [*found.cut, *(one.original for one in (*found.changed, *found.quotations))]
    theirs = [*found.added, *(one.copy for one in (*found.changed, *found.quotations))]
    for text, phrases in ((original.text, ours), (copy.text, theirs)):
        assert phrases
        for phrase in phrases:
            assert phrase.text == " ".join(text[start:end] for start, end in phrase.spans)


QUOTED = "Orsel spoke on Monday. “We will open the port and pay the guards,” he said. “Nobody is to fear us.” He left."


@pytest.mark.parametrize(
    ("copy", "kinds"),
    [
        (QUOTED, []),
        ("“Nobody is to fear us,” Orsel said.", []),
        ("“We will open the port and pay the guards. Nobody is to fear us,” Orsel said.", []),
        ("“We will close the port and pay the guards,” he said.", ["altered"]),
        ("“We will pay the guards,” he said.", ["altered"]),
        ("“We will open the port,” he said.", ["shortened"]),
        ("It is said that “Orsel spoke on Monday”.", ["made"]),
        ("“The weather was fine and dry,” said a baker.", []),
        ("He would “pay” them.", []),
    ],
)
def test_quotations_that_were_altered(copy: str, kinds: list[str]) -> None:
    assert [one.kind for one in differences(report(QUOTED), report(copy)).quotations] == kinds


def test_nothing_differs_from_itself() -> None:
    found = differences(example("05-background"), example("05-background"))
    assert (found.cut, found.added, found.changed, found.quotations) == ((), (), (), ())
    assert found.same > 20


def test_marks_and_case_are_no_change() -> None:
    found = differences(report("The envoys met in Ombrel. All left."), report("The Envoys met, in Ombrel.\n\nall left"))
    assert (found.same, found.changed) == (2, ())


@pytest.mark.parametrize(("first", "second"), [("", ""), ("", "He left."), ("He left.", "")])
def test_reports_without_a_body(first: str, second: str) -> None:
    found = differences(report(first), report(second))
    assert (len(found.cut), len(found.added)) == (int(bool(first)), int(bool(second)))
