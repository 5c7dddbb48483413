"""The format: by what the bytes hold first, by the name only where that leaves it open."""

from typing import get_args

import pytest

from onrecord.errors import EncryptedError
from onrecord.ingest import limits, readers
from onrecord.ingest.sniff import kind
from onrecord.types import ReportKind
from tests.ingest.files import LINES, mail, pdf, word


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (pdf(LINES), "report.txt", "pdf"),
        (b"\n\n" + pdf(LINES), "report", "pdf"),
        (word(["The envoy arrived."]), "report.pdf", "docx"),
        (b"<!DOCTYPE html><html><p>The envoy", "report.txt", "html"),
        ("<!doctype html><p>Envoy".encode("utf-16"), "report.txt", "html"),
        ("\ufeff  <html><p>Envoy".encode(), "-", "html"),
        (b"<p>The envoy arrived.</p>", "-", "html"),
        (b"<?xml version='1.0'?>\n<!-- a --> <!-- b -->\n<!doctype html><p>Envoy", "-", "html"),
        (b"<!---->" * 30 + b"The envoy arrived.", "-", "text"),
        (b"The envoy <b>arrived</b><p>He left", "report.html", "html"),
        (b"The envoy arrived.", "report.html", "text"),
        (b"He wrote that 3 <p 4.", "report.txt", "text"),
        (mail("The envoy arrived."), "report.txt", "mail"),
        (b"Subject: Envoy\n\nHe arrived.", "report.eml", "mail"),
        (b"From: Ombrel\n\nSubject: the envoy. He arrived.", "report.txt", "text"),
        (b"Source: Transmarine\nDate: 7 March 2024\n\nHe arrived.", "report.txt", "text"),
        (b"The envoy arrived.", "report.pdf", "text"),
    ],
)
def test_format(data: bytes, name: str, expected: str) -> None:
    assert kind(data, name) == expected


def test_a_docx_with_a_password_is_known_by_what_it_holds() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le") + bytes(64)
    with pytest.raises(EncryptedError):
        kind(data, "report.docx")


def test_every_format_has_a_reader_and_a_bound() -> None:
    assert set(readers._MODULES) == set(limits.INSIDE_BYTES) == set(get_args(ReportKind))
