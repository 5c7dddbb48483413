"""How many died or were hurt, as different voices count them.

Two tellings count one thing only where they count the same (anybody, or people of one name), neither counts further
ones ("another person", "two pilgrims also died"), and nothing sets them apart: no day, place or name that one has and
the other has not, unless one of them is worded as a toll ("put the toll at eight"). Such a one is about the last deaths
that were counted before it.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from onrecord.claims.apart import joined
from onrecord.claims.denials import start_of
from onrecord.counts import NUMBER, Count, alike, counted, may_agree
from onrecord.types import Account, Event

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.apart import Apart
    from onrecord.scene import Scene
    from onrecord.types import Attribution, EventMention, Tie

DIED = "how many died"
HURT = re.compile(r"\b(?:hurt|injured|wounded)\b", re.IGNORECASE)
TOLL = re.compile(
    r"\b(?:toll|figure|bod(?:y|ies)|count(?:s|ed|ing)?|number of (?:the )?(?:dead|deaths|casualties|victims)"
    r"|(?:the|its|their) dead at)\b|\bwere$",
    re.IGNORECASE,
)
"""Words of a telling that says how many there were in all, and so has a teller of its own."""
HIGHER = re.compile(r"\b(?:higher|lower|greater|more than that|less than that)$", re.IGNORECASE)
FURTHER = re.compile(
    r"\b(?:also|another|others?|second|further|additional|separate|elsewhere"
    r"|bod(?:y|ies) (?:\w+ )*(?:recovered|found))\b",
    re.IGNORECASE,
)
"""Words of a number that is none of all: of more than were counted, or of those found so far."""
_NOT_COUNTED = re.compile(
    rf"\b(?:injur|wound|hurt)\w*(?:\s+\w+){{0,2}}?\s+{NUMBER}\b|{NUMBER}\s+(?:(?!and\b)\w+\s+){{0,3}}?(?:injured|wounded|hurt)\b",
    re.IGNORECASE,
)
"""How many were hurt, told beside the dead."""
_TRIED = re.compile(r"\b(?:charged|arrested|accused|convicted|detained|sentenced|suspected|tried)\b", re.IGNORECASE)
"""Words of a number of those who killed."""
BODIES = re.compile(rf"\b{NUMBER} bodies\b", re.IGNORECASE)
RULE = "toll"
"""The rule by which a number alone tells of the dead or the hurt (`onrecord.events`)."""
FIGURES = re.compile(
    r"(?:(?:none|any|either|neither|both|all) (?:of )?)?(?:the|these|those|such)?\s*(?:\w+ )?"
    r"(?:figures?|numbers?|tolls?)\b",
    re.IGNORECASE,
)
BEFORE = 12
"""Code points before a telling in which its number may be said to be the least ("at | least 14")."""


class Tolled(NamedTuple):
    """An event with its number, or none where it only says that there were more; whether the hurt are counted."""

    event: Event
    number: Count | None
    hurt: bool
    toll: bool


def accounts(text: str, events: Sequence[Event], apart: Apart) -> Iterator[Account]:
    """The accounts of how many, each number with those that cannot be told of another happening."""
    tolls = [toll for event in events if (toll := tolled(text, event)) is not None]
    tolls.sort(key=lambda toll: toll.event.told[0].evidence[0])
    for hurt in (False, True):
        of_one = [toll for toll in tolls if toll.hurt == hurt]
        for group in joined([pair for pair in _pairs(of_one, apart) if _differ(*pair)]):
            agree = all(_may_agree(*pair) for pair in combinations(group, 2))
            yield Account(
                about="how many were hurt" if hurt else DIED,
                claims=tuple(toll.event.id for toll in group),
                challenge="differs" if agree else "incompatible",
            )


def numbers_apart(scenes: Sequence[Scene], happenings: Sequence[Sequence[EventMention]]) -> list[list[EventMention]]:
    """The happenings, other numbers of dead apart: a toll is not the death of those who are named."""
    return [part for group in happenings for part in _by_number(scenes, group)]


def _by_number(scenes: Sequence[Scene], group: Sequence[EventMention]) -> list[list[EventMention]]:
    if group[0].type != "killed" or len(group) == 1:
        return [list(group)]
    parts: dict[int | None, list[EventMention]] = {}
    for mention in group:
        text = scenes[mention.stream].text
        words = " ".join(text[start:end] for start, end in mention.evidence)
        count = dead(words) if not mention.participants and mention.reason.name != RULE else None
        parts.setdefault(count.number if count else None, []).append(mention)
    named = parts.pop(None, [])
    if len(parts) == 1 and not any(mention.participants for mention in named):
        return [list(group)]
    return [part for part in (named, *parts.values()) if part]


def meant(text: str, attribution: Attribution, claims: Sequence[Tie | Event], apart: Apart) -> list[Event]:
    """The numbers that "none of the figures could be verified" means: those counted in the paragraphs before."""
    words = " ".join(text[start:end] for start, end in attribution.content)
    if not FIGURES.match(words):
        return []
    tolls = [t for c in claims if isinstance(c, Event) and (t := tolled(text, c)) is not None]
    before = [t for t in tolls if apart.before(t.event, start_of(attribution)) and not t.hurt]
    return [toll.event for toll in before]


def tolled(text: str, event: Event) -> Tolled | None:
    """The number that an event is told with; none where it counts nobody, or only further ones."""
    bare = event.told[0].reason.name == RULE
    start, end = event.told[0].evidence[0][0], event.told[0].evidence[-1][1]
    words = text[max(0, start - BEFORE) : end]
    least = re.search(r"\b(?:at|more|no fewer)\s+$", text[max(0, start - BEFORE) : start])
    words = words if least and text[start:end].startswith(("least", "than")) else text[start:end]
    died = event.type == "killed" or (event.type == "other" and BODIES.search(words) is not None)
    hurt = event.type == "other" and (bare or any(HURT.search(text[s:e]) for s, e in event.trigger))
    if not (died or hurt) or FURTHER.search(words) or not any(t.polarity == "+" for t in event.told):
        return None
    count = counted(words) if hurt else dead(words)
    higher = HIGHER.search(words) is not None
    toll = bare or higher or TOLL.search(words) is not None
    return Tolled(event, count, hurt, toll) if count or higher else None


def dead(words: str) -> Count | None:
    """How many died, in some words.

    >>> dead("killed five and wounded 110"), dead("eleven people were charged with the murder")
    (Count(number=5, least=False, rough=False, of=frozenset()), None)
    """
    return None if _TRIED.search(words) else counted(_NOT_COUNTED.sub(" ", words))


def _pairs(tolls: Sequence[Tolled], apart: Apart) -> Iterator[tuple[Tolled, Tolled]]:
    """The pairs that count one thing; a toll with the last one before it, and what that goes with."""
    for at, other in enumerate(tolls):
        before = [one for one in tolls[:at] if apart.near(one.event, other.event)]
        if other.toll:
            last = next((one for one in reversed(before) if _is_of(one, other, apart)), None)
            if last is not None:
                yield last, other
        else:
            yield from ((one, other) for one in before if _is_one(one, other, apart))


def _is_of(one: Tolled, toll: Tolled, apart: Apart) -> bool:
    """Whether a toll may be of what was counted before it."""
    counts = one.number is None or toll.number is None or not toll.number.of or alike(one.number, toll.number)
    return counts and not apart.clash(one.event, toll.event)


def _is_one(one: Tolled, other: Tolled, apart: Apart) -> bool:
    """Whether two numbers, the later no toll, are of one happening: told alike, by different voices."""
    if one.number is None or other.number is None or not alike(one.number, other.number):
        return False
    mine, theirs = one.event, other.event
    if apart.same_voice(mine, theirs) or apart.clash(mine, theirs):
        return False
    same_place = set(mine.where) == set(theirs.where)
    return one.toll or (same_place and bool(_day(mine)) == bool(_day(theirs)))


def _day(event: Event) -> str | None:
    return event.when.edtf if event.when else None


def _differ(one: Tolled, other: Tolled) -> bool:
    return one.number is None or other.number is None or one.number.number != other.number.number


def _may_agree(one: Tolled, other: Tolled) -> bool:
    return one.number is None or other.number is None or may_agree(one.number, other.number)
