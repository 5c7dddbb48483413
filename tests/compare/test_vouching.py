"""Who vouches: the innermost named link that only named ones pass on; a spokesman is his body, a ministry its state."""

import pytest

from onrecord.compare.vouching import Vouching
from onrecord.types import Actor, Phrase, Producer, Reading, Reason, Report, Source, Telling, Tie

TEXT = "Nosrin, a spokesman for the foreign ministry. Halvik. Selcar. The Post. Two sources."
SPEAKS = "a spokesman for the foreign ministry"
TOLD = (Telling(evidence=((0, 6),), reason=Reason(by="hand", name="test")),)


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return (start, start + len(words))


READING = Reading(
    producer=Producer(version="", model=""),
    report=Report(id="r", text=TEXT, sha256="r", text_sha256="r"),
    actors=(
        Actor(id="p1", name="Nosrin", kind="person", mentions=(span("Nosrin"),)),
        Actor(id="o1", name="foreign ministry", kind="organisation", mentions=(span("foreign ministry"),)),
        Actor(id="s1", name="Norvane", kind="state"),
        Actor(id="p2", name="Halvik", kind="person", mentions=(span("Halvik"),)),
        Actor(id="p3", name="Selcar", kind="person", mentions=(span("Selcar"),)),
    ),
    sources=(
        Source(
            id="nosrin",
            kind="person",
            name="Nosrin",
            actor_id="p1",
            description=Phrase(
                text="a spokesman for the foreign ministry", spans=(span("a spokesman for the foreign ministry"),)
            ),
        ),
        Source(id="ministry", kind="institution", name="foreign ministry", actor_id="o1"),
        Source(id="halvik", kind="person", name="Halvik", actor_id="p2"),
        Source(id="selcar", kind="person", name="Selcar", actor_id="p3"),
        Source(id="post", kind="media", name="The Post"),
        Source(id="ap", kind="media", name="The Associated Press"),
        Source(id="two", kind="unnamed", description=Phrase(text="Two sources", spans=(span("Two sources"),))),
        Source(id="witness", kind="witness"),
        Source(id="papers", kind="document", description=Phrase(text="customs papers", spans=())),
    ),
    ties=(Tie(id="t1", type="part-of", subject="o1", object="s1", told=TOLD),),
)
KNOWN = {"p1": 1, "o1": 2, "s1": 3, "p2": 4, "p3": 5}


@pytest.mark.parametrize(
    ("voice", "origin", "vouchers"),
    [
        ((), "courier", {"outlet:courier"}),
        ((("halvik",),), "courier", {"actor:4"}),
        ((("halvik", "selcar"),), "courier", {"actor:4", "actor:5"}),
        ((("halvik", "two"),), "courier", {"actor:4"}),
        ((("selcar",), ("halvik",)), "courier", {"actor:5"}),
        ((("two",), ("halvik",)), "courier", {"actor:4"}),
        ((("selcar",), ("two",)), "courier", set()),
        ((("two",),), "courier", set()),
        ((("witness",),), "courier", set()),
        ((("nosrin",),), "courier", {"actor:3"}),
        ((("ministry",),), "courier", {"actor:3"}),
        ((("post",),), "post", {"outlet:post"}),
        ((("two",), ("post",)), "post", set()),
        ((("halvik",), ("post",)), "post", {"actor:4"}),
        ((("ap",),), "ap", {"outlet:ap"}),
        ((("papers",),), "courier", {"document:courier:customs papers"}),
    ],
)
def test_who_vouches(voice: tuple[tuple[str, ...], ...], origin: str, vouchers: set[str]) -> None:
    found = Vouching(READING, KNOWN, "courier").of(voice)
    assert (found.origin, found.vouchers) == (origin, vouchers)


def test_who_is_unnamed_is_veiled_wherever_it_stands() -> None:
    vouching = Vouching(READING, KNOWN, "courier")
    assert vouching.is_veiled((("halvik",), ("two",)))
    assert vouching.is_veiled((("halvik", "witness"),))
    assert not vouching.is_veiled((("halvik",), ("post",)))
    assert not vouching.is_veiled(())
