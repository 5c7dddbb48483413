"""Pronouns and the names that come after them in their own sentence.

"In her statement, Ada Renwick said ..." and "Offering his condolences, Davit Orsel wrote ..." speak of the subject
ahead; "After his death, Keyl took over" may not. And "he" is nobody whom his own clause goes on to name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.english import each

if TYPE_CHECKING:
    from onrecord.actors.drafts import Draft
    from onrecord.actors.resolution import Told
    from onrecord.sheet import Sheet

SAID = each(
    "statement message speech letter address interview remark remarks tweet post comment comments report testimony "
    "memoir sermon broadcast reply answer book article"
)
"""What "in his ..." is always the subject's own."""
OPENING = 3
"""Words: the pronoun stands among the first of its sentence."""


def owner_ahead(told: Told, number: int, word: int) -> tuple[Draft, int] | None:
    """The named subject of a sentence that a possessive opens, and its main word; `None` where that is not sure."""
    sheet = told.sheets[number]
    first = sheet.parse.sentences[sheet.sentence[word]][0]
    if sheet.parse.tags[word] != "PRP$" or word - first >= OPENING or not _opens(sheet, first, word):
        return None
    ahead = (w for w in range(word, sheet.parse.sentences[sheet.sentence[word]][1]) if sheet.relation(w) == "nsubj")
    subject = next(ahead, None)
    if subject is None or not any(sheet.words[w] == "," for w in range(word, subject)):
        return None
    for main in (subject, *(w for w in sheet.children[subject] if _is_beside(sheet, w))):
        if named := told.named.get((number, main)):
            return named, main
    return None


def subject_ahead(told: Told, number: int, word: int) -> int | None:
    """The named subject that a clause before its own has for its subject too: "Before she left, Ada Renwick said"."""
    sheet = told.sheets[number]
    verb = sheet.parse.heads[word]
    main = sheet.parse.heads[verb] if verb >= 0 else -1
    if sheet.relation(word) != "nsubj" or main < 0 or sheet.relation(verb) != "advcl" or main < verb:
        return None
    for subject in sheet.on(main, "nsubj"):
        if subject > verb and any(sheet.words[w] == "," for w in range(verb, subject)):
            return subject if (number, subject) in told.named else None
    return None


def _opens(sheet: Sheet, first: int, word: int) -> bool:
    """Whether the words up to a possessive open a clause without a subject, or say in which words of somebody's."""
    tag, owned = sheet.parse.tags[first], sheet.parse.heads[word]
    return tag == "VBG" or (sheet.low[first] == "in" and owned > word and sheet.lemma(owned) in SAID)


def _is_beside(sheet: Sheet, word: int) -> bool:
    """Whether a word is one more for the same as the noun it hangs on: "speaker" and its name."""
    relation = sheet.relation(word)
    return relation in {"appos", "flat"} or (relation == "nmod" and not sheet.on(word, "case"))


def named_ahead(told: Told, number: int, word: int) -> set[int]:
    """By `id()`, whom the clause names whose subject a word is."""
    sheet = told.sheets[number]
    verb = sheet.parse.heads[word]
    if sheet.relation(word) != "nsubj" or verb < 0:
        return set()
    return {id(told.named[number, w]) for w in sheet.below(verb) if w > word and (number, w) in told.named}


def is_empty(sheet: Sheet, word: int) -> bool:
    """Whether "it" stands for nobody: "whose duty it is to protect", "it was that ..."."""
    ahead = sheet.low[word + 1 : word + 3]
    return (
        sheet.low[word] == "it"
        and len(ahead) == 2
        and ahead[0] in {"is", "was", "’s", "'s"}
        and ahead[1] in {"to", "that"}
    )
