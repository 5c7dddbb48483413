"""What stands before a verb: its auxiliaries, the phrase that is its subject, the "who" between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.english import FINITE, TENSED
from onrecord.ties.phrases.pronouns import antecedent
from onrecord.ties.words import AUXILIARY, LISTING, SAYS, WHO

if TYPE_CHECKING:
    from onrecord.ties.phrases.lookup import Phrases
    from onrecord.ties.phrases.phrase import Phrase

ITSELF = frozenset({"himself", "herself", "itself", "themselves"})
SET_OFF = 15
"""Words: the longest apposition looked over between a subject and its verb."""


def auxiliaries(phrases: Phrases, verb: int) -> list[str]:
    """The auxiliaries and adverbs before a verb."""
    return phrases.low[_before_group(phrases, verb) + 1 : verb]


def subject_before(phrases: Phrases, verb: int) -> Phrase | None:
    """The phrase right before a verb and its auxiliaries; behind "who", the one that this tells about."""
    at = _before_group(phrases, verb)
    return antecedent(phrases, at) if phrases.low[at] in WHO else phrases.ending(at)


def shared_subject(phrases: Phrases, verb: int) -> Phrase | None:
    """The phrase before a verb; behind "and", that of the verb before, of no clause with "while" or the like."""
    if phrases.low[verb - 1] != "and":
        return subject_before(phrases, verb)
    by_verb, relations = phrases.scene.clauses.by_verb, phrases.scene.parse.relations
    for at in range(verb - 2, 0, -1):
        if not phrases.same_sentence(at, verb):
            break
        if at in by_verb and (not relations[at].startswith("advcl") or relative_before(phrases, at)):
            return subject_before(phrases, at)
    return None


def plain_subject(phrases: Phrases, verb: int) -> Phrase | None:
    """The phrase right before a finite verb that no preposition ties to anything else: surely its subject."""
    at = _before_group(phrases, verb)
    found = phrases.ending(at)
    if found is None or not _is_finite(phrases, at + 1):
        return None
    before = found.start - 1
    taken = before > 0 and phrases.tags[before] in TENSED and phrases.low[before] not in SAYS
    if taken and relative_before(phrases, before):
        return None  # "a judge who sentenced Rostam Keyl leads the Front"
    if before > 0 and phrases.tags[before] == "VBG" and phrases.low[before] not in LISTING:
        return None  # "the man accused of killing Rostam Keyl leads the Front"
    return None if phrases.hangs(found) or not phrases.same_sentence(found.start, verb) else found


def set_off_subject(phrases: Phrases, verb: int) -> Phrase | None:
    """The name before an apposition that ends right before a finite verb: "Selcar, the leader of X, speaks"."""
    end = _before_group(phrases, verb)
    if phrases.low[end] != "," or FINITE.isdisjoint(phrases.tags[end + 1 : verb + 1]):
        return None
    if (inner := phrases.ending(end - 1)) is not None and _is_explained(phrases, inner):
        return inner
    for at in range(end - 2, max(end - SET_OFF, 0), -1):
        if _is_finite(phrases, at) or not phrases.same_sentence(at, verb):
            return None
        if phrases.low[at] == ",":
            named, said = phrases.ending(at - 1), phrases.starting(at + 1)
            free = named is not None and phrases.tags[max(named.start - 1, 0)] not in {"IN", "TO", ",", "CC"}
            return named if named and free and named.name is not None and said and said.name is None else None
    return None


def _is_explained(phrases: Phrases, name: Phrase) -> bool:
    """Whether a name stands behind the words for whom it is: "The elder, Mira Dorn, chairs it"."""
    said = phrases.ending(name.start - 2) if phrases.low[name.start - 1] == "," and name.name is not None else None
    if said is None or said.name is not None or phrases.tags[max(said.start - 1, 0)] in {"IN", "TO", ",", "CC"}:
        return False
    return said.det in {"the", "a", "an"} or said.owner is not None or phrases.tags[said.first] == "PRP$"


def relative_before(phrases: Phrases, verb: int) -> str:
    """The "who" or the like that stands right before a finite verb, "" where none does."""
    at = _before_group(phrases, verb)
    return phrases.low[at] if _is_finite(phrases, at + 1) and phrases.low[at] in WHO else ""


def shares_subject(phrases: Phrases, verb: int) -> bool:
    """Whether "and" or "but" stands right before a finite verb: it shares the subject of the one before.

    So it is behind a comma where "and" brings one more: "was born in Dunmere, lived in Kessaria and left it".
    """
    at = _before_group(phrases, verb)
    if not _is_finite(phrases, at + 1):
        return False
    return phrases.low[at] in {"and", "but"} or (phrases.low[at] == "," and _lists_verbs(phrases, verb))


def _lists_verbs(phrases: Phrases, verb: int) -> bool:
    """Whether "and" and one more finite verb follow a verb in its sentence."""
    _, end = phrases.scene.parse.sentences[phrases.sheet.sentence[verb]]
    ands = (word for word in range(verb + 1, end - 1) if phrases.low[word] == "and")
    return any(phrases.tags[word + 1] in TENSED for word in ands)


def left_out(phrases: Phrases, verb: int) -> Phrase | None:
    """What a relative clause is about that leaves out its object: "the alliance that Norvane backs"."""
    subject = plain_subject(phrases, verb)
    pronoun = subject.start - 1 if subject else -1
    return antecedent(phrases, pronoun) if pronoun > 0 and phrases.low[pronoun] in WHO else None


def _is_finite(phrases: Phrases, word: int) -> bool:
    return phrases.tags[word] in TENSED or phrases.tags[word] == "MD"


def _before_group(phrases: Phrases, verb: int) -> int:
    """The word before a verb, its auxiliaries and its adverbs."""
    at = verb - 1
    while at > 0 and _stands_with_verb(phrases, at):
        at -= 1
    return at


def _stands_with_verb(phrases: Phrases, at: int) -> bool:
    """Whether a word may stand between a subject and its verb: an auxiliary, an adverb, "himself"."""
    if phrases.tags[at] == "POS":
        return False
    return phrases.tags[at] in {"MD", "RB"} or phrases.low[at] in AUXILIARY or phrases.low[at] in ITSELF
