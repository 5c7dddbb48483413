"""On whose word a place stands."""

import pytest

from onrecord.claims.background import is_background
from onrecord.claims.voice import Voices
from onrecord.types import Zone
from tests.claims.written import attribution, event, place, report, scene, tie, voices

WHAT = "a report by Transmarine that Merdhi hailed the talks in Ombrel"
TEXT = f"Police said Nosrin denied {WHAT}."
POLICE = attribution(TEXT, "Police", "said", f"Nosrin denied {WHAT}")
NOSRIN = attribution(TEXT, "Nosrin", "denied", WHAT, act="deny", id="a2", within="a1")
WIRE = attribution(TEXT, "Transmarine", "report", "that Merdhi hailed the talks in Ombrel", id="a3", within="a2")
MERDHI = attribution(TEXT, "Merdhi", "hailed", "the talks", act="praise", id="a4", within="a3")


@pytest.mark.parametrize(
    ("words", "chain"),
    [
        ("Police", ()),
        ("Nosrin", (("Police",),)),
        ("report", (("Nosrin",), ("Police",))),
        ("Ombrel", (("Transmarine",),)),
        ("talks", (("Merdhi",), ("Transmarine",))),
    ],
)
def test_a_chain_goes_from_the_inside_out_and_ends_at_who_denies(
    words: str, chain: tuple[tuple[str, ...], ...]
) -> None:
    given = voices(TEXT, POLICE, NOSRIN, WIRE, MERDHI)
    assert given.of(given.holding(place(TEXT, words))).chain == chain


def test_a_cue_is_its_own_source_s_word_but_not_where_it_disowns() -> None:
    given = voices(TEXT, POLICE, NOSRIN, WIRE, MERDHI)
    assert given.acting(place(TEXT, "hailed")) == MERDHI
    assert given.acting(place(TEXT, "denied")) is None


def test_of_two_with_one_content_the_inner_one_holds_it() -> None:
    text = "Coast Times says Nosrin agreed that talks failed"
    outer = attribution(text, "Coast Times", "says", "talks failed", id="a1")
    inner = attribution(text, "Nosrin", "agreed", "talks failed", id="a2", within="a1")
    given = voices(text, outer, inner)
    assert given.of(given.holding(place(text, "talks"))).chain == (("Nosrin",), ("Coast Times",))


def test_who_goes_on_in_own_words_vouches_once_and_a_ring_ends() -> None:
    text = "He said they lied"
    one = attribution(text, "He", "said", "they lied", "s1", id="a1", within="a2")
    two = attribution(text, "He", "said", "lied", "s1", id="a2", within="a1")
    assert voices(text, one, two).of(two).chain == (("s1",),)


def test_headlines_and_captions_are_lines() -> None:
    given = Voices(report("Norvane attacks\n\nIt did.", Zone(span=(0, 15), kind="headline")), ())
    assert (given.in_line((8, 15)), given.in_line((17, 19))) == (True, False)


ASIDE = (
    "Police/NNS/2/nsubj said/VBD/0/root Vantor/NNP/8/nsubj ,/,/6/punct who/WP/6/nsubj ran/VBD/3/acl:relcl "
    "Norvane/NNP/6/obj died/VBD/2/ccomp"
)
RESTRICTING = (
    "Police/NNS/2/nsubj said/VBD/0/root the/DT/4/det strike/NN/8/nsubj that/WDT/6/nsubj killed/VBD/4/acl:relcl "
    "Vantor/NNP/6/obj failed/VBD/2/ccomp"
)
GOING_ON = (
    "Police/NNS/2/nsubj said/VBD/0/root a/DT/4/det strike/NN/2/ccomp ,/,/7/punct which/WDT/7/nsubj "
    "killed/VBD/4/acl:relcl Vantor/NNP/7/obj"
)


BADLY_HUNG = (
    "Police/NNS/2/nsubj said/VBD/0/root Vantor/NNP/7/nsubj ,/,/7/punct who/WP/6/nsubj ran/VBD/7/advcl died/VBD/2/ccomp"
)


@pytest.mark.parametrize(
    ("line", "word", "rule", "wanted"),
    [
        (ASIDE, "ran", "relative-clause", True),
        (ASIDE, "died", "own", False),
        (ASIDE, "Vantor", "title", True),
        (BADLY_HUNG, "ran", "own", True),
        (BADLY_HUNG, "died", "own", False),
        (RESTRICTING, "killed", "relative", False),
        (GOING_ON, "killed", "relative", False),
    ],
)
def test_what_is_only_added_to_content_is_the_outlet_s(line: str, word: str, rule: str, wanted: bool) -> None:
    made = scene(line)
    said = attribution(made.text, "Police", "said", made.text[12:])
    given = voices(made.text, said)
    assert is_background(made, event(made, word, "other", rule), said, given) is wanted


def test_inside_quotation_marks_it_is_the_speaker_s() -> None:
    made = scene("Police/NNS/2/nsubj said/VBD/0/root “/``/2/punct Vantor/NNP/5/nsubj died/VBD/2/ccomp ”/''/2/punct")
    said = attribution(made.text, "Police", "said", "“ Vantor died ”")
    assert not is_background(made, event(made, "Vantor", "other", "title"), said, voices(made.text, said))
    assert not is_background(made, tie(made, "died"), None, voices(made.text))
