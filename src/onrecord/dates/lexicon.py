"""The words of time, as tables: each word has one kind, of which the rules speak (`<month>`), and a meaning."""

from __future__ import annotations

from typing import Any, Final

from onrecord.counts import SMALL, TENS
from onrecord.english import each


def numbered(rows: str, start: int = 0) -> dict[str, int]:
    """The words of rows, each with the number of its row; words of one row are parted by a slash.

    >>> numbered("monday/mon tuesday")
    {'monday': 0, 'mon': 0, 'tuesday': 1}
    """
    return {word: at for at, row in enumerate(rows.split(), start) for word in row.split("/")}


MONTHS: Final = numbered(
    "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct "
    "november/nov december/dec",
    start=1,
)
WEEKDAYS: Final = numbered(
    "monday/mon tuesday/tues/tue wednesday/weds/wed thursday/thurs/thur/thu friday/fri saturday/sat sunday/sun"
)
SEASONS: Final = numbered("spring/springtime summer/summertime autumn/fall winter", start=21)
"""With EDTF's codes."""

UNITS: Final = {
    unit: unit
    for unit in "second minute hour day weekend week fortnight month quarter year decade century".split()  # noqa: SIM905
}
PLURALS: Final = {
    **{f"{unit}s": unit for unit in UNITS if unit != "century"},
    "centuries": "century", "mins": "minute", "hrs": "hour", "yrs": "year",
}  # fmt: skip

ORDINALS: Final = numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth",
    start=1,
)
DECADES: Final = {f"{word[:-1]}ies": number for word, number in TENS.items()}
"""From "twenties" to "nineties"."""

OFTEN: Final = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M",
    "quarterly": "P3M", "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y",
}  # fmt: skip

HOLIDAYS: Final = {
    "christmas day": (12, 25), "christmas eve": (12, 24), "christmas": (12, 25), "boxing day": (12, 26),
    "new year’s day": (1, 1), "new year’s eve": (12, 31), "halloween": (10, 31), "bastille day": (7, 14),
}  # fmt: skip
"""Days that are the same every year: their month and day."""

NOW: Final = each("now currently nowadays presently")
"""Words that name no time of their own; others are told from them ("two weeks from now")."""

SETS: Final = {
    "vague": each("several many few some numerous countless dozens hundreds thousands"),
    "in_a_row": each("full whole straight consecutive successive further additional"),
    "about": each("about around roughly approximately nearly almost circa ca over under barely"),
    "daypart": each(
        "morning afternoon evening night noon midday midnight dawn dusk daybreak sunrise sunset nightfall lunchtime"
    ),
    "today": each("today tonight"),
    "now": NOW,
    "recently": each("recently lately"),
    "this": each("this current present"),
    "last": each("last past previous preceding"),
    "next": each("next coming upcoming following"),
    "christmas": each("christmas"),
    "holiday": each("halloween"),
}
"""Kinds whose words mean themselves. `vague`: how many, where the words do not say. `in_a_row`: what may stand
between a number and its unit ("three consecutive days"). `about`: what makes an amount inexact."""

FROM_THE_DATE_TOLD: Final = frozenset({"previous", "preceding", "following"})
"""Words for the one before or after that are told from the date before them in the text, not from the report's day."""

TABLES: Final[dict[str, dict[str, Any]]] = {
    "month": MONTHS,
    "weekday": WEEKDAYS,
    "weekdays": {f"{word}s": number for word, number in WEEKDAYS.items() if word.endswith("day")},
    "season": SEASONS,
    "unit": UNITS,
    "units": PLURALS,
    "digit": SMALL,
    "tens": TENS,
    "short": DECADES,
    "often": OFTEN,
    **{kind: {word: word for word in members} for kind, members in SETS.items()},
    "ordinal": ORDINALS,
}
"""All tables by kind. "second" is a number rather than a unit: the last kind to name a word has it."""

WORDS: Final = {word: (kind, value) for kind, table in TABLES.items() for word, value in table.items()}
CAPITAL: Final = each("month weekday weekdays christmas holiday")
"""Kinds whose words have a capital: "may" and "march" in small letters are none."""

STOPPED: Final = frozenset(
    word for word in (*MONTHS, *WEEKDAYS) if len(word) < 6 and word not in each("march april may june july")
)
"""Short names of months and days, which may have a stop of their own: "Jan. 3"."""

TIME_ZONES: Final = each("GMT UTC EST EDT CET CEST BST PST PDT IST AEST EET MSK o'clock o’clock")
"""Words that make an hour of the number before them."""
