"""What a rule finds, and how it becomes a `TieMention`: the kinds of the ends checked, the evidence cut to size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.english import each
from onrecord.ties.table import table
from onrecord.types import Reason, TieMention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ties.phrases import End, Phrase, Phrases
    from onrecord.types import Span, Spans, TieType

LEAST = 0.5
"""How sure it must be that the words for an end stand for it: below that a pronoun is a guess. Set on real reports,
where "he" and "their" below it went to the wrong actor more often than to the right one."""
WHOLE = 30
"""Words: evidence longer than this is cut to its pieces. Set by what a reader takes in at one look."""

FORMER = each("formerly once previously")
"""What stands before a word that tells of what is over."""
OFFICES: frozenset[TieType] = frozenset({"leads", "oversees", "holds-role", "represents", "member-of"})
"""Ties that somebody has by what he is, or then was."""
LOOSE = each("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow also even")
"""Words that stand before a name without belonging to it ("on Friday Harun Selcar")."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A tie as a rule finds it. `word` carries it, `words` are all those it rests on beside its ends."""

    type: TieType
    subject: End | None
    object: End | None
    word: int
    words: tuple[int, ...]
    rule: str
    confidence: float
    role: str | None = None
    ended: bool = False


def mention(phrases: Phrases, draft: Draft) -> TieMention | None:
    """The draft as a record; `None` where its ends are of kinds that the table does not allow, or the same."""
    scene = phrases.scene
    subject = draft.subject.actor if draft.subject else None
    other = draft.object.actor if draft.object else None
    ends = [end for end in (draft.subject, draft.object) if end]
    if subject is None or subject == other or any(_is_either(phrases, end) or _is_denied(phrases, end) for end in ends):
        return None
    if _sure(draft) < LEAST or not table()[draft.type].allows(
        scene.kind(subject), scene.kind(other) if other else None
    ):
        return None
    return TieMention(
        type=draft.type,
        subject=subject,
        object=other,
        role=draft.role,
        ended=draft.ended or _is_former(phrases, draft),
        stream=scene.stream,
        word=draft.word,
        evidence=_evidence(phrases, draft),
        reason=Reason(by="rule", name=draft.rule, spans=scene.spans(set(draft.words) or {draft.word})),
        confidence=round(draft.confidence * _sure(draft), 3),
    )


def _is_denied(phrases: Phrases, end: End) -> bool:
    """Whether it is not this one: "Haldmark, not Norvane, arms them"."""
    whole = phrases.at(end.last)
    starts = range(max(whole.start - 1, 0), whole.start + 1) if whole else ()
    return any(phrases.low[at] == "not" and phrases.low[at + 1] not in {"only", "just"} for at in starts)


def _is_either(phrases: Phrases, end: End) -> bool:
    """Whether it is this one or another: "Vantor or Tolke leads it" says of neither that he does."""
    whole = phrases.at(end.last)
    if whole is None or whole.name is None:
        return False
    before = phrases.ending(whole.start - 2) if phrases.low[whole.start - 1 : whole.start] == ["or"] else None
    behind = phrases.starting(whole.last + 2) if phrases.low[whole.last + 1 : whole.last + 2] == ["or"] else None
    return any(other is not None and other.actor not in {None, whole.actor} for other in (before, behind))


def _sure(draft: Draft) -> float:
    """How sure it is that the words for the ends stand for them."""
    return min((end.sure for end in (draft.subject, draft.object) if end), default=1.0)


def _is_former(phrases: Phrases, draft: Draft) -> bool:
    """Whether words say that it is over: "formerly led by X", "once part of the Front", "headed by then premier X"."""
    before = min((*draft.words, draft.word)) - 1
    wholes = [phrases.at(end.last) for end in (draft.subject, draft.object) if end and draft.type in OFFICES]
    then = any("then" in phrases.low[one.first : one.name] for one in wholes if one and one.name is not None)
    return then or (before >= 0 and phrases.low[before] in FORMER)


def _evidence(phrases: Phrases, draft: Draft) -> Spans:
    """The shortest words that show both ends and what ties them: one stretch, or its pieces where that is long.

    Its phrases are whole at either end: "former", "no" and "deputy health" before a name are never cut off.
    """
    scene = phrases.scene
    pieces = sorted(_whole(phrases, draft))
    first, last = pieces[0][0], max(end for _, end in pieces)
    if last - first < WHOLE:
        return scene.between(first, last)
    joined: list[Span] = []
    for start, end in pieces:
        if joined and start <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(scene.sheet.span(start, end) for start, end in joined)


def _whole(phrases: Phrases, draft: Draft) -> Iterator[Span]:
    """The words that a draft rests on, each with the phrase around it."""
    for first, last in _pieces(draft):
        before, behind = phrases.at(first), phrases.at(last)
        start = before.start if before else first
        times = [w for w in range(start, first) if phrases.low[w] in LOOSE or w in phrases.scene.times]
        start = times[-1] + 1 if times else start
        yield start, _through(phrases, behind) if behind else last


def _through(phrases: Phrases, phrase: Phrase) -> int:
    """Where a phrase ends; of "both X" behind "and Y"."""
    both = phrases.low[phrase.start] == "both" or phrases.low[phrase.start - 1 : phrase.start] == ["both"]
    joined = phrases.low[phrase.last + 1 : phrase.last + 2] == ["and"]
    second = phrases.starting(phrase.last + 2) if both and joined else None
    return second.last if second else phrase.last


def _pieces(draft: Draft) -> Iterator[Span]:
    yield from ((end.first, end.last) for end in (draft.subject, draft.object) if end)
    yield from ((word, word) for word in (*draft.words, draft.word))
