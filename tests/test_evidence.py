"""Where evidence begins and ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.evidence import SHORT, clause, evidence
from tests.ties.written import scene

VANTOR = "Idris Vantor"


def cut(line: str, *words: str) -> str:
    """The evidence of a line for the words named."""
    one = scene(line)
    places = [one.sheet.words.index(word) for word in words]
    return " … ".join(one.text[a:b] for a, b in evidence(one, [(at, at) for at in places]))


@pytest.mark.parametrize(
    ("line", "words", "expected"),
    [
        ("No coalition/NN troops/NNS were/VBD hurt/VBN .", ("troops", "hurt"), "No coalition troops were hurt"),
        ("the 176/CD people/NNS were/VBD killed/VBN .", ("people", "killed"), "the 176 people were killed"),
        ("the former/JJ deputy health/NN minister/NN spoke/VBD .", ("minister",), "the former deputy health minister"),
        (
            "it sent/VBD troops/NNS to [Kessaria] on Monday/NNP .",
            ("sent", "troops"),
            "sent troops to Kessaria on Monday",
        ),
        ("hundreds/NNS of people/NNS died/VBD .", ("people", "died"), "hundreds of people died"),
        (f"the [Haldmark] ’s killing/NN of [{VANTOR}] .", ("killing",), f"the Haldmark’s killing of {VANTOR}"),
        (f"it killed/VBD the general/NN , [{VANTOR}] .", ("killed", "general"), f"killed the general, {VANTOR}"),
        ("it was going/VBG to leave/VB the base/NN .", ("leave",), "was going to leave the base"),
        ("troops/NNS are set/VBN to leave/VB .", ("leave",), "troops are set to leave"),
        (f"[Haldmark] killed/VBD [{VANTOR}] after/IN a raid/NN .", ("Haldmark", "Idris"), f"Haldmark killed {VANTOR}"),
        (f"[{VANTOR}] died/VBD – the first/JJ loss/NN .", ("died",), "died"),
    ],
)
def test_whole_phrases(line: str, words: tuple[str, ...], expected: str) -> None:
    assert cut(line, *words) == expected


@pytest.mark.parametrize(
    ("line", "word", "expected"),
    [
        ("he said/VBD that the attack/NN was over/RB , and left/VBD .", "attack", "the attack was over"),
        (f"he met/VBD [{VANTOR}] , in an attack/NN .", "attack", f"he met {VANTOR}, in an attack"),
        ("attack/NN " + "word/NN " * SHORT + ".", "attack", ("attack" + " word" * SHORT)),
    ],
)
def test_a_lone_noun_is_shown_with_its_clause(line: str, word: str, expected: str) -> None:
    one = scene(line)
    assert one.text[slice(*one.sheet.span(*clause(one, one.sheet.words.index(word))))] == expected


@given(st.lists(st.integers(0, 9), min_size=1, max_size=4))
def test_evidence_holds_what_it_rests_on(places: list[int]) -> None:
    one = scene(f"No aide/NN of [{VANTOR}] ’s killed/VBD the 3/CD men/NNS .")
    spans = evidence(one, [(at, at) for at in places])
    for at in places:
        start, end = one.parse.spans[at]
        assert any(a <= start and end <= b for a, b in spans)
    assert list(spans) == sorted(spans)
