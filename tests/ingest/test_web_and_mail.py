"""Web pages and mail."""

import subprocess
import sys
from datetime import date
from html import escape

import pytest

from onrecord.errors import EmptyError
from onrecord.ingest import load_bytes
from tests.ingest.files import BRIEF, PAGE, mail

LONG = BRIEF + "".join(
    f"<p>The sources said that meeting number {n} was about who speaks for the militias in the talks to come.</p>"
    for n in range(12)
)


def page(body: str, **changes: str) -> bytes:
    html = PAGE.replace("{body}", body)
    for old, new in changes.items():
        html = html.replace(old, new)
    return html.encode()


@pytest.mark.parametrize("body", [BRIEF, LONG])
def test_a_page_short_or_long_keeps_headline_and_paragraphs_apart(body: str) -> None:
    report = load_bytes(page(body), "a.html")
    assert report.text.startswith(
        "Envoy steps in\n\nOMBREL (Transmarine) - The envoy arrived on Monday.\n\nHe left on Tuesday."
    )
    assert [(z.kind, report.text[slice(*z.span)]) for z in report.zones] == [
        ("headline", "Envoy steps in"),
        ("dateline", "OMBREL (Transmarine) -"),
    ]


def test_what_a_page_states() -> None:
    report = load_bytes(page(LONG), "a.html")
    assert (report.kind, report.title, report.outlet, report.byline) == (
        "html",
        "Envoy steps in",
        "Coast Times",
        "Clara Venn",
    )
    assert (report.published, report.updated) == (date(2024, 3, 7), date(2024, 3, 8))
    assert (report.url, report.language, report.credit) == ("https://coast.example/2024/envoy", "en", "Transmarine")


def test_dates_in_json_ld() -> None:
    data = (
        '<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"datePublished":"2024-04-02T08:00:00Z"}]}'
    )
    html = PAGE.replace("article:published_time", "x").replace("<nav>", data + "</script><nav>").replace("{body}", LONG)
    assert load_bytes(html.encode(), "a.html").published == date(2024, 4, 2)


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ('{"@graph": {"datePublished": "2024-04-02"}}', date(2024, 4, 2)),
        ('{"@graph": {"@id": "x"}, "datePublished": "2024-04-02"}', date(2024, 4, 2)),
        ('[5, {"@graph": [null, {"datePublished": "2024-04-02"}]}]', date(2024, 4, 2)),
        ('{"@graph": 5}', None),
        ('{"@graph": "datePublished"}', None),
        ('{"datePublished": 20240402}', None),
        ('{"datePublished": ["2024-04-02", {}]}', None),
        ("null", None),
        ("[" * 100_000, None),
        ('{"@graph":' * 500 + "1" + "}" * 500, None),
        ('{"datePublished":' + "[" * 900 + "]" * 900 + "}", None),
    ],
)
def test_whatever_json_ld_holds_the_page_is_read(stated: str, day: date | None) -> None:
    data = f'<script type="application/ld+json">{stated}</script>'
    html = PAGE.replace("article:published_time", "x").replace("2024/", "").replace("{body}", data + BRIEF)
    assert load_bytes(html.encode(), "a.html").published == day


def test_no_date_is_made_up() -> None:
    html = PAGE.replace("article:", "x:").replace("2024/", "").replace("{body}", LONG)
    report = load_bytes(html.encode(), "a.html")
    assert (report.published, report.updated) == (None, None)


def test_a_page_without_paragraphs_is_parted_at_its_line_breaks() -> None:
    html = b"<div><h1>Envoy steps in</h1>OMBREL: The envoy arrived on Monday.<br><br>He left on Tuesday.</div>"
    text = "Envoy steps in\n\nOMBREL: The envoy arrived on Monday.\n\nHe left on Tuesday."
    assert load_bytes(html, "a.html").text == text


def test_the_encoding_that_a_page_names_is_used() -> None:
    html = '<html><head><meta charset="iso-8859-1"></head><body><p>The envoy – “Yusan” – came to the café.</p></body>'
    assert load_bytes(html.encode("cp1252"), "a.html").text == "The envoy – “Yusan” – came to the café."


@pytest.mark.parametrize("html", [b"<html></html>", b"<html><body><img src=a.jpg></body>", b"<!doctype html>"])
def test_a_page_without_an_article(html: bytes) -> None:
    with pytest.raises(EmptyError):
        load_bytes(html, "a.html")


FIGURE = "<figure><img src=a.jpg><figcaption>The envoy in\n<b>Ombrel</b></figcaption></figure>"


@pytest.mark.parametrize(
    ("body", "captions"),
    [
        (FIGURE + LONG, ["The envoy in Ombrel"]),
        (LONG + FIGURE + LONG.replace("number", "no"), ["The envoy in Ombrel"]),
        (LONG + f"<div class=gallery>{FIGURE}{FIGURE.replace('Ombrel', 'Mestara')}</div>" + BRIEF.replace("He", "She"),
         ["The envoy in Ombrel", "The envoy in Mestara"]),
        (FIGURE.replace("The envoy in\n<b>Ombrel</b>", "Envoy steps in") + LONG, []),
        (FIGURE.replace("<img src=a.jpg>", "<blockquote>Go.</blockquote>") + LONG, []),
        (LONG + f"<aside>{FIGURE}</aside>", []),
    ],
)  # fmt: skip
def test_captions_of_figures_are_kept_and_marked(body: str, captions: list[str]) -> None:
    report = load_bytes(page(body), "a.html")
    assert [report.text[slice(*z.span)] for z in report.zones if z.kind == "caption"] == captions
    assert report.zones[0].kind == "headline"


def test_report_text_is_text_and_no_markup() -> None:
    words = "He wrote <script>alert(1)</script> & left the city of Ombrel."
    assert words in load_bytes(page(f"<p>{escape(words)}</p>"), "a.html").text


def test_mail_has_its_subject_as_headline() -> None:
    report = load_bytes(mail("OMBREL (Transmarine) - The envoy arrived.\r\n\r\nHe left.\r\n"), "a.eml")
    assert report.text.split()[:3] == ["Envoy", "steps", "in"]
    assert (report.kind, report.title, report.byline) == ("mail", "Envoy steps in — again", "Clara Venn")
    assert (report.published, report.credit) == (date(2024, 3, 7), "Transmarine")
    assert [z.kind for z in report.zones] == ["headline", "dateline"]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("Envoy steps in — again, and again, he said.", "{subject}\n\n{body}"),
        ("ENVOY steps in – again\n\nHe came.", "{body}"),
        ("\n  Envoy steps in — again\nHe came.", "{body}"),
        ("He came.\n\nEnvoy steps in — again\n", "{subject}\n\n{body}"),
    ],
)
def test_the_subject_is_left_out_only_where_the_body_starts_with_it_as_a_line(body: str, text: str) -> None:
    expected = text.format(subject="Envoy steps in — again", body=body)
    assert load_bytes(mail(body), "a.eml").text == expected


@pytest.mark.parametrize(
    ("charset", "body", "text"),
    [
        ("utf-7", "The envoy +2AA- came.", "The envoy \ufffd came."),
        ("utf-7", "The envoy +2D3eAA- came.", "The envoy 😀 came."),
        ("unicode_escape", "The envoy \\ud800 came.", "The envoy \\ud800 came."),
        ("raw-unicode-escape", "The envoy \\ud800 came.", "The envoy \\ud800 came."),
        ("punycode", "The-envoy", "The-envoy"),
        ("idna", "xn--tda", "xn--tda"),
        ("hex", "4142", "4142"),
        ("rot13", "The envoy", "The envoy"),
        ("no-such", "The envoy", "The envoy"),
    ],
)
def test_a_charset_that_is_none_is_not_used_and_no_half_character_is_left(charset: str, body: str, text: str) -> None:
    report = load_bytes(mail(body, charset=charset), "a.eml")
    assert report.text == f"Envoy steps in — again\n\n{text}"


def test_mail_in_html_alone_is_read_as_a_page() -> None:
    report = load_bytes(mail("<p>The envoy arrived.</p><p>He left.</p>", "html"), "a.eml")
    assert report.text == "Envoy steps in — again\n\nThe envoy arrived.\n\nHe left."


def test_the_plain_part_is_preferred_and_attachments_are_left_alone() -> None:
    parts = (
        "From: a@b.example\nSubject: Envoy\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=X\n\n"
        "--X\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nAttached.\n"
        "--X\nContent-Type: multipart/alternative; boundary=Y\n\n"
        "--Y\nContent-Type: text/html\n\n<p>In HTML.</p>\n"
        "--Y\nContent-Type: text/plain\n\nIn plain text.\n--Y--\n--X--\n"
    )
    assert load_bytes(parts.encode(), "a.eml").text == "Envoy\n\nIn plain text."


def test_mail_without_text() -> None:
    with pytest.raises(EmptyError):
        load_bytes(mail("  "), "a.eml")


def test_reading_a_page_opens_no_socket() -> None:
    code = (
        "import sys\n"
        "sys.addaudithook(lambda event, _: sys.exit(event) if event.startswith('socket.') else None)\n"
        "from onrecord.ingest import load_bytes\n"
        "print(load_bytes(b'<html><p>The envoy arrived.</p>', 'a.html').text)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("The envoy arrived.\n", "")
