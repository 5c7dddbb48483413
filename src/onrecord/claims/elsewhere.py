"""Times beside a claim that tell when something else was.

- "Barsky resigned over the 2019 killing of Vantor": 2019 is when he was killed, not when she resigned.
- "The deadliest attack since 2014" was not from 2014 on: that is what it is measured by.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.claims.words import verbs

if TYPE_CHECKING:
    from onrecord.scene import Scene
    from onrecord.types import EventMention, TieMention, When

PHRASE = ("N", "JJ", "VBG", "VBN", "POS", "HYPH", "AFX", "CD")
"""How the tags begin of what follows a time in one noun phrase."""
OWNED = frozenset({"the", "a", "an", "this", "that", "his", "her", "its", "their", "’s", "'s"})
"""What opens a noun phrase before a time that is a part of it."""
SUBJECT_OF = frozenset(
    {"over", "of", "about", "for", "against", "with", "to", "into", "behind", "regarding", "despite"}
)
"""The prepositions by which a verb takes something that was at another time."""
MEASURE = re.compile(
    r"(?:^|[ ’'])(?:the|its|his|her|their|our|s|a) (?:[\w-]+ )?"
    r"(?:\w+est|worst|first|second|third|fourth|fifth|most|least|only|record)\b[^,;]*$"
)
"""What something is measured by, since when."""
NOT_MEASURED = re.compile(
    r"\b(?:(?:ar|inter|prot|requ|cont|t|w|r|gu|harv|digu|inv)est|(?:north|south|mid)-?west|rest|arrest|protest|interest"
    r"|(?:first|second|third) (?:minister|lady|secretary|deputy|vice|division|army|brigade|term))\b"
)
"""Words that look like it."""
REACH = 9
"""Words before "since" in which that stands."""


def elsewhere(scene: Scene, mention: TieMention | EventMention, when: When) -> bool:
    """Whether a time near a claim belongs to something else."""
    return _is_measure(scene, when) or _is_in_phrase(scene, mention, when)


def _is_measure(scene: Scene, when: When) -> bool:
    """Whether "since" says what something is the first or the worst of."""
    first = min(scene.sheet.within(when.spans[0]), default=0)
    if when.relation != "since" or scene.sheet.low[first] != "since":
        return False
    start = max(first - REACH, scene.parse.sentences[scene.sheet.sentence[first]][0])
    before = NOT_MEASURED.sub("", " ".join(scene.sheet.low[start:first]))
    return MEASURE.search(before) is not None


def _is_in_phrase(scene: Scene, mention: TieMention | EventMention, when: When) -> bool:
    """Whether a time is part of the name of another thing, which the verb has behind a preposition."""
    low, tags, within = scene.sheet.low, scene.parse.tags, scene.sheet.within(when.spans[0])
    if not within or within[0] < 2 or low[within[0] - 1] not in OWNED:
        return False
    end = within[-1] + 1
    while end < len(tags) and tags[end].startswith(PHRASE):
        end += 1
    if mention.word in range(within[-1], end) or end == within[-1] + 1:
        return False
    before = low[within[0] - 2]
    return before in SUBJECT_OF or (before in {"in", "on"} and low[mention.word] in verbs("charges"))
