"""The words by which an event is known, and those that only look like one."""

from __future__ import annotations

from typing import Final

EVENT_NOUNS: Final = frozenset(
    """
    death killing assassination murder attack strike airstrike raid bombing explosion blast shooting massacre war
    invasion occupation battle fighting clash clashes offensive siege operation shelling bombardment ambush incursion
    election vote referendum ballot poll inauguration nomination appointment resignation ouster overthrow dismissal
    removal coup revolution uprising revolt rebellion protest demonstration rally march riot unrest crackdown strike
    talks meeting summit visit trip conference negotiation dialogue ceremony funeral burial memorial anniversary
    wedding birth marriage divorce arrival departure return escape flight landing takeoff journey tour
    arrest detention trial verdict conviction sentencing release hearing indictment execution extradition ruling
    ceasefire truce agreement deal accord treaty pact signing announcement speech address statement debate interview
    crash collision earthquake flood fire storm hurricane typhoon tsunami eruption disaster accident collapse outbreak
    pandemic epidemic lockdown crisis fall defeat victory win loss withdrawal pullout evacuation retreat takeover
    seizure capture liberation independence partition merger launch opening closure debut match game tournament
    campaign season incident scandal shutdown default bailout bankruptcy sanction embargo blockade standoff
    succession handover transition split breakup reunification founding creation formation dissolution
    kidnapping abduction disappearance hijacking poisoning stabbing beheading looting firing dispute row
    """.split()
)

PAST_VERBS: Final = frozenset(
    """
    was were had did said told took came went began made gave became broke saw led hit shot fell rose found held met won
    lost left sent spoke fled struck fought wrote drove flew grew knew ran sought threw withdrew stood sat set put cut
    built bought brought caught chose drew ate forgot froze got hid kept laid lay paid rode sang shook shut sold spent
    spread stole swore taught thought tore understood woke wore burst cast quit split upheld overthrew
    """.split()
)
PRESENT_VERBS: Final = frozenset(
    "is are am be been being has have can could will would shall should may might must do does becomes gets takes".split()
)
CAUSAL: Final = frozenset({"needed", "wanted", "supposed", "used"})
"""Past forms after which "since" mostly means "because"."""

NO_GERUNDS: Final = frozenset("king nothing something everything anything thing spring string ring wing beijing during".split())
ENDS_THE_EVENT: Final = frozenset(
    "but while although because when where which who whose whom as after before until till since if though that amid so "
    "despite whether according said told during following".split()
)
"""Words that begin another clause."""

GOES_ON: Final = frozenset("of in at on by near against to from with over for inside outside during between".split())
"""Words after an event that still tell of it."""

TRAILING: Final = frozenset("in on at of by the a an and or last this to from for late early around about with".split())
"""Words that no event ends with."""

NO_TIME_BEFORE: Final = frozenset(
    "named called look looks looked looking took take taking takes inquired asked modelled modeled ran run running go going "
    "went goes chased sought lusted one year day time again soon-to-be came brought appeared stood".split()
) - {"time", "came"}
"""Words before "after" or "before" that leave it no time: "named after", "appeared before"."""
