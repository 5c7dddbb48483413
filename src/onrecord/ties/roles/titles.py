"""The words of a title: how far it goes to the left of its noun, and what stands before it that is no part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.english import each
from onrecord.nations import PARTS, state_of
from onrecord.ties import lexicon
from onrecord.ties.roles.nouns import PAST

if TYPE_CHECKING:
    from onrecord.ties.phrases import Phrase, Phrases

DOMAINS = each(
    """
    prime foreign general supreme special chief permanent military political national federal presidential
    vice-presidential congressional senatorial gubernatorial mayoral parliamentary ministerial royal civil criminal
    economic financial fiscal commercial industrial legal judicial public social regional provincial environmental
    medical nuclear naval interior human religious spiritual constitutional technical academic strategic personal
    private principal grand lead opposition majority minority union student tribal community civic
    """
)
"""Adjectives that belong to a title, beside those that say below whom it stands."""
KEPT = each("acting interim caretaker provisional honorary")
NO_TITLE = each(
    "a an the both only all some many monday tuesday wednesday thursday friday saturday sunday earlier later"
)
BOUND = each("then ex former now")
"""What a hyphen ties before an office."""
SPELLS = each("year month week day")
"""What a title does not begin with: "a fourth year student"."""
LONGEST_TITLE = 8
"""Words: a title longer than that tells a story."""


def whole_title(phrases: Phrases, phrase: Phrase, start: int, end: int, last: int) -> str:
    """A title from the capitalised words before it to the end of what follows it, where that is not long."""
    at = start
    while at > phrase.first and phrases.tags[at - 1] in {"NNP", "NNPS"} and _may_open(phrases, at - 1):
        at -= 1
    whole = title(phrases, at, last) if last == end else phrases.text(at, last)
    return whole if len(whole.split()) <= LONGEST_TITLE else ""


def _may_open(phrases: Phrases, word: int) -> bool:
    """Whether a title may begin with a word before it: none that says when; "New" may where a name goes on."""
    low = phrases.low[word]
    named = phrases.scene.actor(word) if phrases.named(word) else None
    if named is not None and phrases.kind(named) == "person":
        return False
    if low == "new" and phrases.tags[word + 1] == "NNP" and phrases.sheet.words[word][0].isupper():
        return word + 2 < len(phrases.tags) and phrases.tags[word + 2] == "NNP"
    if low in SPELLS:
        return False
    if lexicon.party(low) and phrases.sheet.lemma(word + 1) in lexicon.last_words():
        return False
    return not (low in lexicon.words("ended") or low in lexicon.words("passing") or low in NO_TITLE)


def title_start(phrases: Phrases, phrase: Phrase, noun: int) -> int:
    """Where the title begins whose noun begins here: words that belong to an office are taken along."""
    at = noun
    while at - 1 >= phrase.first and _belongs(phrases, phrase, at - 1, noun):
        at -= 1
    return at


def title(phrases: Phrases, first: int, last: int) -> str:
    """The words of a title, of several people's that of one ("Presidents X and Y")."""
    if phrases.low[last] in lexicon.words("short") and phrases.low[last + 1 : last + 2] == ["."]:
        last += 1
    text = PAST.sub("", phrases.text(first, last)).lstrip("-–(").partition(",")[0].rstrip()
    return text[:-1] if phrases.low[last] == f"{phrases.sheet.lemma(last)}s" else text


def _is_portfolio(phrases: Phrases, word: int, noun: int) -> bool:
    """Whether a word is what a minister deals with, though it was taken for a body: "Agriculture Secretary"."""
    deals = phrases.low[word] in lexicon.words("portfolios") and phrases.sheet.lemma(noun) in {"minister", "secretary"}
    actor = phrases.scene.actor(word)
    words = phrases.scene.actors[actor].name.lower().split() if actor else []
    return deals and lexicon.words("portfolios").issuperset(words)


def _belongs(phrases: Phrases, phrase: Phrase, word: int, noun: int) -> bool:
    """Whether a word before the noun of a title is part of it; both are capitalised, or neither."""
    low, tag = phrases.low[word].lstrip("("), phrases.tags[word]
    if _is_bound(phrases, word):
        return True
    opens = _may_open(phrases, word) and not _is_continental(phrases, word)
    if not opens or low[:1] == "-" or low[0].isdigit():
        return False
    if low in lexicon.words("below") or low in DOMAINS or low in KEPT or _is_portfolio(phrases, word, noun):
        return True
    if low == "and":
        return phrases.low[word - 1] in lexicon.words("portfolios")
    united = low in lexicon.words("united") and phrases.low[word - 1] == "united"
    alike = phrases.sheet.words[word][0].isupper() == phrases.sheet.words[noun][0].isupper()
    if united or not alike or phrases.scene.actor(word) not in {None, phrase.actor} or phrases.named(word):
        return False
    return tag in {"NN", "NNS"} or (tag in {"NNP", "NNPS"} and state_of(phrases.scene, word) is None)


def _is_bound(phrases: Phrases, word: int) -> bool:
    """Whether hyphens tie words of an office: "vice-foreign minister", "then-prime minister", cut there or not."""
    low = phrases.low[word]
    parts = (phrases.low[word - 1] + low if low[:1] == "-" else low).split("-")
    office = DOMAINS | lexicon.words("below") | lexicon.words("portfolios") | BOUND
    return len(parts) > 1 and office.issuperset(parts)


def _is_continental(phrases: Phrases, word: int) -> bool:
    """Whether it ends the adjective of a part of a continent: "the Central African prime minister"."""
    return phrases.low[word - 1] in PARTS and phrases.low[word].endswith("an")
