"""Lines that say who made a report: bylines, agency credits, contributions.

>>> credit("By Jane Doe and John Roe").byline
'Jane Doe and John Roe'
>>> credit("Source: Transmarine").agency, credit("— Transmarine").agency
('Transmarine', 'Transmarine')
>>> credit("By Monday the talks had failed.") is None
True
"""

from __future__ import annotations

import re
from functools import partial
from typing import Final

from onrecord.ingest import masthead
from onrecord.ingest.agencies import KNOWN, NAME, plain
from onrecord.ingest.pattern import rule
from onrecord.types import Record

_words: Final = partial(rule, flags=re.DOTALL)

MOST_POINTS: Final = 400
"""Code points of a credit at most: a long list of contributors."""

_PARTICLE: Final = r"(?:(?:de|van|von|der|bin|ibn|al|el|da|la|du) )?"
_WORD: Final = r"(?:[A-Z][\w.’'-]*|al-[A-Z][\w’'-]*)"
_PERSON: Final = rf"{_WORD}(?: {_PARTICLE}{_WORD}){{0,4}}"
_FULL_NAME: Final = rf"[A-Z][\w.’'-]+(?: {_PARTICLE}{_WORD}){{1,3}}"
_PEOPLE: Final = rf"{_PERSON}(?:(?:,|,? and|\s&|,? with) {_PERSON})*"
_PLACE: Final = r"in [A-Z][\w\s’'-]{1,40}"
_WORK: Final = (
    "(?:additional )?(?:reporting|writing|editing|research|photograph[sy]?|translation"
    "|compiled|edited|written|reported)"
)

_BYLINE: Final = _words(
    rf"(?:By|BY|Written by|Story by|Words by|Text by):? (?P<names>{_PEOPLE})"
    r"(?:\s*(?:[,|/•·—–-]|\bin\b|\bfor\b|\bat\b)\s*(?P<rest>[^.!?]{1,80}))?"
)
_STAFF: Final = _words(
    r"(?:By|BY) (?:(?:[Oo]ur|[Aa]|[Tt]he) )?[\w’'\s-]{0,40}\b(?:[Ss]taff|[Cc]orrespondents?|[Rr]eporters?|[Dd]esk"
    rf"|[Ww]riters?|[Tt]eam|[Nn]ewsroom|[Aa]gencies)(?: {_PLACE})?"
)
_UNMARKED: Final = _words(rf"(?P<names>{_FULL_NAME}(?:(?:,|,? and|\s&) {_FULL_NAME})*) {_PLACE}")
_WORK_BY: Final = rule(rf"[(\[]?\s*(?:with )?{_WORK} (?:by|from)\b.*")
_WORK_AT_END: Final = _words(
    r"[(\[]\s*(?:(?:Additional )?[Rr]eporting|Writing|Editing|Compiled|Written) by\b[^()\[\]]{2,350}[)\]]\s*$"
)
_CONTRIBUTED: Final = _words(
    "(?P<who>[A-Z].{1,200}?) (?:also )?contributed (?:to (?:this|the) (?:article|story|report|piece|post|reporting)"
    r"|(?:additional )?report(?:ing|s)|research)\b.{0,80}"
)
_REPORTED_FROM: Final = _words(
    rf"{_PEOPLE} reported from [A-Z][^.;:“”\"]{{2,200}}\.?(?: [A-Z][^“”\"]{{0,150}}contributed\s[^“”\"]{{0,80}})?"
)
_SOURCE: Final = rule(
    r"(?:sources?|credits?|via|from|courtesy of|agency|agencies|news agency)\s*:\s*(?P<agency>.{2,80})"
)
_WITH: Final = _words(rf"[(\[—–-]*\s*(?:[Ww]ith|[Ff]rom|[Bb]y) (?:(?P<agency>{NAME})|(?:news )?agencies)\s*[)\]]?\.?")
_MARKED: Final = _words(
    rf"(?:[—–―-]{{1,2}}\s*|/)(?P<agency>{NAME}(?:/{NAME})*)/?\.?",
    rf"[(\[](?P<bracketed>{NAME}(?:[/,]\s?{NAME})*)[)\]]",
)
_ORIGIN: Final = rule(
    "(?:this (?:article|story|report) (?:was )?)?(?:(?:first|originally) )?"
    "(?:appeared|published|republished|reprinted|distributed|provided) "
    rf"(?:by|in|on|from|with permission (?:of|from)) (?P<agency>(?-i:{NAME})).{{0,120}}"
)
_LAST_MARK: Final = _words(
    rf"[.!?”\"]\s*(?P<mark>(?:[—–―]|--)\s*(?P<agency>{NAME}(?:/{NAME})*)\.?|\((?P<bracketed>{NAME})\))$"
)


class Credit(Record, frozen=True, kw_only=True):
    """A credit within a paragraph: where it stands in it, and the agency, byline and outlet that it names."""

    start: int
    end: int
    agency: str | None = None
    byline: str | None = None
    outlet: str | None = None


def credit(paragraph: str) -> Credit | None:
    """What the paragraph says about who made the report, where it says nothing else."""
    if len(paragraph) > MOST_POINTS:
        return None
    whole = (0, len(paragraph))
    if match := _BYLINE.fullmatch(paragraph):
        return _byline(paragraph, match["names"], match["rest"] or "")
    if _STAFF.fullmatch(paragraph):
        return _made(whole)
    if _WORK_BY.fullmatch(paragraph) or _REPORTED_FROM.fullmatch(paragraph):
        return _made(whole)
    if match := _CONTRIBUTED.fullmatch(paragraph):
        return _made(whole, _known(match["who"]))
    return _line(paragraph)


def unmarked(line: str) -> Credit | None:
    """A byline without "By", as it stands between a headline and its day: "Nela Soran in Ombrel"."""
    match = _UNMARKED.fullmatch(line)
    return _made((0, len(line)), byline=match["names"]) if match else None


def at_end(paragraph: str) -> Credit | None:
    """The credit that a report's last paragraph ends with, after its last sentence."""
    before = max(0, len(paragraph) - MOST_POINTS)
    if match := _WORK_AT_END.search(paragraph, before):
        return _made(match.span())
    if match := _LAST_MARK.search(paragraph, before):
        agency = match["agency"] or match["bracketed"]
        return _made((match.start("mark"), match.end()), plain(agency))
    return None


def _byline(paragraph: str, names: str, rest: str) -> Credit:
    """People have two names at least; a single one is an agency. An outlet may follow the names."""
    *people, last = re.split(r",\s+", names)
    outlet = masthead.outlet(last) if people else masthead.outlet(rest.strip())
    if people and outlet:
        names = ", ".join(people)
    if names in KNOWN or re.fullmatch(r"[A-Z]\w+", names):
        return Credit(start=0, end=len(paragraph), agency=names, outlet=outlet)
    return Credit(start=0, end=len(paragraph), byline=names, outlet=outlet)


def _line(paragraph: str) -> Credit | None:
    """An agency's name with a mark before or around it, or a known one alone."""
    whole = (0, len(paragraph))
    if len(paragraph.split()) > 25:
        return None
    if paragraph in KNOWN:
        return _made(whole, paragraph)
    if match := _SOURCE.fullmatch(paragraph):
        agency = plain(match["agency"].rstrip("."))
        return _made(whole, agency) if re.fullmatch(NAME, agency) or agency.lower() == "agencies" else None
    if match := _WITH.fullmatch(paragraph) or _ORIGIN.fullmatch(paragraph):
        return _made(whole, match["agency"])
    if match := _MARKED.fullmatch(paragraph):
        return _made(whole, plain(match["agency"] or match["bracketed"]))
    return None


def _made(span: tuple[int, int], agency: str | None = None, byline: str | None = None) -> Credit:
    name = agency.rstrip(".") if agency and agency.count(".") == 1 else agency
    return Credit(start=span[0], end=span[1], agency=name, byline=byline)


def _known(words: str) -> str | None:
    """The agency among the contributors, if it is a known one or the only one."""
    bare = words.removeprefix("The ").strip()
    return bare if bare in KNOWN or bare.isupper() or re.fullmatch(r"[A-Z]\w+", bare) else None
