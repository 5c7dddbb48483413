"""What the event head adds to lines that know nothing of a word, and when it adds nothing."""

import pytest
from msgspec.structs import replace

from onrecord.events import event_mentions
from onrecord.events.learned import DOUBT, PART, SURE, rows
from onrecord.scene import Scene
from onrecord.types import EVENT_TYPES, EventMention, Link, Trigger
from tests.events.written import Links, as_told, event
from tests.ties.written import scene

VANTOR, TOLKE = "Idris Vantor", "Abran Tolke"
LINE = f"gunmen/NNS frobbed/VBD [{VANTOR}] near Ombrel ."


def headed(
    line: str,
    word: str,
    kind: str = "killed",
    odds: float = 0.95,
    sure: float = 3.0,
    *parts: tuple[str, float],
    links: Links | None = None,
) -> Scene:
    """A scene in which the head takes a word for an event; parts: of each actor's first word, and how likely."""
    plain = scene(line, links)
    at, words = plain.sheet.words.index(word), range(len(plain.sheet.words))
    main = {actor.name: plain.main(actor.mentions[0]) for actor in plain.actors.values()}
    given = tuple(Link(first=at, second=main[name] or 0, label="patient", confidence=p) for name, p in parts)
    encoding = replace(
        plain.encoding,
        triggers=(Trigger(word=at, type=kind, confidence=odds),),
        arguments=given,
        certainty=tuple(sure for _ in words),
    )
    return Scene(encoding, tuple(plain.actors.values()))


def found(one: Scene) -> list[EventMention]:
    return [mention for mention in event_mentions([one]) if mention.reason.by == "head"]


def test_a_verb_that_no_line_knows_is_an_event_of_the_heads_type() -> None:
    one = headed(LINE, "frobbed", "killed", 0.95, 3.0, (VANTOR, 0.9))
    assert [as_told(one, mention) for mention in found(one)] == [event("killed", "frobbed", patient=VANTOR)]
    mention = found(one)[0]
    assert mention.confidence == pytest.approx(SURE * 0.95)
    assert "frobbed" in one.text[slice(*mention.evidence[0])]
    assert mention.reason.name == "event head"


@pytest.mark.parametrize("kind", ["moved", "other", "consult", "same-as"])
def test_types_that_are_not_in_the_table_are_not_shown(kind: str) -> None:
    assert found(headed(LINE, "frobbed", kind)) == []


@pytest.mark.parametrize(
    ("odds", "sure", "shown"),
    [(rows()["killed"].at, 3.0, True), (rows()["killed"].at - 0.01, 3.0, False), (0.95, DOUBT - 0.01, False)],
)
def test_what_is_unlikely_or_in_doubt_is_left_out(odds: float, sure: float, shown: bool) -> None:
    assert bool(found(headed(LINE, "frobbed", "killed", odds, sure))) is shown


def test_a_word_that_a_line_knows_stays_the_lines() -> None:
    one = headed(f"[{TOLKE}] killed/VBD [{VANTOR}] .", "killed", "assault")
    assert [(m.type, m.reason.by) for m in event_mentions([one])] == [("killed", "rule")]


def test_only_verbs_are_taken_and_names_never() -> None:
    assert found(headed(f"the frobbing/NN of [{VANTOR}] .", "frobbing")) == []
    assert found(headed(f"[{VANTOR}] left/VBD .", "Vantor")) == []
    assert found(headed(f"gunmen/NNS might/MD frob/VB [{VANTOR}] .", "frob")) == []


def test_who_was_hurt_was_attacked_only_where_violence_is_told() -> None:
    assert found(headed("gunmen/NNS killed/VBD ten men/NNS and frobbed/VBD twenty .", "frobbed", "injured")) == []
    storm = headed(f"a storm/NN frobbed/VBD [{VANTOR}] .", "frobbed", "injured", 0.95, 3.0, (VANTOR, 0.9))
    assert [m.type for m in found(storm)] == ["other"]
    line = f"gunmen/NNS killed/VBD ten men/NNS and frobbed/VBD [{VANTOR}] ."
    violent = headed(line, "frobbed", "injured", 0.95, 3.0, (VANTOR, 0.9))
    assert [m.type for m in found(violent)] == ["assault"]


def test_what_is_done_at_large_is_no_event() -> None:
    line, links = "towns/NNS where/WRB people/NNS are/VBP frobbed/VBN .", {3: (4, "aux:pass")}
    assert found(headed(line, "frobbed", links=links)) == []
    assert found(headed(line.replace("are/VBP", "were/VBD"), "frobbed", links=links)) != []


def test_a_killing_is_of_somebody() -> None:
    assert found(headed("the job/NN has/VBZ frobbed/VBN .", "frobbed")) == []


def test_an_illness_is_no_killing() -> None:
    assert found(headed("the virus/NN frobbed/VBD ten men/NNS .", "frobbed")) == []


def test_a_participle_that_only_says_which_tells_nothing() -> None:
    assert found(headed("ships/NNS left/VBD after/IN frobbed/VBN migrants/NNS .", "frobbed")) == []


@pytest.mark.parametrize(("odds", "parts"), [(PART, {VANTOR}), (PART - 0.01, set[str]())])
def test_who_takes_part_by_the_head_alone(odds: float, parts: set[str]) -> None:
    one = headed(LINE, "frobbed", "killed", 0.95, 3.0, (VANTOR, odds))
    assert {p.actor for m in found(one) for p in m.participants} == parts


def test_an_event_that_needs_somebody_is_left_out_without() -> None:
    assert not rows()["protest"].alone
    assert found(headed("crowds/NNS frobbed/VBD near Ombrel .", "frobbed", "protest")) == []


def test_without_the_head_nothing_changes() -> None:
    assert event_mentions([scene(LINE)]) == ()


def test_the_table_names_types_that_there_are() -> None:
    assert {row.type for row in rows().values()} <= set(EVENT_TYPES)
    assert all(0.5 < row.at < 1 for row in rows().values())
