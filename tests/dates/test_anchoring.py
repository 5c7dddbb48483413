"""The day that a report's times are told from."""

from onrecord.dates import dates
from onrecord.types import Zone
from tests.dates.reports import report


def test_the_day_of_a_dateline_counts_where_a_report_is_printed_later() -> None:
    text = "OMBREL, March 18 (Transmarine) - The envoy came on Sunday and left today."
    one = report(text, zones=(Zone(span=(0, 33), kind="dateline"),))
    assert [w.edtf for w in dates(one, text)] == ["2024-03-18", "2024-03-17", "2024-03-18"]
    old = report(text.replace("March 18", "January 8"), zones=(Zone(span=(0, 34), kind="dateline"),))
    assert dates(old, old.text)[-1].edtf == "2024-03-20"
