from __future__ import annotations

from onrecord.show.slips import Sight, sights, slips_in
from onrecord.show.views import view
from onrecord.show.when import moments
from onrecord.show.who import figures
from onrecord.types import Actor, Join, Phrase, Reading, Reason, When
from tests.show.readings import reading, spans

TEXT = "Vantor met him. Vantor left on May 3.\n\nVantor rested."
HIM = Join(span=spans(TEXT, "him")[0], reason=Reason(by="head", name="coreference"), confidence=0.3)
VANTOR = Actor(
    id="p1",
    name="Idris Vantor",
    kind="person",
    titles=("General",),
    aliases=("Vantor",),
    descriptions=(Phrase("who ran the corps", ()), Phrase("62", ())),
    mentions=((0, 6), HIM.span, (16, 22), (39, 45)),
    joins=(HIM,),
)
LINES = ("person; General; four mentions", "“62”")


def sighted(shown: Reading) -> tuple[Sight, ...]:
    seen = view(shown)
    return sights(seen, figures(seen), moments(seen))


def test_a_slip_says_who_it_is_and_stands_once_a_paragraph() -> None:
    found = sighted(reading(TEXT, actors=[VANTOR]))
    assert [(s.number, s.slip.number, s.slip.slot) for s in found] == [(1, 1, 1), (2, 2, 2), (3, 1, 1), (4, 3, 1)]
    assert (found[0].slip.title, found[0].slip.lines, found[0].slip.unsure) == ("Idris Vantor", LINES, False)
    assert found[3].slip.lines == LINES


def test_the_slip_of_a_joined_mention_says_why_and_how_surely() -> None:
    him = sighted(reading(TEXT, actors=[VANTOR]))[1].slip
    assert (him.lines[:-1], him.unsure) == (LINES, True)
    assert him.lines[-1] == "unsure here: “him”, by coreference, 30% sure"


def test_a_slip_says_when_it_is() -> None:
    dates = [
        When(edtf="2024-05-03", spans=spans(TEXT, "May 3"), anchor="2024-05-04", relation="before"),
        When(edtf=None, spans=spans(TEXT, "rested"), kind="duration"),
        When(edtf=None, spans=spans(TEXT, "left"), anchor="the vote", relation="after", kind="event"),
    ]
    left, may, rested = sighted(reading(TEXT, dates=dates))
    assert (may.slip.title, may.slip.lines) == ("3 May 2024", ("2024-05-03", "counted from 4 May 2024"))
    assert (left.slip.title, left.slip.lines) == ("“left”", ("no day given", "after “the vote”"))
    assert (rested.slip.title, rested.slip.lines) == ("“rested”", ("how long, no day",))


def test_the_slips_of_a_paragraph_are_its_own() -> None:
    shown = reading(TEXT, actors=[VANTOR])
    found, (first, second) = sighted(shown), view(shown).paragraphs
    assert [s.number for s in slips_in(found, first)] == [1, 2]
    assert [s.number for s in slips_in(found, second)] == [3]


def test_a_mention_over_two_paragraphs_is_marked_in_the_first() -> None:
    actor = Actor(id="p1", name="x", kind="group", mentions=((31, 45),))
    (found,) = sighted(reading(TEXT, actors=[actor]))
    assert TEXT[slice(*found.span)] == "May 3."


def test_a_mention_of_space_is_not_marked() -> None:
    assert sighted(reading(TEXT, actors=[Actor(id="p1", name="x", kind="group", mentions=((6, 7), (3, 3)))])) == ()
