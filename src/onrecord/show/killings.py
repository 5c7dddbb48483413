"""Killings as one thing to read: a person dies once, and a strike that killed is how.

"A drone strike killed General Vantor" gives a reading two events, the strike and the killing. An editor reads one where
all who tell of the strike tell of the killing too; else the strike keeps its own line, and its own voices.
"""

from __future__ import annotations

from onrecord.errors import EdtfError
from onrecord.intervals import from_edtf
from onrecord.show.folding import way
from onrecord.show.order import Claim
from onrecord.show.sentences import Names
from onrecord.types import Event

ATTACKS = ("strike", "attack", "bombing", "shooting", "raid", "blast", "ambush", "shelling")
"""Nouns for what kills; a line that has none of them in its first words tells more than how."""
FIRST = 4


def dies_once(given: Names, one: Event, other: Event) -> bool:
    """Whether two events are the death of the same people, by nobody or by the same."""
    dead, killers = (_all(one, "patient"), _all(other, "patient")), (_all(one, "agent"), _all(other, "agent"))
    people = bool(dead[0]) and all(given.kinds.get(who) == "person" for who in dead[0])
    agreed = not killers[0] or not killers[1] or killers[0] == killers[1]
    return one.type == "killed" and people and dead[0] == dead[1] and agreed


def is_how(said: dict[str, str], strike: Event, killing: Event) -> bool:
    """Whether an attack is but how people were killed; `said` are the words of events, by id."""
    if (strike.type, killing.type) != ("assault", "killed"):
        return False
    named = any(word in " ".join(said[strike.id].split()[:FIRST]).casefold() for word in ATTACKS)
    noun = (named and _all(killing, "patient")) or _is_noun_within(strike, killing)
    voices = {way(telling) for telling in strike.told} <= {way(telling) for telling in killing.told}
    others = {p.actor for p in strike.participants} - {p.actor for p in killing.participants}
    return noun and voices and not others and _share(strike, killing) and _may_meet(strike, killing)


def meet(one: Claim, other: Claim) -> bool:
    """Whether two times that are written may be the same."""
    try:
        return from_edtf(edtf(one) or "").overlaps(from_edtf(edtf(other) or "")) != "not"
    except EdtfError:
        return edtf(one) == edtf(other)


def edtf(claim: Claim) -> str | None:
    """A claim's time as it is written."""
    return claim.when.edtf if claim.when else None


def _may_meet(one: Event, other: Event) -> bool:
    return edtf(one) is None or edtf(other) is None or meet(one, other)


def _all(event: Event, part: str) -> set[str]:
    return {p.actor for p in event.participants if p.part == part}


def _is_noun_within(strike: Event, killing: Event) -> bool:
    """Whether a noun for an attack of which nobody is known stands in the words of the killing: "died in a clash"."""
    noun = all(told.reason.name == "noun" for told in strike.told) and not strike.participants
    return noun and any(a <= strike.trigger[0][0] < b for told in killing.told for a, b in told.evidence)


def _share(one: Event, other: Event) -> bool:
    """Whether some words tell both."""
    spans = [span for told in other.told for span in told.evidence]
    return any(a < d and c < b for told in one.told for a, b in told.evidence for c, d in spans)
