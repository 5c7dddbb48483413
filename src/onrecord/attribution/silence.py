"""Those who said nothing: who did not respond, declined, could not be reached; what could not be confirmed.

News states these in set phrases, which few corpora mark; they are found by rule where the model passes them by.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.text import all_sentences, strip
from onrecord.types import Frame

if TYPE_CHECKING:
    from onrecord.types import Span

RULE_CONFIDENCE = 0.9
"""What a set phrase is given, as no score stands behind it: set by hand: the subject before it may be cut
too long or too short."""


def rule(pattern: str) -> re.Pattern[str]:
    """A pattern in which a space stands for any white space, so that wrapped lines are no other words."""
    return re.compile(pattern.replace(" ", r"\s+"), re.DOTALL)


ADVERBS = r"(?:(?:immediately|yet|also|either|publicly|independently|previously|so far) )*"
NOT = r"(?: not|n[’']t)"
DID, COULD, WAS = r"(?:did|do|does|have|has|had)", r"(?:could|can)", r"(?:was|were)"
CLAUSE_END = (
    r"(?=;|[.!?]*[”\"]?$|, (?:nor|and|but|while|saying|citing|according)\b"
    rf"| and [^.,;]{{1,60}}?\b(?:{COULD}{NOT}|{DID}{NOT}|declined|refused|{WAS}{NOT}))"
)
REQUESTS = r"(?:requests?|calls?|questions?|e-?mails?|messages?|inquiries|letters?)"

UNHEARD = rule(
    rf"(?P<cue>\b{DID}{NOT} {ADVERBS}(?:respond(?:ed)?|repl(?:y|ied)) to|\b{DID}{NOT} {ADVERBS}(?:return|answer)(?:ed)?"
    rf"|\bdeclined|\brefused|\b{COULD}{NOT} {ADVERBS}be {ADVERBS}reached|\b{WAS}{NOT} {ADVERBS}available)"
    rf" (?P<content>(?:\w+ )?{REQUESTS}\b.*?|to (?:comment|discuss|answer|elaborate|be interviewed)\b.*?"
    rf"|for comment\b.*?){CLAUSE_END}"
)
"""Who was asked and gave no word."""
UNHEARD_AT_ALL = rule(
    rf"(?P<cue>\b{DID}{NOT} {ADVERBS}(?:respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?)"
    rf"|\b{COULD}{NOT} {ADVERBS}be {ADVERBS}reached|\bmade no comment)(?=[.;]|[.!?]*$|, (?:nor|and|but|while)\b)"
)
"""The same where the report does not say to what."""
UNABLE = rule(
    rf"(?P<cue>\b{COULD}{NOT} {ADVERBS}(?:verify|confirm)|\b{WAS} unable to {ADVERBS}(?:verify|confirm))"
    rf" (?P<content>\S.*?){CLAUSE_END}"
)
"""Who could not confirm what."""
UNCLEAR = rule(
    rf"\b[Ii]t (?P<cue>(?:is|{WAS}|remain(?:s|ed))(?:{NOT})? (?:(?:immediately|yet|still) )*(?:clear|unclear|known))"
    rf" (?P<content>(?:who|what|whether|if|how|why|when|where|which)\b.*?)(?=[;:]|[.!?]*$|, (?:and|but|while)\b)"
)
"""What the outlet itself does not know."""
NEITHER = rule(rf"(?P<cue>\b[Nn]or did) (?P<source>.+?){CLAUSE_END}")
CHECKED = r"(?:confirmed|verified|corroborated)"
UNCONFIRMED = rule(
    rf"(?P<cue>\b(?:(?:is|are|{WAS}){NOT}|(?:has|have|had){NOT} {ADVERBS}been|{COULD}{NOT} {ADVERBS}be)"
    rf" {ADVERBS}{CHECKED})\b"
)
NONE_CONFIRMED = rule(
    rf"\b(?:[Nn]one of|[Nn]either of|[Nn]o) [^.;]{{2,60}}? (?P<cue>{COULD} {ADVERBS}be {ADVERBS}{CHECKED})\b"
)
UNANSWERED = rule(
    rf"(?P<content>\b(?i:phone )?(?i:{REQUESTS})\b[^.;]*?) (?:sent )?to (?P<source>[^.;]+?)"
    rf" (?P<cue>went unanswered|{WAS}{NOT} {ADVERBS}(?:returned|answered))"
)
SILENT = re.compile(r"n[’']t|declined|refused|un(?:able|answered|clear)|[Nn](?:ot?|one|either)\b")
"""One of these stands in every phrase of silence. Most sentences have none, and are told so much sooner."""
JOINTS = rule(r"(?:; |, but |, and |, while |, although | but |, nor )")


def silences(text: str) -> list[Frame]:
    """A frame for each set phrase of silence.

    >>> text = "The ministry did not respond to a request for comment, nor did the envoy."
    >>> [(text[slice(*f.source[0])], text[slice(*f.cue)]) for f in silences(text)]
    [('The ministry', 'did not respond to'), ('the envoy', 'nor did')]
    """
    return [
        frame
        for start, end in all_sentences(text)
        if _may_be_silent(text[start:end])
        for frame in _active(text, start, end) or _passive(text, start, end)
    ]


def _may_be_silent(sentence: str) -> bool:
    return SILENT.search(sentence) is not None


def _active(text: str, start: int, end: int) -> list[Frame]:
    """Who gave no word, or could not confirm."""
    found: list[Frame] = []
    full = [*UNHEARD.finditer(text, start, end), *UNABLE.finditer(text, start, end)]
    bare = [m for m in UNHEARD_AT_ALL.finditer(text, start, end) if not any(m.start() == f.start() for f in full)]
    for m in sorted([*full, *bare], key=re.Match.start):
        source = subject(text, found[-1].content[-1][1] if found and found[-1].content else start, m.start("cue"))
        if source:
            found.append(_frame(m.span("cue"), source, m.span("content") if m in full else None))
    if found and found[0].content and found[-1].content:
        content = found[0].content[0]
        others = NEITHER.finditer(text, found[-1].content[-1][1], end)
        found += [_frame(m.span("cue"), m.span("source"), content) for m in others]
    return found


def _passive(text: str, start: int, end: int) -> list[Frame]:
    """ "X could not be verified": the outlet's own word; "calls to X went unanswered": X's silence."""
    found = [_frame(m.span("cue"), m.span("source"), m.span("content")) for m in UNANSWERED.finditer(text, start, end)]
    unchecked = [*UNCONFIRMED.finditer(text, start, end), *NONE_CONFIRMED.finditer(text, start, end)]
    left = [(m.span("cue"), subject(text, start, m.start("cue"))) for m in unchecked]
    left += [(m.span("cue"), m.span("content")) for m in UNCLEAR.finditer(text, start, end)]
    return [*found, *(Frame(cue=cue, content=(said,), confidence=RULE_CONFIDENCE) for cue, said in left if said)]


def subject(text: str, start: int, end: int) -> Span | None:
    """The words before a cue back to the last joint of the sentence; none where they are no plain subject."""
    cut = max((m.end() for m in JOINTS.finditer(text, start, end)), default=start)
    span = strip(text, cut, end)
    if span and (joint := re.match(r"(?:and|but|or)\s+", text[span[0] : span[1]])):
        span = strip(text, span[0] + joint.end(), span[1])
    while span and text[span[1] - 1] in ",—–-":
        span = strip(text, span[0], span[1] - 1)
    return span if span and not set(text[span[0] : span[1]]) & set('“”"') else None


def _frame(cue: Span, source: Span, content: Span | None) -> Frame:
    return Frame(cue=cue, source=(source,), content=(content,) if content else (), confidence=RULE_CONFIDENCE)
