"""What a feed holds, found by feedparser. As a program: `python -m onrecord.piles.feed_entries < feed.xml`, JSON out.

feedparser takes a string for an address to fetch or a file to open; it is given a stream of bytes, always.
"""

from __future__ import annotations

import html
import io
import logging
import re
import sys
from typing import Any, Final

import msgspec

from onrecord.ingest import limits, rlimits
from onrecord.ingest.readers import whole
from onrecord.types import Record

_TAG: Final = re.compile(r"<[A-Za-z/!][^<>]{0,2000}>")


class FeedEntry(Record, frozen=True, kw_only=True):
    """One entry; `html` tells whether its text is HTML, `days` are the words of its days, the likeliest first."""

    text: str
    html: bool
    title: str | None
    url: str | None
    outlet: str | None
    days: tuple[str, ...]


class Feed(Record, frozen=True, kw_only=True):
    """A feed; `problem` is where it broke off."""

    title: str | None
    entries: tuple[FeedEntry, ...]
    problem: str | None


def parse(data: bytes) -> Feed:
    """What the feed in `data` holds.

    >>> feed = parse(b"<rss><channel><title>Coast Times</title><item><description>The envoy came.</description></item>")
    >>> feed.title, feed.entries[0].text, feed.entries[0].html, feed.problem is None
    ('Coast Times', 'The envoy came.', False, False)
    """
    logging.getLogger("feedparser").setLevel(logging.CRITICAL)
    from xml.sax import SAXParseException

    import feedparser

    found = feedparser.parse(io.BytesIO(data), resolve_relative_uris=False, sanitize_html=False)
    error = found.get("bozo_exception")
    problem = f"{error.getMessage()}, line {error.getLineNumber()}" if isinstance(error, SAXParseException) else None
    return Feed(title=_words(found.feed, "title"), entries=tuple(map(_entry, found.entries)), problem=problem)


def _entry(entry: Any) -> FeedEntry:
    text, is_html = max((_content(part) for part in _parts(entry)), key=lambda part: len(part[0]), default=("", False))
    return FeedEntry(
        text=text,
        html=is_html,
        title=_words(entry, "title"),
        url=_words(entry, "link"),
        outlet=_words(entry.get("source") or {}, "title"),
        days=tuple(words for key in ("published", "updated", "created") if (words := _words(entry, key))),
    )


def _parts(entry: Any) -> list[Any]:
    """The full content of an entry if it has any, else its summary."""
    full = [part for part in entry.get("content") or [] if str(part.get("value") or "").strip()]
    return full or [part for part in [entry.get("summary_detail")] if part]


def _content(part: Any) -> tuple[str, bool]:
    """The text of a part and whether it is HTML. RSS says that all is; only tags tell."""
    text = whole(str(part.get("value") or ""))
    if "html" not in str(part.get("type")):
        return text, False
    return (text, True) if _TAG.search(text) else (html.unescape(text), False)


def _words(things: Any, key: str) -> str | None:
    """A short text on one line; titles may be HTML, too."""
    value = dict.get(things, key)  # its own `get` takes one day for another
    text = whole(value) if isinstance(value, str) else ""
    return " ".join(html.unescape(_TAG.sub(" ", text)).split()) or None


def main() -> None:
    """Read the standard input and answer on the standard output."""
    rlimits.limit(limits.WORKER_BYTES, limits.WORKER_SECONDS)
    sys.stdout.buffer.write(msgspec.json.encode(parse(sys.stdin.buffer.read())))


if __name__ == "__main__":
    main()
