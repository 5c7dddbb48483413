"""Whether a clause is one that a pattern of `verbs.toml` describes, and who its ends are.

The words right behind the verb are tried first, then what the parse says belongs to it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onrecord.inflection import by_form
from onrecord.ties import lexicon
from onrecord.ties.apposition import Description, stands_beside
from onrecord.ties.choosing import chosen
from onrecord.ties.lexicon import each
from onrecord.ties.phrases import FINITE, RELATIVE, End
from onrecord.ties.voice import HELP, clause_of

if TYPE_CHECKING:
    from onrecord.clauses import Clause, How
    from onrecord.ties.patterns import Part, Pattern
    from onrecord.ties.phrases import Phrase, Phrases
    from onrecord.types import ActorKind

BLAMES = frozenset(by_form(each("accuse suspect blame praise thank sanction criticise criticize condemn hail fault")))
"""Verbs whose object is the one who does what "of" or "for" says behind it: "accused Norvane of arming them"."""
LOOSE = frozenset({"oversees", "supports", "opposes"})
NAMED: tuple[ActorKind, ...] = ("person", "organisation", "group")
VERBS_AHEAD = {(tag,) for tag in (*FINITE, "MD")}
TELLS = frozenset(
    by_form(
        each(
            """
            tell ask urge order force want press allow enable encourage persuade convince direct help invite push get
            cause expect instruct command permit warn advise beg compel require lead train teach appoint name elect
            """
        )
    )
)
"""Verbs whose object is the one who does what the infinitive behind it says."""
REACH = 25
"""Words between a verb and an end of its tie."""


@dataclass(slots=True)
class Match:
    """Who the ends of a pattern are in a clause, and the words that matched.

    `close`: what the verb takes stands right behind it; `surely`: its subject right before it;
    `loose`: what somebody does may stand for him.
    """

    ends: dict[str, list[End]] = field(default_factory=dict)
    words: list[int] = field(default_factory=list)
    close: bool = True
    surely: bool = False
    how: How = "own"
    loose: bool = False


def match(phrases: Phrases, clause: Clause, pattern: Pattern) -> Match | None:
    """The ends of a tie that a clause tells by a pattern; `None` where it does not."""
    found = Match(words=[clause.verb], how=clause.how, loose=pattern.type in LOOSE)
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
    if clause.passive:
        return _ends(phrases, clause, [word for word in clause.subjects if word > clause.verb])
    if (above := _above_infinitive(phrases, clause.verb)) is not None:
        return _of_infinitive(phrases, above, found)
    if (told := _told(phrases, clause.verb)) is not None:
        return _ends(phrases, clause, [told.head])
    words = [word for word in clause.subjects if word < clause.verb and not _is_whose(phrases, word)]
    plain = phrases.plain_subject(clause.verb)
    if plain is not None:
        found.surely = True
        shared = plain.head in _heads(phrases, words)
        joined = [word for word in words if shared and _joined(phrases, word, plain)]
        return _ends(phrases, clause, [*joined, plain.head])
    before = phrases.subject_before(clause.verb)
    if before is not None and _is_antecedent(phrases, clause.verb, before):
        found.surely, found.how = True, "relative"
        return _ends(phrases, clause, [before.head])
    found.surely = before is not None and before.head in _heads(phrases, words)
    if not words:
        words = _unsaid(phrases, clause, before, found)
    return _ends(phrases, clause, words)


def _is_antecedent(phrases: Phrases, verb: int, before: Phrase) -> bool:
    """Whether the phrase before "who" or "which" is what that stands for: people, or no person."""
    pronoun = phrases.relative_before(verb)
    if not pronoun or before.actor is None:
        return False
    kind = phrases.kind(before.actor)
    return kind in {"person", "group"} if pronoun in {"who", "whom"} else kind != "person"


def _unsaid(phrases: Phrases, clause: Clause, before: Phrase | None, found: Match) -> list[int]:
    """The subject of a verb that the parse gives none: that of "who", or of the verb before a participle."""
    if before is not None and phrases.relative_before(clause.verb):
        found.how = "relative"
        return [before.head]
    joined = phrases.joined(clause.verb)
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
        if phrases.tags[at].startswith("VB") and (found := phrases.plain_subject(at)):
            return found
    return None


def _is_whose(phrases: Phrases, word: int) -> bool:
    """Whether a word is in a phrase with "whose", which stands in a clause of its own."""
    phrase = phrases.at(word)
    return phrase is not None and "whose" in (phrase.det, phrases.low[phrase.first - 1])


def _above_infinitive(phrases: Phrases, verb: int) -> Clause | None:
    """The clause whose verb stands right before "to" and this verb: "stepped in to guide", "helped found"."""
    helped = phrases.low[verb - 1] in HELP
    if not helped and (phrases.low[verb - 1] != "to" or not phrases.tags[verb].startswith("VB")):
        return None
    at = verb - 1 if helped else verb - 2
    while at > 0 and phrases.tags[at] in {"RP", "RB", "IN"}:
        at -= 1
    is_verb = phrases.tags[at].startswith("VB") or phrases.is_headline_verb(at)
    return clause_of(phrases, at) if is_verb else None


def _told(phrases: Phrases, verb: int) -> Phrase | None:
    """Who does what a verb behind him says: "told the powers to leave", "accused Norvane of arming them"."""
    low, tag = phrases.low[verb - 1], phrases.tags[verb]
    verbs = TELLS if (low, tag) == ("to", "VB") else BLAMES if low in {"of", "for"} and tag == "VBG" else frozenset()
    whom = phrases.ending(verb - 2) if verbs else None
    return whom if whom and phrases.low[whom.start - 1] in verbs else None


def _of_infinitive(phrases: Phrases, above: Clause, found: Match) -> list[End]:
    if not phrases.tags[above.verb].startswith("VB"):
        headline = phrases.ending(above.verb - 1)
        return _ends(phrases, above, [headline.head] if headline else [])
    if above.passive:
        found.surely = phrases.tags[above.verb - 1] in FINITE or phrases.low[above.verb - 1] == "been"
        plain = phrases.subject_before(above.verb)
        return _ends(phrases, above, [plain.head] if plain else list(above.objects))
    return _subjects(phrases, above, found)


def _heads(phrases: Phrases, words: list[int]) -> set[int]:
    """The main words of the phrases that these words stand in."""
    return {whole.head for word in words if (whole := phrases.at(word))}


def _joined(phrases: Phrases, word: int, plain: Phrase) -> bool:
    """Whether "and" joins the phrase of a word to the one that stands right before the verb."""
    whole = phrases.at(word)
    between = phrases.low[whole.last + 1 : plain.start] if whole and whole.last < plain.start else []
    return "and" in between


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
        words = [phrase.head, *_alike(phrases, phrase)]
        found.ends[part.end] = _ends(phrases, clause, words) or _owner_of_effort(phrases, phrase, found)
        found.words += _standing_in(phrases, phrase.head, found.ends[part.end])
        return phrase.last + 1
    words = [w for w in (*clause.recipients, *clause.objects) if w not in found.words]
    if not words and not clause.passive and (left_out := phrases.left_out(clause.verb)):
        words = [left_out.head]
    found.ends[part.end] = _ends(phrases, clause, words)
    for word in words[:1]:
        found.words += _standing_in(phrases, word, found.ends[part.end])
    return at if words else None


def _standing_in(phrases: Phrases, word: int, ends: list[End]) -> list[int]:
    """The word itself where it stands for an end that is told elsewhere ("the choice"): evidence shows it too."""
    return [word] if ends and phrases.sheet.lemma(word) in lexicon.words("outcomes") else []


def _owner_of_effort(phrases: Phrases, phrase: Phrase, found: Match) -> list[End]:
    """Who is meant by what he does: "overseeing Kawtharani's efforts"; for ties where that says the same."""
    if not found.loose or phrase.owner is None or phrases.sheet.lemma(phrase.head) not in lexicon.words("efforts"):
        return []
    end = End.of(phrase.owner)
    return [end] if end else []


def _noun(phrases: Phrases, clause: Clause, part: Part, at: int, found: Match) -> int | None:
    """A noun that is the object of the verb, one of those that the pattern names."""
    phrase = _starting(phrases, at)
    words = [phrase.head] if phrase is not None else []
    for word in (*words, *clause.objects):
        whole = phrases.at(word)
        if phrases.sheet.lemma(word) in part.nouns or phrases.low[word] in part.nouns:
            if whole is not None and (whole.det == "no" or _is_others(phrases, whole, clause)):
                return None
            found.words.append(word)
            return word + 1 if word >= at else at
    return None


def _is_others(phrases: Phrases, noun: Phrase, clause: Clause) -> bool:
    """Whether a noun is somebody else's than the subject's: "reiterates UK support"."""
    named = phrases.inside(noun, noun.head)
    owner = noun.owner.actor if noun.owner else named[0] if named else None
    return owner is not None and owner not in {phrases.actor(word) for word in clause.subjects}


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
        further = [*_alike(phrases, phrase), *_again(phrases, phrase, part)] if part.end else []
        _take(phrases, part, [phrase.head, *further], found)
        return phrase.last + 1
    return _by_parse(phrases, clause, part, at, found)


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
    return abs(word - clause.verb) < REACH and FINITE.isdisjoint(between)


def _take(phrases: Phrases, part: Part, words: list[int], found: Match) -> None:
    if part.end:
        found.ends[part.end] = [end for word in dict.fromkeys(words) if (end := _end(phrases, word))]
    else:
        found.words += words[:1]


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
        if before in {"and", ",", "or", "both"} and phrases.tags[other.last + 1 : other.last + 2] not in VERBS_AHEAD:
            found.append(other.head)
    return found


def _again(phrases: Phrases, phrase: Phrase, part: Part) -> list[int]:
    """The same preposition once more in the sentence, behind a comma or "and": "on X in 2012, on Y and on Z"."""
    found = []
    for at in range(phrase.last + 1, min(phrase.last + REACH, len(phrases.tags) - 1)):
        if not phrases.same_sentence(phrase.last, at) or phrases.tags[at] in FINITE:
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
    return list(dict.fromkeys(end for word in near if (end := _end(phrases, word))))


def _end(phrases: Phrases, word: int) -> End | None:
    """Whom a word stands for: the actor of its phrase, or the one that its phrase stands beside."""
    if end := phrases.end(word):
        return end
    phrase = phrases.antecedent(word) if phrases.low[word] in RELATIVE else phrases.at(word)
    if phrase is None or phrase.name is not None:
        return None
    if end := phrases.about(phrase):
        return end
    if phrases.sheet.lemma(phrase.head) in lexicon.words("outcomes"):
        return chosen(phrases, phrase)
    said = Description(phrase.start, phrase.last, phrase.head, definite=False)
    beside = stands_beside(phrases, said, NAMED) if _describes(phrases, phrase) else []
    return beside[0].end if len(beside) == 1 else None


def _describes(phrases: Phrases, phrase: Phrase) -> bool:
    return phrases.sheet.lemma(phrase.head) in lexicon.words("bodies") | lexicon.last_words()
