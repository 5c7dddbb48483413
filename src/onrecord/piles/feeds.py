"""Feeds, RSS and Atom: a report for each entry, its own full text or its summary. Nothing is fetched.

Larger feeds are read in a worker that can be killed, as other hostile files are: feeds are parsed by many rules.
"""

from __future__ import annotations

import subprocess
import sys
from typing import Final

import msgspec

from onrecord.errors import DamagedError, EmptyError
from onrecord.ingest import days, limits
from onrecord.piles import bounds
from onrecord.piles.context import Context
from onrecord.piles.feed_entries import Feed, FeedEntry, parse
from onrecord.piles.records import Entries, Entry, Item, Refused, merged
from onrecord.types import Known

_REMEDY: Final = "open it in a feed reader and save its reports as text"


def read(data: bytes, name: str, context: Context) -> Entries:
    """The entries of a feed, in its order. Raises `DamagedError` where it cannot be read."""
    feed = parse(data) if len(data) <= bounds.FEED_INSIDE_BYTES else _in_worker(data, name)
    for number, entry in enumerate(feed.entries, 1):
        yield _entry(entry, f"{name}#{number}", feed, context)
    if feed.problem:
        yield Refused(DamagedError(name, f"it is broken XML ({feed.problem})", "what could be read of it was read"))
    elif not feed.entries:
        yield Refused(EmptyError(name, "it has no entries", "give the pages that it leads to"))


def _entry(entry: FeedEntry, place: str, feed: Feed, context: Context) -> Entry:
    if not entry.text.strip():
        return Refused(EmptyError(place, "it has no text of its own", "give the page that it leads to"))
    published = next((day for words in entry.days if (day := days.day(words))), None)
    known = Known(title=entry.title, url=entry.url, published=published, outlet=entry.outlet or feed.title)
    data = _page(entry.text) if entry.html else entry.text
    return Item(
        name=place,
        data=data.encode("utf-8", "replace"),
        known=merged(context.options.known, known),
        kind="html" if entry.html else "text",
    )


def _page(html: str) -> str:
    """The HTML of an entry as a page that says what it is."""
    return f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><article>{html}</article></body></html>'


def _in_worker(data: bytes, name: str) -> Feed:
    """What a worker finds in a feed. Raises `DamagedError` where it does not come to an end."""
    command = [sys.executable, "-P", "-m", "onrecord.piles.feed_entries"]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=limits.WORKER_SECONDS, check=False)  # noqa: S603
        return msgspec.json.decode(done.stdout, type=Feed)
    except subprocess.TimeoutExpired as error:
        raise DamagedError(name, f"reading it takes longer than {limits.WORKER_SECONDS} seconds", _REMEDY) from error
    except msgspec.DecodeError as error:
        raise DamagedError(name, "it asks for more memory or time than a feed needs", _REMEDY) from error
