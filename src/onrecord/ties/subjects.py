"""Who does what a verb says, by the words before it first, then by the parse; and whom words stand for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onrecord.inflection import by_form
from onrecord.ties import lexicon
from onrecord.ties.acts import agent
from onrecord.ties.apposition import Description, stands_beside
from onrecord.ties.choosing import APPOINTS, chosen
from onrecord.ties.chunks import HELP
from onrecord.ties.lexicon import each
from onrecord.ties.phrases import FINITE, JOINING, LISTING, RELATIVE, End
from onrecord.ties.voice import BE, clause_of

if TYPE_CHECKING:
    from onrecord.clauses import Clause, How
    from onrecord.ties.phrases import Phrase, Phrases
    from onrecord.types import ActorKind

BLAMES = frozenset(by_form(each("accuse suspect blame praise thank sanction criticise criticize condemn hail fault")))
"""Verbs whose object is the one who does what "of" or "for" says behind it: "accused Norvane of arming them"."""
NAMED: tuple[ActorKind, ...] = ("person", "organisation", "group")
TELLS = frozenset(
    by_form(
        each(
            """
            tell ask urge order force want press allow enable encourage persuade convince direct help invite push get
            cause expect instruct command permit warn advise beg compel require lead train teach appoint name elect
            """
        )
    )
)
"""Verbs whose object is the one who does what the infinitive behind it says."""
CALLS = frozenset(by_form(each("call appeal plead push press wait settle decide rely count depend")))
CALLED_ON = each("on upon for to")
"""What stands between these and whom they call on: "called on Norvane to back them", "appealed to X to lead it"."""
AFTER = each("replacing succeeding following")
COUNTED = each(
    "first second third fourth fifth sixth seventh eighth ninth tenth last next only one latest youngest oldest"
)
COPULA = each("is was are were becomes became become being remains remained be")
CEASES = each("stop cease quit")
REACH = 25
"""Words between a verb and an end of its tie."""


@dataclass(slots=True)
class Match:
    """Who the ends of a pattern are in a clause, and the words that matched.

    `close`: what the verb takes stands right behind it; `surely`: its subject right before it;
    `joint`: who helps somebody to do it does it too; `loose`: what somebody does may stand for him; `stand`: so may
    what he decides; `owned`: what comes next may have an
    owner instead of "of"; `armed`: what is hit of somebody stands for him.
    """

    ends: dict[str, list[End]] = field(default_factory=dict)
    words: list[int] = field(default_factory=list)
    close: bool = True
    surely: bool = False
    how: How = "own"
    joint: bool = False
    loose: bool = False
    stand: bool = False
    owned: bool = False
    armed: bool = False


def subjects(phrases: Phrases, clause: Clause, found: Match) -> list[End]:
    """Who does what the verb of a clause says; `found` learns how, and how surely, they were found."""
    if clause.passive:
        words = [word for word in clause.subjects if word > clause.verb]
        return ends_of(phrases, clause, words) or (_behind_acts(phrases, words, found) if found.stand else [])
    if (others := _of_others(phrases, clause, found)) is not None:
        return others
    words = [word for word in clause.subjects if word < clause.verb and not _is_whose(phrases, word)]
    plain = phrases.plain_subject(clause.verb)
    if plain is not None:
        found.surely = True
        shared = plain.head in _heads(phrases, words)
        joined = [word for word in words if shared and _joined(phrases, word, plain)] or _beside(phrases, plain)
        return ends_of(phrases, clause, [*joined, plain.head])
    before = phrases.subject_before(clause.verb)
    if before is not None and _is_antecedent(phrases, clause.verb, before):
        found.surely, found.how = True, "relative"
        return ends_of(phrases, clause, [before.head])
    found.surely = before is not None and before.head in _heads(phrases, words)
    if before is None and _is_participle(phrases, clause.verb):
        doing = _put_in_place(phrases, clause.verb) or _further_left(phrases, clause.verb)
        found.how, words = ("control", [doing.head]) if doing else (found.how, words)
    words = _apart(phrases, words) or _unsaid(phrases, clause, before, found)
    return ends_of(phrases, clause, words)


def _of_others(phrases: Phrases, clause: Clause, found: Match) -> list[End] | None:
    """Who does what a verb without a subject of its own says, by another verb; `None` where it has its own."""
    if (counted := _one_of_those(phrases, clause.verb)) is not None:
        return ends_of(phrases, clause, [counted.head])
    if (above := _above_infinitive(phrases, clause.verb)) is not None:
        return _of_infinitive(phrases, above, found)
    if doing := _helped(phrases, clause, found) or _at_work(phrases, clause):
        found.how = "control"
        return doing
    ceases = phrases.low[clause.verb - 1] in CEASES and phrases.low[clause.verb - 2 : clause.verb - 1] == ["to"]
    told = _told(phrases, clause.verb - 1 if ceases else clause.verb)
    return ends_of(phrases, clause, [told.head]) if told is not None else None


def _helped(phrases: Phrases, clause: Clause, found: Match) -> list[End]:
    """Who does it with another's help, and the other where it is his doing too: "helped Norvane train the militias"."""
    verb = clause.verb - 1 if phrases.low[clause.verb - 1] == "to" else clause.verb
    whom = phrases.ending(verb - 1) if phrases.tags[clause.verb] == "VB" else None
    helping = whom.start - 1 if whom is not None else -1
    if whom is None or helping < 0 or phrases.low[helping] not in HELP:
        return []
    doing = ends_of(phrases, clause, [whom.head])
    if found.joint and phrases.tags[helping].startswith("VB"):
        doing += [end for end in subjects(phrases, clause_of(phrases, helping), Match()) if end not in doing]
    return doing


def _at_work(phrases: Phrases, clause: Clause) -> list[End]:
    """Who does what a participle behind a time or a place says: "worked with X for years guiding Y"."""
    aside = phrases.ending(clause.verb - 1) if phrases.tags[clause.verb] == "VBG" else None
    if aside is None or not _is_aside(phrases, aside):
        return []
    ahead = range(aside.start - 1, max(aside.start - REACH, 0), -1)
    finite = next((at for at in ahead if phrases.tags[at] in FINITE or phrases.low[at] == ","), 0)
    if phrases.tags[finite] not in FINITE or not phrases.same_sentence(finite, clause.verb):
        return []
    plain = phrases.plain_subject(finite)
    return ends_of(phrases, clause, [plain.head]) if plain else subjects(phrases, clause_of(phrases, finite), Match())


def _is_aside(phrases: Phrases, phrase: Phrase) -> bool:
    """Whether a phrase says when or, behind a preposition, where."""
    if not lexicon.words("times").isdisjoint(phrases.low[phrase.first : phrase.last + 1]):
        return True
    placed = phrases.kind(phrase.actor) in {"place", "state"} if phrase.actor else False
    return placed and phrases.tags[phrase.start - 1] == "IN"


def _behind_acts(phrases: Phrases, words: list[int], found: Match) -> list[End]:
    """Who is behind what a passive is done by: "was angered by Haldmark's decision"."""
    wholes = (whole for word in words if (whole := phrases.at(word)))
    ends = [(end, whole.head) for whole in wholes if (end := agent(phrases, whole))]
    found.words += [head for _, head in ends]
    return [end for end, _ in ends]


def _beside(phrases: Phrases, plain: Phrase) -> list[int]:
    """The name that "and" joins to a subject where it opens a clause, whatever the parse makes of it: "X and Y met"."""
    first = (
        phrases.ending(plain.start - 2) if phrases.low[plain.start - 1] == "and" and plain.name is not None else None
    )
    if first is None or first.name is None or not phrases.same_sentence(first.start, plain.head):
        return []
    at = first.start - 1
    opens = at < 0 or not phrases.same_sentence(at, first.start)
    if phrases.low[at : at + 1] == [","] and (more := phrases.ending(at - 1)) and more.name is not None:
        further = [one.head for one in _list_before(phrases, more)]
        return [*further, first.head] if further else []
    return [first.head] if opens or phrases.tags[at] in {",", ":"} or phrases.low[at] in JOINING else []


def _list_before(phrases: Phrases, last: Phrase) -> list[Phrase]:
    """The names of a list that opens a sentence, up to this one: of "X, Y and Z met" the first."""
    found = [last]
    while phrases.low[found[0].start - 1 : found[0].start] == [","]:
        one = phrases.ending(found[0].start - 2)
        if one is None or one.name is None:
            return []
        found.insert(0, one)
    at = found[0].start - 1
    return found if at < 0 or not phrases.same_sentence(at, last.last) else []


def _apart(phrases: Phrases, words: list[int]) -> list[int]:
    """Of several subjects those that hang on nothing: "X, founder of the firm Y, spoke" is of X alone."""
    free = [
        w for w in words if (one := phrases.at(w)) is None or phrases.tags[max(one.start - 1, 0)] not in {"IN", "TO"}
    ]
    words = free if len(words) > 1 and free else words
    return [word for word in words if not _is_set_off(phrases, word)]


def _is_set_off(phrases: Phrases, word: int) -> bool:
    """Whether a phrase ends what commas set off: not Norvane met him in "X, whose group is backed by Norvane, met him".

    "X, a contender to lead the Brigade, met him": what a verb or a preposition right before it takes is no subject.
    """
    whole = phrases.at(word)
    if whole is None or whole.start < 1:
        return False
    if phrases.low[whole.last + 1 : whole.last + 2] != [","]:
        verb = phrases.tags[whole.last + 1 : whole.last + 2]
        ahead, low = phrases.tags[whole.start - 1], phrases.low[whole.start - 1]
        return bool(verb) and verb[0] in FINITE and ahead in {"IN", "VBG"} and low not in JOINING | LISTING
    if {*phrases.low[whole.last + 2 : whole.last + 3]} & {"who", "whom", "which"}:
        # "He is Keyl, who was appointed to lead it"
        return False
    before = phrases.tags[whole.start - 1]
    infinitive = "to" in phrases.low[whole.start - 2 : whole.start]
    return before.startswith("VB") or infinitive or phrases.low[whole.start - 1] in {"by", "of", "for", "with"}


def _is_antecedent(phrases: Phrases, verb: int, before: Phrase) -> bool:
    """Whether the phrase before "who" or "which" is what that stands for: people, or no person."""
    pronoun = phrases.relative_before(verb)
    if not pronoun or before.actor is None:
        return False
    kind = phrases.kind(before.actor)
    return kind in {"person", "group"} if pronoun in {"who", "whom"} else kind != "person"


def _unsaid(phrases: Phrases, clause: Clause, before: Phrase | None, found: Match) -> list[int]:
    """The subject of a verb that the parse gives none: that of "who", or of the verb before a participle."""
    if before is not None and phrases.relative_before(clause.verb):
        found.how = "relative"
        return [before.head]
    if before is None and (set_off := phrases.set_off_subject(clause.verb)):
        return [set_off.head]
    joined = phrases.joined(clause.verb)
    further = _further_left(phrases, clause.verb) if joined or _is_participle(phrases, clause.verb) else None
    if further is None:
        return []
    found.how = "shared" if joined else "control"
    return [further.head]


def _is_participle(phrases: Phrases, verb: int) -> bool:
    """Whether a verb is a participle behind a comma: "X met Y, holding talks with Z"."""
    return phrases.tags[verb] == "VBG" and phrases.low[verb - 1] == ","


def _put_in_place(phrases: Phrases, verb: int) -> Phrase | None:
    """Who is given an office before a participle that tells after whom: "named X as its head, replacing Y"."""
    ahead = range(verb - 2, max(verb - REACH, 0), -1) if phrases.low[verb] in AFTER else ()
    at = next((w for w in ahead if phrases.low[w] in APPOINTS and phrases.same_sentence(w, verb)), None)
    if at is None:
        return None
    named = phrases.subject_before(at) if not BE.isdisjoint(phrases.before_verb(at)) else phrases.starting(at + 1)
    return named if named is not None and named.actor else None


def _further_left(phrases: Phrases, verb: int) -> Phrase | None:
    """The subject of the last finite verb before another that has none of its own."""
    for at in range(verb - 2, max(verb - REACH, 0), -1):
        if not phrases.same_sentence(at, verb):
            break
        if phrases.tags[at].startswith("VB") and (found := phrases.plain_subject(at)):
            return found
    return None


def _is_whose(phrases: Phrases, word: int) -> bool:
    """Whether a word is in a phrase with "whose", which stands in a clause of its own."""
    phrase = phrases.at(word)
    return phrase is not None and "whose" in (phrase.det, phrases.low[phrase.first - 1])


def _above_infinitive(phrases: Phrases, verb: int) -> Clause | None:
    """The clause whose verb stands right before "to" and this verb: "stepped in to guide", "helped found"."""
    helped = phrases.low[verb - 1] in HELP
    if not helped and (phrases.low[verb - 1] != "to" or not phrases.tags[verb].startswith("VB")):
        return None
    at = verb - 1 if helped else verb - 2
    while at > 0 and phrases.tags[at] in {"RP", "RB", "IN"}:
        at -= 1
    is_verb = phrases.tags[at].startswith("VB") or phrases.is_headline_verb(at)
    return clause_of(phrases, at) if is_verb else None


def _one_of_those(phrases: Phrases, verb: int) -> Phrase | None:
    """Who is the first or one of those to do it: "X is the first woman to direct it", "the only one to have led it"."""
    at = verb - 1
    while at > 0 and phrases.low[at] in {"to", "have", "ever"}:
        at -= 1
    noun = phrases.ending(at) if "to" in phrases.low[at + 1 : verb] else None
    if noun is None or noun.name is not None or COUNTED.isdisjoint(phrases.low[noun.first : noun.last + 1]):
        return None
    return phrases.subject_before(noun.start - 1) if phrases.low[noun.start - 1] in COPULA else None


def _told(phrases: Phrases, verb: int) -> Phrase | None:
    """Who does what a verb behind him says: "told the powers to leave", "accused Norvane of arming them"."""
    low, tag = phrases.low[verb - 1], phrases.tags[verb]
    if low == "as" and tag == "VBG":  # "lists the airline as belonging to the force"
        described = phrases.ending(verb - 2)
        return described if described and described.actor else None
    verbs = (
        TELLS
        if low == "to" and (tag == "VB" or phrases.low[verb] in CEASES)
        else BLAMES
        if low in {"of", "for"} and tag == "VBG"
        else frozenset()
    )
    whom = phrases.ending(verb - 2) if verbs else None
    if whom is None:
        return None
    called = low == "to" and phrases.low[whom.start - 1] in CALLED_ON and phrases.low[whom.start - 2] in CALLS
    return whom if called or phrases.low[whom.start - 1] in verbs else None


def _of_infinitive(phrases: Phrases, above: Clause, found: Match) -> list[End]:
    if not phrases.tags[above.verb].startswith("VB"):
        headline = phrases.ending(above.verb - 1)
        return ends_of(phrases, above, [headline.head] if headline else [])
    if above.passive:
        found.surely = phrases.tags[above.verb - 1] in FINITE or phrases.low[above.verb - 1] == "been"
        plain = phrases.subject_before(above.verb)
        return ends_of(phrases, above, [plain.head] if plain else list(above.objects))
    return subjects(phrases, above, found)


def _heads(phrases: Phrases, words: list[int]) -> set[int]:
    """The main words of the phrases that these words stand in."""
    return {whole.head for word in words if (whole := phrases.at(word))}


def _joined(phrases: Phrases, word: int, plain: Phrase) -> bool:
    """Whether "and" joins the phrase of a word to the one that stands right before the verb."""
    whole = phrases.at(word)
    between = phrases.low[whole.last + 1 : plain.start] if whole and whole.last < plain.start else []
    return "and" in between


def ends_of(phrases: Phrases, clause: Clause, words: list[int]) -> list[End]:
    """Whom words near a clause stand for."""
    near = [word for word in dict.fromkeys(words) if abs(word - clause.verb) < REACH]
    return list(dict.fromkeys(end for word in near if (end := end_of(phrases, word))))


def end_of(phrases: Phrases, word: int) -> End | None:
    """Whom a word stands for: the actor of its phrase, or the one that its phrase stands beside."""
    if end := phrases.end(word):
        return end
    phrase = phrases.antecedent(word) if phrases.low[word] in RELATIVE else phrases.at(word)
    if phrase is None or phrase.name is not None:
        return None
    if end := phrases.about(phrase):
        return end
    if phrases.sheet.lemma(phrase.head) in lexicon.words("outcomes"):
        return chosen(phrases, phrase)
    said = Description(phrase.start, phrase.last, phrase.head, definite=False)
    beside = stands_beside(phrases, said, NAMED) if _describes(phrases, phrase) else []
    return beside[0].end if len(beside) == 1 else None


def _describes(phrases: Phrases, phrase: Phrase) -> bool:
    return phrases.sheet.lemma(phrase.head) in lexicon.describing()
