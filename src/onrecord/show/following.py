"""What follows an event's verb: to whom it is done, and what the report says next, in its own words."""

from __future__ import annotations

import re

from onrecord.show import excerpts, verbs
from onrecord.show.happened import Told
from onrecord.show.wording import shortened
from onrecord.types import EventType, Tie

MOST_TAIL = 84
"""Code points of a tail that a line has room for."""
NEAR = 3
"""Words that may stand between a verb and whom it is done to."""

SPEECH: frozenset[EventType] = frozenset({"request", "threaten", "accuse", "reject"})
DONE_TO: frozenset[EventType] = frozenset({"killed", "arrested", "appointed", "dismissed", "assault", "consult"})
"""Events that are words; those whose verb always names whom it is done to."""
PRONOUNS = frozenset(["his", "her", "its", "their", "him", "them", "it", "he", "she", "they"])
WITH = frozenset(["spoke", "talked", "conferred", "agreed", "fought", "clashed", "cooperated", "worked"])

MOST_BEHIND = 160
"""Code points behind an appointment in which it is said as what."""
_SENTENCE = re.compile(r"(?:[^.\n]|\.(?=\S))*")
_LINK = re.compile(r"\s*(with|to|for|against|on|from|at|over|into|in|of|upon)\b")
_TAIL = re.compile(r"\s*((?:to|that|not to|as|for)\b.*)", re.DOTALL)
_CHARGED = re.compile(r"\s*((?:of|with|over|in|to|that|as|for)\b.*)", re.DOTALL)
"""What is asked of those to whom it is done, and what they are charged with."""
_LEADS_ON = re.compile(r"\b(?:to|that|of|for|as|with|over)\b|.{60}", re.DOTALL)
"""What stands between two to whom it is done where the second belongs to what is asked."""
_ADDED = re.compile(r"\s*(?:\([^()]{1,60}\)|\[[^\[\]]{1,80}\]|, along with [^,]{1,60},|, as well as [^,]{1,60},)")
"""What is added to those to whom it is done before it is said what: "(BoD)", ", along with the prosecutor,"."""
_OBJECT = re.compile(r"\s*(me|you|him|her|it|us|them)\b(?!\s+[a-z]+(?:s|ed)\b)(.*)", re.DOTALL)
_AT = re.compile(r"\s*(?:(?:on|in|at|since|from|last|late|early)\s+)?")
_AS = re.compile(r"\b(as [^,]+)$")
_REST = re.compile(r"\s*([\w“\"].*)", re.DOTALL)
_INNER = str.maketrans('“”"', "‘’'")


def whom(told: Told, part: str, ids: tuple[str, ...]) -> str | None:
    """To whom, behind the word that the report has there, else behind the one that the type has.

    None where the report does not say it right behind its verb.
    """
    if not ids:
        return ""
    text = told.reading.report.text
    mentions = [m for a in told.reading.actors if a.id in ids for m in a.mentions]
    if any(told.event.trigger[0][0] <= m[0] and m[1] <= told.end for m in mentions if told.event.trigger):
        return ""
    near = min((m for m in mentions if told.end <= m[0] < told.piece[1]), default=None)
    between = text[told.end : near[0]] if near else ""
    if near and len(between.split()) <= NEAR:
        link = _LINK.match(between)
        return f"{link[1] if link else ''} {told.given.all(ids)}".strip()
    many_words = told.deed.wide
    if told.event.type not in DONE_TO and not many_words and text[told.end : told.piece[1]].strip():
        return None
    noun = verbs.EVENTS[told.event.type]
    usual = (noun.patient if part == "patient" else noun.recipient) if many_words else ""
    if told.event.type in DONE_TO and not (told.event.type == "consult" and many_words):
        usual = ""
    return f"{'with' if told.deed.head in WITH else usual} {told.given.all(ids)}".strip()


def tail(told: Told, *, named: bool) -> str:
    """What the report says next: what is asked or vowed; all that follows, where nobody is named to whom it is done."""
    past = _past(told, {*told.parts.patients, *told.parts.recipients} if named else set())
    rest = _after_time(told, past)
    of_what = _CHARGED if told.event.type == "accuse" else _TAIL
    found = (of_what if named else _REST).match(rest)
    if found is None and told.event.type == "appointed":
        found = _AS.search(rest)
    if found is None and told.event.type == "appointed":
        return _role(told)
    if found is None and told.event.type in SPEECH and told.piece[1] == told.end:
        return _words_of(told)
    if found is None or _is_said(told, found[1]):
        return ""
    if not named and (object_ := _OBJECT.match(rest)):
        return " ".join(filter(None, [object_[1], within(object_[2], MOST_TAIL)]))
    return within(found[1], MOST_TAIL)


def behind_agent(told: Told) -> str:
    """What is asked or charged, behind the one who does it in a passive: "was ordered by the court | to pay"."""
    if told.event.type not in SPEECH:
        return ""
    text = told.reading.report.text
    agents = ([m[1] for m in a.mentions if told.end <= m[0]] for a in told.reading.actors if a.id in told.parts.agents)
    end = max((min(ends) for ends in agents if ends), default=len(text))
    if end > told.reach:
        return ""
    what = _CHARGED if told.event.type == "accuse" else _TAIL
    found = what.match(text[end : excerpts.ended(text, told.piece[0], end, excerpts.LONG)])
    return within(found[1], MOST_TAIL) if found else ""


def _past(told: Told, ids: set[str]) -> int:
    """The end of a verb and of those right behind it to whom it is done, with what brackets or "along with" add.

    "Accused the Bank of Dunmere (BoD) | of fraud", "told Orsel | to mend his ways".
    """
    text, end = told.reading.report.text, told.end
    mentions = sorted(m for a in told.reading.actors if a.id in ids for m in a.mentions if told.end <= m[0])
    for first, last in mentions:
        between = text[end:first]
        joins = not _LEADS_ON.search(between) and text[first:last].casefold() not in PRONOUNS
        if last <= told.piece[1] and (end == told.end or joins):
            end = max(end, last + text.startswith(")", last))
    return added.end() if ids and end > told.end and (added := _ADDED.match(text, end)) else end


def _role(told: Told) -> str:
    """As what somebody was appointed, where a role of the reading has that behind these words, in their sentence."""
    text, end = told.reading.report.text, told.piece[1]
    rest = _SENTENCE.match(text, end, end + MOST_BEHIND)
    named = rest[0] if rest else ""
    roles = (t.role for t in told.reading.ties if t.subject in told.parts.patients and t.role and _goes_on(t))
    for role in filter(None, roles):
        if named.strip().startswith(role):
            return role
        if re.search(rf"\bas {re.escape(role)}\b", named):
            return f"as {role}"
    return ""


def _goes_on(tie: Tie) -> bool:
    return any(telling.status == "ongoing" for telling in tie.told)


def _after_time(told: Told, start: int) -> str:
    """The rest of a clause, without a time of the event that it begins with: "ordered last week that ..."."""
    spans = told.event.when.spans if told.event.when else ()
    text = told.reading.report.text
    reach = (
        max(told.reach, excerpts.ended(text, told.piece[0], start, excerpts.LONG)) if start > told.reach else told.reach
    )
    after = next((b for a, b in spans if start <= a and b < told.reach and _AT.fullmatch(text[start:a])), start)
    near, far = text[after : told.piece[1]], text[after : max(reach, told.piece[1])]
    return near if len(far) > MOST_TAIL and len(near.split()) > 1 else far


def _is_said(told: Told, words: str) -> bool:
    """Whether words say no more than who did it, or to whom it was done: "died beside Vantor" of Vantor too."""
    text = told.reading.report.text
    if words.strip() in {"there", "here"} and told.event.where:
        return True
    ids = {p.actor for p in told.event.participants}
    names = [text[slice(*m)] for a in told.reading.actors if a.id in ids for m in a.mentions]
    return any(words.strip() in {name, f"beside {name}", f"with {name}", f"alongside {name}"} for name in names)


def within(words: str, most: int) -> str:
    """Words in quotation marks, those that they have themselves as the inner ones; none for no words."""
    inner = words.strip(' “”"').translate(_INNER)
    return shortened(inner, most) if inner else ""


def _words_of(told: Told) -> str:
    """What is asked or threatened, where the words of its telling stand apart from its verb."""
    pieces = told.event.told[0].evidence
    words = told.reading.report.text[slice(*pieces[0])] if len(pieces) == 1 else ""
    return within(words, MOST_TAIL) if len(words.split()) > 1 and told.deed.words not in words else ""
