"""Whose a role is: "the Order's representative", "head of the Order", "its leader", "the Tidal Front commander"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.english import each
from onrecord.inflection import by_form
from onrecord.names.titles import kind_of as title_kind
from onrecord.nations import state_of
from onrecord.ties import lexicon
from onrecord.ties.apposition import Description, stands_beside
from onrecord.ties.choosing import APPOINTS
from onrecord.ties.kinds import BODIES
from onrecord.ties.phrases import End
from onrecord.ties.phrases.before_verb import plain_subject, subject_before
from onrecord.ties.phrases.pronouns import antecedent, possessor
from onrecord.ties.roles.complements import Owner
from onrecord.ties.roles.whose import his
from onrecord.ties.voice import PASSIVE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ties.phrases import Phrase, Phrases
    from onrecord.ties.roles.complements import Behind

HAS = frozenset(by_form(each("have get gain name appoint elect choose pick hire install select"))) | {"had"}
"""Verbs whose subject has for an officer whom they say."""
PARTNERS = each("counterpart supplier contractor subcontractor")
"""Who is so to whom "'s" or "his" says; a body or a nation before the noun is his own: "his Front counterpart"."""
FAR = 20
"""Words between "chose" and the "as" that goes with it."""
BACK = 12
"""Words between "of which" and the role that it brings the owner of."""


def owners(phrases: Phrases, phrase: Phrase, start: int, word: int, behind: Behind) -> Iterator[Owner]:
    """Whose a role is, the likeliest first. Its title begins at `start`, its noun is `word`."""
    if behind.owner is not None:
        yield behind.owner
    elif behind.open:
        before = [Owner(end, "") for end in _before(phrases, phrase, start, word)]
        yield from before or [*_behind_name(phrases, phrase, word)] or _having(phrases, phrase)


def _having(phrases: Phrases, phrase: Phrase) -> Iterator[Owner]:
    """The body that has somebody for something: "the Lantern Corps has a new commander, Rostam Keyl"."""
    verb = phrase.start - 1
    several = phrases.sheet.is_plural(phrase.head) and phrases.sheet.lemma(phrase.head) == "member"
    one = phrase.det in {"a", "an"}
    if phrase.name is not None or not (one or several) or verb < 1 or phrases.low[verb] not in HAS:
        return
    subject = plain_subject(phrases, verb)
    body = End.of(subject) if subject is not None and subject.name is not None else None
    if body is not None and phrases.kind(body.actor) in {*BODIES, "state"}:
        yield Owner(body, "")


def _behind_name(phrases: Phrases, phrase: Phrase, word: int) -> Iterator[Owner]:
    """Where an office is held, behind the name: "Senator Davit Orsel of Kessaria", "Director X of the Monitor"."""
    at = phrase.last + 1
    following = phrases.starting(at + 1) if phrases.low[at : at + 1] in (["of"], ["from"]) else None
    where = End.of(following) if following and following.name is not None else None
    if phrase.name is None or where is None or phrases.kind(where.actor) == "person":
        return
    noun = phrases.sheet.lemma(word)
    of_place = noun in lexicon.words("of_state") or noun in lexicon.words("public")
    placed, rank = phrases.kind(where.actor) in {"place", "state"}, title_kind(phrases.sheet.words[word]) == "rank"
    heads = any(row.type == "leads" for row in lexicon.rows_of((phrases.sheet.lemma(word),))[1])
    if (of_place or heads) if placed else not (rank or phrases.sheet.lemma(word) in lexicon.words("makers")):
        yield Owner(where, "")


def _before(phrases: Phrases, phrase: Phrase, start: int, word: int) -> Iterator[End]:
    """The owners that stand before a role: with "'s", as a pronoun, as a name or nation in its phrase."""
    if phrase.owner is not None:
        yield from _one(phrases.about(phrase.owner))
    elif phrases.tags[phrase.first] == "PRP$":
        if not _is_torn(phrases, phrase.first):
            yield from _one(_appointer(phrases, phrase) or his(phrases, phrase, word))
    elif "whose" in (phrase.det, phrases.low[phrase.first - 1]):
        before = antecedent(phrases, phrase.first - (phrase.det != "whose"))
        yield from _one(phrases.about(before) if before else None)
    else:
        yield from _one(_of_which(phrases, phrase))
    if phrases.sheet.lemma(word) in PARTNERS:
        return
    named = phrases.inside(phrase, start)
    owned = phrase.owner is not None or phrases.tags[phrase.first] == "PRP$"
    public = owned or phrases.sheet.lemma(word) in lexicon.words("public")
    if named and named.last == start - 1 and not (public and lexicon.party(phrases.low[start - 1])):
        yield named
    if start == phrase.first and (short := _in_brackets(phrases, start - 1)):
        yield short
    if named is None and phrase.owner is None:
        yield from _one(_joined(phrases, phrase))
    kind_of_group = phrases.group(phrase.first, word - 1) is not None  # "a militia leader" leads no one body
    if not kind_of_group and _is_of_state(phrases, phrase, word) and not _has_group(phrases, phrase, word):
        yield from _nations(phrases, phrase, start)


def _is_torn(phrases: Phrases, its: int) -> bool:
    """Whether the "Its" that opens a sentence may be of several: "The police raided the Front. Its leader, X"."""
    number = phrases.sheet.sentence[its]
    first, _ = phrases.scene.parse.sentences[number]
    if phrases.low[its] != "its" or first != its or number == 0:
        return False
    start, end = phrases.scene.parse.sentences[number - 1]
    named = {one.actor for word in range(start, end) if (one := phrases.name_at(word))}
    return len({actor for actor in named if phrases.kind(actor) != "person"}) > 1


def _joined(phrases: Phrases, phrase: Phrase) -> End | None:
    """Whose a role is that "and" joins to another: of "his cousin and rival" the rival's."""
    if phrases.low[phrase.first - 1] != "and" or phrase.det:
        return None
    other = phrases.ending(phrase.first - 2)
    if other is None or other.name is not None or phrases.sheet.lemma(other.head) not in lexicon.last_words():
        return None
    return phrases.about(other.owner) if other.owner else possessor(phrases, other)


def _in_brackets(phrases: Phrases, at: int) -> End | None:
    """The body whose short name closes before a role: "the Tidal Front (TF) commander"."""
    if at < 3 or phrases.tags[at] != "-RRB-":
        return None
    short = phrases.ending(at - 1)
    if short is not None and short.head < short.last:
        return End.of(short)
    before = phrases.ending(short.first - 2) if short and phrases.tags[short.first - 1] == "-LRB-" else None
    return End.of(before) if before and short and short.actor == before.actor else None


def _appointer(phrases: Phrases, phrase: Phrase) -> End | None:
    """Whose "his" is behind "as": in "X chose Y as his deputy" and "Y was chosen by X as his deputy" that of X."""
    at = phrase.first - 2 if phrases.low[phrase.first - 1] == "as" and phrase.first > 2 else 0
    before = phrases.ending(at - 1 if phrases.low[at] == "," else at)
    if before is None or at == 0 or phrases.low[phrase.first] == "their":
        return None
    if phrases.low[before.start - 1] == "by":
        return End.of(before)
    verbs = (w for w in range(before.start - 1, max(before.start - FAR, 0), -1) if phrases.low[w] in APPOINTS)
    verb = next((w for w in verbs if phrases.same_sentence(w, before.start)), None)
    subject = None if verb is None or phrases.low[verb - 1] in PASSIVE else subject_before(phrases, verb)
    return End.of(subject) if subject and subject.actor != before.actor else None


def _one(end: End | None) -> list[End]:
    return [end] if end else []


def _has_group(phrases: Phrases, phrase: Phrase, word: int) -> bool:
    """Whether the phrase says of which group somebody is: no state has a militia commander."""
    return any(phrases.sheet.lemma(w) in lexicon.words("bodies") for w in range(phrase.first, word))


def _is_of_state(phrases: Phrases, phrase: Phrase, word: int) -> bool:
    """Whether an office is one that states have, or that its phrase says is: "a Kessarian government commissioner"."""
    said = set(phrases.low[phrase.first : word])
    governs = bool(said & lexicon.words("governments")) and not said & lexicon.words("not_of_state")
    return governs or phrases.sheet.lemma(word) in lexicon.words("of_state")


def _nations(phrases: Phrases, phrase: Phrase, start: int) -> Iterator[End]:
    for word in range(start - 1, phrase.first - 1, -1):
        if state := state_of(phrases.scene, word):
            yield End(state, word, word)


def _of_which(phrases: Phrases, phrase: Phrase) -> End | None:
    """Whose a role is by "of which" before it: "the umbrella group of the militias, of which Tolke was deputy head"."""
    low = phrases.low
    ats = (w for w in range(phrase.first - 2, max(phrase.first - BACK, 1), -1) if low[w] == "which")
    at = next(ats, None)
    if at is None or low[at - 1] != "of":
        return None
    before = antecedent(phrases, at)
    if before is not None and low[before.start - 1] == "of":
        body = phrases.ending(before.start - 2)
        before = body if body and phrases.sheet.lemma(body.head) in lexicon.words("bodies") else before
    if before is None:
        return None
    if end := End.of(before):
        return end
    beside = stands_beside(phrases, Description(before.start, at - 2, before.head, definite=False), BODIES)
    return beside[0].end if len(beside) == 1 else None
