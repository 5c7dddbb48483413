"""`onrecord brief`: one page on the system that a report describes."""

from __future__ import annotations

from onrecord.commands.outcomes import outcomes
from onrecord.commands.shown import page
from onrecord.options import Credit, Jobs, Outlet, Published, Reports, Title, Url, day
from onrecord.types import Known


def brief(
    reports: Reports,
    published: Published = None,
    outlet: Outlet = None,
    credit: Credit = None,
    title: Title = None,
    url: Url = None,
    jobs: Jobs = None,
) -> None:
    """One page on the system a report describes: who is tied to whom, what happened, each line on whose word."""
    from onrecord.show.brief import brief as whole
    from onrecord.show.layout import Rule

    known = Known(published=day(published), outlet=outlet, credit=credit, title=title, url=url)
    with outcomes(reports, known, jobs) as found:
        for number, outcome in enumerate(found):
            if number:
                page(Rule())
            page(whole(outcome.reading()))
