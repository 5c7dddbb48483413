"""Claims as a table, a row for each telling: CSV that no spreadsheet runs, and Parquet.

>>> safe_cell("=HYPERLINK(1)"), safe_cell("-5 people"), safe_cell("Ombrel")
("'=HYPERLINK(1)", "'-5 people", 'Ombrel')
"""

from __future__ import annotations

import csv
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

import msgspec

from onrecord.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from typing import TextIO

    from onrecord.exports.records import Exported

_NAMES: Final = """
outlet published title url form type subject subject_id object object_id role edtf place voice voice_kind polarity
certainty status challenge words spans confidence reason review claim telling report
"""
COLUMNS: Final = tuple(_NAMES.split())
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that a spreadsheet takes for a formula (OWASP, CSV Injection)."""
BATCH: Final = 10_000
"""Rows that are put into a Parquet file at a time."""


def row(one: Exported) -> dict[str, Any]:
    """A telling as the cells of one row."""
    subjects, objects = one.named("subject", "agent"), one.named("object", "patient", "recipient")
    return {
        "outlet": one.source.outlet,
        "published": one.source.published and one.source.published.isoformat(),
        "title": one.source.title,
        "url": one.source.url,
        "form": one.form,
        "type": one.type,
        "subject": " and ".join(actor.name for actor in subjects) or None,
        "subject_id": " ".join(actor.id for actor in subjects) or None,
        "object": " and ".join(actor.name for actor in objects) or None,
        "object_id": " ".join(actor.id for actor in objects) or None,
        "role": one.role,
        "edtf": one.edtf,
        "place": " and ".join(actor.name for actor in one.named("place")) or None,
        "voice": one.voice,
        "voice_kind": one.voice_kind,
        "polarity": one.polarity,
        "certainty": one.certainty,
        "status": one.status,
        "challenge": one.challenge,
        "words": one.words,
        "spans": msgspec.json.encode(one.spans).decode(),
        "confidence": one.confidence,
        "reason": one.reason,
        "review": one.review,
        "claim": one.claim,
        "telling": one.telling,
        "report": one.source.sha256,
    }


def write_csv(told: Iterable[Exported], out: TextIO) -> int:
    """Write the tellings as CSV (RFC 4180) with a header; say how many. Open `out` with `newline=""`."""
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    number = 0
    for number, one in enumerate(told, 1):  # noqa: B007 - it is the count
        writer.writerow({name: safe_cell(value) for name, value in row(one).items()})
    return number


def safe_cell(value: object) -> object:
    """A cell that a spreadsheet shows and does not run."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def write_parquet(told: Iterable[Exported], path: Path) -> int:
    """Write the tellings as Parquet; say how many. Raises `UsageError` where pyarrow is not installed."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise UsageError("Parquet needs pyarrow: pip install 'onrecord[parquet]'") from error
    kinds = {"confidence": pyarrow.float64(), "telling": pyarrow.int64()}
    schema = pyarrow.schema([(name, kinds.get(name, pyarrow.string())) for name in COLUMNS])
    number = 0
    with parquet.ParquetWriter(path, schema) as writer:
        for batch in _batches(map(row, told)):
            writer.write_table(pyarrow.Table.from_pylist(batch, schema))
            number += len(batch)
    return number


def _batches(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    while batch := list(islice(rows, BATCH)):
        yield batch
