"""Ties told by a noun made of a verb: "Hezbollah's leadership of the militias", "talks between X and Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.english import TENSED
from onrecord.ties import lexicon
from onrecord.ties.acts import agent, owner_of
from onrecord.ties.deeds import guided
from onrecord.ties.drafts import Draft
from onrecord.ties.phrases import End
from onrecord.ties.phrases.before_verb import plain_subject
from onrecord.ties.words import FINITE_NEXT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ties.phrases import Phrase, Phrases

BETWEEN_THEM = frozenset({"fights", "met-with"})
TALKING = frozenset({"for", "in", "at", "during", "after", "before"})
NEAR, REACH = 5, 12
"""Words within which "between" follows the verb of a noun, and talks that of who is in them."""
PROTESTS = frozenset({"protest", "demonstration", "rally", "march"})
PROTESTERS = frozenset({"protesters", "protestors", "demonstrators"})
OWNED, BETWEEN, BY = 0.82, 0.85, 0.75
"""How sure a noun is with its owner before it, with both ends behind "between", and with "by" or "from" behind it."""


def nominal(phrases: Phrases) -> Iterator[Draft]:
    """The ties that the nouns of a scene tell as a verb would."""
    for phrase in phrases.all:
        if phrase.name is None and phrases.sheet.lemma(phrase.head) in PROTESTS:
            yield from _protested(phrases, phrase)
        yield from _tenure(phrases, phrase)
        row = None if phrase.name is not None else lexicon.deeds().get(phrases.sheet.lemma(phrase.head))
        at = phrase.last + 1
        if row is None or at + 1 >= len(phrases.tags) or phrase.det == "no":
            continue
        tie, of = row
        by = phrases.low[at]
        if by == "between" and by in of and (pair := _pair(phrases, at + 1)):
            yield Draft(tie, *pair, phrase.head, (phrase.head, at), "nominalisation", BETWEEN)
        elif tie == "met-with" and by == "with" and (pair := _in_talks(phrases, phrase, at)):
            yield Draft(tie, *pair, phrase.head, (phrase.head, at), "nominalisation", BY)
        elif tie in BETWEEN_THEM and (broke := _breaks_out(phrases, phrase)) and (pair := _pair(phrases, broke + 1)):
            yield Draft(tie, *pair, phrase.head, (phrase.head, broke), "nominalisation", BETWEEN)
        elif found := _ends(phrases, phrase, at, of):
            subject, target, words, confidence = found
            kind = guided(phrases, tie, subject, target)
            yield Draft(kind, subject, target, phrase.head, (phrase.head, *words), "nominalisation", confidence)


def _tenure(phrases: Phrases, phrase: Phrase) -> Iterator[Draft]:
    """Of "during Orsel's presidency", "his governorship of Ombrel": the office of the owner."""
    office = None if phrase.name is not None else lexicon.tenures().get(phrases.low[phrase.head])
    holder = owner_of(phrases, phrase) if office else None
    if holder is None or phrases.kind(holder.actor) != "person":
        return
    following = phrases.starting(phrase.last + 2) if phrases.low[phrase.last + 1 : phrase.last + 2] == ["of"] else None
    whose = End.of(following) if following else None
    yield Draft("holds-role", holder, whose, phrase.head, (phrase.head,), "nominalisation", OWNED, office)


def _protested(phrases: Phrases, phrase: Phrase) -> Iterator[Draft]:
    """Of "protests against Norvane's influence", where the report tells of one group of protesters."""
    actors = phrases.scene.actors.values()
    those = [a.id for a in actors if a.kind == "group" and a.name.lower().split()[-1] in PROTESTERS]
    against = phrases.low[phrase.last + 1 : phrase.last + 2] == ["against"]
    target = phrases.starting(phrase.last + 2) if against and phrase.det != "no" else None
    whom = (phrases.about(target) or agent(phrases, target)) if target else None
    if whom is not None and len(those) == 1:
        subject = End(those[0], phrase.first, phrase.head)
        words = (phrase.head, phrase.last + 1, target.head if target else phrase.head)
        yield Draft("opposes", subject, whom, phrase.head, words, "nominalisation", BY)


def _in_talks(phrases: Phrases, phrase: Phrase, at: int) -> tuple[End, End] | None:
    """Both ends of "X flew there for talks with Y", "X was in talks with Y"."""
    target = phrases.starting(at + 1)
    if phrases.low[phrase.start - 1] not in TALKING or phrase.owner is not None or target is None:
        return None
    verbs = (w for w in range(phrase.start - 2, max(phrase.start - REACH, 0), -1) if phrases.tags[w] in TENSED)
    verb = next(verbs, None)
    subject = plain_subject(phrases, verb) if verb is not None and phrases.same_sentence(verb, at) else None
    subject = subject or _opened(phrases, phrase.start - 1, target.last + 1)
    one, other = End.of(subject) if subject else None, End.of(target)
    return (one, other) if one and other and target.name is not None else None


def _opened(phrases: Phrases, first: int, end: int) -> Phrase | None:
    """Who acts behind what opens a sentence, a time passed over: "At a meeting with X on Monday, Y agreed"."""
    if first > 0 and phrases.same_sentence(first - 1, first):
        return None
    comma = next((w for w in range(end, min(end + NEAR, len(phrases.low))) if phrases.low[w] == ","), None)
    subject = phrases.starting(comma + 1) if comma is not None else None
    acts = subject is not None and phrases.tags[subject.last + 1 : subject.last + 2] in FINITE_NEXT
    return subject if acts and subject is not None and subject.name is not None else None


def _breaks_out(phrases: Phrases, phrase: Phrase) -> int | None:
    """Where "between" stands behind a noun and its verb or its time: "fighting broke out on Monday between X and Y"."""
    for at in range(phrase.last + 1, min(phrase.last + NEAR, len(phrases.low))):
        if phrases.low[at] == "between":
            return at if at > phrase.last + 1 else None
        timed = phrases.low[at] in lexicon.words("times") or phrases.tags[at] == "CD"
        placed = (actor := phrases.actor(at)) is not None and phrases.kind(actor) in {"place", "state"}
        if not (timed or placed or phrases.tags[at].startswith("VB") or phrases.tags[at] in {"RP", "RB", "MD", "IN"}):
            return None
    return None


def _pair(phrases: Phrases, at: int) -> tuple[End, End] | None:
    """Both ends of "between X and Y"."""
    first = phrases.starting(at)
    if first is None or phrases.low[first.last + 1 : first.last + 2] != ["and"]:
        return None
    second = phrases.starting(first.last + 2)
    one, other = End.of(first), End.of(second) if second else None
    return (one, other) if one and other else None


def _ends(
    phrases: Phrases, phrase: Phrase, at: int, of: frozenset[str]
) -> tuple[End, End, tuple[int, ...], float] | None:
    """The subject, the object, the prepositions, and how sure: "X's support for Y", "support from X for Y"."""
    by = phrases.low[at]
    first = phrases.starting(at + 1)
    if first is None:
        return None
    owner = owner_of(phrases, phrase)
    if by in of and owner and (target := phrases.about(first)):
        return owner, target, (at,), OWNED
    second = phrases.starting(first.last + 2)
    if second is None or owner:
        return None
    then = phrases.low[first.last + 1]
    if by in of and then in {"by", "from"}:
        subject, target = End.of(second), End.of(first)
    elif by in {"by", "from", "of"} and then in of and then != by:
        subject, target = End.of(first), End.of(second)
    else:
        return None
    return (subject, target, (at, first.last + 1), BY) if subject and target else None
