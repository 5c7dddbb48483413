"""Any few reports about the same few actors: what the desk reads for a network gives what all that it holds would."""

import hashlib
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord import types as t
from onrecord.desk import Desk, tied
from onrecord.desk.network import changes, network
from onrecord.network.build import Only
from onrecord.network.changes import changes as compared
from onrecord.network.merging import merged
from onrecord.network.records import Days
from tests.desk.test_network_bounds import everything, plain

ACTORS = (
    ("p1", "Idris Vantor", "person"),
    ("p2", "Rostam Keyl", "person"),
    ("p3", "Abran Tolke", "person"),
    ("p4", "Lantern Corps", "organisation"),
    ("p5", "Tidal Front", "organisation"),
    ("p6", "Norvane", "state"),
)
WHENS = (None, "2024-03-07", "2024-03", "2009/2024-03-07", "2024-03-20/..", "2023-11/2024-04-02", "1982/", "XXXX-03-07")
STEPS = ("2024-03-07", "2024-03-08", "2024-04-01")
"""Days of deaths and appointments: what is told without one is no change."""
PUBLISHED = (None, date(2024, 1, 5), date(2024, 3, 6), date(2024, 3, 8), date(2024, 4, 14))
TYPES = ("leads", "holds-role", "represents", "succeeds", "opposes", "met-with", "founded", "oversees")
ROLES = (None, "chairman", "the envoy")
TEXT = "Idris Vantor, Rostam Keyl, Abran Tolke, the Lantern Corps, the Tidal Front and Norvane."


@st.composite
def tellings(draw: st.DrawFn) -> tuple[t.Telling, ...]:
    told = st.builds(
        t.Telling,
        polarity=st.sampled_from(["+", "+", "+", "-"]),
        certainty=st.sampled_from(["certain", "certain", "possible"]),
        status=st.sampled_from(["ongoing", "happened", "happened", "planned"]),
        evidence=st.just(((0, 12),)),
        reason=st.just(t.Reason(by="hand", name="test")),
        confidence=st.sampled_from([0.2, 0.9]),
    )
    return tuple(draw(st.lists(told, min_size=1, max_size=2)))


def when(edtf: str | None) -> t.When | None:
    return t.When(edtf=edtf, spans=((0, 1),)) if edtf else None


def part(kind: str, whom: str) -> t.Participant:
    return t.Participant(actor=whom, part="agent" if kind == "resigned" else "patient")


@st.composite
def readings(draw: st.DrawFn) -> t.Reading:
    ids = [actor for actor, *_ in ACTORS]
    text = f"{TEXT} {draw(st.integers(0, 10**9))}"
    digest = hashlib.sha256(text.encode()).hexdigest()
    ties = [
        t.Tie(id=f"t{n}", type=kind, subject=one, object=other, role=role, when=when(edtf), told=told)  # type: ignore[arg-type]
        for n, (kind, one, other, role, edtf, told) in enumerate(
            draw(
                st.lists(
                    st.tuples(
                        st.sampled_from(TYPES),
                        st.sampled_from(ids),
                        st.sampled_from(ids),
                        st.sampled_from(ROLES),
                        st.sampled_from(WHENS),
                        tellings(),
                    ),
                    max_size=5,
                )
            )
        )
    ]
    steps = draw(
        st.lists(
            st.tuples(
                st.sampled_from(["killed", "killed", "appointed", "resigned"]),
                st.sampled_from(ids[:3]),
                st.sampled_from(STEPS),
                tellings(),
            ),
            max_size=3,
        )
    )
    events = [
        t.Event(id=f"e{n}", type=kind, trigger=((0, 1),), participants=(part(kind, whom),), when=when(edtf), told=told)  # type: ignore[arg-type]
        for n, (kind, whom, edtf, told) in enumerate(steps)
    ]
    return t.Reading(
        producer=t.Producer(version="0", model="test"),
        report=t.Report(
            id=digest[:16],
            text=text,
            sha256=digest,
            text_sha256=digest,
            outlet=draw(st.sampled_from(["Coast Times", "Meridian Post", "Lirune Today"])),
            published=draw(st.sampled_from(PUBLISHED)),
        ),
        actors=tuple(
            t.Actor(id=actor, name=name, kind=kind, mentions=((TEXT.index(name), TEXT.index(name) + len(name)),))  # type: ignore[arg-type]
            for actor, name, kind in ACTORS
        ),
        ties=tuple(ties),
        events=tuple(events),
    )


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    several=st.lists(readings(), min_size=1, max_size=4, unique_by=lambda r: r.report.sha256),
    day=st.sampled_from([date(2024, 3, 6), date(2024, 3, 9), date(2024, 4, 2)]),
    only=st.sampled_from([Only(), Only(support=2)]),
)
def test_any_reports(tmp_path: Path, several: list[t.Reading], day: date, only: Only) -> None:
    path = tmp_path / "desk.db"
    for end in ("", "-wal", "-shm"):
        Path(f"{path}{end}").unlink(missing_ok=True)
    with Desk.create(path) as desk:
        for one in several:
            desk.add(one)
        keys = [key for (key,) in desk.connection.execute("SELECT DISTINCT identity FROM known_as")]
        for who in tied.who(desk.connection, keys).values():
            for depth in (1, 2):
                assert network(desk, Days.of(day), who.key, depth, only) == plain(desk, Days.of(day), who, depth, only)
        ties = merged(tied.ties(desk.connection, everything(desk, "tie")))
        events = tied.happenings(desk.connection, everything(desk, "event"))
        found, all_ = changes(desk, day, 30, only), compared(ties, events, day, 30, only)
        for part in ("careers", "ended", "begun", "stood", "passed"):
            assert getattr(found, part) == getattr(all_, part), part
