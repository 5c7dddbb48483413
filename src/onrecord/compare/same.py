"""Whether two claims of different reports are about one thing.

A tie is one thing by its type and its two ends, and by the role where it is held without a body. An event is one thing
with another by who took part, when, where and in what words; `same_event` is a relation of two events and nothing else,
so that what is gathered does not depend on the order in which reports come. Precision comes first: two meetings of the
same two in one week are not joined by that alone.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from onrecord.compare.wordings import alike, is_habit, steps
from onrecord.intervals import Interval
from onrecord.intervals.interval import sometime
from onrecord.intervals.period import Period
from onrecord.types import EVENT_TYPES, EventType, TieType

if TYPE_CHECKING:
    from onrecord.compare.records import Version

MUTUAL: Final[frozenset[TieType | EventType]] = frozenset(
    {"allied-with", "fights", "met-with", "related-to", "works-with", "agree", "consult", "cooperate"}
)
"""Types that say the same from either end."""
TITLED: Final[frozenset[TieType]] = frozenset({"holds-role"})
"""Ties that are another thing with another role; the head of a body leads it, whatever he is called."""
OFFICES: Final[frozenset[TieType]] = frozenset({"holds-role", "leads"})
"""Ties that an office may be told as."""
OF_STATE: Final = frozenset({"president", "premier", "minister", "chancellor", "secretary", "attorney"})
"""Words of offices that one person has of one state."""
ONE_ENDED: Final[frozenset[TieType]] = frozenset({"holds-role", "leads", "represents"})
"""Ties that may have no object."""
PERSONAL: Final[dict[str, str]] = {
    "killed": "patient",
    "appointed": "patient",
    "dismissed": "patient",
    "arrested": "patient",
    "resigned": "agent",
}
"""Events that happen to one person, and in which part they have them."""
AGAIN: Final = timedelta(days=45)
"""Personal events further apart are two: one can be arrested twice. Nobody dies twice. Set by hand."""
NEWS: Final = timedelta(days=7)
"""How long before its report a happening without a date is taken to lie at most: what is news. Set by hand."""
COPIED: Final = 3
"""Stems from which a wording without an actor or a place is known again in another report of its origin. An outlet
writes "his arrest" of many: on 295 reports of one outlet, wordings of one or two stems joined the deaths and arrests of
people who share nothing."""
_LIKE: Final = {
    "second in command": "deputy head",
    "number two": "deputy head",
    "deputy leader": "deputy head",
    "deputy chief": "deputy head",
    "premier": "prime minister",
    "pm": "prime minister",
}
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_SMALL: Final = frozenset({"of", "the", "for", "a", "an", "and", "in"})


def same(one: Version, other: Version) -> bool:
    """Whether two claims are about one thing."""
    if _is_one_office(one, other):
        return True
    if one.kind != other.kind:
        return False
    if one.report == other.report and other.claim in one.beside:
        return True
    if one.type in EVENT_TYPES:
        return same_event(one, other)
    return tie_key(one) is not None and tie_key(one) == tie_key(other)


def _is_one_office(one: Version, other: Version) -> bool:
    """Whether both tell of an office of a state, and one of them without the state."""
    bare = [tie for tie in (one, other) if not tie.ends_as("object")]
    return len(bare) == 1 and bare_key(one) is not None and bare_key(one) == bare_key(other)


def tie_key(tie: Version) -> tuple[object, ...] | None:
    """What makes a tie the same in another report; none where an end is not named.

    >>> from onrecord.compare.records import Version
    >>> ends = frozenset({("subject", 4), ("object", 2)})
    >>> tie_key(Version(report="r", claim="t1", type="allied-with", ends=ends))
    ('allied-with', 2, 4, None)
    """
    subjects, objects = tie.ends_as("subject"), tie.ends_as("object")
    if not subjects or not (objects or (tie.type in ONE_ENDED and tie.role)):
        return None
    ends = [*subjects, *objects]
    first, *rest = sorted(ends) if tie.type in MUTUAL else ends
    role = office(tie.role) if tie.type in TITLED or not objects else None
    return (tie.type, first, rest[0] if rest else None, role)


def bare_key(tie: Version) -> tuple[object, ...] | None:
    """What makes an office of a state the same where it is told without the state: "President Orsel".

    Nobody is the president of two states; of other bodies, or as an envoy to states, one may be. Who is president of a
    state may be told to lead it.

    >>> from onrecord.compare.records import Version
    >>> president = {"report": "r", "claim": "t1", "type": "holds-role", "role": "president"}
    >>> told = Version(**president, ends=frozenset({("subject", 4)}))
    >>> of = Version(**president, ends=frozenset({("subject", 4), ("object", 2)}), states=frozenset({2}))
    >>> bare_key(told) == bare_key(of) == ("office", 4, "president")
    True
    """
    subjects, objects, role = tie.ends_as("subject"), tie.ends_as("object"), office(tie.role)
    if tie.type not in OFFICES or len(subjects) != 1 or not objects <= tie.states or not role:
        return None
    return ("office", *subjects, role) if OF_STATE & set(role.split()) else None


def office(role: str | None) -> str | None:
    """A role so that other words for it come out the same.

    >>> office("minister of communications") == office("communications minister")
    True
    >>> office("second in command"), office("prime minister") == office("prime minister-designate")
    ('deputy head', False)
    """
    plain = " ".join((role or "").casefold().split())
    words = _LIKE.get(plain, plain).replace("-", " ").split()
    return " ".join(sorted(word for word in words if word not in _SMALL)) or None


def same_event(one: Version, other: Version) -> bool:
    """Whether two events of one kind are one happening."""
    if one.kind != other.kind or _clash(one, other) or is_habit(one, other) or is_habit(other, one):
        return False
    part = PERSONAL.get(one.kind, "")
    if one.ends_as(part) & other.ends_as(part) & one.people:
        return one.kind == "killed" or (_near(one, other, AGAIN) and _same_step(one, other))
    if one.dead & other.dead:
        # An attack is known by whom it killed.
        return True
    if _is_copied(one, other):
        return True
    return _near(one, other) and (_told_alike(one, other) or _is_cited(one, other) or _is_cited(other, one))


def _is_cited(one: Version, other: Version) -> bool:
    """Whether one quotes the outlet of the other, which told shortly before of somebody in it, in a word of it."""
    if other.origin not in one.cites - {one.origin} or one.published is None or other.published is None:
        return False
    lately = timedelta() <= one.published - other.published <= NEWS
    elsewhere = one.where and other.where and not _same_spot(one, other)
    return lately and not elsewhere and bool(_shared(one, other) and one.terms & other.terms)


def _same_step(one: Version, other: Version) -> bool:
    """Whether both tell of one step to an office; where the words of one name none, by the day or the words alone."""
    if one.type != "appointed" or steps(one) & steps(other) or not (steps(one) or steps(other)):
        return True
    return not (steps(one) and steps(other)) and (_same_day(one, other) or alike(one, other))


def _is_copied(one: Version, other: Version) -> bool:
    """Whether two reports of one origin tell it in the same words, at about the same time."""
    if not one.terms or one.terms != other.terms or one.where != other.where or not _near(one, other, NEWS):
        return False
    in_common = one.where or one.ends & other.ends or len(one.terms) >= COPIED
    return bool(in_common) and one.report != other.report and one.origin == other.origin


def _told_alike(one: Version, other: Version) -> bool:
    """Whether two events that may lie on one day are told with enough in common: the more, the fewer they share."""
    shared, same_day, same_spot = len(_shared(one, other)), _same_day(one, other), _same_spot(one, other)
    if shared > 1:
        return same_day or same_spot or alike(one, other)
    if one.where and other.where and not same_spot:
        return False
    return same_day or alike(one, other) if shared else same_day and (same_spot or alike(one, other))


def window(event: Version) -> Interval | None:
    """When an event lies: as it is dated; without a date, in the days before its report, for it is told as news."""
    if event.holding is None:
        return None
    interval = event.holding.interval
    if event.edtf is not None or event.published is None or event.holding.yearly:
        return interval
    if not event.holding.sure:
        return sometime(Period(event.published, _later(event.published, AGAIN)))
    return sometime(Period(_later(event.published, -NEWS), event.published))


def _near(one: Version, other: Version, apart: timedelta = timedelta()) -> bool:
    first, second = window(one), window(other)
    if first is None or second is None:
        return False
    return _later(first.earliest_start, -apart) < second.latest_end and second.earliest_start < _later(
        first.latest_end, apart
    )


def _later(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return day


def _clash(one: Version, other: Version) -> bool:
    """Whether both name somebody in a part, and nobody in common; in what is mutual, whether each names another."""
    if one.type in MUTUAL:
        return bool(_all(one) - _all(other)) and bool(_all(other) - _all(one)) and not _same_day(one, other)
    pairs = [(one.ends_as(part), other.ends_as(part)) for part in ("agent", "patient", "recipient")]
    return any(mine and theirs and not mine & theirs for mine, theirs in pairs)


def _shared(one: Version, other: Version) -> frozenset[int] | frozenset[tuple[str, int]]:
    return _all(one) & _all(other) if one.type in MUTUAL else one.ends & other.ends


def _all(version: Version) -> frozenset[int]:
    return frozenset(identity for _, identity in version.ends)


def _same_day(one: Version, other: Version) -> bool:
    """Whether both are told with the same first day, to the day."""
    return day_of(one) is not None and day_of(one) == day_of(other)


def day_of(event: Version) -> str | None:
    """The first day of an event, where it is told to the day."""
    found = _DAY.match(event.edtf or "")
    return found[0] if found else None


def _same_spot(one: Version, other: Version) -> bool:
    return any(a.allows(b) for a in one.where for b in other.where)
