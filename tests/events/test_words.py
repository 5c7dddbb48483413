"""The file of words: every row is of a type that there is, and is found by every form."""

import pytest

from onrecord.events import lexicon
from onrecord.events.lexicon import lines_of, noun_of
from onrecord.events.rows import Line
from onrecord.inflection import verb_forms
from onrecord.types import EVENT_TYPES

LINES = sorted(set(lexicon._all()), key=lambda line: (line.type, line.verb, len(line.slots)))
PARTS = {"agent", "patient", "recipient"}


def test_every_type_has_a_word() -> None:
    assert {line.type for line in LINES} == set(EVENT_TYPES)


def test_the_words_are_many() -> None:
    assert len({line.verb for line in LINES}) > 300


@pytest.mark.parametrize("line", LINES[::7], ids=lambda line: f"{line.type}-{line.verb}")
def test_a_line_is_found_by_every_form_of_its_verb(line: Line) -> None:
    assert all(line in lines_of(form) for form in verb_forms(line.verb))
    assert line.subject in PARTS
    assert {slot.part for slot in line.slots} <= PARTS | {"", "anything"}


def test_lines_that_ask_for_more_come_first() -> None:
    asked = [line.asked for line in lines_of("held")]
    assert asked == sorted(asked, reverse=True)


@pytest.mark.parametrize("noun", ["killing", "attack", "meeting", "nomination", "resignation", "protest", "shipment"])
def test_a_noun_s_parts_are_parts(noun: str) -> None:
    found = noun_of(noun)
    assert found is not None
    assert found.type in EVENT_TYPES
    assert set(found.parts.values()) <= PARTS | {""}


def test_a_word_that_is_no_event_has_no_row() -> None:
    assert noun_of("table") is None
    assert lines_of("say") == ()
