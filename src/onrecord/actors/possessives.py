"""Possessives: whose "his" is by what it owns and where that stands, beside what the coreference head says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.actors.agreement import agrees
from onrecord.english import each

if TYPE_CHECKING:
    from onrecord.actors.admission import Candidate
    from onrecord.actors.drafts import Draft
    from onrecord.actors.resolution import Told
    from onrecord.sheet import Sheet
    from onrecord.types import Span

RELATIVES = each(
    "father mother brother sister son daughter wife husband widow widower uncle aunt cousin nephew niece partner "
    "fiancee boss lawyer predecessor successor deputy colleague"
)
"""Nouns by which somebody is another’s: "his father, Harun Selcar"."""


def owner_beside(told: Told, candidate: Candidate) -> tuple[Draft, Span] | None:
    """The person named before "and" that a possessive stands behind, and where: "Jon Halvik and his daughter"."""
    sheet = told.sheets[candidate.sheet]
    owned = sheet.parse.heads[candidate.head]
    if not _is_possessive(sheet, candidate.head) or owned < 0 or sheet.relation(owned) != "conj":
        return None
    named = sheet.parse.heads[owned]
    draft = told.named.get((candidate.sheet, named))
    if draft is None or draft.kind != "person" or sheet.low[candidate.head - 1] != "and":
        return None
    return draft, sheet.parse.spans[named]


def owner_above(told: Told, candidate: Candidate, word: str, excluded: set[int]) -> Draft | None:
    """The person who is the subject of the verb whose object a possessive owns: "Brandt told his staff"."""
    sheet = told.sheets[candidate.sheet]
    owned, verb = governors(sheet, candidate.head)
    if not _is_possessive(sheet, candidate.head) or verb < 0 or sheet.relation(owned) not in {"obj", "iobj"}:
        return None
    subjects = (w for w in sheet.on(verb, "nsubj") if w < candidate.head)
    drafts = (told.actor.get(told.at.get((candidate.sheet, subject), -1)) for subject in subjects)
    people = (d for d in drafts if d is not None and d.kind == "person" and agrees(word, d))
    return next((draft for draft in people if id(draft) not in excluded), None)


def relative(sheet: Sheet, word: int) -> int:
    """The first word of the name of a possessive’s relative, "his father, Harun Selcar"; -1 where there is none."""
    owned = word + 1
    if not _is_possessive(sheet, word) or owned + 2 >= len(sheet.words) or sheet.lemma(owned) not in RELATIVES:
        return -1
    return owned + 1 + (sheet.words[owned + 1] == ",")


def owned_by(sheet: Sheet, word: int) -> list[int]:
    """The words that may name what a possessive owns: "Ngozi" of "his former student Ngozi Ikpeama"."""
    owned = sheet.parse.heads[word]
    if not _is_possessive(sheet, word) or owned < word:
        return []
    return [
        owned,
        *(w for w in sheet.on(owned, "appos", "flat", "compound", "nmod") if w > word and not sheet.on(w, "case")),
    ]


def governors(sheet: Sheet, word: int) -> tuple[int, int]:
    """The word that a pronoun hangs on, and the one above that; -1 where there is none."""
    above = sheet.parse.heads[word]
    return above, sheet.parse.heads[above] if above >= 0 else -1


def _is_possessive(sheet: Sheet, word: int) -> bool:
    return sheet.parse.tags[word] == "PRP$"
