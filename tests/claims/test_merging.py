"""Several mentions as one claim, and what an attack and its deaths share."""

import pytest
from msgspec.structs import replace

from onrecord.claims import SHOWN, claims
from onrecord.types import EventMention, TieMention
from tests.claims.written import event, report, scene, tie

LINE = (
    "A/DT/2/det strike/NN/5/nsubj in/IN/4/case Ombrel/NNP/2/nmod killed/VBD/0/root Vantor/NNP/5/obj "
    "on/IN/8/case Tuesday/NNP/5/obl"
)


def sure(mention: TieMention, confidence: float) -> TieMention:
    return TieMention(
        **{name: getattr(mention, name) for name in mention.__struct_fields__} | {"confidence": confidence}
    )


def test_mentions_with_one_type_the_same_ends_and_role_are_one_tie() -> None:
    made = scene("Orsel/NNP/2/nsubj leads/VBZ/0/root Norvane/NNP/2/obj")
    one, other = tie(made, "leads"), tie(made, "leads", "supports")
    found = claims(report(made.text), (made,), (), [one, other, one], [])
    assert [(t.id, t.type, len(t.told)) for t in found.ties] == [("t1", "leads", 2), ("t2", "supports", 1)]


def test_what_is_too_unsure_is_left_out_and_the_rest_numbered_again() -> None:
    made = scene("Orsel/NNP/2/nsubj leads/VBZ/0/root Norvane/NNP/2/obj")
    drawn = [sure(tie(made, "leads"), SHOWN - 0.01), sure(tie(made, "leads", "supports"), SHOWN)]
    found = claims(report(made.text), (made,), (), drawn, [])
    assert [(t.id, t.type) for t in found.ties] == [("t1", "supports")]


def test_an_attack_and_its_deaths_share_day_and_place() -> None:
    made = scene(LINE, {"Tuesday": "2024-03-05"})
    happened: list[list[EventMention]] = [[event(made, "strike")], [event(made, "killed", "killed")]]
    found = claims(report(made.text), (made,), (), [], happened)
    assert [e.when.edtf if e.when else None for e in found.events] == ["2024-03-05", "2024-03-05"]
    assert [e.where for e in found.events] == [("Ombrel",), ("Ombrel",)]


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        (("general", "Norvane"), ("Major General", "Norvane"), [("Major General", "Norvane")]),
        (("general", None), ("Major General", "Norvane"), [("Major General", "Norvane")]),
        (("head", "Norvane"), ("deputy head", "Norvane"), [("head", "Norvane"), ("deputy head", "Norvane")]),
        (("head", "Norvane"), ("head", "Lirune"), [("head", "Norvane"), ("head", "Lirune")]),
        (("head", "Norvane"), ("Head", "Norvane"), [("head", "Norvane")]),
    ],
)
def test_an_office_told_in_fewer_words_is_the_same_office(
    one: tuple[str, str | None], other: tuple[str, str | None], wanted: list[tuple[str, str | None]]
) -> None:
    made = scene("Orsel/NNP/2/nsubj leads/VBZ/0/root Norvane/NNP/2/obj Lirune/NNP/2/obj")
    drawn = [replace(tie(made, "leads"), role=role, object=body) for role, body in (one, other)]
    found = claims(report(made.text), (made,), (), drawn, [])
    assert [(t.role, t.object) for t in found.ties] == wanted


def test_where_it_did_not_happen_is_not_its_place() -> None:
    made = scene(
        "Protests/NNS/2/nsubj began/VBD/0/root in/IN/4/case Ombrel/NNP/2/obl but/CC/9/cc they/PRP/9/nsubj "
        "were/VBD/9/aux not/RB/9/advmod reported/VBN/2/conj in/IN/11/case Mestara/NNP/9/obl"
    )
    found = claims(report(made.text), (made,), (), [], [[event(made, "Protests"), event(made, "reported")]])
    assert [(e.where, [t.polarity for t in e.told]) for e in found.events] == [(("Ombrel",), ["+", "-"])]


def test_the_day_that_a_death_has_says_more_than_the_month_of_its_attack() -> None:
    made = scene(LINE.replace("Tuesday", "March"), {"March": "2024-03"})
    dated = scene("He/PRP/2/nsubj died/VBD/0/root on/IN/4/case Tuesday/NNP/2/obl", {"Tuesday": "2024-03-05"})
    died = replace(event(dated, "died", "killed"), stream=1)
    happened: list[list[EventMention]] = [[event(made, "strike")], [event(made, "killed", "killed"), died]]
    found = claims(report(made.text), (made, dated), (), [], happened)
    assert [e.when.edtf if e.when else None for e in found.events] == ["2024-03-05", "2024-03-05"]
