"""Which mentions tell one happening, and which tell several."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.events import event_mentions, happenings
from onrecord.events.nominal import BARE
from onrecord.events.settings import apart
from tests.events.written import grouped, scene

VANTOR, TOLKE, ORSEL, SELCAR = "Idris Vantor", "Abran Tolke", "Davit Orsel", "Harun Selcar"


@pytest.mark.parametrize(
    ("line", "groups"),
    [
        (
            f"[Haldmark] killed/VBD [{VANTOR}] . the killing/NN of [{VANTOR}] shocked/VBD many .",
            [["killed", "killing"]],
        ),
        (
            f"[Haldmark] killed/VBD [{VANTOR}] . [Haldmark] killed/VBD [{TOLKE}] .",
            [["killed"], ["killed"]],
        ),
        (
            f"[{VANTOR}] was killed/VBN . [{TOLKE}] was killed/VBN . [Haldmark] killed/VBD [{VANTOR}] and [{TOLKE}] .",
            [["killed", "killed", "killed"]],
        ),
        (f"[Haldmark] killed/VBD [{VANTOR}] . five people/NNS were killed/VBN .", [["killed"], ["killed"]]),
        (
            "a [Haldmark] strike/NN hit/VBD [Ombrel] . accounts/NNS of the strike/NN differed/VBD .",
            [["hit", "strike", "strike"]],
        ),
        ("a [Haldmark] strike/NN . the ambush/NN in [Ombrel] .", [["strike"], ["ambush"]]),
        ("a [Haldmark] strike/NN . ambushes/NNS .", [["strike"]]),
        (
            f"[{SELCAR}] attended/VBD a summit/NN . [{SELCAR}] attended/VBD a meeting/NN with [{ORSEL}] .",
            [["attended summit"], ["attended meeting"]],
        ),
        (
            f"[{SELCAR}] met/VBD [{ORSEL}] . the meetings/NNS went/VBD on .",
            [["met", "meetings"]],
        ),
        (
            f"[{SELCAR}] met/VBD [{ORSEL}] . [{TOLKE}] met/VBD [{VANTOR}] .",
            [["met"], ["met"]],
        ),
        (
            f"[{ORSEL}] was appointed/VBN . the appointment/NN of [{ORSEL}] .",
            [["appointed", "appointment"]],
        ),
        (
            f"[Haldmark] killed/VBD [{VANTOR}] . [{TOLKE}] was also/RB killed/VBN in the strike/NN .",
            [["killed", "killed"]],
        ),
        (
            "[Norvane] invaded/VBD [Kessaria] . [Norvane] fired/VBD missiles/NNS at [Ombrel] .",
            [["invaded"], ["fired missiles"]],
        ),
        (
            f"[Haldmark] sanctioned/VBD [{SELCAR}] . [{SELCAR}] was further/RB sanctioned/VBN .",
            [["sanctioned"], ["sanctioned"]],
        ),
        (f"[{ORSEL}] was hurt/VBN . [{ORSEL}] escaped/VBD .", [["hurt"], ["escaped"]]),
        (
            "protests/NNS are not reported/VBN in [Mestara] . the protests/NNS began/VBD in [Ombrel] .",
            [["protests"]],
        ),
    ],
)
def test_what_is_one_happening(line: str, groups: list[list[str]]) -> None:
    assert [sorted(group) for group in grouped(line)] == [sorted(group) for group in groups]


def test_the_fullest_telling_comes_first() -> None:
    assert grouped(f"[{VANTOR}] was killed/VBN . [Haldmark] killed/VBD [{VANTOR}] in [Ombrel] .")[0] == [
        "killed",
        "killed",
    ]
    line = f"the killing/NN of [{VANTOR}] . [Haldmark] murdered/VBD [{VANTOR}] ."
    assert grouped(line) == [["murdered", "killing"]]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"2024-03-07"}, {"2024-03"}, False),
        ({"2024-03"}, {"2024-03-07"}, False),
        ({"2024-03-07"}, {"2024-03-08"}, True),
        ({"2024-03-07", "2024-04"}, {"2024-04-02"}, False),
        (set(), {"2024-04-02"}, False),
    ],
)
def test_days_that_cannot_be_of_one_happening(one: set[str], other: set[str], expected: bool) -> None:
    assert apart(frozenset(one), frozenset(other)) is expected


PIECES = (
    f"[Haldmark] killed/VBD [{VANTOR}] .",
    f"[{TOLKE}] was killed/VBN with [{VANTOR}] .",
    "the strike/NN near [Ombrel] .",
    "attacks/NNS on [the militias] .",
    f"[{SELCAR}] met/VBD [{ORSEL}] .",
    "They/PRP were held/VBN in [Mestara] .",
    "the meetings/NNS began/VBD .",
    "[protesters] marched/VBD .",
)


RELATIONS = (
    "nsubj",
    "nsubj:pass",
    "obj",
    "obl",
    "nmod",
    "conj",
    "acl:relcl",
    "xcomp",
    "advcl",
    "cop",
    "aux",
    "det",
    "appos",
)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_any_parse_is_read_to_its_end(pieces: list[str], dice: Random) -> None:
    size = len(scene(" ".join(pieces)).parse.tags)
    links = {word: (dice.randrange(-1, size), dice.choice(RELATIONS)) for word in range(size)}
    one = scene(" ".join(pieces), links)
    for mention in event_mentions([one]):
        assert all(one.text[start:end].strip() for start, end in (*mention.trigger, *mention.evidence))
        assert len({p.actor for p in mention.participants}) == len(mention.participants)
        assert 0 < mention.confidence <= 1


@given(st.lists(st.sampled_from(PIECES), max_size=8))
def test_every_mention_is_in_one_happening_and_all_of_one_are_of_one_type(pieces: list[str]) -> None:
    one = scene(" ".join(pieces))
    mentions = event_mentions([one])
    groups = happenings(mentions, [one])
    kept = sorted(m.word for group in groups for m in group)
    assert len(kept) == len(set(kept))
    assert {m.word for m in mentions if m.confidence > BARE} <= set(kept) <= {m.word for m in mentions}
    assert all(len({m.type for m in group}) == 1 for group in groups)
    assert happenings(mentions, [one]) == groups
