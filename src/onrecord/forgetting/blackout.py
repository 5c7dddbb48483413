"""The words of an actor in a reading, blacked out; `structure` takes out what was read of the actor.

Blacked out are the names, wherever they stand, and within a report that names the actor also the name that it goes by
for short, unless another actor is meant there. What a text tells of the actor under a description ("the commander",
"he") stays as text, of nobody. Every text keeps its length, so that all spans stay what they were.
"""

from __future__ import annotations

import hashlib
from typing import Any, Final

import msgspec

from onrecord.forgetting.names import BLOCK, Names, covered, named, tokens
from onrecord.forgetting.structure import without
from onrecord.types import Actor, Reading, Span

_WORDS: Final = frozenset(
    {"about", "anchor", "byline", "credit", "dateline", "lies_in", "outlet", "role", "text", "title", "titles", "url"}
)
"""Fields whose texts are words of a report, or of its page's address."""
_NAMES: Final = frozenset({"aliases", "name"})
"""Fields that name others, who may share a part of the name: only whole names are blacked out in them."""
_LETTERS: Final = 3
"""A word of a name that has fewer letters is no name for short: "al", "of"."""


def blacked(reading: Reading, names: Names, actors: frozenset[str] = frozenset()) -> Reading:
    """The reading without these actors (their ids), and without those that bear one of the names.

    It equals the reading where there are none of them and no such words.
    """
    sha256 = reading.report.sha256
    gone = actors | {a.id for a in reading.actors if _bears(a, names) or names.are_in(sha256, a.name)}
    gone |= {a.id for a in reading.actors if any(_part(a, other) for other in reading.actors if other.id in gone)}
    short = {word for actor in reading.actors if actor.id in gone for word in _short(actor, names)}
    text = covered(reading.report.text, _spans(reading, names, gone, short))
    plain: dict[str, Any] = msgspec.to_builtins(without(reading, gone, names))
    plain["report"]["text"] = ""
    _cover(plain, names, short)
    plain["report"]["text"] = text
    if text != reading.report.text:
        plain["report"]["text_sha256"] = hashlib.sha256(text.encode()).hexdigest()
    return msgspec.convert(plain, Reading)


def _bears(actor: Actor, names: Names) -> bool:
    """Whether an actor has one of the names, or one that is blacked out already, as when a text is read again."""
    if any(names.are(name) for name in (actor.name, *actor.aliases)):
        return True
    return BLOCK in actor.name and not any(word[0].isupper() for word in _uncovered(actor))


def _part(actor: Actor, other: Actor) -> bool:
    """Whether a person is called by no more than a part of another's name: in one report most likely the same.

    Better a namesake too many than the name of whoever wants to be forgotten.
    """
    words, own = set(named(actor.name)), set(named(other.name))
    return actor.kind == other.kind == "person" and bool(words) and words <= own


def _uncovered(actor: Actor) -> list[str]:
    titles = {word for title in actor.titles for word in title.split()}
    return [word for word in actor.name.split() if BLOCK not in word and word not in titles]


def _short(actor: Actor, names: Names) -> set[str]:
    """The words by which a text may call an actor that bears a name: the last one of a person's."""
    if actor.kind != "person":
        return set()
    known = [actor.name, *(alias for alias in actor.aliases if names.are(alias))]
    last = [words[-1][0] for words in map(tokens, known) if words]
    return {word for word in last if len(word) >= _LETTERS}


def _spans(reading: Reading, names: Names, gone: frozenset[str], short: set[str]) -> list[Span]:
    """What is blacked out of the text."""
    text = reading.report.text
    own = [_named(text, span, actor) for actor in reading.actors if actor.id in gone for span in actor.mentions]
    others = [span for actor in reading.actors if actor.id not in gone for span in actor.mentions]
    alone = [span for word, span in tokens(text) if word in short and not _within(span, others)]
    return [*names.found(text), *filter(None, own), *alone]


def _named(text: str, mention: Span, actor: Actor) -> Span | None:
    """The part of a mention that is the name: from the first to the last word that a name of the actor has."""
    titles = {word for title in actor.titles for word, _ in tokens(title)}
    own = {word for name in (actor.name, *actor.aliases) for word, _ in tokens(name)} - titles
    start = mention[0]
    found = [span for word, span in tokens(text[slice(*mention)]) if word in own]
    capital = any(text[start + a].isupper() for a, _ in found)
    return (start + found[0][0], start + found[-1][1]) if capital else None


def _within(span: Span, others: list[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _cover(value: Any, names: Names, short: set[str]) -> None:
    """Black out the words in all fields of a plain record, in place."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in _WORDS or key in _NAMES:
                value[key] = _covered(inner, names, short if key in _WORDS else set())
            else:
                _cover(inner, names, short)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            _cover(inner, names, short)


def _covered(value: Any, names: Names, short: set[str]) -> Any:
    if isinstance(value, str):
        return covered(value, [*names.found(value), *(span for word, span in tokens(value) if word in short)])
    if isinstance(value, (list, tuple)):
        return [_covered(inner, names, short) for inner in value]
    if value is not None:
        _cover(value, names, short)
    return value
