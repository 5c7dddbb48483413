"""What the main verb of a headline or a first sentence tells where nothing else does."""

import pytest

from tests.events.written import event, told

ROOT = {2: (-1, "root"), 0: (2, "nsubj"), 1: (0, "flat")}
LINE = "[Davit Orsel] plays/VBZ chess/NN in the park/NN ."


def test_the_main_verb_of_a_headline_is_an_event_of_no_type_of_its_own() -> None:
    assert told(LINE, {**ROOT, 3: (2, "obj")}) == [event("other", "plays", agent="Davit Orsel")]


@pytest.mark.parametrize(
    "line",
    [
        LINE.replace("plays", "says"),
        LINE.replace("plays", "has"),
        "[Davit Orsel] plays/VBZ .",
    ],
)
def test_what_is_no_lead(line: str) -> None:
    assert told(line, ROOT) == []


def test_whoever_it_is_that_a_headline_tells_of() -> None:
    line = LINE.replace("[Davit Orsel]", "a man/NN")
    assert told(line, {**ROOT, 3: (2, "obj")}) == [event("other", "plays")]


def test_a_headline_that_tells_an_event_needs_no_other_of_nobody() -> None:
    line = LINE.replace(" .", " after/IN the killing/NN of [Idris Vantor] .")
    kinds = [kind for kind, _, _ in told(line, {**ROOT, 3: (2, "obj")})]
    assert sorted(kinds) == ["killed", "other"]
    line = line.replace("[Davit Orsel]", "a man/NN")
    assert [kind for kind, _, _ in told(line, {**ROOT, 3: (2, "obj")})] == ["killed"]
