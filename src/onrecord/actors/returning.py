"""Descriptions that go back to an actor named before: "the Shia group", "the general", "their powerful mentor".

By a noun of the actor's own name, title or description; else by the coreference head, where noun and kind agree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.actors import lexicon as lex
from onrecord.actors.agreement import noun_agrees
from onrecord.actors.drafts import Draft, head, rule
from onrecord.actors.sorts import MEANT, of_its_sort
from onrecord.english import each

if TYPE_CHECKING:
    from onrecord.actors.admission import Candidate
    from onrecord.actors.resolution import Told
    from onrecord.sheet import Sheet
    from onrecord.types import Reason

LEAST = 0.35
"""The least chance by the coreference head from which a description is joined."""
OWN_NOUN, OWN_NOUN_OF_SEVERAL, NAMED_LATER, OF_ITS_SORT = 0.75, 0.45, 0.5, 0.5
"""How sure a description is by a noun that one actor has, by one that several have, where the name comes only later,
and where it is the only body of its sort: set by hand."""

AGREED = 0.6
"""How sure it is at least where the head and a noun by which the actor is known agree."""
SURE, WHERE, BEFORE_WHERE = 0.5, 0.4, 4
"""Below this chance "the country" is rather the state that a clause by "where" tells of, how sure that is, and within
how many words before it that state stands."""

NO_ACTOR = frozenset({"time", "abstract", "event", "substance"})
"""Kinds of nominal that are no actor."""
ANOTHER = each("other another new next first second third former same")
"""What before a noun makes it one that was not met before."""
BESIDE = frozenset({"compound", "amod", "nmod:poss", "nmod:desc"})
"""How a name hangs on the noun before which it says whose that is."""

Found = tuple[Draft, "Reason", float]


def returning(told: Told, i: int, candidate: Candidate) -> Found | None:
    """The actor before that a description goes back to, why, and how surely."""
    sheet = told.sheets[candidate.sheet]
    this = any(sheet.low[w] == "this" for w in sheet.children[candidate.head])
    own = _by_sort(told, i, sheet.lemma(candidate.head)) if this else None
    return own or _going_back(told, i, candidate)


def _going_back(told: Told, i: int, candidate: Candidate) -> Found | None:
    """The actor that a definite description goes back to."""
    sheet = told.sheets[candidate.sheet]
    if not goes_back(sheet, candidate) or _is_strangers(told, sheet, candidate.head):
        return None
    noun, plural = sheet.lemma(candidate.head), sheet.is_plural(candidate.head)
    chance = told.chance(i)
    fitting = [f for f in chance.actors if noun_agrees(noun, candidate.kind, plural=plural, draft=f[0])]
    if fitting and fitting[0][1] >= LEAST and fitting[0][1] > max(chance.hidden, chance.elsewhere):
        draft, likely, j = fitting[0]
        other = told.candidates[j]
        if noun in lex.GENERIC_STATES and _only_says_whose(told, candidate, draft):
            return None
        if not plural and draft.heads and noun not in draft.heads and (found := _by_noun(told, candidate, noun)):
            return found  # "the president" is the one so called, not the prime minister
        if noun in lex.GENERIC_STATES and likely < SURE and (found := _told_where(told, j, draft)):
            return found
        return draft, head("coreference", other.span), max(likely, AGREED) if noun in draft.heads else likely
    return None if plural else _by_noun(told, candidate, noun) or _by_sort(told, i, noun)


def _is_strangers(told: Told, sheet: Sheet, word: int) -> bool:
    """Whether the same noun has just brought in somebody else: "met a general. The general leads the Brigade"."""
    first, _ = sheet.parse.sentences[max(sheet.sentence[word] - 1, 0)]
    for at in range(word - 1, first, -1):
        if sheet.lemma(at) != sheet.lemma(word) or sheet.low[at - 1] not in {"a", "an", "another"}:
            continue
        named = (sheet.number, at) in told.named or bool(sheet.on(at, "appos", "flat", "compound"))
        alone = sheet.parse.tags[at + 1].startswith("NNP") or sheet.low[at + 1] in {"called", "named"}
        return not named and not alone and _takes_part(sheet, at)
    return False


def _takes_part(sheet: Sheet, word: int) -> bool:
    """Whether a word is one to whom or by whom something is done: no predicate, and no apposition of a name."""
    return sheet.relation(word) in {"nsubj", "obj", "iobj", "obl"} and not sheet.on(word, "cop")


def _by_noun(told: Told, candidate: Candidate, noun: str) -> Found | None:
    """The actor last mentioned among those that have this noun in their name, title or description."""
    having = {id(d): d for d in told.drafts if noun in d.heads and d.kind != "group"}
    if not having or noun in lex.SPEAKERS_APART:
        return None
    for i in reversed(told.order):
        draft = told.actor[i]
        if id(draft) in having:
            other = told.candidates[i]
            sure = OWN_NOUN if len(having) == 1 else OWN_NOUN_OF_SEVERAL
            name = "own-noun" if len(having) == 1 else "own-noun-last-mentioned"
            return draft, rule(name, other.span), sure
    if len(having) == 1:
        draft = next(iter(having.values()))
        return draft, rule("own-noun-named-later", min(draft.joins)), NAMED_LATER
    return None


def _by_sort(told: Told, i: int, noun: str) -> Found | None:
    """The only body of its sort that a bare noun can mean."""
    candidate = told.candidates[i]
    sheet = told.sheets[candidate.sheet]
    if any(
        sheet.relation(w) not in {"det", "case", "punct"} for w in sheet.children[candidate.head] if w < candidate.head
    ):
        return None
    found = of_its_sort(told, i, noun)
    return (found[0], rule("only-one-of-its-sort", told.candidates[found[1]].span), OF_ITS_SORT) if found else None


def _told_where(told: Told, j: int, draft: Draft) -> Found | None:
    """The state of which a clause tells what another does there: "Kessaria, where Haldmark keeps troops"."""
    other = told.candidates[j]
    sheet = told.sheets[other.sheet]
    first, _ = sheet.parse.sentences[sheet.sentence[other.head]]
    where = next((w for w in range(other.head, first, -1) if sheet.low[w] == "where"), None)
    if where is None:
        return None
    for word in range(where - 1, max(first - 1, where - BEFORE_WHERE), -1):
        state = told.actor.get(told.at.get((other.sheet, word), -1))
        if state is not None and state.kind == "state" and state is not draft:
            return state, rule("state-told-of", sheet.parse.spans[word]), WHERE
    return None


def _only_says_whose(told: Told, candidate: Candidate, draft: Draft) -> bool:
    """Whether a state stands in the same sentence only before a noun: "to expel Haldmark troops from the country"."""
    sheet = told.sheets[candidate.sheet]
    words = range(*sheet.parse.sentences[sheet.sentence[candidate.head]])
    here = [w for w in words if told.actor.get(told.at.get((candidate.sheet, w), -1)) is draft]
    return bool(here) and all(sheet.parse.relations[w] in BESIDE for w in here)


def goes_back(sheet: Sheet, candidate: Candidate) -> bool:
    """Whether it is definite, with nothing that makes it another: "the general", not "a general", "the new general"."""
    if candidate.kind in NO_ACTOR and sheet.lemma(candidate.head) not in MEANT:
        return False
    found, word = False, candidate.head
    for child in sheet.children[word]:
        low, relation = sheet.low[child], sheet.parse.relations[child]
        if low in ANOTHER and child < word:
            return False
        if child > word and relation in {"nmod", "appos", "acl:relcl"}:
            return False
        found |= (relation.startswith("det") and low in lex.POINTING) or (
            relation == "nmod:poss" and sheet.parse.tags[child] == "PRP$"
        )
    return found and not _is_told_which(sheet, word)


def _is_told_which(sheet: Sheet, word: int) -> bool:
    """Whether what stands right behind "the country" says which one: "the country requesting it"."""
    ahead = word + 1
    if sheet.lemma(word) not in lex.GENERIC_STATES or ahead >= len(sheet.words):
        return False
    return sheet.parse.tags[ahead] in {"VBG", "WDT", "WP"} or sheet.low[ahead] in {"that", "where"}
