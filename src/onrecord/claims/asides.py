"""Times that stand near a claim and belong to something else: to what is added of somebody, set apart by commas.

"Barsky, who was defence minister until 2018, met Sarrin": the meeting was not until 2018.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.scene import Scene
    from onrecord.types import Span, When

RELATIVE = frozenset({"which", "who", "whose"})
SMALL = frozenset({"IN", "TO", "DT", "RB", "CD"})
"""The tags of what may stand with a time in commas that set nothing apart but the time ("Orsel, on Tuesday,")."""


def holds(when: When, place: Span) -> bool:
    """Whether a place lies within the words of a time ("days after the strike" does not tell when the strike was)."""
    return any(start <= place[0] and place[1] <= end for start, end in when.spans)


class Aside:
    """What is no part of one claim: of `word`, the verb that governs it, and what hangs on it without a clause."""

    def __init__(self, scene: Scene, word: int, governor: int, near: set[int]) -> None:
        self._scene, self._word, self._governor, self._near = scene, word, governor, near

    def has(self, when: When) -> bool:
        """Whether a time belongs to an aside that the claim's own words are not in.

        It stands in a clause with "which" or "who" that begins behind them (the parse may hang on the verb what ends
        such a clause: "was aimed at militias, which lost him in the March 7 attack"), in an apposition ("met Sarrin,
        head of the party until 2018"), or in commas between the subject and the verb.
        """
        scene, time = self._scene, self._scene.main(when.spans[0])
        if time is None or (scene.parse.tags[self._word].startswith("N") and time in self._near):
            return False
        if self._is_in_apposition(time):
            return True
        before = [w for w in (self._word, self._governor) if w < time]
        if before:
            return any(scene.sheet.low[w] in RELATIVE for w in range(max(before) + 1, time))
        return self._is_in_commas(when)

    def _is_in_apposition(self, time: int) -> bool:
        """Whether an apposition stands between a time and the words of the claim."""
        at, seen = time, {self._word, self._governor}
        while at >= 0 and at not in seen:
            if self._scene.sheet.relation(at) == "appos":
                return True
            seen.add(at)
            at = self._scene.parse.heads[at]
        return False

    def _is_in_commas(self, when: When) -> bool:
        """Whether a time before a verb stands in commas, with more than itself, between that and its subject."""
        scene, verb = self._scene, min(self._word, self._governor)
        times = {w for span in when.spans for w in scene.sheet.within(span)}
        subject = max((w for w in scene.sheet.on(verb, "nsubj") if w < min(times, default=-1)), default=None)
        if subject is None:
            return False
        commas = [w for w in range(subject + 1, verb) if scene.sheet.low[w] == ","]
        opening = max((w for w in commas if w < min(times)), default=None)
        closing = min((w for w in commas if w > max(times)), default=None)
        if opening is None or closing is None:
            return False
        return any(scene.parse.tags[w] not in SMALL for w in range(opening + 1, closing) if w not in times)
