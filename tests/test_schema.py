from pathlib import Path

import pytest

from bench.gold import all_gold
from onrecord import schema
from onrecord.errors import UsageError
from onrecord.types import Reading

EXAMPLES = Path(__file__).parents[1] / "examples"
GOLD = [gold.reading for gold in all_gold(EXAMPLES)]


@pytest.mark.parametrize("reading", GOLD, ids=[r.report.id for r in GOLD])
def test_json_read_back_is_the_reading_written(reading: Reading) -> None:
    line = schema.to_json(reading)
    assert "\n" not in line
    assert schema.from_json(line) == reading


def test_the_order_of_the_parts_is_the_schema_s() -> None:
    assert list(schema.to_dict(GOLD[0])) == [
        "schema",
        "producer",
        "report",
        "zones",
        "attributions",
        "sources",
        "actors",
        "ties",
        "events",
        "accounts",
        "dates",
    ]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("not json", "not JSON"),
        ("[]", "a JSON object was expected"),
        ('{"schema": "onrecord/9"}', "this version reads 'onrecord/1'"),
        ('{"schema": "onrecord/1", "report": {}}', "not a reading"),
        ('{"schema": "onrecord/1", "report": []}', "not a reading"),
    ],
)
def test_what_is_no_reading_is_told_so(line: str, complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        schema.from_json(line)


def test_an_act_that_is_none_is_refused_with_its_place() -> None:
    plain = schema.to_dict(next(r for r in GOLD if r.attributions))
    plain["attributions"][0]["act"] = "mutter"
    with pytest.raises(UsageError, match=r"attributions\[0\]\.act"):
        schema.from_dict(plain)


def test_the_json_schema_has_every_part() -> None:
    reading = schema.json_schema()["$defs"]["Reading"]
    assert set(schema.to_dict(GOLD[0])) == set(reading["properties"])
