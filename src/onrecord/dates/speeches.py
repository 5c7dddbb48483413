"""Quotations, and the day on which each was said: "today" in a quotation is that day, not the report's.

The day is known where the words around the quotation tell it ("“We leave today,” Keyl said on Monday"). A quotation
that is a sentence of its own goes on from the one before it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.dates.clauses import is_verb
from onrecord.dates.context import Speech
from onrecord.dates.lexicon import one_of
from onrecord.text import paragraphs, quotations, sentences

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from onrecord.dates.context import Context
    from onrecord.dates.tokens import Token
    from onrecord.types import Span

_SAYS: Final = one_of(
    """
    said told wrote tweeted posted announced reported added warned confirmed denied urged called insisted claimed
    declared stated argued testified asked replied commented explained noted stressed vowed responded
    """
)
"""Past forms that tell of words said or written."""

_LEADS_ELSEWHERE: Final = one_of("who whom whose which that when where while after before since until till as if")
"""Words that begin a clause whose day is not that of the saying."""

_MASK: Final = "_"


def speeches(context: Context, line: Sequence[Token]) -> tuple[Speech, ...]:
    """The quotations of a text with the day of each; none where no word in one is told from the report's day."""
    quoted = quotations(context.text)
    told = [t.start for t in line if t.kind in {"point", "told", "length"}]
    if not any(start <= at < end for start, end in quoted for at in told):
        return ()
    masked = _masked(context.text, quoted)
    found: list[Speech] = []
    said: date | None = None
    for start, end in paragraphs(context.text):
        for sentence in sentences(masked, start, end):
            within = [one for one in quoted if sentence[0] <= one[0] < sentence[1]]
            if re.search(r"[^\W_]", masked[slice(*sentence)]):
                said = _day(_outside(line, sentence, within), context) if within else None
            found += [Speech(span=one, day=said) for one in within]
    return tuple(found)


def _masked(text: str, quoted: Sequence[Span]) -> str:
    """The text with its quotations masked but for their last two code points, so that they end sentences as before."""
    for start, end in quoted:
        text = text[:start] + _MASK * (end - start - 2) + text[max(start, end - 2) :]
    return text


def _outside(line: Sequence[Token], sentence: Span, within: Sequence[Span]) -> list[Token]:
    """The tokens of a sentence that no quotation holds."""
    tokens = (token for token in line if sentence[0] <= token.start < sentence[1])
    return [token for token in tokens if not any(start <= token.start < end for start, end in within)]


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
