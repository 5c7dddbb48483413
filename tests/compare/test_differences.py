"""On which points versions do not agree: boundary tables."""

from datetime import date

import pytest
from msgspec.structs import replace

from onrecord.compare import Told, Version, differences, gravest, support
from onrecord.compare.records import Spot
from onrecord.counts import counted
from onrecord.intervals import holding
from onrecord.types import Challenge

DAY = date(2024, 3, 20)
SO = Told(origin="courier", own=True, vouchers=frozenset({"outlet:courier"}))
BEIRUT = Spot(name="beirut", within=frozenset({"lebanon", "lb"}))
LEBANON = Spot(name="lb", state=True)
IRAN = Spot(name="ir", state=True)
TRIPOLI = Spot(name="tripoli", within=frozenset({"lb"}))
NOWHERE = Spot(name="old mill")


def event(
    number: int, edtf: str | None = None, where: tuple[Spot, ...] = (), words: str = "", **more: object
) -> Version:
    return Version(
        report=f"r{number}",
        claim="e1",
        type="killed",
        edtf=edtf,
        holding=holding(edtf, "happened", DAY),
        published=DAY,
        where=where,
        count=counted(words),
        told=(SO,),
        **more,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("one", "other", "challenge"),
    [
        ((BEIRUT,), (BEIRUT,), "none"),
        ((BEIRUT,), (LEBANON,), "none"),
        ((BEIRUT,), (LEBANON, IRAN), "differs"),
        ((BEIRUT,), (IRAN,), "incompatible"),
        ((BEIRUT,), (TRIPOLI,), "incompatible"),
        ((NOWHERE,), (IRAN,), "none"),
        ((BEIRUT,), (), "none"),
    ],
)
def test_places(one: tuple[Spot, ...], other: tuple[Spot, ...], challenge: Challenge) -> None:
    for pair in ((one, other), (other, one)):
        assert gravest(differences([event(n, where=where) for n, where in enumerate(pair)])) == challenge


@pytest.mark.parametrize(
    ("one", "other", "challenge"),
    [
        ("2024-03-07", "2024-03-07", "none"),
        ("2024-03-07", "2024-03-08", "incompatible"),
        ("2024-03-07", "2024-03", "none"),
        ("2024-03-07", "2024-02", "incompatible"),
        ("2024-03-07", None, "none"),
        ("XXXX-03-07", "2024-03-08", "none"),
    ],
)
def test_days(one: str | None, other: str | None, challenge: Challenge) -> None:
    assert gravest(differences([event(1, one), event(2, other)])) == challenge


@pytest.mark.parametrize(
    ("one", "other", "challenge"),
    [
        ("12 people were killed", "twelve died", "none"),
        ("12 people were killed", "15 people were killed", "incompatible"),
        ("at least 12 people were killed", "15 people were killed", "differs"),
        ("12 people were killed", "at least 15 people were killed", "incompatible"),
        ("about 12 people were killed", "15 people were killed", "differs"),
        ("people were killed", "15 people were killed", "none"),
    ],
)
def test_numbers(one: str, other: str, challenge: Challenge) -> None:
    assert gravest(differences([event(1, words=one), event(2, words=other)])) == challenge


@pytest.mark.parametrize(
    ("told", "challenge"),
    [
        (Told(polarity="-", origin="post", vouchers=frozenset({"a"}), voice="A"), "denied"),
        (Told(polarity="-", origin="post", vouchers=frozenset({"outlet:post"}), own=True), "incompatible"),
        (Told(polarity="-", certainty="possible", origin="post", voice="A"), "none"),
        (Told(polarity="-", status="conditional", origin="post", voice="A"), "none"),
        (Told(origin="post", voice="A"), "none"),
    ],
)
def test_denials(told: Told, challenge: Challenge) -> None:
    other = Version(report="r2", claim="e1", type="killed", told=(told,))
    assert gravest(differences([event(1), other])) == challenge


def test_what_nobody_tells_as_so_is_not_contested() -> None:
    denied = Told(polarity="-", origin="post", voice="A")
    assert differences([Version(report="r", claim="e1", type="killed", told=(denied,))]) == ()


def test_what_could_not_be_confirmed() -> None:
    found = differences([event(1, marks=frozenset({"not-confirmed"}))])
    assert [one.challenge for one in found] == ["not-confirmed"]


@pytest.mark.parametrize(
    ("one", "other", "challenge"),
    [
        ("2012/2016", "2014/2016", "incompatible"),  # one term with two beginnings
        ("2012/2016", "2017/2020", "none"),  # two terms
        ("2012/2016", "/2016", "none"),
        ("2012/..", "2012-05/..", "none"),
        ("2012/..", "2013/..", "incompatible"),
    ],
)
def test_terms_of_office(one: str, other: str, challenge: Challenge) -> None:
    terms = [
        Version(report=f"r{n}", claim="t1", type="leads", edtf=edtf, holding=holding(edtf, "ongoing", DAY), told=(SO,))
        for n, edtf in enumerate((one, other))
    ]
    assert gravest(differences(terms)) == challenge


def told(origin: str, *vouchers: str, own: bool = False, **more: object) -> Told:
    return Told(origin=origin, vouchers=frozenset(vouchers), own=own, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("several", "kind", "independent"),
    [
        ([], "none", 0),
        ([told("a", polarity="-")], "none", 0),
        ([told("a", "x", certainty="possible")], "none", 0),
        ([told("a"), told("b")], "unnamed only", 0),
        ([told("a", "outlet:a", own=True), told("b")], "outlet", 1),
        ([told("a", "outlet:a", own=True), told("a", "x")], "outlet", 1),
        ([told("a", "x")], "one source", 1),
        ([told("a", "x"), told("b", "x")], "one source", 1),
        ([told("a", "x"), told("a", "y")], "several in one origin", 1),
        ([told("a", "x"), told("b", "y")], "several independent origins", 2),
        ([told("a", "outlet:a", own=True), told("b", "outlet:b", own=True)], "several independent origins", 2),
        ([told("a", "x", "y"), told("b", "x"), told("c", "x")], "several independent origins", 2),
    ],
)
def test_support(several: list[Told], kind: str, independent: int) -> None:
    found = support(several)
    assert (found.kind, found.independent) == (kind, independent)


def test_origins_that_lean_on_one_another_are_one() -> None:
    several = [told("post", "outlet:post", own=True), told("wire", "outlet:wire", own=True)]
    assert support(several).independent == 2
    assert support(several, {"post": frozenset({"wire"})}).independent == 1
    assert support(several, {"post": frozenset({"another"})}).independent == 2


@pytest.mark.parametrize(
    ("one", "other", "challenge"),
    [
        ("12 people were killed", "15 people died", "incompatible"),
        ("at least 12 were killed", "a toll of 15", "differs"),
        ("two pilgrims died", "17 people died", "none"),
        ("six Mexicans died", "eight Mexican nationals were killed", "incompatible"),
        ("100,000 deaths a year", "16,000 deaths", "none"),
    ],
)
def test_numbers_of_one_kind(one: str, other: str, challenge: Challenge) -> None:
    for pair in ((one, other), (other, one)):
        assert gravest(differences([event(n, words=words) for n, words in enumerate(pair)])) == challenge


def test_a_date_that_is_not_the_deed_s_is_none() -> None:
    assert gravest(differences([event(1, "2024-03-07"), event(2, "2024-03-09", dated=False)])) == "none"


def test_a_report_does_not_contradict_itself_in_its_own_words() -> None:
    denied = replace(SO, polarity="-")
    one = event(1)
    assert gravest(differences([replace(one, told=(SO, denied))])) == "none"
    assert gravest(differences([one, replace(event(2), told=(denied,))])) == "incompatible"


def test_who_denies_what_no_report_tells_answers_somebody() -> None:
    denied = replace(SO, polarity="-", act="deny", own=False)
    assert gravest(differences([replace(event(1), told=(denied,))])) == "denied"
    assert gravest(differences([replace(event(1), told=(replace(denied, act="say"),))])) == "none"
