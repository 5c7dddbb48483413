"""Plain passages with all that they tell marked below them, as gold readings.

A file of `bench/plain/` holds short passages of news about invented people, apart by blank lines; `#` begins a note:

    Brigadier Tamar Oseku, who took command of the Third Division in May, is a son of Joram Oseku. He has denied it.
    tie leads: Tamar Oseku -> Third Division
    tie related-to: Tamar Oseku -> Joram Oseku (son)
    event appointed: Tamar Oseku patient | took command
    same: He = Tamar Oseku

The ends of ties and those who take part are words of the passage, the fullest name or else what describes them, or
`nobody`; ` + ` joins several of which each is so tied. `!denied` and `!attributed` end a line. `same:` says whom a
pronoun or a description means, `nobody` where it means an unnamed source or somebody who is not told of, and left
open where it means several; `[he] was seen` marks the words within others.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import get_args

from msgspec import convert
from msgspec.structs import replace

from onrecord.ingest import load_bytes
from onrecord.types import (
    Actor,
    Event,
    EventType,
    Known,
    Participant,
    Producer,
    Reading,
    Reason,
    Span,
    Spans,
    Telling,
    Tie,
    TieType,
)

NOBODY = "nobody"
JOINED = re.compile(r" \+ | and (?!of )")
"""Between several for whom one word stands."""
_HERE = Producer(version="gold", model="hand")
_TIE = re.compile(rf"tie ({'|'.join(get_args(TieType))}): (.+?) -> (.+?)(?: \(([^)]*)\))?")
_EVENT = re.compile(rf"event ({'|'.join(get_args(EventType))}):(.*?)\|(.+)")
_PART = re.compile(r"(.+?) (agent|patient|recipient|place)(?:, *|$)")
_SAME = re.compile(r"same: (.+) = (.+)")
_MARK = re.compile(r"\s*!(denied|attributed)$")


class PassageError(Exception):
    """A line of a file of passages cannot be understood; the message names the file, the line and what is wrong."""


@dataclass(frozen=True)
class Passage:
    """One passage: what its text tells, and the words that mean nobody who is an actor."""

    where: str
    gold: Reading
    traps: Spans


def passages(path: Path) -> list[Passage]:
    """The passages of a file, in its order. Raises `PassageError`."""
    return [_passage(f"{path.name}:{number}", *block) for number, block in _blocks(path.read_text("utf8"))]


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each passage with its marks, a line each, and the number of its first line."""
    start, block = 1, list[str]()
    for number, line in enumerate((*text.splitlines(), ""), 1):
        if line.startswith("#"):
            continue
        if line.strip():
            start, block = (start if block else number), [*block, line.strip()]
        elif block:
            yield start, block
            block = []


def _passage(where: str, text: str, *marks: str) -> Passage:
    report = load_bytes(text.encode(), "text", Known(), "text")
    ties, events, sames = list[Tie](), list[Event](), list[tuple[str, str]]()
    for mark in marks:
        line, told = _told(mark)
        if match := _SAME.fullmatch(line):
            sames += [] if JOINED.search(match[2]) else [(match[1], match[2])]
        elif match := _TIE.fullmatch(line):
            ties += _ties(len(ties), match, told)
        elif match := _EVENT.fullmatch(line):
            events.append(_event(f"e{len(events) + 1}", match, told, _place(text, match[3].strip(), where)))
        else:
            raise PassageError(f"{where}: {mark!r} is no tie or event of a known type, and no `same:`")
    joined = _for_one([(_place(text, words, where), name) for words, name in sames])
    names = {end for tie in ties for end in (tie.subject, tie.object) if end}
    names |= {p.actor for event in events for p in event.participants} | {w for event in events for w in event.where}
    names |= {name for _, name in joined} - {NOBODY}
    gold = Reading(
        producer=_HERE,
        report=report,
        actors=tuple(_actors(text, names, joined, where)),
        ties=tuple(ties),
        events=tuple(events),
    )
    return Passage(where, gold, tuple(span for span, name in joined if name == NOBODY))


def _told(mark: str) -> tuple[str, Telling]:
    """A mark without what ends it, and how it is told: by a voice "?" where it is on somebody’s word."""
    marks = set()
    while match := _MARK.search(mark):
        marks.add(match[1])
        mark = mark[: match.start()]
    voice = (("?",),) if "attributed" in marks else ()
    polarity = "-" if "denied" in marks else "+"
    told = {"voice": voice, "polarity": polarity, "evidence": (), "reason": Reason(by="hand", name="passage")}
    return mark, convert(told, Telling)


def _ties(number: int, match: re.Match[str], told: Telling) -> Iterator[Tie]:
    """The tie of a line; one for each of several that are joined by a plus sign."""
    subjects, objects = ([None if end == NOBODY else end for end in match[i].split(" + ")] for i in (2, 3))
    kind = convert(match[1], TieType)
    for n, (subject, other) in enumerate(product(subjects, objects), number + 1):
        yield Tie(id=f"t{n}", type=kind, subject=subject, object=other, role=match[4], told=(told,))


def _event(key: str, match: re.Match[str], told: Telling, trigger: Span) -> Event:
    given = [(one[1].strip(), one[2]) for one in _PART.finditer(match[2].strip()) if one[1].strip() != NOBODY]
    parts = tuple(Participant(actor=actor, part=part) for actor, part in given if part != "place")
    where = tuple(actor for actor, part in given if part == "place")
    kind = convert(match[1], EventType)
    told = replace(told, evidence=(trigger,))
    return Event(id=key, type=kind, trigger=(trigger,), participants=parts, where=where, told=(told,))


def _actors(text: str, names: set[str], joined: Sequence[tuple[Span, str]], where: str) -> Iterator[Actor]:
    """Each that is named: where its name stands (inside a longer one if nowhere else), and what is said to mean it."""
    taken = dict[Span, str]()
    for name in sorted(names, key=len, reverse=True):
        spans = _standing(text, name)
        if not spans:
            raise PassageError(f"{where}: {name!r} does not stand in the passage")
        taken |= {span: name for span in spans if not _within(span, taken)}
    taken |= {span: name for span, name in joined if name != NOBODY}
    for name in sorted(names):
        mentions = tuple(sorted(span for span, whose in taken.items() if whose == name)) or tuple(_standing(text, name))
        yield Actor(id=name, name=name, kind="group", mentions=mentions)


def _standing(text: str, name: str) -> list[Span]:
    return [match.span() for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)]


def _for_one(joined: Sequence[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """Without the words that are for several."""
    times = Counter(span for span, _ in joined)
    return [(span, name) for span, name in joined if times[span] == 1]


def _within(span: Span, taken: Mapping[Span, str]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in taken)


def _place(text: str, words: str, where: str) -> Span:
    """Where words stand, the first time; of `[he] was seen`, where `he` does."""
    inner = re.search(r"\[(.+)\]", words)
    whole = words.replace("[", "").replace("]", "") if inner else words
    at = re.search(rf"(?<!\w){re.escape(whole)}(?!\w)", text)
    if not at:
        raise PassageError(f"{where}: {whole!r} does not stand in the passage")
    start = at.start() + (inner.start() if inner else 0)
    return start, start + len(inner[1] if inner else whole)
