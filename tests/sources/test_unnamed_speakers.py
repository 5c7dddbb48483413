"""The usual ways to quote somebody without a name: never an actor, and what they go on to say is nobody else's word."""

from datetime import date
from pathlib import Path

import pytest

from onrecord.ingest import load_bytes
from onrecord.pipeline import read_report
from onrecord.types import Known

TABLE = Path(__file__).with_name("unnamed_speakers.txt").read_text("utf8").splitlines()
ROWS = [[part.strip() for part in line.split("|")] for line in TABLE if not line.startswith("#")]
LEAD = "OMBREL, March 12 (Transmarine) – General Idris Vantor was killed at Ombrel airport on March 7.\n\n"


@pytest.mark.parametrize(("said", "who", "many", "pronoun"), ROWS)
def test_who_speaks_without_a_name_is_nobody_who_has_one(said: str, who: str, many: str, pronoun: str) -> None:
    read = read_report(load_bytes(f"{LEAD}{said}\n".encode(), "brief.txt", Known(published=date(2024, 3, 12))))
    start = read.report.text.index(who)
    goes_on = read.report.text.rindex(f" {pronoun} ") + 1
    [source] = [s for s in read.sources if any(a <= start < b or start <= a < start + len(who) for a, b in s.mentions)]
    assert (source.kind in {"unnamed", "witness"}, source.name, source.actor_id) == (True, None, None)
    assert source.count == (int(many.rstrip("+")), None if many.endswith("+") else int(many))
    assert not any((goes_on, goes_on + len(pronoun)) in actor.mentions for actor in read.actors)
    meant = [s for s in read.sources if any(a <= goes_on < b for a, b in s.mentions)]
    assert all(s is source for s in meant)
