"""Whether the words of two claims tell of the same: by their stems, the names left out (`versions.stem`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from onrecord.compare.records import Version
    from onrecord.types import Status

ALIKE: Final = 0.5
"""The share of the fewer stems of two wordings that the other has, from which they tell the same. Chosen on the example
reports' gold readings: 0.4 joins what was asked of the militias with the month they were given, 0.6 loses both."""
LEAST: Final = 2
"""Stems that two wordings share at least: by "meeting" alone, all meetings would be one."""
STEPS: Final = {
    "chosen": frozenset({"elect", "won", "win", "vote"}),
    "taken": frozenset({"took", "take", "sworn", "swore", "inaugur", "assum", "enter"}),
    "nominated": frozenset({"nomin", "nomine", "candid", "propos"}),
    "appointed": frozenset({"appoint", "name", "pick", "chose", "chosen", "select", "promot"}),
}
"""Steps to an office, each with the stems of its words, each on a day of its own."""
_HABIT: Final = "still alway often usual regular routin normal frequent constant everi keep continu"
HABIT: Final = frozenset(_HABIT.split())
"""Stems of words that tell what somebody does again and again."""
_GIVING: Final = "give gave given send sent provid offer suppli deliv deliveri ship grant extend"
GIVING: Final = frozenset(_GIVING.split())
"""Stems of words that tell of giving, and not of what is given."""


def alike(one: Version, other: Version) -> bool:
    """Whether two wordings tell the same: most stems of the shorter are in the longer, or what is given is the same."""
    if one.type == "aid" and (given := one.terms - GIVING) and given == other.terms - GIVING:
        return True
    fewer = min(len(one.terms), len(other.terms))
    return len(one.terms & other.terms) >= max(LEAST, ALIKE * fewer)


def steps(version: Version) -> set[str]:
    """By which steps an office is told to be taken: who was elected in November, took it in January."""
    return {name for name, stems in STEPS.items() if version.terms & stems}


def is_habit(one: Version, other: Version) -> bool:
    """Whether one tells what somebody does again and again, "he still calls the meetings", the other what was done."""
    habit = one.edtf is None and bool(one.terms & HABIT) and _statuses(one) == {"ongoing"}
    return habit and "happened" in _statuses(other)


def _statuses(version: Version) -> set[Status]:
    return {told.status for told in version.told if told.polarity == "+" and told.certainty == "certain"}
