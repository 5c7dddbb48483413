"""Articles disturbed as news is: by careless republishers, and by the order in which wire stories put their words.

Each disturbance moves the marked spans along, so that what is taught stays true to the character.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

import numpy as np

from training.corpora import Attribution, Marked, Spans

STRAIGHT, BREAKS, ENDS, INVERT = 0.25, 0.1, 0.5, 0.35
"""How often an article has its quotation marks straightened, its breaks changed, some sentence ends moved, some
attributions put after their contents."""
MOVED_END, INVERTED, REPHRASED = 0.15, 0.3, 0.5
"""How often, in such an article, a sentence end is moved, an attribution inverted, its source said as wires say it."""

SOURCES = (
    "two sources with knowledge of the matter",
    "three people familiar with the talks",
    "a senior official",
    "the sources",
    "one of the sources",
    "officials briefed on the plan",
    "a source close to the group",
    "the two officials",
    "several diplomats",
    "a second person with direct knowledge of the decision",
    "an aide who asked not to be named",
    "two additional sources from the alliance",
)
TELLINGS = ("said", "said", "told {}", "told {}", "added", "indicated", "confirmed")
MEDIA = ("Reuters", "AFP", "the Associated Press", "reporters", "state television", "the newspaper")


def disturb(marked: Marked, rng: random.Random) -> Marked:
    """The same article as the web, or a wire service, might have had it."""
    if rng.random() < STRAIGHT:
        marked = Marked(marked.id, marked.text.translate(str.maketrans("“”‘’", "\"\"''")), marked.attributions)
    if rng.random() < INVERT:
        for i in reversed(range(len(marked.attributions))):
            if rng.random() < INVERTED:
                marked = inverted(marked, i, rng)
    edits: list[tuple[int, int, str]] = []
    if rng.random() < BREAKS:
        found = re.finditer(r"\n+", marked.text)
        edits += [(m.start(), m.end(), rng.choice(["\n", "\n\n\n", " \n"])) for m in found]
    if rng.random() < ENDS:
        edits += [e for a in marked.attributions if rng.random() < MOVED_END for e in _moved_end(marked.text, a)]
    return _edited(marked, edits)


def inverted(marked: Marked, which: int, rng: random.Random) -> Marked:
    """ "X said that it fell." becomes "It fell, X said."; the article as it was where the sentence is none such."""
    parts = _said_first(marked, which)
    if parts is None:
        return marked
    text, ((s0, s1), (q0, q1), (c0, c1)) = marked.text, parts
    that = re.match(r"that\s+", text[c0:c1])
    start = c0 + (that.end() if that else 0)
    content = text[start].upper() + text[start + 1 : c1]
    source, cue, rest = _rephrased(text[s0:s1], text[q0:q1], text[q1:c0].rstrip(), rng)
    sentence = f"{content}, {source} {cue}{rest}"
    shift, grown = s0 - start, len(sentence) - (c1 - s0)

    def move(span: tuple[int, int]) -> tuple[int, int]:
        s, e = span
        if s >= c1:
            return s + grown, e + grown
        return (max(s, start) + shift, e + shift) if s >= c0 else span

    at = s0 + len(content) + 2
    own = {
        "source": [(at, at + len(source))],
        "cue": [(at + len(source) + 1, at + len(source) + 1 + len(cue))],
        "content": [(s0, s0 + len(content))],
    }
    moved = [
        own if i == which else {role: [move(span) for span in spans] for role, spans in b.items()}
        for i, b in enumerate(marked.attributions)
    ]
    return Marked(marked.id, text[:s0] + sentence + text[c1:], tuple(moved))


def _said_first(marked: Marked, which: int) -> Spans | None:
    """Source, cue and content of a plain sentence that has them in this order, nothing else of another attribution."""
    text, a = marked.text, marked.attributions[which]
    if any(len(a[role]) != 1 for role in ("source", "cue", "content")):
        return None
    (s0, s1), (q0, q1), (c0, c1) = a["source"][0], a["cue"][0], a["content"][0]
    plain = s1 <= q0 < q1 <= c0 and not text[s1:q0].strip() and re.fullmatch(r"\.\s", text[c1 : c1 + 2])
    first = s0 == 0 or text.endswith((".", "\n", "”", '"', ". "), 0, s0)
    if not plain or not first or text[c0] in '“"' or re.search(r"[.;:“\"\n]", text[s0:c0]):
        return None
    others = [span for i, b in enumerate(marked.attributions) if i != which for spans in b.values() for span in spans]
    crossed = any(s < c1 + 1 and s0 < e and not c0 <= s < e <= c1 for s, e in others)
    return None if crossed else [(s0, s1), (q0, q1), (c0, c1)]


def _rephrased(source: str, cue: str, rest: str, rng: random.Random) -> tuple[str, str, str]:
    """Source, cue and what follows it, now and then as wires put them; the source as it stands in a sentence."""
    if rng.random() < REPHRASED:
        source, telling = rng.choice(SOURCES), rng.choice(TELLINGS)
        return source, telling.split(" ")[0], " " + rng.choice(MEDIA) if "{}" in telling else ""
    if re.match(r"(?:The|A|An|Two|Three|Some|Several|One|His|Her|Their|Its)\b", source):
        source = source[0].lower() + source[1:]
    return source, cue, rest


def _moved_end(text: str, attribution: Attribution) -> Iterator[tuple[int, int, str]]:
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
