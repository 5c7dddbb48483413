"""Names without what stands around them: titles, articles, possessives, owners, and the marks at their ends.

>>> bare("Prime Minister-designate Davit Orsel’s", person=True)
(('Prime Minister-designate',), (25, 36))
"""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.english import each
from onrecord.names import titles as ranks
from onrecord.names.lexicon import FORMS, MODIFIERS
from onrecord.sheet import singular
from onrecord.types import Span

SHORT_LINE = 60
"""Code points: a line that ends earlier was not wrapped."""
OWNERS = each("people women men children workers teachers farmers mothers veterans lawyers journalists")
"""What owns no body but names it: "People’s Assembly"."""
NO_ENDS = each(
    "record website poll survey presidency report study spokesman spokeswoman reporter staff headquarters data"
)
"""Small nouns that go with a body’s or a place’s name and are none of it."""
OPENERS = each("then the a an his her their our its and at in on for to of but")
"""Words that open a sentence before a title, and are no part of it."""
_COMMA = re.compile(r",\s+(?=[A-Z][\w'’-]{2,})")
_EDGES = ' \t\r\n\u00a0,;:“”"„«»()[]—–'
_WORD = re.compile(rf"[^\s{re.escape(_EDGES)}]+")
_FULL_STOP = re.compile(r"[^\W\d_]{4,}\.$")
"""That of a sentence, not of "Jr." or "U.S."."""
_POSSESSIVE = re.compile(r"['’]s?$")
_POSSESSOR = re.compile(r"^(\s*\S.*?)['’]s\s+(?=\w)")
_CAPITALISED_BEFORE = re.compile(r"(?:[A-Z][\w.-]* (?:(?:of|for|to) (?:the )?(?=[A-Z]))?){1,6}$")
"""Words with a capital, and the small ones between them: "Minister of State for the Interior"."""


@lru_cache(maxsize=8192)
def key(name: str) -> str:
    """A name without capitals, full stops and a leading article.

    >>> key("The Tidal Front"), key("U.S.")
    ('tidal front', 'us')
    """
    return single_spaced(name.casefold().replace(".", "")).removeprefix("the ")


def single_spaced(text: str) -> str:
    """Words with one space between them, whatever stands there in the text."""
    return " ".join(text.split())


def bare(text: str, *, person: bool) -> tuple[tuple[str, ...], Span]:
    """The titles before a name, and where in `text` the name itself stands; an empty span where there is only a title.

    Only a person has titles: of other names a small "the" alone is left out.
    """
    found = list(_WORD.finditer(text))
    while found and found[0].group() in {"the", "a", "an"} and len(found) > 1:
        found.pop(0)
    if not found:
        return (), (len(text), len(text))
    given: tuple[str, ...] = ()
    if person:
        given, rest = ranks.split([word.group() for word in found])
        found = found[len(found) - len(rest) :]
    while len(found) > 1 and _is_no_end(found[-1].group(), person=person):
        found.pop()
    if not found:
        return given, (len(text), len(text))
    start, end = found[0].start(), found[-1].end()
    end -= bool(_FULL_STOP.search(found[-1].group()))
    mark = _POSSESSIVE.search(text[start:end])
    return given, (start, end - len(mark.group()) if mark else end)


def _is_no_end(word: str, *, person: bool) -> bool:
    """Whether a small word cannot end a name: "Keyl tweeted", "Harbour Office records"."""
    return word.isalpha() and word.islower() and (person or singular(word) in NO_ENDS)


def titles_before(text: str, start: int) -> tuple[str, ...]:
    """The titles that stand right before a name, capitalised.

    A small one is a description, not a title: "the cleric Mokta Sarrin".

    >>> titles_before("Then Major General Idris Vantor", 19), titles_before("the cleric Mokta Sarrin", 11)
    (('Major General',), ())
    """
    before = _CAPITALISED_BEFORE.search(text, max(0, start - 80), start)
    found = before.group().split() if before else []
    while found and (ranks.key(found[0]) not in MODIFIERS - OPENERS and not ranks.kind_of(found[0])):
        found.pop(0)
    given, rest = ranks.split([*found, "Name"])
    return given if rest == ["Name"] else ()


def one_line(text: str, span: Span) -> Span:
    """Only the first line of a name that runs over the end of a short line, as bylines and headlines have them."""
    end = text.find("\n", *span)
    if end < 0 or end - text.rfind("\n", 0, end) > SHORT_LINE:
        return span
    return (span[0], end)


def without_possessor(text: str, span: Span) -> list[Span]:
    """A name with another as its owner is two: "Norvane’s Lantern Corps", but not "Dunmere Sheriff’s Office"."""
    inside = text[slice(*span)]
    owner = _POSSESSOR.match(inside)
    if owner is None or owner[1].split()[-1].lower() in OWNERS or inside[owner.end() :].strip().lower() in FORMS:
        return [span]
    apart = (span[0], span[0] + owner.end(1))
    if inside[owner.end() :][:1].islower():
        return [apart]
    return [apart, (span[0] + owner.end(), span[1])]


def without_region(text: str, span: Span) -> list[Span]:
    """A place with what it lies in behind a comma is several: "Dunmere, Kessaria", but not "Washington, DC"."""
    commas = [found.span() for found in _COMMA.finditer(text, *span)]
    starts, ends = [span[0], *(end for _, end in commas)], [*(start for start, _ in commas), span[1]]
    return list(zip(starts, ends, strict=True))
