"""Who does what a verb says because another verb made him: "told X to leave", "accused X of arming them", "named X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.english import each
from onrecord.inflection import by_form
from onrecord.ties.choosing import APPOINTS
from onrecord.ties.phrases.before_verb import auxiliaries, subject_before
from onrecord.ties.phrases.missed_verbs import is_headline_verb
from onrecord.ties.standing_for import REACH
from onrecord.ties.voice import PASSIVE, clause_of
from onrecord.ties.words import COPULA, HELP

if TYPE_CHECKING:
    from onrecord.clauses import Clause
    from onrecord.ties.phrases import Phrase, Phrases

BLAMES = frozenset(by_form(each("accuse suspect blame praise thank sanction criticise criticize condemn hail fault")))
"""Verbs whose object is the one who does what "of" or "for" says behind it: "accused Norvane of arming them"."""
TELLS = frozenset(
    by_form(
        each(
            """
            tell ask urge order force want press allow enable encourage persuade convince direct help invite push get
            cause expect instruct command permit warn advise beg compel require lead train teach appoint name elect
            """
        )
    )
)
"""Verbs whose object is the one who does what the infinitive behind it says."""
CALLS = frozenset(by_form(each("call appeal plead push press wait settle decide rely count depend")))
CALLED_ON = each("on upon for to")
"""What stands between these and whom they call on: "called on Norvane to back them", "appealed to X to lead it"."""
AFTER = each("replacing succeeding following")
COUNTED = each(
    "first second third fourth fifth sixth seventh eighth ninth tenth last next only one latest youngest oldest"
)
CEASES = each("stop cease quit")


def put_in_place(phrases: Phrases, verb: int) -> Phrase | None:
    """Who is given an office before a participle that tells after whom: "named X as its head, replacing Y"."""
    ahead = range(verb - 2, max(verb - REACH, 0), -1) if phrases.low[verb] in AFTER else ()
    at = next((w for w in ahead if phrases.low[w] in APPOINTS and phrases.same_sentence(w, verb)), None)
    if at is None:
        return None
    named = (
        subject_before(phrases, at) if not PASSIVE.isdisjoint(auxiliaries(phrases, at)) else phrases.starting(at + 1)
    )
    return named if named is not None and named.actor else None


def above_infinitive(phrases: Phrases, verb: int) -> Clause | None:
    """The clause whose verb stands right before "to" and this verb: "stepped in to guide", "helped found"."""
    helped = phrases.low[verb - 1] in HELP
    if not helped and (phrases.low[verb - 1] != "to" or not phrases.tags[verb].startswith("VB")):
        return None
    at = verb - 1 if helped else verb - 2
    while at > 0 and phrases.tags[at] in {"RP", "RB", "IN"}:
        at -= 1
    is_verb = phrases.tags[at].startswith("VB") or is_headline_verb(phrases.low, phrases.tags, at)
    return clause_of(phrases, at) if is_verb else None


def one_of_those(phrases: Phrases, verb: int) -> Phrase | None:
    """Who is the first or one of those to do it: "X is the first woman to direct it", "the only one to have led it"."""
    at = verb - 1
    while at > 0 and phrases.low[at] in {"to", "have", "ever"}:
        at -= 1
    noun = phrases.ending(at) if "to" in phrases.low[at + 1 : verb] else None
    if noun is None or noun.name is not None or COUNTED.isdisjoint(phrases.low[noun.first : noun.last + 1]):
        return None
    return subject_before(phrases, noun.start - 1) if phrases.low[noun.start - 1] in COPULA else None


def bidden(phrases: Phrases, verb: int) -> Phrase | None:
    """Who does what a verb behind him says: "told the powers to leave", "accused Norvane of arming them"."""
    low, tag = phrases.low[verb - 1], phrases.tags[verb]
    if low == "as" and tag == "VBG":  # "lists the airline as belonging to the force"
        described = phrases.ending(verb - 2)
        return described if described and described.actor else None
    verbs = (
        TELLS
        if low == "to" and (tag == "VB" or phrases.low[verb] in CEASES)
        else BLAMES
        if low in {"of", "for"} and tag == "VBG"
        else frozenset()
    )
    whom = phrases.ending(verb - 2) if verbs else None
    if whom is None:
        return None
    called = low == "to" and phrases.low[whom.start - 1] in CALLED_ON and phrases.low[whom.start - 2] in CALLS
    return whom if called or phrases.low[whom.start - 1] in verbs else None
