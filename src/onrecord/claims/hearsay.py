"""What plain words before a claim make of it, wherever the parse hangs it: "it’s a lie that", "it was reported that".

What is a lie is denied by whoever says that it is one. What a court heard, or what "was reported", is nobody's word
that the report names, and not the outlet's either.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.claims.effects import DENIED

if TYPE_CHECKING:
    from onrecord.claims.effects import Factuality
    from onrecord.scene import Scene

REACH = 16
"""Words before a claim that are looked at."""
BREAKS = frozenset('.;:?!“”"')
CLAUSE = r"(?: [^ ,]+){0,7} $"
"""What stands between such words and the verb of the claim: its subject."""
LIE = re.compile(
    r"(?:\bis|\bwas|'s|’s) (?:(?:an?|all|just|pure|utter|complete|total|outright|simply|absolute|malicious) )*"
    r"(?:lies?|myth|fabrication|fiction|invention|nonsense|hoax|falsehood|slander) "
    rf"(?:to (?:say|claim|suggest|think) )?that\b{CLAUSE}"
)
REPORTED = re.compile(
    r"\bit (?:is|was|has been|had been) (?:\w+ly |also |being |now )?"
    rf"(?:said|reported|claimed|rumou?red|alleged|suggested) that\b{CLAUSE}"
)
HEARD = re.compile(
    r"\b(?:court|tribunal|jury|jurors|judges?|inquest|inquiry|trial|hearing)\b[^,]* (?:heard|(?:was|were) told) "
    rf"that\b{CLAUSE}"
)


def hearsay(scene: Scene, word: int, told: Factuality, *, voiced: bool) -> Factuality:
    """What the words before a claim make of it; who is `voiced` may vouch for what a court heard."""
    low = scene.sheet.low
    start = word
    while start > max(word - REACH, 0) and low[start - 1] not in BREAKS:
        start -= 1
    before = " ".join(low[start:word]) + " "
    if told.polarity == "+" and LIE.search(before):
        return told.under(DENIED, word)
    if REPORTED.search(before) or (not voiced and HEARD.search(before)):
        return told.under({"certainty": "probable"}, word)
    return told
