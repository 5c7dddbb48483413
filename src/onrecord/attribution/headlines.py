"""Who says so in a headline: "Norvane killed Vantor, Haldmark says", "Norvane killed Vantor: officials".

A headline is a paragraph of one line that ends in no stop. What it begins with before a colon may be but its subject
("Kessaria: nine dead"), so there only words for people who speak count, names of persons, and other names where what
follows is a sentence in the past, or about what is: headlines tell what is new in the present.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.inflection import IRREGULAR
from onrecord.text import paragraphs, strip
from onrecord.types import Frame

if TYPE_CHECKING:
    from collections.abc import Sequence

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
LABEL = (
    r"(?!(?i:breaking|updated?|watch|videos?|photos?|pictures|analysis|opinion|comment|live|exclusive|explain(?:ed|er)|timeline"
    r"|profile|interview|review|factbox|correction|note|editor|just in|developing|fact check|letters?|q&a|key)\b)"
)
"""Labels of the paper's own."""
HELPS = r"(?:is|are|was|were|has|have|had|will|did|must|could|should|may|might|cannot)"
PASTS = "|".join(sorted({forms[0] for forms in IRREGULAR.values() if len(forms[0]) > 1} - {"set", "put", "cut", "hit"}))
SENTENCE = rf"{NAME} (?:{HELPS}|[a-z]+ed(?! (?:by|in|over|after|at|as|on)\b)|{PASTS})\b"
"""How a sentence begins that tells what has been, or is."""
NAMED = re.compile(rf"(?P<by>{LABEL}{NAME})(?P<mark>:| [-–—]) (?P<content>(?={NAME})[^\n“”\":]{{8,}}\w[’']?)")


def headlines(text: str, people: Sequence[Span] = ()) -> list[Frame]:
    """A frame for each headline that says on whose word it stands; `people` are the persons' names in the text.

    >>> text = "Norvane killed Vantor: officials"
    >>> [(text[slice(*f.source[0])], text[slice(*f.content[0])]) for f in headlines(text)]
    [('officials', 'Norvane killed Vantor')]
    """
    found = []
    for span in paragraphs(text):
        start, end = strip(text, *span) or span
        if end - start <= LONGEST and "\n" not in text[start:end]:
            m = (
                _named(text, start, end, people)
                or LAST.fullmatch(text, start, end)
                or FIRST.fullmatch(text, start, end)
            )
            found += [_frame(m)] if m and m["content"].count(" ") >= LEAST and _tells(m) else []
    return found


def _named(text: str, start: int, end: int, people: Sequence[Span]) -> re.Match[str] | None:
    """A headline that begins with the name of who says so."""
    m = NAMED.fullmatch(text, start, end)
    if m is None:
        return None
    is_person = any(s <= m.start("by") and m.end("by") <= e for s, e in people)
    told = m["mark"] == ":" and re.match(SENTENCE, m["content"])
    return m if is_person or told else None


def _tells(m: re.Match[str]) -> bool:
    """Whether what stands before a mark and a name holds a verb, as far as its ending shows; a title's parts do not."""
    people = m.re is NAMED or not m["mark"] or re.fullmatch(PEOPLE, m["by"], re.IGNORECASE)
    return bool(people or VERB.search(m["content"]))


def _frame(m: re.Match[str]) -> Frame:
    parts = m.groupdict()
    source: Span = m.span("source") if parts.get("source") else m.span("by")
    cue: Span = m.span("cue") if parts.get("cue") else m.span("mark")
    cue = (cue[0] + m.string[slice(*cue)].startswith(" "), cue[1])
    return Frame(cue=cue, source=(source,), content=(m.span("content"),), confidence=CONFIDENCE)
