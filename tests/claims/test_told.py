"""What is told as planned, denied, doubted, asked or only said to be so is never read as a plain fact."""

from datetime import date
from pathlib import Path

import pytest

from onrecord import read_text
from onrecord.claims.attached import NAMING
from onrecord.ingest import load_bytes
from onrecord.pipeline import read_report
from onrecord.types import Event, Known, Reading, Telling, Tie

DAY = date(2024, 3, 12)
FACT = ("+", "certain")
STANCES = {"opposes", "supports"}
"""The ties that somebody's call for a thing to be done shows by itself."""


def rows(name: str) -> list[list[str]]:
    """The rows of a table beside this file."""
    lines = Path(__file__).with_name(name).read_text("utf8").splitlines()
    return [[part.strip() for part in line.split("|")] for line in lines if not line.startswith("#")]


def reading(sentence: str) -> Reading:
    """The reading of a brief of one sentence."""
    brief = f"OMBREL, March 12 (Transmarine) – {sentence}\n"
    return read_report(load_bytes(brief.encode(), "brief.txt", Known(published=DAY)))


def carried(claim: Tie | Event, told: Telling, at: int) -> bool:
    """Whether the word that begins at a place carries a claim."""
    alone = isinstance(claim, Event) and len(claim.told) == 1
    spans = claim.trigger if isinstance(claim, Event) and alone else told.evidence
    return told.reason.name.split("-in-")[0] not in NAMING and any(start <= at < end for start, end in spans)


@pytest.mark.parametrize(
    "question",
    ["Did Norvane kill Abran Tolke?", "Could Brigadier Keyl succeed Vantor?", "Was Vantor killed by his own guards?"],
)
def test_who_asks_whether_it_is_so_claims_nothing(question: str) -> None:
    read = reading(question)
    assert [claim for claim in (*read.ties, *read.events) if not claim.told[0].reason.name.startswith("title")] == []


@pytest.mark.parametrize(("sentence", "word", "how", "voice"), rows("told.txt"))
def test_how_a_sentence_tells_its_claim(sentence: str, word: str, how: str, voice: str) -> None:
    read = reading(sentence)
    polarity, certainty, status = how.split(" ", 2)
    at = read.report.text.index(sentence) + sentence.rindex(word)
    told = [t for claim in (*read.ties, *read.events) for t in claim.told if carried(claim, t, at)]
    names = {source.id: source.name or read.words(source.mentions[:1]) for source in read.sources}
    assert told
    for one in told:
        assert (one.polarity, one.certainty) == (polarity, certainty)
        assert one.status in status.split(" or ")
        assert " < ".join(" and ".join(names[source] for source in link) for link in one.voice) == voice


@pytest.mark.parametrize(("sentence", "word"), rows("unhappened.txt"))
def test_what_has_not_happened_is_no_plain_fact(sentence: str, word: str) -> None:
    read = reading(sentence)
    at = read.report.text.index(sentence) + sentence.rindex(word)
    claims = [claim for claim in (*read.ties, *read.events) if claim.type not in STANCES]
    told = [t for claim in claims for t in claim.told if carried(claim, t, at)]
    assert not [t for t in told if (t.polarity, t.certainty) == FACT and t.status in {"happened", "ongoing"}]


@pytest.mark.parametrize(
    "sentence",
    [
        "Orsel was not the head of the Lantern Corps.",
        "Orsel wasn’t the head of the Lantern Corps.",
        "Orsel is no longer the leader of the Tidal Front.",
        "Orsel denied being the leader of the Tidal Front.",
        "The Ash Brigade isn’t part of the Tidal Front.",
        "The Ash Brigade is not a member of the Tidal Front.",
        "Orsel is not related to Barsky.",
        "Norvane has no ties to the Ash Brigade.",
        "Norvane does not control the Ash Brigade.",
        "Neither Orsel nor Barsky leads the Tidal Front.",
    ],
)
def test_a_tie_that_is_denied_is_told_as_denied_each_time(sentence: str) -> None:
    read = read_text(sentence)
    assert read.ties
    assert {told.polarity for tie in read.ties for told in tie.told} == {"-"}
