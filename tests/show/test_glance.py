"""What a brief says of itself at its head."""

from __future__ import annotations

import pytest

from onrecord.show.glance import NO_YEARS, glance
from onrecord.show.lines import sections
from onrecord.show.versions import DISPUTED, versions
from onrecord.show.views import view
from onrecord.types import Account, Actor, Event, Source, Tie, When
from tests.show.readings import reading, said, spans, told

TEXT = "Norvane backs Orsel, an aide said. Adeyle backs Orsel. Keyl did not respond."
AIDE = Source(id="s", kind="unnamed", mentions=spans(TEXT, "an aide"))
ACTORS = [Actor(id=i, name=n, kind="person") for i, n in (("n", "Norvane"), ("o", "Orsel"), ("a", "Adeyle"))]
BY_AIDE = Tie(
    id="t", type="supports", subject="n", object="o", told=(told(TEXT, "Norvane backs Orsel", voice=(("s",),)),)
)
OWN = Tie(id="u", type="supports", subject="a", object="o", told=(told(TEXT, "Adeyle backs Orsel"),))
DIFFERS = Account(about="whom they back", claims=("t", "u"), challenge="differs")
OPEN = Account(about="whether it is so", claims=("t",), challenge="not-confirmed")
SILENCE = said(TEXT, "x", "", act="no-response", cue="did not respond")


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({}, ()),
        ({"ties": [OWN]}, ("One line, all on the outlet’s own word.",)),
        (
            {"ties": [OWN, BY_AIDE], "accounts": [DIFFERS, OPEN], "attributions": [SILENCE]},
            (
                "Two lines: one on the outlet’s own word, one on unnamed sources’ word alone (→ 1).",
                "Told in more than one way → 1 2; not confirmed → 1; one gave no word.",
            ),
        ),
    ],
)
def test_how_much_rests_on_whose_word(more: dict[str, object], words: tuple[str, ...]) -> None:
    seen = view(reading(TEXT, [AIDE], actors=ACTORS, **more))  # type: ignore[arg-type]
    shown = sections(seen)
    assert glance(seen, shown, versions(seen, shown, *DISPUTED), versions(seen, shown, "not-confirmed")) == words


def test_that_years_are_missing_is_said_once() -> None:
    text = "Tolke was killed on 3 January."
    event = Event(
        id="e",
        type="killed",
        trigger=spans(text, "was killed"),
        when=When(edtf="XXXX-01-03"),
        told=(told(text, "killed"),),
    )
    seen = view(reading(text, events=[event]))
    shown = sections(seen)
    assert [line.when for section in shown for line in section.lines] == ["3 January"]
    assert glance(seen, shown, (), ())[-1] == NO_YEARS
