"""What one reports on another's word: "Transmarine reported, citing two officials, that the talks had begun".

Both vouch for it, the one who is cited first: so each is a source of the same content, and the cited lies within.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.attribution.plain import NAME, REST
from onrecord.attribution.silence import rule
from onrecord.attribution.tails import DATELINE, SOURCE
from onrecord.text import all_sentences, strip
from onrecord.types import Frame

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from onrecord.types import Span

CONFIDENCE = 0.85
"""What the rule is given, set by hand, as that of plain statements."""
BODY = (
    r"(?:police|ministry|agency|office|officers?|television|TV|radio|media|newspaper|statement|documents?|reports?|data"
    r"|figures|records|letters?|memo|papers|cables?|groups?|residents|medics|rescuers|activists|authorities|statistics)"
)
WHO = (
    rf"(?P<who>{SOURCE}(?: (?:at|on|within|inside) [^,.;“”\"]{{1,40}}?)?"
    rf"|(?:[\w’'-]+ ){{0,5}}?{BODY}(?: (?:in|of|from|at) [^,.;“”\"]{{1,40}}?)?)"
)
CITING = rf"(?:, | \(| )(?P<citing>citing|quoting) {WHO}\)?"
REPORTS = r"(?:(?:has|have|had|also) ){0,2}(?:said|says|reported|reports|wrote|writes|indicated|claimed|claims|added)"
DAY = r"(?: (?:on|late on|early on|in) [^,.;“”\"]{2,25}?| (?:last|this) \w+| yesterday| today| earlier)?"
SOMEONE = rf"(?P<source>\b(?:{NAME}|(?:[Tt]he|[Aa]n?) [^,.;:“”\"\n]{{2,40}}?|[Rr]eports?))"
FORMS = (
    rule(rf"{SOMEONE} (?P<cue>{REPORTS}){DAY}{CITING}(?:, | (?=that ))(?P<content>(?:that )?{REST})"),
    rule(rf"{SOMEONE}{CITING},? (?P<cue>{REPORTS}){DAY} (?P<content>(?:that )?{REST})"),
    rule(rf"(?P<cue>\b[Aa]ccording to) {SOMEONE}{CITING}, (?P<content>{REST})"),
    rule(rf"(?P<content>[^“”\"\n]+\w), {SOMEONE} (?P<cue>{REPORTS}){DAY}{CITING}[ .]*$"),
)
"""The orders in which it is put."""
CITES = ("citing", "quoting")


def cited(text: str) -> list[Frame]:
    """Two frames for each thing that one reports on the word of another.

    >>> text = "Transmarine, citing two officials, said the talks had begun."
    >>> [(text[slice(*f.source[0])], text[slice(*f.cue)], text[slice(*f.content[0])]) for f in cited(text)]
    [('Transmarine', 'said', 'the talks had begun'), ('two officials', 'citing', 'the talks had begun')]
    """
    return [frame for start, end in all_sentences(text) for frame in _of_sentence(text, start, end)]


def _of_sentence(text: str, start: int, end: int) -> Iterator[Frame]:
    if not any(cites in text[start:end] for cites in CITES):
        return
    if dateline := DATELINE.match(text, start, end):
        start = dateline.end()
    found = next((m for form in FORMS if (m := form.search(text, start, end))), None)
    if found is not None and (content := strip(text, *found.span("content"))):
        yield _frame(found, "source", "cue", content)
        yield _frame(found, "who", "citing", content)


def _frame(found: re.Match[str], source: str, cue: str, content: Span) -> Frame:
    return Frame(cue=found.span(cue), source=(found.span(source),), content=(content,), confidence=CONFIDENCE)
