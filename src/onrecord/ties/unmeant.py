"""What a verb does not tell, though a line of `verbs.toml` fits: a guest welcomed, a cabinet formed, a wish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.inflection import verb_forms
from onrecord.ties import lexicon

if TYPE_CHECKING:
    from onrecord.ties.patterns import Pattern
    from onrecord.ties.phrases import End, Phrases
    from onrecord.types import TieType

HOUSES = frozenset({"parliament", "congress", "senate"})
ADVISES = verb_forms("advise")
ENTERS = verb_forms("enter")
GREETS = verb_forms("welcome")
REPLACES = verb_forms("replace")
ONCE = ["to"], ["not"], ["against"], ["that"]
"""What follows whom somebody advises once, and is no adviser of."""
RULING = frozenset({"ruling", "governing"})
BEFORE_NOUN = frozenset({"IN", "DT", "CC", "TO"})


def is_unmeant(phrases: Phrases, pattern: Pattern, kind: TieType, words: list[int], ends: tuple[End, End]) -> bool:
    """Whether the words of a pattern tell no such tie between these ends; the first of them is the verb."""
    subject, target = ends
    low, kinds = phrases.low[words[0]], (phrases.kind(subject.actor), phrases.kind(target.actor))
    behind = phrases.low[target.last + 1 : target.last + 2]
    return (
        (pattern.persons and set(kinds) != {"person"})
        or (pattern.ended and kind == "based-in" and kinds[0] == "person")
        or (low in ENTERS and not _may_enter(phrases, subject, target))
        or (low in ADVISES and (set(kinds) != {"person"} or behind in ONCE))
        or (low in GREETS and len(words) == 1 and kinds[1] in {"person", "group"})
        or (low in REPLACES and pattern.subject == "S" and behind == ["with"])
        or (kind == "founded" and _is_formed_again(phrases, target))
    )


def _may_enter(phrases: Phrases, subject: End, target: End) -> bool:
    """Whether to enter a body is to become one of it, and not to walk into its house."""
    name = set(phrases.scene.actors[target.actor].name.lower().split())
    house = "the" in phrases.low[target.first - 1 : target.first + 1] and bool(name & HOUSES)
    return phrases.kind(subject.actor) == "person" and bool(name & lexicon.words("entered")) and not house


def _is_formed_again(phrases: Phrases, target: End) -> bool:
    """Whether it is what is formed or set up again and again: who forms a cabinet has founded nothing."""
    said = {*phrases.low[target.first : target.last + 1], *phrases.scene.actors[target.actor].name.lower().split()}
    return not lexicon.words("formed_again").isdisjoint(said)


def is_ruling(phrases: Phrases, word: int) -> bool:
    """Whether a participle says what a body is and takes nobody: "a deputy of ruling Civic Union"."""
    alone = phrases.low[word] in RULING and phrases.tags[word - 1] in BEFORE_NOUN
    named = phrases.starting(word + 1) if alone and phrases.low[word - 1] not in {"as", "by"} else None
    return named is not None and named.actor is not None and phrases.kind(named.actor) == "organisation"
