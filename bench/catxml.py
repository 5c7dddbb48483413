"""Reports marked with the CAT tool: ECB+ and MEANTIME, which say which mentions across reports are one thing's.

A text is put together from its tokens: words one space apart, none before what closes and behind what opens, the first
two sentences lines of their own. Of actors, people and places of ECB+ are taken, persons, organisations and places of
MEANTIME; of events all.
"""

from __future__ import annotations

import re
import sys
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final, Literal

from onrecord.types import Span

TIGHT_BEFORE: Final = re.compile(r"^(?:[.,;:!?%)\]}’”]|'s|’s|n't|n’t|'(?:re|ve|ll|d|m)|')$")
TIGHT_BEHIND: Final = frozenset({"(", "[", "{", "$", "£", "€", "“", "‘"})
QUOTES: Final = {"``": "“", "''": "”"}
LINES: Final = 2
"""That many sentences at the start stand apart: a headline, and a date or an address."""
ECB: Final = re.compile(r"^(?:HUMAN_PART|LOC)")
MEANTIME: Final = frozenset({"PER", "ORG", "LOC"})
_DAY: Final = re.compile(r"[A-Z][a-z]+ \d{1,2}, \d{4}")


@dataclass(frozen=True)
class Marked:
    """A report with its mentions of actors: the span of each and whose it is, an id that starts with its sort."""

    name: str
    topic: str
    text: str
    published: date | None
    mentions: tuple[tuple[Span, str], ...]


Sort = Literal["actors", "events"]


def reports(data: Path, corpus: str, sort: Sort = "actors") -> list[Marked]:
    """The reports of `ecbplus` (topics 1 to 35 only: the others stay closed) or `meantime`, in the order of names."""
    found = sorted(_ecb(data / "ecbplus") if corpus == "ecbplus" else _meantime(data / "meantime"))
    if not found:
        sys.exit(f"{data / corpus} is missing: see recipes for where {corpus} comes from")
    return [read(path, topic, sort) for topic, path in found]


def _ecb(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in folder.glob("*/*.xml"):
        topic = int(path.parent.name)
        if topic <= 35:
            yield f"{topic:02d}{'p' if 'plus' in path.name else ''}", path


def _meantime(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in (folder / "intra_cross-doc_annotation").glob("*/*.xml"):
        yield path.parent.name, path


def read(path: Path, topic: str, sort: Sort = "actors") -> Marked:
    """One report."""
    root = ET.parse(path).getroot()  # noqa: S314 - files of a corpus that the caller chose
    text, at = _text(root)
    whose = dict(_whose(root, _is_actor if sort == "actors" else _is_event))
    spans: dict[Span, str] = {}
    for mark in root.iterfind("Markables/*"):
        anchors = [at[a.attrib["t_id"]] for a in mark.findall("token_anchor") if a.attrib["t_id"] in at]
        if anchors and mark.attrib["m_id"] in whose:
            spans.setdefault((anchors[0][0], anchors[-1][1]), whose[mark.attrib["m_id"]])
    return Marked(path.name, topic, text, _published(text), tuple(sorted(spans.items())))


def _text(root: ET.Element) -> tuple[str, dict[str, Span]]:
    pieces: list[str] = []
    at: dict[str, Span] = {}
    length, sentence, behind = 0, "0", ""
    for token in root.findall("token"):
        word, here = QUOTES.get(token.text or "", token.text or ""), token.attrib["sentence"]
        if here != sentence:
            gap = "\n\n" if int(here) <= LINES else " "
        else:
            gap = "" if not pieces or TIGHT_BEFORE.match(word) or behind in TIGHT_BEHIND else " "
        pieces += [gap, word]
        start = length + len(gap)
        length = start + len(word)
        at[token.attrib["t_id"]] = (start, length)
        sentence, behind = here, word
    return "".join(pieces), at


def _whose(root: ET.Element, wanted: Callable[[ET.Element], bool]) -> Iterator[tuple[str, str]]:
    """What each mention is of: an id that all reports of the corpus share."""
    instances = {m.attrib["m_id"]: m for m in root.iterfind("Markables/*") if m.attrib.get("instance_id")}
    links: dict[str, list[str]] = defaultdict(list)
    for relation in root.iterfind("Relations/*"):
        for target in relation.findall("target"):
            links[target.attrib["m_id"]] += [source.attrib["m_id"] for source in relation.findall("source")]
    for target, sources in links.items():
        instance = instances.get(target)
        if instance is not None and wanted(instance) and (name := instance.attrib.get("instance_id")):
            yield from ((source, name) for source in sources)


def _is_actor(instance: ET.Element) -> bool:
    return bool(ECB.match(instance.tag)) or instance.attrib.get("ent_type", instance.attrib.get("class")) in MEANTIME


def _is_event(instance: ET.Element) -> bool:
    return instance.tag == "EVENT" or instance.tag.startswith(("ACTION", "ACT", "NEG_ACTION"))


def _published(text: str) -> date | None:
    """The day that stands on the second line, as in MEANTIME."""
    found = _DAY.search(text[:400])
    try:
        return datetime.strptime(found[0], "%B %d, %Y").date() if found else None
    except ValueError:
        return None
