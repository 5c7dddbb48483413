"""Ties: every place where the words of a report tell who leads, backs, opposes, oversees, belongs to or met whom.

    the parse and the actors -> noun phrases -> rules -> mentions of ties

`table` says what types there are; `verbs.toml` (read by `patterns`) and `roles.toml` (by `lexicon`) list the words.
`phrases` reads the noun phrases, whom each is about, and what stands before a verb. Each rule yields drafts:

- `roles`: what somebody is said to be, whose, and who that is ("X, the Order's envoy"; "named X its head")
- `deeds`: what verbs tell: `matching` lays the patterns on a clause that `voice` has set right, `subjects` says who
  does it, with `joined_subjects` ("X, Y and Z met"), `made_to` ("told X to leave") and `standing_for` (who is meant)
- `nominal`: nouns made of verbs ("X's support for Y"), with `acts` (who is behind "the attack") and `choosing`
- `belonging`: what a body is called ("Norvane's Lantern Corps"), where it is (`seats`), and who is of it
  (`people_of_bodies`)
- `parties`: whose party somebody is of; `fellows`: what is called his own; `compounds`: "X-backed"; `beside`:
  adjectives
- `backing`: with whose help, and under whom; `passing`: an office that goes to somebody; `charges`: who is to blame
- `before_them`: who led what somebody took over
- `learned`: what the tie head tells and no rule does

Several rules ask `apposition` who a description stands beside. `drafts` makes mentions of what they find. On whose word
a tie is told, and how surely, is not decided here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.ties.backing import backed
from onrecord.ties.before_them import led_before
from onrecord.ties.belonging import belonging
from onrecord.ties.beside import adjectival
from onrecord.ties.charges import charged
from onrecord.ties.compounds import compounded
from onrecord.ties.deeds import told
from onrecord.ties.drafts import mention
from onrecord.ties.fellows import fellows
from onrecord.ties.learned import told_by_head
from onrecord.ties.nominal import nominal
from onrecord.ties.parties import partisan
from onrecord.ties.passing import passed
from onrecord.ties.phrases import Phrases
from onrecord.ties.roles import held_roles
from onrecord.ties.table import TieKind, kind_of, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.scene import Scene
    from onrecord.ties.drafts import Draft
    from onrecord.types import TieMention


def tie_mentions(scenes: Sequence[Scene]) -> tuple[TieMention, ...]:
    """Every mention of a tie in a report, in the order of its streams and of the text.

    Where two rules find one tie at one word, the surer one stands.
    """
    found: dict[tuple[object, ...], TieMention] = {}
    for scene in scenes:
        phrases = Phrases(scene)
        for draft in _drafts(phrases):
            made = mention(phrases, draft)
            if made is None:
                continue
            key = (made.stream, made.word, made.type, made.subject, made.object)
            if key not in found or found[key].confidence < made.confidence:
                found[key] = made
    for made in list(led_before(scenes, found.values())):
        found.setdefault((made.stream, made.word, made.type, made.subject, made.object), made)
    tied = {frozenset((made.subject, made.object)) for made in found.values()}
    for scene in scenes if any(scene.encoding.ties for scene in scenes) else ():
        for made in told_by_head(Phrases(scene), tied):
            found.setdefault((made.stream, made.word, made.type, made.subject, made.object), made)
    return tuple(sorted(found.values(), key=lambda made: (made.stream, made.word)))


def _drafts(phrases: Phrases) -> Iterator[Draft]:
    yield from held_roles(phrases)
    yield from told(phrases)
    yield from compounded(phrases)
    yield from belonging(phrases)
    yield from partisan(phrases)
    yield from fellows(phrases)
    yield from nominal(phrases)
    yield from adjectival(phrases)
    yield from charged(phrases)
    yield from backed(phrases)
    yield from passed(phrases)


__all__ = ["TieKind", "kind_of", "table", "tie_mentions"]
