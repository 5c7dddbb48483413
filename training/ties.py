"""Ties between mentions, as four corpora mark them, in the types of `onrecord.encoder.heads.TIES`.

Pairs are of mentions in one sentence. A type that a corpus does not mark, or marks only in part, is left unknown.
"""

from __future__ import annotations

import html
import json
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import permutations
from pathlib import Path
from typing import Any

from onrecord.text import all_sentences
from training.corpora import need
from training.re3d import LIKELY, Mark, folds, re3d, trimmed
from training.running import running
from training.told import Pair, Span, Told, held_out

# re3d ---------------------------------------------------------------------------------------------------------------
RE3D = {
    "FightingAgainst": "fights",
    "AlliesOf": "allied-with",
    "CommWith": "met-with",
    "Likes": "supports",
    "Dislikes": "opposes",
    "IsSynonymOf": "same-as",
}
MUTUAL = frozenset({"allied-with", "met-with", "same-as"})
"""What holds both ways, though often marked one way; of fights the other way is left open."""
RARE = frozenset({"related-to", "founded", "succeeds"})
"""What news of politics and war tells so seldom that silence is a no, though the corpus has no such type."""
RE3D_MARKED = frozenset(RE3D.values()) | {"leads", "member-of", "part-of"} | RARE
RE3D_ENDS = ("Person", "Organisation", "Location", "Nationality", "MilitaryPlatform", "Weapon", "Vehicle")


def re3d_ties(path: Path, dev: bool, fold: int = 0) -> list[Told]:
    """re3d's documents, those of one of five folds held out."""
    out = {d.id for d in folds(re3d(path))[fold]}
    rows = [json.loads(line) for line in need(path).read_text("utf8").splitlines()]
    return [_re3d_document(row) for row in rows if (row["id"] in out) == dev]


def _re3d_document(row: dict[str, Any]) -> Told:
    text: str = row["text"]
    marks = [Mark(e["begin"], e["end"], e["type"], float(e["confidence"])) for e in row["entities"]]
    kinds = {(m.start, m.end): m.type for m in trimmed(text, marks) if m.type in RE3D_ENDS and m.probability >= LIKELY}
    known: dict[tuple[Span, Span], dict[str, bool | None]] = defaultdict(dict)
    for r in row["relations"]:
        ends = (r["sourceBegin"], r["sourceEnd"]), (r["targetBegin"], r["targetEnd"])
        one, two = (trimmed(text, [Mark(*end, "", 1.0)]) for end in ends)
        if one and two:
            first, second = ((m[0].start, m[0].end) for m in (one, two))
            for label, holds in _re3d_labels(r, kinds.get(first), kinds.get(second)).items():
                known[first, second][label] = known[first, second].get(label) or holds
                if label in MUTUAL or label == "fights":
                    known[second, first].setdefault(label, holds if label in MUTUAL else None)
    pairs = [Pair(a, b, _rest(known.get((a, b), {}), RE3D_MARKED)) for a, b in _same_sentence(text, kinds)]
    return Told(row["id"], text, tuple(p for p in pairs if p.labels))


def _re3d_labels(relation: dict[str, Any], first: str | None, second: str | None) -> dict[str, bool | None]:
    """The labels that a relation tells of; None where it leaves one open."""
    found: dict[str, bool | None]
    match relation["type"], first, second:
        case "InChargeOf", "Person", _:
            found = {"leads": True}
        case "InChargeOf", _, _:
            found = {"leads": None}
        case "BelongsTo", "Person", "Organisation":
            found = {"member-of": True}
        case "BelongsTo", "Organisation", "Organisation":
            found = {"part-of": True, "member-of": None}
        case "BelongsTo", _, _:
            found = {"part-of": None, "member-of": None}
        case kind, _, _ if kind in RE3D:
            found = {RE3D[kind]: True}
        case _:
            found = {}
    likely = float(relation["confidence"]) >= LIKELY
    return found if likely else dict.fromkeys(found)


def _rest(known: Mapping[str, bool | None], marked: Iterable[str]) -> dict[str, bool]:
    """What is known, and False for all else that the corpus marks; what is open is left out."""
    return {label: value for label in marked if (value := known.get(label, False)) is not None}


def _same_sentence(text: str, spans: Iterable[Span]) -> Iterator[tuple[Span, Span]]:
    """Every two spans, in both orders, that lie in one sentence and not one in the other."""
    order = sorted(spans)
    for start, end in all_sentences(text):
        inside = [s for s in order if start <= s[0] and s[1] <= end]
        yield from _apart(inside)


def _apart(spans: Iterable[Span]) -> Iterator[tuple[Span, Span]]:
    return ((a, b) for a, b in permutations(spans, 2) if a[1] <= b[0] or b[1] <= a[0])


# Re-DocRED ----------------------------------------------------------------------------------------------------------
FORWARD = {
    **dict.fromkeys(("P463", "P102", "P54", "P108", "P241"), "member-of"),
    **dict.fromkeys(("P361", "P749"), "part-of"),
    **dict.fromkeys(("P159", "P740"), "based-in"),
    **dict.fromkeys(("P22", "P25", "P26", "P40", "P3373"), "related-to"),
    **dict.fromkeys(("P155", "P1365"), "succeeds"),
}
"""Wikidata's properties whose subject is the subject of our type."""
BACKWARD = {
    **dict.fromkeys(("P6", "P35", "P488", "P169", "P1037"), "leads"),
    **dict.fromkeys(("P527", "P355"), "part-of"),
    **dict.fromkeys(("P22", "P25", "P26", "P40", "P3373"), "related-to"),
    "P112": "founded",
    **dict.fromkeys(("P156", "P1366"), "succeeds"),
}
"""Those whose object is the subject of our type."""
OPEN = {
    **dict.fromkeys(("P131", "P17", "P551", "P937", "P276", "P20"), "based-in"),
    **dict.fromkeys(("P127", "P137", "P150", "P131", "P1001", "P194", "P279"), "part-of"),
    "P69": "member-of",
    "P118": "member-of",
}
"""Those that come near a type of ours, which is then neither taught nor denied."""
DOCRED_MARKED = frozenset({*FORWARD.values(), *BACKWARD.values(), "same-as"})
DOCRED_ENDS = frozenset({"PER", "ORG", "LOC", "MISC"})


def redocred(path: Path, dev: bool) -> list[Told]:
    """Re-DocRED's published dev documents, one in ten or so of them held out again."""
    rows = json.loads(need(path).read_text("utf8"))
    return [_docred_document(row) for row in rows if held_out(row["title"]) == dev]


def _docred_document(row: dict[str, Any]) -> Told:
    text, spans = running([token for sentence in row["sents"] for token in sentence])
    first = [sum(map(len, row["sents"][:i])) for i in range(len(row["sents"]))]
    mentions: dict[int, list[tuple[Span, int]]] = defaultdict(list)
    for thing, all_ in enumerate(row["vertexSet"]):
        for m in all_:
            if m["type"] in DOCRED_ENDS:
                a, b = (first[m["sent_id"]] + place for place in m["pos"])
                mentions[m["sent_id"]].append(((spans[a][0], spans[b - 1][1]), thing))
    kinds = [all_[0]["type"] for all_ in row["vertexSet"]]
    labels = defaultdict(list)
    for label in row["labels"]:
        labels[label["h"], label["t"]].append(label)
    pairs = []
    for number, all_ in mentions.items():
        things = dict(all_)
        for one, two in _apart(sorted(things)):
            a, b = things[one], things[two]
            known: dict[str, bool | None] = {"same-as": True} if a == b else {}
            known |= _docred_labels(labels[b, a], BACKWARD, number)
            known |= _docred_labels(labels[a, b], FORWARD, number)
            if kinds[a] != "ORG" and known.get("based-in"):
                known["based-in"] = None
            pairs.append(Pair(one, two, _rest(known, DOCRED_MARKED)))
    return Told(row["title"], text, tuple(pairs))


def _docred_labels(labels: Iterable[dict[str, Any]], names: Mapping[str, str], sentence: int) -> dict[str, bool | None]:
    """The labels of one pair; a relation whose evidence lies elsewhere leaves its label open."""
    found: dict[str, bool | None] = {}
    for label in labels:
        if kind := OPEN.get(label["r"]):
            found.setdefault(kind, None)
        if kind := names.get(label["r"]):
            found[kind] = found.get(kind) or (True if not label["evidence"] or sentence in label["evidence"] else None)
    return found


# KnowledgeNet -------------------------------------------------------------------------------------------------------
KNOWLEDGENET = {
    "CEO": ("leads", True),
    "FOUNDED_BY": ("founded", True),
    "SUBSIDIARY_OF": ("part-of", False),
    "EMPLOYEE_OR_MEMBER_OF": ("member-of", False),
    "POLITICAL_AFFILIATION": ("member-of", False),
    "SPOUSE": ("related-to", False),
    "CHILD_OF": ("related-to", False),
    "HEADQUARTERS": ("based-in", False),
}
"""The type that a property is, and whether its object is our subject."""
COMPLETE = {
    "founded": {"FOUNDED_BY"},
    "part-of": {"SUBSIDIARY_OF"},
    "member-of": {"EMPLOYEE_OR_MEMBER_OF"},
    "related-to": {"SPOUSE", "CHILD_OF"},
    "based-in": {"HEADQUARTERS"},
}
"""Where a passage was read for all of these properties, silence on a type is a no; heads who are no CEO go unmarked."""
ROW = re.compile(r"<tr><td.*?</tr>", re.S)
CELL = re.compile(r"<td[^>]*>(.*?)</td>", re.S)
TAG = re.compile(r'<span id="(subject|object)">|<[^>]+>')


def knowledgenet(path: Path, dev: bool) -> list[Told]:
    """KnowledgeNet's passages, those of one in ten or so of its documents held out."""
    with zipfile.ZipFile(need(path)) as archive:
        page = archive.read("human_readable-v10-notest.html").decode("utf8")
    passages: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for row in ROW.findall(page):
        cells = CELL.findall(row)
        passages[cells[1], cells[2]].append((cells[8], cells[9]))
    return [_passage(f"{d}/{at}", rows) for (d, at), rows in passages.items() if held_out(d) == dev]


def _passage(name: str, rows: list[tuple[str, str]]) -> Told:
    known: dict[tuple[Span, Span], dict[str, bool | None]] = defaultdict(dict)
    text = ""
    for property_, cell in rows:
        text, ends = _unmarked(cell)
        if len(ends) < 2:
            continue
        label, turned = KNOWLEDGENET.get(property_, ("", False))
        one, two = (ends["object"], ends["subject"]) if turned else (ends["subject"], ends["object"])
        if label:
            known[one, two][label] = True
            known[two, one].setdefault(label, label == "related-to")
        if property_ == "PLACE_OF_RESIDENCE":
            known[one, two].setdefault("based-in", None)
        if label != "related-to":  # the other end is a body, a place or a date
            known[one, two].setdefault("related-to", False)
            known[two, one].setdefault("related-to", False)
    read = {property_ for property_, _ in rows}
    marked = {label for label, needed in COMPLETE.items() if needed <= read}
    spans = {span for pair in known for span in pair}
    pairs = []
    for pair in _apart(sorted(spans)):
        told = {label: v for label, v in known[pair].items() if v is not None} if pair in known else {}
        pairs.append(Pair(*pair, _rest(known.get(pair, {}), marked) | told))
    return Told(name, text, tuple(p for p in pairs if p.labels))


def _unmarked(cell: str) -> tuple[str, dict[str, Span]]:
    """A cell's text without its tags, and where its subject and its object stand."""
    text, ends, opened, last = "", dict[str, Span](), "", 0
    start = 0
    for tag in TAG.finditer(cell):
        text += html.unescape(cell[last : tag.start()])
        last = tag.end()
        if tag[1]:
            opened, start = tag[1], len(text)
        elif tag[0] == "</span>" and opened:
            ends[opened], opened = (start, len(text)), ""
    text += html.unescape(cell[last:])
    lead = len(text) - len(text.lstrip())
    return text.strip(), {end: (a - lead, b - lead) for end, (a, b) in ends.items() if a < b}


# Directed sentiment -------------------------------------------------------------------------------------------------
SENTIMENT = {"1": ("supports", False), "2": ("supports", True), "3": ("opposes", False), "4": ("opposes", True)}
"""The type that a class is, and whether it runs from the second to the first."""


def sentiment(path: Path) -> list[Told]:
    """Sentences in each of which two names stand in brackets, and who is for or against whom."""
    found = []
    for number, line in enumerate(need(path).read_text("utf8").splitlines()):
        marked, *_, kind = line.split("\t")
        pieces = re.split(r"\[(.*?)\]", marked)
        if len(pieces) != 5:
            continue
        text = "".join(pieces)
        one = len(pieces[0]), len(pieces[0] + pieces[1])
        two = one[1] + len(pieces[2]), one[1] + len(pieces[2] + pieces[3])
        label, turned = SENTIMENT.get(kind, ("", False))
        nothing = {"supports": False, "opposes": False} | dict.fromkeys(RARE, False)
        holds = nothing | ({label: True} if label else {})
        pairs = (one, two, nothing, holds) if turned else (one, two, holds, nothing)
        found.append(Told(str(number), text, (Pair(one, two, pairs[2]), Pair(two, one, pairs[3]))))
    return found
