"""What each head is taught: one function a head, one weight a head."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from onrecord.encoder.heads import ARC_REACH
from training import crf
from training.batches import Batch
from training.network import Network

WEIGHTS = {
    "cues": 1.0,
    "links": 1.0,
    "roles": 3.0,
    "entities": 1.0,
    "tags": 0.5,
    "arcs": 1.0,
    "relations": 1.0,
    "nominals": 1.0,
    "references": 1.0,
    "ties": 1.0,
    "events": 1.0,
    "arguments": 1.0,
    "certainty": 1.0,
}
"""Each loss is per item found (a cue, a link, an entity, a word's head, a tie), so they are of one size; roles is per
word, nearly all of which are easy, hence larger."""


def losses(network: Network, b: Batch) -> dict[str, Tensor]:
    """The loss of every head that the batch has targets for."""
    middle, states = network.encoder.both(b.pieces, b.shapes, b.first, b.piece_mask)
    found: dict[str, Tensor] = {}
    if bool(b.has_frames.any()):
        found["cues"] = _cues(network, states[b.has_frames], b)
        found["roles"] = _roles(network, states[b.has_frames], b)
    if len(b.cue_of):
        found["links"] = _links(network, states, b)
    if bool(b.has_entities.any()):
        found["entities"] = _entities(network, states[b.has_entities], b)
    if bool(b.has_syntax.any()):
        found |= _syntax(network, states[b.has_syntax], b)
        found["references"] = _references(network, states, b)
    return found | _told(network, network.told(middle, states, b.word_mask), b)


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


def _syntax(network: Network, states: Tensor, b: Batch) -> dict[str, Tensor]:
    head, rows = network.syntax, b.has_syntax
    tags, heads, relations, sentences = (x[rows] for x in (b.tags, b.heads, b.relations, b.sentences))
    real = sentences >= 0
    here = torch.arange(states.shape[1], device=states.device)
    lengths = (here[None, :] - here[:, None]).clamp(-ARC_REACH, ARC_REACH) + ARC_REACH
    dependent, governor, labelled, labelling = head.split(states)
    arcs = head.arcs(dependent, governor, lengths).float()
    arcs = arcs.masked_fill(sentences[:, :, None] != sentences[:, None, :], -1e4)
    row, word = torch.nonzero(real, as_tuple=True)
    target = heads[row, word]
    labels = head.label(labelled[row, word], labelling[row, target], lengths[word, target])
    return {
        "arcs": functional.cross_entropy(arcs[row, word], target),
        "relations": functional.cross_entropy(labels.float(), relations[row, word]),
        "tags": functional.cross_entropy(head.tags(states)[row, word].float(), tags[row, word], ignore_index=-1),
        "nominals": functional.cross_entropy(
            network.coreference.nominals(states)[row, word].float(), b.nominals[rows][row, word]
        ),
    }


def _references(network: Network, states: Tensor, b: Batch) -> Tensor:
    """How unlikely each nominal's own antecedents are, all of them together (Lee et al., 2017)."""
    head = network.coreference
    later, earlier = head.split(states.reshape(-1, states.shape[-1])[b.nominal_at])
    scores = head.score(later, earlier, b.nearness, b.sentence_nearness, b.likeness).float()
    before = torch.ones_like(scores, dtype=torch.bool).tril(-1)
    right = (b.things[:, None] == b.things[None, :]) & before
    nothing = scores.new_zeros(len(scores), 1)
    all_ = torch.cat([nothing, scores.masked_fill(~before, -1e4)], 1)
    gold = torch.cat([nothing.masked_fill(right.any(1, keepdim=True), -1e4), scores.masked_fill(~right, -1e4)], 1)
    return (torch.logsumexp(all_, 1) - torch.logsumexp(gold, 1)).mean()


def _told(network: Network, states: Tensor, b: Batch) -> dict[str, Tensor]:
    """Ties, events, arguments and certainty, of those that the batch has."""
    found: dict[str, Tensor] = {}
    if len(b.tie_at):
        found["ties"] = _pairs(network.ties(states, b.tie_at), b.tie_labels)
    if len(b.argument_at):
        found["arguments"] = _pairs(network.arguments(states, b.argument_at), b.argument_labels)
    if bool((marked := b.events >= 0).any()):
        rows = torch.nonzero(marked, as_tuple=True)[0]
        scores = network.events(states)[marked].float().masked_fill(~b.event_types[rows], -1e4)
        found["events"] = functional.cross_entropy(scores, b.events[marked], reduction="sum") / (
            1 + (b.events > 0).sum()
        )
    if bool((judged := ~b.certainty.isnan()).any()):
        scores = network.certainty(states)[judged][:, 0].float()
        found["certainty"] = functional.smooth_l1_loss(scores, b.certainty[judged])
    return found


def _pairs(scores: Tensor, labels: Tensor) -> Tensor:
    """How unlikely the labels are that are known, for each that holds."""
    known = labels >= 0
    scores, truth = scores.float()[known], labels[known].float()
    return functional.binary_cross_entropy_with_logits(scores, truth, reduction="sum") / (1 + truth.sum())
