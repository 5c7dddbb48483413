"""How long and how often; the report is of Wednesday 20 March 2024."""

import pytest

from tests.dates.reports import found, whens


@pytest.mark.parametrize(
    ("text", "words", "kind", "duration"),
    [
        ("He worked there for more than a decade.", "for more than a decade", "duration", "P10Y"),
        ("He stayed for two and a half years.", "for two and a half years", "duration", "P30M"),
        ("They fought for years.", "for years", "duration", "PXY"),
        ("It took several weeks.", "several weeks", "duration", "PXW"),
        ("It took two or three weeks.", "two or three weeks", "duration", "PXW"),
        ("at the forty-day memorial", "forty-day", "duration", "P40D"),
        ("a decades-long war", "decades-long", "duration", "PXY"),
        ("He held on for 1,000 days.", "for 1,000 days", "duration", "P1000D"),
        ("It will end within the hour.", "within the hour", "duration", "PT1H"),
        ("It meets every other Tuesday.", "every other Tuesday", "set", "P2W"),
        ("They march every single week.", "every single week", "set", "P1W"),
        ("They march every Friday.", "every Friday", "set", "P1W"),
        ("It meets twice a month.", "twice a month", "set", "P1M"),
        ("It pays $5 a day.", "a day", "set", "P1D"),
        ("It meets annually.", "annually", "set", "P1Y"),
    ],
)
def test_how_long_and_how_often(text: str, words: str, kind: str, duration: str) -> None:
    (when,) = whens(text)
    assert found(text) == [(words, None)]
    assert (when.kind, when.duration) == (kind, duration)


def test_how_long_is_told_apart_from_how_soon_and_how_far() -> None:
    assert [w.relation for w in whens("He stayed for two days, left within a day, and took two days.")] == [
        "for",
        "during",
        None,
    ]
    assert found("He stayed for two days after the strike.") == [("for two days", None), ("after the strike", None)]
