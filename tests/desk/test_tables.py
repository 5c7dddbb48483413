"""The records are declared once: every field has its column, or is named as kept elsewhere."""

import sqlite3

import msgspec
import pytest

from onrecord.desk import Desk
from onrecord.desk.records import ClaimRow, ReportRow, StatementRow
from onrecord.desk.tables import APART, REPORT, TABLES, Table
from onrecord.types import Reading, Record

NO_FIELDS = {"reports": {"key", "producer", "file", "added", "renewed"}, "attributions": {"key"}}
"""Columns that are neither a field nor what `Table.keys` says."""


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    return Desk.create(tmp_path_factory.mktemp("desk") / "desk.db").connection


def columns(connection: sqlite3.Connection, name: str) -> set[str]:
    return {row[1] for row in connection.execute(f"PRAGMA table_info({name})")}


@pytest.mark.parametrize("table", [*TABLES, REPORT], ids=lambda table: table.name)
def test_a_table_has_a_column_for_each_field_and_no_other(connection: sqlite3.Connection, table: Table) -> None:
    declared = {*table.keys, *table.fields, *NO_FIELDS.get(table.name, set())}
    assert columns(connection, table.name) == declared


@pytest.mark.parametrize(("record", "fields"), APART.items(), ids=lambda x: getattr(x, "__name__", ""))
def test_what_is_apart_is_a_field_and_has_a_table(
    connection: sqlite3.Connection, record: type[Record], fields: dict[str, str]
) -> None:
    assert set(fields) <= {field.encode_name for field in msgspec.structs.fields(record)}
    assert all(columns(connection, table) for table in fields.values())


def test_every_part_of_a_reading_is_a_table() -> None:
    parts = {field.name for field in msgspec.structs.fields(Reading)} - {"producer", "report"}
    assert parts <= {table.name for table in TABLES}


def test_every_record_of_a_reading_is_a_table_or_json_by_decision() -> None:
    """The records that are no table are only ever read together with what they belong to."""
    _, parts = msgspec.json.schema_components([Reading])
    tables = {table.record.__name__ for table in (*TABLES, REPORT) if table.record}
    assert set(parts) - tables == {"Reading", "Producer", "Phrase", "Terms", "Reason", "Join"}


def test_all_tables_are_strict(connection: sqlite3.Connection) -> None:
    listed = connection.execute("SELECT name, strict, type FROM pragma_table_list WHERE type = 'table'").fetchall()
    loose = {name for name, strict, _ in listed if not strict and not name.startswith("sqlite_")}
    assert loose == set()
    assert len(listed) > len(TABLES)


@pytest.mark.parametrize(
    ("view", "record"), [("claims", ClaimRow), ("statements", StatementRow), ("report_list", ReportRow)]
)
def test_a_view_has_the_fields_of_its_record(connection: sqlite3.Connection, view: str, record: type[Record]) -> None:
    beside = {"spans", "added"} - set(record.__struct_fields__)  # by which judgements find what they are about
    assert columns(connection, view) - beside == set(record.__struct_fields__)
