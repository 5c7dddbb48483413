"""What may be made an actor at all: everything but the words for unnamed sources.

Phrases come in as `Phrase`; only `admitted` makes `Candidate`s of them, and every later step takes candidates alone. A
phrase that stands for an unnamed source is none, nor is a phrase or pronoun that most likely goes back to one, nor a
description with the same noun: with an unnamed commander in the report no "the commander" is anybody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from onrecord.actors import lexicon as lex
from onrecord.actors.anonymity import owner
from onrecord.actors.likeness import is_some_body
from onrecord.actors.speakers import I_WORDS, WE_WORDS
from onrecord.types import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.actors.gate import Gate
    from onrecord.actors.speakers import Speakers
    from onrecord.actors.spelled import Name
    from onrecord.sheet import Sheet
    from onrecord.types import Nominal, Span

Form = Literal["name", "description", "pronoun"]
Chances = dict[int, float]

LIKELY, LIKELIEST = 0.3, 0.15
"""From this chance on that a phrase goes back to an unnamed source it is left out, though another be likelier, and a
pronoun from this on where none is: on this side a mistake harms people. Set by hand."""


KNOWN_NOUNS = lex.CROWDS | lex.INSTITUTIONS | lex.PERSON_NOUNS
"""Nouns that may mention an actor even where the head marks no nominal."""
PRONOUNS = lex.PERSONAL | I_WORDS | WE_WORDS
"""The pronouns that may."""


BESIDE = frozenset({"and", "with", "or", ","})
"""Words behind which "his" is the source's own: "a commander and his deputy"; of "his critics" he is none."""


class Phrase(Record, frozen=True):
    """A phrase that mentions something: which sheet, its main word, and which earlier phrases it may go back to."""

    sheet: int
    head: int
    span: Span
    form: Form
    kind: str
    antecedents: Chances
    name: Name | None = None


class Candidate(Record, frozen=True):
    """A phrase that stands for no unnamed source. `antecedents` are candidates by their index, with their chances.

    `hidden` is the chance that it goes back to an unnamed source after all. Only `admitted` makes one.
    """

    sheet: int
    head: int
    span: Span
    form: Form
    kind: str
    antecedents: Chances
    hidden: float
    name: Name | None


class Hidden(Record, frozen=True):
    """That a phrase for an unnamed source stands here, and which source, where that is known. It is led to nobody."""

    sheet: int
    head: int
    span: Span
    source: str
    plural: bool = False


def phrases(sheets: Sequence[Sheet], names: Iterable[Name]) -> list[Phrase]:
    """The phrases of a report sheet by sheet, in the order of their main words; each name is one."""
    found: list[Phrase] = []
    by_sheet: dict[int, list[Name]] = {}
    for name in names:
        by_sheet.setdefault(name.sheet, []).append(name)
    for sheet in sheets:
        found += _of_sheet(sheet, by_sheet.get(sheet.number, []), len(found))
    return found


def _of_sheet(sheet: Sheet, names: list[Name], offset: int) -> list[Phrase]:
    """Names and other nominals in the order of their main words, antecedents by their new places."""
    nominals = sheet.encoding.nominals
    mains = {main: name for name in names if (main := sheet.head(name.span)) is not None}
    inside = {word: main for main, name in mains.items() for word in sheet.within(name.span)}
    home = [inside.get(nominal.head, nominal.head) for nominal in nominals]
    nouns = [w for w, tag in enumerate(sheet.parse.tags) if _may_mention(sheet, w, tag)]
    of = {main: i for i, main in reversed(list(enumerate(home)))} | {n.head: i for i, n in enumerate(nominals)}
    order = sorted({*mains, *home, *(noun for noun in nouns if noun not in inside)})
    place = {main: offset + k for k, main in enumerate(order)}
    places = [place[main] for main in home]
    found = []
    for main in order:
        nominal = nominals[of[main]] if main in of else None
        back = _back(nominal, places, place[main]) if nominal else {}
        found.append(_phrase(sheet, main, mains.get(main), nominal, back))
    return found


def _may_mention(sheet: Sheet, word: int, tag: str) -> bool:
    """Whether a word may mention an actor though the head marks no nominal there: a pronoun, or such a noun."""
    return (tag in {"NN", "NNS"} and sheet.lemma(word) in KNOWN_NOUNS) or (
        tag in {"PRP", "PRP$"} and sheet.low[word] in PRONOUNS
    )


def _back(nominal: Nominal, places: list[int], here: int) -> Chances:
    """The phrases before this one that a nominal may go back to; `places` are those of the nominals."""
    found: Chances = {}
    for i, chance in nominal.antecedents:
        at = places[i]
        if at < here:
            found[at] = found.get(at, 0.0) + chance
    return found


def _phrase(sheet: Sheet, main: int, name: Name | None, nominal: Nominal | None, back: Chances) -> Phrase:
    span = name.span if name else nominal.span if nominal else sheet.parse.spans[main]
    form: Form = "name" if name else "pronoun" if sheet.parse.tags[main] in {"PRP", "PRP$"} else "description"
    return Phrase(sheet.number, main, span, form, nominal.kind if nominal else "", back, name)


def admitted(
    sheets: Sequence[Sheet], found: Sequence[Phrase], gate: Gate, speakers: Speakers
) -> list[Candidate | Hidden]:
    """The phrases that may be an actor's, and in the place of each that may not, that there is one."""
    hidden: dict[int, str] = {}
    kept: list[Candidate | Hidden] = []
    words: dict[int, dict[int, str]] = {sheet.number: {} for sheet in sheets}
    for i, phrase in enumerate(found):
        sheet = sheets[phrase.sheet]
        speaker = speakers.quoted(phrase.span) if phrase.form == "pronoun" else None
        back, chance = _parted(phrase.antecedents, hidden, speaker)
        source = _stood_for(sheet, phrase, gate, words[phrase.sheet])
        if source is not None or _goes_back(sheet, phrase, chance, gate):
            hidden[i] = words[phrase.sheet][phrase.head] = source or ""
            kept.append(Hidden(phrase.sheet, phrase.head, phrase.span, hidden[i], sheet.is_plural(phrase.head)))
        else:
            kept.append(
                Candidate(phrase.sheet, phrase.head, phrase.span, phrase.form, phrase.kind, back, chance, phrase.name)
            )
    return kept


def _parted(antecedents: Chances, hidden: dict[int, str], speaker: str | None) -> tuple[Chances, float]:
    """Those of the antecedents that are no unnamed source, and the chance of an unnamed one other than the speaker."""
    if hidden.keys().isdisjoint(antecedents):
        return antecedents, 0.0
    chance = sum(p for i, p in antecedents.items() if hidden.get(i, speaker) != speaker)
    return {i: p for i, p in antecedents.items() if i not in hidden}, chance


def _stood_for(sheet: Sheet, phrase: Phrase, gate: Gate, hidden: dict[int, str]) -> str | None:
    """The unnamed source in whose mention a phrase stands, other than as a name or noun that says whose side.

    Or whose own a pronoun is; `hidden` are the words of the sheet that stand for one so far.
    """
    if gate.shuts(phrase.span):
        return core.source if (core := gate.core(phrase.span)) else ""
    if phrase.form == "pronoun" and (source := owner(sheet, phrase.head, gate, hidden)) is not None:
        return source
    if phrase.name is not None or (core := gate.core(sheet.parse.spans[phrase.head])) is None:
        return None
    whose = sheet.parse.tags[phrase.head] == "PRP$" and sheet.low[phrase.head - 1] not in BESIDE
    side = phrase.form == "description" and sheet.relation(phrase.head) in {"compound", "amod"}
    return None if whose or side else core.source


def _goes_back(sheet: Sheet, phrase: Phrase, chance: float, gate: Gate) -> bool:
    """Whether a phrase that is no name goes back to an unnamed source."""
    if phrase.form == "name":
        return False
    if chance >= LIKELY and not (phrase.form == "description" and is_some_body(sheet, phrase.head)):
        return True
    if phrase.form == "pronoun":
        return chance >= LIKELIEST and chance >= max(phrase.antecedents.values())
    if gate.may_hide(sheet, phrase.head) or _is_makers(sheet, phrase.head, gate) or gate.counts_up(sheet, phrase.head):
        return True
    return sheet.lemma(phrase.head) in gate.nouns and not sheet.is_plural(phrase.head)


def _is_makers(sheet: Sheet, word: int, gate: Gate) -> bool:
    """Whether a body without a name stands in the words for a source: "a report by a group", "a member of a union"."""
    return is_some_body(sheet, word) and gate.within(sheet.parse.spans[word])
