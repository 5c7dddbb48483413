"""Some claims of a report read alone are compared as they are in the whole of it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.compare import versions
from onrecord.desk import Desk
from onrecord.desk.excerpts import excerpt
from onrecord.types import Reading

from .readings import GOLD, readings


def compared(held: Reading, part: Reading, claims: set[str]) -> bool:
    known = {actor.id: number for number, actor in enumerate(held.actors)}
    return versions(held, known, "post", claims) == versions(part, known, "post", claims)


@given(data=st.data())
@settings(max_examples=40)
def test_they_are_the_same_claims(data: st.DataObject, tmp_path_factory: pytest.TempPathFactory) -> None:
    held = data.draw(st.sampled_from(GOLD) | readings())
    claims = data.draw(st.sets(st.sampled_from([claim.id for claim in held.claims]))) if held.claims else set()
    with Desk.create(tmp_path_factory.mktemp("excerpts") / "desk.db") as desk:
        desk.add(held)
        (key,) = desk.connection.execute("SELECT key FROM reports").fetchone()
        part = excerpt(desk.connection, key, claims)
    assert compared(held, part, claims)
    assert claims <= {claim.id for claim in part.claims}
    assert part.actors == held.actors


def test_what_is_not_asked_for_is_not_read(tmp_path: Path) -> None:
    with Desk.create(tmp_path / "desk.db") as desk:
        desk.add(GOLD[1])
        (key,) = desk.connection.execute("SELECT key FROM reports").fetchone()
        part = excerpt(desk.connection, key, {"e1"})
    whole = GOLD[1]
    assert 0 < len(part.attributions) < len(whole.attributions)
    assert 0 < len(part.sources) < len(whole.sources)
    assert not part.dates
    assert {tie.type for tie in part.ties} <= {"part-of", "represents"}
