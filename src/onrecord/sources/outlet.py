"""The outlet's own word: "we", "this newspaper", "an earlier version of this article", an interview's questions."""

from __future__ import annotations

import re

from onrecord.sources.bodies import BodyTable
from onrecord.sources.dossiers import Body
from onrecord.sources.joint import split
from onrecord.sources.noun_phrase import NounPhrase, parse
from onrecord.sources.words import trim, words
from onrecord.types import Report, Span

_THIS = re.compile(
    r"\b(?:this|our|your(?: own)?) (?:article|story|report|page|newspaper|paper|magazine|website|programme|agency)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"^Q(?=[:.])", re.MULTILINE)


class Outlet:
    """The outlet of one report, or the agency that it credits where no outlet is known."""

    def __init__(self, report: Report, bodies: BodyTable) -> None:
        self.text, self._bodies = report.text, bodies
        self.name = report.outlet or report.credit
        found = _QUESTION.search(report.text)
        self.first_question = found.start() if found else None

    def itself(self) -> tuple[Body, ...]:
        """The outlet as a source; nothing where its name is not known."""
        return (self._bodies.named(self.name, "media"),) if self.name else ()

    def spoken_of(self, phrase: NounPhrase) -> tuple[Body, ...]:
        """The outlet, where a phrase speaks of it as "this newspaper", or asks a question in an interview."""
        said = self.text[slice(*phrase.span)]
        asks = said == "Q" and self.first_question is not None
        corrected = said.lower() == "the article" and "this article" in self.text
        return self.itself() if asks or corrected or _THIS.search(said) else ()

    def makers(self, rest: Span) -> tuple[NounPhrase, ...]:
        """Who stands after the "by" of "a report by ..."; nobody where another word opens it."""
        first = words(self.text, rest)[0]
        if first.low not in {"by", "from", "in"}:
            return ()
        inner = trim(self.text, (first.end, rest[1]))
        return tuple(parse(self.text, span) for span in split(self.text, inner)) if inner[0] < inner[1] else ()
