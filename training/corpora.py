"""The corpora as training examples: words with the targets that each corpus gives.

Every reader takes a path and says clearly where it is missing; see `training/README.md` for what each corpus is.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

Spans = list[tuple[int, int]]
Attribution = dict[str, Spans]


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with attributions as a corpus marks them: code-point spans of source, cue and content."""

    id: str
    text: str
    attributions: tuple[Attribution, ...] = ()


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
