"""The templates of pages and pictures: everything that is put into one is escaped."""

from __future__ import annotations

import unicodedata
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


@cache
def environment() -> Environment:
    """The templates, with what they may ask for."""
    found = Environment(
        loader=PackageLoader("onrecord.show"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    found.filters["printable"] = printable
    return found


def printable(words: str) -> str:
    """Words of a report as a page may hold them: characters that HTML cannot hold are replaced, nothing else."""
    return "".join("\ufffd" if _unholdable(char) else char for char in words)


def _unholdable(char: str) -> bool:
    return unicodedata.category(char) in {"Cc", "Cs"} and not char.isspace()
