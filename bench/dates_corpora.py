"""The two corpora of times, as documents with gold spans and values: GUM's dates and MEANTIME's TIMEX3."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from onrecord.types import Span

ANNOTATED = 5
"""MEANTIME marks the headline, the day and the first four sentences: sentences 0 to 5."""


@dataclass(frozen=True)
class Gold:
    span: Span
    value: str
    kind: str = "DATE"


@dataclass
class Document:
    name: str
    group: str
    published: date | None
    text: str = ""
    gold: list[Gold] = field(default_factory=list)
    unscored: list[Span] = field(default_factory=list)


def gum(folder: Path) -> Iterator[Document]:
    split: dict[str, str] = {}
    part = ""
    for line in (folder / "splits.md").read_text("utf8").splitlines():
        part = line[3:] if line.startswith("## ") else part
        if m := re.match(r"\s+\* (\w+)", line):
            split[m[1]] = part
    names = {"train": "GUM develop", "dev": "GUM dev", "test": "GUM test"}
    for path in sorted((folder / "xml").glob("*.xml")):
        if split.get(path.stem) in names and path.stem.split("_")[1] != "fiction":
            yield gum_document(path, folder / "dep" / f"{path.stem}.conllu", names[split[path.stem]])


def gum_document(path: Path, parsed: Path, group: str) -> Document:
    spaced = gum_spacing(parsed)
    lines = path.read_text("utf8").splitlines()
    created = re.search(r'dateCreated="(\d{4}-\d\d-\d\d)"', lines[0])
    document = Document(path.stem[4:], group, date.fromisoformat(created[1]) if created else None)
    opened: list[tuple[int, str]] = []
    text, word = "", 0
    for line in lines:
        if line.startswith("<date"):
            opened.append((len(text), gum_value(line)))
        elif line.startswith("</date"):
            start, value = opened.pop()
            document.gold.append(Gold((start, len(text.rstrip())), value))
        elif re.match(r"</(?:p|head|item|list|caption|sp|cell|row)>", line):
            text += "\n"
        elif "\t" in line:
            form = line.split("\t", 1)[0]
            text += form + (" " if spaced[word] else "")
            word += 1
    document.text = text
    document.gold.sort(key=lambda g: g.span)
    return document


def gum_value(tag: str) -> str:
    found = dict(re.findall(r'(\w+)="([^"]*)"', tag))
    if "when" in found:
        return str(found["when"])
    first, last = found.get("from") or found.get("notBefore"), found.get("to") or found.get("notAfter")
    return f"{first or last}/{last or first}"


def gum_spacing(parsed: Path) -> list[bool]:
    """For each word whether a space follows it."""
    spaced: list[bool] = []
    joined_until, space = 0, True
    for line in parsed.read_text("utf8").splitlines():
        cells = line.split("\t")
        if len(cells) != 10 or "." in cells[0]:
            continue
        if "-" in cells[0]:
            joined_until, space = int(cells[0].split("-")[1]), "SpaceAfter=No" not in cells[9]
        elif int(cells[0]) < joined_until:
            spaced.append(False)
        else:
            spaced.append(space if int(cells[0]) == joined_until else "SpaceAfter=No" not in cells[9])
            joined_until = 0
    return spaced


def meantime(folder: Path) -> Iterator[Document]:
    for path in sorted((folder / "intra-doc_annotation").glob("*/*.xml")):
        even = hashlib.sha256(path.stem.encode()).digest()[0] % 2 == 0
        yield meantime_document(path, "MEANTIME develop" if even else "MEANTIME held back")


def meantime_document(path: Path, group: str) -> Document:
    root = ElementTree.parse(path).getroot()  # noqa: S314 - a corpus on the reader's own disk
    places: dict[str, Span] = {}
    text, sentence = "", 0
    for token in root.findall("token"):
        if int(token.get("sentence", 0)) > ANNOTATED:
            break
        if int(token.get("sentence", 0)) != sentence:
            text, sentence = text.rstrip() + "\n", int(token.get("sentence", 0))
        form = token.text or ""
        if re.match(r"[.,;:!?)%]|'s$|n't$|['’]$", form):
            text = text.rstrip(" ")
        places[token.get("t_id", "")] = (len(text), len(text) + len(form))
        text += form + ("" if form in {"(", "$", "£", "€"} else " ")
    document = Document(path.stem, group, None, text)
    for timex in root.iter("TIMEX3"):
        spans = [places[a.get("t_id", "")] for a in timex.findall("token_anchor") if a.get("t_id", "") in places]
        if timex.get("functionInDocument") == "CREATION_TIME":
            document.published = creation(timex.get("value", ""))
            document.unscored += spans
        elif spans:
            value, kind = timex.get("value", ""), timex.get("type", "DATE")
            document.gold.append(Gold((min(spans)[0], max(spans)[1]), value, kind))
    document.gold.sort(key=lambda g: g.span)
    return document


def creation(value: str) -> date:
    """The day of a document; one of them writes it day first."""
    first, month, last = map(int, value.split("-"))
    return date(last, month, first) if last > 31 else date(first, month, last)
