"""Groups and bodies that have no name: "Kessarian militias", "the militias", "Norvane’s foreign ministry".

A phrase by one of the nouns in `lexicon` opens a group or goes back to an earlier one that it fits: the one that the
coreference head names, else the one last mentioned. What is mentioned once and neither acts nor is acted on is none.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from onrecord import nouns
from onrecord.actors import lexicon as lex
from onrecord.actors.admission import Candidate
from onrecord.actors.drafts import Draft, head, rule
from onrecord.actors.likeness import Likeness, likeness, may_be
from onrecord.actors.passing import marked, may_pass, passing_kind
from onrecord.actors.signatures import TELLING, Signature, chunk, signature
from onrecord.actors.trimming import single_spaced
from onrecord.actors.vouching import vouches
from onrecord.english import OURS, each
from onrecord.names.bodies import body, compare_bodies
from onrecord.sheet import singular
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.actors.resolution import Chance, Told
    from onrecord.names import Name
    from onrecord.sheet import Sheet
    from onrecord.types import ActorKind, Span

SAME_WORDS, SAME_NOUN, BARE = 0.9, 0.75, 0.6
"""How sure a join is by the same noun with the same modifiers, with others that fit, and with none: set by hand."""
SUPPORT = 0.2
"""From this chance by the coreference head on, an earlier group goes before one mentioned later."""
NOUNS = (lex.CROWDS | lex.INSTITUTIONS | lex.BODIES_AS_GROUPS) - lex.SPEAKERS_APART
"""The nouns of groups and of bodies without a name."""
ACTING = ("nsubj", "obj", "iobj")
INSIDE_OF = each("DT JJ NN NNS NNP NNPS POS PRP$ HYPH VBN")
"""Tags of the words that may follow "of"."""
_AFTER = each("in by on at during from near")
"""Words that say where or by whom something was done to those of whom a participle tells."""
LONG_NAME, NEARLY = 3, 0.85
"""Words from which on a phrase is compared with the names of bodies, and the score from which on it is one."""
ABSTRACT = each("authority service intelligence")
"""Nouns that are as often no body: "on the authority of the council"."""
OFTEN = 4
"""From so many mentions on people without a name are what the report is about."""
LONGEST = 12
"""Words: a longer phrase is a parse gone wrong, or a story."""


class Crowd:
    """A group or body without a name in the making: its draft, its signature at first and by now, whether it acts.

    Nothing goes back to one that is `apart`. One that is `passing` goes by any other noun, and is an actor only where
    it is `told_of`: where a tie or an event may have a part for it.
    """

    def __init__(
        self, draft: Draft, known: Signature, look: Likeness, *, apart: bool = False, passing: bool = False
    ) -> None:
        self.draft, self.opened, self.known, self.apart, self.passing = draft, known, known, apart, passing
        self.acts = self.does = False
        self.told_of = passing
        self.last = 0
        self.weight = -1
        self.whole: Span | None = None
        self.look = look


class Crowds:
    """The groups and bodies without a name of one report."""

    def __init__(self, told: Told, side: Callable[[Sheet, int], str | None]) -> None:
        self._told, self._side = told, side
        self._all: list[Crowd] = []
        self._brought_in: set[str] = set()

    def take(self, i: int, candidate: Candidate) -> Draft | None:
        """The group that a description by a noun for groups (`is_crowd`) stands for; `None` where it is no group."""
        sheet = self._told.sheets[candidate.sheet]
        own = signature(sheet, candidate.head, lambda word: self._side(sheet, word))
        if own.denied or self._is_name_with_noun(sheet, candidate.head) or _is_only_said(sheet, candidate.head):
            return None
        if self._are_people(sheet, candidate.head, own):
            return None
        if own.noun in lex.INSTITUTIONS and own.bare and not (own.definite or own.noun in lex.BARE_INSTITUTIONS):
            return None
        chance, apart = self._told.chance(i), _is_set_apart(sheet, candidate.head)
        fitting = [] if apart or _another(sheet, candidate.head) else self._fitting(own, chance)
        span = words_of(sheet, candidate.head)
        if body := self._named_so(sheet, span):
            body.joined_at(span, rule("shorter-name", min(body.joins)), SAME_NOUN)
            return body
        if fitting:
            crowd = max(fitting, key=lambda c: (chance.of(c.draft) >= SUPPORT, _closeness(own, c.known), c.last))
            self._join(crowd, own, span, chance)
        elif _opens(own) and not (own.owned and not own.plural) and not _is_one_of_many(sheet, candidate.head, own):
            crowd = Crowd(_draft(sheet, span, own), own, likeness(sheet, candidate.head), apart=apart)
            crowd.told_of = passing_kind(sheet, candidate, own) is not None
            self._all.append(crowd)
            crowd.draft.named_at(span)
        else:
            return None
        self._noted(crowd, sheet, candidate, own, i)
        return crowd.draft

    def pass_by(self, i: int, candidate: Candidate) -> Draft | None:
        """Whom a description by another noun stands for: an actor where a tie or an event has a part for them."""
        sheet, word = self._told.sheets[candidate.sheet], candidate.head
        if not may_pass(sheet, word):
            return None
        own = signature(sheet, word, lambda at: self._side(sheet, at))
        if own.owned and not self._owner(sheet, words_of(sheet, word)):
            return None
        kind = passing_kind(sheet, candidate, own)
        known = self._told.hidden | (self._brought_in - lex.STRONG_CROWDS if own.bare and own.definite else set())
        if (
            kind is None
            or own.noun in known
            or self._is_named_body(own)
            or _is_only_said(sheet, word)
            or self._is_name_with_noun(sheet, word)
        ):
            return None
        span, chance = words_of(sheet, word), self._told.chance(i)
        fitting = [
            c for c in self._fitting(own, chance) if own.definite and not (c.look.some and _has_owner(sheet, word))
        ]
        if fitting:
            crowd = max(fitting, key=lambda c: (chance.of(c.draft) >= SUPPORT, _closeness(own, c.known), c.last))
            self._join(crowd, own, span, chance)
        else:
            crowd = Crowd(_draft(sheet, span, own, kind), own, likeness(sheet, word), passing=True)
            self._all.append(crowd)
            crowd.draft.named_at(span)
        self._noted(crowd, sheet, candidate, own, i)
        return crowd.draft

    def _with_owner(self, sheet: Sheet, span: Span) -> str | None:
        """A phrase with whose it is for the pronoun that opens it: "Norvane’s central bank" for "its central bank"."""
        first = sheet.within(span).start
        if (owner := self._owner(sheet, span)) is None:
            return None
        return f"{owner.name}’s {single_spaced(sheet.text[sheet.parse.spans[first][1] : span[1]])}"

    def _owner(self, sheet: Sheet, span: Span) -> Draft | None:
        """Whose a phrase is by the pronoun that opens it, where that is known."""
        first = sheet.within(span).start
        if sheet.parse.tags[first] != "PRP$":
            return None
        return self._told.actor.get(self._told.at.get((sheet.number, first), -1))

    def _are_people(self, sheet: Sheet, head: int, own: Signature) -> bool:
        """Whether a phrase is for some people, and as likely sources, or goes back to such: "two commanders"."""
        if own.counted and (own.noun not in lex.STRONG_CROWDS or is_subject(sheet, head)):
            self._brought_in.add(own.noun)
            return True
        return own.bare and own.noun in self._brought_in

    def _fitting(self, own: Signature, chance: Chance) -> list[Crowd]:
        """The groups that a phrase may go back to.

        "The Norvane-backed militias" are the Kessarian ones where no others are told of.
        """
        open_ = [crowd for crowd in self._all if not crowd.apart]
        found = [c for c in open_ if own.fits(c.known) and _one_within(own, c.known) and _may(own, c)]
        near = [c for c in found if not own.says_only_who_backs(c.known)]
        if near or len(found) != 1:
            return near
        return found if own.definite or chance.of(found[0].draft) >= SUPPORT else []

    def _named_so(self, sheet: Sheet, span: Span) -> Draft | None:
        """The one body that nearly has a phrase for its name: "Kessarian coast guard", "the Kessarian Coast Guard"."""
        text = single_spaced(sheet.text[slice(*span)])
        if len(text.split()) < LONG_NAME:
            return None
        bodies = [d for d in (*self._told.drafts, *self.all()) if d.kind == "organisation"]
        mine = body(text)
        found = [d for d in bodies if len(d.name.split()) >= LONG_NAME and _nearly(mine, body(d.name))]
        return found[0] if len(found) == 1 else None

    def _is_name_with_noun(self, sheet: Sheet, head: int) -> bool:
        """Whether the noun only says what a named body beside it is: "the Transmarine agency"."""
        beside = (self._told.named.get((sheet.number, word)) for word in (head - 1, head + 1))
        return sheet.lemma(head) in lex.GENERIC_BODIES and any(
            d is not None and d.kind == "organisation" for d in beside
        )

    def _is_named_body(self, own: Signature) -> bool:
        """Whether a bare noun may be for a body that has a name: "the court" beside the Supreme Court."""
        return own.bare and not own.plural and any(d.named and own.noun in d.heads for d in self._told.drafts)

    def all(self) -> list[Draft]:
        """All groups and bodies so far."""
        return [crowd.draft for crowd in self._all]

    def kept(self) -> list[Draft]:
        """The groups that are actors of the report."""
        for crowd in self._all:
            if not _kept(crowd):
                marked(crowd.draft)
        return [c.draft for c in self._all if (_kept(c) or c.told_of) and not self._may_vouch(c)]

    def _may_vouch(self, crowd: Crowd) -> bool:
        """Whether who goes by a description may be an unnamed source: by other words, or as it is told to speak."""
        noun = crowd.known.noun
        stays = _kept(crowd) and not (crowd.look.some and noun in nouns.ONE_OF_MANY)
        if stays or noun in lex.BARE_INSTITUTIONS:
            return False
        speaks = not _is_no_secret(crowd) and any(self._vouches_at(span) for span in crowd.draft.joins)
        return speaks or self._is_veiled(crowd)

    def _is_veiled(self, crowd: Crowd) -> bool:
        """Whether a phrase for an unnamed source, or for who speaks and is led to nobody, may be for it."""
        veiled = self._told.veiled | self._speaking
        if crowd.known.noun in self._told.hidden or any(may_be(crowd.look, source) for source in veiled):
            return True
        return bool({source.noun for source in veiled if source.plural and source.definite} & _made_of(crowd))

    @cached_property
    def _speaking(self) -> frozenset[Likeness]:
        """Who vouches for something and was led to nobody: "The militia denied beating him"."""
        told = self._told
        open_ = ((told.sheets[c.sheet], c.head) for i, c in enumerate(told.candidates) if _is_open(told, i))
        return frozenset(likeness(sheet, word) for sheet, word in open_ if vouches(sheet, word))

    def _vouches_at(self, span: Span) -> bool:
        """Whether who is mentioned there vouches for something there."""
        found = ((sheet, sheet.head(span)) for sheet in self._told.sheets)
        return any(word is not None and vouches(sheet, word) for sheet, word in found)

    def _join(self, crowd: Crowd, own: Signature, span: Span, chance: Chance) -> None:
        first = min(crowd.draft.joins)
        likely = chance.of(crowd.draft)
        if own.weight and any(_says_the_same(own, other) for other in (crowd.opened, crowd.known)):
            crowd.draft.named_at(span)
        elif likely > BARE:
            crowd.draft.joined_at(span, head("coreference", first), likely)
        else:
            sure = SAME_NOUN if own.sides or own.others else BARE
            crowd.draft.joined_at(span, rule("same-noun", first), sure)
        crowd.known = crowd.known.with_(own)

    def _noted(self, crowd: Crowd, sheet: Sheet, candidate: Candidate, own: Signature, i: int) -> None:
        """Keep the fullest description as the name, and whether it acts."""
        span = words_of(sheet, candidate.head)
        text = self._with_owner(sheet, span) or single_spaced(sheet.text[slice(*span)])
        weight = own.weight - (2 if _has_pronoun(sheet, span) else 0)
        if weight > crowd.weight:
            if crowd.weight >= 0:
                crowd.draft.called(crowd.draft.name)
            crowd.draft.name, crowd.weight = _bare_name(text, own), weight
        crowd.acts |= acts(sheet, candidate.head)
        crowd.does |= sheet.relation(candidate.head) == "nsubj"
        crowd.last = i


def _is_no_secret(crowd: Crowd) -> bool:
    """Whether it is known who speaks: "the junta", "Norvane’s embassy", "rebels"."""
    known_which = crowd.draft.kind == "organisation" and crowd.known.definite and not crowd.look.some
    return known_which or (crowd.known.plural and crowd.known.noun in lex.STRONG_CROWDS)


def _has_owner(sheet: Sheet, word: int) -> bool:
    """Whether it is told whose it is before the noun: "Kessaria’s central bank" is not "a Kessarian bank"."""
    return any(sheet.parse.tags[w] == "POS" for w in chunk(sheet, word))


def _made_of(crowd: Crowd) -> set[str]:
    """The nouns of whom a group is made: "a coalition of clinics"."""
    _, of, behind = crowd.draft.name.partition(" of ")
    return {singular(word) for word in behind.split()} if of else set()


def _is_open(told: Told, i: int) -> bool:
    """Whether a candidate is a description that was led to nobody."""
    candidate = told.candidates[i]
    if not isinstance(candidate, Candidate) or candidate.form != "description" or i in told.actor:
        return False
    sheet, word = told.sheets[candidate.sheet], candidate.head
    said_of = sheet.relation(word) == "appos" or (candidate.sheet, word) in told.described or sheet.on(word, "cop")
    return sheet.parse.tags[word] in {"NN", "NNS"} and not said_of


def is_crowd(sheet: Sheet, candidate: Candidate) -> bool:
    """Whether a phrase is by a noun for many who act, or for a body that somebody has."""
    noun, word = sheet.lemma(candidate.head), candidate.head
    if noun not in NOUNS or sheet.parse.tags[word] not in {"NN", "NNS", "NNP", "NNPS"}:
        return False
    if sheet.relation(word) == "compound" or sheet.parse.relations[word] == "nmod:desc" or _modifies(sheet, word):
        return False
    loose = noun in lex.INSTITUTIONS and noun not in ABSTRACT
    kinds = {"person", "organization", ""} | ({"place", "abstract"} if loose else set())
    if candidate.kind not in kinds:
        return False
    if sheet.is_plural(word):
        return noun in lex.CROWDS or (noun in lex.INSTITUTIONS and noun != "intelligence")
    return noun in lex.INSTITUTIONS | lex.BODIES_AS_GROUPS


def _modifies(sheet: Sheet, word: int) -> bool:
    """Whether a noun in the singular stands before another, whatever the parse says: "militia" of "militia leaders"."""
    ahead = word + 1
    if ahead >= len(sheet.words) or sheet.lemma(word) != sheet.low[word] or sheet.low[word] == "police":
        return False
    gap = sheet.text[sheet.parse.spans[word][1] : sheet.parse.spans[ahead][0]]
    return gap == " " and sheet.parse.tags[ahead] in {"NN", "NNS"}


def words_of(sheet: Sheet, head: int) -> Span:
    """A phrase by its main noun: what stands before it, and an "of" or "for" after it that says whose it is."""
    return sheet.span(chunk(sheet, head).start, _end(sheet, head))


def _end(sheet: Sheet, head: int) -> int:
    """The last word of what "of" after a noun adds; the noun itself where none does."""
    at = head + 1
    if at >= len(sheet.words) or sheet.low[at] not in {"of", "for"} or sheet.relation(head) == "case":
        return head
    last = head
    for word in range(at + 1, min(at + LONGEST, len(sheet.words))):
        tag = sheet.parse.tags[word]
        if sheet.sentence[word] != sheet.sentence[head] or not (tag in INSIDE_OF or sheet.low[word] == "of"):
            break
        if tag.startswith("NN") or tag == "POS":
            last = word
    return last


def acts(sheet: Sheet, word: int) -> bool:
    """Whether it does something or something is done to it."""
    relation = sheet.parse.relations[word]
    if is_a(relation, "conj") and sheet.parse.heads[word] >= 0:
        return acts(sheet, sheet.parse.heads[word]) if sheet.parse.heads[word] < word else False
    return is_a(relation, *ACTING) or relation in {"obl:agent", "nmod:poss"} or _with_or_against(sheet, word)


def is_subject(sheet: Sheet, word: int) -> bool:
    """Whether it is a subject, or beside one: "a doctor and two militiamen said"."""
    while sheet.relation(word) == "conj" and 0 <= sheet.parse.heads[word] < word:
        word = sheet.parse.heads[word]
    return sheet.relation(word) == "nsubj"


def _with_or_against(sheet: Sheet, word: int) -> bool:
    return sheet.relation(word) in {"obl", "nmod"} and any(
        sheet.low[w] in {"with", "against", "by", "between", "to", "from", "among", "of", "for"}
        for w in sheet.on(word, "case")
    )


def _is_only_said(sheet: Sheet, word: int) -> bool:
    """Whether it is the speaker's own ("our allies"), or of several things of which it takes one ("navies of A, B")."""
    if any(sheet.low[w] in OURS for w in chunk(sheet, word)):
        return True
    whose = [w for w in sheet.on(word, "nmod") if w > word and any(sheet.low[c] == "of" for c in sheet.on(w, "case"))]
    last = _end(sheet, word)
    return sheet.is_plural(word) and any(c > last for w in whose if w <= last for c in sheet.on(w, "conj"))


def _is_one_of_many(sheet: Sheet, word: int, own: Signature) -> bool:
    """Whether it is any body of its kind, with no name beside it: "an election committee", "a school of thought"."""
    if own.noun not in lex.INSTITUTIONS or own.plural or own.sides:
        return False
    words = chunk(sheet, word)
    owned = any(sheet.parse.tags[w] == "POS" for w in words)
    some = sheet.low[words.start] in {"a", "an"} and not owned
    return some or (own.noun == "school" and _end(sheet, word) > word)


def _one_within(own: Signature, known: Signature) -> bool:
    """Whether what stands with one noun stands with the other too: "Haldmark troops" are no "coalition forces".

    Who backs a group says nothing of whose it is.
    """
    one, other = own.sides | own.others, known.sides | known.others
    return one <= other or other <= one


def _another(sheet: Sheet, word: int) -> bool:
    """Whether the phrase says that it is not the one met before."""
    return any(sheet.low[w] in {"other", "another", "more", "additional", "different"} for w in sheet.children[word])


def _is_set_apart(sheet: Sheet, word: int) -> bool:
    """Whether a participle right behind a noun says which ones are meant: "the leaders killed in the strike".

    Who backs them does not.
    """
    ahead = word + 1
    if ahead >= len(sheet.words) or sheet.parse.heads[word] == ahead or sheet.low[ahead] in lex.BACKED:
        return False
    if sheet.parse.tags[ahead] == "VBN" and sheet.parse.heads[ahead] == word:
        return True
    behind = sheet.low[ahead + 1 : ahead + 2]
    return sheet.low[ahead].endswith("ed") and sheet.parse.tags[ahead] != "VBD" and not _AFTER.isdisjoint(behind)


def _may(own: Signature, crowd: Crowd) -> bool:
    """Whether a phrase may go back to a group: one body only by a definite phrase."""
    if own.owned and not own.sides:
        return False
    return own.definite or own.plural or crowd.known.noun in lex.BARE_INSTITUTIONS


def _nearly(one: Name, other: Name) -> bool:
    return compare_bodies(one, other).score >= NEARLY


def _says_the_same(own: Signature, other: Signature) -> bool:
    return own.noun == other.noun and own.modifiers == other.modifiers


def _closeness(own: Signature, known: Signature) -> int:
    same = len(own.sides & known.sides) + len(own.others & known.others) + len(own.patrons & known.patrons)
    return same - len(own.others ^ known.others)


def _opens(own: Signature) -> bool:
    """Whether a phrase may be the first for a group: not one by a noun that says little."""
    return own.noun not in lex.GENERIC_GROUPS or bool(own.weight)


def _kept(crowd: Crowd) -> bool:
    """Whether it is an actor of the report, and not just people or an office mentioned in passing."""
    return not crowd.passing and _stands_out(crowd)


def _stands_out(crowd: Crowd) -> bool:
    """Whether a group or body is so often mentioned, or so well described, that nothing else need be told of it."""
    mentions, known = len(crowd.draft.joins), crowd.known
    if known.noun in lex.INSTITUTIONS and known.plural and known.noun != "police":
        return bool(known.sides)
    if known.noun in lex.COMMON_INSTITUTIONS:
        return (
            bool(known.sides) or "state" in known.others or (known.definite and (mentions > 1 or _tells_whose(crowd)))
        )
    if known.noun in lex.INSTITUTIONS:
        return bool(known.weight) or (crowd.acts and known.noun in lex.BARE_INSTITUTIONS) or mentions > 1
    if known.noun in lex.STRONG_CROWDS:
        return crowd.acts or mentions > 1 or bool(known.sides)
    if mentions >= OFTEN and known.weight:
        return True
    return (_tells_which(known) or _names_somebody(crowd)) and (mentions > 1 or crowd.acts)


def _tells_which(known: Signature) -> bool:
    """Whether it is said which people a phrase is for: whose they are, or what sets them apart: "militia leaders"."""
    return bool(known.sides or known.patrons or known.others & (lex.STRONG_CROWDS | TELLING))


def _names_somebody(crowd: Crowd) -> bool:
    """Whether a name stands in what a group is called: "supporters of the cleric Mokta Sarrin"."""
    return any(word[0].isupper() for word in crowd.draft.name.split()[1:])


def _tells_whose(crowd: Crowd) -> bool:
    """Whether something stands with the noun, and no pronoun: "the prime minister’s office", not "his office"."""
    return bool(crowd.known.others) and not crowd.opened.owned


def _draft(sheet: Sheet, span: Span, own: Signature, kind: ActorKind | None = None) -> Draft:
    one = not own.plural or own.noun == "police"
    if kind is None or own.noun == "police":
        kind = "organisation" if own.noun in lex.INSTITUTIONS and one else "group"
    found = Draft(kind=kind, name=_bare_name(single_spaced(sheet.text[slice(*span)]), own), named=False)
    found.plural = own.plural
    found.heads = {own.noun}
    return found


def _has_pronoun(sheet: Sheet, span: Span) -> bool:
    return any(sheet.parse.tags[w] == "PRP$" for w in sheet.within(span))


def _bare_name(text: str, own: Signature) -> str:
    """The description without the article: "the Kessarian militias"."""
    first, _, rest = text.partition(" ")
    if rest and first.lower() in lex.DEFINITE | {"a", "an", "some", "many", "several", "few", "most"}:
        text = rest
    return text[:1].lower() + text[1:] if own.plural and singular(text.split()[0]) == own.noun else text


__all__ = ["Crowd", "Crowds", "acts", "is_crowd"]
