"""Nouns for people and for bodies that can stand for one another, and those of bodies that a report may leave nameless.

Read by the stages that ask whether two phrases may be for the same: sources, and actors.
"""

from __future__ import annotations

from typing import Final

from onrecord.english import each as _set

ROLES: Final[tuple[frozenset[str], ...]] = (
    _set("official officer functionary bureaucrat administrator staffer representative envoy"),
    _set("leader official politician figure chief head boss chieftain"),
    _set("lawmaker politician legislator deputy parliamentarian mp senator congressman congresswoman member"),
    _set("commander officer general colonel fighter militiaman captain lieutenant brigadier major chief"),
    _set("commander deputy lieutenant chief"),
    _set("diplomat envoy ambassador attache official"),
    _set("aide adviser advisor assistant associate confidant staffer official ally"),
    _set("analyst expert scholar academic researcher professor scientist historian observer specialist"),
    _set("lawyer attorney counsel prosecutor"),
    _set("minister secretary official"),
    _set("doctor medic physician surgeon nurse paramedic"),
    _set("resident villager witness local inhabitant neighbour neighbor eyewitness bystander"),
    _set("protester demonstrator activist organiser organizer campaigner"),
    _set("journalist reporter editor correspondent"),
    _set("fighter militant rebel gunman soldier militiaman"),
)
"""Nouns of one row can stand for the same person: "a senior official" ... "the leader"."""
BODY_ROLES: Final[tuple[frozenset[str], ...]] = (
    _set(
        "group organisation organization ngo charity watchdog agency body association foundation network movement "
        "campaign society club"
    ),
    _set("company firm corporation business contractor manufacturer supplier airline operator insurer trader"),
    _set("bank lender company firm"),
    _set("embassy mission consulate legation"),
    _set("service agency"),
    _set("group faction militia movement cell gang organisation organization party brigade battalion"),
    _set("union federation association confederation guild"),
    _set("think-tank institute institution centre center organisation organization group laboratory lab"),
    _set("hospital clinic"),
    _set("government state country nation capital"),
)
"""The same for bodies: "a watchdog" ... "the organisation"."""
ONE_OF_MANY: Final = (
    frozenset().union(*BODY_ROLES)
    | _set(
        "alliance coalition university school college academy church trust league consortium conglomerate "
        "manufacturer supplier retailer brokerage shipper refinery cooperative"
    )
) - _set("campaign capital trader")
"""Bodies each of which has a name that a report could give, as no ministry and no court needs to."""
OF_THEIR_OWN: Final = (
    ONE_OF_MANY
    - _set("movement party faction militia cell gang brigade battalion union federation confederation guild")
    - _set("government state country nation church university school college alliance coalition body league")
)
"""Those of which several are no crowd: "rights groups say" tells of bodies, "opposition parties say" of a side."""
SIDES: Final = _set(
    "alliance coalition movement party faction militia brigade battalion front bloc government state country nation "
    "union federation confederation"
)
"""Bodies to whose side somebody belongs, and that an unnamed member does not speak for."""
KIN: Final = _set(
    "cousin brother sister son daughter nephew niece uncle aunt father mother wife husband widow widower grandson "
    "granddaughter grandfather grandmother half-brother half-sister brother-in-law sister-in-law son-in-law "
    "father-in-law mother-in-law stepson stepdaughter stepfather stepmother kinsman kinswoman relative fiancé fiancée"
)
"""Who is of somebody's family: "a cousin" ... "the relative"."""
ANYBODY: Final = _set("man woman person people individual figure both")
"""Nouns that can stand for anyone spoken of before: "the man"."""
