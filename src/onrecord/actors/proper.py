"""The names that nominals give: phrases whose main word is a proper noun, where the entity head may see none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord import places
from onrecord.actors.spelled import NO_NAME, OF_PEOPLES, Name, spelled
from onrecord.actors.trimming import one_line
from onrecord.english import each

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.sheet import Sheet
    from onrecord.types import ActorKind, Mention, Nominal, Span

KINDS: dict[str, ActorKind] = {
    "Person": "person",
    "Organization": "organisation",
    "Location": "place",
    "Facility": "place",
    "NORP": "group",
    "person": "person",
    "organization": "organisation",
    "place": "place",
}
"""The kinds of mention and of nominal that name an actor; dates, money, products and the rest name none."""

LEAST_NOMINAL = 0.6
"""The confidence below which a nominal is left out; set by eye on the example reports."""
NOMINAL_WEIGHT = 0.5
"""How much a nominal's kind counts beside a mention's: GUM, which taught it, is small and only in part news."""
CLEARLY = 0.5
"""From this confidence on the entity head's word on a mention stands against the nominal's."""
LONGEST_STATE = 3
"""Words."""
PARTICLES = each("al el de la bin ibn von van")
_WITHIN = frozenset({"'", "’", "-"})
_CAPITAL = re.compile(r"['’]?[A-ZÀ-Þ]")


def proper(sheet: Sheet) -> Iterator[Name]:
    """The nominals whose main word is a proper noun."""
    for nominal in sheet.encoding.nominals:
        if sheet.parse.tags[nominal.head] not in {"NNP", "NNPS"} or nominal.kind not in KINDS:
            continue
        if nominal.confidence < LEAST_NOMINAL or _opens_sentence(sheet, nominal) or _is_otherwise(sheet, nominal):
            continue
        kind = KINDS[nominal.kind]
        span = _proper_words(sheet, nominal)
        if name := spelled(sheet, span, kind, ((kind, NOMINAL_WEIGHT * nominal.confidence),)):
            yield name


def _is_otherwise(sheet: Sheet, nominal: Nominal) -> bool:
    """Whether the main word is written small, or the entity head sees a war, a product or a day there."""
    if not _CAPITAL.search(sheet.words[nominal.head]):
        return True
    return any(mention.kind not in KINDS or _is_one_of(sheet, mention) for mention in _marks(sheet, nominal.head))


def _is_one_of(sheet: Sheet, mention: Mention) -> bool:
    """Whether the entity head sees one of a people, or its adjective: "a Kessarian" names nobody."""
    return mention.kind == "NORP" and sheet.text[: mention.span[1]].endswith(OF_PEOPLES)


def _marks(sheet: Sheet, word: int) -> list[Mention]:
    """The mentions that the entity head clearly sees at a word."""
    return [mention for mention in sheet.marked.get(word, ()) if mention.confidence >= CLEARLY]


def _opens_sentence(sheet: Sheet, nominal: Nominal) -> bool:
    """Whether its name is one word at the start of a sentence, where any word has a capital."""
    first = sheet.parse.sentences[sheet.sentence[nominal.head]][0]
    if nominal.head != first or len(sheet.within(_proper_words(sheet, nominal))) > 1:
        return False
    known = places.place(sheet.words[first]) if KINDS[nominal.kind] == "place" else None
    return known is None or known.kind == "city"


def _proper_words(sheet: Sheet, nominal: Nominal) -> Span:
    """The capitalised words around a main word that belong to its phrase, with small ones between them."""
    inside = sheet.within(nominal.span)
    first = last = nominal.head
    while first - 1 in inside and _belongs(sheet, first - 1, nominal):
        first -= 1
    while last + 1 in inside and _belongs(sheet, last + 1, nominal):
        last += 1
    if KINDS[nominal.kind] == "person":
        first, last = _faintly_marked(sheet, first, last)
    while last + 1 < len(sheet.words) and _one_name(sheet, last, last + 1):
        last += 1
    while first > 0 and (_one_name(sheet, first - 1, first) or _one_name(sheet, first - 1, nominal.head, gap=first)):
        first -= 1
    while first < nominal.head and not _CAPITAL.match(sheet.words[first]):
        first += 1
    while last > nominal.head and not _CAPITAL.match(sheet.words[last]):
        last -= 1
    return one_line(sheet.text, sheet.span(first, last))


def _one_name(sheet: Sheet, one: int, other: int, *, gap: int | None = None) -> bool:
    """Whether two words side by side are one name, though the parse may hang both on another: "left Ombrel Gate".

    Not where the entity head clearly sees a name that ends between them. `gap` is the first of the words that the other
    one is already known to go with.
    """
    parse, start = sheet.parse, sheet.parse.spans[other if gap is None else gap][0]
    if not parse.tags[one] == parse.tags[other] == "NNP" or sheet.sentence[one] != sheet.sentence[other]:
        return False
    if parse.spans[one][1] + 1 != start or NO_NAME & {sheet.low[one], sheet.low[other]}:
        return False
    if not _hang_together(sheet, one, other):
        return False
    parted = any(mention.span[1] < start for mention in _marks(sheet, one))
    return not parted and not any(mention.span[0] >= start for mention in _marks(sheet, other))


def _hang_together(sheet: Sheet, one: int, other: int) -> bool:
    """Whether one of two words hangs on the other as names do, or both in the same way on a third."""
    parse = sheet.parse
    for above, below in ((one, other), (other, one)):
        if parse.heads[below] == above and sheet.relation(below) in {"flat", "compound"}:
            return "person" in {sheet.kinds.get(above), sheet.kinds.get(below)}
    same = parse.heads[one] == parse.heads[other] and sheet.relation(one) == sheet.relation(other)
    return same and sheet.relation(one) in {"nsubj", "obj", "obl", "nmod", "flat"}


def _faintly_marked(sheet: Sheet, first: int, last: int) -> tuple[int, int]:
    """As far as the entity head sees a person’s name reach, however faintly: it is a better judge of where one ends."""
    marked = {
        w for at in (first, last) for m in sheet.marked.get(at, ()) if m.kind == "Person" for w in sheet.within(m.span)
    }
    while first - 1 in marked and _goes_on(sheet, first - 1):
        first -= 1
    while last + 1 in marked and _goes_on(sheet, last + 1):
        last += 1
    return first, last


def _goes_on(sheet: Sheet, word: int) -> bool:
    """Whether a word can stand within a person’s name."""
    return _CAPITAL.match(sheet.words[word]) is not None or sheet.low[word] in PARTICLES | _WITHIN


def _belongs(sheet: Sheet, word: int, nominal: Nominal) -> bool:
    """Whether a word beside a name can be part of it: a capitalised one, a particle, or in a body’s name "of"."""
    if _is_anothers(sheet, word, nominal):
        return False
    if _CAPITAL.match(sheet.words[word]):
        return sheet.parse.tags[word] in {"NNP", "NNPS"}
    of = nominal.kind == "organization" and sheet.low[word] in {"of", "the", "for"} and not _before_state(sheet, word)
    return of or sheet.low[word] in PARTICLES or sheet.words[word] == "-"


def _is_anothers(sheet: Sheet, word: int, nominal: Nominal) -> bool:
    """Whether the entity head clearly sees a name of another kind at a word, which ends before the main word."""
    kind, main = KINDS[nominal.kind], sheet.parse.spans[nominal.head]
    others = [m for m in _marks(sheet, word) if m.span[1] <= main[0] or main[1] <= m.span[0]]
    return any(KINDS.get(mention.kind, kind) != kind for mention in others)


def _before_state(sheet: Sheet, word: int) -> bool:
    """Whether "of" or "of the" stands before a state’s name: whose a body is, the state’s own mention says."""
    first = word + 1 + (sheet.low[word + 1 : word + 2] == ["the"])
    ends = range(first, min(first + LONGEST_STATE, len(sheet.words)))
    return any(places.state(sheet.text[slice(*sheet.span(first, last))]) for last in ends)
