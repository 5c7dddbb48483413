"""What a reader of one format finds in a file, before zones are looked for."""

from __future__ import annotations

from datetime import date

from onrecord.types import Record


class Found(Record, frozen=True, kw_only=True):
    """The text of a file and what the file itself states about it (not what its sentences say).

    `captions` are paragraphs of the text that the file marks as captions. `language` is the one that a page declares;
    what the words show goes before it.
    """

    text: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: date | None = None
    updated: date | None = None
    url: str | None = None
    language: str | None = None
    captions: tuple[str, ...] = ()
