"""The averaged weights of a run, and averages of those of two runs."""

from __future__ import annotations

from pathlib import Path

import torch

State = dict[str, torch.Tensor]


def averaged(path: Path) -> State:
    """The averaged weights of a checkpoint, perhaps of a network that had fewer heads."""
    found: State = torch.load(path, weights_only=True, map_location="cpu")["average"]
    return found


def blended(state: State, earlier: State, share: float) -> State:
    """Weights between those of two runs, of which the later began from the earlier (Wortsman et al., 2022).

    It keeps some of what the later one has lost; heads that the earlier lacked stay as they are.
    """
    return {k: share * earlier[k] + (1 - share) * v if k in earlier else v for k, v in state.items()}
