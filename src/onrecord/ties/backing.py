"""Ties told by what somebody acts with or under: "with the backing of Norvane", "with Norvane's help", "under X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.english import TENSED
from onrecord.ties import lexicon
from onrecord.ties.acts import owner_of
from onrecord.ties.drafts import Draft
from onrecord.ties.phrases import End
from onrecord.ties.phrases.before_verb import plain_subject
from onrecord.ties.words import FINITE_NEXT, SAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ties.phrases import Phrase, Phrases

BACKED, LED = 0.75, 0.7
"""How sure it is that whose help one acts with backs him, and that whom a body acts under leads it; set by hand."""
FROM = (["of"], ["from"], ["by"])
REACH = 20
"""Words between a verb and the help it is done with."""


def backed(phrases: Phrases) -> Iterator[Draft]:
    """The ties that a scene tells by whose help something is done with, and under whom."""
    for phrase in phrases.all:
        if phrases.low[phrase.start - 1 : phrase.start] == ["with"]:
            yield from _with(phrases, phrase)
        elif phrases.low[phrase.start - 1 : phrase.start] == ["under"]:
            yield from _under(phrases, phrase)


def _with(phrases: Phrases, help: Phrase) -> Iterator[Draft]:
    """Of "with the backing of X, Y took Dunmere", "Y took it with X's help"."""
    if help.name is not None or phrases.sheet.lemma(help.head) not in lexicon.words("backing"):
        return
    giver, last = owner_of(phrases, help), help.last
    if giver is None and phrases.low[last + 1 : last + 2] in FROM:
        named = phrases.starting(last + 2)
        giver, last = (End.of(named), named.last) if named is not None and named.name is not None else (None, last)
    whom = _doing(phrases, help.start - 1, last + 1) if giver else None
    if giver is not None and whom is not None:
        yield Draft("supports", giver, whom, help.head, (help.start - 1, help.head), "with", BACKED)


def _under(phrases: Phrases, head: Phrase) -> Iterator[Draft]:
    """Of "under Vantor, the Lantern Corps armed them", "the Lantern Corps under Vantor"."""
    leader, at = End.of(head), head.start - 1
    if leader is None or head.name is None or phrases.kind(leader.actor) != "person" or head.owner is not None:
        return
    body = _opened(phrases, at, head.last + 1) or phrases.ending(at - 1)
    led = End.of(body) if body is not None and body.name is not None else None
    if led is not None and phrases.kind(led.actor) == "organisation":
        yield Draft("leads", leader, led, at, (at,), "under", LED)


def _doing(phrases: Phrases, at: int, end: int) -> End | None:
    """Who does what words from `at` to `end` tell about: behind their comma, before theirs, or of the verb before."""
    subject = _opened(phrases, at, end)
    if subject is None and phrases.low[at - 1] == "," and phrases.low[end : end + 1] == [","]:
        subject = phrases.ending(at - 2)
    if subject is None:
        ahead = range(at - 1, max(at - REACH, 0), -1)
        verb = next((w for w in ahead if phrases.tags[w] in TENSED or phrases.tags[w] in {",", ":"}), 0)
        known = phrases.tags[verb] in TENSED and phrases.same_sentence(verb, at) and phrases.low[verb] not in SAYS
        subject = plain_subject(phrases, verb) if known else None
    return End.of(subject) if subject is not None and subject.name is not None else None


def _opened(phrases: Phrases, at: int, end: int) -> Phrase | None:
    """The subject behind what opens a sentence: "Under Vantor, the Lantern Corps armed them"."""
    opens = at <= 0 or not phrases.same_sentence(at - 1, at)
    subject = phrases.starting(end + 1) if opens and phrases.low[end : end + 1] == [","] else None
    return subject if subject is not None and phrases.tags[subject.last + 1 : subject.last + 2] in FINITE_NEXT else None
