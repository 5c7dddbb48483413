"""What plain words before a claim make of it, wherever the parse hangs it: "it’s a lie that", "falsely accused of".

What is a lie is denied by whoever says that it is one. What a court heard, or what "was reported", is nobody's word
that the report names, and not the outlet's either. The words are data: `preceding.toml`.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from onrecord.claims.effects import effect
from onrecord.claims.presumed import is_definite
from onrecord.inflection import by_form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.effects import Effect, Factuality
    from onrecord.scene import Scene

REACH = 24
"""Words before a claim that are looked at."""
BREAKS = frozenset('.;:?!“”"')
CLAUSE, BEING = r"(?:[^ ,]+ ){0,7}", r"(?:(?:being|having|been|ever|also) )*"
NEGATED = re.compile(
    r"(?:\b(?:not|never|no|cannot|without|nor|fail(?:s|ed|ing)? to|unable to|powerless to)|n['’]?t) (?:[^ ,]+ ){0,2}$"
)
"""What stands before a word that would deny, and does not."""


class Row(NamedTuple):
    """One row of the table: what the words before a claim look like, and what they make of it."""

    before: re.Pattern[str]
    tags: frozenset[str]
    unvoiced: bool
    effect: Effect


def preceding(scene: Scene, word: int, told: Factuality, *, voiced: bool) -> Factuality:
    """What the words before a claim make of it; of who is `voiced` an accusation is the word.

    What a definite noun takes for granted is not denied: "no evidence that the attack came from Norvane".
    """
    low = scene.sheet.low
    start = word
    while start > max(word - REACH, 0) and low[start - 1] not in BREAKS:
        start -= 1
    before = " ".join(low[start:word]) + " "
    known = is_definite(scene, word) and not scene.sheet.on(word, "cop")
    for made in _effects(before, scene.parse.tags[word], voiced=voiced):
        if "polarity" not in made or (told.polarity == "+" and not known):
            told = told.under(made, word)
    return told


def _effects(before: str, tag: str, *, voiced: bool) -> Iterator[Effect]:
    """The effects of the rows that fit some words before a word of a tag."""
    for row in _rows():
        if (row.tags and tag not in row.tags) or (row.unvoiced and voiced):
            continue
        m = row.before.search(before)
        if m and not ("polarity" in row.effect and NEGATED.search(before, 0, m.start())):
            yield row.effect


@cache
def _rows() -> tuple[Row, ...]:
    table = tomllib.loads((files("onrecord.claims") / "preceding.toml").read_text("utf8"))
    return tuple(_row(row) for row in table["row"])


def _row(row: dict[str, Any]) -> Row:
    """A row as a pattern.

    >>> bool(_row({"verbs": "keep", "between": "{clause}from {being}"}).before.search("kept them from "))
    True
    """
    known = {*by_form(row.get("verbs", "").split()), *by_form(row.get("nouns", "").split(), nouns=True)}
    words = "|".join(sorted(map(re.escape, known | {*row.get("words", "").split()})))
    pattern = rf"(?:^|(?<=[ '’])){row.get('after', '')}(?:{words}) {row['between']}$"
    pattern = pattern.replace("{clause}", CLAUSE).replace("{being}", BEING)
    return Row(re.compile(pattern), frozenset(row.get("tags", "").split()), row.get("unvoiced", False), effect(row))
