"""Verbs that tell an event, with those who take part: each predicate of a scene against the lines of `words`.

Light verbs ("held talks with", "came under attack") are lines with nouns of their own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.events.drafts import Draft, Taker
from onrecord.events.figurative import is_figurative
from onrecord.events.frames import BE, completed, ends_sentence, frame, is_participle
from onrecord.events.lexicon import lines_of, people
from onrecord.events.parts import SUFFERED, is_done_to, is_owner, is_set_apart
from onrecord.events.people import whom
from onrecord.events.surface import FINITE, auxiliary, before
from onrecord.evidence import DASHES
from onrecord.inflection import verb_forms
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.clauses import Clause
    from onrecord.events.frames import Frame
    from onrecord.events.lexicon import Line, Slot
    from onrecord.scene import Scene

SPEECH = "speech"
"""The rule of what is no more than said: no event, and none for the rules that come after to make of it."""
CERTAINTY = {"own": 0.85, "passive": 0.85, "relative": 0.85, "near": 0.8, "headline": 0.8}
ELSEWHERE = 0.75
"""How sure a clause is by how its subject was found; where that stands elsewhere ("shared", "control") less so.
Set by hand; the last rows of `bench.claims` show how far it can be believed."""
WAYS = frozenset[str]().union(*(verb_forms(v) for v in ("fly", "travel", "come", "go", "drive", "sail", "arrive")))
IDLE = frozenset({"can", "could", "may", "might", "should", "must", "ca", "cannot"})
UNDONE = IDLE - {"may", "might"}
"""Modal verbs under which nothing is told to happen; and with "have" behind them, nothing to have happened."""


@dataclass(slots=True)
class Filled:
    """What the slots of a line were filled with: words of the trigger, and (part, word) of those who take part."""

    words: list[int] = field(default_factory=list)
    given: list[tuple[str, int]] = field(default_factory=list)


def told_by_verbs(scene: Scene) -> Iterator[Draft]:
    """The events that the predicates of a scene tell, one each."""
    for clause in scene.clauses.all:
        lines = _lines(scene, clause)
        if not lines or is_idle(scene, clause.verb, typed=True):
            continue
        told = frame(scene, clause)
        draft = next((found for line in lines if (found := _draft(scene, told, line))), None)
        if draft:
            yield draft


def _lines(scene: Scene, clause: Clause) -> tuple[Line, ...]:
    """The lines of a predicate; of what somebody is those of "be"."""
    low = scene.sheet.low[clause.verb]
    return lines_of("be" if clause.copula and not is_participle(low) else low)


def is_idle(scene: Scene, verb: int, *, typed: bool = False) -> bool:
    """Whether the words say no more than what could be, or what for: "can call a meeting", "in order to meet".

    Of what has a type, "may have" is told: as possible, which the claims see to.
    """
    sheet = scene.sheet
    auxiliaries = (*sheet.on(verb, "aux"), auxiliary(scene, verb))
    helped = {sheet.low[w] for w in auxiliaries if w >= 0}
    if "would" in helped and {"i", "we"} & {sheet.low[w] for w in sheet.on(verb, "nsubj")}:
        # "I would urge them": politely said, and no more.
        return True
    modal = {sheet.low[w] for w in auxiliaries if w >= 0 and scene.parse.tags[w] == "MD"}
    if modal & (UNDONE if typed and "have" in helped else IDLE):
        return True
    marks = {sheet.low[w] for w in sheet.on(verb, "mark", "aux")}
    if _is_attribute(scene, verb) or _is_state(scene, verb) or "whether" in marks:
        return True
    infinitive = "to" in marks
    return infinitive and is_a(scene.parse.relations[verb], "advcl", "acl") and not _is_end_of_a_way(scene, verb)


def _is_end_of_a_way(scene: Scene, verb: int) -> bool:
    """Whether an infinitive tells what somebody went for: who "flew to Mestara to meet him" met him."""
    above = scene.parse.heads[verb]
    met = any(line.type == "consult" for line in lines_of(scene.sheet.low[verb]))
    return met and above >= 0 and scene.sheet.low[above] in WAYS and scene.parse.tags[above] in {"VBD", "VBN", "VBZ"}


def _is_attribute(scene: Scene, verb: int) -> bool:
    """Whether a participle only says which: "guarding captured fighters"."""
    tags = scene.parse.tags
    if tags[verb] != "VBN" or scene.sheet.on(verb, "nsubj", "aux") or not 0 < verb < len(tags) - 1:
        return False
    return tags[verb + 1] in {"NN", "NNS", "NNP", "NNPS", "JJ"} and tags[verb - 1] in {"VBG", "DT", "IN", "JJ", "PRP$"}


def _is_state(scene: Scene, verb: int) -> bool:
    """Whether a passive tells how things are and not what happened: "the party is banned"."""
    at, end = auxiliary(scene, verb), scene.parse.sentences[scene.sheet.sentence[verb]][1]
    present = at >= 0 and scene.sheet.low[at] in {"is", "are", "’s", "'s"}
    return present and scene.parse.tags[verb] == "VBN" and ends_sentence(scene.sheet.words[end - 1])


def _draft(scene: Scene, told: Frame, line: Line) -> Draft | None:
    filled = Filled()
    if not all(_fit(scene, told, line, slot, filled) or slot.optional for slot in line.nouns_first):
        return None
    if line.spoken and any(word < told.verb for _, word in filled.given):
        return None
    takers = tuple(_takers(scene, told, line, filled))
    if not _enough(scene, told, line, takers):
        return None
    light = any(slot.nouns and not slot.before and not slot.infinitive for slot in line.slots)
    return Draft(
        type=line.type,
        word=told.verb,
        words=(told.verb, *filled.words),
        takers=takers,
        rule=SPEECH if line.spoken else "light-verb" if light else told.how,
        confidence=CERTAINTY.get(told.how, ELSEWHERE),
        shown=(
            *(w for w in told.subjects if _is_shown(scene, told.verb, w, WIDE)),
            *(w for _, w in filled.given if _is_shown(scene, told.verb, w, SHOWN)),
            *(w for w in (completed(scene, told.verb) if line.open else ()) if _is_shown(scene, told.verb, w, SHOWN)),
        ),
        mild=line.mild,
    )


def _is_shown(scene: Scene, verb: int, word: int, reach: int) -> bool:
    """Whether what a verb takes stands near it, and not behind a dash, where something else is said."""
    first, last = sorted((verb, word))
    return last - first < reach and word not in scene.times and not DASHES & {*scene.sheet.words[first:last]}


BODILY = frozenset({"killed", "assault", "arrested", "appointed", "dismissed"})
NO_BODIES = frozenset({"abstract", "time", "event"})
NO_PERSONS = frozenset({"object", "place", "substance", "animal"})
"""The types of what befalls people or things, and the kinds of nominal that it cannot befall; people alone."""
LOOSE = frozenset({"control", "participle", "unsaid", "shared"})
"""How a subject is found that does not stand beside the verb: such a verb tells nothing where nobody takes part."""
FIRM = frozenset({"other", "request"})
"""The types that such a verb never tells."""
OF_STATES = frozenset(
    {
        "mobilize",
        "retreat",
        "aid",
        "sanction",
        "reject",
        "agree",
        "threaten",
        "request",
        "cooperate",
        "support",
        "concede",
    }
)
"""What states do, and no other place."""
ENDING, OBLIGED = FINITE | {".", ":"}, frozenset({"had", "have", "has", "must"})
"""What ends the words in which "to" is looked for, and what does not: "told them they had a month to agree"."""
NEAR = 6
"""Words behind a verb within which its particle stands ("shot Vantor dead")."""
PAIRS, RECIPROCAL = (["each", "other"], ["one", "another"]), frozenset({"other", "another"})
"""What several do to "each other" or "one another" they do together."""
HURTS, MANY = frozenset({"injure", "wound", "hurt"}), frozenset({"dozen", "hundred", "score", "thousand"})
SEVERAL = 2
"""How many must be actors of a line that no people may stand in for."""
SHOWN, WIDE = 12, 22
"""Words from the verb within which what it takes, and its subject, are shown with it, if they are no actors."""


def _enough(scene: Scene, told: Frame, line: Line, takers: tuple[Taker, ...]) -> bool:
    """Whether those who take part are as many, and such, as the line asks for."""
    if not _are_such(scene, told, line, takers) or is_figurative(scene, told, line, takers):
        return False
    loose = told.how in LOOSE and not (told.how == "shared" and scene.parse.tags[told.verb] == "VBD")
    if loose and (line.type in FIRM or line.verb == "agree"):
        return False
    if line.mild and any(scene.sheet.lemma(w) in people("natural") for w in _sentence(scene, told.verb)):
        return False
    if _is_general(scene, told, line) or (line.verb == "be" and not takers and not _are_counted(scene, told)):
        return False
    if not takers and (loose or _is_timeless(scene, told)) and not _counts_the_hurt(scene, told, line):
        return False
    return _takes_no_more(scene, told, line) and _parts_are_taken(scene, told, line, takers)


def _takes_no_more(scene: Scene, told: Frame, line: Line) -> bool:
    """Whether a verb takes nothing that its line does not ask for, and has a subject such as that names."""
    # "Hurricane Dora": what it is stands in its name.
    named = [*told.subjects] + [w - 1 for w in told.subjects if scene.parse.tags[w] == "NNP" and w > 0]
    if line.nouns and not any(scene.sheet.lemma(w) in line.nouns for w in named):
        return False
    if line.verb == "meet" and is_answered(told):
        return False
    if line.verb == "dismiss" and _is_belittled(scene, told):
        return False
    bare = not line.slots and not line.open and not told.passive
    others = (w for w in told.objects if scene.sheet.low[w] not in RECIPROCAL)
    return not (bare and any(w > told.verb and w not in scene.times for w in others))


def _is_belittled(scene: Scene, told: Frame) -> bool:
    """Whether somebody is dismissed in words: "dismissed Orsel as a puppet"."""
    low = scene.sheet.low[told.verb : told.verb + SHOWN]
    return any(pair in pairwise(low) for pair in (("as", "a"), ("as", "an")))


def _goes_with(scene: Scene, verb: int) -> bool:
    """Whether a participle tells what went with something: "killing eight"; not what somebody opposes or avoids."""
    return is_a(scene.parse.relations[verb], "advcl", "acl", "conj", "root", "parataxis", "dep")


def _are_such(scene: Scene, told: Frame, line: Line, takers: tuple[Taker, ...]) -> bool:
    """Whether those who do it are several, or armed men, where the line asks for that."""
    if told.how == "unsaid" and scene.parse.tags[told.verb] == "VBG" and not _goes_with(scene, told.verb):
        return False
    several = not line.together or _are_several(scene, told) or _is_reciprocal(scene, told.verb)
    return several and (not line.forces or _are_forces(scene, told, takers))


def _is_reciprocal(scene: Scene, verb: int) -> bool:
    """Whether a verb is followed by "each other" or "one another"."""
    follows = scene.sheet.low[verb + 1 : verb + 4]
    return follows[:2] in PAIRS or follows[1:] in PAIRS


def _are_counted(scene: Scene, told: Frame) -> bool:
    """Whether the subject of a verb is a number of people: "five are dead"."""
    return any(scene.parse.tags[w] == "CD" or scene.sheet.on(w, "nummod") for w in told.subjects)


def _counts_the_hurt(scene: Scene, told: Frame, line: Line) -> bool:
    """Whether a verb that tells of nobody who is named says how many it killed or hurt: "killing at least six men"."""
    return (line.type == "killed" or line.verb in HURTS) and any(
        scene.sheet.on(w, "nummod") or scene.parse.tags[w] == "CD" or scene.sheet.lemma(w) in MANY
        for w in told.objects
        if w > told.verb
    )


def is_answered(told: Frame) -> bool:
    """Whether a passive with "with" tells an answer: who "was met with applause" met nobody."""
    return told.passive and any(case == "with" for case, _ in told.obliques)


def _sentence(scene: Scene, word: int) -> range:
    return range(*scene.parse.sentences[scene.sheet.sentence[word]])


def _parts_are_taken(scene: Scene, told: Frame, line: Line, takers: tuple[Taker, ...]) -> bool:
    parts = {taker.part for taker in takers}
    if line.verb == "name" and "agent" not in parts and not _is_helped(scene, told):
        # "A woman named Ada Renwick" is no appointment.
        return False
    needs = "recipient" if line.needs == "agent" and line.type == "request" and told.passive else line.needs
    named = (not needs or bool({needs, line.needs} & parts)) and len({taker.actor for taker in takers}) >= line.least
    return named or (not takers and _is_done_by_people(scene, told, line))


def _is_done_by_people(scene: Scene, told: Frame, line: Line) -> bool:
    """Whether what a noun tells besides the verb is done by people who are no actors: "deputies urged him to go"."""
    plain = told.how in {"own", "near"} and not told.passive and scene.parse.tags[told.verb] in {"VBD", "VBN"}
    says_what = any(slot.nouns or (slot.infinitive and line.type == "request") for slot in line.slots)
    people_do = any(
        scene.sheet.kinds.get(w) in {"person", "organization"} and scene.parse.tags[w] in {"NN", "NNS"}
        for w in told.subjects
    )
    return plain and says_what and people_do and line.least < SEVERAL and not line.forces


def _is_general(scene: Scene, told: Frame, line: Line) -> bool:
    """Whether words tell how things are done ("they do not elect the minister"), or what might have been done."""
    present = bool({"do", "does"} & {scene.sheet.low[w] for w in scene.sheet.on(told.verb, "aux")})
    end = scene.parse.sentences[scene.sheet.sentence[told.verb]][1]
    if line.verb == "agree" and ends_sentence(scene.sheet.words[end - 1]):
        # "They do not agree", "he agrees": an opinion.
        return present or scene.parse.tags[told.verb] in {"VBP", "VBZ"}
    if told.how == "relative" and line.type == "other" and scene.parse.tags[told.verb] in {"VBZ", "VBP"}:
        # "The court, which rules on such matters"
        return True
    return (line.persons and present) or (line.type == "other" and is_idle(scene, told.verb))


def _is_helped(scene: Scene, told: Frame) -> bool:
    """Whether a passive has its auxiliary, or stands in a headline that leaves it out."""
    at = auxiliary(scene, told.verb)
    end = scene.parse.sentences[scene.sheet.sentence[told.verb]][1]
    headline = told.how == "headline" or not ends_sentence(scene.sheet.words[end - 1])
    return told.passive and (headline or (at >= 0 and scene.sheet.low[at] in BE))


def _is_timeless(scene: Scene, told: Frame) -> bool:
    """Whether a verb tells what is done and not what somebody did: "people who kill"."""
    return scene.parse.tags[told.verb] in {"VB", "VBP", "VBG"} and not scene.sheet.on(told.verb, "aux")


def _are_several(scene: Scene, told: Frame) -> bool:
    plural = (scene.sheet.is_plural(w) or scene.sheet.low[w] in {"they", "we", "both"} for w in told.subjects)
    return len(told.subjects) > 1 or any(plural)


def _are_forces(scene: Scene, told: Frame, takers: tuple[Taker, ...]) -> bool:
    """Whether those who do it are armed men, by their own word or their name."""
    forces = people("forces")
    names = {scene.actors[t.actor].name.lower().split()[-1] for t in takers if t.part == "agent"}
    lemmas = {scene.sheet.lemma(w) for w in told.subjects} | names | {name.rstrip("s") for name in names}
    return bool(lemmas & forces)


def _fit(scene: Scene, told: Frame, line: Line, slot: Slot, filled: Filled) -> bool:
    if slot.infinitive:
        verb = _infinitive(scene, told, slot)
        filled.given += [("anything", word) for word in _of_infinitive(scene, verb)]
        return verb is not None
    if not slot.part and not slot.nouns:
        return _particle(scene, told, slot, filled)
    words = [w for w in _taken(scene, told, slot, filled) if slot.part != "patient" or _can_suffer(scene, line, w)]
    if slot.nouns:
        words = [
            w for w in (*words, *_grouped(scene, words)) if {scene.sheet.lemma(w), scene.sheet.low[w]} & slot.nouns
        ]
        filled.words += words[:1]
        return bool(words)
    filled.given += [(slot.part, word) for word in words]
    return any(whom(scene, word) for word in words) if slot.named else bool(words)


def _grouped(scene: Scene, words: list[int]) -> Iterator[int]:
    """What is told by how much there was of it: of "two days of talks" the talks."""
    for word in words:
        if scene.sheet.lemma(word) in people("groups"):
            yield from (w for w in scene.sheet.on(word, "nmod") if scene.clauses.preposition(w) == "of")


def _can_suffer(scene: Scene, line: Line, word: int) -> bool:
    """Whether what a word names can be done to as a line says: no bill is killed, no arrival captured."""
    kind, actor = scene.sheet.kinds.get(word), whom(scene, word)
    if actor and line.type == "arrested":
        return scene.kind(actor) not in {"place", "state"}
    if kind is None or line.type not in BODILY or actor:
        return True
    return kind not in NO_BODIES and not (line.persons and kind in NO_PERSONS)


def _taken(scene: Scene, told: Frame, slot: Slot, filled: Filled) -> list[int]:
    """What may fill a slot: objects, what stands behind its preposition, or objects where that is a particle."""
    if not slot.before:
        return _objects(told, slot, filled)
    if words := _behind(scene, told, slot, filled):
        return words
    return _objects(told, slot, filled) if _particle(scene, told, slot, filled) else []


def _objects(told: Frame, slot: Slot, filled: Filled) -> list[int]:
    if told.copula:
        return [told.verb]
    taken = {*filled.words, *(word for _, word in filled.given)}
    words = told.objects if slot.nouns else told.recipients or told.objects
    return [word for word in words if word not in taken]


def _behind(scene: Scene, told: Frame, slot: Slot, filled: Filled) -> list[int]:
    """What stands behind a preposition, of the verb or of a noun that belongs to the trigger."""
    found = [word for case, word in told.obliques if case.partition(" ")[0] in slot.before]
    for noun in filled.words:
        for child in scene.sheet.on(noun, "nmod", "acl", "obl"):
            if scene.clauses.preposition(child).partition(" ")[0] in slot.before:
                found += scene.clauses.alike(child)
    return list(dict.fromkeys(found))


def _particle(scene: Scene, told: Frame, slot: Slot, filled: Filled) -> bool:
    for word in range(told.verb + 1, min(told.verb + NEAR, len(scene.sheet.low))):
        if scene.sheet.low[word] in slot.before and (
            scene.parse.heads[word] == told.verb or word == told.verb + 1 or scene.parse.tags[word] in {"RP", "JJ"}
        ):
            filled.words.append(word)
            return True
    return False


def _of_infinitive(scene: Scene, verb: int | None) -> list[int]:
    """A verb behind "to" with what it takes: what was voted or agreed to do is shown whole."""
    return [] if verb is None else [verb, *scene.sheet.on(verb, "obj", "xcomp")]


def _infinitive(scene: Scene, told: Frame, slot: Slot) -> int | None:
    """The verb behind "to", one of those asked for, if it follows within the clause."""
    low, tags = scene.sheet.low, scene.parse.tags
    for word in range(told.verb + 1, min(told.verb + SHOWN, len(low) - 1)):
        if low[word] == "that" or (tags[word] in ENDING and low[word] not in OBLIGED):
            return None
        if low[word] == "to" and (low[word + 1] in slot.nouns if slot.nouns else _is_verb(scene, word + 1)):
            return word + 1
    return None


def _is_verb(scene: Scene, word: int) -> bool:
    return scene.parse.tags[word] in {"VB", "VBP"} or scene.parse.relations[word] in {"xcomp", "ccomp", "advcl"}


def _takers(scene: Scene, told: Frame, line: Line, filled: Filled) -> Iterator[Taker]:
    # "The law was passed" has for its subject what befell it; "was replaced by Calloran" tells who replaced whom.
    turned = told.passive and line.subject != "agent" and not any(slot.part for slot in line.slots)
    subjects = told.objects if turned else told.subjects
    if line.together and _is_reciprocal(scene, told.verb) and len(subjects) == 1:
        subjects = (*_beside(scene, subjects[0]), *subjects)
    befallen = line.subject == "agent" and is_done_to(scene, told, line.type)
    given = [("patient" if befallen else line.subject, word) for word in subjects] + filled.given
    if line.type == "killed":
        given += [("patient", word) for case, word in told.obliques if case in {"with", "alongside", "beside"}]
    found = [
        Taker(actor, part, word)
        for part, word in ((part, _person_behind(scene, line, part, word)) for part, word in given)
        if part != "anything" and (actor := whom(scene, word, acting=part == "agent"))
        if not (is_owner(scene, word) or is_set_apart(scene, told.verb, word))
    ]
    found = [taker for taker in found if not _is_misread(scene, taker, found)]
    done_to = {taker.actor for taker in found if taker.part != "agent"}
    for taker in found:
        # Nobody does it to himself: where both seem one, the one who does it was misread.
        able = _can(scene, line, taker.part, taker.actor) or _acts_as_state(scene, told, line, taker)
        if able and not (taker.part == "agent" and taker.actor in done_to):
            yield taker


def _person_behind(scene: Scene, line: Line, part: str, word: int) -> int:
    """Of "Norvane general Idris Vantor" the general, whom alone a verb of his kind can befall."""
    actor = scene.actor(word)
    if line.type not in SUFFERED or part != "patient" or actor is None or scene.kind(actor) == "person":
        return word
    at = word + 1
    while at < len(scene.parse.tags) and scene.parse.tags[at] in {"NN", "NNP", "JJ"}:
        found = scene.actor(at)
        if found and scene.kind(found) == "person":
            return at
        at += 1
    return word


def _beside(scene: Scene, word: int) -> Iterator[int]:
    """The name that "and" sets before the phrase of a word, where the parse does not join them."""
    at = word
    while at > 0 and scene.parse.tags[at - 1] in {"DT", "NNP", "NN", "NNS", "JJ"}:
        at -= 1
    if at > 1 and scene.sheet.low[at - 1] == "and" and scene.actor(at - 2):
        yield at - 2


def _is_misread(scene: Scene, taker: Taker, found: list[Taker]) -> bool:
    """Whether a pronoun seems to be done to by itself: of "militias that attacked them" these are others."""
    return (
        taker.part != "agent"
        and scene.parse.tags[taker.word] == "PRP"
        and any(
            other.actor == taker.actor and other.part == "agent" and scene.parse.tags[other.word] != "PRP"
            for other in found
        )
    )


def _acts_as_state(scene: Scene, told: Frame, line: Line, taker: Taker) -> bool:
    """Whether what seems a place acts as only a state does: "Haldmark deployed 400 soldiers"."""
    if taker.part != "agent" or line.type not in OF_STATES or scene.kind(taker.actor) != "place":
        return False
    return told.how == "own" and taker.word in told.subjects and before(scene, told.verb) == taker.word


def _can(scene: Scene, line: Line, part: str, actor: str) -> bool:
    """Whether an actor may take part: no place does, and only a person is appointed, resigns or is dismissed."""
    kind = scene.kind(actor)
    if line.persons and part == ("agent" if line.type == "resigned" else "patient"):
        return kind == "person" or (line.type == "arrested" and kind == "group")
    return kind != "place" or (line.type == "other" and part == "recipient")
