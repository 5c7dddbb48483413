"""What an account rests on and what challenges it, in sentences; no verdict, and no unnamed source told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.compare.support import ALONE, support

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.compare.records import Difference, Side, Told, Version
    from onrecord.compare.support import Leaning

NAMED: Final = 3
"""How many are named in a sentence; the others are counted."""
_APART: Final = {"differs": "Told otherwise", "incompatible": "Told so that one excludes the other"}


def why_supported(versions: Sequence[Version], called: Mapping[str, str], leaning: Leaning = ALONE) -> str:
    """The support of an account in a sentence; `called` gives the name of each origin.

    >>> from onrecord.compare.records import Told, Version
    >>> told = Told(origin="courier", own=True, vouchers=frozenset({"outlet:courier"}))
    >>> why_supported([Version(report="r", claim="t1", type="leads", told=(told,))], {"courier": "The Courier"})
    'It rests on the outlet’s own word: The Courier.'
    """
    told = [one for version in versions for one in version.told if one.polarity == "+" and one.certainty != "possible"]
    stands = support(told, leaning)
    origins = {one.origin: _voices(one.origin, told, called) for one in told if one.vouchers}
    listed = _listed(list(origins.values()))
    if stands.kind == "several independent origins":
        return f"{stands.independent} independent origins vouch for it: {listed}."
    if stands.kind == "several in one origin":
        return f"Several sources vouch for it, all in one origin: {listed}."
    if stands.kind == "outlet":
        return f"It rests on the outlet’s own word: {listed}."
    if stands.kind == "one source":
        return f"It rests on one source: {listed}."
    where = _listed(sorted({called.get(one.origin, one.origin) for one in told}))
    if told:
        return f"It rests on unnamed sources alone ({where})."
    affirmed = any(version.affirmed for version in versions)
    return "Nobody says plainly that it is so." if affirmed else "Only the denial is told."


def why_challenged(difference: Difference, outlets: Mapping[str, str]) -> str:
    """A point on which versions do not agree, in a sentence; `outlets` gives the outlet of each report."""
    if difference.point == "polarity":
        verb = "Denied" if difference.challenge == "denied" else "Told as not so"
        return f"{verb} by {who(difference.sides[-1], outlets)}."
    if difference.point == "confirmation":
        return f"{_listed(sorted(_in(difference.sides[0], outlets)))}: it could not be confirmed."
    answers = "; ".join(side.answer for side in difference.sides)
    return f"{_APART[difference.challenge]}: {answers}."


def who(side: Side, outlets: Mapping[str, str]) -> str:
    """The voices of a side, each with the outlets that have it; unnamed sources of two reports are never one."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for version in side.versions:
        for one in version.told:
            key = one.voice or "own word", version.report if one.veiled else ""
            found.setdefault(key, {})[_place(version, outlets)] = None
    return "; ".join(_most([f"{voice} ({', '.join(where)})" for (voice, _), where in found.items()]))


def _voices(origin: str, told: Iterable[Told], called: Mapping[str, str]) -> str:
    """An origin with those who vouch there."""
    here = [one for one in told if one.origin == origin and one.vouchers]
    voices = list(dict.fromkeys(name for one in here for name in one.by))
    name = called.get(origin) or next((one.quoted for one in here if one.quoted), origin)
    own = ["its own word"] if any(one.own for one in here) else []
    if not voices:
        return name
    if not origin and not own:  # of no known outlet: the voices are all that can be told
        return _listed(voices)
    return f"{name} ({_listed([*own, *voices])})"


def _in(side: Side, outlets: Mapping[str, str]) -> set[str]:
    return {_place(version, outlets) for version in side.versions}


def _place(version: Version, outlets: Mapping[str, str]) -> str:
    """The outlet of a report, or the start of its hash, by which it can be asked for."""
    return outlets.get(version.report) or f"report {version.report[:8]}"


def _listed(names: list[str]) -> str:
    kept = _most(names)
    return kept[0] if len(kept) == 1 else f"{', '.join(kept[:-1])} and {kept[-1]}" if kept else ""


def _most(names: list[str]) -> list[str]:
    return names if len(names) <= NAMED + 1 else [*names[:NAMED], f"{len(names) - NAMED} more"]
