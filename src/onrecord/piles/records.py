"""What a pile gives, and how the caller wants it read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.errors import UnreadableError
from onrecord.types import Known, Record, ReportKind


class Columns(Record, frozen=True, kw_only=True):
    """The columns of a table (or keys of JSON Lines) that hold each thing; `None` is left to guess."""

    text: str | None = None
    title: str | None = None
    date: str | None = None
    url: str | None = None
    outlet: str | None = None
    credit: str | None = None


class Options(Record, frozen=True, kw_only=True):
    """How a pile is read. `known` holds for every report in it, and beats what the pile says."""

    columns: Columns = Columns()
    known: Known = Known()


class Item(Record, frozen=True, kw_only=True):
    """One report of a pile, not yet read: `onrecord.ingest.load_bytes(item.data, item.name, item.known, item.kind)`.

    name: where it is in the pile, `dump.warc.gz#17`, `table.csv#row 4`, `pile.zip#a/report.txt`; a mere label, never
    a path to open. data: its bytes, at most `onrecord.ingest.limits.FILE_BYTES`. kind: its format where the pile says
    it; else the bytes tell.
    """

    name: str
    data: bytes
    known: Known = Known()
    kind: ReportKind | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """Something in a pile that is no report, and why. `fault` is false where it was left out on purpose."""

    error: UnreadableError
    fault: bool = True

    @property
    def name(self) -> str:
        """Where it is in the pile."""
        return self.error.where

    @property
    def reason(self) -> str:
        """What is wrong with it, and what to do."""
        return f"{self.error.problem}; {self.error.remedy}"


Entry = Item | Refused
Entries = Iterator[Entry]


def merged(first: Known, second: Known) -> Known:
    """What `first` knows, and where it knows nothing, what `second` does.

    >>> merged(Known(outlet="Coast Times"), Known(outlet="Blog", title="Envoy steps in")).title
    'Envoy steps in'
    """
    return Known(**{name: getattr(first, name) or getattr(second, name) for name in Known.__struct_fields__})


def label(name: str) -> str:
    r"""`name` as it may be shown: what would steer a terminal is replaced, and it ends somewhere.

    >>> label("a\x1b[2Jb.txt")
    'a\ufffd[2Jb.txt'
    """
    shown = "".join(c if c.isprintable() else "\ufffd" for c in name[:MOST_LABEL])
    return shown + "…" * (len(name) > MOST_LABEL)


MOST_LABEL = 300
"""Code points of a name in messages. Paths in archives have 20 to 150."""
