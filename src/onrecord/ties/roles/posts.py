"""Who holds a role by what a verb says: named, chosen, serving as, in the post of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.english import FINITE, each
from onrecord.inflection import by_form
from onrecord.names.titles import kind_of as title_kind
from onrecord.ties.apposition import Beside, Description, stands_beside
from onrecord.ties.choosing import APPOINTS
from onrecord.ties.phrases import End
from onrecord.ties.phrases.before_verb import auxiliaries, left_out, shared_subject, subject_before
from onrecord.ties.phrases.pronouns import end_at, possessor
from onrecord.ties.voice import PASSIVE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.ties.phrases import Phrase, Phrases
    from onrecord.ties.roles.role import Role

APPOINTMENT, AS = 0.9, 0.85
"""How sure a role is right behind "named", and behind "as"; set by hand."""
SERVES = each(
    """
    serve serves served serving act acts acted acting work works worked working resign resigned resigns quit quits
    retire retired step stepped continue continues continued stay stayed return returned double doubled
    emerge emerged emerges rule ruled rules reign reigned reigns sit sits sat join joins joined start started begin
    began take takes took taken come came enter entered rise rose risen move moved remain remains remained train trained
    stand stands stood
    """
)
DESCRIBES = each(
    """
    describe describes described describing identify identifies identified identifying introduce introduces introduced
    use uses used using send sends sent dispatched present presents presented list lists listed register registered
    known know knows
    """
)
"""Verbs whose object is what "as" says behind them."""
REMOVES = frozenset(by_form(each("oust remove dismiss sack fire depose dethrone suspend unseat topple drop axe")))
"""Verbs whose object is no longer what "as" says behind them."""
LEAVES = frozenset(by_form(each("resign quit retire step stand leave"))) - {"stand", "stands", "stood", "standing"}
"""Verbs whose subject is no longer what "as" says behind them."""
NOT_DONE = each("not n't n’t never to will would could might may should must can")
WISHES = frozenset(by_form(each("want ask urge press prefer like need beg expect persuade invite encourage")))
"""Verbs whose object does not yet do what the infinitive behind it says."""
WRONGLY = each("wrongly falsely mistakenly incorrectly erroneously")
POSTS = each("post job role position tenure time stint spell office capacity title seat year month decade")
"""Nouns whose owner holds what "as" says behind them."""
HOLDS = frozenset(
    by_form(each("hold take assume resume win accept occupy fill leave quit lose regain retain keep relinquish vacate"))
)
"""Verbs whose subject has, or has had, the post that they are said with."""
TO_BE = each("be become serve")
BECOME = each("become becomes became")
NEAR = 8
"""Words between a verb and the "as" that goes with it."""


def appointed(phrases: Phrases, role: Role) -> Iterator[Beside]:
    """Right behind the verb: "was named prime minister"; "named Orsel prime minister"."""
    sworn = phrases.low[role.first - 1] == "sworn" and role.has("opposes")  # "are sworn enemies"
    if role.phrase.name is None and not sworn:
        yield from (Beside(end, "appointment", APPOINTMENT) for end in _given(phrases, role))


def _given(phrases: Phrases, role: Role) -> list[End]:
    at = role.first - 1
    if at >= 0 and phrases.low[at] in APPOINTS:
        first = _behind_titles(phrases, role)
        if first and phrases.kind(first.actor) == "person":
            return [first]
        clause = phrases.scene.clauses.by_verb.get(at)
        active = clause is not None and not clause.passive and phrases.tags[at] == "VBD" and role.phrase.det != ""
        if clause and active and PASSIVE.isdisjoint(auxiliaries(phrases, at)):
            return []  # "the party nominated a candidate"
        ends = [end_at(phrases, word) for word in (clause.objects if clause else ()) if word < at]
        subject = None if any(ends) else left_out(phrases, at) or subject_before(phrases, at)
        return [end for end in (*ends, End.of(subject) if subject else None) if end]
    if at > 1 and phrases.low[at] in TO_BE and phrases.low[at - 1] == "to":
        at -= 2  # "chose X to be his deputy", "was picked to become prime minister"
        if phrases.low[at] in APPOINTS:
            passive = subject_before(phrases, at) if phrases.low[at - 1] in PASSIVE else None
            return [end] if passive and (end := End.of(passive)) else []
    named = phrases.ending(at)
    if named is None or named.name is None or phrases.low[named.start - 1] not in APPOINTS:
        return []
    end = End.of(named)
    return [end] if end else []


def _behind_titles(phrases: Phrases, role: Role) -> End | None:
    """The name that a phrase begins with, ranks passed over: "appointed Brigadier Rostam Keyl head of it"."""
    at = role.phrase.first
    while at < role.word and not phrases.named(at) and title_kind(phrases.sheet.words[at]) is not None:
        at += 1
    return phrases.name_at(at)


def serving(phrases: Phrases, role: Role) -> Iterator[Beside]:
    """Behind "as": "served as R", "named X as R", "with X as its R"."""
    at = role.first - 1
    if at >= 0 and phrases.low[at] == "as" and (named := _opened(phrases, role, at)):
        yield Beside(named, "as", AS)
        return
    if at < 1 or phrases.low[at] != "as":
        return
    before = phrases.ending(at - 1)
    if before is not None and (end := _with(phrases, before) or _of_post(phrases, before)):
        yield Beside(end, "as", AS)
        return
    verbs = APPOINTS | SERVES | DESCRIBES | REMOVES
    verb = next((w for w in range(at - 1, max(at - 1 - 2 * NEAR, -1), -1) if phrases.low[w] in verbs), None)
    goes_on = not FINITE.isdisjoint(phrases.tags[role.last + 1 : role.last + 2])  # "came as the minister left"
    if verb is None or goes_on or not phrases.same_sentence(verb, at):
        return
    if phrases.low[verb - 1] in WRONGLY or _is_wished(phrases, verb):
        return  # "was wrongly described as the leader", "wants X to serve as its leader"
    appoints, left = phrases.low[verb] in APPOINTS | DESCRIBES | REMOVES, _has_left(phrases, verb)
    if appoints or at - verb <= NEAR:
        words = _chosen_by(phrases, verb) if appoints else _serving(phrases, verb, role)
        yield from (Beside(end, "as", AS, ended=left) for word in words if (end := end_at(phrases, word)))


def _is_wished(phrases: Phrases, verb: int) -> bool:
    """Whether somebody else wants what the verb says: "asked X to take over as its head"."""
    whom = phrases.ending(verb - 2) if phrases.low[verb - 1] == "to" else None
    return whom is not None and phrases.low[whom.start - 1] in WISHES


def _has_left(phrases: Phrases, verb: int) -> bool:
    """Whether a verb says that somebody has left a post: not "did not resign", nor "is to step down"."""
    done = phrases.tags[verb] in {"VBD", "VBN"} and NOT_DONE.isdisjoint(auxiliaries(phrases, verb))
    return done and phrases.low[verb] in REMOVES | LEAVES


def _opened(phrases: Phrases, role: Role, at: int) -> End | None:
    """Who is named behind what a sentence opens with: "As minister, X signed it", "In his role as minister, X"."""
    post = phrases.ending(at - 1) if at > 0 and phrases.same_sentence(at - 1, at) else None
    if post is not None and (
        phrases.sheet.lemma(post.head) not in POSTS or phrases.low[post.first] not in {"his", "her"}
    ):
        return None
    first = at if post is None else post.first - 1
    opens = first <= 0 or not phrases.same_sentence(first - 1, first)
    named = phrases.starting(role.last + 2) if phrases.low[role.last + 1 : role.last + 2] == [","] else None
    end = End.of(named) if opens and named is not None and named.name is not None else None
    return end if end is not None and phrases.kind(end.actor) == "person" else None


def _serving(phrases: Phrases, verb: int, role: Role) -> Sequence[int]:
    """Who serves: the name before the verb, or whom a phrase there stands beside, or its subject by the parse."""
    plain, clause = shared_subject(phrases, verb), phrases.scene.clauses.by_verb.get(verb)
    if plain is None and phrases.low[verb - 1] == "to":
        plain = _told(phrases, verb)
    if plain is not None and plain.actor:
        return (plain.head,)
    if plain is not None and plain.name is None:
        said = Description(plain.start, plain.last, plain.head, definite=False)
        if beside := stands_beside(phrases, said, frozenset().union(*(row.holder for row in role.rows))):
            return (beside[0].end.last,)
    return clause.subjects if clause else ()


def _told(phrases: Phrases, verb: int) -> Phrase | None:
    """Who is "to serve": the name before "to", or who is "the first woman to serve"."""
    before = phrases.ending(verb - 2)
    if before is None or before.actor or phrases.low[before.start - 1] not in PASSIVE | BECOME:
        return before
    return subject_before(phrases, before.start - 1)


def _chosen_by(phrases: Phrases, verb: int) -> Sequence[int]:
    """Who is chosen: by the parse, or by the words of "chose X as" and "X was chosen as"."""
    clause = phrases.scene.clauses.by_verb.get(verb)
    if clause and clause.objects:
        return clause.objects
    named = phrases.starting(verb + 1)
    if named is not None and named.actor:
        return (named.head,)
    subject = None if PASSIVE.isdisjoint(auxiliaries(phrases, verb)) else subject_before(phrases, verb)
    return (subject.head,) if subject else ()


def _with(phrases: Phrases, before: Phrase) -> End | None:
    """Who stands in "with X as its head"."""
    return End.of(before) if phrases.low[before.start - 1] == "with" else None


def _of_post(phrases: Phrases, before: Phrase) -> End | None:
    """Who stands in "X's post as head", "in his role as head"."""
    if phrases.sheet.lemma(before.head) not in POSTS:
        return None
    return End.of(before.owner) if before.owner else possessor(phrases, before)


def holding(phrases: Phrases, role: Role) -> Iterator[Beside]:
    """Behind "post of": "held the post of R", "took the office of R"."""
    noun = phrases.ending(role.first - 2) if phrases.low[role.first - 1] == "of" and role.first > 1 else None
    if noun is None or noun.name is not None or phrases.sheet.lemma(noun.head) not in POSTS:
        return
    clause = phrases.scene.clauses.by_verb.get(noun.start - 1)
    subject = subject_before(phrases, noun.start - 1) if phrases.low[noun.start - 1] in HOLDS else None
    words = [subject.head] if subject else list(clause.subjects) if clause else []
    if phrases.low[noun.start - 1] in HOLDS:
        yield from (Beside(end, "as", AS) for word in words if (end := end_at(phrases, word)))
