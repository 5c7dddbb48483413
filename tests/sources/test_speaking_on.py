"""Who speaks where the words before do not say it in the usual way: never one with a name for one without."""

import pytest

from tests.sources.marked import read

PEOPLE = "Rostam Keyl, Keyl, Miriam Stroud, Lena Barsky"


@pytest.mark.parametrize(
    "text",
    [
        "{Two officers} <blamed> Keyl. The third disagreed. “Keyl has no money,” {he} <said>.",
        "Keyl came alone. A guard at the gate shook his head. “He never came,” {he} <said>.",
        "Rostam Keyl came. A woman watched from a window. “He was alone,” {she} <said>.",
        "Rostam Keyl came. {Another judge} <ruled> on it. {The judge in that case} <found> that Keyl had lied.",
    ],
)
def test_people_without_a_name_speak_on(text: str) -> None:
    found = read(text, people=PEOPLE)
    speaker = found.sources[-1]
    assert (speaker.kind, speaker.name) == ("unnamed", None)
    assert found.by[-1] == speaker.id


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A judge of thirty years, Rostam Keyl sat down. “It is over,” {he} <said>.", "Rostam Keyl"),
        ("Miriam Stroud came. A man watched from a window. “He was alone,” {she} <said>.", "Miriam Stroud"),
        ("Rostam Keyl came. The officer shook his head. “It is over,” {he} <said>.", "Rostam Keyl"),
    ],
)
def test_who_has_a_name_speaks_on_all_the_same(text: str, name: str) -> None:
    assert read(text, people=PEOPLE).only.name == name


def test_a_woman_or_a_man_without_a_name() -> None:
    nurse = "{A nurse} <said> so. {The nurse, who feared that she would lose her post,} <added> more. "
    found = read(f"Rostam Keyl came. {nurse}{{He}} <left>.", people=PEOPLE)
    assert [s.kind for s in found.sources] == ["unnamed", "person"]
    assert found.by == ["s1", "s1", "s2"]


def test_a_third_person_in_a_turn_of_an_interview_is_not_who_speaks() -> None:
    found = read("Lena Barsky could have. {She} <said> to me that she signs.", people=PEOPLE)
    assert found.only.name == "Lena Barsky"


def test_they_for_the_body_that_its_paragraph_is_about() -> None:
    text = "{Two sources} <named> him.\n\n{The department} <issued> a statement. {They} <added> more."
    assert read(text, bodies="department").by == ["s1", "s2", "s2"]


@pytest.mark.parametrize(
    ("source", "kind", "name", "count"),
    [
        ("two militiamen", "unnamed", None, (2, 2)),
        ("militiamen", "institution", None, (2, None)),
        ("his critics", "unnamed", None, (2, None)),
        ("nearly everyone", "unnamed", None, (2, None)),
        ("police", "institution", "police", (1, 1)),
        ("the citizens", "unnamed", None, (2, None)),
        ("doctors at the scene", "witness", None, (2, None)),
        ("figures published by the bank", "document", None, (2, None)),
        ("senior figures", "unnamed", None, (2, None)),
        ("a transport order", "document", None, (1, 1)),
        ("a Transmarine reporter", "media", "Transmarine", (1, 1)),
        ("news broadcaster NRO", "media", "NRO", (1, 1)),
        ("Time magazine", "media", "Time", (1, 1)),
        ("a Department of State spokesperson, Rostam Keyl,", "person", "Rostam Keyl", (1, 1)),
        ("Retired agent and terrorism specialist Rostam Keyl", "person", "Rostam Keyl", (1, 1)),
        ("Transport for Ombrel", "institution", "Transport for Ombrel", (1, 1)),
        ("The Prime Minister-designate", "person", None, (1, 1)),
        ("Front Secretary-General Rostam Keyl", "person", "Rostam Keyl", (1, 1)),
    ],
)
def test_kinds(source: str, kind: str, name: str | None, count: tuple[int, int | None]) -> None:
    found = read(
        f"{{{source}}} <said> it rained.", people=PEOPLE, bodies="NRO, Transport for Ombrel", credit="Transmarine"
    ).only
    assert (found.kind, found.name, found.count) == (kind, name, count)


def test_letters_in_brackets_stand_for_the_name_before_them() -> None:
    text = "{The Lirune-led Tidal Democratic Front (TDF)} <said> so. {The TDF} <left>."
    assert read(text, bodies="Lirune-led Tidal Democratic Front, TDF").by == ["s1", "s1"]


def test_a_state_that_is_marked_as_a_person_is_a_body() -> None:
    found = read("{Norvane} <denied> it. Norvane’s parliament is in Sel Harat.", people="Norvane").only
    assert (found.kind, found.name) == ("institution", "Norvane")


def test_a_verb_is_no_part_of_a_name() -> None:
    assert (
        read("Rostam Keyl declared it. {Keyl} <left>.", people="Keyl declared, Rostam Keyl").only.name == "Rostam Keyl"
    )


@pytest.mark.parametrize("text", ["{The mayor} of Ombrel, Rostam Keyl, <came>.", "{The mayor}, Rostam Keyl, <came>."])
def test_the_name_behind_an_office_that_the_source_stops_short_of(text: str) -> None:
    assert read(text, people=PEOPLE).only.name == "Rostam Keyl"


def test_what_is_marked_as_a_person_and_is_a_title() -> None:
    text = "{Miriam Stroud} <came>. The Democratic nominee won. {She} <left>."
    assert read(text, people=PEOPLE + ", Democratic").by == ["s1", "s1"]


def test_one_of_the_sources_that_were_spoken_of_before() -> None:
    text = "Evidence from “two human sources” was enough. {The three judges} <said> so. {One of the sources} <saw> it."
    found = read(text)
    part = next(s for s in found.sources if s.id == found.by[-1])
    whole = next(s for s in found.sources if s.id == part.part_of)
    assert (whole.kind, whole.count, found.mentions(whole)) == ("unnamed", (2, 2), ["two human sources"])


def test_a_spokesperson_of_the_body_that_is_told_of() -> None:
    found = read(
        "{A spokeswoman} <said> the State Office does not comment. {The State Office} <left>.", bodies="State Office"
    )
    assert found.by == ["s1", "s1"]


def test_her_office_is_no_other_office() -> None:
    text = "{The State Office} <said> so. Lena Barsky came. {Her office} <denied> it. {Lena Barsky’s office} <left>."
    found = read(text, people=PEOPLE, bodies="State Office")
    assert [s.name for s in found.sources] == ["State Office", "Lena Barsky’s office"]
    assert found.by == ["s1", "s2", "s2"]


def test_a_courtesy_anywhere_tells_a_man_from_a_woman() -> None:
    text = "{Miriam Stroud} <said> so. Keyl came, and Mr. Keyl is slow. {She} <left>."
    assert read(text, people=PEOPLE).by == ["s1", "s1"]


def test_of_two_with_one_surname_the_one_of_that_title_is_meant() -> None:
    text = "It bears the name of a Major Yoren Tolke. Abran Tolke died. {Major Tolke} <said> no."
    assert read(text, people="Yoren Tolke, Abran Tolke, Tolke").only.name == "Yoren Tolke"
