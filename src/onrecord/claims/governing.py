"""What a word makes of what it governs: a clause ("failed to meet"), what a noun carries ("no evidence that"), a thing
that happens ("called off talks")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.beside import own
from onrecord.claims.effects import DENIED, Effect, Factuality, effect, negated
from onrecord.claims.presumed import is_commanded, is_definite
from onrecord.claims.turned import particles
from onrecord.claims.words import carriers, groups, listed, verbs
from onrecord.inflection import by_form
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from onrecord.scene import Scene

FALSE = frozenset({"false", "untrue", "baseless", "unfounded", "fake", "bogus", "erroneous", "mistaken", "fabricated"})
"""What a report or a rumour is that tells what is not so."""
FAR = frozenset({"elusive", "distant", "unlikely"})
"""What is so is not there."""
BE = frozenset({"is", "are", "was", "were", "seems", "seemed", "appears", "appeared", "proved"})
ANY = frozenset({"a", "an", "any", "another", "such", "further"})
"""What a happening has before it that is none in particular."""
PASSIVE = frozenset({"is", "are", "was", "were", "be", "been", "being", "’s", "'s"})
BECOMES = by_form(["become", "remain", "stay", "be"]).keys()
RANKS = frozenset({"first", "second", "third", "last", "next", "latest", "only"})
"""What one is among those who do something."""
LOOSE = frozenset({"comes about", "planned", "foreseen"})
"""The groups that reach a claim even where it hangs on them loosely, as "stepped in to guide" does."""
INFINITIVE = frozenset({"planned", "asked for", "let", "does not come about", "comes about"})
"""The groups whose clause is not finite, as are those of "tell me that he leads", "ordered the strike that hit him"."""


def governed(scene: Scene, above: int, word: int, relation: str, found: Factuality) -> Factuality:
    """What a governing word makes of a claim, its own negation and modality included."""
    group = _group(scene, above, word)
    if (shared := _said_of_being(scene, above, word, relation, found)) is not None:
        return shared
    loose = is_a(relation, "advcl", "acl")
    if group is None or (loose and not _reaches(scene, above, word, group)) or _is_told(scene, word, relation, group):
        return found
    if scene.sheet.low[above] == "going" and scene.parse.tags[word] == "VB":
        # "They are going to attack"
        return own(scene, above, found, but=word).under({"status": "predicted"}, above)
    if _is_no_reason(scene, above):
        doubted = group.get("polarity") == "-"
        return found.under({"certainty": "probable"} | ({} if doubted else DENIED), above)
    beside = own(scene, above, Factuality(), but=word)
    if beside.polarity == "-":
        return found.under(({"status": beside.status} if beside.status else {}) | negated(group), above)
    found = found.under(effect(group), above)
    return found.under({"certainty": beside.certainty} | ({"status": beside.status} if beside.status else {}), above)


def _said_of_being(scene: Scene, above: int, word: int, relation: str, found: Factuality) -> Factuality | None:
    """What is said of becoming, and of being the first to do it, is said of it: "could become leader", "will be the
    first to leave". Only a negation is not: who "was not the first to leave" left too."""
    if is_a(relation, "xcomp") and scene.sheet.low[above] in BECOMES:
        return own(scene, above, found, but=word)
    if scene.sheet.low[above] not in RANKS or all(scene.sheet.low[w] != "to" for w in scene.sheet.on(word, "mark")):
        return None
    first = own(scene, above, Factuality(), but=word)
    status: Effect = {"status": first.status} if first.status else {}
    return found.under({"certainty": first.certainty} | status, above)


def _is_no_reason(scene: Scene, verb: int) -> bool:
    """Whether a verb is what there is no reason to do: who has "no reason to doubt" it holds it to be so."""
    above = scene.parse.heads[verb]
    reason = above >= 0 and is_a(scene.parse.relations[verb], "acl") and scene.sheet.low[above] in {"reason", "cause"}
    return reason and is_without(scene, above)


def _is_told(scene: Scene, word: int, relation: str, group: Effect) -> bool:
    """Whether a clause tells what is so, where another would tell what is wanted: "tell me that he leads them"."""
    if group["name"] not in INFINITIVE:
        return False
    tense = {scene.parse.tags[w] for w in (word, *scene.sheet.on(word, "aux", "cop"))}
    wanted = any(scene.sheet.low[w] in {"should", "must", "to"} for w in scene.sheet.on(word, "aux", "mark"))
    return is_a(relation, "xcomp", "ccomp") and bool(tense & {"VBD", "VBZ"}) and not wanted


def _group(scene: Scene, above: int, word: int) -> Effect | None:
    """The group by which a word governs another: of "considered attacking" that of "considered an attack"."""
    low = scene.sheet.low[above]
    for takes in ("gerunds", "things") if scene.parse.tags[word] == "VBG" else ():
        if (group := groups(takes).get(low)) is not None and group.get("takes") == takes:
            return group
    return groups().get(low)


def _reaches(scene: Scene, above: int, word: int, group: Effect) -> bool:
    """Whether a group reaches a clause that hangs on it loosely: "cleared of killing", "not true that"."""
    short = any(scene.sheet.low[w] == "short" for w in scene.sheet.on(above, "advmod"))
    gerund = scene.parse.tags[word] == "VBG" and group.get("polarity") == "-"
    of = gerund and any(scene.sheet.low[w] in {"of", "from"} for w in scene.sheet.on(word, "mark"))
    return group["name"] in LOOSE or short or of or scene.parse.tags[above].startswith("JJ")


def carried(scene: Scene, above: int, word: int, relation: str, found: Factuality) -> Factuality | None:
    """What a noun makes of the clause that it carries, and a verb of such a noun ("dismissed reports that")."""
    if word in found.words and scene.sheet.low[word] in carriers() and is_a(relation, "obj", "nsubj"):
        return governed(scene, above, word, "ccomp", found)
    group = carriers().get(scene.sheet.low[above])
    if group is None or above > word or not scene.parse.tags[above].startswith("N"):
        return None
    if not is_a(relation, "acl", "ccomp", "advcl") or relation == "acl:relcl" or not _is_complement(scene, word):
        return None
    if (answered := _answered(scene, above)) is not None:
        return found.under(answered, above)
    if any(scene.sheet.low[w] in FALSE for w in scene.sheet.on(above, "amod")):
        return found.under(DENIED, above)
    return found.under(negated(group) if is_without(scene, above) else effect(group), above)


def _is_complement(scene: Scene, word: int) -> bool:
    """Whether a clause says what something is: it begins with "that" or with "to"."""
    return any(scene.sheet.low[w] in {"that", "to", "of", "whether"} for w in scene.sheet.on(word, "mark"))


def _answered(scene: Scene, noun: int) -> Effect | None:
    """What it makes of a rumour that somebody denies or confirms it; that it was one counts no more."""
    verb = scene.parse.heads[noun]
    told_of = is_a(scene.parse.relations[noun], "obj") or (verb >= 0 and scene.parse.tags[verb] == "VBN")
    low = scene.sheet.low[verb] if verb >= 0 and told_of else ""
    if low in verbs("confirms"):
        return {"certainty": "possible"} if own(scene, verb, Factuality(), but=noun).polarity == "-" else {}
    return {} if groups().get(low, {}).get("name") == "denied" else None


def is_without(scene: Scene, noun: int) -> bool:
    """Whether there is none of what a noun says: "no evidence", "did not see any sign"."""
    if any(
        scene.sheet.low[w] in {"no", "little", "without"} for w in scene.sheet.on(noun, "det", "amod", "case", "advmod")
    ):
        return True
    verb = scene.parse.heads[noun]
    has = verb >= 0 and is_a(scene.parse.relations[noun], "obj", "nsubj")
    return has and own(scene, verb, Factuality(), but=noun).polarity == "-"


def of_thing(scene: Scene, above: int, word: int, found: Factuality) -> Factuality | None:
    """What a verb makes of the happening that is its object or, of a verb of taking place, its subject."""
    if not scene.parse.tags[word].startswith("N") or not is_a(scene.parse.relations[word], "obj", "nsubj", "obl"):
        return None
    if (made := _of_subject(scene, above, word, found)) is not None:
        return made
    low, group = scene.sheet.low[above], groups("things").get(scene.sheet.low[above])
    occurs = low in verbs("occurs") | {"place"} | verbs("announces") and is_a(
        scene.parse.relations[word], "obj", "nsubj"
    )
    told = is_a(scene.parse.relations[word], "nsubj") and _is_passively(scene, above)
    if occurs or told or (low, *_particles_of(scene, above)) in particles():
        return own(scene, above, found, but=word)
    if group is None or not _is_object(scene, word) or _stands_apart(scene, above, word, group):
        return None
    beside = own(scene, above, Factuality(), but=word)
    return found.under(negated(group) if beside.polarity == "-" else effect(group), above)


def _of_subject(scene: Scene, above: int, word: int, found: Factuality) -> Factuality | None:
    """What is said of a happening makes of it: it is set to begin, it remains out of reach, any such would be met."""
    low = scene.sheet.low[above]
    if _is_of_any(scene, above, word):
        return found.under({"certainty": "possible", "status": "predicted"}, above)
    if low in listed("set to") and is_a(scene.parse.relations[word], "nsubj") and _begins(scene, above):
        return own(scene, above, found, but=word).under({"status": "planned"}, above)
    if low in verbs("stays") | BE and _is_out_of_reach(scene, above):
        return found.under(DENIED, above)
    return None


def _is_of_any(scene: Scene, above: int, word: int) -> bool:
    """Whether it is said what any such happening would do: "an attack would be a mistake", "any attack will be met"."""
    start = word
    while start > 0 and scene.parse.tags[start - 1] in {"JJ", "NN", "NNP", "VBN", "VBG", "HYPH"}:
        start -= 1
    helped = any(scene.parse.tags[w] == "MD" for w in scene.sheet.on(above, "aux"))
    return helped and is_a(scene.parse.relations[word], "nsubj") and scene.sheet.low[start - 1] in ANY


def _is_out_of_reach(scene: Scene, verb: int) -> bool:
    """Whether what stays as it is, is not there: "a ceasefire remains out of reach", "remains a distant hope"."""
    behind_it = scene.sheet.low[verb + 1 : verb + 5]
    return bool(FAR & {*behind_it}) or behind_it[:3] == ["out", "of", "reach"]


def _is_passively(scene: Scene, verb: int) -> bool:
    """Whether a verb says of its subject that it is told of: "protests were not reported"."""
    return scene.parse.tags[verb] == "VBN" and scene.sheet.low[verb] in verbs("told")


def _particles_of(scene: Scene, verb: int) -> list[str]:
    return [scene.sheet.low[w] for w in scene.sheet.on(verb, "compound:prt")]


def _is_object(scene: Scene, word: int) -> bool:
    """Whether a verb is about a happening: "plans an attack", "calls for talks"."""
    done_to = is_a(scene.parse.relations[word], "obj", "nsubj:pass") or _is_subject_of_passive(scene, word)
    hinted = groups("things").get(scene.sheet.low[scene.parse.heads[word]], {}).get("name") == "hinted at"
    return done_to or scene.clauses.preposition(word) in {"for", "against", "of", *(("at",) if hinted else ())}


def _is_subject_of_passive(scene: Scene, word: int) -> bool:
    """Whether a noun is done to where the parse takes it for a plain subject: "an attack was averted"."""
    verb = scene.parse.heads[word]
    helped = any(scene.sheet.low[w] in PASSIVE for w in scene.sheet.on(verb, "aux", "cop"))
    return is_a(scene.parse.relations[word], "nsubj") and scene.parse.tags[verb] == "VBN" and helped


def _stands_apart(scene: Scene, above: int, word: int, group: Effect) -> bool:
    """Whether a happening is there whatever the verb says: "ordered the attack", "discussed the attack"."""
    if _is_for_a_purpose(scene, above, word):
        return True
    return is_commanded(scene, above, word) or (group["name"] == "weighed" and is_definite(scene, word))


def _is_for_a_purpose(scene: Scene, above: int, word: int) -> bool:
    """Whether a verb says what a happening is for, no more: "the meetings were aimed at uniting them"."""
    low = scene.sheet.low
    led = low[above + 1 : above + 2] in (["at"], ["to"])
    return low[above] in verbs("is for") and led and word < above


def _begins(scene: Scene, above: int) -> bool:
    """Whether what is set to happen is that something takes place ("the talks are set to open")."""
    return any(scene.sheet.low[w] in verbs("occurs") | verbs("begins") for w in scene.sheet.on(above, "xcomp"))
