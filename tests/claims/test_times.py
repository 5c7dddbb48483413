"""Which times and places belong to a claim, and what they make of it."""

import pytest
from msgspec.structs import replace

from onrecord.claims.attached import places, times
from onrecord.claims.phases import phased
from onrecord.types import TieType, When
from tests.claims.written import attribution, event, place, scene, tie, voices

NAMED = "On/IN/2/case Tuesday/NNP/4/obl Orsel/NNP/4/nsubj named/VBD/0/root Selcar/NNP/4/obj"
AND_LEFT = f"{NAMED} and/CC/7/cc left/VBD/4/conj"
TO_LEAD = (
    "Keyl/NNP/3/nsubj:pass was/VBD/3/aux:pass appointed/VBN/0/root on/IN/5/case Friday/NNP/3/obl "
    "to/TO/7/mark lead/VB/3/xcomp Norvane/NNP/7/obj"
)
BEGAN = "The/DT/2/det meetings/NNS/3/nsubj began/VBD/0/root on/IN/5/case Friday/NNP/3/obl"
WRONG_HEAD = (
    "They/PRP/2/nsubj founded/VBD/0/root it/PRP/2/obj in/IN/5/case 1994/CD/7/obl "
    "and/CC/7/cc paid/VBD/2/conj it/PRP/7/obj"
)
WHEN = (
    "He/PRP/2/nsubj led/VBD/0/root until/IN/4/case 2020/CD/2/obl when/WRB/8/advmod a/DT/7/det strike/NN/8/nsubj "
    "killed/VBD/2/advcl him/PRP/8/obj"
)
SINCE = (
    "Ten/CD/2/nsubj died/VBD/0/root since/IN/5/mark protests/NNS/5/nsubj began/VBD/2/advcl "
    "last/JJ/7/amod October/NNP/5/obl"
)


IN_APPOSITION = (
    "Orsel/NNP/2/nsubj met/VBD/0/root Sarrin/NNP/2/obj ,/,/5/punct head/NN/3/appos until/IN/7/case 2018/CD/5/nmod"
)
IN_COMMAS = (
    "Orsel/NNP/9/nsubj ,/,/5/punct who/WP/5/nsubj was/VBD/5/cop head/NN/1/acl:relcl until/IN/7/case 2018/CD/9/obl "
    ",/,/5/punct met/VBD/0/root Sarrin/NNP/9/obj"
)
DAY_IN_COMMAS = (
    "Orsel/NNP/6/nsubj ,/,/4/punct on/IN/4/case Tuesday/NNP/6/obl ,/,/4/punct met/VBD/0/root Sarrin/NNP/6/obj"
)
MET_UNTIL = "Orsel/NNP/2/nsubj resigned/VBD/0/root until/IN/4/case 2018/CD/2/obl"


def since(text: str, words: str) -> When:
    """A time told from an event that the words themselves date."""
    return When(edtf="2023-10/..", kind="event", relation="since", spans=(place(text, words),))


@pytest.mark.parametrize(
    ("line", "word", "whens", "wanted"),
    [
        (NAMED, "named", {"Tuesday": "2024-03-19"}, "2024-03-19"),
        (AND_LEFT, "left", {"Tuesday": "2024-03-19"}, "2024-03-19"),
        (TO_LEAD, "lead", {"Friday": "2024-04-02"}, "2024-04-02"),
        (BEGAN, "meetings", {"Friday": "2024-03-10"}, "2024-03-10"),
        (WRONG_HEAD, "founded", {"1994": "1994"}, "1994"),
        (WHEN, "killed", {"until 2020": "../2020"}, "2020"),
        (SINCE, "protests", {"since protests began last October": "since"}, "2023-10"),
    ],
)
def test_the_nearest_time_is_the_claim_s(line: str, word: str, whens: dict[str, str | When], wanted: str) -> None:
    text = scene(line).text
    given = {words: since(text, words) if value == "since" else value for words, value in whens.items()}
    made = scene(line, given)
    assert [when.edtf for when in times(made, event(made, word), voices(text))][:1] == [wanted]


@pytest.mark.parametrize(
    ("line", "word", "words", "edtf", "wanted"),
    [
        (IN_APPOSITION, "met", "2018", "/2018", []),
        (IN_COMMAS, "met", "2018", "/2018", []),
        (IN_COMMAS, "head", "2018", "/2018", ["/2018"]),
        (DAY_IN_COMMAS, "met", "Tuesday", "2024-03-19", ["2024-03-19"]),
    ],
)
def test_what_is_added_of_somebody_has_its_own_time(
    line: str, word: str, words: str, edtf: str, wanted: list[str]
) -> None:
    made = scene(line, {words: edtf})
    found = {when.edtf for when in times(made, event(made, word), voices(made.text))}
    assert found == set(wanted)


def test_what_is_done_at_once_has_no_until() -> None:
    when = When(edtf="/2018", relation="until", spans=(place(scene(MET_UNTIL).text, "2018"),))
    made = scene(MET_UNTIL, {"2018": when})
    assert times(made, event(made, "resigned", "resigned"), voices(made.text)) == []
    assert times(made, event(made, "resigned", "protest"), voices(made.text)) != []


def test_a_phrase_that_only_names_takes_no_time_but_its_own() -> None:
    made = scene(NAMED, {"Tuesday": "2024-03-19"})
    assert times(made, tie(made, "Orsel", rule="title"), voices(made.text)) == []


def test_the_day_of_the_saying_is_not_that_of_what_is_said() -> None:
    line = "Orsel/NNP/2/nsubj announced/VBD/0/root talks/NNS/2/obj on/IN/5/case Friday/NNP/2/obl"
    made = scene(line, {"Friday": "2024-03-15"})
    said = attribution(made.text, "Orsel", "announced", "talks")
    assert times(made, event(made, "talks"), voices(made.text, said)) == []
    assert times(made, event(made, "talks"), voices(made.text)) != []


@pytest.mark.parametrize(
    ("line", "word", "kind", "wanted"),
    [
        (TO_LEAD, "lead", "leads", "2024/.."),
        (TO_LEAD, "appointed", "founded", "2024"),
        ("Orsel/NNP/2/nsubj led/VBD/0/root in/IN/4/case 2024/CD/2/obl", "led", "leads", "2024"),
        ("Orsel/NNP/2/nsubj left/VBD/0/root in/IN/4/case 2024/CD/2/obl", "left", "leads", "/2024"),
    ],
)
def test_a_date_on_a_tie_may_be_its_start_or_its_end(line: str, word: str, kind: TieType, wanted: str) -> None:
    made = scene(line)
    assert phased(made, tie(made, word, kind), When(edtf="2024")).edtf == wanted


@pytest.mark.parametrize("word", ["meetings", "began"])
def test_what_begins_on_a_day_goes_on(word: str) -> None:
    made = scene(BEGAN)
    assert phased(made, event(made, word, "consult"), When(edtf="2024")).edtf == "2024/.."
    assert phased(made, event(made, word, "consult"), When(edtf="2020/..", relation="since")).edtf == "2020/.."


EITHER = (
    "They/PRP/2/nsubj met/VBD/0/root in/IN/5/case either/CC/5/cc:preconj Lirune/NNP/2/obl or/CC/7/cc Norvane/NNP/5/conj"
)
GATES = "They/PRP/2/nsubj met/VBD/0/root at/IN/5/case the/DT/5/det gates/NNS/2/obl of/IN/7/case Ombrel/NNP/5/nmod"
ABOUT = "They/PRP/2/nsubj met/VBD/0/root to/TO/4/mark discuss/VB/2/advcl war/NN/4/obj in/IN/7/case Ombrel/NNP/4/obl"
FROM = "They/PRP/2/nsubj met/VBD/0/root men/NNS/2/obj from/IN/5/case Ombrel/NNP/3/nmod"


@pytest.mark.parametrize(
    ("line", "wanted"),
    [(EITHER, ("Lirune", "Norvane")), (GATES, ("Ombrel",)), (ABOUT, ()), (FROM, ())],
)
def test_places_are_those_of_the_clause_by_their_preposition(line: str, wanted: tuple[str, ...]) -> None:
    made = scene(line)
    assert places(made, event(made, "met", "consult"), voices(made.text)) == wanted


NEXT = (
    "Men/NNS/2/nsubj met/VBD/0/root in/IN/4/case Lirune/NNP/2/obl and/CC/9/cc in/IN/7/case Ombrel/NNP/2/obl "
    "guards/NNS/9/nsubj fled/VBD/2/conj"
)


@pytest.mark.parametrize(("verb", "wanted"), [("met", ("Lirune",)), ("fled", ("Ombrel",))])
def test_a_place_that_opens_the_next_clause_is_that_clause_s(verb: str, wanted: tuple[str, ...]) -> None:
    made = scene(NEXT)
    assert places(made, event(made, verb), voices(made.text)) == wanted


AFTER = (
    "Talks/NNS/2/nsubj began/VBD/0/root on/IN/4/case Tuesday/NNP/2/obl after/IN/7/case the/DT/7/det strike/NN/2/obl "
    "in/IN/9/case Ombrel/NNP/7/nmod"
)


def test_what_was_before_or_after_has_neither_day_nor_place_of_the_other() -> None:
    made = scene(AFTER, {"Tuesday": "2024-03-05"})
    given = voices(made.text)
    assert {w.edtf for w in times(made, event(made, "Talks", "consult", "noun"), given)} == {"2024-03-05"}
    assert places(made, event(made, "Talks", "consult", "noun"), voices(made.text)) == ()
    assert times(made, event(made, "strike", rule="noun"), given) == []
    assert places(made, event(made, "strike", rule="noun"), voices(made.text)) == ("Ombrel",)


@pytest.mark.parametrize(("verb", "wanted"), [("went", ("Ombrel",)), ("spoke", ())])
def test_only_what_moves_is_where_it_goes_to(verb: str, wanted: tuple[str, ...]) -> None:
    made = scene(f"He/PRP/2/nsubj {verb}/VBD/0/root to/IN/4/case Ombrel/NNP/2/obl")
    assert places(made, event(made, verb), voices(made.text)) == wanted


def test_a_place_around_another_of_the_same_claim_says_nothing() -> None:
    made = scene("It/PRP/2/nsubj hit/VBD/0/root in/IN/4/case Ombrel/NNP/2/obl in/IN/6/case Lirune/NNP/2/obl")
    made.actors["Ombrel"] = replace(made.actors["Ombrel"], lies_in="Lirune")
    assert places(made, event(made, "hit"), voices(made.text)) == ("Ombrel",)


WHICH = (
    "It/PRP/2/nsubj helped/VBD/0/root Selcar/NNP/2/obj ,/,/6/punct which/WDT/6/nsubj lost/VBD/3/acl:relcl "
    "him/PRP/6/obj in/IN/11/case the/DT/11/det Friday/NNP/11/compound attack/NN/2/obl"
)


def test_a_time_behind_which_is_not_that_of_the_verb_before_it() -> None:
    made = scene(WHICH, {"Friday": "2024-03-01"})
    given = voices(made.text)
    assert times(made, event(made, "helped"), given) == []
    assert {w.edtf for w in times(made, event(made, "attack", rule="noun"), given)} == {"2024-03-01"}
