"""How a `Role` is read from the words: its noun, its title, what follows it, whose it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.english import each
from onrecord.ties import lexicon
from onrecord.ties.phrases import End
from onrecord.ties.phrases.bodies import GENERAL
from onrecord.ties.roles.complements import Owner, complement
from onrecord.ties.roles.nouns import PAST, ends_role, hyphened, is_rank, lemmas_to, nouns, unbound, with_hyphen
from onrecord.ties.roles.owners import owners
from onrecord.ties.roles.role import Role
from onrecord.ties.roles.titles import title, title_start, whole_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ties.lexicon import Row
    from onrecord.ties.phrases import Phrase, Phrases
    from onrecord.ties.roles.complements import Behind

INDEFINITE = each("a an any no some every another")
BRANCHES = each("district provincial regional local municipal divisional county area branch chapter")
"""What stands before the name of a body where a branch of it is meant."""
SENT = each("special permanent high personal trade resident diplomatic official legal")
"""What makes somebody who is sent of a representative."""


def roles(phrases: Phrases) -> Iterator[Role]:
    """Every role that the words of a scene describe, in the order of the text."""
    owned: dict[str, set[str]] = {}
    held: dict[str, set[str]] = {}
    for phrase in phrases.all:
        read = (_role(phrases, phrase, word) for word in nouns(phrases, phrase))
        found = (one for one in read if one is not None)
        if (role := next(found, None)) is not None:
            noun = phrases.sheet.lemma(role.word)
            others = held.get(noun, set()) - {phrase.actor} if phrase.name is not None else set()
            yield role if role.owners or others else _owned_before(role, owned.get(noun, set()))
            owned.setdefault(noun, set()).update(owner.end.actor for owner in role.owners[:1])
            if phrase.name is not None and phrase.actor and role.owners and noun in lexicon.words("of_state"):
                held.setdefault(noun, set()).add(phrase.actor)
            yield from (further for further in found if _stands_ahead(phrases, further, role))


def _stands_ahead(phrases: Phrases, role: Role, other: Role) -> bool:
    """Whether a role before another in one phrase has its own owner: of "AU chairperson President X" the chair."""
    owner = role.owners[0].end if role.owners else None
    if phrases.named(role.word) or is_rank(phrases, role.phrase, role.word):
        return False
    return owner is not None and role.words[-1] < other.words[0] and owner.last == role.words[0] - 1


def _owned_before(role: Role, owners: set[str]) -> Role:
    """A role with the owner that the report gave the same noun before: "the Order's envoy ... The envoy, X"."""
    lasting = role.has("leads") or role.has("represents")
    if len(owners) != 1 or not lasting or role.phrase.det != "the" or role.last != role.phrase.last:
        return role
    [owner] = owners
    return replace(role, owners=(Owner(End(owner, role.first, role.word, GENERAL), ""),))


def _role(phrases: Phrases, phrase: Phrase, word: int) -> Role | None:
    """The role whose noun is a word of a phrase."""
    many, rows = _rows(phrases, phrase, word)
    if not rows or _is_nobodys(phrases, phrase, word):
        return None
    start, end = title_start(phrases, phrase, word - many + 1), _title_end(phrases, phrase, word, rows)
    behind = complement(phrases, phrase, word, rows)
    several = phrases.low[max(phrase.start - 2, 0) : phrase.start] == ["one", "of"]
    first = phrase.start - 2 if several else _first(phrases, phrase)
    ahead = {phrases.low[w] for w in range(phrase.first, word - many + 1)}
    section = phrases.low[word - many] in (lexicon.words("sections") | lexicon.words("portfolios")) - {"and"}
    others = several or (_one_of_several(phrases, phrase, word) and "new" not in ahead)
    branch = section or _of_branch(phrases, phrase, start, behind)
    return Role(
        phrase=phrase,
        word=word,
        first=first,
        last=behind.last,
        title=title(phrases, start, end) + behind.domain,
        words=tuple(range(start, end + 1)),
        rows=_with_domain(phrases, word, behind.domain) or _of_house(phrases, phrase, word) or rows,
        owners=tuple(owners(phrases, phrase, start, word, behind)),
        ended=_is_over(phrases, first, ahead, range(start, end + 1)),
        holder=behind.holder,
        below=others or branch or bool(behind.domain) or not ahead.isdisjoint(lexicon.words("below")),
        definite=not several and (phrase.owner is not None or phrase.det not in INDEFINITE or "new" in ahead),
        whole=whole_title(phrases, phrase, start, end, _whole_end(phrases, phrase, behind, end)),
    )


def _rows(phrases: Phrases, phrase: Phrase, word: int) -> tuple[int, tuple[Row, ...]]:
    """How many words the noun has that ends at a word, and its rows: with its hyphens, or without them."""
    lemmas = lemmas_to(phrases, phrase, word)
    many, rows = lexicon.rows_of((*lemmas[:-1], hyphened(phrases, word)))
    if not rows:
        many, rows = lexicon.rows_of(lemmas)
    return (many, rows) if rows else (1, lexicon.rows_of(tuple(unbound(with_hyphen(phrases, word))))[1])


def _is_nobodys(phrases: Phrases, phrase: Phrase, word: int) -> bool:
    """Whether a noun is no role of anybody: "no leader", "men", a word of the name itself."""
    named = phrase.name is not None and word >= phrase.name and phrases.scene.actor(word) is not None
    return named or phrase.det == "no" or phrases.low[word] in {"men", "women"}


def _title_end(phrases: Phrases, phrase: Phrase, word: int, rows: tuple[Row, ...]) -> int:
    """Where the title ends whose noun is a word: behind its hyphens; of "envoy to Lirune X" right before the name."""
    end = word
    while phrases.tags[end + 1 : end + 2] == ("HYPH",):
        end += 1  # "father-in-law", cut at its hyphens
    posted = phrases.low[end + 1 : end + 2] in (["to"], ["for"]) and any(row.type == "represents" for row in rows)
    return phrase.name - 1 if posted and phrase.name is not None else end


def _whole_end(phrases: Phrases, phrase: Phrase, behind: Behind, end: int) -> int:
    """Where a title ends with all that says of what: before the name of who holds it."""
    if phrase.name is not None:
        return end
    named = phrases.at(behind.holder.last) if behind.holder else None
    return max(end, behind.last if named is None or named.name is None else named.name - 1)


def _is_over(phrases: Phrases, first: int, ahead: set[str], words: range) -> bool:
    """Whether somebody no longer is it: "former", "once", "the ex-premier"."""
    if ahead & lexicon.words("ended") or lexicon.words("before") & {phrases.low[first - 1], phrases.low[first]}:
        return True
    return any(PAST.match(low) for low in (*ahead, *(with_hyphen(phrases, w) for w in words)))


def _with_domain(phrases: Phrases, word: int, domain: str) -> tuple[Row, ...]:
    """The rows of a noun with what it deals with, where both are one in the tables: "chief" and "of staff"."""
    lemmas = (phrases.sheet.lemma(word), *domain.lower().split())
    many, rows = lexicon.rows_of(lemmas) if domain else (0, ())
    return rows if many == len(lemmas) else ()


def _of_house(phrases: Phrases, phrase: Phrase, word: int) -> tuple[Row, ...]:
    """The row of an office where "Representative" is the title of a member of a house: "US Representative X"."""
    title = phrases.sheet.words[word] == "Representative" and phrase.name == word + 1 and phrase.owner is None
    return (lexicon.role_row(),) if title and phrases.low[word - 1] not in SENT else ()


def _first(phrases: Phrases, phrase: Phrase) -> int:
    """Where a role begins: in "the founder and leader of X" both begin with the first."""
    joined = phrase.name is None and phrases.low[phrase.start - 1] == "and"
    other = phrases.ending(phrase.start - 2) if joined else None
    if other is not None and phrases.low[other.start - 1] == "of":
        noun = phrases.ending(other.start - 2)  # "mayor of Dunmere and wife of X"
        alike = noun is not None and noun.name is None and noun.det == phrase.det and ends_role(phrases, noun.head)
        return noun.start if noun is not None and alike else phrase.start
    if other is None or other.name is not None or (phrase.det and not _are_both_roles(phrases, other, phrase)):
        return phrase.start
    if phrase.det:
        return other.start
    bare = not other.det and phrases.low[other.start - 1] == "," and phrases.tags[other.head] == "NN"
    return other.start if bare or ends_role(phrases, other.head) else phrase.start


def _are_both_roles(phrases: Phrases, one: Phrase, other: Phrase) -> bool:
    """Whether two phrases say what somebody is: "the marshal’s daughter and the wife of X"."""
    return other.name is None and ends_role(phrases, one.head) and one.name is None and bool(one.det or one.owner)


def _one_of_several(phrases: Phrases, phrase: Phrase, word: int) -> bool:
    """Whether a phrase leaves room for others of the kind: "a commander"; before a name, after a plain noun too."""
    if phrase.det in {"a", "an", "another"} or _behind_quote(phrases, phrase.start):
        return True
    if phrase.name is None or phrase.owner is not None or word - 1 < phrase.first:
        return False
    return phrases.tags[word - 1] == "NN" and phrases.inside(phrase, word) is None


def _of_branch(phrases: Phrases, phrase: Phrase, start: int, behind: Behind) -> bool:
    """Whether somebody is at the head of a branch: "the Monitor's Kessaria director", "of the district Front"."""
    named = phrases.inside(phrase, start)
    placed = named is not None and named.last == start - 1 and phrases.kind(named.actor) in {"place", "state"}
    whole = phrases.at(behind.owner.end.last) if behind.owner else None
    local = whole is not None and not BRANCHES.isdisjoint(phrases.low[whole.first : whole.name or whole.head])
    return local or (placed and phrase.owner is not None)


def _behind_quote(phrases: Phrases, first: int) -> bool:
    """Whether "a" stands before a phrase with quoted words between: "an “iconic” leader"."""
    at = first - 1
    while at > 0 and (phrases.tags[at] in {"``", "''"} or (at < first - 1 and phrases.tags[at] == "JJ")):
        at -= 1
    return at < first - 1 and phrases.low[at] in {"a", "an"}
