import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings

from onrecord.desk import Desk
from onrecord.errors import UsageError
from onrecord.types import Account, Attribution, Producer, Reading, Telling, Tie
from tests.desk.readings import GOLD, readings


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.create(tmp_path / "desk.db")


def filled(desk: Desk) -> Desk:
    for reading in GOLD:
        desk.add(reading, "a.txt")
    return desk


@given(readings())
@settings(max_examples=40)
def test_a_reading_comes_back_as_it_was_added(tmp_path_factory: pytest.TempPathFactory, reading: Reading) -> None:
    with Desk.create(tmp_path_factory.getbasetemp() / "any.db") as desk:
        assert desk.add(reading) in {"added", "renewed", "unchanged"}
        assert desk.reading(reading.report.sha256) == reading
        assert desk.add(reading) == "unchanged"
        assert desk.remove(reading.report.sha256) == 1
        assert not desk.holds(reading.report.sha256)
        assert rows_left(desk) == 0


def rows_left(desk: Desk) -> int:
    names = [row[0] for row in desk.connection.execute("SELECT name FROM pragma_table_list WHERE type = 'table'")]
    kept = [name for name in names if not name.startswith("sqlite_") and name != "parts"]
    return sum(desk.connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in kept)  # noqa: S608


def test_the_examples_come_back_all_of_them(desk: Desk) -> None:
    filled(desk)
    assert [desk.reading(reading.report.sha256) for reading in GOLD] == GOLD
    assert len(desk.reports()) == len(GOLD)
    desk.check()


def test_another_reading_of_the_same_bytes_takes_the_place_of_the_first(desk: Desk) -> None:
    old = filled(desk).reading(GOLD[0].report.sha256)
    first = next(row for row in desk.reports() if row.report == old.report.sha256)
    new = msgspec.structs.replace(old, ties=(), producer=Producer(version="9", model="next"))
    assert desk.add(new) == "renewed"
    assert desk.reading(old.report.sha256) == new
    row = next(row for row in desk.reports() if row.report == old.report.sha256)
    assert (row.version, row.model, row.file, row.added) == ("9", "next", "a.txt", first.added)
    assert row.renewed >= first.renewed
    assert len(desk.reports()) == len(GOLD)
    desk.check()


def test_a_report_is_named_by_the_start_of_its_hash(desk: Desk) -> None:
    filled(desk)
    wanted = GOLD[3].report
    assert desk.reading(wanted.id).report == wanted
    assert desk.reading(wanted.sha256[:8].upper()).report == wanted
    with pytest.raises(UsageError, match="holds no report"):
        desk.reading("ffffffffffff")
    with pytest.raises(UsageError, match="too short"):
        desk.reading("f")


def broken(reading: Reading) -> dict[str, Reading]:
    """Readings whose parts do not fit, each by what is wrong."""
    one = reading.attributions[0]
    telling = next(t for tie in reading.ties for t in tie.told)
    replace = msgspec.structs.replace
    empty: tuple[Telling, ...] = (replace(telling, voice=((),)),)
    return {
        "no such source": replace(reading, attributions=(replace(one, source_ids=("s999",)),)),
        "within nothing": replace(reading, attributions=(replace(one, within="a999"),)),
        "two of one id": replace(reading, attributions=(one, one)),
        "no such actor": replace(reading, ties=(replace(reading.ties[0], subject="p999"),)),
        "an empty link": replace(reading, ties=(replace(reading.ties[0], told=empty),)),
        "half a character": replace(reading, accounts=(Account(about="\ud800", claims=()),)),
        "a tie and an event of one id": replace(
            reading, ties=(replace(reading.ties[0], id=reading.events[0].id), *reading.ties)
        ),
    }


WHOLE = next(r for r in GOLD if r.ties and r.events and r.attributions)


@pytest.mark.parametrize("wrong", broken(WHOLE))
def test_a_reading_whose_parts_do_not_fit_is_refused_whole(desk: Desk, wrong: str) -> None:
    desk.add(WHOLE)
    with pytest.raises(UsageError):
        desk.add(broken(WHOLE)[wrong])
    assert desk.reading(WHOLE.report.sha256) == WHOLE
    desk.check()


def test_claims_and_statements_are_those_of_the_readings_with_their_words(desk: Desk) -> None:
    filled(desk)
    told = [
        (reading.report.sha256, claim.id, n, reading.words(telling.evidence), telling.certainty)
        for reading in GOLD
        for claim in (*reading.ties, *reading.events)
        for n, telling in enumerate(claim.told)
    ]
    rows = desk.claims()
    assert sorted((r.report, r.claim, r.telling, r.words, r.certainty) for r in rows) == sorted(told)
    assert len(rows) == len(told)
    said = [(r.report.sha256, a.id, r.words(a.content), a.act) for r in GOLD for a in r.attributions]
    assert sorted((r.report, r.statement, r.words, r.act) for r in desk.statements()) == sorted(said)
    assert {row.review for row in rows} == {"machine-read"}


def test_the_voice_is_named_from_the_inside_out(desk: Desk) -> None:
    filled(desk)
    outlets = {(r.report, r.claim, r.telling): r.voice for r in desk.claims()}
    checked = 0
    for reading in GOLD:
        for claim in (*reading.ties, *reading.events):
            for n, telling in enumerate(claim.told):
                names = [[name_of(reading, s) for s in joint] for joint in telling.voice]
                voice = ", according to ".join(" and ".join(joint) for joint in names)
                assert outlets[reading.report.sha256, claim.id, n] == voice
                checked += len(telling.voice) > 1
    assert checked > 0


def name_of(reading: Reading, source: str) -> str:
    found = reading.source(source)
    return found.name or (found.description.text if found.description else found.kind)


def test_a_tie_without_ends_is_a_claim_still(desk: Desk) -> None:
    telling = next(t for tie in WHOLE.ties for t in tie.told)
    tie = Tie(id="t1", type="holds-role", subject=None, role="minister", told=(telling,))
    desk.add(msgspec.structs.replace(WHOLE, ties=(tie,), events=(), accounts=()))
    assert [(row.subject, row.object, row.role) for row in desk.claims()] == [(None, None, "minister")]


def test_a_reader_sees_the_desk_as_it_was_while_another_writes(desk: Desk) -> None:
    desk.add(GOLD[0])
    with Desk(desk.path, patience=0) as other:
        seen = iter(other.claims())
        next(seen)
        desk.add(GOLD[1])
        assert {row.report for row in seen} == {GOLD[0].report.sha256}
        assert len(other.reports()) == 2


def test_rows_as_a_data_frame_where_pandas_is_there(desk: Desk) -> None:
    pandas = pytest.importorskip("pandas")
    frame = filled(desk).claims().to_pandas()
    assert isinstance(frame, pandas.DataFrame)
    assert len(frame) == len(desk.claims())
    assert "voice" in frame.columns


def test_rows_as_a_data_frame_where_pandas_is_not_there(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(UsageError, match="pip install pandas"):
        desk.claims().to_pandas()


def test_the_desk_needs_neither_the_model_nor_pandas() -> None:
    code = "import sys, onrecord.desk; print([m for m in ('onnxruntime', 'pandas', 'rich') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_attributions_keep_the_order_of_the_text(desk: Desk) -> None:
    many = msgspec.structs.replace(
        WHOLE,
        attributions=tuple(
            Attribution(id=f"a{n}", source=(), cue=((n, n + 1),), content=(), kind="indirect", act="say")
            for n in range(12)
        ),
        ties=(),
        events=(),
        accounts=(),
    )
    desk.add(many)
    assert [a.id for a in desk.reading(many.report.id).attributions] == [f"a{n}" for n in range(12)]
