"""Claims as FollowTheMoney entities (https://followthemoney.tech), for Aleph, OpenAleph and their kin.

Only what is told as a plain fact leaves so: what is denied, hedged, planned or not confirmed is left out, for those
schemata know facts only. Each link has its words, its report as proof, its outlet, on whose word it is told and whether
a person has reviewed it; dates stand on the link. `ties/table.toml` says which schema is which tie.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import sha1
from typing import TYPE_CHECKING, Any, Final

from onrecord.ties.table import table

if TYPE_CHECKING:
    from onrecord.exports.records import Exported, Person, Source

Entity = dict[str, Any]

SCHEMATA: Final = {
    "person": "Person",
    "organisation": "Organization",
    "group": "Organization",
    "state": "PublicBody",
    "place": "Address",
}
"""Which schema an actor is of."""
_BODIES: Final = frozenset({"organisation", "group", "state"})
_LEGAL: Final = _BODIES | {"person"}
FITS: Final = {
    "Directorship": (_LEGAL, _BODIES),
    "Employment": (frozenset({"person"}), _BODIES),
    "Membership": (_LEGAL, _BODIES),
    "Representation": (_LEGAL, _LEGAL),
    "Succession": (_LEGAL, _LEGAL),
    "Family": (frozenset({"person"}), frozenset({"person"})),
}
"""The kinds of actor that a link of a schema may have at its ends; others become an `UnknownLink` with its role."""
_DATE: Final = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")


def entities(told: Iterable[Exported]) -> Iterator[Entity]:
    """The entities of all tellings that are plain facts: reports and actors once each, then what ties them."""
    seen: set[str] = set()
    for one in told:
        if one.plain:
            for entity in _of(one):
                if entity["id"] not in seen:
                    seen.add(entity["id"])
                    yield entity


def _of(one: Exported) -> Iterator[Entity]:
    links = list(_tie(one) if one.form == "tie" else _event(one))
    if links:
        yield article(one.source)
        yield from (actor(part.actor) for part in one.parts)
        yield from links


def article(source: Source) -> Entity:
    """A report, without its text."""
    return _entity(
        f"report-{source.sha256}",
        "Article",
        name=source.title,
        title=source.title,
        publisher=source.outlet,
        publishedAt=source.published and source.published.isoformat(),
        sourceUrl=source.url,
        contentHash=sha1(source.text.encode(), usedforsecurity=False).hexdigest() if source.text else None,
    )


def actor(person: Person) -> Entity:
    """An actor under its names."""
    country = person.country.casefold() if person.country else None
    return _entity(
        _actor_id(person), SCHEMATA[person.kind], name=person.name, alias=list(person.aliases), country=country
    )


def dates(edtf: str | None) -> tuple[str | None, str | None]:
    """The start and the end of an EDTF date as far as FollowTheMoney can write them.

    >>> dates("1998/2020-01-03"), dates("2014/.."), dates("2024-03-07"), dates("2020-01~/..")
    (('1998', '2020-01-03'), ('2014', None), ('2024-03-07', '2024-03-07'), ('2020-01', None))
    """
    start, mark, end = (edtf or "").partition("/")
    plain = [part.rstrip("~?%") for part in (start, end if mark else start)]
    first, last = (part if _DATE.fullmatch(part) else None for part in plain)
    return first, last


def _tie(one: Exported) -> Iterator[Entity]:
    subjects, objects = one.named("subject"), one.named("object")
    if not subjects or not (objects or one.role):
        return
    subject = subjects[0]
    if not objects:
        yield from _post(one, subject)
        return
    kind, role = table()[one.type], one.role or table()[one.type].forward  # type: ignore[index]
    schema = kind.ftm.schema
    if schema == "Sanction":
        yield _link(one, schema, authority=subject.name, entity=_actor_id(objects[0]))
    elif schema == "Event":
        yield from _event(one)
    elif schema in FITS and subject.kind in FITS[schema][0] and objects[0].kind in FITS[schema][1]:
        ends = {kind.ftm.subject: _actor_id(subject), kind.ftm.object: _actor_id(objects[0])}
        yield _link(one, schema, **ends, **({"relationship": role} if schema == "Family" else {"role": role}))
    else:
        yield _link(one, "UnknownLink", subject=_actor_id(subject), object=_actor_id(objects[0]), role=role)


def _post(one: Exported, subject: Person) -> Iterator[Entity]:
    """A role without a body: a post, and that somebody held it."""
    if subject.kind == "person":
        post = _entity(f"post-{_hashed(one.role or '')}", "Position", name=one.role)
        yield post
        yield _link(one, "Occupancy", holder=_actor_id(subject), post=post["id"])


def _event(one: Exported) -> Iterator[Entity]:
    involved = [_actor_id(part.actor) for part in one.parts if part.part != "place" and part.actor.kind in _LEGAL]
    places = [part.actor.name for part in one.parts if part.part == "place"]
    if involved:
        yield _link(one, "Event", name=f"{one.type}: {one.words}", involved=involved, location=places)


def _link(one: Exported, schema: str, **properties: object) -> Entity:
    """What ties actors, with what it rests on."""
    start, end = dates(one.edtf)
    voice = f"on the word of {one.voice}" if one.voice else "the outlet’s own word"
    return _entity(
        f"claim-{_hashed(f'{one.source.sha256} {one.claim} {one.telling}')}",
        schema,
        startDate=start,
        endDate=end,
        summary=one.words,
        description=f"{one.review}; {voice}; read by {one.reason}",
        publisher=one.source.outlet,
        sourceUrl=one.source.url,
        proof=f"report-{one.source.sha256}",
        recordId=f"{one.source.sha256}#{one.claim}-{one.telling}",
        **properties,
    )


def _entity(id: str, schema: str, **properties: object) -> Entity:
    """An entity in JSON: every property a list, those without a value left out."""
    listed = {name: value if isinstance(value, list) else [value] for name, value in properties.items() if value}
    return {"id": id, "schema": schema, "properties": listed}


def _actor_id(person: Person) -> str:
    return f"actor-{person.id}"


def _hashed(words: str) -> str:
    return sha1(words.encode(), usedforsecurity=False).hexdigest()
