"""The recipe that makes the table, on a small world of its own."""

from pathlib import Path

import pytest

from recipes.places import City, city_lines, keys, plurals, region_lines, spellings, world


def city(name: str, people: int, at: float, *others: str) -> dict[str, object]:
    where = {"countrycode": "IQ", "admin1code": "07", "latitude": at, "longitude": at}
    return {"name": name, "population": people, "alternatenames": list(others), **where}


STATES = {"IQ": {"name": "Iraq", "capital": "Dunmere", "population": 9}, "CS": {"name": "gone", "capital": ""}}
CITIES = [
    city("Dunmere", 500, 1.0, "Dunmir", "DUN"),
    city("Old Dunmere", 900_000, 2.0, "Dunmere"),
    city("Village", 99_999, 3.0),
]
PLACES = "lat,lon,name,admin1,admin2,cc\n1.02,1.0,Dunmere,Muhafazat al Coast Province,,IQ\n5,5,Far,North,,IQ\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "places.csv"
    path.write_text(PLACES, "utf8")
    return path


def test_the_capital_has_its_own_name_and_small_cities_are_left_out(file: Path) -> None:
    lines = list(city_lines(world(STATES, CITIES, file)))
    assert lines == [
        ("capital", "dunmere|dunmir", "Dunmere", "IQ", "Coast", 500),
        ("city", "old dunmere", "Old Dunmere", "IQ", "Coast", 900_000),
    ]


def test_a_region_is_found_by_its_cities_and_has_their_people(file: Path) -> None:
    lines = list(region_lines(world(STATES, CITIES, file)))
    assert lines == [
        ("region", "coast", "Coast", "IQ", "", 500 + 900_000 + 99_999),
        ("region", "north", "North", "IQ", "", 0),
    ]


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("Iraqi", ["Iraqi", "Iraqis"]),
        ("Frenchman", ["Frenchman", "Frenchmen"]),
        ("Chinese", ["Chinese"]),
        ("German", ["German", "Germans"]),
    ],
)
def test_nationalities_and_their_plurals(word: str, forms: list[str]) -> None:
    assert plurals(word) == forms


def test_only_spellings_of_its_own_stay_of_a_city_s_other_names() -> None:
    others = ["Dunmeer", "DUN", "Дунмер", "Lutetia"]
    assert spellings(City("Dunmere", "IQ", "", 1, others)) == ["Dunmere", "Dunmeer"]


def test_keys_stand_with_and_without_the_article() -> None:
    assert keys(["Al Qasr", "Al-Kasr"]) == "al qasr|kasr|qasr"
