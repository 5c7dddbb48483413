"""Which words of a report are shown for a claim: those that it rests on, begun and ended where a reader would.

Evidence is what a rule needed. An editor reads it as a sentence: what is left of its clause is shown where that is
little ("picked up where Vantor left off", "founded in 1994"), what begins another clause is not ("toppled the king, and
more recently the government"), and nothing begins within a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.english import BE, HAVE, MODALS, each
from onrecord.show.deeds import is_past
from onrecord.types import Span

LITTLE = 30
"""Code points that are left of a clause, up to which all of it is shown, twice as many behind "either" or "between".

Set by eye on real reports.
"""
LONG = 240
"""Code points of a clause that is followed to its end to be cut for room."""
BEFORE = 40
"""Code points before an owner's mark in which the owner begins."""

_TITLES = ("Gen", "Sen", "Gov", "Rep", "Col", "Maj", "Lt", "Mr", "Mrs", "Dr", "St")
_SHORT = "".join(rf"(?<!\b{title})" for title in _TITLES)
_STOP = re.compile(
    rf"{_SHORT}(?<!\.[A-Z])\.(?=\s+[^a-z\d\s]|[”\"’)\]]|\s*\Z|\s*\n)|,(?!\d|\s\d{{4}}\b)|[!?;:()\[\]\n–—”“\"]|\s-\s|\Z"
)
_NEXT = re.compile(
    r"\s+(?:and|but|or|nor|while|as|after|before|because|when|whereas|who|which|though|although|if|despite|amid|"
    r"said|says|told|according)\b"
)
_NAME_GOES_ON = re.compile(r"\b[A-Z][\w’'-]*\Z")
_NAME_FOLLOWS = re.compile(r"\s+(?:and|&)\s+[A-Z][\w’'-]*")
"""A name that the words end within: "of the House Oversight | and Reform Committee"."""
_EITHER = re.compile(r"\b(?:either|both|between)\b(?!.*\b(?:or|and)\b)", re.DOTALL)
_LINK = re.compile(
    r"\s+(?:in|on|at|of|for|from|to|since|until|by|with|within|over|during|under|near|against|into|between|among|"
    r"throughout|across|about|that)\b"
)
_OPEN = each(
    """
    a an the of to in on at by for from with and or that his her its their as into than where when what how why whether
    such including
    """
)
_FINITE = (BE - {"be", "being", "been"}) | HAVE | MODALS | {"never", "not", "did", "does", "do"}
_LACKS_VERB = re.compile(r"\b(?:where|what|how|whom|which|that|than)\s+\S+(?:\s\S+)?$")
_ENDS = frozenset('.,;:!?”")\n')
_JOINED = re.compile(r"(?:,|\s[–—-])\s+(?:and|but|while|or)\s+")
_SAYS = re.compile(r",?\s+and\s+(?:also\s+)?(?:say|said|says|add|added|adds|warned|warns|told|tells)\Z")
_TIME = re.compile(r"\s+(?:minutes|hours|days|weeks|months|years)\Z")
_SPAN = re.compile(r"\s+(?:after|before|later|earlier)\b")
_OWNER = re.compile(r"(?:(?!(?:In|On|At|For|With|After|But|And)\b)[A-Z][\w.-]*\s+){0,2}[\w.-]+\Z")


def shown(text: str, span: Span, needed: Iterable[Span] = ()) -> Span:
    """Where the words that are shown begin and end; `needed` are those that the claim is about, and are never cut.

    >>> text = "Men toppled the king, and more recently the guard – some say – fled. Keyl began where Vantor left off."
    >>> text[slice(*shown(text, (0, 49), [(0, 20)]))], text[slice(*shown(text, (69, 92)))]
    ('Men toppled the king', 'Keyl began where Vantor left off')
    """
    start, end = span
    if not text[start:end].strip():
        return span
    if text[start : start + 2] in {"'s", "’s"} and (owner := _OWNER.search(text, max(0, start - BEFORE), start)):
        start = owner.start()
    begun = _SAYS.search(text, start, end) or (_TIME.search(text, start, end) if _SPAN.match(text, end) else None)
    if begun:
        return start, begun.start()
    half = _EITHER.search(text, start, end)
    whole = ended(text, start, end, 2 * LITTLE if half else LITTLE)
    if whole > end and not half and not _goes_on(text, start, end):
        whole = end
    return start, _closed(text, start, whole if whole > end else _cut(text, start, end, tuple(needed)))


def runs_on(text: str, start: int, end: int) -> bool:
    """Whether another clause begins between two places."""
    return _JOINED.search(text, start, end) is not None


def ended(text: str, start: int, end: int, most: int) -> int:
    """The end of the clause that words stand in; their own where more than so much is left, or another begins there."""
    stop = _STOP.search(text, end)
    if stop is None or stop.start() - end > most:
        return end
    joined = _NAME_GOES_ON.search(text, start, end) and _NAME_FOLLOWS.match(text, end)
    after = (
        None if _EITHER.search(text, start, end) else _NEXT.search(text, joined.end() if joined else end, stop.start())
    )
    last = after.start() if after else stop.start()
    words = text[end:last].split()
    opens = text[last : last + 1] in {"“", '"'} and text[last - 1 : last] == " "
    return end if not words or opens or words[-1] in _OPEN | BE | HAVE | MODALS else last


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether what is left belongs to the words: to a clause with its verb, or to a noun that a preposition follows.

    A verb that follows is theirs only where they end in a clause that lacks one ("where Vantor" + "left off").
    """
    words, first = text[start:end].split(), text[end:].split(maxsplit=1)[0].strip(".,").casefold()
    small = [words[0].casefold(), *filter(str.islower, words)]
    verbal = any(is_past(word) or word in BE | HAVE for word in small)
    lacks = not is_past(words[-1]) and _LACKS_VERB.search(text, start, end)
    other = first in _FINITE or (is_past(first) and not lacks)
    return (verbal and not other) or (words[-1].islower() and _LINK.match(text, end) is not None)


def _cut(text: str, start: int, end: int, needed: tuple[Span, ...]) -> int:
    """The end of words that run on into a clause of which nothing is needed."""
    if text[end : end + 1] in _ENDS:
        return end
    last = max((b for a, b in needed if start <= a and b <= end), default=end)
    for joint in _JOINED.finditer(text, start, end):
        if joint.start() >= last and not _EITHER.search(text, start, joint.start()):
            return joint.start()
    return end


def _closed(text: str, start: int, end: int) -> int:
    """The end of words with the mark that closes a quotation begun in them."""
    words, mark = text[start:end], text[end : end + 1]
    opened = words.count("“") > words.count("”") if mark == "”" else words.count('"') % 2 == 1
    return end + 1 if mark in {"”", '"'} and opened else end
