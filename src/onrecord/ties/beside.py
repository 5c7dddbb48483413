"""Ties told by an adjective or participle with its preposition: "is close to", "militias loyal to Norvane"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.english import TENSED
from onrecord.ties import lexicon
from onrecord.ties.acts import owner_of
from onrecord.ties.apposition import Description, stands_beside
from onrecord.ties.drafts import Draft
from onrecord.ties.kinds import BODIES
from onrecord.ties.phrases import End
from onrecord.ties.phrases.before_verb import plain_subject, shared_subject, subject_before
from onrecord.ties.words import IS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ties.phrases import Phrase, Phrases
    from onrecord.types import TieType

SAID, BEHIND, BEEN = 0.85, 0.78, 0.85
"""How sure an adjective is after "is", right behind a noun, and how sure troops that have been somewhere are based
there; set by hand."""
SANCTIONS = frozenset({"sanction", "sanctions", "embargo"})
UNDER = frozenset({"under", "on", "subject", "target", "object", "to", "of", "the", "a"})
"""What may stand between "is" and the sanctions that somebody is under."""
TURNED = (["is"], ["was"], ["stands"], ["sits"], ["stood"], ["sat"])
"""What stands between an adjective that is put first and whom it is said of."""
PLACES = frozenset({"place", "state"})
REACH = 20
"""Words between a verb and the "as" that goes with it."""
LONGEST = 3
"""Words that may follow the first of an entry ("in", "charge of")."""


def adjectival(phrases: Phrases) -> Iterator[Draft]:
    """The ties that adjectives and participles of a scene tell."""
    for word, low in enumerate(phrases.low):
        if low in {"been", "are", "were"} and (found := _been_in(phrases, word)):
            yield found
        if low in lexicon.words("banned"):
            yield from _banned(phrases, word)
        if low == "under" and (found := _under(phrases, word)):
            yield found
        if low in SANCTIONS:
            yield from _under_sanctions(phrases, word)
        entry = _entry(phrases, word)
        if entry is None:
            continue
        tie, back, end = entry
        target = phrases.starting(end)
        subject = _subject(phrases, word) or (_behind_is(phrases, target) if target else None)
        if subject is None and tie == "leads" and (doing := _doing(phrases, word)):
            subject = doing, BEHIND
        if target is None or subject is None:
            continue
        about, (whom, confidence) = phrases.about(target), subject
        if about is not None:
            kinds = {phrases.kind(about.actor), phrases.kind(whom.actor)}
            if low in {"close", "linked", "tied"} and "person" not in kinds:
                tie = "allied-with"
            if tie == "related-to" and phrases.kind(whom.actor) != "person":
                tie = "works-with"
            ends = (about, whom) if back else (whom, about)
            yield Draft(tie, *ends, word, tuple(range(word, end)), "adjective", confidence)


def _entry(phrases: Phrases, word: int) -> tuple[TieType, bool, int] | None:
    """The tie that the words from here tell, whether its ends change places, and where the object begins."""
    rows = lexicon.beside().get(phrases.low[word])
    if rows is None:
        return None
    least = 0 if word and phrases.low[word - 1] in IS else 1
    for many in range(LONGEST, least - 1, -1):
        found = rows.get(" ".join(phrases.low[word + 1 : word + 1 + many]))
        if found is not None:
            return *found, word + 1 + many
    return None


def _subject(phrases: Phrases, word: int) -> tuple[End, float] | None:
    """Whom the adjective is said of: the subject of "is", or the noun right before it."""
    at = word - 1
    while at > 0 and phrases.tags[at] in {"RB", "RBR"}:
        at -= 1
    if phrases.low[at] == "as" and (doing := _doing(phrases, at)):
        return doing, BEHIND
    if phrases.low[at] in IS:
        clause = phrases.scene.clauses.by_verb.get(word)
        subject = shared_subject(phrases, at) or (clause and phrases.at((*clause.subjects, *clause.objects, -1)[0]))
        end = End.of(subject) if subject else None
        return (end, SAID) if end else None
    named = phrases.ending(at - 1 if phrases.low[at] == "," else at)
    if named is not None and phrases.low[at] == "," and phrases.tags[named.start - 1] in {"IN", "TO", "VBG"}:
        return None
    end = (End.of(named) or _described(phrases, named, word)) if named else None
    if named is not None and end is not None and phrases.hangs(named) and phrases.kind(end.actor) in PLACES:
        return None  # "a rally in Ombrel in support of X"
    return (end, BEHIND) if end else None


def _doing(phrases: Phrases, at: int) -> End | None:
    """Who acts "as part of" something: the subject of the verb before, a time or a place passed over."""
    ahead = range(at - 1, max(at - REACH, 0), -1)
    finite = next((w for w in ahead if phrases.tags[w] in TENSED or phrases.tags[w] in {",", ":"}), 0)
    subject = plain_subject(phrases, finite) if phrases.same_sentence(finite, at) else None
    return End.of(subject) if subject is not None else None


def _behind_is(phrases: Phrases, target: Phrase) -> tuple[End, float] | None:
    """Whom an adjective is said of that stands first: "At the helm of the Lantern Corps is Rostam Keyl"."""
    if phrases.low[target.last + 1 : target.last + 2] not in TURNED:
        return None
    named = phrases.starting(target.last + 2)
    end = End.of(named) if named is not None and named.name is not None else None
    return (end, BEHIND) if end else None


def _described(phrases: Phrases, noun: Phrase, word: int) -> End | None:
    """Whom a description with an adjective behind it stands beside: "X, a firm registered in Ombrel"."""
    if noun.name is not None or noun.det not in {"a", "an"}:
        return None
    said = Description(noun.start, word - 1, noun.head, definite=False)
    found = stands_beside(phrases, said, BODIES)
    return found[0].end if len(found) == 1 else None


def _banned(phrases: Phrases, word: int) -> Iterator[Draft]:
    """Of "X is a banned group in Norvane": the state has banned it."""
    phrase = phrases.at(word)
    at = -1 if phrase is None or phrase.name is not None or word >= phrase.head else phrase.last + 1
    state = phrases.starting(at + 1) if at > 0 and phrases.low[at : at + 1] in (["in"], ["by"]) else None
    if phrase is None or state is None or (banning := End.of(state)) is None:
        return
    before = phrase.start - 1
    if before > 0 and phrases.low[before] in IS:
        subject = subject_before(phrases, before)
        whom = [end] if subject and (end := End.of(subject)) else []
    else:
        said = Description(phrase.start, state.last, phrase.head, definite=False)
        whom = [one.end for one in stands_beside(phrases, said, BODIES)]
    for end in whom:
        yield Draft("sanctions", banning, end, word, (word, phrase.head, at), "adjective", BEHIND)


def _under_sanctions(phrases: Phrases, word: int) -> Iterator[Draft]:
    """Of "X is under Haldmark sanctions", "has been the subject of Haldmark's sanctions"."""
    phrase = phrases.at(word)
    listed = phrase is not None and phrase.head == word + 1 and phrases.low[phrase.head] == "list"
    if phrase is None or not (phrase.head == word or listed) or phrase.name is not None:
        return
    at = phrase.start - 1
    while at > 0 and phrases.low[at] in UNDER:
        at -= 1
    owner = owner_of(phrases, phrase)
    apart = phrases.low[phrase.start - 1] == "under" and phrases.low[at] == ","  # "Norvane, under Haldmark sanctions"
    if owner is None or at == phrase.start - 1 or not (phrases.low[at] in IS or apart):
        return
    subject = phrases.ending(at - 1) if apart else subject_before(phrases, at)
    if subject is not None and (end := End.of(subject)):
        yield Draft("sanctions", owner, end, word, tuple(range(at, word + 1)), "copula", SAID)


def _under(phrases: Phrases, word: int) -> Draft | None:
    """Of "militias under Norvane's control", "troops under his orders": a body, and whose hand it is in."""
    hand, subject = phrases.at(word + 1), _subject(phrases, word)
    if hand is None or subject is None or hand.name is not None or hand.start != word + 1:
        hand = phrases.starting(word + 1)
    if hand is None or subject is None or phrases.sheet.lemma(hand.head) not in lexicon.words("hands"):
        return None
    owner = owner_of(phrases, hand)
    if owner is None or phrases.kind(subject[0].actor) not in BODIES:
        return None
    led = phrases.low[hand.head] == "leadership" and phrases.kind(owner.actor) == "person"
    words = tuple(range(word, hand.head + 1))
    return Draft("leads" if led else "oversees", owner, subject[0], word, words, "adjective", subject[1])


def _been_in(phrases: Phrases, word: int) -> Draft | None:
    """Of "Haldmark's troops, who have been in Kessaria since 2016": of people under arms, no traveller."""
    if phrases.low[word + 1 : word + 2] != ["in"]:
        return None
    subject, place = subject_before(phrases, word), phrases.starting(word + 2)
    whom, where = subject and End.of(subject), place and End.of(place)
    if not whom or not where or phrases.kind(whom.actor) != "group":
        return None
    if phrases.low[word] != "been" and phrases.low[whom.last] not in lexicon.words("armed"):
        return None
    return Draft("based-in", whom, where, word, (word, word + 1), "copula", BEEN)
