"""The only one whom a pronoun can mean, where the coreference head is silent.

"Its director" and "it denied" tell of a body, "their leader" and "they attacked" of a group: of the only one that this
sentence and the one before tell of. Where anything else stands there that the pronoun may be for, it is left open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.actors import lexicon as lex
from onrecord.actors.admission import Hidden
from onrecord.actors.agreement import agrees_by_rule
from onrecord.actors.standing_in import bases
from onrecord.english import THEY, each
from onrecord.names.lexicon import OFFICES

if TYPE_CHECKING:
    from onrecord.actors.drafts import Draft
    from onrecord.actors.resolution import Told
    from onrecord.sheet import Sheet

OWNED = (
    lex.PERSON_NOUNS
    | OFFICES
    | lex.CROWDS
    | lex.SURE_BODIES
    | lex.LIKELY_BODIES
    | each(
        "member ally rival patron enemy backer founder fighter soldier men man territory capital border stronghold "
        "leadership rank headquarters offensive weapon arms rifle drone rocket missile ranks hand flag charter armed"
    )
)
"""What a body has, and a plan, a law or a report has not."""
_BODIES = frozenset({"organisation", "state", "group"})


def only_one(told: Told, i: int, word: str) -> tuple[Draft, int] | None:
    """The only actor near a pronoun for whom it can stand, and the candidate by which it was last mentioned."""
    candidate = told.candidates[i]
    sheet = told.sheets[candidate.sheet]
    many = word in THEY
    if not (many or word in lex.IT) or not _tells_of_body(sheet, candidate.head, many=many):
        return None
    found: dict[int, tuple[Draft, int]] = {}
    for j in _near(told, i):
        draft, other = told.actor.get(j), told.candidates[j]
        if draft is None:
            if isinstance(other, Hidden) or (other.form == "description" and _competes(sheet, other.head, many=many)):
                return None
        elif draft.kind in _BODIES and agrees_by_rule(word, draft):
            found.setdefault(id(draft), (draft, j))
    return next(iter(found.values())) if len(found) == 1 else None


def _near(told: Told, i: int) -> list[int]:
    """The candidates before one in its own sentence and the one before, the last first."""
    sheet, sentence = told.sentence(i)
    found = []
    for j in range(i - 1, -1, -1):
        at, number = told.sentence(j)
        if at != sheet or number < sentence - 1:
            break
        found.append(j)
    return found


def _tells_of_body(sheet: Sheet, word: int, *, many: bool) -> bool:
    """Whether a pronoun owns what a body has, or does what one does."""
    above = sheet.parse.heads[word]
    if above < 0:
        return False
    if sheet.relation(word) == "nmod":
        return sheet.lemma(above) in OWNED
    if sheet.relation(word) != "nsubj" or many:
        return False
    return not (lex.ACTING_VERBS | lex.DEEDS).isdisjoint(bases(sheet.low[above]))


def _competes(sheet: Sheet, word: int, *, many: bool) -> bool:
    """Whether a noun that nobody is known by may be whom the pronoun means."""
    kind = sheet.kinds.get(word)
    return sheet.is_plural(word) == many and kind in ({"person", "organization"} if many else {"organization"})


__all__ = ["only_one"]
