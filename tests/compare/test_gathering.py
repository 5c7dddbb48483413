"""What is gathered does not depend on order, and the keys miss no pair that is one thing."""

from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from onrecord.compare import Version, gather, gathering
from onrecord.compare.keys import keys
from onrecord.compare.records import Spot, Told
from onrecord.compare.same import same
from onrecord.intervals import holding

DAY = date(2024, 3, 7)
EDTF = ("2024-03-07", "2024-03-08", "2024-03", "2024-03-07/..", "2024", None)
TYPES = ("killed", "consult", "assault", "appointed", "leads", "holds-role", "allied-with")


@st.composite
def version(draw: st.DrawFn, number: int) -> Version:
    kind = draw(st.sampled_from(TYPES))
    parts = ("agent", "patient") if kind in {"killed", "consult", "assault", "appointed"} else ("subject", "object")
    ends = frozenset((part, draw(st.integers(1, 3))) for part in draw(st.sets(st.sampled_from(parts))))
    edtf = draw(st.sampled_from(EDTF))
    published = DAY + timedelta(days=draw(st.integers(0, 20)))
    return Version(
        report=f"r{draw(st.integers(0, 3))}",
        claim=f"c{number}",
        type=kind,  # type: ignore[arg-type]
        ends=ends,
        people=frozenset(one for _, one in ends if one != 3),
        states=frozenset({3}),
        role=draw(st.sampled_from(("head", "president", None))),
        edtf=edtf,
        holding=holding(edtf, "happened", published),
        published=published,
        origin=draw(st.sampled_from(("courier", "post"))),
        where=draw(st.sampled_from(((), (Spot(name="ombrel"),), (Spot(name="kessaria"),)))),
        terms=frozenset(draw(st.sets(st.sampled_from(("elect", "took", "drone", "strike"))))),
        dead=frozenset(draw(st.sets(st.integers(1, 3), max_size=1))) if kind == "assault" else frozenset(),
        told=(Told(origin="courier"),),
    )


@st.composite
def several(draw: st.DrawFn) -> list[Version]:
    return [draw(version(number)) for number in range(draw(st.integers(2, 9)))]


@given(several())
def test_what_is_one_thing_has_a_key_in_common_on_common_days(versions: list[Version]) -> None:
    for one, other in combinations(versions, 2):
        if same(one, other):
            met = [
                (a, b) for a in keys(one) for b in keys(other) if a.thing == b.thing and a.first <= b.last >= b.first
            ]
            assert any(a.first <= b.last and b.first <= a.last for a, b in met), (one, other)


@given(several())
def test_it_is_mutual(versions: list[Version]) -> None:
    assert all(same(one, other) == same(other, one) for one, other in combinations(versions, 2))


@given(several(), st.randoms())
def test_the_order_of_reports_changes_nothing(versions: list[Version], rng) -> None:  # type: ignore[no-untyped-def]
    def groups(order: list[Version]) -> set[frozenset[tuple[str, str]]]:
        return {frozenset((v.report, v.claim) for v in group) for group in gather(order)}

    shuffled = list(versions)
    rng.shuffle(shuffled)
    assert groups(versions) == groups(shuffled)


def event(report: str, published: date, terms: str) -> Version:
    return Version(
        report=report,
        claim="e1",
        type="arrested",
        holding=holding(None, "happened", published),
        published=published,
        origin="courier",
        terms=frozenset(terms.split()),
        told=(Told(origin="courier"),),
    )


@pytest.mark.parametrize(
    ("terms", "later", "joined"),
    [
        ("arrest raid harbour", 2, True),
        ("arrest raid harbour", 40, False),
        ("arrest", 2, False),
        ("arrest friday", 2, False),
    ],
)
def test_an_outlet_tells_one_thing_twice_in_its_own_words_only_where_they_are_many_and_days_apart(
    terms: str, later: int, joined: bool
) -> None:
    first, second = event("r1", DAY, terms), event("r2", DAY + timedelta(days=later), terms)
    assert len(gather([first, second])) == (1 if joined else 2)


def office(number: int, role: str, body: int | None = None, states: frozenset[int] = frozenset({7, 8})) -> Version:
    ends = {("subject", 1)} | ({("object", body)} if body else set())
    return Version(
        report=f"r{number}", claim="t1", type="holds-role", role=role, ends=frozenset(ends), states=states & {body or 0}
    )


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        (office(1, "president"), office(2, "president", 7), True),
        (office(1, "foreign minister"), office(2, "foreign minister", 7), True),
        (office(1, "president"), office(2, "vice president", 7), False),
        (office(1, "president", 7), office(2, "president", 8), False),
        (office(1, "president"), office(2, "president", 9), False),
        (office(1, "ambassador"), office(2, "ambassador", 7), False),
        (office(1, "mayor"), office(2, "mayor", 7), False),
        (office(1, "president"), replace(office(2, "president", 7), type="leads"), True),
        (office(1, "president"), replace(office(2, "president", 9), type="leads"), False),
        (office(1, "president", 7), replace(office(2, "president", 7), type="leads"), False),
    ],
)
def test_an_office_of_a_state_is_one_without_the_state_too(one: Version, other: Version, *, joined: bool) -> None:
    assert same(one, other) == same(other, one) == joined


def step(number: int, *terms: str, edtf: str | None = "2024-03-07") -> Version:
    return Version(
        report=f"r{number}",
        claim="e1",
        type="appointed",
        ends=frozenset({("patient", 1)}),
        people=frozenset({1}),
        edtf=edtf,
        holding=holding(edtf, "happened", DAY),
        published=DAY,
        terms=frozenset(terms),
    )


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        (step(1, "elect"), step(2, "elect", "mayor", edtf=None), True),
        (step(1, "elect"), step(2, "took", "offic"), False),
        (step(1, "nomin"), step(2, "becam"), True),
        (step(1, "nomin"), step(2, "becam", edtf=None), False),
        (step(1, "becam"), step(2, "becom", edtf=None), True),
    ],
)
def test_each_step_to_an_office_is_a_happening_of_its_own(one: Version, other: Version, *, joined: bool) -> None:
    assert same(one, other) == same(other, one) == joined


@pytest.mark.parametrize(("whom", "joined"), [(1, True), (2, False)])
def test_an_attack_is_known_by_whom_it_killed(whom: int, joined: bool) -> None:
    first = Version(report="r1", claim="e1", type="assault", dead=frozenset({1}), told=(Told(origin="courier"),))
    second = Version(report="r2", claim="e1", type="assault", dead=frozenset({whom}), told=(Told(origin="post"),))
    assert len(gather([first, second])) == (1 if joined else 2)


@pytest.mark.parametrize(("fatal", "joined"), [(True, True), (False, False)])
def test_a_death_is_one_thing_with_a_killing(fatal: bool, joined: bool) -> None:
    of_one = {"ends": frozenset({("patient", 1)}), "people": frozenset({1}), "told": (Told(origin="courier"),)}
    of_one |= {"published": DAY, "holding": holding(None, "happened", DAY)}
    killing = Version(report="r1", claim="e1", type="killed", fatal=True, **of_one)  # type: ignore[arg-type]
    death = Version(report="r2", claim="e1", type="other", fatal=fatal, **of_one)  # type: ignore[arg-type]
    assert same(killing, death) == same(death, killing) == joined
    assert len(gather([killing, death])) == (1 if joined else 2)


def talks(number: int, origin: str = "courier", *, day: int = 0, status: str = "happened", **more: object) -> Version:
    published = DAY + timedelta(days=day)
    told = {"type": "consult", "ends": frozenset({("agent", 1)}), "told": (Told(origin=origin, status=status),)}  # type: ignore[arg-type]
    dated = {"holding": holding(None, status, published), "published": published}  # type: ignore[arg-type]
    return Version(**({"report": f"r{number}", "claim": "e1", "origin": origin} | told | dated | more))  # type: ignore[arg-type]


OMBREL, CORVANE = Spot(name="ombrel", within=frozenset({"ke"})), Spot(name="corvane", within=frozenset({"ha"}))


@pytest.mark.parametrize(
    ("more", "joined"),
    [
        ({"cites": frozenset({"courier"})}, True),
        ({"cites": frozenset({"post"})}, False),  # it quotes itself
        ({"cites": frozenset({"courier"}), "day": 9}, False),  # of another week
        ({"cites": frozenset({"courier"}), "day": -1}, False),  # before that was out
        ({"cites": frozenset({"courier"}), "where": (CORVANE,)}, False),
        ({"cites": frozenset({"courier"}), "terms": frozenset({"dine"})}, False),
        ({"cites": frozenset({"courier"}), "ends": frozenset({("agent", 2)})}, False),
    ],
)
def test_what_a_report_quotes_an_outlet_for_is_what_that_tells(more: dict[str, object], joined: bool) -> None:
    first = talks(1, terms=frozenset({"meet", "secret"}), where=(OMBREL,))
    second = talks(2, "post", **({"day": 2, "terms": frozenset({"meet", "place"})} | more))  # type: ignore[arg-type]
    assert same(first, second) == same(second, first) == joined


@pytest.mark.parametrize(
    ("status", "terms", "joined"),
    [
        ("happened", "call meet still", True),
        ("ongoing", "call meet", True),
        ("ongoing", "call meet still", False),
        ("ongoing", "alway call meet", False),
    ],
)
def test_a_habit_is_not_what_was_done(status: str, terms: str, joined: bool) -> None:
    first = talks(1, terms=frozenset({"call", "meet"}))
    second = talks(2, "post", day=2, status=status, terms=frozenset(terms.split()))
    assert same(first, second) == same(second, first) == joined


@pytest.mark.parametrize(
    ("one", "other", "type_", "joined"),
    [
        ("give advic", "send advic", "aid", True),
        ("suppli rifl", "rifl ship", "aid", True),
        ("send fighter", "send advic", "aid", False),
        ("give", "send", "aid", False),
        ("give advic", "send advic", "consult", False),
    ],
)
def test_of_aid_what_is_given_counts(one: str, other: str, type_: str, joined: bool) -> None:
    pair = [talks(n, type=type_, terms=frozenset(words.split())) for n, words in enumerate((one, other))]
    assert same(*pair) == joined


def test_what_many_reports_print_is_not_compared_by_every_two_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    ends = frozenset({("subject", 1), ("object", 2)})
    printed = [Version(report=f"r{n}", claim="t1", type="leads", ends=ends) for n in range(300)]
    compared = []
    monkeypatch.setattr(gathering, "same", lambda one, other: compared.append(one) or same(one, other))
    assert [len(group) for group in gather(printed)] == [300]
    assert len(compared) < 2 * len(printed)
