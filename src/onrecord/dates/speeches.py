"""Quotations, and the day on which each was said: "today" in a quotation is that day, not the report's.

The day is known where the words around the quotation tell it ("“We leave today,” Keyl said on Monday"). A quotation
that is a sentence of its own goes on from the one before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from onrecord.dates.clauses import is_verb
from onrecord.dates.context import Speech
from onrecord.english import each
from onrecord.text import paragraphs, quotations, sentences

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from onrecord.dates.context import Context
    from onrecord.dates.tokens import Token
    from onrecord.types import Span

_SAYS: Final = each(
    """
    said told wrote tweeted posted announced reported added warned confirmed denied urged called insisted claimed
    declared stated argued testified asked replied commented explained noted stressed vowed responded
    """
)
"""Past forms that tell of words said or written."""

_LEADS_ELSEWHERE: Final = each("who whom whose which that when where while after before since until till as if")
"""Words that begin a clause whose day is not that of the saying."""

_MASK: Final = "_"


def speeches(context: Context, line: Sequence[Token]) -> tuple[Speech, ...]:
    """The quotations of a text with the day of each; none where no word in one may be told from the report's day."""
    quoted = quotations(context.text)
    if not any(t.kind in {"point", "told", "length"} for start, end in quoted for t in _between(line, start, end)):
        return ()
    masked = _masked(context.text, quoted)
    found: list[Speech] = []
    said: date | None = None
    for start, end in paragraphs(context.text):
        for sentence in sentences(masked, start, end):
            within = quoted[bisect_left(quoted, (sentence[0], 0)) : bisect_left(quoted, (sentence[1], 0))]
            if re.search(r"[^\W_]", masked[slice(*sentence)]):
                said = _day(_outside(line, sentence, within), context) if within else None
            found += [Speech(span=one, day=said) for one in within]
    return tuple(found)


def _masked(text: str, quoted: Sequence[Span]) -> str:
    """The text with its quotations masked but for their last two code points, so that they end sentences as before."""
    pieces, at = [], 0
    for start, end in quoted:
        pieces += [text[at:start], _MASK * (end - start - 2)]
        at = max(start, end - 2)
    return "".join([*pieces, text[at:]])


def _between(line: Sequence[Token], start: int, end: int) -> Sequence[Token]:
    """The tokens that start in a stretch of the text."""
    return line[bisect_left(line, start, key=_start) : bisect_left(line, end, key=_start)]


def _start(token: Token) -> int:
    return token.start


def _outside(line: Sequence[Token], sentence: Span, within: Sequence[Span]) -> list[Token]:
    """The tokens of a sentence that no quotation holds."""
    cuts = [sentence[0], *(at for span in within for at in span), max(sentence[1], *(end for _, end in within))]
    return [token for start, end in zip(cuts[::2], cuts[1::2], strict=True) for token in _between(line, start, end)]


def _day(words: list[Token], context: Context) -> date | None:
    """The day on which something is said in these words, where they tell just one."""
    days = {
        token.value.days.first
        for at, token in enumerate(words)
        if token.kind == "point" and _is_a_day(token, context) and _is_of_the_saying(words, at)
    }
    return days.pop() if len(days) == 1 else None


def _is_a_day(token: Token, context: Context) -> bool:
    days = token.value.days
    if days is None or days.first != days.last or token.value.about:
        return False
    return context.day is None or days.first <= context.day


def _is_of_the_saying(words: list[Token], at: int) -> bool:
    """Whether the verb of the day's clause tells of a saying; one ahead of it counts where no other verb is behind."""
    for before in reversed(words[:at]):
        if before.low in _SAYS:
            return True
        if before.low in _LEADS_ELSEWHERE or is_verb(before.low):
            return False
        if before.kind in {",", "mark"}:
            break
    return next(
        (word.low in _SAYS for word in words[at + 1 :] if is_verb(word.low) or word.low in _LEADS_ELSEWHERE), False
    )
