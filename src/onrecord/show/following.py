"""What follows an event's verb: to whom it is done, and what the report says next, in its own words."""

from __future__ import annotations

import re

from onrecord.show import verbs
from onrecord.show.happened import Told
from onrecord.show.wording import shortened
from onrecord.types import EventType

MOST_TAIL = 72
"""Code points of a tail that a line has room for."""
NEAR = 3
"""Words that may stand between a verb and whom it is done to."""

SPEECH: frozenset[EventType] = frozenset({"request", "threaten", "accuse", "reject"})
DONE_TO: frozenset[EventType] = frozenset({"killed", "arrested", "appointed", "dismissed", "assault", "consult"})
"""Events that are words; those whose verb always names whom it is done to."""
WITH = frozenset(["spoke", "talked", "conferred", "agreed", "fought", "clashed", "cooperated", "worked"])

_LINK = re.compile(r"\s*(with|to|for|against|on|from|at|over|into|in|of|upon)\b")
_TAIL = re.compile(r"\s*((?:to|that|not to|as)\b.*)", re.DOTALL)
_AS = re.compile(r"\b(as [^,]+)$")
_REST = re.compile(r"\s*([\w“\"].*)", re.DOTALL)
_INNER = str.maketrans('“”"', "‘’'")


def whom(told: Told, part: str, ids: tuple[str, ...]) -> str | None:
    """To whom, behind the word that the report has there, else behind the one that the type has.

    None where the report does not say it right behind its verb.
    """
    if not ids:
        return ""
    text = told.reading.report.text
    mentions = [m for a in told.reading.actors if a.id in ids for m in a.mentions]
    if any(told.event.trigger[0][0] <= m[0] and m[1] <= told.end for m in mentions if told.event.trigger):
        return ""
    near = min((m for m in mentions if told.end <= m[0] < told.piece[1]), default=None)
    between = text[told.end : near[0]] if near else ""
    if near and len(between.split()) <= NEAR:
        link = _LINK.match(between)
        return f"{link[1] if link else ''} {told.given.all(ids)}".strip()
    many_words = told.deed.wide
    if told.event.type not in DONE_TO and not many_words and text[told.end : told.piece[1]].strip():
        return None
    noun = verbs.EVENTS[told.event.type]
    usual = (noun.patient if part == "patient" else noun.recipient) if many_words else ""
    if told.event.type in DONE_TO and not (told.event.type == "consult" and many_words):
        usual = ""
    return f"{'with' if told.deed.head in WITH else usual} {told.given.all(ids)}".strip()


def tail(told: Told, *, named: bool) -> str:
    """What the report says next: what is asked or vowed; all that follows, where nobody is named to whom it is done."""
    text, start = told.reading.report.text, told.end
    ids = {*told.parts.patients, *told.parts.recipients} if named else set()
    mentions = [m for a in told.reading.actors if a.id in ids for m in a.mentions]
    past = max([start, *(end for first, end in mentions if start <= first and end <= told.piece[1])])
    rest = text[past : told.piece[1]]
    found = (_TAIL if named else _REST).match(rest)
    if found is None and told.event.type == "appointed":
        found = _AS.search(rest)
    if found is None and told.event.type in SPEECH and told.piece[1] == told.end:
        return _words_of(told)
    return within(found[1], MOST_TAIL) if found else ""


def within(words: str, most: int) -> str:
    """Words in quotation marks, those that they have themselves as the inner ones."""
    return shortened(words.strip(' “”"').translate(_INNER), most)


def _words_of(told: Told) -> str:
    """What is asked or threatened, where the words of its telling stand apart from its verb."""
    pieces = told.event.told[0].evidence
    words = told.reading.report.text[slice(*pieces[0])] if len(pieces) == 1 else ""
    return within(words, MOST_TAIL) if len(words.split()) > 1 and told.deed.words not in words else ""
