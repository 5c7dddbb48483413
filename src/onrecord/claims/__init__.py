"""Claims: ties and events as a report tells them, once or several times, each telling on somebody's word.

1. Each mention of a tie or an event becomes a telling (`telling`): on whose word (`voice`, `background`,
   `quoted`), how surely (`factuality`), whether it is over, goes on or is to come (`status`). Who only tells of it has
   no part in it (`speakers`).
2. Mentions of one tie, and of one happening, become one claim (`merging`), with its time and place (`attached`,
   `timed`, `phases`); an attack and its deaths share theirs (`together`).
   One thing read as a tie and as an event is told once (`twins`).
3. Times told from an event are placed by it, and it by them (`anchors`). What an event ended is over (`closing`), and
   who was dead by then took no part (`dead`).
4. A denial that only points back is one more telling of what it denies (`denials`); one that tells nothing known is an
   event of its own (`answered`), and where a happening was may be told of it by a pronoun (`located`).
5. Claims about one thing that differ are gathered into accounts (`accounts`).
6. Each telling becomes as sure as readers found such tellings right (`confidence`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from msgspec.structs import replace

from onrecord.claims.accounts import accounts
from onrecord.claims.anchors import anchored, dated
from onrecord.claims.answered import with_denied
from onrecord.claims.closing import called_dead, closed
from onrecord.claims.confidence import measured
from onrecord.claims.dead import without_the_dead
from onrecord.claims.denials import denied
from onrecord.claims.located import with_places
from onrecord.claims.merging import conditions_apart, events, ties
from onrecord.claims.rebuttals import rebutted
from onrecord.claims.speakers import ties_a_speaker, without_speakers
from onrecord.claims.telling import vouched
from onrecord.claims.together import shared
from onrecord.claims.tolls import numbers_apart
from onrecord.claims.twins import once_told
from onrecord.claims.voice import Voices
from onrecord.types import Event, Tie

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.scene import Scene
    from onrecord.types import Account, Attribution, EventMention, Report, Spans, TieMention, When

__all__ = ["SHOWN", "Claims", "anchored", "claims"]

SHOWN = 0.3
"""A claim whose surest telling is less sure than this is left out. In the example reports and the first held-back set a
third of the events below it were right (nouns with nobody beside them), and at least four in five in each bin above."""

Claim = TypeVar("Claim", Tie, Event)


class Claims(NamedTuple):
    """What a report claims."""

    ties: tuple[Tie, ...]
    events: tuple[Event, ...]
    accounts: tuple[Account, ...]


def claims(
    report: Report,
    scenes: Sequence[Scene],
    attributions: tuple[Attribution, ...],
    drawn: Sequence[TieMention],
    happenings: Sequence[Sequence[EventMention]],
) -> Claims:
    """The ties, events and accounts of a report, from the places that tell them.

    `happenings` are the mentions of events, those of one happening together.
    """
    voices = Voices(report, attributions)
    drawn = [mention for mention in drawn if vouched(scenes[mention.stream], mention, voices)]
    drawn = [mention for mention in drawn if not ties_a_speaker(scenes[mention.stream], mention, voices)]
    happenings = [[without_speakers(scenes[m.stream], m, voices) for m in group] for group in happenings]
    happenings = numbers_apart(scenes, with_places(scenes, happenings))
    happenings = with_denied(scenes, attributions, drawn, happenings)
    happenings = [kept for group in happenings if (kept := [m for m in group if vouched(scenes[m.stream], m, voices)])]
    happenings = conditions_apart(scenes, happenings, voices)
    times = [when for scene in scenes for when in scene.times.values()]
    happened = dated(shared(scenes, events(scenes, happenings, voices), happenings), times)
    by_words = {when.spans: when for when in anchored(times, happened)}
    found = without_the_dead([_timed(event, by_words) for event in _sure(happened)])
    lasting, happened = once_told([_timed(tie, by_words) for tie in _sure(ties(scenes, drawn, voices))], found)
    lasting, happened = closed(_numbered(lasting, "t"), happened, called_dead(scenes)), _numbered(happened, "e")
    every: tuple[Tie | Event, ...] = (*lasting, *happened)
    lasting = denied(report.text, lasting, every, attributions, voices)
    happened = denied(report.text, happened, every, attributions, voices)
    lasting = rebutted(scenes, lasting, every, attributions, voices)
    happened = rebutted(scenes, happened, every, attributions, voices)
    gathered = accounts(report.text, scenes, (*lasting, *happened), attributions)
    return Claims(tuple(map(measured, lasting)), tuple(map(measured, happened)), gathered)


def _sure(found: Sequence[Claim]) -> list[Claim]:
    """The claims that are sure enough to be shown."""
    return [claim for claim in found if max(t.confidence for t in claim.told) >= SHOWN]


def _numbered(found: Sequence[Claim], letter: str) -> tuple[Claim, ...]:
    return tuple(replace(claim, id=f"{letter}{i}") for i, claim in enumerate(found, 1))


def _timed(claim: Claim, by_words: Mapping[Spans, When]) -> Claim:
    """A claim whose time has been placed since."""
    if claim.when is None or claim.when.edtf is not None:
        return claim
    return replace(claim, when=by_words.get(claim.when.spans, claim.when))
