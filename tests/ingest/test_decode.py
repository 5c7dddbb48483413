"""Plain text: decoded, and left as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import UnknownFormatError, UnreadableError
from onrecord.ingest import load_bytes
from onrecord.ingest.decode import decode
from tests.ingest.files import WIRE

ODD = "  The envoy\r\nof the\xa0Order\r\rarrived.\u2028He\tleft — “so”…\n\n\n "


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
@pytest.mark.parametrize("text", [WIRE, ODD.replace("\u2028", "")])
def test_text_comes_out_as_it_went_in(text: str, encoding: str) -> None:
    assert load_bytes(text.encode(encoding), "a.txt").text == text


def test_no_space_is_touched() -> None:
    assert load_bytes(ODD.encode(), "a.txt").text == ODD


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"]), min_size=1))
def test_utf_8_is_never_changed(text: str) -> None:
    if not text.startswith("\ufeff"):
        assert decode(text.encode(), "a.txt") == text


def test_a_few_broken_bytes_do_not_turn_utf_8_into_something_else() -> None:
    data = WIRE.encode() + b"\x93"
    assert decode(data, "a.txt") == WIRE + "\ufffd"
    assert decode(WIRE.encode()[:-3] + "”".encode()[:2], "a.txt").startswith(WIRE[:-3])


def test_russian_in_its_own_encoding_is_not_taken_for_english() -> None:
    text = "Посланник встретился с лидерами ополчения в столице, сообщили два источника. " * 5
    with pytest.raises(UnreadableError, match=r"Russian|Bulgarian|another language"):
        load_bytes(text.encode("cp1251"), "a.txt")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (bytes(range(256)) * 8, "it is not text"),
        (b"the envoy\x00 arrived", "it is not text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "it is a picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64), "it is an old Office file"),
        (b"{\\rtf1 The envoy}", "it is a rich text file"),
        (b"\x1f\x8b\x08\x00" + bytes(64), "it is a gzip archive"),
        (b"PK\x03\x04" + bytes(64), "it is a zip archive, not a DOCX"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, problem: str) -> None:
    with pytest.raises(UnknownFormatError, match=problem):
        load_bytes(data, "report.txt")
