"""What somebody is said to be, and whose: "the Order's representative", "deputy head of the Tidal Front".

A `Role` is read from the words alone; who holds it, the rules in `holders` say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.names.titles import kind_of as title_kind
from onrecord.ties import lexicon
from onrecord.ties.lexicon import each
from onrecord.ties.nations import state_of
from onrecord.ties.phrases import End, Phrase, Phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ties.lexicon import Row
    from onrecord.types import ActorKind, TieType

DOMAINS = each(
    """
    prime foreign general supreme special chief permanent military political national federal
    """
)
"""Adjectives that belong to a title, beside those that say below whom it stands."""
KEPT = each("acting interim caretaker provisional honorary")
OF_DOMAIN = each("minister secretary professor director chief ministry head officer lecturer")
"""Nouns whose title goes on behind "of": "minister of communications"."""
RANKS = frozenset({"rank", "honorific"})


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a role is: the actor's words, and the preposition that brings them ("'s" and so on: "")."""

    end: End
    by: str


@dataclass(frozen=True, slots=True)
class Role:
    """A description of somebody by what they are to somebody else.

    `word` is its noun, `phrase` the noun phrase around it; the whole runs from `first` to `last`. `open` is false where
    the words name an owner that is no actor: then nobody else is the owner.
    """

    phrase: Phrase
    word: int
    first: int
    last: int
    title: str
    rows: tuple[Row, ...]
    owners: tuple[Owner, ...]
    ended: bool
    below: bool
    definite: bool
    open: bool

    def tie(self, holder: ActorKind, kind: ActorKind | None, by: str) -> Row | None:
        """The row that these kinds of ends fall under; one of several holds a role, and leads nobody."""
        for row in self.rows:
            if by and by not in row.of:
                continue
            if row.allows(holder, kind) and not (row.type == "leads" and self.below):
                return row
        return self._below(holder, kind) if self.below else None

    def _below(self, holder: ActorKind, kind: ActorKind | None) -> Row | None:
        leads = any(row.type == "leads" for row in self.rows)
        fits = leads and holder == "person" and (kind is None or kind in {"organisation", "state", "group", "place"})
        return lexicon.role_row() if fits else None

    def has(self, type: TieType) -> bool:
        """Whether the noun may tell a tie of this type."""
        return any(row.type == type for row in self.rows)


def roles(phrases: Phrases) -> Iterator[Role]:
    """Every role that the words of a scene describe, in the order of the text."""
    for phrase in phrases.all:
        for word in _nouns(phrases, phrase):
            role = _role(phrases, phrase, word)
            if role is not None:
                yield role
                break


def _nouns(phrases: Phrases, phrase: Phrase) -> list[int]:
    """The words of a phrase that may be the noun of its role: its head, or those before its name, ranks at the end."""
    if phrase.name is None:
        return [phrase.head] if phrases.sheet.lemma(phrase.head) in lexicon.last_words() else []
    before = [w for w in range(phrase.name - 1, phrase.first - 1, -1) if phrases.sheet.lemma(w) in lexicon.last_words()]
    return sorted(before, key=lambda word: title_kind(phrases.sheet.words[word]) in RANKS)


def _role(phrases: Phrases, phrase: Phrase, word: int) -> Role | None:
    lemmas = tuple(phrases.sheet.lemma(w) for w in range(max(phrase.first, word - lexicon.LONGEST + 1), word + 1))
    many, rows = lexicon.rows_of(lemmas)
    if not rows or (phrases.scene.actor(word) is not None and phrase.name is not None and word >= phrase.name):
        return None
    start = _title_start(phrases, phrase, word - many + 1)
    end = word + 1 if word < phrase.last and phrases.tags[word + 1] == "HYPH" else word
    before = {phrases.low[w] for w in range(phrase.first, word - many + 1)}
    last, domain, complement, is_open = _complement(phrases, phrase, word, rows)
    owners = tuple(complement) if not is_open else tuple(_owners(phrases, phrase, start, complement))
    return Role(
        phrase=phrase,
        word=word,
        first=phrase.start,
        last=last,
        title=_title(phrases, start, end) + domain,
        rows=rows,
        owners=owners,
        ended=bool(before & lexicon.words("ended")) or phrases.low[phrase.first].startswith("ex-"),
        below=bool(before & lexicon.words("below")) or _one_of_several(phrases, phrase, word),
        definite=phrase.owner is not None or phrase.det not in {"a", "an", "any", "no", "some", "every", "another"},
        open=is_open,
    )


def _one_of_several(phrases: Phrases, phrase: Phrase, word: int) -> bool:
    """Whether a phrase leaves room for others of the kind: "a commander"; before a name, after a plain noun too."""
    if phrase.det in {"a", "an", "another"}:
        return True
    if phrase.name is None or phrase.owner is not None or word - 1 < phrase.first:
        return False
    return phrases.tags[word - 1] == "NN" and phrases.inside(phrase, word) is None


def _title_start(phrases: Phrases, phrase: Phrase, noun: int) -> int:
    """Where the title begins whose noun begins here: words that belong to an office are taken along."""
    at = noun
    while at - 1 >= phrase.first and _belongs(phrases, at - 1):
        at -= 1
    return at


def _belongs(phrases: Phrases, word: int) -> bool:
    low, tag = phrases.low[word], phrases.tags[word]
    if low in lexicon.words("ended") or low in lexicon.words("passing"):
        return False
    if low in lexicon.words("below") or low in DOMAINS or low in KEPT:
        return True
    if phrases.scene.actor(word) is not None or phrases.named(word):
        return False
    return tag in {"NN", "NNS"} or (tag in {"NNP", "NNPS"} and state_of(phrases.scene, word) is None)


def _title(phrases: Phrases, first: int, last: int) -> str:
    start, end = phrases.scene.sheet.span(first, last)
    return " ".join(phrases.scene.text[start:end].split())


def _complement(
    phrases: Phrases, phrase: Phrase, word: int, rows: tuple[Row, ...]
) -> tuple[int, str, list[Owner], bool]:
    """What follows a role: its last word, what it adds to the title, the owners, and whether others may be it."""
    at = phrase.last + 1
    if phrase.name is not None or at + 1 >= len(phrases.tags):
        return phrase.last, "", [], True
    by = phrases.low[at]
    following = phrases.starting(at + 1)
    if following is None or not any(by in row.of for row in rows):
        return phrase.last, "", [], True
    about = phrases.about(following)
    if about is not None:
        return following.last, "", [Owner(about, by)], False
    if by == "of" and _is_domain(phrases, word, following):
        return following.last, f" of {_title(phrases, following.first, following.last)}", [], True
    return following.last, "", [], by in {"in", "at"}


def _is_domain(phrases: Phrases, word: int, following: Phrase) -> bool:
    return phrases.sheet.lemma(word) in OF_DOMAIN and not following.det and following.owner is None


def _owners(phrases: Phrases, phrase: Phrase, start: int, complement: list[Owner]) -> Iterator[Owner]:
    """Whose a role is, the likeliest first: by the words behind it, by "'s", by a name or a nation before it."""
    yield from complement
    if phrase.owner is not None and (end := phrases.about(phrase.owner)):
        yield Owner(end, "")
    if phrases.tags[phrase.first] == "PRP$" and (actor := phrases.scene.actor(phrase.first)):
        yield Owner(End(actor, phrase.first, phrase.first), "")
    if phrase.det == "whose" and (end := _whose(phrases, phrase)):
        yield Owner(end, "")
    if named := phrases.inside(phrase, start):
        actor, first, last = named
        if last == start - 1:
            yield Owner(End(actor, first, last), "")
    for word in range(start - 1, phrase.first - 1, -1):
        if state := state_of(phrases.scene, word):
            yield Owner(End(state, word, word), "")


def _whose(phrases: Phrases, phrase: Phrase) -> End | None:
    """Whose "whose" is: of the phrase right before it."""
    at = phrase.first - 1
    if at > 0 and phrases.low[at] == ",":
        at -= 1
    before = phrases.ending(at)
    return phrases.about(before) if before else None
