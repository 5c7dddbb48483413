"""Clauses set right by the words around their verb, where the parse has missed its voice or has no clause at all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.clauses import Clause
from onrecord.english import BE, FINITE, HAVE, PAST, TENSED, each
from onrecord.ties import lexicon
from onrecord.ties.phrases.before_verb import auxiliaries, relative_before, subject_before
from onrecord.ties.words import HELP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ties.phrases import Phrase, Phrases

PASSIVE = BE | each("get gets got")
"""What helps a passive."""
SHORT = 12
"""Words between a passive and its "by", and between two participles that "and" joins."""


def clause_of(phrases: Phrases, verb: int) -> Clause:
    """The clause of a verb, active or passive as the words say: "was sanctioned ... by X", "hailed by X"."""
    clause = phrases.scene.clauses.by_verb.get(verb) or Clause(verb=verb, how="unsaid")
    infinitive = clause.passive and phrases.tags[verb] == "VB" and phrases.low[verb - 1] == "to"
    if infinitive or phrases.low[verb - 1] in HELP:
        return replace(clause, passive=False, subjects=(), objects=(), how="own")
    if phrases.tags[verb] not in PAST:
        return clause
    before = auxiliaries(phrases, verb)
    if not PASSIVE.isdisjoint(before):
        return _passive(phrases, clause, _patient(phrases, verb))
    if not HAVE.isdisjoint(before):
        return _active(phrases, clause) if clause.passive else clause
    known = clause.passive and clause.subjects and clause.objects and phrases.low[verb - 1] not in {"and", "but"}
    if not known and _is_by_next(phrases, verb):
        return _passive(phrases, clause, _told_about(phrases, verb))
    return clause


def _patient(phrases: Phrases, verb: int) -> Phrase | None:
    """Who a passive with "is" is said of: of "schools in Kessaria are run by X" the schools, not Kessaria."""
    found = subject_before(phrases, verb)
    while found is not None and not relative_before(phrases, verb) and phrases.hangs(found):
        host = phrases.ending(found.start - 2)
        if host is None:
            break
        found = host
    return found


def _is_by_next(phrases: Phrases, verb: int) -> bool:
    """Whether nothing but a time or a place stands between a participle and "by": "led since 2001 by X"."""
    for at in range(verb + 1, min(verb + SHORT, len(phrases.low))):
        if phrases.low[at] == "by":
            return True
        phrase = phrases.at(at)
        placed = phrase is not None and phrase.actor is not None and phrases.kind(phrase.actor) in {"place", "state"}
        timed = phrases.tags[at] == "CD" or phrases.low[at] in lexicon.words("times")
        behind = phrases.tags[at] in {"IN", "RB", "DT", "JJ"} and at > verb
        if not (behind or timed or (placed and phrases.tags[verb + 1] == "IN")):
            return False
    return False


def _told_about(phrases: Phrases, verb: int) -> Phrase | None:
    """Whom a participle is said of; behind "and", whom the participle before is: "founded in 1994 and led by X"."""
    known = phrases.ending(_behind_and(phrases, verb))
    if known is None and (opened := _behind_opening(phrases, verb)):
        return opened
    if known is None and phrases.low[verb - 1] in {"and", "but"}:
        ahead = range(verb - 2, max(verb - SHORT, 0), -1)
        earlier = next((at for at in ahead if phrases.tags[at] in PAST and phrases.low[at] not in PASSIVE), None)
        if earlier is not None and not PASSIVE.isdisjoint(auxiliaries(phrases, earlier)):
            return subject_before(phrases, earlier)
        if earlier is not None and phrases.ending(earlier - (2 if phrases.low[earlier - 1] == "," else 1)):
            return phrases.ending(earlier - (2 if phrases.low[earlier - 1] == "," else 1))
    return known


def _behind_opening(phrases: Phrases, verb: int) -> Phrase | None:
    """Whom a participle that opens a sentence is said of: "Backed by Norvane and feared, the Brigade held it"."""
    first, end = phrases.scene.parse.sentences[phrases.sheet.sentence[verb]]
    opens = first + (phrases.low[first] in {"once", "long", "now", "formerly", "widely", "openly"})
    if opens != verb and not (phrases.tags[opens] in PAST and phrases.low[verb - 1] in {"and", "but"}):
        return None
    for comma in range(verb + 1, end - 1):
        if phrases.tags[comma] in TENSED:
            return None
        subject = phrases.starting(comma + 1) if phrases.low[comma] == "," else None
        if subject is not None and subject.name is not None and phrases.tags[subject.last + 1] in FINITE:
            return subject
    return None


def _passive(phrases: Phrases, clause: Clause, patient: Phrase | None) -> Clause:
    """A clause as a passive: its agent is behind "by"."""
    agent = next(_agents(phrases, clause.verb), None)
    agents = tuple(one.head for one in _listed(phrases, agent)) if agent else ()
    objects = (patient.head,) if patient and patient.head not in clause.objects else clause.objects
    known = agent is None or agent.head in clause.subjects
    subjects = clause.subjects if known and clause.passive and len(agents) < 2 else agents
    how = clause.how if clause.how == "passive" else "participle"
    return replace(clause, passive=True, subjects=subjects, objects=objects, how="passive" if patient else how)


def _active(phrases: Phrases, clause: Clause) -> Clause:
    """A clause as no passive: of "X has replaced Y" X is the subject, whatever the parse says."""
    subject = subject_before(phrases, clause.verb)
    objects = tuple(word for word in clause.objects if word > clause.verb)
    subjects = (subject.head,) if subject else tuple(word for word in clause.objects if word < clause.verb)
    return replace(clause, passive=False, subjects=subjects, objects=objects, how="own")


def _listed(phrases: Phrases, first: Phrase) -> list[Phrase]:
    """The names of a list that begins with this one and ends with "and": "joined by Norvane, Lirune and Haldmark"."""
    found, at = [first], first.last + 1
    while phrases.low[at : at + 1] in ([","], ["and"]):
        last = phrases.low[at] == "and" or phrases.low[at : at + 2] == [",", "and"]
        one = phrases.starting(at + (2 if phrases.low[at : at + 2] == [",", "and"] else 1))
        if one is None or one.name is None:
            break
        found.append(one)
        at = one.last + 1
        if last:
            return found
    return [first]


def _agents(phrases: Phrases, verb: int) -> Iterator[Phrase]:
    """What stands behind "by", soon after a verb and before the next mark."""
    for at in range(verb + 1, min(verb + SHORT, len(phrases.tags) - 1)):
        if phrases.tags[at] in {",", ".", ":"} or not phrases.same_sentence(verb, at):
            return
        if phrases.low[at] == "by" and (agent := phrases.starting(at + 1)):
            yield agent


def _behind_and(phrases: Phrases, verb: int) -> int:
    """Where the phrase ends that a participle tells about: behind "and", that of the participle before."""
    while phrases.tags[verb - 1] == "RB" or phrases.low[verb - 1] in {"once", "formerly", "now", "previously"}:
        verb -= 1  # "the Corps, now run by X"
    if phrases.low[verb - 1] not in {"and", "but"}:
        return verb - 2 if phrases.low[verb - 1] == "," else verb - 1
    before = (at for at in range(verb - 1, max(verb - SHORT, 1), -1) if phrases.low[at] == "by")
    by = next(before, None)
    return verb - 1 if by is None else _behind_and(phrases, by - 1)
