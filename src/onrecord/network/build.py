"""The network as of a day or between days: which ties hold, on whose word, and who is in it.

ties with their tellings -> those whose word counts -> when each holds -> those of the days asked about
                         -> those around an actor -> a `Network`, which gives a networkx graph
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

import msgspec

from onrecord.intervals.interval import AFTER_ALL, BEFORE_ALL, DAY
from onrecord.network.course import Course, course, denied_on
from onrecord.network.lives import deaths, ended_by_death
from onrecord.network.records import Days, Happening, Said, Tie, Voice, Who
from onrecord.network.voices import called, heard, standing, support
from onrecord.types import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from networkx import MultiDiGraph

Holding = Literal["surely", "possibly", "denied"]
FAINT: Final = 0.3
"""What the machine hardly believes, and no person has reviewed, does not count: as the brief folds it. Set by hand."""
_RANK: dict[Holding, int] = {"surely": 0, "possibly": 1, "denied": 2}


class Only(Record, frozen=True, kw_only=True):
    """Which tellings and ties count. `support` is how many independent words a tie needs; `reviewed` leaves out what no
    person has accepted or corrected. What a person has rejected never counts."""

    voice: Voice = "all"
    support: int = 1
    reviewed: bool = False

    def counts(self, said: Said) -> bool:
        """Whether a telling counts."""
        unread = said.review == "machine-read"
        reviewed = said.review != "rejected" and not (unread and (self.reviewed or said.confidence < FAINT))
        return reviewed and heard(said, self.voice)

    def tie(self, tie: Tie) -> Tie:
        """A tie by the tellings that count."""
        return msgspec.structs.replace(tie, said=tuple(filter(self.counts, tie.said)))


class Held(Record, frozen=True, kw_only=True):
    """A tie as it stands in the days asked about; `denied` are the tellings that it is not so."""

    tie: Tie
    holds: Holding
    course: Course
    denied: tuple[Said, ...] = ()

    @property
    def affirmed(self) -> tuple[Said, ...]:
        """The tellings that it is so."""
        return tuple(said for said in self.tie.said if said.polarity == "+")


class Around(Record, frozen=True, kw_only=True):
    """An actor, and within how many ties of it."""

    who: Who
    depth: int = 1


class Network(Record, frozen=True, kw_only=True):
    """Ties and actors; `died` has the first day on which an actor is surely dead, `around` who was asked about.

    `left_out` is how many pairs that have ties, too, which may hold then were not looked at.
    """

    days: Days
    only: Only
    actors: tuple[Who, ...]
    ties: tuple[Held, ...]
    died: dict[int, date]
    around: Around | None = None
    left_out: int = 0

    def graph(self) -> MultiDiGraph:
        """As a networkx graph: actors are nodes by their key, ties edges; `docs/network.md` says what each carries."""
        import networkx

        graph = networkx.MultiDiGraph(
            first=self.days.first.isoformat(), last=self.days.last.isoformat(), voice=self.only.voice
        )
        for who in self.actors:
            graph.add_node(who.key, **_node(who, self.died.get(who.key)))
        for held in self.ties:
            graph.add_edge(held.tie.subject.key, held.tie.object.key, **_edge(held))
        return graph


def build(  # noqa: PLR0913 - each is apart
    ties: Sequence[Tie],
    events: Iterable[Happening],
    days: Days,
    only: Only = Only(),  # noqa: B008 - frozen
    around: Around | None = None,
    offices: Sequence[Tie] = (),
    left_out: int = 0,
) -> Network:
    """The network in such days, of ties that are merged already; around an actor, ties within so many steps of it.

    `offices` are further ties that only tell who lives.
    """
    died = deaths([counted(event, only) for event in events], (*ties, *offices))
    held = [h for tie in ties if (h := hold(tie, days, only, died)) is not None]
    held = _near(held, around) if around else held
    held.sort(key=lambda h: _RANK[h.holds])
    actors = {who.key: who for h in held for who in h.tie.ends} | ({around.who.key: around.who} if around else {})
    return Network(
        days=days,
        only=only,
        actors=tuple(actors[key] for key in sorted(actors)),
        ties=tuple(held),
        died={key: day for key, day in died.items() if key in actors},
        around=around,
        left_out=left_out,
    )


def hold(tie: Tie, days: Days, only: Only, died: Mapping[int, date]) -> Held | None:
    """A tie as it stands in such days, by the tellings that count; `None` where it does not."""
    said = tuple(filter(only.counts, tie.said))
    runs = course(tie.type, said, ended_by_death(tie, died))
    holds, nay = runs.on(days), denied_on(said, days)
    if holds == "not" and (not nay or any(s.polarity == "+" for s in said)):
        return None
    if support(said) < only.support and holds != "not":
        return None
    told = msgspec.structs.replace(tie, said=said)
    return Held(tie=told, holds="denied" if holds == "not" else holds, course=runs, denied=nay)


def counted(event: Happening, only: Only) -> Happening:
    """An event by the tellings that count."""
    return msgspec.structs.replace(event, said=tuple(filter(only.counts, event.said)))


def _near(held: Sequence[Held], around: Around) -> list[Held]:
    """The ties within so many steps of an actor. A denied tie leads nowhere."""
    reached, found = {around.who.key}, []
    for _ in range(around.depth):
        found = [h for h in held if any(who.key in reached for who in h.tie.ends)]
        reached |= {who.key for h in found if h.holds != "denied" for who in h.tie.ends}
    return found


def _node(who: Who, died: date | None) -> dict[str, Any]:
    plain = {"name": who.name, "kind": who.kind, "country": who.country, "named": who.named}
    return {**plain, "died": (died - DAY).isoformat() if died else None}


def _edge(held: Held) -> dict[str, Any]:
    begins, ends = held.course.begins, held.course.ends
    return {
        "tie": held.tie.type,
        "roles": list(held.tie.roles),
        "holds": held.holds,
        "struck": bool(held.denied),
        "support": support(held.tie.said),
        "begins": [_iso(day) for day in begins] if begins else None,
        "ends": [_iso(day, out=True) for day in ends] if ends else None,
        "surely": [[_iso(first), _iso(last, out=True)] for first, last in held.course.sure],
        "possibly": [[_iso(first), _iso(last, out=True)] for first, last in held.course.possible],
        "told": [telling(said) for said in held.tie.said],
    }


def telling(said: Said) -> dict[str, Any]:
    """A telling as plain values."""
    return {
        "report": said.report,
        "claim": said.claim,
        "outlet": said.outlet,
        "published": said.published.isoformat() if said.published else None,
        "standing": standing(said),
        "voice": called(said),
        "polarity": said.polarity,
        "certainty": said.certainty,
        "status": said.status,
        "when": said.edtf,
        "words": said.words,
        "confidence": said.confidence,
        "review": said.review,
    }


def _iso(day: date, *, out: bool = False) -> str | None:
    """A day as text; of the first day out, the last one in; `None` for no bound."""
    if day in {BEFORE_ALL, AFTER_ALL}:
        return None
    return (day - DAY if out else day).isoformat()
