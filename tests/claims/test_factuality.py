"""What negations, modal verbs and the verbs over a claim make of it."""

import pytest

from onrecord.claims.factuality import factuality
from tests.claims.written import scene

FAILED = "Norvane/NNP/2/nsubj failed/VBD/0/root to/TO/4/mark meet/VB/2/xcomp Orsel/NNP/4/obj"
NOT_FAILED = (
    "Norvane/NNP/4/nsubj did/VBD/4/aux not/RB/4/advmod fail/VB/0/root to/TO/6/mark meet/VB/4/xcomp Orsel/NNP/6/obj"
)
VOWED = "Selcar/NNP/2/nsubj vowed/VBD/0/root to/TO/4/mark attack/VB/2/xcomp Norvane/NNP/4/obj"
NOT_VOWED = (
    "Selcar/NNP/4/nsubj did/VBD/4/aux not/RB/4/advmod vow/VB/0/root to/TO/6/mark attack/VB/4/xcomp Norvane/NNP/6/obj"
)
MAY = "Selcar/NNP/3/nsubj may/MD/3/aux meet/VB/0/root Orsel/NNP/3/obj"
PROBABLY = "Selcar/NNP/3/nsubj probably/RB/3/advmod met/VBD/0/root Orsel/NNP/3/obj"
IF = "If/IN/3/mark parliament/NN/3/nsubj agrees/VBZ/6/advcl Orsel/NNP/6/nsubj will/MD/6/aux lead/VB/0/root"
SHARED = "Norvane/NNP/3/nsubj would/MD/3/aux advise/VB/0/root but/CC/5/cc send/VB/3/conj no/DT/7/det fighters/NNS/5/obj"
LIKELY = "Norvane/NNP/5/nsubj was/VBD/5/cop likely/JJ/5/advmod to/TO/5/mark back/VB/0/root Orsel/NNP/5/obj"
EITHER = (
    "They/PRP/2/nsubj met/VBD/0/root in/IN/5/case either/CC/5/cc:preconj Lirune/NNP/2/obl or/CC/7/cc Norvane/NNP/5/conj"
)
NOT_ONLY = "Norvane/NNP/5/nsubj did/VBD/5/aux not/RB/5/advmod only/RB/5/advmod arm/VB/0/root them/PRP/5/obj"
NOBODY = "Nobody/NN/2/nsubj attacked/VBD/0/root Norvane/NNP/2/obj"
PREVENTED = "Norvane/NNP/2/nsubj prevented/VBD/0/root an/DT/4/det attack/NN/2/obj"
DISCUSSED = "Norvane/NNP/4/nsubj will/MD/4/aux not/RB/4/advmod discuss/VB/0/root the/DT/6/det attack/NN/4/obj"
HOLD = "They/PRP/3/nsubj will/MD/3/aux hold/VB/0/root talks/NNS/3/obj"
NO_TALKS = "They/PRP/2/nsubj held/VBD/0/root no/DT/4/det talks/NNS/2/obj"
CALLED_FOR = "Orsel/NNP/2/nsubj called/VBD/0/root for/IN/4/case talks/NNS/2/obl"
SEEN_AS = (
    "Merdhi/NNP/3/nsubj:pass is/VBZ/3/aux:pass seen/VBN/0/root as/IN/6/case the/DT/6/det man/NN/3/obl "
    "who/WP/8/nsubj leads/VBZ/6/acl:relcl"
)
AS_DOING = "He/PRP/3/nsubj:pass is/VBZ/3/aux:pass seen/VBN/0/root as/IN/5/mark leading/VBG/3/advcl them/PRP/5/obj"
POSSIBLE = "Police/NNS/2/nsubj saw/VBD/0/root a/DT/5/det possible/JJ/5/amod attack/NN/2/obj"
STEPPED_IN = "Norvane/NNP/2/nsubj stepped/VBD/0/root in/RP/2/compound:prt to/TO/5/mark guide/VB/2/advcl them/PRP/5/obj"


@pytest.mark.parametrize(
    ("line", "word", "polarity", "certainty", "status"),
    [
        (FAILED, "meet", "-", "certain", None),
        (NOT_FAILED, "meet", "+", "certain", None),
        (VOWED, "attack", "+", "certain", "planned"),
        (NOT_VOWED, "attack", "-", "certain", "planned"),
        (MAY, "meet", "+", "possible", None),
        (PROBABLY, "met", "+", "probable", None),
        (IF, "lead", "+", "certain", "conditional"),
        (SHARED, "send", "-", "certain", "predicted"),
        (LIKELY, "back", "+", "probable", "predicted"),
        (EITHER, "met", "+", "possible", None),
        (NOT_ONLY, "arm", "+", "certain", None),
        (NOBODY, "attacked", "-", "certain", None),
        (PREVENTED, "attack", "-", "certain", None),
        (DISCUSSED, "attack", "+", "certain", None),
        (HOLD, "talks", "+", "certain", "predicted"),
        (NO_TALKS, "talks", "-", "certain", None),
        (CALLED_FOR, "talks", "+", "possible", "planned"),
        (SEEN_AS, "leads", "+", "probable", None),
        (AS_DOING, "leading", "+", "probable", None),
        (POSSIBLE, "attack", "+", "possible", None),
        (STEPPED_IN, "guide", "+", "certain", None),
    ],
)
def test_the_words_over_a_claim_say_how_surely_it_is_so(
    line: str, word: str, polarity: str, certainty: str, status: str | None
) -> None:
    made = scene(line)
    found = factuality(made, made.sheet.words.index(word), frozenset())
    assert (found.polarity, found.certainty, found.status) == (polarity, certainty, status)


def test_what_stands_over_the_content_of_its_source_does_not_count() -> None:
    made = scene(VOWED)
    assert factuality(made, 3, frozenset({2, 3, 4})).status is None


def test_heads_that_run_in_a_ring_come_to_an_end() -> None:
    made = scene("failed/VBD/2/xcomp fail/VB/1/xcomp")
    assert factuality(made, 0, frozenset()).polarity in {"+", "-"}
