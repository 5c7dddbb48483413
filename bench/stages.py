"""Where the time of a reading goes: processor time of each stage, a report of 900 words at a time, in one process.

    python -m bench.stages [--reports 25] [--rounds 3] [--data DATA]

Reports as in `bench.speed`. Each stage's least time of some rounds is taken report by report, so that what else the
machine does counts little. A profile, not a test: quote shares, and the machine beside milliseconds. Milliseconds here
are of one process alone; two at once slow each other, so `bench.speed` tells what a pile of reports takes.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.speed import composed, real
from onrecord import pipeline

STAGES = {
    "ingest": ("load_bytes",),
    "encoder": ("encode",),
    "attribution": ("attributions",),
    "sources": ("gather",),
    "actors": ("actors",),
    "dates": ("dates",),
    "ties": ("tie_mentions",),
    "events": ("event_mentions", "happenings"),
    "claims": ("scenes", "claims"),
}
"""The functions of `onrecord.pipeline` that are each stage."""
Times = dict[str, float]


@contextmanager
def timed(times: Times) -> Iterator[None]:
    """Add to `times` what each stage of the pipeline takes, in seconds of processor time."""
    plain = {name: getattr(pipeline, name) for names in STAGES.values() for name in names}
    for stage, names in STAGES.items():
        for name in names:
            setattr(pipeline, name, _timed(plain[name], stage, times))
    try:
        yield
    finally:
        for name, function in plain.items():
            setattr(pipeline, name, function)


def _timed(function: Callable[..., Any], stage: str, times: Times) -> Callable[..., Any]:
    def run(*given: Any, **named: Any) -> Any:
        start = time.process_time()
        try:
            return function(*given, **named)
        finally:
            times[stage] += time.process_time() - start

    return run


def measure(texts: list[str], rounds: int) -> Times:
    """The milliseconds of each stage and of the whole, a report, each the least of some rounds."""
    total: Times = defaultdict(float)
    pipeline.read_text(texts[0])
    for text in texts:
        least: Times = {}
        for _ in range(rounds):
            times: Times = defaultdict(float)
            start = time.process_time()
            with timed(times):
                pipeline.read_text(text)
            times["whole"] = time.process_time() - start
            least = {stage: min(spent, least.get(stage, spent)) for stage, spent in times.items()}
        for stage, spent in least.items():
            total[stage] += spent * 1000 / len(texts)
    return total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=25)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--data", type=Path, help="the folder that holds the corpora: read real news")
    o = parser.parse_args()
    texts = list(real(o.reports, o.data) if o.data else composed(o.reports))
    times = measure(texts, o.rounds)
    print(f"{'stage':<14}{'ms a report':>12}{'share':>8}")
    for stage in (*STAGES, "whole"):
        print(f"{stage:<14}{times[stage]:>12.1f}{100 * times[stage] / times['whole']:>7.0f}%")


if __name__ == "__main__":
    main()
