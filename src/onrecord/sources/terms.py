"""On what terms a source spoke ("on condition of anonymity"), why, and whom a sentence on terms speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.sources import lexicon as lex
from onrecord.sources.layout import Layout
from onrecord.sources.noun_phrase import NounPhrase, parse
from onrecord.sources.references import Reference
from onrecord.sources.words import phrase, trim, words
from onrecord.types import Attribution, Phrase, Span, Terms

_NAMED = r"(?:named|identified|quoted by name|quoted)"
_TERMS = re.compile(
    rf"""\b(?:
      (?:on|under)\ (?:the\ )?condition\ (?:of\ anonymity|(?:that\ )?(?:\w+\ ){{1,4}}(?:not|n’t|n't)\ be\ (?:\w+))
    | (?:requesting|requested|seeking|sought|asking\ for|asked\ for|insisted\ on|granted|demanded)\ anonymity
    | (?:ask|wish|want|request|prefer)(?:ed|ing|red|s)?\ (?:not\ to\ be|to\ not\ be)\ {_NAMED}
    | (?:declin|refus)(?:ed|ing)\ to\ be\ {_NAMED}
    | (?:did|do|does)\ not\ (?:want|wish)\ (?:to\ be\ {_NAMED}|(?:his|her|their)\ names?\ (?:used|published))
    | (?:wanted|wants|agreed\ to\ be|would\ not\ be|cannot\ be|could\ not\ be|not\ being|being)\ {_NAMED}
    | (?:would|did)\ not\ (?:give|provide)\ (?:his|her|their)\ (?:full\ )?names?
    | (?:without|declined\ to\ give|refused\ to\ give|withheld|withholding)\ (?:his|her|their)\ (?:full\ )?names?
    | on\ the\ same\ terms | (?:does|do|did)\ not\ name | asked\ that\ (?:his|her|their)\ names?\ be\ withheld
    | off\ the\ record | on\ background | anonymously | whose\ names?\ (?:is|are)\ withheld
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_AUTHORISED = re.compile(
    r"\b(?:was|were|is|are|been) not (?:authori[sz]ed|allowed|permitted) to [^,.;\r\n]*", re.IGNORECASE
)
_REASON = re.compile(
    r"[”\"]?,?\s+(?:saying (?:that )?(?P<said>)|(?P<reason>because|as|since|for fear|fearing|citing|to|in order to"
    r"|due to|given|so that|out of|for (?:his|her|their|security|safety))\b)",
    re.IGNORECASE,
)
_SUBJECT_ENDS = re.compile(
    r"(?:\s(?:all|both|each|also))?\s(?:spoke|speaking|speak|speaks|asked|asks|requested|declined|insisted|wanted|wished|"
    r"wish|want|did|do|does|would|could|cannot|agreed|refused|were|was|are|is|who|talked|demanded|preferred)\b",
    re.IGNORECASE,
)
_EVERYONE = frozenset(["all", "none", "everyone", "everybody", "every", "each"])


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
    for match in (m for m in _matches(text) if not layout.quoted(m[0])):
        sentence = layout.sentence_at(match[0])
        terms = Terms(text=text[slice(*match)], spans=(match,), reason=_reason(text, match, sentence, attributions))
        own = [r for r in references if sentence[0] <= r.phrase.span[0] < sentence[1]]
        if own:
            found.append(TermsFound(terms, sentence))
        elif subject := _subject(text, sentence, match[0]):
            found.append(TermsFound(terms, sentence, subject, _is_blanket(text, subject)))
    return tuple(found)


def _matches(text: str) -> list[Span]:
    """Where words of terms stand; "not authorised to speak" only in sentences that have no others."""
    sure = [m.span() for m in _TERMS.finditer(text)]
    weak = [
        m.span() for m in _AUTHORISED.finditer(text) if not re.search(r"\bbecause\b[^.]*$", text[: m.start()][-80:])
    ]
    return sorted(sure + [w for w in weak if not any(abs(w[0] - s[0]) < 200 for s in sure)])


def _reason(text: str, match: Span, sentence: Span, attributions: Sequence[Attribution]) -> Phrase | None:
    opened = _REASON.match(text, match[1], sentence[1])
    if opened is None:
        return None
    start = opened.start("reason" if opened["reason"] else "said")
    edges = [s for a in attributions for spans in (a.cue, a.content) for s, _ in spans if start < s < sentence[1]]
    ends = [e for a in attributions for s, e in a.source if s <= match[0] < e]
    stop = min([*edges, *ends, sentence[1]])
    return phrase(text, trim(text, (start, stop), " \t\r\n\u00a0,;:–—-.)"))


def _subject(text: str, sentence: Span, place: int) -> NounPhrase | None:
    """The noun phrase that a sentence starts with, up to its verb or the terms."""
    end = _SUBJECT_ENDS.search(text, sentence[0] + 1, sentence[1])
    span = trim(text, (sentence[0], min(end.start() if end else place, place)))
    return parse(text, span) if words(text, span) and words(text, span)[0].is_word else None


def _is_blanket(text: str, subject: NounPhrase) -> bool:
    """ "All sources for this article", "The sources": everyone; "The two officials", "Both": those met before."""
    first = subject.first
    numbered = any(w.low in lex.NUMBERS and w.low not in _EVERYONE for w in subject.words)
    plain = subject.plural and subject.determiner in {"definite", "bare"} and not subject.modifiers
    return not numbered and (first in _EVERYONE or (plain and subject.head == "source"))
