"""Words within quotation marks that no attribution holds: whose they are, where the words around them say so.

They are never the outlet's own. Their speaker is, in this order:

1. who the clause before is about, where it ends in a colon ("The Corps justified the strike as defensive: “...”");
2. the source of a cue right before or right after the quotation;
3. the source of the piece before: of the quotation before it in its paragraph, or of one that runs on into the next.

Where none of them is known to vouch for anything in the report, nothing is claimed from the words: a claim without a
voice would read as the outlet's. A quotation of fewer than `LEAST` words that is no sentence is a way to put things and
not somebody's speech.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.text import paragraphs, quotations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.scene import Scene
    from onrecord.types import Attribution, Report, Span, Spans

QUOTED = "-quoted"
"""What the name of a rule ends on where the words are quoted and their speaker was found here."""
SURE = 0.45
"""What is left of the confidence of such a claim. Not measured; it ranks such lines below those with an attribution."""
LEAST = 4
"""Words of a quotation that is somebody's speech, at least."""
CLOSERS = frozenset("”\"’'»“")
ENDS = (".", "!", "?")
BETWEEN = re.compile(r"[\s,.;:–—-]*")
"""What may stand between a quotation and a cue that is right beside it."""
WORD = re.compile(r"\w+(?:[’'-]\w+)*")

Speaker = tuple[str, ...]


class Quoted:
    """The quotations of one report that no attribution holds."""

    def __init__(self, report: Report, attributions: Sequence[Attribution]) -> None:
        self._text, self._attributions = report.text, attributions
        self._all = quotations(report.text)
        self._speeches = tuple(span for span in self._all if self._is_speech(span))
        self._found: dict[Span, Speaker] = {}

    def around(self, place: Span) -> Span | None:
        """The speech within quotation marks that a place stands in, unless an attribution around it is known."""
        speech = next((s for s in self._speeches if s[0] <= place[0] and place[1] <= s[1]), None)
        return None if speech is None or self._is_held(speech, place) else speech

    def speaker(self, scene: Scene, place: Span) -> Speaker:
        """Who says the quoted words at a place: ids of sources, none where that is not found."""
        speech = self.around(place)
        if speech is None:
            return ()
        if speech not in self._found:
            told = self._before_colon(scene, speech)
            self._found[speech] = self._beside(speech) or self._piece_before(speech) if told is None else told
        return self._found[speech]

    def _is_speech(self, span: Span) -> bool:
        """Whether a quotation is closed, or opens its paragraph and runs on into the next, and is no turn of phrase.

        A few words are speech where they are a sentence of their own: “Norvane attacked us.”
        """
        start, end = span
        closed = self._text[end - 1] in CLOSERS and end - start > 1
        runs_on = any(start == s for s, _ in paragraphs(self._text))
        words = len(WORD.findall(self._text[start:end]))
        sentence = closed and words > 1 and self._text[start : end - 1].rstrip().endswith(ENDS)
        return (closed or runs_on) and (words >= LEAST or sentence)

    def _is_held(self, speech: Span, place: Span) -> bool:
        """Whether an attribution holds a place whose own cue stands outside the speech, or in another's content."""
        return any(_within(a.content, place) and not self._is_inside(a, speech) for a in self._attributions)

    def _is_inside(self, attribution: Attribution, speech: Span) -> bool:
        """Whether a cue is itself quoted: who is speaking there tells what somebody else said."""
        spans = (*attribution.cue, *attribution.source)
        return bool(spans) and all(speech[0] <= start and end <= speech[1] for start, end in spans)

    def _before_colon(self, scene: Scene, speech: Span) -> Speaker | None:
        """The sources that stand for the subject of a clause that ends in a colon; `None` where there is no such."""
        lead = self._text[: speech[0]].rstrip()
        colon = scene.sheet.within((len(lead) - 1, len(lead))) if lead.endswith(":") else ()
        if not colon:
            return None
        actors = {scene.actor(word) for word in _subjects(scene, colon[0])} - {None}
        sources = (a for a in self._attributions if any(scene.actor(w) in actors for w in scene.words(a.source)))
        return next((a.source_ids for a in sources if a.source_ids), ())

    def _beside(self, speech: Span) -> Speaker:
        """The source of a cue right before or right after."""
        for attribution in self._attributions:
            if not attribution.source_ids or self._is_inside(attribution, speech):
                continue
            if any(self._touch(span, speech) for span in (*attribution.cue, *attribution.source)):
                return attribution.source_ids
        return ()

    def _touch(self, span: Span, speech: Span) -> bool:
        first, last = sorted((span, speech))
        return BETWEEN.fullmatch(self._text[first[1] : last[0]]) is not None if first[1] <= last[0] else False

    def _piece_before(self, speech: Span) -> Speaker:
        """The source of the quotation before, in the same paragraph or running on into this one."""
        before = [span for span in self._all if span[1] <= speech[0]]
        if not before or not self._is_next(before[-1], speech):
            return ()
        holding = (a for a in self._attributions if _within(a.content, (before[-1][0], before[-1][0] + 1)))
        return next((a.source_ids for a in holding if a.source_ids), ())

    def _is_next(self, before: Span, speech: Span) -> bool:
        if self._text[before[1] - 1] not in CLOSERS:
            return not self._text[before[1] : speech[0]].strip()
        return any(s <= before[0] and speech[1] <= e for s, e in paragraphs(self._text))


def _subjects(scene: Scene, colon: int) -> Iterator[int]:
    """The words that the main clause before a colon is about: its subject, or itself where it is a name alone."""
    start = next(start for start, end in scene.parse.sentences if start <= colon < end)
    for word in range(start, colon):
        if scene.parse.relations[word] == "root":
            yield from (w for w in (word, *scene.sheet.on(word, "nsubj")) if w < colon)


def _within(spans: Spans, place: Span) -> bool:
    return any(start <= place[0] and place[1] <= end for start, end in spans)
