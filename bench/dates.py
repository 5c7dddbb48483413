"""How well times are found and placed: GUM's dates and MEANTIME's TIMEX3.

    python -m bench.dates DATA [--errors]

DATA is the folder that holds gum/ and meantime/. Spans: exact, and overlapping one to one; value: a span that overlaps
and means the same days; accuracy: how many of those that overlap do. `--errors` lists those of the documents that the
rules are developed on, never of others.
docs/dates.md says where the two corpora mark other things than these rules do, and how the comparison allows for it.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bench import floors
from bench.dates_corpora import Document, Gold, gum, meantime
from bench.dates_meaning import gum_means, of_gum, of_meantime, timex_means
from bench.tally import Tally
from onrecord.dates import dates
from onrecord.types import Report, Span, When

OPENING = re.compile(
    r"(?:ever since|since|from|until|till|up to|before|prior to|ahead of|after|following|by|between|for|within|on|in"
    r"|the)\s+",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"\s+(?:to|until|till|through|and)\s+|\s?[-–—]\s?")
CONNECTIVE = re.compile(
    r"\b(?:after|before|since|following|of|leading|prior|ahead|upon|until|till|during)\b", re.IGNORECASE
)
HEAD = f"{'':24}{'exact P':>9}{'R':>7}{'F1':>7}{'overlap P':>11}{'R':>7}{'F1':>7}" + (
    f"{'value P':>9}{'R':>7}{'F1':>7}{'accuracy':>10}{'gold':>6}"
)


@dataclass
class Score:
    exact: Tally = field(default_factory=Tally)
    overlapping: Tally = field(default_factory=Tally)
    value: Tally = field(default_factory=Tally)
    seconds: float = 0.0
    words: int = 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--errors", action="store_true")
    o = parser.parse_args()
    scores = {**run(gum(o.data / "gum"), of_gum, gum_means, o.errors)}
    scores |= run(meantime(o.data / "meantime"), of_meantime, timex_means, o.errors)
    if o.errors:
        return
    print(HEAD)
    for name, s in scores.items():
        figures = (x for t in (s.exact, s.overlapping, s.value) for x in (t.precision, t.recall, t.f1))
        widths = (9, 7, 7, 11, 7, 7, 9, 7, 7)
        row = "".join(f"{100 * x:{w}.1f}" for x, w in zip(figures, widths, strict=True))
        print(f"{name:24}{row}{100 * s.value.hits / max(1, s.overlapping.hits):10.1f}{s.value.gold:6.0f}")
    seconds, words = sum(s.seconds for s in scores.values()), sum(s.words for s in scores.values())
    print(f"{1e6 * seconds / words:.1f} ms of processor time for 1,000 words")
    sys.exit(max(floors.check(f"dates-{name}", figures_of(s)) for name, s in scores.items()))


def figures_of(score: Score) -> dict[str, float]:
    return {"exact": 100 * score.exact.f1, "overlapping": 100 * score.overlapping.f1, "value": 100 * score.value.f1}


def run(
    documents: Iterator[Document],
    scored: Callable[[When, str], bool],
    means: Callable[[When, str, Gold], bool],
    errors: bool,
) -> dict[str, Score]:
    """The scores of each group of documents."""
    scores: dict[str, Score] = {}
    for document in documents:
        if errors and not document.group.endswith("develop"):
            continue
        score = scores.setdefault(document.group, Score())
        started = time.process_time()
        every = read(document, document.text)
        score.seconds += time.process_time() - started
        score.words += len(document.text.split())
        whens = [part for w in every for part in halves(w, document)]
        whens = [w for w in whens if scored(w, document.text[slice(*w.spans[0])])]
        found = [(core(document.text, w.spans[0]), w) for w in whens]
        found = [(span, w) for span, w in found if not any(overlap(span, one) for one in document.unscored)]
        add(score, document, found, means, errors)
    return scores


def read(document: Document, text: str) -> tuple[When, ...]:
    return dates(Report(id="", sha256="", text_sha256="", text=text, published=document.published), text)


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
        return of_event(when, document, m.span())
    first, slash, last = (when.edtf or "").partition("/")
    m = BETWEEN.search(document.text, start, end)
    if not slash or "." in first + last or not first or not last or not m:
        return [when]
    if any(g.span[0] <= m.start() and m.end() <= g.span[1] for g in document.gold):
        return [when]
    return [When(edtf=first, spans=((start, m.start()),)), When(edtf=last, spans=((m.end(), end),))]


def of_event(when: When, document: Document, connective: Span) -> list[When]:
    """What the corpora mark of "two days after he was killed on 7 March": how long, and the date."""
    start, end = when.spans[0]
    length = document.text[start : connective[0]].rstrip()
    parts = [When(edtf=None, spans=((start, start + len(length)),), kind="duration", duration=when.duration)]
    if when.edtf:
        blanked = document.text[: connective[0]].ljust(connective[1]) + document.text[connective[1] :]
        parts += [w for w in read(document, blanked) if w.edtf and connective[1] <= w.spans[0][0] < end]
    return parts if when.duration else parts[1:]


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


if __name__ == "__main__":
    main()
