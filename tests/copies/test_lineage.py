from itertools import permutations

import pytest

from onrecord.copies.lineage import Link, Version, descent, earlier, origins

WIRE = Version(key="a", outlet="Transmarine", published="2024-03-26", words=400)


def version(key: str, outlet: str | None = None, day: str | None = None, words: int = 100, **more: str) -> Version:
    return Version(key=key, outlet=outlet, published=day and f"2024-03-{day}", words=words, **more)


def link(first: str, second: str, of_first: float = 0.9, of_second: float = 0.9) -> Link:
    return Link(first=first, second=second, of_first=of_first, of_second=of_second)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (version("a", day="02"), version("b", day="01"), ("b", "date", True)),
        (version("a", day="01", words=50), version("b", day="01", words=60), ("b", "fullness", False)),
        (version("a", words=70), version("b", day="01", words=60), ("a", "fullness", False)),
        (version("b"), version("a"), ("a", "fullness", False)),
        (version("a", "Post", "01", agency="Transmarine"), version("b", "Transmarine", "02"), ("b", "credit", True)),
        (
            version("a", "Post", "01", agency="the Coast Times"),
            version("b", "Coast Times", "02"),
            ("b", "credit", True),
        ),
        (version("a", "Post", "01", agency="AP"), version("b", "Times", "02", agency="AP"), ("a", "date", True)),
    ],
)
def test_which_was_first(one: Version, other: Version, told: tuple[str, str, bool]) -> None:
    for pair in ((one, other), (other, one)):
        first, by, certain = earlier(*pair)
        assert (first.key, by, certain) == told


def test_a_copy_follows_the_version_it_shares_most_with_of_those_before_it() -> None:
    versions = [version("a", "A", "01"), version("b", "B", "02"), version("c", "C", "03"), version("d", "D", "09")]
    links = [link("a", "b"), link("a", "c", of_second=0.5), link("b", "c", of_second=0.8), link("c", "d", of_first=1.0)]
    assert [(one.copy, one.original) for one in descent(versions, links)] == [("b", "a"), ("c", "b"), ("d", "c")]
    assert {origin.key for origin in origins(versions, links).values()} == {"a"}


def test_copies_that_credit_one_agency_have_it_as_origin_without_its_own_text() -> None:
    pages = [version("b", "Post", "02", agency="AP"), version("c", "Times", "03", agency="The Associated Press")]
    found = origins(pages, [])
    assert [found[key].key for key in "bc"] == ["ap", "ap"]
    assert found["b"].shares(found["c"])


def test_a_version_that_credits_nobody_has_the_agency_that_its_copy_credits() -> None:
    pages = [version("b", "Post", "02"), version("c", "Times", "03", agency="Northwire")]
    found = origins(pages, [link("b", "c")])
    assert found["b"].key == "northwire"
    assert found["b"].reasons == ("Times, which has the same text, credits Northwire",)


def test_who_copies_no_one_is_its_own_origin() -> None:
    found = origins([version("b", "The Post", "02"), version("c" * 64, day="03")], [])
    assert (found["b"].key, found["b"].name) == ("post", "Post")
    assert found["c" * 64].key == "c" * 64
    assert not found["b"].shares(found["c" * 64])


def test_a_roundup_leans_on_all_it_took_from() -> None:
    versions = [version("a", "A", "01"), version("b", "B", "01"), version("r", "R", "02", 900)]
    found = origins(versions, [link("a", "r"), link("b", "r", of_second=0.3)])
    assert (found["r"].key, found["r"].leans_on) == ("a", ("b",))
    assert found["r"].shares(found["b"])
    assert not found["a"].shares(found["b"])


def test_help_is_no_origin_but_something_to_lean_on() -> None:
    (found,) = origins([version("b", "Post", "02", helped="AP")], []).values()
    assert (found.key, found.leans_on) == ("post", ("ap",))
    assert found.reasons[-1] == "AP contributed to it"


def test_credits_that_lead_in_a_circle_end() -> None:
    versions = [
        version("a", "A", "03", agency="B"),
        version("b", "B", "02", agency="C"),
        version("c", "C", "01", agency="A"),
    ]
    links = [link("a", "b"), link("b", "c"), link("a", "c")]
    assert len(descent(versions, links)) == 3
    assert set(origins(versions, links)) == {"a", "b", "c"}


def test_the_order_of_what_is_given_does_not_count() -> None:
    versions = [
        WIRE,
        version("b", "Post", "27", agency="Transmarine"),
        version("c", "Times", "27"),
        version("d", day="28"),
    ]
    links = [link("a", "b"), link("a", "c"), link("b", "c"), link("c", "d"), link("a", "d")]
    expected = (descent(versions, links), origins(versions, links))
    for order in permutations(range(4)):
        mixed = [versions[n] for n in order]
        turned = [links[n] for n in order] + [links[4]]
        assert (descent(mixed, turned), origins(mixed, turned)) == expected
