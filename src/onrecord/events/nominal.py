"""Nouns that tell an event: "the killing of X by Y", "Vantor's death", "a Haldmark drone strike", "the meetings"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.english import NOUNS
from onrecord.events.drafts import Draft, Taker
from onrecord.events.figurative import is_figure, is_of_animals
from onrecord.events.frames import ends_sentence
from onrecord.events.lexicon import noun_of, people, planning
from onrecord.events.people import named, owner, whom
from onrecord.events.settings import IN_PLACE, days, places
from onrecord.events.surface import behind
from onrecord.inflection import verb_forms
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from onrecord.events.rows import Noun
    from onrecord.scene import Scene

WHOLE, BARE = 0.8, 0.28
"""How sure a noun is that names somebody who takes part, and one that names nobody: the latter is shown only where
another mention tells the same."""
PLACED = 0.6
"""One that names nobody but says where or when."""
KILLS = frozenset().union(*(verb_forms(v) for v in ("kill", "die", "murder", "injure", "wound")))
BEGINS = frozenset().union(*(verb_forms(v) for v in ("begin", "start", "erupt", "break")))
VERB_FOLLOWS = frozenset({"WP", "WDT", "PRP", "MD", "TO"})
"""Tags of words behind which a verb stands and no noun: "who talks"."""
OF_PEOPLE = frozenset({"arrested", "appointed", "dismissed"})
HARMS = frozenset({"killed", "assault"})
PLANNED = frozenset({"assault", "killed", "protest", "retreat", "mobilize", "coerce"})
TAKEN = ("obj", "nsubj:pass", "xcomp", "ccomp")
"""How a noun hangs on the verb that says who plans or begins it."""
CHOICES = frozenset({"election", "re-election", "reelection", "inauguration"})
"""Nouns whose owner may well be the one who tells of them: "since his election"."""
FOUGHT = frozenset({"attack", "battle", "fight", "assault", "offensive", "clash"})
ENVOYS = frozenset({"envoy", "representative", "spokesman", "spokeswoman", "adviser", "coordinator", "negotiator"})
LABOUR = frozenset({"union", "worker", "wage", "pay", "walkout", "picket", "labour", "labor", "teacher", "miner"})
"""Beside one of these a strike is of those who work."""
COUNTED = 5
COUNTS = frozenset({"of", "at", "to", "is", "was", "rose", "stood", "stands", "reached", "least", "more", "than"})
"""How many words behind a noun a number may stand, and what may stand between."""
MANY = frozenset({"hundred", "dozen", "thousand", "score"})


def told_by_nouns(scene: Scene, taken: Collection[int]) -> Iterator[Draft]:
    """The events that the nouns of a scene tell, but for those that a verb has `taken`."""
    for word, tag in enumerate(scene.parse.tags):
        if tag not in NOUNS or word in taken:
            continue
        noun = noun_of(scene.sheet.lemma(word))
        if noun and (draft := _draft(scene, word, noun)):
            yield draft


def _draft(scene: Scene, word: int, noun: Noun) -> Draft | None:
    if _is_no_noun(scene, word) or _is_part_of_another(scene, word) or _is_name(scene, word):
        return None
    if (noun.plural and not scene.sheet.is_plural(word)) or (noun.type in HARMS and is_of_animals(scene, word)):
        return None
    if _is_in_words(scene, word) or is_figure(scene, word) or _is_in_title(scene, word):
        return None
    takers = tuple(_takers(scene, word, noun))
    if noun.parts.get("compound") == "agent" and not any(taker.part == "agent" for taker in takers):
        actor = owner(scene, word)
        takers = (*takers, Taker(actor, "agent", word)) if actor and actor not in {t.actor for t in takers} else takers
    if len({t.actor for t in takers}) < noun.least:
        return None
    if "placed" in noun.parts and not _is_placed(scene, word):
        return None
    sure = WHOLE if takers and "itself" not in noun.parts else PLACED if _is_told(scene, word, noun) else BARE
    type_ = "protest" if _is_of_labour(scene, word) else noun.type
    mild = noun.mild or (scene.sheet.lemma(word) in FOUGHT and _is_on_somebody(scene, word, takers))
    return Draft(type_, word, (word,), takers, "noun", sure, mild=mild)


def _is_on_somebody(scene: Scene, word: int, takers: Sequence[Taker]) -> bool:
    """Whether an attack is one on a person, and no word beside it tells of arms: it may be one in a debate."""
    if {scene.kind(taker.actor) for taker in takers if taker.part == "patient"} != {"person"}:
        return False
    armed = people("armed") | people("weapons") | KILLS
    sentence = range(*scene.parse.sentences[scene.sheet.sentence[word]])
    return not any({scene.sheet.lemma(w), scene.sheet.low[w]} & armed for w in sentence)


def _is_of_labour(scene: Scene, word: int) -> bool:
    """Whether a strike is of those who work, and no attack."""
    sentence = range(*scene.parse.sentences[scene.sheet.sentence[word]])
    return scene.sheet.lemma(word) == "strike" and any(scene.sheet.lemma(w) in LABOUR for w in sentence)


def _is_in_words(scene: Scene, word: int) -> bool:
    """Whether an attack is one in words alone: "his attacks on postal voting"; what is done "in protest"."""
    if scene.sheet.low[max(word - 1, 0) : word + 1] == ["in", "protest"]:
        return True
    if scene.sheet.lemma(word) not in FOUGHT:
        return False
    aimed = next((one for case, one in behind(scene, word) if case in {"on", "against", "with", "over", "for"}), None)
    if aimed is None or scene.actor(aimed) is not None:
        return False
    return scene.sheet.kinds.get(aimed) == "abstract" or scene.sheet.lemma(aimed) in people("natural") | people("ideas")


def _is_in_title(scene: Scene, word: int) -> bool:
    """Whether a noun says what somebody's office is for: "the envoy for Kessaria negotiations"."""
    at = word - 1
    while at > 0 and scene.parse.tags[at] in NOUNS | {"JJ"}:
        at -= 1
    return at > 0 and scene.sheet.low[at] == "for" and scene.sheet.lemma(at - 1) in people("offices") | ENVOYS


def _is_name(scene: Scene, word: int) -> bool:
    """Whether a noun is part of a name: an actor’s, or any in a sentence ("the Coast Summit"), not in a headline."""
    end = scene.parse.sentences[scene.sheet.sentence[word]][1]
    named = scene.actor(word) is not None or ends_sentence(scene.sheet.words[end - 1])
    return scene.parse.tags[word].startswith("NNP") and named


def _is_no_noun(scene: Scene, word: int) -> bool:
    """Whether what stands before a noun makes a verb of it: "who talks", "let us talk"."""
    follows = word > 0 and scene.parse.tags[word - 1] in VERB_FOLLOWS
    return follows or "let" in scene.sheet.low[max(word - 2, 0) : word]


def _is_told(scene: Scene, word: int, noun: Noun) -> bool:
    """Whether the words around a noun that names nobody say where or when; of one that counts, how many."""
    if noun.type == "consult" and scene.sheet.is_plural(word) and scene.sheet.low[max(word - 1, 0)] == "during":
        # "During meetings in Ombrel": whenever there were any.
        return False
    return _is_counted(scene, word) if "counted" in noun.parts else _is_placed(scene, word)


def _is_counted(scene: Scene, word: int) -> bool:
    """Whether a number stands right before a noun, or behind it: "19 bodies", "a toll of 26", "the dead at 38"."""
    low, tags = scene.sheet.low, scene.parse.tags
    if "toll" in low[max(word - COUNTED, 0) : word]:
        # "a toll of 27 dead" is told by the toll.
        return False
    behind_it = range(word + 1, min(word + COUNTED, len(tags)))
    number = next((w for w in behind_it if tags[w] == "CD"), None)
    joined = number is not None and {*low[word + 1 : number]} <= COUNTS
    return joined or tags[word - 1] == "CD" if word else joined


def _is_part_of_another(scene: Scene, word: int) -> bool:
    """Whether a noun only says what another is: "attack helicopters", "protest leaders"."""
    after = word + 1
    return (
        after < len(scene.parse.tags)
        and scene.sheet.low[after] not in BEGINS
        and (scene.parse.tags[after] in {"NN", "NNS"} or _is_participle_of(scene, word, after))
        and scene.sheet.sentence[after] == scene.sheet.sentence[word]
    )


def _is_participle_of(scene: Scene, word: int, after: int) -> bool:
    """Whether a word in -ing says what another does: "the ruling conservative Front"."""
    return scene.sheet.low[word].endswith("ing") and scene.parse.tags[after] in {"JJ", "NNP", "NNPS"}


def _takers(scene: Scene, word: int, noun: Noun) -> Iterator[Taker]:
    for part, one, plain in _related(scene, word, noun):
        actor = whom(scene, one, acting=part == "agent") if plain else named(scene, one)
        if actor is None and plain and noun.type == "aid":
            actor = owner(scene, one)
        if actor and _can(scene, noun, part, actor) and not _is_own(scene, word, one, actor):
            yield Taker(actor, part, one)


def _can(scene: Scene, noun: Noun, part: str, actor: str) -> bool:
    """Whether an actor may take part: no place does, and what happens to people happens to people only."""
    of_people = part == "patient" and noun.type in OF_PEOPLE
    return scene.kind(actor) in {"person", "group"} if of_people else scene.kind(actor) != "place"


def _related(scene: Scene, word: int, noun: Noun) -> Iterator[tuple[str, int, bool]]:
    """Who stands with a noun: the part, the word, and whether it is behind a preposition, by the parse or the words."""
    if part := noun.parts.get("itself"):
        yield part, word, True
    for planner in _planners(scene, word, noun) if noun.type in PLANNED else ():
        yield "agent", planner, True
    for child in scene.sheet.children[word]:
        if part := _part(scene, word, child, noun):
            for one in scene.clauses.alike(child):
                yield part, one, scene.parse.relations[child].startswith("nmod") and one > word
    if (at := _owner_before(scene, word)) is not None and (part := _owned(scene, word, noun)):
        yield part, at, False
    for case, one in behind(scene, word):
        if not case or (case == "of" and scene.sheet.low[word + 1] != "of"):
            return
        if part := noun.parts.get(case, ""):
            yield part, one, True
        elif one not in scene.times and scene.actor(one) is None:
            # "A rally despite criticism by Norvane": what follows hangs on something else.
            return


def _planners(scene: Scene, word: int, noun: Noun) -> tuple[int, ...]:
    """Who plans, announces or begins what a noun tells: "was planning dozens of attacks", "announced a withdrawal"."""
    above, relation = scene.parse.heads[word], scene.parse.relations[word]
    if above >= 0 and scene.parse.tags[above].startswith("N") and scene.clauses.preposition(word) in {"of", ""}:
        above, relation = scene.parse.heads[above], scene.parse.relations[above]
    clause = scene.clauses.by_verb.get(above)
    if clause is None:
        return ()
    blamed = scene.sheet.low[above] == "responsible" and scene.clauses.preposition(word) == "for"
    if not blamed and not (scene.sheet.low[above] in planning(only=noun.type == "killed") and is_a(relation, *TAKEN)):
        return ()
    return tuple(w for w in clause.subjects if w != word and w != scene.parse.heads[word])


def _is_own(scene: Scene, noun: int, owner: int, actor: str) -> bool:
    """Whether "his" would be the one who does what is done with it: nobody avenges a death of his own."""
    if scene.parse.tags[owner] != "PRP$" or scene.sheet.lemma(noun) in CHOICES:
        return False
    clause = scene.clauses.by_verb.get(scene.parse.heads[noun])
    return clause is not None and any(scene.actor(word) == actor for word in clause.subjects)


def _owned(scene: Scene, word: int, noun: Noun) -> str:
    """The part of an owner; of "Haldmark's killing of Vantor" the one who does it."""
    part, follows = noun.parts.get("owner", ""), scene.sheet.low[word + 1 : word + 2]
    return "agent" if part == "patient" and noun.parts.get("by") == "agent" and follows == ["of"] else part


def _owner_before(scene: Scene, word: int) -> int | None:
    """The last word of an owner right before a noun, by its mark, where the parse does not join them."""
    mark = word - 1
    if mark < 1 or scene.parse.tags[mark] != "POS" or scene.sheet.on(word, "nmod:poss"):
        return None
    return mark - 1


def _part(scene: Scene, word: int, child: int, noun: Noun) -> str:
    relation = scene.parse.relations[child]
    if relation == "nmod:poss":
        return _owned(scene, word, noun)
    if relation in {"compound", "amod", "nmod:desc"}:
        return noun.parts.get("compound", "")
    if relation.startswith(("nmod", "obl")):
        return noun.parts.get(scene.clauses.preposition(child).partition(" ")[0], "")
    return ""


def _is_placed(scene: Scene, word: int) -> bool:
    """Whether the words say where or when it was, that it began, or that it killed."""
    end = len(scene.sheet.low)
    begins = any(scene.sheet.low[w] in BEGINS for w in (scene.parse.heads[word], word + 1) if 0 <= w < end)
    around = list(behind(scene, word))
    dated = any(one in scene.times for _, one in around)
    placed = any(case in IN_PLACE and _is_place(scene, one) for case, one in _chain(scene, word, around))
    near = (scene.parse.heads[word], *scene.sheet.on(word, "acl"))
    noun = noun_of(scene.sheet.lemma(word))
    kills = noun in (noun_of("attack"), noun_of("clash")) and any(scene.sheet.low[w] in KILLS for w in near if w >= 0)
    counted = noun_of(scene.sheet.lemma(word)) is noun_of("death") and any(
        case == "of" and scene.sheet.lemma(one) in MANY for case, one in around
    )
    return kills or begins or dated or placed or counted or bool(days(scene, word) or places(scene, word))


def _chain(scene: Scene, word: int, around: Sequence[tuple[str, int]]) -> Sequence[tuple[str, int]]:
    """The phrase behind a noun; behind one that names nobody the next too: "an attack on oil plants in Kessaria"."""
    planned = scene.sheet.low[scene.parse.heads[word]] in planning()
    return around[: 2 if around and scene.actor(around[0][1]) is None and not planned else 1]


def _is_place(scene: Scene, word: int) -> bool:
    actor = scene.actor(word)
    return actor is not None and scene.kind(actor) in {"place", "state"}
