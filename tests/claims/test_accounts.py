"""What is gathered into accounts, and what is not."""

import pytest

from onrecord.claims.accounts import accounts
from onrecord.claims.denials import denied
from onrecord.scene import Scene
from onrecord.types import (
    Act,
    Actor,
    Attribution,
    Encoding,
    Event,
    EventType,
    Participant,
    Polarity,
    Reason,
    Telling,
    Tie,
    When,
)
from tests.claims.written import place, voices

PLACES = (
    Actor(id="Mestara", name="Mestara", kind="place", lies_in="Lirune"),
    Actor(id="Lirune", name="Lirune", kind="state"),
    Actor(id="Dunmere", name="Dunmere", kind="place", lies_in="Kessaria"),
    Actor(id="Keyl", name="Rostam Keyl", kind="person"),
    Actor(id="Orsel", name="Davit Orsel", kind="person"),
    Actor(id="Corps", name="Lantern Corps", kind="organisation"),
    Actor(id="militias", name="the militias", kind="group"),
)


def event(
    text: str,
    words: str,
    voice: str,
    id: str,
    type: EventType = "consult",
    where: tuple[str, ...] = (),
    who: tuple[str, ...] = ("Keyl",),
    when: str | None = None,
    polarity: Polarity = "+",
    said: str | None = None,
) -> Event:
    told = Telling(
        voice=((voice,),) if voice else (),
        attribution_id=said,
        polarity=polarity,
        evidence=(place(text, words),),
        reason=Reason(by="rule", name="own"),
    )
    return Event(
        id=id,
        type=type,
        trigger=(place(text, words),),
        participants=tuple(Participant(actor=one, part="agent") for one in who),
        where=where,
        when=When(edtf=when) if when else None,
        told=(told,),
    )


def gathered(text: str, claims: list[Tie | Event], *said: Attribution) -> list[tuple[tuple[str, ...], str]]:
    made = Scene(Encoding(text=text), PLACES)
    return [(a.claims, a.challenge) for a in accounts(text, (made,), claims, said)]


MET = "One said they met in Mestara. Another said they talked there."


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        ({"where": ("Mestara",)}, {"where": ("Lirune",)}, "differs"),
        ({"where": ("Mestara",)}, {"where": ("Lirune", "Dunmere")}, "differs"),
        ({"where": ("Mestara",)}, {"where": ("Dunmere",)}, "incompatible"),
        ({"where": ("Mestara",)}, {"where": ("Dunmere",), "who": ()}, "incompatible"),
        ({"where": ("Mestara",)}, {"where": ("Mestara",)}, None),
        ({"where": ("Mestara",)}, {"where": ("Dunmere",), "who": ("Orsel",)}, None),
        ({"where": ("Mestara",)}, {"where": ("Dunmere",), "voice": "s1"}, None),
        ({"where": ("Mestara",)}, {"where": ("Dunmere",), "type": "request"}, None),
        ({"where": ("Mestara",), "when": "2019"}, {"where": ("Dunmere",), "when": "2024"}, None),
        ({"where": ("Mestara",)}, {"where": ("Dunmere",), "polarity": "-"}, None),
        ({"when": "2024-03-10"}, {"when": "2024-03-12"}, "incompatible"),
        ({"when": "2024-03"}, {"when": "2024-03-12"}, None),
    ],
)
def test_one_happening_in_two_versions(first: dict[str, object], second: dict[str, object], wanted: str | None) -> None:
    one = event(MET, "they met", **{"voice": "s1", "id": "e1"} | first)  # type: ignore[arg-type]
    other = event(MET, "they talked", **{"voice": "s2", "id": "e2"} | second)  # type: ignore[arg-type]
    assert gathered(MET, [one, other]) == ([(("e1", "e2"), wanted)] if wanted else [])


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        ("five people died", "eight people died", "incompatible"),
        ("at least 5 people died", "eight people died", "differs"),
        ("five people died", "at least eight people died", "incompatible"),
        ("five people died", "5 people died", None),
        ("five of the dead were soldiers", "eight people died", None),
        ("five men of 20 died", "eight people died", None),
        ("people died", "eight people died", None),
    ],
)
def test_counts_of_the_dead(first: str, second: str, wanted: str | None) -> None:
    text = f"One said {first}. Another said {second}."
    one = event(text, first, "s1", "e1", "killed", who=())
    other = event(text, second, "s2", "e2", "killed", who=())
    assert gathered(text, [one, other]) == ([(("e1", "e2"), wanted)] if wanted else [])


def test_versions_that_stand_far_apart_are_not_compared() -> None:
    text = "They met.\n\nA.\n\nB.\n\nC.\n\nThey talked."
    one = event(text, "They met", "s1", "e1", where=("Mestara",))
    other = event(text, "They talked", "s2", "e2", where=("Dunmere",))
    assert gathered(text, [one, other]) == []


def said(text: str, id: str, source: str, cue: str, content: str, act: Act, within: str | None = None) -> Attribution:
    return Attribution(
        id=id,
        source=(place(text, source),),
        cue=(place(text, cue),),
        content=(place(text, content),) if content else (),
        kind="indirect",
        act=act,
        source_ids=(source,),
        within=within,
    )


def test_a_denial_that_points_back_is_a_telling_of_what_was_told_before() -> None:
    text = "Merdhi said they met in Mestara. Norvane has denied it."
    first = said(text, "a1", "Merdhi", "said", "they met in Mestara", "say")
    denial = said(text, "a2", "Norvane", "has denied", "it", "deny")
    met = event(text, "they met", "Merdhi", "e1", said="a1")
    (found,) = denied(text, [met], [met], (first, denial), voices(text, first, denial))
    assert [(t.voice, t.polarity) for t in found.told] == [((("Merdhi",),), "+"), ((("Norvane",),), "-")]
    assert gathered(text, [found], first, denial) == [(("e1",), "denied")]


def test_a_denial_of_another_s_words_denies_what_they_tell() -> None:
    text = "Norvane denied a report that they met in Mestara for several days with many others."
    outer = said(text, "a1", "Norvane", "denied", text[15:-1], "deny")
    inner = said(text, "a2", "report", "report", text[24:-1], "say", within="a1")
    met = event(text, "they met", "report", "e1", said="a2")
    (found,) = denied(text, [met], [met], (outer, inner), voices(text, outer, inner))
    assert [t.polarity for t in found.told] == ["+", "-"]


@pytest.mark.parametrize(
    "text",
    [
        "They met in Mestara. Norvane has denied it.",
        "Norvane said they met in Mestara. Norvane has denied it.",
        "Merdhi said they met in Mestara.\n\nA.\n\nNorvane has denied it.",
        "Merdhi said they met in Mestara. Norvane has denied that anything like it was ever spoken of there.",
    ],
)
def test_a_denial_that_points_to_nobody_else_s_word_denies_nothing(text: str) -> None:
    voice = text.partition(" said")[0] if "said" in text else ""
    denial = said(text, "a2", "Norvane has", "has denied", text.partition("denied ")[2].rstrip("."), "deny")
    denial = Attribution(**{f: getattr(denial, f) for f in denial.__struct_fields__} | {"source_ids": ("Norvane",)})
    met = event(text, "met", voice, "e1", said="a1" if voice else None)
    assert denied(text, [met], [met], (denial,), voices(text, denial)) == (met,)


def test_a_bare_noun_says_nothing_that_could_be_denied() -> None:
    text = "Merdhi said a battle raged. Norvane has denied it."
    first = said(text, "a1", "Merdhi", "said", "a battle raged", "say")
    denial = said(text, "a2", "Norvane", "has denied", "it", "deny")
    battle = event(text, "battle", "Merdhi", "e1", "assault", who=(), said="a1")
    assert denied(text, [battle], [battle], (first, denial), voices(text, first, denial)) == (battle,)


def test_what_could_not_be_confirmed_is_what_was_told_before() -> None:
    text = "Merdhi said they met in Mestara. Transmarine could not confirm where they met."
    first = said(text, "a1", "Merdhi", "said", "they met in Mestara", "say")
    unsure = said(text, "a2", "Transmarine", "could not confirm", "where they met", "cannot-confirm")
    met = event(text, "met in", "Merdhi", "e1", said="a1")
    (found,) = accounts(text, (Scene(Encoding(text=text), PLACES),), [met], (first, unsure))
    assert (found.about, found.claims, found.challenge) == ("where they met", ("e1",), "not-confirmed")


@pytest.mark.parametrize(
    ("subjects", "body", "voice", "wanted"),
    [
        (("Keyl", "Orsel"), "Corps", "s2", True),
        (("Keyl", "Orsel"), "militias", "s2", False),
        (("Keyl", "Corps"), "Corps", "s2", False),
        (("Keyl", "Keyl"), "Corps", "s2", False),
        (("Keyl", "Orsel"), "Corps", "s1", False),
    ],
)
def test_two_who_hold_one_office_at_one_time(subjects: tuple[str, str], body: str, voice: str, wanted: bool) -> None:
    ties: list[Tie | Event] = [
        Tie(
            id=f"t{i}",
            type="leads",
            subject=subject,
            object=body,
            told=(Telling(voice=((by,),), status="ongoing", evidence=((0, 3),), reason=Reason(by="rule", name="x")),),
        )
        for i, (subject, by) in enumerate(zip(subjects, ("s1", voice), strict=True))
    ]
    assert gathered(MET, ties) == ([(("t0", "t1"), "incompatible")] if wanted else [])
