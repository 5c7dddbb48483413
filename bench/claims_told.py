"""What is told of the claims that are found: on whose word, how surely, on which words; who takes part, when, where."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from itertools import combinations

import numpy as np

from bench.assignment import heaviest
from bench.claims_same import Pairs, same_title
from bench.days import same_days
from bench.phrases import overlap
from bench.tally import Tally
from onrecord.types import Account, Event, Spans, Telling, Tie, When

TELLINGS = (
    *("tellings", "evidence", "voice", "attributed", "polarity", "denied", "certainty", "hedged"),
    *("status", "not yet"),
)
TIE_PARTS = ("title", "tie when", "tie where")
EVENT_PARTS = ("participants", "and part", "event when", "event where")
ACCOUNTS = ("account pairs", "accounts", "challenge")
TOLD = (*TIE_PARTS, *EVENT_PARTS, *TELLINGS, *ACCOUNTS)

Tallies = Mapping[str, Tally]
NOT_YET = frozenset({"planned", "predicted", "conditional"})


def add_ties(tallies: Tallies, pairs: Pairs[Tie]) -> None:
    """Count title, when, where and tellings of matched ties."""
    for g, f in pairs:
        tallies["title"].add(bool(g.role) and same_title(g, f), bool(f.role), bool(g.role))
        for one, other in zip(bounds(g.when), bounds(f.when), strict=True):
            right = one is not None and other is not None and same_days(one, other)
            tallies["tie when"].add(right, other is not None, one is not None)
        _sets(tallies["tie where"], set(g.where), set(f.where))
        add_tellings(tallies, g, f)


def add_events(tallies: Tallies, pairs: Pairs[Event]) -> None:
    """Count participants, when, where and tellings of matched events."""
    for g, f in pairs:
        _sets(tallies["participants"], {p.actor for p in g.participants}, {p.actor for p in f.participants})
        _sets(tallies["and part"], set(g.participants), set(f.participants))
        days = [e.when.edtf if e.when else None for e in (g, f)]
        tallies["event when"].add(bool(days[0]) and same_days(*days), bool(days[1]), bool(days[0]))
        _sets(tallies["event where"], set(g.where), set(f.where))
        add_tellings(tallies, g, f)


def add_tellings(tallies: Tallies, gold: Tie | Event, found: Tie | Event) -> None:
    """Count the tellings of one claim, matched by the words that they rest on."""
    pairs = matched(gold, found)
    tallies["tellings"].add(len(pairs), len(found.told), len(gold.told))
    for g, f in pairs:
        ours, theirs = _letters(g.evidence), _letters(f.evidence)
        tallies["evidence"].add(len(ours & theirs), len(theirs), len(ours))
        tallies["voice"].add(same_voice(g, f), 1, 1)
        tallies["attributed"].add(bool(g.voice and f.voice), bool(f.voice), bool(g.voice))
        for name in ("polarity", "certainty", "status"):
            tallies[name].add(getattr(g, name) == getattr(f, name), 1, 1)
        tallies["denied"].add(*_both(g.polarity == "-", f.polarity == "-"))
        hedged = (f.certainty == g.certainty != "certain", f.certainty != "certain", g.certainty != "certain")
        tallies["hedged"].add(*hedged)
        not_yet = (f.status == g.status and g.status in NOT_YET, f.status in NOT_YET, g.status in NOT_YET)
        tallies["not yet"].add(*not_yet)


def matched(gold: Tie | Event, found: Tie | Event) -> list[tuple[Telling, Telling]]:
    """The tellings of one claim, one to one by the words that they share: (gold, found).

    Between tellings on the same words, voice and polarity decide. A claim told once by each is matched with itself.
    """
    weights = np.array([[_shared(g, f) for f in found.told] for g in gold.told])
    weights = weights.reshape(len(gold.told), len(found.told))
    if weights.shape == (1, 1):
        return [(gold.told[0], found.told[0])]
    return [(gold.told[i], found.told[j]) for i, j in heaviest(weights) if weights[i, j] > 0]


def same_voice(gold: Telling, found: Telling) -> bool:
    """Whether two chains name the same sources link by link; joint sources in any order."""
    return [set(link) for link in gold.voice] == [set(link) for link in found.voice]


def told_right(gold: Tie | Event, found: Tie | Event) -> bool:
    """Whether all that is matched of a claim's tellings has the right voice and polarity."""
    pairs = matched(gold, found)
    return bool(pairs) and all(same_voice(g, f) and g.polarity == f.polarity for g, f in pairs)


def bounds(when: When | None) -> tuple[str | None, str | None]:
    """The start and the end that a time tells; an open or unknown end is none.

    >>> bounds(When(edtf="2009/2024-03-07")), bounds(When(edtf="2016/..")), bounds(When(edtf="1994"))
    (('2009', '2024-03-07'), ('2016', None), ('1994', '1994'))
    """
    if when is None or when.edtf is None:
        return None, None
    start, slash, end = when.edtf.partition("/")
    told = [None if bound in ("", "..") else bound for bound in (start, end if slash else start)]
    return told[0], told[1]


def add_accounts(
    tallies: Tallies, gold: tuple[Account, ...], found: tuple[Account, ...], claims: Mapping[str, str]
) -> None:
    """Count the accounts; `claims` leads from found claims to the gold's. An unchallenged single claim is none."""
    theirs = [(a, frozenset(claims.get(c, f"?{c}") for c in a.claims)) for a in found if _is_one(a)]
    ours = [(a, frozenset(a.claims)) for a in gold if _is_one(a)]
    _sets(tallies["account pairs"], _pairs(c for _, c in ours), _pairs(c for _, c in theirs))
    likeness = np.array([[len(g & f) / len(g | f) for _, f in theirs] for _, g in ours])
    likeness = likeness.reshape(len(ours), len(theirs))
    pairs = [(ours[i][0], theirs[j][0]) for i, j in heaviest(likeness) if likeness[i, j] > 0]
    tallies["accounts"].add(len(pairs), len(theirs), len(ours))
    for g, f in pairs:
        tallies["challenge"].add(g.challenge == f.challenge, 1, 1)


def _shared(gold: Telling, found: Telling) -> float:
    words = overlap(gold.evidence, found.evidence)
    return words and words + (same_voice(gold, found) + (gold.polarity == found.polarity)) / 4


def _is_one(account: Account) -> bool:
    return len(account.claims) > 1 or account.challenge != "none"


def _pairs(accounts: Iterable[Collection[str]]) -> set[frozenset[str]]:
    """Every two claims that lie in one account."""
    return {frozenset(two) for claims in accounts for two in combinations(claims, 2)}


def _letters(spans: Spans) -> set[int]:
    return {i for start, end in spans for i in range(start, end)}


def _both(gold: bool, found: bool) -> tuple[bool, bool, bool]:
    return gold and found, found, gold


def _sets(tally: Tally, gold: AbstractSet[object], found: AbstractSet[object]) -> None:
    tally.add(len(gold & found), len(found), len(gold))
