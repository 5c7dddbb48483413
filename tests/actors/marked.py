"""Texts without a parse, with names marked wherever they stand."""

from __future__ import annotations

from onrecord.types import Encoding, Mention


def words(text: str, marks: dict[str, str], confidence: float = 0.9) -> Encoding:
    """A text without a parse, with names marked wherever they stand."""
    taken: list[Mention] = []
    for name, kind in sorted(marks.items(), key=lambda mark: -len(mark[0])):
        at = text.find(name)
        while at >= 0:
            if all(at + len(name) <= m.span[0] or m.span[1] <= at for m in taken):
                taken.append(Mention(span=(at, at + len(name)), kind=kind, confidence=confidence))
            at = text.find(name, at + 1)
    return Encoding(text=text, mentions=tuple(sorted(taken, key=lambda m: m.span)))
