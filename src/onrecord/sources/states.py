"""States and capitals that the entity head takes for people, told by how the report uses their names.

A report introduces a person by a full name or a title. A name that it never does so, and of which it says "in Sel
Harat", "Norvane’s parliament" or "Corvane, which", is a place's, and what it says is a government's word.
"""

from __future__ import annotations

import re

import msgspec

from onrecord.names import titles
from onrecord.names.letters import plain
from onrecord.types import Mention

_INSTITUTIONS = (
    r"(?:government|ministry|minister|parliament|army|military|navy|economy|president|embassy|ambassador|capital|borders?"
    r"|foreign|finance|interior|defen[cs]e|central|supreme|prime|state|currency|constitution|airspace|coast|envoy)"
)
_NAME = r"([A-Z][\w-]*(?:\s[A-Z][\w-]*)*)"
_IN = re.compile(rf"\b(?:in|across|inside|throughout|into|near)\s{_NAME}(?![\w’'-])")
_OWNS = re.compile(rf"\b{_NAME}[’']s\s(?:(?:new|own|former|main)\s)?(?i:{_INSTITUTIONS})\b")
_WHICH = re.compile(rf"\b{_NAME}, which\b")


def without_states(text: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions, those marked as places that are marked as people and used as places.

    >>> text = "Norvane denied it. Norvane’s parliament is in Sel Harat. Orsel, who ran, said no."
    >>> marks = tuple(Mention(span=span, kind="Person") for span in ((0, 7), (57, 62)))
    >>> [m.kind for m in without_states(text, marks)]
    ['Location', 'Person']
    """
    places = _places(text)
    people = [text[slice(*m.span)] for m in mentions if m.kind == "Person"]
    full = {plain(part) for name in people if " " in name and name not in places for part in name.split()}
    return tuple(
        msgspec.structs.replace(m, kind="Location")
        if m.kind == "Person" and text[slice(*m.span)] in places and _may_be(text, m, full)
        else m
        for m in mentions
    )


def _places(text: str) -> frozenset[str]:
    """The names that the report uses as those of places or states; "Yet Norvane’s army" is of Norvane too."""
    found = {m[1] for m in _IN.finditer(text)}
    for use in (_OWNS, _WHICH):
        for m in use.finditer(text):
            words = m[1].split()
            found.update(" ".join(words[at:]) for at in range(len(words)))
    return frozenset(found)


def _may_be(text: str, mention: Mention, full: set[str]) -> bool:
    """Whether a name is no part of a person's full name, and no title stands before it."""
    start, end = mention.span
    name = text[start:end]
    before = text[max(0, start - 30) : start].split()
    titled = bool(before) and titles.kind_of(before[-1]) is not None
    return not titled and not {plain(part) for part in name.split()} & full
