"""Who holds a role: one small rule for each way in which English says so.

title           the populist cleric Mokta Sarrin; President Tomas Adeyle
apposition      Harun Selcar, the Order's leader; the group's director, Ada Renwick
copula          Selcar is the leader of the Order; he remains in office as ...
appointment     named Davit Orsel prime minister-designate; was appointed commander
as              served as military attaché; with Tolke as its deputy head
relative-clause the umbrella group of which Tolke was deputy head
description     the representative of the Order, where the report shows elsewhere who that is
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.names.titles import kind_of as title_kind
from onrecord.ties import lexicon
from onrecord.ties.apposition import ADVERBS, Beside, Description, is_named, listed, stands_beside
from onrecord.ties.chunks import OWNERS
from onrecord.ties.complements import Owner
from onrecord.ties.drafts import Draft
from onrecord.ties.kin import are_a_pair, siblings
from onrecord.ties.lexicon import each
from onrecord.ties.lists import among, joined, set_off, titled
from onrecord.ties.matching import listed_behind
from onrecord.ties.naming import called
from onrecord.ties.phrases import End
from onrecord.ties.posts import appointed, holding, serving
from onrecord.ties.roles import RANKS, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from onrecord.ties.phrases import Phrase, Phrases
    from onrecord.types import ActorKind

TITLE, COPULA, DESCRIPTION = 0.95, 0.92, 0.75
"""How sure each rule is. Set by hand; `bench.claims` is where they are to be calibrated."""
BE = each(
    """
    is are was were be been being 's ’s become becomes became remain remains remained
    """
)
TITLED = each("leads holds-role represents member-of related-to works-with")
"""Ties whose role says more than their type."""
KINDS: tuple[ActorKind, ...] = ("person", "organisation", "group", "state")
PERSON: tuple[ActorKind, ...] = ("person",)
TURNED = (["is"], ["was"], ["remains"])
OURS = each("our my your")
BARE = each("head leader chief boss")
"""What says nothing of somebody where nobody knows of what he is it."""
OTHERS = each("that this these those it its his her their")
"""What points to a body that is not found: "the head of that force"."""
EACH_OTHER = each("allied-with opposes works-with related-to")
PERSONAL = each("related-to works-with represents")
"""Ties that one role may tell with several: "a lawyer for X and Y"."""
TO_BE = each("be become")
DUE = each("expected due set likely slated about certain poised scheduled")
"""What stands between "is" and "to become"."""
ROSE = each("rose risen went gone grew lived came returned managed")
"""What is done before one "becomes" something: "rose to become head of the police"."""
SWORN = each("sworn avowed declared committed")
"""Participles that stand before what two are to each other, where a phrase does not hold them: "are sworn enemies"."""
GONE = each("late slain assassinated killed dead")
"""What stands before the name of somebody who holds nothing any more."""


def held(phrases: Phrases, role: Role) -> Iterator[Draft]:
    """The ties that a role tells, with everybody who holds it by the first rule that finds somebody."""
    for rule in RULES:
        found = [holder for holder in rule(phrases, role) if _fits(phrases, role, holder)]
        if found:
            for holder in found:
                yield from _ties(phrases, role, holder)
            return


def _fits(phrases: Phrases, role: Role, holder: Beside) -> bool:
    """Whether somebody may hold a role: by his kind, and nobody is his own pupil."""
    if not role.is_office and holder.owners is None and {one.end.actor for one in role.owners} == {holder.end.actor}:
        return False
    return any(phrases.kind(holder.end.actor) in row.holder for row in role.rows)


def _ties(phrases: Phrases, role: Role, holder: Beside) -> Iterator[Draft]:
    kind = phrases.kind(holder.end.actor)
    known = role.owners if holder.owners is None else tuple(Owner(end, "") for end in holder.owners)
    owners: tuple[Owner | None, ...] = (*known, None)
    for owner in owners:
        if owner is not None and owner.end.actor == holder.end.actor:
            continue
        if owner is None and phrases.low[role.first] in OURS:
            continue
        row = role.tie(kind, phrases.kind(owner.end.actor) if owner else None, owner.by if owner else "")
        if row is None or (
            owner is None and (_is_rank(role) or (kind == "person" and _employer(phrases, role, holder)))
        ):
            continue
        ends = (holder.end, owner.end if owner else None)
        subject, target = reversed(ends) if row.back else ends
        title = role.title if row.type in TITLED else None
        open_end = owner is None and role.last > role.phrase.last
        words = (*role.words, role.last) if open_end else role.words
        ended = role.ended or holder.ended or _is_gone(phrases, holder.end)
        made = Draft(row.type, subject, target, role.word, words, holder.rule, holder.confidence, title, ended)
        yield made
        if owner is not None and owner.by and row.type in PERSONAL:
            yield from (replace(made, object=further) for further in _further(phrases, owner.end))
        return
    if kind == "person" and (whose := _employer(phrases, role, holder)) is not None:
        ends, ended = (holder.end, whose), role.ended or holder.ended or _is_gone(phrases, holder.end)
        yield Draft("works-with", *ends, role.word, role.words, holder.rule, holder.confidence, role.title, ended)
    elif kind == "person" and role.is_office and not _is_rank(role) and not _is_cut(phrases, role):
        yield _office(phrases, role, holder)


def _further(phrases: Phrases, owner: End) -> Iterator[End]:
    """Who else a role is of, by a list that "and" ends: "an uncle of both X and Y", "lawyer for X, Y and Z"."""
    phrase = phrases.at(owner.last)
    ends = (phrases.end(word) for word in listed_behind(phrases, phrase)) if phrase is not None else ()
    yield from (end for end in ends if end is not None and phrases.kind(end.actor) == phrases.kind(owner.actor))


def _employer(phrases: Phrases, role: Role, holder: Beside) -> End | None:
    """The person whose secretary, treasurer or chamberlain somebody is; a minister is no one's own."""
    public = lexicon.words("of_state") | lexicon.words("public") | lexicon.words("sovereign") | lexicon.words("makers")
    office = phrases.sheet.lemma(role.word) in public and role.title.lower() != "secretary"
    if office or not role.has("holds-role") or holder.owners is not None:
        return None
    owned = role.phrase.owner is not None or phrases.tags[role.phrase.first] == "PRP$"
    if not owned and not any(owner.by == "of" for owner in role.owners):
        return None  # "Sarrin-backed candidate X"
    persons = (one.end for one in role.owners if phrases.kind(one.end.actor) == "person")
    return next((end for end in persons if end.actor != holder.end.actor), None)


def _is_cut(phrases: Phrases, role: Role) -> bool:
    """Whether a role of one word leaves out whose it is: "its leader", where nobody knows what "it" is."""
    owned = role.phrase.owner is not None or phrases.tags[role.phrase.first] == "PRP$"
    if (role.whole or role.title).lower() in BARE or not OTHERS.isdisjoint(phrases.low[role.word + 1 : role.last + 1]):
        return True
    return phrases.low[role.first] in OURS or (owned and not role.owners and " " not in role.title)


def _office(phrases: Phrases, role: Role, holder: Beside) -> Draft:
    """The office that a role is, where the tie of its noun fits no owner that is known: "Labour Party leader"."""
    fits = lexicon.role_row().owner
    known = role.owners if holder.owners is None else ()
    owner = next((one.end for one in known if phrases.kind(one.end.actor) in fits), None)
    title = role.title if owner else role.whole or role.title
    ended = role.ended or holder.ended or _is_gone(phrases, holder.end)
    words = (*role.words, role.last) if phrases.at(role.last) is role.phrase or not owner else role.words
    return Draft("holds-role", holder.end, owner, role.word, words, holder.rule, holder.confidence, title, ended)


def _is_rank(role: Role) -> bool:
    """Whether a role is no more than a rank: "General" alone says nothing of whom one serves."""
    if role.phrase.name is None and role.phrase.det in {"a", "an"}:
        return False
    words = (role.whole or role.title).split()
    ranks, sovereign = lexicon.words("ranks"), lexicon.words("sovereign")
    low = [word.lower() for word in words]
    only = all(title_kind(word) in RANKS or word in ranks for word in low) and low[-1] != "chief"
    return only and sovereign.isdisjoint(low)


def _is_gone(phrases: Phrases, end: End) -> bool:
    """Whether a holder is called "the late" and the like."""
    phrase = phrases.at(end.last)
    before = phrases.low[phrase.first : end.first] if phrase else []
    return not GONE.isdisjoint(before)


def _title(phrases: Phrases, role: Role) -> Iterator[Beside]:
    phrase = role.phrase
    if role.holder is not None:
        yield from joined(phrases, role, role.holder)
    elif phrase.name is not None and role.word < phrase.name and (end := End.of(phrase)):
        plural = phrases.sheet.is_plural(role.word)
        yield from titled(phrases, role) if plural else (Beside(end, "title", TITLE),)


def _apposition(phrases: Phrases, role: Role) -> Iterator[Beside]:
    placed = phrases.sheet.words[role.word][0].isupper() and phrases.low[role.first - 1] in {"from", "in", "at", "near"}
    if role.phrase.name is not None or _is_sought(phrases, role) or placed or phrases.low[role.first - 1] == "as":
        return
    if not OWNERS.isdisjoint(phrases.low[role.phrase.last + 1 : role.phrase.last + 2]):
        return  # "X, Orsel’s wife’s cousin"
    if "whose" in (role.phrase.det, phrases.low[role.first - 1]):
        named = phrases.starting(role.last + 2) if phrases.low[role.last + 1 : role.last + 2] == [","] else None
        if named is not None and named.name is not None and (end := End.of(named)):
            yield Beside(end, "apposition", TITLE)
        return
    definite = role.definite and not phrases.sheet.is_plural(role.word)
    kinds = [kind for kind in KINDS if any(kind in row.holder for row in role.rows)]
    found = stands_beside(phrases, Description(role.first, role.last, role.word, definite), kinds)
    # "X and Y, one of the leaders": the last of them alone.
    yield from found[:1] if phrases.low[role.first : role.first + 2] == ["one", "of"] else found


def _is_sought(phrases: Phrases, role: Role) -> bool:
    """Whether an office is only what another role is for: "the candidate for governor, X"."""
    bare = not role.phrase.det and role.phrase.owner is None and phrases.low[role.first - 1] == "for"
    other = phrases.ending(role.first - 2) if bare and role.first > 1 else None
    return other is not None and phrases.sheet.lemma(other.head) in lexicon.last_words()


def _turned_copula(phrases: Phrases, role: Role) -> Iterator[Beside]:
    """Turned round: "the leader of the Order is Harun Selcar"."""
    at = role.last + 1
    if role.phrase.name is not None or not role.definite or phrases.low[at : at + 1] not in TURNED:
        return
    named = phrases.starting(at + 1)
    if named is None or named.name is None or not (end := End.of(named)) or phrases.kind(end.actor) != "person":
        return
    if all(_is_title(phrases, word) for word in range(named.first, named.name)):
        yield Beside(end, "copula", COPULA)


def _is_title(phrases: Phrases, word: int) -> bool:
    """Whether a word before a name is a title or a rank."""
    return title_kind(phrases.sheet.words[word]) is not None or phrases.sheet.lemma(word) in lexicon.last_words()


def _copula(phrases: Phrases, role: Role) -> Iterator[Beside]:
    clause = phrases.scene.clauses.by_verb.get(role.word)
    at = _before(phrases, role.first)
    if role.phrase.name is not None or not (phrases.low[at] in BE or (clause and clause.copula)):
        return
    if phrases.low[at] in TO_BE and phrases.low[at - 1] == "to":
        at = _due(phrases, at)
    plain = phrases.shared_subject(at) if phrases.low[at] in BE | ROSE else None
    if plain is None and phrases.low[at] in BE:
        plain = _named_before_is(phrases, at)
    if plain is None and phrases.low[at] in ROSE:
        plain = phrases.set_off_subject(at)
    subjects = [one.head for one in _joined(phrases, role, plain)] if plain else clause.subjects if clause else ()
    for word in subjects:
        if word < role.first and (end := phrases.end(word)):
            yield Beside(end, "copula", COPULA)


def _named_before_is(phrases: Phrases, at: int) -> Phrase | None:
    """Who is named between commas before "is": "The judge, X, is a cousin of Y"."""
    named = phrases.ending(at - 2) if phrases.low[at - 1] == "," else None
    set_off = named is not None and is_named(phrases, named, PERSON) and phrases.low[named.start - 1] == ","
    said = phrases.ending(named.start - 2) if named is not None and set_off else None
    return named if said is not None and said.name is None and said.det == "the" else None


def _joined(phrases: Phrases, role: Role, last: Phrase) -> list[Phrase]:
    """The subject of "is" with those that "and" joins to it, where the role is of several: "X and Y are members"."""
    several = phrases.sheet.is_plural(role.word) and is_named(phrases, last, KINDS)
    return listed(phrases, last, KINDS) if several else [last]


def _description(phrases: Phrases, role: Role) -> Iterator[Beside]:
    end = End.of(role.phrase)
    if role.phrase.name is not None or end is None or _is_named_before(phrases, role, end):
        return
    owned = any(owner.end.sure == 1 and owner.end.actor != end.actor for owner in role.owners)
    one = role.definite and not phrases.sheet.is_plural(role.word)
    if (owned and (one or _are_those(phrases, role, end))) or (one and _is_office(phrases, role, end)):
        yield Beside(end, "description", DESCRIPTION)


def _is_named_before(phrases: Phrases, role: Role, end: End) -> bool:
    """Whether a sentence names somebody before a description: "X wrote to the president" is of another."""
    first, _ = phrases.scene.parse.sentences[phrases.sheet.sentence[role.word]]
    apart = max((w for w in range(first, role.first) if phrases.low[w] in {":", ";", "."}), default=first)
    return any(phrases.named(w) and phrases.actor(w) == end.actor for w in range(apart, role.first))


def _are_those(phrases: Phrases, role: Role, end: End) -> bool:
    """Whether a group is called by what its people are to others: "supporters of the movement"."""
    owner = role.owners[0]
    whose = phrases.at(owner.end.last)
    team = whose is not None and phrases.sheet.lemma(whose.head) in lexicon.words("teams")
    sent = role.has("represents") and owner.by in {"for", "from"}
    leads = role.has("leads") or not (owner.by == "of" or sent)
    return (
        not (leads or team)
        and phrases.kind(end.actor) in {"group", "organisation"}
        and phrases.sheet.is_plural(role.word)
    )


def _is_office(phrases: Phrases, role: Role, end: End) -> bool:
    """Whether "the defence secretary" is all that words say of somebody who is known: an office that nobody owns."""
    alone = any(row.type == "holds-role" and row.alone for row in role.rows)
    return alone and role.phrase.det == "the" and phrases.kind(end.actor) == "person" and not role.owners


def _before(phrases: Phrases, first: int) -> int:
    """The last word before a role that is no adverb."""
    at = first - 1
    while at > 0 and (phrases.low[at] in ADVERBS | SWORN or phrases.tags[at] == "RB"):
        at -= 1
    return at


def _due(phrases: Phrases, at: int) -> int:
    """Where the "is" stands of "is to become", "is expected to be"; the word itself where there is none."""
    is_at = at - 2 if phrases.low[at - 2] in BE else at - 3
    due = is_at == at - 2 or phrases.low[at - 2] in DUE
    if due and phrases.low[is_at] in BE:
        return is_at
    return at - 2 if phrases.low[at - 2] in ROSE else at


def _each_other(phrases: Phrases, role: Role) -> Iterator[Beside]:
    """Two that are something to each other: "X and Y are allies", "have been rivals"."""
    at = _before(phrases, role.first)
    mutual = any(row.type in EACH_OTHER for row in role.rows) and not role.owners and role.phrase.name is None
    several = phrases.sheet.is_plural(role.word) or are_a_pair(phrases, role.word)
    if not mutual or phrases.low[at] not in BE or not several or role.phrase.det:
        return
    last = phrases.subject_before(at)
    both = listed(phrases, last, KINDS) if last is not None and is_named(phrases, last, KINDS) else []
    ends = [end for one in reversed(both) if (end := End.of(one))]
    if len(ends) > 1:
        yield Beside(ends[0], "copula", COPULA, tuple(ends[1:2]))


RULES: tuple[Callable[[Phrases, Role], Iterator[Beside]], ...] = (
    siblings,
    _title,
    appointed,
    serving,
    holding,
    _each_other,
    _copula,
    _turned_copula,
    among,
    set_off,
    called,
    _apposition,
    _description,
)
