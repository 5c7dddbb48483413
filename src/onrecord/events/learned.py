"""What the event head adds to the lines of `words`: words that they do not know.

A word that the head takes for an event, and no line does, becomes one where the head is sure enough (`learned.toml`).
Who takes part is read from its clause where that is plain, and from the head of parts. What the certainty head doubts
is left out. Lines and head that agree are no surer than lines alone: see docs/quality.md.

An encoding of a model without these heads has no triggers, and nothing here changes anything.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from onrecord.events.drafts import Draft, Taker
from onrecord.events.frames import frame
from onrecord.events.lexicon import lines_of, people
from onrecord.events.parts import is_done_to, is_owner, is_set_apart
from onrecord.events.people import whom
from onrecord.events.slots import SHOWN
from onrecord.events.whoever import is_of_whoever
from onrecord.syntax import is_a
from onrecord.types import EventType

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from onrecord.events.frames import Frame
    from onrecord.scene import Scene
    from onrecord.types import EventMention, Trigger

FILE = Path(__file__).with_name("learned.toml")
RULE = "event head"
SURE = 0.8
"""How much of the head's confidence such an event has: it names its word, but no line has told what that takes."""
PART = 0.7
"""How likely the head of parts must find that somebody takes part: from there on four in five are right on the
documents of WikiEvents and M2E2 that are held out, triggers and mentions given."""
DOUBT = 0.5
"""On the scale of certainty (-3 to 3): what the head finds less certain is not taken for a happening."""
PARTS = frozenset({"agent", "patient", "recipient"})
OPENS, NOUNS = frozenset({"DT", "IN", "JJ", "PRP$"}), frozenset({"JJ", "NN", "NNS", "NNP", "NNPS"})
HAPPENS = frozenset({"VBD", "VBZ", "VBP", "VBN", "VBG"})
"""The tags of verbs that tell what happens, and not what may or is to."""
IS = frozenset({"is", "are"})
SPREADING = frozenset({"infected", "outbreak", "epidemic"})
PLAIN = frozenset({"own", "passive", "relative"})
"""How the subject of a clause is found where it can be trusted."""


class Row(msgspec.Struct, frozen=True):
    """What one type of the head is here."""

    type: EventType
    at: float
    alone: bool = False
    mild: bool = False


@cache
def rows() -> Mapping[str, Row]:
    """The rows of `learned.toml`.

    >>> rows()["injured"].type, "moved" in rows()
    ('assault', False)
    """
    return {name: msgspec.convert(row, Row) for name, row in tomllib.loads(FILE.read_text("utf8")).items()}


def told_by_head(scene: Scene, taken: Collection[int]) -> Iterator[Draft]:
    """The events of the head at words that no line has `taken`."""
    for trigger in scene.encoding.triggers:
        row = rows().get(trigger.type)
        if row is None or trigger.word in taken or not _tells(scene, trigger, row):
            continue
        takers = tuple(_takers(scene, trigger.word, row))
        if takers or (row.alone and _has_victims(scene, trigger.word, row)):
            sure, mild = SURE * trigger.confidence, _is_mild(scene, trigger.word, row)
            shown = _subjects(scene, trigger.word)
            yield Draft(row.type, trigger.word, (trigger.word,), takers, RULE, sure, shown=shown, mild=mild)


def _subjects(scene: Scene, word: int) -> tuple[int, ...]:
    """The subject right before a verb: "the bus | exploded outside the gate"."""
    clause = scene.clauses.by_verb.get(word)
    if clause is None or clause.how not in PLAIN or clause.how == "relative":
        return ()
    return tuple(w for w in clause.subjects if 0 < word - w < SHOWN and scene.parse.tags[w] in NOUNS)


def _tells(scene: Scene, trigger: Trigger, row: Row) -> bool:
    """Whether a word may tell what happened: a verb that does not only say which, nor is in doubt."""
    word = trigger.word
    if trigger.confidence < row.at or scene.parse.tags[word] not in HAPPENS or scene.actor(word):
        return False
    if (row.type == "killed" and _is_of_illness(scene, word)) or _is_general(scene, word) or is_of_whoever(scene, word):
        return False
    return not _says_which(scene, word) and scene.encoding.certainty[word] >= DOUBT


def _is_general(scene: Scene, word: int) -> bool:
    """Whether a passive tells what is done at large: "events where four or more people are killed"."""
    return scene.parse.tags[word] == "VBN" and any(scene.sheet.low[w] in IS for w in scene.sheet.on(word, "aux"))


def _is_of_illness(scene: Scene, word: int) -> bool:
    """Whether the sentence of a death speaks of what people die of without anybody's doing."""
    sentence = range(*scene.parse.sentences[scene.sheet.sentence[word]])
    return any(scene.sheet.lemma(w) in people("natural") | SPREADING for w in sentence)


def _says_which(scene: Scene, word: int) -> bool:
    """Whether a participle only says which, by the parse or the words around it: "after drowned migrants"."""
    tags = scene.parse.tags
    if is_a(scene.parse.relations[word], "amod", "compound"):
        return True
    around = (*tags[max(word - 1, 0) : word], *tags[word + 1 : word + 2])
    return tags[word] == "VBN" and len(around) == 2 and around[0] in OPENS and around[1] in NOUNS


def _has_victims(scene: Scene, word: int, row: Row) -> bool:
    """Whether a killing is told of somebody, be it nobody who is an actor: not "the job has killed"."""
    clause = scene.clauses.by_verb.get(word)
    told = frame(scene, clause) if clause is not None else None
    if row.type != "killed" or told is None or told.passive or told.objects:
        return True
    return any(line.mild for line in lines_of(scene.sheet.low[word]))


def _is_mild(scene: Scene, word: int, row: Row) -> bool:
    """Whether it is violence only where the report tells of some besides: somebody died, or was hurt."""
    clause = scene.clauses.by_verb.get(word)
    told = frame(scene, clause) if clause is not None else None
    return row.mild or (row.type == "killed" and told is not None and _dies(scene, told))


def _dies(scene: Scene, told: Frame) -> bool:
    """Whether the subject of a verb is the one who died: the verb says so, or has neither an object nor the passive."""
    known = any(line.mild for line in lines_of(scene.sheet.low[told.verb]))
    return not told.passive and (known or not told.objects)


def _takers(scene: Scene, word: int, row: Row) -> Iterator[Taker]:
    """Who takes part: by the clause of a verb, then by the head; each once."""
    found = dict[str, Taker]()
    for part, one in (*_by_clause(scene, word, row), *_by_head(scene, word)):
        actor = whom(scene, one, acting=part == "agent")
        if actor and scene.kind(actor) != "place" and not (is_owner(scene, one) or is_set_apart(scene, word, one)):
            found.setdefault(actor, Taker(actor, part, one))
    yield from found.values()


def _by_clause(scene: Scene, word: int, row: Row) -> Iterator[tuple[str, int]]:
    """Subjects and objects of a plain clause; the subject of a death is the one who died."""
    if scene.parse.tags[word] in {"VBN", "VBD"} and scene.parse.relations[word] == "acl":
        yield "patient", scene.parse.heads[word]  # "Vantor, killed in a strike"
        return
    clause = scene.clauses.by_verb.get(word)
    told = frame(scene, clause) if clause is not None else None
    if told is None or told.how not in PLAIN:
        return
    dies = row.type == "killed" and _dies(scene, told)
    done_to = dies or is_done_to(scene, told, row.type)
    yield from (("patient" if done_to else "agent", one) for one in told.subjects)
    yield from (("patient", one) for one in told.objects)


def _by_head(scene: Scene, word: int) -> Iterator[tuple[str, int]]:
    for link in scene.encoding.arguments:
        if link.first == word and link.label in PARTS and link.confidence >= PART:
            yield link.label, link.second


def weighed(found: EventMention) -> EventMention:
    """A mention with a word on whether rule or head found it."""
    return replace(found, reason=replace(found.reason, by="head")) if found.reason.name == RULE else found
