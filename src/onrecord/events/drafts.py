"""What a rule finds, and how it becomes an `EventMention`: who takes part checked, the evidence cut to size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.evidence import clause, evidence, is_unbroken
from onrecord.types import EventMention, Participant, Reason

if TYPE_CHECKING:
    from onrecord.scene import Scene
    from onrecord.types import EventType, Span, Spans

PARAGRAPH = "\n\n"
OWNED = 5
"""Words from an owner to what it owns: "Haldmark drone strike", "members of the militias"."""


@dataclass(frozen=True, slots=True)
class Taker:
    """Somebody who takes part: an actor, the part, and the word that stands for them."""

    actor: str
    part: str
    word: int


@dataclass(frozen=True, slots=True)
class Draft:
    """An event as a rule finds it. `word` carries it, `words` are its trigger, `shown` what else it rests on."""

    type: EventType
    word: int
    words: tuple[int, ...]
    takers: tuple[Taker, ...]
    rule: str
    confidence: float
    shown: tuple[int, ...] = ()
    mild: bool = False


def mention(scene: Scene, draft: Draft) -> EventMention:
    """The draft as a record; each actor takes part once."""
    parts = dict[str, str]()
    for taker in draft.takers:
        if _is_beside(scene, draft.word, taker.word):
            parts.setdefault(taker.actor, taker.part)
    return EventMention(
        type=draft.type,
        trigger=scene.spans(set(draft.words)),
        participants=tuple(Participant(actor=actor, part=part) for actor, part in parts.items()),
        stream=scene.stream,
        word=draft.word,
        evidence=_evidence(scene, draft),
        reason=Reason(by="rule", name=draft.rule, spans=scene.spans(set(draft.words))),
        confidence=round(draft.confidence, 3),
    )


def _evidence(scene: Scene, draft: Draft) -> Spans:
    """The words that show the trigger and who takes part; of a noun that names nobody, its clause."""
    pieces = [(w, w) for w in (*draft.words, draft.word)]
    beside = [(w, w) for w in draft.shown] + [_name(scene, taker) for taker in draft.takers]
    pieces += [piece for piece in beside if is_unbroken(scene, *_stretch(draft.word, piece))]
    pieces += _told_of(scene, draft)
    if draft.rule == "noun" and all(scene.parse.tags[w].startswith("N") for w in draft.words) and not draft.takers:
        pieces.append(clause(scene, draft.word))
    return evidence(scene, pieces)


def _is_beside(scene: Scene, word: int, other: int) -> bool:
    """Whether two words stand in one paragraph: no line above a headline takes part in what that tells."""
    first, second = sorted((scene.parse.spans[word], scene.parse.spans[other]))
    return PARAGRAPH not in scene.text[first[1] : second[0]]


def _stretch(word: int, piece: Span) -> Span:
    return min(word, piece[0]), max(word, piece[1])


def _told_of(scene: Scene, draft: Draft) -> list[Span]:
    """The verb of a relative clause right behind a noun: "the strike that killed Vantor"."""
    verb = draft.word + 2
    if draft.rule != "noun" or verb >= len(scene.parse.tags) or scene.sheet.low[verb - 1] not in {"that", "which"}:
        return []
    return [(verb, verb)] if scene.parse.tags[verb] in {"VBD", "VBZ"} else []


def _name(scene: Scene, taker: Taker) -> Span:
    """The first and last word of what stands for a taker: the mention that the word is in, or one that owns it."""
    place = scene.parse.spans[taker.word]
    mentions = scene.actors[taker.actor].mentions
    around = [span for span in mentions if span[0] <= place[0] and place[1] <= span[1]]
    if around:
        words = scene.sheet.within(min(around, key=lambda span: span[1] - span[0]))
        return words[0], words[-1]
    beside = [
        words for span in mentions if (words := scene.sheet.within(span)) and abs(words[-1] - taker.word) <= OWNED
    ]
    nearest = min(beside, key=lambda words: abs(words[-1] - taker.word), default=(taker.word,))
    return min(nearest[0], taker.word), max(nearest[-1], taker.word)
