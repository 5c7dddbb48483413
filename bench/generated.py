"""Readings without end, put together from invented words: to fill a desk to any size without reading a report.

The same number always gives the same reading. Words come as often as in real text, a few much and most seldom. Reports
tell stories: twelve are five stories of a day, told by five, three, two and one outlets each. Those of one story share
their actors and six of their ten claims, some with another day; of a story in five papers the second and the fourth
print the agency's text, cut or changed a little. Actors recur: one in a hundred claims is about the best known of
20,000 people, most are known from a few reports, and some share a name.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import NamedTuple, get_args

from onrecord import types as t

CLAIMS = 10
"""Claims in each report."""
SHARED = 6
"""How many of them a report has in common with the others of its story, at most."""
SENTENCES = 24
WORDS, PEOPLE, BODIES, STATES = 30_000, 20_000, 2_000, 60
"""How many words, persons, bodies and states there are."""
STORIES = (5, 3, 2, 1, 1)
"""How many reports tell each of the stories of twelve reports."""
OUTLETS = ("The Ombrel Courier", "Coast Times", "Meridian Post", "Sel Harat Daily", "Lirune Today")
AGENCIES = ("Transmarine", "Northwire")
SORTS = ("Front", "Brigade", "Party", "Movement", "Ministry", "Council", "Company", "Union")
ROLES = ("commander", "minister", "spokesman", "deputy head", "envoy", "chairman")
FIRST = date(2015, 1, 1)
A_DAY = 27
"""Reports of a day: 100,000 are ten years."""
CONSONANTS, VOWELS = "bdfghklmnprstvz", ("a", "e", "i", "o", "u", "an", "er", "il")
SYLLABLES = [a + b for a in CONSONANTS for b in VOWELS]
PRODUCER = t.Producer(version="0", model="generated")
BY_RULE = t.Reason(by="rule", name="generated", spans=((0, 5),))


@cache
def _made(kind: str, number: int) -> tuple[str, ...]:
    """That many words of a kind, all different in practice."""
    rng = random.Random(f"{kind} {number}")
    least = 1 if kind == "word" else 2
    return tuple("".join(rng.choices(SYLLABLES, k=rng.randint(least, 4))) for _ in range(number))


def word(rng: random.Random) -> str:
    """A word; the cube makes a tenth of the words nearly half of the text."""
    return _made("word", WORDS)[int(WORDS * rng.random() ** 3)]


def person(number: int) -> str:
    names = _made("name", PEOPLE)
    return f"{names[number % 500].title()} {names[number].title()}"


def body(number: int) -> str:
    return f"{_made('body', BODIES)[number].title()} {SORTS[number % len(SORTS)]}"


def state(number: int) -> str:
    return _made("state", STATES)[number].title()


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


class Dice(NamedTuple):
    """What makes the words of a report, and what differs from the report that it is copied from."""

    words: random.Random
    changes: random.Random


@dataclass(frozen=True)
class Told:
    """A claim as a story has it: which of its cast, what, when."""

    subject: int
    object: int
    tie: t.TieType | None
    event: t.EventType
    edtf: str | None
    role: str | None


@dataclass(frozen=True)
class Story:
    """What the reports of one story share: who is in it (actors without their mentions), what is told, when."""

    day: date
    cast: tuple[t.Actor, ...]
    claims: tuple[Told, ...]


def place(number: int) -> tuple[int, int]:
    """The story of a report, and the how-manyth of its reports it is."""
    block, rest = divmod(number, sum(STORIES))
    for n, size in enumerate(STORIES):
        if rest < size:
            return block * len(STORIES) + n, rest
        rest -= size
    raise AssertionError(rest)


@lru_cache(maxsize=64)
def story(number: int) -> Story:
    """The story of this number."""
    rng = random.Random(f"story {number}")
    day = FIRST + timedelta(days=number * sum(STORIES) // len(STORIES) // A_DAY)
    people = [int(PEOPLE * rng.random() ** 2) for _ in range(6)]
    names = [(person(n), "person") for n in people]
    names += [(body(int(BODIES * rng.random() ** 2)), "organisation") for _ in range(3)]
    names += [(state(int(STATES * rng.random() ** 2)), "state")]
    distinct = dict(names)
    cast = [t.Actor(id=f"p{n}", name=name, kind=kind) for n, (name, kind) in enumerate(distinct.items(), 1)]  # type: ignore[arg-type]
    return Story(day, tuple(cast), tuple(told(rng, len(cast), day) for _ in range(SHARED)))


def told(rng: random.Random, cast: int, day: date) -> Told:
    """Any claim about two of a cast: half of them ties, half events of about that day.

    Three ties of four are told as going on, without a day, as reports tell them mostly; the others of a month.
    """
    one, other = rng.sample(range(cast), 2)
    tie = rng.choice(get_args(t.TieType)) if rng.random() < 0.5 else None
    happened = day - timedelta(days=rng.randint(0, 3))
    year, month = (rng.randint(10, 24), rng.randint(1, 12)) if tie else (0, 0)
    edtf = happened.isoformat() if tie is None else f"20{year}-{month:02d}" if month % 4 == 0 else None
    role = rng.choice(ROLES) if tie in {"leads", "holds-role"} else None
    return Told(one, other, tie, rng.choice(get_args(t.EventType)), edtf, role)


def reading(number: int, printed: int | None = None) -> t.Reading:
    """The reading of this number; where `printed`, as the report of that number prints it, cut or changed a little."""
    which, nth = place(number)
    size = STORIES[which % len(STORIES)]
    one = story(which)
    copied = size == STORIES[0] and nth in {1, 3}
    new = number if printed is None else printed
    dice = Dice(random.Random(f"report {number - nth if copied else number}"), random.Random(f"changes {new}"))
    rng, changed = dice
    shared = one.claims if size > 1 else ()
    own = [told(rng, len(one.cast), one.day) for _ in range(CLAIMS - len(shared))]
    agency = rng.choice(AGENCIES) if size == STORIES[0] else None
    return written(new, one, [differing(changed, claim) for claim in shared] + own, agency, dice)


def differing(rng: random.Random, claim: Told) -> Told:
    """A claim as one report of several tells it: now and then with another day."""
    return Told(**(vars(claim) | {"edtf": claim.edtf[:7]})) if rng.random() < 0.1 and claim.edtf else claim


class Draft:
    """A reading as its text grows: who is mentioned where, and what is said by whom."""

    def __init__(self, one: Story, rng: random.Random) -> None:
        self.one, self.rng, self.text = one, rng, Text()
        self.mentions: dict[int, list[t.Span]] = {}
        self.sources: list[t.Source] = []
        self.attributions: list[t.Attribution] = []
        self.claims: list[t.Tie | t.Event] = []

    def tell(self, n: int, claim: Told) -> None:
        """Put a claim into the text: the one of the other said so and so."""
        who, whose = self.one.cast[claim.subject], self.one.cast[claim.object]
        self.mentions.setdefault(claim.subject, []).append(at := self.text.put(who.name))
        self.text.put(" of the ")
        self.mentions.setdefault(claim.object, []).append(self.text.put(whose.name))
        self.text.put(" ")
        cue = self.text.put("said")
        self.text.put(" ")
        content = self.text.filler(self.rng, self.rng.randint(6, 14))
        self.sources.append(source(self.rng, n, at, who))
        self.attributions.append(attribution(self.rng, n, at, cue, content))
        status: t.Status = "happened" if claim.edtf else "ongoing"
        voice = ((f"s{n + 1}",),)
        telling = t.Telling(voice=voice, attribution_id=f"a{n + 1}", status=status, evidence=(content,), reason=BY_RULE)
        self.claims.append(as_claim(n, claim, self.one, at, telling))


def written(number: int, one: Story, claims: list[Told], agency: str | None, dice: Dice) -> t.Reading:
    """The report and its reading."""
    rng, changed = dice
    draft = Draft(one, rng)
    title = draft.text.put(f"{word(rng).title()} {word(rng)} {word(changed)} {number}")
    draft.text.put("\n\n")
    left_out = {n for n in range(CLAIMS, SENTENCES) if changed.random() < 0.1}
    for n in range(SENTENCES):
        if n in left_out:
            Text().filler(rng, rng.randint(4, 9))
            continue
        draft.text.filler(rng, rng.randint(4, 9))
        if n < CLAIMS:
            draft.tell(n, claims[n])
        draft.text.put(". ")
    return t.Reading(
        producer=PRODUCER,
        report=report("".join(draft.text.pieces), title, one.day, agency, changed),
        attributions=tuple(draft.attributions),
        sources=tuple(draft.sources),
        actors=tuple(actor(one.cast[n], spans) for n, spans in sorted(draft.mentions.items())),
        ties=tuple(claim for claim in draft.claims if isinstance(claim, t.Tie)),
        events=tuple(claim for claim in draft.claims if isinstance(claim, t.Event)),
    )


def actor(known: t.Actor, spans: list[t.Span]) -> t.Actor:
    return t.Actor(id=known.id, name=known.name, kind=known.kind, mentions=tuple(spans))


def report(text: str, title: t.Span, day: date, agency: str | None, rng: random.Random) -> t.Report:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return t.Report(
        id=digest[:16],
        text=text,
        sha256=digest,
        text_sha256=digest,
        title=text[slice(*title)],
        outlet=rng.choice(OUTLETS),
        credit=agency,
        published=day + timedelta(days=rng.randint(0, 1)),
        language="en",
        zones=(t.Zone(span=title, kind="headline"),),
    )


def source(rng: random.Random, n: int, span: t.Span, who: t.Actor) -> t.Source:
    if who.kind != "person" or rng.random() < 0.4:
        return t.Source(id=f"s{n + 1}", kind="unnamed", description=t.Phrase("an official", (span,)), mentions=(span,))
    return t.Source(id=f"s{n + 1}", kind="person", name=who.name, actor_id=who.id, mentions=(span,))


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


def as_claim(n: int, claim: Told, one: Story, at: t.Span, telling: t.Telling) -> t.Tie | t.Event:
    when = t.When(edtf=claim.edtf, spans=(at,)) if claim.edtf else None
    subject, object_ = one.cast[claim.subject].id, one.cast[claim.object].id
    if claim.tie is not None:
        return t.Tie(
            id=f"t{n}", type=claim.tie, subject=subject, object=object_, role=claim.role, when=when, told=(telling,)
        )
    parts = (t.Participant(actor=subject, part="agent"), t.Participant(actor=object_, part="patient"))
    return t.Event(id=f"e{n}", type=claim.event, trigger=(at,), participants=parts, when=when, told=(telling,))


def readings(number: int, first: int = 0) -> Iterator[t.Reading]:
    """That many of them."""
    return (reading(n) for n in range(first, first + number))
