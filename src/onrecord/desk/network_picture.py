"""The network of a desk as a picture: what `onrecord.show.network` draws, of ties that many reports tell.

A line is solid where outlets tell it in their own word, dashed where it rests on others', dotted where it is only
possible then; a bar crosses it where somebody denies it. Pointing at a line shows who tells it, where, in which words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.desk import network_lines
from onrecord.desk.network_listing import basis, left_out, spoken
from onrecord.network.voices import standing
from onrecord.show.lines import Line
from onrecord.show.network import Heading, draw, sheet
from onrecord.show.network.graph import Edge, Graph, Node, arrows, label
from onrecord.show.order import TIES
from onrecord.show.quotes import Quote
from onrecord.show.tellings import Word
from onrecord.show.wording import safe, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.network.build import Held, Network
    from onrecord.show.network.graph import Stroke
    from onrecord.show.sentences import Names

DRAWN: Final = 48
"""How many ties are drawn, for more cannot be read on a page: those that are sure, and that more is told of, first."""
SIGNS: Final = (
    ("solid", "outlets’ own word"),
    ("dashed", "on others’ word only"),
    ("dotted", "possibly, then"),
    ("struck", "denied by someone"),
)


def picture(network: Network, given: Names) -> str:
    """The network as an SVG file."""
    around = network.around
    ties = list(network.ties)
    title = f"The network around {given.of(str(around.who.key))}" if around else "The network of the desk"
    said = [one for held in ties for one in held.tie.said]
    under = [basis(said, network.only)]
    if network.left_out:
        under.append(left_out(network))
    if len(ties) > DRAWN:
        under.append(f"{DRAWN} of {len(ties)} ties are drawn: the sure ones first, then those most often told.")
        ties = sorted(ties, key=lambda held: (held.holds != "surely", -len(held.tie.said)))[:DRAWN]
    heading = Heading(
        title=f"{sentence(title)}, {spoken(network.days)}",
        under=tuple(under),
        standing=under[0],
        nothing="No tie is told of in these days by what counts here.",
    )
    return sheet(heading, draw(graph(ties, given)))


def graph(ties: Iterable[Held], given: Names) -> Graph:
    """What there is to draw: actors that read the same are one box, ties one way between two in one manner one line."""
    alike: dict[tuple[str, str, Stroke, bool, bool], list[Held]] = {}
    nodes: dict[str, Node] = {}
    for held in ties:
        ends = []
        for who in held.tie.ends:
            key = str(who.key) if who.named else f"{who.kind} {who.name.casefold()}"
            nodes.setdefault(key, Node(id=key, name=safe(who.name), kind=who.kind))
            ends.append(key)
        if ends[0] != ends[1]:
            manner = (_stroke(held), bool(held.denied), arrows(network_lines.claim(held)))
            alike.setdefault((ends[0], ends[1], *manner), []).append(held)
    edges = tuple(_edge(key, several, given) for key, several in alike.items())
    drawn = {end for edge in edges for end in (edge.subject, edge.object)}
    return Graph(nodes=tuple(node for key, node in nodes.items() if key in drawn), edges=edges, signs=SIGNS)


def _edge(key: tuple[str, str, Stroke, bool, bool], several: Sequence[Held], given: Names) -> Edge:
    subject, end, stroke, struck, arrow = key
    return Edge(
        subject=subject,
        object=end,
        label=", ".join(dict.fromkeys(label(network_lines.claim(held), given) for held in several)),
        kind=TIES[several[0].tie.type],
        stroke=stroke,
        struck=struck,
        arrow=arrow,
        lines=tuple(_line(line) for line in network_lines.lines(several, given)),
    )


def _stroke(held: Held) -> Stroke:
    if held.holds == "possibly":
        return "dotted"
    told = [said for said in held.affirmed if said.plain] or held.denied
    return "solid" if any(standing(said) == "outlet" for said in told) else "dashed"


def _line(line: network_lines.Line) -> Line:
    return Line(
        number=0,
        claims=(),
        actors=frozenset(),
        words=line.words,
        when=line.when,
        edtf="",
        told=tuple(_word(word) for word in line.told),
    )


def _word(word: network_lines.Word) -> Word:
    voice = " in ".join(filter(None, (word.voice, "; ".join(word.where))))
    manner = (*word.manner, *([word.review] if word.review != "machine-read" else ()))
    quote = Quote(pieces=(word.words,), place="", start=0)
    return Word(voice=voice, spoken=voice, standing=word.standing, letters=(), told_as=manner, quotes=(quote,))
