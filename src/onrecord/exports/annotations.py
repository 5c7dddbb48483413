"""Claims as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one page of JSON-LD for each report.

Each telling is one annotation. Its target is the report, with selectors for each piece of its words: by quotation, with
what stands around it, and by position, in code points of the report's text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.exports.records import Exported, Source
    from onrecord.types import Span

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
AROUND: Final = 32
"""Code points before and after a quotation by which it is found where its text has moved."""


def page(source: Source, told: Iterable[Exported]) -> dict[str, Any]:
    """The annotations of one report as an AnnotationPage."""
    return {
        "@context": CONTEXT,
        "id": f"urn:sha256:{source.sha256}#annotations",
        "type": "AnnotationPage",
        "items": [annotation(one) for one in told],
    }


def annotation(one: Exported) -> dict[str, Any]:
    """One telling as an annotation."""
    source = one.source
    return {
        "id": f"urn:sha256:{source.sha256}#{one.claim}-{one.telling}",
        "type": "Annotation",
        "motivation": "classifying",
        "generator": {"type": "Software", "name": "On Record"},
        "body": [_said(one), *({"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in _tags(one))],
        "target": {
            "source": source.url or f"urn:sha256:{source.sha256}",
            "selector": [selector for span in one.spans for selector in _selectors(source.text, span)],
        },
    }


def _said(one: Exported) -> dict[str, str]:
    """The claim in a line: its ends with their part, its date, and on whose word."""
    ends = "; ".join(f"{part.part}: {part.actor.name}" for part in one.parts)
    words = [f"{one.form} {one.type}", one.role or "", ends, one.edtf or "", f"voice: {one.voice or 'the outlet'}"]
    line = " | ".join(filter(None, words))
    return {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": line}


def _tags(one: Exported) -> list[str]:
    polarity = "affirmed" if one.polarity == "+" else "denied"
    how = [one.certainty, one.status, f"voice:{one.voice_kind}", f"challenge:{one.challenge}"]
    return [one.type, polarity, *how, one.review]


def _selectors(text: str, span: Span) -> list[dict[str, Any]]:
    start, end = span
    quote = {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(0, start - AROUND) : start],
        "suffix": text[end : end + AROUND],
    }
    return [quote, {"type": "TextPositionSelector", "start": start, "end": end}]
