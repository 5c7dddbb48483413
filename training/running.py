"""Running text put together again from tokens, so that what is read in training looks as it does in a report."""

from __future__ import annotations

from collections.abc import Sequence

Span = tuple[int, int]
WRITTEN = {"``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}
BEFORE = set(".,;:!?)]}%’”") | {"'s", "’s", "n't", "n’t", "...", "'re", "'ll", "'ve", "'m", "'d"}
"""What stands right behind the token before it."""
AFTER = set("([{$“‘£€")
"""What the next token stands right behind."""
SHORT = frozenset({"s", "t", "re", "ve", "ll", "d", "m"})
"""What follows an apostrophe that is a token of its own."""


def running(tokens: Sequence[str]) -> tuple[str, list[Span]]:
    """The text of some tokens, and where each of them stands in it.

    >>> running(["Keyl", "said", ":", "``", "No", ".", "''"])[0]
    'Keyl said: “No.”'
    >>> running(["Norvane", "-", "backed", "men", "didn", "’", "t"])[0]
    'Norvane-backed men didn’t'
    """
    text, spans = "", list[Span]()
    quoted, glue = False, True
    for before, token, after in zip(["", *tokens], tokens, [*tokens[1:], ""], strict=False):
        written = WRITTEN.get(token, token)
        hyphen = token == "-" and before.isalnum() and after.isalnum()
        closing = written == '"' and quoted
        if not (glue or hyphen or written in BEFORE or closing):
            text += " "
        spans.append((len(text), len(text) + len(written)))
        text += written
        short = written in {"'", "’"} and after.lower() in SHORT
        glue = hyphen or short or written in AFTER or (written == '"' and not quoted)
        quoted ^= written == '"'
    return text, spans
