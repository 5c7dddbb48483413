"""Quoted words that no attribution holds are never the outlet's."""

import pytest

from onrecord.claims import claims
from onrecord.show.quotes import UNSURE
from onrecord.types import Telling, Tie
from tests.claims.written import attribution, report, scene, tie

LEAD = "Vantor/NNP/2/nsubj spoke/VBD/0/root :/:/2/punct"
SPEECH = "“/``/5/punct Orsel/NNP/3/nsubj runs/VBZ/0/root the/DT/5/det Front/NN/3/obj now/RB/3/advmod ”/''/3/punct"
BEFORE = "“/``/2/punct No/UH/0/root ”/''/2/punct said/VBD/2/dep Vantor/NNP/4/nsubj"
SENTENCE = "“/``/2/punct Orsel/NNP/2/nsubj runs/VBZ/0/root Front/NN/2/obj ././2/punct ”/''/2/punct"
SHORT = "“/``/2/punct runs/VBZ/0/root Front/NN/2/obj ”/''/2/punct"


def told(line: str, *said: tuple[str, str, str]) -> tuple[Telling, ...]:
    """The tellings of the one tie that "runs" tells, each attribution by its source, cue and content."""
    made = scene(line)
    found = tuple(attribution(made.text, *words, id=f"a{i}") for i, words in enumerate(said))
    drawn = [tie(made, "runs")]
    given: tuple[Tie, ...] = claims(report(made.text), [made], found, drawn, []).ties
    return tuple(t for one in given for t in one.told)


def test_nobody_s_words_claim_nothing() -> None:
    assert told(SPEECH) == ()


def test_a_short_sentence_is_speech_too() -> None:
    assert told(SENTENCE) == ()


def test_a_turn_of_phrase_is_the_outlet_s() -> None:
    assert [t.voice for t in told(SHORT)] == [()]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        # The clause before ends in a colon, and its subject is known to vouch for something else.
        (f"{LEAD} {SPEECH} Vantor/NNP/2/nsubj left/VBD/0/root", ("Vantor", "left", "left")),
        # A cue right behind it, whose content the words are not.
        (f"{SPEECH} said/VBD/0/root Vantor/NNP/1/nsubj today/NN/1/obl", ("Vantor", "said", "today")),
        # The quotation before it in the paragraph.
        (
            f"“/``/2/punct No/UH/0/root ”/''/2/punct said/VBD/2/dep Vantor/NNP/4/nsubj {SPEECH}",
            ("Vantor", "said", "“ No ”"),
        ),
    ],
)
def test_its_speaker_is_who_the_words_around_it_tell(line: str, said: tuple[str, str, str]) -> None:
    (one,) = told(line, said)
    assert (one.voice, one.attribution_id) == ((("Vantor",),), None)
    assert one.reason.name.endswith("-quoted")
    assert one.confidence < UNSURE


def test_who_is_about_to_speak_is_asked_before_who_spoke_last() -> None:
    line = f"{BEFORE} ;/:/4/punct Selcar/NNP/0/root :/:/7/punct {SPEECH}"
    assert told(line, ("Vantor", "said", "“ No ”")) == ()


def test_what_an_attribution_holds_is_left_as_it_is() -> None:
    (one,) = told(f"Vantor/NNP/2/nsubj said/VBD/0/root {SPEECH}", ("Vantor", "said", "“ Orsel runs the Front now ”"))
    assert (one.attribution_id, one.reason.name) == ("a0", "subject-verb-object")


def test_speech_within_speech_is_not_passed_on_by_the_outlet() -> None:
    """Who is quoted by a speaker who is not found is known; who quotes him is not, so nothing is claimed."""
    line = (
        "“/``/4/punct Selcar/NNP/3/nsubj says/VBZ/0/root Orsel/NNP/5/nsubj runs/VBZ/3/ccomp Front/NN/5/obj ”/''/3/punct"
    )
    assert told(line, ("Selcar", "says", "Orsel runs Front")) == ()
