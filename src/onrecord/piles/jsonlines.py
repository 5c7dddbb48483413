"""JSON Lines: a report for each line, which is an object. Only the keys that are wanted are unpacked."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import Final

import msgspec

from onrecord.errors import DamagedError, TooLargeError, UnreadableError
from onrecord.ingest.decode import decode
from onrecord.ingest.limits import MIB
from onrecord.piles import bounds, columns
from onrecord.piles.columns import chosen_names, listed
from onrecord.piles.context import Context
from onrecord.piles.records import Columns, Entries, Entry, Item, Refused
from onrecord.piles.streams import in_utf8

_REMEDY: Final = "mend or leave out that line"
_KEY: Final = re.compile(rb'"\s*+:')
_Object = dict[str, msgspec.Raw]
_DECODER: Final = msgspec.json.Decoder(_Object)


def read(stream: io.BufferedReader, name: str, context: Context) -> Entries:
    """The objects of a file, one a line; empty lines are passed over."""
    lines = in_utf8(stream)
    number = 0
    while line := lines.readline(bounds.ROW_BYTES + 1):
        number += 1
        place = f"{name}#line {number}"
        if len(line) > bounds.ROW_BYTES:
            _pass_line(lines, line)
            problem = f"it is longer than {bounds.ROW_BYTES // MIB} MB"
            yield Refused(TooLargeError(place, problem, _REMEDY))
        elif line.strip():
            yield _entry(line, place, context)


def _pass_line(lines: io.BufferedReader, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = lines.readline(bounds.CHUNK)


def _entry(line: bytes, place: str, context: Context) -> Entry:
    try:
        return _item(_object(line, place), place, context)
    except UnreadableError as error:
        return Refused(error)


def _item(things: _Object, place: str, context: Context) -> Item:
    found = columns.mapped(list(things), _present(things, place, context), place)
    columns.tell(found, place, context)
    text = _words(things, found.text or "").encode("utf-8", "replace")
    return columns.item(lambda key: _words(things, key), text, place, found, context)


def _present(things: Mapping[str, object], place: str, context: Context) -> Columns:
    """The keys that the caller chose, less those that this object lacks; only that of the text has to be there."""
    chosen = context.options.columns
    missing = {role for role in columns.NAMES if getattr(chosen, role) not in {None, *things}} - {"text"}
    for name in sorted(set(chosen_names(chosen)) - set(things)):
        context.once(f"no key {name}", f'{place}: it has no "{name}"; its keys are {listed(things)}')
    return msgspec.structs.replace(chosen, **dict.fromkeys(missing))


def _object(line: bytes, place: str) -> _Object:
    """The object on a line, its values not unpacked. Raises `DamagedError`."""
    if sum(1 for _ in _KEY.finditer(line)) > bounds.KEYS:
        raise DamagedError(place, f"it has more than {bounds.KEYS:,} keys", _REMEDY)
    try:
        return _decoded(line, place)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise DamagedError(place, f"it is no JSON object ({error})", _REMEDY) from error


def _decoded(line: bytes, place: str) -> _Object:
    """The object, also where its text is not in UTF-8, as it should be."""
    try:
        line.decode()
    except UnicodeDecodeError:
        line = decode(line, place).encode()
    return _DECODER.decode(line)


def _words(things: _Object, key: str) -> str:
    """A value that is a string or a number; of what is neither, nothing."""
    try:
        return str(msgspec.json.decode(things[key], type=str | int | float))
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return ""
