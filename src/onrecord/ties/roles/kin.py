"""Kin who are so to each other: "the brothers X and Y", "X and Y, who are cousins", "X and Y are husband and wife"."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from onrecord.english import each
from onrecord.ties import lexicon
from onrecord.ties.apposition import Beside, is_named, listed
from onrecord.ties.kinds import PERSON
from onrecord.ties.phrases import End
from onrecord.ties.roles.lists import named_from, titled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ties.phrases import Phrases
    from onrecord.ties.roles.role import Role

SURE = 0.92
"""How sure it is that brothers named together are each other's; set by hand on real reports, where all were."""
ARE = each("are were")
PAIRS = frozenset(
    {"husband wife", "man wife", "brother sister", "father son", "mother son", "mother daughter", "father daughter"}
    | {"uncle nephew", "aunt niece", "uncle niece", "aunt nephew", "grandfather grandson"}
)
"""What two who are kin are to each other."""


def are_a_pair(phrases: Phrases, word: int) -> bool:
    """Whether a word begins what two are together: "husband and wife"."""
    first, *other = phrases.low[word : word + 3]
    return other[:1] == ["and"] and f"{first} {other[-1]}" in PAIRS


def siblings(phrases: Phrases, role: Role) -> Iterator[Beside]:
    """Several who are kin to each other: "the brothers X and Y", "the two cousins, X and Y"."""
    noun, phrase = phrases.sheet.lemma(role.word), role.phrase
    mutual = noun in lexicon.words("siblings") and (noun == "couple" or phrases.sheet.is_plural(role.word))
    owned = phrase.owner or any(one.by for one in role.owners) or phrases.tags[phrase.first] == "PRP$"
    if not mutual or owned or "whose" in (phrase.det, phrases.low[phrase.first - 1]):
        return
    if role.phrase.name is not None:
        found = list(titled(phrases, role)) if role.word == role.phrase.name - 1 else []
    else:
        behind = role.last + 1 + (phrases.low[role.last + 1 : role.last + 2] in ([","], [":"], ["("]))
        found = [*named_from(phrases, behind), *_set_before(phrases, role)]
    ends = [one.end for one in found]
    for first, second in combinations(ends, 2):
        yield Beside(first, "title", SURE, (second,))


def _set_before(phrases: Phrases, role: Role) -> Iterator[Beside]:
    """Those before an apposition or "who are": "X and Y, brothers from Dunmere"."""
    at = role.first - 1
    if phrases.low[at] in ARE and phrases.low[at - 1] == "who":
        at -= 2
    last = phrases.ending(at - 1) if phrases.low[at] == "," else None
    both = listed(phrases, last, PERSON) if last is not None and is_named(phrases, last, PERSON) else []
    yield from (Beside(end, "apposition", SURE) for one in reversed(both) if (end := End.of(one)))
