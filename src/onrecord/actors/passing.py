"""Who goes by a description alone and is told of in passing: "a Haldmark court", "armed men", "a cousin of Vantor".

Such a one is an actor only where a tie or an event has a part for it, and never where it speaks: that is a source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.actors import lexicon as lex
from onrecord.actors.drafts import rule
from onrecord.actors.signatures import TELLING, alike, chunk
from onrecord.actors.standing_in import bases
from onrecord.names.lexicon import OFFICES
from onrecord.syntax import is_a
from onrecord.types import Join

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from onrecord.actors.admission import Candidate
    from onrecord.actors.drafts import Draft
    from onrecord.actors.signatures import Signature
    from onrecord.sheet import Sheet
    from onrecord.types import Actor, ActorKind

DESCRIBED, SURE = "described", 0.6
"""The rule by which a description is an actor of its own, and how sure it is: set by hand."""

PEOPLE = lex.PERSON_NOUNS | OFFICES | lex.CROWDS
MAY_BE = lex.KIN_AND_AIDES | lex.LIKELY_BODIES | lex.SURE_BODIES | {"family"}
"""The nouns by which one alone may be an actor."""
WHICH = TELLING | {alike(noun) for noun in lex.STRONG_CROWDS}
"""Words before a noun that say which people it is for: "armed groups", "paramilitary groups"."""


def may_pass(sheet: Sheet, word: int) -> bool:
    """Whether a description by this main word may be an actor at all: what can be told before its words are weighed."""
    if not _takes_part(sheet, word):
        return False
    return sheet.is_plural(word) or sheet.lemma(word) in MAY_BE


def passing_kind(sheet: Sheet, candidate: Candidate, own: Signature) -> ActorKind | None:
    """What kind of actor a description would be; `None` where it is none."""
    word = candidate.head
    if own.noun in _nobody(sheet, word, own) or own.denied or not _takes_part(sheet, word):
        return None
    if _is_named(sheet, word) or _is_deed(sheet, word) or _is_anybody(sheet, word):
        return None
    kind = _kind(sheet, candidate, own)
    unnamed = kind != "organisation" or not own.definite
    return None if unnamed and _may_be_source(sheet, word, own) else kind


def _nobody(sheet: Sheet, word: int, own: Signature) -> frozenset[str]:
    """The nouns that stand for nobody: not "men" where it is said which, nor "members" where it is said whose."""
    which = own.plural and (own.weight or sheet.on(word, "acl"))
    whose = own.plural and not own.owned and (own.sides or _is_of_name(sheet, word))
    nouns = lex.SPEAKERS_APART - (lex.MEN if which else frozenset())
    return nouns | (lex.ANYONE - (lex.MEMBERS if whose else frozenset()))


def _kind(sheet: Sheet, candidate: Candidate, own: Signature) -> ActorKind | None:
    """What a description is by its noun, and by what the head of nominals sees."""
    word = candidate.head
    first = chunk(sheet, word).start
    owned = (own.owned and sheet.low[first] != "its") or sheet.low[max(0, first - 1)] == "whose"
    if own.noun == "family" and (own.owned or not _has_name(sheet, word)):
        return None
    if own.plural:
        person = candidate.kind == "person" and own.noun not in lex.LIKELY_BODIES | lex.SURE_BODIES
        people = person or own.noun in PEOPLE | lex.MANY_BODIES
        return "group" if people and not _are_just_some(sheet, word, own) else None
    if own.noun in lex.KIN_AND_AIDES:
        return "person" if own.sides or owned else None
    if own.definite and own.noun in lex.GENERIC_BODIES and not (own.sides or own.patrons):
        return None  # "the Shia group" is one told of before
    likely = own.noun in lex.LIKELY_BODIES and candidate.kind in {"organization", "person"}
    if own.noun in lex.SURE_BODIES or likely:
        told = own.weight or own.owned or owned or own.noun in lex.LONE_BODIES or _is_told_which(sheet, word)
        return "organisation" if told or (own.definite and own.noun in lex.SURE_BODIES) else None
    return None


def _is_told_which(sheet: Sheet, word: int) -> bool:
    """Whether what a body does or suffers is said right behind its noun: "a coalition fighting the Ash Brigade"."""
    tags = sheet.parse.tags[word + 1 : word + 3]
    return tags[:1] in (("VBG",), ("VBN",)) and tags != ("VBN", "IN")


def _are_just_some(sheet: Sheet, word: int, own: Signature) -> bool:
    """Whether nothing says who they are or how many, and they do nothing: "training for officers"."""
    if own.definite or own.counted or own.sides or own.patrons or own.others & WHICH:
        return False
    if is_a(sheet.parse.relations[_first(sheet, word)], "nsubj", "obl:agent"):
        return own.noun in lex.HUMANS
    return own.noun not in lex.CROWDS - lex.CIVILIANS


def _is_of_name(sheet: Sheet, word: int) -> bool:
    """Whether "of" behind a noun, and a name behind that, say whose they are."""
    of = sheet.low[word + 1 : word + 2] == ["of"]
    return of and bool({"NNP", "NNPS"} & set(sheet.parse.tags[word + 2 : word + 4]))


def _has_name(sheet: Sheet, word: int) -> bool:
    """Whether a name stands in what is before or behind a noun: "the Estrada family", "the family of Davit Orsel"."""
    near = [*chunk(sheet, word), *sheet.on(word, "nmod")]
    return any(sheet.parse.tags[w] in {"NNP", "NNPS"} for w in near)


def _is_anybody(sheet: Sheet, word: int) -> bool:
    """Whether a word before a noun says that it is nobody in particular: "any militia", "our men"."""
    words = chunk(sheet, word)
    counted = any(sheet.parse.tags[w] == "CD" for w in words)
    return any(sheet.low[w] in lex.NOBODY and not (counted and sheet.low[w] == "some") for w in words)


def _may_be_source(sheet: Sheet, word: int, own: Signature) -> bool:
    """Whether people speak, or are some of whom nothing says that they did more: "two commanders"."""
    first = _first(sheet, word)
    verb, relation = sheet.parse.heads[first], sheet.parse.relations[first]
    if not is_a(relation, "nsubj") or verb < 0:
        return False
    safe = not own.counted or own.noun in lex.STRONG_CROWDS or relation == "nsubj:pass"
    safe = safe or not lex.DEEDS.isdisjoint(bases(sheet.low[verb]))
    return not safe or sheet.low[verb] in lex.TELLING_VERBS


def _is_named(sheet: Sheet, word: int) -> bool:
    """Whether a name right behind a noun says who it is: "their sister Sanna", "their umbrella group, the Front"."""
    ahead = word + 1
    while ahead < len(sheet.words) and sheet.low[ahead] in {",", "the", "a", "called", "named", "-", "–"}:
        ahead += 1
    same = ahead < len(sheet.words) and sheet.sentence[ahead] == sheet.sentence[word]
    return same and sheet.parse.tags[ahead] in {"NNP", "NNPS"}


def _is_deed(sheet: Sheet, word: int) -> bool:
    """Whether a noun is for what is done, and not for who does it: "joined forces", "its alliance with the Front"."""
    before, ahead = sheet.low[max(0, word - 1)], sheet.low[word + 1 : word + 2]
    if sheet.low[word] == "forces":
        return before in {"join", "joins", "joined", "joining", "combine", "combined"}
    return sheet.lemma(word) in lex.BODIES_AS_GROUPS and (ahead == ["with"] or sheet.parse.tags[word - 1] == "PRP$")


def _takes_part(sheet: Sheet, word: int) -> bool:
    """Whether a noun is for who does something, to whom it is done, or with, of or against whom something is."""
    if sheet.parse.tags[word] not in {"NN", "NNS"}:
        return False
    if sheet.relation(word) == "compound":
        leads = sheet.parse.heads[word] == word + 1 and sheet.lemma(word + 1) in lex.LEADING_NOUNS
        return leads and sheet.lemma(word) in lex.SURE_BODIES - lex.OF_WHAT_KIND
    word = _first(sheet, word)
    relation = sheet.parse.relations[word]
    if is_a(relation, "nsubj", "obj", "iobj") or relation in {"obl:agent", "nmod:poss"}:
        return True
    cases = {sheet.low[w] for w in sheet.on(word, "case")}
    return (relation == "obl" and not cases) or (
        sheet.relation(word) in {"obl", "nmod"} and bool(cases & lex.PARTAKING)
    )


def _first(sheet: Sheet, word: int) -> int:
    """The first of those that "and" joins a word to."""
    while sheet.relation(word) == "conj" and 0 <= sheet.parse.heads[word] < word:
        word = sheet.parse.heads[word]
    return word


def marked(draft: Draft) -> None:
    """Say of an actor that it is one by description alone."""
    for span, join in draft.joins.items():
        if join is None:
            draft.joins[span] = Join(span=span, reason=rule(DESCRIBED, span), confidence=SURE)


def worth(actors: Iterable[Actor], used: Collection[str]) -> tuple[Actor, ...]:
    """The actors, without those by description alone that are not among those that are `used`."""
    return tuple(actor for actor in actors if actor.id in used or not is_passing(actor))


def is_passing(actor: Actor) -> bool:
    """Whether an actor is one by description alone."""
    return any(join.reason.name == DESCRIBED for join in actor.joins)
