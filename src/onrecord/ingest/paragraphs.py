"""Where the paragraphs of a text stand.

A line is a paragraph, unless the text is wrapped at a width as old mail and terminals do; then blank lines part them.
A line that breaks off and goes on in small letters is broken by accident.

>>> [p.text for p in paragraphs("One.\\n\\n\\xa0Two,\\nthree. \\nFour.")]
['One.', 'Two,\\nthree.', 'Four.']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from onrecord.types import Record, Span

WRAP_WIDTH: Final = 110
"""Code points that no line of a wrapped text exceeds. Mail wraps at 72 to 80, some editors at 100."""

WRAPPED_SHARE: Final = 0.6
"""Share of lines within blocks that break off amid a sentence, from which a text counts as wrapped."""

_LINE: Final = re.compile(r"[^\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")
_SENTENCE_END: Final = re.compile(r"[.!?:;…][\"'”’»)\]]*$")


class Paragraph(Record, frozen=True, kw_only=True):
    """A paragraph: its words without the space around them, where they start, and the blank lines before."""

    start: int
    text: str
    gap: int = 0

    @property
    def end(self) -> int:
        """One after its last code point."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.start, self.end

    def part(self, start: int, end: int) -> Span:
        """The span in the report of `text[start:end]`."""
        return self.start + start, self.start + end


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """All paragraphs of `text`, in order."""
    lines = _lines(text)
    return tuple(_joined(text, lines, wrapped=_is_wrapped(lines)))


def _lines(text: str) -> list[Paragraph]:
    """Each line that holds more than space. `gap` counts the lines skipped before it."""
    found: list[Paragraph] = []
    last = 0
    for match in _LINE.finditer(text):
        words = match.group()
        if bare := words.strip():
            start = match.start() + len(words) - len(words.lstrip())
            found.append(Paragraph(start=start, text=bare, gap=max(0, _breaks(text[last:start]) - 1)))
            last = start + len(bare)
    return found


def _breaks(space: str) -> int:
    return len(re.findall(r"\r\n|[\r\n\f\v\x1c-\x1e\x85\u2028\u2029]", space))


def _is_wrapped(lines: list[Paragraph]) -> bool:
    inner = [line.text for line, after in pairwise(lines) if after.gap == 0]
    if len(inner) < 3 or max(len(line) for line in inner) > WRAP_WIDTH:
        return False
    broken = sum(1 for line in inner if not _SENTENCE_END.search(line) and len(line) > 40)
    return broken >= WRAPPED_SHARE * len(inner)


def _goes_on(line: str, after: str) -> bool:
    return after[0].islower() and not _SENTENCE_END.search(line)


def _joined(text: str, lines: list[Paragraph], *, wrapped: bool) -> Iterator[Paragraph]:
    """Lines that touch, as one paragraph: all where the text is wrapped, else those that break off."""
    heads = [
        number
        for number, line in enumerate(lines)
        if number == 0 or line.gap or not (wrapped or _goes_on(lines[number - 1].text, line.text))
    ]
    for head, after in pairwise([*heads, len(lines)]):
        first, last = lines[head], lines[after - 1]
        yield Paragraph(start=first.start, text=text[first.start : last.end], gap=first.gap)
