"""Pronouns that are an unnamed source's own by what stands around them, whatever a head says.

"... an official said, adding that he was not allowed to speak" and "speaking anonymously because he fears reprisals"
tell of the official. Who may not be named is nobody whom the report names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.actors import lexicon as lex
from onrecord.actors.likeness import BODIES
from onrecord.english import HE, SHE, THEY, each
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from onrecord.actors.gate import Core, Gate
    from onrecord.sheet import Sheet
    from onrecord.types import Span

OWN = HE | SHE | THEY
"""Pronouns that people are meant by."""
CAUSES = each("because as since for lest")
"""What opens a clause that says why the subject above did as it did."""
GROUNDS = each("ground condition basis fear reason concern understanding")
"""Nouns whose "that" does the same: "on the grounds that he would lose his post"."""
ASKS = each("asking requesting insisting demanding declining refusing preferring asked requested insisted demanded")
"""Verbs whose "that he ..." is about who asks, where that is an unnamed source: "asking that he not be quoted"."""
LONGEST_WAY = 12
"""Words up the parse; a longer way is a parse gone wrong."""

_FEW = r"\s(?:[\w’'-]+\s){0,5}?"
_NAMED = r"(?:named|identified|quoted|anonym\w+)\b"
_WISH = r"(?:declin\w+|refus\w+|ask\w*|request\w*|prefer\w*|insist\w*|wish\w*|sp[eo][aok]\w*)"
_MAY_NOT_SPEAK = re.compile(
    rf"{_FEW}(?:authori[sz]ed|allowed|permitted|cleared|empowered|supposed|entitled|able|free|liberty|barred|banned|"
    r"forbidden|prohibited|permission|approval|clearance)\s(?:\w+\s){0,3}?(?:to|from)\s(?:\w+\s){0,2}?"
    r"(?:speak|talk|brief|comment|discuss|disclos|reveal|shar|releas|address|be\s(?:named|identified|quoted))",
    re.IGNORECASE,
)
_IS_NOT_NAMED = re.compile(rf"{_FEW}(?:not|never|only|\w*n[’']t|remain\w*|{_WISH}){_FEW}{_NAMED}", re.IGNORECASE)
_WISHES_NO_NAME = re.compile(rf"{_FEW}{_WISH}{_FEW}{_NAMED}", re.IGNORECASE)
_WISHED = re.compile(r"\b(?:ask|request|insist|demand|condition|prefer)\w*\s(?:only\s)?that\s$", re.IGNORECASE)
_NAME = re.compile(r"\s(?:\w+\s){0,2}?(?:names?|identit(?:y|ies))\b", re.IGNORECASE)
_WITHHELD = re.compile(
    r"\b(?:withh|not|refus|declin|without|only|anonym|disclos|reveal|publish|used|protect)", re.IGNORECASE
)
NEAR = 50
"""Code points round "his name" in which it is said that it is kept back."""


def owner(sheet: Sheet, word: int, gate: Gate, hidden: dict[int, str]) -> str | None:
    """The unnamed source whose own a pronoun is by its terms or the grammar; `None` where that is open.

    `hidden` are the words of this sheet that stand for an unnamed source so far, with the source of each.
    """
    if sheet.low[word] in lex.IT:
        return _of_hidden_body(sheet, word, hidden)
    if sheet.low[word] not in OWN:
        return None
    span = sheet.parse.spans[word]
    if source := gate.terms(span):
        return source
    if _follows_nobody_named(sheet, word):
        return ""
    if _tells_terms(sheet, span):
        core = _core_before(sheet, gate, word, sentences=2)
        return core.source if core else "" if _wishes_no_name(sheet, span) else None
    return _by_grammar(sheet, word, gate, hidden) if _core_before(sheet, gate, word, sentences=1) else None


def _of_hidden_body(sheet: Sheet, word: int, hidden: dict[int, str]) -> str | None:
    """The body without a name that "it" may mean: the nearest subject above it, else that of the sentence before."""
    at, is_object = word, is_a(sheet.parse.relations[word], "obj", "iobj", "obl")
    for _ in range(LONGEST_WAY):
        above = sheet.parse.heads[at]
        if above < 0:
            break
        subjects = [w for w in sheet.on(above, "nsubj") if w != at and w < word]
        if subjects and not (at == word and is_object):
            return _as_body(sheet, subjects[-1], hidden)
        at = above
    number = sheet.sentence[word]
    before = range(*sheet.parse.sentences[number - 1]) if number else range(0)
    subject = next((w for w in before if is_a(sheet.parse.relations[w], "nsubj")), None)
    return None if subject is None else _as_body(sheet, subject, hidden)


def _as_body(sheet: Sheet, word: int, hidden: dict[int, str]) -> str | None:
    """The source that a word stands for, where it is one that "it" can mean."""
    is_body = sheet.lemma(word) in BODIES or sheet.low[word] in lex.IT
    return hidden.get(word) if is_body else None


def _core_before(sheet: Sheet, gate: Gate, word: int, *, sentences: int) -> Core | None:
    """The last mention of an unnamed source before a word, in its own sentence and those right before."""
    first, _ = sheet.parse.sentences[max(0, sheet.sentence[word] - sentences + 1)]
    return gate.last_between(sheet.parse.spans[first][0], sheet.parse.spans[word][0])


def _follows_nobody_named(sheet: Sheet, word: int) -> bool:
    """Whether a sentence begins with a pronoun for somebody whom the one before brings in without a name.

    "A militia official disputed the account. He quoted ...": whoever it is, the report does not say who.
    """
    number = sheet.sentence[word]
    first, _ = sheet.parse.sentences[number]
    if number == 0 or word != first or sheet.low[word] in THEY:
        return False
    begin, end = sheet.parse.sentences[number - 1]
    subject = next((w for w in range(begin, end) if sheet.relation(w) == "nsubj"), None)
    if subject is not None and (verb := sheet.parse.heads[subject]) > subject:  # a dateline may be glued on
        subject = max(w for w in sheet.on(verb, "nsubj") if w < verb)
    if subject is None or sheet.kinds.get(subject) != "person" or sheet.parse.tags[subject] != "NN":
        return False
    brought_in = any(sheet.low[w] in {"a", "an", "another", "one"} for w in sheet.on(subject, "det", "nummod"))
    return brought_in and not sheet.on(subject, "flat", "appos", "nmod:desc")


def _wishes_no_name(sheet: Sheet, span: Span) -> bool:
    """Whether it is said that somebody does not want to be named: nobody of whom the report gives a name."""
    text, (start, end) = sheet.text, span
    if _WISHES_NO_NAME.match(text, end):
        return True
    return bool(_WISHED.search(text, max(0, start - NEAR), start) and _IS_NOT_NAMED.match(text, end))


def _tells_terms(sheet: Sheet, span: Span) -> bool:
    """Whether the words at a pronoun say that somebody may not speak or will not be named."""
    text, end = sheet.text, span[1]
    if _MAY_NOT_SPEAK.match(text, end) or _IS_NOT_NAMED.match(text, end):
        return True
    return bool(_NAME.match(text, end) and _WITHHELD.search(text, max(0, span[0] - NEAR), end + NEAR))


def _by_grammar(sheet: Sheet, word: int, gate: Gate, hidden: dict[int, str]) -> str | None:
    """The unnamed source that is the subject above a pronoun in a clause that says why, or asks for oneself."""
    bound = False
    at = word
    for _ in range(LONGEST_WAY):
        above = sheet.parse.heads[at]
        if above < 0:
            return None
        bound |= _says_why(sheet, at)
        for subject in sheet.on(above, "nsubj"):
            if subject not in {at, word}:
                if sheet.low[subject] in OWN and subject in hidden:
                    return hidden[subject] if sheet.low[subject] in _LIKE[sheet.low[word]] else None
                core = gate.core(sheet.parse.spans[subject])
                return core.source if bound and core else None
        at = above
    return None


def _says_why(sheet: Sheet, at: int) -> bool:
    """Whether a clause says why the one above is so, or is what its subject asks for."""
    relation, marks = sheet.relation(at), sheet.on(at, "mark")
    if any(mark and sheet.lemma(mark - 1) in GROUNDS for mark in marks):
        return True
    if relation == "advcl":
        return any(sheet.low[mark] in CAUSES for mark in marks)
    return relation == "ccomp" and sheet.low[sheet.parse.heads[at]] in ASKS


_LIKE = {word: row for row in (HE, SHE, THEY) for word in row}
