"""Words of violence and of ways that are used of words, contests, weather and things: nobody is hurt by them.

"Attacked Barsky for her remarks", "struck a guard rail", "retreated from the goal", "released a new version", "a
re-election battle", "his best shot at the nomination", "hit the campaign trail", "the storm hit Dunmere".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.events.lexicon import people
from onrecord.events.people import whom

if TYPE_CHECKING:
    from onrecord.events.drafts import Taker
    from onrecord.events.frames import Frame
    from onrecord.events.rows import Line
    from onrecord.scene import Scene

    Takers = tuple[Taker, ...]

SPEAKERS, BLAMES, SAYS = frozenset({"person", "organisation"}), frozenset({"for", "over", "as"}), 7
"""Whom one attacks in words, by what follows, within so many words: "attacked Barsky for her remarks"."""
INANIMATE = frozenset({"object", "place", "substance", "abstract"})
PERSONS = frozenset(
    {"people", "man", "woman", "prisoner", "civilian", "hostage", "soldier", "villager", "rebel", "child"}
)
SIDES = frozenset({"support", "favour", "favor", "defence", "defense", "name", "behalf"})
FLEES = frozenset({"flee", "escape", "surrender", "go", "lay"})
"""By which one man alone retreats."""
IDIOMS = frozenset(
    {"trail", "road", "ground", "headlines", "airwaves", "stump", "target", "record", "shelves", "milestone", "high"}
    | {"low", "peak", "bottom", "snag", "jackpot", "brakes", "nerve", "mark", "buffers", "snags"}
)
"""What one hits and hurts nobody."""
STRIKES = frozenset(
    {"chord", "tone", "balance", "note", "pose", "deal", "bargain", "accord", "compromise", "gold", "blow"}
)
CALLING = frozenset({"calling", "branding", "accusing", "describing", "labelling", "labeling", "dubbing"})
"""How an attack in words goes on, within `SAYS` words."""
IN_WORDS = frozenset(
    {"verbal", "scathing", "blistering", "withering", "rhetorical", "personal", "political", "partisan"}
)
RACES = frozenset(
    {"second", "third", "vote", "poll", "point", "election", "race", "caucus", "primary", "ballot", "cup"}
)
"""What one beats somebody in and hurts nobody."""
ILLNESSES = frozenset({"heart", "panic", "asthma", "anxiety", "cardiac"})
CONTESTS, ATTACKS = frozenset({"battle", "fight", "clash", "war", "duel"}), frozenset({"attack", "assault"})
DISASTERS = frozenset({"landslide", "avalanche", "tsunami", "wave", "storm", "earthquake", "flood", "quake", "tremor"})
WON = frozenset({"victory", "win", "defeat", "majority", "triumph", "election"})
SWEEPS = frozenset(
    {"electoral", "election", "political", "poll", "democratic", "republican", "conservative", "liberal", "red", "blue"}
    | {"media", "diplomatic", "legal", "social", "constitutional", "financial", "landslide"}
)
"""What sweeps a country and is no disaster: "an electoral landslide", "a political earthquake"."""
STRUCK = frozenset({"strike", "hit", "batter", "pound", "target", "slam", "pummel", "attack", "invade"})
BEFORE = 3
"""Words before one that say what kind of contest it is, or what weather struck."""


def is_figure(scene: Scene, word: int) -> bool:
    """Whether a noun of violence is a contest, or is one in words: "a re-election battle", "a verbal attack"."""
    low, lemma = scene.sheet.low, scene.sheet.lemma(word)
    before = {*low[max(word - BEFORE, 0) : word]}
    if lemma in DISASTERS:
        return bool(before & SWEEPS or {*low[word + 1 : word + 3]} & WON)
    if lemma in CONTESTS:
        return bool(before & people("contested")) or low[word + 1 : word + 2] == ["about"]
    if lemma in ATTACKS and low[max(word - 1, 0)] in ILLNESSES:
        return True
    return lemma in ATTACKS and bool(before & IN_WORDS or CALLING & {*low[word + 1 : word + SAYS + 1]})


def is_figurative(scene: Scene, told: Frame, line: Line, takers: Takers) -> bool:
    """Whether a verb of violence or of a way is used of words, weather and things."""
    return any(is_so(scene, told, line, takers) for is_so in FIGURES)


def _in_words(scene: Scene, told: Frame, line: Line, takers: Takers) -> bool:
    """Somebody attacked "for her remarks"; a "scathing attack"."""
    if any(is_figure(scene, w) for w in told.objects if scene.sheet.lemma(w) in ATTACKS):
        return True
    if line.verb != "attack" or told.passive:
        return False
    kinds = {part: {scene.kind(t.actor) for t in takers if t.part == part} for part in ("agent", "patient")}
    if kinds["agent"] == kinds["patient"] == {"person"} and not people("armed") & _sentence(scene, told.verb):
        # "Barsky attacked Orsel in the debate"
        return True
    done_to = kinds["patient"]
    return bool(done_to & SPEAKERS) and bool(BLAMES & {*scene.sheet.low[told.verb + 2 : told.verb + SAYS]})


def _by_weather(scene: Scene, told: Frame, line: Line, takers: Takers) -> bool:
    """What storms, quakes and drivers do is no attack."""
    if line.type != "assault" or line.verb not in STRUCK:
        return False
    words = _sentence(scene, told.verb)
    if told.passive and line.verb in {"strike", "hit"} and people("traffic") & words and not people("weapons") & words:
        return True
    before = range(max(told.verb - BEFORE, 0), told.verb)
    return any(scene.sheet.lemma(w) in people("weather") for w in (*told.subjects, *before))


def _of_things(scene: Scene, told: Frame, line: Line, takers: Takers) -> bool:
    """A person who struck a guard rail; one who hit the campaign trail."""
    low = scene.sheet.low
    if line.verb not in {"strike", "hit"}:
        return False
    if line.verb == "strike" and any(scene.sheet.lemma(w) in STRIKES for w in told.objects if w > told.verb):
        return True
    by_person = any(scene.kind(t.actor) == "person" for t in takers if t.part == "agent")
    if not by_person and not any(low[w] in {"he", "she", "i", "we"} for w in told.subjects):
        return False
    things = _things(scene, told)
    struck = bool(things) and all(scene.sheet.kinds.get(w) in INANIMATE for w in things)
    return struck or bool(IDIOMS & {*low[told.verb + 1 : told.verb + SAYS]})


def _in_answer(scene: Scene, told: Frame, line: Line, takers: Takers) -> bool:
    """A person who "hit back at Norvane", and no shot is told of."""
    by_person = any(scene.kind(t.actor) == "person" for t in takers if t.part == "agent")
    back = scene.sheet.low[told.verb + 1 : told.verb + 2] == ["back"]
    return by_person and back and not people("weapons") & _sentence(scene, told.verb)


def _in_a_race(scene: Scene, told: Frame, line: Line, takers: Takers) -> bool:
    """Who beat another for second place; who marches toward the nomination."""
    if line.verb == "march":
        return any(case in {"toward", "towards"} and _is_no_place(scene, word) for case, word in told.obliques)
    if line.verb in {"beat", "defeat", "attack", "crush", "win", "lose"} and people("sport") & _sentence(
        scene, told.verb
    ):
        return True
    return line.verb == "beat" and line.type == "assault" and bool(RACES & _sentence(scene, told.verb))


def _is_no_place(scene: Scene, word: int) -> bool:
    """Whether a word names nothing that one can walk to."""
    return scene.actor(word) is None and scene.sheet.kinds.get(word) not in {"place", "object", "organization"}


def _into_space(scene: Scene, told: Frame, line: Line, takers: Takers) -> bool:
    """What is launched into space hits nobody."""
    words = {*scene.sheet.low[told.verb + 1 : told.verb + BEFORE * BEFORE]}
    return line.type == "assault" and line.verb in {"launch", "fire"} and bool(words & {"space", "orbit"})


def _a_chance(scene: Scene, told: Frame, line: Line, takers: Takers) -> bool:
    """Somebody's "best shot at the nomination"."""
    at, tags = told.verb, scene.parse.tags
    return scene.sheet.low[at : at + 2] == ["shot", "at"] and tags[max(at - 1, 0)] in {"JJ", "JJS", "DT", "PRP$", "POS"}


def _a_plan(scene: Scene, told: Frame, line: Line, takers: Takers) -> bool:
    """To execute a plan, or to execute well."""
    if line.verb != "execute" or told.passive or any(t.part == "patient" for t in takers):
        return False
    kinds, things = scene.sheet.kinds, _things(scene, told)
    return not any(kinds.get(w) == "person" or scene.sheet.lemma(w) in PERSONS for w in things)


def _from_things(scene: Scene, told: Frame, line: Line, takers: Takers) -> bool:
    """To retreat from a goal; to release what is nobody."""
    if line.verb == "threaten":
        return any(scene.sheet.kinds.get(w) == "abstract" for w in _things(scene, told))
    alone = line.type == "retreat" and not line.slots and line.verb not in FLEES
    if alone and {scene.kind(t.actor) for t in takers} == {"person"}:
        return True
    if line.type == "retreat":
        return any(case == "from" and scene.sheet.kinds.get(w) == "abstract" for case, w in told.obliques)
    let_go = line.verb in {"release", "free", "pardon", "clear"}
    return let_go and any(scene.kind(t.actor) not in {"person", "group"} for t in takers if t.part != "agent")


def _hurts_things(scene: Scene, told: Frame, line: Line, takers: Takers) -> bool:
    """What hurts the economy, or somebody's feelings."""
    if line.verb not in {"hurt", "injure"} or told.passive or any(t.part == "patient" for t in takers):
        return False
    things = _things(scene, told)
    return bool(things) and all(scene.sheet.kinds.get(w) not in {"person", "organization"} for w in things)


def is_of_animals(scene: Scene, noun: int) -> bool:
    """Whether those who are killed or attacked are animals: "the killing of 300 pigs", "the elephant's death"."""
    return any(_is_animal(scene, w) for w in scene.sheet.on(noun, "nmod"))


def _is_animal(scene: Scene, word: int) -> bool:
    return scene.sheet.kinds.get(word) == "animal" and scene.actor(word) is None


def _done_to_animals(scene: Scene, told: Frame, line: Line, takers: Takers) -> bool:
    """A jackal that died, pigs that were culled: nobody is killed."""
    if line.type not in {"killed", "assault"} or any(t.part == "patient" for t in takers):
        return False
    suffers = told.objects if told.objects or line.subject == "agent" else told.subjects
    return any(_is_animal(scene, w) for w in suffers)


def _of_ideas(scene: Scene, told: Frame, line: Line, takers: Takers) -> bool:
    """An amendment or a hope that died."""
    kinds, low = scene.sheet.kinds, scene.sheet.low
    if line.verb == "be":
        # "I'm dead"
        return any(low[w] in {"i", "you", "we"} for w in told.subjects)
    return line.verb == "die" and any(
        low[w] == "it" or kinds.get(w) == "abstract" or scene.sheet.lemma(w) in people("ideas") for w in told.subjects
    )


def _in_court(scene: Scene, told: Frame, line: Line, takers: Takers) -> bool:
    """What is fought in no place is fought in court, or in words."""
    if line.verb != "fight" or not any("in" in slot.before for slot in line.slots):
        return False
    if SIDES & {scene.sheet.lemma(w) for case, w in told.obliques if case == "in"}:
        # "Fought in support of Orsel"
        return True
    where = (scene.actor(w) for case, w in told.obliques if case == "in")
    return not any(actor and scene.kind(actor) in {"place", "state"} for actor in where)


def _sentence(scene: Scene, word: int) -> set[str]:
    """The words of a sentence, in the singular."""
    return {scene.sheet.lemma(w) for w in range(*scene.parse.sentences[scene.sheet.sentence[word]])}


def _things(scene: Scene, told: Frame) -> list[int]:
    """What a verb is done to that is nobody."""
    return [w for w in told.objects if w > told.verb and whom(scene, w) is None]


FIGURES = (
    *(_in_words, _by_weather, _of_things, _a_chance, _a_plan, _from_things, _of_ideas, _in_court, _into_space),
    *(_in_answer, _in_a_race, _done_to_animals, _hurts_things),
)
