"""Events: every place where the words of a report tell that something happened, and which places tell one happening.

1. Verbs with those who take part (`clause`), nouns with theirs (`nominal`): both by the words of `words.toml`; and
   pronouns that take such a noun up again (`occurring`).
2. Where neither the headline nor the first sentence has one, what the main verb of one of them tells (`lead`).
3. Words that the event head takes for events and no line knows (`learned`).
4. What a report tells several times is one happening (`same`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.events.clause import told_by_verbs
from onrecord.events.drafts import mention
from onrecord.events.lead import told_by_leads
from onrecord.events.learned import told_by_head, weighed
from onrecord.events.nominal import told_by_nouns
from onrecord.events.occurring import told_by_pronouns
from onrecord.events.same import happenings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.events.drafts import Draft
    from onrecord.scene import Scene
    from onrecord.types import EventMention

__all__ = ["event_mentions", "happenings"]

VIOLENT = frozenset({"assault", "killed"})


def event_mentions(scenes: Sequence[Scene]) -> tuple[EventMention, ...]:
    """Every mention of an event in a report, in the order of the text."""
    found = [(scene, draft) for scene in scenes for draft in _drafts(scene)]
    violent = any(draft.type in VIOLENT and not draft.mild for _, draft in found)
    kept = [
        weighed(scene, mention(scene, draft if violent else _peaceful(draft)))
        for scene, draft in found
        if _tells(draft, violent)
    ]
    return tuple(sorted(kept, key=lambda one: (one.trigger, one.stream)))


def _tells(draft: Draft, violent: bool) -> bool:
    return violent or not draft.mild or (draft.rule != "noun" and bool(draft.takers))


def _peaceful(draft: Draft) -> Draft:
    """Where nothing tells of violence, who died was not killed."""
    return replace(draft, type="other", mild=False) if draft.mild else draft


def _drafts(scene: Scene) -> Iterator[Draft]:
    verbs = list(told_by_verbs(scene))
    found = [*verbs, *told_by_nouns(scene, {word for draft in verbs for word in draft.words})]
    yield from found
    yield from told_by_leads(scene, {draft.word for draft in found})
    yield from told_by_pronouns(scene, found)
    yield from told_by_head(scene, {word for draft in found for word in draft.words})
