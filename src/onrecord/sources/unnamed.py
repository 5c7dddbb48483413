"""People without a name: which earlier one a phrase leads back to, is part of, or may be.

Only unnamed sources are looked at, and only unnamed ones returned. "The sources" leads back to the one source that
fits by head, number and description, or to the one at hand; where that leaves several, it stays a source of its own
that may be each of them. "A source" always opens a new one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.english import HE, SHE
from onrecord.sources import lexicon as lex
from onrecord.sources.dossiers import Unnamed
from onrecord.sources.fit import (
    described,
    generic_head,
    opens_alike,
    same_basis,
    same_head,
    same_role,
    unsaid,
    vocabulary,
)
from onrecord.sources.noun_phrase import NounPhrase, parse
from onrecord.sources.number import Count
from onrecord.types import SourceKind

_SOURCES = re.compile(r"\b([A-Za-z]+)\s(?:[\w’-]+\s){0,3}?sources\b(?:\sof\s\w+\s\w+)?")
_ITSELF = re.compile(r"\b(?:as|because|since|that|if|fear) (he|she)\b")
"""A pronoun in what is said of a source right after it that means the source: "an aide, who feared that she ..."."""

AT_HAND = 600
"""Code points (about two paragraphs). A source last spoken of within them is at hand: a plain "the official" means it
though another official spoke further up. Chosen on the example reports."""

NEXT_TO = 200
"""Code points (about a sentence) within which it is the one meant, however many others fit."""

PAIRED = 400
"""Code points within which "the other" or "another" takes up "one source"."""

SOURCING = lex.GENERIC_PEOPLE - {"other", "man", "woman", "figure"} | {"official", "diplomat", "aide", "commander"}
"""Heads of the usual words for unnamed sources: said again without an article they may be the ones met before."""

_ANY_GROUP = lex.NUMBERS.keys() | {"those", "all", "man", "woman", "neither"}
"""Heads that say of a group no more than how many it is."""


class UnnamedTable:
    """The unnamed sources met so far, in the order in which they were opened."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.all: list[Unnamed] = []

    def open(self, phrase: NounPhrase, kind: SourceKind, may_be: Sequence[Unnamed] = ()) -> Unnamed:
        """A new source."""
        found = Unnamed(kind, count=phrase.count, may_be=tuple(may_be))
        self.all.append(found)
        return found

    def back(self, phrase: NounPhrase) -> tuple[Unnamed, ...]:
        """The earlier sources that a definite phrase can mean: one where it is plain, several where it is open."""
        fits = [d for d in self.all if number_fits(phrase, d)]
        for strict in (True, False):
            told = [d for d in fits if described(self.text, phrase, d, with_rest=strict)]
            for level in (same_head, same_role, generic_head):
                if best := [d for d in told if level(self.text, phrase, d)]:
                    return self._at_hand(phrase, best)
        return self._at_hand(phrase, [d for d in fits if unsaid(self.text, phrase, d)])

    def bodies_back(self, phrase: NounPhrase) -> tuple[Unnamed, ...]:
        """The body without a name that spoke before and that "the group" means: the last that fits."""
        fits = [d for d in self.all if d.body and d.plural == phrase.plural]
        fits = [d for d in fits if not phrase.modifiers or described(self.text, phrase, d, with_rest=False)]
        for level in (same_head, same_role):
            if told := [d for d in fits if level(self.text, phrase, d)]:
                return (max(told, key=lambda d: d.last),)
        return ()

    def called(self, phrase: NounPhrase) -> bool:
        """Whether somebody without a name was called by just this noun: then it need not mean one who has a name."""
        return not phrase.plural and any(same_head(self.text, phrase, d) and not d.plural for d in self.all)

    def again(self, phrase: NounPhrase) -> tuple[Unnamed, ...]:
        """ "Kessarian sources" after "the two Kessarian sources": the one numbered group of whom just this was said."""
        if not phrase.plural or phrase.determiner != "bare" or phrase.rest or phrase.asides or not phrase.modifiers:
            return ()
        said = any(w.low in lex.NUMBERS for w in phrase.words)
        fits = [d for d in self.all if d.plural and not said and same_head(self.text, phrase, d)]
        fits = [d for d in fits if described(self.text, phrase, d, with_rest=True)]
        return tuple(fits) if len(fits) == 1 and fits[0].count[1] is not None else ()

    def crowd(self, phrase: NounPhrase) -> tuple[Unnamed, ...]:
        """ "Protesters", met before: nothing but their name for them tells one crowd from another."""
        fits = [d for d in self.all if d.kind == "institution" and same_head(self.text, phrase, d)]
        plain = [d for d in fits if phrase.rest is None or all(p.rest is None for p in d.phrases)]
        return tuple(d for d in plain if phrase.modifiers <= vocabulary(self.text, d))[-1:]

    def part(self, phrase: NounPhrase, whole: NounPhrase, kind: SourceKind) -> Unnamed:
        """ "One of the two sources": a new source, part of the group, that may be a part of it met before."""
        groups = self.group(whole)
        if whole.head == "source" and not any(same_head(self.text, whole, d) for d in groups):
            told = self._told_of(whole)
            groups = (self._imply(told, kind),) if told else groups or (self._imply(whole, kind),)
        found = self.open(phrase, groups[0].kind if groups else kind, groups if len(groups) > 1 else ())
        if len(groups) == 1:
            self._join(found, groups[0])
        return found

    def group(self, whole: NounPhrase) -> tuple[Unnamed, ...]:
        """The plural sources that the whole of a partitive, "both" or "all three" can mean."""
        plural = [d for d in self.all if d.plural]
        bare = whole.determiner == "pronoun" or whole.head in _ANY_GROUP
        if bare:
            size = lex.NUMBERS.get("both" if whole.first in {"both", "neither"} else whole.head)
            sized = [d for d in plural if size is None or d.count == size]
            return (max(sized, key=self._touched),) if sized else ()
        return self.back(whole) if whole.determiner in {"definite", "possessive"} else self._said_again(whole)

    def one_and_other(self, phrase: NounPhrase, *, pair: bool) -> Unnamed | None:
        """ "One source" (with "the other" to come, `pair`) and "the other": parts of the nearest group that fits.

        "A third", "another" without a noun: another of the kind last spoken of, where that was no part of a group.
        """
        if not phrase.other:
            group = self._nearest_group(phrase)
            if group and not pair and phrase.span[0] - self._touched(group) > NEXT_TO:
                return None
            return self._join(self.open(phrase, group.kind), group) if group else None
        partner = max(self.all, key=lambda d: d.last, default=None)
        if partner is None or phrase.span[0] - partner.last > PAIRED:
            return None
        if partner.part_of and not phrase.plural:
            return self._join(self.open(phrase, partner.kind), partner.part_of, apart=partner)
        if phrase.head not in lex.ORDINALS:
            return None
        found = self.open(phrase, partner.kind)
        found.akin = partner
        return found

    def left_open(self, phrase: NounPhrase) -> tuple[Unnamed, ...]:
        """The earlier plural sources that an indefinite or bare phrase may be, or be one of."""
        if phrase.other or phrase.head not in SOURCING:
            return ()
        return tuple(d for d in self.all if d.plural and may_be(self.text, phrase, d))

    def _said_again(self, whole: NounPhrase) -> tuple[Unnamed, ...]:
        """The group of "one of two Kessarian sources" where just these words were said of a group before."""
        same = [d for d in self.all if d.count == whole.count and same_head(self.text, whole, d)]
        return tuple(d for d in same if d.phrases and d.phrases[0].modifiers == whole.modifiers)[-1:]

    def _told_of(self, whole: NounPhrase) -> NounPhrase | None:
        """The sources that the report spoke of before though they said nothing: "evidence from two human sources"."""
        found = [m for m in _SOURCES.finditer(self.text, 0, whole.span[0]) if m[1].lower() in lex.NUMBERS]
        return parse(self.text, found[-1].span()) if found else None

    def _imply(self, whole: NounPhrase, kind: SourceKind) -> Unnamed:
        """The group that a partitive speaks of first: "one of two Kessarian sources"."""
        found = self.open(whole, kind)
        found.add(whole, whole.core)
        return found

    def _join(self, part: Unnamed, group: Unnamed, apart: Unnamed | None = None) -> Unnamed:
        """Makes a source part of a group: it may be any part of the same number met before but the one set `apart`."""
        siblings = [d for d in self.all if d.part_of is group and d is not part and d is not apart]
        part.part_of = group
        part.may_be = tuple(d for d in siblings if d.plural == part.plural)
        return part

    def _nearest_group(self, phrase: NounPhrase) -> Unnamed | None:
        groups = [d for d in self.all if d.plural and described(self.text, phrase, d, with_rest=True)]
        fits = [d for d in groups if same_head(self.text, phrase, d) or phrase.head == "one"]
        return max(fits, key=self._touched) if fits else None

    def _touched(self, dossier: Unnamed) -> int:
        """Where a source, or a part of it, was last spoken of."""
        return max([dossier.last, *(d.last for d in self.all if d.part_of is dossier)])

    def _at_hand(self, phrase: NounPhrase, fits: list[Unnamed]) -> tuple[Unnamed, ...]:
        """The one last spoken of right before, else the only one near, else all that fit (but for doubtful doubles)."""
        before = [d for d in fits if d.spans and min(d.spans)[0] < phrase.span[0]]
        away = {id(d): phrase.span[0] - self._touched(d) if d in before else AT_HAND for d in fits}
        near = [d for d in fits if away[id(d)] < AT_HAND]
        if near and away[id(last := min(near, key=lambda d: away[id(d)]))] < NEXT_TO:
            return (last,)
        sure = [d for d in fits if not set(d.may_be) & set(fits)]
        near = [d for d in near if d in sure]
        return tuple(near if len(near) == 1 else sure)


def number_fits(phrase: NounPhrase, dossier: Unnamed) -> bool:
    """Whether the number of a phrase can be that of a source: "the two officials" are no three."""
    if phrase.plural != dossier.plural:
        return False
    said = any(w.low in lex.NUMBERS for w in phrase.words)
    return not said or phrase.count == dossier.count or (dossier.count[1] is None and _within(phrase.count, dossier))


def female(text: str, phrase: NounPhrase) -> bool | None:
    """Whether the words for a source say that it is a woman, or a man; `None` where they do not, or it is several."""
    said = {phrase.head, *phrase.modifiers, *(m[1] for m in _ITSELF.finditer(text, *phrase.span))}
    told = bool(said & (lex.FEMALE | SHE)), bool(said & (lex.MALE | HE))
    return None if phrase.plural or told[0] == told[1] else told[0]


def _within(count: Count, dossier: Unnamed) -> bool:
    return count[0] >= dossier.count[0]


def may_be(text: str, phrase: NounPhrase, dossier: Unnamed) -> bool:
    """Whether nothing in the words keeps a phrase without an article from meaning (some of) a plural source."""
    alike = not phrase.modifiers and opens_alike(text, phrase, dossier)
    fits = same_head(text, phrase, dossier) and (alike or described(text, phrase, dossier, with_rest=False))
    return fits and phrase.count[0] <= (dossier.count[1] or phrase.count[0]) and same_basis(text, phrase, dossier)
