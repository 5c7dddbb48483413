"""What is told in more than one way, denied or not confirmed: each account with the wordings that it rests on."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.show.lines import Line, Section
from onrecord.show.order import Claim
from onrecord.show.views import Statement, View
from onrecord.types import Account, Challenge, Record

DISPUTED: tuple[Challenge, ...] = ("differs", "incompatible", "denied")
"""Challenges that set one wording against another."""

STANDS: dict[Challenge, str] = {
    "none": "",
    "differs": "told in ways that differ",
    "incompatible": "told in ways that cannot both be so",
    "denied": "told and denied",
    "not-confirmed": "not confirmed",
}


class Versions(Record, frozen=True, kw_only=True):
    """One account: what it is about, how its claims stand to one another, and their lines in the order of the text."""

    about: str
    stands: str
    lines: tuple[Line, ...]


def versions(seen: View, shown: tuple[Section, ...], *challenges: Challenge) -> tuple[Versions, ...]:
    """The accounts that are challenged in one of these ways; what is but denied stands among what is denied."""
    lines = {claim: line for section in shown for line in section.lines for claim in line.claims}
    return tuple(
        Versions(
            about=a.about,
            stands=STANDS[a.challenge],
            lines=_in_order(dict.fromkeys(lines[c] for c in a.claims if c in lines)),
        )
        for a in seen.reading.accounts
        if a.challenge in challenges and (a.challenge not in DISPUTED or _wordings(a, lines) > 1)
    )


def _wordings(account: Account, lines: dict[str, Line]) -> int:
    return sum(len(line.told) for line in {lines[claim] for claim in account.claims if claim in lines})


def untold(seen: View) -> tuple[Statement, ...]:
    """Denials from which no line was drawn: they are shown by their words alone."""
    claims: tuple[Claim, ...] = (*seen.reading.ties, *seen.reading.events)
    told = {telling.attribution_id for claim in claims for telling in claim.told}
    return tuple(s for s in seen.denied if s.attribution.id not in told)


def _in_order(lines: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(
        sorted(lines, key=lambda line: (min((q.start for w in line.told for q in w.quotes), default=0), line.number))
    )
