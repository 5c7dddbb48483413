"""The claims of one reading as versions: their ends as identities, their places, numbers and words, and who vouches."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

import snowballstemmer

from onrecord.compare.records import Spot, Told, Version
from onrecord.compare.vouching import Vouching, fold
from onrecord.counts import counted
from onrecord.errors import EdtfError
from onrecord.intervals import Holding, holding, of_claim
from onrecord.types import Actor, Challenge, Event, Reading, Telling, Tie

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from onrecord.types import ActorKind

_ALSO: Final = {"premier": {"prime", "minist"}, "premiership": {"prime", "minist"}}
"""The stems of what means the same in more words."""
ONE_THING: Final[frozenset[Challenge]] = frozenset({"differs", "incompatible", "not-confirmed"})
"""Challenges of a report's own accounts whose claims are versions of one thing; a denial may be of several things."""
_ANNOUNCED: Final = re.compile(r"\b(?:announc|submit|tender|offer|declar|propos)", re.IGNORECASE)
"""Words of saying that something will be: their day is not its own."""
_DEATH: Final = re.compile(r"(?:death|dies|died|passed away|demise|passing)", re.IGNORECASE)
"""Words of a death that do not say whether it was violent."""
_BESIDE: Final = re.compile(r"(?:(?!\b(?:is|are|was|were|be|been|has|had|have|will|to|that|who|which)\b)[^,;.]){0,30}")
"""What may stand between a noun and its date: "the attack in Dunmere on Monday"."""
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_STOPPED: Final = """
about after again against all also among and any are because been before being between both but could did does down
during each few for from had has have her here him his how into its itself just more most nor not off once only other
our out over own said same she should some such than that the their them then there these they this those through too
under until very was were what when where which while who whom why will with would you your
january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday
"""
_STOP: Final = frozenset(_STOPPED.split())
"""Words that every telling may have."""


def versions(
    reading: Reading, known: Mapping[str, int], origin: str, only: Container[str] | None = None
) -> tuple[Version, ...]:
    """The ties and events of a reading, or `only` those with these ids.

    `known` gives the identity of each actor that is named, by its id; `origin` is who first published the report.
    """
    made = Versions(reading, known, origin)
    return tuple(made.of(claim) for claim in reading.claims if claim.told and (only is None or claim.id in only))


class Versions:
    """One reading, and who its actors are."""

    def __init__(self, reading: Reading, known: Mapping[str, int], origin: str) -> None:
        self._reading, self._known, self._origin = reading, known, origin
        self._actors = {actor.id: actor for actor in reading.actors}
        self._acts = {attribution.id: attribution.act for attribution in reading.attributions}
        self._vouching = Vouching(reading, known, origin)
        self._mentions = [mention for actor in reading.actors for mention in actor.mentions]
        self._marks: dict[str, set[Challenge]] = {}
        self._beside: dict[str, set[str]] = {}
        for account in reading.accounts:
            for claim in account.claims:
                self._marks.setdefault(claim, set()).add(account.challenge)
                if account.challenge in ONE_THING:
                    self._beside.setdefault(claim, set()).update(set(account.claims) - {claim})

    def of(self, claim: Tie | Event) -> Version:
        """One claim as a version."""
        ends = [(part, self._known[actor]) for part, actor in _ends(claim) if actor in self._known]
        best = max(claim.told, key=lambda telling: (telling.polarity == "+", telling.confidence))
        words = self._reading.words(best.evidence)
        people, states = self._ends_of(claim, "person"), self._ends_of(claim, "state")
        return Version(
            report=self._reading.report.sha256,
            claim=claim.id,
            type=claim.type,
            ends=frozenset(ends),
            people=people,
            states=states,
            role=claim.role if isinstance(claim, Tie) else None,
            edtf=claim.when.edtf if claim.when else None,
            dated=self._is_dated(claim),
            holding=self._holding(claim),
            published=self._reading.report.published,
            origin=self._origin,
            cites=frozenset(key for telling in claim.told for key in self._vouching.cites(telling.voice)),
            where=tuple(spot(self._actors[place]) for place in claim.where if place in self._actors),
            count=counted(words) if isinstance(claim, Event) and not people else None,
            terms=self._terms(claim, best),
            marks=frozenset(self._marks.get(claim.id, ())),
            beside=frozenset(self._beside.get(claim.id, ())),
            dead=self._dead(claim),
            fatal=self._is_fatal(claim),
            told=tuple(self._told(telling) for telling in claim.told),
        )

    def _holding(self, claim: Tie | Event) -> Holding | None:
        """When a claim holds, or would have by who denies it; not known where its date is none that is read."""
        published = self._reading.report.published
        try:
            if (holds := of_claim(claim, published)) is not None:
                return holds
            return holding(claim.when.edtf if claim.when else None, claim.told[0].status, published)
        except EdtfError:
            return None

    def _told(self, telling: Telling) -> Told:
        vouched = self._vouching.of(telling.voice)
        return Told(
            polarity=telling.polarity,
            certainty=telling.certainty,
            status=telling.status,
            act=self._acts.get(telling.attribution_id or ""),
            origin=vouched.origin,
            vouchers=vouched.vouchers,
            by=vouched.by,
            own=vouched.own,
            quoted=vouched.outlet,
            voice=self._vouching.called(telling.voice),
            veiled=self._vouching.is_veiled(telling.voice),
            words=self._reading.words(telling.evidence),
        )

    def _terms(self, claim: Tie | Event, best: Telling) -> frozenset[str]:
        """The stems of the words of a telling, those that name an actor left out."""
        spans = [*best.evidence, *(claim.trigger if isinstance(claim, Event) else ())]
        text = self._reading.report.text
        found = set()
        for start, end in spans:
            named = [(s, e) for s, e in self._mentions if s < end and start < e]
            for word in _WORD.finditer(text, start, end):
                inside = any(s <= word.start() and word.end() <= e for s, e in named)
                if not inside and word[0].casefold() not in _STOP:
                    found |= _ALSO.get(word[0].casefold()) or {stem(word[0].casefold())}
        return frozenset(found)

    def _dead(self, claim: Tie | Event) -> frozenset[int]:
        """Of an attack, whom those words are told to have killed that name it: "the strike that killed Vantor"."""
        if isinstance(claim, Tie) or claim.type != "assault":
            return frozenset()
        killings = (event for event in self._reading.events if event.type == "killed" and _names(event, claim))
        return frozenset(who for killing in killings for who in self._ends_of(killing, "person"))

    def _is_fatal(self, claim: Tie | Event) -> bool:
        """Whether a person is told to be dead: killed, or in words that say no more ("the death of Idris Vantor")."""
        if isinstance(claim, Tie) or claim.type not in {"killed", "other"} or not self._ends_of(claim, "person"):
            return False
        return claim.type == "killed" or _DEATH.fullmatch(self._reading.words(claim.trigger)) is not None

    def _ends_of(self, claim: Tie | Event, kind: ActorKind) -> frozenset[int]:
        """Who takes part in a claim, is named and of a kind."""
        of_kind = (a for _, a in _ends(claim) if a in self._actors and self._actors[a].kind == kind)
        return frozenset(self._known[actor] for actor in of_kind if actor in self._known)

    def _is_dated(self, claim: Tie | Event) -> bool:
        """Whether the date of a claim is that of the deed, not of the sentence that names it or of its announcement."""
        if isinstance(claim, Tie) or claim.when is None or not claim.when.spans:
            return True
        start, end = claim.when.spans[0][0], claim.when.spans[-1][1]
        worded = [told for told in claim.told if told.evidence]
        if not worded:
            return True
        told = min(worded, key=lambda told: abs(told.evidence[0][0] - start))
        words = told.reason.spans or told.evidence
        if told.reason.name == "light-verb":
            return _ANNOUNCED.search(self._reading.words(words)) is None
        first, last = sorted([(start, end), (words[0][0], words[-1][1])])
        between = self._reading.report.text[first[1] : max(first[1], last[0])]
        return not told.reason.name.startswith("noun") or _BESIDE.fullmatch(between) is not None


def _names(killing: Event, attack: Event) -> bool:
    """Whether a telling of a killing, as so, holds the words that tell an attack."""
    tellings = (told.evidence for told in killing.told if told.polarity == "+")
    words = [span for told in attack.told for span in told.reason.spans] + [*attack.trigger]
    return any(a <= start and end <= b for told in tellings for a, b in told for start, end in words)


def spot(place: Actor) -> Spot:
    """A place as it is compared: by its name, and what it lies in."""
    within = {fold(place.lies_in)} if place.lies_in else set()
    within |= {place.country.casefold()} if place.country else set()
    name = place.country.casefold() if place.kind == "state" and place.country else fold(place.name)
    return Spot(name=name, within=frozenset(within - {name}), called=place.name, state=place.kind == "state")


@cache
def stem(word: str) -> str:
    """The stem of an English word (Porter's second algorithm)."""
    return str(_stemmer().stemWord(word))


@cache
def _stemmer() -> snowballstemmer.EnglishStemmer:
    return snowballstemmer.stemmer("english")


def _ends(claim: Tie | Event) -> Iterator[tuple[str, str]]:
    """The actors of a claim with their part."""
    if isinstance(claim, Event):
        yield from ((participant.part, participant.actor) for participant in claim.participants)
        return
    for part, actor in (("subject", claim.subject), ("object", claim.object)):
        if actor:
            yield part, actor
