"""What stands after a name between commas, read from the words alone where the parse gives nothing.

"Yusan al-Merdhi, the Order’s representative in Kessaria, who worked beside Vantor, ..." has two asides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.actors import lexicon as lex
from onrecord.actors.signatures import chunk
from onrecord.english import RELATIVE, each

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.sheet import Sheet
    from onrecord.types import ActorKind, Span

OPENERS = frozenset({",", "–", "—", "("})
CLOSERS = frozenset({",", ".", ";", "–", "—", ")", ":"})
WHO = RELATIVE - {"that"}
HEAD_ENDS = each(
    "of in from for with to at on by who whom whose which that and or as about near around via across between over "
    "under against after during"
)
NO_OPENING = frozenset({"IN", "TO", "VBG", "VBD", "VBZ", "VBP"})
"""Tags of words that open how or when something was done: "in a statement", "supporting ..."."""
LONGEST = 25
"""Words: a longer aside is none."""
NOUNS: dict[str, frozenset[str]] = {
    "person": lex.PERSON_NOUNS | lex.SPEAKERS_APART,
    "organisation": lex.GENERIC_BODIES,
    "place": lex.GENERIC_PLACES,
    "group": lex.GENERIC_BODIES,
}
NOMINALS = {"person": "person", "organisation": "organization", "place": "place", "group": "organization"}


def asides(sheet: Sheet, first: int, last: int, kind: ActorKind) -> Iterator[Span]:
    """The asides round a name of this kind, whose words are `first` to `last`."""
    if span := _before(sheet, first, last, kind):
        yield span
    at = last + 1
    for _ in range(2):
        if at + 1 >= len(sheet.words) or sheet.words[at] not in OPENERS:
            return
        end = _end(sheet, at + 1)
        if end is None or not _fits(sheet, at + 1, end, kind):
            return
        yield sheet.span(at + 1, end - 1)
        at = end


def _before(sheet: Sheet, first: int, last: int, kind: ActorKind) -> Span | None:
    """A description to which the name is an aside: "its umbrella group, the Tidal Front, said"."""
    comma = first - 2 if first > 1 and sheet.low[first - 1] == "the" else first - 1
    after = sheet.words[last + 1] if last + 1 < len(sheet.words) else ""
    if comma < 1 or sheet.words[comma] != "," or after not in CLOSERS or sheet.sentence[comma] != sheet.sentence[last]:
        return None
    noun = sheet.lemma(comma - 1)
    if sheet.parse.tags[comma - 1] != "NN" or noun not in NOUNS.get(kind, frozenset()):
        return None
    words = chunk(sheet, comma - 1)
    definite = sheet.low[words[0]] in {"the", "his", "her", "its", "their"} or "POS" in {
        sheet.parse.tags[w] for w in words
    }
    return sheet.span(words[0], words[-1]) if definite else None


def _end(sheet: Sheet, start: int) -> int | None:
    """Where an aside ends that begins here: at the next mark, in the same sentence."""
    for at in range(start, min(start + LONGEST, len(sheet.words))):
        if sheet.sentence[at] != sheet.sentence[start]:
            return None
        if sheet.words[at] in CLOSERS:
            return at if at > start else None
    return None


def _fits(sheet: Sheet, start: int, end: int, kind: ActorKind) -> bool:
    """Whether the words are a clause by "who", or a phrase whose noun can be for such an actor."""
    if sheet.low[start] in WHO:
        return (sheet.low[start] != "which") == (kind == "person") or sheet.low[start] == "whose"
    head = next((w for w in range(start, end) if w > start and sheet.low[w] in HEAD_ENDS), end) - 1
    opening = sheet.low[start] in {"a", "an", "the", "his", "her", "its", "their", "one", "now"}
    owned = any(sheet.words[w] in {"’s", "'s", "’", "'"} for w in range(start, head))
    title = sheet.words[head][0].isupper()
    office = sheet.lemma(head) in lex.PERSON_NOUNS and (sheet.parse.tags[start] != "NNP" or (title and end > start + 1))
    if not (opening or owned or office) or not sheet.parse.tags[head].startswith("NN"):
        return False
    if sheet.parse.tags[start] in NO_OPENING or (title and not (office and kind == "person")):
        return False
    return sheet.lemma(head) in NOUNS.get(kind, frozenset()) or sheet.kinds.get(head) == NOMINALS.get(kind)
