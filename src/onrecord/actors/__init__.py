"""Actors: the people, organisations, states, places and groups that a report tells about, each with its mentions.

    encodings -> names -> kinds and states -> actors with names
              -> phrases, without those of unnamed sources -> whom each means -> what each is said to be -> actors

Rules over words and the parse, and the coreference head where its proposal agrees with them; every mention that is no
plain naming carries its reason and how sure it is. Words for unnamed sources are set apart before anything is led to
anybody (`admission`), so that no later step can say who one is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.actors.admission import admitted, phrases
from onrecord.actors.assembly import assembled
from onrecord.actors.atlas import code_states, place_all
from onrecord.actors.gate import Gate
from onrecord.actors.linking import linked
from onrecord.actors.meaning import settle
from onrecord.actors.naming import named, short_names
from onrecord.actors.passing import worth
from onrecord.actors.speakers import Speakers
from onrecord.actors.spotting import spotted
from onrecord.actors.states import mark_states
from onrecord.actors.surfaces import surfaces
from onrecord.sheet import Sheet

if TYPE_CHECKING:
    from onrecord.types import Actor, ActorKind, Attribution, Encoding, Report, Source


def actors(
    report: Report,
    encodings: tuple[Encoding, ...],
    attributions: tuple[Attribution, ...],
    sources: tuple[Source, ...],
) -> tuple[tuple[Actor, ...], tuple[Source, ...]]:
    """The actors of a report, in the order of their first mention, and its sources with the actors that they are.

    `encodings` are of the report's streams, in their order; what they leave blank is not read. `attributions` and
    `sources` say who speaks where, and which phrases are unnamed sources'.
    """
    sheets = [Sheet(encoding, number) for number, encoding in enumerate(encodings)]
    gate = Gate(sheets, sources)
    names = [
        name
        for name in spotted(sheets, _known(report, sources))
        if not gate.shuts(name.span) and not gate.veils(sheets[name.sheet], name.span)
    ]
    drafts = named(mark_states(surfaces(names), sheets), sheets)
    short_names(drafts, sheets, gate)
    code_states(drafts)
    found = phrases(sheets, names)
    speakers = Speakers(report, attributions, sources)
    candidates = admitted(sheets, found, gate, speakers)
    everyone = settle(report, sheets, candidates, drafts, speakers)
    place_all(everyone, report.text)
    made = assembled(everyone, gate, report)
    return made, linked(sources, made, report.text)


def _known(report: Report, sources: tuple[Source, ...]) -> dict[str, ActorKind]:
    """The names that are known beforehand: of the report’s outlet, agency and dateline, and of media that report."""
    media = [source.name for source in sources if source.kind == "media" and source.name]
    media = [name for name in media if all(word[0].isupper() for word in name.split())]
    bodies: dict[str, ActorKind] = {name: "organisation" for name in (report.outlet, report.credit, *media) if name}
    return bodies | ({report.dateline: "place"} if report.dateline else {})


__all__ = ["actors", "worth"]
