"""Whatever the bytes, what comes out is a report whose zones fit its text, or one of our errors."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from onrecord.errors import UnreadableError
from onrecord.ingest import limits, load_bytes, readers, zones
from onrecord.ingest.pdf import join
from onrecord.types import Report
from tests.ingest import files

WEB = files.PAGE.replace("{body}", files.BRIEF).encode()
ORIGINALS = {"text": files.WIRE.encode(), "html": WEB, "mail": files.mail("The envoy arrived.\n\nHe left.")}
HEADS = [
    b"",
    b"%PDF-1.4\n",
    b"PK\x03\x04word/",
    b"<html>",
    b"From: a\nSubject: b\nMIME-Version: 1.0\n",
    b"\xff\xfe",
    b"<?xml ",
]


def checked(report: Report) -> None:
    """Zones lie within the text, in order, apart from one another, and hold words at both ends."""
    last = 0
    for zone in report.zones:
        start, end = zone.span
        assert last <= start < end <= len(report.text)
        assert report.text[start:end] == report.text[start:end].strip()
        last = end


def checked_error(error: UnreadableError, where: str) -> None:
    assert error.where == where
    assert error.problem
    assert error.remedy


def read_or_refused(data: bytes, name: str) -> None:
    try:
        checked(load_bytes(data, name))
    except UnreadableError as error:
        checked_error(error, name)


@given(st.sampled_from([h for h in HEADS if not h.startswith((b"%PDF", b"PK"))]), st.binary(max_size=400))
@example(b"", b"<html><p><<<>>")
@example(b"From: a\nSubject: b\nMIME-Version: 1.0\n", b"Content-Type: text/plain; charset=\x00\xff\n\n\xff")
@example(b"From: a\nSubject: b\nMIME-Version: 1.0\n", b"Content-Type: text/plain; charset=utf-7\n\n+2AA-")
@example(b"From: a\nSubject: \xed\xa0\x80\nMIME-Version: 1.0\n", b"\nThe envoy")
@example(b"From: a\nSubject: b\nMIME-Version: 1.0\n", b"Date: x\nContent-Type: multipart/mixed\n\nThe envoy")
def test_random_bytes(head: bytes, rest: bytes) -> None:
    read_or_refused(head + rest, "a.html")


@given(st.sampled_from(sorted(ORIGINALS)), st.data())
def test_cut_and_changed_files(kind: str, data: st.DataObject) -> None:
    original = bytearray(ORIGINALS[kind])
    del original[data.draw(st.integers(0, len(original))) :]
    for place, byte in data.draw(st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 255)), max_size=8)):
        if place < len(original):
            original[place] = byte
    read_or_refused(bytes(original), "a.eml")


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(["pdf", "docx"]), st.data())
def test_cut_and_changed_documents_reach_no_one_but_the_worker(kind: str, data: st.DataObject) -> None:
    original = bytearray(files.pdf(files.LINES) if kind == "pdf" else files.word(["The envoy arrived."]))
    del original[data.draw(st.integers(0, len(original))) :]
    for place, byte in data.draw(st.lists(st.tuples(st.integers(0, 40_000), st.integers(0, 255)), max_size=8)):
        if place < len(original):
            original[place] = byte
    try:
        assert readers.read(kind, bytes(original), "a").text is not None
    except UnreadableError as error:
        checked_error(error, "a")


@pytest.mark.parametrize(
    "line",
    [
        "word\n",  # one paragraph, if its lines go on
        "Word of it\n",  # titles without end
        "Death of Tolke\nHe left.\n",  # boxes without end
        "Smoke is seen there. (X{})\n",  # captions, each with an agency of its own
        "x\n\n",
    ],
)
def test_the_longest_text_is_read_whatever_its_lines(line: str) -> None:
    """What takes the square of the lines does not come to an end here."""
    text = "".join(line.format(i) for i in range(limits.TEXT_POINTS // len(line) - len(line)))[: limits.TEXT_POINTS]
    checked(Report(id="", text=text, sha256="", text_sha256="", zones=zones.layout(text).zones))


@pytest.mark.parametrize("row", ["word", "wo-", "Al-"])
def test_a_paragraph_of_the_most_lines_that_a_pdf_may_have(row: str) -> None:
    assert len(join([row] * (limits.TEXT_POINTS // len(row)))) == 1


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("rest", [b"", b"\x00" * 64, b"The envoy arrived.", bytes(range(256))])
def test_odd_heads(head: bytes, rest: bytes) -> None:
    read_or_refused(head + rest, "odd")


LINES = st.sampled_from(
    [
        *("", " ", "\xa0", "18.42", "Envoy steps in", "By Clara Venn", "Coast Times", "7 March 2024", "Profile"),
        *("OMBREL (Transmarine) — The envoy came.", "OMBREL:", "HALVIK: No.", "He left.", "and so on,", "x" * 300),
        *("READ MORE: Who?", "Correction: He stayed.", "Mourners are seen in Ombrel. (Transmarine)"),
        *("Death of Tolke", "Factbox", "OMBREL, March 7 (AP) — A strike. (Transmarine)"),
        *("— Transmarine", "(Reporting by A B)", "The envoy left. — Transmarine"),
    ]
)


@given(st.lists(st.tuples(LINES, st.sampled_from(["\n", "\n\n", "\r\n\r\n\r\n", "\u2028"])), max_size=14))
def test_zones_of_any_order_of_lines_fit_the_text(parts: list[tuple[str, str]]) -> None:
    text = "".join(line + end for line, end in parts)
    found = zones.layout(text)
    checked(Report(id="", text=text, sha256="", text_sha256="", zones=found.zones))


@pytest.mark.parametrize(
    "unit", ["AB ", "OMBREL ", "A. ", "(", "By Abc ", "By A, ", "said ", "A\n", "Abc contributed ", "— A/", "“"]
)
def test_no_rule_runs_away(unit: str) -> None:
    for text in (unit * (40_000 // len(unit)), "\n".join([unit * (350 // len(unit))] * 60)):
        checked(Report(id="", text=text, sha256="", text_sha256="", zones=zones.layout(text).zones))


@pytest.mark.parametrize(
    ("start", "unit"),
    [
        ("The envoy is seen. (", "The A/"),
        ("The envoy is seen. (", "The A via "),
        ("The envoy left. — ", "The A/"),
        ("(", "The A, "),
        ("OMBREL (", "The A/"),
        ("— ", "The A/"),
        ("home", " /ab"),
        ("By Ada", ", Ada and Ada"),
        ("Ada Venn", " & Ada Venn"),
        ("print", ", print"),
        ("post", " a your"),
        ("OMBREL", "/OMBREL and OMBREL"),
        ("Coast Times", " - 7 March 2024"),
        ("", "\xa0"),
    ],
)
@pytest.mark.parametrize("most", [115, 158, 215, 395, 895, 100_000])
def test_no_rule_tries_a_line_in_every_way(start: str, unit: str, most: int) -> None:
    """Each length is just below one up to which some rule looks at a line; the last character fits none."""
    line = start + unit * ((most - len(start)) // len(unit)) + "§"
    for text in (line, f"Envoy steps in\n\n{line}\n\nHe left.", f"He left.\n\n{line}"):
        checked(Report(id="", text=text, sha256="", text_sha256="", zones=zones.layout(text).zones))


@pytest.mark.parametrize(
    "unit", [b"<!---->", b"<!---->\n", b"<!--", b"<?xml>", b"<?xml ", b"<p ", b"\r\n", b"A-", b"a:\n"]
)
@pytest.mark.parametrize("end", [b"", b"x", b"<html><p>The envoy arrived."])
def test_no_start_of_a_file_runs_away(unit: bytes, end: bytes) -> None:
    read_or_refused(unit * (4000 // len(unit)) + end, "a.html")
