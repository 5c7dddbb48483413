"""When and where: the times and places that the words of a claim carry with them.

What hangs on the claim's own word is nearest; then what hangs on the verb whose subject or object it is ("The meetings
began on March 10"); then what hangs on the verb over an infinitive ("was appointed on April 2 to lead the Corps"), or
opens the sentence before it ("On March 19, Adeyle named Orsel and left for Mestara"). What hangs on another clause does
not belong to the claim, nor does what another voice says. A noun that only adds something ("President Adeyle on Tuesday
named ...") takes no time but its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.claims.asides import Aside, holds
from onrecord.claims.elsewhere import elsewhere
from onrecord.claims.timed import around, beside
from onrecord.claims.words import listed, verbs
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from onrecord.claims.voice import Voices
    from onrecord.scene import Scene
    from onrecord.types import EventMention, TieMention, When

CLAUSES = ("acl", "advcl", "ccomp", "xcomp", "csubj", "parataxis", "conj", "appos", "cop", "punct")
"""What hangs on a word as a clause, or as a thing, of its own."""
ARGUMENTS = ("nsubj", "obj", "obl")
UNFINISHED = ("xcomp", "advcl", "acl", "conj")
"""How a verb without a tense hangs on the one whose tense it has."""
NAMING = frozenset(
    ("of", "in", "apposition", "possessive", "title", "compound", "description", "nationality", "adjective"),
)
"""The rules by which a noun phrase tells a tie without a verb."""
AT_A_TIME = frozenset[str](
    ("founded", "met-with", "succeeds", "killed", "appointed", "resigned", "dismissed", "arrested", "agree"),
)
"""Ties and events that do not last: what is told of them in the perfect has happened."""
CHARGED_WITH = frozenset({"of", "for", "with", "over", "about"})
"""What leads to what somebody is charged with or praised for, which was at another time."""
LINK = re.compile(r"\s+(?:(?:in|on|at|by|early|late)\s+){0,2}")
"""What may stand between a claim's words and its time."""
OPENING = 1
"""Words before a time that opens a sentence: "on"."""
DATED = frozenset({"date", "time", "event"})
"""The kinds of time that tell when something was; a duration or a set does not."""


def times(scene: Scene, mention: TieMention | EventMention, voices: Voices) -> list[When]:
    """The times that tell when it was, the nearest first; those that stand on a day before those that do not."""
    place = scene.parse.spans[mention.word]
    held, fits, word = voices.holding(place), _fits(scene, mention), mention.word
    aside = Aside(scene, word, governor(scene, word), _below(scene, word))
    found = [
        when
        for when in _candidates(scene, mention)
        if when.kind in DATED and fits(when) and not holds(when, place) and not aside.has(when)
        if not elsewhere(scene, mention, when)
        if voices.holding(when.spans[0]) == held or _opens_sentence(scene, word, when)
        if not voices.is_aside(when.spans[0])
    ]
    found += [] if mention.reason.name in NAMING else around(scene, word)
    return sorted(found, key=lambda when: when.edtf is None)


def _opens_sentence(scene: Scene, word: int, when: When) -> bool:
    """Whether a time opens the sentence of which a claim is the main verb: "On Friday Orsel resigned, she said"."""
    verb = governor(scene, word)
    first = scene.parse.sentences[scene.sheet.sentence[verb]][0]
    near = scene.sheet.within(when.spans[0])
    opens = bool(near) and near[0] - first <= OPENING and near[-1] < verb
    return opens and is_a(scene.parse.relations[verb], "root") and any(scene.parse.heads[w] == verb for w in near)


def _fits(scene: Scene, mention: TieMention | EventMention) -> Callable[[When], bool]:
    """Which times a claim can have: what is done at once has no "since" nor "until", a title no single day."""
    if mention.reason.name in NAMING and mention.type in {"part-of", "based-in"}:
        return lambda _: False
    if mention.reason.name in NAMING:
        return lambda when: "/" in (when.edtf or "") or when.relation in {"since", "until"}
    perfect = any(scene.sheet.low[w] in {"has", "have"} for w in scene.sheet.on(mention.word, "aux"))
    lasts = mention.type not in AT_A_TIME or perfect
    return lambda when: lasts or when.relation not in {"since", "until"}


def _candidates(scene: Scene, mention: TieMention | EventMention) -> Iterator[When]:
    own, *further = _circles(scene, mention)
    yield from _next(scene, mention)
    yield from _nearest(scene, mention, own)
    if mention.reason.name not in NAMING:
        yield from beside(scene, governor(scene, mention.word))
    for near in further:
        yield from _nearest(scene, mention, near)


def places(scene: Scene, mention: TieMention | EventMention, voices: Voices) -> tuple[str, ...]:
    """The places, and the states taken as places, where it was; for a phrase without a verb, where a role is held.

    On the same word as the claim itself: in "one said in Mestara and the other said in Lirune" each has its own.
    """
    held = voices.holding(scene.parse.spans[mention.word])
    naming = mention.reason.name in NAMING
    words = _below(scene, mention.word) if naming else _within_clause(scene, mention)
    first = sorted(near for near in words if _is_where(scene, near))
    alike = (near for one in first for near in (*scene.clauses.alike(one), *_or_in(scene, one)))
    same = (near for near in alike if voices.holding(scene.parse.spans[near]) in {held, None})
    found = [actor for near in same if (actor := _place(scene, near))]
    return tuple(dict.fromkeys(place for place in found if not any(_lies_in(scene, other, place) for other in found)))


def _within_clause(scene: Scene, mention: TieMention | EventMention) -> set[int]:
    """The words that belong to a claim, without those that open the next clause; where words open its own, these."""
    verb = governor(scene, mention.word)
    above = scene.parse.heads[verb]
    if own := {w for w in scene.sheet.on(above, "obl") if _clause_opened(scene, w) == verb} if above >= 0 else set():
        return own | _below(scene, verb)
    found = set[int]().union(*_circles(scene, mention))
    return {word for word in found if _clause_opened(scene, word) in {None, verb}}


def _clause_opened(scene: Scene, word: int) -> int | None:
    """The verb of the clause that a word opens, where the parse hangs it on the verb before: "..., and in Lirune a
    vote was held"."""
    for verb in scene.sheet.on(scene.parse.heads[word], "conj") if scene.parse.heads[word] >= 0 else ():
        if any(joins < word < verb for joins in scene.sheet.on(verb, "cc")):
            return verb
    return None


def _or_in(scene: Scene, place: int) -> list[int]:
    """The places that "or in" adds to one, where the parse takes them for a part of it."""
    low = scene.sheet.low
    return [
        w for w in scene.sheet.on(place, "nmod") if w > 1 and low[w - 2] in {"or", "and"} and low[w - 1] in {"in", "at"}
    ]


def _lies_in(scene: Scene, place: str, other: str) -> bool:
    """Whether a place lies in another one: "at the airport in Ombrel" was not somewhere else in Ombrel."""
    inner, outer = scene.actors[place], scene.actors[other]
    if inner.id == outer.id or inner.kind == "state":
        return False
    within = inner.lies_in is not None and inner.lies_in in {outer.name, *outer.aliases}
    return within or (outer.kind == "state" and outer.country is not None and inner.country == outer.country)


def governor(scene: Scene, word: int) -> int:
    """The verb that tells what a word is about: itself, or the verb whose subject or object it is."""
    above = scene.parse.heads[word]
    if above < 0 or not scene.parse.tags[word].startswith("N") or scene.sheet.on(word, "cop"):
        return word
    if is_a(scene.parse.relations[word], "obl") and _is_of_another_time(scene, word, above):
        return word
    if scene.clauses.preposition(word) == "as" and not scene.parse.tags[above].startswith("V"):
        above = max(scene.parse.heads[above], above)
    return above if is_a(scene.parse.relations[word], *ARGUMENTS) or scene.parse.tags[above].startswith("V") else word


def _is_of_another_time(scene: Scene, word: int, verb: int) -> bool:
    """Whether a verb's phrase tells what was at another time: "after the talks", "resigned over the killing"."""
    case = _first_preposition(scene, word) or scene.sheet.low[max(_opening(scene, word) - 1, 0)]
    charged = case in CHARGED_WITH and scene.sheet.low[verb] in verbs("charges")
    return charged or case == "over" or case in listed("other times") | listed("other things")


def _opening(scene: Scene, word: int) -> int:
    """Where the phrase of a noun begins, by its tags."""
    while word > 0 and scene.parse.tags[word - 1] in {"DT", "JJ", "CD", "NN", "NNP", "POS", "PRP$"}:
        word -= 1
    return word


def _circles(scene: Scene, mention: TieMention | EventMention) -> Iterator[set[int]]:
    """The words that belong to a claim, the nearest first."""
    word = mention.word
    yield _below(scene, word) | {word}
    if mention.reason.name in NAMING:
        return
    verb = governor(scene, word)
    if verb != word:
        yield _below(scene, verb)
    seen = {verb}
    while _takes_from_above(scene, verb) and (above := scene.parse.heads[verb]) not in seen:
        shared = is_a(scene.parse.relations[verb], "conj")
        yield {w for w in _below(scene, above) if not shared or w < _start(scene, above)}
        seen.add(above)
        verb = above


def _takes_from_above(scene: Scene, verb: int) -> bool:
    """Whether the time of the verb over this one is its time too."""
    if scene.parse.heads[verb] < 0 or not is_a(scene.parse.relations[verb], *UNFINISHED):
        return False
    if scene.parse.tags[verb] == "VBG" and scene.sheet.low[verb - 1] in CHARGED_WITH:
        return False
    return is_a(scene.parse.relations[verb], "conj") or scene.parse.tags[verb] in {"VB", "VBG"}


def _start(scene: Scene, verb: int) -> int:
    """Where the subject of a verb begins, or the verb itself: what stands before it opens the sentence."""
    return min([*scene.sheet.on(verb, "nsubj"), verb])


def _nearest(scene: Scene, mention: TieMention | EventMention, near: set[int]) -> list[When]:
    """The times among some words, those nearest to where the claim's own words end first.

    In "sanctions on the Corps in 2012 and on Vantor a year later" each has the time that follows it.
    """
    end = max(end for _, end in mention.evidence)
    found = [when for head, when in scene.times.items() if head in near]
    return sorted(found, key=lambda when: abs(when.spans[0][0] - end))


def _next(scene: Scene, mention: TieMention | EventMention) -> list[When]:
    """The time that follows the claim's own words, at most a preposition between."""
    end = max(end for _, end in mention.evidence)
    after = (when for when in scene.times.values() if end < when.spans[0][0])
    return [when for when in after if LINK.fullmatch(scene.text[end : when.spans[0][0]])]


def _is_where(scene: Scene, word: int) -> bool:
    """Whether a word says where: by its own preposition, or that of its part ("at the gates of the airport")."""
    case = _first_preposition(scene, word)
    if case in listed("places") or (case in listed("ways") and scene.sheet.low[scene.parse.heads[word]] in _moves()):
        return _place(scene, word) is not None
    above = scene.parse.heads[word]
    part = above >= 0 and is_a(scene.parse.relations[word], "nmod") and scene.actor(above) is None
    if not part or scene.clauses.preposition(above).partition(" ")[0] not in listed("places"):
        return False
    return case == "of" and _place(scene, word) is not None


def _first_preposition(scene: Scene, word: int) -> str:
    return scene.clauses.preposition(word).partition(" ")[0]


def _moves() -> frozenset[str]:
    """Verbs and nouns that tell of a way somewhere."""
    return verbs("moves") | listed("moves")


def _place(scene: Scene, word: int) -> str | None:
    actor = scene.actor(word)
    return actor if actor and scene.kind(actor) in {"place", "state"} else None


def _below(scene: Scene, word: int) -> set[int]:
    """The words that hang on a word without a clause between."""
    found, waiting = set[int](), [word]
    while waiting:
        children = scene.sheet.children[waiting.pop()]
        ahead = [w for w in children if w not in found and not is_a(scene.parse.relations[w], *CLAUSES)]
        ahead = [
            w
            for w in ahead
            if w in scene.times or _first_preposition(scene, w) not in listed("other times") | listed("other things")
        ]
        found.update(ahead)
        waiting += ahead
    return found
