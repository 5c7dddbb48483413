"""On which points the versions of one thing do not agree, and whether they differ or exclude each other.

Differences are between versions that are told as so; that one voice denies what another tells, or could not confirm it,
is a point of its own. A place that lies in another, a number that is the least, a day in a month: these can both be
right, and a version that allows for the other does not differ from it.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from onrecord.compare.records import Difference, Side, Version
from onrecord.compare.wordings import steps
from onrecord.counts import alike, may_agree
from onrecord.types import EVENT_TYPES, TIE_TYPES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from onrecord.compare.records import Point, Told
    from onrecord.types import Challenge

MOST: Final = 60
"""Versions that are compared with one another in pairs, those with the most to tell; of more, none reads the list."""
HURT: Final = frozenset({"hurt", "injur", "wound"})
"""Stems of words that tell of the hurt, who are counted as the dead are."""
_GRAVITY: Final[tuple[Challenge, ...]] = ("denied", "incompatible", "not-confirmed", "differs", "none")


def differences(versions: Sequence[Version]) -> tuple[Difference, ...]:
    """The points on which versions of one thing do not agree, the gravest first."""
    so = [version for version in versions if version.affirmed][:MOST]
    found = [
        *_polarity(versions),
        *_confirmation(versions),
        *_between(so, "place", _place, _places_agree),
        *_between([v for v in so if v.type in EVENT_TYPES and v.edtf and v.dated], "date", _date, _dates_agree),
        *_between([v for v in so if v.type in TIE_TYPES and v.edtf], "date", _date, _terms_agree),
        *_between([v for v in so if v.type == "killed" or v.terms & HURT], "number", _number, _numbers_agree),
    ]
    return tuple(sorted(found, key=lambda difference: _GRAVITY.index(difference.challenge)))


def gravest(found: Sequence[Difference]) -> Challenge:
    """The challenge of an account with these differences."""
    return min((one.challenge for one in found), key=_GRAVITY.index, default="none")


def _polarity(versions: Sequence[Version]) -> Iterator[Difference]:
    """One voice tells it, another says that it is not so; who denies what no report tells, answers somebody."""
    told = [(version, telling) for version in versions for telling in version.told]
    so = [(version, telling) for version, telling in told if telling.polarity == "+"]
    not_so = [(version, telling) for version, telling in told if _denies(version, telling)]
    if so and not_so and not _one_account(so, not_so):
        challenge: Challenge = "incompatible" if all(telling.own for _, telling in not_so) else "denied"
        sides = (Side(answer="so", versions=_only(so)), Side(answer="not so", versions=_only(not_so)))
        yield Difference(point="polarity", challenge=challenge, sides=sides)
    elif not so and any(telling.act == "deny" for _, telling in not_so):
        yield Difference(point="polarity", challenge="denied", sides=(Side(answer="not so", versions=_only(not_so)),))


def _denies(version: Version, told: Told) -> bool:
    """Whether somebody says plainly that it is not so: what may or would not be is no denial.

    Nor is what is not so in general, of a happening: "it does not meet their needs".
    """
    general = version.type in EVENT_TYPES and told.status == "ongoing" and told.act != "deny"
    return told.polarity == "-" and told.certainty != "possible" and told.status != "conditional" and not general


def _one_account(so: Sequence[tuple[Version, Told]], not_so: Sequence[tuple[Version, Told]]) -> bool:
    """Whether one report tells both in its own words alone: it does not contradict itself, it tells of two things."""
    return len({v.report for v, _ in (*so, *not_so)}) == 1 and all(t.own and not t.quoted for _, t in (*so, *not_so))


def _only(told: Sequence[tuple[Version, Told]]) -> tuple[Version, ...]:
    """Versions with only those of their tellings that are on one side."""
    kept: dict[tuple[str, str], Version] = {}
    tellings: dict[tuple[str, str], list[Told]] = {}
    for version, telling in told:
        key = (version.report, version.claim)
        kept[key] = version
        tellings.setdefault(key, []).append(telling)
    return tuple(replace(version, told=tuple(tellings[key])) for key, version in kept.items())


def _confirmation(versions: Sequence[Version]) -> Iterator[Difference]:
    marked = tuple(version for version in versions if "not-confirmed" in version.marks)
    if marked:
        side = Side(answer="could not be confirmed", versions=marked)
        yield Difference(point="confirmation", challenge="not-confirmed", sides=(side,))


def _between(
    versions: Sequence[Version],
    point: Point,
    answer: Callable[[Version], str | None],
    agree: Callable[[Version, Version], Challenge],
) -> Iterator[Difference]:
    """A point on which some pair of versions does not agree; each answer is a side."""
    sides: dict[str, list[Version]] = {}
    for version in versions:
        words = answer(version)
        if words is not None:
            sides.setdefault(words, []).append(version)
    firsts = {words: group[0] for words, group in sides.items()}
    found = {pair: agree(firsts[pair[0]], firsts[pair[1]]) for pair in combinations(firsts, 2)}
    apart = {words for pair, challenge in found.items() if challenge != "none" for words in pair}
    if apart:
        challenge = min(found.values(), key=_GRAVITY.index)
        shown = tuple(Side(answer=words, versions=tuple(sides[words])) for words in sides if words in apart)
        yield Difference(point=point, challenge=challenge, sides=shown)


def _place(version: Version) -> str | None:
    return ", ".join(sorted(spot.called or spot.name for spot in version.where)) or None


def _places_agree(one: Version, other: Version) -> Challenge:
    """Beirut and Lebanon agree; Beirut and "Lebanon or Iran" differ; Beirut and Iran exclude each other."""
    if all(any(a.allows(b) for b in other.where) for a in one.where) and all(
        any(b.allows(a) for a in one.where) for b in other.where
    ):
        return "none"
    return "differs" if any(a.allows(b) for a in one.where for b in other.where) else "incompatible"


def _date(version: Version) -> str | None:
    return version.edtf


def _dates_agree(one: Version, other: Version) -> Challenge:
    if one.holding is None or other.holding is None or one.holding.yearly or other.holding.yearly:
        return "none"
    if one.type == "appointed" and steps(one) != steps(other):
        return "none"
    return "incompatible" if one.holding.interval.overlaps(other.holding.interval) == "not" else "none"


def _terms_agree(one: Version, other: Version) -> Challenge:
    """Two terms of one office are two; one term that is told with two beginnings, or two ends, was one of them."""
    if one.holding is None or other.holding is None or one.holding.interval.overlaps(other.holding.interval) == "not":
        return "none"
    a, b = one.holding.interval, other.holding.interval
    starts = _apart((a.earliest_start, a.latest_start), (b.earliest_start, b.latest_start))
    closed = all("/" in (v.edtf or "") and not (v.edtf or "").endswith(("/", "/..")) for v in (one, other))
    ends = closed and _apart((a.earliest_end, a.latest_end), (b.earliest_end, b.latest_end))
    opened = all(not (v.edtf or "").startswith(("/", "../")) for v in (one, other))
    return "incompatible" if (starts and opened) or ends else "none"


def _apart(one: tuple[date, date], other: tuple[date, date]) -> bool:
    """Whether the latest of one comes before the earliest of the other."""
    return one[1] < other[0] or other[1] < one[0]


def _number(version: Version) -> str | None:
    return None if version.count is None else f"{'at least ' * version.count.least}{version.count.number}"


def _numbers_agree(one: Version, other: Version) -> Challenge:
    if one.count is None or other.count is None or one.count.number == other.count.number:
        return "none"
    if not alike(one.count, other.count):
        return "none"
    return "differs" if may_agree(one.count, other.count) else "incompatible"
