"""Events: every place where the words of a report tell that something happened, and which places tell one happening.

1. Verbs with those who take part (`clause`), nouns with theirs (`nominal`): both by the lines of `words`; pronouns that
   take such a noun up again (`occurring`); what stands in the description of a person (`epithets`); words that the
   event head takes for events and no line knows (`learned`).
2. What somebody did on a day though no line tells it (`deeds`), and how many were killed or hurt where a number alone
   says it (`tolls`).
3. Whether a death tells of a killing (`deaths`), and whose "his appointment" is (`owners`).
4. What a report tells several times is one happening (`same`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord.events.clause import SPEECH, told_by_verbs
from onrecord.events.deaths import told_as
from onrecord.events.deeds import told_by_deeds
from onrecord.events.drafts import mention
from onrecord.events.enough import is_answered
from onrecord.events.epithets import told_by_epithets
from onrecord.events.frames import frame
from onrecord.events.learned import told_by_head, weighed
from onrecord.events.nominal import told_by_nouns
from onrecord.events.occurring import told_by_pronouns
from onrecord.events.owners import owned
from onrecord.events.same import happenings
from onrecord.events.tolls import told_by_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.events.drafts import Draft
    from onrecord.scene import Scene
    from onrecord.types import EventMention

__all__ = ["event_mentions", "happenings"]


def event_mentions(scenes: Sequence[Scene]) -> tuple[EventMention, ...]:
    """Every mention of an event in a report, in the order of the text."""
    found = [(scene, draft) for scene in scenes for draft in _drafts(scene)]
    kept = [weighed(mention(scene, draft)) for scene, draft in owned(told_as(found))]
    kept = [one for one in kept if one.participants or one.evidence != one.trigger or one.reason.name == "noun"]
    return tuple(sorted(kept, key=lambda one: (one.trigger, one.stream)))


def _drafts(scene: Scene) -> Iterator[Draft]:
    found = list(told_by_verbs(scene))
    found += told_by_nouns(scene, _words(found))
    found += told_by_epithets(scene, _words(found))
    found += told_by_pronouns(scene, found)
    found += (draft for draft in told_by_head(scene, _words(found)) if not _is_answer(scene, draft))
    found += told_by_deeds(scene, _words(found))
    found += told_by_numbers(scene, found)
    yield from (draft for draft in found if draft.rule != SPEECH)


def _is_answer(scene: Scene, draft: Draft) -> bool:
    """Whether what the head takes for a meeting is how somebody was met ("with applause")."""
    clause = scene.clauses.by_verb.get(draft.word) if draft.type == "consult" else None
    return clause is not None and is_answered(frame(scene, clause))


def _words(drafts: Sequence[Draft]) -> set[int]:
    """The words of the triggers of some drafts."""
    return {word for draft in drafts for word in draft.words}
