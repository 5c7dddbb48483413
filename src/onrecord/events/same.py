"""Which mentions of a report tell one happening.

What happens to a person once is one happening wherever it is told ("was killed", "Vantor's death"). Else a mention goes
with an earlier one of its type that it refers back to ("the attack", "they were held"), or that has the same takers,
and no other day or place. Of one happening the versions that put it in different places stay apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.events.lexicon import are_alike
from onrecord.events.nominal import BARE
from onrecord.events.ones import ONCE, REFERRING, Happening, One
from onrecord.events.reference import has_own, is_added, is_another, is_counted, is_denied, is_noun, is_plural
from onrecord.events.settings import apart
from onrecord.events.tolls import TOLL
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from onrecord.scene import Scene
    from onrecord.types import EventMention, Spans

FAR, NEAR = 12, 3
"""Sentences back to which a bare "the attack" is taken to refer, and where the report tells of several attacks; a name
of who takes part reaches farther."""
LEAD = 3
"""Sentences from the first telling in which a thing may be told again in other words."""
MUTUAL = frozenset({"consult", "agree", "cooperate", "assault"})
"""What two may do to one another, so that either may be told as the one who does it."""
ABOUT = frozenset({"request", "reject", "accuse", "threaten", "support", "aid", "concede", "coerce", "other"})
"""What is about a thing: who does it to the same body twice may do it about two things."""
SENTENCES = frozenset({"sentence", "jail", "imprison", "receive", "condemn"})
"""The verbs by which an arrest has its end in court."""
HURT = frozenset({"hurt", "injure", "wound"})
"""Verbs of which the same number tells one happening twice: "four people were hurt", "had hurt four"."""


def happenings(mentions: Sequence[EventMention], scenes: Sequence[Scene]) -> tuple[tuple[EventMention, ...], ...]:
    """The mentions of each happening together, in the order of the text, the fullest first of each.

    What is told by nouns alone that name nobody, no place and no time is left out.
    """
    by_type: dict[str, list[Happening]] = {}
    for one in _ones(mentions, scenes):
        found = by_type.setdefault(one.mention.type, [])
        home = _home(found, one)
        if home is not None and one.dies and one.is_aside:
            continue
        if home is None:
            found.append(Happening([one]))
        else:
            home.ones.append(one)
            _join(found, home)
    groups = [group for found in by_type.values() for home in found for group in _versions(home)]
    groups = [group for group in groups if any(mention.confidence > BARE for mention in group)]
    return tuple(sorted(map(_fullest_first, groups), key=lambda group: min(m.trigger for m in group)))


def _home(found: list[Happening], one: One) -> Happening | None:
    """The happening that a mention tells: of several that it may, the one told last before it."""
    homes = [home for home in found if _is_same(home, one)]
    if one.mention.type == "assault" and len(found) > 1:
        if one.is_bare:
            homes = [home for home in homes if one.sentence - home.ones[-1].sentence <= NEAR]
        if one.noun is not None and one.refers and one.days:
            homes = [home for home in homes if home.all("days")]
    return max(homes, key=lambda home: _likeness(home, one), default=None)


def _likeness(home: Happening, one: One) -> tuple[bool, bool, Spans]:
    """How much a mention is like a happening: in its words, in who takes part, in how lately that was told."""
    return bool(one.kinds & home.all("kinds")), bool(one.takers & home.all("takers")), home.ones[-1].mention.trigger


def _ones(mentions: Sequence[EventMention], scenes: Sequence[Scene]) -> list[One]:
    by_stream = {scene.stream: scene for scene in scenes}
    killed = [m for m in mentions if m.type == "killed"]
    return [One(m, by_stream[m.stream], _victims(m, by_stream[m.stream], killed)) for m in mentions]


def _victims(one: EventMention, scene: Scene, killed: Sequence[EventMention]) -> frozenset[str]:
    """Whom the attack of a mention killed: those of the killing that its noun does, or lies in."""
    if one.type != "assault":
        return frozenset()
    heads = scene.parse.heads
    joined = (m for m in killed if m.stream == one.stream and (heads[one.word] == m.word or heads[m.word] == one.word))
    return frozenset(p.actor for m in joined for p in m.participants if p.part == "patient")


def _is_same(home: Happening, one: One) -> bool:
    if apart(home.all("days"), one.days):
        return False
    if one.mention.type in ONCE:
        return _is_same_once(home, one)
    if one.dies and any(other.dies for other in home.ones):
        return bool(one.takers & home.all("takers")) or (one.is_of_one and len(home.all("takers")) == 1)
    return not _are_other_things(home, one) and _is_told_again(home, one)


def _is_told_again(home: Happening, one: One) -> bool:
    """Whether a mention of one sort with a happening takes it up, or is about the same people."""
    if one.victims and home.all("victims"):
        return bool(one.victims & home.all("victims"))
    both = bool(one.takers and home.all("takers"))
    if both and (not one.takes_up or (one.mention.type not in MUTUAL and not one.takers & home.all("takers"))):
        return _has_same_takers(home, one)
    again = _retells_headline(home, one) or _is_said_of_less(home, one) or _counts_as_many(home, one)
    return again or (_are_nouns_alike(home, one) and _refers_to(home.ones[-1], one, first=home.ones[0]))


def _counts_as_many(home: Happening, one: One) -> bool:
    """Whether both tell of as many people hurt."""
    return bool(one.verbs & home.all("verbs") & HURT and one.counts & home.all("counts"))


def _is_said_of_less(home: Happening, one: One) -> bool:
    """Whether the same words tell it, once of nobody who is named: "its offices were searched", "your office was"."""
    same = one.light & home.all("light") and one.verbs & home.all("verbs")
    return bool(same) and not (one.takers and home.all("takers"))


def _retells_headline(home: Happening, one: One) -> bool:
    """Whether what a headline tells of nobody in particular, or the lead does, is told again by the other of them."""
    first = home.ones[0]
    if not first.is_headline or one.is_headline or one.sentence - first.sentence > LEAD:
        return False
    return one.noun is None and not (one.takers and home.all("takers") and not one.takers & home.all("takers"))


def _is_another_deed(home: Happening, one: One) -> bool:
    """Whether a verb tells another deed, or one that answers the happening: "retaliated against the attack"."""
    answers = any(_is_answered_by(other, one) or _is_answered_by(one, other) for other in home.ones)
    return answers or (one.mention.type == "other" and not one.verbs & home.all("verbs"))


def _is_answered_by(other: One, one: One) -> bool:
    """Whether a verb tells what was done about the happening of a noun: "retaliated against the attack"."""
    if one.noun is None or other.noun is not None or one.scene is not other.scene:
        return False
    above, case = one.scene.parse.heads[one.mention.word], one.scene.clauses.preposition(one.mention.word)
    return above == other.mention.word and case in {"against", "after", "to", "for"}


def _are_other_things(home: Happening, one: One) -> bool:
    """Whether the words of a mention tell another sort of thing, several attacks and not one, or one more of a sort."""
    if is_another(one.scene, one.mention.word) or _is_another_deed(home, one):
        return True
    if one.mention.type == "assault" and one.noun is not None and one.days and one.takers - home.all("takers"):
        return True
    if one.noun is not None and is_denied(home.ones[0].scene, home.ones[0].mention.word):
        return True
    if one.kinds and home.all("kinds") and not one.kinds & home.all("kinds"):
        return True
    if one.light and home.all("light") and not one.light & home.all("light") and one.takers != home.all("takers"):
        return True
    return one.mention.type == "assault" and bool(
        one.numbers and home.all("numbers") and not one.numbers & home.all("numbers")
    )


def _are_nouns_alike(home: Happening, one: One) -> bool:
    """Whether the noun of a mention may be told of a happening by its nouns: no ambush is an airstrike."""
    nouns = {other.noun for other in home.ones} - {None}
    return one.noun is None or not nouns or any(are_alike(one.noun, other) for other in nouns if other)


def _has_same_takers(home: Happening, one: One) -> bool:
    theirs, ours = home.all("takers"), one.takers
    if one.mention.type not in MUTUAL and (one.doers & home.all("done_to") or one.done_to & home.all("doers")):
        # "Vantor called on Merdhi to help" is not what Merdhi called for.
        return False
    if one.mention.type in ABOUT and any(_is_told_beside(other, one) for other in home.ones):
        return False
    if one.mention.type in ABOUT and _is_about_another(home, one):
        return False
    if one.noun is None and all(other.noun is None for other in home.ones):
        return ours <= theirs or theirs <= ours
    return bool(ours & theirs) and (ours <= theirs or theirs <= ours or one.refers)


def _is_told_beside(other: One, one: One) -> bool:
    """Whether two verbs of one sentence tell two things: "would give advice but send no fighters"."""
    verbs = one.noun is None and other.noun is None
    here = one.scene is other.scene and one.sentence == other.sentence
    heads = one.scene.parse.heads
    one_phrase = one.mention.word == heads[other.mention.word] or other.mention.word == heads[one.mention.word]
    joined = one_phrase and not is_a(one.scene.parse.relations[max(one.mention.word, other.mention.word)], "conj")
    return verbs and here and not joined and not one.verbs & other.verbs


def _is_about_another(home: Happening, one: One) -> bool:
    """Whether what is asked or vowed is something else than before; what the lead tells may be put in other words."""
    lead = home.ones[0].is_headline and one.sentence - home.ones[0].sentence <= LEAD
    if one.noun is not None or lead:
        return False
    return bool(one.said and home.all("said")) and not one.said & home.all("said")


def _refers_to(last: One, one: One, first: One) -> bool:
    """Whether a mention takes up what the last of a happening told: "the attack", or the headline's strike again."""
    near = one.sentence - last.sentence <= FAR
    if not is_noun(one.scene, one.mention.word):
        return one.refers and near
    of_noun = is_noun(last.scene, last.mention.word)
    same_number = is_plural(one.scene, one.mention.word) == is_plural(last.scene, last.mention.word)
    if not one.refers:
        since = last if one.is_bare and is_plural(one.scene, one.mention.word) else first
        return one.sentence - since.sentence <= 1 and one.scene is last.scene and of_noun and same_number
    return near and (same_number or not of_noun)


def _is_same_once(home: Happening, one: One) -> bool:
    if _are_other_offices(one.offices, home.all("offices")):
        return False
    if one.key & home.all("key"):
        return not (one.mention.type == "arrested" and any(_is_another_end(other, one) for other in home.ones))
    if one.key and (home.all("key") or not _retells_headline(home, one)):
        last = home.ones[-1]
        near = last.scene is one.scene and one.sentence - last.sentence <= NEAR
        return near and is_added(one.scene, one.mention.word)
    if not home.all("key") and one.counts & home.all("counts"):
        # "Bombs kill at least 20", "at least 20 were killed"
        return True
    if _retells_headline(home, one):
        return True
    owned = one.noun is not None and has_own(one.scene, one.mention.word)
    counted = one.mention.reason.name == TOLL or is_counted(one.scene, one.mention.word)
    return not (counted or owned) and bool(home.all("key")) and one.refers


def _is_another_end(other: One, one: One) -> bool:
    """Whether one tells an arrest and the other a sentence, or both a sentence of other lengths."""
    sentenced = [bool(each.verbs & SENTENCES) for each in (other, one)]
    if not all(sentenced):
        return any(sentenced)
    return bool(other.figures and one.figures) and not other.figures & one.figures


def _are_other_offices(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two appointments are to different offices: elected to parliament, and elected president."""
    return bool(some and others) and not some & others


def _join(found: list[Happening], home: Happening) -> None:
    """One happening of two that a later mention shows to be one ("killed him and Tolke")."""
    key = home.all("key")
    for other in [
        h
        for h in found
        if h is not home
        and key & h.all("key")
        and not apart(h.all("days"), home.all("days"))
        and not _are_other_offices(h.all("offices"), home.all("offices"))
    ]:
        found.remove(other)
        home.ones[:] = sorted(home.ones + other.ones, key=lambda one: one.mention.trigger)


def _versions(home: Happening) -> list[list[EventMention]]:
    """The mentions of a happening; where they put it in different places, those of each place apart."""
    mentions = [one.mention for one in home.ones]
    placed: dict[frozenset[str], list[EventMention]] = {}
    for one in home.ones:
        if one.places and one.mention.reason.name == REFERRING:
            placed.setdefault(one.places, []).append(one.mention)
    if len(placed) < 2:
        return [mentions]
    parts = tuple(dict.fromkeys(p for m in mentions for p in m.participants))
    apart_ = [[replace(m, participants=parts) for m in group] for group in placed.values()]
    rest = [m for m in mentions if not any(m in group for group in placed.values())]
    return [*([rest] if rest else []), *apart_]


def _fullest_first(group: list[EventMention]) -> tuple[EventMention, ...]:
    """The mention that names most of those who take part first, the surest of several; the rest as they stand.

    Nobody has two parts in one happening: it is that of the fullest mention, or else of the first.
    """
    first = max(group, key=lambda m: (len(m.participants), m.confidence))
    parts = {p.actor: p for m in reversed((first, *group)) for p in m.participants}
    alike = {m: replace(m, participants=tuple(parts[p.actor] for p in m.participants)) for m in group}
    return (alike[first], *(alike[m] for m in group if m is not first))
