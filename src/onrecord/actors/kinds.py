"""What stands around a name and speaks for the kind of thing that it names, beside what the encoder says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord import places
from onrecord.actors.spelled import CREEDS
from onrecord.actors.surfaces import most_likely
from onrecord.english import each
from onrecord.sheet import singular

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.actors.spelled import Name
    from onrecord.actors.surfaces import Surface
    from onrecord.sheet import Sheet

IN = each("in inside across into throughout near")
IN_VOTE = 0.7
"""How much "in" before a name speaks for a place."""
BODY_NOUNS = each(
    "movement militia group party front agency network company airline newspaper organisation organization bank firm "
    "rebels fighters militants militiamen insurgents"
)
BODY_VOTE = 0.7
"""How much such a noun right behind a name speaks for a body: "the Tidal movement". A sure person stays one."""
LAST_WORDS = each(
    "times news daily tribune herald gazette courier party movement ministry army navy council committee commission "
    "corps brigade militia agency embassy consulate parliament"
)
"""Last words of a body's name: what is called so is no place, though it has a house."""
UNSURE = 0.6
"""Below this confidence on average a lone name that the table of places knows is no person's."""
REPORTS = each("reported reports")
"""What an outlet does that nobody introduces; a person who does it has a given name or a title somewhere."""
LARGE = 100_000
"""People: smaller places share their names with too many families."""
PEOPLES = each("kurd arab turkmen yazidi sunni shia shiite druze alawite assyrian palestinian tuareg berber pashtun")
"""Those whose plural is many people, wherever they live."""
LED_TO_BODY = 0.75
"""The chance from which on the coreference head is believed that a name is a body's shorter one."""
_MISREAD = {"person", "group", "organisation"}
"""What the entity head may take the first word of a body's name for; a place is one: "Ombrel", "The Ombrel Courier"."""


def weigh(surfaces: Sequence[Surface], sheets: Sequence[Sheet]) -> None:
    """Count what stands around each name, and settle its kind anew."""
    for surface in surfaces:
        for name in surface.names:
            _count_beside(surface, sheets[name.sheet], name)
        surface.kind = most_likely(surface)
        if surface.kind == "place" and singular(surface.key) in PEOPLES and surface.key not in PEOPLES:
            surface.kind = "group"
        if surface.kind == "place" and surface.words > 1 and surface.key.split()[-1] in LAST_WORDS:
            surface.kind = "organisation"
        if surface.kind == "person" and surface.key.endswith("news") and not surface.titles:
            surface.kind = "organisation"
        if surface.kind == "person" and _are_many(surface, sheets):
            surface.kind = "group"
    in_full = {word for s in surfaces if s.kind == "person" and s.words > 1 for word in s.key.split()}
    regions = {s.key.split()[0] for s in surfaces if s.words > 1 and s.kind == "place"}
    for surface in surfaces:
        if surface.kind != "person" or surface.words > 1 or surface.titles or surface.key in in_full:
            continue
        if surface.key in regions or _is_large_place(surface):
            surface.kind = "place"
        elif any(_ahead(sheets[name.sheet], name) in REPORTS for name in surface.names):
            surface.kind = "organisation"


def _are_many(surface: Surface, sheets: Sequence[Sheet]) -> bool:
    """Whether a name is in the plural wherever it stands: "Native Kessarians"."""
    lasts = [(sheets[name.sheet], sheets[name.sheet].within(name.span)) for name in surface.names]
    plural = all(len(at) and sheet.parse.tags[at[-1]] == "NNPS" for sheet, at in lasts)
    peoples = surface.words == 1 and (surface.text.endswith(("ians", "eans")) or singular(surface.key) in CREEDS)
    return (plural or peoples) and surface.text.endswith("s") and not surface.titles


def _count_beside(surface: Surface, sheet: Sheet, name: Name) -> None:
    """Let the word before a name and the one behind it speak."""
    at, ahead = sheet.within(name.span), _ahead(sheet, name)
    if at.start and sheet.low[at.start - 1] in IN and ahead[:1] not in {"’", "'", "-"}:
        surface.votes["place"] = surface.votes.get("place", 0.0) + IN_VOTE
    if ahead in BODY_NOUNS and not surface.titles:
        surface.votes["organisation"] = surface.votes.get("organisation", 0.0) + BODY_VOTE


def _ahead(sheet: Sheet, name: Name) -> str:
    """The word behind a name."""
    stop = sheet.within(name.span).stop
    return sheet.low[stop] if stop < len(sheet.low) else ""


def _is_large_place(surface: Surface) -> bool:
    """Whether a lone name that is only weakly a person's is a large place's."""
    if surface.votes.get("person", 0.0) >= UNSURE * len(surface.names):
        return False
    known = places.place(surface.text)
    return known is not None and known.population >= LARGE


def shorter_bodies(surfaces: Sequence[Surface], sheets: Sequence[Sheet]) -> dict[str, str]:
    """Lone names that are the first word of a body's, and that the coreference head leads to it, as bodies.

    Each by its key, with the key of the body's full name.
    """
    full = [s for s in surfaces if s.words > 1 and s.kind == "organisation"]
    people = {word for s in surfaces if s.words > 1 and s.kind == "person" for word in s.key.split()}
    found: dict[str, str] = {}
    for surface in surfaces:
        if surface.words > 1 or surface.titles or surface.kind not in _MISREAD or surface.key in people:
            continue
        longer = [s for s in full if s.key.split()[0] == surface.key and _is_led(surface, s, sheets)]
        if len(longer) == 1:
            surface.kind = "organisation"
            found[surface.key] = longer[0].key
    return found


def _is_led(surface: Surface, full: Surface, sheets: Sequence[Sheet]) -> bool:
    """Whether the coreference head leads a mention of one name to a mention of the other."""
    targets = {(name.sheet, word) for name in full.names for word in sheets[name.sheet].within(name.span)}
    mine = {(name.sheet, word) for name in surface.names for word in sheets[name.sheet].within(name.span)}
    return any(
        chance >= LED_TO_BODY and (sheet.number, sheet.encoding.nominals[i].head) in targets
        for sheet in sheets
        for nominal in sheet.encoding.nominals
        if (sheet.number, nominal.head) in mine
        for i, chance in nominal.antecedents
    )
