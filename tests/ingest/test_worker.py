"""PDF and DOCX, read by a worker that hostile files cannot hold."""

import shutil
import subprocess
import sys

import pytest

from onrecord.errors import DamagedError, EmptyError, EncryptedError, TooLargeError
from onrecord.ingest import limits, load_bytes, sandbox
from onrecord.ingest.pdf import join
from tests.ingest import files


def test_pdf_lines_become_paragraphs() -> None:
    report = load_bytes(files.pdf(files.LINES), "a.pdf")
    assert report.text == (
        "Envoy of the Order steps in\n\n"
        "OMBREL (Transmarine) - The Order of the Lamp has stepped in to guide the militias of Kessaria since the death "
        "of General Idris Vantor, two sources with knowledge of the meetings told Transmarine.\n\n"
        "Its envoy, Yusan al-Merdhi, did not respond to requests for comment."
    )
    assert [z.kind for z in report.zones] == ["headline", "dateline"]
    assert (report.kind, report.credit, report.dateline) == ("pdf", "Transmarine", "Ombrel")


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        (["The envoy met the coun-", "cil of the city on Mon-", "day."],
         ["The envoy met the council of the city on Monday."]),
        (["He met Yusan al-", "Merdhi in Mestara."], ["He met Yusan al-Merdhi in Mestara."]),
        (["A full line of the text stands here.", "It ends.", "The next one starts over here again."],
         ["A full line of the text stands here. It ends.", "The next one starts over here again."]),
        (["", "  ", ""], []),
        ([], []),
    ],
)  # fmt: skip
def test_joining_lines(lines: list[str], paragraphs: list[str]) -> None:
    assert join(lines) == paragraphs


def test_docx_paragraphs_and_cells() -> None:
    report = load_bytes(
        files.word(["Envoy steps in", "OMBREL: The envoy arrived.", ""], ["He left.", "He is back."]), "a.docx"
    )
    assert report.text == "Envoy steps in\n\nOMBREL: The envoy arrived.\n\nHe left.\n\nHe is back."
    assert (report.kind, report.title) == ("docx", "Envoy steps in")


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-128", "AES-256"])
def test_a_password_is_asked_for_only_where_one_is_needed(algorithm: str) -> None:
    with pytest.raises(EncryptedError, match="locked with a password; save a copy without"):
        load_bytes(files.locked_pdf(files.LINES, "secret", algorithm), "a.pdf")
    assert load_bytes(files.locked_pdf(files.LINES, "", algorithm), "a.pdf").text.startswith("Envoy of the Order")


def test_a_library_that_is_missing_is_no_password() -> None:
    code = (
        "import sys; sys.modules['cryptography'] = sys.modules['Crypto'] = None\n"
        "from onrecord.ingest import readers\n"
        "readers.read('pdf', sys.stdin.buffer.read(), 'a.pdf')"
    )
    data = files.locked_pdf(files.LINES, "", "AES-256")
    done = subprocess.run([sys.executable, "-c", code], input=data, capture_output=True, check=False)
    assert b"UnknownFormatError: a.pdf: it is packed in a way that cannot be read here (crypt" in done.stderr


def test_half_characters_are_shown_as_broken() -> None:
    report = load_bytes(files.pdf(["The envoy came to Z on Monday."], half_character="Z"), "a.pdf")
    assert report.text == "The envoy came to \ufffd on Monday."


def test_a_scan_and_an_empty_document_have_no_text() -> None:
    with pytest.raises(EmptyError, match=r"perhaps they are scanned; recognise its text \(OCR\) first"):
        load_bytes(files.pdf_of_pages(1), "a.pdf")
    with pytest.raises(EmptyError):
        load_bytes(files.word([]), "a.docx")


def test_too_many_pages() -> None:
    with pytest.raises(TooLargeError, match="more than 300 pages"):
        load_bytes(files.pdf_of_pages(limits.PAGES + 1), "a.pdf")


@pytest.mark.parametrize("make", [lambda: files.zip_bomb(300), lambda: files.zip_bomb(100), files.growing_pdf])
def test_a_bomb_is_a_damaged_file(make) -> None:
    data = make()
    assert len(data) < limits.FILE_BYTES / 10
    with pytest.raises(DamagedError):
        load_bytes(data, "bomb")


def test_a_worker_that_takes_too_long_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    """This mail takes the square of its parts, minutes at least, to be read to its end."""
    nested = b"--x\nContent-Type: multipart/mixed; boundary=x\n\n" * 100_000
    mail = b"From: a\nSubject: b\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n" + nested
    monkeypatch.setattr(limits, "WORKER_SECONDS", 1)
    with pytest.raises(DamagedError, match="longer than 1 seconds"):
        load_bytes(mail, "a.eml")


def test_a_worker_that_dies_is_a_damaged_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", shutil.which("false") or "where.exe")
    with pytest.raises(DamagedError, match="more memory or time"):
        sandbox.read("pdf", files.pdf(files.LINES), "a.pdf")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows binds no process")
def test_the_worker_binds_its_memory() -> None:
    code = "from onrecord.ingest import rlimits; rlimits.limit(400_000_000, 600); bytearray(500_000_000)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, text=True)
    assert "MemoryError" in done.stderr


def test_modules_in_the_current_folder_are_not_taken_for_libraries(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pypdf.py").write_text("raise SystemExit('taken')")
    monkeypatch.chdir(tmp_path)
    assert load_bytes(files.pdf(files.LINES), "a.pdf").kind == "pdf"


def test_nothing_is_left_on_the_disk(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(tmp_path))
    load_bytes(files.pdf(files.LINES), "a.pdf")
    with pytest.raises(DamagedError):
        load_bytes(files.zip_bomb(100), "a.docx")
    assert list(tmp_path.iterdir()) == []
