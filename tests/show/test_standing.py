from __future__ import annotations

import pytest

from onrecord.show.standing import Shares, is_unnamed, outermost, shares
from onrecord.types import Attribution, Reading, Source
from tests.show.readings import reading, said

UNNAMED = Source(id="u", kind="unnamed")
NAMED = Source(id="n", kind="person", name="Ada Renwick")
OFFICE = Source(id="i", kind="institution")
OWN = Source(id="o", kind="media", name="Transmarine")
SOURCES = (UNNAMED, NAMED, OFFICE, OWN)


def counted(given: Reading) -> tuple[int, int, int]:
    """Named, unnamed, the outlet's own; where a source is not found `unfound` is asked for itself."""
    found = shares(given)
    return found.named, found.unnamed, found.outlet


@pytest.mark.parametrize(
    ("by", "act", "expected"),
    [
        (("n",), "say", (6, 0, 6)),
        (("i",), "say", (6, 0, 6)),
        (("u",), "say", (0, 6, 6)),
        (("o",), "say", (0, 0, 12)),
        (("u", "n"), "say", (6, 0, 6)),
        (("u", "o"), "say", (0, 6, 6)),
        (("n",), "decline-comment", (0, 0, 12)),
        (("n",), "no-response", (0, 0, 12)),
        (("u",), "unreachable", (0, 0, 12)),
        (("i",), "cannot-confirm", (0, 0, 12)),
        (("n",), "deny", (6, 0, 6)),
    ],
)
def test_content_rests_on_its_sources(by: tuple[str, ...], act: str, expected: tuple[int, int, int]) -> None:
    text = "It fell, X said"  # 12 characters that are not space, 6 of them in the content
    told = said(text, "a", "", "It fell", source_ids=by, act=act)
    assert counted(reading(text, SOURCES, [told], credit="Transmarine")) == expected


def test_what_has_no_source_found_rests_on_nobody_s_word_and_has_its_share_only_where_there_is_some() -> None:
    text = "It fell, X said"
    unfound = shares(reading(text, SOURCES, [said(text, "a", "", "It fell")]))
    assert unfound.counts == {"named": 0, "unnamed": 0, "unfound": 6, "outlet": 6}
    assert list(shares(reading(text)).counts) == ["named", "unnamed", "outlet"]


@pytest.mark.parametrize("act", ["no-response", "cannot-confirm"])
def test_a_silence_without_a_source_is_the_outlet_s_word(act: str) -> None:
    text = "It fell, X said"
    assert counted(reading(text, SOURCES, [said(text, "a", "", "It fell", act=act)])) == (0, 0, 12)


def test_speech_inside_speech_counts_for_the_outermost_speaker() -> None:
    text = "They said Renwick said it fell"
    outer = said(text, "a", "u", "Renwick said it fell")
    inner = said(text, "b", "n", "it fell", within="a")
    assert counted(reading(text, SOURCES, [inner, outer])) == (0, 17, 8)


def test_where_contents_overlap_the_one_that_begins_first_counts() -> None:
    text = "abcdef"
    first, second = said(text, "a", "u", "abcd"), said(text, "b", "n", "cdef")
    assert counted(reading(text, SOURCES, [second, first])) == (2, 4, 0)


def test_furniture_is_not_read_and_space_does_not_count() -> None:
    text = "It fell.\n\nREAD MORE\n\nA caption"
    zones = [("furniture", "READ MORE"), ("caption", "A caption")]
    told = said(text, "a", "n", "It fell")
    assert counted(reading(text, SOURCES, [told], zones)) == (6, 0, 9)


def test_nothing_is_no_share() -> None:
    assert shares(reading("")).percent() == {"named": 0, "unnamed": 0, "outlet": 0}


@pytest.mark.parametrize("counts", [(1, 1, 0, 1), (1, 0, 0, 0), (2, 3, 4, 7), (0, 999, 0, 1), (1, 1, 1, 5)])
@pytest.mark.parametrize("whole", [100, 72, 1])
def test_parts_add_up_to_the_whole(counts: tuple[int, int, int, int], whole: int) -> None:
    named, unnamed, unfound, outlet = counts
    given = Shares(named=named, unnamed=unnamed, unfound=unfound, outlet=outlet)
    parts = given.parts(whole)
    assert sum(parts.values()) == whole
    assert all(abs(part - whole * given.counts[s] / sum(counts)) < 1 for s, part in parts.items())


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (UNNAMED, True),
        (NAMED, False),
        (OFFICE, False),
        (Source(id="w", kind="witness"), True),
        (Source(id="w", kind="witness", name="Dana Ilves"), False),
        (Source(id="d", kind="document"), False),
    ],
)
def test_unnamed_is_a_person_without_a_name(source: Source, expected: bool) -> None:
    assert is_unnamed(source) is expected


def test_a_chain_that_leads_back_to_itself_ends() -> None:
    a = Attribution(id="a", source=(), cue=(), content=(), kind="direct", act="say", within="b")
    b = Attribution(id="b", source=(), cue=(), content=(), kind="direct", act="say", within="a")
    assert outermost(reading("", (), [a, b]), a) is b
