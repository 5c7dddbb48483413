"""Who is named where in a report, as far as pronouns may look back on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.sources.layout import Layout
from onrecord.types import Mention, Span, Zone

SUBJECT_WITHIN = 60
"""Code points from the start of a sentence within which its first name is taken for its subject."""


_AFTER_PREPOSITION = re.compile(
    r"\b(?:in|at|of|to|on|for|with|by|near|from|between|against|into|across|over)\s+(?:the\s+)?$", re.IGNORECASE
)


class Named(NamedTuple):
    """A name outside quotations; `is_subject` where its sentence starts with it, or nearly so."""

    span: Span
    kind: str
    is_subject: bool

    @property
    def place(self) -> int:
        """Where the name starts."""
        return self.span[0]


def named_in(layout: Layout, mentions: tuple[Mention, ...], zones: tuple[Zone, ...]) -> Iterator[Named]:
    """All names of people, and the names of bodies and countries that sentences start with, in text order.

    A name in the possessive ("Vantor’s death") is not what its sentence is about, and is left out.
    """
    seen: set[int] = set()
    for mention in sorted(mentions, key=lambda m: m.span):
        start, end = mention.span
        if (
            layout.quoted(start)
            or any(z.span[0] <= start < z.span[1] for z in zones)
            or layout.text[end - 2 : end + 2].strip().endswith(("’s", "'s"))
        ):
            continue
        sentence = layout.sentence(start)
        opening = layout.text[layout.sentence_at(start)[0] : start]
        first = sentence not in seen and len(opening) < SUBJECT_WITHIN and not _AFTER_PREPOSITION.search(opening)
        if mention.kind in {"Person", "Organization", "Location"}:
            seen.add(sentence)
        if mention.kind == "Person" or (first and mention.kind in {"Organization", "Location"}):
            yield Named(mention.span, mention.kind, first)
