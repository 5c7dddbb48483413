"""What a predicate takes, by the parse and by the words around it together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.english import BE, FINITE, HAVE, PAST, RELATIVE
from onrecord.events.infinitives import doers
from onrecord.events.joined import joined
from onrecord.events.lexicon import lines_of
from onrecord.events.people import whom
from onrecord.events.reduced import undergone
from onrecord.events.surface import auxiliary, before, behind, is_direct
from onrecord.inflection import IRREGULAR, by_form
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from onrecord.clauses import Clause
    from onrecord.scene import Scene

PARTICIPLES = frozenset(form for forms in IRREGULAR.values() for form in forms[1:])
SENTENCE_ENDS = frozenset(".!?:;")


TOLD = """
warn tell ask urge order force persuade allow invite call beg advise encourage instruct compel stop prevent keep block
bar deter dissuade discourage save protect
"""
TELLING = by_form(TOLD.split()).keys()
"""Who does so to somebody means that other to do a thing, or not to."""
STOPS = frozenset({".", ",", ":", "``", "''"})
OWNS = frozenset({"of", "for", "to", "with"})
"""Prepositions behind a noun by which it belongs to somebody."""
CLOSING, SPEECH = frozenset({"”", '"', "’"}), 20
"""The marks that end a quotation, and how many words behind a verb they are looked for."""
NEAR = 6
"""Steps up a parse from a word to the main word of its phrase."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A predicate with the main words of what it takes, as in `onrecord.clauses.Clause`."""

    verb: int
    subjects: tuple[int, ...]
    objects: tuple[int, ...]
    recipients: tuple[int, ...]
    obliques: tuple[tuple[str, int], ...]
    passive: bool
    copula: bool
    how: str


def frame(scene: Scene, clause: Clause) -> Frame:
    """The clause with what the words around its verb add to it."""
    around = list(behind(scene, clause.verb))
    obliques = dict.fromkeys((*clause.obliques, *(pair for pair in around if pair[0])))
    subjects, objects, how = clause.subjects, clause.objects, str(clause.how)
    passive = _is_passive(scene, clause)
    if passive != clause.passive:
        subjects, objects = clause.objects, clause.subjects
        how = "passive" if passive else how
    objects = tuple(_antecedent(scene, clause.verb, word) for word in objects)
    near = before(scene, clause.verb)
    reduced = undergone(scene, clause)
    if reduced is not None:
        (subjects, objects), passive, how = reduced, True, "passive"
    if passive:
        by = (w for case, w in obliques if case == "by" and w not in subjects and _is_nearest(scene, w, around, clause))
        subjects = (*subjects, *by)
        objects = () if how == "relative" and _is_past(scene, clause.verb, objects, near) else objects
        if reduced is None:
            objects = _nearer(scene, clause.verb, objects, near) or ((near,) if near is not None else ())
    else:
        held = {word for _, word in obliques} - {word for _, word in clause.obliques}
        objects = tuple(dict.fromkeys((*(w for w in objects if w not in held), *(w for case, w in around if not case))))
        subjects = _subjects(scene, clause, near)
        how = "near" if near in subjects and near not in clause.subjects else how
    if not passive and (doing := doers(scene, clause.verb)):
        subjects, how = doing, "control"
    if how == "control" and (charged := _charged(scene, clause.verb) or _told_to(scene, clause.verb)):
        subjects = charged
    elif how in {"control", "shared"} and _is_asked_of_another(scene, clause.verb):
        subjects = ()
    if not passive and _is_headline_passive(scene, clause, subjects, objects):
        subjects, objects, passive, how = (), subjects, True, "headline"
    if passive:
        objects = (*objects, *joined(scene, clause.verb, objects))
    else:
        subjects = (*subjects, *joined(scene, clause.verb, subjects))
    end = _speech_end(scene, clause.verb)
    return Frame(
        verb=clause.verb,
        subjects=subjects,
        objects=tuple(w for w in objects if w < end),
        recipients=() if passive else tuple(w for w in clause.recipients if w < end),
        obliques=tuple(pair for pair in obliques if pair[1] < end),
        passive=passive,
        copula=clause.copula and not passive,
        how=how,
    )


def _speech_end(scene: Scene, verb: int) -> int:
    """Where the quotation around a verb ends, if it does soon: what follows is not what the verb takes."""
    low = scene.sheet.low
    marks = range(verb + 1, min(verb + SPEECH, len(low)))
    return next((w for w in marks if low[w] in CLOSING and low[w - 1] in {",", ".", "!", "?"}), len(low))


def is_participle(low: str) -> bool:
    """Whether a word that the parse takes for what somebody is tells what was done to him: "was hurt"."""
    return bool(lines_of(low)) and is_past_participle(low)


def completed(scene: Scene, verb: int) -> list[int]:
    """What completes a verb, with what that takes: "was projected to win the election", "pleads not guilty"."""
    found = scene.sheet.on(verb, "xcomp")
    return [*found, *(w for one in found for w in scene.sheet.on(one, "obj", "obl"))]


def ends_sentence(word: str) -> bool:
    """Whether a word is, or holds, the mark that ends a sentence."""
    return bool(SENTENCE_ENDS & {*word})


def is_past_participle(low: str) -> bool:
    """Whether a word has the form of a past participle."""
    return low.endswith("ed") or low in PARTICIPLES


def _is_passive(scene: Scene, clause: Clause) -> bool:
    """By the parse, and by the word before the participle where the parse does not join it: was "martyred"."""
    if clause.copula:
        return is_participle(scene.sheet.low[clause.verb])
    at = auxiliary(scene, clause.verb)
    past = scene.parse.tags[clause.verb] in PAST or is_past_participle(scene.sheet.low[clause.verb])
    if at < 0 or not past:
        return clause.passive
    return scene.sheet.low[at] in BE or (clause.passive and scene.sheet.low[at] not in HAVE)


def _subjects(scene: Scene, clause: Clause, near: int | None) -> tuple[int, ...]:
    """The subjects of a clause; where the parse finds no actor among them, the phrase right before the verb."""
    if clause.how == "shared" and near is not None and near not in clause.subjects and is_direct(scene, clause.verb):
        # "in which Norvane and Lirune agreed": no verb with a subject right before it shares another's.
        head, relation = scene.parse.heads[near], scene.parse.relations[near]
        if not is_a(relation, "obl", "nmod"):
            return (head, near) if is_a(relation, "conj") and head >= 0 else (near,)
    found = _nearer(scene, clause.verb, clause.subjects, near)
    if clause.how == "control":
        found = () if _is_finite(scene, clause.verb) else tuple(word for word in found if word < clause.verb)
    if any(word < clause.verb for word in found):
        found = tuple(word for word in found if word < clause.verb)
    if near is None or near in found or any(whom(scene, word, acting=True) for word in found):
        return found
    return found if any(_is_within(scene, near, word) for word in found if word < near) else (*found, near)


def _antecedent(scene: Scene, verb: int, word: int) -> int:
    """Whom a relative pronoun stands for: "Orsel, whom Adeyle picked"."""
    if scene.sheet.low[word] not in {"whom", "which", "that"} or word > verb:
        return word
    found = scene.clauses.antecedent(verb)
    return word if found is None else found


def _is_nearest(scene: Scene, word: int, around: list[tuple[str, int]], clause: Clause) -> bool:
    """Whether "by" behind a passive tells who did it, and nothing of a noun between: "destroyed with estimates by"."""
    if any(word == other for _, other in clause.obliques):
        return True
    between = (other for _, other in around if clause.verb < other < word)
    return all(other in scene.times or scene.actor(other) is not None for other in between)


def _is_behind(scene: Scene, near: int, found: tuple[int, ...], verb: int) -> bool:
    """Whether what a parse takes for a subject only says whose the noun before it is."""
    low = scene.sheet.low
    if not found or not all(near < word < verb for word in found) or low[near + 1] not in OWNS:
        return False
    return "," not in low[near : max(found)] and "and" not in low[near : max(found)]


def _is_past(scene: Scene, verb: int, found: tuple[int, ...], near: int | None) -> bool:
    """Whether what a parse leads a passive back to lies past the noun beside the verb, with no pronoun to lead there.

    "Norvane claimed 790 soldiers had been killed": the soldiers.
    """
    return near is not None and all(w < near for w in found) and not RELATIVE & {*scene.sheet.low[near:verb]}


def _charged(scene: Scene, verb: int) -> tuple[int, ...]:
    """Who did what somebody was charged with, thanked or punished for: "sentenced Tolke to prison for killing two"."""
    while is_a(scene.parse.relations[verb], "xcomp") and scene.parse.tags[scene.parse.heads[verb]] == "VBG":
        # "Arrested him for threatening to kill her"
        verb = scene.parse.heads[verb]
    above = scene.clauses.by_verb.get(scene.parse.heads[verb])
    for_it = verb > 0 and scene.sheet.low[verb - 1] in {"for", "of", "from"}
    if above is None or above.passive or not for_it or scene.parse.tags[verb] != "VBG":
        return ()
    charged = tuple(word for word in above.objects if word < verb)
    return tuple(word for word in charged if whom(scene, word)) or charged


def _told_to(scene: Scene, verb: int) -> tuple[int, ...]:
    """Whom somebody told to do it, or kept from it: "urged the Brigade to attack", "warned Norvane not to"."""
    at, above = verb - 1, scene.parse.heads[verb]
    if above < 0 or scene.sheet.low[at] not in {"to", "from"} or scene.sheet.low[above] not in TELLING:
        return ()
    beside = (w for w in range(at - 1, above, -1) if scene.parse.heads[w] == above)
    return next(((w,) for w in beside if whom(scene, w)), ())


def _is_asked_of_another(scene: Scene, verb: int) -> bool:
    """Whether somebody who is no actor is told to do it: "urged the crowd to march" tells of no march of his own."""
    above = scene.parse.heads[verb]
    if above < 0 or scene.parse.tags[verb] != "VB" or scene.sheet.low[above] not in TELLING:
        return False
    return any(above < w < verb for w in scene.sheet.on(above, "obj", "iobj")) and not scene.sheet.on(above, "aux:pass")


def _is_within(scene: Scene, word: int, phrase: int) -> bool:
    """Whether a word only says which another is: of "a user registered from Kessaria" the state is no subject."""
    inside = False
    for _ in range(NEAR):
        above, relation = scene.parse.heads[word], scene.parse.relations[word]
        inside = inside or not is_a(relation, "conj", "appos", "flat", "compound")
        if above < 0 or above == phrase:
            return above == phrase and inside
        word = above
    return False


def _is_finite(scene: Scene, verb: int) -> bool:
    """Whether a verb has a subject of its own, whatever the parse makes of it: "the report that X had met Y"."""
    return scene.parse.tags[verb] in FINITE or any(
        scene.parse.tags[w] in FINITE for w in scene.sheet.on(verb, "aux", "cop")
    )


def _nearer(scene: Scene, verb: int, found: tuple[int, ...], near: int | None) -> tuple[int, ...]:
    """The word right before a verb where the parse finds one that it cannot be.

    "A brother of Abran Tolke, who was killed": the person beside "who". "Merdhi, who guides the militias, called":
    nobody within what the commas set apart.
    """
    if near is None or near in found:
        return found
    if "who" in scene.sheet.low[near + 1 : min(near + 3, auxiliary(scene, verb))]:
        within = all(word < near for word in found)
        actor = whom(scene, near)
        return (near,) if within and actor is not None and scene.kind(actor) == "person" else found
    if _is_behind(scene, near, found, verb):
        # "A former adviser to Barsky was jailed": not she.
        return (near,)
    aside = "," in scene.sheet.low[near + 1 : near + 2] and any(near < word < verb for word in found)
    return (near,) if aside and whom(scene, near) else found


def _is_headline_passive(scene: Scene, clause: Clause, subjects: tuple[int, ...], objects: tuple[int, ...]) -> bool:
    """Whether a line without a full stop leaves "was" out: "Davit Orsel named prime minister"."""
    end = scene.parse.sentences[scene.sheet.sentence[clause.verb]][1]
    if (
        scene.parse.tags[end - 1] in STOPS
        or ends_sentence(scene.sheet.words[end - 1])
        or not is_past_participle(scene.sheet.low[clause.verb])
    ):
        return False
    if scene.sheet.on(clause.verb, "aux", "cop") or any(whom(scene, word) for word in objects):
        return False
    return any((actor := whom(scene, word)) and scene.kind(actor) == "person" for word in subjects)
