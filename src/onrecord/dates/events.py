"""Times told from an event: "days after the strike", "since protests began", "until a successor is chosen".

The event is named by its own words (`anchor`); when it was is for later stages to say. Where a date follows within the
same words ("since protests began last October") it places the time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.dates.event_words import (
    CAUSAL,
    ENDS_THE_EVENT,
    EVENT_NOUNS,
    GOES_ON,
    NO_EVENT_STARTS,
    NO_EVENTS,
    NO_GERUNDS,
    NO_PAST,
    NO_TIME_BEFORE,
    NO_TIME_BEFORE_FOLLOWING,
    PAST_VERBS,
    PERFECT,
    PRESENT_VERBS,
    TRAILING,
)
from onrecord.dates.grammar import compiled
from onrecord.dates.values import Length, Point, iso
from onrecord.types import When

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.dates.tokens import Token

MOST_WORDS: Final = 24
"""Words that an event is told in at most: a clause of a news sentence; longer ones are cut at no sensible place."""

OPENINGS: Final = (
    ("(shortly|soon|immediately|just|right|long)? (<length>|the <unit>)? (after|upon)", "after"),
    ("(<length>|the <unit>)? <next>", "after"),
    ("(in the wake|in the aftermath|within <length>) of", "after"),
    ("(shortly|soon|immediately|just|right|long)? (<length>|the <unit>)? before", "before"),
    ("(<length>|the <unit>)? (leading up to|prior to|ahead of)", "before"),
    ("(in|on) the (eve|run - up) (of|to)", "before"),
    ("(ever)? (<length>|the <unit>)? since", "since"),
    ("(up)? (until|till)", "until"),
    ("during", "during"),
)
"""How a time that is told from an event begins, and how it stands to the event."""


class Openings:
    """The openings over one set of codes."""

    def __init__(self, codes: Mapping[str, str]) -> None:
        self.single = tuple((re.compile(compiled(pattern, codes)), relation) for pattern, relation in OPENINGS)
        self.any = re.compile("|".join(f"(?:{one.pattern})" for one, _ in self.single))

    def find(self, line: Sequence[Token], coded: str, text: str) -> list[tuple[int, int, When]]:
        """Each time told from an event, with the range of tokens that it takes."""
        found, at = [], 0
        while hit := self.any.search(coded, at):
            at = hit.end()
            relation = next(relation for one, relation in self.single if one.fullmatch(hit.group()))
            if one := _told_from(line, hit.start(), hit.end(), relation, text):
                found.append(one)
                at = one[1]
        return found


def _told_from(line: Sequence[Token], start: int, event: int, relation: str, text: str) -> tuple[int, int, When] | None:
    if line[event - 1].kind == "next" and line[event - 1].value != "following":
        return None
    words = _event_words(line, event)
    if not words or not _is_event(line, start, words, relation, line[event - 1]):
        return None
    end = event + len(words)
    opening = line[start:event]
    length = _length(opening)
    anchor = text[words[0].start : words[-1].end]
    if relation != "during" and not length and opening[0].kind == "the":
        return None
    spans = ((line[start].start, line[end - 1].end),)
    edtf = _placed(line, end, relation) if length is None else None
    return start, end, When(edtf=edtf, spans=spans, anchor=anchor, relation=relation, kind="event", duration=length)


def _event_words(line: Sequence[Token], start: int) -> list[Token]:
    """The words from here that tell the event, up to a mark, another time, or the next clause."""
    words: list[Token] = []
    for at in range(start, min(start + MOST_WORDS, len(line))):
        token = line[at]
        low = token.low
        if token.value is not None and token.kind in {"point", "length", "set", "told"}:
            break
        if token.kind in {"break", ",", "–", "—"} or (token.kind == "mark" and token.text not in "’'&"):
            break
        if words and (low in ENDS_THE_EVENT or (low in {"and", "or"} and _verb_next(line, at))):
            break
        if len(words) > 1 and line[start - 1].kind == "during" and (low in PAST_VERBS or _past(low)):
            break
        words.append(token)
        if _possessed(words) and not (at + 1 < len(line) and line[at + 1].low in GOES_ON):
            break
    while words and words[-1].low in TRAILING:
        words.pop()
    return words


def _is_event(line: Sequence[Token], start: int, words: list[Token], relation: str, opening: Token) -> bool:
    before = line[start - 1].low if start else ""
    low = [w.low for w in words]
    if before in NO_TIME_BEFORE or low[0] in NO_EVENT_STARTS:
        return False
    noun = any(w in EVENT_NOUNS or w.removesuffix("s") in EVENT_NOUNS for w in low)
    verb = next((w for w in low if w in PAST_VERBS or w in PRESENT_VERBS or _past(w)), None)
    gerund = low[0].endswith("ing") and low[0] not in NO_GERUNDS
    if opening.low == "following":
        return noun and before not in NO_TIME_BEFORE_FOLLOWING
    if relation in {"until", "during"}:
        return " ".join(low) not in NO_EVENTS
    if relation != "since":
        return noun or verb is not None or gerund
    if verb is None:
        return before not in PERFECT and (noun or gerund or low[:1] + low[2:3] == ["the", "of"])
    return before not in PERFECT and verb not in PRESENT_VERBS and verb not in CAUSAL


def _past(word: str) -> bool:
    return len(word) > 4 and word.endswith("ed") and word not in NO_PAST


def _verb_next(line: Sequence[Token], at: int) -> bool:
    following = line[at + 1].low if at + 1 < len(line) else ""
    return following in PAST_VERBS | PRESENT_VERBS | {"then", "he", "she"} or _past(following)


def _possessed(words: list[Token]) -> bool:
    """Whether the words end on an event that belongs to somebody: "Vantor’s death", "his death"."""
    if len(words) < 2 or words[-1].low not in EVENT_NOUNS:
        return False
    return words[-2].kind == "s" or words[-2].low in {"his", "her", "their", "its"}


def _length(opening: Sequence[Token]) -> str | None:
    """How far from the event, where the words say so: `P2D`, `PXM`."""
    for token in opening:
        if isinstance(token.value, Length):
            return iso(token.value)
        if token.kind in {"unit", "units"}:
            return iso(Length(count=1 if token.kind == "unit" else None, unit=token.value))
    return None


def _placed(line: Sequence[Token], end: int, relation: str) -> str | None:
    """The EDTF of a time whose event is dated right after it: "since protests began last October"."""
    at = end
    while at < len(line) and line[at].low in TRAILING:
        at += 1
    if at >= len(line) or at - end > 2 or not isinstance(line[at].value, Point):
        return None
    date: str | None = line[at].value.edtf
    if date is None or date.startswith(("[", "X")):
        return None
    forms = {"since": f"{date}/..", "until": f"/{date}", "during": date, "after": f"[{date.rstrip('~')}..]"}
    return forms.get(relation, f"[..{date.rstrip('~')}]")
