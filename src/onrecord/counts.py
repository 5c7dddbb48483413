"""How many, in a stretch of words: one number with what it counts, exact, rough, or the least that it can be.

>>> counted("at least 12 people were killed on March 7"), counted("the dead were counted")
(Count(number=12, least=True, rough=False), None)
>>> counted("Sixty-one died").number, counted("twenty two were hurt").number, counted("3 or 4 died")
(61, 22, None)
>>> may_agree(counted("at least 12 were killed"), counted("15 were killed"))
True
>>> may_agree(counted("twelve men died"), counted("15 men died"))
False
"""

from __future__ import annotations

import re
from typing import NamedTuple

_WORDS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ONES = {word: i for i, word in enumerate(_WORDS.split())}
NUMBERS = {
    f"{ten}-{one}": 10 * t + i for t, ten in enumerate(_TENS.split(), 2) for one, i in _ONES.items() if 0 < i < 10
}
NUMBERS |= {ten: 10 * t for t, ten in enumerate(_TENS.split(), 2)} | _ONES
"""Numbers in words, the longer before those that they begin or end with."""
_WRITTEN = "|".join(word.replace("-", "[- ]") for word in NUMBERS)
_OTHERS = r"(?!\s+(?:of|years?|days?|hours?|weeks?|months?|times|cars?|others?|children|women)\b)"
"""What a number before it does not count the dead or hurt with, or only some of them."""
_COUNT = re.compile(rf"(?<![\d,.-])(\d[\d,]*|\b(?:{_WRITTEN}))\b{_OTHERS}", re.IGNORECASE)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATE = re.compile(rf"\b{_MONTH} \d{{1,2}}\b|\b\d{{1,2}} {_MONTH}|\b(?:19|20)\d\d\b")
_LEAST = re.compile(r"\b(?:at least|more than|over|higher)\b", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:nearly|almost|about|around|some|up to)\b", re.IGNORECASE)


class Count(NamedTuple):
    """A number; `least` where there may be more, `rough` where it is about that."""

    number: int
    least: bool = False
    rough: bool = False


def counted(words: str) -> Count | None:
    """The one number that words are told with; none where there are several, or none."""
    found = {_number(word) for word in _COUNT.findall(_DATE.sub(" ", words))}
    if len(found) != 1:
        return None
    return Count(found.pop(), _LEAST.search(words) is not None, _ABOUT.search(words) is not None)


def may_agree(one: Count, other: Count) -> bool:
    """Whether both can be right."""
    fewest, most = sorted((one, other))
    return fewest.number == most.number or fewest.least or fewest.rough or most.rough


def _number(word: str) -> int:
    return NUMBERS.get(word.lower().replace(" ", "-")) or int(re.sub(r"\D", "", word) or 0)
