"""What words make of a claim, as values: the effect of a group of `signatures.toml`, and of several words together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.types import Certainty, Polarity, Status

Effect = dict[str, str]

ORDER: tuple[Certainty, ...] = ("certain", "probable", "possible")
DENIED: Effect = {"polarity": "-"}
CONDITION: Effect = {"status": "conditional", "certainty": "possible"}
UNLIKELY: Effect = {"polarity": "-", "certainty": "possible"}


@dataclass(frozen=True, slots=True)
class Factuality:
    """What the words over a claim make of it, and which words those are."""

    polarity: Polarity = "+"
    certainty: Certainty = "certain"
    status: Status | None = None
    words: frozenset[int] = field(default_factory=frozenset)

    def under(self, effect: Effect, word: int) -> Factuality:
        """This with the effect of one more word: certainty only falls, the first status that is found stays.

        What hangs on a condition as a whole is conditional, whatever else it is: "if the House votes to impeach".
        """
        flipped: Polarity = self.polarity if effect.get("polarity") != "-" else "-" if self.polarity == "+" else "+"
        certainty: Any = max(self.certainty, effect.get("certainty", "certain"), key=ORDER.index)
        status: Any = (
            CONDITION["status"] if CONDITION.items() <= effect.items() else self.status or effect.get("status")
        )
        return Factuality(flipped, certainty, status, self.words | {word})


def effect(group: Effect) -> Effect:
    """What a group makes of a claim, without the name and the words of the group."""
    return {key: group[key] for key in ("polarity", "status", "certainty") if key in group}


def negated(group: Effect) -> Effect:
    """What the negation of a governing word makes of a claim: denied as surely as the word itself would tell it."""
    how = group.get("negated", "same")
    if how == "unlikely":
        return UNLIKELY
    if how == "open":
        return {"certainty": "possible"}
    return {} if how == "same" else effect(group) | {"polarity": how}
