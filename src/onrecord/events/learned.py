"""What the event head adds to the lines of `words`: words that they do not know, and how sure both are together.

A word that the head takes for an event, and no line does, becomes one where the head is sure enough (`learned.toml`)
and somebody takes part: who stands with it by its clause, or by the head of parts. What the certainty head doubts is
left out. Where line and head agree an event is surer, where the head sees none it is less sure; the reason names both.

An encoding of a model without these heads has no triggers, and nothing here changes anything.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from onrecord.events.drafts import Draft, Taker
from onrecord.events.frames import frame
from onrecord.events.people import whom
from onrecord.types import EventType

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from onrecord.scene import Scene
    from onrecord.types import EventMention

FILE = Path(__file__).with_name("learned.toml")
RULE = "event head"
SURE = 0.8
"""How much of the head's confidence such an event has: it names its word, but no line has told what that takes."""
PART = 0.6
"""How likely the head of parts must find that somebody takes part."""
DOUBT = 0.5
"""On the scale of certainty (-3 to 3): what the head finds less certain is not taken for a happening."""
PARTS = frozenset({"agent", "patient", "recipient"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})


class Row(msgspec.Struct, frozen=True):
    """What one type of the head is here."""

    type: EventType
    at: float
    alone: bool = False


@cache
def rows() -> Mapping[str, Row]:
    """The rows of `learned.toml`.

    >>> rows()["killed"].type, "moved" in rows()
    ('killed', False)
    """
    return {name: msgspec.convert(row, Row) for name, row in tomllib.loads(FILE.read_text("utf8")).items()}


def told_by_head(scene: Scene, taken: Collection[int]) -> Iterator[Draft]:
    """The events of the head at words that no line has `taken`."""
    for trigger in scene.encoding.triggers:
        row = rows().get(trigger.type)
        if row is None or trigger.confidence < row.at or trigger.word in taken or not _tells(scene, trigger.word):
            continue
        takers = tuple(_takers(scene, trigger.word))
        if takers or row.alone:
            yield Draft(row.type, trigger.word, (trigger.word,), takers, RULE, SURE * trigger.confidence)


def _tells(scene: Scene, word: int) -> bool:
    """Whether a word may tell what happened: no name, no noun before a noun, nothing that is held to be in doubt."""
    tags = scene.parse.tags
    if tags[word].startswith("NNP") or scene.actor(word):
        return False
    before_noun = tags[word] in NOUNS and tags[word + 1 : word + 2] and tags[word + 1] in NOUNS
    return not before_noun and scene.encoding.certainty[word] >= DOUBT


def _takers(scene: Scene, word: int) -> Iterator[Taker]:
    """Who takes part: by the clause of a verb, then by the head; each once, and nobody on both sides."""
    found = dict[str, Taker]()
    for part, one in (*_by_clause(scene, word), *_by_head(scene, word)):
        actor = whom(scene, one, acting=part == "agent")
        if actor and scene.kind(actor) != "place":
            found.setdefault(actor, Taker(actor, part, one))
    yield from found.values()


def _by_clause(scene: Scene, word: int) -> Iterator[tuple[str, int]]:
    clause = scene.clauses.by_verb.get(word)
    if clause is not None:
        told = frame(scene, clause)
        yield from (("agent", one) for one in told.subjects)
        yield from (("patient", one) for one in told.objects)


def _by_head(scene: Scene, word: int) -> Iterator[tuple[str, int]]:
    for link in scene.encoding.arguments:
        if link.first == word and link.label in PARTS and link.confidence >= PART:
            yield link.label, link.second


def weighed(scene: Scene, found: EventMention) -> EventMention:
    """A mention with the head's word on it: by whom it was found, and how sure rule and head are together."""
    if found.reason.name == RULE:
        return replace(found, reason=replace(found.reason, by="head"))
    return found
