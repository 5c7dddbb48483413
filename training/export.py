"""Write the trained network as two ONNX graphs, int8 or fp32, with fused operators that the runtime has.

    python -m training.export training/runs/NAME/checkpoint.pt --out src/onrecord/encoder/model_files

The graphs are built by hand rather than traced: attention, layer norms and quantised products are then single
operators (onnxruntime's `com.microsoft` set). Weights are quantised per output channel to 7 bits of int8: with 8,
processors without VNNI would saturate and give other readings than those with it. Word embeddings are quantised
per row. Activations are quantised at run time, one window a run.
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from training.average import State, averaged, blended
from training.network import (
    HEADS,
    LAYERS,
    LINK_HEADS,
    LINK_LAYERS,
    MIDDLE,
    TOLD_HEADS,
    TOLD_HIDDEN,
    TOLD_LAYERS,
    base,
)

MICROSOFT = "com.microsoft"
LEVELS = 63
"""The largest absolute weight in the exported int8: 7 bits, so that sums of two products fit into 16 bits on processors
without VNNI. With 8 they would saturate there, and readings would differ between processors."""
EPSILON = 1e-12
UNJUDGED = [0.0, 1.0, 0.5, 0.0, 0.0, 0.0, 0.0, 0.0]
"""How frames are weighed until `training.calibrate` has measured it."""
OUTPUTS = {
    "cues": "cues",
    "roles": "roles",
    "entities": "entities",
    "near": "links.project",
    "cue": "links.cue",
    "tags": "syntax.tags",
    "syntax": "syntax.project",
    "nominals": "coreference.nominals",
    "references": "coreference.project",
}
TOLD = {"ties": "ties.project", "events": "events", "arguments": "arguments.project", "certainty": "certainty"}
"""What the encoder's graph gives of each word, the fields of `onrecord.encoder.model.Scores`, and the layer of each;
`TOLD` is read from the second reading of `training.network.Told`."""
TABLES = {
    "headness": "syntax.headness.weight",
    "length": "syntax.length.weight",
    "relation_length": "syntax.relation_length.weight",
    "relations": "syntax.relations.weight",
    "relations_bias": "syntax.relations.bias",
    "nearness": "coreference.nearness.weight",
    "sentences": "coreference.sentences.weight",
    "likeness": "coreference.likeness.weight",
    "pair": "coreference.pair.weight",
    "pair_bias": "coreference.pair.bias",
    "ties_length": "ties.length.weight",
    "ties_labels": "ties.labels.weight",
    "ties_bias": "ties.labels.bias",
    "ties_product": "ties.product.weight",
    "arguments_length": "arguments.length.weight",
    "arguments_labels": "arguments.labels.weight",
    "arguments_bias": "arguments.labels.bias",
    "arguments_product": "arguments.product.weight",
}
"""The names of the weights that score pairs of words, in `tables.npz` and in the network."""


class Graph:
    """A graph under construction: each method adds one operator and gives the name of its output."""

    def __init__(self, state: State, int8: bool) -> None:
        self.state, self.int8 = state, int8
        self.nodes: list[onnx.NodeProto] = []
        self.tensors: dict[str, onnx.TensorProto] = {}

    def add(self, kind: str, *inputs: str, domain: str = "", outputs: int = 1, **attributes: object) -> list[str]:
        names = [f"v{len(self.nodes)}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, domain=domain, **attributes))
        return names

    def op(self, kind: str, *inputs: str, domain: str = "", **attributes: object) -> str:
        return self.add(kind, *inputs, domain=domain, **attributes)[0]

    def keep(self, name: str, array: NDArray[np.generic]) -> str:
        self.tensors.setdefault(name, numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def weight(self, name: str) -> NDArray[np.float32]:
        return self.state[name].float().numpy()

    def linear(self, x: str, *names: str, plain: bool = False) -> str:
        """x times the weights of one or more linear layers side by side, plus their biases."""
        key = "+".join(names)
        matrix = np.concatenate([self.weight(f"{n}.weight") for n in names]).T
        bias = self.keep(f"{key}.bias", np.concatenate([self.weight(f"{n}.bias") for n in names]))
        if plain or not self.int8:
            return self.op("Add", self.op("MatMul", x, self.keep(f"{key}.weight", matrix)), bias)
        scale = np.maximum(np.abs(matrix).max(0), 1e-8) / LEVELS
        quantised = np.clip(np.round(matrix / scale), -LEVELS, LEVELS).astype(np.int8)
        return self.op(
            "DynamicQuantizeMatMul",
            x,
            self.keep(f"{key}.weight", quantised),
            self.keep(f"{key}.scale", scale.astype(np.float32)),
            self.keep(f"{key}.zero", np.zeros(len(scale), dtype=np.int8)),
            bias,
            domain=MICROSOFT,
        )

    def norm(self, x: str, name: str, skip: str | None = None, epsilon: float = EPSILON) -> str:
        gain, bias = (self.keep(f"{name}.{k}", self.weight(f"{name}.{k}")) for k in ("weight", "bias"))
        if skip is None:
            return self.op("LayerNormalization", x, gain, bias, axis=-1, epsilon=epsilon)
        return self.op("SkipLayerNormalization", x, skip, gain, bias, domain=MICROSOFT, epsilon=epsilon)

    def layer(self, x: str, name: str, heads: int, hidden: int) -> str:
        joint = self.linear(x, *(f"{name}.{part}" for part in ("query", "key", "value")))
        sizes = self.keep(f"split{hidden}", np.array([hidden] * 3, dtype=np.int64))
        parts = self.add("Split", joint, sizes, outputs=3, axis=-1)
        mixed = self.op("MultiHeadAttention", *parts, domain=MICROSOFT, num_heads=heads)
        x = self.norm(self.linear(mixed, f"{name}.attended"), f"{name}.attended_norm", x)
        fed = self.linear(self.op("Gelu", self.linear(x, f"{name}.up"), domain=MICROSOFT), f"{name}.down")
        return self.norm(fed, f"{name}.out_norm", x)

    def embedding(self, ids: str, name: str) -> str:
        table = self.weight(f"{name}.weight")
        if not self.int8:
            return self.op("Gather", self.keep(name, table), ids)
        scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / 127
        rows = self.op("Gather", self.keep(name, np.round(table / scale).astype(np.int8)), ids)
        scales = self.op("Gather", self.keep(f"{name}.scale", scale.astype(np.float32)), ids)
        return self.op("Mul", self.op("Cast", rows, to=TensorProto.FLOAT), scales)

    def rename(self, value: str, name: str) -> None:
        self.nodes.append(helper.make_node("Identity", [value], [name]))

    def save(self, path: Path, inputs: dict[str, list[object]], outputs: dict[str, list[object]]) -> None:
        kinds = {"near": TensorProto.FLOAT, "cue": TensorProto.FLOAT}
        graph = helper.make_graph(
            self.nodes,
            path.stem,
            [helper.make_tensor_value_info(n, kinds.get(n, TensorProto.INT64), s) for n, s in inputs.items()],
            [helper.make_tensor_value_info(n, TensorProto.FLOAT, s) for n, s in outputs.items()],
            list(self.tensors.values()),
        )
        imports = [helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)]
        onnx.save(helper.make_model(graph, opset_imports=imports, ir_version=8), path)


def encoder_graph(state: State, int8: bool) -> Graph:
    g = Graph(state, int8)
    x = g.op("Add", g.embedding("pieces", "encoder.words"), g.op("Gather", shapes_table(g), "shapes"))
    length = g.op("Slice", g.op("Shape", "pieces"), one(g, 1), one(g, 2))
    places = g.op("Slice", g.keep("positions", g.weight("encoder.positions.weight")), one(g, 0), length, one(g, 0))
    x = g.norm(g.op("Add", x, places), "encoder.norm")
    for i in range(LAYERS):
        x = g.layer(x, f"encoder.layers.{i}", HEADS, 384)
        if i + 1 == MIDDLE:
            middle = g.op("Gather", x, "first", axis=1)
    words = g.op("Gather", x, "first", axis=1)
    told = _told(g, middle, words)
    for read, outputs in ((words, OUTPUTS), (told, TOLD)):
        for output, name in outputs.items():
            g.rename(g.linear(read, name, plain=True), output)
    return g


def _told(g: Graph, middle: str, last: str) -> str:
    x = g.op("Add", g.linear(middle, "told.middle"), g.linear(last, "told.last"))
    x = g.norm(x, "told.norm", epsilon=1e-5)
    for i in range(TOLD_LAYERS):
        x = g.layer(x, f"told.layers.{i}", TOLD_HEADS, TOLD_HIDDEN)
    return x


def shapes_table(g: Graph) -> str:
    return g.keep("shapes_table", g.weight("encoder.shapes.weight"))


def one(g: Graph, value: int) -> str:
    return g.keep(f"one{value}", np.array([value], dtype=np.int64))


def links_graph(state: State, int8: bool) -> Graph:
    g = Graph(state, int8)
    far = g.op("Gather", g.keep("distance", g.weight("links.distance.weight")), "distances")
    cue = g.op("Unsqueeze", "cue", one(g, 1))
    x = g.norm(g.op("Add", g.op("Add", "near", cue), far), "links.norm", epsilon=1e-5)
    for i in range(LINK_LAYERS):
        x = g.layer(x, f"links.layers.{i}", LINK_HEADS, 128)
    g.rename(g.linear(x, "links.tags", plain=True), "tags")
    return g


def export(state: State, out: Path, int8: bool) -> None:
    out.mkdir(parents=True, exist_ok=True)
    encoder_graph(state, int8).save(
        out / "encoder.onnx",
        {"pieces": [1, "P"], "shapes": [1, "P"], "first": ["W"]},
        {name: [1, "W", None] for name in (*OUTPUTS, *TOLD)},
    )
    links_graph(state, int8).save(
        out / "links.onnx",
        {"near": [1, "R", 128], "cue": [1, 128], "distances": [1, "R"]},
        {"tags": [1, "R", None]},
    )
    np.savez(out / "tables.npz", **{ours: state[theirs].float().numpy() for ours, theirs in TABLES.items()})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--base", type=Path, default=base(), help="the folder of all-MiniLM-L6-v2, for its tokenizer")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--name", default="onrecord-1")
    parser.add_argument("--blend", type=Path, help="an earlier checkpoint to average the weights with")
    parser.add_argument("--share", type=float, default=0.12, help="the earlier checkpoint's share in that average")
    parser.add_argument("--fp32", action="store_true", help="do not quantise, to measure what int8 costs")
    o = parser.parse_args()
    o.out.mkdir(parents=True, exist_ok=True)
    saved = torch.load(o.checkpoint, weights_only=True, map_location="cpu")
    state = saved["average"]
    if o.blend:
        state = blended(state, averaged(o.blend), o.share)
    plain_tokenizer(o.base / "tokenizer.json", o.out / "tokenizer.json")
    export(state, o.out, not o.fp32)
    moves = {k: state[f"{k}_moves"].tolist() for k in ("cues", "links", "entities")}
    rounded = {k: [[round(x, 5) for x in row] for row in v] for k, v in moves.items()}
    card = {"name": o.name, "steps": saved["step"], "moves": rounded, "judgement": UNJUDGED}
    (o.out / "heads.json").write_text(json.dumps(card) + "\n")


def plain_tokenizer(source: Path, target: Path) -> None:
    """The tokenizer without the truncation and padding that its file asks for."""
    shutil.copyfile(source, target)
    content = json.loads(target.read_text("utf8"))
    content["truncation"] = content["padding"] = None
    target.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), "utf8")


if __name__ == "__main__":
    main()
