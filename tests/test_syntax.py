import pytest

from onrecord.syntax import Tree
from onrecord.types import Parse


@pytest.mark.parametrize(
    ("heads", "word", "below"),
    [
        ((1, -1, 1), 1, [0, 1, 2]),
        ((1, -1, 1), 0, [0]),
        ((1, 2, 0), 0, [0, 1, 2]),
        ((0, 0, 1), 0, [0, 1, 2]),
        ((0, 0, 1), 2, [2]),
    ],
)
def test_what_hangs_on_a_word_even_where_heads_run_in_a_ring(heads, word, below):
    spans = tuple((2 * n, 2 * n + 1) for n in range(3))
    parse = Parse(spans=spans, tags=("NN",) * 3, heads=heads, relations=("dep",) * 3, sentences=((0, 3),))
    assert Tree(parse).below(word) == below
