"""Ties and events in plain words: "Norvane supports the Order of the Lamp", "killing of Idris Vantor".

A tie is a sentence in the tense of its telling; an event is a noun, for what was only planned or denied has no tense.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.inflection import noun_forms, verb_forms
from onrecord.types import ActorKind, EventType, Polarity, Status, TieType


class Verb(NamedTuple):
    """A verb's forms: of one in the present, of several, in the past, and bare."""

    one: str
    many: str
    past: str
    bare: str


class Noun(NamedTuple):
    """What an event is called, and the words before its patient, agent and recipient."""

    noun: str
    patient: str
    agent: str
    recipient: str


def _regular(bare: str, rest: str = "") -> Verb:
    return Verb(
        f"{bare}s{rest}", f"{bare}{rest}", f"{bare}{'d' if bare.endswith('e') else 'ed'}{rest}", f"{bare}{rest}"
    )


def _be(rest: str) -> Verb:
    return Verb(f"is {rest}", f"are {rest}", f"was {rest}", f"be {rest}")


TIES: dict[TieType, Verb] = {
    "leads": Verb("leads", "lead", "led", "lead"),
    "holds-role": Verb("holds a role in", "hold a role in", "held a role in", "hold a role in"),
    "member-of": _be("a member of")._replace(many="are members of"),
    "part-of": _be("part of"),
    "represents": _regular("represent"),
    "oversees": Verb("oversees", "oversee", "oversaw", "oversee"),
    "founded": Verb("founded", "founded", "founded", "found"),
    "succeeds": _regular("succeed"),
    "allied-with": _be("allied with"),
    "supports": _regular("support"),
    "opposes": _regular("oppose"),
    "fights": Verb("fights", "fight", "fought", "fight"),
    "sanctions": _regular("impose", " sanctions on"),
    "related-to": _be("related to"),
    "based-in": _be("based in"),
    "met-with": Verb("meets", "meet", "met", "meet"),
    "works-with": _regular("work", " with"),
}

EVENTS: dict[EventType, Noun] = {
    "agree": Noun("agreement", "on", "of", "with"),
    "consult": Noun("talks", "with", "of", "with"),
    "support": Noun("support", "for", "by", "for"),
    "concede": Noun("concession", "of", "by", "to"),
    "cooperate": Noun("cooperation", "with", "of", "with"),
    "aid": Noun("aid", "to", "from", "to"),
    "retreat": Noun("withdrawal", "of", "of", "from"),
    "request": Noun("request", "to", "by", "to"),
    "accuse": Noun("accusation", "against", "by", "against"),
    "reject": Noun("rejection", "of", "by", "of"),
    "threaten": Noun("threat", "against", "by", "to"),
    "protest": Noun("protest", "against", "by", "against"),
    "sanction": Noun("sanctions", "on", "by", "on"),
    "mobilize": Noun("mobilisation", "of", "by", "of"),
    "coerce": Noun("force or pressure", "against", "by", "on"),
    "assault": Noun("attack", "on", "by", "on"),
    "appointed": Noun("appointment", "of", "by", "by"),
    "resigned": Noun("resignation", "of", "of", "from"),
    "dismissed": Noun("dismissal", "of", "by", "from"),
    "killed": Noun("killing", "of", "by", "of"),
    "arrested": Noun("arrest", "of", "by", "of"),
    "other": Noun("", "of", "by", "to"),
}

_DEEDS = frozenset(
    form
    for lemma in (
        *("advise", "chair", "command", "coordinate", "direct", "edit", "head", "lead", "lecture", "manage", "oversee"),
        *("own", "run", "serve", "speak", "teach", "train", "work", "write"),
    )
    for form in verb_forms(lemma)
    if form != lemma and not form.endswith("ing")
)
_ONE_OF = re.compile(
    r"(?:[a-z-]+ ){0,3}(?:member|official|advis[eo]r|reporter|journalist|teacher|student|lawyer|officer|scientist|"
    r"nurse|analyst|professor|lecturer|fighter|soldier|politician|general|commander|attaché|candidate|senator|judge|"
    r"historian|prosecutor|commissioner|economist|researcher|activist|author|engineer|doctor|physician|farmer|"
    r"spokes(?:man|woman|person))(?= (?:of|at|for)$|$)",
    re.IGNORECASE,
)
"""Roles that several have at once."""
_YOU = re.compile(r"(?:U\.?[NSK]|uni(?!m|n)|eu|one\b|us)", re.IGNORECASE)
"""Words that begin with a vowel's letter, and not with its sound."""
_DANGLING = re.compile(r" (?:on|in|of|with|to)$")
_PLURAL = re.compile(r"(?:\w*[^\Ws]s|men|women|people|police|children|\w+men)", re.IGNORECASE)
_BODIES = re.compile(r"companies|forces|brigades|guards|units|militias|rebels|troops|police", re.IGNORECASE)
_TAIL = re.compile(r"\s(?:of|in|with|from|who|that|at|for|near|on|and)\s.*", re.DOTALL)


def phrase(verb: Verb, status: Status, polarity: Polarity, *, many: bool, alone: bool) -> str:
    """A verb in the tense that a status asks for; `alone` where nothing follows it.

    >>> phrase(TIES["supports"], "ongoing", "+", many=False, alone=False)
    'supports'
    >>> phrase(TIES["part-of"], "happened", "-", many=True, alone=False)
    'were not part of'
    >>> phrase(TIES["works-with"], "predicted", "+", many=False, alone=True)
    'is expected to work'
    """
    words = _tensed(verb, status, polarity, many)
    return _DANGLING.sub("", words) if alone else words


def be(rest: str) -> Verb:
    """To be something: a leader, an envoy; of those who are some of many, with an article.

    >>> be("council member").one, be("leader").one
    ('is a council member', 'is leader')
    >>> be("spokesman").many
    'are spokesmen'
    """
    one = _ONE_OF.match(rest)
    if rest.startswith(("a ", "an ", "the ")) or one is None:
        return _be(rest)
    words = rest.lower() if rest.istitle() else rest
    title = words[: one.end()]
    several = next(iter(noun_forms(title) - {title}), title)
    return _be(with_article(words))._replace(many=f"are {several}{words[one.end() :]}")


def with_article(words: str) -> str:
    """Words behind "a" or "an".

    >>> with_article("aide"), with_article("US senator"), with_article("union leader")
    ('an aide', 'a US senator', 'a union leader')
    """
    return f"{'an' if words[0] in 'aeiouAEIOU' and not _YOU.match(words) else 'a'} {words}"


def is_deed(role: str) -> bool:
    """Whether a role is told by what somebody does.

    >>> [is_deed(role) for role in ("teaches political science", "ran the treasury", "chief of staff", "head")]
    [True, True, False, False]
    """
    first, _, rest = role.partition(" ")
    return bool(rest) and first.casefold() in _DEEDS


def plural(name: str, kind: ActorKind) -> bool:
    """Whether an actor is several: a group whose name's head is in the plural, or a body that is named like one.

    >>> [plural(name, "group") for name in ("Kessarian militias", "the regional alliance", "men with rifles")]
    [True, False, True]
    >>> [plural(name, "organisation") for name in ("Lion Companies", "Lantern Corps")]
    [True, False]
    """
    head = _TAIL.sub("", name).split()[-1:]
    among = {"group": _PLURAL, "organisation": _BODIES}.get(kind)
    return bool(head) and among is not None and among.fullmatch(head[0]) is not None


def _tensed(verb: Verb, status: Status, polarity: Polarity, many: bool) -> str:
    nay = " not" if polarity == "-" else ""
    present, were = ("are", "were") if many else ("is", "was")
    if status == "planned":
        return f"{present}{nay} to {verb.bare}"
    if status == "predicted":
        return f"{present}{nay} expected to {verb.bare}"
    if status == "conditional":
        return f"would{nay} {verb.bare}"
    if verb.bare.startswith("be "):
        return f"{were if status == 'happened' else present}{nay} {(verb.many if many else verb.one).split(' ', 1)[1]}"
    if not nay:
        return verb.past if status == "happened" else verb.many if many else verb.one
    return f"{'did' if status == 'happened' else 'do' if many else 'does'} not {verb.bare}"
