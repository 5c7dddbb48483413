"""What the picture shows: an actor a node, ties one way between two actors in one manner an edge."""

from __future__ import annotations

import re
from typing import Literal

from onrecord.show import sentences, verbs
from onrecord.show.lines import Line, Section
from onrecord.show.order import TIES, Kind, firm
from onrecord.show.quotes import Quote
from onrecord.show.standing import Standing
from onrecord.show.tellings import Word
from onrecord.show.views import View
from onrecord.show.voices import standing_of
from onrecord.show.wording import safe
from onrecord.types import ActorKind, Record, Tie, TieType

Stroke = Literal["solid", "dashed", "dotted"]

MUTUAL: frozenset[TieType] = frozenset({"allied-with", "related-to", "met-with", "works-with"})
"""Ties whose ends may change places; without a role they have no arrow."""

SANCTIONS = verbs.Verb("sanctions", "sanction", "sanctioned", "sanction")
"""In a picture shorter than in a sentence."""

_BEING = re.compile(r"(?:is|are) (?:(?:an?|members) )?")


class Node(Record, frozen=True, kw_only=True):
    """An actor that is drawn."""

    id: str
    name: str
    kind: ActorKind


class Edge(Record, frozen=True, kw_only=True):
    """A line between two actors: its words, its family, how it is drawn, the brief's lines that it stands for.

    `stroke` is solid where the outlet tells it in its own word, dashed where others do, dotted where it is hedged or
    still to come; `struck` where someone denies it.
    """

    subject: str
    object: str
    label: str
    kind: Kind
    stroke: Stroke
    struck: bool
    arrow: bool
    lines: tuple[Line, ...]

    @property
    def title(self) -> str:
        """What a reader who points at it is told: the claims, on whose word, the exact words."""
        return "\n".join(map(told, self.lines))


class Graph(Record, frozen=True, kw_only=True):
    """A picture's content: what is drawn, the ties that lack an end, the actors in no tie.

    `signs` is what the strokes mean where that is not what they mean in a report's network (`key.STROKES`).
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    loose: tuple[Line, ...] = ()
    alone: tuple[str, ...] = ()
    signs: tuple[tuple[str, str], ...] = ()


def graph(seen: View, shown: tuple[Section, ...]) -> Graph:
    """What there is to draw of a reading; `shown` are its brief's sections."""
    lines = {claim: line for section in shown for line in section.lines for claim in line.claims}
    known = {actor.id for actor in seen.reading.actors}
    drawn = [t for t in seen.reading.ties if {t.subject, t.object} <= known and t.subject != t.object]
    tied = {end for tie in drawn for end in (tie.subject, tie.object)}
    loose = tuple(tie for tie in seen.reading.ties if tie not in drawn)
    told_of = tied | {end for tie in loose for end in (tie.subject, tie.object)}
    return Graph(
        nodes=tuple(Node(id=a.id, name=safe(a.name), kind=a.kind) for a in seen.reading.actors if a.id in tied),
        edges=_edges(seen, drawn, lines),
        loose=tuple(dict.fromkeys(lines[tie.id] for tie in loose)),
        alone=tuple(safe(a.name) for a in seen.reading.actors if a.id not in told_of),
    )


def told(line: Line) -> str:
    """A line of the brief as plain text: the claim, then whose word and the words."""
    return "\n".join([line.words + (f", {line.when}" if line.when else ""), *map(_voiced, line.told)])


def _voiced(word: Word) -> str:
    how = f" ({', '.join(word.told_as)})" if word.told_as else ""
    return f"{word.voice}{how}: " + "; ".join(map(_exact, word.telling))


def _exact(quote: Quote) -> str:
    return quote.exact + (f" ({quote.note})" if quote.note else "")


def _edges(seen: View, drawn: list[Tie], lines: dict[str, Line]) -> tuple[Edge, ...]:
    """The ties as edges; those one way between the same two, told in one manner, share a line."""
    alike: dict[tuple[str, str, Stroke, bool, bool], list[Tie]] = {}
    for tie in drawn:
        manner = (_stroke(seen, tie), any(t.polarity == "-" for t in tie.told), arrows(tie))
        alike.setdefault((str(tie.subject), str(tie.object), *manner), []).append(tie)
    given = sentences.names(seen.reading)
    return tuple(
        Edge(
            subject=subject,
            object=object_,
            label=", ".join(dict.fromkeys(label(tie, given) for tie in ties)),
            kind=TIES[ties[0].type],
            stroke=stroke,
            struck=struck,
            arrow=arrow,
            lines=tuple(dict.fromkeys(lines[tie.id] for tie in ties)),
        )
        for (subject, object_, stroke, struck, arrow), ties in alike.items()
    )


def _stroke(seen: View, tie: Tie) -> Stroke:
    """By its firmest telling; a tie that is only denied, by who denies it."""
    plain = [t for t in tie.told if firm(t)]
    if plain or all(t.polarity == "-" for t in tie.told):
        heard: set[Standing] = {standing_of(seen, t) for t in plain or tie.told}
        return "solid" if "outlet" in heard else "dashed"
    return "dotted"


def arrows(tie: Tie) -> bool:
    """Whether its line has an arrow: not where the ends may change places."""
    return tie.type not in MUTUAL or bool(tie.role)


def label(tie: Tie, given: sentences.Names) -> str:
    """A tie in as few words as a line has room for: its role, or its verb; that it is denied the bar says."""
    status, _ = sentences.tense(tie, given.today)
    verb = SANCTIONS if tie.type == "sanctions" else verbs.TIES[tie.type]
    verb = verbs.be(safe(tie.role)) if tie.role and tie.type != "succeeds" else verb
    return _BEING.sub("", verbs.phrase(verb, status, "+", many=tie.subject in given.many, alone=False), count=1)
