"""Statements in set phrases that corpora hardly mark: "a doctor put the dead at six", "diplomats wonder if ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.attribution.silence import rule, subject
from onrecord.text import all_sentences
from onrecord.types import Frame

if TYPE_CHECKING:
    from onrecord.types import Span

CONFIDENCE = 0.85
"""What the rule is given, set by hand: the phrase is plain; the subject before it may be cut too long."""
SOME = r"(?:about|around|nearly|roughly|over|more than|at least|at most|some|between|as (?:many|much) as)"
NUMBER = (
    r"(?:[$£€]?\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|thousands)\b)"
)
PUTS = rule(
    rf"\b(?P<cue>puts?)\b (?P<content>[^.,;:“”\"]{{2,80}}? at (?:{SOME} )?{NUMBER}[^.;:“”\"]*?)(?=[.;]|[.!?]*$|, )"
)
COUNTS = rule(
    rf"\b(?P<cue>gave|gives?|counted|counts?) (?P<content>(?:an? (?:\w+ )?toll of (?:{SOME} )?{NUMBER}"
    rf"|{NUMBER}(?:\w| \w+ )*? ?(?:bodies|dead|deaths|wounded|injured|victims))(?:[^.,;:“”\"]*))"
)
WONDERS = rule(r"\b(?P<cue>wonder(?:s|ed)?(?: (?:aloud|openly|privately))?) (?P<content>(?:whether|if)\b[^.;:“”\"]*)")
NO_SUBJECT = frozenset(
    ["to", "would", "will", "could", "might", "may", "not", "i", "and", "or", "who", "that", "have", "has", "had"]
)
"""Words that do not end the subject of a statement."""
FRONTED = rule(r"(?:At|In|On|By|For|After|Since|During|From|Among|Meanwhile|Still|Yet|Now|Here|There)\b[^,]{0,40}, ")


def estimates(text: str) -> list[Frame]:
    """A frame for each such phrase outside quotations that has a subject.

    >>> text = "A hospital official put the dead at six."
    >>> [(text[slice(*f.source[0])], text[slice(*f.content[0])]) for f in estimates(text)]
    [('A hospital official', 'the dead at six')]
    """
    return [
        Frame(cue=m.span("cue"), source=(source,), content=(m.span("content"),), confidence=CONFIDENCE)
        for pattern, hint in ((PUTS, "put"), (COUNTS, "toll of"), (COUNTS, "count"), (WONDERS, "wonder"))
        if hint in text
        for start, end in all_sentences(text)
        for m in pattern.finditer(text, start, end)
        if (source := _who(text, start, m.start("cue")))
    ]


def _who(text: str, start: int, end: int) -> Span | None:
    """The subject; none where a verb or a mark right before the cue says that it is none ("to put", "would wonder")."""
    fronted = FRONTED.match(text, start, end)
    span = subject(text, fronted.end() if fronted else start, end)
    last = text[slice(*span)].rsplit(maxsplit=1)[-1].lower() if span else "to"
    return None if last in NO_SUBJECT else span
