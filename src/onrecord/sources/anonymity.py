"""The words by which a report says that it does not name a source: "asked not to be named", "on background".

>>> [found.span for found in anonymity("She asked that her name be withheld.")]
[(4, 35)]
>>> anonymity("She asked that the victims be named.")
[]
"""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.sources.wording import matches, meant, wordings
from onrecord.sources.words import trim
from onrecord.text import passages
from onrecord.types import Span

_SLOTS = {
    "his": "his|her|their|its",
    "him": "him|her|them|it",
    "himself": "himself|herself|themselves|itself",
    "he": "he|she|they|it|neither|none|both",
    "not": (
        "(did|does|do|would|will|could|can|may|must|should|was|were|is|are|had|has|have)( not|n’t)|cannot|can’t|won’t"
    ),
    "be": "is|are|was|were|has been|have been|had been|is being|are being|being",
    "name": "[full |real |own |sur]name|identity",
    "names": "[full |real |own |last |sur]names?|identit(y|ies)",
    "part": "(first|given|last|family|middle) names?|surnames?|initials?|nicknames?|nom de guerre|pseudonyms?",
    # "Named" as one who speaks, not to an office.
    "named": "(named|identified|quoted|cited|credited)[ by [full |their ]name]{office}",
    "office": "!( (to (the|an?|his|her|any|lead|head)|as (an?|head|chief|successor|prime|commander)|prime|head)\\b)",
    "ask": "(ask|request|beg|plead|insist|demand)(s|ed|ing)?|pleaded|begged|begging",
    "wish": "(want|wish|prefer|hop|choos|elect|opt)(e?s|e?d|ing|red|ring|e)?|chose|chosen",
    "decline": "declin(e|es|ed|ing)|refus(e|es|ed|ing)",
    "give": "give|provide|offer|supply|state|reveal|disclose|share|use|publish|print|have|see",
    "shown": "used|published|printed|given|disclosed|revealed|known|attached|mentioned|made public|in print|appear",
    "hidden": (
        "(be )?(withheld|changed|omitted|concealed|protected|hidden|left out|kept (out|secret|back|private|hidden))"
        "[ of (print|this article|the (article|report|story|paper))]|(not|never) [to ]be(ing)? *|not {shown}"
    ),
    "speak": (
        "spoke|speak(s|ing)?|spoken|talk(s|ed|ing)?|said|says|told|brief(s|ed|ing)?|respond(s|ed|ing)?|quoted"
        "|comment(s|ed|ing)?|interviewed|answer(s|ed|ing)?|describ(es|ed|ing)|discuss(es|ed|ing)?|confirm(s|ed|ing)?"
    ),
    "openly": "openly|publicly|on [the ]record|for attribution",
    "rules": "rules?|terms|guidelines|conditions|protocol|policy|regulations",
    "same": "same|usual|customary|similar|standard|normal|identical|agreed|those|these",
}

_ANONYMITY = wordings(
    _SLOTS,
    # a condition
    "(on|under) [the |a ][strict |express |usual |sole ]conditions? of [strict |full |complete |total ]anonymity",
    "(on|under) [the ]condition [that ]...(not|only|neither|never)...(named|identified|quoted|used|published|{part}"
    "|attributed)[ be used][ by name| in print]",
    "(on|under|with) [the |an? ][strict |express |clear ](condition|understanding|promise|assurance|guarantee) [that ]"
    "[* ][* ][* ]* (not|never) be (*[ by name]|in print)",
    "(on|under) [the ]condition [that ]{he} ((was|were) not {named}|[would ](remain|stay) (anonymous|unnamed))",
    "(on|under) [the ]condition [that ]* [* ](not (name|identify) {him}|withhold {his} {names}|not use {his} {names})",
    "(in (return|exchange) for|(under|with|on) (an?|the) (promise|guarantee|assurance|cloak|cover) of) anonymity",
    "provided [that ]{he} (was|were|is|are) not {named}",
    # a wish
    "({ask}|ask(s|ed|ing)? for|insist(s|ed|ing)? [up]?on|seek(s|ing)?|sought|{wish}) [for |on ][strict |full "
    "]anonymity",
    "(was|were|been|being|is|are) <(granted|given|promised|offered) anonymity>",
    "({ask}|{wish}) (not to|to not|never to) (be [publicly |further ]{named}|have {his} {names} {shown}|give "
    "{his} {name})",
    "(chose|rather|sooner) not [to ]be {named}|insist(s|ed|ing)? on not being {named}",
    "({ask}|{wish}) (to (remain|stay|be|be kept|go)|on (remaining|staying)) (anonymous|nameless|unnamed|unidentified)",
    "{decline} to (be [publicly |further ]{named}|{give} ({his}|a) {names}[ {shown}]|identify {himself})",
    "({decline}|{not} (want|wish|agree|consent|like|care)|not (wanting|wishing|willing|prepared)|unwilling|reluctant"
    "|[too ](afraid|scared|frightened)) to (be {named}|{give} {his} {names}[ {shown}]|(speak|talk|go|be quoted) "
    "{openly})",
    "would not (speak|talk|be quoted) {openly}|(would|will|agree(s|d)? to) (speak|talk) only if {he} (was|were|is"
    "|are) not {named}",
    "{not} (want|wish|like|allow|let|permit) {his} {names} [to (be )?]{shown}",
    "{ask} [that ](he|she|they) [should ](not|never) be {named}",
    "({ask}|{wish}) (us|reporters|the *|^) (not to ({give}) {his} {names}|to withhold {his} {names}"
    "|not to (name|identify) {him})",
    # a name kept back
    "({ask}|{wish}) [that |for ]{his} {names} [should |to ]{hidden}",
    "whose {names} {be} {hidden}|whose {names} (is|are) known to *[ *]",
    "<<whom: {his}> {names} {be} {hidden}>|<whose: the *>’s {names} {be} {hidden}",
    "(agreed|promised|decided|chosen|undertaken) (not to (name|identify) <whom: {him}|the *>|to withhold "
    "<whose: {his}> {names})",
    "(agreed|promised|decided|chosen|undertaken) not to (publish|print|use|reveal) <whom: {his}> {names}",
    "(is|are) not (naming|identifying) <whom: {him}>",
    "(is|are) (withholding|not (publishing|using)) (<whom: {his}>|<whose: the *>’s) {names}",
    "(is|are) not [being ](identified|named) (here|by name|in this (article|report|story))",
    "whom? (it|they|we|the *|^) <(does|do|did) not name>",
    "{not} [*ly ](give|provide|offer|supply|state|reveal|disclose) [us |reporters |^ ]{his} {names}",
    "(would|will) not (give|provide|offer) a name|(gave|gives|left|leaves|offered) no name",
    "<whom: (neither|none|nobody|no one)[ of [* ][* ]*]> (wanted|wished|wants|would let|would allow|allowed|let) {his} "
    "{names} [to (be )?|be ]{shown}",
    "(without (giving|revealing|disclosing|using|providing|offering)|withheld|withholding|without) {his} {names}",
    "without (being|(wishing|wanting|agreeing) to be) {named}",
    "(cannot|could not|may not|would not|will not|can’t|wouldn’t|couldn’t) be {named}|not being (named"
    "|identified){office}",
    "<whom: (none|neither|nobody|no one|not one|no *|neither *)[ of [* ][* ][* ]*]> ((would|will|could|can"
    "|would agree to"
    "|agreed to|wanted to|wished to|consented to) be|wanted to be|wanted) {named}",
    # part of a name, or another
    "(is|are) identified [here ][only ]by {his} {part}",
    "(would|could|will) (only give|give (only|just)) {his} {part}|(would|could|will) give {his} {part} only",
    "(gave|gives|giving|us(ed|ing)|offer(ed|ing)|provid(ed|ing)) (only|just) {his} {part}|(gave|giving) {his} "
    "{part} only",
    "(gave|gives|giving) {his} name (only as|simply as|as) ^",
    "[({ask}|{wish}|agreed) to be ]((identif(y|ied|ies|ying)|introduc(ed|es|ing)) {himself}|identified|quoted|named"
    "|referred to|called) [here ](only|solely|just) (by|as|with) ([{his} |an? |the ][* ]({part}|position|rank|role"
    "|job|title"
    "|name)|an? (* official|*)|^)",
    "{ask} (that only {his} {part} be used|to (use|give) only {his} {part})",
    "(under|us(ing|ed|es)|by) a pseudonym|not {his} real names?",
    # the rules of the room
    "{speak}... <(on|under) [the ]{same} [ground ](terms|conditions|rules|basis)>",
    "(on|under) [the ]same (terms|conditions)=(,)",
    "under [the |its |their |an? ][* ][* ](briefing|ground|lobby|background|embargo|Chatham House) {rules}"
    "[ (set|laid down|agreed) (by|with) * [* ]*]",
    "{speak}... <under {rules} (that|which) (bar|ban|forbid|prohibit|prevent|rule out|do not allow)~>",
    'on [deep |strict |a ]background[ basis]=(,|;|:|\\.|\\)|”|"|$| (–|—|to|because|as|since|about|under|with|on'
    "|for|before"
    "|after|ahead|by|said|told|only|in)\\b)",
    "off the record|not for attribution|on an? (off-the-record|not-for-attribution) basis|on lobby terms",
    "{speak} [* ][* ][* ]<anonymously>",
    "anonymously=( (because|to (discuss|describe|speak|talk|avoid|protect)|for fear|out of))",
)

_NOT_FREE = wordings(
    _SLOTS
    | {
        "yet": "[yet |been |publicly |formally |officially |himself |herself |themselves ]",
        "free": "authori(s|z)ed|allowed|permitted|cleared|entitled|free|at liberty|supposed|empowered",
        "talk": (
            "speak|talk|discuss|comment|brief|disclose|reveal|describe|share|address|release|answer|appear|say|go on"
            "|be (quoted|named|identified)|make [public ](statements|comments)"
            "|give ([* ]?(interviews?|statements?|details|information|comments?)|{his})"
        ),
        "by": "[by [* ][* ]* ]",
    },
    "[(was|were|is|are|been) ]not {yet}{yet}{free} {by}to [publicly |openly |be seen to ]{talk}\\b~",
    "(wasn’t|weren’t|isn’t|aren’t|hasn’t been|haven’t been) {yet}{free} {by}to [publicly |openly ]{talk}\\b~",
    "[(was|were|is|are) ]unauthori(s|z)ed to {talk}\\b~",
    "(lack(s|ed|ing)?|(had|has|have) no|(did|does|do) not have|without) [the ](authori(ty|(s|z)ation)|permission"
    "|clearance)"
    " to {talk}\\b~",
    "[(was|were|is|are|been) ](barred|forbidden|banned|prohibited) {by}(from (speaking|talking|discussing|commenting"
    "|giving|being (quoted|named))|to {talk})\\b~",
)


class Anonymity(NamedTuple):
    """Where the words stand; `whom` is the part that means the source ("The Courier is not naming him")."""

    span: Span
    whom: Span | None = None


def anonymity(text: str) -> list[Anonymity]:
    """All words of terms, in text order; of two that overlap, the one that starts first, then the longer."""
    near = (_found(m) for passage in passages(text) for m in matches(_ANONYMITY, text, *passage))
    found = sorted(near, key=lambda f: (f.span[0], -f.span[1]))
    kept: list[Anonymity] = []
    for one in found:
        if not kept or one.span[0] >= kept[-1].span[1]:
            kept.append(one)
    return kept


def not_free(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Where somebody is said not to be free to speak: "was not authorised to discuss the talks"."""
    return sorted(trim(text, m.span()) for m in matches(_NOT_FREE, text, start, end))


def _found(match: re.Match[str]) -> Anonymity:
    groups = [g for g in ("whom", "whose") if g in match.re.groupindex and match.start(g) >= 0]
    return Anonymity(meant(match), match.span(groups[0]) if groups else None)
