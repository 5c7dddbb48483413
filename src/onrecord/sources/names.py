"""Names of people and bodies: where they stand in a phrase, and whether two forms name the same one.

>>> same_person("Yusan al-Merdhi", "Merdi"), same_person("Ada Renwick", "Tom Renwick")
(True, False)
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from onrecord.names import titles
from onrecord.names.letters import plain
from onrecord.names.lexicon import GENERATIONS
from onrecord.names.nicknames import one_name
from onrecord.names.spelling import LIMIT, distance
from onrecord.sources import lexicon as lex
from onrecord.sources.noun_phrase import NounPhrase
from onrecord.sources.number import lemma
from onrecord.sources.words import Word, words
from onrecord.types import Mention, Span

_NO_NAMES = lex.COMMON | lex.ORDINALS
_BEFORE_NAMES = lex.TITLES | lex.ARTICLES
_TITLES_ALONE = lex.TITLES | lex.COMMON
_ARTICLE = re.compile(r"^(?:al|el|ad|as|ash|an)[-‑](?=\w)")


def person_name(phrase: NounPhrase, mentions: tuple[Mention, ...]) -> Span | None:
    """Where a person's name stands in the core of a phrase, titles left out; `None` where there is none."""
    core = phrase.words
    if lex.OFFICES & set(_ends(core[-1].low)):
        return None
    sure = _is_marked(core[-1:], mentions) or (len(core) > 1 and core[-2].low in lex.HONORIFICS)
    common = lemma(core[-1].low) in _NO_NAMES and (len(core) == 1 or not core[-1].capital)
    if (common and not sure) or any(w.low in lex.NUMBERS or w.text.isdigit() for w in core[:-1]):
        return None
    run = _without_titles(_capital_run(core), keep=1 if sure else 0)
    if len(run) > 1:
        start, last = run[0].start, run[-1].start
        other = [m.span[1] for m in mentions if start < m.span[1] <= last and m.kind != "Person"]
        run = tuple(w for w in run if not any(w.end <= end for end in other))
    return (run[0].start, run[-1].bare[1]) if run else None


def named_aside(text: str, span: Span, mentions: tuple[Mention, ...]) -> Span | None:
    """The name where a whole apposition is one: ", Paul Brandt," after "the defence secretary"."""
    found = tuple(w for w in words(text, span) if w.is_word)
    run = _without_titles(_capital_run(found))
    if not run or any(lemma(w.low) in lex.COMMON for w in run):
        return None
    before = found[: len(found) - len(run)]
    if all(w.low in lex.TITLES for w in before) and (len(run) > 1 or _is_marked(run, mentions)):
        return run[0].start, run[-1].end
    return None


def without_verbs(text: str, mention: Mention) -> Mention:
    """A person's mention without the small words that the entity head took along: "Orsel declared".

    >>> without_verbs("Orsel declared", Mention(span=(0, 14), kind="Person")).span
    (0, 5)
    """
    aside = text.find(" (", *mention.span)
    found = [w for w in words(text, (mention.span[0], aside if aside > 0 else mention.span[1])) if w.is_word]
    while mention.kind == "Person" and len(found) > 1 and _is_small(found[-1]):
        found = found[:-1]
    whole = not found or found[-1].end >= mention.span[1] - 1
    return mention if whole else msgspec.structs.replace(mention, span=(mention.span[0], found[-1].end))


def is_title_alone(text: str, mention: Mention) -> bool:
    """Whether what is marked as a person is but a title or a common noun: "Democratic", "Speaker"."""
    if mention.kind != "Person":
        return False
    found = [w for w in words(text, mention.span) if w.is_word]
    return all({w.low, lemma(w.low), *_ends(w.low)} & _TITLES_ALONE for w in found)


def _is_small(word: Word) -> bool:
    return word.text.islower() and word.low.split("-")[0] not in lex.PARTICLES


def _is_marked(run: tuple[Word, ...], mentions: tuple[Mention, ...]) -> bool:
    start, end = run[0].start, run[-1].bare[1]
    return any(m.kind == "Person" and m.span[0] <= start and end <= m.span[1] for m in mentions)


def _capital_run(core: tuple[Word, ...]) -> tuple[Word, ...]:
    """The capitalised words that a phrase ends in, name particles and initials among them."""
    i = len(core)
    while i and (core[i - 1].capital or (core[i - 1].low.split("-")[0] in lex.PARTICLES and i < len(core))):
        i -= 1
    return core[i:]


def _without_titles(run: tuple[Word, ...], keep: int = 0) -> tuple[Word, ...]:
    """The run after its last title and its last possessive; a lone title is no name. The last `keep` words stay."""
    cut = 0
    for i, word in enumerate(run[: len(run) - keep]):
        title = any(part in _BEFORE_NAMES or lemma(part) in lex.PEOPLE for part in {word.low, *_ends(word.low)})
        if title or (word.possessive and i < len(run) - 1):
            cut = i + 1
    return run[cut:]


def _ends(word: str) -> tuple[str, ...]:
    """The first and the last part of a word with hyphens: "secretary-general", "minister-designate"."""
    parts = word.split("-")
    return (parts[0], parts[-1]) if len(parts) > 1 and parts[0] not in lex.PARTICLES else ()


@lru_cache(maxsize=4096)
def name_parts(name: str) -> tuple[str, ...]:
    """The parts of a name that tell people apart, in plain letters: no titles, no particles, no initials.

    >>> name_parts("Sheikh Yusan Al-Merdhi"), name_parts("James B. Comey"), name_parts("Ali bin Tolke")
    (('yusan', 'merdhi'), ('james', 'comey'), ('ali', 'tolke'))
    """
    _, words = titles.split(name.split())
    pieces = [_ARTICLE.sub("", plain(word)) for word in words]
    kept = [p for p in pieces if len(p) > 1 and p not in lex.PARTICLES and p not in GENERATIONS]
    return tuple(kept) or tuple(p for p in pieces if p)


def same_person(one: str, other: str, *, slips: bool = True) -> bool:
    """Whether two forms can name the same person: the same surname, and no given names that differ.

    Unlike `onrecord.names.compare` it takes no given name for the whole: see `given_name_of`.
    """
    a, b = name_parts(one), name_parts(other)
    if not a or not b or not (a[-1] == b[-1] or (slips and close_spelling(a[-1], b[-1]))):
        return False
    return len(a) == 1 or len(b) == 1 or bool(set(a[:-1]) & set(b[:-1])) or _shortened(a[0], b[0])


def given_name_of(short: str, full: str) -> bool:
    """Whether the first is the given name alone of the second ("Harun" of "Harun Selcar")."""
    a, b = name_parts(short), name_parts(full)
    return len(a) == 1 and len(b) > 1 and a[0] in b[:-1]


def _shortened(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one) or one_name(one, other) or close_spelling(one, other)


def close_spelling(one: str, other: str) -> bool:
    """Whether two words can be spellings of one name, by the stricter limit: who spoke is never two people in one."""
    return distance(one, other) <= LIMIT


def acronym(name: str) -> str:
    """The capitals of a name of several words ("Coast Rights Monitor": "CRM"), else an empty string."""
    initials = "".join(p[0] for p in name.split() if p[0].isupper() and p.lower() != "the")
    return initials if len(initials) > 1 else ""
