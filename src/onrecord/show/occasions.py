"""Events that make no sentence with a subject: as a noun with those who take part, or in the words behind a name."""

from __future__ import annotations

import re

from onrecord.english import each
from onrecord.events.lexicon import past_of
from onrecord.show import verbs
from onrecord.show.clauses import DEATHS, which
from onrecord.show.deeds import HELPERS
from onrecord.show.following import MOST_TAIL, within
from onrecord.show.happened import Told, verb_of
from onrecord.show.wording import quoted

NEAR = 40
"""Code points between who stands first and the words that tell it, up to which all is quoted."""
MOST_PARTICLE = 8
"""Code points behind a verb that are its particle: "drove out"."""
_OF_DOING = re.compile(r"\s*(?:(?:of|for|from|by|with|about|in)\s+)?\w+ing\b")
"""Behind a name: what it is accused of, kept from, or seen at is no verb of it."""
_PROTEST = re.compile(r"(?:the )?(?:\w+ )?(?:protest|demonstrat|rioter)\w*$", re.IGNORECASE)
_BEHIND = re.compile(r" (of|against|with)\b")
_PASSIVE = re.compile(r" (?:was|were|been|being|be|is|are) ")

_GERUND = re.compile(r"[a-z]+ing\b")
_BESIDES = re.compile(r"(?:[,–—]|\b(?:and|by|while|after|before|then))\s+\Z")
"""What stands before a participle that tells what was done besides."""
_OWNS = re.compile(r"(?:['’]s?)?(?:\s[\w-]+){0,2}\s")
"""What stands between who meets and the noun for it: "the committee’s annual meeting"."""
_ADVERBS = re.compile(r"\s+(?:(?:\w+ly|also|now|then|once|again)\s+)*")
_MODIFIERS = re.compile(r"(?:[\w-]+[ ]){0,2}$")
_SAYS_LITTLE = each(
    """
    last first second third new recent latest deadly devastating own such more other another same earlier previous
    alleged apparent failed fresh brazen deadliest popular urgent further additional similar initial entire whole
    """
)
"""Words before a noun that do not say what kind of thing it is."""

VISITS = frozenset({"visit", "visits", "trip", "trips"})


def as_noun(told: Told) -> str:
    """An event as a noun with its participants: the report's noun where it has one, else ours."""
    noun, parts, given = verbs.EVENTS[told.event.type], told.parts, told.given
    head = _head(told)
    if told.event.type == "protest" and all(_PROTEST.match(given.of(one)) for one in parts.agents):
        parts = parts._replace(agents=())
    by = "by" if any(given.kinds.get(one) == "person" for one in parts.agents) and noun.agent == "of" else noun.agent
    by = by if told.event.type == "retreat" else noun.agent
    if told.event.type == "consult" and parts.agents and not parts.patients and not parts.recipients:
        own = _BEHIND.match(told.reading.report.text, told.end)
        before = told.deed.kind == "noun" and any(
            _OWNS.fullmatch(told.reading.report.text, m[1], told.event.trigger[0][0])
            for a in told.reading.actors
            if a.id in parts.agents
            for m in a.mentions
            if m[1] <= told.event.trigger[0][0]
        )
        alone = "of" if before or (own and own[1] == "of") else "with"
        alone = "by" if head in VISITS else alone
        between = "between" if len(parts.agents) > 1 else alone
        return f"{head} {between} {given.all(parts.agents)}"
    words = [head]
    words += [f"{_before_patient(told)} {given.all(parts.patients)}"] if parts.patients else []
    words += [f"{'to' if head in VISITS else noun.recipient} {given.all(parts.recipients)}"] if parts.recipients else []
    if parts.agents:
        words.insert(len(words) if by == "by" else 1, f"{by} {given.all(parts.agents)}")
    return " ".join([*words, *(f"({part}: {given.of(one)})" for part, one in parts.others)])


def _before_patient(told: Told) -> str:
    """The word before those to whom it is done: what the report has behind its noun, or that of the type."""
    own = _BEHIND.match(told.reading.report.text, told.end) if told.deed.kind == "noun" else None
    return own[1] if own else verbs.EVENTS[told.event.type].patient


def is_whole(told: Told) -> bool:
    """Whether the words that tell it are a sentence of their own: "a bill was drafted"."""
    first = told.deed.words.split(" ")[0].casefold()
    return told.verbal and first not in HELPERS and _PASSIVE.search(told.deed.words) is not None


def as_done(told: Told) -> str:
    """What somebody did besides, in the past of its verb: "he flew there, visiting the wounded"; else empty."""
    text, start = told.reading.report.text, told.event.trigger[0][0]
    verb = _GERUND.match(text, start)
    past = past_of(verb[0].casefold()) if verb and told.verbal else ""
    if verb is None or not past or not told.parts.agents or not (_BESIDES.search(text, 0, start) or _is_beside(told)):
        return ""
    plainly = all((t.polarity, t.certainty) == ("+", "certain") for t in told.event.told)
    plainly = plainly and {t.status for t in told.event.told} <= {"happened", "ongoing"}
    particle = text[verb.end() : told.end] if told.end - verb.end() <= MOST_PARTICLE else ""
    rest = within(text[verb.end() + len(particle) : told.piece[1]], MOST_TAIL)
    words = [told.given.all(told.parts.agents), past, particle.strip(), rest]
    return " ".join(filter(None, words)) if plainly else ""


def _is_beside(told: Told) -> bool:
    """Whether nothing but an adverb stands between who does it and a participle: "with Orsel now calling for"."""
    text, start = told.reading.report.text, told.event.trigger[0][0]
    ends = [m[1] for a in told.reading.actors if a.id in told.parts.agents for m in a.mentions if m[1] <= start]
    return bool(ends) and _ADVERBS.fullmatch(text, max(ends), start) is not None


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
    if _OF_DOING.match(text, helped):
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
    return " ".join([*_kind(told), own])


def _kind(told: Told) -> list[str]:
    """What kind of thing it is, by the common nouns right before its noun: "drone strike", "troop withdrawal"."""
    before = _MODIFIERS.search(told.reading.report.text, told.piece[0], told.event.trigger[0][0])
    words = which(before[0].split()) if before else []
    first = next(
        (i for i, word in enumerate(reversed(words)) if not word.islower() or word in _SAYS_LITTLE), len(words)
    )
    return words[len(words) - first :]
