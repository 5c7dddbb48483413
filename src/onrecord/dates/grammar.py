"""How rules are written, and how they find their words.

A rule is a row of kinds and words, such as `<weekday>? ,? <month> <dd> (,? <year>)?`: `<month>` is any word of that
kind, a bare word itself; `?`, `*`, `+`, `( )` and `|` mean what they mean in regular expressions. Every kind is one
character to the machine, so that a text is a string of kinds and all rules of a layer are one regular expression over
it. Of the rules that fit at a place the first in the table wins; one whose maker gives `None` gives way to the next.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from onrecord.dates.tense import tense
from onrecord.dates.tokens import NOTHING, Token
from onrecord.english import each

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from onrecord.dates.context import Context

KINDS: Final = each(
    """
    plain mark break s month weekday weekdays season unit units daypart christmas holiday zone
    iso slashed nine clock dotted decade short sum nth number year dd digit tens ordinal vague about in_a_row often
    today now recently this last next
    point length lasting set told
    """
)
"""All kinds: of words and marks; of numbers; of words that point; of what the rules make."""

UNIONS: Final = {
    "number": ("number", "dd", "year", "digit", "tens"),
    "unit": ("unit", "units"),
}
"""Kinds that stand for several: a number may be written in digits or in words."""

DEADLINES: Final = each("until till through by")
"""Words before a time that put it ahead of the report where no verb tells."""

_PIECE: Final = re.compile(r"<(\w+)>|([a-z’]+|[,:\-–—/])|([?*+()|])|\s+")


class Match:
    """Where a rule fits: its tokens, and what stands around them."""

    def __init__(self, tokens: Sequence[Token], start: int, end: int, context: Context) -> None:
        self.all = tokens
        self.at = (start, end)
        self.tokens = tokens[start:end]
        self.context = context.at(tokens[start].start)

    def value(self, *kinds: str) -> Any:
        """What the first token of one of these kinds means; `None` where there is none."""
        return next(iter(self.values(*kinds)), None)

    def values(self, *kinds: str) -> list[Any]:
        """What all tokens of these kinds mean."""
        wanted = {member for kind in kinds for member in UNIONS.get(kind, (kind,))}
        return [t.value for t in self.tokens if t.kind in wanted]

    def has(self, *kinds: str) -> bool:
        """Whether a token is of one of these kinds, single words being kinds of their own."""
        return any(t.kind in kinds for t in self.tokens)

    def words(self) -> str:
        """Its words in small letters, one space between."""
        return " ".join(t.text.lower() for t in self.tokens)

    def before(self, steps: int = 1) -> Token:
        """The token so many steps before it; an empty one at the start of the text."""
        at = self.at[0] - steps
        return self.all[at] if at >= 0 else NOTHING

    def after(self, steps: int = 1) -> Token:
        """The token so many steps after it; an empty one at the end of the text."""
        at = self.at[1] + steps - 1
        return self.all[at] if at < len(self.all) else NOTHING

    def tense(self) -> int:
        """Where the words around it put it: 1 ahead of the report, -1 behind it, 0 where they do not say.

        Without a verb "until Friday" is ahead, and so is "a week from Friday".
        """
        found = tense(self.context.text, self.tokens[0].start, self.tokens[-1].end)
        before = self.before(3) if self.before().low == "least" else self.before()
        ahead = before.low in DEADLINES or (before.low == "from" and self.before(2).kind == "length")
        return found or int(ahead)


class Rule(NamedTuple):
    """A row of the grammar, and what makes a value of the words that it finds."""

    pattern: str
    make: Callable[[Match], Any]


class Layer:
    """Rules that are tried together, from left to right; what they find becomes one token for the next layer."""

    def __init__(self, rules: Iterable[Rule], codes: Mapping[str, str]) -> None:
        self.rules = tuple(rules)
        self.single = tuple(re.compile(compiled(rule.pattern, codes)) for rule in self.rules)
        self.any = any_of(self.single, codes)
        self.codes = codes

    def apply(self, tokens: list[Token], line: str, context: Context) -> tuple[list[Token], str]:
        """The tokens and their codes, with every stretch that a rule finds made one."""
        tokens = list(tokens)
        at = 0
        while hit := self.any.search(line, at):
            at = hit.start()
            if made := self._made(tokens, line, at, context):
                token, end = made
                tokens[at:end] = [token]
                line = line[:at] + self.codes[token.kind] + line[end:]
            at += 1
        return tokens, line

    def _made(self, tokens: list[Token], line: str, start: int, context: Context) -> tuple[Token, int] | None:
        """The token that the first fitting rule makes from here, and where its words end."""
        for rule, pattern in zip(self.rules, self.single, strict=True):
            if not (hit := pattern.match(line, start)):
                continue
            value = rule.make(Match(tokens, start, hit.end(), context))
            if value is not None:
                first, last = tokens[start].start, tokens[hit.end() - 1].end
                return Token(value.kind, first, last, context.text[first:last], value), hit.end()
        return None


def codes_for(patterns: Iterable[str]) -> dict[str, str]:
    """One character for each kind and for each single word that the patterns name; none may be both."""
    words = dict.fromkeys(m[2] for pattern in patterns for m in _PIECE.finditer(pattern) if m[2])
    if both := KINDS & words.keys():
        raise ValueError(f"words of rules that are also kinds: {sorted(both)}")
    names = dict.fromkeys(sorted(KINDS)) | words
    return {name: chr(0xE000 + at) for at, name in enumerate(names)}


def literals(codes: Mapping[str, str]) -> frozenset[str]:
    """The single words and marks that have a code of their own."""
    return frozenset(codes) - KINDS


def any_of(patterns: Iterable[re.Pattern[str]], codes: Mapping[str, str]) -> re.Pattern[str]:
    """One pattern for several. At a word that none of them names, as most are, it tries none."""
    whole = "|".join(f"(?:{one.pattern})" for one in patterns)
    named = "".join(sorted(set(whole) & set(codes.values())))
    return re.compile(f"(?=[{named}])(?:{whole})")


def compiled(pattern: str, codes: Mapping[str, str]) -> str:
    """A pattern as a regular expression over codes."""

    def piece(m: re.Match[str]) -> str:
        kind, word, sign = m.groups()
        if kind:
            members = UNIONS.get(kind, (kind,))
            return "[" + "".join(codes[member] for member in members) + "]"
        return codes[word] if word else ("(?:" if sign == "(" else sign or "")

    return _PIECE.sub(piece, pattern)
