"""The walk through a report's references: each leads to a source met before, or opens a new one.

A phrase without a name is looked up among the unnamed, a name among people and bodies; the tables never mix.
"""

from __future__ import annotations

import re

from onrecord import nouns
from onrecord.english import RELATIVE, SHE, THEY
from onrecord.sources import lexicon as lex
from onrecord.sources.antecedents import noun_phrase_before
from onrecord.sources.bodies import BodyTable
from onrecord.sources.dossiers import Body, BodyKind, Dossier, Person, Unnamed
from onrecord.sources.fit import same_head
from onrecord.sources.kinds import Kinds
from onrecord.sources.layout import Layout
from onrecord.sources.nameless import goes_without_name, keeps_its_name
from onrecord.sources.names import is_title_alone, without_verbs
from onrecord.sources.noun_phrase import NounPhrase, parse
from onrecord.sources.outlet import Outlet
from onrecord.sources.people import PeopleTable
from onrecord.sources.pronouns import Step, Trail, antecedent, candidates, fits, is_body, rank
from onrecord.sources.references import Reference, in_order, references_of
from onrecord.sources.states import without_states
from onrecord.sources.subjects import Named, named_in, unnamed_in
from onrecord.sources.unnamed import UnnamedTable, female
from onrecord.sources.words import one_line
from onrecord.types import Attribution, Mention, Report, SourceKind, Span, Spans

Found = tuple[Dossier, ...]
GOES_ON = re.compile(r"\s+(?:also|further|then)\b")
"""After a pronoun: the one who spoke last speaks on."""
OPENS_SPEECH = re.compile(r"\s*(?:that\s+)?(?P<the>the\s+)?", re.IGNORECASE)
SAME_WORDS = 4
"""Words that two must say alike for a correction to mean the same somebody: fewer may be anybody's."""
NEAREST = 3
"""How many of the people without a name last told of are looked at for a pronoun; further off, few are meant."""
STATEMENT = re.compile(rf"\b(?:{'|'.join(sorted(lex.STATEMENTS))})\b", re.IGNORECASE)


class Gathering:
    """The three tables, and the trail of who was spoken of where."""

    def __init__(self, report: Report, mentions: tuple[Mention, ...]) -> None:
        mentions = tuple(m for m in mentions if any(c.isalpha() for c in report.text[slice(*m.span)]))
        names = (without_verbs(report.text, m) for m in mentions if not is_title_alone(report.text, m))
        mentions = without_states(report.text, tuple(names))
        self.text, self.report, self.mentions = report.text, report, mentions
        self._of: dict[str, tuple[Reference, ...]] = {}
        self._saying_so: dict[str, str] = {}
        self._corrections = [zone.span for zone in report.zones if zone.kind == "correction"]
        self._contents: list[Span] = []
        self._saying: Spans = ()
        self.layout = Layout(report.text)
        self.kinds = Kinds(report, mentions)
        self.people = PeopleTable(report.text, mentions, self.layout.sentences)
        self.bodies = BodyTable(report, mentions)
        self.unnamed = UnnamedTable(report.text)
        self.outlet = Outlet(report, self.bodies)
        self.led: dict[Span, Found] = {}
        self.trail: Trail = []
        self._last_stated: Found = ()
        self._named = list(named_in(self.layout, mentions, report.zones))
        self._subjects = list(unnamed_in(self.layout, report.zones))
        self._opened = {self.layout.sentence(p.span[0]) for p in self._subjects if p.determiner == "indefinite"}

    @property
    def all(self) -> Found:
        """Every source met."""
        return (*self.people.all, *self.bodies.all, *self.unnamed.all)

    def references(self, attributions: tuple[Attribution, ...]) -> tuple[Reference, ...]:
        """Every reference to a source that the attributions hold, in the order in which they are read."""
        self._contents = [span for a in attributions if a.source for span in a.content]
        self._of = {a.id: references_of(self.report, a, self.mentions) for a in attributions}
        self._saying_so = {a.id: self._words(a.content) for a in attributions}
        return in_order(r for references in self._of.values() for r in references)

    def lead(self, stream: tuple[Reference, ...], attributions: tuple[Attribution, ...]) -> None:
        """Leads each reference to its sources; a pronoun in a speech whose source comes later waits for it."""
        by_id = {a.id: a for a in attributions}
        waiting = []
        for i, reference in enumerate(stream):
            outer = by_id.get((reference.attribution and reference.attribution.within) or "")
            if outer and not self.speakers(outer) and reference.phrase.determiner == "pronoun":
                waiting.append((reference, outer))
                continue
            spoken = outer is not None and outer.kind == "direct"
            self._resolve(reference, self.speakers(outer) if outer else (), stream[i + 1 : i + 3], spoken=spoken)
        for reference, outer in waiting:
            self._resolve(reference, self.speakers(outer), ())

    def speakers(self, attribution: Attribution) -> Found:
        """The sources that an attribution's own words lead to, as far as they have been led."""
        found = (self.led.get(r.phrase.span, ()) for r in self._of.get(attribution.id, ()))
        return tuple(dict.fromkeys(d for dossiers in found for d in dossiers))

    def _resolve(
        self, reference: Reference, outer: Found, following: tuple[Reference, ...], *, spoken: bool = False
    ) -> None:
        """The sources that a reference means. `outer` are the sources of the speech that it lies in."""
        phrase = reference.phrase
        self._saying = reference.attribution.content if reference.attribution else ()
        if not reference.in_headline:
            self._pass_named(phrase.span[0])
        found = (
            self._pronoun(phrase, outer, reference.attribution.content if reference.attribution else (), spoken=spoken)
            if phrase.determiner == "pronoun"
            else self._phrase(phrase, following)
        )
        for dossier in found:
            dossier.add(phrase, self._mention(reference))
            self._learn(dossier, phrase)
        if found and not reference.in_headline:
            self.trail.append(Step(phrase.span[0], found))
            if self._puts_out(reference):
                self._last_stated = tuple(d for d in found if d.kind != "document")
        self.led[phrase.span] = found

    def _learn(self, dossier: Dossier, phrase: NounPhrase) -> None:
        """Keeps whether someone without a name is a man or a woman, as far as the words for them say."""
        if isinstance(dossier, Unnamed) and dossier.female is None and not dossier.plural:
            pronoun = phrase.first if phrase.determiner == "pronoun" else ""
            known = pronoun in SHE if pronoun in lex.HE_OR_SHE else female(self.text, phrase)
            dossier.female = known

    def _puts_out(self, reference: Reference) -> bool:
        """Whether what is said there is said in a statement ("X, in a statement, said ...")."""
        cue = reference.attribution.cue if reference.attribution else ()
        if not cue or reference.phrase.head in lex.STATEMENTS:
            return False
        start, end = self.layout.sentence_at(cue[0][0])
        return bool(STATEMENT.search(self.text, start, end))

    def _mention(self, reference: Reference) -> Span:
        """The phrase up to its first comma; of a person, the name where it stands after a comma."""
        name = self.kinds.name_of(reference.phrase)
        return name if name and name[0] >= reference.span[1] else reference.span

    def _pass_named(self, place: int) -> None:
        """Puts who is named before `place` on the trail; who is spoken of in what another says is no subject there."""
        while self._named and self._named[0].place < place:
            named = self._named.pop(0)
            spoken_of = any(start <= named.place < end for start, end in self._contents)
            subject = named.is_subject and self.layout.sentence(named.place) not in self._opened
            self.trail.append(Step(named.place, (self._dossier(named),), subject and not spoken_of))

    def _dossier(self, named: Named) -> Dossier:
        if named.kind == "Person":
            return self._person(named.span)
        name = self.people.name_at(named.span)
        return self.bodies.spoken_of(name, "media" if self.kinds.is_media(name) else "institution")

    def _person(self, span: Span, title: str = "") -> Person:
        return self.people.person(self.people.name_at(span), title, span[0])

    # --- Pronouns ---

    def _pronoun(self, phrase: NounPhrase, outer: Found, own: Spans, *, spoken: bool) -> Found:
        """Whom a pronoun means. `own` is what it says: who is named there is not who says it.

        `spoken` is whether it stands in a turn of an interview, which is quoted without marks.
        """
        pronoun, place = phrase.first, phrase.span[0]
        quoted = self.layout.quoted(place) or spoken
        if pronoun in lex.I_OR_WE:
            return outer or (() if quoted else self.outlet.itself())
        if pronoun in lex.YOU:
            return ()
        if pronoun in RELATIVE:
            return self._relative(place)
        if outer and not quoted and fits(pronoun, outer[0]):
            return outer
        return self._third_person(phrase, own, outer if quoted else ())

    def _third_person(self, phrase: NounPhrase, own: Spans, barred: Found) -> Found:
        """Whom "he", "they" or "it" means of those before, the `barred` left out: a quotation is not of its speaker."""
        pronoun, place = phrase.first, phrase.span[0]
        outside = [step for step in self.trail if not any(s <= step.place < e for s, e in own)]
        if GOES_ON.match(self.text, phrase.span[1]):
            outside = [step for step in outside if step.strong]
        met = self._met(pronoun, place, own, outside, barred)
        if not met and pronoun in THEY:
            met = self._body_at_hand(place, outside, barred)
        if found := met or antecedent(pronoun, place, outside, self.layout, barred):
            return found
        return antecedent("it", place, outside, self.layout, barred) if pronoun in THEY else ()

    def _body_at_hand(self, place: int, trail: Trail, barred: Found) -> Found:
        """ "They" for a body that its paragraph is about, where no others have been spoken of in it."""
        here = self.layout.paragraph(place)
        near = [step for step in trail if step.strong and self.layout.paragraph(step.place) == here]
        return (
            () if candidates("they", place, near, self.layout) else antecedent("it", place, near, self.layout, barred)
        )

    def _met(self, pronoun: str, place: int, own: Spans, trail: Trail, barred: Found) -> Found:
        """Someone without a name whom a sentence was about and who speaks now: "The third disagreed. ... he said."

        Such a one goes before anybody further off: what they say must not become the word of someone who has a name.
        """
        if pronoun not in lex.HE_OR_SHE | THEY | lex.IT:
            return ()
        led = {start for start, _ in self.led}
        before = [p for p in self._subjects if p.span[0] < place and p.span[0] not in led]
        near = [p for p in before if p.head in lex.ORDINALS or not _spoken_of(p, pronoun, own)]
        phrase = next((p for p in reversed(near[-NEAREST:]) if self._may_mean(pronoun, p)), None)
        if phrase is None:
            return ()
        known = candidates(pronoun, place, trail, self.layout, barred)
        if known and rank(known[0][0], self.layout) >= rank(Step(phrase.span[0], ()), self.layout):
            return ()
        self._resolve(Reference(phrase), (), ())
        return self.led[phrase.span]

    def _may_mean(self, pronoun: str, phrase: NounPhrase) -> bool:
        """Whether a pronoun can stand for people without a name; "the officer" is one only where he was met before."""
        if phrase.head in nouns.ONE_OF_MANY and not phrase.plural:
            return pronoun in lex.IT | THEY and (keeps_its_name(phrase) or self._is_nameless(phrase))
        if phrase.plural != (pronoun in THEY) or pronoun in lex.IT or self.kinds.is_crowd(phrase):
            return False
        told = female(self.text, phrase)
        if told is not None and told is not (pronoun in SHE):
            return False
        if phrase.determiner == "definite" and not phrase.other:
            back = self.unnamed.back(phrase)
            return len(back) == 1 and fits(pronoun, back[0])
        return self.kinds.body_kind(phrase) is None

    def _relative(self, place: int) -> Found:
        """ "Who" means the noun phrase right before it."""
        before = [step.dossiers for step in self.trail if step.place < place and _reaches(step.dossiers, place)]
        if before:
            return before[-1]
        named = [s for s in self.people.spans if 0 <= place - s[1] <= 3]
        if named:
            return (self._person(named[-1]),)
        span = noun_phrase_before(self.text, place)
        return self._phrase(parse(self.text, span), ()) if span else ()

    # --- Phrases ---

    def _phrase(self, phrase: NounPhrase, following: tuple[Reference, ...]) -> Found:
        if own := self.outlet.spoken_of(phrase) or self._interviewee(phrase):
            return own
        if span := self.kinds.name_of(phrase):
            return (self._titled_person(phrase, span),)
        if phrase.head in lex.SPOKESPEOPLE:
            return self._speaks_for(phrase)
        if medium := self.kinds.medium_of(phrase):
            return (self.bodies.spoken_of(medium, "media"),)
        if phrase.whole is None and (kind := self.kinds.body_kind(phrase)):
            found = self._put_out(phrase) or self._owned(phrase, kind) or self._nameless(phrase)
            return found or (self.bodies.refer(phrase, kind),)
        return self._without_name(phrase, following)

    def _titled_person(self, phrase: NounPhrase, name: Span) -> Person:
        """A named person, and what stands before the name: "Haldmark’s defence secretary, Paul Brandt"."""
        behind = phrase.rest is not None and phrase.rest[0] < name[0] < phrase.rest[1]
        title = phrase.core[0], name[0] if behind else min(name[0], phrase.core[1])
        person = self._person(name, self.text[slice(*title)])
        person.titles.append(title)
        return person

    def _last_two(self) -> Found:
        """ "Both men" where no pair was spoken of: the last two people who spoke."""
        spoke = [d for step in reversed(self.trail) if step.strong for d in step.dossiers if d.spans and not d.plural]
        people = list(dict.fromkeys(d for d in spoke if not isinstance(d, Body)))[:2]
        return tuple(people) if len(people) == 2 else ()

    def _interviewee(self, phrase: NounPhrase) -> Found:
        """ "A" in an interview: the person last spoken of before the first question."""
        first = self.outlet.first_question
        if self.text[slice(*phrase.span)] != "A" or first is None:
            return ()
        before = [d for step in self.trail if step.place < first for d in step.dossiers if isinstance(d, Person)]
        return tuple(before[-1:])

    def _put_out(self, phrase: NounPhrase) -> Found:
        """A statement is the word of whoever put it out; so are reports by Transmarine and Northwire."""
        makers = self.outlet.makers(phrase.rest) if phrase.rest else ()
        if phrase.head in lex.STATEMENTS:
            return tuple(d for maker in makers for d in self._phrase(maker, ())) or self._stated(phrase)
        if phrase.head not in {"report", "story", "article"}:
            return ()
        media = bool(makers) and all(self.kinds.may_be_media(maker) for maker in makers)
        return tuple(self.bodies.refer(maker, "media") for maker in makers) if media else ()

    def _stated(self, phrase: NounPhrase) -> Found:
        """ "The statement": the word of whoever spoke in one before, else of the body that spoke last."""
        if phrase.determiner != "definite":
            return ()
        spoke = [step for step in self.trail if step.strong and any(d.spans for d in step.dossiers)]
        found = self._last_stated or antecedent("it", phrase.span[0], spoke, self.layout)
        return tuple(d for d in found if self._last_stated or d.kind == "institution")

    def _owned(self, phrase: NounPhrase, kind: BodyKind) -> Found:
        """ "Her office": the office of whoever "her" means, and no other office that was spoken of."""
        if phrase.first not in lex.HE_OR_SHE or len(phrase.words) < 2:
            return ()
        found = antecedent(phrase.first, phrase.span[0], self.trail, self.layout)
        name = found[0].name if found and isinstance(found[0], Person) else ""
        own = one_line(self.text, (phrase.words[1].start, phrase.words[-1].bare[1]))
        mark = "’s" if "’" in self.text else "'s"
        return (self.bodies.named(f"{name}{mark} {own}" if name else "", kind),)

    # --- Bodies without a name ---

    def _nameless(self, phrase: NounPhrase) -> Found:
        """ "The group" where a group has spoken, or was brought in, whose name the report keeps back."""
        plain = phrase.determiner == "definite" and not any(w.capital for w in phrase.words[1:])
        if plain and (back := self.unnamed.bodies_back(phrase)):
            return back
        return (self.unnamed.open(phrase, "unnamed"),) if self._is_nameless(phrase) else ()

    def _is_nameless(self, phrase: NounPhrase) -> bool:
        """Whether a phrase goes back to a body that the report brought in without its name."""
        names = (self.text[slice(*m.span)] for m in self.mentions if m.kind == "Organization")
        return goes_without_name(self.text, phrase, names)

    def _speaks_for(self, phrase: NounPhrase) -> Found:
        """The body for which a spokesperson speaks."""
        owner = self._owner(phrase)
        own = owner if isinstance(owner, Body) else None
        hidden = self._speaks_for_nameless(phrase, owner)
        return hidden or (self.bodies.spokesperson(phrase, own, self.kinds.names_person),)

    def _speaks_for_nameless(self, phrase: NounPhrase, owner: Dossier | None) -> Found:
        """A spokesperson of a body without a name: it is the body that speaks."""
        if isinstance(owner, Unnamed):
            return (owner,)
        inner = self.bodies.spoken_for(phrase)
        if inner is None or inner.head not in nouns.ONE_OF_MANY or self.kinds.kind_of(inner) == "person":
            return ()
        if self.kinds.kind_of(inner) == "unnamed":
            found: Found = (self.unnamed.open(inner, "unnamed"),)
        else:
            found = self._nameless(inner)
        for dossier in found:
            dossier.phrases.append(inner)
        return found

    def _owner(self, phrase: NounPhrase) -> Dossier | None:
        """Whom "its" means in "its spokesman"; of "a spokesman", the body that what he says begins with."""
        if phrase.first in lex.INDEFINITE and len(phrase.words) == 2 and phrase.rest is None:
            return self._own_subject()
        if phrase.first not in lex.IT | THEY:
            return None
        found = antecedent("it", phrase.span[0], self.trail, self.layout)
        return found[0] if found and (isinstance(found[0], Body) or is_body(found[0])) else None

    def _own_subject(self) -> Body | None:
        """The body whose name opens what is said: "The State Office does not comment, a spokeswoman said"."""
        if not self._saying or not (opens := OPENS_SPEECH.match(self.text, *self._saying[0])):
            return None
        named = (
            m.span for m in self.mentions if m.kind == "Organization" and m.span[0] in {opens.start("the"), opens.end()}
        )
        span = next(named, None)
        return self.bodies.spoken_of(self.people.name_at(span), "institution") if span else None

    # --- People without a name ---

    def _without_name(self, phrase: NounPhrase, following: tuple[Reference, ...]) -> Found:
        kind = self.kinds.kind_of(phrase)
        if phrase.whole is not None:
            return (self.unnamed.part(phrase, phrase.whole, kind),)
        if found := self._among_many(phrase, following) or self._corrected(phrase):
            return found
        if phrase.determiner in {"definite", "possessive"} and not phrase.other:
            return self._definite(phrase, kind)
        return self.unnamed.again(phrase) or (self.unnamed.open(phrase, kind, self.unnamed.left_open(phrase)),)

    def _corrected(self, phrase: NounPhrase) -> Found:
        """Whom a correction cites for the very words that the report has from somebody called the same elsewhere."""
        said = self._words(self._saying)
        if not self._corrections or len(said.split()) < SAME_WORDS:
            return ()
        here = any(start <= phrase.span[0] < end for start, end in self._corrections)
        same = (key for key, words in self._saying_so.items() if _begins_alike(words, said))
        others = (r for key in same for r in self._of[key])
        apart = [r for r in others if any(s <= r.phrase.span[0] < e for s, e in self._corrections) is not here]
        led = [d for r in apart for d in self.led.get(r.phrase.span, ()) if isinstance(d, Unnamed)]
        return tuple(d for d in led if same_head(self.text, phrase, d) and d.plural == phrase.plural)[:1]

    def _words(self, spans: Spans) -> str:
        """What is said, for comparing."""
        return " ".join(" ".join(self.text[slice(*span)].split()) for span in spans).removeprefix("that ")

    def _among_many(self, phrase: NounPhrase, following: tuple[Reference, ...]) -> Found:
        """ "One source ... the other", a crowd named again, "both", "the two"."""
        if phrase.first == "one" or phrase.other:
            pair = any(_is_other(reference.phrase) for reference in following)
            found = self.unnamed.one_and_other(phrase, pair=pair)
            return (found,) if found else ()
        if self.kinds.is_crowd(phrase):
            return self.unnamed.crowd(phrase)
        the_two = phrase.determiner == "definite" and phrase.head in lex.NUMBERS
        if the_two or phrase.first in {"both", "all", "neither"}:
            return self.unnamed.group(phrase)[:1] or (self._last_two() if phrase.first == "both" else ())
        return ()

    def _definite(self, phrase: NounPhrase, kind: SourceKind) -> Found:
        """ "The official": an unnamed source met before; only where none fits, a named one of whom this was said."""
        back = self.unnamed.back(phrase)
        akin = self.unnamed.called(phrase)
        if not back and not akin and (person := self.people.titled(phrase)):
            return (person,)
        holds_office = phrase.head in lex.OFFICES and not phrase.plural
        if len(back) == 1:
            return back
        return (self.unnamed.open(phrase, "person" if holds_office and not akin else kind, back),)


def _begins_alike(one: str, other: str) -> bool:
    """Whether one of two sayings is the beginning of the other, and long enough to tell."""
    short, long = sorted((one, other), key=len)
    return len(short.split()) >= SAME_WORDS and long.startswith(short)


def _spoken_of(phrase: NounPhrase, pronoun: str, said: Spans) -> bool:
    """Whether somebody is whom a speech is about; a body that it opens with is as a rule whose it is.

    "A foundation paid the cleric, it said."
    """
    within = any(start <= phrase.span[0] < end for start, end in said)
    opens = pronoun in lex.IT and any(start == phrase.span[0] for start, _ in said)
    return within and not opens


def _reaches(dossiers: Found, place: int) -> bool:
    """Whether one of the phrases for these sources ends right before a place, or goes over it."""
    spans = [p.span for d in dossiers for p in d.phrases] + [s for d in dossiers for s in d.spans]
    return any(start < place and place - end <= 3 for start, end in spans)


def _is_other(phrase: NounPhrase) -> bool:
    return phrase.other and (phrase.head in lex.ORDINALS or phrase.head in lex.GENERIC_PEOPLE)
