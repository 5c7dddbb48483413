"""Actors: the people, organisations, places and groups that a report names, and which named sources they are.

Plain by design: names only, no pronouns and no descriptions. An unnamed source is never looked at, so that no word of
this stage can say who one is.

>>> from onrecord.types import Mention, Report
>>> text = "General Idris Vantor fell. Vantor’s men fled."
>>> report = Report(id="r", text=text, sha256="", text_sha256="")
>>> found, _ = actors(report, (Mention(span=(0, 20), kind="Person"), Mention(span=(27, 35), kind="Person")), ())
>>> [(a.id, a.name, a.titles, a.aliases, a.mentions) for a in found]
[('p1', 'Idris Vantor', ('General',), ('Vantor',), ((8, 20), (27, 33)))]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.actors.gathering import gathered
from onrecord.actors.linking import linked
from onrecord.actors.names import names

if TYPE_CHECKING:
    from onrecord.types import Actor, Mention, Report, Source


def actors(
    report: Report, mentions: tuple[Mention, ...], sources: tuple[Source, ...]
) -> tuple[tuple[Actor, ...], tuple[Source, ...]]:
    """The actors of a report, in the order of their first mention, and its sources with the actors that they are."""
    found = gathered(names(report, mentions))
    return found, linked(sources, found)


__all__ = ["actors"]
