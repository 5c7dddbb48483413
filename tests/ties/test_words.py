"""The words that carry ties: every entry is well formed, and none is said twice in two ways."""

import tomllib
from collections import Counter

import pytest

from onrecord.ties import lexicon, patterns
from onrecord.ties.table import table
from onrecord.types import TIE_TYPES

VERBS = tomllib.loads(patterns.FILE.read_text("utf8"))
ROLES = tomllib.loads(lexicon.FILE.read_text("utf8"))
LAST = VERBS.pop("last")
VERBS.pop("lists")
LINES = [
    line for section in (*VERBS.values(), *LAST.values()) for key in ("lines", "ended") for line in section.get(key, ())
]


def test_the_sections_are_types_of_tie() -> None:
    assert set(VERBS) | set(LAST) <= set(TIE_TYPES)
    assert {row["type"] for row in ROLES["role"]} <= set(TIE_TYPES)
    assert set(ROLES["deeds"]) <= set(TIE_TYPES)
    assert {key.partition(" ")[0] for key in ROLES["beside"]} <= set(TIE_TYPES)


@pytest.mark.parametrize("line", LINES)
def test_a_line_has_both_ends_once(line: str) -> None:
    tokens = line.split()
    assert (tokens.count("S"), tokens.count("O")) == (1, 1)
    assert tokens[0] in {"S", "O", "X"}


def test_no_pattern_is_given_twice() -> None:
    counts = Counter(patterns.all_patterns())
    assert [pattern for pattern, times in counts.items() if times > 1] == []


@pytest.mark.parametrize("row", ROLES["role"], ids=lambda row: row["type"])
def test_owners_and_holders_are_those_that_the_table_allows(row: dict[str, list[str]]) -> None:
    kind = table()[row["type"]]  # type: ignore[index]
    holders, owners = (kind.object, kind.subject) if row.get("back") else (kind.subject, kind.object)
    assert set(row.get("owner", ())) <= owners
    assert set(row.get("holder", ())) <= holders


@pytest.mark.parametrize(
    ("words", "many"),
    [(("foreign", "minister"), 1), (("prime", "minister"), 2), (("the", "chief", "of", "staff"), 3), (("harbour",), 0)],
)
def test_the_longest_noun_counts(words: tuple[str, ...], many: int) -> None:
    assert lexicon.rows_of(words)[0] == many


@pytest.mark.parametrize("ending", ["backed", "-walked", "-"])
def test_an_ending_that_tells_nothing(ending: str) -> None:
    assert lexicon.compound(ending) is None


@pytest.mark.parametrize("word", ["pro", "prone-Norvane", "pro-", "Norvane"])
def test_a_prefix_that_tells_nothing(word: str) -> None:
    assert lexicon.prefix(word) is None
