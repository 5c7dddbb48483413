"""How fast reports are read, and on how much memory. Benchmarks, not tests: quote ratios, and this machine beside them.

    python -m bench.speed [--reports 200] [--jobs 2] [--data DATA]

Reports of about 900 words are put together from the paragraphs of the example reports, in random order; they hold some
forty attributions each. With `--data`, the articles of PolNeAR's dev split are cut to 900 words instead: real news,
with half as many. Modules are compiled once, as pip leaves them.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.attribution import articles
from onrecord.text import paragraphs

EXAMPLES = Path(__file__).parents[1] / "examples"
WORDS = 900
READ = [sys.executable, "-m", "onrecord", "read", "--json"]


def composed(number: int) -> Iterator[str]:
    """Reports put together from paragraphs of the example reports."""
    texts = [p.read_text("utf8") for p in sorted(EXAMPLES.glob("[0-9]*.txt"))]
    pool = [text[a:b].strip() for text in texts for a, b in paragraphs(text)]
    for i in range(number):
        rng = random.Random(i)
        picked: list[str] = []
        while sum(len(p.split()) for p in picked) < WORDS:
            picked.append(rng.choice(pool))
        yield "\n\n".join(picked)


def real(number: int, data: Path) -> Iterator[str]:
    """Articles of PolNeAR's dev split, whole paragraphs up to 900 words; over again where there are not enough."""
    long = [a.text for a in articles(data) if len(a.text.split()) >= WORDS]
    for i in range(number):
        kept = ""
        for start, end in paragraphs(text := long[i % len(long)]):
            kept = text[:end]
            if len(text[:start].split()) >= WORDS - 50:
                break
        yield kept


def write(texts: Iterable[str], folder: Path) -> list[str]:
    """Write each text to a file of its own and give the paths."""
    paths = []
    for i, text in enumerate(texts):
        paths.append(str(folder / f"{i:05}.txt"))
        Path(paths[-1]).write_text(text, "utf8")
    return paths


def timed(command: list[str]) -> tuple[float, float, bytes]:
    """Seconds, the largest process in MB so far among all that were run, and what was printed."""
    began = time.perf_counter()
    done = subprocess.run(command, check=True, capture_output=True)
    seconds = time.perf_counter() - began
    return seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024, done.stdout


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--data", type=Path, help="the folder that holds polnear/dev.jsonl")
    o = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as compiled:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = compiled
        paths = write(real(o.reports, o.data) if o.data else composed(o.reports), Path(folder))
        bare = min(timed([sys.executable, "-c", "pass"])[0] for _ in range(5))
        package = min(timed([sys.executable, "-c", "import onrecord"])[0] for _ in range(5))
        print(f"import onrecord            {package - bare:8.2f} s over a bare interpreter")
        cold = sorted(timed([*READ, paths[0]])[0] for _ in range(5))
        print(f"one report, cold start     {cold[2]:8.2f} s (median of 5), {timed([*READ, paths[0]])[1]:.0f} MB")
        seconds, memory, bulk = timed([*READ, "--jobs", str(o.jobs), *paths])
        rate = o.reports / seconds
        print(f"{o.reports} reports, {o.jobs} processes  {rate:8.1f} a second, {memory:.0f} MB a process")
        alone = b"".join(timed([*READ, path])[2] for path in paths[:5])
        same = bulk.startswith(alone)
        print(f"same bytes alone and in bulk {'yes' if same else 'NO'}")
        sys.exit(0 if same else 1)


if __name__ == "__main__":
    main()
