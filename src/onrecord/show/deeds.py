"""The words that tell an event, and how they may stand in a sentence: as a verb, a passive, a noun.

There is no parse to ask: a form is told by its ending, by a table of irregular verbs, and by the word before it.

>>> [form(words, Around(before)).kind for words, before in (("named", ""), ("was killed", ""), ("send", "to"))]
['active', 'passive', 'bare']
>>> [form(words, Around(before)).kind for words, before in (("driven out", "be"), ("drone strike", "a"), ("again", ""))]
['participle', 'noun', 'unclear']
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from onrecord.english import BE, HAVE, MODALS
from onrecord.inflection import IRREGULAR, noun_forms

Kind = Literal["active", "state", "passive", "participle", "bare", "noun", "unclear"]

HELPERS = BE | HAVE | MODALS | {"to"}
LEADS_ON = frozenset({"not", "also", "twice", "once", "again", "never", "reportedly", "since", "already", "just"})
TO = MODALS | {"to", "did", "does", "do", "didn’t", "don’t", "doesn’t"}

PASTS = frozenset(forms[0] for forms in IRREGULAR.values()) | {"froze", "shrank", "sprang", "woke", "wept"}
PARTICIPLES = frozenset(forms[-1] for forms in IRREGULAR.values()) | {"born", "frozen"}

EED = frozenset({"agreed", "disagreed", "freed", "decreed", "guaranteed", "refereed"})
"""The pasts in -eed: other words with that end are none ("need", "succeed")."""

NAY = re.compile(
    r"\b(?:no|not|never|nobody|none|nor|neither|without|almost|nearly|yet to|instead of|rather than|short of)\b"
    r"|n[’']t\b|\b(?:fail|refus|declin|neglect|avoid|prevent|stop|block|cancel|avert|foil|thwart|escap|pretend)\w*\b"
    r"|\b(?:call|rul|put)(?:s|ed|ing|led)? (?:off|out)\b",
    re.IGNORECASE,
)
"""Words that say by themselves that it did not happen: "not so: Haldmark failed to arrest him" would say it did."""

_NOUNS = """
accord aid airstrike appeal arrest arrival assault attack ban blast blockade boycott call capture ceasefire clash
conversation coup crackdown crash cut deal death demand departure dinner escape explosion fire gathering help
invasion lawsuit offensive pact pledge promise protest raid rally request sanction shipment shooting siege strike
support talk threat truce uprising visit vote war withdrawal
"""
NOUNS = frozenset(form for noun in _NOUNS.split() for form in noun_forms(noun))
"""Nouns that events are told by; any other word is taken for a noun behind an article, a preposition or an owner, and
by its ending."""

_NOMINAL = re.compile(
    r".*(?:tions?|ments?|als|ures?|ances?|ences?|ships?|sions?|tests?|(?:meet|kill|bomb|shoot|shell|hear|rul|ris|brief|fight|gather|do)ings?)"
)
_OPENS = re.compile(
    r"(?:the|an?|this|these|its|their|his|her|no|any|of|in|after|by|since|for|during|before)|.*['’]s?", re.IGNORECASE
)
_ENDS = (("ies", "y"), ("shes", "sh"), ("ches", "ch"), ("sses", "ss"), ("xes", "x"), ("zes", "z"), ("goes", "go"))
"""Ends of a verb's third person, and what stands for them where several act."""
_CLOSES = frozenset(
    ["on", "in", "by", "of", "against", "at", "for", "to", "with", "from", "between", "after", "over", "near", "and"]
)
_ARTICLE = re.compile(r"^(?:the|an?|this|these|those|its|their|his|her|our|both|all)\s+", re.IGNORECASE)


class Deed(NamedTuple):
    """A trigger's words, its form, the word that carries it, and whether a modal stands before that."""

    words: str
    kind: Kind
    head: str
    modal: bool = False

    @property
    def wide(self) -> bool:
        """Whether its verb has words of its own behind it ("gave advice"), that end in no preposition."""
        rest = self.words.casefold().partition(self.head)[2].split()
        return bool(rest) and rest[-1] not in _CLOSES

    @property
    def noun(self) -> str:
        """Its words without an article."""
        return _ARTICLE.sub("", self.words)


class Around(NamedTuple):
    """The words right before and behind a trigger; whether who acts ends right before it, and is several."""

    before: str = ""
    after: str = ""
    agent: bool = False
    many: bool = False


def form(words: str, around: Around) -> Deed:
    """How words that tell an event stand."""
    tokens = words.casefold().split()
    lead = 0
    while lead < len(tokens) and tokens[lead] in HELPERS | LEADS_ON:
        lead += 1
    helpers, head = set(tokens[:lead]) & HELPERS, tokens[lead] if lead < len(tokens) else ""
    kind = _helped(helpers, head) if helpers else _alone(tokens, around)
    return Deed(words, kind, head or (tokens[-1] if tokens else ""), bool(helpers & MODALS))


def is_past(word: str) -> bool:
    """Whether a word is a verb's past.

    >>> [is_past(word) for word in ("killed", "met", "need", "driven")]
    [True, True, False, False]
    """
    return word in PASTS or word in EED or (word.endswith("ed") and not word.endswith("eed"))


def is_participle(word: str) -> bool:
    """Whether a word can stand behind "was"."""
    return word in PARTICIPLES or (is_past(word) and word not in PASTS)


def of_several(verb: str) -> str:
    """A verb in the present as several have it.

    >>> [of_several(verb) for verb in ("names", "carries", "pushes", "was", "met")]
    ['name', 'carry', 'push', 'was', 'met']
    """
    if verb in HELPERS or verb.endswith(("ss", "us")) or not verb.endswith("s"):
        return verb
    return next((verb[: -len(end)] + to for end, to in _ENDS if verb.endswith(end)), verb[:-1])


def _helped(helpers: set[str], head: str) -> Kind:
    """The form of what has a helping verb."""
    if not head:
        return "unclear"
    if helpers & BE:
        return "passive" if is_participle(head) else "state"
    return "bare" if "to" in helpers and not helpers & (HAVE | MODALS) else "active"


def _alone(tokens: list[str], around: Around) -> Kind:
    """The form of what has none: what may be a verb or a noun is a verb behind "to", or between two who act."""
    head = tokens[0] if tokens else ""
    if around.before.casefold() in TO:
        return "bare"
    if len(tokens) > 1 and tokens[0] in NOUNS and is_participle(tokens[1]):
        return "noun"
    if is_past(head):
        return "active"
    if is_participle(head):
        return "participle"
    agent = around.agent and (around.many or head.endswith("s"))
    if agent and around.after.casefold() not in _CLOSES and around.after and not is_past(around.after):
        return "active"
    return "noun" if _is_noun(tokens, around.before) else "unclear"


def _is_noun(tokens: list[str], before: str) -> bool:
    if not tokens or (tokens[0].endswith("ing") and not _NOMINAL.fullmatch(tokens[0])):
        return False
    known = tokens[-1] in NOUNS or _NOMINAL.fullmatch(tokens[-1]) is not None
    return known or _ARTICLE.match(" ".join(tokens)) is not None or _OPENS.fullmatch(before) is not None
