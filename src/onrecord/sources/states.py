"""States and capitals that the entity head takes for people, told by how the report uses their names.

A report introduces a person by a full name or a title. A name that it never does so, and of which it says "in Sel
Harat", "Norvane’s parliament" or "Corvane, which", is a place's, and what it says is a government's word.
"""

from __future__ import annotations

import re
from functools import partial

import msgspec

from onrecord.names import titles
from onrecord.names.letters import plain
from onrecord.types import Mention

_INSTITUTIONS = (
    r"(?:government|ministry|minister|parliament|army|military|navy|economy|president|embassy|ambassador|capital|borders?"
    r"|foreign|finance|interior|defen[cs]e|central|supreme|prime|state|currency|constitution|airspace|coast|envoy)"
)
_USED = (
    r"\b(?:in|across|inside|throughout|into|near) {name}\b(?![’'-]| [A-Z])",
    rf"\b{{name}}[’']s (?:(?:new|own|former|main) )?(?i:{_INSTITUTIONS})\b",
    r"\b{name}, which\b",
)


def without_states(text: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions, those marked as places that are marked as people and used as places.

    >>> text = "Norvane denied it. Norvane’s parliament is in Sel Harat. Orsel, who ran, said no."
    >>> marks = tuple(Mention(span=span, kind="Person") for span in ((0, 7), (57, 62)))
    >>> [m.kind for m in without_states(text, marks)]
    ['Location', 'Person']
    """
    people = [text[slice(*m.span)] for m in mentions if m.kind == "Person"]
    is_place = partial(_is_place, text, {})
    full = {plain(part) for name in people if not is_place(name) and " " in name for part in name.split()}
    return tuple(
        msgspec.structs.replace(m, kind="Location")
        if m.kind == "Person" and _may_be(text, m, full) and is_place(text[slice(*m.span)])
        else m
        for m in mentions
    )


def _may_be(text: str, mention: Mention, full: set[str]) -> bool:
    """Whether a name is no part of a person's full name, and no title stands before it."""
    start, end = mention.span
    name = text[start:end]
    before = text[max(0, start - 30) : start].split()
    titled = bool(before) and titles.kind_of(before[-1]) is not None
    return not titled and not {plain(part) for part in name.split()} & full


def _is_place(text: str, known: dict[str, bool], name: str) -> bool:
    """Whether the report uses a name as a place's or a state's."""
    if name not in known:
        written = re.escape(" ".join(name.split()))
        known[name] = any(re.search(use.replace("{name}", written), text) for use in _USED)
    return known[name]
