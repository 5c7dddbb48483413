"""A brief at a glance: how many lines rest on whose word, which on unnamed sources alone, and what is in dispute."""

from __future__ import annotations

from onrecord.show import days, wording
from onrecord.show.lines import Line, Section
from onrecord.show.standing import Standing
from onrecord.show.versions import Versions
from onrecord.show.views import View

NO_YEARS = "The report’s own day is not known: some dates stand without their year (--published gives it)."

WORDS: tuple[tuple[Standing, str], ...] = (
    ("outlet", "on the outlet’s own word"),
    ("named", "on others’ word"),
    ("unnamed", "on unnamed sources’ word alone"),
    ("unfound", "on the word of a source that was not found"),
)
"""The strongest that a line rests on, the strongest first."""


def glance(
    seen: View, shown: tuple[Section, ...], disputed: tuple[Versions, ...], unconfirmed: tuple[Versions, ...]
) -> tuple[str, ...]:
    """What the page holds, in a sentence or two; nothing where it holds no line."""
    lines = [line for section in shown for line in section.lines]
    if not lines:
        return ()
    rest = [
        f"told in more than one way {_numbers(told)}" if (told := _lines(disputed)) else "",
        f"not confirmed {_numbers(told)}" if (told := _lines(unconfirmed)) else "",
        f"{wording.number(len(seen.silent))} gave no word" if seen.silent else "",
    ]
    second = "; ".join(filter(None, rest))
    return (_whose(lines), *([wording.sentence(f"{second}.")] if second else []), *_no_years(seen, lines))


def _no_years(seen: View, lines: list[Line]) -> tuple[str, ...]:
    """That dates stand without their years where the report's own day is not known, once for all."""
    missing = seen.report.published is None and any(days.year_missing(line.edtf) for line in lines)
    return (NO_YEARS,) if missing else ()


def _whose(lines: list[Line]) -> str:
    """How many lines rest on whose word; those on unnamed sources alone are numbered."""
    kinds = [(kind, words, [line for line in lines if _standing(line) == kind]) for kind, words in WORDS]
    parts = [
        f"{wording.number(len(found))} {words}" + (f" ({_numbers(found)})" if kind == "unnamed" else "")
        for kind, words, found in kinds
        if found and len(found) < len(lines)
    ]
    whole = [f"all {words}" for _, words, found in kinds if len(found) == len(lines)]
    said = f": {', '.join(parts)}" if parts else f", {whole[0]}"
    return wording.sentence(f"{wording.counted(len(lines), 'line')}{said}.")


def _standing(line: Line) -> Standing:
    """The strongest word that a line rests on: of those who affirm it, where anybody does."""
    affirm = [word for word in line.told if "not so" not in word.told_as] or list(line.told)
    return next((kind for kind, _ in WORDS if any(word.standing == kind for word in affirm)), "unfound")


def _lines(found: tuple[Versions, ...]) -> list[Line]:
    return sorted(dict.fromkeys(line for told in found for line in told.lines), key=lambda line: line.number)


def _numbers(lines: list[Line]) -> str:
    return f"→ {' '.join(str(line.number) for line in lines)}"
