"""What "it" and "its" tell of a name: that it is nobody's, and a state's where what it has is what states have.

"Melgor" may look like a person to the entity head; "its ambassador" says that it is a state, "its editor" a body.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.actors import lexicon as lex
from onrecord.actors.signs import SIGN, SURE_SIGN
from onrecord.sheet import singular

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.actors.surfaces import Surface
    from onrecord.sheet import Sheet

LED = 0.5
"""The chance from which on the coreference head is believed that "it" goes back to a name."""
REACH = 3
"""Words behind "its" among which stands what somebody has."""


def neuter(surfaces: Iterable[Surface], sheets: Sequence[Sheet]) -> dict[str, float]:
    """The names of one word that "it" goes back to, by their keys, each with how much speaks for a state there."""
    at = {
        (name.sheet, word): surface.key
        for surface in surfaces
        if surface.words == 1
        for name in surface.names
        for word in sheets[name.sheet].within(name.span)
    }
    found: dict[str, float] = {}
    for sheet in sheets:
        nominals = sheet.encoding.nominals
        for nominal in nominals:
            if sheet.low[nominal.head] not in lex.IT or not nominal.antecedents or nominal.antecedents[0][1] < LED:
                continue
            before = nominals[nominal.antecedents[0][0]].head
            key = at.get((sheet.number, before))
            if key is not None and not _is_aside(sheet, before, nominal.head):
                found[key] = found.get(key, 0.0) + _had(sheet, nominal.head)
    return found


def _is_aside(sheet: Sheet, name: int, word: int) -> bool:
    """Whether "its" opens what somebody named right before it is: "Selcar, its leader"."""
    return sheet.words[word - 1] == "," and name in range(word - 3, word)


def _had(sheet: Sheet, word: int) -> float:
    """How much what "its" owns speaks for a state."""
    if sheet.low[word] != "its":
        return 0.0
    owned = {singular(low) for low in sheet.low[word + 1 : word + 1 + REACH]}
    if owned & lex.SURE_STATE_THINGS:
        return SURE_SIGN
    return SIGN if owned & lex.STATE_THINGS else 0.0


__all__ = ["neuter"]
