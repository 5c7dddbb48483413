"""When a claim holds, by its date, its status and its report's day."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from onrecord.errors import EdtfError
from onrecord.intervals import Interval, from_edtf, holding, of_claim, to_edtf
from onrecord.intervals.interval import AFTER_ALL
from onrecord.types import Event, Reason, Status, Telling, Tie, When
from tests.intervals.test_edtf import days, intervals

PUBLISHED = date(2020, 1, 10)
STATUSES: tuple[Status, ...] = ("happened", "ongoing", "planned", "predicted", "conditional")
TO_COME: tuple[Status, ...] = STATUSES[2:]

statuses = st.sampled_from(STATUSES)
written = st.none() | intervals().map(to_edtf)


@pytest.mark.parametrize(
    ("edtf", "status", "day", "holds"),
    [
        (None, "ongoing", "2020-01-10", "surely"),
        (None, "ongoing", "2020-01-09", "possibly"),
        (None, "ongoing", "2020-01-11", "possibly"),
        (None, "ongoing", "1970-01-01", "possibly"),
        ("2014/..", "ongoing", "2013-12-31", "not"),
        ("2014/..", "ongoing", "2014-12-30", "possibly"),
        ("2014/..", "ongoing", "2014-12-31", "surely"),
        ("2014/..", "ongoing", "2020-01-10", "surely"),
        ("2014/..", "ongoing", "2020-01-11", "possibly"),
        ("2014/..", "happened", "2020-01-10", "surely"),
        ("2014/..", "happened", "2020-01-11", "possibly"),
        ("2020/..", "happened", "2020-01-09", "possibly"),
        ("2020/..", "happened", "2020-01-10", "surely"),
        ("2020/..", "happened", "2020-01-11", "possibly"),
        ("1982/", "happened", "1983-01-01", "possibly"),
        ("1982/", "happened", "2020-01-10", "possibly"),
        ("1982/", "ongoing", "1983-01-01", "surely"),
        ("1982/", "ongoing", "2020-01-11", "possibly"),
        ("1998/2020-01-03", "happened", "2020-01-03", "surely"),
        ("1998/2020-01-03", "happened", "2020-01-04", "not"),
        ("1998/2020-01-03", "ongoing", "2020-01-04", "not"),
        ("2019/2021", "ongoing", "2020-01-10", "surely"),
        ("/2021", "ongoing", "2020-01-10", "surely"),
        ("/2020-01-03", "happened", "2020-01-02", "possibly"),
        ("/2020-01-03", "happened", "2020-01-04", "not"),
        ("2020-01-03", "happened", "2020-01-03", "surely"),
        ("2020-01-03", "happened", "2020-01-04", "not"),
        ("2020-01-03", "ongoing", "2020-01-04", "surely"),
        ("2020-01-03", "ongoing", "2020-01-11", "possibly"),
        ("2020-01", "happened", "2020-01-03", "possibly"),
        ("2020-01", "happened", "2020-01-11", "not"),
        ("2020-01", "ongoing", "2020-01-10", "surely"),
        ("2020-01", "ongoing", "2020-01-31", "possibly"),
        ("XXXX-01-03", "happened", "2020-01-03", "possibly"),
        ("XXXX-01-03", "happened", "2019-01-03", "possibly"),
        ("XXXX-01-03", "happened", "2020-01-04", "not"),
        ("XXXX-01-03", "happened", "2021-01-03", "not"),
        ("XXXX-01-03", "planned", "2021-01-03", "possibly"),
        ("XXXX-01-03", "planned", "2019-01-03", "not"),
        ("XXXX-01", "happened", "2019-01-31", "possibly"),
        ("XXXX-01", "happened", "2019-02-01", "not"),
        (None, "happened", "2020-01-10", "possibly"),
        (None, "happened", "1970-01-01", "possibly"),
        (None, "happened", "2020-01-11", "not"),
        (None, "planned", "2020-01-09", "not"),
        (None, "planned", "2020-01-10", "possibly"),
        (None, "predicted", "2030-01-01", "possibly"),
        ("2020-02-01", "planned", "2020-02-01", "possibly"),
        ("2020-02-01", "conditional", "2020-02-02", "not"),
        ("2020-02/..", "planned", "2021-01-01", "possibly"),
        ("2020-02-01", "happened", "2020-02-01", "surely"),
    ],
)
def test_as_of_a_day(edtf: str | None, status: Status, day: str, holds: str) -> None:
    assert holding(edtf, status, PUBLISHED).on(date.fromisoformat(day)) == holds


@pytest.mark.parametrize(
    ("edtf", "status", "day", "holds"),
    [
        (None, "ongoing", "2020-01-10", "possibly"),
        ("2014/..", "ongoing", "2014-12-31", "surely"),
        ("2014/..", "ongoing", "2015-01-01", "possibly"),
        ("2014", "ongoing", "2013-12-31", "not"),
        ("2014", "ongoing", "2015-01-01", "possibly"),
        ("XXXX-01-03", "happened", "2030-01-03", "possibly"),
        ("XXXX-01-03", "happened", "2030-01-04", "not"),
        (None, "planned", "1990-01-01", "possibly"),
        ("../..", "ongoing", "1990-01-01", "possibly"),
    ],
)
def test_where_the_reports_day_is_not_known(edtf: str | None, status: Status, day: str, holds: str) -> None:
    assert holding(edtf, status).on(date.fromisoformat(day)) == holds


@pytest.mark.parametrize(
    ("edtf", "status", "during", "holds"),
    [
        ("1998/2020-01-03", "happened", "2019", "possibly"),
        ("1998/2020-01-03", "happened", "2019/2019", "possibly"),
        ("1998/2020-01-03", "happened", "2020-01-04/..", "not"),
        ("2014/..", "ongoing", "2021", "possibly"),
        (None, "ongoing", "2020-01-10", "surely"),
        ("2020-02", "planned", "2020/2020", "possibly"),
    ],
)
def test_during_other_days(edtf: str, status: Status, during: str, holds: str) -> None:
    assert holding(edtf, status, PUBLISHED).during(from_edtf(during)) in {holds, "surely"}
    assert (holding(edtf, status, PUBLISHED).during(from_edtf(during)) == "not") == (holds == "not")


@given(written, days)
def test_what_goes_on_holds_on_the_day_of_its_report_unless_its_date_denies_it(edtf: str | None, day: date) -> None:
    span = from_edtf(edtf or "XXXX")
    allowed = span.earliest_start <= day and (day < span.latest_end or "/" not in (edtf or ""))
    assert (holding(edtf, "ongoing", day).on(day) == "surely") == allowed


@given(written, statuses, days, days)
def test_a_report_vouches_for_no_day_after_it_but_dates_that_it_writes(
    edtf: str | None, status: Status, published: date, day: date
) -> None:
    assume(day > published)
    if holding(edtf, status, published).on(day) == "surely":
        assert edtf is not None
        written_end = from_edtf(edtf).earliest_end
        assert day < written_end
        assert written_end != AFTER_ALL or from_edtf(edtf).earliest_start > published


@given(written, st.sampled_from(TO_COME), st.none() | days, days)
def test_what_is_to_come_is_never_sure(edtf: str | None, status: Status, published: date | None, day: date) -> None:
    assert holding(edtf, status, published).on(day) != "surely"


@given(intervals(), statuses, st.none() | days, days)
def test_outside_its_written_bounds_nothing_holds(
    one: Interval, status: Status, published: date | None, day: date
) -> None:
    edtf = to_edtf(one)
    if day < from_edtf(edtf).earliest_start:
        assert holding(edtf, status, published).on(day) == "not"


@given(written, statuses, st.none() | days, days)
def test_on_a_day_as_during_it(edtf: str | None, status: Status, published: date | None, day: date) -> None:
    held = holding(edtf, status, published)
    assert held.on(day) == held.during(from_edtf(day.isoformat()))


def _telling(status: Status, polarity: str = "+") -> Telling:
    sign = "-" if polarity == "-" else "+"
    return Telling(status=status, polarity=sign, evidence=((0, 1),), reason=Reason(by="hand", name=""))


@pytest.mark.parametrize(
    ("told", "holds"),
    [
        ([_telling("happened"), _telling("ongoing")], "surely"),
        ([_telling("planned"), _telling("happened")], "possibly"),
        ([_telling("ongoing", "-"), _telling("happened")], "possibly"),
        ([_telling("ongoing", "-")], None),
        ([], None),
    ],
)
def test_a_claim_holds_by_its_best_telling(told: list[Telling], holds: str | None) -> None:
    held = of_claim(Tie(id="t1", type="leads", subject="a", told=tuple(told)), PUBLISHED)
    assert (held and held.on(PUBLISHED)) == holds


def test_a_claim_has_its_own_date() -> None:
    event = Event(id="e1", type="killed", trigger=((0, 1),), when=When(edtf="2020-01-03"), told=(_telling("happened"),))
    held = of_claim(event, PUBLISHED)
    assert held is not None
    assert [held.on(date(2020, 1, day)) for day in (2, 3, 4)] == ["not", "surely", "not"]


def test_what_is_no_edtf_is_refused() -> None:
    with pytest.raises(EdtfError, match="nonsense"):
        holding("nonsense", "happened")
