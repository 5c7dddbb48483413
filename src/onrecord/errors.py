"""Every error that On Record raises on purpose.

    OnRecordError
    ├── UsageError          the caller asked for something that does not exist; the message lists what does
    ├── EdtfError           a text is no date that is read here; also a `ValueError`
    └── UnreadableError     a file cannot be read as a report
        ├── MissingFileError
        ├── EmptyError
        ├── TooLargeError
        ├── UnknownFormatError
        ├── DamagedError       broken, hostile, or over the limits of the worker that reads it
        ├── EncryptedError
        └── LanguageError      the text is not English

A message says what was wrong, where, and what to do.
"""

from __future__ import annotations

EXIT_UNREADABLE = 65
"""Exit status of the command line where a file could not be read (EX_DATAERR of sysexits.h)."""


class OnRecordError(Exception):
    """The root of the tree."""


class UsageError(OnRecordError):
    """Something was asked for that does not exist."""


class EdtfError(OnRecordError, ValueError):
    """A text is no EDTF that is read here; the message names it."""


class UnreadableError(OnRecordError):
    """A file cannot be read as a report.

    where: the path or name it came by. problem: what is wrong. remedy: what to do.

    >>> str(EmptyError("a.txt", "it holds no text", "check that the right file was given"))
    'a.txt: it holds no text; check that the right file was given'
    """

    def __init__(self, where: str, problem: str, remedy: str) -> None:
        super().__init__(f"{where}: {problem}; {remedy}")
        self.where, self.problem, self.remedy = where, problem, remedy

    def __reduce__(self) -> tuple[type[UnreadableError], tuple[str, str, str]]:
        """How it is sent from one process to another: by its three parts, not by its message."""
        return type(self), (self.where, self.problem, self.remedy)


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
