"""The rows that a desk gives back: frozen records whose fields are the columns of its views for people."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

from onrecord.desk.asof import selected
from onrecord.desk.connection import reading
from onrecord.errors import UsageError
from onrecord.types import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

R = TypeVar("R", bound=Record)


class ReportRow(Record, frozen=True, kw_only=True):
    """A report of a desk. `added` and `renewed` are UTC, ISO 8601; `report` is the sha256 of its bytes."""

    report: str
    file: str | None
    outlet: str | None
    credit: str | None
    published: str | None
    title: str | None
    version: str
    model: str
    added: str
    renewed: str


class StatementRow(Record, frozen=True, kw_only=True):
    """What one source, or several jointly, said in one report: an attribution with its words."""

    outlet: str | None
    published: str | None
    title: str | None
    voice: str | None
    act: str
    kind: str
    words: str
    confidence: float
    review: str
    statement: str
    report: str


class ClaimRow(Record, frozen=True, kw_only=True):
    """One telling of a tie or an event by one report; `voice` is empty for the outlet's own word."""

    outlet: str | None
    published: str | None
    title: str | None
    form: str
    type: str
    subject: str | None
    object: str | None
    role: str | None
    edtf: str | None
    place: str | None
    voice: str
    polarity: str
    certainty: str
    status: str
    words: str
    confidence: float
    review: str
    claim: str
    telling: int
    report: str


class Rows(Generic[R]):
    """Rows of a desk, read as they are asked for: a million of them take no more room than one."""

    def __init__(
        self, connection: sqlite3.Connection, where: str, view: str, record: type[R], before: str | None = None
    ) -> None:
        self._connection, self._where, self._view, self._record = connection, where, view, record
        self._before = before

    def __iter__(self) -> Iterator[R]:
        names = self._record.__struct_fields__
        columns = ", ".join(f'"{name}"' for name in names)
        with reading(self._connection, self._where):
            found: Iterable[tuple[Any, ...]]
            if self._before is None:
                found = self._connection.execute(f"SELECT {columns} FROM {self._view}")  # noqa: S608 - our own names
            else:
                found = selected(self._connection, self._view, names, self._before)
            for row in found:
                yield self._record(**dict(zip(names, row, strict=True)))

    def __len__(self) -> int:
        if self._before is not None:
            return sum(1 for _ in self)
        with reading(self._connection, self._where):
            (number,) = self._connection.execute(f"SELECT count(*) FROM {self._view}").fetchone()  # noqa: S608
            return int(number)

    def to_pandas(self) -> Any:
        """The rows as a `pandas.DataFrame`. Raises `UsageError` where pandas is not installed."""
        try:
            import pandas  # type: ignore[import-untyped, import-not-found, unused-ignore]
        except ImportError as error:
            raise UsageError("to_pandas needs pandas: pip install pandas") from error
        rows: list[dict[str, Any]] = [msgspec.structs.asdict(row) for row in self]
        return pandas.DataFrame(rows, columns=list(self._record.__struct_fields__))
