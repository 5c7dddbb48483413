"""Two forms compared: how surely they are one, and why.

A score begins with what the names alone say and grows with each thing that agrees, as independent evidence does
(1 - (1 - a)(1 - b)); what speaks against it divides it. The figures are set by hand and were moved where that helped on
the development reports of `bench/identity.py`; they order links and are no measured probabilities.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from onrecord.identity import naming
from onrecord.identity.offices import APART, LOCAL, SEATS, WALK
from onrecord.names import Kind, Match
from onrecord.names import compare as compare_names

if TYPE_CHECKING:
    from onrecord.identity.forms import Form

SURE: Final = 0.7
"""From this score on two forms are joined, if nothing hinders it."""
DOUBT: Final = 0.4
"""From this score on they are offered to people."""

FULL_NAME: Final = 0.9
BASE: Final = {
    "same": 0.65,
    "particle": 0.85,
    "spelling": 0.55,
    "order": 0.5,
    "shorter": 0.5,
    "initials": 0.4,
    "acronym": 0.4,
}
"""What names that differ say alone, by their relation (see `onrecord.names`)."""
LONE: Final = 0.35
"""What a lone name says: a family name beside a full one."""
LONE_BOTH: Final = 0.2
ALSO: Final = 0.6
"""That one's other name in a report is the other's name."""
SAID_SHORT: Final = 0.8
"""That a report gives a long name and this acronym as one body's."""
ONE_STATE: Final = 0.3
AGREES: Final = {"office": 0.4, "of": 0.5, "with": 0.4}
"""What an office, a body served, a common companion adds; two of a kind count twice, more do not."""
BOTH_WITH: Final = 0.2
"""What a companion adds between two lone names: the best known people are with everybody."""
SEAT: Final = 0.6
"""An office that one person holds at a time, of one state."""
STATE_UNTOLD: Final = {True: 0.75, False: 0.6}
"""What a body's name says beside the same with a state, where it has three words, and where it has fewer: there may be
a Red Cross, or an ABC, in each."""
OTHER_STATE, OTHER_WALK, OTHER_PLACE, DIED_BEFORE = 0.5, 0.7, 0.6, 0.3
"""What a score is times where something speaks against it."""
OTHER_STATE_BODY: Final = 0.1
NAMED_APART: Final = 0.5


@dataclass(frozen=True, slots=True)
class Link:
    """How two forms stand to one another. `against`: something speaks against their being one."""

    one: str
    other: str
    score: float
    reasons: tuple[str, ...]
    against: bool = False

    @property
    def sure(self) -> bool:
        """Whether it joins them."""
        return self.score >= SURE and not self.against

    @property
    def doubtful(self) -> bool:
        """Whether it is for people to say."""
        return not self.sure and self.score >= DOUBT


def compare(one: Form, other: Form) -> Link | None:
    """The link of two forms, if they can be one at all; the same whichever comes first."""
    one, other = sorted((one, other), key=lambda form: form.key)
    if one.sort != other.sort:
        return None
    by_name = _by_name(one, other)
    if by_name is None:
        return None
    base, reason = by_name
    adds = list(_agreeing(one, other))
    left = 1 - base
    for share, _ in adds:
        left *= 1 - share
    against = list(_against(one, other, any(reason.startswith("both ") for _, reason in adds)))
    score = 1 - left
    for share, _ in against:
        score *= share
    reasons = (reason, *(r for _, r in adds), *(r for _, r in against))
    return Link(one.key, other.key, round(score, 3), reasons, bool(against))


def _by_name(one: Form, other: Form) -> tuple[float, str] | None:
    """What their names alone say."""
    if one.words == other.words:
        if one.size == "short" and one.sort == "person":
            return LONE_BOTH, f"the same lone name: {one.name}"
        same = "the same name" if one.sort != "person" else "the same full name"
        if one.sort == "body" and bool(one.owner) != bool(other.owner):
            many = len(one.words.split()) > 2
            return STATE_UNTOLD[many], f"the same name but for the state: {one.name} / {other.name}"
        return FULL_NAME, f"{same}: {one.name}" if one.name == other.name else f"{same}: {one.name} / {other.name}"
    if one.sort in {"state", "place"} or "generic" in {one.size, other.size}:
        return None
    told = _as_told(one, other)
    found = _differing(one, other)
    return max(filter(None, (told, found)), default=None)


def _as_told(one: Form, other: Form) -> tuple[float, str] | None:
    """Whether a report gives the one the name of the other as well."""
    for form, named in ((one, other), (other, one)):
        for name in form.told("also:"):
            if naming.key(name, form.sort) == named.words:
                return _also(form, named), f"{form.name} is also called {name}"
    return None


def _also(form: Form, named: Form) -> float:
    """What it says that one is also called as the other is; an acronym may stand for a body of each state."""
    if "short" not in {form.size, named.size}:
        return ALSO
    return SAID_SHORT if bool(form.owner) == bool(named.owner) else STATE_UNTOLD[False]


@lru_cache(maxsize=32768)
def _match(one: str, other: str, kind: Kind) -> Match:
    return compare_names(one, other, kind)


def _differing(one: Form, other: Form) -> tuple[float, str] | None:
    """Names that differ: by their spelling, by what one leaves out."""
    if one.sort == "person":
        match = _match(one.name, other.name, "person")
        if one.size == "short" and other.size == "short":
            return (LONE_BOTH * match.score, _otherwise(one, other, match)) if match.same else None
        if "short" in {one.size, other.size}:
            family = match.same and match.reason.split("; ")[-1].startswith("family name only")
            return (LONE * match.score, f"a family name only: {_shorter(one, other)}") if family else None
    else:
        match = _match(naming.owned(one.name)[0], naming.owned(other.name)[0], "organisation")
        if match.relation in {"shorter", "part"} and match.score < NO_FORM_WORD:
            return None
    if not match.same or match.relation == "different":
        return None
    return BASE.get(match.relation, 0.0) * match.score, _otherwise(one, other, match)


NO_FORM_WORD: Final = 0.85
"""The score in `onrecord.names` of a body's name without its last word: the Tidal Front, the Tidal Front movement."""


def _otherwise(one: Form, other: Form, match: Match) -> str:
    words = {"spelling": "spelled otherwise", "particle": "spelled otherwise", "acronym": "an acronym"} | {
        "shorter": "a shorter form",
        "initials": "initials",
        "order": "another order",
    }
    return f"{words.get(match.relation, 'the same name')}: {one.name} / {other.name}"


def _shorter(one: Form, other: Form) -> str:
    return one.name if one.size == "short" else other.name


def _agreeing(one: Form, other: Form) -> list[tuple[float, str]]:
    """What agrees besides the names."""
    states = one.states & other.states
    found = [(ONE_STATE, f"of one state: {', '.join(sorted(states))}")] if states else []
    if one.sort == "person":
        seats = {p for p in one.told("office:") if f"office:{p}" in other.marks and p in SEATS}
        if seats:
            found.append(
                (
                    SEAT if states or not one.states or not other.states else AGREES["office"],
                    f"{_said(one, other)}office agree: {min(seats)}",
                )
            )
    for kind, says in (("office", "the same office"), ("of", "both of"), ("with", "both with")):
        shared = sorted(m for m in one.told(f"{kind}:") if f"{kind}:{m}" in other.marks)
        shared = [m for m in shared if not (kind == "office" and m in SEATS) and m not in states]
        if kind == "office":
            shared = shared[:1]
        share = BOTH_WITH if kind == "with" and one.size == other.size == "short" else AGREES[kind]
        found += [(share, f"{says}: {m}") for m in shared[:2]]
    return found


def _named_apart(one: Form, other: Form) -> bool:
    """Whether a report that has names of both takes them for two."""
    return f"beside:{other.words}" in one.marks or f"beside:{one.words}" in other.marks


def _said(one: Form, other: Form) -> str:
    return "surname and " if "short" in {one.size, other.size} else "name and "


def _against(one: Form, other: Form, agreeing: bool) -> list[tuple[float, str]]:
    """What speaks against their being one."""
    found = []
    if one.states and other.states and not one.states & other.states:
        both = f"{'+'.join(sorted(one.states))} / {'+'.join(sorted(other.states))}"
        if one.sort != "person":
            found.append((OTHER_STATE_BODY, f"of other states: {both}"))
        elif not agreeing:
            found.append((OTHER_STATE, f"of other states: {both}"))
    if one.sort == "person":
        if not agreeing and not one.states & other.states and (walk := _other_walk(one, other)):
            found.append((OTHER_WALK, walk))
        if place := _other_place(one, other):
            found.append((OTHER_PLACE, place))
        if died := _died_before(one, other) or _died_before(other, one):
            found.append((DIED_BEFORE, died))
    if _named_apart(one, other):
        found.append((NAMED_APART, "one report names both, as two"))
    return found


def _other_walk(one: Form, other: Form) -> str | None:
    """Whether they do quite different things in the same years."""
    mine, its = ({WALK[w] for p in f.told("office:") if (w := p.split()[-1]) in WALK} for f in (one, other))
    apart = not mine & its and any(frozenset({x, y}) in APART for x in mine for y in its)
    if apart and set(one.told("active:")) & set(other.told("active:")):
        return f"other offices at the same time: {'+'.join(sorted(mine))} / {'+'.join(sorted(its))}"
    return None


def _other_place(one: Form, other: Form) -> str | None:
    """Whether they hold one office in two places in the same years: two mayors."""
    mine, its = ({p for p in f.told("office:") if " of " in p and p.split()[0] in LOCAL} for f in (one, other))
    words = [{word for post in posts for word in post.split()} for posts in (mine, its)]
    if (
        words[0] & words[1] & LOCAL
        and not words[0] & words[1] - LOCAL - {"of"}
        and set(one.told("active:")) & set(other.told("active:"))
    ):
        return f"other offices at the same time: {min(mine)} / {min(its)}"
    return None


def _died_before(one: Form, other: Form) -> str | None:
    """Whether the one was dead before all that the other did."""
    died, active = min(one.told("died:"), default=""), min(other.told("active:"), default="")
    if died and active and died < active and not other.told("died:"):
        return f"{one.name} died in {died}, before what is told of the other ({active})"
    return None
