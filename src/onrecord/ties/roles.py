"""What somebody is said to be, and whose: "the Order's representative", "deputy head of the Tidal Front".

A `Role` is read from the words alone; who holds it, the rules in `holders` say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.names.titles import kind_of as title_kind
from onrecord.nations import state_of
from onrecord.ties import lexicon
from onrecord.ties.complements import Owner, complement
from onrecord.ties.lexicon import each
from onrecord.ties.owners import owners
from onrecord.ties.phrases import GENERAL, End

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ties.lexicon import Row
    from onrecord.ties.phrases import Phrase, Phrases
    from onrecord.types import ActorKind, TieType

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
SPELLS = each("year month week day")
"""What a title does not begin with: "a fourth year student"."""
LONG = 2
"""Words: a noun of the tables with so many is no mere rank, whatever it ends with."""
LONGEST_TITLE = 8
"""Words: a title longer than that tells a story."""
INDEFINITE = each("a an any no some every another")
SENT = each("special permanent high personal trade resident diplomatic official legal")
"""What makes somebody who is sent of a representative."""
RANKS = frozenset({"rank", "honorific"})
PAST = re.compile(r"(?:now-)?(?:ex|then|former)-", re.IGNORECASE)
"""What a hyphen ties to an office that is over: "ex-premier", "then-Secretary"."""
SHORT = each("sen sen. sens sens. rep rep. reps reps. gov gov. del.")
"""Offices cut short, which stand before a name as a rank does."""


@dataclass(frozen=True, slots=True)
class Role:
    """A description of somebody by what they are to somebody else.

    `word` is its noun, `phrase` the noun phrase around it; the whole runs from `first` to `last`, `words` are those
    of its title.
    """

    phrase: Phrase
    word: int
    first: int
    last: int
    title: str
    words: tuple[int, ...]
    rows: tuple[Row, ...]
    owners: tuple[Owner, ...]
    ended: bool
    holder: End | None
    below: bool
    definite: bool
    whole: str = ""
    """The title with all that says of what, for a line in which nothing else says it ("Labour Party leader")."""

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

    @property
    def is_office(self) -> bool:
        """Whether somebody may be said to have it without a word of whose it is."""
        seat = self.has("member-of") and not lexicon.words("seats").isdisjoint(self.whole.lower().split())
        return seat or any(row.alone or row.type in {"leads", "represents"} for row in self.rows)

    def has(self, type: TieType) -> bool:
        """Whether the noun may tell a tie of this type."""
        return any(row.type == type for row in self.rows)


def roles(phrases: Phrases) -> Iterator[Role]:
    """Every role that the words of a scene describe, in the order of the text."""
    owned: dict[str, set[str]] = {}
    for phrase in phrases.all:
        read = (_role(phrases, phrase, word) for word in _nouns(phrases, phrase))
        found = (one for one in read if one is not None)
        if (role := next(found, None)) is not None:
            noun = phrases.sheet.lemma(role.word)
            yield role if role.owners else _owned_before(role, owned.get(noun, set()))
            owned.setdefault(noun, set()).update(owner.end.actor for owner in role.owners[:1])
            yield from (further for further in found if _stands_ahead(phrases, further, role))


def _stands_ahead(phrases: Phrases, role: Role, other: Role) -> bool:
    """Whether a role before another in one phrase has its own owner: of "AU chairperson President X" the chair."""
    owner = role.owners[0].end if role.owners else None
    if phrases.named(role.word) or _ranks_only(phrases, role.phrase, role.word):
        return False
    return owner is not None and role.words[-1] < other.words[0] and owner.last == role.words[0] - 1


def _owned_before(role: Role, owners: set[str]) -> Role:
    """A role with the owner that the report gave the same noun before: "the Order's envoy ... The envoy, X"."""
    lasting = role.has("leads") or role.has("represents")
    if len(owners) != 1 or not lasting or role.phrase.det != "the" or role.last != role.phrase.last:
        return role
    [owner] = owners
    return replace(role, owners=(Owner(End(owner, role.first, role.word, GENERAL), ""),))


def _nouns(phrases: Phrases, phrase: Phrase) -> list[int]:
    """The words of a phrase that may be the noun of its role: its head, or those before its name, ranks at the end."""
    if phrase.name is None:
        return [phrase.head] if _is_last(phrases, phrase.head) else []
    ahead = range(phrase.name - 1, phrase.first - 1, -1)
    before = [w for w in ahead if _is_last(phrases, w) and not _is_of_body(phrases, w, phrase.name)]
    before = [w for w in before if _only_titles(phrases, w + 1, phrase.name)]
    return sorted(before, key=lambda word: _ranks_only(phrases, phrase, word))


def _is_of_body(phrases: Phrases, word: int, name: int) -> bool:
    """Whether a word is part of a body's name that a role stands behind: of "Ash Brigade commander X" the Brigade."""
    actor = phrases.scene.actor(word) if phrases.named(word) and word + 1 < name else None
    return actor is not None and phrases.kind(actor) in {"organisation", "group"}


def _only_titles(phrases: Phrases, first: int, name: int) -> bool:
    """Whether no plain noun stands between a role and the name: not "General Services staff X"."""
    between = range(first, name)
    return not any(
        phrases.tags[w] == "NN" and phrases.sheet.words[w].islower() and not _is_last(phrases, w) for w in between
    )


def _ranks_only(phrases: Phrases, phrase: Phrase, word: int) -> bool:
    """Whether a word is a rank or a short form: what is said beside it says more; not "Solicitor General"."""
    many, _ = lexicon.rows_of(_lemmas(phrases, phrase, word))
    short = phrases.sheet.lemma(word) in SHORT
    return short or (many < LONG and title_kind(phrases.sheet.words[word]) in RANKS)


def _lemmas(phrases: Phrases, phrase: Phrase, word: int) -> tuple[str, ...]:
    """The words of a phrase up to one of them, as many as a noun of the tables may have."""
    first = max(phrase.first, word - lexicon.LONGEST + 1)
    found: list[str] = []
    for w in range(first, word + 1):
        lemma = phrases.low[w] if phrases.low[w - 1] == "united" else phrases.sheet.lemma(w)
        if found and lemma.startswith("-"):
            found[-1] += lemma  # "right-hand man", cut at its hyphen
        else:
            found.append(lemma)
    return tuple(found)


def _is_last(phrases: Phrases, word: int) -> bool:
    """Whether a noun of a role may end with a word."""
    last = _unbound(_with_hyphen(phrases, word))[-1:]
    return not lexicon.last_words().isdisjoint((phrases.sheet.lemma(word), _hyphened(phrases, word), *last))


def _unbound(low: str) -> list[str]:
    """The words of an office that hyphens tie to "then" or "ex": of "then-prime-minister" two."""
    bound = PAST.match(low)
    return low[bound.end() :].split("-") if bound else []


def _with_hyphen(phrases: Phrases, word: int) -> str:
    """A word with what a hyphen ties to it where the tagger has cut them apart: "ex" and "-director"."""
    tied = phrases.tags[word + 1 : word + 2] == ("HYPH",) and phrases.low[word + 1].startswith("-")
    return phrases.low[word] + phrases.low[word + 1] if tied else phrases.low[word]


def _hyphened(phrases: Phrases, word: int) -> str:
    """The noun that a word begins, with what a hyphen ties to it: "secretary-general" of two words."""
    lemma = phrases.sheet.lemma(word)
    return lemma + phrases.low[word + 1] if phrases.tags[word + 1 : word + 2] == ("HYPH",) else lemma


def _role(phrases: Phrases, phrase: Phrase, word: int) -> Role | None:
    lemmas = _lemmas(phrases, phrase, word)
    many, rows = lexicon.rows_of((*lemmas[:-1], _hyphened(phrases, word)))
    if not rows:
        many, rows = lexicon.rows_of(lemmas)
    if not rows:
        many, rows = 1, lexicon.rows_of(tuple(_unbound(_with_hyphen(phrases, word))))[1]
    if (
        not rows
        or phrase.det == "no"
        or phrases.low[word] in {"men", "women"}
        or (phrases.scene.actor(word) is not None and phrase.name is not None and word >= phrase.name)
    ):
        return None
    start = _title_start(phrases, phrase, word - many + 1)
    end = word
    while phrases.tags[end + 1 : end + 2] == ("HYPH",):
        end += 1  # "father-in-law", cut at its hyphens
    posted = phrase.name is not None and phrases.low[end + 1 : end + 2] in (["to"], ["for"])
    if posted and phrase.name is not None and any(row.type == "represents" for row in rows):
        end = phrase.name - 1
    before = {phrases.low[w] for w in range(phrase.first, word - many + 1)}
    behind = complement(phrases, phrase, word, rows)
    rows = _with_domain(phrases, word, behind.domain) or _of_house(phrases, phrase, word) or rows
    several = phrases.low[max(phrase.start - 2, 0) : phrase.start] == ["one", "of"]
    first = phrase.start - 2 if several else _first(phrases, phrase)
    return Role(
        phrase=phrase,
        word=word,
        first=first,
        last=behind.last,
        title=_title(phrases, start, end) + behind.domain,
        words=tuple(range(start, end + 1)),
        rows=rows,
        owners=tuple(owners(phrases, phrase, start, word, behind)),
        ended=bool(before & lexicon.words("ended"))
        or not lexicon.words("before").isdisjoint((phrases.low[first - 1], phrases.low[first]))
        or any(PAST.match(word) for word in (*before, *(_with_hyphen(phrases, w) for w in range(start, end + 1)))),
        holder=behind.holder,
        below=bool(behind.domain)
        or bool(before & lexicon.words("below"))
        or several
        or phrases.low[word - many] in (lexicon.words("sections") | lexicon.words("portfolios")) - {"and"}
        or (_one_of_several(phrases, phrase, word) and "new" not in before),
        definite=not several and (phrase.owner is not None or phrase.det not in INDEFINITE or "new" in before),
        whole=_whole(phrases, phrase, start, end, max(end, behind.last) if phrase.name is None else end),
    )


def _with_domain(phrases: Phrases, word: int, domain: str) -> tuple[Row, ...]:
    """The rows of a noun with what it deals with, where both are one in the tables: "chief" and "of staff"."""
    lemmas = (phrases.sheet.lemma(word), *domain.lower().split())
    many, rows = lexicon.rows_of(lemmas) if domain else (0, ())
    return rows if many == len(lemmas) else ()


def _of_house(phrases: Phrases, phrase: Phrase, word: int) -> tuple[Row, ...]:
    """The row of an office where "Representative" is the title of a member of a house: "US Representative X"."""
    title = phrases.sheet.words[word] == "Representative" and phrase.name == word + 1 and phrase.owner is None
    return (lexicon.role_row(),) if title and phrases.low[word - 1] not in SENT else ()


def _whole(phrases: Phrases, phrase: Phrase, start: int, end: int, last: int) -> str:
    """A title from the capitalised words before it to the end of what follows it, where that is not long."""
    at = start
    while at > phrase.first and phrases.tags[at - 1] in {"NNP", "NNPS"} and _may_open(phrases, at - 1):
        at -= 1
    whole = _title(phrases, at, last) if last == end else phrases.text(at, last)
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


def _first(phrases: Phrases, phrase: Phrase) -> int:
    """Where a role begins: in "the founder and leader of X" both begin with the first."""
    joined = phrase.name is None and phrases.low[phrase.start - 1] == "and"
    other = phrases.ending(phrase.start - 2) if joined else None
    if other is not None and phrases.low[other.start - 1] == "of":
        noun = phrases.ending(other.start - 2)  # "mayor of Dunmere and wife of X"
        alike = noun is not None and noun.name is None and noun.det == phrase.det and _is_last(phrases, noun.head)
        return noun.start if noun is not None and alike else phrase.start
    if other is None or other.name is not None or (phrase.det and not _are_both_roles(phrases, other, phrase)):
        return phrase.start
    if phrase.det:
        return other.start
    bare = not other.det and phrases.low[other.start - 1] == "," and phrases.tags[other.head] == "NN"
    return other.start if bare or _is_last(phrases, other.head) else phrase.start


def _are_both_roles(phrases: Phrases, one: Phrase, other: Phrase) -> bool:
    """Whether two phrases say what somebody is: "the marshal’s daughter and the wife of X"."""
    return other.name is None and _is_last(phrases, one.head) and one.name is None and bool(one.det or one.owner)


def _one_of_several(phrases: Phrases, phrase: Phrase, word: int) -> bool:
    """Whether a phrase leaves room for others of the kind: "a commander"; before a name, after a plain noun too."""
    if phrase.det in {"a", "an", "another"} or _behind_quote(phrases, phrase.start):
        return True
    if phrase.name is None or phrase.owner is not None or word - 1 < phrase.first:
        return False
    return phrases.tags[word - 1] == "NN" and phrases.inside(phrase, word) is None


def _behind_quote(phrases: Phrases, first: int) -> bool:
    """Whether "a" stands before a phrase with quoted words between: "an “iconic” leader"."""
    at = first - 1
    while at > 0 and (phrases.tags[at] in {"``", "''"} or (at < first - 1 and phrases.tags[at] == "JJ")):
        at -= 1
    return at < first - 1 and phrases.low[at] in {"a", "an"}


def _title_start(phrases: Phrases, phrase: Phrase, noun: int) -> int:
    """Where the title begins whose noun begins here: words that belong to an office are taken along."""
    at = noun
    while at - 1 >= phrase.first and _belongs(phrases, phrase, at - 1, noun):
        at -= 1
    return at


def _title(phrases: Phrases, first: int, last: int) -> str:
    """The words of a title, of several people's that of one ("Presidents X and Y")."""
    if phrases.low[last] in lexicon.words("short") and phrases.low[last + 1 : last + 2] == ["."]:
        last += 1
    text = PAST.sub("", phrases.text(first, last)).lstrip("-–(")
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
    if low[:1] == "-" or not _may_open(phrases, word) or low[0].isdigit():
        return False
    if low in lexicon.words("below") or low in DOMAINS or low in KEPT or _is_portfolio(phrases, word, noun):
        return True
    if low == "and":
        return phrases.low[word - 1] in lexicon.words("portfolios")
    united = low in lexicon.words("united") and phrases.low[word - 1] == "united"
    if united or phrases.scene.actor(word) not in {None, phrase.actor} or phrases.named(word):
        return False
    if phrases.sheet.words[word][0].isupper() != phrases.sheet.words[noun][0].isupper():
        return False
    return tag in {"NN", "NNS"} or (tag in {"NNP", "NNPS"} and state_of(phrases.scene, word) is None)
