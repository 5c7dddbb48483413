import pytest

from onrecord.errors import UsageError
from onrecord.ties.table import kind_of, table
from onrecord.types import TIE_TYPES, ActorKind

KINDS: frozenset[str] = frozenset(ActorKind.__args__)  # type: ignore[attr-defined]


def test_the_table_has_the_types_of_the_schema_in_their_order() -> None:
    assert tuple(table()) == TIE_TYPES


@pytest.mark.parametrize("name", TIE_TYPES)
def test_each_type_says_all_that_a_reader_needs(name: str) -> None:
    kind = kind_of(name)
    assert kind.definition.endswith(".")
    assert kind.subject
    assert kind.subject | kind.object <= KINDS
    assert all(number[0] == "P" and number[1:].isdigit() for number in kind.wikidata + kind.wikidata_back)


@pytest.mark.parametrize("name", TIE_TYPES)
def test_a_mutual_tie_reads_the_same_both_ways(name: str) -> None:
    kind = kind_of(name)
    mutual = kind.direction == "mutual"
    assert mutual == (kind.forward == kind.backward)
    assert not mutual or kind.subject == kind.object


@pytest.mark.parametrize(
    ("name", "subject", "object", "allowed"),
    [
        ("leads", "person", "organisation", True),
        ("leads", "person", "person", False),
        ("leads", "person", None, False),
        ("holds-role", "person", None, True),
        ("holds-role", "organisation", "state", False),
        ("succeeds", "person", "person", True),
        ("succeeds", "person", "organisation", False),
        ("based-in", "group", "place", True),
        ("based-in", "place", "state", False),
        ("fights", "person", "state", False),
    ],
)
def test_ends_are_of_kinds_that_the_table_allows(
    name: str, subject: ActorKind, object: ActorKind | None, allowed: bool
) -> None:
    assert kind_of(name).allows(subject, object) is allowed


def test_an_unknown_type_lists_those_there_are() -> None:
    with pytest.raises(UsageError, match="leads, holds-role"):
        kind_of("likes")
