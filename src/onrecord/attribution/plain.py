"""Attributions of so plain a make that no model is needed: where it misses them, or their source, these find them.

    Kessaria accused Norvane of killing Vantor.
    According to Orsel, Keyl was arrested.
    Orsel, said Barsky, killed Tolke.

A state that accuses, a name alone behind "according to", a verb before its subject: these the model passes by most, and
then a claim would stand on the outlet's own word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.attribution.silence import rule
from onrecord.attribution.tails import DATELINE
from onrecord.text import all_sentences, strip
from onrecord.types import Frame

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.types import Span

CONFIDENCE = 0.85
"""What these rules are given, set by hand: who says it is plain; where the content ends is not always."""
NO_NAME = (
    r"(?!(?:If|Unless|When|After|Before|While|Although|Since|Because|Once|Until|Neither|No|Nobody|None|Who|What|Which"
    r"|Why|How|Whether|Did|Has|Have|Had)\b)"
)
"""Words that begin a sentence but no name: what follows is a condition, a question, or is said of nobody."""
NAME = rf"(?:[Tt]he )?{NO_NAME}[A-Z][\w’'-]*(?: (?:of |al-|the )?[A-Z][\w’'-]*){{0,4}}"
SOME = r"(?:an?|the|one|two|three|four|five|several|some|many) [^,.;:“”\"\n]{2,60}?"
VERB = r"(?:said|says|say|added|adds|insisted|insists|claimed|claims|alleged|alleges|reported|reports)"
ACCUSE = r"(?:accuse[sd]?|blame[sd]?)"
OFTEN = r"(?:(?:has|have|had|also|repeatedly|again|openly|later|publicly|directly|now|on \w+day) ){0,3}"
ON = (
    r"(?:has |have |had )?"
    r"(?:vowed|said|called|promised|threatened|demanded|urged|warned|pledged|summoned|expelled|denied)\b"
)
ANSWER = r"(?:but|and|while|which|who|after|saying|although|though|when|a (?:charge|claim))\b"
END = rf"(?=, {ANSWER}| but | and {ON}|[.;!?“”\"\n]|$)"
"""What ends the words of who accuses: a second deed of theirs, somebody else's answer."""
REST = rf"[^.;!?“”\"\n]+?{END}"

NO_HELP = r"(?!(?:has|have|had|never|not|was|were|is|are|be|been|who|that|which|did|does|could|would|to|and|also) )"
ACCUSING = rule(
    rf"(?P<source>(?:{NAME}(?:[’']s? (?:\w+ ){{0,2}}?\w+)?|{NO_NAME}[A-Z][a-z]+(?: {NO_HELP}[a-z-]+){{1,3}}?)"
    rf"(?:, [^,.;:“”\"\n]{{2,60}},)?) (?P<cue>{OFTEN}{ACCUSE}) "
    rf"(?P<content>(?:{NAME}|it|him|her|them)(?:, [^,.;:“”\"\n]{{2,80}},)? (?:on \w+day )?(?:of|for) {REST})"
)
"""Who accuses whom of what, at the start of a sentence."""
ACCUSED_BY = rule(rf"(?P<cue>\b{ACCUSE}) by (?P<source>{NAME}) (?P<content>(?:of|for) [^,.;!?“”\"\n]+)")
NOT = re.compile(r"(?:\b(?:not|never)|n[’']t)(?: \w+){0,2} $")
PAPER = (
    r"(?:reports?|documents?|records|inquiry|investigation|study|findings|files|e-?mails|letters?|memo|cables?|audit"
    r"|court|tribunal|jury|judges?|inquest|commission|panel|investigators|indictment|lawsuit|complaint|affidavit)"
)
NO_VERB = r"(?!(?:the|an?|said|says|told|that|if|whether|no|has|have|had|also|later) )"
SHOWS = (
    r"(?:found|finds?|shows?|showed|said|says?|concluded|concludes|revealed|reveals?|suggest(?:s|ed)?|ruled|rules|alleges?"
    r"|alleged|stated?|states|confirm(?:s|ed)?|determined)"
)
SHOWN = rule(
    rf"(?P<source>(?:(?:An?|The|Several|Two) )?(?:{NO_VERB}[\w’'-]+ ){{0,4}}?(?i:{PAPER})"
    rf"(?: {NO_VERB}[^,.;:“”\"\n]{{2,60}}?)?) "
    rf"(?P<cue>(?:(?:has|have|had|also|later) ){{0,2}}{SHOWS}) "
    rf"(?P<content>(?:that |(?={NAME} (?:\w+ed|is|are|was|were|has|had|have)\b)){REST})"
)
"""What a paper shows, at the start of a sentence."""
INSERTED = rule(
    rf"(?P<first>{NAME}), (?:(?P<cue>{VERB}) (?P<source>{NAME})|(?P<per>according to) (?P<whom>{NAME}|{SOME})), "
    rf"(?P<rest>{REST})"
)
"""A subject, who says so, and what it did."""
ENDING = rule(
    rf"(?:{DATELINE.pattern})?(?P<content>[^“”\"‘\n]*\w), (?:(?P<cue>{VERB}) (?P<source>{NAME})"
    rf"|(?P<who>{NAME}) (?P<does>{VERB})(?: (?:late |early )?(?:on|in) [^,.;\n]{{2,40}})?)[ .]*$"
)
"""A sentence that ends on its verb and the name of who says it."""
INSIDE = rule(rf"{NAME}, (?P<last>{NAME})")
"""What the model takes for a source where a speaker stands behind a subject: "Norvane, Orsel believes, killed him"."""
BEHIND = rule(rf" (?:(?P<name>{NAME})(?=\W)|(?P<some>{SOME})(?=[,.;:]))")
"""Who stands behind a cue that the model has given nobody."""
AS_SAYING = rule(
    rf"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)) (?!by )(?P<source>{NAME}|{SOME}) (?P<cue>as saying) "
    rf"(?P<content>(?:that )?[“\"][^“”\"]+[”\"]|{REST})"
)
"""Whom another quotes."""
TOLD = rule(
    r"(?:(?:has|have|had) been|is|are|was|were|been|being)(?: (?:also|later|now|first|\w+ly))?"
    r" (?:told|informed|assured|advised|notified|reminded|warned|reassured)(?: by)?"
)
"""A cue that tells what somebody was told."""
BY = rule(rf"(?:(?<=by)| by) (?P<source>{NAME}|{SOME})(?= that\b)")
INVITING = rule(rf".*\b(?:[Aa]ccording to|{VERB})$")


def plain(text: str) -> list[Frame]:
    """A frame for each plain accusation, paper that shows something, and speaker within or behind a sentence.

    >>> text = "Kessaria accused Norvane of killing Vantor."
    >>> [(text[slice(*f.source[0])], text[slice(*f.content[0])]) for f in plain(text)]
    [('Kessaria', 'Norvane of killing Vantor')]
    """
    return [frame for start, end in all_sentences(text) for frame in _of_sentence(text, start, end)]


def _of_sentence(text: str, start: int, end: int) -> Iterator[Frame]:
    dateline = DATELINE.match(text, start, end)
    start = dateline.end() if dateline else start
    for pattern in (ACCUSING, SHOWN):
        if m := pattern.match(text, start, end):
            yield _frame(text, m.span("source"), m.span("cue"), m.span("content"))
    for m in ACCUSED_BY.finditer(text, start, end):
        if not NOT.search(text, start, m.start()):
            yield _frame(text, m.span("source"), m.span("cue"), m.span("content"))
    if m := INSERTED.match(text, start, end):
        source, cue = (m.span("source"), m.span("cue")) if m["cue"] else (m.span("whom"), m.span("per"))
        yield _frame(text, source, cue, m.span("first"), m.span("rest"))


def endings(text: str) -> list[Frame]:
    """A frame for each sentence that ends on its verb of saying and a name: "Keyl arrested, says Orsel"."""
    found = (ENDING.fullmatch(text, *span) for span in all_sentences(text))
    parts = [(m, ("source", "cue") if m["cue"] else ("who", "does")) for m in found if m]
    return [_frame(text, m.span(source), m.span(cue), m.span("content")) for m, (source, cue) in parts]


def quoted_by_another(text: str) -> list[Frame]:
    """A frame for each speaker whom another quotes: "state television quoted Orsel as saying that Keyl left"."""
    found = AS_SAYING.finditer(text)
    return [_frame(text, m.span("source"), m.span("cue"), m.span("content")) for m in found]


def misled(text: str, frames: Sequence[Frame]) -> list[Frame]:
    """The frames, less those that take who speaks at the end of a sentence for what is said there, or say two do."""
    said = {frame.cue: frame.source[0] for frame in endings(text)}
    two = [f for f in frames if f.cue in said and f.source and INSIDE.fullmatch(text, *f.source[0])]
    return [f for f in frames if f not in two and not any(_covers(said.get(f.cue), span) for span in f.content)]


def last_named(text: str, frame: Frame) -> Frame:
    """A frame that has a subject and who speaks behind it for its source, with the latter alone."""
    inside = INSIDE.fullmatch(text, *frame.source[0]) if len(frame.source) == 1 else None
    first = frame.content[0] if frame.content else (0, 0)
    if inside is None or first[0] < frame.cue[1] or "," not in text[frame.cue[1] : first[0]]:
        return frame
    subject = strip(text, frame.source[0][0], inside.start("last"))
    content = ((subject[0], inside.start("last") - 2), *frame.content) if subject else frame.content
    return replace(frame, source=(inside.span("last"),), content=content)


def untold(text: str, frame: Frame) -> Frame:
    """A frame without the source that the model takes for who says so, where that is who was told.

    >>> text = "Barsky was told by Orsel that Keyl had left."
    >>> frame = untold(text, Frame(cue=(7, 15), source=((0, 6),), content=((25, 43),)))
    >>> [text[slice(*span)] for span in frame.source]
    ['Orsel']
    """
    if not frame.source or frame.source[0][0] > frame.cue[0] or not TOLD.fullmatch(text, *frame.cue):
        return frame
    by = BY.match(text, frame.cue[1])
    return replace(frame, source=(by.span("source"),) if by else ())


def sourced(text: str, frame: Frame) -> Frame:
    """A frame with the source that stands right behind its cue, where the model has found none."""
    cue = text[slice(*frame.cue)]
    behind = BEHIND.match(text, frame.cue[1]) if not frame.source and INVITING.fullmatch(cue) else None
    if behind is None:
        return frame
    span = behind.span("name") if behind["name"] else behind.span("some")
    inside = any(start < span[1] and span[0] < end for start, end in frame.content)
    return frame if inside else replace(frame, source=(span,))


def _covers(one: Span | None, other: Span) -> bool:
    return one is not None and one[0] < other[1] and other[0] < one[1]


def _frame(text: str, source: Span, cue: Span, *content: Span) -> Frame:
    source = (source[0], source[1] - text[slice(*source)].endswith(","))
    pieces = tuple(span for start, end in content if (span := strip(text, start, end)))
    return Frame(cue=cue, source=(source,), content=pieces, confidence=CONFIDENCE)
