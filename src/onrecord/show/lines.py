"""The brief's lines: every tie and every event of a reading, once, in sections that an editor asks for.

Pure functions of a `View` that give frozen records; no layout. A line is **firm** where someone says it plainly: as
certain, and as something that is or was so. Lines that nobody tells firmly stand in sections of their own, so that
what is planned, likely or denied is never read among what is said to be so. Lines are numbered as they are shown.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import groupby

from onrecord.show import days, merging, sentences, tellings
from onrecord.show.order import SECTIONS, Claim, Kind, Order
from onrecord.show.quotes import About
from onrecord.show.sentences import Names
from onrecord.show.tellings import Word
from onrecord.show.views import View
from onrecord.show.wording import counted
from onrecord.types import Event, Record, Tie

UNDATED = "no date given"
_QUOTATION = re.compile(r"“([^”]+?)(?: …)?”$")
_MARKS = str.maketrans("", "", "“”‘’\"'")


class Line(Record, frozen=True, kw_only=True):
    """One claim as it is shown, or several that are told as one; `actors` are the ids of those that it is about.

    `folded` is how many of its tellings are only counted; those of them that stand with none of `told` are `apart`,
    and `more` says whose they are and where.
    """

    number: int
    claims: tuple[str, ...]
    actors: frozenset[str]
    words: str
    when: str
    edtf: str
    told: tuple[Word, ...]
    folded: int = 0
    apart: int = 0
    more: tuple[str, ...] = ()

    @property
    def time(self) -> str:
        """Its time, where that does not stand among its words already."""
        return "" if self.when.startswith("“") and _bare(self.when) in _bare(self.words) else self.when

    @property
    def also(self) -> str:
        """How many more voices' tellings there are, whose, and where; empty where there are none.

        >>> bare = {"claims": ("e",), "actors": frozenset(), "words": "", "when": "", "edtf": "", "told": ()}
        >>> Line(number=1, **bare, apart=2, more=("outlet ¶2 ¶4",)).also
        'and two more mentions: outlet ¶2 ¶4'
        """
        return f"and {counted(self.apart, 'more mention')}: {'; '.join(self.more)}" if self.apart else ""


class Part(Record, frozen=True, kw_only=True):
    """Lines that stand together; `label` is their day, where those are told apart by it."""

    label: str
    edtf: str
    lines: tuple[Line, ...]

    @property
    def is_day(self) -> bool:
        """Whether its label is the time of its lines, which need not say it again."""
        return self.label not in {"", UNDATED}


class Section(Record, frozen=True, kw_only=True):
    """Lines under one heading."""

    kind: Kind
    title: str
    parts: tuple[Part, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """All its lines."""
        return tuple(line for part in self.parts for line in part.lines)


def sections(seen: View) -> tuple[Section, ...]:
    """Every claim of a reading in a line, in those sections that have any."""
    given, order = sentences.names(seen.reading), Order(seen=seen)
    claims: tuple[Claim, ...] = (*seen.reading.ties, *seen.reading.events)
    kinds = {claim.id: order.kind(claim) for claim in claims}
    found, number = [], 1
    for kind, title in SECTIONS.items():
        here = sorted((c for c in claims if kinds[c.id] == kind), key=partial(order.key, kind))
        groups = merging.together(seen.reading, given, here)
        lines = [_line(seen, given, group, i) for i, group in enumerate(groups, number)]
        number += len(lines)
        if lines:
            first = sum(order.is_first(group[0]) for group in groups) if kind == "happened" else len(groups)
            found.append(Section(kind=kind, title=title, parts=_parts(lines, first)))
    return tuple(found)


def _bare(words: str) -> str:
    """Words without the quotation marks around and inside them."""
    return words.translate(_MARKS)


def _line(seen: View, given: Names, group: merging.Group, number: int) -> Line:
    when, edtf = sentences.when_words(seen.reading, merging.line_when(group))
    if seen.report.published is None:
        when = when.replace(days.NO_YEAR, "")
    actors = frozenset[str]().union(*map(_about, group))
    words = merging.line_words(seen.reading, given, group)
    triggers = tuple(span for claim in group if isinstance(claim, Event) for span in claim.trigger[:1])
    quotation, role = _QUOTATION.search(words), next((c.role or "" for c in group if isinstance(c, Tie)), "")
    whole = quotation[1] if quotation else role if triggers else ""
    told = tellings.told(seen, group, About(actors, triggers, words, whole))
    return Line(
        number=number,
        claims=tuple(claim.id for claim in group),
        actors=actors,
        words=words,
        when=when,
        edtf=edtf,
        told=told.words,
        folded=told.folded,
        apart=len(told.rest),
        more=tellings.more(seen, told.rest),
    )


def _about(claim: Claim) -> frozenset[str]:
    ends = (claim.subject, claim.object) if isinstance(claim, Tie) else (p.actor for p in claim.participants)
    return frozenset(filter(None, (*ends, *claim.where)))


def _parts(lines: list[Line], first: int) -> tuple[Part, ...]:
    """The lines of a section: the first so many have their own days, and all others stand under theirs.

    A time that is no date ("after the attack") stays with its line, and so does that there is none where none has one.
    """
    opening = [Part(label="", edtf="", lines=tuple(lines[:first]))] if first else []
    by_day = groupby(lines[first:], key=lambda line: ("" if line.when.startswith("“") else line.when, line.edtf))
    rest = [Part(label=when or UNDATED, edtf=edtf, lines=tuple(group)) for (when, edtf), group in by_day]
    if not opening and not any(part.is_day for part in rest):
        return (Part(label="", edtf="", lines=tuple(lines)),)
    return (*opening, *rest)
