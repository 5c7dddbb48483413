"""Short forms that stand in brackets behind a name, or names behind their short form: "Coast Rights Monitor (CRM)"."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.english import each
from onrecord.names.lexicon import FORMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.actors.spelled import Name
    from onrecord.actors.surfaces import Surface
    from onrecord.sheet import Sheet

OPENED = re.compile(r"\s*\((?:the )?")
CLOSED = re.compile(r"\s*[),;]")
SHORT_FORM = re.compile(r"(?:The )?(?=(?:[^A-Z]*[A-Z]){2})[A-Z][A-Za-z.&-]{1,6}")
"""A short form: one word of up to seven letters, two of them capitals at least."""
WIRES = each("ap afp upi dpa")
"""What stands in brackets behind a place or a name and is its credit."""

Bonds = dict[str, set[str]]
"""The keys of names and of their short forms, each with the other."""


def bonds(surfaces: Iterable[Surface], sheets: Sequence[Sheet]) -> Bonds:
    """Which names a bracket says are one. A short form that stands behind two names is neither's."""
    of = {name.span: surface for surface in surfaces for name in surface.names}
    longs: Bonds = defaultdict(set)
    for one, other in _bracketed([name for surface in of.values() for name in surface.names], sheets):
        long, short = sorted((of[one.span], of[other.span]), key=lambda s: -s.words)
        if _is_short_form(short, long):
            longs[short.key].add(long.key)
            _same_kind(long, short)
    found: Bonds = defaultdict(set)
    for key, behind in longs.items():
        if len(behind) == 1:
            found[key] |= behind
            found[min(behind)].add(key)
    return found


def _bracketed(names: list[Name], sheets: Sequence[Sheet]) -> Iterable[tuple[Name, Name]]:
    """Every two names of which the second stands in brackets right behind the first."""
    in_order = sorted({name.span: name for name in names}.values(), key=lambda name: (name.sheet, name.span))
    for one, other in pairwise(in_order):
        text = sheets[one.sheet].text
        beside = one.sheet == other.sheet and OPENED.fullmatch(text, one.span[1], other.span[0])
        if beside and CLOSED.match(text, other.span[1]):
            yield one, other


def _is_short_form(short: Surface, long: Surface) -> bool:
    """Whether one can be the other's short form: both name bodies, the longer in words."""
    if long.words < 2 or SHORT_FORM.fullmatch(short.text) is None or SHORT_FORM.fullmatch(long.text):
        return False
    if short.key in WIRES or "state" in {short.kind, long.kind} or short.titles or long.titles:
        return False
    return long.kind in {"organisation", "group"} or long.key.split()[-1] in FORMS


def _same_kind(long: Surface, short: Surface) -> None:
    """Who has a short form in capitals is a body."""
    long.kind = short.kind = "organisation"
