"""What each head is taught: one function a head, one weight a head."""

from __future__ import annotations

from torch import Tensor
from torch.nn import functional

from training import crf
from training.examples import Batch
from training.network import Network

WEIGHTS = {"cues": 1.0, "links": 1.0, "roles": 3.0, "entities": 1.0}
"""Each loss is per item found (a cue, a link, an entity), so they are of one size; roles is per word, hence larger."""


def losses(network: Network, b: Batch) -> dict[str, Tensor]:
    """The loss of every head that the batch has targets for."""
    states = network.encoder(b.pieces, b.shapes, b.first, b.piece_mask)
    found: dict[str, Tensor] = {}
    if bool(b.has_frames.any()):
        found["cues"] = _cues(network, states[b.has_frames], b)
        found["roles"] = _roles(network, states[b.has_frames], b)
    if len(b.cue_of):
        found["links"] = _links(network, states, b)
    if bool(b.has_entities.any()):
        found["entities"] = _entities(network, states[b.has_entities], b)
    return found


def _cues(network: Network, states: Tensor, b: Batch) -> Tensor:
    tags, mask = b.cue_tags[b.has_frames], b.word_mask[b.has_frames]
    return crf.loss(network.cues(states), tags, mask, network.cues_moves) / (1 + (tags == 1).sum())


def _roles(network: Network, states: Tensor, b: Batch) -> Tensor:
    mask = b.word_mask[b.has_frames]
    scores = network.roles(states).float()[mask]
    return functional.binary_cross_entropy_with_logits(scores, b.roles[b.has_frames][mask])


def _links(network: Network, states: Tensor, b: Batch) -> Tensor:
    head = network.links
    projected = head.project(states)
    near = projected[b.cue_of[:, None], b.near]
    scores = head.read(near, cue_states(head.cue(states), b.cue_of, b.cue_spans), b.distances, b.near_mask)
    return crf.loss(scores, b.link_tags, b.near_mask, network.links_moves) / len(b.cue_of)


def cue_states(states: Tensor, owners: Tensor, spans: Tensor) -> Tensor:
    """The mean of the states of each cue's words."""
    sums = functional.pad(states.float().cumsum(1), (0, 0, 1, 0))
    return (sums[owners, spans[:, 1]] - sums[owners, spans[:, 0]]) / (spans[:, 1] - spans[:, 0])[:, None]


def _entities(network: Network, states: Tensor, b: Batch) -> Tensor:
    tags, mask = b.entity_tags[b.has_entities], b.word_mask[b.has_entities]
    return crf.loss(network.entities(states), tags, mask, network.entities_moves) / (1 + (tags % 2 == 1).sum())
