"""What stands for a state: its government, and its capital where a city decides, speaks or backs.

"Tehran sought to defend its allies" is about the state; in "meetings in Tehran" the city stays a place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord import places
from onrecord.actors import lexicon as lex
from onrecord.english import each
from onrecord.nations import PARTS
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.places import State
    from onrecord.sheet import Sheet
    from onrecord.types import Span

BY_SUBJECT, BY_BACKED, BETWEEN = 0.75, 0.85, 0.6
"""How sure it is that a capital stands for its state: as who acts, in "Tehran-backed", beside another state."""
OF_GOVERNMENT, OF_THE_GOVERNMENT = 0.9, 0.55
"""The same for a government with its adjective, and for "the government" alone."""
LONGEST_OFFICE = 4
"""Words: "deputy prime minister", "foreign ministry spokesman"."""
RELATIONS = each("tension tie relation talk deal war conflict agreement rivalry dispute struggle standoff row")


def city_stands_for_state(sheet: Sheet, span: Span) -> float:
    """How sure it is that a city named here stands for its state; 0 where it is the place."""
    inside = sheet.within(span)
    word = sheet.head(span)
    if word is None:
        return 0.0
    if _backs(sheet, inside.stop):
        return BY_BACKED
    cases = {sheet.low[w] for w in sheet.on(word, "case")}
    if cases & lex.PLACE_PREPOSITIONS:
        return 0.0
    verb = sheet.parse.heads[word]
    if sheet.parse.relations[word] in {"nsubj", "obl:agent"} and verb >= 0 and _acts(sheet, verb):
        return BY_SUBJECT
    if cases & {"between", "with", "against"} and verb >= 0 and sheet.lemma(verb) in RELATIONS:
        return BETWEEN
    return 0.0


def backers(sheet: Sheet) -> Iterator[tuple[Span, State]]:
    """The adjectives that alone name a state, each with it: "the Saudi-led coalition", "Greek Foreign Minister X"."""
    for word, text in enumerate(sheet.words[:-1]):
        says = text[:1].isupper() and (_backs(sheet, word + 1) or _has_office(sheet, word + 1))
        nation = places.nationality(text) if says else None
        if nation is not None and not (word and sheet.low[word - 1] in PARTS):
            yield sheet.parse.spans[word], nation


def _backs(sheet: Sheet, ahead: int) -> bool:
    """Whether "-backed" or the like begins with a word."""
    after = "".join(sheet.low[ahead : ahead + 2]).replace("–", "-")
    return after[:1] == "-" and any(after[1:].startswith(word) for word in lex.BACKED)


def _has_office(sheet: Sheet, ahead: int) -> bool:
    """Whether an office of state begins with a word, and a name follows it: "foreign minister George Katros"."""
    for at in range(ahead, min(ahead + LONGEST_OFFICE, len(sheet.words) - 1)):
        if sheet.low[at] in lex.STATE_OFFICES:
            return sheet.words[at + 1][:1].isupper() and sheet.parse.tags[at + 1] == "NNP"
        if sheet.low[at] not in lex.OFFICE_OF:
            return False
    return False


def _acts(sheet: Sheet, verb: int) -> bool:
    """Whether a verb is one of deciding or speaking, in whatever form."""
    if not sheet.parse.tags[verb].startswith("VB"):
        return False
    low = sheet.low[verb]
    return any(form in lex.ACTING_VERBS for form in bases(low))


def bases(word: str) -> list[str]:
    """What a verb's form may come from.

    >>> "deny" in bases("denied"), "say" in bases("said"), "urge" in bases("urging")
    (True, True, True)
    """
    found = [word, IRREGULAR.get(word, word)]
    for ending in ("s", "es", "ed", "d", "ing"):
        if word.endswith(ending):
            stem = word[: -len(ending)]
            found += [stem, stem + "e", stem[:-1]]
    for ending in ("ies", "ied"):
        if word.endswith(ending):
            found.append(word[: -len(ending)] + "y")
    return found


IRREGULAR = {
    "said": "say",
    "told": "tell",
    "sought": "seek",
    "saw": "see",
    "sent": "send",
    "withdrew": "withdraw",
    "swore": "swear",
}


def is_government(sheet: Sheet, word: int) -> bool:
    """Whether a noun is for the government itself: not "a new government", not "the government’s critics"."""
    if sheet.lemma(word) not in lex.GOVERNMENTS or sheet.parse.tags[word] not in {"NN", "NNP", "NNS", "NNPS"}:
        return False
    ahead = word + 1
    if (
        ahead < len(sheet.words)
        and sheet.parse.tags[ahead] in {"NN", "NNS"}
        and sheet.sentence[ahead] == sheet.sentence[word]
    ):
        return False  # "a government source"
    if all(sheet.low[child] == "of" for child in sheet.children[word]):
        return not sheet.children[word]  # "the head of government"
    for child in sheet.children[word]:
        low, relation = sheet.low[child], sheet.relation(child)
        if relation == "det" and low not in lex.POINTING:
            return False
        if relation == "nummod" or low in {
            "new",
            "next",
            "former",
            "outgoing",
            "previous",
            "caretaker",
            "local",
            "own",
            "interim",
            "unity",
        }:
            return False
    return not is_a(sheet.parse.relations[word], "compound", "appos", "root")
