"""Who does what a verb says, by the words before it first, then by the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from onrecord.english import TENSED
from onrecord.ties import lexicon
from onrecord.ties.acts import agent
from onrecord.ties.joined_subjects import apart, is_joined, named_beside
from onrecord.ties.made_to import CEASES, above_infinitive, bidden, one_of_those, put_in_place
from onrecord.ties.phrases import End
from onrecord.ties.phrases.before_verb import (
    plain_subject,
    relative_before,
    set_off_subject,
    shares_subject,
    subject_before,
)
from onrecord.ties.standing_for import REACH, ends_of
from onrecord.ties.voice import clause_of
from onrecord.ties.words import HELP

if TYPE_CHECKING:
    from onrecord.clauses import Clause, How
    from onrecord.ties.phrases import Phrase, Phrases


class Match(msgspec.Struct):
    """Who the ends of a pattern are in a clause, and the words that matched.

    `close`: what the verb takes stands right behind it; `surely`: its subject right before it;
    `joint`: who helps somebody to do it does it too; `loose`: what somebody does may stand for him; `stand`: so may
    what he decides; `owned`: what comes next may have an owner instead of "of"; `armed`: what is hit of somebody
    stands for him.
    """

    ends: dict[str, list[End]] = {}
    words: list[int] = []
    close: bool = True
    surely: bool = False
    how: How = "own"
    joint: bool = False
    loose: bool = False
    stand: bool = False
    owned: bool = False
    armed: bool = False


def subjects(phrases: Phrases, clause: Clause, found: Match) -> list[End]:
    """Who does what the verb of a clause says; `found` learns how, and how surely, they were found."""
    if clause.passive:
        words = [word for word in clause.subjects if word > clause.verb]
        return ends_of(phrases, clause, words) or (_behind_acts(phrases, words, found) if found.stand else [])
    if (others := _of_others(phrases, clause, found)) is not None:
        return others
    words = [word for word in clause.subjects if word < clause.verb and not _is_whose(phrases, word)]
    plain = plain_subject(phrases, clause.verb)
    if plain is not None:
        found.surely = True
        shared = plain.head in _heads(phrases, words)
        joined = [word for word in words if shared and is_joined(phrases, word, plain)] or named_beside(phrases, plain)
        return ends_of(phrases, clause, [*joined, plain.head])
    before = subject_before(phrases, clause.verb)
    if before is not None and _is_antecedent(phrases, clause.verb, before):
        found.surely, found.how = True, "relative"
        return ends_of(phrases, clause, [before.head])
    found.surely = before is not None and before.head in _heads(phrases, words)
    if before is None and _is_participle(phrases, clause.verb):
        doing = put_in_place(phrases, clause.verb) or _further_left(phrases, clause.verb)
        found.how, words = ("control", [doing.head]) if doing else (found.how, words)
    words = apart(phrases, words) or _unsaid(phrases, clause, before, found)
    return ends_of(phrases, clause, words)


def _of_others(phrases: Phrases, clause: Clause, found: Match) -> list[End] | None:
    """Who does what a verb without a subject of its own says, by another verb; `None` where it has its own."""
    if (counted := one_of_those(phrases, clause.verb)) is not None:
        return ends_of(phrases, clause, [counted.head])
    if (above := above_infinitive(phrases, clause.verb)) is not None:
        return _of_infinitive(phrases, above, found)
    if doing := _helped(phrases, clause, found) or _at_work(phrases, clause):
        found.how = "control"
        return doing
    ceases = phrases.low[clause.verb - 1] in CEASES and phrases.low[clause.verb - 2 : clause.verb - 1] == ["to"]
    whom = bidden(phrases, clause.verb - 1 if ceases else clause.verb)
    return ends_of(phrases, clause, [whom.head]) if whom is not None else None


def _helped(phrases: Phrases, clause: Clause, found: Match) -> list[End]:
    """Who does it with another's help, and the other where it is his doing too: "helped Norvane train the militias"."""
    verb = clause.verb - 1 if phrases.low[clause.verb - 1] == "to" else clause.verb
    whom = phrases.ending(verb - 1) if phrases.tags[clause.verb] == "VB" else None
    helping = whom.start - 1 if whom is not None else -1
    if whom is None or helping < 0 or phrases.low[helping] not in HELP:
        return []
    doing = ends_of(phrases, clause, [whom.head])
    if found.joint and phrases.tags[helping].startswith("VB"):
        doing += [end for end in subjects(phrases, clause_of(phrases, helping), Match()) if end not in doing]
    return doing


def _at_work(phrases: Phrases, clause: Clause) -> list[End]:
    """Who does what a participle behind a time or a place says: "worked with X for years guiding Y"."""
    aside = phrases.ending(clause.verb - 1) if phrases.tags[clause.verb] == "VBG" else None
    if aside is None or not _is_aside(phrases, aside):
        return []
    ahead = range(aside.start - 1, max(aside.start - REACH, 0), -1)
    finite = next((at for at in ahead if phrases.tags[at] in TENSED or phrases.low[at] == ","), 0)
    if phrases.tags[finite] not in TENSED or not phrases.same_sentence(finite, clause.verb):
        return []
    plain = plain_subject(phrases, finite)
    return ends_of(phrases, clause, [plain.head]) if plain else subjects(phrases, clause_of(phrases, finite), Match())


def _is_aside(phrases: Phrases, phrase: Phrase) -> bool:
    """Whether a phrase says when or, behind a preposition, where."""
    if not lexicon.words("times").isdisjoint(phrases.low[phrase.first : phrase.last + 1]):
        return True
    placed = phrases.kind(phrase.actor) in {"place", "state"} if phrase.actor else False
    return placed and phrases.tags[phrase.start - 1] == "IN"


def _behind_acts(phrases: Phrases, words: list[int], found: Match) -> list[End]:
    """Who is behind what a passive is done by: "was angered by Haldmark's decision"."""
    wholes = (whole for word in words if (whole := phrases.at(word)))
    ends = [(end, whole.head) for whole in wholes if (end := agent(phrases, whole))]
    found.words += [head for _, head in ends]
    return [end for end, _ in ends]


def _is_antecedent(phrases: Phrases, verb: int, before: Phrase) -> bool:
    """Whether the phrase before "who" or "which" is what that stands for: people, or no person."""
    pronoun = relative_before(phrases, verb)
    if not pronoun or before.actor is None:
        return False
    kind = phrases.kind(before.actor)
    return kind in {"person", "group"} if pronoun in {"who", "whom"} else kind != "person"


def _unsaid(phrases: Phrases, clause: Clause, before: Phrase | None, found: Match) -> list[int]:
    """The subject of a verb that the parse gives none: that of "who", or of the verb before a participle."""
    if before is not None and relative_before(phrases, clause.verb):
        found.how = "relative"
        return [before.head]
    if before is None and (set_off := set_off_subject(phrases, clause.verb)):
        return [set_off.head]
    joined = shares_subject(phrases, clause.verb)
    further = _further_left(phrases, clause.verb) if joined or _is_participle(phrases, clause.verb) else None
    if further is None:
        return []
    found.how = "shared" if joined else "control"
    return [further.head]


def _is_participle(phrases: Phrases, verb: int) -> bool:
    """Whether a verb is a participle behind a comma: "X met Y, holding talks with Z"."""
    return phrases.tags[verb] == "VBG" and phrases.low[verb - 1] == ","


def _further_left(phrases: Phrases, verb: int) -> Phrase | None:
    """The subject of the last finite verb before another that has none of its own."""
    for at in range(verb - 2, max(verb - REACH, 0), -1):
        if not phrases.same_sentence(at, verb):
            break
        if phrases.tags[at].startswith("VB") and (found := plain_subject(phrases, at)):
            return found
    return None


def _is_whose(phrases: Phrases, word: int) -> bool:
    """Whether a word is in a phrase with "whose", which stands in a clause of its own."""
    phrase = phrases.at(word)
    return phrase is not None and "whose" in (phrase.det, phrases.low[phrase.first - 1])


def _of_infinitive(phrases: Phrases, above: Clause, found: Match) -> list[End]:
    if not phrases.tags[above.verb].startswith("VB"):
        headline = phrases.ending(above.verb - 1)
        return ends_of(phrases, above, [headline.head] if headline else [])
    if above.passive:
        found.surely = phrases.tags[above.verb - 1] in TENSED or phrases.low[above.verb - 1] == "been"
        plain = subject_before(phrases, above.verb)
        return ends_of(phrases, above, [plain.head] if plain else list(above.objects))
    return subjects(phrases, above, found)


def _heads(phrases: Phrases, words: list[int]) -> set[int]:
    """The main words of the phrases that these words stand in."""
    return {whole.head for word in words if (whole := phrases.at(word))}
