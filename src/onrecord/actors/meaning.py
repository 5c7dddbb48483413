"""Each candidate in the order of the text: whom it means, and then what each actor is said to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord import places
from onrecord.actors import lexicon as lex
from onrecord.actors.admission import Candidate, Hidden
from onrecord.actors.asides import asides
from onrecord.actors.cataphora import is_empty
from onrecord.actors.crowds import Crowds, is_crowd, words_of
from onrecord.actors.drafts import Draft, rule
from onrecord.actors.pronouns import Pronouns, learn
from onrecord.actors.resolution import Told
from onrecord.actors.returning import returning
from onrecord.actors.said import descriptions
from onrecord.actors.sides import Sides
from onrecord.actors.sound import Names, sound
from onrecord.actors.speakers import draft_of
from onrecord.actors.standing_in import (
    BY_BACKED,
    OF_GOVERNMENT,
    OF_THE_GOVERNMENT,
    backers,
    city_stands_for_state,
    is_government,
)
from onrecord.actors.trimming import single_spaced
from onrecord.english import each
from onrecord.names.lexicon import OFFICES
from onrecord.places.table import states as known_states
from onrecord.sheet import singular
from onrecord.types import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.actors.speakers import Speakers
    from onrecord.sheet import Sheet
    from onrecord.types import Reason, Report, Span


SHORTEST_ASIDE = 3
"""Words: a shorter aside gives way to what the parse takes for the whole."""


SECOND = each("vice deputy assistant former ex")
"""Words before an office that make it another."""


def settle(
    report: Report,
    sheets: Sequence[Sheet],
    candidates: Sequence[Candidate | Hidden],
    drafts: list[Draft],
    speakers: Speakers,
) -> list[Draft]:
    """All actors of the report, the named ones and those found among the descriptions."""
    walk = Walk(report, sheets, candidates, drafts, speakers)
    walk.find_backers()
    for i, candidate in enumerate(candidates):
        if isinstance(candidate, Candidate):
            walk.take(i, candidate)
    walk.describe()
    return walk.everyone()


class Walk:
    """One way through the candidates of a report."""

    def __init__(
        self,
        report: Report,
        sheets: Sequence[Sheet],
        candidates: Sequence[Candidate | Hidden],
        drafts: list[Draft],
        speakers: Speakers,
    ) -> None:
        self._text, self._sheets, self._candidates, self._drafts = report.text, sheets, candidates, drafts
        self._told = Told(sheets, candidates, drafts)
        self._speakers = speakers
        self._pronouns = Pronouns(self._told, speakers)
        self._sides = Sides(self._told, drafts, report.text)
        self._crowds = Crowds(self._told, self._sides.side)
        self._datelines = [zone.span for zone in report.zones if zone.kind == "dateline"]
        self._at = {span: draft for draft in drafts for span in draft.joins}
        self._said: set[tuple[int, int]] = set()
        self._governed: Draft | None = None
        self._found: dict[int, list[Span]] = {}

    def everyone(self) -> list[Draft]:
        """The actors found."""
        return [*self._drafts, *self._crowds.kept()]

    def take(self, i: int, candidate: Candidate) -> None:
        """Settle one candidate."""
        if candidate.form == "name":
            self._name(i, candidate)
        elif candidate.form == "pronoun":
            self._pronoun(i, candidate)
        else:
            self._description(i, candidate)
        self._told.leave(i)

    def _name(self, i: int, candidate: Candidate) -> None:
        draft = self._at.get(candidate.span)
        if draft is None:
            return
        if not any(start <= candidate.span[0] < end for start, end in self._datelines):
            self._told.settle(i, draft)
        self._say(i, candidate, draft)
        if draft.kind == "place":
            self._stand_in(i, candidate, draft)

    def _say(self, i: int, candidate: Candidate, draft: Draft) -> None:
        """Learn from its descriptions by which nouns an actor is known."""
        sheet = self._sheets[candidate.sheet]
        self._found[i] = self._descriptions(candidate, draft)
        for span in self._found[i]:
            self._said.update((candidate.sheet, word) for word in _first_nouns(sheet, span))
            main = sheet.head(span)
            if main is not None:
                self._told.described[candidate.sheet, main] = draft
            if main is not None and sheet.parse.tags[main].startswith("NN") and not _is_second(sheet, main):
                draft.heads.add(sheet.lemma(main))

    def _stand_in(self, i: int, candidate: Candidate, draft: Draft) -> None:
        """A capital that acts is its state."""
        sheet = self._sheets[candidate.sheet]
        sure = city_stands_for_state(sheet, candidate.span)
        seat = places.seat_of(draft.name)
        if not sure or seat is None or len(draft.joins) == 0:
            return
        state = self._state(seat.code, seat.name)
        del draft.joins[candidate.span]
        state.joined_at(candidate.span, rule("capital-for-state", candidate.span), sure)
        self._told.settle(i, state)

    def find_backers(self) -> None:
        """States that are named by the adjective alone of what they back or lead: "the Saudi-led coalition"."""
        for sheet in self._sheets:
            for span, nation in backers(sheet):
                state = self._state(nation.code, nation.name)
                state.joined_at(span, rule("adjective-for-state", span), BY_BACKED)

    def _state(self, code: str, name: str) -> Draft:
        """The state with this code; a new one where the report does not name it."""
        for draft in self._drafts:
            if draft.country == code and draft.kind == "state":
                return draft
        self._drafts.append(Draft(kind="state", name=name, country=code))
        return self._drafts[-1]

    def _pronoun(self, i: int, candidate: Candidate) -> None:
        sheet = self._sheets[candidate.sheet]
        word = sheet.low[candidate.head]
        if sheet.relation(candidate.head) == "expl" or is_empty(sheet, candidate.head):
            return
        if found := self._pronouns.find(i, candidate, [*self._drafts, *self._crowds.all()]):
            draft, reason, sure = found
            sure = _no_surer(draft, reason, sure)
            draft.joined_at(candidate.span, reason, sure)
            learn(draft, word, sure)
            self._told.settle(i, draft)

    def _description(self, i: int, candidate: Candidate) -> None:
        sheet, word = self._sheets[candidate.sheet], candidate.head
        government, crowd = is_government(sheet, word), is_crowd(sheet, candidate)
        if self._describes(candidate):
            return
        if government:
            self._government(i, candidate)
        elif crowd and not self._is_named_body(sheet, candidate) and (draft := self._crowds.take(i, candidate)):
            self._told.settle(i, draft)
        elif found := returning(self._told, i, candidate):
            draft, reason, sure = found
            draft.joined_at(words_of(sheet, word), reason, _no_surer(draft, reason, sure))
            self._told.settle(i, draft)
        elif draft := self._crowds.pass_by(i, candidate):
            self._told.settle(i, draft)

    def _is_named_body(self, sheet: Sheet, candidate: Candidate) -> bool:
        """Whether a bare definite noun is the main word of a named body: "the council" after "Supreme Council"."""
        noun = sheet.lemma(candidate.head)
        bare = all(sheet.relation(w) in {"det", "case", "punct"} for w in sheet.children[candidate.head])
        return bare and any(d.named and d.kind == "organisation" and noun in d.heads for d in self._drafts)

    def _government(self, i: int, candidate: Candidate) -> None:
        """A government is its state; "the government" that of which it was last said."""
        sheet = self._sheets[candidate.sheet]
        span = words_of(sheet, candidate.head)
        modifiers = [w for w in sheet.children[candidate.head] if sheet.relation(w) in {"amod", "compound", "nmod"}]
        for word in modifiers:
            state = self._sides.state_of(sheet, word) or self._of_city(sheet, word) or self._of_adjective(sheet, word)
            if state is not None:
                self._governed = state
                self._told.settle(i, state)
                state.joined_at(span, rule("government-for-state", sheet.parse.spans[word]), OF_GOVERNMENT)
                return
        others = [w for w in modifiers if sheet.low[w] not in lex.GOVERNMENT_QUALIFIERS]
        if self._governed and not others:
            first = min(self._governed.joins)
            self._told.settle(i, self._governed)
            self._governed.joined_at(span, rule("government-for-state", first), OF_THE_GOVERNMENT)

    def _of_city(self, sheet: Sheet, word: int) -> Draft | None:
        seat = places.capital_of(sheet.words[word])
        return self._state(seat.code, seat.name) if seat else None

    def _of_adjective(self, sheet: Sheet, word: int) -> Draft | None:
        found = places.nationality(sheet.words[word])
        return self._state(found.code, known_states()[found.code].name) if found else None

    def _describes(self, candidate: Candidate) -> bool:
        """Whether a phrase is what something is said to be, no mention: an apposition, or a noun before a name."""
        sheet, word = self._sheets[candidate.sheet], candidate.head
        relation = sheet.parse.relations[word]
        if (candidate.sheet, word) in self._said:
            return True
        if (
            relation == "nmod:desc"
            or sheet.on(word, "cop")
            or any(sheet.low[w] == "as" for w in sheet.on(word, "case"))
        ):
            return True
        if relation.startswith("appos"):
            return True
        return any(
            sheet.relation(w) == "appos" and sheet.parse.tags[w] in {"NNP", "NNPS"} for w in sheet.children[word]
        )

    def describe(self) -> None:
        """Write down what each actor is said to be, wherever it is mentioned."""
        names = Names([*(span for draft in self._drafts for span in draft.joins), *self._with_titles()])
        for i, draft in self._told.actor.items():
            candidate = self._candidates[i]
            if isinstance(candidate, Candidate) and draft.kind != "state":
                found = self._found.get(i)
                for told in self._descriptions(candidate, draft) if found is None else found:
                    if (span := sound(self._text, told, names)) and not draft.has_title(words := self._words(span)):
                        draft.described(Phrase(text=words, spans=(span,)))
        for source, phrase in self._speakers.described():
            if (speaker := draft_of(source, self._drafts)) is not None and _is_new(phrase, speaker):
                speaker.described(phrase)

    def _with_titles(self) -> Iterator[Span]:
        """The names with a title before them, each from the title on."""
        for candidate in self._candidates:
            if isinstance(candidate, Candidate) and candidate.name is not None and candidate.name.titles:
                start, end = candidate.name.span
                before = f"{candidate.name.titles[-1]} "
                if self._text.startswith(before, start - len(before)):
                    yield start - len(before), end

    def _words(self, span: Span) -> str:
        return single_spaced(self._text[slice(*span)])

    def _descriptions(self, candidate: Candidate, draft: Draft) -> list[Span]:
        sheet = self._sheets[candidate.sheet]
        inside = sheet.within(candidate.span)
        if not len(inside):
            return []
        first, last = inside[0], inside[-1]
        while (
            candidate.name is not None
            and candidate.name.titles
            and first > 0
            and sheet.relation(first - 1) in {"nmod", "compound"}
            and sheet.words[first - 1][0].isupper()
        ):
            first -= 1
        found = list(descriptions(sheet, candidate.head, first, last, draft.kind))
        if candidate.form == "name":
            for told in asides(sheet, first, last, draft.kind):
                found = [own for own in found if own[0] != told[0] or _is_cut(sheet, told)]
                if not any(_touch(told, own) for own in found):
                    found.append(told)
        return found


def _first_nouns(sheet: Sheet, span: Span) -> list[int]:
    """The words of a description up to its first main noun: those by which it would be a mention of its own."""
    found: list[int] = []
    for word in sheet.within(span):
        if found and sheet.parse.tags[word] in {"IN", "WP", "WDT", "WP$", "VBD", "VBN", "TO"}:
            break
        found.append(word)
    return found[-1:] if found and sheet.parse.tags[found[0]] not in {"WP", "WDT", "WP$", "VBN"} else []


def _is_second(sheet: Sheet, word: int) -> bool:
    """Whether it is the noun of who comes after whom it names: "vice president", who is not "the president"."""
    return word > 0 and sheet.low[word - 1] in SECOND


def _no_surer(draft: Draft, reason: Reason, sure: float) -> float:
    """A join on a mention that is itself a join is no surer than that one."""
    before = [draft.joins.get(span) for span in reason.spans]
    return min([sure, *(join.confidence for join in before if join)])


def _is_cut(sheet: Sheet, span: Span) -> bool:
    """Whether an aside is too short to be whole: "who, in 2009, led ..."."""
    return len(sheet.within(span)) < SHORTEST_ASIDE


def _is_new(phrase: Phrase, draft: Draft) -> bool:
    """Whether what a source is said to be has a noun for people, is no title, and stands where no description does."""
    if not any(singular(word) in lex.PERSON_NOUNS | lex.SPEAKERS_APART | OFFICES for word in phrase.text.split()):
        return False
    known = [span for other in draft.descriptions for span in other.spans]
    if draft.has_title(single_spaced(phrase.text)):
        return False
    return not any(_touch(one, span) for one in phrase.spans for span in known)


def _touch(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
