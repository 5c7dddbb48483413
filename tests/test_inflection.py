import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.inflection import IRREGULAR, by_form, noun_forms, noun_plural, verb_forms

LEMMAS = st.from_regex(r"[a-z]{2,12}(-[a-z]{2,8})?", fullmatch=True)


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("back", {"back", "backs", "backing", "backed"}),
        ("lead", {"lead", "leads", "leading", "led"}),
        ("hold", {"hold", "holds", "holding", "held"}),
        ("hit", {"hit", "hits", "hitting"}),
        ("deny", {"deny", "denies", "denying", "denied"}),
        ("deploy", {"deploy", "deploys", "deploying", "deployed"}),
        ("free", {"free", "frees", "freeing", "freed"}),
        ("seize", {"seize", "seizes", "seizing", "seized"}),
        ("die", {"die", "dies", "dying", "died"}),
        ("expel", {"expel", "expels", "expelling", "expelled"}),
        ("press", {"press", "presses", "pressing", "pressed"}),
        ("veto", {"veto", "vetoes", "vetoing", "vetoed"}),
        ("oversee", {"oversee", "oversees", "overseeing", "oversaw", "overseen"}),
        ("forget", {"forget", "forgets", "forgetting", "forgot", "forgotten"}),
        ("cancel", {"cancel", "cancels", "cancelling", "canceling", "cancelled", "canceled"}),
        ("co-lead", {"co-lead", "co-leads", "co-leading", "co-led"}),
        ("be", {"be", "is", "being", "was", "were", "been"}),
        ("have", {"have", "has", "having", "had"}),
    ],
)
def test_the_forms_of_a_verb(lemma, forms):
    assert verb_forms(lemma) == forms


@pytest.mark.parametrize(
    ("lemma", "plural"),
    [
        ("ally", "allies"),
        ("envoy", "envoys"),
        ("clash", "clashes"),
        ("strike", "strikes"),
        ("box", "boxes"),
        ("undergo", "undergoes"),
    ],
)
def test_the_s_form(lemma, plural):
    assert noun_plural(lemma) == plural


@pytest.mark.parametrize(
    ("lemma", "plural"),
    [
        ("spokesman", "spokesmen"),
        ("person", "people"),
        ("wife", "wives"),
        ("prime minister", "prime ministers"),
        ("deputy", "deputies"),
    ],
)
def test_the_plural_of_a_noun_changes_its_last_word(lemma, plural):
    assert noun_forms(lemma) == {lemma, plural}


@given(LEMMAS)
def test_forms_are_small_letters_and_hold_the_lemma(lemma):
    for forms in (verb_forms(lemma), noun_forms(lemma)):
        assert lemma in forms
        assert all(form == form.lower() and form for form in forms)


@given(st.lists(LEMMAS, unique=True, max_size=6))
def test_every_form_leads_to_a_lemma_that_has_it(lemmas):
    found = by_form(lemmas)
    assert set(found) == {form for lemma in lemmas for form in verb_forms(lemma)}
    assert all(form in verb_forms(lemma) for form, lemma in found.items())


def test_a_form_of_two_lemmas_stands_for_the_first():
    assert by_form(["lie", "lay"])["lay"] == "lay"
    assert by_form(["find", "found"])["found"] == "find"
    assert by_form(["found", "find"])["found"] == "found"


def test_nouns_by_form():
    assert by_form(["spokesman", "ally"], nouns=True) == {
        "spokesman": "spokesman",
        "spokesmen": "spokesman",
        "ally": "ally",
        "allies": "ally",
    }


@pytest.mark.parametrize("lemma", sorted(IRREGULAR))
def test_no_irregular_verb_has_a_regular_past(lemma):
    assert lemma + "ed" not in verb_forms(lemma)
