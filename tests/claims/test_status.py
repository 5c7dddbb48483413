"""Whether a claim is over, goes on or is to come, by the tense of its words."""

from datetime import date

import pytest

from onrecord.claims.factuality import factuality
from onrecord.claims.status import status, tense
from onrecord.claims.voice import Voices
from onrecord.types import EventType, Report, TieType, When
from tests.claims.written import event, place, scene, tie, voices

LEADS = "Orsel/NNP/2/nsubj leads/VBZ/0/root Norvane/NNP/2/obj"
LED = "Orsel/NNP/2/nsubj led/VBD/0/root Norvane/NNP/2/obj"
HAS_LED = "Orsel/NNP/3/nsubj has/VBZ/3/aux led/VBN/0/root Norvane/NNP/3/obj"
NAMED = "Orsel/NNP/3/nsubj:pass was/VBD/3/aux:pass named/VBN/0/root minister/NN/3/xcomp"
TO_LEAD = "Orsel/NNP/2/nsubj came/VBD/0/root to/TO/4/mark lead/VB/2/xcomp Norvane/NNP/4/obj"
HAILED = "A/DT/2/det choice/NN/0/root hailed/VBN/2/acl by/IN/5/case Norvane/NNP/3/obl:agent"
OPPOSED = f"{HAILED} and/CC/7/cc opposed/VBN/3/conj by/IN/9/case Lirune/NNP/7/obl:agent"
IS_BANNED = "Orsel/NNP/3/nsubj:pass is/VBZ/3/aux:pass sanctioned/VBN/0/root by/IN/5/case Norvane/NNP/3/obl:agent"
MEETS = "Orsel/NNP/2/nsubj meets/VBZ/0/root Selcar/NNP/2/obj"
IS_MEETING = "Orsel/NNP/3/nsubj is/VBZ/3/aux meeting/VBG/0/root Selcar/NNP/3/obj"
TO_BE = "Orsel/NNP/5/nsubj:pass was/VBD/5/aux to/TO/5/mark be/VB/5/aux:pass attacked/VBN/0/root"
HEADLINE = "Norvane/NNP/3/nsubj to/TO/3/mark attack/VB/0/root Lirune/NNP/3/obj"
KILLED = "Ten/CD/4/nsubj:pass have/VBP/4/aux been/VBN/4/aux:pass killed/VBN/0/root"


@pytest.mark.parametrize(
    ("line", "word", "kind", "wanted"),
    [
        (LEADS, "leads", "leads", "ongoing"),
        (LED, "led", "leads", "happened"),
        (HAS_LED, "led", "leads", "happened"),
        (NAMED, "named", "holds-role", "ongoing"),
        (TO_LEAD, "lead", "leads", "happened"),
        (HAILED, "hailed", "supports", "happened"),
        (OPPOSED, "opposed", "opposes", "happened"),
        (IS_BANNED, "sanctioned", "sanctions", "ongoing"),
        (MEETS, "meets", "met-with", "happened"),
        (HEADLINE, "attack", "fights", "planned"),
    ],
)
def test_a_tie(line: str, word: str, kind: TieType, wanted: str) -> None:
    made = scene(line)
    assert status(made, tie(made, word, kind), voices(made.text)) == wanted


@pytest.mark.parametrize(
    ("line", "word", "kind", "wanted"),
    [
        (MEETS, "meets", "consult", "ongoing"),
        (IS_MEETING, "meeting", "consult", "ongoing"),
        (TO_BE, "attacked", "assault", "planned"),
        (HEADLINE, "attack", "assault", "planned"),
        (KILLED, "killed", "killed", "happened"),
    ],
)
def test_an_event(line: str, word: str, kind: EventType, wanted: str) -> None:
    made = scene(line)
    assert status(made, event(made, word, kind), voices(made.text)) == wanted


def test_what_has_been_since_goes_on() -> None:
    line = f"{HAS_LED} since/IN/6/case 2001/CD/3/obl"
    text = scene(line).text
    made = scene(line, {"since 2001": When(edtf="2001/..", relation="since", spans=(place(text, "since 2001"),))})
    assert status(made, tie(made, "led"), voices(text)) == "ongoing"


def test_a_stretch_of_time_with_an_end_is_over() -> None:
    line = "Orsel/NNP/0/root minister/NN/1/appos from/IN/4/case 2014/CD/2/nmod to/IN/6/case 2017/CD/4/nmod"
    made = scene(line, {"from 2014 to 2017": "2014/2017"})
    assert status(made, tie(made, "minister", "holds-role", "apposition"), voices(made.text)) == "happened"


def test_a_ring_of_verbs_has_no_tense() -> None:
    assert tense(scene("lead/VB/2/xcomp run/VB/1/xcomp"), 0) == "none"


DAY = date(2024, 3, 7)
MEETING = "The/DT/2/det meeting/NN/3/nsubj opens/VBZ/0/root on/IN/5/case Friday/NNP/3/obl"


@pytest.mark.parametrize(("edtf", "wanted"), [("2024-03-07", "happened"), ("2024-03-08", "planned")])
def test_what_is_dated_after_the_report_is_still_to_come(edtf: str, wanted: str) -> None:
    made = scene(MEETING, {"Friday": edtf})
    given = Voices(Report(id="r", text=made.text, sha256="", text_sha256="", published=DAY), ())
    assert status(made, event(made, "meeting", "protest", "noun"), given) == wanted


def test_what_goes_on_is_ongoing() -> None:
    made = scene("Protests/NNS/2/nsubj continue/VBP/0/root in/IN/4/case Ombrel/NNP/2/obl")
    assert status(made, event(made, "Protests", "protest", "noun"), voices(made.text)) == "ongoing"


@pytest.mark.parametrize(
    ("line", "word", "wanted"),
    [
        ("Protests/NNS/4/nsubj:pass are/VBP/4/aux:pass not/RB/4/advmod reported/VBN/0/root", "Protests", ("-", None)),
        ("Protests/NNS/3/nsubj:pass are/VBP/3/aux:pass reported/VBN/0/root", "Protests", ("+", None)),
        (
            "Talks/NNS/3/nsubj are/VBP/3/aux set/VBN/0/root to/TO/5/mark open/VB/3/xcomp today/NN/5/obl",
            "Talks",
            ("+", "planned"),
        ),
        (
            "Norvane/NNP/2/nsubj votes/VBZ/0/root for/IN/4/case expulsion/NN/2/obl",
            "expulsion",
            ("+", "planned"),
        ),
    ],
)
def test_the_verb_over_a_noun_says_whether_it_happened(line: str, word: str, wanted: tuple[str, str | None]) -> None:
    made = scene(line)
    told = factuality(made, made.sheet.words.index(word), frozenset())
    assert (told.polarity, told.status) == wanted
