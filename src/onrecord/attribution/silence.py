"""Those who said nothing: who did not respond, declined, could not be reached; what could not be confirmed.

News states these in set phrases, which few corpora mark; they are found by rule where the model passes them by.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.text import passages, sentences, strip
from onrecord.types import Frame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.types import Span

RULE_CONFIDENCE = 0.9
"""What a set phrase is given: of those found on PolNeAR dev and the example reports, about nine in ten are right."""

ADVERBS = r"(?:(?:immediately|yet|also|either|publicly|independently|previously|so far) )*"
NOT = r"(?:not|n[’']t)"
CLAUSE_END = (
    r"(?=[.;]|, (?:nor|and|but|while|saying|citing|according)\b|$"
    r"| and [^.,;]{1,60}?\b(?:could not|did not|declined|refused|was not|were not))"
)
SILENCE = re.compile(
    rf"(?P<cue>(?:did|do|does|have|has|had) ?{NOT} {ADVERBS}(?:respond(?:ed)?|repl(?:y|ied)) to"
    rf"|(?:did|do|does|have|has|had) ?{NOT} {ADVERBS}(?:return(?:ed)?|answer(?:ed)?)"
    rf"|declined|refused"
    rf"|(?:could|can) ?{NOT} {ADVERBS}be {ADVERBS}reached|(?:was|were) {NOT} {ADVERBS}available"
    rf"|(?:could|can) ?{NOT} {ADVERBS}(?:verify|confirm)|(?:was|were) unable to {ADVERBS}(?:verify|confirm))"
    rf"(?P<content> (?:(?:\w+ )?(?:requests?|calls?|questions?|e-?mails?|messages?|inquiries|letters?)\b.*?"
    rf"|to (?:comment|discuss|answer|elaborate|be interviewed)\b.*?|for comment\b.*?"
    rf"|(?<=confirm )\S.*?|(?<=verify )\S.*?)?){CLAUSE_END}",
    re.DOTALL,
)
NEITHER = re.compile(rf"(?P<cue>[Nn]or did) (?P<source>.+?){CLAUSE_END}", re.DOTALL)
UNCONFIRMED = re.compile(
    rf"(?P<cue>(?:(?:is|are|was|were) ?{NOT}|(?:has|have|had) ?{NOT} {ADVERBS}been|(?:could|can) ?{NOT} {ADVERBS}be)"
    rf" {ADVERBS}(?:confirmed|verified|corroborated))"
)
UNANSWERED = re.compile(
    rf"(?P<content>(?:Calls|Phone calls|E-?mails?|Messages?|Questions?|Requests?)\b[^.;]*?) (?:sent )?to "
    rf"(?P<source>[^.;]+?) (?P<cue>went unanswered|(?:was|were) {NOT} {ADVERBS}(?:returned|answered))",
)
JOINTS = re.compile(r"(?:; |, but |, and |, while |, although | but |, nor )")


def silences(text: str, unread: Sequence[Span] = ()) -> list[Frame]:
    """A frame for each set phrase of silence outside `unread`.

    >>> text = "The ministry did not respond to a request for comment, nor did the envoy."
    >>> [(text[slice(*f.source[0])], text[slice(*f.cue)]) for f in silences(text)]
    [('The ministry', 'did not respond to'), ('the envoy', 'nor did')]
    """
    found: list[Frame] = []
    for start, end in passages(text):
        if any(s < end and start < e for s, e in unread):
            continue
        for s, e in sentences(text, start, end):
            found += _in_sentence(text, s, e) or _passive(text, s, e)
    return found


def _passive(text: str, start: int, end: int) -> list[Frame]:
    """ "X could not be verified": the outlet's own word; "calls to X went unanswered": X's silence."""
    found = [_frame(m.span("cue"), m.span("source"), m.span("content")) for m in UNANSWERED.finditer(text, start, end)]
    for m in UNCONFIRMED.finditer(text, start, end):
        content = _subject(text, start, m.start("cue"))
        if content:
            found.append(Frame(cue=m.span("cue"), content=(content,), confidence=RULE_CONFIDENCE))
    return found


def _in_sentence(text: str, start: int, end: int) -> list[Frame]:
    found: list[Frame] = []
    for m in SILENCE.finditer(text, start, end):
        content = strip(text, *m.span("content"))
        source = _subject(text, found[-1].content[-1][1] if found else start, m.start("cue"))
        if content and source:
            found.append(_frame(m.span("cue"), source, content))
    if found:
        content = found[0].content[0]
        others = NEITHER.finditer(text, found[-1].content[-1][1], end)
        found += [_frame(m.span("cue"), m.span("source"), content) for m in others]
    return found


def _subject(text: str, start: int, end: int) -> Span | None:
    """The words before a cue back to the last joint of the sentence; none where they are no plain subject."""
    cut = max((m.end() for m in JOINTS.finditer(text, start, end)), default=start)
    span = strip(text, cut, end)
    if span and re.match(r"(?:and|but|or) ", text[span[0] : span[1]]):
        span = strip(text, text.index(" ", span[0]), span[1])
    while span and text[span[1] - 1] in ",—–-":
        span = strip(text, span[0], span[1] - 1)
    return span if span and not set(text[span[0] : span[1]]) & set('“”"') else None


def _frame(cue: Span, source: Span, content: Span) -> Frame:
    return Frame(cue=cue, source=(source,), content=(content,), confidence=RULE_CONFIDENCE)
