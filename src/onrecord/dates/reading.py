"""The time expressions of a text, from words to `When`."""

from __future__ import annotations

from typing import Final

from onrecord.dates import calendar, hours, lengths, parts, ranges, relative, seasons, told, which, years
from onrecord.dates.context import Context
from onrecord.dates.events import OPENINGS, Openings
from onrecord.dates.grammar import Layer, codes_for, literals
from onrecord.dates.lexicon import NOW
from onrecord.dates.speeches import speeches
from onrecord.dates.tokens import Token, tokens
from onrecord.dates.values import Lasting, Length, Point, Repeat, Told, iso
from onrecord.types import When, WhenKind

_COUNTED: Final = (*relative.COUNTED, *told.COUNTED)
_NAMED: Final = (*seasons.RULES, *years.PAIRS, *calendar.RULES)
_POINTED_AT: Final = (*told.RULES, *which.RULES, *relative.RULES)
_TABLES: Final = (
    (*_NAMED, *_POINTED_AT, *lengths.RULES, *years.ALONE),
    _COUNTED,
    (*hours.RULES, *parts.RULES),
    _COUNTED,
    (*ranges.RULES, *lengths.LASTING),
)
"""The layers of the grammar: words; what is counted from a day; hours and parts; what is counted from those; what has a
word before it that changes its meaning."""

_CODES: Final = codes_for([*(rule.pattern for table in _TABLES for rule in table), *(one for one, _ in OPENINGS)])
LITERALS: Final = literals(_CODES)
_MADE: Final = frozenset({Point.kind, Told.kind, Length.kind, Lasting.kind, Repeat.kind})
_LAYERS: Final = tuple(Layer(table, _CODES) for table in _TABLES)
_OPENINGS: Final = Openings(_CODES)


def read(context: Context) -> list[When]:
    """The time expressions of a text, in its order; none overlap."""
    words = tokens(context.text, LITERALS)
    line, codes = _put_together(words, context)
    if spoken := speeches(context, line):
        line, codes = _put_together(words, Context(text=context.text, day=context.day, speeches=spoken))
    found = _OPENINGS.find(line, codes, context.text)
    taken = {at for start, end, _ in found for at in range(start, end)}
    alone = (when(token) for at, token in enumerate(line) if token.kind in _MADE and at not in taken)
    return sorted((*(one for one in alone if one), *(one for _, _, one in found)), key=lambda one: one.spans)


def expressions(context: Context) -> tuple[list[Token], str]:
    """The words of the text, every time expression as one token whose value tells what it means; and their codes."""
    return _put_together(tokens(context.text, LITERALS), context)


def _put_together(line: list[Token], context: Context) -> tuple[list[Token], str]:
    codes = "".join([_CODES[token.kind] for token in line])
    for layer in _LAYERS:
        line, codes = layer.apply(line, codes, context)
    return line, codes


def when(token: Token) -> When | None:
    """A time expression as the schema has it; `None` for other words."""
    spans = ((token.start, token.end),)
    match token.value:
        case Point(days=None, relation="same") if token.low in NOW:
            return None
        case Point() | Told() as one:
            kind: WhenKind = "time" if one.of_day else "date"
            return When(
                edtf=one.edtf, spans=spans, anchor=one.anchor, relation=one.relation, kind=kind, duration=one.duration
            )
        case Lasting() as one:
            return When(edtf=None, spans=spans, kind="duration", duration=iso(one), relation=one.relation)
        case Length() as one:
            return When(edtf=None, spans=spans, kind="duration", duration=iso(one))
        case Repeat() as one:
            return When(edtf=None, spans=spans, kind="set", duration=one.every)
        case _:
            return None
