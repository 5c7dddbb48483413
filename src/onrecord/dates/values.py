"""What an expression means, before it is written as a `When`."""

from __future__ import annotations

from typing import ClassVar

from onrecord.intervals.edtf import widened, written
from onrecord.intervals.period import Period, Unit
from onrecord.types import Record


class Point(Record, frozen=True, kw_only=True):
    """A time on the calendar, if it can be placed there.

    `days` are the days it lies in. `yearless` is its month and day (0 where only the month is named) where the words
    leave out the year. `about`: not to be taken to the day, month or year that is written. `anchor` is what it is told
    from, EDTF or words; `relation` how it stands to that. `of_day`: it names a time of the day. `lasting`: it fills its
    days from the first to the last ("the past two years"). `in_part`: it is a part of its days whose bounds the words
    do not set ("late March").
    """

    kind: ClassVar[str] = "point"

    days: Period | None = None
    yearless: tuple[int, int] | None = None
    about: bool = False
    anchor: str | None = None
    relation: str | None = None
    of_day: bool = False
    duration: str | None = None
    lasting: bool = False
    in_part: bool = False

    @property
    def edtf(self) -> str | None:
        """Its days as EDTF; a day or month of an unknown year, or `None`, where nothing places it."""
        if self.days is not None:
            text = f"{self.days.first}/{self.days.last}" if self.lasting else written(self.days)
            if self.about and text.startswith("["):
                return written(widened(self.days))
            return f"{text}~" if self.about else text
        if self.yearless:
            month, day = self.yearless
            return f"XXXX-{month:02}-{day:02}" if day else f"XXXX-{month:02}"
        return None

    def bounds(self, days: Period) -> Period:
        """Its days, and those around them that "about" allows for."""
        return widened(days) if self.about else days


class Length(Record, frozen=True, kw_only=True):
    """How long: so many units, `None` where the words do not say how many."""

    kind: ClassVar[str] = "length"

    count: float | None
    unit: str
    about: bool = False


class Lasting(Length, frozen=True, kw_only=True):
    """How long something goes on ("for two years"), or in how long it happens ("within the hour")."""

    kind: ClassVar[str] = "lasting"

    relation: str


class Repeat(Record, frozen=True, kw_only=True):
    """How often: once every so long, as an ISO 8601 duration."""

    kind: ClassVar[str] = "set"

    every: str


class Told(Record, frozen=True, kw_only=True):
    """A time whose EDTF is made up: a stretch between two points, or one that is open."""

    kind: ClassVar[str] = "told"

    edtf: str | None
    anchor: str | None = None
    relation: str | None = None
    duration: str | None = None
    of_day: bool = False


ISO_UNITS: dict[str, tuple[str, int]] = {
    "second": ("S", 1), "minute": ("M", 1), "hour": ("H", 1), "day": ("D", 1), "weekend": ("D", 2), "week": ("W", 1),
    "fortnight": ("W", 2), "month": ("M", 1), "quarter": ("M", 3), "year": ("Y", 1), "decade": ("Y", 10),
    "century": ("Y", 100),
}  # fmt: skip


def iso(length: Length) -> str:
    """A length as an ISO 8601 duration, with X where the words do not say how many (as TimeML writes it).

    >>> iso(Length(count=2, unit="decade")), iso(Length(count=None, unit="hour")), iso(Length(count=1.5, unit="year"))
    ('P20Y', 'PTXH', 'P18M')
    """
    letter, size = ISO_UNITS[length.unit]
    time = "T" if length.unit in {"second", "minute", "hour"} else ""
    if length.count is None:
        return f"P{time}X{letter}"
    count = length.count * size
    if count != int(count) and letter == "Y":
        count, letter = count * 12, "M"
    return f"P{time}{count:g}{letter}"


def units(length: Length) -> tuple[float | None, Unit]:
    """A length in units that the calendar can count with."""
    match length.unit:
        case "fortnight":
            return (length.count * 2 if length.count else None), "week"
        case "second":
            return length.count, "minute"
        case "weekend":
            return length.count, "week"
        case unit:
            return length.count, unit  # type: ignore[return-value]
