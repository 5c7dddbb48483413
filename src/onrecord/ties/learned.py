"""Ties that the tie head tells and no rule does, where it is sure enough (`learned.toml`).

Both ends are actors of the report. The word that carries such a tie is the one that both ends hang on; it is shown with
everything between them, so that a reader sees what the head saw. An encoding of a model without the head has no ties,
and nothing here changes anything.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from msgspec.structs import replace

from onrecord.english import TENSED
from onrecord.ties.drafts import Draft, mention
from onrecord.ties.phrases.before_verb import relative_before
from onrecord.ties.phrases.pronouns import end_at

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from onrecord.ties.phrases import End, Phrases
    from onrecord.types import TieMention, TieType

FILE = Path(__file__).with_name("learned.toml")
RULE = "tie head"
SURE = 0.8
"""How much of the head's confidence such a tie has."""


@cache
def bars() -> Mapping[str, float]:
    """How likely the head must find a tie of each type.

    >>> "leads" in bars(), "same-as" in bars()
    (True, False)
    """
    return cast("dict[str, float]", tomllib.loads(FILE.read_text("utf8")))


def told_by_head(phrases: Phrases, tied: Collection[frozenset[str | None]]) -> Iterator[TieMention]:
    """The ties of the head between actors that no rule has `tied`, in either order."""
    best: dict[tuple[int, int], float] = {}
    for link in phrases.scene.encoding.ties:
        pair = min(link.first, link.second), max(link.first, link.second)
        best[pair] = max(best.get(pair, 0.0), link.confidence)
    for link in phrases.scene.encoding.ties:
        if link.confidence < best[min(link.first, link.second), max(link.first, link.second)]:
            continue
        if link.confidence < bars().get(link.label, 2.0):
            continue
        subject, other = end_at(phrases, link.first), end_at(phrases, link.second)
        if subject is None or other is None or frozenset((subject.actor, other.actor)) in tied:
            continue
        if any(_is_in_passing(phrases, end) for end in (subject, other)):
            continue
        word = _carrying(phrases, link.first, link.second)
        kind = cast("TieType", link.label)
        found = mention(phrases, Draft(kind, subject, other, word, (word,), RULE, SURE * link.confidence))
        if found is not None:
            yield replace(found, reason=replace(found.reason, by="head"))


def _is_in_passing(phrases: Phrases, end: End) -> bool:
    """Whether somebody is only whom a relative clause speaks of: "the woman who married X founded Y"."""
    whole = phrases.at(end.first)
    verb = whole.start - 1 if whole else -1
    return verb > 0 and phrases.tags[verb] in TENSED and bool(relative_before(phrases, verb))


def _carrying(phrases: Phrases, one: int, other: int) -> int:
    """The lowest word of the parse that both words hang on, or are."""
    heads = phrases.scene.parse.heads
    above, at = {one}, one
    while heads[at] >= 0 and heads[at] not in above:
        at = heads[at]
        above.add(at)
    at = other
    while at not in above and heads[at] >= 0:
        at = heads[at]
    return at if at in above else other
