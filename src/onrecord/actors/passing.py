"""Who goes by a description alone and is told of in passing: "a Haldmark court", "armed men", "a cousin of Vantor".

Such a one is an actor only where a tie or an event has a part for it, and never where it speaks: that is a source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.actors import lexicon as lex
from onrecord.actors.drafts import rule
from onrecord.actors.signatures import chunk
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


def passing_kind(sheet: Sheet, candidate: Candidate, own: Signature) -> ActorKind | None:
    """What kind of actor a description would be; `None` where it is none."""
    word = candidate.head
    speaks = lex.SPEAKERS_APART - (lex.MEN if own.plural and own.weight else frozenset())
    if own.noun in speaks | lex.ANYONE or own.denied or not _takes_part(sheet, word):
        return None
    if _is_named(sheet, word) or _is_deed(sheet, word) or any(sheet.low[w] in lex.NOBODY for w in chunk(sheet, word)):
        return None
    kind = _kind(sheet, candidate, own)
    return None if kind != "organisation" and _may_be_source(sheet, word, own) else kind


def _kind(sheet: Sheet, candidate: Candidate, own: Signature) -> ActorKind | None:
    """What a description is by its noun, and by what the head of nominals sees."""
    if own.plural:
        people = candidate.kind == "person" or own.noun in PEOPLE | lex.MANY_BODIES
        return "group" if people and not own.owned else None
    if own.noun in lex.KIN_AND_AIDES:
        owned = own.owned and sheet.low[chunk(sheet, candidate.head).start] != "its"
        return "person" if own.sides or owned else None
    if own.definite and own.noun in lex.GENERIC_BODIES and not (own.sides or own.patrons):
        return None  # "the Shia group" is one told of before
    likely = own.noun in lex.LIKELY_BODIES and candidate.kind in {"organization", "person"}
    if own.noun in lex.SURE_BODIES or likely:
        return "organisation" if own.weight or own.noun in lex.LONE_BODIES else None
    return None


def _may_be_source(sheet: Sheet, word: int, own: Signature) -> bool:
    """Whether people speak, or are some of whom nothing says that anything was done to them: "two commanders"."""
    first = _first(sheet, word)
    verb, relation = sheet.parse.heads[first], sheet.parse.relations[first]
    if not is_a(relation, "nsubj") or verb < 0:
        return False
    does = own.counted and own.noun not in lex.STRONG_CROWDS and relation != "nsubj:pass"
    return does or sheet.low[verb] in lex.TELLING_VERBS


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
    word = _first(sheet, word)
    relation = sheet.parse.relations[word]
    if is_a(relation, "nsubj", "obj", "iobj") or relation in {"obl:agent", "nmod:poss"}:
        return True
    return sheet.relation(word) in {"obl", "nmod"} and any(
        sheet.low[w] in lex.PARTAKING for w in sheet.on(word, "case")
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
