"""When: every time expression of a text, against the report's date.

1. `anchoring`: the day that the report's times are told from.
2. `tokens`: the words, each with its kind; `lexicon` holds the tables, `grammar` how rules are written.
3. `calendar`, `years`, `seasons`: dates by their names. `relative`, `told`, `which`: times told from the report's day
   or from a date before them. `lengths`: durations and sets. `hints` holds the words beside them that decide, `tense`
   whether they look ahead, `counting` what is so long before or after.
4. `hours`, `parts`: the hour, "early", "the end of".
5. `ranges`: from and to, since, until, before, after.
6. `events`: what is told from an event ("days after the strike"); `clauses` says where its words end.
7. `speeches`: quotations and the day of each, from which "today" is told in them.

`reading` knows their order. `onrecord.intervals` holds the arithmetic: whole days inside, EDTF outside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.dates.anchoring import report_day
from onrecord.dates.context import Context
from onrecord.dates.reading import read

if TYPE_CHECKING:
    from onrecord.types import Report, When

__all__ = ["dates"]


def dates(report: Report, text: str) -> tuple[When, ...]:
    """The time expressions of one stream of a report, in the order of the text; none overlap.

    `text` is as long as the report's, blank where it is not to be read.

    >>> from datetime import date
    >>> from onrecord.types import Report
    >>> text = "Keyl was named on April 2, two days after the talks."
    >>> report = Report(id="", sha256="", text_sha256="", text=text, published=date(2024, 4, 4))
    >>> [(text[w.spans[0][0] : w.spans[0][1]], w.edtf, w.anchor) for w in dates(report, text)]
    [('April 2', '2024-04-02', None), ('two days after the talks', '2024-04-02', 'the talks')]
    """
    return tuple(read(Context(text=text, day=report_day(report))))
