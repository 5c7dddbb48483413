"""Happenings that are announced, and what somebody is charged with: neither has the tense of the verb over it.

Who "announced a withdrawal" has said that there will be one; who "announced the appointment of Keyl" has made it by
that. Who "is suspected of bombing" something is suspected now, of what was done before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.words import groups, verbs
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.scene import Scene
    from onrecord.types import EventMention, EventType, When

STILL_TO_COME: frozenset[EventType] = frozenset(
    {"retreat", "mobilize", "assault", "consult", "protest", "aid", "cooperate", "coerce"}
)
"""Types of events that are announced before they are; appointments, deaths and agreements are announced as made."""


def is_announced(scene: Scene, mention: EventMention, when: Sequence[When]) -> bool:
    """Whether a happening is what somebody has announced, with no day that is past."""
    verb, word = scene.parse.heads[mention.word], mention.word
    if verb < 0 or mention.type not in STILL_TO_COME or not scene.parse.tags[word].startswith("N"):
        return False
    if not is_a(scene.parse.relations[word], "obj", "nsubj:pass") or scene.sheet.low[verb] not in verbs("announces"):
        return False
    by = any(one.relation == "by" for one in when)
    return by or not when


def is_charged(scene: Scene, word: int) -> bool:
    """Whether a gerund is what one is charged with: "is accused of killing two"."""
    above = scene.parse.heads[word]
    if above < 0 or scene.parse.tags[word] != "VBG" or scene.sheet.low[above] not in verbs("charges"):
        return False
    return any(scene.sheet.low[w] in {"of", "for", "with"} for w in scene.sheet.on(word, "mark", "case"))


def is_purpose(scene: Scene, word: int) -> bool:
    """Whether an infinitive only says what something is for: no word over it tells that it came about.

    "Urged Barsky, who is backed by Norvane, to resign" may hang on any verb near it; she has not resigned by that.
    """
    if scene.parse.tags[word] != "VB" or not any(scene.sheet.low[w] == "to" for w in scene.sheet.on(word, "mark")):
        return False
    above, before = scene.parse.heads[word], scene.sheet.low[word - 2 : word - 1]
    if above < 0 or (before and before[0] in groups()):
        return False
    return scene.parse.tags[above].startswith("V") and scene.sheet.low[above] not in groups()
