"""Who says so in a headline: "Norvane killed Vantor, Haldmark says", "Norvane killed Vantor: officials".

A headline is a paragraph of one line that ends in no stop. What it begins with before a colon may be but its subject
("Kessaria: nine dead"), so there only words for people who speak count.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.text import paragraphs, strip
from onrecord.types import Frame

if TYPE_CHECKING:
    from onrecord.types import Span

CONFIDENCE = 0.8
"""What these rules are given, set by hand."""
LEAST = 2
"""Spaces in what a headline says: a line with less is a label or a credit."""
LONGEST = 140
"""Code points of a headline."""
PEOPLE = (
    r"(?:(?:[\w’'-]+ ){0,2}(?:officials?|sources?|police|army|military|ministry|witnesses|prosecutors?|aides?|reports?"
    r"|monitors?|diplomats?|residents|rescuers|medics|lawyers?|spokes(?:man|woman|person)|UN|state media|state TV))"
)
NAME = r"(?:(?:the |The )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})"
SAYS = r"(?:says?|said|claims?|reports?|alleges?|warns?|insists?|confirms?)"
LAST = re.compile(
    rf"(?P<content>[^\n“”\":]{{8,}}?\w)(?:, (?P<source>{NAME}|(?i:{PEOPLE})) (?P<cue>{SAYS})"
    rf"|(?P<mark>:| [-–—]) (?P<by>{NAME}|(?i:{PEOPLE})))"
)
VERB = re.compile(r"\b[a-z]{3,}(?:ed|s)\b")
FIRST = re.compile(rf"(?P<by>(?i:{PEOPLE}))(?P<mark>:) (?P<content>[^\n“”\":]{{8,}}\w[’']?)")


def headlines(text: str) -> list[Frame]:
    """A frame for each headline that says on whose word it stands.

    >>> text = "Norvane killed Vantor: officials"
    >>> [(text[slice(*f.source[0])], text[slice(*f.content[0])]) for f in headlines(text)]
    [('officials', 'Norvane killed Vantor')]
    """
    found = []
    for span in paragraphs(text):
        start, end = strip(text, *span) or span
        if end - start <= LONGEST and "\n" not in text[start:end]:
            m = LAST.fullmatch(text, start, end) or FIRST.fullmatch(text, start, end)
            found += [_frame(m)] if m and m["content"].count(" ") >= LEAST and _tells(m) else []
    return found


def _tells(m: re.Match[str]) -> bool:
    """Whether what stands before a mark and a name holds a verb, as far as its ending shows; a title's parts do not."""
    people = re.fullmatch(PEOPLE, m["by"], re.IGNORECASE) if m["mark"] else True
    return bool(people or VERB.search(m["content"]))


def _frame(m: re.Match[str]) -> Frame:
    parts = m.groupdict()
    source: Span = m.span("source") if parts.get("source") else m.span("by")
    cue: Span = m.span("cue") if parts.get("cue") else m.span("mark")
    cue = (cue[0] + m.string[slice(*cue)].startswith(" "), cue[1])
    return Frame(cue=cue, source=(source,), content=(m.span("content"),), confidence=CONFIDENCE)
