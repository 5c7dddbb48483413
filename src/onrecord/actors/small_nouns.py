"""Names whose last word is written small: "the Vatra clan", "the Thunder battalion", "the Estrada family".

The entity head marks the word with a capital, as a person, a place or a people. With a noun of this table behind it the
two name a family, a unit of an army, or a body of believers or members; but a people's or a state's own word says only
whose it is ("the Kessarian army", "a Shia party").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord import places
from onrecord.actors.glued import is_party
from onrecord.actors.spelled import CREEDS, OF_PEOPLES, Name, spelled
from onrecord.english import each
from onrecord.sheet import singular

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.sheet import Sheet
    from onrecord.types import ActorKind, Span

KIN = each("clan family dynasty tribe clans families tribes")
"""Groups of kin: their name is as a rule also a person's."""
UNITS = each(
    "battalion regiment detachment squadron platoon brigade legion garrison flotilla "
    "cartel gang mafia syndicate cell "
    "temple monastery convent shrine mosque church abbey lodge sect seminary "
    "faction league caucus "
    "foundation institute trust conglomerate consortium"
)
"""Bodies that are called by a name before their noun. (`kinds.BODY_NOUNS`, such as "movement", only say what it is.)"""
VOTE = 1.2
"""How much the noun speaks for its kind: more than the entity head for the word that it stands behind."""
_NOUN = re.compile(rf" ({'|'.join(sorted(KIN | UNITS, key=len, reverse=True))})(?![\w-])")
_ANY = re.compile(r"\b(?:an?|another|any|every|each|no)\s+$", re.IGNORECASE)
"""Before the name: one of many, which has no name of its own."""
_OF_A_CREED = ("ist", "ists", "ite", "crat", "tarian")
"""How words for what one believes end: "a Marxist party"."""


def with_small_noun(sheet: Sheet) -> Iterator[Name]:
    """The names of a sheet whose last word is written small."""
    for mention in sheet.encoding.mentions:
        start, end = mention.span
        noun = _NOUN.match(sheet.text, end)
        text = sheet.text[start:end]
        if noun is None or not _is_name(text) or _ANY.search(sheet.text, 0, start) or _only_says_whose(text):
            continue
        if mention.kind == "NORP" and text.endswith(OF_PEOPLES):
            continue
        if not _is_main_noun(sheet, noun.span(1)):
            continue
        kind: ActorKind = "group" if noun[1] in KIN else "organisation"
        if noun[1] in KIN and len(text.split()) > 1 and mention.kind == "Person":
            continue
        if name := spelled(sheet, (start, noun.end()), kind, ((kind, VOTE),)):
            yield name


def _is_main_noun(sheet: Sheet, span: Span) -> bool:
    """Whether a word is a noun with no other behind it: not "the Estrada family history"."""
    at = sheet.within(span)
    tags = sheet.parse.tags[at[0] : at[-1] + 2] if len(at) else []
    return bool(tags) and tags[0].startswith("NN") and not any(tag.startswith("NN") for tag in tags[1:])


def _is_name(text: str) -> bool:
    """Whether words begin and end as a name."""
    return text[:1].isupper() and text[-1:].isalnum()


def _only_says_whose(text: str) -> bool:
    """Whether words name a state, a people, a creed or a party, whose many bodies have other names."""
    low = text.lower()
    return (
        places.nationality(text) is not None
        or places.state(text) is not None
        or places.place(text) is not None
        or low in CREEDS
        or singular(low) in CREEDS
        or low.endswith(_OF_A_CREED)
        or is_party(text)
    )
