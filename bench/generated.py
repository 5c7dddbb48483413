"""Readings without end, put together from invented words: to fill a desk to any size without reading a report.

The same number always gives the same reading. Each has ten claims; words come as often as in real text, a few much and
most seldom, and names recur across reports.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import get_args

from onrecord import types as t

CLAIMS = 10
"""Claims in each report."""
SENTENCES = 24
WORDS, PEOPLE, BODIES = 30_000, 20_000, 2_000
"""How many words, persons and bodies there are."""
OUTLETS = ("The Ombrel Courier", "Coast Times", "Meridian Post", "Sel Harat Daily", "Lirune Today")
CONSONANTS, VOWELS = "bdfghklmnprstvz", ("a", "e", "i", "o", "u", "an", "er", "il")
SYLLABLES = [a + b for a in CONSONANTS for b in VOWELS]
PRODUCER = t.Producer(version="0", model="generated")
BY_RULE = t.Reason(by="rule", name="generated", spans=((0, 5),))


@cache
def _made(kind: str, number: int) -> tuple[str, ...]:
    """That many words of a kind, all different in practice."""
    rng = random.Random(f"{kind} {number}")
    return tuple("".join(rng.choices(SYLLABLES, k=rng.randint(1, 4))) for _ in range(number))


def word(rng: random.Random) -> str:
    """A word; the cube makes a tenth of the words nearly half of the text."""
    return _made("word", WORDS)[int(WORDS * rng.random() ** 3)]


def person(number: int) -> str:
    names = _made("name", PEOPLE)
    return f"{names[number % 500].title()} {names[number].title()}"


def body(number: int) -> str:
    return f"{_made('body', BODIES)[number].title()} Front"


class Text:
    """A text that grows, and knows where each piece of it stands."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0

    def put(self, piece: str) -> t.Span:
        start = self.length
        self.pieces.append(piece)
        self.length += len(piece)
        return (start, self.length)

    def filler(self, rng: random.Random, number: int) -> t.Span:
        span = self.put(" ".join(word(rng) for _ in range(number)))
        self.put(" ")
        return span


def reading(number: int) -> t.Reading:
    """The reading of this number."""
    rng, text = random.Random(number), Text()
    title = text.put(f"{word(rng).title()} {word(rng)} {word(rng)} {number}")
    text.put("\n\n")
    people = [int(PEOPLE * rng.random() ** 2) for _ in range(6)]
    actors, sources, attributions, claims = [], [], [], []
    for n in range(SENTENCES):
        text.filler(rng, rng.randint(4, 9))
        if n < CLAIMS:
            name = person(people[n % 6])
            who = text.put(name)
            text.put(" of the ")
            whose = text.put(other := body(int(BODIES * rng.random() ** 2)))
            actors.append(t.Actor(id=f"p{2 * n + 1}", name=name, kind="person", mentions=(who,)))
            actors.append(t.Actor(id=f"p{2 * n + 2}", name=other, kind="organisation", mentions=(whose,)))
            text.put(" ")
            cue = text.put("said")
            text.put(" ")
            content = text.filler(rng, rng.randint(6, 14))
            sources.append(source(rng, n, who, name))
            attributions.append(attribution(rng, n, who, cue, content))
            voice = ((f"s{n + 1}",),)
            told = t.Telling(voice=voice, attribution_id=f"a{n + 1}", evidence=(content,), reason=BY_RULE)
            claims.append(claim(rng, n, who, (told,)))
        text.put(". ")
    return t.Reading(
        producer=PRODUCER,
        report=report(rng, "".join(text.pieces), title, number),
        attributions=tuple(attributions),
        sources=tuple(sources),
        actors=tuple(actors),
        ties=tuple(one for one in claims if isinstance(one, t.Tie)),
        events=tuple(one for one in claims if isinstance(one, t.Event)),
    )


def report(rng: random.Random, text: str, title: t.Span, number: int) -> t.Report:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return t.Report(
        id=digest[:16],
        text=text,
        sha256=digest,
        text_sha256=digest,
        title=text[slice(*title)],
        outlet=rng.choice(OUTLETS),
        published=date(2015, 1, 1) + timedelta(days=number % 3650),
        language="en",
        zones=(t.Zone(span=title, kind="headline"),),
    )


def source(rng: random.Random, n: int, who: t.Span, name: str) -> t.Source:
    if rng.random() < 0.4:
        return t.Source(id=f"s{n + 1}", kind="unnamed", description=t.Phrase("an official", (who,)), mentions=(who,))
    return t.Source(id=f"s{n + 1}", kind="person", name=name, actor_id=f"p{2 * n + 1}", mentions=(who,))


def attribution(rng: random.Random, n: int, who: t.Span, cue: t.Span, content: t.Span) -> t.Attribution:
    return t.Attribution(
        id=f"a{n + 1}",
        source=(who,),
        cue=(cue,),
        content=(content,),
        kind="indirect",
        act=rng.choice(get_args(t.Act)),
        source_ids=(f"s{n + 1}",),
        confidence=0.9,
    )


def claim(rng: random.Random, n: int, who: t.Span, told: tuple[t.Telling, ...]) -> t.Tie | t.Event:
    when = t.When(edtf=f"20{rng.randint(10, 24)}-0{rng.randint(1, 9)}", spans=(who,))
    ends = (f"p{2 * n + 1}", f"p{2 * n + 2}")
    if n % 2:
        kind = rng.choice(get_args(t.TieType))
        return t.Tie(id=f"t{n}", type=kind, subject=ends[0], object=ends[1], when=when, told=told)
    agent, patient = (t.Participant(actor=end, part=part) for end, part in zip(ends, ("agent", "patient"), strict=True))
    kind = rng.choice(get_args(t.EventType))
    return t.Event(id=f"e{n}", type=kind, trigger=(who,), participants=(agent, patient), when=when, told=told)


def readings(number: int, first: int = 0) -> Iterator[t.Reading]:
    """That many of them."""
    return (reading(n) for n in range(first, first + number))
