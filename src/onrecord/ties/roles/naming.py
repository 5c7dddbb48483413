"""Who is named by a verb behind what he is: "its commander, whom all call Sabo", "a chief known as Sabo"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.english import each
from onrecord.ties.apposition import Beside
from onrecord.ties.phrases import End

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ties.phrases import Phrase, Phrases
    from onrecord.ties.roles.role import Role

CALLED = 0.85
"""How sure a name behind "known as" is that of the one described; set by hand."""
NAMES = each("known named called calls call identified nicknamed dubbed styled codenamed")
OPENS = each("who whom which that") | NAMES
"""What stands right behind a description that a name follows so."""
BETWEEN = each("as only simply by locally widely also better the name of")
"""What may stand between the verb and the name."""
NEAR = 8
"""Words within which the verb follows the description."""


def called(phrases: Phrases, role: Role) -> Iterator[Beside]:
    """The person whom words behind a description name, where nobody else is named between."""
    at = role.last + 1
    at += phrases.low[at : at + 1] == [","]
    if role.phrase.name is not None or not phrases.low[at : at + 1] or phrases.low[at] not in OPENS:
        return
    verbs = (w for w in range(at, min(at + NEAR, len(phrases.low))) if phrases.low[w] in NAMES)
    verb = next(verbs, None)
    if verb is None or not phrases.same_sentence(role.word, verb):
        return
    named = _named(phrases, verb)
    end = End.of(named) if named is not None and named.name is not None else None
    if end and phrases.kind(end.actor) == "person" and not any(phrases.named(w) for w in range(at, verb)):
        yield Beside(end, "naming", CALLED)


def _named(phrases: Phrases, verb: int) -> Phrase | None:
    """The phrase behind a verb of naming."""
    at = verb + 1
    while at < len(phrases.low) and phrases.low[at] in BETWEEN:
        at += 1
    return phrases.starting(at)
