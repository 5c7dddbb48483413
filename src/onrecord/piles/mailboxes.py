"""mbox: a mail for each item.

The mailbox is split here rather than by the standard library's `mailbox`, which needs a file that it opens for
writing, and takes every line of a letter that begins with "From " for the start of another.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Final

from onrecord.ingest import limits
from onrecord.piles import bounds
from onrecord.piles.context import Context
from onrecord.piles.records import Entries, Item, Refused
from onrecord.piles.streams import too_large

_FROM: Final = re.compile(rb"From \S+.*\d{4}\s*\Z")
"""The line before each mail: whom it is from, and when it came."""

_QUOTED: Final = re.compile(rb">+From ")
"""A line of a letter that would look like one, as mailboxes write it."""


def read(stream: io.BufferedReader, name: str, context: Context) -> Entries:
    """The mails of a mailbox, each to be read as mail."""
    for number, data in enumerate(_mails(stream), 1):
        place = f"{name}#{number}"
        if data is None:
            yield Refused(too_large(place, limits.FILE_BYTES))
        else:
            yield Item(name=place, data=data, known=context.options.known, kind="mail")


def _mails(stream: io.BufferedReader) -> Iterator[bytes | None]:
    """Each mail, or `None` in place of one that is too large to be held."""
    mail = io.BytesIO()
    size, after_blank, first = 0, True, True
    while line := stream.readline(bounds.CHUNK):
        if first or (after_blank and _FROM.match(line)):
            if not first:
                yield _held(mail, size)
            mail, size, first = io.BytesIO(), 0, False
        else:
            size += len(line)
            if size <= limits.FILE_BYTES:
                mail.write(line[1:] if _QUOTED.match(line) else line)
        after_blank = not line.strip()
    if not first:
        yield _held(mail, size)


def _held(mail: io.BytesIO, size: int) -> bytes | None:
    return mail.getvalue() if size <= limits.FILE_BYTES else None
