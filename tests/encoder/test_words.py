import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.encoder.model import tokenizer
from onrecord.encoder.windows import SIZE, windows
from onrecord.encoder.words import SHAPES, split

TEXT = st.text(alphabet=st.characters(codec="utf-8"), max_size=80)


@given(TEXT)
def test_words_are_slices_in_order(text: str) -> None:
    words = split(text, tokenizer())
    ends = [0, *words.ends.tolist()]
    for start, end, before in zip(words.starts.tolist(), words.ends.tolist(), ends, strict=False):
        assert before <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]
    assert len(words.shapes) == len(words)
    assert all(0 <= shape < SHAPES for shape in words.shapes.tolist())


ENDS = ["He said", "“Go” said Al-Merdhi", "Café Zoë’s naïve talks", "𝔘nicode 👍 works", "Zoe\u0308"]


@pytest.mark.parametrize("text", ENDS)
def test_the_last_word_ends_where_the_text_ends(text: str) -> None:
    assert split(text, tokenizer()).ends[-1] == len(text)


def test_the_same_word_has_another_shape_in_quotation_marks() -> None:
    words = split("men “men” Men MEN", tokenizer())
    lower, quoted, title, upper = (words.shapes[i] for i in (0, 2, 4, 5))
    assert len({lower, quoted, title, upper}) == 4


@given(st.integers(0, 4000), st.integers(1, 7))
def test_windows_own_every_word_once(count: int, step: int) -> None:
    words = split("word " * count + "uncharacteristically " * (count // step // 10), tokenizer())
    cut = windows(words)
    owned = [i for w in cut for i in range(w.own_start, w.own_end)]
    assert owned == list(range(len(words)))
    first = [*words.first.tolist(), len(words.pieces)]
    assert all(first[w.end] - first[w.start] <= SIZE for w in cut)
    assert all(w.start <= w.own_start < w.own_end <= w.end for w in cut)
