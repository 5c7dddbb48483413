"""The schema `onrecord/1`: a Reading as JSON and back. The records of `onrecord.types` declare it; nothing here does.

One thing differs from the records: the zones of a report stand beside it in JSON.
"""

from __future__ import annotations

from typing import Any

import msgspec

from onrecord.errors import UsageError
from onrecord.types import SCHEMA, Reading


def to_dict(reading: Reading) -> dict[str, Any]:
    """A reading as plain JSON values, in the order that the schema gives its parts."""
    plain: dict[str, Any] = msgspec.to_builtins(reading)
    return {
        "schema": SCHEMA,
        "producer": plain.pop("producer"),
        "report": (report := plain.pop("report")),
        "zones": report.pop("zones"),
        **plain,
    }


def from_dict(plain: dict[str, Any]) -> Reading:
    """The reading that `to_dict` gave. Raises `UsageError` where it does not fit the schema."""
    plain = dict(plain)
    if (given := plain.pop("schema", None)) != SCHEMA:
        raise UsageError(f"schema is {given!r}; this version reads {SCHEMA!r}")
    zones, report = plain.pop("zones", []), plain.get("report")
    if isinstance(report, dict):
        plain["report"] = report | {"zones": zones}
    try:
        return msgspec.convert(plain, Reading)
    except msgspec.ValidationError as error:
        raise UsageError(f"not a reading in {SCHEMA}: {error}") from error


def to_json(reading: Reading) -> str:
    """A reading as one line of JSON."""
    return msgspec.json.encode(to_dict(reading)).decode()


def from_json(line: str | bytes) -> Reading:
    """The reading that `to_json` wrote. Raises `UsageError` where it is no such JSON."""
    try:
        plain = msgspec.json.decode(line)
    except msgspec.DecodeError as error:
        raise UsageError(f"not JSON: {error}") from error
    if not isinstance(plain, dict):
        raise UsageError(f"not a reading in {SCHEMA}: a JSON object was expected")
    return from_dict(plain)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a reading."""
    (schema,), parts = msgspec.json.schema_components([Reading], ref_template="#/$defs/{name}")
    report, reading = parts["Report"], parts["Reading"]
    reading["properties"] = {
        "schema": {"const": SCHEMA},
        "zones": report["properties"].pop("zones"),
        **reading["properties"],
    }
    reading["required"] = ["schema", *reading["required"]]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "$defs": parts}


__all__ = ["from_dict", "from_json", "json_schema", "to_dict", "to_json"]
