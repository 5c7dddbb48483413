"""The dossier of an actor: found by any part of its name, with all that the reports say and why they are of one."""

import json
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from typer.testing import CliRunner

from bench.identity_traps import LIRUNE, Of
from bench.identity_traps import reading as made
from onrecord.cli import app
from onrecord.desk import Desk
from onrecord.desk.identity_judgements import Opinion, split
from onrecord.desk.network import spoken
from onrecord.desk.who import actors, choices, who
from onrecord.desk.who_listing import listing
from onrecord.desk.who_records import Dossier
from onrecord.errors import UsageError
from onrecord.show.layout import plain
from tests.desk.readings import GOLD


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with Desk.create(tmp_path_factory.mktemp("who") / "desk.db") as desk:
        for reading in GOLD:
            desk.add(reading)
        yield desk


def shown(desk: Desk, one: Dossier, width: int = 72) -> str:
    return plain(listing(one, spoken(desk, actors(one), one.last or date(2024, 4, 1))), width)


@pytest.mark.parametrize("asked", ["Idris Vantor", "vantor", "General Idris Vantor", "VANTOR", "Idris Wantor", "Vant"])
def test_any_part_or_spelling_of_a_name_finds_its_bearer(desk: Desk, asked: str) -> None:
    assert desk.who(asked).who.name == "Idris Vantor"


def test_spellings_are_told_with_how_often_and_where(desk: Desk) -> None:
    found = desk.who("Merdhi")
    spelled = {called.name for called in found.names}
    assert len({name for name in spelled if "Merd" in name}) > 1
    assert [called.reports for called in found.names] == sorted((c.reports for c in found.names), reverse=True)
    assert found.reports == len({r.report.id for r in GOLD if any("Merd" in a.name for a in r.actors)})
    assert all(called.outlets for called in found.names)


def test_roles_stand_in_their_order_with_whose_word_they_rest_on(desk: Desk) -> None:
    found = desk.who("Idris Vantor")
    head = next(role for role in found.roles if role.of is not None and role.of.name == "Lantern Corps")
    assert head.ends is not None
    assert head.ends <= date(2024, 3, 9)
    assert {said.outlet for said in head.said} - {None}
    begins = [role.begins for role in found.roles if role.begins]
    assert begins == sorted(begins)
    assert all(said.words and said.review == "machine-read" for role in found.roles for said in role.said)


def test_his_death_is_one_event_however_many_reports_tell_it(desk: Desk) -> None:
    killed = [
        e
        for e in desk.who("Idris Vantor").events
        if e.type == "killed" and "Idris Vantor" in {w.name for w in e.whom()}
    ]
    assert len(killed) == 1
    assert len({said.report for said in killed[0].said}) > 1


def test_what_is_said_by_somebody_is_said_as_a_named_source(desk: Desk) -> None:
    unnamed = {(r.report.sha256, a.id) for r in GOLD for s in r.sources if s.kind == "unnamed" for a in r.said_by(s)}
    named = {(r.report.sha256, a.id) for r in GOLD for s in r.sources if s.kind != "unnamed" for a in r.said_by(s)}
    people = {a.name for r in GOLD for a in r.actors if a.kind == "person" and a.name[0].isupper()}
    said = {(s.report, s.statement) for name in people for s in one_of(desk, name).said_by}
    assert said
    assert said <= named
    assert not said & (unnamed - named)


def one_of(desk: Desk, name: str) -> Dossier:
    return who(desk, choices(desk, name)[0].who.key)


def test_what_others_say_with_its_name_in_it_is_not_its_own_word(desk: Desk) -> None:
    found = desk.who("Idris Vantor")
    assert found.said_of
    assert {(s.report, s.statement) for s in found.said_of}.isdisjoint((s.report, s.statement) for s in found.said_by)


def test_a_name_of_several_is_not_guessed(tmp_path: Path) -> None:
    with Desk.create(tmp_path / "desk.db") as desk:
        desk.add(made(1, 2024, (Of("Ali Tolke", "a"), Of("Mojtaba Tolke", "b"))))
        with pytest.raises(UsageError, match=r"1\. Ali Tolke .*2\. Mojtaba Tolke"):
            desk.who("Tolke")
        assert [c.who.name for c in choices(desk, "tolke")] == ["Ali Tolke", "Mojtaba Tolke"]
        with pytest.raises(UsageError, match="no actor 'Selcar'"):
            desk.who("Selcar")


def test_a_full_name_is_its_bearers_though_others_share_its_words(tmp_path: Path) -> None:
    with Desk.create(tmp_path / "desk.db") as desk:
        desk.add(made(1, 2024, (Of("Ada Renwick", "a"), Of("Ada Renwick Foundation", "f", "organisation"))))
        assert desk.who("ada renwick").who.kind == "person"


def test_doubts_and_judgements_are_shown(tmp_path: Path) -> None:
    one, other = (made(n, 2024, (LIRUNE, Of("Harun Selcar", "s", titles=("Lirunese senator",)))) for n in (1, 2))
    with Desk.create(tmp_path / "desk.db") as desk:
        desk.add(one), desk.add(other)
        assert desk.who("Selcar").reports == 2
        sides = [(r.report.sha256, r.actors[1].mentions[0]) for r in (one, other)]
        split(desk, sides[0], sides[1], Opinion(name="Ada Renwick", reason="a cousin"))
        assert len(choices(desk, "Selcar")) == 2
        found = who(desk, choices(desk, "Selcar")[0].who.key)
        assert [(j.verdict, j.name, j.reason) for j in found.judgements] == [("other", "Ada Renwick", "a cousin")]
        assert "Harun Selcar and Harun Selcar are two, Ada Renwick said: a cousin" in shown(desk, found, 200)


def test_a_desk_answers_as_it_was(tmp_path: Path) -> None:
    first = made(1, 2024, (LIRUNE, Of("Harun Selcar", "s", roles=(("holds-role", "Lirune", "president"),))))
    with Desk.create(tmp_path / "desk.db") as desk:
        desk.add(first)
        desk.connection.execute("UPDATE reports SET added = '2024-05-01T00:00:00', renewed = '2024-05-01T00:00:00'")
        desk.add(made(2, 2024, (Of("Harun Selcar", "s"),)))
        assert desk.who("Selcar").reports == 2
        then = desk.who("Selcar", known_at="2024-06")
        assert (then.reports, [r.role for r in then.roles], then.known_at) == (1, ["president"], "2024-06")
        with pytest.raises(UsageError, match="no actor"):
            desk.who("Selcar", known_at="2024-04")
        desk.add(replace(first, ties=()))
        assert [r.role for r in desk.who("Selcar", known_at="2024-06").roles] == ["president"]
        assert desk.who("Selcar").roles == ()


def test_no_line_is_wider_than_the_page_and_no_word_is_a_command(desk: Desk) -> None:
    for name in ("Idris Vantor", "Kessaria", "Lantern Corps", "Merdhi"):
        text = shown(desk, one_of(desk, name))
        assert max(map(len, text.splitlines())) <= 72
    evil = made(7, 2024, (Of("Ada [bold] \x1b[31m Renwick", "a"),))
    with Desk.create(desk.path.parent / "evil.db") as other:
        other.add(evil)
        assert "\x1b" not in shown(other, other.who("Renwick"))
        assert "[bold]" in shown(other, other.who("Renwick"))


def test_the_command_shows_it_and_gives_all_of_it_as_json(desk: Desk) -> None:
    run = CliRunner().invoke
    result = run(app, ["who", str(desk.path), "Vantor"])
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "Idris Vantor"
    assert "machine-read" in result.stdout
    found = json.loads(run(app, ["who", str(desk.path), "Vantor", "--json"]).stdout)
    assert found["who"]["name"] == "Idris Vantor"
    assert set(found) == set(Dossier.__struct_fields__)
    assert run(app, ["who", str(desk.path), "Vantor", "--pick", "99"]).exit_code != 0


def test_a_state_in_very_many_reports_is_quick(tmp_path: Path) -> None:
    base = made(
        1, 2024, (Of("Kessaria", "k", "state"), Of("Tomas Adeyle", "a", roles=(("leads", "Kessaria", "head"),)))
    )
    with Desk.create(tmp_path / "desk.db") as desk:
        for n in range(400):
            report = replace(base.report, sha256=f"{n:064x}", id=f"{n:016x}")
            desk.add(replace(base, report=report))
        start = time.process_time()
        found = desk.who("Kessaria")
        assert (found.reports, found.looked_at) == (400, 300)
        assert time.process_time() - start < 2
