"""Whether the words around a time look ahead or back: "will meet on Friday", "met on Friday".

>>> words = "Keyl will meet them on Friday, two officials said on Tuesday."
>>> tense(words, 23, 29), tense(words, 54, 61)
(1, -1)
"""

from __future__ import annotations

import re
from typing import Final

_AHEAD: Final = re.compile(
    r"\b(?:(?:will|won['’]t|shall|may|might|must|should|to)(?:\s+not)?\s+be(?:\s+\w+)?"
    r"|(?:will|won['’]t|shall|must|should|may|might)(?:\s+\w+)?"
    r"|(?:is|are) to|(?:was|were) to (?!have\b)(?:be )?\w+|to (?:begin|start|take|run|open|hold|return|meet|visit)"
    r"|would(?! have)(?: not)?(?: be)?(?: \w+ed\b)?|(?:until|before|by) (?:\w+ )?next"
    r"|(?:instructed|agreed|planned|vowed|promised|urged|ordered|pressed|wants?|wanted|asked)(?: \w+){0,4} to \w+"
    r"|due|scheduled|set (?:to|for)|slated|upcoming|plan(?:s|ned|ning)? to|deadline"
    r"|expects? (?:\w+ )?to|expected (?:to|in|on|by|for|at)"
    r"|(?<!had been )(?:extended|prolonged|renewed|suspended|postponed|delayed|adjourned|deferred|closed|shut|barred"
    r"|banned|grounded|remanded|jailed|imprisoned|disqualified|exempted|put off|pushed back)\b"
    r"[^.,;:]{0,40}\b(?:until|till)$"
    r"|starting|beginning|(?:begins|starts|opens|reopens|ends|expires|faces|meets|convenes|votes)(?!\s+\w+ed\b))\b",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(
    r"\b(?:was|were|had|did|has been|have been|ago|(?<!to )(?<!not )last|since|held|met|took|came|went|began|won|lost"
    r"|left|made|gave|became|broke|saw|led|hit|shot|fell|rose|found|\w{2,}ed)\b",
    re.IGNORECASE,
)
_REPORTING: Final = re.compile(
    r"\b(?:said|told|announced|reported|added|wrote|tweeted|warned|confirmed|denied|urged|called|insisted|claimed|declared"
    r"|stated|argued|testified)\b(?:(?!\b(?:that|to|will|would)\b)[^,.;:\n]){0,40}$",
    re.IGNORECASE,
)
_GIVEN: Final = re.compile(
    r"\b(?:has|have|had|gave|given|giving|gives?)\b[^.;!?]{0,60}\b(?:until|till)(?: the)?$", re.IGNORECASE
)
_TO_DO: Final = re.compile(r"\s+to \w+")
"""A term that is set: "gave them until Monday to leave"."""
_CLAUSE_END: Final = re.compile(r"[.;:!?”“\"]|,\s")
_SENTENCE_END: Final = re.compile(r"(?<!\b[ap]\.m)[.;!?]\s|\n[^\S\n]*\n", re.IGNORECASE)
_NEAR: Final = 140
"""Code points of the sentence on either side that are searched for its tense: about twenty words."""


def tense(text: str, start: int, end: int) -> int:
    """Where the words around `text[start:end]` put it: 1 ahead of the report, -1 behind it, 0 where they do not say.

    The verb of its own clause tells first, what stands before the expression more than what stands after.
    """
    before = text[max(0, start - _NEAR) : start].rstrip()
    if _GIVEN.search(before) and _TO_DO.match(text, end):
        return 1
    if _REPORTING.search(before):
        return -1
    before = _SENTENCE_END.split(before)[-1]
    after = _SENTENCE_END.split(text[end : end + _NEAR], maxsplit=1)[0]
    here = (_last(_CLAUSE_END.split(before)[-1]), _first(_CLAUSE_END.split(after, maxsplit=1)[0]))
    return next((found for found in (*here, _last(before), _first(after)) if found), 0)


def _last(words: str) -> int:
    """The tense of the last verb that tells it."""
    ahead = max((m.end() for m in _AHEAD.finditer(words)), default=-1)
    behind = max((m.end() for m in _BEHIND.finditer(words)), default=-1)
    return 0 if ahead < 0 and behind < 0 else 1 if ahead >= behind else -1


def _first(words: str) -> int:
    """The tense of the first verb that tells it."""
    ahead, behind = _AHEAD.search(words), _BEHIND.search(words)
    if ahead and behind:
        return 1 if ahead.start() <= behind.start() else -1
    return 1 if ahead else -1 if behind else 0
