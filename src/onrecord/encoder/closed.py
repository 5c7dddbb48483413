"""Closed classes: which parts of speech a word may have, and which marks are tokens, whatever the network thinks.

On text unlike its treebank the network takes whole sentences for names, "the" and "of" with them. The words of closed
classes are few and known, so what none of them can be is ruled out before the best tag is taken: the dictionary of tags
that taggers have long leaned on (Brants, 2000, "TnT"), here of function words, numbers and marks, after the lists of
the Penn Treebank's guidelines (Santorini, 1990). A word in small letters is no name, a few particles aside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onrecord.encoder.heads import TAGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_NAMES = "NNP NNPS"
_CLASSES = {
    "DT": "the",
    "DT FW": "a an every each these those",
    "DT RB": "this some any",
    "DT RB UH": "no",
    "DT IN RB WDT": "that",
    "DT PDT RB": "all",
    "CC DT PDT": "both",
    "DT JJ NN PDT RB": "half such",
    "CC": "and or nor",
    "CC IN RB": "but",
    "CC DT RB": "either neither",
    "IN": "of at from with into during among amid against toward towards upon between despite because although unless "
    "whereas than via without within",
    "IN RB RP": "in on by for about under through after before since until though as if once off along across behind "
    "above below beyond besides except per",
    "IN JJ RB RP": "over out up down around",
    "IN NN": "while",
    "IN JJ RP UH VB VBP": "like",
    "IN TO": "to",
    "NN PRP": "i",
    "PRP": "you he she it we they me him us them himself herself itself themselves",
    "PRP PRP$": "her",
    "PRP$": "my your his its our their",
    "WP": "who whom",
    "WP$": "whose",
    "WDT": "which",
    "WDT WP": "what",
    "NN WRB": "how",
    "WRB": "when where why",
    "EX RB": "there",
    "MD": "would could should may might must shall ca wo sha 'll ’ll",
    "MD VBD": "'d ’d",
    "VBP VB": "'ve ’ve 're ’re",
    "MD NN VB": "will can",
    "VBZ": "is has does says",
    "POS PRP VBZ": "'s ’s",
    "VBP": "are",
    "NN RB VBP": "am",
    "UH VB VBP": "have do say",
    "VBD": "was did",
    "VB VBD": "were",
    "JJ VBD VBN": "had said told",
    "VB": "be",
    "VBN": "been",
    "NN VBG": "being having",
    "RB": "not n't n’t also too now then again never always already ever",
    "JJ RB": "very only even just still",
    "CD NN PRP": "one",
    "CD": "two three four five six seven eight nine ten",
    ",": ",",
    ".": ". ? !",
    ": SYM HYPH": ": ; … – — --",
    "-LRB-": "( [",
    "-RRB-": ") ]",
    "`` ''": '" “ ” „',
    "`` '' POS": "' ’ ‘",
    "$": "$ £ €",
}
"""Words, in small letters, under the tags that they may have: those that they have in GUM's training documents, but for
what each hardly ever is there."""
_PARTICLES = "al as ad bin bint ibn abu el ul de la le les du da das do dos del della der den di van von af y e et zu"
"""What stands in small letters inside names."""
_ALSO_NAMES = frozenset(("May", "Will", "A", "I", "Do", "Us", "Who"))
"""Words that begin sentences and names alike; GUM has each as a name."""

_OPEN, _SMALL = 0, 1
_NEVER = np.float32(-1e9)
_OPENING = frozenset("\"“„‘'([")
_QUOTES = frozenset('"“”„')
_MARKS = frozenset(",:;?!()[]") | _QUOTES
_ABBREVIATED = 4
"""Letters of the longest abbreviations in small letters that are common ("dept.", "govt."), by judgement."""


def _table() -> tuple[dict[str, int], dict[str, int], NDArray[np.bool_]]:
    """The row of a word, the row of one that begins a sentence where it differs, and which tags each row allows."""
    rows, starting = dict.fromkeys(_PARTICLES.split(), _OPEN), dict[str, int]()
    allowed = [np.ones(len(TAGS), dtype=bool), ~np.isin(TAGS, _NAMES.split())]
    for tags, words in _CLASSES.items():
        for word in words.split():
            rows[word] = len(allowed)
            if (capital := word.capitalize()) != word:
                rows[capital] = len(allowed) + 1
                starting |= {capital: len(allowed)} if capital not in _ALSO_NAMES else {}
        allowed += [np.isin(TAGS, tags.split()), np.isin(TAGS, [*tags.split(), *_NAMES.split()])]
    rows |= {"The": rows["the"], "THE": rows["the"]}
    return rows, starting, np.array(allowed)


_ROWS, _STARTING, _ALLOWED = _table()


_VERBS = "do does did is are was were has have had ca wo sha could would should might must need dare ought ai"
_NEGATED = frozenset(f"{verb}n" for verb in _VERBS.split()) | {"can"}
_SHORTENED = frozenset({"ll", "d", "ve", "re", "m"})


def settled(scores: NDArray[np.float32], words: Sequence[str], starts: Sequence[int]) -> NDArray[np.float32]:
    """(W, tags) scores with those of the tags that a word cannot have set to never.

    `starts` are the words that begin a sentence. One written with a capital elsewhere may be a name, as one in capitals
    may be any thing ("US", "IT"); only "the" never is.

    >>> scores = np.eye(len(TAGS), dtype=np.float32)[[TAGS.index("NNP")] * 3]
    >>> ["NNP" if TAGS[i] == "NNP" else "other" for i in settled(scores, ["The", "May", "report"], [0]).argmax(1)]
    ['other', 'NNP', 'other']
    """
    rows = [_ROWS[word] if word in _ROWS else _SMALL if word.isalpha() and word.islower() else _OPEN for word in words]
    for start in starts:
        place = next((i for i in range(start, len(words)) if words[i] not in _OPENING), start)
        rows[place] = _STARTING.get(words[place], rows[place])
    found: NDArray[np.float32] = np.where(_ALLOWED[rows], scores, _NEVER)
    return found


def apart(before: str, word: str, after: str) -> bool:
    """Whether a word never goes on with the one that it is glued to: a mark, what is beside one, or a possessive.

    Words are cut at every mark, so a mark is a word. `after` is what is glued to it in turn, or "". What follows an
    opening bracket is left to the network: an agency set free from a dateline's bracket draws the sentence to itself.

    >>> apart("president", "'", "s"), apart("don", "'", "t"), apart("failed", ",", ""), apart("1", ",", "200")
    (True, False, True, False)
    """
    if word in _QUOTES or before in _QUOTES:
        return True
    if word in _MARKS:
        return before.isalnum() and not _joins(before, word, after)
    if before in _MARKS:
        return (word.isalnum() and before not in ",:([") or (before in ")]" and word == ".")
    if word in {"'", "’"}:
        return before.isalpha() and (after in {"s", "S"} or (before[-1] in "sS" and not after))
    return word == "." and not after and before.islower() and len(before) > _ABBREVIATED


def clitic(before: str, word: str) -> int | None:
    """How many letters of the word before belong to one that begins with an apostrophe; none where it is no clitic.

    >>> clitic("didn", "’t"), clitic("can", "'t"), clitic("we", "’ll"), clitic("ain", "’"), clitic("d", "’Or")
    (1, 1, 0, None, None)
    """
    if word[:1] not in {"'", "’"}:
        return None
    if word[1:].lower() == "t":
        return 1 if before.lower() in _NEGATED else None
    return 0 if before.isalpha() and word[1:].lower() in _SHORTENED else None


def _joins(before: str, mark: str, after: str) -> bool:
    """Whether a mark is within a number, a time of day or an address."""
    return (before.isdigit() and after[:1].isdigit()) or (mark == ":" and (after == "/" or after[:1].isalnum()))
