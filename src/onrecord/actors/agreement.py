"""Which pronouns and nouns can stand for which actor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.actors import lexicon as lex
from onrecord.english import HE, SHE, THEY

if TYPE_CHECKING:
    from onrecord.actors.drafts import Draft, Gender

MISFIT = 0.3
"""How sure a pronoun is that does not agree ("he" of a movement), as bad translation leaves them: never more."""


def gender_of(pronoun: str) -> Gender | None:
    """What a pronoun tells of a person.

    >>> gender_of("his"), gender_of("their")
    ('he', None)
    """
    if pronoun in HE:
        return "he"
    return "she" if pronoun in SHE else None


def agrees(pronoun: str, draft: Draft) -> bool:
    """Whether a pronoun can stand for an actor: one or many, person or thing, man or woman."""
    if pronoun in HE | SHE:
        return draft.kind == "person" and draft.gender in {None, gender_of(pronoun)}
    if pronoun in lex.IT:
        return draft.kind != "person" and not draft.plural
    if pronoun in THEY:
        return draft.plural or draft.kind == "organisation"
    return False


def agrees_by_rule(pronoun: str, draft: Draft) -> bool:
    """The same where only a rule speaks for it: "they" are many, not one body."""
    return agrees(pronoun, draft) and (draft.plural or pronoun not in THEY)


def noun_agrees(noun: str, kind: str, *, plural: bool, draft: Draft) -> bool:
    """Whether a description by this noun, of a nominal of this kind, can be for an actor."""
    if plural:
        return draft.plural and draft.kind == "group"
    if noun in lex.GENERIC_STATES:
        return draft.kind == "state"
    if noun in lex.GENERIC_PLACES:
        return draft.kind == "place"
    if noun in lex.PERSON_NOUNS or kind == "person":
        return draft.kind == "person" and noun not in lex.GENERIC_BODIES
    if noun in lex.GENERIC_BODIES or kind == "organization":
        return draft.kind in {"organisation", "group"} and not draft.plural
    return False
