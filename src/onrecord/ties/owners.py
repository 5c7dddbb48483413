"""Whose a role is: "the Order's representative", "head of the Order", "its leader", "the Tidal Front commander"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.names.titles import kind_of as title_kind
from onrecord.nations import state_of
from onrecord.ties import lexicon
from onrecord.ties.apposition import Description, stands_beside
from onrecord.ties.choosing import APPOINTS
from onrecord.ties.lexicon import each
from onrecord.ties.phrases import GENERAL, End

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ties.lexicon import Row
    from onrecord.ties.phrases import Phrase, Phrases
    from onrecord.types import ActorKind

OF_DOMAIN = each("minister secretary professor director chief ministry head officer lecturer")
"""Nouns whose title goes on behind "of": "minister of communications"."""
BODIES: tuple[ActorKind, ...] = ("organisation", "group")
OURS = each("our my your")
BACK = 12
"""Words between "of which" and the role that it brings the owner of."""


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
    if phrase.name is not None or at + 1 >= len(phrases.tags):
        return Behind(phrase.last)
    by = phrases.low[at]
    following = phrases.starting(at + 1)
    if following is not None and not phrases.same_sentence(at, following.last):
        following = None
    if by == "and":
        return (_beside(phrases, phrase, following, rows) if following else None) or Behind(phrase.last)
    posted = by == "to" and _speaks(rows)
    if by == "from" and following is not None:
        return _named_behind(phrases, following, by, word) or Behind(phrase.last)
    if following is None or not (posted or any(by in row.of for row in rows)):
        return Behind(phrase.last)
    named = _named_behind(phrases, following, by, word) if by == "of" or _speaks(rows) else None
    if posted:
        return named or Behind(following.last if following.name is not None else phrase.last)
    return named or _brought(phrases, word, following, by, rows) or _unknown(phrases, phrase, word, following)


def _beside(phrases: Phrases, phrase: Phrase, other: Phrase, rows: tuple[Row, ...]) -> Behind | None:
    """What a role shares with the one that "and" joins to it: "founder and leader of X", "senator and candidate Y"."""
    if other.det or other.owner is not None or not _is_role(phrases, other, other.head if other.name is None else None):
        return None
    if other.name is None:
        shared = complement(phrases, other, other.head, rows)
        return shared if shared.owner is not None else None
    holder = None if phrase.det else End.of(other)
    person = holder is not None and phrases.kind(holder.actor) == "person"
    return Behind(phrase.last, holder=holder) if person and phrases.low[phrase.start - 1] != "between" else None


def _is_role(phrases: Phrases, phrase: Phrase, head: int | None) -> bool:
    """Whether a phrase is a plain noun for a role, or has one in small letters before its name and nothing else."""
    if head is not None:
        return phrases.sheet.lemma(head) in lexicon.last_words()
    before = range(phrase.first, phrase.name or phrase.first)
    plain = all(phrases.sheet.words[w].islower() and not phrases.named(w) for w in before)
    return plain and any(phrases.tags[w] in {"NN", "NNS"} for w in before)


def _is_portfolio(phrases: Phrases, word: int, following: Phrase) -> bool:
    """Whether "of" brings what an office deals with and no owner: "Secretary of State", "minister of the Interior"."""
    said = {phrases.low[w] for w in range(following.first, following.last + 1)} - {"the"}
    return phrases.sheet.lemma(word) in OF_DOMAIN and said <= lexicon.words("portfolios")


def _brought(phrases: Phrases, word: int, following: Phrase, by: str, rows: tuple[Row, ...]) -> Behind | None:
    """An actor that a preposition brings: the owner, but for where a role is held and what it deals with."""
    about = phrases.about(following)
    if about is None or (by == "of" and _is_portfolio(phrases, word, following)):
        return None
    if by in {"in", "for"} and phrases.kind(about.actor) not in BODIES and not _speaks(rows):
        return Behind(following.last, open=by == "in")
    return Behind(following.last, owner=Owner(about, by))


def _unknown(phrases: Phrases, phrase: Phrase, word: int, following: Phrase) -> Behind:
    """What a preposition brings that is no actor: more of the title, or an owner that nobody else can be."""
    by = phrases.low[phrase.last + 1]
    domain = not following.det or _is_portfolio(phrases, word, following)
    if by == "of" and phrases.sheet.lemma(word) in OF_DOMAIN and domain and following.owner is None:
        return Behind(following.last, domain=f" of {text_of(phrases, following.first, following.last)}")
    return Behind(following.last, open=by != "of" or phrase.owner is not None)


def _named_behind(phrases: Phrases, following: Phrase, by: str, word: int) -> Behind | None:
    """What "of" brings where a person's name stands behind it: "Secretary of State X", "President of Norvane X".

    Behind "to" and "for" stands where an envoy is posted: "Ambassador to Norvane X".
    """
    first, following = following.first, _last_joined(phrases, following)
    holder, name = End.of(following), following.name
    if holder is None or name is None or name == following.first or phrases.kind(holder.actor) != "person":
        return None
    of_domain = by == "of" and phrases.sheet.lemma(word) in OF_DOMAIN
    if not of_domain and any(title_kind(phrases.sheet.words[w]) for w in range(first, name)):
        return None  # "a spokesman for President X": whom the role is with, not who holds it
    inside = phrases.inside(following, name)
    if inside is not None and inside[0] == holder.actor:
        inside = None
    if by not in {"of", "from"}:
        return Behind(following.last, domain=f" {by} {text_of(phrases, first, name - 1)}", holder=holder)
    if inside is not None:
        return Behind(following.last, owner=Owner(End(*inside), "of"), holder=holder)
    if by == "from":
        return None
    domain = "" if following.det else f" of {text_of(phrases, first, name - 1)}"
    return Behind(following.last, domain=domain, open=bool(domain), holder=holder)


def _last_joined(phrases: Phrases, first: Phrase) -> Phrase:
    """The phrase that "and" joins to plain nouns: in "of trade and foreign affairs X" that with the name."""
    joined = phrases.starting(first.last + 2) if phrases.low[first.last + 1 : first.last + 2] == ["and"] else None
    plain = first.actor is None and not first.det and first.owner is None
    return joined if joined and plain and joined.name not in {None, joined.first} and not joined.det else first


def _speaks(rows: tuple[Row, ...]) -> bool:
    """Whether a role is that of somebody who speaks for others: "for" brings whom, and else what it deals with."""
    return any(row.type == "represents" for row in rows)


def owners(phrases: Phrases, phrase: Phrase, start: int, word: int, behind: Behind) -> Iterator[Owner]:
    """Whose a role is, the likeliest first. Its title begins at `start`, its noun is `word`."""
    if behind.owner is not None:
        yield behind.owner
    elif behind.open:
        before = [Owner(end, "") for end in _before(phrases, phrase, start, word)]
        yield from before or _behind_name(phrases, phrase)


def _behind_name(phrases: Phrases, phrase: Phrase) -> Iterator[Owner]:
    """Where an office is held, behind the name: "Senator Davit Orsel of Kessaria"."""
    at = phrase.last + 1
    following = phrases.starting(at + 1) if phrases.low[at : at + 1] in (["of"], ["from"]) else None
    where = End.of(following) if following and following.name is not None else None
    if phrase.name is not None and where is not None and phrases.kind(where.actor) in {"place", "state"}:
        yield Owner(where, "")


def text_of(phrases: Phrases, first: int, last: int) -> str:
    """The words from one to another, as they stand in the text."""
    start, end = phrases.scene.sheet.span(first, last)
    return " ".join(phrases.scene.text[start:end].split())


def _before(phrases: Phrases, phrase: Phrase, start: int, word: int) -> Iterator[End]:
    """The owners that stand before a role: with "'s", as a pronoun, as a name or nation in its phrase."""
    if phrase.owner is not None:
        yield from _one(phrases.about(phrase.owner))
    elif phrases.tags[phrase.first] == "PRP$":
        yield from _one(_appointer(phrases, phrase) or phrases.pronoun(phrase) or _its(phrases, phrase))
    elif "whose" in (phrase.det, phrases.low[phrase.first - 1]):
        antecedent = phrases.antecedent(phrase.first - (phrase.det != "whose"))
        yield from _one(phrases.about(antecedent) if antecedent else None)
    else:
        yield from _one(_of_which(phrases, phrase))
    named = phrases.inside(phrase, start)
    owned = phrase.owner is not None or phrases.tags[phrase.first] == "PRP$"
    if named and named[2] == start - 1 and not (owned and lexicon.party(phrases.low[start - 1])):
        yield End(*named)
    if start == phrase.first and (short := _in_brackets(phrases, start - 1)):
        yield short
    if group := phrases.group(phrase.first, word - 1):
        yield group
    elif phrases.sheet.lemma(word) in lexicon.words("of_state") and not _has_group(phrases, phrase, word):
        yield from _nations(phrases, phrase, start)


def _in_brackets(phrases: Phrases, at: int) -> End | None:
    """The body whose short name closes before a role: "the Tidal Front (TF) commander"."""
    if at < 3 or phrases.tags[at] != "-RRB-":
        return None
    short = phrases.ending(at - 1)
    before = phrases.ending(short.first - 2) if short and phrases.tags[short.first - 1] == "-LRB-" else None
    return End.of(before) if before and short and short.actor == before.actor else None


def _appointer(phrases: Phrases, phrase: Phrase) -> End | None:
    """Whose "his" is behind "as": in "X chose Y as his deputy" and "Y was chosen by X as his deputy" that of X."""
    before = phrases.ending(phrase.first - 2) if phrases.low[phrase.first - 1] == "as" and phrase.first > 2 else None
    if before is None or phrases.low[phrase.first] == "their":
        return None
    if phrases.low[before.start - 1] == "by":
        return End.of(before)
    subject = phrases.subject_before(before.start - 1) if phrases.low[before.start - 1] in APPOINTS else None
    return End.of(subject) if subject and subject.actor != before.actor else None


def _one(end: End | None) -> list[End]:
    return [end] if end else []


def _has_group(phrases: Phrases, phrase: Phrase, word: int) -> bool:
    """Whether the phrase says of which group somebody is: no state has a militia commander."""
    return any(phrases.sheet.lemma(w) in lexicon.words("bodies") for w in range(phrase.first, word))


def _nations(phrases: Phrases, phrase: Phrase, start: int) -> Iterator[End]:
    for word in range(start - 1, phrase.first - 1, -1):
        if state := state_of(phrases.scene, word):
            yield End(state, word, word)


def _its(phrases: Phrases, phrase: Phrase) -> End | None:
    """Whose "its" is where nothing else says so: of the one body in the sentence before, or earlier in this one."""
    if phrases.low[phrase.first] != "its":
        return None
    sentence = phrases.sheet.sentence[phrase.first]
    for number in (sentence, sentence - 1):
        first, end = phrases.scene.parse.sentences[number] if number >= 0 else (0, 0)
        found = {phrases.actor(word): word for word in range(first, min(end, phrase.first))}
        bodies = [actor for actor in found if actor and phrases.kind(actor) == "organisation"]
        if bodies:
            return End(bodies[0], phrase.first, phrase.first, GENERAL) if len(bodies) == 1 else None
    return None


def _of_which(phrases: Phrases, phrase: Phrase) -> End | None:
    """Whose a role is by "of which" before it: "the umbrella group of the militias, of which Tolke was deputy head"."""
    low = phrases.low
    ats = (w for w in range(phrase.first - 2, max(phrase.first - BACK, 1), -1) if low[w] == "which")
    at = next(ats, None)
    if at is None or low[at - 1] != "of":
        return None
    before = phrases.antecedent(at)
    if before is not None and low[before.start - 1] == "of":
        body = phrases.ending(before.start - 2)
        before = body if body and phrases.sheet.lemma(body.head) in lexicon.words("bodies") else before
    if before is None:
        return None
    if end := End.of(before):
        return end
    beside = stands_beside(phrases, Description(before.start, at - 2, before.head, definite=False), BODIES)
    return beside[0].end if len(beside) == 1 else None
