"""Which claims share a line: those that the report tells in the same words, of several at once or at two places.

"Al-Assadi blamed both Israel and the United States" is one thing to read, and so is what reads the same twice about the
same time; a person dies once. Claims that an account sets against one another keep their own lines.
"""

from __future__ import annotations

from typing import NamedTuple

from onrecord.errors import EdtfError
from onrecord.intervals import from_edtf
from onrecord.show import sentences
from onrecord.show.folding import way
from onrecord.show.happenings import event_words
from onrecord.show.killings import dies_once, edtf, is_how, meet
from onrecord.show.order import ENDINGS, Claim
from onrecord.show.sentences import Names
from onrecord.types import Event, Reading, Spans, Telling, Tie, When

MOST_OF = 0.6
"""How much of the shorter of two stretches of words lies in the longer where both tell one thing, set by eye."""

Group = tuple[Claim, ...]


class Scene(NamedTuple):
    """What it rests on whether claims share a line: names, the words of events, what accounts set apart, headlines."""

    given: Names
    said: dict[str, str]
    apart: list[frozenset[str]]
    headlines: Spans


def together(reading: Reading, given: Names, claims: list[Claim]) -> list[Group]:
    """Claims of one section as the lines that they make, in the order of the first of each."""
    said = {claim.id: event_words(reading, given, claim) for claim in claims if isinstance(claim, Event)}
    apart = [frozenset(account.claims) for account in reading.accounts if account.challenge != "none"]
    headlines = tuple(zone.span for zone in reading.report.zones if zone.kind == "headline")
    scene, groups = Scene(given, said, apart, headlines), list[Group]()
    for claim in claims:
        place = next((i for i, group in enumerate(groups) if _fits(scene, group, claim)), None)
        if place is None:
            groups.append((claim,))
        else:
            groups[place] = (*groups[place], claim)
    return groups


def _fits(scene: Scene, group: Group, claim: Claim) -> bool:
    """Whether a claim belongs in a line with others."""
    disputed = any(claim.id in ids and any(one.id in ids for one in group) for ids in scene.apart)
    return not disputed and all(_alike(scene, one, claim) for one in group) and _on_one_side((*group, claim))


def line_words(reading: Reading, given: Names, group: Group) -> str:
    """What a line says: of ties told of several, all of them."""
    events = [claim for claim in group if isinstance(claim, Event)]
    if events:
        return event_words(reading, given, max(events, key=_fullness))
    first, *others = (claim for claim in group if isinstance(claim, Tie))
    return sentences.tie_words(given, first, tuple(others))


def line_when(group: Group) -> When | None:
    """The time of a line: the narrowest that one of its claims has."""
    timed = [claim.when for claim in group if claim.when]
    return min(timed, key=lambda when: (_length(when), -len(when.edtf or "")), default=None)


def _alike(scene: Scene, one: Claim, other: Claim) -> bool:
    if isinstance(one, Tie) and isinstance(other, Tie):
        return _same_tie(scene.given, one, other)
    if isinstance(one, Event) and isinstance(other, Event):
        return _same_event(scene, one, other)
    if isinstance(one, Tie) and isinstance(other, Event):
        return _is_told_with(scene, one, other)
    return isinstance(one, Event) and isinstance(other, Tie) and _is_told_with(scene, other, one)


def _is_told_with(scene: Scene, role: Tie, event: Event) -> bool:
    """Whether an event's words name the role that it opens, and are all that tells it: "became prime minister"."""
    named = bool(role.role) and (role.role or "").casefold() in scene.said[event.id].casefold()
    alike = _told_alike(role, event) if event.type == "appointed" else _in_words_of(role, event)
    return named and role.subject in {p.actor for p in event.participants} and alike


def _same_tie(given: Names, one: Tie, other: Tie) -> bool:
    """Whether two ties are told alike in the same words, and differ in one end only."""
    ends = (one.subject == other.subject) + (one.object == other.object)
    plain = one.type == other.type and not one.role and not other.role and ends == 1
    if not plain or one.where != other.where or edtf(one) != edtf(other):
        return False
    tenses = {sentences.tense(tie, given.today) for tie in (one, other)}
    return len(tenses) == 1 and _told_alike(one, other)


def _on_one_side(group: Group) -> bool:
    """Whether ties have one subject in common, or one object: not "A and B oppose C and D"."""
    ties = [claim for claim in group if isinstance(claim, Tie)]
    return not ties or len({tie.subject for tie in ties}) == 1 or len({tie.object for tie in ties}) == 1


def _told_alike(one: Claim, other: Claim) -> bool:
    """Whether each telling of one has its like among those of the other, in words that meet."""

    def has_like(telling: Telling, told: tuple[Telling, ...]) -> bool:
        return any(
            way(t) == way(telling) and any(a < d and c < b for a, b in t.evidence for c, d in telling.evidence)
            for t in told
        )

    return all(has_like(t, other.told) for t in one.told) and all(has_like(t, one.told) for t in other.told)


def _same_words(bare: Event, other: Event) -> bool:
    """Whether an event of which no participant is known is told by nothing but words that tell the other too.

    Of another type the other too has no more words than these: "the attack had killed twelve" is one thing to read.
    """

    same = bare.type == other.type or _in_words_of(other, bare)
    return not bare.participants and same and _in_words_of(bare, other)


def _in_words_of(one: Claim, other: Claim) -> bool:
    """Whether each telling of one claim is, for the most part, words that tell the other alike."""

    def meets(one: Telling, two: Telling) -> bool:
        spans = [(a, b, c, d) for a, b in one.evidence for c, d in two.evidence]
        return any(min(b, d) - max(a, c) > MOST_OF * min(b - a, d - c) for a, b, c, d in spans)

    return all(any(way(t) == way(u) and meets(t, u) for u in other.told) for t in one.told)


def _fullness(event: Event) -> tuple[int, int]:
    """How many an event names, and how long its longest words are."""
    return len(event.participants), max((b - a for told in event.told for a, b in told.evidence), default=0)


def _same_event(scene: Scene, one: Event, other: Event) -> bool:
    """Whether two events read the same about the same time, or are the death of the same people."""
    if sentences.leading(one.told) != sentences.leading(other.told):
        return False
    if _same_words(one, other) or _same_words(other, one):
        return True
    if one.type != other.type:
        return is_how(scene.said, one, other) or is_how(scene.said, other, one)
    known = (edtf(one) is None) + (edtf(other) is None)
    if _is_retold(scene, one, other) or _is_retold(scene, other, one):
        return True
    if dies_once(scene.given, one, other):
        return known > 0 or meet(one, other)
    same = scene.said[one.id] == scene.said[other.id]
    return same and (known == 2 or (known == 0 and meet(one, other)))


def _is_retold(scene: Scene, one: Event, other: Event) -> bool:
    """Whether an event is but what the headline has, without its time, of one that the report tells."""
    spans = [span for told in one.told for span in told.evidence]
    headed = all(any(a <= c and d <= b for a, b in scene.headlines) for c, d in spans)
    parts = [{(p.actor, p.part) for p in event.participants} for event in (one, other)]
    once = one.type in ENDINGS - {"other"} and bool(parts[0]) and parts[0] <= parts[1]
    return once and bool(spans) and headed and edtf(one) is None


def _length(when: When) -> int:
    """How many days a time may have been; more than any where it is not written."""
    try:
        interval = from_edtf(when.edtf or "")
    except EdtfError:
        return 10**9
    return (interval.latest_end - interval.earliest_start).days
