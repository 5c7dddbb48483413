"""Events that make no sentence with a subject: as a noun with those who take part, or in the words behind a name."""

from __future__ import annotations

import re

from onrecord.show import verbs
from onrecord.show.clauses import DEATHS
from onrecord.show.deeds import HELPERS
from onrecord.show.following import MOST_TAIL, within
from onrecord.show.happened import Told, verb_of
from onrecord.show.wording import quoted

NEAR = 40
"""Code points between who stands first and the words that tell it, up to which all is quoted."""
_BEHIND = re.compile(r" (of|against|with)\b")
_PASSIVE = re.compile(r" (?:was|were|been|being|be|is|are) ")

VISITS = frozenset({"visit", "visits", "trip", "trips"})


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


def is_whole(told: Told) -> bool:
    """Whether the words that tell it are a sentence of their own: "a bill was drafted"."""
    first = told.deed.words.split(" ")[0].casefold()
    return told.verbal and first not in HELPERS and _PASSIVE.search(told.deed.words) is not None


def as_told(told: Told) -> str:
    """Who stands first in the words that tell it, and these words from there on, in quotation marks."""
    text, start = told.reading.report.text, verb_of(told.reading, told.event)
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
