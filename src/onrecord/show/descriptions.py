"""What an actor is said to be, and whose words those are: a speaker's words are never shown as the report's own.

Words inside a quotation are the speaker's, whoever that is; an aside in what somebody is reported to say is the
outlet's. The speaker always stands behind "said by", so that nobody takes the source for the actor described.
"""

from __future__ import annotations

from onrecord.show import voices
from onrecord.show.paragraphs import at
from onrecord.show.views import View
from onrecord.show.who import said_to_be
from onrecord.show.wording import joined, shortened
from onrecord.types import Actor, Attribution, Phrase, Record, Span, Spans

OPENING, CLOSING, STRAIGHT = "“", "”", '"'


class Said(Record, frozen=True, kw_only=True):
    """What an actor is said to be, in the report's words; `by` is empty where that is the outlet's own word."""

    words: str
    place: str
    by: str

    @property
    def credit(self) -> str:
        """Who said it, as it stands behind the words; empty for the outlet."""
        return f"(said by {self.by})" if self.by else ""

    def shown(self, most: int) -> str:
        """The words, cut after `most` code points, with who said them right behind.

        >>> Said(words="a broken man", place="¶3", by="an official [J]").shown(72)
        '“a broken man” (said by an official [J])'
        """
        return f"{shortened(self.words, most)} {self.credit}".rstrip()


def said(seen: View, actor: Actor) -> tuple[Said, ...]:
    """Each thing that an actor is said to be: nouns first, then clauses, each in the order of the text."""
    return tuple(
        Said(words=phrase.text, place=seen.place(phrase.spans), by=_speaker(seen, phrase))
        for phrase in said_to_be(actor)
    )


def _speaker(seen: View, phrase: Phrase) -> str:
    """Whose quotation the words stand in, the innermost where one lies in another; empty where in none."""
    if not phrase.spans:
        return ""
    marked = _quoted(seen, phrase.spans[0])
    around = [
        a for a in seen.reading.attributions if (marked or a.kind == "direct") and _within(phrase.spans, a.content)
    ]
    if not around:
        return voices.UNFOUND if marked else ""
    inner = min(around, key=_length)
    return joined([voices.short(seen, name) for name in inner.source_ids]) or voices.UNFOUND


def _quoted(seen: View, span: Span) -> bool:
    """Whether words stand inside quotation marks of their paragraph."""
    paragraph = at(seen.paragraphs, span[0])
    if paragraph is None:
        return False
    before = seen.report.text[paragraph.span[0] : span[0]]
    return before.count(OPENING) > before.count(CLOSING) or before.count(STRAIGHT) % 2 == 1


def _length(attribution: Attribution) -> int:
    return sum(end - start for start, end in attribution.content)


def _within(spans: Spans, pieces: Spans) -> bool:
    return all(any(start <= span[0] and span[1] <= end for start, end in pieces) for span in spans)
