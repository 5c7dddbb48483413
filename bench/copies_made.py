"""Copies made from a report by rule, of known kinds, and hard cases that are none: what `bench.copies` measures on.

A report is a list of paragraphs, a paragraph a list of sentences. Every kind is a function of the paragraphs and of a
random generator, so that the same seed makes the same copies.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import Final

from onrecord import text as plain

Paragraphs = list[list[str]]
"""The sentences of each paragraph."""
KEPT: Final = 0.4
"""How much of the sentences a cut copy keeps."""
SPUN: Final = 0.85
"""How many of the words in the table are replaced."""
REWRITTEN: Final = 0.4
"""How many of the words in small letters, four or more, a rewriter puts otherwise, besides those of the table."""
QUOTED: Final = re.compile('[“”"]')

_TABLE: Final = Path(__file__).with_name("copies_synonyms.txt").read_text("utf8")
SYNONYMS: Final = dict(pair.split(" = ") for pair in " ".join(_TABLE.split()).split("; "))
"""Words as they stand in reports, and what a careless site puts for each, in the same form. Written by hand."""

_WORD: Final = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, SYNONYMS), key=len, reverse=True)) + r")\b")
_OTHER: Final = re.compile(r"\b[a-z]{4,}\b")
_SAID_LAST: Final = re.compile(
    r"^(?P<what>[^“”\"]{20,}), (?P<who>[^,“”\"]{3,70}?) (?:said|says|told \w+|added)(?P<day> \w+)?\.$"
)
_SAID_FIRST: Final = re.compile(
    r"^(?P<who>(?:[A-Z]|The |A |An )[^,“”\"]{2,60}?) (?:said|says|added|announced)(?: that)? (?P<what>[^“”\"]{20,})\.$"
)
_OWNED: Final = re.compile(
    r"\b(?P<owner>[A-Z]\w+)[’']s (?P<thing>[a-z]+)(?=[.,;]| (?:of|in|and|to|on|at|who|that|has|had|was|were|is|said)\b)"
)
_DAY: Final = re.compile(
    r"\b(?P<month>Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)|Oct(?:ober|\.)"
    r"|Nov(?:ember|\.)|Dec(?:ember|\.)) (?P<day>\d\d?)\b"
)
_ON_DAY: Final = re.compile(
    r"^(?P<rest>[^“”\"]{20,}?) (?P<on>on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?P<after>[^“”\"]*)\.$"
)
_LEADING: Final = re.compile(
    r"^(?P<first>(?:In|On|At|After|Before|During|For|With) [^,“”\"]{3,50}), (?P<rest>[^“”\"]{20,})\.$"
)
_COORDINATED: Final = re.compile(r"^(?P<one>[^“”\"]{25,}), (?:and|but|while|although) (?P<other>[^“”\"]{25,})\.$")
_TWO_NAMES: Final = re.compile(r"\b(?P<one>[A-Z]\w+) and (?P<other>[A-Z]\w+)\b")
_SHORTENED: Final = (("did not", "didn't"), ("was not", "wasn't"), ("could not", "couldn't"), ("have not", "haven't"),
                     ("is not", "isn't"), ("will not", "won't"), ("had not", "hadn't"))  # fmt: skip


def paragraphs(body: str) -> Paragraphs:
    """The paragraphs of a text."""
    found = [[body[a:b] for a, b in plain.sentences(body, *span)] for span in plain.paragraphs(body)]
    return [one for one in found if one]


def joined(parts: Paragraphs) -> str:
    """The text of paragraphs."""
    return "\n\n".join(" ".join(sentences) for sentences in parts)


def retitled(parts: Paragraphs, rng: random.Random) -> Paragraphs:
    """The first sentence goes, two words are changed, a paragraph is put in, and the page adds its furniture."""
    rest = [sentences[:] for sentences in parts]
    if len(rest[0]) > 1 or len(rest) > 1:
        rest[0] = rest[0][1:]
    added = ["Comments are closed.", "Follow us for all the latest news from the region."]
    changed = [[_replaced(s, rng, 0.05) for s in sentences] for sentences in rest if sentences]
    at = rng.randrange(len(changed) + 1)
    return [*changed[:at], ["READ MORE: What comes next?"], *changed[at:], added]


def cut(parts: Paragraphs, rng: random.Random) -> Paragraphs:
    """Sentences are left out anywhere, the last ones first."""
    flat = [(p, s) for p, sentences in enumerate(parts) for s in range(len(sentences))]
    number = max(2, round(len(flat) * KEPT))
    weights = [rng.random() * (1.5 - place / len(flat)) for place in range(len(flat))]
    kept = {flat[i] for i in sorted(range(len(flat)), key=weights.__getitem__)[-number:]}
    left = [[s for n, s in enumerate(sentences) if (p, n) in kept] for p, sentences in enumerate(parts)]
    return [one for one in left if one]


def spun(parts: Paragraphs, rng: random.Random) -> Paragraphs:
    """Synonyms for all that the table has, but in quotations."""
    return [[s if QUOTED.search(s) else _replaced(s, rng, SPUN) for s in sentences] for sentences in parts]


def moved(parts: Paragraphs, rng: random.Random) -> Paragraphs:
    """Sentence ends where none belong and none where they do; paragraphs broken in the middle of a sentence."""
    words = [[word for s in sentences for word in s.split()] for sentences in parts]
    out: Paragraphs = []
    for run in words:
        text = " ".join(_end_moved(word, rng) for word in run)
        broken = rng.random() < 0.3 and text.count(" ") > 20
        at = text.index(" ", len(text) * rng.randint(30, 70) // 100) if broken else len(text)
        out += [[piece.strip()] for piece in (text[:at], text[at:]) if piece.strip()]
    return out


def reordered(parts: Paragraphs, rng: random.Random) -> Paragraphs:
    """All sentences in another order, two a paragraph."""
    flat = list(chain(*parts))
    rng.shuffle(flat)
    return [flat[i : i + 2] for i in range(0, len(flat), 2)]


def reworded(parts: Paragraphs, rng: random.Random) -> Paragraphs:
    """As after a translation there and back: clauses turned round, owners behind, dates otherwise, synonyms besides."""
    return [[t for s in sentences for t in _reworded(s, rng)] for sentences in parts]


def rewritten(parts: Paragraphs, rng: random.Random) -> Paragraphs:
    """Turned round as above, and of the words that are left, but names, numbers and quotations, many are others."""
    return [[s if QUOTED.search(s) else _OTHER.sub(_foreign(rng), s) for s in one] for one in reworded(parts, rng)]


def mixed(parts: Paragraphs, rng: random.Random) -> Paragraphs:
    """A third is left out, the rest spun, and sentence ends moved."""
    flat = [(p, s) for p, sentences in enumerate(parts) for s in range(len(sentences))]
    gone = set(rng.sample(flat, len(flat) // 3))
    left = [[s for n, s in enumerate(sentences) if (p, n) not in gone] for p, sentences in enumerate(parts)]
    return moved(spun([one for one in left if one], rng), rng)


KINDS: Final[dict[str, Callable[[Paragraphs, random.Random], Paragraphs]]] = {
    "retitled": retitled,
    "cut": cut,
    "spun": spun,
    "moved": moved,
    "reordered": reordered,
    "reworded": reworded,
    "rewritten": rewritten,
    "mixed": mixed,
}
"""The kinds of copies that are made."""


def _replaced(sentence: str, rng: random.Random, share: float) -> str:
    def other(match: re.Match[str]) -> str:
        return SYNONYMS[match[0]] if rng.random() < share else match[0]

    return _WORD.sub(other, sentence)


def _foreign(rng: random.Random) -> Callable[[re.Match[str]], str]:
    """A word of no language in place of some."""
    return lambda match: f"{match[0][::-1]}o" if rng.random() < REWRITTEN else match[0]


def _end_moved(word: str, rng: random.Random) -> str:
    if word.endswith(".") and rng.random() < 0.4:
        return word[:-1]
    if word.endswith(",") and rng.random() < 0.4:
        return f"{word[:-1]}. ,"
    return f"{word}." if rng.random() < 0.03 else word


def _reworded(sentence: str, rng: random.Random) -> list[str]:
    """One sentence told otherwise, or two."""
    if QUOTED.search(sentence):
        return [_words_turned(sentence)]
    for rule in (_said_turned, _day_first, _lead_last):
        sentence = rule(sentence) if rng.random() < 0.8 else sentence
    if (match := _COORDINATED.match(sentence)) and rng.random() < 0.7:
        pieces = [f"{match['one']}.", f"{_upper(match['other'])}."]
    else:
        pieces = [sentence]
    return [_replaced(_words_turned(piece), rng, SPUN) for piece in pieces]


def _said_turned(sentence: str) -> str:
    if match := _SAID_LAST.match(sentence):
        return f"According to {_lower(match['who'])}, {_lower(match['what'])}{match['day'] or ''}."
    if match := _SAID_FIRST.match(sentence):
        return f"{_upper(match['what'])}, indicated {_lower(match['who'])}."
    return sentence


def _day_first(sentence: str) -> str:
    match = _ON_DAY.match(sentence)
    return f"{_upper(match['on'])}, {_lower(match['rest'])}{match['after']}." if match else sentence


def _lead_last(sentence: str) -> str:
    match = _LEADING.match(sentence)
    return f"{_upper(match['rest'])} {_lower(match['first'])}." if match else sentence


def _words_turned(sentence: str) -> str:
    sentence = _OWNED.sub(r"the \g<thing> of \g<owner>", sentence)
    sentence = _DAY.sub(r"\g<day> \g<month>", sentence)
    sentence = _TWO_NAMES.sub(r"\g<other> and \g<one>", sentence)
    for long, short in _SHORTENED:
        sentence = sentence.replace(long, short)
    return sentence


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def _lower(words: str) -> str:
    """The first letter small, unless a name may begin with it."""
    first = words.partition(" ")[0]
    return words[:1].lower() + words[1:] if first in {"The", "A", "An", "In", "On", "One", "Two", "Both"} else words
