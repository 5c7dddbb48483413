"""Who a description stands beside: "Harun Selcar, the Order's leader"; "the group's director, Ada Renwick"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.english import FINITE, each
from onrecord.ties.phrases import End

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from onrecord.ties.phrases import Phrase, Phrases
    from onrecord.types import ActorKind

OPENERS = frozenset({",", "–", "—", "-", "("})
"""What parts an apposition from what it stands beside."""
ADVERBS = each(
    """
    now also then once currently formerly previously long himself herself itself still later today again
    """
)
CERTAIN, PLAIN, BEFORE, PARSED = 0.95, 0.9, 0.88, 0.75
"""How sure an apposition is: where words and parse agree, by the words alone after the name and before it, and by the
parse alone. Set by hand; `bench.claims` is where they are to be calibrated."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Somebody that a description stands beside, by which rule, and how sure that is.

    `owners` are whose the role is for him alone, where he is one of several; `None` where he has no others.
    `ended` where the words say that he left it.
    """

    end: End
    rule: str
    confidence: float
    owners: tuple[End, ...] | None = None
    ended: bool = False


@dataclass(frozen=True, slots=True)
class Description:
    """Words that say what somebody is, from `first` to `last`, main word `word`; `definite` where there is but one."""

    first: int
    last: int
    word: int
    definite: bool


def stands_beside(phrases: Phrases, said: Description, kinds: Collection[ActorKind]) -> list[Beside]:
    """Those of these kinds that a description stands beside; mostly one."""
    after = list(_after_names(phrases, said, kinds))
    before = _before_name(phrases, said, kinds)
    others = before is not None and said.definite and bool(after)
    if after and not (others and (_in_opening(phrases, after[0].end) or _is_explained(phrases, after[0].end))):
        return after
    if before is not None and (said.definite or _says_so(phrases, said, before.end)):
        return [before]
    return list(_by_parse(phrases, said, kinds))


def _is_explained(phrases: Phrases, end: End) -> bool:
    """Whether words before a name say who it is: "the head of X, Y, the rector of Z, W" tells of W as rector."""
    named = phrases.at(end.last)
    said = phrases.ending(named.start - 2) if named is not None and phrases.low[named.start - 1] == "," else None
    return said is not None and (said.name is None or phrases.low[said.start - 1] == "of")


def _in_opening(phrases: Phrases, end: End) -> bool:
    """Whether a name ends what opens a sentence: "Speaking to X, the leader of Y, Z, said" is not of X."""
    first, _ = phrases.scene.parse.sentences[phrases.sheet.sentence[end.first]]
    named = phrases.at(end.last)
    hangs = named is not None and phrases.tags[max(named.start - 1, 0)] in {"IN", "TO"}
    return hangs and phrases.tags[first] in {"VBG", "IN"} and FINITE.isdisjoint(phrases.tags[first : end.first])


def _after_names(phrases: Phrases, said: Description, kinds: Collection[ActorKind]) -> Iterator[Beside]:
    """A name before it ("X, the leader of Y"), which ends where the description opens; of many, a list of names."""
    at = said.first - 1
    while at > 0 and phrases.low[at] in ADVERBS:
        at -= 1
    if at < 1 or phrases.low[at] not in OPENERS or _runs_on(phrases, said.last):
        return
    named = phrases.ending(_before_age(phrases, _before_bracket(phrases, at - 1)))
    if named is not None and phrases.low[named.start - 1] in {"of", "from"} and not is_named(phrases, named, kinds):
        named = phrases.ending(named.start - 2)  # "X of the Liberal Union, the wife of Y"
    if named is None or not is_named(phrases, named, kinds):
        return
    agrees = phrases.scene.sheet.relation(said.word) == "appos"
    several = listed(phrases, named, kinds) if phrases.sheet.is_plural(said.word) else [named]
    for one in several:
        if end := End.of(one):
            yield Beside(end, "apposition", CERTAIN if agrees else PLAIN)


def _before_bracket(phrases: Phrases, at: int) -> int:
    """Past the short name in brackets behind a name: "the Tidal Front (TF), a militia"."""
    short = phrases.ending(at - 1) if phrases.tags[at] == "-RRB-" else None
    return short.first - 2 if short and short.actor and phrases.tags[short.first - 1] == "-LRB-" else at


def _before_age(phrases: Phrases, at: int) -> int:
    """Past ", 62," between a name and what it is."""
    return at - 2 if at > 2 and phrases.tags[at] == "CD" and phrases.low[at - 1] == "," else at


def _runs_on(phrases: Phrases, last: int) -> bool:
    """Whether a verb follows at once: then the description is its subject and stands beside nobody."""
    return last + 1 < len(phrases.tags) and phrases.tags[last + 1] in FINITE


def listed(phrases: Phrases, last: Phrase, kinds: Collection[ActorKind]) -> list[Phrase]:
    """The names of a list that ends with this one: "the Ash Brigade and the Harbour Guard"."""
    found = [last]
    while (at := found[-1].start - 1) > 0 and phrases.low[at] in {"and", ","}:
        one = phrases.ending(at - 2 if phrases.low[at] == "and" and phrases.low[at - 1] == "," else at - 1)
        if one is None or not is_named(phrases, one, kinds):
            break
        found.append(one)
    return found


def _says_so(phrases: Phrases, said: Description, name: End) -> bool:
    """Whether "a spokesman, X, said" names the one that it speaks of: one of a list is somebody else."""
    behind = phrases.low[name.last + 1 : name.last + 3]
    opens = said.first == 0 or not phrases.same_sentence(said.first - 1, said.first)
    if opens and FINITE.issuperset(phrases.tags[name.last + 1 : name.last + 2]):
        behind = [",", ""]  # a lost comma: "A member of the Order, X said"
    person = phrases.kind(name.actor) == "person" and not phrases.sheet.is_plural(said.word)
    if opens and not person and FINITE.issuperset(phrases.tags[name.last + 1 : name.last + 2]):
        return True  # "An offshoot of the Order, the Lantern Corps commands them"
    return person and behind[:1] == [","] and behind[1:] not in (["and"], ["or"])


def _before_name(phrases: Phrases, said: Description, kinds: Collection[ActorKind]) -> Beside | None:
    """A name after it ("the group's director, Ada Renwick"): a name right behind the description, which ends there."""
    last = _behind_gloss(phrases, said.last)
    if said.definite and (body := _right_behind(phrases, last, kinds)):
        return Beside(body, "apposition", BEFORE)
    last += phrases.tags[last + 1 : last + 2] == ("''",) or phrases.low[last + 1 : last + 2] == ['"']
    if last + 2 >= len(phrases.tags) or phrases.low[last + 1] not in OPENERS:
        return None
    named = phrases.starting(last + 2)
    if named is None or not is_named(phrases, named, kinds):
        return None
    if named.owner is not None and (named.name == named.first or not said.definite):
        return None
    if not _closes(phrases, named.last + 1) and not _goes_on(phrases, said, named):
        return None
    end = End.of(named)
    return Beside(end, "apposition", BEFORE) if end else None


def _right_behind(phrases: Phrases, last: int, kinds: Collection[ActorKind]) -> End | None:
    """The body named with its article right behind a description: "its rival the Ash Brigade"."""
    named = phrases.starting(last + 1) if phrases.low[last + 1 : last + 2] == ["the"] else None
    body = named is not None and is_named(phrases, named, set(kinds) & {"organisation", "group"})
    return End.of(named) if named is not None and body and named.owner is None else None


def _behind_gloss(phrases: Phrases, last: int) -> int:
    """Past a bracket that explains what a description ends with: "head of the TF (the Tidal Front), X"."""
    if phrases.tags[last + 1 : last + 2] != ("-LRB-",):
        return last
    ends = (w for w in range(last + 2, min(last + REACH, len(phrases.tags))) if phrases.tags[w] == "-RRB-")
    end = next(ends, last)
    return end if phrases.low[end + 1 : end + 2] == [","] else last


def _goes_on(phrases: Phrases, said: Description, named: Phrase) -> bool:
    """Whether a sentence goes on behind a person's name that has lost its comma: "its leader, X at Ombrel".

    A verb may follow at once ("Its leader, X said") where the description begins the sentence: it is no object.
    """
    at = named.last + 1
    opens = said.first == 0 or not phrases.same_sentence(said.first - 1, said.first)
    if named.actor is not None and phrases.kind(named.actor) in {"organisation", "group"}:
        return opens and phrases.tags[at] in FINITE
    if named.actor is None or phrases.kind(named.actor) != "person" or named.name != named.first:
        return False
    goes_on = {"IN", *FINITE} if opens else {"IN"}
    return phrases.tags[at] in goes_on and phrases.low[at] != "of"


def _closes(phrases: Phrases, at: int) -> bool:
    """Whether an apposition ends before this word: at a mark, and not at a list that goes on."""
    if at >= len(phrases.tags) or phrases.low[at] in {".", ")", "–", "—", ";", ":"}:
        return True
    if phrases.low[at] != ",":
        return False
    return not (phrases.at(at + 1) is not None and phrases.tags[at + 1] == "NNP")


def _by_parse(phrases: Phrases, said: Description, kinds: Collection[ActorKind]) -> Iterator[Beside]:
    """Where the parse alone says so, of a name not far before."""
    parse, word = phrases.scene.parse, said.word
    if phrases.scene.sheet.relation(word) != "appos":
        return
    named = phrases.at(parse.heads[word])
    if named is None or not is_named(phrases, named, kinds) or not 0 < word - named.last <= REACH:
        return
    if not FINITE.isdisjoint(phrases.tags[named.last + 1 : said.first]):
        return
    nearer = phrases.low[said.first - 1] == "," and phrases.tags[said.first - 2] in {"NNP", "NNPS"}
    if nearer and named.last < said.first - 2:
        return  # "X, wife of Y, a candidate"
    if end := End.of(named):
        yield Beside(end, "apposition", PARSED)


REACH = 14
"""Words between a name and its apposition where the parse alone says that it is one."""


def is_named(phrases: Phrases, phrase: Phrase, kinds: Collection[ActorKind]) -> bool:
    """Whether a phrase is the name of an actor of one of these kinds."""
    return phrase.name is not None and phrase.actor is not None and phrases.kind(phrase.actor) in kinds
