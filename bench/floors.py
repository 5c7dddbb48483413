"""The floors that quality figures must not fall below, kept in `floors.toml`."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

FILE = Path(__file__).with_name("floors.toml")


def floors(name: str) -> dict[str, float]:
    """The floors of one table of `floors.toml`, in per cent."""
    table: dict[str, float] = tomllib.loads(FILE.read_text("utf8")).get(name, {})
    return table


def check(name: str, figures: Mapping[str, float]) -> int:
    """Exit status: 1 where a figure has fallen below its floor, each such named on standard error."""
    low = {k: (figures[k], floor) for k, floor in floors(name).items() if figures[k] < floor}
    for key, (figure, floor) in low.items():
        print(f"{name}: {key} is {figure:.2f}, below its floor of {floor:.2f}", file=sys.stderr)
    return 1 if low else 0
