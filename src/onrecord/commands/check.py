"""`onrecord check`: the standards desk's memo on a report."""

from __future__ import annotations

from onrecord.commands.outcomes import outcomes
from onrecord.commands.shown import page
from onrecord.options import Credit, Jobs, Outlet, Published, Reports, day
from onrecord.types import Known


def check(
    reports: Reports,
    published: Published = None,
    outlet: Outlet = None,
    credit: Credit = None,
    jobs: Jobs = None,
) -> None:
    """The standards desk's memo: what is given for each unnamed source, what rests on one, who was not heard."""
    from onrecord.show.memo import memo

    with outcomes(reports, Known(published=day(published), outlet=outlet, credit=credit), jobs) as found:
        for outcome in found:
            page(memo(outcome.reading()))
