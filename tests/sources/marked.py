"""Small reports for these tests, with their attributions marked in the text: `{source}` and `<cue>`.

`read("{Two officials} <said> it rained.")` gathers the sources; the content is the rest of the sentence. A sentence
with several sources pairs the first source with the first cue, and so on; `{}` is a source left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import msgspec

from onrecord.sources import gather
from onrecord.text import paragraphs, sentences
from onrecord.types import Attribution, Mention, Report, Source, Zone

_MARK = re.compile(r"\{([^}]*)\}|<([^>]+)>")


@dataclass(frozen=True)
class Gathered:
    """What was gathered from a marked text."""

    text: str
    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]

    @property
    def by(self) -> list[str]:
        """The source ids of each attribution, joined by "+"."""
        return ["+".join(a.source_ids) for a in self.attributions]

    @property
    def only(self) -> Source:
        """The one source there is."""
        (source,) = self.sources
        return source

    def mentions(self, source: Source) -> list[str]:
        """The words of each mention."""
        return [self.text[a:b] for a, b in source.mentions]


def read(
    marked: str, people: str = "", bodies: str = "", places: str = "", headline: str = "", **known: str
) -> Gathered:
    """Gathers the sources of a marked text; `people`, `bodies` and `places` are names in it, parted by commas."""
    text, attributions = unmark(headline + "\n\n" + marked if headline else marked)
    shown = len(_MARK.sub(lambda m: m[1] or m[2] or "", headline))
    zones = (Zone(span=(0, shown), kind="headline"),) if headline else ()
    report = Report(id="r", text=text, sha256="", text_sha256="", zones=zones, **known)
    names = _names(text, people, "Person") + _names(text, bodies, "Organization") + _names(text, places, "Location")
    found, sources = gather(report, attributions, tuple(sorted(names, key=lambda m: m.span)))
    assert tuple(msgspec.structs.replace(a, source_ids=()) for a in found) == attributions
    return Gathered(text, found, sources)


def unmark(marked: str) -> tuple[str, tuple[Attribution, ...]]:
    """The text without its marks, and its attributions."""
    text, sources, cues = "", [], []
    place = 0
    for match in _MARK.finditer(marked):
        text += marked[place : match.start()]
        words = match[1] if match[2] is None else match[2]
        (sources if match[2] is None else cues).append((len(text), len(text) + len(words)))
        text += words
        place = match.end()
    text += marked[place:]
    pairs = zip(sources, cues, strict=True)
    return text, _nested(tuple(_attribution(text, f"a{n}", *pair) for n, pair in enumerate(pairs, 1)))


def _nested(attributions: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """With `within` filled in: the first other attribution whose content holds the cue."""
    outer = {
        a.id: next(
            (o.id for o in attributions if o is not a and o.content[0][0] <= a.cue[0][0] < o.content[0][1]), None
        )
        for a in attributions
    }
    return tuple(msgspec.structs.replace(a, within=outer[a.id]) for a in attributions)


def _attribution(text: str, key: str, source: tuple[int, int], cue: tuple[int, int]) -> Attribution:
    """The content is a clause with "that" after the cue, else what stands before both, else what stands after them."""
    spans = [s for a, b in paragraphs(text) for s in sentences(text, a, b)]
    start, end = next(s for s in reversed(spans) if s[0] <= cue[0])
    before, after = (start, min(source[0], cue[0])), (max(source[1], cue[1]), end)
    that = text.find(" that ", *after)
    content = (that + 1, end) if that >= 0 else before if before[1] - before[0] > 3 else after
    kind = "direct" if text[content[0]] in '“"' else "indirect"
    named = (source,) if source[0] < source[1] else ()
    return Attribution(id=key, source=named, cue=(cue,), content=(content,), kind=kind, act="say")


def _names(text: str, names: str, kind: str) -> list[Mention]:
    found = [m.span() for name in names.split(", ") if name for m in re.finditer(rf"\b{re.escape(name)}\b", text)]
    longest = [s for s in found if not any(s != o and o[0] <= s[0] and s[1] <= o[1] for o in found)]
    return [Mention(span=span, kind=kind) for span in longest]
