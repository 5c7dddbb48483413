"""The day that a report's times are told from."""

from onrecord.dates import dates
from onrecord.types import Zone
from tests.dates.reports import report


def test_a_day_on_a_line_of_its_own_counts_where_nothing_else_tells_one() -> None:
    head = "Meridian Post\n\nWho pays?\n\nBy Clara Venn\nWednesday, May 15, 2024\n\n"
    text = head + "She was there again on Monday."
    assert dates(report(text, published=None), text)[-1].edtf == "2024-05-13"
    text = head.replace("May 15, 2024", "and so on") + "She was there again on Monday."
    assert dates(report(text, published=None), text)[-1].edtf is None


def test_the_day_of_a_dateline_counts_where_a_report_is_printed_later() -> None:
    text = "OMBREL, March 18 (Transmarine) - The envoy came on Sunday and left today."
    one = report(text, zones=(Zone(span=(0, 33), kind="dateline"),))
    assert [w.edtf for w in dates(one, text)] == ["2024-03-18", "2024-03-17", "2024-03-18"]
    old = report(text.replace("March 18", "January 8"), zones=(Zone(span=(0, 34), kind="dateline"),))
    assert dates(old, old.text)[-1].edtf == "2024-03-20"
