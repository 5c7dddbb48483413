"""Whether a clause is one that a pattern of `verbs.toml` describes, and who its ends are.

The words right behind the verb are tried first, then what the parse says belongs to it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onrecord.ties.phrases import End

if TYPE_CHECKING:
    from onrecord.clauses import Clause
    from onrecord.ties.patterns import Part, Pattern
    from onrecord.ties.phrases import Phrase, Phrases

REACH = 25
"""Words between a verb and an end of its tie."""


@dataclass(slots=True)
class Match:
    """Who the ends of a pattern are in a clause, the words that matched, and whether they stand side by side."""

    ends: dict[str, list[End]] = field(default_factory=dict)
    words: list[int] = field(default_factory=list)
    close: bool = True


def match(phrases: Phrases, clause: Clause, pattern: Pattern) -> Match | None:
    """The ends of a tie that a clause tells by a pattern; `None` where it does not."""
    found = Match(words=[clause.verb])
    at = clause.verb + 1
    for part in pattern.parts:
        after = _part(phrases, clause, part, at, found)
        if after is None:
            return None
        at = after
    subjects = _subjects(phrases, clause, found)
    for end in pattern.subject.split("+")[:1]:
        found.ends[end] = subjects
    return found


def _subjects(phrases: Phrases, clause: Clause, found: Match) -> list[End]:
    ends = _ends(phrases, clause, list(clause.subjects))
    before = None if clause.passive else phrases.subject_before(clause.verb)
    if not ends and not clause.passive and clause.how in {"own", "unsaid"} and before is not None:
        ends = [end for end in (End.of(before),) if end]
        found.close = False
    elif before is None or all(end.last != before.head for end in ends):
        found.close = found.close and clause.passive and bool(ends)
    return ends


def _part(phrases: Phrases, clause: Clause, part: Part, at: int, found: Match) -> int | None:
    """Where the words go on behind a part of a pattern; `None` where it is missing."""
    if part.before:
        return _behind(phrases, clause, part, at, found)
    if part.nouns:
        return _noun(phrases, clause, part, at, found)
    return _direct(phrases, clause, part, at, found)


def _direct(phrases: Phrases, clause: Clause, part: Part, at: int, found: Match) -> int | None:
    """An end that is the object of the verb."""
    if not clause.passive and (phrase := _starting(phrases, at)):
        words = [phrase.head, *(w for w in clause.objects if w > phrase.last and phrase.head in clause.objects)]
        found.ends[part.end] = _ends(phrases, clause, words) or _stands_for(phrases, phrase)
        return phrase.last + 1
    words = [w for w in (*clause.recipients, *clause.objects) if w not in found.words]
    found.ends[part.end] = _ends(phrases, clause, words)
    found.close = found.close and clause.passive
    return at if words else None


def _noun(phrases: Phrases, clause: Clause, part: Part, at: int, found: Match) -> int | None:
    """A noun that is the object of the verb, one of those that the pattern names."""
    phrase = _starting(phrases, at)
    words = [phrase.head] if phrase is not None else []
    for word in (*words, *clause.objects):
        whole = phrases.at(word)
        if phrases.sheet.lemma(word) in part.nouns or phrases.low[word] in part.nouns:
            if whole is not None and whole.det == "no":
                return None
            found.words.append(word)
            return word + 1 if word >= at else at
    return None


def _behind(phrases: Phrases, clause: Clause, part: Part, at: int, found: Match) -> int | None:
    """A word that must follow, and what stands behind it."""
    after = _after_words(phrases, at, part.before)
    if not part.end and not part.nouns:
        if after is not None:
            found.words += range(at, after)
            return after
        return at if part.before & set(clause.particles) else None
    phrase = _starting(phrases, after) if after is not None else None
    if phrase is not None and after is not None and _suits(phrases, phrase.head, part):
        found.words += [w for w in range(after - 1, after) if part.end]
        _take(phrases, part, [phrase.head, *_alike(phrases, phrase.head)], found)
        return phrase.last + 1
    return _by_parse(phrases, clause, part, at, found)


def _by_parse(phrases: Phrases, clause: Clause, part: Part, at: int, found: Match) -> int | None:
    """The same by the parse: an oblique of the verb, or what hangs on a noun that matched."""
    pairs = [*clause.obliques]
    for noun in found.words[1:]:
        pairs += [(phrases.scene.clauses.preposition(w), w) for w in phrases.sheet.on(noun, "nmod")]
    if set(clause.particles) & part.before:
        pairs += [(next(iter(part.before)), word) for word in clause.objects]
    words = [
        w for case, w in pairs if case in part.before and _suits(phrases, w, part) and abs(w - clause.verb) < REACH
    ]
    if not words:
        return None
    found.close = False
    _take(phrases, part, words, found)
    return max(at, max(words) + 1)


def _take(phrases: Phrases, part: Part, words: list[int], found: Match) -> None:
    if part.end:
        found.ends[part.end] = [end for word in dict.fromkeys(words) if (end := phrases.end(word))]
    else:
        found.words += words[:1]


def _suits(phrases: Phrases, word: int, part: Part) -> bool:
    if part.end:
        return True
    return phrases.sheet.lemma(word) in part.nouns or phrases.low[word] in part.nouns


def _alike(phrases: Phrases, word: int) -> list[int]:
    """What the parse sets beside a word by "and", behind it."""
    return [other for other in phrases.scene.clauses.alike(word) if other > word]


def _after_words(phrases: Phrases, at: int, before: frozenset[str]) -> int | None:
    """Where the words go on behind one of these, an adverb passed over; `None` where none stands there."""
    for start in (at, at + 1):
        for words in before:
            several = words.split()
            if phrases.low[start : start + len(several)] == several:
                return start + len(several)
        if start >= len(phrases.tags) or phrases.tags[start] != "RB":
            break
    return None


def _starting(phrases: Phrases, at: int) -> Phrase | None:
    """The phrase that begins here, adverbs passed over."""
    while at < len(phrases.tags) and phrases.tags[at] == "RB" and phrases.starting(at) is None:
        at += 1
    return phrases.starting(at)


def _ends(phrases: Phrases, clause: Clause, words: list[int]) -> list[End]:
    near = [word for word in dict.fromkeys(words) if abs(word - clause.verb) < REACH]
    return list(dict.fromkeys(end for word in near if (end := phrases.end(word))))


def _stands_for(phrases: Phrases, phrase: Phrase) -> list[End]:
    """Whom a phrase without an actor of its own is about ("the movement's armed wing, the Ash Brigade")."""
    end = phrases.about(phrase)
    return [end] if end else []
