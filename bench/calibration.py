"""How far the confidence of claims can be believed: of lines told 0.8 sure, eight in ten should be right.

    python -m bench.calibration [FOLDER ...] [--plot FILE.svg]

Without a folder: lines of real reports that a reader judged (`bench/judged.jsonl`: of which report, by which rule, how
sure the rule was, right or not; no words of the report), each as sure as lines of the other reports teach
(`training.confidence`). With folders: the claims of their reports against the gold readings.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Literal

import msgspec

from bench.claims_bins import Bins
from onrecord.types import Status

JUDGED = Path(__file__).with_name("judged.jsonl")
SIDE, EDGE = 240, 36
"""The plot's square and the margin around it, in pixels."""


class Judged(msgspec.Struct, frozen=True):
    """One line that a reader judged: `confidence` is the rule's, before anything is learned from judging.

    `verdict`: right; flawed, where something beside the claim is wrong (its day, its voice, one of several who took
    part); wrong. Only what is right counts as right.
    """

    report: str
    form: Literal["tie", "event"]
    type: str
    rule: str
    status: Status
    confidence: float
    verdict: Literal["right", "flawed", "wrong"]

    @property
    def right(self) -> bool:
        return self.verdict == "right"


def judged(path: Path = JUDGED) -> list[Judged]:
    """The judged lines. Raises `OSError` where there is no such file."""
    return msgspec.json.decode(b"[" + b",".join(path.read_bytes().splitlines()) + b"]", type=list[Judged])


def main() -> None:
    from bench.claims import readings, scored
    from training.confidence import crossed

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--plot", type=Path, help="draw them as an SVG")
    o = parser.parse_args()
    bins = crossed(judged())
    if o.folders:
        bins = Bins()
        for folder in o.folders:
            bins.merge(scored(readings(folder), errors=False).bins)
    print(bins.table())
    if o.plot:
        o.plot.write_text(svg(bins), "utf8")


def svg(bins: Bins) -> str:
    """A plot: how sure across, the share that is right upwards, a dot a bin, as large as the claims in it are many."""
    dots = [
        f'<circle cx="{EDGE + SIDE * mean:.0f}" cy="{EDGE + SIDE * (1 - share):.0f}" r="{count**0.5 / 2 + 2:.1f}"/>'
        for _, count, mean, share in bins.rows()
    ]
    low, high, size = EDGE, EDGE + SIDE, SIDE + 2 * EDGE
    ticks = [
        f'<text x="{EDGE + SIDE * n / 5:.0f}" y="{high + 16}" text-anchor="middle">{n / 5:.1f}</text>'
        f'<text x="{low - 6}" y="{high - SIDE * n / 5 + 4:.0f}" text-anchor="end">{n / 5:.1f}</text>'
        for n in range(6)
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" width="{size}" height="{size}" '
        'font-family="sans-serif" font-size="11" fill="#333">'
        f'<rect width="{size}" height="{size}" fill="#fff"/>'
        f'<path d="M{low} {high}V{low}M{low} {high}H{high}" stroke="#999" fill="none"/>'
        f'<path d="M{low} {high}L{high} {low}" stroke="#bbb" stroke-dasharray="4 3"/>'
        f"{''.join(ticks)}<g fill='#1f6f8b'>{''.join(dots)}</g>"
        f'<text x="{size / 2:.0f}" y="{size - 4}" text-anchor="middle">told this sure</text>'
        f'<text x="12" y="{size / 2:.0f}" text-anchor="middle" transform="rotate(-90 12 {size / 2:.0f})">right</text>'
        "</svg>\n"
    )


if __name__ == "__main__":
    main()
