import pytest

from onrecord.copies.agencies import Credited, credited
from onrecord.ingest import load_bytes
from onrecord.outlets import one_name, same
from onrecord.types import Known


@pytest.mark.parametrize(
    ("written", "name"),
    [("The Associated Press", "AP"), ("Northwire news agency", "Northwire"), ("the Post", "Post"), ("dpa", "dpa")],
)
def test_one_name(written: str, name: str) -> None:
    assert one_name(written) == name


def test_names_are_compared_without_case_and_none_is_nobody() -> None:
    assert same("COAST TIMES", "The Coast Times")
    assert not same(None, None)


BODY = "The envoys met on Monday in Ombrel to talk of the port. They left the city in the evening by boat."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"OMBREL (Transmarine) - {BODY}", Credited(agency="Transmarine")),
        (f"{BODY}\n\n(Reuters)", Credited(agency="Reuters")),
        (f"{BODY}\n\nThe Associated Press contributed to this report.", Credited(helped="AP")),
        (f"{BODY} One of them told Reuters so; the other told Reuters nothing.", Credited(agency="Reuters")),
        (f"{BODY} One of them told Reuters so.", Credited()),
        (BODY, Credited()),
    ],
)
def test_credits_as_they_are_read(text: str, found: Credited) -> None:
    assert credited(load_bytes(text.encode(), "a.txt", Known())) == found
