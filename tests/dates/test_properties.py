"""What holds of every text: spans are in place, in order and apart, and what is written is EDTF."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from onrecord.dates import dates
from onrecord.dates.lexicon import WORDS
from onrecord.dates.reading import LITERALS
from onrecord.intervals import from_edtf
from tests.dates.reports import report
from tests.intervals.edtf_check import is_edtf

NUMBERS = [
    "1998",
    "2019",
    "3",
    "31",
    "12",
    "1990s",
    "10:30",
    "6 p.m.",
    "2020-01-03",
    "03/01/2020",
    "9/11",
    "$5",
    "1,000",
]
OTHERS = ["January", "March", "May", "Sunday", "Christmas", "Jan.", "’s", ",", ".", "\n\n", "strike", "was", "said"]
pieces = st.sampled_from([*sorted(WORDS), *sorted(LITERALS), *NUMBERS, *OTHERS])
texts = st.lists(pieces, max_size=25).map(" ".join)
published = st.one_of(st.none(), st.dates())


@given(st.one_of(texts, st.text()), published)
def test_of_any_text(text: str, day: date | None) -> None:
    at = 0
    for when in dates(report(text, day), text):
        ((start, end),) = when.spans
        assert at <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]
        at = end
        if when.edtf is not None:
            assert is_edtf(when.edtf)
            from_edtf(when.edtf)


@given(texts)
def test_blanks_before_a_text_move_it_and_change_nothing(text: str) -> None:
    plain = dates(report(text), text)
    moved = dates(report(" " * 7 + text), " " * 7 + text)
    assert [(w.edtf, w.anchor, w.kind) for w in plain] == [(w.edtf, w.anchor, w.kind) for w in moved]
    assert [(s + 7, e + 7) for w in plain for s, e in w.spans] == [span for w in moved for span in w.spans]


def test_no_single_word_of_a_rule_has_a_kind_besides() -> None:
    assert sorted(LITERALS & WORDS.keys()) == []
