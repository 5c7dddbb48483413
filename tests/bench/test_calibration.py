"""The judged lines, what is fitted to them, and the plot."""

from pathlib import Path

import pytest

from bench.calibration import Judged, judged, svg
from bench.claims_bins import Bins
from training.confidence import crossed, fit


def line(report: int, rule: str, confidence: float, *, right: bool) -> Judged:
    verdict = "right" if right else "wrong"
    return Judged(
        report=f"r{report}",
        form="tie",
        type="leads",
        rule=rule,
        status="ongoing",
        confidence=confidence,
        verdict=verdict,
    )


def test_a_rule_that_is_mostly_right_becomes_surer_than_one_that_is_mostly_wrong() -> None:
    lines = [line(n, "good", 0.8, right=n % 10 > 0) for n in range(40)]
    lines += [line(n, "bad", 0.8, right=n % 10 == 0) for n in range(40)]
    taught = fit(lines)
    assert taught.sure("tie", "leads", "good", "ongoing", 0.8) > 0.75
    assert taught.sure("tie", "leads", "bad", "ongoing", 0.8) < 0.25


def test_every_line_is_judged_once_by_what_other_reports_teach() -> None:
    lines = [line(n, "good", 0.5 + n / 100, right=n % 3 > 0) for n in range(30)]
    assert sorted(right for _, right in crossed(lines).given) == sorted(one.right for one in lines)


def test_the_judged_lines_hold_no_words_of_a_report() -> None:
    lines = judged()
    assert len(lines) > 300
    assert {one.form for one in lines} == {"tie", "event"}
    assert all(one.report.startswith(("wikinews:", "polnear:", "newswire:")) for one in lines)


def test_what_is_flawed_is_not_right(tmp_path: Path) -> None:
    path = tmp_path / "judged.jsonl"
    path.write_text(
        '{"report":"r","form":"event","type":"killed","rule":"own","status":"happened","confidence":0.8,"verdict":"flawed"}\n',
        "utf8",
    )
    (one,) = judged(path)
    assert not one.right


@pytest.mark.parametrize(
    ("sure", "right", "place"), [(0.0, False, 'cx="36" cy="276"'), (1.0, True, 'cx="276" cy="36"')]
)
def test_a_dot_stands_where_its_bin_is(sure: float, right: bool, place: str) -> None:
    bins = Bins()
    bins.add_one(sure, right)
    assert place in svg(bins)
