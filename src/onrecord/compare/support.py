"""What an account rests on: how many independent origins vouch for it.

Two are independent where both their origins and the people or records that vouch are different. So the number is that
of the largest set of pairs of an origin and a voucher in which none comes twice: a maximum matching, found by letting
those that are matched move (Kuhn 1955). One spokesman told to two outlets counts once; so do two sources in one report.
Unnamed sources add nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from onrecord.compare.records import Support, Told

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST: Final = 200
"""Origins beyond which they are not matched: that many do not hang on one voucher, and the number says enough."""


Leaning = Mapping[str, frozenset[str]]
"""Of origins, those that they lean on: an agency that contributed, another whose passages they print."""
ALONE: Final[Leaning] = MappingProxyType({})


def support(told: Iterable[Told], leaning: Leaning = ALONE) -> Support:
    """The support of what is told so; a denial, or what is told as possible, supports nothing.

    Origins that lean on one another are one.

    >>> own = Told(origin="Courier", vouchers=frozenset({"Courier"}), own=True)
    >>> said = Told(origin="Post", vouchers=frozenset({"Nosrin"}))
    >>> again = Told(origin="Times", vouchers=frozenset({"Nosrin"}))
    >>> support([own, said, again]).kind, support([said, again]).kind, support([Told(origin="Post")]).kind
    ('several independent origins', 'one source', 'unnamed only')
    """
    so = [one for one in told if one.polarity == "+" and one.certainty != "possible"]
    voices = _voices({one.origin for one in so}, leaning)
    pairs = {(voices[one.origin], voucher) for one in so for voucher in one.vouchers}
    origins, vouchers = {origin for origin, _ in pairs}, {voucher for _, voucher in pairs}
    independent = independently(pairs)
    named = {voucher for one in so if not one.own for voucher in one.vouchers}
    if not so:
        return Support(kind="none")
    if independent > 1:
        kind = "several independent origins"
    elif len(named) > 1:
        kind = "several in one origin"
    elif any(one.own for one in so):
        kind = "outlet"
    else:
        kind = "one source" if named else "unnamed only"
    return Support(kind=kind, independent=independent, origins=len(origins), vouchers=len(vouchers))  # type: ignore[arg-type]


def _voices(origins: set[str], leaning: Leaning) -> dict[str, str]:
    """What stands for each origin: one of those that lean on one another."""
    stands = {origin: origin for origin in origins}
    for origin in sorted(origins):
        for other in leaning.get(origin, frozenset()) & origins:
            gone, kept = stands[other], stands[origin]
            stands = {name: kept if voice == gone else voice for name, voice in stands.items()}
    return stands


def independently(pairs: Iterable[tuple[str, str]]) -> int:
    """How many of the pairs can be chosen so that no origin and no voucher comes twice.

    >>> independently([("a", "x"), ("a", "y"), ("b", "x")])
    2
    """
    by_origin: dict[str, set[str]] = {}
    for origin, voucher in pairs:
        by_origin.setdefault(origin, set()).add(voucher)
    if len(by_origin) > MOST:
        return min(len(by_origin), len(set().union(*by_origin.values())))
    taken: dict[str, str] = {}
    return sum(_finds(origin, by_origin, taken, set()) for origin in sorted(by_origin))


def _finds(origin: str, by_origin: Mapping[str, set[str]], taken: dict[str, str], tried: set[str]) -> bool:
    """Whether an origin finds a voucher of its own, others moving to another of theirs where they can."""
    for voucher in sorted(by_origin[origin] - tried):
        tried.add(voucher)
        if voucher not in taken or _finds(taken[voucher], by_origin, taken, tried):
            taken[voucher] = origin
            return True
    return False
