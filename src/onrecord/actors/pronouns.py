"""Whom a pronoun means.

What the reading of sources says goes first; then the coreference head proposes, and number, person and gender dispose.
Where the head is silent, the subject of the clause or of the sentence before stands in, then for "he" and "she" the
nearest person who fits, unless an unnamed source or somebody else stands nearer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.actors import lexicon as lex
from onrecord.actors.admission import Candidate, Hidden
from onrecord.actors.agreement import MISFIT, agrees, agrees_by_rule, gender_of
from onrecord.actors.cataphora import named_ahead, owner_ahead, subject_ahead
from onrecord.actors.clause_subjects import doers, happens, subjects_above
from onrecord.actors.drafts import Draft, head, rule
from onrecord.actors.lone import only_one
from onrecord.actors.possessives import governors, owned_by, owner_above, owner_beside, relative
from onrecord.actors.speakers import I_WORDS, WE_WORDS, Speakers, draft_of
from onrecord.actors.strangers import stranger_between
from onrecord.english import HE, ITSELF, SHE, THEY, each

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.actors.resolution import Told
    from onrecord.types import Reason

LEAST = 0.3
"""The least chance by the coreference head from which a pronoun is joined."""
SURE = 0.7
"""The chance from which on the head is believed against the subject of the pronoun’s own clause."""
LEAST_BODY = 0.5
"""The same for "they" and one body: many stand nearer in most sentences."""
SAME_SOURCE, SPEAKER, EQUATED = 0.85, 0.85, 0.8
"""How sure it is where the reading of sources led a pronoun to a named one, where "I" is a quotation's speaker, and
where "is" puts a pronoun and a name for the same: set by hand, as are all the figures below."""
TELLS_GENDER = 0.6
"""How sure a "she" must be at least before it tells that somebody is a woman."""
OWNER_AHEAD = 0.7
"""How sure a possessive is that opens a sentence before its owner, or stands beside it."""
OWN_CLAUSE, SUBJECT_BEFORE, NEAREST, ONLY_ONE = 0.5, 0.45, 0.4, 0.45
"""Where the head is silent: the subject of the clause, of the sentence before, the nearest person, and the only body
or group near."""
Found = tuple[Draft, "Reason", float]
_OF_BODIES = each("themselves")
"""Words that a body as the subject of their own verb may be meant by."""


class Pronouns:
    """The pronouns of one report."""

    def __init__(self, told: Told, speakers: Speakers) -> None:
        self._told, self._speakers = told, speakers

    def find(self, i: int, candidate: Candidate, everyone: Sequence[Draft]) -> Found | None:
        """The actor that a pronoun stands for, why, and how surely; `None` where that is open."""
        word = self._told.sheets[candidate.sheet].low[candidate.head]
        if happens(self._told.sheets[candidate.sheet], candidate.head):
            return None
        if word in I_WORDS | WE_WORDS:
            return _said_by(word, self._speaker(candidate, everyone))
        if word not in lex.PERSONAL:
            return None
        return self._equated(candidate, word) or self._personal(i, candidate, word, everyone)

    def _personal(self, i: int, candidate: Candidate, word: str, everyone: Sequence[Draft]) -> Found | None:
        """Whom a personal pronoun stands for; nobody where a stranger stands nearer."""
        if known := self._same_source(candidate, word, everyone):
            found: Found | None = (known, rule("same-source", min(known.joins)), SAME_SOURCE)
        else:
            found = self._likeliest(i, candidate, word, everyone)
        outside = word not in lex.IT and self._speakers.quoted(candidate.span) is None
        if outside and found and stranger_between(self._told, i, found[0], word, self._speakers):
            return None
        return found

    def _same_source(self, candidate: Candidate, word: str, everyone: Sequence[Draft]) -> Draft | None:
        """The actor to whose words the reading of sources led a pronoun, not one whom those words name."""
        source = self._speakers.source_at(candidate.span)
        known = draft_of(source, everyone) if source else None
        if known is None or not agrees(word, known) or id(known) in self._spoken_of(candidate):
            return None
        return None if known is self._speakers.turns.speaker(candidate.span[0], everyone) else known

    def _likeliest(self, i: int, candidate: Candidate, word: str, everyone: Sequence[Draft]) -> Found | None:
        """Whom the head or else a rule leads a pronoun to."""
        quoted = self._speakers.quoted(candidate.span)
        speaker = self._speaker(candidate, everyone)
        excluded = self._excluded(candidate) | self._spoken_of(candidate)
        if speaker is not None:
            excluded.add(id(speaker))
        return (
            self._ahead(candidate, word)
            or self._beside(candidate, word)
            or (self._subject(i, candidate, word, excluded, quoted) if word in ITSELF else None)
            or self._by_head(i, word, excluded, owner_above(self._told, candidate, word, excluded))
            or self._subject(i, candidate, word, excluded, quoted)
            or self._nearest(i, word, excluded, quoted)
            or (self._only_one(i, word, excluded) if quoted is None else None)
            or (self._misfit(i, candidate, word) if quoted is None else None)
        )

    def _speaker(self, candidate: Candidate, everyone: Sequence[Draft]) -> Draft | None:
        """The actor whose words a pronoun stands in: a quotation, or a turn of an interview."""
        quoted = self._speakers.quoted(candidate.span)
        source = self._speakers.named(quoted)
        if quoted is None:
            return self._speakers.turns.speaker(candidate.span[0], everyone)
        return draft_of(source, everyone) if source else None

    def _spoken_of(self, candidate: Candidate) -> set[int]:
        """Who is named in the words that a pronoun outside them says: "“Keyl has no money,” he said" is not Keyl."""
        return {
            id(draft)
            for span in self._speakers.said_by(candidate.span)
            for draft in self._told.drafts
            if draft.kind == "person"
            and any(
                span[0] <= at[0] and at[1] <= span[1] and self._speakers.quoted(at) is not None for at in draft.joins
            )
        }

    def _by_head(self, i: int, word: str, excluded: set[int], owner: Draft | None = None) -> Found | None:
        """Whom the coreference head leads a pronoun to; past its likely `owner` only where it is sure."""
        chance = self._told.chance(i)
        fitting = [f for f in chance.actors if agrees(word, f[0]) and id(f[0]) not in excluded]
        if not fitting:
            return None
        draft, likely, j = fitting[0]
        if owner is not None and draft is not owner and likely < SURE:
            return None
        least = LEAST_BODY if word in THEY and not draft.plural else LEAST
        if likely < least or likely <= chance.hidden or likely < chance.elsewhere:
            return None
        return draft, head("coreference", self._told.candidates[j].span), likely

    def _equated(self, candidate: Candidate, word: str) -> Found | None:
        """The name that "is" says the pronoun is: "He is Rostam Keyl"."""
        sheet = self._told.sheets[candidate.sheet]
        main = sheet.parse.heads[candidate.head]
        if sheet.relation(candidate.head) != "nsubj" or main < 0 or not sheet.on(main, "cop"):
            return None
        named = self._told.named.get((candidate.sheet, main))
        if named is None or not agrees(word, named) or any(sheet.low[w] == "not" for w in sheet.children[main]):
            return None
        return named, rule("is", sheet.parse.spans[main]), EQUATED

    def _ahead(self, candidate: Candidate, word: str) -> Found | None:
        """The subject that comes after a possessive which opens its sentence: "In her statement, Ada Renwick said"."""
        subject = subject_ahead(self._told, candidate.sheet, candidate.head)
        if subject is not None and agrees(word, self._told.named[candidate.sheet, subject]):
            named = self._told.sheets[candidate.sheet].parse.spans[subject]
            return self._told.named[candidate.sheet, subject], rule("subject-ahead", named), OWNER_AHEAD
        found = owner_ahead(self._told, candidate.sheet, candidate.head)
        if found is None or not agrees(word, found[0]):
            return None
        name = self._told.candidates[self._told.at[candidate.sheet, found[1]]]
        return found[0], rule("owner-ahead", name.span), OWNER_AHEAD

    def _beside(self, candidate: Candidate, word: str) -> Found | None:
        """The name before "and" that a possessive stands behind."""
        found = owner_beside(self._told, candidate)
        if found is None or not agrees(word, found[0]):
            return None
        return found[0], rule("beside-its-owner", found[1]), OWNER_AHEAD

    def _excluded(self, candidate: Candidate) -> set[int]:
        """Whom a pronoun cannot mean: of whom it says something in an apposition, and who does what is done to it."""
        sheet, word = self._told.sheets[candidate.sheet], candidate.head
        found = named_ahead(self._told, candidate.sheet, word)
        for at in (relative(sheet, word), *owned_by(sheet, word)):
            if (kin := self._told.named.get((candidate.sheet, at))) is not None:
                found.add(id(kin))
        at = word
        for _ in range(5):
            above = sheet.parse.heads[at]
            if above < 0:
                break
            if sheet.parse.relations[at] in {"appos", "nmod:desc"}:
                found |= self._ids(candidate.sheet, above)
            at = above
        if sheet.relation(word) in {"obj", "iobj", "obl"} and sheet.low[word] not in ITSELF:
            verb = sheet.parse.heads[word]
            before = (w for w in sheet.on(verb, "obj", "iobj", "obl") if w < word and sheet.low[w] in lex.PERSONAL)
            for other in (*doers(sheet, verb), *before):
                found |= self._ids(candidate.sheet, other)
        return found

    def _ids(self, sheet: int, word: int) -> set[int]:
        draft = self._told.actor.get(self._told.at.get((sheet, word), -1))
        return set() if draft is None else {id(draft)}

    def _subject(self, i: int, candidate: Candidate, word: str, excluded: set[int], quoted: str | None) -> Found | None:
        """The subject of a clause that the pronoun stands in, or of the sentence before."""
        sheet = self._told.sheets[candidate.sheet]
        for subject in subjects_above(sheet, candidate.head):
            k = self._settled(candidate.sheet, subject)
            if k is None or k >= i:
                continue
            draft, other = self._told.actor.get(k), self._told.candidates[k]
            own = sheet.parse.heads[subject] in governors(sheet, candidate.head) and word in _OF_BODIES
            if draft is not None and (agrees if own else agrees_by_rule)(word, draft) and id(draft) not in excluded:
                return draft, rule("subject-of-clause", other.span), OWN_CLAUSE
        if quoted is not None or sheet.relation(candidate.head) != "nsubj":
            return None
        return self._subject_before(i, candidate, word, excluded)

    def _settled(self, sheet: int, word: int) -> int | None:
        """The candidate of a word, or of the name beside it: "cleric" of "the cleric Mokta Sarrin"."""
        k = self._told.at.get((sheet, word))
        if k in self._told.actor:
            return k
        beside = (self._told.at.get((sheet, child)) for child in self._told.sheets[sheet].on(word, "appos", "flat"))
        return next((b for b in beside if b in self._told.actor), None)

    def _subject_before(self, i: int, candidate: Candidate, word: str, excluded: set[int]) -> Found | None:
        """The subject of the sentence before, in the same paragraph."""
        sheet = self._told.sheets[candidate.sheet]
        number = sheet.sentence[candidate.head] - 1
        if number < 0:
            return None
        root = next((w for w in range(*sheet.parse.sentences[number]) if sheet.parse.heads[w] < 0), None)
        if root is None or sheet.paragraph(sheet.parse.spans[root][0]) != sheet.paragraph(candidate.span[0]):
            return None
        for subject in sheet.on(root, "nsubj"):
            k = self._settled(candidate.sheet, subject)
            draft = self._told.actor.get(k) if k is not None and k < i else None
            if draft is not None and agrees_by_rule(word, draft) and id(draft) not in excluded:
                return draft, rule("subject-before", self._told.candidates[k or 0].span), SUBJECT_BEFORE
        return None

    def _nearest(self, i: int, word: str, excluded: set[int], quoted: str | None) -> Found | None:
        """The nearest person in this sentence or the two before, if nobody else stands nearer."""
        if word not in HE | SHE:
            return None
        sheet, sentence = self._told.sentence(i)
        for j in range(i - 1, -1, -1):
            other = self._told.candidates[j]
            if self._told.sentence(j)[0] != sheet or self._told.sentence(j)[1] < sentence - (
                1 if quoted is None else 3
            ):
                return None
            if isinstance(other, Hidden):
                if other.plural or (quoted and other.source == quoted):
                    continue  # no "he", or the one who speaks of him
                return None
            draft = self._told.actor.get(j)
            if draft is not None and agrees_by_rule(word, draft) and id(draft) not in excluded:
                return draft, rule("nearest-person", other.span), NEAREST
            if draft is None and other.kind == "person" and other.form == "description":
                return None
        return None

    def _only_one(self, i: int, word: str, excluded: set[int]) -> Found | None:
        """The only body or group that this sentence and the one before tell of."""
        found = only_one(self._told, i, word)
        if found is None or id(found[0]) in excluded:
            return None
        return found[0], rule("only-one", self._told.candidates[found[1]].span), ONLY_ONE

    def _misfit(self, i: int, candidate: Candidate, word: str) -> Found | None:
        """The one body that the sentence before speaks of, where no person stands there: a mistranslated "he"."""
        sheet = self._told.sheets[candidate.sheet]
        if word not in HE | SHE or sheet.relation(candidate.head) != "nsubj":
            return None
        sentence = self._told.sentence(i)[1]
        bodies: dict[int, tuple[Draft, int]] = {}
        for j in range(i - 1, -1, -1):
            other = self._told.candidates[j]
            if other.sheet != candidate.sheet or self._told.sentence(j)[1] < sentence - 1:
                break
            if isinstance(other, Hidden) or self._told.sentence(j)[1] == sentence:
                return None
            draft = self._told.actor.get(j)
            elsewhere = sheet.paragraph(other.span[0]) != sheet.paragraph(candidate.span[0])
            if elsewhere or other.kind == "person" or (draft is not None and draft.kind == "person"):
                return None
            if draft is not None and draft.kind == "organisation":
                bodies.setdefault(id(draft), (draft, j))
        if len(bodies) != 1:
            return None
        draft, j = next(iter(bodies.values()))
        return draft, rule("pronoun-that-does-not-agree", self._told.candidates[j].span), MISFIT


def _said_by(word: str, speaker: Draft | None) -> Found | None:
    """Inside a quotation "I" is the person, "we" the body whose words they are."""
    if speaker is None or speaker.kind not in ({"person"} if word in I_WORDS else {"organisation", "group", "state"}):
        return None
    return speaker, rule("speaker-of-quotation", min(speaker.joins)), SPEAKER


def learn(draft: Draft, word: str, confidence: float) -> None:
    """What a pronoun that is surely someone's tells of them."""
    if draft.kind == "person" and draft.gender is None and confidence >= TELLS_GENDER:
        draft.gender = gender_of(word)
