"""How many, in a stretch of words: one number with what it counts, exact, rough, or the least that it can be.

>>> counted("at least 12 people were killed on March 7"), counted("the dead were counted")
(Count(number=12, least=True, rough=False, of=frozenset()), None)
>>> counted("Sixty-one died").number, counted("twenty two were hurt").number, counted("3 or 4 died")
(61, 22, None)
>>> may_agree(counted("at least 12 were killed"), counted("15 were killed"))
True
>>> may_agree(counted("twelve men died"), counted("15 men died"))
False
>>> [alike(counted("six Mexican nationals died"), counted(words)) for words in ("8 Mexicans died", "17 people died")]
[True, False]
"""

from __future__ import annotations

import re
from typing import NamedTuple

_WORDS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen
"""
SMALL = {word: i for i, word in enumerate(_WORDS.split())}
"""The numbers below twenty."""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = {word: 10 * t for t, word in enumerate(_TENS.split(), 2)}
NUMBERS = {f"{ten}-{one}": t + i for ten, t in TENS.items() for one, i in SMALL.items() if 0 < i < 10} | TENS | SMALL
"""Numbers in words, the longer before those that they begin or end with."""
_WRITTEN = "|".join(word.replace("-", "[- ]") for word in NUMBERS)
NUMBER = rf"(?:\d[\d,]*|\b(?:{_WRITTEN}))"
_OTHERS = r"(?!\s+(?:of|years?|days?|hours?|weeks?|months?|times|cars?|others?|more|children|women)\b)"
"""What a number before it does not count the dead or hurt with, or only some of them."""
_COUNT = re.compile(rf"(?<![\d,.-])({NUMBER})\b{_OTHERS}", re.IGNORECASE)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATE = re.compile(rf"\b{_MONTH} \d{{1,2}}\b|\b\d{{1,2}} {_MONTH}|\b(?:19|20)\d\d\b")
_RATE = re.compile(r"\b(?:annual(?:ly)?|yearly|(?:a|per|each|every) (?:year|month|week|day))\b", re.IGNORECASE)
"""Words of a number that is told over and over: it counts no one happening."""
_LEAST = re.compile(r"\b(?:(?:at )?least|more than|over|higher|upwards? of)\b", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:nearly|almost|about|around|some|up to)\b", re.IGNORECASE)
_UNIT = re.compile(r"\s+([^\W\d_][\w’'-]*)")
_SOMEBODY = "bodies body casualties dead deaths fatalities lives men people person persons victims"
_ANYBODY = frozenset(_SOMEBODY.split())
"""Words for whoever is counted: they count the same as no word."""
_BEHIND = """
a an and are as at be been before by died die during for from had has have he in including injured into is it its killed
on or over so that the their they to was were when where which while who with wounded
"""
_ENDS = frozenset(_BEHIND.split())
"""Words behind which no number is told of anything."""
_UNITS = 3
"""Words behind a number that are read for what it counts, at most."""
_STEM = 5
"""Letters by which words for what is counted are alike ("Mexicans", "Mexican nationals"). Set by hand."""


class Count(NamedTuple):
    """A number: `least` where there may be more, `rough` where it is about that, `of` whom it counts, if not all."""

    number: int
    least: bool = False
    rough: bool = False
    of: frozenset[str] = frozenset()


def counted(words: str) -> Count | None:
    """The one number that words are told with; none where there are several, or none."""
    plain = _DATE.sub(" ", words)
    matches = list(_COUNT.finditer(plain))
    if len({_number(match[1]) for match in matches}) != 1 or _RATE.search(plain):
        return None
    number, of = _number(matches[0][1]), _counts(plain, matches[0].end())
    return Count(number, _LEAST.search(plain) is not None, _ABOUT.search(plain) is not None, of)


def may_agree(one: Count, other: Count) -> bool:
    """Whether both can be right."""
    fewest, most = sorted((one, other), key=lambda count: count.number)
    return fewest.number == most.number or fewest.least or fewest.rough or most.rough


def alike(one: Count, other: Count) -> bool:
    """Whether both count the same: whoever it is, or people of one name."""
    mine, theirs = ({word[:_STEM] for word in count.of} for count in (one, other))
    return bool(mine & theirs) or not (mine or theirs)


def _counts(words: str, start: int) -> frozenset[str]:
    """The words for what a number counts, those behind it that are no verb and no preposition."""
    found: list[str] = []
    while len(found) < _UNITS and (match := _UNIT.match(words, start)) is not None:
        word = match[1].lower()
        if word in _ENDS or word.endswith(("ed", "ing")):
            break
        found.append(word)
        start = match.end()
    return frozenset(found) - _ANYBODY


def _number(word: str) -> int:
    return NUMBERS.get(word.lower().replace(" ", "-")) or int(re.sub(r"\D", "", word) or 0)
