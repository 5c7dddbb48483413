"""What kind of source a phrase names, from its head and its capitals; the tables are in `lexicon`."""

from __future__ import annotations

import re

from onrecord.names.letters import plain
from onrecord.outlets import AGENCIES
from onrecord.sources import lexicon as lex
from onrecord.sources.dossiers import BodyKind
from onrecord.sources.nameless import keeps_its_name
from onrecord.sources.names import named_aside, person_name
from onrecord.sources.noun_phrase import NounPhrase
from onrecord.sources.number import COLLECTIVES, lemma
from onrecord.sources.offices import holder
from onrecord.sources.words import Word
from onrecord.text import places_of
from onrecord.types import Mention, Report, SourceKind, Span

_PERSONAL_ENDING = re.compile(r"(?:man|woman|person|people|ist|ian|eer|crat|ant|or|er|ees?|goers?)$")
AROUND = 30
"""Code points before and after a name in which words show that it is an agency's or outlet's."""

_AGENCY_BEFORE = re.compile(r"\b(?:agency|newspaper|broadcaster) $")
_AGENCY_AFTER = re.compile(r" (?:news )?agency\b")
_END_OF_CREDIT = re.compile(r"\)\s*(?:$|[-–—\r\n])")
_TOLD_BEFORE = re.compile(r"\btold (?:the )?$")
_REPORTED_AFTER = re.compile(r" (?:(?:has|had) )?reported\b")
_BEFORE_PLACES = ("in", "across", "inside", "throughout", "into")
_ON_DUTY = frozenset(["officer", "official", "policeman", "policewoman", "commander", "spokesman", "spokeswoman"])
"""Who is at the scene by office, and is no bystander."""
_SAW = re.compile(r"(?:at|near|on) the (?:scene|spot)\b|who (?:saw|witnessed)\b")
_REPORTERS = frozenset(
    ["reporter", "correspondent", "journalist", "witness", "photographer", "cameraman", "crew", "stringer", "team"]
)
_OF_FIGURES = frozenset(["senior", "leading", "opposition", "political", "party", "military", "top"])
"""What stands before figures that are people; those of a bank, or "official figures", are numbers."""
_NO_PERSON = {"Organization", "Location", "Facility", "NORP", "Product", "Misc"}
_ALONE = lex.COMMON | lex.ORDINALS


class Kinds:
    """Tells the kind of a phrase in one report: by known words, and by how the entity head marks its names."""

    def __init__(self, report: Report, mentions: tuple[Mention, ...]) -> None:
        self.text, self.mentions = report.text, mentions
        own = {_bare(name) for name in (report.outlet, report.credit) if name}
        self._low = report.text.lower()
        self._reporting: dict[str, bool] = {}
        self._people = {_bare(report.text[slice(*m.span)]) for m in mentions if m.kind == "Person"}
        self._media = _KNOWN_MEDIA | own
        people = (report.text[slice(*m.span)].split() for m in mentions if m.kind == "Person")
        self._surnames = {plain(name[-1]) for name in people if len(name) > 1}

    def kind_of(self, phrase: NounPhrase) -> SourceKind:
        """The kind of a source that is no pronoun."""
        if self.name_of(phrase):
            return "person"
        if phrase.words[-1].capital and not self._is_common(phrase):
            return self._of_proper(phrase)
        if phrase.plural and phrase.head == "figure" and not phrase.modifiers & _OF_FIGURES:
            return "document"
        if self.is_crowd(phrase):
            return "institution" if phrase.head in lex.CROWDS else _of_common(phrase.head)
        if phrase.head == "agency" and "news" in phrase.modifiers:
            return "media"
        kind = _of_common(phrase.head)
        if kind in {"institution", "document"} and self._is_nameless(phrase):
            kind = "unnamed"
        private = kind == "unnamed" and phrase.head not in _ON_DUTY
        saw = private and phrase.rest is not None and _SAW.match(self.text, *phrase.rest)
        return "witness" if saw else kind

    def _is_nameless(self, phrase: NounPhrase) -> bool:
        """Whether it is for a body whose name the report keeps back."""
        named = phrase.determiner == "bare" and self._mark(phrase.words[-1]) == "Organization"
        return not named and keeps_its_name(phrase, self.text)

    def body_kind(self, phrase: NounPhrase) -> BodyKind | None:
        """The kind of a body; `None` for people, crowds among them."""
        kind = self.kind_of(phrase)
        if kind in {"document", "media"} or (kind == "institution" and not self.is_crowd(phrase)):
            return kind
        return None

    def names_person(self, phrase: NounPhrase) -> bool:
        """Whether a phrase is a person's name, title and all."""
        return self.name_of(phrase) is not None

    def is_crowd(self, phrase: NounPhrase) -> bool:
        """Whether it names people who speak as a body; "two militiamen" are people whose names are kept back."""
        counted = phrase.count[1] is not None
        return phrase.plural and not counted and (phrase.head in lex.CROWDS or self._mark(phrase.words[-1]) == "NORP")

    def medium_of(self, phrase: NounPhrase) -> str:
        """The medium whose reporter a phrase speaks of ("a Transmarine reporter"): its word is the medium's."""
        named = phrase.words[1:-1] if phrase.first in lex.INDEFINITE else phrase.words[:-1]
        if phrase.plural or phrase.head not in _REPORTERS or not named or not all(w.capital for w in named):
            return ""
        name = " ".join(self.text[named[0].start : named[-1].bare[1]].split())
        return name if self.is_media(name) else ""

    def name_of(self, phrase: NounPhrase) -> Span | None:
        """Where the name of the person stands whom a phrase names: in its core, in an apposition, behind an office."""
        if phrase.head in lex.PEOPLE and not phrase.plural:
            for apposition in phrase.appositions[:1]:
                if aside := named_aside(self.text, apposition, self.mentions):
                    return aside
            if phrase.rest and (named := re.compile(r"(?:named|called)\s+").match(self.text, *phrase.rest)):
                return named_aside(self.text, (named.end(), phrase.rest[1]), self.mentions)
        if behind := holder(self.text, phrase, self.mentions):
            return behind
        span = person_name(phrase, self.mentions)
        return span if span and self._of_proper(phrase) == "person" else None

    def _of_proper(self, phrase: NounPhrase) -> SourceKind:
        """A phrase whose head has a capital."""
        words, last = phrase.words, phrase.words[-1]
        if phrase.plural and any(w.low in lex.NUMBERS or w.text.isdigit() for w in words[:-1]):
            return "institution"
        marked = self._mark(last)
        if len(words) == 1 and plain(last.text) in self._surnames:
            marked = "Person"
        if self._names_medium(phrase, marked):
            return "media"
        if marked == "Person" or (_is_titled(words) and marked not in _NO_PERSON and not _names_body(words[-1:])):
            return "person"
        if lemma(last.low) in lex.DOCUMENTS and marked != "Organization" and not _names_body(words[-1:]):
            return "document"
        body = (
            marked in _NO_PERSON
            or _names_body(words)
            or phrase.first in {"the", "a", "an"}
            or self._is_used_as_body(words)
        )
        return "institution" if body else "person"

    def _names_medium(self, phrase: NounPhrase, marked: str | None) -> bool:
        """Whether a name is a medium's: known for one, or by the words in it or before it ("broadcaster NRK")."""
        words, last = phrase.words, phrase.words[-1]
        if marked == "Person":
            return False
        if self.is_media(_bare(self.text[phrase.core[0] : last.bare[1]])):
            return True
        titled = _is_titled(words) and marked not in _NO_PERSON and not _names_body(words[-1:])
        told = any(w.low in lex.MEDIA - {"press", "media"} and not w.capital for w in words[:-1])
        named = len(words) > 1 and last.text in lex.MEDIA_NAME_WORDS and last.text not in lex.BODY_NAME_WORDS
        return told or (named and not titled)

    def is_media(self, name: str) -> bool:
        """Whether a name is known for an outlet's or agency's, or the report speaks of it as of one."""
        return _bare(name) in self._media or self._reports(_bare(name))

    def may_be_media(self, phrase: NounPhrase) -> bool:
        """Whether a name that reports are "by" can be a medium's: known for one, or no person's or other body's."""
        if self.kind_of(phrase) == "media" or phrase.head == "agency":
            return True
        return phrase.words[-1].capital and not self.name_of(phrase) and not _names_body(phrase.words)

    def _reports(self, name: str) -> bool:
        """Whether the report speaks of a name as of an agency or outlet: "told X.", "the X agency", "(X)"."""
        if name not in self._reporting:
            told = bool(self.mentions) and name not in self._people
            places = places_of(name, self._low)
            self._reporting[name] = any(self._is_reporting(place, place + len(name), told) for place in places)
        return self._reporting[name]

    def _is_reporting(self, start: int, end: int, told: bool) -> bool:
        before, after = self._low[max(start - AROUND, 0) : start], self._low[end : end + AROUND]
        if _AGENCY_BEFORE.search(before) or _AGENCY_AFTER.match(after):
            return True
        if before.endswith("(") and _END_OF_CREDIT.match(after):
            return True
        return told and (_TOLD_BEFORE.search(before) is not None or _REPORTED_AFTER.match(after) is not None)

    def _is_used_as_body(self, words: tuple[Word, ...]) -> bool:
        """An acronym, one word that the report uses as a place ("in Lirune"), the name of an agency."""
        name = words[-1].text
        if len(name) > 1 and name.replace(".", "").isupper() and name.title() not in self.text:
            return True
        if len(words) > 1 or not any(f"{before} {name}" in self.text for before in _BEFORE_PLACES):
            return False
        place = rf"\b(?:{'|'.join(_BEFORE_PLACES)}) {re.escape(name)}\b(?! [A-Z])"
        return re.search(place, self.text) is not None

    def _is_common(self, phrase: NounPhrase) -> bool:
        """A common noun with a capital because it opens a sentence ("Witnesses"), or one for people ("Democrats")."""
        head, last = lemma(phrase.words[-1].low), phrase.words[-1]
        if _bare(self.text[phrase.core[0] : last.bare[1]]) in self._media:
            return False
        name = self._mark(last) == "Organization" or (last.text in lex.BODY_NAME_WORDS and phrase.first == "the")
        alone = len(phrase.words) == 1 and (
            head in _ALONE or (phrase.plural and is_human(head) and not self._mark(last))
        )
        return not name and (head in lex.PEOPLE or alone)

    def _mark(self, word: Word) -> str | None:
        """How the entity head marks a word; the longest mark counts."""
        over = [m for m in self.mentions if m.span[0] <= word.start < m.span[1]]
        return max(over, key=lambda m: m.span[1] - m.span[0]).kind if over else None


_BY_HEAD: tuple[tuple[frozenset[str], SourceKind], ...] = (
    (lex.SPOKESPEOPLE, "institution"),
    (lex.WITNESSES, "witness"),
    (lex.MEDIA, "media"),
    (lex.AUTHORITIES, "institution"),
    (lex.PEOPLE | lex.ORDINALS, "unnamed"),
    (frozenset(["order"]), "document"),
    (lex.BODIES | COLLECTIVES, "institution"),
    (lex.DOCUMENTS, "document"),
)


def _of_common(head: str) -> SourceKind:
    """The kind by the first table that holds the head; what nobody knows speaks as a person or as a document does."""
    known = next((kind for table, kind in _BY_HEAD if head in table), None)
    return known or ("unnamed" if is_human(head) else "document")


def is_human(head: str) -> bool:
    """Whether a noun is one for a person: by the table, else by its ending ("pollster", "strategist").

    >>> is_human("diplomat"), is_human("lobbyist"), is_human("memo")
    (True, True, False)
    """
    return head in lex.PEOPLE or (_PERSONAL_ENDING.search(head) is not None and head not in lex.COMMON)


def _is_titled(words: tuple[Word, ...]) -> bool:
    return any(w.low.rstrip(".") in lex.TITLES for w in words[:-1])


def _names_body(words: tuple[Word, ...]) -> bool:
    return any(w.text in lex.BODY_NAME_WORDS for w in words)


def _bare(name: str) -> str:
    return re.sub(r"^the\s+", "", " ".join(name.split()).casefold())


_KNOWN_MEDIA = {_bare(name) for name in AGENCIES | lex.OUTLETS}
