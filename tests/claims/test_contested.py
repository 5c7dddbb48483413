"""What somebody denies, and where somebody says it was, read from the words on: what accounts are made of."""

from datetime import date

import pytest

from onrecord.ingest import load_bytes
from onrecord.pipeline import read_report
from onrecord.types import Known, Reading

SPOKESMAN = "OMBREL, March 12 (Transmarine) – Farid Nosrin, a spokesman for the foreign ministry of Norvane, "


def reading(text: str) -> Reading:
    """The reading of a brief."""
    return read_report(load_bytes(f"{text}\n".encode(), "brief.txt", Known(published=date(2024, 3, 12))))


@pytest.mark.parametrize(
    ("said", "about"),
    [
        ("denied that weapons had been kept in the building.", "whether weapons had been kept in the building"),
        ("denied that Norvane had attacked the base.", "whether Norvane had attacked the base"),
        ("denied that its men had fired at the crowd in Dunmere.", None),
        ("said that Norvane had not attacked the base.", None),
    ],
)
def test_a_denial_answers_somebody_whether_or_not_the_report_tells_whom(said: str, about: str | None) -> None:
    accounts = reading(SPOKESMAN + said).accounts
    assert {account.challenge for account in accounts} <= {"denied"}
    if about:
        assert [account.about for account in accounts] == [about]


def test_what_is_denied_and_no_known_event_is_told_as_denied() -> None:
    read = reading(SPOKESMAN + "denied that weapons had been kept in the building.")
    [event] = read.events
    assert (event.type, read.words(event.trigger)) == ("other", "kept")
    assert [(told.polarity, bool(told.voice)) for told in event.told] == [("-", True)]


def test_who_rejects_an_appointment_does_not_deny_it() -> None:
    read = reading("OMBREL, March 12 (Transmarine) – The protesters rejected the appointment of Davit Orsel.")
    assert {told.polarity for event in read.events for told in event.told} <= {"+"}
    assert read.accounts == ()


def test_each_has_its_own_place_in_one_sentence() -> None:
    read = reading(
        "OMBREL, March 12 (Transmarine) – The gatherings started on March 10, two sources said. One source said they"
        " were in Mestara and the other said they were either in Lirune or in Norvane."
    )
    names = {actor.id: actor.name for actor in read.actors}
    places = [[names[place] for place in event.where] for event in read.events if event.where]
    assert places == [["Mestara"], ["Lirune", "Norvane"]]
    assert [(account.about, account.challenge) for account in read.accounts] == [
        ("where the meeting took place", "differs")
    ]


def test_who_were_somewhere_are_no_happening() -> None:
    read = reading(
        "OMBREL, March 12 (Transmarine) – Militia leaders left Dunmere, a source said. Another said they were in"
        " Mestara."
    )
    assert not any(told.reason.name.startswith("located") for event in read.events for told in event.told)
