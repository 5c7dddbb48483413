"""Texts with their names marked, as a person would write them: `[Person:General Idris Vantor] fell.`"""

from __future__ import annotations

import re

from onrecord.types import Mention, Report, Zone

_MARK = re.compile(r"\[(\w+):([^\]]*)\]")


def marked(words: str, furniture: str = "", confidence: float = 1.0) -> tuple[Report, tuple[Mention, ...]]:
    """The report and its mentions; `furniture` is words of it that are not read as reporting."""
    text, mentions, last = "", [], 0
    for mark in _MARK.finditer(words):
        text += words[last : mark.start()]
        span = (len(text), len(text) + len(mark[2]))
        mentions.append(Mention(span=span, kind=mark[1], confidence=confidence))
        text, last = text + mark[2], mark.end()
    text += words[last:]
    start = text.index(furniture)
    zones = (Zone(span=(start, start + len(furniture)), kind="furniture"),) if furniture else ()
    return Report(id="r", text=text, sha256="", text_sha256="", zones=zones), tuple(mentions)
