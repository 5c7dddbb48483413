"""What one report says of each of its named actors, as far as it tells who that is: a card for each.

A card's marks are short words for what was read: `office:general`, `of:lantern corps` (a body or state that a role is
of), `in:NO` (a state that the actor belongs to), `with:abran tolke` (who took part in the same event, or was met),
`also:...` (another full name), `name:...` (the name as spelled), `kind:...`, `died:2024`, `active:2024`,
`beside:...` (a name like its own that the same report gives another).
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from onrecord import places
from onrecord.identity import naming
from onrecord.identity.forms import Form
from onrecord.identity.naming import Sort
from onrecord.identity.offices import LOCAL, SEATS, posts, walks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.types import Actor, Reading, Tie

ROLES: Final = frozenset({"holds-role", "leads", "member-of", "represents", "founded", "oversees"})
HOME: Final = frozenset({"part-of", "based-in"})
MEETING: Final = frozenset({"met-with", "related-to", "works-with", "succeeds"})
SORTS: Final[dict[str, Sort]] = {
    "person": "person",
    "organisation": "body",
    "group": "body",
    "state": "state",
    "place": "place",
}
SHORTEST_STEM: Final = 4
_ADJECTIVE: Final = re.compile(r"|ia|y|[aeiou]|i?(?:ian|ean|an|n|ese|nese|ish|i|ite)s?")
_WORD: Final = re.compile(r"[^\W\d_][\w.’'-]*")


@dataclass(frozen=True, slots=True)
class Card:
    """A named actor of one report. `form` names what its cards cannot be told from; see `onrecord.identity.forms`."""

    actor: str
    sort: Sort
    form: str
    marks: frozenset[str]


def is_named(actor: Actor) -> bool:
    """Whether the report gives a name of the actor, not a description only ("Kessarian militias")."""
    described = {phrase.text for phrase in actor.descriptions}
    in_passing = any(join.reason.name == "described" for join in actor.joins)  # "a cousin of Vantor" may be any of them
    return not in_passing and actor.name not in described and not naming.no_name(actor.name, SORTS[actor.kind])


def cards(reading: Reading) -> tuple[Card, ...]:
    """The cards of a report, one for each actor that it names.

    Unnamed sources are no actors. Should a reading from elsewhere make one an actor, it has no card all the same.
    """
    hidden = {source.actor_id for source in reading.sources if source.kind == "unnamed"}
    said = _Said(reading)
    return _beside([said.card(actor) for actor in reading.actors if is_named(actor) and actor.id not in hidden])


def _beside(found: list[Card]) -> tuple[Card, ...]:
    """The same cards, each with the names in the report that are like its own and yet another's."""
    names = [(card.sort, card.form.split("|")[1]) for card in found]
    blocks = [Form(card.form, dict.fromkeys(card.marks, 1)).blocks for card in found]
    marked = []
    for card, (sort, name), (under, _) in zip(found, names, blocks, strict=True):
        near = (other for other, (_, seeks) in zip(names, blocks, strict=True) if under & seeks and other[0] == sort)
        beside = {f"beside:{other}" for _, other in near if other != name}
        marked.append(replace(card, marks=card.marks | beside) if beside else card)
    return tuple(marked)


class _Said:
    """A reading, looked up by actor."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._actors = {actor.id: actor for actor in reading.actors}
        named = [actor for actor in reading.actors if is_named(actor)]
        self._keys = {a.id: naming.key(a.name, SORTS[a.kind]) for a in named}
        self._states = {a.name: self._keys[a.id] for a in named if _is_state(a, self._keys) and not a.country}
        self._owned = {a.id: self._apart(a.name) for a in named if SORTS[a.kind] == "body"}
        self._keys |= {key: naming.key(bare, "body") for key, (bare, _) in self._owned.items()}
        self._ties: dict[str, list[Tie]] = defaultdict(list)
        for tie in reading.ties:
            if tie.subject is not None and tie.told and tie.told[0].polarity == "+":
                self._ties[tie.subject].append(tie)
        self._company = self._gathered()
        self._died = dict(self._deaths())
        self._home = {a.id: self._homes(a) for a in reading.actors if a.kind in {"organisation", "group"}}

    def card(self, actor: Actor) -> Card:
        """The card of one of its actors."""
        sort = SORTS[actor.kind]
        held = self._offices(actor) if sort == "person" else frozenset[str]()
        within = self._within(actor)
        marks = {f"name:{actor.name}", f"kind:{actor.kind}"}
        marks |= {f"office:{post}" for post in held | (self._local(actor) if held else set())} | {
            f"in:{state}" for state in within
        }
        if sort in {"person", "body"}:
            lone = sort == "person" and naming.is_short(actor.name, sort)
            company = self._named_too(actor) if lone else self._company[actor.id]
            marks |= {f"of:{k}" for k in self._owners(actor)} | {f"with:{k}" for k in company}
            marks |= {f"also:{name}" for name in actor.aliases if _tells(name, actor, sort)}
        if self._reading.report.published and sort == "person":
            marks |= {f"active:{self._reading.report.published.year}"} if actor.id not in self._died else set()
        marks |= {f"died:{self._died[actor.id]}"} if actor.id in self._died else set()
        return Card(actor.id, sort, self._form(actor, sort, held, within), frozenset(marks))

    def _form(self, actor: Actor, sort: Sort, held: frozenset[str], within: frozenset[str]) -> str:
        """The words that the cards of one form share. A name that may be many people's is this report's alone."""
        known = [sort, self._keys.get(actor.id, naming.key(actor.name, sort))]
        here = f"{self._reading.report.id}/{actor.id}"
        states = "+".join(sorted(within))
        if sort == "state":
            return "|".join(known)
        if sort == "person" and naming.is_short(actor.name, sort):
            seats = "+".join(sorted(held & SEATS))
            return "|".join([*known, "short", states, seats] if seats and states else [*known, "short", here])
        if sort == "person":
            return "|".join([*known, "full", states, "+".join(sorted(walks(held) | self._local(actor)))])
        if sort == "body":
            bare, state = self._owned[actor.id]
            if naming.is_generic(bare):
                known_by = here if naming.has_several(bare) else state or states or here
                return "|".join([*known, "generic", known_by])
            return "|".join([*known, "short" if naming.is_short(actor.name, sort) else "full", state])
        return "|".join([*known, "full", states])

    def _apart(self, name: str) -> tuple[str, str]:
        """A body's name without the state that it names, and that state; one of no table if the rest needs it."""
        bare, state = naming.owned(name)
        first, _, rest = bare.partition(" ")
        own = next(self._adjectives(first), "") if rest and not state and naming.is_generic(rest) else ""
        return (rest, own) if own else (bare, state)

    def _offices(self, actor: Actor) -> frozenset[str]:
        told = [*actor.titles, *(d.text for d in actor.descriptions)]
        told += [tie.role for tie in self._ties[actor.id] if tie.role]
        return frozenset(post for words in told for post in posts(words))

    def _local(self, actor: Actor) -> frozenset[str]:
        """The offices of one place that it holds, with the place: "mayor of dunmere"."""
        held = [(tie.object, posts(tie.role)) for tie in self._ties[actor.id] if tie.role and tie.object in self._keys]
        return frozenset(f"{post} of {self._keys[place]}" for place, some in held if place for post in some & LOCAL)

    def _owners(self, actor: Actor) -> Iterator[str]:
        for tie in self._ties[actor.id]:
            if tie.object in self._keys and tie.type in ROLES | HOME:
                yield self._keys[tie.object]

    def _within(self, actor: Actor) -> frozenset[str]:
        """The states that it belongs to: by its own name, its titles and roles, or the bodies it serves."""
        if actor.kind == "state":
            return frozenset({self._keys.get(actor.id, "")})
        if actor.kind == "place":
            known = actor.country or (naming.key(actor.lies_in, "state") if actor.lies_in else "")
            return frozenset({known}) if known else frozenset()
        if actor.kind != "person":
            return self._home[actor.id]
        if "pope" in self._offices(actor):
            return frozenset({"VA"})
        told = [*actor.titles, *(d.text for d in actor.descriptions)]
        found = {code for words in told for code in self._adjectives(words)}
        for tie in self._ties[actor.id]:
            found |= set(self._adjectives(tie.role or ""))
            if tie.type in ROLES - {"oversees"} and (other := self._actors.get(tie.object or "")):
                if _is_state(other, self._keys):
                    found.add(other.country or self._keys[other.id])
                found |= self._home.get(other.id, frozenset())
        return frozenset(found)

    def _homes(self, actor: Actor) -> frozenset[str]:
        """The states that a body is of."""
        named = self._owned[actor.id][1] if actor.id in self._owned else ""
        found = {named} if named else set[str]()
        for tie in self._ties[actor.id]:
            other = self._actors.get(tie.object or "")
            if tie.type in HOME and other is not None and _is_state(other, self._keys):
                found.add(other.country or self._keys[other.id])
        return frozenset(found)

    def _adjectives(self, words: str) -> Iterator[str]:
        """The states whose adjectives or names stand in some words."""
        before = ""
        for match in _WORD.finditer(words):
            word, last = re.sub(r"[’']s?$", "", match[0]), before
            before = word
            if not word[0].isupper() or "-" in word or last == "New":
                continue
            if found := places.nationality(word) or places.state(word):
                yield found.code
                continue
            for name, state in self._states.items():
                stem = re.sub(r"(?:ia|y|[aeiou])$", "", name)
                if (
                    len(stem) >= SHORTEST_STEM
                    and _ADJECTIVE.fullmatch(word.removeprefix(stem))
                    and word.startswith(stem)
                ):
                    yield state

    def _gathered(self) -> dict[str, set[str]]:
        """The named persons and bodies that took part in something with each actor."""
        found: dict[str, set[str]] = defaultdict(set)
        groups = [[p.actor for p in event.participants] for event in self._reading.events]
        groups += [[t.subject, t.object] for t in self._reading.ties if t.type in MEETING and t.subject and t.object]
        for group in groups:
            for one in group:
                others = (self._actors[o] for o in group if o != one and o in self._keys)
                found[one] |= {self._keys[o.id] for o in others if o.kind not in {"state", "place"}}
        return found

    def _named_too(self, actor: Actor) -> set[str]:
        """The other persons that the report names: what little there is to tell whose a lone name is."""
        others = (a for a in self._reading.actors if a.id in self._keys and a.id != actor.id)
        return {self._keys[a.id] for a in others if a.kind == "person" and " " in self._keys[a.id]}

    def _deaths(self) -> Iterator[tuple[str, str]]:
        """Who was killed, with the year."""
        for event in self._reading.events:
            sure = event.told and event.told[0].polarity == "+" and event.told[0].status == "happened"
            if event.type == "killed" and sure and event.told[0].certainty == "certain":
                day = event.when.edtf if event.when else None
                year = day[:4] if day else str(self._reading.report.published or "")[:4]
                yield from ((p.actor, year) for p in event.participants if p.part == "patient" and year.isdigit())


def _is_state(actor: Actor, keys: dict[str, str]) -> bool:
    return actor.kind == "state" and actor.id in keys and not naming.is_generic(actor.name)


def _tells(name: str, actor: Actor, sort: Sort) -> bool:
    """Whether another name of an actor is one by which it can be known: full, or an acronym."""
    if naming.key(name, sort) == naming.key(actor.name, sort) or naming.no_name(name, sort):
        return False
    if sort == "person":
        return not naming.is_short(name, sort)
    return not naming.is_generic(name) and not naming.is_part(name, actor.name)
