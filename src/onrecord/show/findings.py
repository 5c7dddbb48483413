"""What a standards desk asks of a report: which questions its sourcing leaves open.

Pure functions of a `View` that give frozen records. A finding is a question with the words that raise it, never a
verdict: that something was not found in this report does not say that it was not done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.show.standing import is_own, is_unnamed
from onrecord.show.views import Entry, Statement, View
from onrecord.types import Act, Actor, Attribution, Event, Phrase, Reading, Record, Source, Telling, Terms, Tie

ACCUSING: frozenset[Act] = frozenset({"accuse", "criticise"})
PARTIES = frozenset({"person", "organisation", "state", "group"})
"""Kinds of actor that can be accused, and can answer."""


class Anonymity(Record, frozen=True, kw_only=True):
    """What the report gives for an unnamed source: how it knows, on what terms it spoke, and why it is not named.

    as_whole: the source is part of another, and nothing more is given for it than for that one.
    """

    entry: Entry
    basis: Phrase | None
    terms: Terms | None
    as_whole: bool

    @property
    def reason(self) -> Phrase | None:
        """Why it is not named, where the report says so."""
        return self.terms.reason if self.terms else None


class Accusation(Record, frozen=True, kw_only=True):
    """An accusation, whom it names as far as the machine can tell, and their words or silence in this report."""

    statement: Statement
    accused: Actor | None
    responses: tuple[Statement, ...]


def anonymities(seen: View) -> tuple[Anonymity, ...]:
    """Every unnamed source with what is given for it; what is said of the whole holds for its parts."""
    return tuple(_anonymity(seen, entry) for entry in seen.group("unnamed"))


def _anonymity(seen: View, entry: Entry) -> Anonymity:
    own, *wholes = _wholes(seen, entry.source)
    basis = next((s.basis for s in (own, *wholes) if s.basis), None)
    terms = next((s.terms for s in (own, *wholes) if s.terms), None)
    as_whole = any(own.basis in {None, w.basis} and own.terms in {None, w.terms} for w in wholes[:1])
    return Anonymity(entry=entry, basis=basis, terms=terms, as_whole=as_whole)


def single_sourced(seen: View) -> tuple[Statement, ...]:
    """Statements that rest on one unnamed source which may be one person, and that no one else in this report tells.

    Whether another tells the same is known only for what the reading gives as ties and events.
    """
    return tuple(s for s in seen.statements if s.standing == "unnamed" and _alone(seen.reading, s.attribution))


def accusations(seen: View) -> tuple[Accusation, ...]:
    """Every accusation or criticism, with the responses of the accused in this report."""
    found = []
    for statement in seen.statements:
        if statement.attribution.act in ACCUSING:
            party = accused(seen.reading, statement.attribution)
            responses = tuple(_responses(seen, statement, party)) if party else ()
            found.append(Accusation(statement=statement, accused=party, responses=responses))
    return tuple(found)


def accused(reading: Reading, attribution: Attribution) -> Actor | None:
    """Whom an accusation is against: the first party that its content names, other than who makes it."""
    accusers = {s.actor_id for s in reading.sources_of(attribution)}
    named = [
        (start, actor)
        for actor in reading.actors
        if actor.kind in PARTIES and actor.id not in accusers
        for start, end in actor.mentions
        if any(s <= start and end <= e for s, e in attribution.content)
    ]
    return min(named, key=lambda found: found[0])[1] if named else None


def speaks_for(source: Source, actor: Actor) -> bool:
    """Whether a named source is an actor, or is of it: "Norvane’s foreign ministry", or Farid Nosrin of Norvane.

    Its name, its affiliations and its actor count, nothing else; an unnamed source speaks for nobody.
    """
    if source.name is None or is_unnamed(source):
        return False
    names = "|".join(re.escape(name) for name in (actor.name, *actor.aliases))
    theirs = re.compile(rf"(?:the )?(?:{names})|.*(?<!\w)(?:{names})['’]s?(?!\w).*", re.DOTALL)
    words = (source.name, *(phrase.text for phrase in source.affiliations))
    return source.actor_id == actor.id or any(map(theirs.fullmatch, words))


def _responses(seen: View, accusation: Statement, party: Actor) -> Iterator[Statement]:
    for statement in seen.statements:
        sources = seen.reading.sources_of(statement.attribution)
        if statement is not accusation and any(speaks_for(source, party) for source in sources):
            yield statement


def _wholes(seen: View, source: Source) -> Iterator[Source]:
    """A source, then what it is part of, and so on; each once."""
    by_id, gone = {s.id: s for s in seen.reading.sources}, set()
    while source.id not in gone:
        yield source
        gone.add(source.id)
        source = by_id.get(source.part_of or "", source)


def _alone(reading: Reading, attribution: Attribution) -> bool:
    sources = [s for s in reading.sources_of(attribution) if not is_own(s, reading.report)]
    if len(sources) != 1 or sources[0].count[0] > 1:
        return False
    claims: tuple[Tie | Event, ...] = (*reading.ties, *reading.events)
    return not any(_told_elsewhere(claim, attribution, sources[0]) for claim in claims)


def _told_elsewhere(claim: Tie | Event, attribution: Attribution, source: Source) -> bool:
    """Whether a claim of this attribution is also told, the same way round, by someone who is surely another."""
    kin = {source.id, source.part_of, *source.may_be}
    here = [t for t in claim.told if t.attribution_id == attribution.id]
    others = [t for t in claim.told if t.attribution_id != attribution.id and not kin & _voices(t)]
    return any(mine.polarity == other.polarity for mine in here for other in others)


def _voices(telling: Telling) -> set[str | None]:
    return {source_id for link in telling.voice for source_id in link}
