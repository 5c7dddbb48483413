"""Forms gathered into identities: by what people judged, then by the sure links, the surest first.

Nothing is gathered against a link that speaks against it, or against a judgement. Full names come first; a lone name or
an acronym joins the one identity that it fits best, and none where two fit it alike. The outcome depends on the forms
and links alone, never on their order.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.identity.forms import is_pinned, is_short, is_vague

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onrecord.identity.comparing import Link

CLEARLY: Final = 0.05
"""By how much a form must fit one identity better than the next, where these two are not one."""
FAR_MORE: Final = 4
"""Or how many times as many forms that one must have: a slip in one report does not split a name known from many."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What a person said of two forms; `order` is its place among all judgements, the last standing one counts."""

    one: str
    other: str
    same: bool
    order: int


def gather(forms: Iterable[str], links: Iterable[Link], judged: Iterable[Judged] = ()) -> list[frozenset[str]]:
    """The forms of each identity, by their keys. All links and judgements among these forms are to be given."""
    known = set(forms)
    found = _Gathering(known, [link for link in links if link.one in known and link.other in known])
    for one in sorted(judged, key=lambda j: -j.order):
        found.judge(one)
    sure = sorted((link for link in found.links if link.sure), key=found.surest)
    for link in sure:
        if link.one not in found.loose and link.other not in found.loose:
            found.join(link.one, link.other)
    for form in sorted(found.loose):
        found.place(form, [link for link in sure if form in (link.one, link.other)])
    for link in sure:
        if is_short(link.one) and is_short(link.other):
            found.join(link.one, link.other)
    return found.groups()


class _Gathering:
    """Identities as they grow."""

    def __init__(self, forms: set[str], links: list[Link]) -> None:
        self._forms, self.links = forms, links
        self._of = {key: key for key in forms}
        self._in: dict[str, set[str]] = {key: {key} for key in forms}
        self._apart: dict[str, set[str]] = defaultdict(set)
        self._forbidden: dict[str, set[str]] = defaultdict(set)
        self._welded: set[str] = set()
        self._near: dict[str, set[str]] = defaultdict(set)
        for link in links:
            if link.against:
                self._apart[link.one].add(link.other)
                self._apart[link.other].add(link.one)
            elif link.sure:
                self._near[link.one].add(link.other)
                self._near[link.other].add(link.one)
        self.loose = {key for key in forms if is_short(key) or (is_vague(key) and self._has_rivals(key))}
        """The forms that wait until the others are gathered: they may be several's."""

    def _has_rivals(self, key: str) -> bool:
        return any(self._apart[one] & self._near[key] for one in self._near[key])

    def surest(self, link: Link) -> tuple[bool, float, str, str]:
        """The order of links: those of forms that a person set apart last."""
        return is_pinned(link.one) or is_pinned(link.other), -link.score, link.one, link.other

    def judge(self, judged: Judged) -> None:
        """Follow a judgement, where no later one forbids it."""
        if judged.one not in self._forms or judged.other not in self._forms:
            return
        if not judged.same and self._of[judged.one] != self._of[judged.other]:
            self._forbidden[judged.one].add(judged.other)
            self._forbidden[judged.other].add(judged.one)
        elif judged.same and not self._is_forbidden(judged.one, judged.other):
            self._merge(judged.one, judged.other)
            self._welded |= {judged.one, judged.other}
            self.loose -= {judged.one, judged.other}

    def join(self, one: str, other: str) -> None:
        """Bring two identities together where nothing speaks against it."""
        if self._of[one] != self._of[other] and not self._is_forbidden(one, other) and not self._conflict(one, other):
            self._merge(one, other)

    def place(self, form: str, links: list[Link]) -> None:
        """Put a form that may be several's with the identity that it fits clearly best."""
        fits: dict[str, float] = {}
        for link in links:
            other = link.other if link.one == form else link.one
            if is_short(other) and is_short(form):
                continue
            if not self._is_forbidden(form, other) and not self._conflict(form, other):
                fits[self._of[other]] = max(fits.get(self._of[other], 0.0), link.score)
        ranked = sorted(fits, key=lambda home: (-fits[home], -len(self._in[home]), home))
        if ranked and (len(ranked) == 1 or self._is_clear(ranked[0], ranked[1], fits)):
            self._merge(form, ranked[0])
        elif ranked and not is_short(form) and not self._any_conflict(ranked):
            for home in ranked:
                self.join(form, home)

    def _is_clear(self, best: str, next_best: str, fits: Mapping[str, float]) -> bool:
        if fits[best] - fits[next_best] >= CLEARLY:
            return True
        return len(self._in[best]) >= FAR_MORE * len(self._in[next_best])

    def _any_conflict(self, homes: list[str]) -> bool:
        return any(self._conflict(one, other) for one in homes for other in homes if one != other)

    def _is_forbidden(self, one: str, other: str) -> bool:
        mine, its = self._in[self._of[one]], self._in[self._of[other]]
        return any(self._forbidden[key] & its for key in mine if key in self._forbidden)

    def _conflict(self, one: str, other: str) -> bool:
        """Whether a link speaks against two identities' being one."""
        mine, its = self._in[self._of[one]], self._in[self._of[other]]
        return any(self._speaks(key, its) for key in mine) and any(self._speaks(key, mine) for key in its)

    def _speaks(self, key: str, others: set[str]) -> bool:
        """Whether a form is apart from some of an identity, and no person said that these are one with others."""
        against = self._apart[key] & others if key in self._apart else set()
        return bool(against) and not (against <= self._welded and others - against)

    def _merge(self, one: str, other: str) -> None:
        home, gone = sorted((self._of[one], self._of[other]))
        if home == gone:
            return
        for key in self._in[gone]:
            self._of[key] = home
        self._in[home] |= self._in.pop(gone)

    def groups(self) -> list[frozenset[str]]:
        """All identities."""
        return [frozenset(keys) for _, keys in sorted(self._in.items())]
