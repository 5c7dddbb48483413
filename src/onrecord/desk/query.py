"""The words that a user types, as a question to FTS5. Every word is quoted: none of it is ever read as a command.

Words must all occur; words in quotation marks, next to one another in that order; a word with a star, at the start of a
longer one. Signs that are part of no word count for nothing.

>>> question('Quds Force')
'"Quds" "Force"'
>>> question('"Quds Force" kill*')
'"Quds Force" "kill" *'
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from onrecord.errors import EdtfError, UsageError
from onrecord.intervals.edtf import period

if TYPE_CHECKING:
    from datetime import date

_PIECE: Final = re.compile(r'["“”„](?P<phrase>[^"“”„]*)["“”„]?|(?P<word>[^\s"“”„]+)')
_STAR: Final = "*"


def question(words: str) -> str:
    """The question in the language of FTS5. Raises `UsageError` where there is no word in it."""
    pieces = [m["phrase"] if m["word"] is None else m["word"] for m in _PIECE.finditer(words)]
    asked = [_quoted(piece) for piece in pieces if _tokens(piece)]
    if not asked:
        raise UsageError(f"there is no word to search for in {words!r}")
    return " ".join(asked)


def days(words: str, option: str) -> tuple[date, date]:
    """The first and the last day of a date as a user writes it: a day, a month, a year. Raises `UsageError`."""
    try:
        first, last = period(words)
    except EdtfError as error:
        raise UsageError(f"{option} {words!r} is no date; write 2020, 2020-01 or 2020-01-03") from error
    return first, last


def _quoted(piece: str) -> str:
    star = f" {_STAR}" if piece.rstrip().endswith(_STAR) else ""
    kept = "".join(c if _counts(c) else " " for c in piece)
    return f'"{" ".join(kept.split())}"{star}'


def _tokens(piece: str) -> bool:
    """Whether there is something in a piece that FTS5's tokenizer takes for a word: a letter, a digit."""
    return any(_counts(c) and not unicodedata.category(c).startswith("M") for c in piece)


def _counts(character: str) -> bool:
    """Whether the tokenizer keeps a character: letters, numbers, private ones, and the marks on letters."""
    category = unicodedata.category(character)
    return category[0] in "LNM" or category == "Co"
