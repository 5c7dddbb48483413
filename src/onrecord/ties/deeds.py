"""Ties told by a verb: "Norvane backs the Order", "stepped in to guide the militias", "founded by X in 1994"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.inflection import IRREGULAR, verb_forms
from onrecord.ties import lexicon
from onrecord.ties.drafts import Draft
from onrecord.ties.matching import match
from onrecord.ties.patterns import Pattern, patterns_of
from onrecord.ties.table import table
from onrecord.ties.unmeant import is_ruling, is_unmeant
from onrecord.ties.voice import clause_of
from onrecord.ties.words import HELP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.clauses import Clause, How
    from onrecord.ties.phrases import End, Phrases
    from onrecord.ties.subjects import Match
    from onrecord.types import TieType

BEHIND = frozenset({"passive", "relative", "participle"})
"""Where the subject is found behind the verb, or at the noun before it."""
PREPOSITIONS = frozenset({"including", "excluding"})
RULE: dict[How, str] = {
    "own": "subject-verb-object",
    "passive": "passive",
    "shared": "coordination",
    "relative": "relative-clause",
    "control": "control",
    "participle": "participle",
    "unsaid": "subject-verb-object",
}
SURE: dict[How, float] = {
    "own": 0.9,
    "passive": 0.9,
    "relative": 0.88,
    "participle": 0.85,
    "shared": 0.8,
    "control": 0.78,
    "unsaid": 0.65,
}
"""How sure a clause is by the way its subject was found; set by hand, to be calibrated by `bench.claims`."""
DIRECTS = verb_forms("direct") | verb_forms("manage")
ATTACKS = verb_forms("attack") | verb_forms("assail")
BELONGS = verb_forms("belong")
CLOSE, APART = 1.04, 0.9
"""What that is multiplied by where both ends stand right beside the verb, and where only the parse links them."""


def told(phrases: Phrases) -> Iterator[Draft]:
    """The ties that the verbs of a scene tell."""
    for verb, low in enumerate(phrases.low):
        patterns = patterns_of(low)
        if not patterns or low in PREPOSITIONS or not _is_verb(phrases, verb):
            continue
        clause = clause_of(phrases, verb)
        for pattern in patterns:
            if not _is_form(phrases, verb, pattern.verb):
                continue
            found = match(phrases, clause, pattern)
            drafts = list(_drafts(phrases, clause, pattern, found)) if found else []
            if drafts:
                yield from drafts
                if pattern.type != "succeeds":
                    break  # "took over the Front from Y" tells of the Front too


def _is_verb(phrases: Phrases, word: int) -> bool:
    """Whether a word is a verb that may have ends: no auxiliary of another, no adjective before a noun."""
    parse = phrases.scene.parse
    relation = parse.relations[word].partition(":")[0]
    inside = phrases.at(word) is not None and phrases.low[word + 1 : word + 2] != ["by"]
    adjective = (relation in {"amod", "compound"} and inside) or is_ruling(phrases, word)
    if adjective or not phrases.tags[word].startswith("VB"):
        return False
    return relation != "aux" or parse.heads[word] < word or not phrases.tags[parse.heads[word]].startswith("VB")


def _is_form(phrases: Phrases, verb: int, lemma: str) -> bool:
    """Whether a word is this verb and not the past of another: "found" is of "find"."""
    plain = phrases.low[verb] == lemma and phrases.tags[verb] in {"VBD", "VBN"}
    return not plain or lemma in IRREGULAR or phrases.low[verb - 1] in HELP | {"to"}


def _drafts(phrases: Phrases, clause: Clause, pattern: Pattern, found: Match) -> Iterator[Draft]:
    subjects, objects = found.ends.get("S", []), found.ends.get("O", [])
    objects = _whole_name(phrases, objects) if pattern.type == "leads" else objects
    if pattern.together:
        subjects, objects = subjects[:1], subjects[1:]
    how: How = "own" if found.surely and found.how not in BEHIND else found.how
    confidence = SURE[how] * (CLOSE if found.close and (found.surely or found.how in BEHIND) else APART)
    for subject, targets in _respective(phrases, clause.verb, subjects, objects):
        for target in targets:
            helps = helped(phrases, clause.verb, target)
            kind = (
                helps
                or _directed(phrases, clause.verb, subject, target)
                or _in_words(phrases, clause.verb, target)
                or _of_body(phrases, clause.verb, subject)
                or guided(phrases, pattern.type, subject, target)
            )
            unmeant = is_unmeant(phrases, pattern, kind, found.words, (subject, target))
            if not unmeant and _allowed(phrases, kind, subject, target):
                words, rule = tuple(found.words), RULE[how]
                role = _office(phrases, words) if kind == "holds-role" else None
                yield Draft(kind, subject, target, clause.verb, words, rule, confidence, role, pattern.ended)


def _whole_name(phrases: Phrases, ends: list[End]) -> list[End]:
    """The last of a list alone where places before it are of its name: "headed the Norvane and Lirune Office"."""
    body = bool(ends) and phrases.kind(ends[-1].actor) == "organisation"
    before = {phrases.kind(end.actor) for end in ends[:-1]}
    return ends[-1:] if body and before and before <= {"place", "state"} else ends


def _respective(
    phrases: Phrases, verb: int, subjects: list[End], objects: list[End]
) -> Iterator[tuple[End, list[End]]]:
    """Each subject with its objects: all of them, but of "X and Y lead A and B respectively" its own."""
    first, end = phrases.scene.parse.sentences[phrases.sheet.sentence[verb]]
    if "respectively" not in phrases.low[first:end]:
        yield from ((subject, objects) for subject in subjects)
    elif len(subjects) == len(objects):
        yield from ((subject, [target]) for subject, target in zip(subjects, objects, strict=True))


def _in_words(phrases: Phrases, verb: int, target: End) -> TieType | None:
    """What "attacked X for lying" tells: it is done in words."""
    reason = phrases.low[target.last + 1 : target.last + 2] in (["for"], ["over"], ["as"])
    return "opposes" if reason and phrases.low[verb] in ATTACKS else None


def _of_body(phrases: Phrases, verb: int, subject: End) -> TieType | None:
    """What "belongs to" tells of a body: it is part of another, no member of it."""
    return "part-of" if phrases.low[verb] in BELONGS and phrases.kind(subject.actor) == "organisation" else None


def _office(phrases: Phrases, words: tuple[int, ...]) -> str | None:
    """Who somebody is whose office a verb takes: by "won the presidency of Kessaria" the president."""
    return next((lexicon.tenures()[low] for word in words if (low := phrases.low[word]) in lexicon.tenures()), None)


def _directed(phrases: Phrases, verb: int, subject: End, target: End) -> TieType | None:
    """What "directs" tells: a person who directs a body leads it."""
    kinds = (phrases.kind(subject.actor), phrases.kind(target.actor))
    ordered = phrases.low[target.last + 1 : target.last + 2] == ["to"]  # "directed the ministry to send help"
    return "leads" if phrases.low[verb] in DIRECTS and kinds == ("person", "organisation") and not ordered else None


def helped(phrases: Phrases, verb: int, target: End) -> TieType | None:
    """What "helps" tells: who helps a person works with him."""
    return "works-with" if phrases.low[verb] in HELP and phrases.kind(target.actor) == "person" else None


def guided(phrases: Phrases, kind: TieType, subject: End, object: End) -> TieType:
    """The tie as it is between these ends: a body that leads groups is not their head, but guides them."""
    kinds = (phrases.kind(subject.actor), phrases.kind(object.actor))
    runs = kinds in {("organisation", "group"), ("organisation", "place"), ("group", "place")}
    return "oversees" if kind == "leads" and runs else kind


def _allowed(phrases: Phrases, kind: TieType, subject: End, object: End) -> bool:
    kinds = phrases.kind(subject.actor), phrases.kind(object.actor)
    return subject.actor != object.actor and table()[kind].allows(*kinds)
