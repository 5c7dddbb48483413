"""Whom a pronoun stands for: "his deputy", "its leader", and the "who" and "which" behind a phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.ties import lexicon
from onrecord.ties.phrases.bodies import GENERAL
from onrecord.ties.phrases.mentioned import AGREED
from onrecord.ties.phrases.phrase import End
from onrecord.ties.words import FINITE_NEXT, WHO

if TYPE_CHECKING:
    from onrecord.ties.phrases.lookup import Phrases
    from onrecord.ties.phrases.phrase import Phrase

WHOSE: dict[str, frozenset[str]] = {
    "his": frozenset({"person"}),
    "her": frozenset({"person"}),
    "their": frozenset({"group", "organisation"}),
}
"""Whom these may stand for before what somebody is: "his deputy", "their commander"."""
GUESS = 0.5
"""How sure a pronoun must be at least of whom it stands for, before the bodies named before it are asked."""
BACK = 3
"""Sentences: how far back "its" may find its body."""


def end_at(phrases: Phrases, word: int) -> End | None:
    """The end of a tie that a word stands for, its phrase taken whole: of "X's death" nobody."""
    if phrases.low[word] in WHO:
        before = antecedent(phrases, word)
        return End.of(before) if before else None
    found = phrases.at(word)
    if found is not None:
        return End.of(phrases.starting(found.start) or found)
    actor = phrases.scene.actor(word)
    return End(actor, word, word, phrases.sure(word)) if actor else None


def antecedent(phrases: Phrases, pronoun: int) -> Phrase | None:
    """The phrase right before a relative pronoun, a comma or dash and a preposition passed over."""
    at = pronoun - 1
    while at > 0 and (phrases.low[at] in {",", "–", "—"} or phrases.tags[at] == "IN"):
        at -= 1
    found = phrases.ending(at)
    while found is not None and phrases.low[pronoun] in {"who", "whom"} and _is_no_person(phrases, found):
        found = phrases.ending(found.start - 2)
    return found


def _is_no_person(phrases: Phrases, phrase: Phrase) -> bool:
    """Whether a phrase behind a preposition is of no people: "the envoy in Kessaria who" tells of the envoy."""
    kind = phrases.kind(phrase.actor) if phrase.actor else None
    return kind in {"organisation", "state", "place"} and phrase.start > 1 and phrases.tags[phrase.start - 1] == "IN"


def possessor(phrases: Phrases, phrase: Phrase) -> End | None:
    """Whom the "his" or "its" stands for that opens a phrase."""
    word = phrase.first
    if phrases.tags[word] != "PRP$":
        return None
    actor, sure = phrases.scene.actor(word), phrases.sure(word)
    if (actor is None or sure < GUESS) and phrases.low[word] == "its" and (body := _its(phrases, word)):
        return End(body, word, word, GENERAL)
    return End(actor, word, word, sure) if actor else None


def likely_possessor(phrases: Phrases, phrase: Phrase) -> End | None:
    """Whom the pronoun stands for that opens what somebody is, where need be the one who is named before it.

    That is the one of its sentence, or of the sentence before; nobody where words for somebody unnamed stand there.
    """
    known = possessor(phrases, phrase)
    if phrases.low[phrase.first] not in WHOSE or (known is not None and known.sure >= GUESS):
        return known
    kinds = WHOSE[phrases.low[phrase.first]]
    number, his = phrases.sheet.sentence[phrase.first], phrase.first
    first = phrases.scene.parse.sentences[max(number - 1, 0)][0]
    if any(_is_somebody(phrases, word) for word in range(first, his)):
        return known
    for sentence in (number, number - 1):
        start, end = phrases.scene.parse.sentences[sentence] if sentence >= 0 else (0, 0)
        named = {phrases.names[w].actor for w in range(start, min(end, his)) if phrases.named(w)}
        meant = [actor for actor in named if phrases.kind(actor) in kinds]
        if meant:
            return End(meant[0], his, his, AGREED) if len(meant) == 1 else known
    return known


def _is_somebody(phrases: Phrases, word: int) -> bool:
    """Whether a word is of an unnamed source, or says of nobody who is named what he is: "an official"."""
    found = phrases.at(word)
    stranger = found is not None and found.name is None and found.actor is None and found.det in {"a", "an", ""}
    return word in phrases.scene.unnamed or (stranger and phrases.sheet.lemma(word) in lexicon.last_words())


def _its(phrases: Phrases, its: int) -> str | None:
    """Whose "its" is where nothing surely says so: of the one body or state named before it in its sentence.

    Else of the one in the last sentence before that names any, or of the one that does something there; an "Its" that
    opens a sentence looks no further back than the one before.
    """
    number = phrases.sheet.sentence[its]
    opens = phrases.scene.parse.sentences[number][0] == its
    for sentence in range(number, number - (1 if opens else BACK) - 1, -1):
        first, end = phrases.scene.parse.sentences[sentence] if sentence >= 0 else (0, 0)
        inside = [one for word in range(first, min(end, its)) if (one := phrases.at(word)) and one.first == word]
        bodies = [one for one in inside if one.actor and phrases.kind(one.actor) in {"organisation", "state"}]
        if bodies:
            doing = {one.actor for one in bodies if acts(phrases, one)} if sentence < number else set()
            those = doing or {one.actor for one in bodies}
            return those.pop() if len(those) == 1 else None
    return None


def acts(phrases: Phrases, phrase: Phrase) -> bool:
    """Whether a finite verb follows a phrase that hangs on nothing."""
    finite = phrases.tags[phrase.last + 1 : phrase.last + 2] in FINITE_NEXT
    return finite and phrases.tags[max(phrase.start - 1, 0)] not in {"IN", "TO"}
