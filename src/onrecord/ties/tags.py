"""Names that cannot be: on texts unlike its treebank a tagger takes whole sentences for names, and no "the" is one.

>>> settled(("NNP", "NNP", "NNP", "NNP", "NNP"), ("The", "envoy", "had", "met", "Orsel"))
('DT', 'NN', 'VBD', 'VBD', 'NNP')
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.english import each
from onrecord.inflection import IRREGULAR
from onrecord.ties.lexicon import last_words
from onrecord.ties.patterns import is_lemma, patterns_of

if TYPE_CHECKING:
    from collections.abc import Sequence

NAMES = frozenset({"NNP", "NNPS"})
MISTAKEN = frozenset({"VB", "VBG", "VBD", "VBN", "NN", "NNS"})
"""Tags of nouns and verbs that are taken for each other."""
_CLOSED = {
    "DT": "the a an every each this these those no some any another all both half such",
    "CC": "and or nor but",
    "IN": """
    of at from with into during among amid against toward towards upon between despite because although unless whereas
    than via without within in on by for about over under through after before since until though while as if once like
    off out up down around along across behind above below beyond near outside inside per except besides that
    """,
    "TO": "to",
    "PRP": "i you he she it we they me him us them himself herself itself themselves",
    "PRP$": "her my your his its our their",
    "WP": "who whom what",
    "WP$": "whose",
    "WDT": "which",
    "WRB": "when where why how",
    "EX": "there",
    "VBZ": "is has does says",
    "VBP": "are am have do say",
    "VBD": "was were did had said told",
    "VB": "be",
    "VBN": "been",
    "VBG": "being having",
    "RB": "not n't n’t also very too now then again never always still already even only just ever so",
    ",": ",",
    ".": ". ? !",
    ":": ": ; … – — --",
    "``": '" “ „',
    "''": "” ' ’",
}
_MODAL = each("would could should can will may might must shall cannot")
_TAGS = {word: tag for tag, words in _CLOSED.items() for word in words.split()}
_PAST = frozenset(form for forms in IRREGULAR.values() for form in forms)
_ENDINGS = (("ly", "RB"), ("ing", "VBG"), ("ed", "VBD"), ("ss", "NN"), ("us", "NN"), ("s", "NNS"))
"""What a word in small letters is by its ending."""


def settled(tags: Sequence[str], words: Sequence[str]) -> tuple[str, ...]:
    """The tags of some words, another one where a word is no name."""
    found: list[str] = []
    for tag, word in zip(tags, words, strict=True):
        made = tag
        if tag in NAMES:
            made = _settled(word) or tag
        elif tag in MISTAKEN:
            made = _verbal(tag, word.lower(), found[-1] if found else "")
        opened = made == "VBD" != tag and found and found[-1] in {"DT", "PRP$"}
        found.append("JJ" if opened else made)  # "a retired nurse"
    return tuple(found)


def _verbal(tag: str, low: str, before: str) -> str:
    """The tag of a word by its form and the tag before it, where a noun and a verb were taken for each other.

    >>> _verbal("VBG", "led", "CC"), _verbal("NN", "speaks", "WP"), _verbal("VBD", "attaché", "JJ")
    ('VBN', 'VBZ', 'NN')
    >>> _verbal("VBN", "found", "TO"), _verbal("VBG", "oversee", "TO"), _verbal("VBG", "creation", "DT")
    ('VB', 'VB', 'NN')
    """
    past = low in _PAST or low.endswith("ed")
    lived = tag == "NN" and before in {"VBZ", "VBP", "VBD"} and low.endswith("ed") and bool(patterns_of(low))
    if before == "TO" and (tag in {"VBN", "VBD"} or is_lemma(low)):
        return "VB"
    if tag == "VBG" and not low.endswith("ing"):
        behind = before in {"WP", "WDT"} and low.endswith("s")
        return "VBN" if past else "VBZ" if behind else "NN"
    if lived or (low == "fighting" and before in {"", "."}):
        return "VBN" if lived else "NN"  # "who has lived in Ombrel"
    if tag in {"NN", "NNS"} and before == "WP" and low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return "VBZ"
    if tag == "VB" and low.endswith("s") and not low.endswith(("ss", "us", "is", "as")):
        return "VBZ"
    return "NN" if tag in {"VBD", "VBN"} and not past and low in last_words() else tag


def _settled(word: str) -> str | None:
    """The tag of a word that is no name; `None` where it may be one ("May", "Will", "U.S.")."""
    low = word.lower()
    if low in _TAGS and word in {low, low.capitalize()}:
        return _TAGS[low]
    if not (word.isalpha() and word.islower()):
        return None
    if low in _MODAL:
        return "MD"
    return "VBD" if low in _PAST else next((tag for ending, tag in _ENDINGS if low.endswith(ending)), "NN")
