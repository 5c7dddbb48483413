"""What a cue does: its act.

A table of word stems, read in order: the first act one of whose patterns is found in the cue is the cue's. Patterns
that are made of several words come before the single verbs that they hold ("could not confirm" before "confirm").
"""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.types import Act

REFUSAL = (  # fmt: skip
    r"\b(?:comment|respond|elaborate|discuss|be (?:interviewed|drawn|named|identified)|say|answer|speak|confirm"
    r"|identify|name (?!an? |another )|(?:provide|give|offer|share|release)\b.{0,20}\b(?:details?|information|comments?"
    r"|reasons?|explanations?|specifics|figures|answers?|interviews?|evidence|names?|breakdown|updates?|statements?|accounts?"
    r"|examples?|timelines?|timetable|numbers?|estimates?|identit(?:y|ies)|descriptions?|responses?|dates?))"
)
CUE_PATTERNS: tuple[tuple[Act, str], ...] = (
    (
        "cannot-confirm",
        r"\b(?:could|can|was|were|has|have|had) ?(?:not|n't|un)\b.{0,30}\b(?:verif|confirm|corroborat|establish)"
        r"|\b(?:unable|not (?:been )?able|not possible|impossible) to\b.{0,20}\b(?:verif|confirm|corroborat|establish)"
        r"|\bnot (?:yet )?(?:been )?(?:independently )?(?:verified|confirmed)|\bunverified\b|\bunconfirmed\b"
        r"|^(?:could|can) (?:independently )?be (?:\w+ )?(?:verified|confirmed|corroborated)$"
        r"|^(?:is|was|remains?|remained)(?: not|n't)? (?:immediately |yet |still )*(?:clear|unclear|known)$",
    ),
    (
        "no-response",
        r"(?:\bnot|n't|\bnever|\bnor|\bwithout) (?:immediately |yet |also |a )?(?:\w+ ){0,2}?"
        r"(?:respon|repl(?:y|ied)|return\w*|answer)|\bno (?:immediate )?(?:response|reply|answer)\b|^nor did\b"
        r"|\bgave no (?:comment|response|reply)",
    ),
    (
        "unreachable",
        r"(?:\bnot|n't)\b.{0,20}\b(?:be|been) (?:immediately |otherwise )?(?:reached|contacted)"
        r"|(?:\bnot|n't) (?:immediately )?(?:available|reachable)|\bunavailable\b|\bunreachable\b"
        r"|\b(?:efforts|attempts) to (?:reach|contact)\b",
    ),
    (
        "decline-comment",
        rf"\b(?:declin|refus)\w*\b.{{0,20}}{REFUSAL}|\b(?:would|will|did|does|do|has|have) ?(?:not|n't)"
        r" (?:\w+ )?(?:comment|name|discuss|elaborate|identify)\b|\bno comment\b|\bneither confirm|\bwould neither\b",
    ),
    ("say", r"(?:\bnot|n't) (?:\w+ )?den(?:y|ied)"),
    ("criticise", r"\b(?:reject|dismiss|disput)ed by$"),
    ("deny", r"\b(?:den(?:y|ies|ied|ying|ials?)|refut|rebut|repudiat|disput|disavow|reject|dismiss)"),
    ("threaten", r"\bthreat"),
    ("warn", r"\b(?:warn|caution|alert)"),
    ("accuse", r"\b(?:accus|alleg|blam|charg(?:e|es|ed|ing)\b|implicat)"),
    (
        "criticise",
        r"\b(?:critici[sz]|criticism|critique|condemn|denounc|berat|slam|blast|decr(?:y|ied|ies)|rebuk|deplor|mock"
        r"|attack|lament|oppos|assail|lambast|chid|scold|complain|scoff|ridicul|excoriat|reprimand|chastis)",
    ),
    (
        "praise",
        r"\b(?:prais|hail|laud|applaud|commend|welcom|endors|tribute|honou?r|congratulat|salut|celebrat|thank)",
    ),
    (
        "promise",
        r"\b(?:vow|promis|pledg|swor[en]|swear|commit|assur|guarante|undert(?:ak|ook))",
    ),
    (
        "demand",
        r"\b(?:demand|urg(?:e|es|ed|ing)\b|insist\w* (?:on|that\b.*\bmust)|order(?:ed|s|ing)?\b|instruct|exhort|appeal"
        r"|press(?:ed|es|ing) for|call(?:s|ed|ing)? (?:again )?(?:on|upon|for)\b)",
    ),
    ("confirm", r"\b(?:confirm|acknowledg|admit|admission|conced|verif|corroborat|affirm)"),
    ("announce", r"\b(?:announc|declar|unveil|proclaim|disclos|reveal)"),
    (
        "expect",
        r"\b(?:expect|predict|forecast|anticipat|foresee|foresaw|prediction|prophes)",
    ),
    (
        "want",
        r"\b(?:want|wish|hop(?:e|es|ed|ing)\b|desir|seek|sought|aim(?:s|ed|ing)?\b|prefer|plan(?:s|ned|ning)?\b|intend"
        r"|would like|ambition)",
    ),
    (
        "believe",
        r"\b(?:believ|belief|think|thought|feel|felt|consider|deem|regard|view|see(?:s|n)?\b|saw\b|doubt|suspect|know"
        r"|knew|assum|convinc|judg|reckon|fear|worr|opinion|understand|understood|seem|appear|impression)",
    ),
    ("ask", r"\b(?:ask|question|inquir|enquir|wonder|quer(?:y|ied|ies))"),
)
"""Stems are English verbs and nouns of saying, grouped by what saying them does. Saying itself is what is left."""

CONTENT_PATTERNS: tuple[tuple[Act, re.Pattern[str], re.Pattern[str]], ...] = (
    (
        "decline-comment",
        re.compile(r"\b(?:declin|refus)\w*$|\b(?:would|did) not$"),
        re.compile(rf"^(?:to )?{REFUSAL}"),
    ),
    (
        "decline-comment",
        re.compile(r"(?:\bnot|n't) (?:say|said|specif(?:y|ied)|disclosed?)$"),
        re.compile(r"^(?:whether|who|what|how|why|when|where|which|if)\b"),
    ),
    (
        "unreachable",
        re.compile(r"\b(?:could|can) ?not$|\bwas not$|\bwere not$"),
        re.compile(r"^(?:immediately )?(?:be (?:immediately )?reached|available)"),
    ),
    (
        "no-response",
        re.compile(r"\b(?:did|does|do|has|have|had) not$"),
        re.compile(r"^(?:immediately )?(?:respond|repl|return|answer)"),
    ),
    (
        "cannot-confirm",
        re.compile(r"\b(?:could|can) ?not$"),
        re.compile(r"^(?:\w+ )?(?:verif|confirm|corroborat)"),
    ),
)
"""A cue that stops short of what it refuses: (act, end of the cue, start of the content)."""

SAID: tuple[tuple[Act, re.Pattern[str]], ...] = (
    ("accuse", re.compile(r"^(?:[\w’']+ ){0,2}(?:accusations?|allegations?)\b")),
    ("promise", re.compile(r"^(?:[\w’']+ ){0,2}(?:promises?|pledges?|vows?)\b")),
    ("deny", re.compile(r"^(?:there (?:was|were|is|are|had been|have been) no such\b|no such\b)")),
    (
        "decline-comment",
        re.compile(r"\b(?:(?:do|does|did|will|would|could|can) ?not comment|nothing to add|no comment)\b"),
    ),
)
"""What a content makes of a plain cue of saying: its first noun, or a set phrase of refusal."""

CUES_KEPT = 1024
"""Reports say nearly everything with a few hundred cues."""

_COMPILED = tuple((act, re.compile(pattern)) for act, pattern in CUE_PATTERNS)


def act_of(cue: str, content: str = "") -> Act:
    """The act of a cue, read with the content where the cue alone does not say.

    >>> act_of("berated"), act_of("could not confirm"), act_of("told"), act_of("declined", "to comment")
    ('criticise', 'cannot-confirm', 'say', 'decline-comment')
    """
    cue = " ".join(cue.lower().replace("’", "'").split())
    content = content.lower().lstrip("“\"‘' ")
    for act, end, start in CONTENT_PATTERNS:
        if end.search(cue) and start.search(content):
            return act
    if told := _of_cue(cue):
        return told
    if cue.endswith(":") and content.rstrip("”\"’' ").endswith("?"):
        return "ask"
    return next((act for act, pattern in SAID if pattern.search(content)), "say")


@lru_cache(CUES_KEPT)
def _of_cue(cue: str) -> Act | None:
    """The act that the words of a cue alone tell."""
    return next((act for act, pattern in _COMPILED if pattern.search(cue)), None)
