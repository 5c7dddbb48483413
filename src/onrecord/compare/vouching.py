"""Who vouches for a telling, as independence is counted: its origin, and the people or records that are named for it.

A voice is a chain from the inside out: who said it, who said that they did. It is the word of its innermost named
link, as long as all links outside that are named, too: what an unnamed source says that a ministry said is an unnamed
source's word. A spokesman's word is that of the body that he speaks for; another outlet that is quoted is an origin of
its own. A ministry's word is its state's: of two bodies of one state, neither
is independent of the other here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from onrecord import outlets

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.types import Reading, Source

    Voice = tuple[tuple[str, ...], ...]

UNNAMED: Final = frozenset({"unnamed", "witness"})
"""Kinds of sources that vouch for nothing beyond their report."""
_SPEAKS: Final = re.compile(r"\bspokes(?:man|men|woman|women|person|people)\b", re.IGNORECASE)


class Vouched(NamedTuple):
    """Who vouches: the origin, the vouchers' keys and what they are called, whether it is an outlet's own word, and
    the name of the outlet that is quoted, where one is."""

    origin: str
    vouchers: frozenset[str]
    by: tuple[str, ...]
    own: bool
    outlet: str


class Vouching:
    """The sources of one reading."""

    def __init__(self, reading: Reading, known: Mapping[str, int], origin: str) -> None:
        self._reading, self._known, self._origin = reading, known, origin
        self._sources = {source.id: source for source in reading.sources}
        kinds = {actor.id: actor.kind for actor in reading.actors}
        ties = [tie for tie in reading.ties if tie.subject and tie.object and tie.subject != tie.object]
        states = (tie for tie in ties if tie.type == "part-of" and kinds.get(tie.object or "") == "state")
        self._states = {tie.subject or "": tie.object or "" for tie in states}
        self._represented = {tie.subject or "": tie.object or "" for tie in ties if tie.type == "represents"}

    def of(self, voice: Voice) -> Vouched:
        """Who vouches for a telling with this voice."""
        origin, outlet, links = self._origin, "", list(voice)
        while links and (named_one := self._outlet(links[-1])) is not None:
            origin, outlet = outlets.key(named_one), named_one
            links.pop()
        if not links:
            return Vouched(origin, frozenset({f"outlet:{origin}"}), (), own=True, outlet=outlet)
        vouched = Vouched(origin, frozenset(), (), own=False, outlet=outlet)
        for link in reversed(links):
            named = frozenset(key for key in map(self._voucher, link) if key)
            if not named:
                break
            by = tuple(self._called(name) for name in link if self._voucher(name))
            vouched = Vouched(origin, named, by, own=False, outlet=outlet)
        return vouched

    def called(self, voice: Voice) -> str:
        """A voice in words, from the inside out; empty for the outlet's own."""
        return ", according to ".join(" and ".join(self._called(name) for name in link) for link in voice)

    def cites(self, voice: Voice) -> frozenset[str]:
        """The origins that the outlets in a chain are."""
        sources = (self._sources.get(name) for link in voice for name in link)
        return frozenset(outlets.key(s.name) for s in sources if s and s.kind == "media" and s.name)

    def is_veiled(self, voice: Voice) -> bool:
        """Whether an unnamed source is in a chain."""
        return any(self._sources[name].kind in UNNAMED for link in voice for name in link if name in self._sources)

    def _outlet(self, link: tuple[str, ...]) -> str | None:
        """The outlet that a link of a chain is, where it is one outlet by name."""
        source = self._sources.get(link[0]) if len(link) == 1 else None
        return source.name if source and source.kind == "media" and source.name else None

    def _voucher(self, name: str) -> str | None:
        source = self._sources.get(name)
        if source is None or source.kind in UNNAMED:
            return None
        actor = self._body(source) or source.actor_id or ""
        identity = self._known.get(self._states.get(actor, actor))
        if identity is not None:
            return f"actor:{identity}"
        if source.kind == "document" and source.description:
            return f"document:{self._origin}:{fold(source.description.text)}"
        return f"{source.kind}:{fold(source.name)}" if source.name else None

    def _body(self, source: Source) -> str | None:
        """The body whose word a spokesman's is, or a document's."""
        phrases = [phrase for phrase in (source.description, *source.affiliations) if phrase is not None]
        titles = [title for actor in self._reading.actors if actor.id == source.actor_id for title in actor.titles]
        speaks = source.kind == "person" and any(map(_SPEAKS.search, [*(p.text for p in phrases), *titles]))
        if not speaks and source.kind != "document":
            return None
        spans = [span for phrase in phrases for span in phrase.spans]
        inside = [
            (start, body.id)
            for body in self._reading.actors
            if body.kind in {"organisation", "state"} and body.id in self._known
            for start, end in body.mentions
            if any(s <= start and end <= e for s, e in spans)
        ]
        return max(inside)[1] if inside else self._represented.get(source.actor_id or "") if speaks else None

    def _called(self, name: str) -> str:
        source = self._sources.get(name)
        if source is None:
            return name
        return source.name or (source.description.text if source.description else source.kind)


def fold(name: str) -> str:
    """A name on one line, in small letters, without its article.

    >>> fold("The  Ombrel Courier")
    'ombrel courier'
    """
    return " ".join(name.casefold().split()).removeprefix("the ")
