"""Whose report it is when no line says so: the agency that the report speaks as.

A wire story that was republished without its credit still says "could not confirm" as the agency, and its sources
still "told" the agency. An agency that is only quoted by another outlet is told things too, but seldom twice, and
never fails to confirm.

>>> house("Transmarine could not confirm where they met.", ["Transmarine"])
'Transmarine'
>>> house("Orsel told Transmarine that he would stay.", ["Transmarine"]) is None
True
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from typing import Final

from onrecord.ingest.agencies import KNOWN

TOLD_OFTEN: Final = 2
"""Times that sources tell an agency something, from which the report is taken for its own."""

MOST_CREDITED: Final = 20
"""Agencies credited in a report that are looked at. A picture page credits three or four; each is looked for in the
whole text, so that a list of thousands would take for ever."""

_TOLD: Final = r"\b(?:told|tells|spoke\s+to|speaking\s+to|spoke\s+with|interviewed\s+by)\s+(?:the\s+)?{name}\b"
_CHECKED: Final = (
    r"\b{name}\s+(?:could\s+not|was\s+(?:not\s+able|unable)\s+to|has\s+not\s+been\s+able\s+to|cannot)\s+"
    r"(?:immediately\s+|independently\s+)*(?:confirm|verify|reach|establish|determine|authenticate|contact)\b"
    r"|\b(?:requests?|questions?)\s+(?:for\s+comment\s+)?(?:from|by)\s+{name}\b"
    r"|\b{name}[’']s?\s+(?:requests?|questions?)\b|\bseen\s+by\s+{name}\b|\breviewed\s+by\s+{name}\b"
)


def house(text: str, credited: Iterable[str | None]) -> str | None:
    """The agency that the report speaks as, among the known ones and those `credited` somewhere in it."""
    seen = dict.fromkeys(name for name in credited if name and name not in KNOWN)
    names = sorted(KNOWN.union(islice(seen, MOST_CREDITED)))
    spoken = [
        (_times(_CHECKED, name, text) * TOLD_OFTEN + _times(_TOLD, name, text), name) for name in names if name in text
    ]
    best = max(spoken, default=(0, ""))
    return best[1] if best[0] >= TOLD_OFTEN else None


def _times(pattern: str, name: str, text: str) -> int:
    return len(re.findall(pattern.replace("{name}", re.escape(name)), text))
