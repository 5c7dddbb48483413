"""The loss of a linear-chain CRF: how unlikely the gold tags are among all sequences of tags."""

from __future__ import annotations

import torch
from torch import Tensor


def loss(scores: Tensor, tags: Tensor, mask: Tensor, moves: Tensor) -> Tensor:
    """Negative log likelihood summed over sequences.

    scores: (N, T, K). tags: (N, T). mask: (N, T), true for a prefix of each row. moves: (K + 1, K), as at run time.
    """
    scores = scores.float()
    keep = mask.float()
    local = scores.gather(2, tags[:, :, None])[:, :, 0]
    steps = moves[tags[:, :-1], tags[:, 1:]]
    gold = moves[-1][tags[:, 0]] + (local * keep).sum(1) + (steps * keep[:, 1:]).sum(1)
    ahead = scores[:, 0] + moves[-1]
    for t in range(1, scores.shape[1]):
        through = torch.logsumexp(ahead[:, :, None] + moves[:-1], 1) + scores[:, t]
        ahead = torch.where(mask[:, t, None], through, ahead)
    return (torch.logsumexp(ahead, 1) - gold).sum()
