"""Whom somebody says to be behind a deed: "Barsky said the Ash Brigade was responsible for the attack"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.english import each
from onrecord.inflection import by_form
from onrecord.ties.drafts import Draft
from onrecord.ties.phrases import End
from onrecord.ties.phrases.before_verb import plain_subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ties.phrases import Phrases

SAYS = frozenset(by_form(each("say claim allege insist believe argue charge maintain declare suspect tell"))) | {"said"}
GUILTY = ["responsible", "for"], ["to", "blame"], ["behind"], ["guilty", "of"]
"""What stands behind "is" and brings a deed that nobody would own."""
NOT = frozenset({"not", "n't", "n’t", "never"})
CHARGED = 0.75
"""How sure it is that who says so is against whom he says it of; set by hand."""
NEAR = 4
"""Words between an actor and what he is said to be."""


def charged(phrases: Phrases) -> Iterator[Draft]:
    """The ties of a scene between who says that somebody is to blame and whom."""
    for word, low in enumerate(phrases.low):
        if low not in SAYS or not phrases.tags[word].startswith("VB"):
            continue
        speaker = plain_subject(phrases, word)
        teller = End.of(speaker) if speaker is not None and speaker.name is not None else None
        at = word + 1 + (phrases.low[word + 1 : word + 2] == ["that"])
        accused = phrases.starting(at) if teller else None
        whom = End.of(accused) if accused is not None and accused.name is not None else None
        if teller and whom and accused and (guilty := _guilty(phrases, accused.last + 1)):
            yield Draft("opposes", teller, whom, word, (word, *guilty), "charge", CHARGED)


def _guilty(phrases: Phrases, at: int) -> tuple[int, ...]:
    """The words that say that somebody is to blame, behind a form of "be" at a word or soon after it."""
    end = min(at + NEAR, len(phrases.low))
    be = next((w for w in range(at, end) if phrases.low[w] in {"is", "was", "were", "are", "been"}), None)
    if be is None or not NOT.isdisjoint(phrases.low[at : be + 2]):
        return ()
    start = be + 1 + (phrases.tags[be + 1 : be + 2] == ("RB",))
    if phrases.low[start : start + 1] == ["been"]:
        start += 1
    said = next((one for one in GUILTY if phrases.low[start : start + len(one)] == list(one)), None)
    return tuple(range(start, start + len(said))) if said else ()
