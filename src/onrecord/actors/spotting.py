"""The names in a report: where each stands, without titles, articles, possessives and the marks around it.

Three ways to see one, the later for what the earlier miss: the entity head; a nominal whose main word is a proper
noun; and the same words once more, for a name that is sure in one place is a name in all.

>>> bare("Prime Minister-designate Davit Orsel’s", person=True)
(('Prime Minister-designate',), (25, 36))
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.actors import lexicon as lex
from onrecord.actors.sheet import singular
from onrecord.names import titles as ranks
from onrecord.names.lexicon import FORMS, MODIFIERS
from onrecord.types import ActorKind, Record, Span

if TYPE_CHECKING:
    from onrecord.actors.sheet import Sheet
    from onrecord.types import Nominal

Votes = dict[ActorKind, float]

KINDS: dict[str, ActorKind] = {
    "Person": "person",
    "Organization": "organisation",
    "Location": "place",
    "Facility": "place",
    "NORP": "group",
    "person": "person",
    "organization": "organisation",
    "place": "place",
}
"""The kinds of mention and of nominal that name an actor; dates, money, products and the rest name none."""

LEAST_CONFIDENCE = 0.4
"""Below it a mention is left out. On the example reports three in five of those between 0.3 and 0.4 are names and half
of their kinds are right; of those above it, four in five and three in four."""
LEAST_NOMINAL = 0.6
"""The same for a nominal with a proper noun that the entity head does not mark; set by eye on the example reports."""
NOMINAL_WEIGHT = 0.5
"""How much a nominal's kind counts beside a mention's: GUM, which taught it, is small and only in part news."""

SHORT_LINE = 60
"""Code points: a line that ends earlier was not wrapped."""
FACILITIES = frozenset("airport square bridge".split())
"""Small nouns that go with a place's name: "Ombrel airport"."""

_EDGES = ' \t\r\n\u00a0,;:“”"„«»()[]—–'
_WORD = re.compile(rf"[^\s{re.escape(_EDGES)}]+")
_POSSESSIVE = re.compile(r"['’]s?$")
_POSSESSOR = re.compile(r"^(.+?)(?:['’]s|(?<=s)['’])\s+(?=[A-Z])")
_BODY_OF = re.compile(r"(?<![\w-])(?:The )?((?:[A-Z]\w*[ ])*[A-Z]\w+) of (?:the )?[A-Z][\w-]+(?: (?:and )?[A-Z][\w-]+)*")
OWNER_VOTE = 0.3
"""How much "’s" before another name speaks for a place: most owners of named bodies are states."""
OF_VOTE = 0.8
"""How much the form of a name with "of" speaks for a body."""
body_words = frozenset(singular(word) for word in FORMS) | frozenset({"ministry", "department", "parliament"})
_FACILITY = re.compile(rf" ({'|'.join(sorted(FACILITIES))})\b")
_THE = re.compile(r"\b[Tt]he (?:[\w-]+(?:-|ed) )?$")
_CAPITALISED_BEFORE = re.compile(r"(?:[A-Z][\w.-]* ){1,6}$")
_BREAK = re.compile(r"\n\s*\n")
_CAPITALISED = re.compile(r"[A-ZÀ-Þ]")
_PARTICLES = frozenset("al el de la bin ibn von van".split())
_NO_NAME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "gmt utc est am pm "
    "september october november december the a an he she it they i we you this that these those in on at".split()
)


class Name(Record, frozen=True, kw_only=True):
    """One mention of a name; `text` has single spaces, `titles` are what stood before it, `votes` speak for its kind."""

    span: Span
    sheet: int
    text: str
    titles: tuple[str, ...] = ()
    votes: tuple[tuple[ActorKind, float], ...] = ()
    sure: bool = True
    after_the: bool = False

    @property
    def key(self) -> str:
        """What is the same in every place where this name stands."""
        return key(self.text)


def spotted(sheets: Iterable[Sheet]) -> tuple[Name, ...]:
    """The names of a report, in the order of the text; none lies in another."""
    sheets = list(sheets)
    marked = [name for sheet in sheets for name in _marked(sheet)]
    proper = [name for sheet in sheets for name in _proper(sheet)]
    whole = [name for sheet in sheets for name in _with_of(sheet)]
    sure = _apart([*marked, *proper, *whole])
    again = [name for sheet in sheets for name in _again(sheet, sure)]
    return tuple(_apart([*again, *sure]))


def key(name: str) -> str:
    """A name without capitals, full stops and a leading article.

    >>> key("The Tidal Front"), key("U.S.")
    ('tidal front', 'us')
    """
    return single_spaced(name.casefold().replace(".", "")).removeprefix("the ")


def single_spaced(words: str) -> str:
    """Words with one space between them, whatever stands there in the text."""
    return " ".join(words.split())


def bare(words: str, *, person: bool) -> tuple[tuple[str, ...], Span]:
    """The titles before a name, and where in `words` the name itself stands; an empty span where there is only a title.

    Only a person has titles: of other names a small "the" alone is left out.
    """
    found = list(_WORD.finditer(words))
    while found and found[0].group() in {"the", "a", "an"} and len(found) > 1:
        found.pop(0)
    if not found:
        return (), (len(words), len(words))
    given: tuple[str, ...] = ()
    if person:
        given, rest = ranks.split([word.group() for word in found])
        found = found[len(found) - len(rest) :]
    if not found:
        return given, (len(words), len(words))
    start, end = found[0].start(), found[-1].end()
    mark = _POSSESSIVE.search(words[start:end])
    return given, (start, end - len(mark.group()) if mark else end)


def _marked(sheet: Sheet) -> Iterator[Name]:
    """The names that the entity head marks."""
    for mention in sheet.encoding.mentions:
        if mention.kind not in KINDS or mention.confidence < LEAST_CONFIDENCE:
            continue
        kind = KINDS[mention.kind]
        for span in _without_possessor(sheet.text, _one_line(sheet.text, mention.span)):
            owned = span[1] < mention.span[1] - 2
            votes: tuple[tuple[ActorKind, float], ...] = (("place", OWNER_VOTE),) if owned else ((kind, mention.confidence),)
            if (name := _name(sheet, span, kind, votes)) and not _is_adjective(sheet, name, kind):
                yield name


def _proper(sheet: Sheet) -> Iterator[Name]:
    """The nominals whose main word is a proper noun."""
    for nominal in sheet.encoding.nominals:
        if sheet.parse.tags[nominal.head] not in {"NNP", "NNPS"} or nominal.kind not in KINDS:
            continue
        if nominal.confidence < LEAST_NOMINAL:
            continue
        kind = KINDS[nominal.kind]
        span = _proper_words(sheet, nominal)
        if name := _name(sheet, span, kind, ((kind, NOMINAL_WEIGHT * nominal.confidence),)):
            yield name


def _proper_words(sheet: Sheet, nominal: Nominal) -> Span:
    """The capitalised words around a main word that belong to its phrase, with small ones between them."""
    inside = sheet.within(nominal.span)
    first = last = nominal.head
    while first - 1 in inside and _belongs(sheet, first - 1, nominal):
        first -= 1
    while last + 1 in inside and _belongs(sheet, last + 1, nominal):
        last += 1
    while first < nominal.head and not _CAPITALISED.match(sheet.words[first]):
        first += 1
    while last > nominal.head and not _CAPITALISED.match(sheet.words[last]):
        last -= 1
    return _one_line(sheet.text, sheet.span(first, last))


def _belongs(sheet: Sheet, word: int, nominal: Nominal) -> bool:
    """Whether a word beside a name can be part of it: a capitalised one, a particle, or in a body’s name "of"."""
    if _CAPITALISED.match(sheet.words[word]):
        return sheet.parse.tags[word] in {"NNP", "NNPS"}
    of = nominal.kind == "organization" and sheet.low[word] in {"of", "the", "for"}
    return of or sheet.low[word] in _PARTICLES or sheet.words[word] == "-"


def _with_of(sheet: Sheet) -> Iterator[Name]:
    """Names of bodies with "of" inside, which the head often breaks: "Order of the Lamp"."""
    for found in _BODY_OF.finditer(sheet.text):
        if body_words.isdisjoint(singular(word) for word in found[1].split()[-1:]):
            continue
        if name := _name(sheet, (found.start(1), found.end()), "organisation", (("organisation", OF_VOTE),)):
            yield name


def _again(sheet: Sheet, sure: list[Name]) -> Iterator[Name]:
    """Each place where the words of a sure name stand once more."""
    known: dict[str, Name] = {}
    for name in sure:
        if len(name.text) > 2 and name.sure:
            known.setdefault(name.text, name)
            if len(name.text) > 4:
                known.setdefault(name.text.upper(), name)
    if not known:
        return
    words = "|".join(re.escape(text).replace(r"\ ", r"\s+") for text in sorted(known, key=len, reverse=True))
    for found in re.finditer(rf"(?<![\w-])(?:{words})(?!\w)", sheet.text):
        text = single_spaced(found.group())
        if not _BREAK.search(found.group()) and (text in known):
            the = _THE.search(sheet.text, max(0, found.start() - 30), found.start()) is not None
            yield Name(span=found.span(), sheet=sheet.number, text=text, sure=False, after_the=the)


def _name(sheet: Sheet, span: Span, kind: ActorKind, votes: tuple[tuple[ActorKind, float], ...]) -> Name | None:
    words = sheet.text[slice(*span)]
    given, (first, last) = bare(words, person=kind == "person")
    text = single_spaced(words[first:last])
    if " " not in text and singular(text) in lex.CROWDS | lex.PERSON_NOUNS:
        return None
    if key(text) in _CREEDS:
        return None
    if not text or not _CAPITALISED.search(text) or _BREAK.search(words[first:last]) or key(text) in _NO_NAME:
        return None
    start = span[0] + first
    if kind == "person" and not given:
        given = titles_before(sheet.text, start)
    end = span[0] + last
    if kind == "place" and (more := _FACILITY.match(sheet.text, end)):
        end, text = more.end(), f"{text} {more[1]}"
    the = _THE.search(sheet.text, max(0, start - 30), start) is not None
    return Name(span=(start, end), sheet=sheet.number, text=text, titles=given, votes=votes, after_the=the)


def titles_before(text: str, start: int) -> tuple[str, ...]:
    """The titles that stand right before a name, capitalised.

    A small one is a description, not a title: "the cleric Mokta Sarrin".

    >>> titles_before("Then Major General Idris Vantor", 19), titles_before("the cleric Mokta Sarrin", 11)
    (('Major General',), ())
    """
    before = _CAPITALISED_BEFORE.search(text, max(0, start - 80), start)
    words = before.group().split() if before else []
    while words and not (ranks.kind_of(words[0]) or ranks.key(words[0]) in MODIFIERS):
        words.pop(0)
    given, rest = ranks.split([*words, "Name"])
    return given if rest == ["Name"] else ()


def _one_line(text: str, span: Span) -> Span:
    """Only the first line of a name that runs over the end of a short line, as bylines and headlines have them."""
    end = text.find("\n", *span)
    if end < 0 or end - text.rfind("\n", 0, end) > SHORT_LINE:
        return span
    return (span[0], end)


def _without_possessor(text: str, span: Span) -> list[Span]:
    """A name with another as its owner is two: "Norvane’s Lantern Corps", but not "Norvane’s State Office"."""
    words = text[slice(*span)]
    owner = _POSSESSOR.match(words)
    if owner is None:
        return [span]
    apart = (span[0], span[0] + owner.end(1))
    return [apart, (span[0] + owner.end(), span[1])]


_CREEDS = frozenset(
    "shia shiite shi'a shi’a sunni muslim christian kurdish arab jewish islamic islamist alawite druze yazidi western "
    "orthodox catholic african asian european middle eastern latin".split()
)


def _is_adjective(sheet: Sheet, name: Name, kind: ActorKind) -> bool:
    """Whether it is the adjective of a country or creed before a noun: "Kessarian militias" names no one."""
    at = sheet.within(name.span)
    if not len(at):
        return False
    last = at[-1]
    if kind != "group":
        return False
    ahead = sheet.parse.tags[last + 1] if last + 1 < len(sheet.words) else ""
    return sheet.parse.tags[last].startswith("JJ") or (ahead.startswith(("NN", "JJ")) and not name.text.endswith("s"))


def _apart(names: list[Name]) -> list[Name]:
    """Names of which none touches another: the longer one stays, its votes and those of the same span together."""
    votes: dict[Span, Votes] = defaultdict(lambda: defaultdict(float))
    best: dict[Span, Name] = {}
    for name in names:
        for kind, weight in name.votes:
            votes[name.span][kind] += weight
        kept = best.get(name.span)
        if kept is None or (not kept.titles and name.titles) or (name.sure and not kept.sure):
            best[name.span] = name
    taken: list[Name] = []
    ends: list[Span] = []
    for span in sorted(best, key=lambda s: (s[0] - s[1], s[0])):
        at = bisect_left(ends, span)
        if (at and ends[at - 1][1] > span[0]) or (at < len(ends) and ends[at][0] < span[1]):
            continue
        ends.insert(at, span)
        taken.append(replace(best[span], votes=tuple(votes[span].items())))
    return sorted(taken, key=lambda name: name.span)
