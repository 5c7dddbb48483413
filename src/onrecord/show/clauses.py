"""Events of which no participant is known, told in the report's own clause: as a sentence wherever it makes one.

"Mohammed Orsel was appointed" where a name stands before the verb, or a pronoun for one; "Drone attack at the port"
where a noun tells it; else the clause as it stands, and in quotation marks what is no sentence.
"""

from __future__ import annotations

import re

from onrecord.english import BE, each
from onrecord.show.days import MONTHS
from onrecord.show.deeds import HELPERS, is_participle, is_past
from onrecord.show.following import within
from onrecord.show.happened import Told, paired, verb_of
from onrecord.show.sentences import leading
from onrecord.show.verbs import EVENTS
from onrecord.show.views import LOW_CONFIDENCE
from onrecord.show.wording import quoted, safe
from onrecord.types import Actor, EventType, Span

MOST_CLAUSE = 110
"""Code points of a clause that a line has room for."""
ROOM = 30
"""Code points before a verb that a long clause keeps, and behind it that there must be room for."""
MOST_BEFORE = 60
"""Code points before a clause in which its subject is looked for."""

_BEFORE = re.compile(r"(?:[.,;:”\"]\s+|\n)(?:(?:and|but|while|as|that)\s+)?([^.,;:”\"\n]+\s)$")
_STOP = re.compile(r"[.;:!?\n“”\"]")
_HELP = re.compile(
    r"(?:[\s,–—]*\b(?:was|were|is|are|be|been|being|has|have|had|will|would|also|since|already|twice|now|then|not|never|"
    r"\w+ly))+[\s“\"]*$"
)
_JOINT = re.compile(r"^.*\b(?:as|while|because|although|that|when)\s+", re.DOTALL)
_ADVERB = re.compile(
    r"^(?:(?:more )?recently|then|later|now|meanwhile|since then|also|however|"
    r"(?:(?:early|late) )?on \w+day(?: (?:morning|afternoon|evening|night))?|yesterday|today|overnight|"
    r"(?:earlier )?(?:last|this) (?:week|month|year|night|\w+day)),?\s+",
    re.IGNORECASE,
)
_UNFIT = re.compile(
    r"(?!at (?:least|most)\b)(?:he|she|they|it|we|i|you|who|which|that|what|this|these|those|his|her|their|its|our|my|"
    r"and|but|or|to|of|in|on|at|by|for|from|with|without|just|days|hours|minutes|after|before|since|as|while|if|when|"
    r"where|was|were|has|have|had|is|are)\b|"
    r"[a-z]+ing\b|\W",
    re.IGNORECASE,
)
_NEAR_US = re.compile(r"\b(?:our|my|your|we|us|i|me|you)\b", re.IGNORECASE)
_OWNED = re.compile(
    r"(?:\b(?:of|for|by|from|with|to|at|in|and|or|against)(?:\s+(?:the|an?|its|their|his|her))?|['’]s?)\s*$",
    re.IGNORECASE,
)
_DATE = re.compile(rf"\d|(?:{'|'.join(MONTHS)})\b|\w+day\b")
_HOW_MANY = re.compile(r"how many (?:were |had been |have been )?(\w+)$", re.IGNORECASE)
_AND = re.compile(r"\b(?:and|or|but)\s*$")
_AFTER_WHICH = re.compile(r"\b(?:which|who|whom|that|to)\s+(?:\w+ )?$")
_ANY = (("anyone ", "nobody "), ("anybody ", "nobody "), ("anything ", "nothing "), ("any ", "no "))
"""How a clause begins that is said not to be so, and how the sentence does that says it."""
_PASSIVE = re.compile(r" (?:was|were|has been|have been|had been) \w+")
_WHICH = re.compile(r"(?:which|who|that)\s+", re.IGNORECASE)
_PHRASE = re.compile(
    r"\b((?:the|an?|its|their|his|her|this|these|those|\d[\d,.]*)\s(?:[\w’'-]+\s){0,3}?[\w’'-]+),?\s+\Z", re.IGNORECASE
)
"""How a clause begins that only says which, and the phrase before it that it is said of."""
_AT = re.compile(r" (?:in|at|on|near|outside|inside)\b")
_MODIFIERS = re.compile(r"(?:[\w-]+[ ]){0,3}$")
_BEHIND = re.compile(r" (?:of|on|at|in|against|by|between|with|over|near|for|from|inside|outside|across)\b")
_LEAST = frozenset({"least", "most "})
_BARE = each(
    """
    a an the no any this these those that its their his her our some several two three four five many hundred hundreds
    thousand thousands million millions dozen dozens of in on at by for from with to and or but after before during
    since amid over under against as than into near is was were has have had
    """
)
"""Words before a noun that are no part of what it is called."""

_PLURALS = each("arms news sanctions elections sports gas press business crisis hostages drugs weapons troops bus")
"""Words in -s that are no verb before a noun."""

PRONOUNS = frozenset({"he", "she", "it", "they"})
SUFFERED: frozenset[EventType] = frozenset({"killed", "arrested", "dismissed"})
"""Events that are told by who suffers them, where nobody does them: "the strike that killed him"."""
DEATHS = frozenset({"death", "deaths", "toll", "bodies", "casualties", "victims", "dead"})
"""Nouns that count the dead: what is said of them is no happening."""


def as_clause(told: Told) -> tuple[str, bool]:
    """An event of which no participant is known: the words that tell it, and whether they are a noun's."""
    doing = told.deed.head.endswith("ing")
    if told.verbal and not doing and told.deed.kind != "bare" and (named := _of_name(told)):
        return named, False
    if told.verbal and doing and told.event.type in SUFFERED:
        return f"{told.deed.words} of {safe(told.reading.report.text[told.end : told.piece[1]])}", True
    if told.deed.kind == "noun" and told.deed.noun.casefold() not in DEATHS and (noun := _phrase(told)):
        return noun, True
    if told.event.type != "other" and told.event.where and told.deed.head in BE:
        return EVENTS[told.event.type].noun, True
    clause = _counted(told, _longest(told))
    alone = clause.casefold().removeprefix("the ") == told.deed.words.casefold()
    whole = alone and _PASSIVE.search(clause) is not None
    if not whole and (alone or len(clause.split()) <= len(told.deed.words.split())):
        return (told.deed.noun, True) if told.deed.kind == "noun" else (quoted(told.deed.words), False)
    return _sentence(told, clause), False


def _of_name(told: Told) -> str:
    """A clause whose subject is a name, or a pronoun for one, from that name on; empty where it is none.

    What a comma sets off between the two is left out: "Orsel, a former minister, was named".
    """
    text, verb = told.reading.report.text, verb_of(told.reading, told.event)
    first = max(0, told.piece[0] - MOST_BEFORE)
    helped = _HELP.search(text, first, verb)
    start = helped.start() if helped else len(text[:verb].rstrip(" ,–—"))
    ends = (start, text.rfind(",", first, start))
    named, end = next(((a, end) for end in ends for a in (_at(told, end),) if a), (None, start))
    taking = {p.actor for p in told.event.participants}
    if named is not None and ((taking and named.id not in taking) or _is_aside(text, named, start)):
        return ""
    if named is None or _OWNED.search(text, first, min(m[0] for m in named.mentions if m[1] == end)):
        return ""
    words, rest = text[start : told.end].strip(" ,–—"), text[told.end : told.piece[1]].strip()
    rest = "" if rest.casefold() in _BARE else rest
    if told.deed.kind == "participle" and words.split()[0].casefold() == told.deed.head:
        words = f"{'were' if named.id in told.given.many else 'was'} {words}"
    return " ".join(filter(None, [told.given.of(named.id), safe(words), within(rest, MOST_CLAUSE) if rest else ""]))


def _is_aside(text: str, named: Actor, end: int) -> bool:
    """Whether a place says where another is: of "the mayor of Dunmere, Kessaria, has resigned" no state did."""
    starts = [m[0] for m in named.mentions if m[1] == end]
    return named.kind in {"place", "state"} and any(text[:first].rstrip().endswith(",") for first in starts)


def _at(told: Told, end: int) -> Actor | None:
    """The actor whose name, or pronoun, ends at a place."""
    return next((a for a in told.reading.actors for m in a.mentions if _is_subject(told, a, m, end)), None)


def _is_subject(told: Told, actor: Actor, mention: Span, end: int) -> bool:
    """Whether a mention ends where the verb begins, and is a name, or a pronoun that surely stands for one."""
    if mention[1] != end or _STOP.search(told.reading.report.text, mention[1], max(told.piece[0], mention[1])):
        return False
    sure = {join.span: join.confidence for join in actor.joins}.get(mention, 1.0)
    words = told.reading.report.text[slice(*mention)]
    return words[:1].isupper() if words.casefold() not in PRONOUNS else sure >= LOW_CONFIDENCE


def _phrase(told: Told) -> str:
    """A noun with what stands right before it and what hangs on it: "drone attack at Ombrel airport"."""
    text, start = told.reading.report.text, told.event.trigger[0][0]
    if told.deed.noun.casefold() not in text[start : told.end].casefold():
        return ""
    before = _MODIFIERS.search(text, told.piece[0], start)
    first = which(before[0].split()) if before else []
    behind = text[told.end : told.piece[1]] if _BEHIND.match(text, told.end, told.piece[1]) else ""
    if told.event.where and _AT.match(behind):
        behind = ""
    dated = told.event.when and first and _WHICH.match(text[slice(*told.piece)])
    if not behind and not told.event.where and not dated:
        return ""
    words = safe(" ".join([*first, told.deed.noun + behind]))
    return within(words, MOST_CLAUSE) if _NEAR_US.search(words) or len(words) > MOST_CLAUSE else words


def which(words: list[str]) -> list[str]:
    """Of the words before a noun those that say which it is; of a name that runs through them none."""
    kept: list[str] = []
    for word in reversed(words):
        low = word.casefold()
        ends = low.endswith(("ing", "ly")) or (low.endswith("s") and low not in _PLURALS)
        if low in _BARE or ends or is_past(low) or _DATE.match(word):
            return kept if low in _BARE or word.islower() else [one for one in kept if one.islower()]
        kept.insert(0, word)
    return kept


def _longest(told: Told) -> str:
    """The longest of the clauses that tell it, that of its trigger first."""
    polarity = leading(told.event.told)[1]
    others = [p for t in told.event.told if t.polarity == polarity for p in t.evidence]
    found = (max((_clause(told, *p) for p in spans), key=len, default="") for spans in ([told.piece], others))
    return next((clause for clause in found if len(clause.split()) > len(told.deed.words.split())), "")


def _clause(told: Told, start: int, end: int) -> str:
    """The words of a clause with what counts them ("at least 20"); of a long one as many as lead past its verb."""
    text = told.reading.report.text
    if text[start : start + 5] in _LEAST and re.search(r"\bat $", text[max(0, start - 4) : start], re.IGNORECASE):
        start -= 3
    trigger = told.event.trigger[0]
    if not start <= trigger[0] < end or end - start <= MOST_CLAUSE:
        return safe(text[start:end]) if end - start <= MOST_CLAUSE else ""
    if trigger[1] - start >= MOST_CLAUSE - ROOM:
        start = text.rfind(" ", start, trigger[0] - ROOM) + 1
        return f"… {safe(text[start:end])}"
    return safe(text[start:end])


def _counted(told: Told, clause: str) -> str:
    """A count that leaves out what is counted, with that as its account has it: "nine were [hurt]"."""
    accounts = (a.about for a in told.reading.accounts if told.event.id in a.claims)
    about = next((_HOW_MANY.match(about) for about in accounts if _HOW_MANY.match(about)), None)
    return f"{clause} [{about[1]}]" if about and clause.endswith((" were", " was", " have", " had")) else clause


def _sentence(told: Told, clause: str) -> str:
    """A clause as a sentence, where it begins with its subject; else in quotation marks."""
    whole = paired(_ADVERB.sub("", _with_subject(told, _of_which(told, clause))))
    verb = told.reading.report.text[slice(*told.event.trigger[0])]
    joined = _JOINT.match(whole.partition(verb)[0]) if told.verbal else None
    if joined and 0 < len(whole.partition(verb)[0][joined.end() :].split()) <= 4:
        whole = whole[joined.end() :]
    before = whole.partition(verb)[0]
    verbal = told.verbal or told.deed.kind in {"active", "passive", "state"}
    halved = _AND.search(before) and not any(is_past(word) or word in BE for word in before.casefold().split())
    fit = verbal and before.strip() and not halved and not _UNFIT.match(whole) and not _AFTER_WHICH.search(before)
    if not fit or len(whole) > MOST_CLAUSE or _NEAR_US.search(whole):
        return within(whole, MOST_CLAUSE)
    nay = leading(told.event.told)[1] == "-"
    return next((no + whole[len(any_) :] for any_, no in _ANY if nay and whole.casefold().startswith(any_)), whole)


def _of_which(told: Told, clause: str) -> str:
    """A clause that begins with "which", from what that stands for: "the fire, which hurt a man"."""
    clause = clause.lstrip(" ),;:–—")
    text, pronoun = told.reading.report.text, _WHICH.match(clause)
    start = text.find(clause) if pronoun else -1
    before = _PHRASE.search(text, max(0, start - MOST_BEFORE), start) if start > 0 else None
    words = before[1].split() if before else []
    if pronoun is None or not words or any(is_past(word) or word in BE for word in words):
        return clause
    return f"{' '.join(words)} {clause[pronoun.end() :]}"


def _with_subject(told: Told, clause: str) -> str:
    """A clause that begins with its verb ("have faced protests"), from where its subject may begin."""
    text, first = told.reading.report.text, clause.split(" ", 1)[0]
    start = text.find(clause)
    if start < 0 or not (first in HELPERS or is_past(first) or is_participle(first)):
        return clause
    before = _BEFORE.search(text, max(0, start - MOST_BEFORE), start)
    return f"{before[1]}{clause}" if before else clause
