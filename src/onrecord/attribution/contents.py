"""Contents set right by the quotation marks: their edges, and the quotations that go on after their cue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from onrecord.attribution.conventions import trimmed
from onrecord.text import paragraphs, strip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.types import Frame, Span, Spans

WORD = re.compile(r"\w+")
SPEECH = 4
"""Words that a quotation needs to be read as speech of its own; shorter ones are mostly titles and single terms."""
JOINT = re.compile(r"(?:;|,?\s(?:and|but|while|whereas))\s+$")
"""What joins two speakers in one sentence."""
SENTENCE = re.compile(r"[.!?]\s+$")
"""What stands before the first word of a sentence."""
SENTENCE_START = re.compile(r"(?:(?:[.!?][”\"]?|\))\s+|\n\s*\n\s*|\)\s?[-–—―]\s|\A)(?=[“\"]?[A-Z])")
"""Where a sentence starts, one right behind a dateline too."""
PARTICIPLE = re.compile(r"(?!(?:nothing|something|everything|anything|during|king)\b)[a-z]+ing\b")
CLAUSE_REACH = 300
"""Characters back in which the start of such a sentence is looked for."""
BACKGROUND = re.compile(
    r"(?:(?:just|only|barely|less than|more than|about|almost|nearly)\s+)*(?:an?|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|several|some|a few|\d+)?\s*(?:hours?|days?|weeks?|months?|years?)\s+(?:after|before)\b"
)
"""How what is told behind the cue begins that only says how long after something else it was."""
OTHERS = re.compile(r"(?:the|an)?\s*(?:other|second|third)s?\b", re.IGNORECASE)
OPENING = "“\"‘'„«"


def mend(text: str, frames: Sequence[Frame], quoted: Sequence[Span], silent: Sequence[Frame] = ()) -> list[Frame]:
    """Frames whose contents keep to the quotation marks, and that have the quotations that go on from them.

    As in the corpus, no piece of a content runs over a break between paragraphs. None runs into the words of another,
    or of those who gave no word (`silent`).
    """
    taken = [span for f in frames for span in (f.cue, *f.source)]
    whole = [replace(f, content=_around(text, f, _edges(text, f, taken, quoted), taken)) for f in frames]
    others = [_Other.of(f) for f in (*whole, *silent)]
    whole = [replace(f, content=_without_others(text, f, others, quoted)) for f in whole]
    for start, end in quoted:
        quotation = strip(text, start, end) or (start, end)
        if _is_free_speech(text, quotation, whole):
            i = _goes_on_from(text, quotation, whole)
            if i is not None:
                whole[i] = replace(whole[i], content=tuple(sorted([*whole[i].content, quotation])))
    blocks = paragraphs(text)
    return [replace(f, content=_by_paragraph(text, f.content, blocks)) for f in whole]


def _by_paragraph(text: str, content: Spans, blocks: Sequence[Span]) -> Spans:
    cut = [(max(s, a), min(e, b)) for s, e in content for a, b in blocks if s < b and a < e]
    return tuple(span for s, e in cut if (span := strip(text, s, e)))


def _around(text: str, frame: Frame, content: Spans, taken: Sequence[Span]) -> Spans:
    """The content of "Blasts hit a column, killing six, a doctor said, weeks after a truce", from its first words on.

    A participle alone tells nothing, so what it hangs on was said too; how long after what is the outlet's own word.
    """
    cue = max(e for _, e in (frame.cue, *frame.source))
    kept = tuple(s for s in content if s[0] < cue or not BACKGROUND.match(text, *s)) or content
    start, end = kept[0]
    opened = max((m.end() for m in SENTENCE_START.finditer(text, max(0, start - CLAUSE_REACH), start)), default=0)
    hangs = PARTICIPLE.match(text, start, end) and text[:start].rstrip().endswith(",") and end <= frame.cue[0]
    if not opened or not hangs or any(opened <= s < start for s, _ in taken) or set(text[opened:start]) & set('“”"'):
        return kept
    return ((opened, end), *kept[1:])


class _Other(NamedTuple):
    """A frame, where its cue or source begins, and where its cue or content ends."""

    frame: Frame
    begin: int
    last: int

    @classmethod
    def of(cls, frame: Frame) -> _Other:
        begin = min(s for s, _ in (frame.cue, *frame.source))
        return cls(frame, begin, max(e for _, e in (frame.cue, *frame.content)))


def _without_others(text: str, frame: Frame, others: Sequence[_Other], quoted: Sequence[Span]) -> Spans:
    """The content cut where another speaks on: behind a joint ("one said A and the other said B"), or in the next
    sentence where nothing is quoted.
    """
    pieces = []
    for start, end in frame.content:
        cut = end
        for other, begin, last in others:
            joint = JOINT.search(text, start, begin) if start < begin and end - 2 <= last <= end else None
            if joint and joint.end() == begin and _speaks_on(text, frame, other):
                cut = min(cut, joint.start())
            ended = SENTENCE.search(text, start, begin) if start < begin < end else None
            if ended and other.source and not any(a < begin < b for a, b in quoted):
                cut = min(cut, ended.start())
        pieces.append(trimmed(text, start, cut) or (start, end))
    return tuple(pieces)


def _speaks_on(text: str, frame: Frame, other: Frame) -> bool:
    """Whether another frame stands beside this one rather than within it."""
    source = " ".join(text[s:e] for s, e in other.source)
    return bool(OTHERS.match(source)) or text[slice(*frame.cue)] == text[slice(*other.cue)]


def _edges(text: str, frame: Frame, taken: Sequence[Span], quoted: Sequence[Span]) -> Spans:
    """The content pieces, each with the marks that open and close it; `taken` are all cues and sources."""
    pieces = [_with_marks(text, piece, quoted, taken) for piece in frame.content]
    return tuple(_joined(sorted(pieces)))


def _with_marks(text: str, piece: Span, quoted: Sequence[Span], taken: Sequence[Span]) -> Span:
    """A piece that begins or ends within a quotation, led to the quotation's marks where nothing else speaks there."""
    start, end = piece
    for q_start, q_end in quoted:
        if q_start < start <= q_start + 2 and not text[q_start + 1 : start].strip():
            start = q_start
        if start < q_end and q_start < end < q_end and _is_clear(end, q_end, taken):
            end = q_end
    return trimmed(text, start, end) or piece


def _is_clear(start: int, end: int, taken: Sequence[Span]) -> bool:
    """Whether `[start, end)`, the rest of a quotation, holds no cue and no source, so that it is the same speech."""
    return not any(s < end and start < e for s, e in taken)


def _joined(pieces: Sequence[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in pieces:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _is_free_speech(text: str, quotation: Span, frames: Sequence[Frame]) -> bool:
    """Whether a quotation is speech that no frame speaks for."""
    start, end = quotation
    if len(WORD.findall(text, start, end)) < SPEECH:
        return False
    spans = [span for f in frames for span in (f.cue, *f.source, *f.content)]
    return not any(s < end and start < e for s, e in spans)


def _goes_on_from(text: str, quotation: Span, frames: Sequence[Frame]) -> int | None:
    """The frame that a quotation without its own cue goes on from.

    Either it follows at once in the same paragraph (“A,” X said. “B.”), or it makes up a paragraph of its own after
    one that ended in speech.
    """
    before = [(max(e for _, e in (f.cue, *f.source, *f.content)), i) for i, f in enumerate(frames)]
    before = [(end, i) for end, i in before if end <= quotation[0]]
    if not before:
        return None
    end, i = max(before)
    between = text[end : quotation[0]]
    speaks = any(text[s] in OPENING for s, _ in frames[i].content)
    if between.strip() in {".", ",", ":", ""} and "\n" not in between:
        return i
    own = next((strip(text, a, b) for a, b in paragraphs(text) if a <= quotation[0] < b), None)
    alone = own is not None and own[0] == quotation[0] and not text[quotation[1] : own[1]].strip(" .")
    return i if speaks and alone and not between.strip(" .\n\t\r\xa0") else None
