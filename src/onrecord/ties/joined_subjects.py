"""Which of several phrases before a verb are its subject, and the names that "and" joins to it: "X, Y and Z met"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.english import TENSED
from onrecord.ties.words import JOINING, LISTING

if TYPE_CHECKING:
    from onrecord.ties.phrases import Phrase, Phrases


def named_beside(phrases: Phrases, plain: Phrase) -> list[int]:
    """The name that "and" joins to a subject where it opens a clause, whatever the parse makes of it: "X and Y met"."""
    first = (
        phrases.ending(plain.start - 2) if phrases.low[plain.start - 1] == "and" and plain.name is not None else None
    )
    if first is None or first.name is None or not phrases.same_sentence(first.start, plain.head):
        return []
    at = first.start - 1
    opens = at < 0 or not phrases.same_sentence(at, first.start)
    if phrases.low[at : at + 1] == [","] and (more := phrases.ending(at - 1)) and more.name is not None:
        further = [one.head for one in _list_before(phrases, more)]
        return [*further, first.head] if further else []
    return [first.head] if opens or phrases.tags[at] in {",", ":"} or phrases.low[at] in JOINING else []


def _list_before(phrases: Phrases, last: Phrase) -> list[Phrase]:
    """The names of a list that opens a sentence, up to this one: of "X, Y and Z met" the first."""
    found = [last]
    while phrases.low[found[0].start - 1 : found[0].start] == [","]:
        one = phrases.ending(found[0].start - 2)
        if one is None or one.name is None:
            return []
        found.insert(0, one)
    at = found[0].start - 1
    return found if at < 0 or not phrases.same_sentence(at, last.last) else []


def apart(phrases: Phrases, words: list[int]) -> list[int]:
    """Of several subjects those that hang on nothing: "X, founder of the firm Y, spoke" is of X alone."""
    free = [
        w for w in words if (one := phrases.at(w)) is None or phrases.tags[max(one.start - 1, 0)] not in {"IN", "TO"}
    ]
    words = free if len(words) > 1 and free else words
    return [word for word in words if not _is_set_off(phrases, word)]


def _is_set_off(phrases: Phrases, word: int) -> bool:
    """Whether a phrase ends what commas set off: not Norvane met him in "X, whose group is backed by Norvane, met him".

    "X, a contender to lead the Brigade, met him": what a verb or a preposition right before it takes is no subject.
    """
    whole = phrases.at(word)
    if whole is None or whole.start < 1:
        return False
    if phrases.low[whole.last + 1 : whole.last + 2] != [","]:
        verb = phrases.tags[whole.last + 1 : whole.last + 2]
        ahead, low = phrases.tags[whole.start - 1], phrases.low[whole.start - 1]
        return bool(verb) and verb[0] in TENSED and ahead in {"IN", "VBG"} and low not in JOINING | LISTING
    if {*phrases.low[whole.last + 2 : whole.last + 3]} & {"who", "whom", "which"}:
        # "He is Keyl, who was appointed to lead it"
        return False
    before = phrases.tags[whole.start - 1]
    infinitive = "to" in phrases.low[whole.start - 2 : whole.start]
    return before.startswith("VB") or infinitive or phrases.low[whole.start - 1] in {"by", "of", "for", "with"}


def is_joined(phrases: Phrases, word: int, plain: Phrase) -> bool:
    """Whether "and" joins the phrase of a word to the one that stands right before the verb."""
    whole = phrases.at(word)
    between = phrases.low[whole.last + 1 : plain.start] if whole and whole.last < plain.start else []
    return "and" in between
