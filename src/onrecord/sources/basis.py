"""How a source knows, as the report says it: "with knowledge of the talks", "who was in the room", "citing minutes".

>>> from onrecord.sources.noun_phrase import parse
>>> text = "two aides who took part in the talks and now live abroad"
>>> basis(text, parse(text, (0, len(text)))).text
'who took part in the talks'
"""

from __future__ import annotations

import re

from onrecord.sources.noun_phrase import NounPhrase
from onrecord.sources.wording import first, matches, meant, opening, wordings
from onrecord.sources.words import phrase, trim
from onrecord.types import Attribution, Phrase, Span

_SLOTS = {
    "how": "[directly |closely |personally |intimately |recently |regularly |fully |well |heavily |long ]",
    "close": "close to!( [the ]^)",  # who is close to a body or a person is of that side
    "knowing": "knowledge|information|access|insight|awareness|understanding|experience|visibility",
    "had": "[had |has |have |was |were |is |are |also |both |all |each |later |himself |herself |themselves "
    "|personally |once ]",
    "evidence": (
        "intelligence|records?|minutes|documents?|files?|logs?|papers|memos?|memorand(a|um)|letters?|cables?|evidence"
        "|transcripts?|accounts?|findings|assessments?|recordings?|tapes?|images?|imagery|footage|photographs?"
        "|intercepts?|intercepted *|manifests?|data|figures|witnesses|survivors|reports?|statements?|testimon(y|ies)"
        "|sources?|messages"
    ),
    "did": (
        "attend(ed|s)?|saw|see(n|s)|witness(ed)?|hear(d|s)|read|took part|tak(en|es|e) part|participat(ed|es)"
        "|join(ed|s)?"
        "|stud(y|ied|ies)|review(ed|s)?|watch(ed|es)?|visit(ed|s)?|met|sat|view(ed|s)?|examin(ed|es)|inspect(ed|s)?"
        "|listened|overheard|negotiat(ed|es)|helped|handl(ed|es)|treat(ed|s)|survived|escaped|observ(ed|es)|deal(s|t)"
        "|monitor(ed|s)|follow(ed|s)|track(ed|s)|investigat(ed|es)|work(ed|s)?|served|learn(ed|t)|knows?|knew|known"
        "|receiv(ed|es)|overs(aw|ees)|runs?|ran|carried"
    ),
    "was": (
        "involved|familiar|privy|aware|{close}|present|there|not there|inside|nearby|(at|in|on|among) the"
        "|told|informed|briefed|shown|apprised|consulted"
    ),
}

_KNOWS = wordings(
    _SLOTS,
    "with [an? |some |the ][* ][* ]({knowing})",
    "(having|in possession of) [* ]{knowing}|in a position to know|in the know",
    "{how}(familiar with|briefed (on|about|by|in)|involved (in|with)|privy to|aware of|{close}|knowledgeable "
    "(about|on)"
    "|informed (about|of|on)|acquainted with|apprised of|party to|consulted (on|about)|(read|let) in(to)? (on )?)",
    "[who (was|were|is|are) ]present (at|when|in|during|for)",
    "(attending|overseeing|investigating|monitoring|observing|tracking|witnessing|taking part in|participating in) the",
    "(working|advising|reporting) on the",
    "who {had}{had}({did})|who (had|has|have) [also ]spoken (to|with)",
    "who (was|were|is|are|(had|has|have) been) [also |both |all |once ]{how}({was})",
    "who say(s)? (he|she|they) (was|were|saw|attended|heard|had|took part)",
    "(citing|quoting|referring to) [* ][* ][* ][* ]({evidence})",
    "(at|from) the scene",
)
_ENDS = re.compile(
    r"\s+(?:(?:and|but)\s+(?:now|who|asked|spoke|declined|requested|said|later|then|has\s+since)|who\s+(?:asked|spoke|declined"
    r"|requested|insisted|said|told|was\s+not\s+authori|is\s+not\s+authori|wished|wanted)|speaking|requesting|asking|on\s+condition|told)\b"
)
_NOT = re.compile(r"\b(?:not|never|no longer|n[’']t)\s+(?:\w+ly\s+)?$")
_ANOTHER_CLAUSE = re.compile(r",\s+(?:but|and|while|though|although)\s|;")
_CITES = wordings(
    _SLOTS,
    "(citing|quoting|on the basis of|based on|drawing on|pointing to) [* ][* ][* ][* ]({evidence})~",
    "(at|from) the scene",
)
_CLAIMS = wordings(
    _SLOTS,
    "[that ](he|she|they) <(had|has|have) (seen|read|heard|reviewed|been shown) [* ][* ]({evidence}|list|copy"
    "|copies)~>",
    "[that ](he|she|they) <((had|has|have) (attended|spoken (to|with)|taken part in|been (told|briefed|present))"
    "|attended)~>",
    "[that ](he|she|they) <(was|were|had been) (there|present|inside|in the (room|building|hall)|at the (talks"
    "|meeting))~>",
)


def basis(text: str, found: NounPhrase) -> Phrase | None:
    """The words after a source's noun that say how it knows."""
    for span in (found.rest, *found.asides):
        match = first(_KNOWS, text, *span) if span else None
        if span and match and not _NOT.search(text, span[0], match.start()):
            end = _ENDS.search(text, match.end(), span[1])
            return phrase(text, trim(text, (match.start(), end.start() if end else span[1])))
    return None


def claimed(text: str, attribution: Attribution) -> Phrase | None:
    """What a source says of itself: "said {she had seen the list}"."""
    match = opening(_CLAIMS, text, *attribution.content[0]) if attribution.content else None
    return phrase(text, trim(text, meant(match))) if match else None


def cited(text: str, attribution: Attribution, sentence: Span) -> Phrase | None:
    """What a source cites for what it says, in the sentence of its cue and outside of what is said."""
    for match in matches(_CITES, text, *sentence):
        start, end = meant(match)
        if _ANOTHER_CLAUSE.search(text, attribution.cue[-1][1], start):
            continue
        own = [*attribution.cue, *attribution.content]
        if start >= attribution.cue[0][1] and not any(a < end and start < b for a, b in own):
            return phrase(text, trim(text, (start, end)))
    return None
