"""Ties told by an office that goes to somebody: "command of the Front passed to Keyl", "Vantor's job went to Keyl"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.english import BE, HAVE, each
from onrecord.inflection import by_form
from onrecord.ties import lexicon
from onrecord.ties.drafts import Draft
from onrecord.ties.phrases import End
from onrecord.ties.phrases.pronouns import possessor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ties.phrases import Phrase, Phrases
    from onrecord.types import TieType

GOES = frozenset(by_form(each("pass go fall")))
GIVEN = each("handed given transferred entrusted passed awarded ceded")
PASSED = 0.8
"""How sure it is that whom an office goes to has it; set by hand."""
NEAR = 5
"""Words between the verb and "to"."""


def passed(phrases: Phrases) -> Iterator[Draft]:
    """The ties that a scene tells by whom an office goes to."""
    for office in phrases.all:
        if office.name is not None or phrases.low[office.head] not in lexicon.words("passed_on"):
            continue
        whose, last = _whose(phrases, office)
        holder, words = _to_whom(phrases, last + 1) if whose else (None, ())
        if whose is None or holder is None or phrases.kind(holder.actor) != "person":
            continue
        tie: TieType = "succeeds" if phrases.kind(whose.actor) == "person" else "leads"
        if tie == "succeeds" or phrases.low[office.head] not in {"seat", "office"}:
            yield Draft(tie, holder, whose, office.head, (office.head, *words), "passed-on", PASSED)


def _whose(phrases: Phrases, office: Phrase) -> tuple[End | None, int]:
    """Whose office it is, and where the words end that say so."""
    if office.owner is not None:
        return End.of(office.owner), office.last
    behind = phrases.starting(office.last + 2) if phrases.low[office.last + 1 : office.last + 2] == ["of"] else None
    return (End.of(behind), behind.last) if behind is not None else (possessor(phrases, office), office.last)


def _to_whom(phrases: Phrases, at: int) -> tuple[End | None, tuple[int, ...]]:
    """Who is named behind "passed to" or "was handed to" at a word, and those words."""
    verb = next((w for w in range(at, min(at + NEAR, len(phrases.low))) if phrases.tags[w].startswith("VB")), None)
    while verb is not None and phrases.low[verb] in BE | HAVE:
        verb += 1
    if verb is None or verb >= len(phrases.low) or "," in phrases.low[at:verb]:
        return None, ()
    given = phrases.low[verb] in GIVEN and not BE.isdisjoint(phrases.low[at:verb])
    to = next((w for w in range(verb + 1, min(verb + NEAR, len(phrases.low))) if phrases.low[w] == "to"), None)
    if to is None or not (given or phrases.low[verb] in GOES):
        return None, ()
    named = phrases.starting(to + 1)
    return (End.of(named), (verb, to)) if named is not None and named.name is not None else (None, ())
