"""How far the words of an event go: "the strike that killed Vantor", up to the next clause, time or mark.

"After", "before", "since" and "until" may lead a clause ("after the strike killed Vantor"); other openings lead a noun
phrase, and so do these in the subject of a sentence ("protests before the vote | turned violent").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.dates.event_words import (
    DETERMINERS,
    ENDS_THE_EVENT,
    EVENT_NOUNS,
    FINITE,
    GOES_ON,
    LEADS_A_CLAUSE,
    NO_PAST,
    OWNED_BY,
    PAST_VERBS,
    PRESENT_VERBS,
    RELATIVES,
    SUBJECTS,
    TELLS_MORE,
    TRAILING,
)
from onrecord.dates.tokens import NOTHING, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_WORDS: Final = 24
"""Words that an event is told in at most: a clause of a news sentence; longer ones are cut at no sensible place."""

_VALUES: Final = frozenset({"point", "length", "lasting", "set", "told"})
_STOPS: Final = frozenset({"break", ",", "–", "—"})


def event_words(line: Sequence[Token], opening: int, start: int) -> list[Token]:
    """The words from `start` that tell the event which the words from `opening` lead to."""
    noun_phrase = line[start - 1].low not in LEADS_A_CLAUSE or _in_the_subject(line, opening)
    noun_only = line[start - 1].low not in LEADS_A_CLAUSE
    from_ends = line[start - 1].low == "following"
    words: list[Token] = []
    for at in range(start, min(start + MOST_WORDS, len(line))):
        if _ends(line, at, words) or (noun_phrase and _begins_the_predicate(line, at, words)):
            break
        if words and words[-1].kind == "plain" and noun_only and line[at].low in SUBJECTS:
            break
        if _begins_another_predicate(line, at, words) or (from_ends and words and line[at].low == "from"):
            break
        words.append(line[at])
        if _possessed(words) and _at(line, at + 1).low not in GOES_ON:
            break
    while words and words[-1].low in TRAILING:
        words.pop()
    return words


def is_event_noun(word: str) -> bool:
    """Whether a word names an event, one or several."""
    return word in EVENT_NOUNS or word.removesuffix("s") in EVENT_NOUNS


def is_verb(word: str) -> bool:
    """Whether a word is a finite verb, as far as its form alone tells."""
    return (
        word in PAST_VERBS or word in PRESENT_VERBS or (len(word) > 4 and word.endswith("ed") and word not in NO_PAST)
    )


def _at(line: Sequence[Token], at: int) -> Token:
    return line[at] if 0 <= at < len(line) else NOTHING


def _ends(line: Sequence[Token], at: int, words: list[Token]) -> bool:
    """Whether something else begins here: a mark, another time, another clause."""
    token, following = line[at], _at(line, at + 1).low
    if token.kind == "point" and _dates_the_event(line, at, words):
        return False
    if abbreviates(line, at):
        return False
    if token.kind in _VALUES or token.kind in _STOPS or (token.kind == "mark" and token.text not in "’'&"):
        return True
    if not words:
        return False
    if token.low == "that":
        return not is_verb(following)
    joined = token.low in {"and", "or"} and (is_verb(following) or following in {"then", "he", "she"})
    return joined or token.low in ENDS_THE_EVENT


def abbreviates(line: Sequence[Token], at: int) -> bool:
    """Whether a full stop belongs to an initial, and the sentence goes on: "after a U.S.-led raid"."""
    before, after = _at(line, at - 1), _at(line, at + 1)
    initial = line[at].text == "." and len(before.text) == 1 and before.text.isupper() and before.end == line[at].start
    return initial and (after.start == line[at].end or after.text[:1].islower())


def _dates_the_event(line: Sequence[Token], at: int, words: list[Token]) -> bool:
    """Whether a date stands before the event whose it is: "the 2019 election", "Monday’s strike"."""
    owned = _at(line, at + 1).kind == "s"
    noun = at + 1 + owned
    begins = words[-1].low in DETERMINERS if words else owned
    return begins and any(is_event_noun(_at(line, place).low) for place in (noun, noun + 1))


def _begins_the_predicate(line: Sequence[Token], at: int, words: list[Token]) -> bool:
    """Whether a verb here is not the event's own: "the killing of Vantor | ended", but "a march led by Sarrin"."""
    told = any(is_event_noun(word.low) for word in words) and all(word.low not in RELATIVES for word in words)
    return told and is_verb(line[at].low) and _at(line, at + 1).low != "by"


def _begins_another_predicate(line: Sequence[Token], at: int, words: list[Token]) -> bool:
    """Whether a second verb here is that of the sentence: "after Keyl met Orsel | shows a lack of sense"."""
    verbs = [word.low for word in words if is_verb(word.low)]
    if not verbs or any(word.low in RELATIVES or word.low in TELLS_MORE for word in words):
        return False
    low, before = line[at].low, _at(line, at - 1)
    finite = low in FINITE and not is_verb(before.low)
    present = before.is_name and low.endswith("s") and _at(line, at + 1).low in DETERMINERS
    return finite or (present and line[at].text.islower())


def _in_the_subject(line: Sequence[Token], opening: int) -> bool:
    """Whether words stand before it in its sentence, and none of them is the verb."""
    at = opening
    while at > 0 and line[at - 1].kind != "break" and line[at - 1].text not in set(".!?:;“"):
        at -= 1
        if is_verb(line[at].low) and _at(line, at - 1).low not in RELATIVES:
            return False
    return at < opening or line[opening].low == "the"


def _possessed(words: list[Token]) -> bool:
    """Whether the words end on an event that belongs to somebody: "Vantor’s death", "his death"."""
    if len(words) < 2 or words[-1].low not in EVENT_NOUNS:
        return False
    return words[-2].kind == "s" or words[-2].low in OWNED_BY
