"""Sentences that end on an unnamed source: "..., two sources with knowledge of the talks told Northwire."

Wire stories end so, sentence after sentence; the political news that the model learnt from hardly does. Where a
sentence ends in a source of the usual words and a verb of saying, all before is what that source said.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.attribution.silence import rule
from onrecord.text import all_sentences, strip
from onrecord.types import Frame

if TYPE_CHECKING:
    from onrecord.types import Span

CONFIDENCE = 0.85
"""What the rule is given, set by hand: the ending is plain; where the content begins is not always."""

SAYING = r"(?:said|says|say|added|indicated|mentioned|confirmed|reported|noted|explained)"
NOUNS = (
    *(
        "source",
        "official",
        "diplomat",
        "aide",
        "commander",
        "adviser",
        "officer",
        "confidant",
        "associate",
        "relative",
    ),
    *("lawyer", "lawmaker", "analyst", "insider", "envoy", "negotiator", "mediator", "prosecutor", "investigator"),
    *("spokesman", "spokeswoman", "spokesperson", "doctor", "resident", "soldier", "fighter", "guard", "monitor"),
)
PEOPLE = rf"(?:(?:{'|'.join(NOUNS)})s?|witnesses)"
QUALIFIED = r"(?: (?:with|close|familiar|briefed|from|in|who|to|of) [^,.;“”\"]{1,80}?)?"
FIRST = r"(?:(?:the|a|an|one|two|three|four|several|some|both|of|other|additional) )?"
SOURCE = rf"{FIRST}(?:[\w’-]+ ){{0,5}}?{PEOPLE}{QUALIFIED}"
TAIL = rule(
    rf"(?:,|(?<=\w) ) (?:(?P<source>{SOURCE}) (?:(?P<cue>{SAYING})|(?P<told>told) [^,.;“”\"]{{1,40}}?)"
    rf"|(?P<said>{SAYING}) (?P<by>{SOURCE})|(?P<per>according to) (?P<whom>{SOURCE}(?: and {SOURCE})?))[ .]*$"
)
ANYBODY = r"(?:man|woman|person|people|resident|neighbou?r|villager|witness|participant|member|colleague|friend|doctor)"
INVERTED = rule(
    rf", (?P<said>{SAYING}|recalls?|recalled|adds|admits?|admitted|insists?|insisted) "
    rf"(?P<by>(?:a|an|one|another|two|three|four|five|several|some) (?:[\w’-]+ ){{0,4}}?{ANYBODY}s?{QUALIFIED})[ .]*$"
)
"""A sentence that ends on its verb of saying and someone without a name: "..., says a man who poured the tea"."""
DATELINE = re.compile(r"[A-Z]{3}[A-Z .,’'-]*(?:[A-Z][a-z]+\.? \d{1,2} )?(?:\([^)]{2,40}\) ?)?[-–—―:] ")
"""A dateline at the start of a sentence is no part of what is said."""


def tails(text: str) -> list[Frame]:
    """A frame for each sentence that ends on an unnamed source and holds no quotation.

    >>> text = "The talks have begun, two officials briefed on them told Northwire."
    >>> [(text[slice(*f.source[0])], text[slice(*f.content[0])]) for f in tails(text)]
    [('two officials briefed on them', 'The talks have begun')]
    """
    found = []
    for start, end in all_sentences(text):
        tail = _tail(text, start, end)
        dateline = DATELINE.match(text, start, end)
        content = strip(text, dateline.end() if dateline else start, tail.start()) if tail else None
        if tail and content:
            found.append(_frame(tail, content))
    return found


def _tail(text: str, start: int, end: int) -> re.Match[str] | None:
    """How a sentence without a quotation ends on its source; without one of the nouns the long look is spared."""
    sentence = text[start:end]
    if set(sentence) & set('“”"'):
        return None
    named = any(noun in sentence for noun in (*NOUNS, "witnesses"))
    return (TAIL.search(text, start, end) if named else None) or INVERTED.search(text, start, end)


def _frame(tail: re.Match[str], content: Span) -> Frame:
    parts = tail.groupdict()
    source = next(tail.span(name) for name in ("source", "by", "whom") if parts.get(name))
    cue = next(tail.span(name) for name in ("cue", "told", "said", "per") if parts.get(name))
    return Frame(cue=cue, source=(source,), content=(content,), confidence=CONFIDENCE)
