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
from typing import Final

from onrecord.ingest import masthead
from onrecord.ingest.agencies import KNOWN, NAME, plain
from onrecord.types import Record

MOST_POINTS: Final = 400
"""Code points of a credit at most: a long list of contributors."""

_PERSON: Final = r"(?:[A-Z][\w.’'-]*|al-[A-Z][\w’'-]*)(?:[ \xa0](?:(?:de|van|von|der|bin|ibn|al|el|da|la|du)[ \xa0])?(?:[A-Z][\w.’'-]*|al-[A-Z][\w’'-]*)){0,4}"
_FULL_NAME: Final = r"[A-Z][\w.’'-]+(?:[ \xa0](?:(?:de|van|von|der|bin|ibn|al|el|da|la|du)[ \xa0])?[A-Z][\w.’'-]+){1,3}"
_PEOPLE: Final = rf"{_PERSON}(?:(?:,|,?\s+and|\s+&|,?\s+with)\s+{_PERSON})*"
_BYLINE: Final = re.compile(
    rf"(?:By|BY|Written by|Story by|Words by|Text by)[:\s]\s*(?P<names>{_PEOPLE})"
    rf"(?:\s*(?:[,|/•·—–-]|\bin\b|\bfor\b|\bat\b)\s*(?P<rest>[^.!?]{{1,80}}))?"
)
_WORK: Final = r"(?:additional\s+)?(?:reporting|writing|editing|research|photographs?|photography|translation|compiled|edited|written|reported)"
_WORK_BY: Final = re.compile(rf"[(\[]?\s*(?:with\s+)?{_WORK}\s+(?:by|from)[:\s].*", re.IGNORECASE | re.DOTALL)
_WORK_AT_END: Final = re.compile(
    r"[(\[]\s*(?:(?:Additional\s+)?[Rr]eporting|Writing|Editing|Compiled|Written)\s+by\b[^()\[\]]{2,350}[)\]]\s*$"
)
_CONTRIBUTED: Final = re.compile(
    r"(?P<who>[A-Z].{1,200}?)\s+(?:also\s+)?contributed\s+(?:to\s+(?:this|the)\s+(?:article|story|report|piece|post|reporting)|(?:additional\s+)?report(?:ing|s)|research)\b.{0,80}",
    re.DOTALL,
)
_REPORTED_FROM: Final = re.compile(
    rf"{_PEOPLE}\s+reported\s+from\s+[A-Z][^.;:“”\"]{{2,200}}\.?(?:\s+[A-Z][^“”\"]{{0,150}}contributed\s[^“”\"]{{0,80}})?"
)
_SOURCE: Final = re.compile(
    r"(?:sources?|credits?|via|from|courtesy\s+of|agency|agencies|news\s+agency)\s*:\s*(?P<agency>.{2,80})",
    re.IGNORECASE,
)
_STAFF: Final = re.compile(
    r"(?:By|BY)\s+(?:(?:[Oo]ur|[Aa]|[Tt]he)\s+)?[\w’' -]{0,40}"
    r"\b(?:[Ss]taff|[Cc]orrespondents?|[Rr]eporters?|[Dd]esk|[Ww]riters?|[Tt]eam|[Nn]ewsroom|[Aa]gencies)(?:\s+in\s+[A-Z][\w ’'-]{1,40})?"
)
_UNMARKED: Final = re.compile(rf"(?P<names>{_FULL_NAME}(?:(?:,|,?\s+and|\s+&)\s+{_FULL_NAME})*)\s+in\s+[A-Z][\w ’'-]{{1,40}}")
_WITH: Final = re.compile(
    rf"[(\[—–-]*\s*(?:[Ww]ith|[Ff]rom|[Bb]y)\s+(?:(?P<agency>{NAME})|(?:news\s+)?agencies)\s*[)\]]?\.?"
)
_MARKED: Final = re.compile(
    rf"(?:[—–―-]{{1,2}}\s*|/)(?P<agency>{NAME}(?:/{NAME})*)/?\.?|[(\[](?P<bracketed>{NAME}(?:[/,]\s?{NAME})*)[)\]]\.?"
)
_ORIGIN: Final = re.compile(
    rf"(?:this\s+(?:article|story|report)\s+(?:was\s+)?)?(?:(?:first|originally)\s+)?(?:appeared|published|republished|reprinted|distributed|provided)\s+"
    rf"(?:by|in|on|from|with\s+permission\s+(?:of|from))\s+(?P<agency>(?-i:{NAME})).{{0,120}}",
    re.IGNORECASE,
)
_LAST_MARK: Final = re.compile(
    rf"[.!?”\"]\s*(?P<mark>(?:[—–―]|--)\s*(?P<agency>{NAME}(?:/{NAME})*)|\((?P<bracketed>{NAME})\))\.?$"
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
    return Credit(start=span[0], end=span[1], agency=agency, byline=byline)


def _known(words: str) -> str | None:
    """The agency among the contributors, if it is a known one or the only one."""
    bare = words.removeprefix("The ").strip()
    return bare if bare in KNOWN or bare.isupper() or re.fullmatch(r"[A-Z]\w+", bare) else None
