"""Opening a pile: which kind it is, and the reader of that kind. What goes wrong in it is one refusal at its place."""

from __future__ import annotations

import io
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, cast

from onrecord.errors import DamagedError, MissingFileError, UnreadableError
from onrecord.piles import archives, bounds, feeds, folders, jsonlines, kinds, mailboxes, tables, warc
from onrecord.piles.context import Context, Note
from onrecord.piles.records import Entries, Item, Options, Refused
from onrecord.piles.streams import Gunzip, Meter, buffered, peeked, whole

STDIN: Final = "standard input"
"""The name of what comes in by "-"."""

_REMEDY: Final = "check the path and that it may be read"


def open_pile(
    where: str | os.PathLike[str],
    options: Options = Options(),  # noqa: B008
    note: Note = lambda words: None,
) -> Entries:
    """The reports at `where`, one by one: a file, a pile of them, a folder, a glob, or "-", the standard input.

    What cannot be read is a `Refused` in its place. Nothing is raised, whatever the bytes. `note` is told what the
    user may want to know: which columns were guessed, how many records of a web archive hold no report.
    """
    name = os.fspath(where)
    opening = _Opening(options, note)
    if name == "-":
        yield from opening.stream(cast(io.BufferedIOBase, sys.stdin.buffer), STDIN, None)
        return
    for found in _paths(name):
        yield from [found] if isinstance(found, Refused) else opening.file(found)


def open_piles(
    places: Iterable[str | os.PathLike[str]],
    options: Options = Options(),  # noqa: B008
    note: Note = lambda words: None,
) -> Entries:
    """The reports of several piles, one pile after another, as `open_pile` gives them."""
    for where in places:
        yield from open_pile(where, options, note)


class _Opening:
    """One call of `open_pile`: what the caller wants, and what was told already."""

    def __init__(self, options: Options, note: Note) -> None:
        self._options, self._note = options, note
        self._told: set[str] = set()

    def file(self, where: str) -> Entries:
        """What a file holds."""
        try:
            with Path(where).open("rb") as file:
                status = os.fstat(file.fileno())
                yield from self.stream(file, where, status.st_size if stat.S_ISREG(status.st_mode) else None)
        except OSError as error:
            yield Refused(MissingFileError(where, f"it cannot be opened ({error.strerror})", _REMEDY))

    def stream(self, file: io.BufferedIOBase, name: str, size: int | None) -> Entries:
        """What a stream of `size` bytes holds."""
        context = Context(self._options, self._note, Meter(name, size), _opened, told=self._told)
        return _opened(file, name, context)


def _opened(file: io.BufferedIOBase, name: str, context: Context) -> Entries:
    """What a stream holds. What is wrong with it as a whole comes last."""
    try:
        yield from _entries(file, name, context)
    except UnreadableError as error:
        yield Refused(error)
    except Exception as error:
        problem = f"it is broken ({str(error) or type(error).__name__})"
        yield Refused(DamagedError(name, problem, "what could be read of it was read"))


def _entries(file: io.BufferedIOBase, name: str, context: Context) -> Entries:
    """What a stream holds, by the reader of its kind."""
    head, stream = peeked(file)
    match kinds.kind(head, name):
        case "zip":
            yield from archives.read(_seekable(file, stream, name), name, context)
        case "gzip":
            unpacked = buffered(Gunzip(stream, name, context.meter).more)
            yield from _opened(unpacked, name, context.deeper(name))
        case "feed":
            yield from feeds.read(whole(stream, name, bounds.FEED_BYTES), name, context)
        case "lines" | "table" as kind:
            yield from _hopeful(_READERS[kind](stream, name, context), name)
        case "warc" | "mailbox" as kind:
            yield from _READERS[kind](stream, name, context)
        case None:
            yield Item(name=name, data=whole(stream, name), known=context.options.known)


_READERS: Final = {"warc": warc.read, "mailbox": mailboxes.read, "lines": jsonlines.read, "table": tables.read}


def _hopeful(entries: Entries, name: str) -> Entries:
    """The entries of a file, which is given up where as many as is hopeless come first and all are broken."""
    broken: int | None = 0
    for entry in entries:
        yield entry
        if not (isinstance(entry, Refused) and isinstance(entry.error, DamagedError)):
            broken = None if isinstance(entry, Item) else broken
        elif broken is not None and (broken := broken + 1) >= bounds.HOPELESS:
            problem = f"its first {bounds.HOPELESS} rows are broken: the rest is left unread"
            raise DamagedError(name, problem, "check that it is what its name says")


def _seekable(file: io.BufferedIOBase, stream: io.BufferedReader, name: str) -> io.BufferedIOBase:
    """The same in a form in which one can go back: the file itself, or a copy in memory."""
    if isinstance(file, io.BufferedReader) and isinstance(file.raw, io.FileIO) and file.seekable():
        file.seek(0)
        return file
    return io.BytesIO(whole(stream, name))


def _paths(name: str) -> Iterator[str | Refused]:
    """The files that a path or a glob names."""
    path = Path(name)
    try:
        if path.is_dir():
            yield from map(_named, folders.walk(path))
        elif path.exists() or not folders.MAGIC.search(name):
            yield name if path.exists() else _missing(name, "there is no such file")
        else:
            found = list(folders.matching(name))
            yield from map(_named, found) if found else [_missing(name, "no file has such a name")]
    except (OSError, ValueError) as error:
        yield _missing(name, f"it cannot be opened ({error})")


def _named(found: folders.Found) -> str | Refused:
    return found if isinstance(found, Refused) else os.fspath(found)


def _missing(name: str, problem: str) -> Refused:
    return Refused(MissingFileError(name, problem, _REMEDY))
