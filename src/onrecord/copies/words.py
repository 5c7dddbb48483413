"""The words of a report's body as copies are told by: without case, marks and endings, whatever ends a sentence.

Headlines, datelines, credits, captions, boxes and furniture are left out: an outlet puts its own around what it copies.

>>> [word.form for word in words("Vantor’s aides (two) told the Courier: “No.”")]
['vantor', 'aides', 'two', 'told', 'the', 'courier', 'no']
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from onrecord.text import all_sentences, quotations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.types import Report, Span

_WORD: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+(?:[’'][^\W\d_]+)*")
_OWNER: Final = re.compile(r"[’']s?$")
KEPT: Final = 65_536
"""How many words are kept folded: most come again."""
STEM: Final = 6
"""Letters that tell a word from others: "Kessaria" and "Kessarian", "militia" and "militias" begin alike."""
_COMMON: Final = """
a about above after again against all almost along already also although always am amid among an and another any are
around as at away back be became because been before began behind being between both but by called came can come could
day days did do does done down due during each early either end even ever every far few first five for former four from
gave get given go going gone got had has have having he held her here him himself his how however i if in including
into is it its itself just known last late later least left less like long made main make many may me men might month
months more most much must my near nearly never new next no nor not now of off often old on once one only or other
others our out over own part people per place put ran said same saw say saying says second see seen sent set several
she should since six small so some soon still such take taken ten than that the their them then there these they thing
third this those though three through time times to today together told took toward two under until up upon us use
used very was we week weeks well went were what when where which while who whole whom whose why will with within
without woman women work would year years yesterday yet you young your
monday tuesday wednesday thursday friday saturday sunday according added adding official officials statement
"""
_FILLERS: Final = frozenset(_COMMON.split())
"""Words that any report may have, which tell nothing of it."""


class Word(NamedTuple):
    """A word as it is compared, where it stands, and whether it is quoted or part of a question.

    What was asked in one interview is asked in others, too: like a quotation, it is not the report's own.
    """

    form: str
    span: Span
    quoted: bool


def body(report: Report) -> Iterator[Span]:
    """The stretches of a report that lie in no zone."""
    start = 0
    for zone in sorted(report.zones, key=lambda zone: zone.span):
        if zone.span[0] > start:
            yield (start, zone.span[0])
        start = max(start, zone.span[1])
    if start < len(report.text):
        yield (start, len(report.text))


def words(text: str, within: Iterable[Span] | None = None) -> list[Word]:
    """The words of a text, or of some stretches of it, in their order."""
    asked = (span for span in all_sentences(text) if text[span[1] - 1] == "?")
    quoted = iter(_joined(sorted((*quotations(text), *asked))))
    said = next(quoted, None)
    found: list[Word] = []
    for start, end in within if within is not None else [(0, len(text))]:
        for match in _WORD.finditer(text, start, end):
            while said is not None and said[1] <= match.start():
                said = next(quoted, None)
            inside = said is not None and said[0] <= match.start()
            found.append(Word(folded(match[0]), match.span(), inside))
    return found


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans in order, those that overlap as one."""
    last: Span | None = None
    for start, end in spans:
        if last is not None and start < last[1]:
            last = (last[0], max(last[1], end))
            continue
        if last is not None:
            yield last
        last = (start, end)
    if last is not None:
        yield last


@lru_cache(KEPT)
def folded(word: str) -> str:
    """A word without case, accents and the mark of an owner.

    >>> folded("Córdova’s"), folded("2,500")
    ('cordova', '2500')
    """
    bare = _OWNER.sub("", word).replace(",", "")
    parts = unicodedata.normalize("NFKD", bare.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))


def stem(form: str) -> str | None:
    """What tells a word that says something; none for one that any report may have.

    >>> stem("militias"), stem("kessarian"), stem("was"), stem("7")
    ('militi', 'kessar', None, '7')
    """
    return None if form in _FILLERS or (len(form) < 3 and not form.isdigit()) else form[:STEM]
