"""Which table holds which record of `onrecord.types`, and how a reading becomes their rows and is put together again.

A table's columns are its record's fields, by their names in JSON, behind the columns that say where the row belongs:
the report and, for what has an order, its place. A field is a plain value, rows of another table (`APART`), or JSON:
what is only ever read together with its record.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import msgspec
from msgspec.structs import replace

from onrecord.errors import UsageError
from onrecord.types import (
    Account,
    Actor,
    Attribution,
    Event,
    Participant,
    Reading,
    Record,
    Report,
    Source,
    Telling,
    Tie,
    When,
    Zone,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

Plain = dict[str, Any]
"""A record as plain JSON values."""
Row = tuple[Any, ...]

APART: Final[dict[type[Record], dict[str, str]]] = {
    Report: {"text": "texts", "zones": "zones"},
    Attribution: {"source_ids": "said_by"},
    Tie: {"told": "tellings"},
    Event: {"participants": "participants", "told": "tellings"},
    Telling: {"voice": "voices"},
}
"""The fields that are rows of a table of their own."""


@dataclass(frozen=True)
class Table:
    """A table and the record that its rows are; `keys` are its columns before the record's own, in their order."""

    name: str
    record: type[Record] | None
    keys: tuple[str, ...]

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """The fields of the record that are columns here."""
        if self.record is None:
            return ()
        apart = APART.get(self.record, {})
        return tuple(f.encode_name for f in msgspec.structs.fields(self.record) if f.encode_name not in apart)

    @cached_property
    def json(self) -> frozenset[str]:
        """Those that are JSON: all whose type is made of others."""
        if self.record is None:
            return frozenset()
        info = {f.encode_name: f.type for f in msgspec.structs.fields(self.record)}
        return frozenset(name for name in self.fields if _composed(msgspec.inspect.type_info(info[name])))

    @cached_property
    def insert(self) -> str:
        """The statement that writes a row."""
        names = [f'"{name}"' for name in (*self.keys, *self.fields)]
        return f"INSERT INTO {self.name} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"  # noqa: S608

    @cached_property
    def select(self) -> str:
        """The statement that gives the rows of the report `:report`, in their order."""
        return self.those("TRUE")

    def those(self, which: str) -> str:
        """The statement that gives those rows of the report `:report` for which a condition holds, in their order."""
        names = ", ".join(f'"{name}"' for name in (*self.keys, *self.fields))
        order = ", ".join(key for key in self.keys if key != "report")
        return f"SELECT {names} FROM {self.name} WHERE report = :report AND {which} ORDER BY {order}"  # noqa: S608

    def row(self, keys: Iterable[object], record: Plain) -> Row:
        """A record as a row."""
        return (*keys, *(_column(record[name]) for name in self.fields))

    def plain(self, row: Row) -> tuple[Row, Plain]:
        """The keys of a row, but the report, and its record as plain values."""
        keys, values = row[1 : len(self.keys)], row[len(self.keys) :]
        named = zip(self.fields, values, strict=True)
        return keys, {name: _value(value, name in self.json) for name, value in named}


ZONES: Final = Table("zones", Zone, ("report", "place"))
ACTORS: Final = Table("actors", Actor, ("report", "place"))
SOURCES: Final = Table("sources", Source, ("report", "place"))
ATTRIBUTIONS: Final = Table("attributions", Attribution, ("report", "place", "words"))
SAID_BY: Final = Table("said_by", None, ("report", "attribution", "place", "source"))
TIES: Final = Table("ties", Tie, ("report", "place"))
EVENTS: Final = Table("events", Event, ("report", "place"))
PARTICIPANTS: Final = Table("participants", Participant, ("report", "event", "place"))
TELLINGS: Final = Table("tellings", Telling, ("report", "claim", "place"))
VOICES: Final = Table("voices", None, ("report", "claim", "telling", "link", "place", "source"))
ACCOUNTS: Final = Table("accounts", Account, ("report", "place"))
DATES: Final = Table("dates", When, ("report", "place"))

TABLES: Final = (
    ZONES,
    ACTORS,
    SOURCES,
    ATTRIBUTIONS,
    SAID_BY,
    TIES,
    EVENTS,
    PARTICIPANTS,
    TELLINGS,
    VOICES,
    ACCOUNTS,
    DATES,
)
"""All that hang on a report, in an order in which each names only those before it, or itself."""
PARTS: Final = {t.name: t for t in (ATTRIBUTIONS, SOURCES, ACTORS, TIES, EVENTS, ACCOUNTS, DATES)}
"""The tables that are fields of a Reading."""
REPORT: Final = Table("reports", Report, ())
"""The columns of a report that are fields; `store` writes the others."""
BY_HAND: Final = "hand-"
"""How the id of a claim begins that a person told; no stage gives such an id."""
REPORT_OF: Final = f"SELECT producer, {', '.join(REPORT.fields)} FROM reports WHERE key = ?"  # noqa: S608 - our names


def builtins(record: Record) -> Plain:
    """A record as plain JSON values."""
    plain: Plain = msgspec.to_builtins(record)
    return plain


def rows(key: int, reading: Reading) -> Iterator[tuple[Table, list[Row]]]:
    """The rows of a reading, but those of its report, table by table. Raises `UsageError` where ids are shared."""
    plain = builtins(reading)
    claims = [*plain["ties"], *plain["events"]]
    _distinct(reading, plain, claims)
    yield ZONES, _placed(ZONES, key, plain["report"]["zones"])
    yield ACTORS, _placed(ACTORS, key, plain["actors"])
    yield SOURCES, _placed(SOURCES, key, plain["sources"])
    said = enumerate(zip(plain["attributions"], reading.attributions, strict=True))
    yield ATTRIBUTIONS, [ATTRIBUTIONS.row((key, n, reading.words(a.content)), one) for n, (one, a) in said]
    yield SAID_BY, [(key, a["id"], n, s) for a in plain["attributions"] for n, s in enumerate(a["source_ids"])]
    yield TIES, _placed(TIES, key, plain["ties"])
    yield EVENTS, _placed(EVENTS, key, plain["events"])
    taking_part = [(e["id"], n, p) for e in plain["events"] for n, p in enumerate(e["participants"])]
    yield PARTICIPANTS, [PARTICIPANTS.row((key, event, n), p) for event, n, p in taking_part]
    told = [(claim["id"], n, telling) for claim in claims for n, telling in enumerate(claim["told"])]
    yield TELLINGS, [TELLINGS.row((key, claim, n), telling) for claim, n, telling in told]
    yield VOICES, [(key, claim, n, *word) for claim, n, telling in told for word in _voice(telling["voice"])]
    yield ACCOUNTS, _placed(ACCOUNTS, key, plain["accounts"])
    yield DATES, _placed(DATES, key, plain["dates"])


def read(connection: sqlite3.Connection, key: int, *, by_hand: bool = False) -> Reading:
    """The reading of the report with this key, as it was added; `by_hand` with the claims that people told."""
    found = {table.name: connection.execute(table.select, {"report": key}).fetchall() for table in TABLES}
    held = with_report(connection, key, found)
    return held if by_hand else _as_read(held)


def with_report(connection: sqlite3.Connection, key: int, found: dict[str, list[Row]]) -> Reading:
    """The reading of the report with this key that has these rows of each table."""
    producer, *report = connection.execute(REPORT_OF, (key,)).fetchone()
    version, model = connection.execute("SELECT version, model FROM producers WHERE key = ?", (producer,)).fetchone()
    (text,) = connection.execute("SELECT text FROM texts WHERE report = ?", (key,)).fetchone()
    plain: Plain = {**dict(zip(REPORT.fields, report, strict=True)), "text": text}
    return reading({"version": version, "model": model}, plain, found)


def _as_read(held: Reading) -> Reading:
    """A reading without the claims that people told."""
    return replace(
        held,
        ties=tuple(tie for tie in held.ties if not tie.id.startswith(BY_HAND)),
        events=tuple(event for event in held.events if not event.id.startswith(BY_HAND)),
    )


def reading(producer: Plain, report: Plain, found: dict[str, list[Row]]) -> Reading:
    """The reading whose rows these are; `found` has those of each table, in their order."""
    plain = {table.name: [table.plain(row) for row in found[table.name]] for table in TABLES if table.record}
    told = _under(plain["tellings"])
    said_by: dict[Any, list[str]] = {}
    for _, attribution, _, source in found["said_by"]:
        said_by.setdefault(attribution, []).append(source)
    voices: dict[Any, list[list[str]]] = {}
    for _, claim, telling, link, _, source in found["voices"]:
        chain = voices.setdefault((claim, telling), [])
        chain.extend([] for _ in range(link + 1 - len(chain)))
        chain[link].append(source)
    for keys, telling in plain["tellings"]:
        telling["voice"] = voices.get(keys, [])
    taking_part = _under(plain["participants"])
    for _, attribution in plain["attributions"]:
        attribution["source_ids"] = said_by.get(attribution["id"], [])
    for _, claim in (*plain["ties"], *plain["events"]):
        claim["told"] = told.get(claim["id"], [])
    for _, event in plain["events"]:
        event["participants"] = taking_part.get(event["id"], [])
    report["zones"] = [zone for _, zone in plain["zones"]]
    parts = {name: [record for _, record in plain[name]] for name in PARTS}
    return msgspec.convert({"producer": producer, "report": report, **parts}, Reading)


def _placed(table: Table, key: int, records: list[Plain]) -> list[Row]:
    return [table.row((key, place), record) for place, record in enumerate(records)]


def _voice(voice: list[list[str]]) -> Iterator[Row]:
    """Each source of a chain with its link and its place in that."""
    for link, joint in enumerate(voice):
        if not joint:
            raise UsageError("a voice has a link without a source")
        for place, source in enumerate(joint):
            yield link, place, source


def _under(placed: list[tuple[Row, Plain]]) -> dict[Any, list[Plain]]:
    """Records by what they belong to."""
    found: dict[Any, list[Plain]] = {}
    for keys, record in placed:
        found.setdefault(keys[0], []).append(record)
    return found


def _distinct(reading: Reading, plain: Plain, claims: list[Plain]) -> None:
    for records in (plain["attributions"], plain["sources"], plain["actors"], claims):
        if len({record["id"] for record in records}) < len(records):
            raise UsageError(f"the reading of {reading.report.id} has two parts of one id")


def _composed(kind: msgspec.inspect.Type) -> bool:
    """Whether a field's type is made of others: no single text, number or day."""
    if isinstance(kind, msgspec.inspect.UnionType):
        return any(_composed(one) for one in kind.types)
    return isinstance(kind, (msgspec.inspect.VarTupleType, msgspec.inspect.TupleType, msgspec.inspect.StructType))


def _column(value: Any) -> Any:
    if isinstance(value, (list, tuple, dict)):
        return msgspec.json.encode(value).decode()
    return value


def _value(value: Any, is_json: bool) -> Any:
    return msgspec.json.decode(value) if is_json and value is not None else value
