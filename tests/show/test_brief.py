"""The brief of two examples, as it is printed, and what holds for every brief.

To write them anew: python -m tests.show.test_brief
"""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from rich.console import Console

from bench import gold
from onrecord.show.brief import MARK, brief
from onrecord.show.layout import MEASURE, plain
from onrecord.show.lines import sections
from onrecord.show.printed import is_title
from onrecord.show.versions import DISPUTED, versions
from onrecord.show.views import view
from onrecord.types import Account, Actor, Event, Reading, Source, Telling, Tie, When
from tests.show.readings import reading, said, spans, told

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
CASES = [("02-envoy", 72), ("02-envoy", 100), ("13-contradict", 80)]
GOLD = sorted(EXAMPLES.glob("*.gold.yaml"))


def example(name: str) -> Reading:
    return gold.load(EXAMPLES / f"{name}.gold.yaml").reading


def printed(name: str, width: int) -> str:
    return plain(brief(example(name)), width)


def kept(name: str, width: int) -> Path:
    return HERE / "golden" / f"{name}.brief.{width}.txt"


@pytest.mark.parametrize(("name", "width"), CASES)
def test_printed_as_kept(name: str, width: int) -> None:
    assert printed(name, width) == kept(name, width).read_text(encoding="utf-8")


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.name)
def test_every_claim_is_in_one_line_and_every_quote_is_in_the_report(path: Path) -> None:
    given = gold.load(path).reading
    lines = [line for section in sections(view(given)) for line in section.lines]
    assert sorted(claim for line in lines for claim in line.claims) == sorted(
        c.id for c in (*given.ties, *given.events)
    )
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    claims = {claim.id: claim for claim in (*given.ties, *given.events)}
    for line in lines:
        quotes = [quote for word in line.told for quote in word.quotes]
        assert len(quotes) + line.folded == sum(len(claims[claim].told) for claim in line.claims)
        assert line.apart <= line.folded
        assert bool(line.also) == bool(line.apart)
        assert all(piece in given.report.text for quote in quotes for piece in quote.pieces)
        assert all(word.voice and word.quotes for word in line.told)


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.name)
def test_every_line_is_printed_once_with_its_mark(path: Path) -> None:
    given = gold.load(path).reading
    out = plain(brief(given), 100)
    for section in sections(view(given)):
        for line in section.lines:
            alone = out.count(f"\n{line.number:>3}{MARK}  ") == 1
            assert alone or (section.kind == "office" and out.count(f"; {line.number}{MARK} ") == 1)
            assert is_title(line) or f"{MARK}  {line.words[:40]}" in out


@pytest.mark.parametrize("width", [40, 72, 120, 200])
@pytest.mark.parametrize("path", GOLD[:6], ids=lambda p: p.name)
def test_no_line_is_wider_than_asked_nor_ends_in_space(path: Path, width: int) -> None:
    out = io.StringIO()
    Console(file=out, width=width, color_system=None).print(brief(gold.load(path).reading))
    lines = out.getvalue().splitlines()
    assert max(map(len, lines)) <= min(width, MEASURE)
    assert [line for line in lines if line != line.rstrip()] == []


def test_words_of_a_report_are_no_markup_and_steer_no_terminal() -> None:
    text = "[red]Norvane[/red] \x1b[2J backs <script>Orsel</script>"
    norvane = Actor(id="a", name="[red]Norvane[/red] \x1b[2J", kind="state")
    orsel = Actor(id="b", name="<script>Orsel</script>", kind="person")
    tie = Tie(id="t", type="supports", subject="a", object="b", told=(told(text, text, status="ongoing"),))
    out = plain(brief(reading(text, actors=[norvane, orsel], ties=[tie])))
    assert "1°  [red]Norvane[/red] \ufffd[2J supports <script>Orsel</script>" in out
    assert "“[red]Norvane[/red] \ufffd[2J backs <script>Orsel</script>”" in out
    assert "\x1b" not in out


def test_a_reading_without_claims_says_so() -> None:
    out = plain(brief(reading("It rained.")))
    assert "No tie and no event was found in this report." in out
    assert "not reviewed by a person" in out


def test_an_unnamed_source_is_called_by_the_words_of_the_report_alone() -> None:
    text = "Norvane backs Orsel, an aide close to Keyl said."
    aide = Source(id="s", kind="unnamed", mentions=spans(text, "an aide close to Keyl"))
    actors = [Actor(id=i, name=n, kind="state") for i, n in (("a", "Norvane"), ("b", "Orsel"), ("c", "Keyl"))]
    statement = said(text, "x", "s", "Norvane backs Orsel")
    claim = told(text, "Norvane backs Orsel", voice=(("s",),), attribution_id="x")
    tie = Tie(id="t", type="supports", subject="a", object="b", told=(claim,))
    out = plain(brief(reading(text, [aide], [statement], actors=actors, ties=[tie])))
    assert "      an aide [A]: “Norvane backs Orsel” ¶1\n" in out
    assert "[A]   “an aide close to Keyl”, one person\n" in out


@pytest.mark.parametrize(
    ("more", "heading"),
    [
        ({"status": "ongoing"}, "Who stands with whom"),
        ({"polarity": "-"}, "Denied, or said not to be so"),
        ({"polarity": "-", "status": "planned"}, "Denied, or said not to be so"),
        ({"certainty": "possible"}, "Told as probable or possible only"),
        ({"status": "predicted"}, "Planned, expected or on a condition"),
        ({"status": "conditional", "certainty": "possible"}, "Planned, expected or on a condition"),
    ],
)
def test_what_nobody_says_plainly_stands_apart(more: dict[str, str], heading: str) -> None:
    text = "Norvane backs Orsel."
    actors = [Actor(id="a", name="Norvane", kind="state"), Actor(id="b", name="Orsel", kind="person")]
    tie = Tie(id="t", type="supports", subject="a", object="b", told=(told(text, "backs", **more),))
    assert [s.title for s in sections(view(reading(text, actors=actors, ties=[tie])))] == [heading]


def test_what_one_tells_and_another_denies_stays_and_says_who_denies_it() -> None:
    text = "Norvane backs Orsel. Norvane does not."
    actors = [Actor(id="a", name="Norvane", kind="state"), Actor(id="b", name="Orsel", kind="person")]
    tellings = (told(text, "backs", status="ongoing"), told(text, "does not", polarity="-"))
    tie = Tie(id="t", type="supports", subject="a", object="b", told=tellings)
    account = Account(about="whether Norvane backs Orsel", claims=("t",), challenge="denied")
    given = view(reading(text, actors=actors, ties=[tie], accounts=[account]))
    (section,) = sections(given)
    assert section.kind == "with"
    assert [word.told_as for word in section.lines[0].told] == [(), ("not so",)]
    (shown,) = versions(given, (section,), *DISPUTED)
    assert (shown.about, [line.number for line in shown.lines]) == ("whether Norvane backs Orsel", [1])


@pytest.mark.parametrize(("words", "told_as"), [("anyone was hurt", ("not so",)), ("nobody was hurt", ())])
def test_of_what_is_denied_the_words_say_so_or_the_line_does(words: str, told_as: tuple[str, ...]) -> None:
    text = f"The force said that {words}."
    event = Event(id="e", type="other", trigger=spans(text, "was hurt"), told=(told(text, words, polarity="-"),))
    (section,) = sections(view(reading(text, events=[event])))
    assert (section.lines[0].words, section.lines[0].told[0].told_as) == ("Nobody was hurt", told_as)


def test_where_the_machine_is_unsure_it_says_so() -> None:
    given = example("02-envoy")
    doubtful = replace(given.ties[0].told[0], confidence=0.34)
    out = plain(brief(replace(given, ties=(replace(given.ties[0], told=(doubtful,)),), events=())))
    assert "outlet (machine unsure): “Order of the Lamp steps in to guide Kessarian militias”" in out


TEXT = "Strike at dawn. Haldmark struck the port, a strike said to be Haldmark’s. The attack came. Attacks!"
STRIKE = {"id": "e", "type": "assault", "trigger": spans(TEXT, "struck")}


@pytest.mark.parametrize(
    ("tellings", "shown", "folded"),
    [
        ([("Haldmark struck the port", {}), ("Attacks", {})], 1, 1),
        ([("Haldmark struck the port", {}), ("The attack", {}), ("Attacks", {})], 1, 2),
        ([("Haldmark struck the port", {}), ("The attack came", {"confidence": 0.39})], 1, 1),
        ([("Haldmark struck the port", {}), ("The attack came", {"confidence": 0.4})], 2, 0),
        ([("Attacks", {}), ("The attack", {})], 1, 1),
        ([("Attacks", {}), ("The attack came", {"confidence": 0.2})], 1, 1),
        ([("Attacks", {"confidence": 0.1})], 1, 0),
        ([("Haldmark struck the port", {}), ("Attacks", {"polarity": "-"})], 2, 0),
        ([("Haldmark struck the port, a strike", {}), ("Haldmark struck the port", {})], 1, 1),
        ([("Haldmark struck the port, a strike", {"confidence": 0.49}), ("Haldmark struck the port", {})], 2, 0),
    ],
)
def test_tellings_that_add_nothing_to_read_are_counted(
    tellings: list[tuple[str, dict[str, Any]]], shown: int, folded: int
) -> None:
    event = Event(**STRIKE, told=tuple(told(TEXT, words, **more) for words, more in tellings))
    (section,) = sections(view(reading(TEXT, events=[event])))
    (line,) = section.lines
    assert (sum(len(word.quotes) for word in line.told), line.folded) == (shown, folded)


def test_words_told_again_by_the_same_voice_are_counted() -> None:
    text = "A drone strike. The drone strike! Drone strike, an aide said."
    aide = Source(id="s", kind="unnamed", mentions=spans(text, "an aide"))
    places = [(0, 14), (16, 32), (34, 46)]
    one = told(text, "an aide")
    tellings = [
        replace(one, evidence=(place,), voice=voice) for place, voice in zip(places, [(), (), (("s",),)], strict=True)
    ]
    event = Event(id="e", type="assault", trigger=((2, 14),), told=tuple(tellings))
    (section,) = sections(view(reading(text, [aide], events=[event])))
    (line,) = section.lines
    assert [[quote.pieces for quote in word.quotes] for word in line.told] == [
        [("The drone strike",)],
        [("Drone strike",)],
    ]
    assert (line.folded, line.also) == (1, "")


AGAIN = """Norvane backs Orsel.

Norvane stands by Orsel, and Lirune does.

Later it was told that Orsel has its backing."""


def test_of_one_voice_the_words_that_name_most_are_read_and_then_where_else() -> None:
    ids = {"a": "Norvane", "b": "Orsel", "c": "Lirune"}
    places = {id_: tuple(m.span() for m in re.finditer(name, AGAIN)) for id_, name in ids.items()}
    actors = [Actor(id=id_, name=name, kind="state", mentions=places[id_]) for id_, name in ids.items()]
    tellings = [told(AGAIN, words, status="ongoing") for words in ("Norvane backs Orsel", "Orsel has its backing")]
    out = plain(brief(reading(AGAIN, actors=actors, ties=[supports("t", "a", *tellings)])))
    assert "      outlet: “Norvane backs Orsel” ¶1, also ¶3\n" in out


def test_ties_told_in_the_same_words_share_a_line() -> None:
    actors = [Actor(id=i, name=n, kind="state") for i, n in (("a", "Norvane"), ("b", "Orsel"), ("c", "Lirune"))]
    both = told(AGAIN, "Norvane stands by Orsel, and Lirune does", status="ongoing")
    ties = [supports("t", "a", both), supports("u", "c", both)]
    (section,) = sections(view(reading(AGAIN, actors=actors, ties=ties)))
    assert [(line.words, line.claims) for line in section.lines] == [("Norvane and Lirune support Orsel", ("t", "u"))]
    apart = [supports("t", "a", both), supports("u", "c", told(AGAIN, "Orsel has its backing", status="ongoing"))]
    (section,) = sections(view(reading(AGAIN, actors=actors, ties=apart)))
    assert [line.claims for line in section.lines] == [("t",), ("u",)]


def supports(id_: str, who: str, *tellings: Telling) -> Tie:
    return Tie(id=id_, type="supports", subject=who, object="b", told=tellings)


@pytest.mark.parametrize(
    ("days", "lines"),
    [
        (("2024-03-07", "[2024-03-04..2024-03-10]"), [("e", "f")]),
        (("2024-03-07", "2024-03-08"), [("e",), ("f",)]),
        (("2024-03-07", None), [("e",), ("f",)]),
        ((None, None), [("e", "f")]),
    ],
)
def test_events_that_read_the_same_share_a_line_where_their_times_may_be_the_same(
    days: tuple[str | None, ...], lines: list[tuple[str, ...]]
) -> None:
    text = "Protests in the square. Protests again."
    events = [
        Event(
            id=id_,
            type="protest",
            trigger=(span,),
            when=When(edtf=day) if day else None,
            told=(replace(told(text, "again"), evidence=(span,)),),
        )
        for id_, span, day in zip("ef", [(0, 8), (24, 32)], days, strict=True)
    ]
    (section,) = sections(view(reading(text, events=events)))
    assert [line.claims for line in section.lines] == lines


def test_claims_that_an_account_sets_against_one_another_keep_their_lines() -> None:
    text = "Protests in the square. Protests again."
    events = [
        Event(id=i, type="protest", trigger=(s,), told=(replace(told(text, "again"), evidence=(s,)),))
        for i, s in (("e", (0, 8)), ("f", (24, 32)))
    ]
    account = Account(about="where the protests were", claims=("e", "f"), challenge="differs")
    (section,) = sections(view(reading(text, events=events, accounts=[account])))
    assert [line.claims for line in section.lines] == [("e",), ("f",)]


def test_words_that_are_the_line_s_own_are_not_said_twice() -> None:
    text = "The vote was stolen, an aide said."
    aide = Source(id="s", kind="unnamed", mentions=spans(text, "an aide"))
    claim = told(text, "The vote was stolen", voice=(("s",),))
    event = Event(id="e", type="other", trigger=spans(text, "was stolen"), told=(claim,))
    out = plain(brief(reading(text, [aide], events=[event])))
    assert "  1°  The vote was stolen\n      an aide [A], in these words ¶1\n" in out
    assert out.count("The vote was stolen") == 1


def test_a_folded_telling_keeps_its_voice() -> None:
    text = "Haldmark struck the port. An attack, an aide said."
    aide = Source(id="s", kind="unnamed", mentions=spans(text, "an aide"))
    tellings = (told(text, "Haldmark struck the port"), told(text, "An attack", voice=(("s",),)))
    event = Event(id="e", type="assault", trigger=spans(text, "struck"), told=tellings)
    assert "      and one more mention: an aide [A] ¶1\n" in plain(brief(reading(text, [aide], events=[event])))


if __name__ == "__main__":
    for case in CASES:
        kept(*case).write_text(printed(*case), encoding="utf-8")
