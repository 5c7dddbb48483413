"""What follows the noun of a role: "of the Order", "of trade", "of Norvane X", "for the front", "of history at Y"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.english import each
from onrecord.names.titles import kind_of as title_kind
from onrecord.ties import lexicon
from onrecord.ties.acts import whose_team
from onrecord.ties.kinds import BODIES
from onrecord.ties.patterns import patterns_of
from onrecord.ties.phrases import End
from onrecord.ties.phrases.bounds import OWNERS
from onrecord.ties.roles.nouns import RANKS
from onrecord.ties.words import COPULA

if TYPE_CHECKING:
    from onrecord.ties.lexicon import Row
    from onrecord.ties.phrases import Phrase, Phrases

OF_DOMAIN = each("minister secretary professor director chief ministry head officer lecturer")
"""Nouns whose title goes on behind "of": "minister of communications"."""
OF_ACTORS = each("from with within")
"""What brings an actor or is no part of a role: "senator from Ombrel", but "minister from 2014"."""
AT_BODY = each("at in for of with")
"""What brings the body behind what a role deals with."""
BY_MARRIAGE = ["by", "marriage"], ["by", "blood"], ["by", "adoption"]
"""What may stand between kin and whose they are: "a nephew by marriage of X"."""
GLOSS = 6
"""Words: the longest bracket between an office and a name."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a role is: the actor's words, and the preposition that brings them ("'s" and so on: "")."""

    end: End
    by: str


@dataclass(frozen=True, slots=True)
class Behind:
    """What follows a role: its last word, what that adds to the title, and the owner.

    `open` is false where it names an owner that is no actor: then nobody else is the owner. `holder` is who is named
    behind the owner ("Speaker of the House X").
    """

    last: int
    domain: str = ""
    owner: Owner | None = None
    open: bool = True
    holder: End | None = None


def complement(phrases: Phrases, phrase: Phrase, word: int, rows: tuple[Row, ...]) -> Behind:
    """What follows the role whose noun is `word`."""
    at = phrase.last + 1
    at += 2 * (phrases.low[at : at + 2] in BY_MARRIAGE)
    if phrase.name is not None or at + 1 >= len(phrases.tags):
        return Behind(phrase.last)
    if phrases.tags[at] == "-LRB-" and (holder := _behind_bracket(phrases, at)):
        return Behind(phrase.last, holder=holder)
    following = phrases.starting(at + 1) or (phrases.starting(at + 2) if phrases.low[at + 1] == "both" else None)
    if following is None or not phrases.same_sentence(at, following.last):
        return Behind(phrase.last)
    if not OWNERS.isdisjoint(phrases.low[following.last + 1 : following.last + 2]):
        return Behind(phrase.last, open=False)  # "head of the Assembly's legal and budget committee"
    found = _and(phrases, phrase, following, rows) if phrases.low[at] == "and" else _of(phrases, word, following, rows)
    return found or Behind(phrase.last)


def _behind_bracket(phrases: Phrases, at: int) -> End | None:
    """Who is named behind the bracket that begins here: "the MP (member of parliament) Davit Orsel"."""
    end = next((w for w in range(at, min(at + GLOSS, len(phrases.tags))) if phrases.tags[w] == "-RRB-"), None)
    named = phrases.starting(end + 1) if end is not None else None
    holder = End.of(named) if named and named.name == named.first else None
    return holder if holder and phrases.kind(holder.actor) == "person" else None


def _of(phrases: Phrases, word: int, following: Phrase, rows: tuple[Row, ...]) -> Behind | None:
    """What a preposition brings behind a role: who holds it, whose it is, or what it deals with."""
    by = phrases.low[following.start - 1]
    by, following = phrases.low[following.start - 2] if by == "both" else by, _settlement(phrases, following)
    named = _named_behind(phrases, following, by, word) if by in {"of", "from"} or _speaks(rows) else None
    if named is not None:
        return named
    if by == "for" and _speaks(rows) and _is_owned(phrases, word):
        return Behind(following.last)  # "Haldmark's envoy for Kessaria"
    if by == "to" and _speaks(rows):
        return Behind(following.last) if following.name is not None else None
    if not any(by in row.of for row in rows):
        return _at_body(phrases, Behind(following.last)) if by == "on" else None
    brought = _brought(phrases, word, following, by, rows)
    return brought or (None if by in OF_ACTORS else _unknown(phrases, word, following))


def _is_owned(phrases: Phrases, word: int) -> bool:
    """Whether words before a role say whose it is: "X's envoy", "its envoy"."""
    phrase = phrases.at(word)
    return phrase is not None and (phrase.owner is not None or phrases.tags[phrase.first] == "PRP$")


def _settlement(phrases: Phrases, following: Phrase) -> Phrase:
    """The place itself, where words say what it is: of "the Kessarian city of Ombrel" Ombrel."""
    at = following.last + 1
    plain = following.name is None and phrases.sheet.lemma(following.head) in lexicon.words("settlements")
    named = phrases.starting(at + 1) if plain and phrases.low[at : at + 1] == ["of"] else None
    return named if named is not None and named.name is not None and named.actor else following


def _and(phrases: Phrases, phrase: Phrase, other: Phrase, rows: tuple[Row, ...]) -> Behind | None:
    """What a role shares with the one that "and" joins to it: "founder and leader of X", "senator and candidate Y"."""
    if other.det or other.owner is not None or not _is_role(phrases, other, other.head if other.name is None else None):
        return None
    if other.name is None:
        shared = complement(phrases, other, other.head, rows)
        return shared if shared.owner is not None else Behind(shared.last)
    holder = None if phrase.det else End.of(other)
    person = holder is not None and phrases.kind(holder.actor) == "person"
    bare = phrases.low[phrase.start - 1] not in {"between", "for", "as"}  # "Y for president and filmmaker X"
    return Behind(phrase.last, holder=holder) if person and bare else None


def _is_role(phrases: Phrases, phrase: Phrase, head: int | None) -> bool:
    """Whether a phrase is a plain noun for a role, or has one in small letters before its name and nothing else."""
    if head is not None:
        return phrases.sheet.lemma(head) in lexicon.last_words()
    before = range(phrase.first, phrase.name or phrase.first)
    if before and phrases.low[before[-1]] in lexicon.last_words():
        return True  # "mayor and Ash Brigade commander X"
    plain = all(phrases.sheet.words[w].islower() and not phrases.named(w) for w in before)
    return plain and any(phrases.tags[w] in {"NN", "NNS"} for w in before)


def _at_body(phrases: Phrases, behind: Behind) -> Behind | None:
    """The body behind what a role deals with: "professor of history at the University of Mestara"."""
    at = behind.last + 1
    following = phrases.starting(at + 1) if phrases.low[at : at + 1] and phrases.low[at] in AT_BODY else None
    body = End.of(following) if following else None
    if following is None or body is None:
        return None
    if phrases.kind(body.actor) not in BODIES and not (behind.domain and phrases.low[at] in {"for", "of", "in"}):
        return None
    return Behind(following.last, domain=behind.domain, owner=Owner(body, ""))


def _is_portfolio(phrases: Phrases, word: int, following: Phrase) -> bool:
    """Whether "of" brings what an office deals with and no owner: "Secretary of State", "minister of the Interior"."""
    words = {phrases.sheet.words[w] for w in range(following.first, following.last + 1)} - {"the"}
    said = {word.lower() for word in words} if "state" not in words else {""}
    return phrases.sheet.lemma(word) in OF_DOMAIN and said <= lexicon.words("portfolios")


def _brought(phrases: Phrases, word: int, following: Phrase, by: str, rows: tuple[Row, ...]) -> Behind | None:
    """An actor that a preposition brings: the owner, but for where a role is held and what it deals with."""
    about = phrases.about(following) or whose_team(phrases, following) or _set_off(phrases, word, following)
    if about is None or (by == "of" and _is_portfolio(phrases, word, following)):
        return None
    if by in {"in", "for", "with"} and phrases.kind(about.actor) not in BODIES and not _speaks(rows):
        return Behind(following.last, open=by == "in")
    return Behind(following.last, owner=Owner(about, by))


def _set_off(phrases: Phrases, word: int, following: Phrase) -> End | None:
    """Who is named behind what he is, where the role is another’s: "X is a niece of the winner, Lena Barsky"."""
    role, at = phrases.at(word), following.last + 1
    owned = phrases.tags[following.first] == "PRP$"
    if (
        role is None
        or not (following.det == "the" or owned)
        or phrases.low[at : at + 1] != [","]
        or following.name is not None
    ):
        return None
    before, named = phrases.low[role.start - 1], phrases.starting(at + 1)
    ahead = phrases.ending(role.start - 2) if before == "," else None
    held = before in COPULA or (ahead is not None and ahead.name is not None and ahead.actor is not None)
    end = End.of(named) if held and named is not None and named.name is not None else None
    return end if end is not None and phrases.kind(end.actor) == "person" else None


def _unknown(phrases: Phrases, word: int, following: Phrase) -> Behind:
    """What a preposition brings that is no actor: more of the title, or an owner that nobody else can be."""
    by, owned = phrases.low[following.start - 1], phrases.at(word)
    domain = not following.det or _is_portfolio(phrases, word, following)
    if by == "of" and phrases.sheet.lemma(word) in OF_DOMAIN and domain and following.owner is None:
        behind = Behind(following.last, domain=f" of {phrases.text(following.first, following.last)}")
        return _at_body(phrases, behind) or behind
    if following.det != "the" and (found := _at_body(phrases, Behind(following.last))):
        return found
    return Behind(following.last, open=by != "of" or (owned is not None and owned.owner is not None))


def _named_behind(phrases: Phrases, following: Phrase, by: str, word: int) -> Behind | None:
    """What "of" brings where a person's name stands behind it: "Secretary of State X", "President of Norvane X".

    Behind "to" and "for" stands where an envoy is posted: "Ambassador to Norvane X".
    """
    first, following = following.first, _last_joined(phrases, following)
    holder, name = End.of(following), following.name
    if holder is None or name is None or name == following.first or phrases.kind(holder.actor) != "person":
        return None
    of_domain = by == "of" and phrases.sheet.lemma(word) in OF_DOMAIN
    said = {phrases.low[w] for w in range(first, name)}
    late = said <= lexicon.words("ended") | lexicon.words("passing") | {"the"}
    # "Critics of the Brigade back Rostam Keyl", with a verb taken for a noun.
    late = late or (phrases.sheet.words[name - 1].islower() and bool(patterns_of(phrases.low[name - 1])))
    if not of_domain and (late or any(title_kind(phrases.sheet.words[w]) for w in range(first, name))):
        return None  # "a spokesman for President X", "the brother of the late X": whom the role is with
    while name - 1 > first and title_kind(phrases.sheet.words[name - 1]) in RANKS:
        name -= 1  # "Minister of Education Dr X"
    inside = None if of_domain and said <= lexicon.words("portfolios") else phrases.inside(following, name)
    if inside is not None and inside.actor == holder.actor:
        inside = None
    if by not in {"of", "from"}:
        return Behind(following.last, domain=f" {by} {phrases.text(first, name - 1)}", holder=holder)
    if inside is not None:
        return Behind(following.last, owner=Owner(inside, "of"), holder=holder)
    if by == "from":
        return None
    domain = "" if following.det else f" of {phrases.text(first, name - 1)}"
    return Behind(following.last, domain=domain, open=bool(domain), holder=holder)


def _last_joined(phrases: Phrases, first: Phrase) -> Phrase:
    """The phrase that "and" joins to plain nouns: in "of trade and foreign affairs X" that with the name."""
    joined = phrases.starting(first.last + 2) if phrases.low[first.last + 1 : first.last + 2] == ["and"] else None
    plain = first.actor is None and not first.det and first.owner is None
    return joined if joined and plain and joined.name not in {None, joined.first} and not joined.det else first


def _speaks(rows: tuple[Row, ...]) -> bool:
    """Whether a role is that of somebody who speaks for others: "for" brings whom, and else what it deals with."""
    return any(row.type == "represents" for row in rows)
