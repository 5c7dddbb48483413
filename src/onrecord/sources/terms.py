"""On what terms a source spoke ("on condition of anonymity"), why, and whom a sentence on terms speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.sources.anonymity import Anonymity, anonymity, not_free
from onrecord.sources.layout import Layout
from onrecord.sources.noun_phrase import NounPhrase
from onrecord.sources.reasons import reason, told_later
from onrecord.sources.references import Reference
from onrecord.sources.whom import whom
from onrecord.sources.words import phrase
from onrecord.types import Attribution, Span, Terms

NEAR = 200
"""Code points within which "not authorised to speak" says why, rather than on what terms of its own."""

_FINITE = re.compile(
    r"(?:ask|request|declin|refus|insist|wish|want|prefer|demand|begg|plead|sought|chose|gave|would|will|did|do|does|could|can|"
    r"may|is|are|was|were)(?:e?s|e?d)?(?:n[’']t)?\s",
    re.IGNORECASE,
)
_NOT_FREE_ITSELF = re.compile(
    r"(?:\bwho\s+(?:(?!because|said|since)[^\s,.;]+\s+){0,8}|,\s+(?:(?:but|and|who|though)\s+)?(?:(?:he|she|they)\s+)?)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TermsFound:
    """Terms at a place. `subject` is the phrase of whom they hold, where no attribution of the sentence has it.

    `blanket` says that they hold for all unnamed sources that the subject describes.
    """

    terms: Terms
    sentence: Span
    subject: NounPhrase | None = None
    blanket: bool = False

    @property
    def place(self) -> int:
        """Where the words of the terms start."""
        return self.terms.spans[0][0]


def find_terms(
    layout: Layout, references: Sequence[Reference], attributions: Sequence[Attribution]
) -> tuple[TermsFound, ...]:
    """All terms in a report, in text order; those within quotations are what somebody says, not terms."""
    text = layout.text
    found = []
    for match in _words_of_terms(layout, references, attributions):
        sentence = layout.sentence_at(match.span[0])
        terms = _terms(layout, match.span, sentence, attributions)
        if match.whom is None and any(sentence[0] <= r.phrase.span[0] < sentence[1] for r in references):
            found.append(TermsFound(terms, sentence))
        elif about := whom(text, sentence, match):
            found.append(TermsFound(terms, sentence, *about))
    return tuple(found)


def _terms(layout: Layout, span: Span, sentence: Span, attributions: Sequence[Attribution]) -> Terms:
    text = layout.text
    why = reason(text, span, sentence, _edges(text, span, attributions))
    following = layout.sentence_after(sentence)
    if why is None and following and text[span[1] : sentence[1]] in {"", "."}:
        why = told_later(text, following)
    return Terms(text=text[slice(*span)], spans=(span,), reason=phrase(text, why) if why else None)


# --- The words ------------------------------------------------------------------------------------------------------


def _words_of_terms(
    layout: Layout, references: Sequence[Reference], attributions: Sequence[Attribution]
) -> list[Anonymity]:
    """Where words of terms stand; "not authorised to speak" only far from others, of those who speak all the same."""
    text = layout.text
    sure = [a for a in anonymity(text) if not layout.quoted(a.span[0])]
    sure = [a for a in sure if not _told_of_others(text, a.span, references, attributions)]
    weak = [
        Anonymity(_cut(text, span, attributions))
        for span in not_free(text)
        if not layout.quoted(span[0])
        and _NOT_FREE_ITSELF.search(text, max(0, span[0] - NEAR), span[0])
        and all(abs(span[0] - s.span[0]) >= NEAR for s in sure)
    ]
    return sorted(sure + weak)


def _told_of_others(
    text: str, span: Span, references: Sequence[Reference], attributions: Sequence[Attribution]
) -> bool:
    """ "The minister said the envoy had asked not to be named": part of what is said, and of no source in it."""
    if not _FINITE.match(text, *span) or re.search(
        r"(?:\b(?:who|and)\s(?:\w+\s)?|\b(?:he|she|they)\s)$", text[max(0, span[0] - 20) : span[0]]
    ):
        return False
    contents = [
        c
        for a in attributions
        for c in a.content
        if c[0] < span[0] and span[1] <= c[1] and ";" not in text[c[0] : span[0]]
    ]
    return any(not any(c[0] <= r.phrase.span[0] < span[0] for r in references) for c in contents)


def _edges(text: str, span: Span, attributions: Sequence[Attribution]) -> list[int]:
    """Where what follows the terms may end: with the source that holds them, before a cue or what is said."""
    ends = [e for a in attributions for s, e in a.source if s <= span[0] < e]
    outside = [a for a in attributions if not _within_reason(text, span[1], a)]
    return ends + [place for a in outside for place, _ in (*a.source, *a.cue, *a.content) if place >= span[1]]


def _cut(text: str, span: Span, attributions: Sequence[Attribution]) -> Span:
    """The span up to the first edge in it."""
    return span[0], min([e for e in _edges(text, (span[0], span[0]), attributions) if e > span[0]] + [span[1]])


def _within_reason(text: str, place: int, attribution: Attribution) -> bool:
    """Whether an attribution lies in the reason: "because {he} <feared> that ..." """
    source, cue, content = attribution.source, attribution.cue, attribution.content
    if not (source and cue and content) or not place <= source[0][0] < cue[0][0] < content[0][0]:
        return False
    return not re.search(r",\s+(?:(?:but|and|while|although)\s+)?$", text[place : source[0][0]])
