import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.copies.sketch import SHINGLE, WINDOW, prints, sketch, sketched
from onrecord.copies.words import words
from tests.copies.texts import OTHER, OWN, report

WORD = st.sampled_from(
    ["envoy", "militia", "council", "harbour", "general", "strike", "talks", "front", "order", "lamp", "crisis"]
)
RUN = st.lists(WORD, min_size=SHINGLE + WINDOW - 1, max_size=20)
REST = st.lists(WORD, max_size=40)


@given(RUN, REST, REST, REST, REST)
def test_who_shares_eleven_words_in_a_row_shares_a_print(
    run: list[str], a: list[str], b: list[str], c: list[str], d: list[str]
) -> None:
    first, second = (prints(sketched(words(" ".join(part))).shingles) for part in (a + run + b, c + run + d))
    assert set(first) & set(second)


def test_where_sentences_and_paragraphs_end_does_not_count() -> None:
    moved = OWN.replace(". ", " ").replace(", ", ". , ").replace("\n", "\n\n").upper()
    assert (sketch(report(OWN)).shingles == sketch(report(moved)).shingles).all()


def test_the_order_of_words_counts_in_a_shingle() -> None:
    forth, back = (sketched(words(text)).shingles for text in ("one two three four", "four three two one"))
    assert forth[0] != back[0]


def test_numbers_are_the_same_in_every_version() -> None:
    """A desk keeps them: whoever changes this must bring desks up to date."""
    found = sketched(words("The envoys met in Ombrel."))
    assert found.shingles.tolist() == SHINGLES
    assert found.stems.tolist() == STEMS


SHINGLES = [1538795644, 1362356135]
STEMS = [4124534530, 4037847974, 3004604151]


def test_a_shingle_is_quoted_where_all_of_it_is() -> None:
    found = sketched(words("He said “we go home now today” and left"))
    assert found.quoted.tolist() == [False, False, True, True, False, False]
    assert found.size == 4


def test_next_to_nothing_has_no_sketch() -> None:
    for text in ("", "one two three"):
        found = sketch(report(text))
        assert len(found.shingles) == 0
        assert prints(found.shingles) == []


def test_reports_on_one_event_by_two_hands_share_hardly_a_shingle() -> None:
    first, second = sketch(report(OWN)), sketch(report(OTHER))
    assert np.isin(first.shingles, second.shingles).sum() < 5
