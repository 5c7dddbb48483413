"""The table itself: whole, sorted, and in line with itself."""

from onrecord.places import capital_of, state
from onrecord.places.fold import fold
from onrecord.places.table import FILE, PLACES, Row, row, states

LINES = FILE.read_text("utf8").splitlines()
ROWS = [row(line) for line in LINES]
LARGEST = 1024 * 1024
WITHOUT_CAPITAL = {"AQ", "BQ", "BV", "HM", "PW", "TK", "UM"}
"""Lands that have none in the source, or one that is not among its cities (Palau)."""


def of(*kinds: str) -> list[Row]:
    return [r for r in ROWS if r.kind in kinds]


def test_it_is_small_and_says_where_it_comes_from() -> None:
    assert FILE.stat().st_size < LARGEST
    attribution = FILE.with_name("ATTRIBUTION.md").read_text("utf8")
    assert "GeoNames" in attribution
    assert "creativecommons.org/licenses/by/4.0" in attribution


def test_it_is_sorted_and_has_no_line_twice() -> None:
    order = [(r.kind, "|".join(r.keys), r.name, r.state, r.region, r.population) for r in ROWS]
    assert order == sorted(set(order))


def test_every_place_lies_in_a_state_of_the_table() -> None:
    assert {r.state for r in ROWS} == set(states())
    assert len(of("state")) == len(states()) == 250


def test_every_region_of_a_city_is_a_region_of_its_state() -> None:
    known = {(r.state, r.name) for r in of("region")}
    assert [r for r in of("city", "capital") if r.region and (r.state, r.region) not in known] == []


def test_most_cities_have_a_region() -> None:
    cities = of("city")
    assert len(cities) > 5000
    assert sum(bool(r.region) for r in cities) > 0.9 * len(cities)


def test_every_state_has_its_one_capital_in_the_table() -> None:
    capitals = {r.state: r.name for r in of("capital")}
    assert len(capitals) == len(of("capital"))
    assert {r.state for r in of("state")} - set(capitals) == WITHOUT_CAPITAL
    assert [r for r in of("state") if r.state in capitals and r.region != capitals[r.state]] == []
    assert [name for code, name in capitals.items() if capital_of(name) and code not in states()] == []


def test_keys_are_what_folding_gives() -> None:
    assert [k for r in ROWS if r.kind != "short" for k in r.keys if k != fold(k)] == []
    assert [r for r in of(*PLACES) if fold(r.name) not in r.keys] == []
    assert all(k.isupper() for r in of("short") for k in r.keys)


def test_no_two_states_share_a_name() -> None:
    keys = [k for r in of("state", "short") for k in r.keys]
    assert len(keys) == len(set(keys))
    assert all(state(r.name) for r in of("state"))


def test_large_states_have_a_nationality() -> None:
    known = {r.state for r in of("nationality")}
    assert [r.name for r in of("state") if r.population > 1_000_000 and r.state not in known] == []


def test_cities_are_large_unless_chosen_by_hand() -> None:
    small = [r for r in of("city") if r.population < 100_000]
    assert len(small) < 50
