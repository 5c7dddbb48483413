"""Claims of several reports side by side: which are about one thing, what it rests on, and what challenges it.

`versions` makes the claims of a reading comparable, `same` and `gathering` say which are about one thing, `support` and
`differences` say how they stand to one another. Pure: no desk, no order, no verdict on what is true.
"""

from onrecord.compare.differences import differences, gravest
from onrecord.compare.gathering import gather
from onrecord.compare.records import Difference, Side, Support, Told, Version
from onrecord.compare.support import support
from onrecord.compare.versions import versions

__all__ = [
    "Difference",
    "Side",
    "Support",
    "Told",
    "Version",
    "differences",
    "gather",
    "gravest",
    "support",
    "versions",
]
