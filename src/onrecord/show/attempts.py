"""What somebody tried to do: neither done nor still to come, though its verb alone would say that it is planned."""

from __future__ import annotations

import re

from onrecord.types import Event, Telling, Tie

_TO = r"\b(?:tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|sought|seek(?:s|ing)?|bid(?:s|ding)?)\s+to\b"
_TRIED = re.compile(_TO, re.IGNORECASE)
_TRIED_BEFORE = re.compile(rf"{_TO}\s+$", re.IGNORECASE)
REACH = 24
"""Code points before a verb in which it may be said that it was tried: "attempted to"."""


def was_tried(text: str, claim: Tie | Event) -> bool:
    """Whether a claim is affirmed by nothing but that somebody tried it."""
    affirmed = [told for told in claim.told if told.polarity == "+"]
    return bool(affirmed) and all(is_tried(text, claim, told) for told in affirmed)


def is_tried(text: str, claim: Tie | Event, told: Telling) -> bool:
    """Whether a telling says that somebody tried: right before an event's verb, or anywhere in a tie's words.

    >>> from onrecord.types import Reason
    >>> text = "Protesters tried to storm the palace"
    >>> told = Telling(evidence=((0, 36),), status="planned", reason=Reason(by="rule", name="own"))
    >>> is_tried(text, Event(id="e", type="assault", trigger=((20, 25),), told=(told,)), told)
    True
    """
    if told.status != "planned":
        return False
    if isinstance(claim, Tie):
        return any(_TRIED.search(text, *span) for span in told.evidence)
    begins = claim.trigger[0][0] if claim.trigger else 0
    within = any(start <= begins < end for start, end in told.evidence)
    return within and _TRIED_BEFORE.search(text, max(0, begins - REACH), begins) is not None
