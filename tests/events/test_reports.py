"""Sentences as reports have them, read from the text on: courts, parliaments, elections, trade, disasters, and more."""

from datetime import date
from pathlib import Path

import pytest

from onrecord.ingest import load_bytes
from onrecord.pipeline import read_report
from onrecord.types import Event, Known, Reading

DAY = date(2024, 3, 12)


def reading(sentence: str) -> Reading:
    """The reading of a brief of one sentence."""
    brief = f"Brief from Ombrel\n\nOMBREL, March 12 (Transmarine) – {sentence}\n"
    return read_report(load_bytes(brief.encode(), "brief.txt", Known(published=DAY)))


def telling(read: Reading, word: str) -> list[Event]:
    """The events whose trigger has a word."""
    return [event for event in read.events if word in read.words(event.trigger).split()]


TOLD = [
    ("The Kessarian parliament passed a budget law on Monday.", "passed", "other"),
    ("The Supreme Court overturned the verdict on Monday.", "overturned", "other"),
    ("Lena Barsky won the election on Sunday.", "won", "appointed"),
    ("Haldmark imposed a tariff on steel on Monday.", "imposed", "sanction"),
    ("An earthquake struck Dunmere on Sunday.", "struck", "other"),
    ("A bomb exploded outside a cathedral in Dunmere on Sunday.", "exploded", "assault"),
    ("Police arrested a baker in Dunmere on Sunday.", "arrested", "arrested"),
    ("Lena Barsky tested positive for the virus on Friday.", "tested", "other"),
    ("Davit Orsel agreed to withdraw the bill on Monday.", "agreed", "agree"),
    ("Tomas Adeyle dissolved parliament on Monday.", "dissolved", "other"),
    ("Harun Selcar pleaded guilty to fraud on Monday.", "pleaded", "accuse"),
    ("A prosecutor was appointed on Monday.", "appointed", "appointed"),
    ("Ines Calloran accused the Ash Brigade of murder on Monday.", "accused", "accuse"),
    ("A court sentenced Harun Selcar to nine years in prison on Monday.", "sentenced", "coerce"),
    ("Protesters toppled the government on Monday.", "toppled", "coerce"),
    ("Forty rebels surrendered to the police on Monday.", "surrendered", "retreat"),
    ("Harun Selcar fled to Norvane on Monday.", "fled", "retreat"),
    ("Kessaria broke off relations with Norvane on Monday.", "broke", "sanction"),
    ("Lirune brokered a truce on Monday.", "brokered", "consult"),
    ("Tomas Adeyle promised a fair inquiry on Monday.", "promised", "agree"),
    ("Lena Barsky cancelled all her visits on Monday.", "cancelled", "other"),
]


FIELD = Path(__file__).with_name("field.txt").read_text("utf8").splitlines()
ROWS = [tuple(part.strip() for part in line.split("|")) for line in FIELD if not line.startswith("#")]


@pytest.mark.parametrize(("sentence", "word", "kind"), [*TOLD, *ROWS])
def test_what_happened_is_told_as_what_it_is(sentence: str, word: str, kind: str) -> None:
    assert [event.type for event in telling(reading(sentence), word)] == [kind]


@pytest.mark.parametrize(
    ("sentence", "word", "kind"),
    [
        ("The cameras captured their arrival at the palace.", "captured", "arrested"),
        ("The rule seeks to strike a balance between the two.", "strike", "assault"),
        ("Lena Barsky attacked the inquiry on Monday.", "attacked", "assault"),
        ("Lena Barsky was met with applause on Monday.", "met", "consult"),
        ("A Kessarian cook named Luka Brill spoke on Monday.", "named", "appointed"),
        ("The people of Kessaria do not elect the president.", "elect", "appointed"),
        ("Ines Calloran attacked Lena Barsky for her remarks.", "attacked", "assault"),
        ("Davit Orsel repeated his attacks on the policy on Monday.", "attacks", "assault"),
        ("He struck a guard rail on Monday.", "struck", "assault"),
        ("Lena Barsky died on Sunday after a long battle with cancer.", "battle", "assault"),
        ("The firm executed a planned shutdown on Monday.", "executed", "killed"),
        ("Kessaria retreated from the plan on Monday.", "retreated", "retreat"),
    ],
)
def test_words_that_mean_something_else_are_not_told_so(sentence: str, word: str, kind: str) -> None:
    assert kind not in [event.type for event in telling(reading(sentence), word)]


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("According to President Tomas Adeyle, six miners were killed in Dunmere.", "killed"),
        ("A user registered from Norvane shared the film on Monday.", "shared"),
        ("Norvane said an attempt to arrest Harun Selcar failed.", "failed"),
    ],
)
def test_who_is_only_named_beside_takes_no_part(sentence: str, word: str) -> None:
    read = reading(sentence)
    named = {actor.id for actor in read.actors if actor.name.istitle()}
    assert all(p.actor not in named for event in telling(read, word) for p in event.participants)
