"""Events that make no sentence with a subject: as a noun with those who take part, or in the report's own clause."""

from __future__ import annotations

import re

from onrecord.show import verbs
from onrecord.show.deeds import HELPERS, is_participle, is_past
from onrecord.show.following import MOST_TAIL, within
from onrecord.show.happened import Told
from onrecord.show.sentences import leading
from onrecord.show.wording import quoted, safe

MOST_CLAUSE = 90
"""Code points of a clause that a line has room for."""

NEAR = 40
"""Code points between who stands first and the words that tell it, up to which all is quoted."""
ROOM = 30
"""Code points before a verb that a long clause keeps, and behind it that there must be room for."""
MOST_BEFORE = 60
"""Code points before a clause in which its subject is looked for."""
_BEFORE = re.compile(r"(?:[.,;:”\"]\s+|\n)(?:(?:and|but|while|as|that)\s+)?([^.,;:”\"\n]+\s)$")
_BEHIND = re.compile(r" (of|against|with)\b")
_PASSIVE = re.compile(r" (?:was|were|been|being|be|is|are) ")

VISITS = frozenset({"visit", "visits", "trip", "trips"})
DEATHS = frozenset({"death", "deaths", "toll", "bodies", "casualties", "victims", "dead"})


def as_noun(told: Told) -> str:
    """An event as a noun with its participants: the report's noun where it has one, else ours."""
    noun, parts, given = verbs.EVENTS[told.event.type], told.parts, told.given
    head = _head(told)
    if told.event.type == "consult" and parts.agents and not parts.patients and not parts.recipients:
        between = "between" if len(parts.agents) > 1 else "by" if head in VISITS else "with"
        return f"{head} {between} {given.all(parts.agents)}"
    words = [head]
    words += [f"{_before_patient(told)} {given.all(parts.patients)}"] if parts.patients else []
    words += [f"{'to' if head in VISITS else noun.recipient} {given.all(parts.recipients)}"] if parts.recipients else []
    if parts.agents:
        words.insert(len(words) if noun.agent == "by" else 1, f"{noun.agent} {given.all(parts.agents)}")
    return " ".join([*words, *(f"({part}: {given.of(one)})" for part, one in parts.others)])


def _before_patient(told: Told) -> str:
    """The word before those to whom it is done: what the report has behind its noun, or that of the type."""
    own = _BEHIND.match(told.reading.report.text, told.end) if told.deed.kind == "noun" else None
    return own[1] if own else verbs.EVENTS[told.event.type].patient


def as_clause(told: Told) -> tuple[str, bool]:
    """An event of which no participant is known: the words that tell it, and whether they are a noun's.

    A noun stands alone where a place is known.
    """
    own = told.deed.kind == "noun" and _head(told) == told.deed.noun
    if own and told.event.where:
        return told.deed.noun, True
    polarity = leading(told.event.told)[1]
    others = [p for t in told.event.told if t.polarity == polarity for p in t.evidence]
    for spans in ([told.piece], others):
        longest = max((_clause(told, *p) for p in spans), key=len, default="")
        if (
            len(longest.split()) > len(told.deed.words.split())
            and longest.casefold() != f"the {told.deed.words}".casefold()
        ):
            return within(_with_subject(told, longest), MOST_CLAUSE), False
    return (told.deed.noun, True) if own else (quoted(told.deed.words), False)


def _clause(told: Told, start: int, end: int) -> str:
    """The words of a clause with what counts them ("at least 20"); of a long one as many as lead past its verb."""
    text = told.reading.report.text
    if text[start : start + 5] in {"least", "most "} and text[start - 3 : start].casefold() == "at ":
        start -= 3
    trigger = told.event.trigger[0]
    if not start <= trigger[0] < end or end - start <= MOST_CLAUSE:
        return safe(text[start:end]) if end - start <= MOST_CLAUSE else ""
    if trigger[1] - start >= MOST_CLAUSE - ROOM:
        start = text.rfind(" ", start, trigger[0] - ROOM) + 1
        return f"… {safe(text[start:end])}"
    return safe(text[start:end])


def _with_subject(told: Told, clause: str) -> str:
    """A clause that begins with its verb ("have faced protests"), from where its subject may begin."""
    text, first = told.reading.report.text, clause.split(" ", 1)[0]
    start = text.find(clause)
    if start < 0 or not (first in HELPERS or is_past(first) or is_participle(first)):
        return clause
    before = _BEFORE.search(text, max(0, start - MOST_BEFORE), start)
    return f"{before[1]}{clause}" if before else clause


def is_whole(told: Told) -> bool:
    """Whether the words that tell it are a sentence of their own: "a bill was drafted"."""
    first = told.deed.words.split(" ")[0].casefold()
    return told.verbal and first not in HELPERS and _PASSIVE.search(told.deed.words) is not None


def as_told(told: Told) -> str:
    """Who stands first in the words that tell it, and these words from there on, in quotation marks."""
    text, start = told.reading.report.text, told.event.trigger[0][0]
    mentions = [m for a in told.reading.actors if a.id in told.first for m in a.mentions]
    near = [end for first, end in mentions if told.piece[0] <= first and end <= start]
    whose = told.given.all(p.actor for p in told.event.participants if p.actor in told.first)
    behind = max(near)
    helped = behind if start - behind < NEAR else text.rfind(",", behind, start) + 1 or behind
    if start - helped >= NEAR:
        return f"{whose}: {within(text[start : told.piece[1]], MOST_TAIL)}"
    return f"{whose} {within(text[helped : told.piece[1]].lstrip(' ,–—'), MOST_TAIL)}"


def _head(told: Told) -> str:
    """The noun of an event: not one that is who acts ("protesters"), and no death that somebody dealt."""
    ours, own = verbs.EVENTS[told.event.type].noun, told.deed.noun
    names = " ".join(told.given.of(p.actor) for p in told.event.participants).casefold()
    dealt = (
        told.event.type == "killed" and own.casefold() in DEATHS and (told.parts.agents or own.casefold() != "death")
    )
    if told.deed.kind != "noun" or dealt or own.casefold() in names or len(own.split()) > 3:
        return ours or quoted(told.deed.words)
    return own
