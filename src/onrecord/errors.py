"""Every error that On Record raises on purpose.

    OnRecordError
    ├── UsageError          the caller asked for something that does not exist; the message lists what does
    ├── EdtfError           a text is no date that is read here; also a `ValueError`
    ├── UnreadableError     a file cannot be read as a report
    │   ├── MissingFileError
    │   ├── EmptyError
    │   ├── TooLargeError
    │   ├── UnknownFormatError
    │   ├── DamagedError       broken, hostile, or over the limits of the worker that reads it
    │   ├── EncryptedError
    │   └── LanguageError      the text is not English
    └── DeskError           a desk cannot be used; what it held before, it still holds
        ├── MissingDeskError
        ├── ForeignDeskError   the file is something else
        ├── NewerDeskError     made by a later version of On Record
        ├── DamagedDeskError
        ├── LockedDeskError    another program is writing to it
        ├── FullDeskError      the disk, or the room that is allowed, is used up
        └── UnwritableDeskError

A message says what was wrong, where, and what to do.
"""

from __future__ import annotations

EXIT_UNREADABLE = 65
"""Exit status of the command line where a file could not be read (EX_DATAERR of sysexits.h)."""

EXIT_USAGE = 2
"""Exit status where the command line is wrong, as of any command."""
EXIT_DESK = 74
"""Exit status of the command line where a desk could not be used (EX_IOERR of sysexits.h)."""


class OnRecordError(Exception):
    """The root of the tree; `status` is the exit status of the command line where one ends it."""

    status = EXIT_UNREADABLE


class UsageError(OnRecordError):
    """Something was asked for that does not exist."""

    status = EXIT_USAGE


class EdtfError(OnRecordError, ValueError):
    """A text is no EDTF that is read here; the message names it."""


class _PlacedError(OnRecordError):
    """Something cannot be used.

    where: the path or name it came by. problem: what is wrong. remedy: what to do.

    >>> str(EmptyError("a.txt", "it holds no text", "check that the right file was given"))
    'a.txt: it holds no text; check that the right file was given'
    """

    def __init__(self, where: str, problem: str, remedy: str) -> None:
        super().__init__(f"{where}: {problem}; {remedy}")
        self.where, self.problem, self.remedy = where, problem, remedy

    def __reduce__(self) -> tuple[type[_PlacedError], tuple[str, str, str]]:
        """How it is sent from one process to another: by its three parts, not by its message."""
        return type(self), (self.where, self.problem, self.remedy)


class UnreadableError(_PlacedError):
    """A file cannot be read as a report."""


class MissingFileError(UnreadableError):
    """There is no such file, or it may not be read."""


class EmptyError(UnreadableError):
    """The file holds no text."""


class TooLargeError(UnreadableError):
    """The file is larger than a report can be."""


class UnknownFormatError(UnreadableError):
    """The bytes are none of the formats that can be read."""


class DamagedError(UnreadableError):
    """The file is broken, hostile, or asks for more than the worker that reads it is given."""


class EncryptedError(UnreadableError):
    """The file is locked with a password."""


class LanguageError(UnreadableError):
    """The text is in a language that cannot be read."""


class DeskError(_PlacedError):
    """A desk cannot be used."""

    status = EXIT_DESK


class MissingDeskError(DeskError):
    """There is no such desk."""


class ForeignDeskError(DeskError):
    """The file is something other than a desk."""


class NewerDeskError(DeskError):
    """A later version of On Record made the desk."""


class DamagedDeskError(DeskError):
    """The file of the desk is broken."""


class LockedDeskError(DeskError):
    """Another program was writing to the desk, or held it open, for too long."""


class FullDeskError(DeskError):
    """There is no room for what was to be written."""


class UnwritableDeskError(DeskError):
    """The desk, or the folder it lies in, may not be written to."""
