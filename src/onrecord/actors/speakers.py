"""Who speaks where: what sources and their quotations tell of pronouns.

Only sources with a name are looked at. Inside a quotation "I" is its speaker, and "he" is not.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from onrecord.actors.linking import NAMED
from onrecord.actors.trimming import bare, key
from onrecord.actors.turns import Turns
from onrecord.english import each
from onrecord.text import quotations

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from onrecord.actors.drafts import Draft
    from onrecord.types import Attribution, Phrase, Report, Source, Span, Spans

I_WORDS = each("i me my mine myself")
WE_WORDS = each("we us our ours ourselves")
"""Of a body that speaks, "we" is the body; of a person, who knows."""


class Speakers:
    """The named sources of a report: where each is mentioned and where each is quoted."""

    def __init__(self, report: Report, attributions: Collection[Attribution], sources: Iterable[Source]) -> None:
        named = {s.id: s for s in sources if s.kind in NAMED and s.name}
        self._at = {span: source for source in named.values() for span in source.mentions}
        self._quoted = quotations(report.text)
        self._starts = [start for start, _ in self._quoted]
        self._named = named
        self.turns = Turns(report.text)
        self._words_of = {span: a.content for a in attributions for span in a.source if a.kind != "indirect"}
        self._said = sorted(
            (span, a.source_ids[0] if len(a.source_ids) == 1 else "")
            for a in attributions
            for span in a.content
            if a.kind != "indirect"
        )

    def source_at(self, span: Span) -> Source | None:
        """The named source that stands at just this span."""
        return self._at.get(span)

    def said_by(self, span: Span) -> Spans:
        """The words in quotation marks whose source stands at just this span."""
        return self._words_of.get(span, ())

    def quoted(self, span: Span) -> str | None:
        """Whose words a quoted span is, by the id of the source: empty where that is open, `None` in no quotation."""
        at = bisect_right(self._starts, span[0]) - 1
        if at < 0 or span[1] > self._quoted[at][1]:
            return None
        holding = [who for said, who in self._said if said[0] <= span[0] and span[1] <= said[1]]
        return holding[-1] if holding else ""

    def described(self) -> Iterator[tuple[Source, Phrase]]:
        """The named people who speak, with what each is said to be."""
        yield from ((s, s.description) for s in self._named.values() if s.kind == "person" and s.description)

    def named(self, source: str | None) -> Source | None:
        """The named source with an id."""
        return self._named.get(source or "")


def draft_of(source: Source, drafts: Sequence[Draft]) -> Draft | None:
    """The one actor in the making that has a named source’s name."""
    if source.name is None:
        return None
    person = source.kind == "person"
    _, (start, end) = bare(source.name, person=person)
    name = key(source.name[start:end])
    found = [d for d in drafts if (d.kind == "person") == person and name in map(key, (d.name, *d.aliases))]
    return found[0] if len(found) == 1 else None
