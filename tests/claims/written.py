"""Parses written by hand in one line, and the claims that are told in them.

    Norvane/NNP/2/nsubj failed/VBD/0/root to/TO/4/mark meet/VB/2/xcomp Orsel/NNP/4/obj

Each word has its tag, its head (counted from 1 in the line, 0 for the root) and its relation.
"""

from __future__ import annotations

from onrecord.claims.voice import Voices
from onrecord.scene import Scene
from onrecord.types import (
    Act,
    Actor,
    ActorKind,
    Attribution,
    Encoding,
    EventMention,
    EventType,
    Parse,
    Reason,
    Report,
    Span,
    TieMention,
    TieType,
    When,
    Zone,
)

KINDS: dict[str, ActorKind] = {"Ombrel": "place", "Mestara": "place", "Lirune": "state", "Norvane": "state"}
"""What the names of the invented world are; the others are persons."""


def parse(line: str) -> tuple[str, Parse]:
    """The text of a line, a blank between two words, and its parse."""
    rows = [word.rsplit("/", 3) for word in line.split()]
    text, spans = "", []
    for form, *_ in rows:
        text += " " if text else ""
        spans.append((len(text), len(text) + len(form)))
        text += form
    tags, heads, relations = (tuple(row[i] for row in rows) for i in (1, 2, 3))
    made = Parse(
        spans=tuple(spans),
        tags=tags,
        heads=tuple(int(head) - 1 for head in heads),
        relations=relations,
        sentences=((0, len(rows)),),
    )
    return text, made


def scene(line: str, times: dict[str, str | When] | None = None) -> Scene:
    """The scene of a line; its names are actors, `times` the time expressions with their EDTF."""
    text, made = parse(line)
    names = dict.fromkeys(text[s:e] for (s, e), tag in zip(made.spans, made.tags, strict=True) if tag == "NNP")
    actors = tuple(
        Actor(id=name, name=name, kind=KINDS.get(name, "person"), mentions=(place(text, name),)) for name in names
    )
    whens = tuple(
        given if isinstance(given, When) else When(edtf=given, spans=(place(text, words),))
        for words, given in (times or {}).items()
    )
    return Scene(Encoding(text=text, parse=made), actors, (), whens)


def place(text: str, words: str) -> Span:
    """Where words stand first."""
    start = text.index(words)
    return start, start + len(words)


def tie(given: Scene, word: str, kind: TieType = "leads", rule: str = "subject-verb-object") -> TieMention:
    """A tie that a word tells, in the words of the whole line."""
    return TieMention(
        type=kind,
        subject="Orsel",
        object="Norvane",
        word=given.sheet.words.index(word),
        evidence=((0, len(given.text)),),
        reason=Reason(by="rule", name=rule),
    )


def event(given: Scene, word: str, kind: EventType = "assault", rule: str = "own") -> EventMention:
    """An event that a word tells, in that word alone."""
    span = place(given.text, word)
    return EventMention(
        type=kind,
        trigger=(span,),
        word=given.sheet.words.index(word),
        evidence=(span,),
        reason=Reason(by="rule", name=rule),
    )


def report(text: str, *zones: Zone) -> Report:
    """A report with this text."""
    return Report(id="r", text=text, sha256="", text_sha256="", zones=zones)


def voices(text: str, *said: Attribution) -> Voices:
    """The voices of a text."""
    return Voices(report(text), said)


def attribution(
    text: str,
    source: str,
    cue: str,
    content: str,
    *by: str,
    act: Act = "say",
    id: str = "a1",
    within: str | None = None,
) -> Attribution:
    """Somebody's word, by its words; without ids of sources, the source is its own."""
    return Attribution(
        id=id,
        source=(place(text, source),) if source else (),
        cue=(place(text, cue),) if cue else (),
        content=(place(text, content),),
        kind="indirect",
        act=act,
        source_ids=by or (source,),
        within=within,
    )
