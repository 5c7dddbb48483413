"""Names as they are looked for in texts, and as a desk may keep them without holding them in clear.

A name is its words, whatever their case, accents and what stands between them: "Yusan al-Merdhi" is in "YUSAN AL
MERDHI'S" and in ".../yusan-al-merdhi-steps-in". Only a keyed hash of each is kept. Whoever has the file and guesses a
name can make sure that it is one of them: it is out of sight, not out of reach.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from onrecord.names.letters import unmarked
from onrecord.types import Span

Name = tuple[str, ...]
"""The words of a name, folded."""
BLOCK: Final = "█"
SALT_BYTES: Final = 16
_HASH_BYTES: Final = 16
_BETWEEN: Final = re.compile(r"[^\S\n]*\n?[^\S\n]*|[^\w\s,;:!?()]{1,3}[^\S\n]?|_|%20")
"""What may stand between the words of one name: a blank or a line's end, a hyphen, a full stop, an apostrophe."""
_WORD: Final = re.compile(r"[^\W_]+")


def tokens(text: str) -> list[tuple[str, Span]]:
    """The words of a text, folded, each with where it stands.

    >>> tokens("Al-Mérdhi’s")
    [('al', (0, 2)), ('merdhi', (3, 9)), ('s', (10, 11))]
    """
    return [(unmarked(match[0]), match.span()) for match in _WORD.finditer(text)]


def named(text: str) -> Name:
    """A text as a name."""
    return tuple(word for word, _ in tokens(text))


@dataclass(frozen=True, slots=True)
class Names:
    """Names that can be recognised, and not told: their hashes, keyed by `salt`, and their numbers of words."""

    salt: bytes
    hashes: frozenset[bytes] = frozenset()
    lengths: frozenset[int] = field(default=frozenset())

    def __bool__(self) -> bool:
        return bool(self.hashes)

    def hashed(self, name: Name) -> bytes:
        """The hash under which a name is known."""
        return hashlib.blake2b(" ".join(name).encode(), key=self.salt, digest_size=_HASH_BYTES).digest()

    def with_names(self, names: Iterable[Name]) -> Names:
        """These names too."""
        more = [name for name in names if name]
        hashes = self.hashes | {self.hashed(name) for name in more}
        return Names(self.salt, hashes, self.lengths | {len(name) for name in more})

    def found(self, text: str) -> list[Span]:
        """Where the names stand in a text, the longest at each place.

        >>> names = Names(b"salt").with_names([("idris", "vantor")])
        >>> names.found("IDRIS VANTOR'S men, and Vantor")
        [(0, 12)]
        """
        words, longest = tokens(text), sorted(self.lengths, reverse=True)
        found: list[Span] = []
        at = 0
        while at < len(words):
            length = next((n for n in longest if self._stands(text, words[at : at + n], n)), 0)
            if length:
                found.append((words[at][1][0], words[at + length - 1][1][1]))
            at += length or 1
        return found

    def are(self, text: str) -> bool:
        """Whether a text is one of the names, whatever comes before it: a title, a rank."""
        words = named(text)
        return any(self.hashed(words[-n:]) in self.hashes for n in self.lengths if n <= len(words))

    def called(self, report: str, name: str) -> Name:
        """What stands for the name that one report calls an actor by: its hash and the last word.

        Such a name is looked for in that report alone, when it is added again.
        """
        return (report, *(word for word, _ in tokens(name)[-1:]))

    def are_in(self, report: str, text: str) -> bool:
        """Whether a text is what that report calls one of them."""
        return self.hashed(self.called(report, text)) in self.hashes

    def _stands(self, text: str, words: list[tuple[str, Span]], length: int) -> bool:
        if len(words) < length or self.hashed(tuple(word for word, _ in words)) not in self.hashes:
            return False
        gaps = (text[end:start] for (_, (_, end)), (_, (start, _)) in pairwise(words))
        return all(_BETWEEN.fullmatch(gap) for gap in gaps)


def covered(text: str, spans: Iterable[Span]) -> str:
    """A text as long as before, with blocks for what was at `spans`; blanks and line ends stay.

    >>> covered("General Idris Vantor said", [(8, 20)])
    'General █████ ██████ said'
    """
    signs = list(text)
    for start, end in spans:
        signs[start:end] = [c if c.isspace() else BLOCK for c in signs[start:end]]
    return "".join(signs)
