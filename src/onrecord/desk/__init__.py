"""The desk: one SQLite file that holds many readings.

`store` is the desk itself; `schema/` and `migrations` make its tables, `tables` says which record is in which;
`search` finds words in it; `adding` fills it from files; `commands` is its part of the command line.
"""

from onrecord.desk.store import Desk

__all__ = ["Desk"]
