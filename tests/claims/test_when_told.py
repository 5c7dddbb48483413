"""When what a sentence tells was, and that what tells of another time does not date it."""

from datetime import date

import pytest

from onrecord.ingest import load_bytes
from onrecord.pipeline import read_report
from onrecord.types import Known
from tests.claims.test_told import carried, rows


@pytest.mark.parametrize(("sentence", "word", "edtf"), rows("times.txt"))
def test_when_it_was(sentence: str, word: str, edtf: str) -> None:
    read = read_report(load_bytes(f"{sentence}\n".encode(), "brief.txt", Known(published=date(2024, 3, 12)), "text"))
    at = sentence.rindex(word)
    found = [claim for claim in (*read.ties, *read.events) if any(carried(claim, told, at) for told in claim.told)]
    assert found
    assert {claim.when.edtf if claim.when else None for claim in found} == {edtf or None}
