"""The corpora as training examples: words with the targets that each corpus gives.

Every reader takes a path and says clearly where it is missing; see `training/README.md` for what each corpus is.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with attributions as a corpus marks them: code-point spans of source, cue and content."""

    id: str
    text: str
    attributions: tuple[dict[str, Spans], ...] = ()


@dataclass(frozen=True, slots=True)
class Tagged:
    """A text with entities: (start, end, type) in code points."""

    id: str
    text: str
    entities: tuple[tuple[int, int, str], ...] = field(default=())


def need(path: Path) -> Path:
    """`path`, or a clear end where it is missing."""
    if not path.exists():
        raise SystemExit(f"{path} is missing: pass --data with the folder that holds the corpora (training/README.md)")
    return path


def polnear(path: Path) -> dict[str, list[Marked]]:
    """PolNeAR (Newell, Margolin and Ruths, 2018): article id -> one version for each annotator, in file order."""
    versions: dict[str, list[Marked]] = defaultdict(list)
    for line in need(path).read_text("utf8").splitlines():
        row = json.loads(line)
        marked = tuple(
            {role: [(s, e) for s, e in a[role]] for role in ("source", "cue", "content")}
            for a in row["attributions"]
            if a["cue"]
        )
        versions[row["id"]].append(Marked(row["id"], row["text"], marked))
    return dict(versions)


def newswire(folder: Path) -> list[Tagged]:
    """Worldwide English newswire (Shan et al., 2023): articles, their tokens joined into running text."""
    return [_join(path.stem, path.read_text("utf8")) for path in sorted(need(folder).glob("*.tsv"))]


def newswire_source(article: str) -> str:
    """The newspaper that an article of the newswire corpus comes from, which its split goes by.

    >>> newswire_source("af_afrol_1.txt")
    'af_afrol'
    """
    return re.sub(r"[_-]?\d+$", "", article.removesuffix(".txt"))


def newswire_held_out(article: str) -> bool:
    """Whether the article's newspaper is held out for measuring: one in eight or so, by a hash of its name."""
    return hashlib.sha256(newswire_source(article).encode()).digest()[0] < 32


NO_SPACE_BEFORE = set(".,;:!?)]}%’”'") | {"'s", "’s", "n't", "n’t", "...", "'re", "'ll", "'ve", "'m", "'d"}
NO_SPACE_AFTER = set("([{$“‘£€")


def _join(name: str, table: str) -> Tagged:
    """Tokens of a table back to running text, so that shapes look as they do in a report."""
    text, entities, opened = "", [], None
    quote_open = False
    glue = True
    for line in table.splitlines():
        token, _, tags = line.partition("\t")
        tag = tags.split("\t")[0]  # later columns mark entities inside entities
        if not token or not tag:
            if opened:
                entities.append(opened)
                opened = None
            text += "" if not text or text.endswith("\n") else "\n"
            glue, quote_open = True, False
            continue
        closing = token == '"' and quote_open
        if not (glue or token in NO_SPACE_BEFORE or closing):
            text += " "
        start = len(text)
        text += token
        glue = token in NO_SPACE_AFTER or (token == '"' and not quote_open)
        quote_open ^= token == '"'
        if opened and (tag[0] != "I" or tag[2:] != opened[2]):
            entities.append(opened)
            opened = None
        if tag[0] == "B" or (tag[0] == "I" and opened is None):
            opened = (start, len(text), tag[2:])
        elif tag[0] == "I" and opened:
            opened = (opened[0], len(text), opened[2])
    if opened:
        entities.append(opened)
    return Tagged(name, text, tuple(entities))


def disturb(marked: Marked, rng: random.Random) -> Marked:
    """The same article as the web might hand it on: other quotation marks, other breaks, moved sentence ends."""
    edits: list[tuple[int, int, str]] = []
    text = marked.text
    if rng.random() < 0.25:
        straight = str.maketrans("“”‘’", "\"\"''")
        text = text.translate(straight)
    if rng.random() < 0.1:
        edits += [(m.start(), m.end(), rng.choice(["\n", "\n\n\n", " \n"])) for m in re.finditer(r"\n+", text)]
    if rng.random() < 0.5:
        edits += [edit for a in marked.attributions if rng.random() < 0.15 for edit in _moved_end(text, a)]
    return _edited(Marked(marked.id, text, marked.attributions), edits)


def _moved_end(text: str, attribution: dict[str, Spans]) -> Iterator[tuple[int, int, str]]:
    """ ", X said." becomes ". , X said.": a full stop put where a careless republisher puts it."""
    after = [*attribution["source"], *attribution["cue"]]
    if not attribution["content"] or not after:
        return
    end = attribution["content"][0][1]
    gap = re.match(r",?\s+", text[end:])
    if gap and end + gap.end() == min(s for s, _ in after) and text[end - 1].isalnum():
        yield end, end, "."


def _edited(marked: Marked, edits: list[tuple[int, int, str]]) -> Marked:
    """Apply non-overlapping edits to a text and move its spans along."""
    text, out, at = marked.text, [], 0
    shift = np.zeros(len(text) + 1, dtype=np.int64)
    for start, end, new in sorted(edits):
        if start < at:
            continue
        out += [text[at:start], new]
        shift[end + (start == end) :] += len(new) - (end - start)
        at = end
    out.append(text[at:])

    def move(spans: Spans) -> Spans:
        return [(int(s + shift[s]), int(e + shift[e])) for s, e in spans]

    moved = tuple({role: move(a[role]) for role in a} for a in marked.attributions)
    return Marked(marked.id, "".join(out), moved)
