"""The model that ships: two ONNX graphs, a tokenizer and a few numbers, all inside the package.

`encoder.onnx` reads one window and gives every head's scores for its words; `links.onnx` reads the words near one
cue in the light of that cue; `tables.npz` holds the weights by which pairs of words are scored. Both graphs run on one
window or cue at a time, so that a report's scores never depend on what else is read with it (dynamic quantisation
takes its scales from all that it is given).
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from onrecord.encoder.heads import LINK_REACH

# Releases of onnxruntime from 1.29 on report usage unless told not to; ours is older, and is told all the same.
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
os.environ.setdefault("ORT_TELEMETRY_DISABLED", "1")

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

FILES = Path(__file__).parent / "model_files"
CLS, SEP = 101, 102


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """What the heads say of one window of W words.

    Scores of tags: cues, roles, entities, (Penn) tags, nominals, events; `certainty` is one number. States: `near` and
    `cue` are read by `Network.links`, `syntax` by `onrecord.encoder.parsing`, `references` by
    `onrecord.encoder.references`, `ties` and `arguments` by `onrecord.encoder.relations`.
    """

    cues: NDArray[np.float32]
    roles: NDArray[np.float32]
    entities: NDArray[np.float32]
    near: NDArray[np.float32]
    cue: NDArray[np.float32]
    tags: NDArray[np.float32]
    syntax: NDArray[np.float32]
    nominals: NDArray[np.float32]
    references: NDArray[np.float32]
    ties: NDArray[np.float32]
    events: NDArray[np.float32]
    arguments: NDArray[np.float32]
    certainty: NDArray[np.float32]


OUTPUTS = tuple(f.name for f in fields(Scores))


class Network(Protocol):
    """What the encoder needs of a model; `Shipped` is the one that runs."""

    @property
    def moves(self) -> dict[str, NDArray[np.float32]]:
        """The scores of tag after tag, for each head that tags: see `onrecord.encoder.viterbi`."""
        ...

    @property
    def judgement(self) -> NDArray[np.float64]:
        """What each of `onrecord.encoder.frames.FEATURES` weighs when a frame is judged as a whole."""
        ...

    @property
    def tables(self) -> dict[str, NDArray[np.float32]]:
        """The weights by which pairs of states are scored: see `parsing`, `references` and `relations`."""
        ...

    def window(self, pieces: NDArray[np.int64], shapes: NDArray[np.int64], first: NDArray[np.int64]) -> Scores:
        """Ids and shapes (P,) of a window's pieces, the first piece (W,) of each word -> scores."""
        ...

    def links(
        self, near: NDArray[np.float32], cue: NDArray[np.float32], distances: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """States of the R words near a cue, the state of the cue, their distances from it -> (R, tags)."""
        ...


class Shipped:
    """The network inside the package. One thread: several reports are read by several processes."""

    def __init__(self, folder: Path = FILES) -> None:
        self._encoder = _session(folder / "encoder.onnx")
        self._links = _session(folder / "links.onnx")
        self.judgement = np.array(card(folder)["judgement"])
        self.tables = dict(np.load(folder / "tables.npz", allow_pickle=False))
        self.moves = {k: np.array(v, dtype=np.float32) for k, v in card(folder)["moves"].items()}

    def window(self, pieces: NDArray[np.int64], shapes: NDArray[np.int64], first: NDArray[np.int64]) -> Scores:
        """See `Network.window`."""
        inputs = {
            "pieces": np.concatenate([[CLS], pieces, [SEP]])[None],
            "shapes": np.pad(shapes, 1)[None],
            "first": first + 1,
        }
        return Scores(*(out[0] for out in self._encoder.run(OUTPUTS, inputs)))

    def links(
        self, near: NDArray[np.float32], cue: NDArray[np.float32], distances: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """See `Network.links`."""
        scores: NDArray[np.float32] = self._links.run(
            ["tags"], {"near": near[None], "cue": cue[None], "distances": distances[None]}
        )[0][0]
        return scores


def distance(where: NDArray[np.int64], start: int, end: int) -> NDArray[np.int64]:
    """How far each word lies from the cue `[start, end)`, moved so that within the cue is `LINK_REACH`.

    >>> distance(np.arange(4), 1, 3).tolist() == [LINK_REACH - 1, LINK_REACH, LINK_REACH, LINK_REACH + 1]
    True
    """
    signed = np.where(where < start, where - start, np.where(where >= end, where - end + 1, 0))
    moved: NDArray[np.int64] = np.clip(signed, -LINK_REACH, LINK_REACH) + LINK_REACH
    return moved


@cache
def tokenizer(folder: Path = FILES) -> Tokenizer:
    """The tokenizer of the model, without padding and truncation."""
    from tokenizers import Tokenizer

    return Tokenizer.from_file(str(folder / "tokenizer.json"))


@cache
def card(folder: Path = FILES) -> dict[str, Any]:
    """What stands beside the weights: the model's name and the moves of its tagging heads."""
    found: dict[str, Any] = json.loads((folder / "heads.json").read_text("utf8"))
    return found


def _session(path: Path) -> Any:
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
