"""Claims: ties and events as a report tells them, once or several times, each telling on somebody's word.

1. Each mention of a tie or an event becomes a telling: voice, polarity, certainty, status (`telling`).
2. Mentions of one tie, and of one happening, become one claim (`merging`), with its time and place (`attached`).
   What an event of the report ended is told as over (`closing`).
3. A denial that only points back is one more telling of what it denies (`denials`).
4. Claims about one thing that differ are gathered into accounts (`accounts`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord.claims.accounts import accounts
from onrecord.claims.closing import closed
from onrecord.claims.denials import denied
from onrecord.claims.merging import events, ties
from onrecord.claims.voice import Voices

if TYPE_CHECKING:
    from onrecord.scene import Scene
    from onrecord.types import Account, Attribution, Event, EventMention, Report, Tie, TieMention

__all__ = ["claims"]


def claims(
    report: Report,
    scenes: Sequence[Scene],
    attributions: tuple[Attribution, ...],
    drawn: Sequence[TieMention],
    happenings: Sequence[Sequence[EventMention]],
) -> tuple[tuple[Tie, ...], tuple[Event, ...], tuple[Account, ...]]:
    """The ties, events and accounts of a report, from the places that tell them.

    `happenings` are the mentions of events, those of one happening together.
    """
    voices = Voices(report.text, attributions)
    happened = events(scenes, happenings, voices)
    lasting = closed(ties(scenes, drawn, voices), happened)
    every: tuple[Tie | Event, ...] = (*lasting, *happened)
    lasting = denied(report.text, lasting, every, attributions, voices)
    happened = denied(report.text, happened, every, attributions, voices)
    actors = {name: actor for scene in scenes for name, actor in scene.actors.items()}
    every = (*lasting, *happened)
    words = {claim.id: report.text[slice(*claim.told[0].evidence[0])] for claim in every}
    return lasting, happened, accounts(lasting, happened, attributions, actors, words)
