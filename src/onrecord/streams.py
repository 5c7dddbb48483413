"""The streams of a report: what is to be read together, with all else blanked out at its place.

A caption or a box between two paragraphs is no part of what they say. So the body is read as one stream, captions and
boxes as another, and furniture not at all. Full stops that a careless republisher put in the middle of a sentence
("the talks failed. , two sources said") are blanked too. Blanks keep every offset where it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.types import Report, Span, ZoneKind

ASIDE: frozenset[ZoneKind] = frozenset({"caption", "sidebar"})
UNREAD: frozenset[ZoneKind] = frozenset({"furniture"})
STRAY_STOP = re.compile(r"(?<=[a-z][a-z][a-z][a-z])\.(?=[^\S\n]*[,.]\s|[^\S\n]+[a-z])")
"""A full stop after a plain word that a comma, another stop or a small letter follows: no sentence ends there. Four
small letters before it keep abbreviations ("Corp. said", "U.S. troops", "a.m. on") out."""


def streams(report: Report) -> list[str]:
    """The texts to read, each as long as the report's: the body first, then what stands aside, if anything does.

    >>> from onrecord.types import Report, Zone
    >>> report = Report(id="", sha256="", text_sha256="", text="One.\\nAd\\nTwo.",
    ...                 zones=(Zone(span=(5, 7), kind="furniture"),))
    >>> streams(report)
    ['One.\\n  \\nTwo.']
    """
    aside = [zone.span for zone in report.zones if zone.kind in ASIDE]
    unread = [zone.span for zone in report.zones if zone.kind in UNREAD]
    text = STRAY_STOP.sub(" ", report.text)
    body = _without(text, [*aside, *unread])
    if not aside:
        return [body]
    return [body, _only(text, aside)]


def _without(text: str, spans: Iterable[Span]) -> str:
    for start, end in spans:
        text = text[:start] + _blank(text[start:end]) + text[end:]
    return text


def _only(text: str, spans: Iterable[Span]) -> str:
    kept, at = "", 0
    for start, end in sorted(spans):
        kept += _blank(text[at:start]) + text[start:end]
        at = end
    return kept + _blank(text[at:])


def _blank(text: str) -> str:
    return "".join("\n" if c == "\n" else " " for c in text)
