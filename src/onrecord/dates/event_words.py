"""The words by which an event is known, and those that only look like one."""

from __future__ import annotations

from typing import Final

from onrecord.english import each

EVENT_NOUNS: Final = each("""
    death killing assassination murder attack strike airstrike raid bombing explosion blast shooting massacre war
    invasion occupation battle fighting clash clashes offensive siege operation shelling bombardment ambush incursion
    election vote referendum ballot poll inauguration nomination appointment resignation ouster overthrow dismissal
    removal coup revolution uprising revolt rebellion protest demonstration rally march riot unrest crackdown
    talks meeting summit visit trip conference negotiation dialogue ceremony funeral burial memorial anniversary
    wedding birth marriage divorce arrival departure return escape flight landing takeoff journey tour
    arrest detention trial verdict conviction sentencing release hearing indictment execution extradition ruling
    ceasefire truce agreement deal accord treaty pact signing announcement speech address statement debate interview
    crash collision earthquake flood fire storm hurricane typhoon tsunami eruption disaster accident collapse outbreak
    pandemic epidemic lockdown crisis fall defeat victory win loss withdrawal pullout evacuation retreat takeover
    seizure capture liberation independence partition merger launch opening closure debut match game tournament
    campaign season incident scandal shutdown default bailout bankruptcy sanction embargo blockade standoff change
    reshuffle succession handover transition split breakup reunification founding creation formation dissolution
    kidnapping abduction disappearance hijacking poisoning stabbing beheading looting firing dispute row assault repeal
    expiry expiration expulsion primary caucus shift enactment adoption abolition
    """)

PAST_VERBS: Final = each("""
    was were had did died said told took came went began made gave became broke saw led hit shot fell rose found
    held met won lost left sent spoke fled struck fought wrote drove flew grew knew ran sought threw withdrew stood
    sat set put cut built bought brought caught chose drew ate forgot froze got hid kept laid lay paid rode sang
    shook shut sold spent spread stole swore taught thought tore understood woke wore burst cast quit split upheld
    overthrew
    """)
PRESENT_VERBS: Final = each(
    "is are am be been being has have can could will would shall should may might must do does becomes gets takes"
)
CAUSAL: Final = frozenset({"needed", "wanted", "supposed", "used"})
"""Past forms after which "since" mostly means "because"."""

NO_GERUNDS: Final = each("king nothing something everything anything thing spring string ring wing during")
"""Words that end like a gerund and are none."""

ENDS_THE_EVENT: Final = each(
    """
    but while although because when where which who whose whom as after before until till since if though amid so
    despite whether according said told during following
    """
)
"""Words that begin another clause."""

GOES_ON: Final = each("of in at on by near against to from with over for inside outside during between")
"""Words after an event that still tell of it."""

TRAILING: Final = each("in on at of by the a an and or last this to from for late early around about with")
"""Words that no event ends with."""

NO_TIME_BEFORE: Final = each(
    """
    named called look looks looked looking took take taking takes inquired asked modelled modeled ran run running go
    going went goes chased sought lusted again brought appeared stood
    """
)
"""Words before "after" or "before" that leave it no time: "named after", "appeared before"."""

NO_TIME_BEFORE_FOLLOWING: Final = each("the was were is are of")
"""Words before "following" that leave it no time: "the following attack"."""

PERFECT: Final = each("has have had s ’ve 've")
"""Words before "since" that leave it alone: "has since denied"."""

NO_PAST: Final = each("united hundred indeed alleged armed")
"""Words that end like a past tense and are none."""

SUBJECTS: Final = each("he she they we i")
"""Pronouns that begin a clause: "during his rule | he ended it"."""

FINITE: Final = each("was were is are has had did does will would could can may might must became")
"""Verbs that are finite beyond doubt: a second one in an event's words is the verb of the sentence."""

TELLS_MORE: Final = each(
    """
    said told announced reported claimed confirmed denied alleged thought knew found learned learnt revealed showed
    showing suggested believed argued agreed decided declared insisted it he she they we i you what how why and or
    """
)
"""Words after which an event may have a second verb of its own: "after police said he was dead"."""

RELATIVES: Final = each("that which who")
LEADS_A_CLAUSE: Final = each("after before since until till")
OWNED_BY: Final = each("his her their its")
DETERMINERS: Final = each("the a an this that") | OWNED_BY

NO_EVENT_STARTS: Final = each("all that which whom them him us me and or")
NO_EVENT_ALONE: Final = each("it this her")
"""Words that begin no event, and those that are none by themselves: "after it", but "after it was closed"."""

THE_STATE: Final = "US"
"""The state, which is no pronoun: "after US forces left"."""
ACTS_ALONE: Final = each("he she they we i")
"""Subjects that what follows tells something of, whatever the verb: "after he leaves office"."""

NO_EVENTS: Final = frozenset(
    f"{which} {word}" for which in ("the", "that", "this") for word in each("day period process night time week year")
) | {"further notice"}
"""What "until" and "during" lead to that is no event."""
