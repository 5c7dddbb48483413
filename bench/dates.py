"""How well times are found and placed: GUM's dates and MEANTIME's TIMEX3.

    python -m bench.dates DATA [--errors]

DATA is the folder that holds gum/ and meantime/. Spans: exact, and overlapping one to one; value: of those that overlap,
how many mean the same days. `--errors` lists those of the documents that the rules are developed on, never of others.
docs/dates.md says where the two corpora mark other things than these rules do, and how the comparison allows for it.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from bench import floors
from bench.tally import Tally
from onrecord.dates import EdtfError, dates
from onrecord.dates.edtf import period
from onrecord.dates.period import Period, around
from onrecord.types import Report, Span, When

ANNOTATED = 5
"""MEANTIME marks the headline, the day and the first four sentences: sentences 0 to 5."""

OPENING = re.compile(
    r"(?:ever since|since|from|until|till|up to|before|prior to|ahead of|after|following|by|between|on|in|the)\s+",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"\s+(?:to|until|till|through|and)\s+|\s?[-–—]\s?")
CONNECTIVE = re.compile(r"\s+(?:after|before|since|following|of|leading|prior|ahead|upon)\b", re.IGNORECASE)
PARTLY = re.compile(r"\b(?:early|late|later|mid|middle|beginning|start|end|close|half|turn|earlier)\b", re.IGNORECASE)


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


@dataclass
class Score:
    exact: Tally = field(default_factory=Tally)
    overlapping: Tally = field(default_factory=Tally)
    value: Tally = field(default_factory=Tally)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--errors", action="store_true")
    o = parser.parse_args()
    scores = {**run(gum(o.data / "gum"), of_gum, gum_means, o.errors)}
    scores |= run(meantime(o.data / "meantime"), of_meantime, timex_means, o.errors)
    if o.errors:
        return
    print(
        f"{'':24}{'exact P':>9}{'R':>7}{'F1':>7}{'overlap P':>11}{'R':>7}{'F1':>7}{'value P':>9}{'R':>7}{'F1':>7}{'accuracy':>10}{'gold':>6}"
    )
    for name, s in scores.items():
        figures = (x for t in (s.exact, s.overlapping, s.value) for x in (t.precision, t.recall, t.f1))
        widths = (9, 7, 7, 11, 7, 7, 9, 7, 7)
        row = "".join(f"{100 * x:{w}.1f}" for x, w in zip(figures, widths, strict=True))
        print(f"{name:24}{row}{100 * s.value.hits / max(1, s.overlapping.hits):10.1f}{s.value.gold:6.0f}")
    sys.exit(max(floors.check(f"dates-{name}", figures_of(s)) for name, s in scores.items()))


def figures_of(score: Score) -> dict[str, float]:
    return {"exact": 100 * score.exact.f1, "overlapping": 100 * score.overlapping.f1, "value": 100 * score.value.f1}


def run(
    documents: Iterator[Document],
    scored: Callable[[When], bool],
    means: Callable[[When, str, Gold], bool],
    errors: bool,
) -> dict[str, Score]:
    """The scores of each group of documents."""
    scores: dict[str, Score] = {}
    for document in documents:
        if errors and not document.group.endswith("develop"):
            continue
        report = Report(id="", sha256="", text_sha256="", text=document.text, published=document.published)
        whens = [w for w in dates(report, document.text) if scored(w)]
        whens = [part for w in whens for part in halves(w, document)]
        found = [(core(document.text, w.spans[0]), w) for w in whens]
        found = [(span, w) for span, w in found if not any(overlap(span, one) for one in document.unscored)]
        add(scores.setdefault(document.group, Score()), document, found, means, errors)
    return scores


def add(
    score: Score,
    document: Document,
    found: list[tuple[Span, When]],
    means: Callable[[When, str, Gold], bool],
    errors: bool,
) -> None:
    """Count one document."""
    left = list(found)
    exact = overlapping = right = 0
    for gold in document.gold:
        bare = core(document.text, gold.span)
        match = next((f for f in left if f[0] == bare), None) or next((f for f in left if overlap(f[0], bare)), None)
        words = document.text[slice(*gold.span)]
        if match is None:
            report_error(errors, "missed", document, gold.span, gold.value)
            continue
        left.remove(match)
        same = means(match[1], document.text[slice(*match[1].spans[0])], gold)
        exact, overlapping, right = exact + (match[0] == bare), overlapping + 1, right + same
        if not same:
            ours = f"{document.text[slice(*match[1].spans[0])]!r} {match[1].edtf} {match[1].duration}"
            report_error(errors, "value", document, gold.span, f"{gold.kind} {gold.value} not {ours}")
        elif match[0] != bare:
            report_error(errors, "span", document, gold.span, f"{words!r} not {document.text[slice(*match[0])]!r}")
    for span, when in left:
        report_error(errors, "extra", document, span, f"{when.edtf} {when.duration}")
    for tally, hits in ((score.exact, exact), (score.overlapping, overlapping), (score.value, right)):
        tally.add(hits, len(found), len(document.gold))


def halves(when: When, document: Document) -> list[When]:
    """A stretch as its two ends, where gold marks the ends: "from 1998 to 2020"."""
    start, end = when.spans[0]
    if when.kind == "event" and (m := CONNECTIVE.search(document.text, start, end)):
        return [When(edtf=None, spans=((start, m.start()),), kind="duration", duration=when.duration)]
    first, slash, last = (when.edtf or "").partition("/")
    m = BETWEEN.search(document.text, start, end)
    if not slash or "." in first + last or not first or not last or not m:
        return [when]
    if any(g.span[0] <= m.start() and m.end() <= g.span[1] for g in document.gold):
        return [when]
    return [When(edtf=first, spans=((start, m.start()),)), When(edtf=last, spans=((m.end(), end),))]


def report_error(wanted: bool, kind: str, document: Document, span: Span, note: str) -> None:
    if wanted:
        around_it = document.text[max(0, span[0] - 50) : span[1] + 30].replace("\n", " | ")
        print(
            f"{kind:7}{document.name[:24]:25}{document.published} [{document.text[slice(*span)]}] {note}   …{around_it}"
        )


def core(text: str, span: Span) -> Span:
    """A span without the preposition or article that it starts with."""
    start, end = span
    while m := OPENING.match(text, start, end):
        start = m.end()
    return start, end


def overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def days_of(when: When, words: str) -> Iterator[Period]:
    """The days that ours may be taken for where a corpus marks the plain date in it: of "since 1998", 1998."""
    text = when.edtf or ""
    if when.relation in {"before", "after", "by"} and text.startswith("[") and ".." in (text[1:3], text[-3:-1]):
        text = when.anchor or ""
    bounds = outer(text)
    if bounds is None:
        return
    yield bounds
    if when.relation == "by" and when.anchor and (deadline := outer(when.anchor)):
        yield deadline
    if text.startswith("[") and PARTLY.search(words):
        yield from (around(bounds.first, unit) for unit in ("month", "year", "decade"))  # type: ignore[arg-type]
    if text.endswith("~"):
        yield around(bounds.first, "week")


def outer(text: str) -> Period | None:
    """From the first day that an EDTF text names to the last; open ends apart."""
    parts = [one.rstrip("~?%") for one in re.split(r"/|\.\.|,", text.strip("[]")) if one]
    try:
        bounds = [period(one) for one in parts]
    except EdtfError:
        return None
    return Period(bounds[0].first, bounds[-1].last) if bounds else None


# GUM


def of_gum(when: When) -> bool:
    """GUM marks dates that have a value: no durations, no sets, no events."""
    return when.edtf is not None and when.kind in {"date", "time"}


def gum_means(when: When, words: str, gold: Gold) -> bool:
    if gold.value.startswith("--"):
        return gold.value.replace("--", "XXXX-").split("/")[0] in (when.edtf or "")
    try:
        first, _, last = gold.value.partition("/")
        meant = Period(period(first).first, period(last or first).last)
    except EdtfError:
        return False
    return meant in set(days_of(when, words))


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
        return found["when"]
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


# MEANTIME


def of_meantime(when: When) -> bool:
    """TIMEX3 has no times that are told from an event, but how far from it: "two days" of "two days after the talks"."""
    return when.kind != "event" or when.duration is not None


def timex_means(when: When, words: str, gold: Gold) -> bool:
    value = gold.value
    if gold.kind in {"DURATION", "SET"} or (
        value.startswith("P") and not value.startswith("P" + "AST") and value[1:2] in "TX0123456789"
    ):
        return value == when.duration
    if value.endswith("_REF"):
        reference = {"before": "PAST_REF", "after": "FUTURE_REF", "same": "PRESENT_REF"}.get(when.relation or "")
        return reference == value and (value == "PRESENT_REF" or when.edtf is None)
    if value == "XXXX-XX-XX":
        return when.edtf is None
    meant = timex_days(value)
    return meant is not None and meant in set(days_of(when, words))


def timex_days(value: str) -> Period | None:
    """The days of a TIMEX3 value."""
    value = value.split("T", maxsplit=1)[0]
    if m := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = date.fromisocalendar(int(m[1]), int(m[2]), 1)
        return around(monday, "weekend" if m[3] else "week")
    for timex, edtf in (
        ("SP", "21"),
        ("SU", "22"),
        ("FA", "23"),
        ("WI", "24"),
        ("Q1", "33"),
        ("Q2", "34"),
        ("Q3", "35"),
        ("Q4", "36"),
    ):
        value = value.replace(f"-{timex}", f"-{edtf}")
    if re.fullmatch(r"\d{2,3}", value):
        value = value.ljust(4, "X")
    try:
        return period(value)
    except EdtfError:
        return None


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


if __name__ == "__main__":
    main()
