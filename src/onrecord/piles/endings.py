"""Which files of a folder are taken for reports, or for piles of them: by how their names end.

A folder holds more than reports: pictures and style sheets beside saved pages, notes, spreadsheets. What is named, or
matched by a glob, is read whatever its ending.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

REPORTS: Final = frozenset({".docx", ".eml", ".htm", ".html", ".pdf", ".text", ".txt", ".xhtml"})
TABLES: Final = frozenset({".csv", ".jl", ".jsonl", ".ndjson", ".tsv"})
OTHERS: Final = frozenset({".atom", ".gz", ".mbox", ".mbx", ".rdf", ".rss", ".warc", ".xml", ".zip"})
TAKEN: Final = REPORTS | TABLES | OTHERS


def of_something_else(name: str) -> str | None:
    """The ending of a name, where it is neither a report's nor a pile's; of a name without one the bytes will tell.

    >>> of_something_else("styles/page.CSS"), of_something_else("page.html"), of_something_else("letters")
    ('.css', None, None)
    """
    ending = PurePath(name).suffix.casefold()
    return ending if ending and ending not in TAKEN else None
