import pytest

from onrecord.network.records import Said, Speaker
from onrecord.network.voices import called, heard, standing, support
from tests.network.told import NOSRIN, UNNAMED, said

OWN = Speaker(name="Transmarine", own=True)
TWO = Speaker(name=None, count=(2, 2))


def by(*links: tuple[Speaker, ...], origin: str = "transmarine") -> Said:
    return said(voice=links, origin=origin)


@pytest.mark.parametrize(
    ("told", "how", "words"),
    [
        (by(), "outlet", ""),
        (by((OWN,)), "outlet", ""),
        (by((NOSRIN,)), "named", "Farid Nosrin"),
        (by((UNNAMED,)), "unnamed", "an unnamed source"),
        (by((TWO,)), "unnamed", "two unnamed sources"),
        # what somebody unnamed says that a minister said rests on the unnamed
        (by((NOSRIN,), (UNNAMED,)), "unnamed", "Farid Nosrin, as told by an unnamed source"),
        (by((UNNAMED,), (NOSRIN,)), "unnamed", "an unnamed source, as told by Farid Nosrin"),
        # jointly, the named one vouches
        (by((NOSRIN, UNNAMED)), "named", "Farid Nosrin and an unnamed source"),
        (by((NOSRIN,), (OWN,)), "named", "Farid Nosrin"),
    ],
)
def test_on_whose_word(told: Said, how: str, words: str) -> None:
    assert (standing(told), called(told)) == (how, words)


def test_voices_that_are_heard() -> None:
    told = [by(), by((NOSRIN,)), by((UNNAMED,))]
    assert [[heard(one, voice) for one in told] for voice in ("outlet", "named", "all")] == [
        [True, False, False],
        [True, True, False],
        [True, True, True],
    ]


@pytest.mark.parametrize(
    ("told", "number"),
    [
        ([], 0),
        ([by()], 1),
        ([by(), by()], 1),  # printed twice, or copied: one origin
        ([by(), by(origin="northwire")], 2),
        ([by((NOSRIN,)), by((NOSRIN,), origin="northwire")], 1),  # one spokesman
        ([by(), by((NOSRIN,))], 1),  # two people of one origin are not independent
        ([by((UNNAMED,)), by((UNNAMED,), origin="northwire")], 1),  # unnamed ones never are
        ([by(), by((UNNAMED,), origin="northwire")], 1),
        ([by(), by((NOSRIN,)), by((NOSRIN,), origin="northwire")], 2),
        ([said(polarity="-")], 0),
    ],
)
def test_support_counts_independent_words(told: list[Said], number: int) -> None:
    assert support(told) == number
