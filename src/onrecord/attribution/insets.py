"""Who says so, set into a sentence about somebody else, and views that are owned.

    Keyl, who Orsel says leads the Brigade, was arrested.      the arrest is the outlet's, leading is on Orsel's word
    Keyl, described by Orsel as its leader, was arrested.
    In Orsel’s telling, Keyl killed Vantor.
    An official who asked not to be named said Keyl had left.

The model takes the sentence on beyond the inset for what is said, or passes it by; then a claim would stand on the
wrong word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.attribution.headlines import HELPS, PASTS
from onrecord.attribution.plain import CONFIDENCE, NAME, REST, SOME
from onrecord.attribution.silence import rule
from onrecord.attribution.tails import DATELINE
from onrecord.text import all_sentences, strip
from onrecord.types import Frame

if TYPE_CHECKING:
    import re

ONE = rf"(?:{NAME}|(?i:{SOME})|(?:police|prosecutors|investigators|officials|critics|rights groups|witnesses|aides))"
SAYS = (
    r"(?:say|says|said|claims?|claimed|alleges?|alleged|believes?|believed|insists?|insisted|thinks?|thought|suspects?"
    r"|suspected|fears?|feared|maintains?|maintained|argues?|argued|has said|have said|had said)"
)
FINITE = rf"(?!(?:as|his|its|this|always|perhaps|besides|thus)\b)(?:{HELPS}|[a-z]+ed|[a-z]+[^s\W]s|{PASTS})\b"
WHO_SAYS = rule(
    rf", (?:who|which|whom) (?P<source>{ONE}) (?P<cue>{SAYS}) "
    rf"(?P<content>{FINITE}[^,.;!?“”\"\n]+)(?=,|[.;!?]|$)"
)
"""A clause about a name, with who says so between its pronoun and its verb."""
WHOM_ACCUSED = rule(
    rf", (?:who|which|whom) (?P<source>{ONE}) "
    rf"(?P<cue>(?:has |have |had )?(?:accused?|accuses|blames?|blamed|suspects?|suspected)) "
    rf"(?P<content>(?:of|for) [^,.;!?“”\"\n]+)(?=,|[.;!?]|$)"
)
CALLED = (
    r"(?:described|identified|portrayed|depicted|denounced|branded|labell?ed|regarded|seen|viewed|characteri[sz]ed"
    r"|presented|hailed|condemned|listed|cited|named)"
)
DESCRIBED_BY = rule(
    rf"\b(?P<cue>{CALLED}) by (?P<source>{NAME}|(?i:{SOME})) (?P<content>as (?!having\b)[^,.;!?“”\"\n]+)(?=,|[.;!?]|$)"
)
CALLS = rule(
    rf", (?:who|which|whom) (?P<source>{ONE}) (?P<cue>calls?|called|describes?|described|regards?|regarded) "
    rf"(?P<content>(?:as )?(?:the|an?|its|their|his|her) [^,.;!?“”\"\n]+)(?=,|[.;!?]|$)"
)
VIEW = r"(?:view|telling|opinion|eyes|account|version|words|judge?ment|estimation|reading|mind|assessment|recollection)"
IN_VIEW = rule(rf"[Ii]n (?P<source>{NAME})[’']s? (?P<cue>{VIEW}), (?P<content>{REST})")
TO_HEAR = rule(rf"To hear (?P<source>{NAME}) (?P<cue>tell it), (?P<content>{REST})")
BELIEVED = rule(rf"If (?P<source>{NAME}) (?P<cue>(?:is|are) to be believed), (?P<content>{REST})")
STORY = (
    r"(?:version|account|story|explanation|claim|view|position|contention|argument|belief|theory|line|assessment"
    r"|conclusion|allegation|accusation|suspicion|verdict|excuse)"
)
OWNED = rule(
    rf"(?P<source>{NAME})[’']s? (?P<cue>(?:\w+ )?{STORY} (?:is|was|has been|remains|had been)) (?P<content>that {REST})"
)
ADMITS = rule(
    rf"(?P<source>{NAME}) (?P<cue>(?:has |have |had )?(?:admits?|admitted|confess(?:es|ed) to|pleaded guilty to"
    rf"|boast(?:s|ed) of|owned up to)) (?P<content>\w+ing {REST})"
)
CLAIMS = rule(
    rf"(?P<source>{NAME}) (?P<cue>(?:also |now |has |had )?(?:claims|claimed|professes|professed)) "
    rf"(?P<content>to {REST})"
)
NAMES = (
    r"(?:identified|described|portrayed|denounced|branded|labelled|regards?"
    r"|named(?=[^,.;]{2,80} as the (?:man|woman|one|person|brains|mastermind|killer|culprit)))"
)
NAMED_AS = rule(
    rf"(?P<source>{NAME}|[Tt]he [\w’' -]{{3,50}}?) (?P<cue>(?:has |have |had )?{NAMES}) "
    rf"(?![^.;\n]*[“\"])(?P<content>(?:{NAME}|the [^,.;]{{2,60}}?) as {REST})"
)
CLAIMED = rule(
    rf"(?P<source>(?:{NAME}|(?i:{SOME}))(?:, [^.;:“”\"\n]{{2,80}},)?) (?P<cue>(?:has |have |had )?claim(?:s|ed) "
    rf"(?:responsibility|credit) for) (?P<content>{REST})"
)
NESTED = rule(
    rf"\b(?:said|says|told [\w’'-]+|reported|added|claimed|wrote|as saying) (?:that )?(?P<source>{ONE}) "
    rf"(?P<cue>(?:had |has |have |also |later )*(?:said|claimed|alleged|insisted|reported|told|admitted|confirmed))"
    rf"(?: (?:it|her|him|them|reporters|{NAME}))? (?P<content>that {REST})"
)
"""What somebody says that another has said."""
QUOTED_LAST = rule(
    rf"(?P<content>[^“”\"\n]+\w), (?:{NAME}|it|the [\w ]{{2,30}}) (?:quoted|cited) (?P<source>{NAME}|(?i:{SOME})) "
    rf"(?P<cue>as saying)(?= on |[ .]*$)"
)
HIDDEN = r"(?:anonym\w*|be (?:named|identified|quoted))"
WITH_TERMS = rule(
    rf"(?P<source>(?i:{SOME})(?:,? who|, (?:speaking|requesting|asking|granted))\b"
    rf"[^.;:“”\"\n]*?{HIDDEN}[^.;:“”\"\n]*?),? "
    rf"(?P<cue>said|says|say|confirmed|added) (?P<content>(?:that )?{REST})"
)
"""Who speaks on terms that are told between the subject and its verb."""
STARTING = (IN_VIEW, TO_HEAR, BELIEVED, OWNED, ADMITS, CLAIMS, WITH_TERMS, QUOTED_LAST, NAMED_AS, CLAIMED)
ANYWHERE = (WHO_SAYS, WHOM_ACCUSED, DESCRIBED_BY, CALLS, NESTED)


def insets(text: str) -> list[Frame]:
    """A frame for each.

    >>> text = "Keyl, who Orsel says leads the Brigade, was arrested."
    >>> [(text[slice(*f.source[0])], text[slice(*f.content[0])]) for f in insets(text)]
    [('Orsel', 'leads the Brigade')]
    """
    found = []
    for start, end in all_sentences(text):
        dateline = DATELINE.match(text, start, end)
        begin = dateline.end() if dateline else start
        found += [_frame(m) for pattern in STARTING if (m := pattern.match(text, begin, end))]
        found += [_frame(m) for pattern in ANYWHERE for m in pattern.finditer(text, start, end)]
    return found


def _frame(m: re.Match[str]) -> Frame:
    content = strip(m.string, *m.span("content")) or m.span("content")
    source = (m.start("source"), m.end("source") - m["source"].endswith(","))
    return Frame(cue=m.span("cue"), source=(source,), content=(content,), confidence=CONFIDENCE)
