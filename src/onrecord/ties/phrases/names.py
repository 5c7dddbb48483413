"""Where the names of actors stand among the words, without the owners and offices that were taken into them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from onrecord.english import each
from onrecord.ties import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.scene import Scene
    from onrecord.sheet import Sheet
    from onrecord.types import Actor, Span

NAMINGS = each("shorter-name short-name known-name same-name in-brackets capital-for-state adjective-for-state")
"""Why a mention is an actor's where it names it in another way."""


class Name(NamedTuple):
    """The first and last word of a name, and whose it is."""

    first: int
    last: int
    actor: str


def names(scene: Scene, tags: Sequence[str]) -> dict[int, Name]:
    """For each word of a name the longest name there."""
    found: dict[int, Name] = {}
    low = scene.sheet.low
    spans = ((span, actor) for actor in scene.actors.values() for span in _plain(actor))
    for span, actor in sorted(spans, key=lambda pair: pair[0][0] - pair[0][1]):
        inside = _after_owner(low, tags, scene.sheet.within(span))
        inside = _after_title(scene.sheet, inside) if actor.kind == "person" else inside
        if len(inside) == 1 and actor.kind == "person" and low[inside[0]] in lexicon.last_words():
            continue  # "a Fellow of the Society"
        if inside and not _is_described(actor, low[inside[0] : inside[-1]]) and not found.keys() & set(inside):
            found.update(dict.fromkeys(inside, Name(inside[0], inside[-1], actor.id)))
    return found


def _plain(actor: Actor) -> set[Span]:
    """Where an actor is mentioned by name, a shorter one included."""
    joined = {join.span for join in actor.joins if join.reason.name not in NAMINGS}
    return {span for span in actor.mentions if span not in joined}


def _is_described(actor: Actor, words: list[str]) -> bool:
    """Whether a mention describes more than it names: "the office of President Adeyle"."""
    return actor.name[0].islower() and "of" in words


def _after_owner(low: list[str], tags: Sequence[str], words: range) -> range:
    """The words of a name behind its owner: of "Norvane's foreign ministry" the ministry."""
    marks = [word for word in words if tags[word] == "POS" and word < words[-1]]
    return range(marks[-1] + 1, words.stop) if marks and "of" not in low[words[0] : marks[-1]] else words


def _after_title(sheet: Sheet, words: range) -> range:
    """The words of a person's name behind an office that was taken into it: of "Senators Davit Orsel" the last two.

    So with the end of an office that began before it: of "Secretary of State Davit Orsel". A name keeps two words.
    """
    titles = [w for w in words if w + 2 < words.stop and _is_office(sheet, w)]
    if titles:
        return range(titles[-1] + 1, words.stop)
    first = words.start
    cut = len(words) > 2 and first > 1 and sheet.low[first - 1] in {"of", "from"} and _is_office(sheet, first - 2)
    return range(first + 1, words.stop) if cut else words


def _is_office(sheet: Sheet, word: int) -> bool:
    """Whether a word is the noun of an office or what those of a party are called."""
    low = sheet.lemma(word)
    return low in lexicon.last_words() or lexicon.party(low) is not None
