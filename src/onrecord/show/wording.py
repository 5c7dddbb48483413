"""Facts in plain words: how many, who, what was done, when. No layout."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from onrecord.types import Act, Report, Source, SourceKind

SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]

KINDS: dict[SourceKind, str] = {
    "person": "a person",
    "institution": "an institution",
    "document": "a document",
    "media": "a news outlet",
    "witness": "a witness",
    "unnamed": "not named",
}

NOUNS: dict[SourceKind, tuple[str, str]] = {
    "institution": ("institution", "institutions"),
    "document": ("document", "documents"),
    "media": ("outlet", "outlets"),
    "witness": ("witness", "witnesses"),
}

DEEDS: dict[Act, str] = {
    "say": "said",
    "announce": "announced",
    "confirm": "confirmed",
    "deny": "denied",
    "accuse": "accused",
    "criticise": "criticised",
    "praise": "praised",
    "warn": "warned",
    "demand": "demanded",
    "promise": "promised",
    "threaten": "threatened",
    "ask": "asked",
    "believe": "believes",
    "expect": "expects",
    "want": "wants",
    "decline-comment": "declined to comment",
    "no-response": "did not respond",
    "unreachable": "could not be reached",
    "cannot-confirm": "could not confirm",
}


SHORT = {
    "headline": "head",
    "dateline": "date",
    "caption": "capt.",
    "sidebar": "side",
    "credit": "cred.",
    "correction": "corr.",
    "editor-note": "note",
    "furniture": "furn.",
}
"""Places that are no body paragraph, as short as a margin wants them."""


GAP = " […] "
"""Stands between two pieces of one statement, where the report has words that are not its own."""

_SPACE = re.compile(r"\s+")
_NO_CHARACTERS = frozenset("\ufffe\uffff")
"""Code points that no XML may have."""
_TURNS = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})


def number(count: int) -> str:
    """A count as a newspaper writes it: in words up to twelve.

    >>> number(3), number(40)
    ('three', '40')
    """
    return SMALL[count] if 0 <= count < len(SMALL) else f"{count:,}"


def counted(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun.

    >>> counted(1, "statement"), counted(2, "statement")
    ('one statement', 'two statements')
    """
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def people(source: Source) -> str:
    """How many people, or bodies, a source stands for.

    >>> people(Source(id="s1", kind="unnamed", count=(3, None)))
    'at least three people'
    """
    one, many = NOUNS.get(source.kind, ("person", "people"))
    least, most = source.count
    if most is None:
        return f"one or more {many}" if least <= 1 else f"at least {number(least)} {many}"
    if least == most:
        return counted(most, one, many)
    return f"{number(least)} {'or' if most == least + 1 else 'to'} {number(most)} {many}"


def some_of(source: Source) -> str:
    """How many of a larger source this one is.

    >>> some_of(Source(id="s2", kind="unnamed", part_of="s1"))
    'one'
    """
    least, most = source.count
    return number(least) if least == most else people(source)


def day(when: date) -> str:
    """A date in full.

    >>> day(date(2024, 3, 7))
    '7 March 2024'
    """
    return f"{when.day} {when:%B %Y}"


def joined(words: list[str], last: str = "and") -> str:
    """A list in a sentence.

    >>> joined(["A", "B", "C"], "or")
    'A, B or C'
    """
    return f" {last} ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def about(report: Report) -> list[str]:
    """Which report this is: its outlet, credit, byline, dateline and days, as far as they are known."""
    credit = report.credit if report.credit != report.outlet else None
    updated = report.updated if report.updated != report.published else None
    facts = (
        report.outlet,
        f"credit {credit}" if credit else None,
        report.byline,
        report.dateline,
        day(report.published) if report.published else None,
        f"updated {day(updated)}" if updated else None,
    )
    return [fact for fact in facts if fact]


def sentence(words: str) -> str:
    """Words made safe, with a capital at the start.

    >>> sentence("where the meetings were held")
    'Where the meetings were held'
    """
    printed = safe(words)
    return printed[:1].upper() + printed[1:]


def quoted(words: str) -> str:
    """Exact words, in quotation marks."""
    return f"“{safe(words)}”"


def shortened(words: str, most: int) -> str:
    """Words in quotation marks, cut after a whole word where they are longer than `most` code points.

    >>> shortened("who worked beside Vantor for years", 20)
    '“who worked beside …”'
    """
    printed = safe(words)
    if len(printed) <= most:
        return quoted(printed)
    return f"“{printed[: most - 1].rsplit(' ', 1)[0]} …”"


def safe(words: str) -> str:
    """Words of a report as they may be printed: runs of space as one, and no control over the terminal.

    Control characters, and those that turn the direction of writing, are shown as the replacement character.

    >>> safe("shots fired\\n  at \\x1b[31mdawn")
    'shots fired at \ufffd[31mdawn'
    """
    line = _SPACE.sub(" ", words).strip()
    if line.isprintable():  # which nothing is that steers
        return line
    return "".join("\ufffd" if _steers(char) else char for char in line)


def exact(pieces: tuple[str, ...]) -> str:
    """A statement's words, piece by piece, in the order of the text."""
    return GAP.join(map(safe, pieces))


def _steers(char: str) -> bool:
    control = unicodedata.category(char) == "Cc" or unicodedata.bidirectional(char) in _TURNS
    return control or char in _NO_CHARACTERS
