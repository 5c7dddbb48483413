"""Frames: cues, for each cue its source and its content, and how sure each frame is.

Cues are found generously; a frame is then judged as a whole, by how sure its cue is, how sure its edges are, and how
much its words look like a content or a source wherever the cue may be. A cue that few words bear out falls away.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onrecord.encoder.heads import CUE_TAGS, LINK_REACH, LINK_TAGS
from onrecord.encoder.model import distance
from onrecord.encoder.viterbi import Found, allowed, decode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from onrecord.encoder.model import Network, Scores
    from onrecord.encoder.windows import Window

CUE_BIAS = 0.5
"""Added to the score of beginning a cue, so that likely cues are judged with all that belongs to them. Higher
finds more, and costs more, as the links of each are read."""
SAME = 0.8
"""Two cues whose contents overlap by this Jaccard claim the same words: the surer one has them."""
FLOOR = 0.02
"""Frames less sure than this are not kept at all."""
IN_SOURCE, IN_CONTENT = 0, 1


Candidate = tuple[Found, tuple[Found, ...]]
"""A cue with its parts, in words of its window."""


@dataclass(frozen=True, slots=True)
class WordFrame:
    """A frame in words of its window."""

    cue: Found
    parts: tuple[Found, ...]
    confidence: float

    def words(self, role: str) -> list[int]:
        """The words of its source or of its content."""
        return [i for part in self.parts if part.label == role for i in range(part.start, part.end)]


class FrameReader:
    """Reads frames with one network."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._cue_moves = network.moves["cues"] + allowed(CUE_TAGS)
        self._link_moves = network.moves["links"] + allowed(LINK_TAGS)

    def read(self, scores: Sequence[Scores], windows: Sequence[Window]) -> list[list[WordFrame]]:
        """For each of several windows the frames whose cue it owns, in the order of their cues."""
        found = self._candidates(scores, windows)
        return [_one_claim_each(self._judged(own, some)) for own, some in zip(scores, found, strict=True)]

    def candidates(self, scores: Scores, window: Window) -> list[Candidate]:
        """Every cue that the window owns, with the parts found for it, not yet judged."""
        return self._candidates([scores], [window])[0]

    def _judged(self, scores: Scores, candidates: list[Candidate]) -> list[WordFrame]:
        frames = []
        for cue, parts in candidates:
            weighed = float(features(scores, cue, parts) @ self._network.judgement)
            frames.append(WordFrame(cue, parts, round(1 / (1 + float(np.exp(-weighed))), 4)))
        return [frame for frame in frames if frame.confidence >= FLOOR]

    def _candidates(self, scores: Sequence[Scores], windows: Sequence[Window]) -> list[list[Candidate]]:
        cues = self._cues(scores, windows)
        near = [
            (own, cue, max(0, cue.start - LINK_REACH)) for own, some in zip(scores, cues, strict=True) for cue in some
        ]
        found = decode([self._link(*place) for place in near], self._link_moves, LINK_TAGS)
        parts = (
            tuple(f._replace(start=low + f.start, end=low + f.end) for f in own)
            for (_, _, low), own in zip(near, found, strict=True)
        )
        return [[(cue, next(parts)) for cue in some] for some in cues]

    def _cues(self, scores: Sequence[Scores], windows: Sequence[Window]) -> list[list[Found]]:
        bias = np.array([0, CUE_BIAS, 0], dtype=np.float32)
        found = decode([own.cues + bias for own in scores], self._cue_moves, CUE_TAGS)
        return [window.owned(cues) for window, cues in zip(windows, found, strict=True)]

    def _link(self, scores: Scores, cue: Found, low: int) -> NDArray[np.float32]:
        """The link head's scores for the words near one cue, from word `low` on."""
        high = min(len(scores.near), cue.end + LINK_REACH)
        state = scores.cue[cue.start : cue.end].mean(0)
        return self._network.links(scores.near[low:high], state, distance(np.arange(low, high), cue.start, cue.end))


FEATURES = ("constant", "cue", "parts", "content like", "source like", "no source", "no content", "pieces")


def features(scores: Scores, cue: Found, parts: tuple[Found, ...]) -> NDArray[np.float64]:
    """What a frame is judged by, in the order of `FEATURES`; weighed by `Network.judgement`."""
    source, content = ([p for p in parts if p.label == role] for role in ("source", "content"))
    sure = min((p.confidence for p in parts), default=0.5)
    return np.array(
        [
            1.0,
            _logit(cue.confidence),
            _logit(sure),
            _mean(scores.roles[:, IN_CONTENT], content),
            _mean(scores.roles[:, IN_SOURCE], source),
            float(not source),
            float(not content),
            float(len(content) > 1),
        ]
    )


def _logit(p: float) -> float:
    p = min(max(p, 1e-3), 1 - 1e-3)
    return float(np.log(p / (1 - p)))


def _mean(scores: NDArray[np.float32], parts: list[Found]) -> float:
    """The mean of log odds over the words of some parts, each word's held within 5."""
    words = [i for p in parts for i in range(p.start, p.end)]
    return float(np.clip(scores[words], -5, 5).mean()) if words else 0.0


def _one_claim_each(frames: list[WordFrame]) -> list[WordFrame]:
    """Without the frames whose content a surer one claims."""
    kept: list[WordFrame] = []
    for frame in sorted(frames, key=lambda f: -f.confidence):
        content = set(frame.words("content"))
        others = (set(other.words("content")) for other in kept)
        if not any(content and len(content & other) >= SAME * len(content | other) for other in others):
            kept.append(frame)
    return sorted(kept, key=lambda f: f.cue.start)
