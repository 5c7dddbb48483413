"""Why a source is not named, as the report says it: after the words of the terms, before them, or a sentence later.

>>> text = "Fearing reprisals, the officer asked not to be named."
>>> found = reason(text, (31, 52), (0, 53), ())
>>> text[slice(*found)]
'Fearing reprisals'
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.sources.anonymity import not_free
from onrecord.sources.wording import first, matches, meant, opening, wordings
from onrecord.sources.words import trim
from onrecord.types import Span

BETWEEN = 60
"""Code points that may stand between the words of the terms and their reason: "when reached by telephone"."""

SOON = 100
"""Code points between a reason that opens a sentence and the words of the terms: room for its subject."""

_MARKS = " \t\r\n\u00a0,;:–—-.)"

_SLOTS = {
    "he": "he|she|they|it",
    "his": "his|her|their",
    "own": "[{his} |the |her |his ][own |family’s |families’ |relatives’ ]",
    "cause": (
        "because|lest|so that|so as [not ]to|in order [not ]to|owing to|due to|given (the|that|his|her|their|how)"
        "|in (view|light) of|on account of|for fear|fearing|afraid|worried|wary|concerned|anxious|nervous|mindful"
        "|citing"
        "|out of (fear|concern|respect|caution|worry|regard)|(over|amid|on) (fears?|concerns?|worries)|in fear"
        "|for {own}(safety|security|protection|sake|jobs?|lives|life|livelihoods?)|for (fear|reasons) of"
        "|for [* ](reasons|purposes)|for the (safety|security|sake) of|[with ]concerns? (about|for|over)"
        "|(in (line|keeping|accordance|compliance) with|in accord with|as required by|per|following) ...{rules}"
        "|under [the |its |their ]...{rules}|as is ([the ]{rules}|usual|customary)"
    ),
    "rules": "(rules?|policy|policies|regulations?|protocol|practice|custom|customary|usual|guidelines|orders|law)",
    "conj": "as!( (an?|part|head|well|chief|successor|one)\\b)|since!( (\\d|then|last|early|late|mid|the (start|end)))",
    "doing": (
        "[when |while |in ](discussing|describing|speaking (about|of)|talking about|revealing|disclosing|sharing"
        "|relaying"
        "|recounting|criticising|criticizing|commenting on)"
    ),
    "verb": (
        "(discuss|describe|speak|talk|avoid|protect|share|reveal|disclose|detail|offer|comment|preserve|relay|recount"
        "|assess|explain|be|keep|guard|shield|prevent|preview|outline|confirm|brief|address|safeguard|spare|maintain"
        "|provide|air|voice|express|characteri(s|z)e|critici(s|z)e|relate|save|escape|stay|give (an?|his|her|their"
        "|details))"
    ),
    "danger": (
        "fear(s|ed|ing)? [for |of |a ](that |being|losing|reprisals?|retribution|retaliation|revenge|arrest"
        "|punish(ment|ed)"
        "|trouble|{his}|{he}|consequences)|afraid|frightened|reprisals?|retaliat(ion|e)|punish(es|ed|ment)?|lose {his}"
        "|(lost|losing|cost) {his}|(was|were|is|are|be|been) (arrested|killed|jailed|sacked|fired|targeted|in danger)"
        "|{his} (safety|security|jobs?|lives|life)|dangerous|secret|sensitiv(e|ity)|confidential|classified|private"
    ),
}

_AFTER = wordings(
    _SLOTS,
    "{cause}|{conj}|{doing}",
    "to [not |publicly |candidly |freely |openly ]{verb}",
    "(saying|explaining|arguing|noting) [that ]<*>",
    "[and |who ](said|says) [that ]<{he}> [also |still |might |may |could |would ](fear(s|ed)?|risk(s|ed)?|(was"
    "|were|is|are|had|has)"
    " not|(was|were|is|are) (afraid|worried|barred|forbidden)|lose|be (arrested|killed|sacked|punished))",
)
_LATER = wordings(
    _SLOTS,
    "{cause}",
    "since {he}|as {he}",
    "(saying|explaining) [that ]<{he}|*>",
)
_BEFORE = wordings(
    _SLOTS, "{cause}~", "(as|since) {he}~", "to (protect|avoid|shield|guard|preserve|keep|spare|prevent)~"
)
_DANGER = wordings(_SLOTS, "{danger}")
_OF_THEMSELVES = wordings(
    _SLOTS, "(he|she|they|both|all|each|all [of ](two|three|four|them)|the two|the (officials?|men|women|sources?))"
)
_THEY_SAID = re.compile(r",\s+(?:he|she|they|both|one|each|\w+ of them) (?:said|says|explained)\.?$", re.IGNORECASE)
_AFTERWARDS = re.compile(r",\s+[^,.;:“”\"\r\n]*$")
_RESUMES = re.compile(
    r",\s+(?:(?:has|had|have|did|does|do|would|could|can)(?:\s+not|n[’']t)?|was|were|is|are|said|says|told|tells|added|denied|"
    r"confirmed|described|agreed|put)\s"
)
_TELLS = re.compile(r"\b(?:who|said|says|told|that)\b", re.IGNORECASE)


def reason(text: str, terms: Span, sentence: Span, edges: Sequence[int]) -> Span | None:
    """Where the sentence of the terms states why: after them, before the first of the `edges` there, else before them.

    `edges` are where sources end and where cues and contents start.
    """
    return _after(text, terms, sentence, edges) or _before(text, terms, sentence)


def _after(text: str, terms: Span, sentence: Span, edges: Sequence[int]) -> Span | None:
    start = _next_word(text, terms[1], sentence[1])
    found = opening(_AFTER, text, start, sentence[1]) or _further_on(text, terms[1], sentence, edges)
    if found is None:
        return _after_colon(text, terms[1], sentence[1])
    opened = meant(found)[0]
    stop = min([e for e in edges if e > opened] + [sentence[1]])
    who = re.search(r"\bwho\b[^,.;]*$", text[sentence[0] : terms[0]])
    resumed = _RESUMES.search(text, opened, stop) if who else None
    return _told(text, opened, resumed.start() if resumed else stop)


def _told(text: str, start: int, stop: int) -> Span:
    """The stretch without "they said" at its end."""
    said = _THEY_SAID.search(text, start, stop)
    return trim(text, (start, said.start() if said else stop), _MARKS)


def _next_word(text: str, place: int, end: int) -> int:
    while place < end and text[place] in ' \t\r\n\u00a0,”"–—':
        place += 1
    return place


def _further_on(text: str, place: int, sentence: Span, edges: Sequence[int]) -> re.Match[str] | None:
    """A reason after "on Tuesday", "when reached by telephone": in the same clause, before anything is said."""
    end = min([e for e in edges if e >= place] + [sentence[1], place + BETWEEN])
    clause_end = re.compile(r"[.;:“]").search(text, place, end)
    return first(_LATER, text, place, clause_end.start() if clause_end else end)


def _after_colon(text: str, place: int, stop: int) -> Span | None:
    """ "asked not to be named: the militias punish talk"."""
    opened = re.compile(r"\s*[:–—]\s+(?=\w)").match(text, place, stop)
    if opened is None or first(_DANGER, text, opened.end(), stop) is None:
        return None
    return _told(text, opened.end(), stop)


def _before(text: str, terms: Span, sentence: Span) -> Span | None:
    """The last reason in the sentence that opens a clause and leads on to the terms."""
    for found in matches(_BEFORE, text, sentence[0], terms[0]):
        after = _AFTERWARDS.fullmatch(text, found.end(), terms[0])
        opens = found.start() == sentence[0] or re.search(r"(?:,|who|–|—)\s*$", text[sentence[0] : found.start()])
        if after and opens and len(after[0]) <= SOON and not _TELLS.search(after[0]):
            return trim(text, found.span(), _MARKS)
    return _not_free_and(text, terms, sentence)


def _not_free_and(text: str, terms: Span, sentence: Span) -> Span | None:
    """ "who was not authorised to speak publicly and asked not to be named"."""
    for span in not_free(text, sentence[0], terms[0]):
        cut = re.compile(r"\s+and\b[^,]*$").search(text, *span)
        end = cut.start() if cut else span[1]
        if re.fullmatch(r",?(?:\s+and)?(?:\s+\w+){0,4}\s*", text[end : terms[0]]):
            return span[0], end
    return None


def told_later(text: str, sentence: Span) -> Span | None:
    """The reason that the sentence after the terms is: what befalls them, told of themselves or as their words."""
    said = _THEY_SAID.search(text, *sentence)
    own = opening(_OF_THEMSELVES, text, *sentence)
    end = said.start() if said else sentence[1]
    if not said and not own:
        return None
    feared = first(_DANGER, text, sentence[0], end) or (own and not_free(text, sentence[0], end))
    return trim(text, (sentence[0], end), _MARKS) if feared and "“" not in text[slice(*sentence)] else None
