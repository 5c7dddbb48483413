"""Piles: folders, globs, feeds, web archives, tables, zips and mailboxes, opened into reports one by one.

`open_pile` is lazy, holds one report at a time, opens nothing but what it is given, fetches nothing, and raises
nothing: what is no report is a `Refused` among the `Item`s, with where it is and why, and the rest goes on.

>>> from pathlib import Path
>>> from tempfile import TemporaryDirectory
>>> from onrecord.ingest import load_bytes
>>> with TemporaryDirectory() as folder:
...     table = Path(folder, "table.csv")
...     _ = table.write_text('id,headline,day,body\\n1,Envoy steps in,2024-03-07,The envoy came.\\n2,Talks fail,,\\n')
...     for entry in open_pile(table, Options(), note=lambda words: print(words.partition("table.csv")[2])):
...         if isinstance(entry, Refused):
...             print(entry.name.partition("table.csv")[2], "|", entry.reason)
...         else:
...             report = load_bytes(entry.data, entry.name, entry.known, entry.kind)
...             print(entry.name.partition("table.csv")[2], "|", report.title, report.published, report.text)
: guessed text from "body", title from "headline", date from "day"; name others with --text-column and its like
#row 2 | Envoy steps in 2024-03-07 The envoy came.
#row 3 | its "body" is empty; leave it out, or name another with --text-column

The same file twice gives the same items twice: whose content is known already, the desk sees by its hash.

This package lies between bytes and `onrecord.ingest`: a report's own format is read there.
"""

from onrecord.piles.opening import STDIN, open_pile, open_piles
from onrecord.piles.records import Columns, Entry, Item, Options, Refused

__all__ = ["STDIN", "Columns", "Entry", "Item", "Options", "Refused", "open_pile", "open_piles"]
