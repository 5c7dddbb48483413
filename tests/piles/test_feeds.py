import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.ingest import load_bytes
from onrecord.piles import Options, bounds
from onrecord.types import Known
from tests.piles.files import names, opened, texts, written

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Coast Times</title><link>https://coast.example/</link>{}</channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">
<title type="html">Coast &amp;amp; Times</title>
{}</feed>"""
RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Coast Times</title></channel>
{}</rdf:RDF>"""
FULL = """<item><title>Envoy &amp; men step in</title><link>https://coast.example/1</link>
<pubDate>Fri, 08 Mar 2024 00:30:00 +0300</pubDate><description>A teaser.</description>
<content:encoded><![CDATA[<p>The envoy &amp; his men arrived.</p>
<p>He left on <b>Tuesday</b>.</p>]]></content:encoded></item>"""


def test_an_entry_is_a_report_with_its_own_full_text(tmp_path: Path) -> None:
    items, refused, notes = opened(written(tmp_path, "feed.xml", RSS.format(FULL)))
    assert (names(items), refused, notes) == (["feed.xml#1"], [], [])
    known = items[0].known
    assert (known.title, known.url, known.outlet) == ("Envoy & men step in", "https://coast.example/1", "Coast Times")
    assert str(known.published) == "2024-03-08"  # where it was written, not in Greenwich
    report = load_bytes(items[0].data, items[0].name, known, items[0].kind)
    assert report.text == "The envoy & his men arrived.\n\nHe left on Tuesday."


@pytest.mark.parametrize(
    ("feed", "text", "kind"),
    [
        (
            RSS.format("<item><description>Five &amp;lt; six, he said.</description></item>"),
            "Five < six, he said.",
            "text",
        ),
        (RSS.format("<item><description>Profit &amp;amp; loss.</description></item>"), "Profit & loss.", "text"),
        (ATOM.format('<entry><summary type="text">Five &lt;b six.</summary></entry>'), "Five <b six.", "text"),
        (ATOM.format('<entry><content type="html">&lt;p&gt;One.&lt;/p&gt;</content></entry>'), "One.", "html"),
        (
            ATOM.format(
                '<entry><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p></div></content></entry>'
            ),
            "One.",
            "html",
        ),
        (
            RDF.format('<item rdf:about="a"><description>One.</description><dc:date>2024-03-07</dc:date></item>'),
            "One.",
            "text",
        ),
    ],
)
@pytest.mark.parametrize("name", ["feed.xml", "atom", "news.txt"])
def test_every_kind_of_feed_and_of_text(tmp_path: Path, feed: str, text: str, kind: str, name: str) -> None:
    items, refused, _ = opened(written(tmp_path, name, feed))
    assert (len(items), refused) == (1, [])
    assert load_bytes(items[0].data, items[0].name, items[0].known, items[0].kind).text == text
    assert items[0].kind == kind


def test_what_else_an_entry_tells(tmp_path: Path) -> None:
    entry = (
        '<entry><title>Envoy</title><updated>2024-03-09T01:00:00+03:00</updated><link href="https://coast.example/2"/>'
        "<source><title>Meridian Post</title></source><summary>One.</summary></entry>"
    )
    items, _, _ = opened(written(tmp_path, "a.atom", ATOM.format(entry)))
    known = items[0].known
    assert (known.outlet, known.url, str(known.published)) == ("Meridian Post", "https://coast.example/2", "2024-03-09")
    items, _, _ = opened(tmp_path / "a.atom", Options(known=Known(outlet="Lirune Today")))
    assert items[0].known.outlet == "Lirune Today"


def test_entries_without_text_are_refused_one_by_one(tmp_path: Path) -> None:
    entries = "<item><title>Envoy</title></item>" + FULL + "<item><title>A</title><description> </description></item>"
    items, refused, _ = opened(written(tmp_path, "feed.xml", RSS.format(entries)))
    assert names(items) == ["feed.xml#2"]
    assert names(refused) == ["feed.xml#1", "feed.xml#3"]
    assert all("no text of its own" in bad.reason for bad in refused)


def test_a_feed_without_entries(tmp_path: Path) -> None:
    items, refused, _ = opened(written(tmp_path, "feed.xml", RSS.format("")))
    assert (items, [bad.reason.partition(";")[0] for bad in refused]) == ([], ["it has no entries"])


def test_a_feed_that_is_cut_off_gives_what_is_there(tmp_path: Path) -> None:
    items, refused, _ = opened(written(tmp_path, "feed.xml", RSS.format(FULL * 3)[:-200]))
    assert names(items)[:2] == ["feed.xml#1", "feed.xml#2"]
    assert "broken XML" in refused[-1].reason


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    feed = RSS.format("<item><description>“No,” he said.</description></item>").replace(
        "UTF-8", encoding.replace("-sig", "")
    )
    items, _, _ = opened(written(tmp_path, "feed.xml", feed.encode(encoding)))
    assert texts(items) == ["“No,” he said."]


def test_a_large_feed_is_read_by_a_worker_and_gives_the_same(tmp_path: Path) -> None:
    filler = "<item><description>" + "word " * (bounds.FEED_INSIDE_BYTES // 5) + "</description></item>"
    items, refused, _ = opened(written(tmp_path, "feed.xml", RSS.format(FULL + filler)))
    small, _, _ = opened(written(tmp_path, "small.xml", RSS.format(FULL)))
    assert (items[0].data, items[0].known, refused) == (small[0].data, small[0].known, [])
    assert len(items) == 2


BOMB = '<!DOCTYPE rss [<!ENTITY a "{}">{}]>'.format(
    "x" * 1000, "".join(f'<!ENTITY {b} "{f"&{a};" * 20}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
)
PRIVATE = '<!DOCTYPE rss [<!ENTITY x SYSTEM "{}">]>'


@pytest.mark.parametrize("size", [0, bounds.FEED_INSIDE_BYTES])
def test_entities_neither_grow_nor_open_files(tmp_path: Path, size: int) -> None:
    secret = written(tmp_path, "secret.txt", "the secret words")
    for head, name in ((BOMB, "i"), (PRIVATE.format(secret.as_uri()), "x")):
        feed = RSS.replace("<!-- made by hand -->", head + " " * size).format(
            f"<item><title>A</title><description>&{name};!</description></item>"
        )
        items, _, _ = opened(written(tmp_path, "feed.xml", feed))
        assert sum(len(item.data) for item in items) < 100_000
        assert all(b"secret words" not in item.data for item in items)


def test_a_feed_that_is_too_large(tmp_path: Path) -> None:
    items, refused, _ = opened(written(tmp_path, "feed.xml", RSS.format(" " * bounds.FEED_BYTES)))
    assert (items, len(refused)) == ([], 1)
    assert "larger than 20 MB" in refused[0].reason


def test_nothing_is_fetched_and_no_file_is_opened(tmp_path: Path) -> None:
    other = written(tmp_path, "other.xml", RSS.format(FULL))
    entry = f'<item><link>{other.as_uri()}</link><enclosure url="https://coast.example/a"/><description>One.</description></item>'
    path = written(tmp_path, "feed.xml", RSS.format(entry))
    code = """
import sys
def guard(event, args):
    if event.startswith(("socket.", "urllib", "http")) or (event == "open" and "other" in str(args[0])):
        raise SystemExit(f"{event} {args}")
sys.addaudithook(guard)
from onrecord.piles import open_pile
print(len(list(open_pile(sys.argv[1]))))
"""
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("1\n", "")
