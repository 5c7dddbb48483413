"""Whose an infinitive is where its own clause does not say: whose goal it is, and who is the first to do it.

"One of the goals of the Order was to eject the troops", "the troops will be the first to leave".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.english import FINITE
from onrecord.events.people import owner, whom
from onrecord.inflection import by_form

if TYPE_CHECKING:
    from onrecord.scene import Scene

GOALS = frozenset({"aim", "goal", "objective", "purpose", "intention", "mission", "ambition", "task"})
IS = frozenset({"is", "was", "are", "were", "be"})
LONG = 14
"""Words before "was to" within which the goal is named."""
MEANT = """
fail manage try attempt refuse decline vow threaten agree promise pledge plan begin start continue vote decide choose
hope intend struggle
"""
ABOUT, DECISIONS = by_form(MEANT.split()).keys(), frozenset({"vote", "decision"})
"""Verbs and nouns that an infinitive right behind them is about."""
RANKS = frozenset({"first", "second", "third", "last", "latest", "next"})
"""Who is one of these to do something does it."""


def doers(scene: Scene, verb: int) -> tuple[int, ...]:
    """Who does what an infinitive says, by the goal that it is, or the first to do it."""
    if _is_ranked(scene, verb):
        return _before(scene, verb - 2)
    goal = _goal(scene, verb)
    if goal is None:
        return ()
    beside = (w for w in scene.sheet.on(goal, "nmod", "nmod:poss") if whom(scene, w, acting=True))
    return tuple(beside) or ((goal,) if owner(scene, goal) else ())


def is_goal(scene: Scene, verb: int) -> bool:
    """Whether an infinitive is what somebody's goal is said to be."""
    return _goal(scene, verb) is not None


def is_meant(scene: Scene, verb: int) -> bool:
    """Whether an infinitive is what the word right before it is about, and not what for: "failed to contain"."""
    low = scene.sheet.low
    if verb < 2 or low[verb - 1] != "to":
        return False
    if is_goal(scene, verb) or _is_ranked(scene, verb):
        return True
    return low[verb - 2] in (ABOUT if scene.parse.tags[verb - 2].startswith("V") else DECISIONS)


def _goal(scene: Scene, verb: int) -> int | None:
    """The last noun for a goal before "was to", with no other verb between."""
    low, tags = scene.sheet.low, scene.parse.tags
    if verb < 3 or low[verb - 1] != "to" or low[verb - 2] not in IS:
        return None
    for word in range(verb - 3, max(verb - 3 - LONG, scene.parse.sentences[scene.sheet.sentence[verb]][0] - 1), -1):
        if tags[word] in FINITE:
            return None
        if scene.sheet.lemma(word) in GOALS:
            return word
    return None


def _is_ranked(scene: Scene, verb: int) -> bool:
    """Whether somebody is "the first to" do it."""
    low = scene.sheet.low
    return verb > 3 and low[verb - 1] == "to" and low[verb - 2] in RANKS and low[verb - 4] in IS


def _before(scene: Scene, rank: int) -> tuple[int, ...]:
    """The subject of "be the first": by the parse, else the last actor before the verb."""
    if subjects := [w for w in scene.sheet.on(rank, "nsubj") if w < rank]:
        return tuple(subjects)
    first = scene.parse.sentences[scene.sheet.sentence[rank]][0]
    return next(((w,) for w in range(rank - 3, first - 1, -1) if scene.actor(w)), ())
