"""The file as such: where it lies, how large it is, what is said of it."""

import hashlib
import io
import sys
from datetime import date
from pathlib import Path

import pytest

from onrecord.errors import EmptyError, MissingFileError, TooLargeError, UnreadableError
from onrecord.ingest import limits, load, load_bytes
from onrecord.types import Known
from tests.ingest.files import WIRE


def test_a_report_is_named_by_its_bytes_and_its_text_by_its_own() -> None:
    data = "\ufeff".encode() + WIRE.encode()
    report = load_bytes(data, "wire.txt")
    assert report.sha256 == hashlib.sha256(data).hexdigest()
    assert report.id == report.sha256[:16]
    assert report.text_sha256 == hashlib.sha256(WIRE.encode()).hexdigest()


def test_a_path_bytes_and_standard_input_give_the_same_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "wire.txt"
    file.write_bytes(WIRE.encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WIRE.encode())))
    assert load(file) == load(str(file)) == load("-") == load_bytes(WIRE.encode(), "anything")


def test_what_the_caller_knows_goes_before_what_is_found() -> None:
    known = Known(
        published=date(2024, 3, 9), outlet="Coast Times", credit="Northwire", title="Other", url="https://a.example"
    )
    report = load_bytes(WIRE.encode(), "wire.txt", known)
    assert (report.published, report.outlet, report.credit) == (date(2024, 3, 9), "Coast Times", "Northwire")
    assert (report.title, report.url) == ("Other", "https://a.example")


def test_a_known_title_marks_the_headline_even_with_a_full_stop() -> None:
    text = "The envoy of the Order arrives.\n\nThe envoy arrived on Monday.\n\nHe left."
    zones = load_bytes(text.encode(), "a.txt", Known(title="The envoy of the Order arrives")).zones
    assert [(z.kind, text[slice(*z.span)]) for z in zones] == [("headline", "The envoy of the Order arrives.")]
    assert load_bytes(text.encode(), "a.txt").zones == ()


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError, match=r"no\.txt: there is no such file; check the path"):
        load(tmp_path / "no.txt")
    with pytest.raises(MissingFileError, match="it is a folder; give the files in it"):
        load(tmp_path)
    with pytest.raises(MissingFileError):
        load("a\x00b")


def test_a_huge_file_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    file = tmp_path / "huge.txt"
    with file.open("wb") as out:
        out.truncate(200 * limits.MIB)
    with pytest.raises(TooLargeError, match="larger than 50 MB; give one report at a time"):
        load(file)


def test_endless_standard_input_is_read_up_to_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    class Endless(io.RawIOBase):
        given = 0

        def read(self, size: int = -1) -> bytes:
            assert size > 0
            self.given += size
            return b"a" * size

    endless = Endless()
    monkeypatch.setattr(sys, "stdin", type("Stdin", (), {"buffer": endless}))
    with pytest.raises(TooLargeError):
        load("-")
    assert endless.given == limits.FILE_BYTES + 1


@pytest.mark.parametrize("data", [b"", b" \r\n\t", "\ufeff".encode(), "\xa0\n\u2003".encode(), "\n".encode("utf-16")])
def test_a_file_without_words_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyError):
        load_bytes(data, "empty.txt")


def test_a_text_longer_than_any_report_is_refused() -> None:
    with pytest.raises(TooLargeError, match="longer than 1,000,000 characters"):
        load_bytes(b"the envoy " * 100_001, "long.txt")
    assert load_bytes(b"the envoy " * 100_000, "long.txt").text


def test_an_error_says_where_what_and_what_to_do() -> None:
    with pytest.raises(UnreadableError) as raised:
        load_bytes(b"", "a.txt")
    assert (raised.value.where, raised.value.problem) == ("a.txt", "it holds no text")
    assert raised.value.remedy == "check that the right file was given"
