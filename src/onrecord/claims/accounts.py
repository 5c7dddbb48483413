"""Accounts: claims of one report about one thing that do not agree, or that somebody denies or could not confirm.

An account says what is told and how the tellings stand to one another, and no more: which is right is not its business.

- denied: one voice tells a claim, another denies it; with it, what else the denied words tell. Who denies what nobody
  in the report tells, answers somebody.
- not confirmed: somebody says of a claim, or of what was told just before, that it could not be confirmed.
- where, when: one happening as different voices tell it (`variants`); how many died or were hurt (`tolls`).
- two who are told to hold one office of one body at one time.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from onrecord.claims import tolls
from onrecord.claims.about import DENIAL, Wording
from onrecord.claims.apart import Apart
from onrecord.claims.denials import is_decision, meant
from onrecord.claims.variants import Variants
from onrecord.types import TO_COME, Account, Attribution, Event, Tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.scene import Scene
    from onrecord.types import Actor, Challenge, Telling, TieType

    Claims = Sequence[Tie | Event]

NOT = re.compile(r"\b(?:not|never|no|none|nobody|neither|nor|without|fail\w*)\b|n[’']t\b", re.IGNORECASE)
BEFORE = 40
"""Code points before a telling in which the outlet says that it is not so."""
HELD_BY_ONE: frozenset[TieType] = frozenset({"leads", "holds-role"})
"""Ties of which one body has one at a time, where the role is the same."""


def accounts(
    text: str,
    scenes: Sequence[Scene],
    claims: Claims,
    attributions: Sequence[Attribution],
) -> tuple[Account, ...]:
    """The accounts of a report, each set of claims gathered once: in the order above, which says how they stand."""
    actors = {name: actor for scene in scenes for name, actor in scene.actors.items()}
    wording = Wording(text, scenes, tuple(actors.values()))
    ties = [claim for claim in claims if isinstance(claim, Tie)]
    events = [claim for claim in claims if isinstance(claim, Event)]
    apart = Apart(text)
    found = [
        *_both_ways(claims, attributions, wording),
        *_unconfirmed(text, claims, attributions, wording, apart),
        *Variants(text, events, actors, wording, apart).accounts(),
        *tolls.accounts(text, events, apart),
        *_roles(ties, actors),
    ]
    once: dict[tuple[object, ...], Account] = {}
    for account in found:
        alone = len(account.claims) == 1 and account.challenge == "not-confirmed"
        once.setdefault((frozenset(account.claims), alone), account)
    return tuple(once.values())


def _both_ways(claims: Claims, attributions: Sequence[Attribution], wording: Wording) -> Iterator[Account]:
    """Claims that one voice tells and another denies; those that one content tells together."""
    acts: dict[str, str] = {a.id: "say" if is_decision(wording.text, a) else a.act for a in attributions}
    groups: dict[object, list[Tie | Event]] = {}
    for claim in claims:
        against = _against(wording.text, claim, acts)
        if against:
            groups.setdefault(frozenset((t.voice, t.attribution_id) for t in against), []).append(claim)
    for group in groups.values():
        against = [t for claim in group for t in _against(wording.text, claim, acts)]
        ids = tuple(claim.id for claim in group)
        yield Account(about=wording.whether(group[0]), claims=ids, challenge=_kind(against, acts))


def _against(text: str, claim: Tie | Event, acts: Mapping[str, str]) -> list[Telling]:
    """The tellings that deny what another voice tells, or that are a denial by their own words: somebody claims it.

    What "does not meet their needs" in general does not deny that it once did.
    """
    told = {t.voice for t in claim.told if t.polarity == "+"}
    denied = [t for t in claim.told if t.polarity == "-"]
    by_word = [t for t in denied if acts.get(t.attribution_id or "") == "deny" or t.reason.name == DENIAL]
    general = isinstance(claim, Event) and all(t.status == "ongoing" for t in denied)
    return by_word if general else [t for t in denied if t in by_word or (told - {t.voice} and _says_not(text, t))]


def _says_not(text: str, told: Telling) -> bool:
    """Whether words say that it is not so, not that it would not be; in a headline, what stands beside may seem to."""
    if told.certainty == "possible" or told.status in TO_COME:
        return False
    words = text[max(0, told.evidence[0][0] - BEFORE) : told.evidence[-1][1]]
    return bool(told.voice) or NOT.search(words) is not None


def _kind(against: Sequence[Telling], acts: Mapping[str, str]) -> Challenge:
    if any(acts.get(t.attribution_id or "") == "deny" or t.reason.name == DENIAL for t in against):
        return "denied"
    return "incompatible" if any(t.certainty == "certain" for t in against) else "differs"


def _unconfirmed(
    text: str, claims: Claims, attributions: Sequence[Attribution], wording: Wording, apart: Apart
) -> Iterator[Account]:
    """Claims that somebody says could not be confirmed: in so many words, or those told just before."""
    for attribution in attributions:
        if attribution.act != "cannot-confirm":
            continue
        if counts := tolls.meant(text, attribution, claims, apart):
            yield Account(about=tolls.DIED, claims=tuple(event.id for event in counts), challenge="not-confirmed")
            continue
        told = [c for c in claims if any(t.attribution_id == attribution.id for t in c.told)]
        told = told or meant(text, attribution, claims)
        if told:
            asked = next((q for span in attribution.content if (q := wording.question(span))), None)
            bare = None if asked else next((n for span in attribution.content if (n := wording.thing(span))), None)
            ids = tuple(claim.id for claim in (_like(told[0], claims) if asked else told))
            yield Account(about=asked or bare or wording.whether(told[0]), claims=ids, challenge="not-confirmed")


def _like(claim: Tie | Event, claims: Claims) -> list[Tie | Event]:
    """A claim and the other versions of it: a question "where and how often" is one about all of them."""
    if isinstance(claim, Tie):
        return [claim]
    mine = {p.actor for p in claim.participants}
    like = (c for c in claims if isinstance(c, Event) and c.type == claim.type)
    return [c for c in like if c is claim or mine & {p.actor for p in c.participants}]


def _roles(ties: Sequence[Tie], actors: Mapping[str, Actor]) -> Iterator[Account]:
    """Two who are told to hold one role of one body at one time, by different voices."""
    held = [tie for tie in ties if tie.type in HELD_BY_ONE and _now(tie) and _is_office(tie, actors)]
    for one, other in combinations(held, 2):
        same = (one.type, one.object, one.role) == (other.type, other.object, other.role)
        if same and one.subject != other.subject and not _voices(one) & _voices(other):
            body = actors[one.object or ""].name
            who = f"who is {one.role} of {body}" if one.role else f"who leads {body}"
            yield Account(about=who, claims=(one.id, other.id), challenge="incompatible")


def _is_office(tie: Tie, actors: Mapping[str, Actor]) -> bool:
    """Whether a person is told to hold an office of a body; many may lead a crowd."""
    ends = [actors[end].kind for end in (tie.subject, tie.object) if end and end in actors]
    return len(ends) == 2 and ends[0] == "person" and ends[1] in {"organisation", "state", "place"}


def _voices(claim: Tie | Event) -> set[tuple[tuple[str, ...], ...]]:
    return {t.voice for t in claim.told}


def _now(tie: Tie) -> bool:
    return any((t.status, t.polarity, t.certainty) == ("ongoing", "+", "certain") for t in tie.told)
