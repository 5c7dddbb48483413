"""What lines written by hand tell (see `tests.ties.written`): each event as its type, its trigger and its takers."""

from __future__ import annotations

from onrecord.events import event_mentions, happenings
from onrecord.scene import Scene
from onrecord.types import EventMention
from tests.ties.written import scene

Told = tuple[str, str, frozenset[tuple[str, str]]]
Links = dict[int, tuple[int, str]]

SHOWN = 0.3
"""As in `onrecord.claims.merging`: what no mention tells more surely is not shown."""


def event(type_: str, trigger: str, **takers: str | tuple[str, ...]) -> Told:
    """What a line is expected to tell."""
    parts = {part: (who,) if isinstance(who, str) else who for part, who in takers.items()}
    return type_, trigger, frozenset((part, one) for part, who in parts.items() for one in who)


def told(line: str, links: Links | None = None) -> list[Told]:
    """The events that a line tells surely enough to be shown."""
    return [as_told(one, mention) for one in (scene(line, links),) for mention in shown(one)]


def shown(one: Scene) -> list[EventMention]:
    """The mentions that are shown."""
    return [mention for mention in event_mentions([one]) if mention.confidence >= SHOWN]


def as_told(one: Scene, mention: EventMention) -> Told:
    """A mention in short."""
    takers = frozenset((p.part, p.actor) for p in mention.participants)
    return mention.type, words(one, mention), takers


def words(one: Scene, mention: EventMention) -> str:
    """The trigger of a mention."""
    return " ".join(one.text[start:end] for start, end in mention.trigger)


def grouped(line: str, links: Links | None = None) -> list[list[str]]:
    """The triggers of each happening of a line."""
    one = scene(line, links)
    return [[words(one, mention) for mention in group] for group in happenings(event_mentions([one]), [one])]
