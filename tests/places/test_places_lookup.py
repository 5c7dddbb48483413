import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import places
from onrecord.places import capital_of, nationality, place, seat_of, state

STATES = {
    "Iraq": "IQ",
    "IRAQ": "IQ",
    "Iraq’s": "IQ",
    "the United States": "US",
    "US": "US",
    "U.S.": "US",
    "U.S.’s": "US",
    "USA": "US",
    "America": "US",
    "United Kingdom": "GB",
    "UK": "GB",
    "U.K.": "GB",
    "Britain": "GB",
    "UAE": "AE",
    "the Emirates": "AE",
    "Saudi": "SA",
    "DRC": "CD",
    "Ivory Coast": "CI",
    "Côte d’Ivoire": "CI",
    "Burma": "MM",
    "Myanmar": "MM",
    "Türkiye": "TR",
    "Turkey": "TR",
    "Czech Republic": "CZ",
    "the Netherlands": "NL",
    "Holland": "NL",
    "Bosnia & Herzegovina": "BA",
    "Georgia": "GE",
    "Kosovo": "XK",
    "us": None,
    "Us": None,
    "uk": None,
    "IN": None,
    "Kessaria": None,
    "Tehran": None,
    "Iraqi": None,
    "": None,
}

NATIONALITIES = {
    "Iranian": "IR",
    "Iranians": "IR",
    "iraqis": "IQ",
    "Lebanese": "LB",
    "Lebanese’s": "LB",
    "Briton": "GB",
    "Britons": "GB",
    "Emirati": "AE",
    "Frenchmen": "FR",
    "Dutchwoman": "NL",
    "Swiss": "CH",
    "Swede": "SE",
    "Turks": "TR",
    "South Koreans": "KR",
    "Saudi": "SA",
    "Iran-": "IR",
    "Iran-backed": "IR",
    "Iranian-backed": "IR",
    "US-led": "US",
    "U.S.-trained": "US",
    "Bissau-Guinean": "GW",
    "Congolese": None,
    "Dominican": None,
    "Iran": None,
    "US-Iran": None,
    "Iraqi-Iranian": None,
    "Haldmarkian": None,
    "Haldmark-led": None,
    "": None,
}

SEATS = {
    "Tehran": "IR",
    "Washington": "US",
    "the Kremlin": "RU",
    "White House": "US",
    "Downing Street": "GB",
    "the Pentagon": "US",
    "Élysée": "FR",
    "Ombrel": None,
    "Mosul": None,
}


@pytest.mark.parametrize(("name", "code"), STATES.items())
def test_states_by_name_and_abbreviation(name: str, code: str | None) -> None:
    found = state(name)
    assert (found and found.code) == code


@pytest.mark.parametrize(("word", "code"), NATIONALITIES.items())
def test_nationalities(word: str, code: str | None) -> None:
    found = nationality(word)
    assert (found and found.code) == code


@pytest.mark.parametrize(("name", "code"), SEATS.items())
def test_seats_of_government(name: str, code: str | None) -> None:
    found = seat_of(name)
    assert (found and found.code) == code


def test_capitals() -> None:
    capitals = {"Tehran": "IR", "Kyiv": "UA", "Kiev": "UA", "Sana’a": "YE", "Astana": "KZ", "Mosul": None, "Iraq": None}
    found = {name: capital_of(name) for name in capitals}
    assert {name: s and s.code for name, s in found.items()} == capitals


@pytest.mark.parametrize(
    ("name", "kind", "code", "region"),
    [
        ("Beirut", "capital", "LB", "Beirut"),
        ("Mosul", "city", "IQ", "Nineveh"),
        ("Basra", "city", "IQ", "Basra"),
        ("Al Fallujah", "city", "IQ", "Anbar"),
        ("Fallujah", "city", "IQ", "Anbar"),
        ("Nineveh", "region", "IQ", ""),
        ("Anbar province", "region", "IQ", ""),
        ("Gaza", "city", "PS", "Gaza Strip"),
        ("Washington", "capital", "US", "Washington, D.C."),
        ("New York", "city", "US", "New York"),
        ("London", "capital", "GB", "England"),
        ("Scotland", "region", "GB", ""),
        ("Lebanon", "state", "LB", ""),
        ("US", "state", "US", ""),
        ("Kuwait", "state", "KW", ""),
    ],
)
def test_places(name: str, kind: str, code: str, region: str) -> None:
    found = place(name)
    assert found is not None
    assert (found.kind, found.state, found.region) == (kind, code, region)


@pytest.mark.parametrize("name", ["Tripoli", "Georgia", "Birmingham", "Punjab", "Ombrel", "us", ""])
def test_what_has_no_one_place(name: str) -> None:
    assert place(name) is None


def test_the_state_settles_which_place_is_meant() -> None:
    meant = {code: place("Tripoli", within=code) for code in ("LB", "LY", "IQ")}
    assert {code: p and p.state for code, p in meant.items()} == {"LB": "LB", "LY": "LY", "IQ": None}


@given(st.text(max_size=30))
def test_any_text_can_be_looked_up(name: str) -> None:
    for look_up in (state, nationality, capital_of, seat_of, place, places.places):
        look_up(name)
