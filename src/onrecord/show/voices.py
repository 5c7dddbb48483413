"""On whose word, in words: "outlet", "two Kessarian sources [A]", "Yusan al-Merdhi, as told by one source [D]".

A source without a name has its letter, the one that it has on the card and on the page; a name needs none.
"""

from __future__ import annotations

import re

from onrecord.show import wording
from onrecord.show.standing import Standing, is_own, is_unnamed
from onrecord.show.views import Entry, View
from onrecord.show.wording import safe
from onrecord.types import Source, Telling

OWN = "outlet"
"""Stands where a line rests on the outlet's own word."""

UNFOUND = "source not found"

_ASIDE = re.compile(r",? (?:who|which|that|with|whose|in|on|close|familiar|briefed|from)\b.*", re.DOTALL)
_OPENING = re.compile(r"(?:A|An|The|One|Two|Three|Four|Five|Six|Several|Some|Another|Other|Both|All)\b")

MOST_LABEL = 48
"""How many code points of a source's label a line has room for, set by eye: a name, or who somebody is in short."""


def voice(seen: View, telling: Telling, *, letters: bool = True) -> str:
    """Whose word a telling is, from the inside out; without letters, where those are shown beside it."""
    if not telling.voice:
        return OWN
    links = [wording.joined([short(seen, name, letters=letters) for name in link]) for link in telling.voice]
    first, *outer = [words or UNFOUND for words in links]
    return ", as told by ".join([first, *outer])


def vouching(seen: View, telling: Telling) -> tuple[Entry, ...]:
    """Every source of a telling, from the inside out."""
    by_id = {entry.source.id: entry for entry in seen.entries}
    return tuple(by_id[name] for link in telling.voice for name in link if name in by_id)


def standing_of(seen: View, telling: Telling) -> Standing:
    """On whose word a telling rests: on that of the outermost speaker, who is the one the outlet heard."""
    if not telling.voice:
        return "outlet"
    heard = [entry.source for entry in seen.entries if entry.source.id in telling.voice[-1]]
    others = [source for source in heard if not is_own(source, seen.report)]
    if heard and not others:
        return "outlet"
    if not heard:
        return "unfound"
    return "unnamed" if all(map(is_unnamed, others)) else "named"


def short(seen: View, name: str, *, letters: bool = True) -> str:
    """A source by what it is called, in short, with its letter where it has no name."""
    entry = next((entry for entry in seen.entries if entry.source.id == name), None)
    if entry is None:
        return UNFOUND
    words = called(entry.source, entry.label)
    if is_own(entry.source, seen.report):
        return f"{words}, {OWN}"
    return f"{words} [{entry.letter}]" if letters and not entry.source.name else words


def called(source: Source, label: str) -> str:
    """What a source is called within a sentence: without what else its words say of it, which the key has.

    >>> called(Source(id="s1", kind="unnamed"), "Two other sources, who belong to an alliance")
    'two other sources'
    """
    words = safe(label)
    if source.name is None:
        brief = _ASIDE.sub("", words)
        words = brief if len(brief.split()) > 1 else words
    elif (comma := words.find(",")) > 0:
        words = words[:comma]
    if len(words) > MOST_LABEL:
        words = f"{words[: MOST_LABEL - 1].rsplit(' ', 1)[0]} …"
    return words[0].lower() + words[1:] if _OPENING.match(words) else words
