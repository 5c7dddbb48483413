"""How sure a telling is: what readers found of such tellings, and nothing that the rules do not rank."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import read_text
from onrecord.claims.confidence import Form, Weights, kinds_of, logit, weights
from onrecord.types import Status

FORMS = st.sampled_from(("tie", "event"))
GIVEN = st.floats(0, 1)


@given(
    FORMS,
    st.sampled_from(("leads", "assault", "other")),
    st.sampled_from(("title", "own", "of")),
    st.sampled_from(get_args(Status)),
    GIVEN,
    GIVEN,
)
def test_the_surer_a_rule_was_the_surer_its_telling(
    form: Form, kind: str, rule: str, status: Status, one: float, other: float
) -> None:
    low, high = sorted((one, other))
    assert 0 <= weights().sure(form, kind, rule, status, low) <= weights().sure(form, kind, rule, status, high) <= 1


@pytest.mark.parametrize(
    ("rule", "kinds"),
    [
        ("title", ("tie by title", "tie leads", "tie ongoing")),
        ("title-in-content", ("tie by title", "tie leads", "tie ongoing")),
        ("passive-quoted", ("tie by passive", "tie leads", "tie ongoing")),
    ],
)
def test_a_rule_is_weighed_wherever_its_claim_was_moved_to(rule: str, kinds: tuple[str, str, str]) -> None:
    assert kinds_of("tie", "leads", rule, "ongoing") == kinds


def test_what_was_not_judged_has_the_weight_of_its_form() -> None:
    taught = Weights(base={"event": 0.0}, slope={"event": 1.0}, kinds={})
    assert taught.sure("event", "aid", "unheard of", "happened", 0.5) == 0.5


@pytest.mark.parametrize("given_", [0.0, 1.0])
def test_the_surest_and_the_least_sure_have_an_end(given_: float) -> None:
    assert -4 < logit(given_) < 4


def test_every_telling_of_a_reading_is_measured() -> None:
    reading = read_text("General Idris Vantor, head of the Lantern Corps, was killed in Ombrel on Monday.")
    found = {told.confidence for claim in reading.claims for told in claim.told}
    assert found
    assert all(round(sure, 2) == sure for sure in found)
