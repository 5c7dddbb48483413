"""Intervals of days, their written form, and on which days a claim holds: arithmetic only, which any part may import.

- `period`: whole days from a first to a last, and moving them about the calendar.
- `interval`: `Interval`, half-open days with an earliest and a latest start and end.
- `edtf`: between EDTF (ISO 8601-2, as `When.edtf` has it) and these.
- `holding`: what a claim's date, its status and its report's day say together: `holding(...).on(day)`.

>>> from datetime import date
>>> from_edtf("1998/2020-01-03").holds_on(date(2020, 1, 4))
'not'
>>> holding("2014/..", "ongoing", published=date(2020, 1, 10)).on(date(2021, 1, 1))
'possibly'
"""

from onrecord.intervals.edtf import from_edtf, to_edtf
from onrecord.intervals.holding import Holding, holding, of_claim
from onrecord.intervals.interval import Holds, Interval
from onrecord.intervals.period import Period

__all__ = ["Holding", "Holds", "Interval", "Period", "from_edtf", "holding", "of_claim", "to_edtf"]
