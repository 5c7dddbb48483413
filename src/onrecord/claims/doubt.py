"""What the certainty head adds where no word that the rules know tells how surely a claim is so.

The rules decide wherever a word over a claim is one of theirs: they know "failed to", "is likely to" and "no evidence
that" better than the head does. Where they are silent the head decides, and only against a verb: "really urged Lam to
step down", "plans that would need parliament to agree". What it finds to be in doubt is told as possible, never as
denied. Measured: `python -m bench.certainty DATA`; which decides what, docs/quality.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.claims.factuality import Factuality
    from onrecord.scene import Scene

IN_DOUBT = -0.5
"""On the head's scale, from -3, surely not so, to 3. Chosen by reading what falls below it on the dev parts of
`factuality/` and in sixty reports of Wikinews, where two claims in 547 did, both of them no facts."""


def doubted(scene: Scene, word: int, told: Factuality) -> Factuality:
    """What the rules make of a claim, or that it is possible where they are silent and the head doubts its verb."""
    silent = (told.polarity, told.certainty, told.status) == ("+", "certain", None)
    if not silent or not scene.encoding.certainty or not scene.parse.tags[word].startswith("V"):
        return told
    return told.under({"certainty": "possible"}, word) if scene.encoding.certainty[word] < IN_DOUBT else told
