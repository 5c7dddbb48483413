"""Whether a clause is one that a pattern of `verbs.toml` describes, and who its ends are.

The words right behind the verb are tried first, then what the parse says belongs to it.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from onrecord.english import FINITE, TENSED
from onrecord.ties import lexicon
from onrecord.ties.acts import agent
from onrecord.ties.phrases import End
from onrecord.ties.phrases.before_verb import left_out
from onrecord.ties.phrases.pronouns import possessor
from onrecord.ties.standing_for import REACH, end_of, ends_of
from onrecord.ties.subjects import Match, subjects
from onrecord.ties.words import FINITE_NEXT

if TYPE_CHECKING:
    from onrecord.clauses import Clause
    from onrecord.ties.patterns import Part, Pattern
    from onrecord.ties.phrases import Phrase, Phrases

LOOSE = frozenset({"oversees", "supports", "opposes", "works-with"})
JOINT = frozenset({"supports", "opposes", "fights", "founded"})
STANDS = frozenset({"supports", "opposes"})
HEADS = ["head"], ["lead"], ["chair"], ["command"], ["guide"]
"""Verbs behind "to" that are often taken for nouns: "names Keyl to head the Lantern Corps"."""
FURTHER = frozenset({"against", "at"})
NEAR_BY = 7
"""Words within which one of these still goes with a verb."""


def match(phrases: Phrases, clause: Clause, pattern: Pattern) -> Match | None:
    """The ends of a tie that a clause tells by a pattern; `None` where it does not."""
    found = Match(words=[clause.verb], how=clause.how, loose=pattern.type in LOOSE)
    found.joint = pattern.type in JOINT
    found.stand, found.armed = pattern.type in STANDS, pattern.type == "fights"
    at = clause.verb + 1
    for part, following in zip_longest(pattern.parts, pattern.parts[1:]):
        found.owned = following is not None and following.end != "" and "of" in following.before
        after = None if part is None else _part(phrases, clause, part, at, found)
        if after is None:
            return None
        at = after
    found.ends[pattern.subject.partition("+")[0]] = subjects(phrases, clause, found)
    return found


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
        words = [phrase.head, *(listed_behind(phrases, phrase) or _alike(phrases, phrase))]
        found.ends[part.end] = ends_of(phrases, clause, words) or _behind_deed(phrases, phrase, found)
        found.words += _standing_in(phrases, phrase.head, found.ends[part.end])
        return phrase.last + 1
    words = [w for w in (*clause.recipients, *clause.objects) if w not in found.words]
    if not words and not clause.passive and (omitted := left_out(phrases, clause.verb)):
        words = [omitted.head]
    found.ends[part.end] = ends_of(phrases, clause, words) or [
        end for word in words if (whole := phrases.at(word)) for end in _behind_deed(phrases, whole, found)
    ]
    for word in words[:1]:
        found.words += _standing_in(phrases, word, found.ends[part.end])
    return at if words else None


def _standing_in(phrases: Phrases, word: int, ends: list[End]) -> list[int]:
    """The word itself where it stands for an end that is told elsewhere ("the choice"): evidence shows it too."""
    noun = phrases.sheet.lemma(word)
    return [word] if ends and (noun in lexicon.words("outcomes") or noun in lexicon.words("acts")) else []


def _behind_deed(phrases: Phrases, phrase: Phrase, found: Match) -> list[End]:
    """Who is meant by what he does: "overseeing Merdhi's efforts", "condemned Haldmark's strike"."""
    noun = phrases.sheet.lemma(phrase.head)
    if found.armed and noun in lexicon.words("assets"):
        return _hit(phrases, phrase)
    if found.loose and phrase.owner is not None and noun in lexicon.words("efforts"):
        end = End.of(phrase.owner)
    elif found.loose and noun in lexicon.words("efforts") and phrases.low[phrase.last + 1 : phrase.last + 2] == ["of"]:
        doer = phrases.starting(phrase.last + 2)
        end = End.of(doer) if doer is not None and doer.name is not None else None
    else:
        end = agent(phrases, phrase) if found.stand else None
    return [end] if end else []


def _hit(phrases: Phrases, asset: Phrase) -> list[End]:
    """Whose base or fighters are hit: "X's bases", "Ash Brigade positions", "positions of X"."""
    behind = phrases.starting(asset.last + 2) if phrases.low[asset.last + 1 : asset.last + 2] == ["of"] else None
    named = phrases.inside(asset, asset.head)
    end = End.of(asset.owner) if asset.owner else named if named else End.of(behind) if behind else None
    return [end] if end else []


def _noun(phrases: Phrases, clause: Clause, part: Part, at: int, found: Match) -> int | None:
    """A noun that is the object of the verb, one of those that the pattern names."""
    opened = at + (phrases.low[at : at + 1] in (['"'], ["“"]))
    if phrases.low[opened : opened + 1] and phrases.low[opened] in part.nouns and opened > clause.verb + 1:
        found.words.append(opened)  # an adjective behind the object: "called the ruling shameful"
        return opened + 1
    phrase = _starting(phrases, at)
    words = [phrase.head] if phrase is not None else []
    if phrase is not None and phrase.det in {"a", "an"} and phrase.name is None and phrase.start > clause.verb + 1:
        words = [*(w for w in range(phrase.first, phrase.head) if phrases.low[w] in part.nouns), *words]
    for word in (*words, *clause.objects):
        whole = phrases.at(word)
        if phrases.sheet.lemma(word) in part.nouns or phrases.low[word] in part.nouns:
            others = whole is not None and not found.owned and _is_others(phrases, whole, clause)
            if whole is not None and (whole.det == "no" or others):
                return None
            found.words.append(word)
            return _past_and(phrases, word + 1) if word >= at else at
    return None


def _past_and(phrases: Phrases, at: int) -> int:
    """Where the words go on behind a second noun: of "money and weapons from Norvane" behind the weapons."""
    second = phrases.starting(at + 1) if phrases.low[at : at + 1] == ["and"] else None
    return second.last + 1 if second is not None and second.actor is None and not second.det else at


def _is_others(phrases: Phrases, noun: Phrase, clause: Clause) -> bool:
    """Whether a noun is somebody else's than the subject's: "reiterates UK support"."""
    named = phrases.inside(noun, noun.head)
    owner = noun.owner.actor if noun.owner else named.actor if named else None
    return owner is not None and owner not in {phrases.actor(word) for word in clause.subjects}


def _behind(phrases: Phrases, clause: Clause, part: Part, at: int, found: Match) -> int | None:
    """A word that must follow, and what stands behind it."""
    if clause.passive and phrases.low[at : at + 1] == ["by"] and (agent_named := phrases.starting(at + 1)):
        at = agent_named.last + 1
    after = _after_words(phrases, at, part.before)
    if after is None and part.end and "of" in part.before and (owner := _owner_of_noun(phrases, found)):
        found.ends[part.end] = [owner]
        return at
    if not part.end and not part.nouns:
        if after is not None:
            found.words += range(at, after)
            return after
        return at if part.before & set(clause.particles) else None
    if after is not None and part.nouns & set(phrases.low[after : after + 1]) and not part.end:
        found.words += range(after - 1, after + 1)
        return after + 1
    phrase = (_starting(phrases, after) or _stranded(phrases, clause, after, part)) if after is not None else None
    if phrase is not None and after is not None and _suits(phrases, phrase.head, part):
        found.words += [w for w in range(after - 1, after) if part.end]
        alike = listed_behind(phrases, phrase) or _alike(phrases, phrase)
        further = [*alike, *_again(phrases, phrase, part)] if part.end else []
        _take(phrases, part, [phrase.head, *further], found)
        return max(phrase.last + 1, after)
    return _by_parse(phrases, clause, part, at, found) or _further_on(phrases, part, at, found)


def _further_on(phrases: Phrases, part: Part, at: int, found: Match) -> int | None:
    """Who is named a little further on behind "against" or "at", no verb between: "ran for office against X"."""
    brings = FURTHER & part.before if part.end else frozenset()
    for word in range(at, min(at + NEAR_BY, len(phrases.low) - 1)) if brings else ():
        if phrases.tags[word].startswith("VB") or phrases.tags[word] in {",", ".", ":"}:
            return None
        if phrases.low[word] in brings:
            phrase = phrases.starting(word + 1)
            if phrase is None or phrase.name is None or not phrases.same_sentence(at - 1, word):
                return None
            found.close = False
            found.words.append(word)
            _take(phrases, part, [phrase.head], found)
            return phrase.last + 1
    return None


def _owner_of_noun(phrases: Phrases, found: Match) -> End | None:
    """Whom "of" would bring, where the noun before has an owner instead: "called for Orsel's resignation"."""
    noun = phrases.at(found.words[-1]) if len(found.words) > 1 else None
    return None if noun is None else End.of(noun.owner) if noun.owner is not None else possessor(phrases, noun)


def _stranded(phrases: Phrases, clause: Clause, after: int, part: Part) -> Phrase | None:
    """Whom a preposition at the end of a relative clause goes with: "whom all the factions will sit down with"."""
    ends = after >= len(phrases.tags) or phrases.tags[after] in {",", ".", ":", "CC", *FINITE}
    return left_out(phrases, clause.verb) if part.end and ends else None


def _by_parse(phrases: Phrases, clause: Clause, part: Part, at: int, found: Match) -> int | None:
    """The same by the parse: an oblique of the verb, or what hangs on a noun that matched."""
    pairs = [*clause.obliques]
    for noun in found.words[1:]:
        pairs += [(phrases.scene.clauses.preposition(w), w) for w in phrases.sheet.on(noun, "nmod")]
    if set(clause.particles) & part.before:
        pairs += [(next(iter(part.before)), word) for word in clause.objects]
    words = [w for case, w in pairs if case in part.before and _suits(phrases, w, part) and _near(phrases, clause, w)]
    if not words:
        return None
    found.close = False
    _take(phrases, part, words, found)
    return max(at, max(words) + 1)


def _near(phrases: Phrases, clause: Clause, word: int) -> bool:
    """Whether a word is not far behind a verb, with no other verb between them."""
    between = phrases.tags[clause.verb + 1 : word]
    return abs(word - clause.verb) < REACH and TENSED.isdisjoint(between)


def _take(phrases: Phrases, part: Part, words: list[int], found: Match) -> None:
    if part.end:
        found.ends[part.end] = [end for word in dict.fromkeys(words) if (end := _taken(phrases, word, found))]
    else:
        found.words += words[:1]


def _taken(phrases: Phrases, word: int, found: Match) -> End | None:
    """Whom a word behind a preposition stands for; of a deed, who did it."""
    whole = phrases.at(word)
    behind = _behind_deed(phrases, whole, found) if whole else []
    return end_of(phrases, word) or (behind[0] if behind else None)


def _suits(phrases: Phrases, word: int, part: Part) -> bool:
    if part.end:
        return True
    return phrases.sheet.lemma(word) in part.nouns or phrases.low[word] in part.nouns


def _alike(phrases: Phrases, phrase: Phrase) -> list[int]:
    """What "and" or a comma sets beside a phrase, behind it, where the parse agrees and no verb follows."""
    found = []
    for word in phrases.scene.clauses.alike(phrase.head):
        other = phrases.at(word)
        if other is None or other.start <= phrase.last:
            continue
        before = phrases.low[other.start - 1]
        between = phrases.tags[phrase.last + 1 : other.start]
        if phrases.low[other.start - 2] == ";" or any(tag.startswith("VB") for tag in between):
            continue
        if "between" in phrases.low[phrase.last + 1 : other.start]:
            continue  # "led the talks between Norvane and the Front"
        if before in {"and", ",", "or", "both"} and phrases.tags[other.last + 1 : other.last + 2] not in FINITE_NEXT:
            found.append(other.head)
    return found


def listed_behind(phrases: Phrases, first: Phrase) -> list[int]:
    """The further names of a list that ends with "and", whatever the parse: "runs the police, the army and X"."""
    found, at = list[int](), first.last + 1
    while phrases.low[at : at + 1] in ([","], ["and"]):
        last = "and" in phrases.low[at : at + 2] and phrases.low[at : at + 2] != ["and", ","]
        one = phrases.starting(at + (2 if phrases.low[at : at + 2] == [",", "and"] else 1))
        if one is None or one.actor is None or not phrases.same_sentence(first.last, one.last):
            return []
        at = one.last + 1
        found.append(one.head)
        if last:
            return found if phrases.tags[at : at + 1] not in FINITE_NEXT else []
    return []


def _again(phrases: Phrases, phrase: Phrase, part: Part) -> list[int]:
    """The same preposition once more in the sentence, behind a comma or "and": "on X in 2012, on Y and on Z"."""
    found = []
    for at in range(phrase.last + 1, min(phrase.last + REACH, len(phrases.tags) - 1)):
        if not phrases.same_sentence(phrase.last, at) or phrases.tags[at] in TENSED:
            break
        if phrases.low[at] in part.before and phrases.low[at - 1] in {"and", ","}:
            again = phrases.starting(at + 1)
            found += [again.head] if again and again.actor else []
    return found


def _after_words(phrases: Phrases, at: int, before: frozenset[str]) -> int | None:
    """Where the words go on behind one of these, an adverb passed over; `None` where none stands there."""
    for start in (at, at + 1):
        for words in before:
            several = words.split()
            after = start + len(several)
            if phrases.low[start:after] == several:
                return None if words == "to" and phrases.low[after : after + 1] in HEADS else after
        if start >= len(phrases.tags) or phrases.tags[start] != "RB":
            break
    return None


def _starting(phrases: Phrases, at: int) -> Phrase | None:
    """The phrase that begins here, adverbs passed over."""
    while at < len(phrases.tags) and phrases.tags[at] == "RB" and phrases.starting(at) is None:
        at += 1
    return phrases.starting(at)
