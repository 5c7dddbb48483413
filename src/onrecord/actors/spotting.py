"""The names in a report, seen in several ways, the later for what the earlier miss.

The entity head; a nominal whose main word is a proper noun; the form of a body's name; what is known of the report; and
the same words once more, for a name that is sure in one place is a name in all.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord import places
from onrecord.actors.glued import is_party
from onrecord.actors.proper import KINDS, proper
from onrecord.actors.small_nouns import with_small_noun
from onrecord.actors.spelled import Name, Vote, Votes, after_the, is_adjective, spelled
from onrecord.actors.surfaces import SAME_BODY
from onrecord.actors.things import things
from onrecord.actors.titled import titled
from onrecord.actors.trimming import one_line, single_spaced, without_possessor, without_region
from onrecord.english import each
from onrecord.names import titles as ranks
from onrecord.names.lexicon import FORMS
from onrecord.sheet import singular
from onrecord.types import ActorKind, Span

if TYPE_CHECKING:
    from onrecord.sheet import Sheet
    from onrecord.types import Mention

LEAST_CONFIDENCE = 0.4
"""Below it a mention is left out. On the example reports three in five of those between 0.3 and 0.4 are names and half
of their kinds are right; of those above it, four in five and three in four."""

_BODY_OF = re.compile(
    r"(?<![\w-])(?:The )?((?:[A-Z]\w*[ ])*[A-Z]\w+) of (?:the )?[A-Z][\w-]+(?: (?:and )?[A-Z][\w-]+)*"
)
_AND = re.compile(" and ")
_PARTY = re.compile(r"(?<![\w-])(?:The )?((?:[A-Z]\w+ )*([A-Z]\w+) [Pp]arty)\b")
"""A party’s name, its last word small or not: "Democratic party"."""
BODY_WORDS = frozenset(singular(word) for word in FORMS) | each("ministry department parliament")
"""What may stand before the "of" in a body's name."""
KNOWN: dict[str, ActorKind] = {name: "organisation" for row in SAME_BODY for name in row if " " in name}
KNOWN |= dict.fromkeys(("U.S.", "U.K.", "United States", "United Kingdom", "United Arab Emirates"), "place")
"""Names that the entity head often breaks."""
SHORTEST, SHORTEST_CAPITALS = 3, 5
"""Code points: shorter names are not looked for again, and in capitals not these."""
CLEARLY, FAMILY_VOTE = 0.8, 0.4
"""From which vote on somebody is surely a person, and how much the family name alone speaks for one."""
SHORTEST_FAMILY = 4
"""Code points."""
KNOWN_VOTE = 1.0
"""How much it speaks for a kind that a name is known from the report’s own data."""
OWNER_VOTE = 0.3
"""How much "’s" before another name speaks for a place: most owners of named bodies are states."""
OF_VOTE = 0.8
"""How much the form of a name with "of" speaks for a body."""


def spotted(sheets: Iterable[Sheet], known: dict[str, ActorKind] | None = None) -> tuple[Name, ...]:
    """The names of a report, in the order of the text; none lies in another. `known` are names that are sure."""
    sheets = list(sheets)
    marked = [name for sheet in sheets for name in _marked(sheet)]
    nominal = [name for sheet in sheets for name in proper(sheet)]
    whole = [name for sheet in sheets for name in _with_of(sheet)]
    given = [name for sheet in sheets for name in _given(sheet, known or {})]
    formed = [name for sheet in sheets for name in (*with_small_noun(sheet), *titled(sheet))]
    sure = _apart([*marked, *nominal, *whole, *formed, *given])
    again = [name for sheet in sheets for name in _again(sheet, sure)]
    nobody = things([sheet.text for sheet in sheets])
    found = _whole_again(sheets, _with_their_titles(_apart([*again, *_not_two(sure)])))
    return tuple(name for name in found if name.text not in nobody)


def _not_two(names: list[Name]) -> list[Name]:
    """The names but for those that are two others with "and" between them: "Northwire and Transmarine"."""
    spans: dict[str, set[Span]] = defaultdict(set)
    for name in names:
        spans[name.text].add(name.span)
    return [name for name in names if not _is_two(name, spans)]


def _is_two(name: Name, spans: dict[str, set[Span]]) -> bool:
    """Whether both sides of an "and" in a name are names that stand elsewhere too."""
    parts = name.text.split(" and ")
    apart = ({span for span in spans[part] if not name.span[0] <= span[0] < name.span[1]} for part in parts)
    return len(parts) > 1 and all(apart)


def _whole_again(sheets: list[Sheet], names: list[Name]) -> list[Name]:
    """The names, two of one person or place side by side as one: "Idris", "Vantor"."""
    found: list[Name] = []
    for name in names:
        last = found[-1] if found else None
        if last is not None and _side_by_side(sheets[name.sheet].text, last, name):
            text = f"{last.text} {name.text}"
            votes = (*last.votes, *name.votes) or (("person", FAMILY_VOTE),)
            votes = (("place", KNOWN_VOTE),) if places.place(text) else votes
            found[-1] = replace(last, span=(last.span[0], name.span[1]), text=text, votes=votes)
        else:
            found.append(name)
    return found


def _side_by_side(text: str, one: Name, other: Name) -> bool:
    """Whether two names with one space between them are a place’s that is known, or two lone ones a person’s."""
    if one.sheet != other.sheet or text[one.span[1] : other.span[0]] != " " or other.titles:
        return False
    if places.place(f"{one.text} {other.text}"):
        return True
    return all(" " not in n.text and {kind for kind, _ in n.votes} <= {"person"} for n in (one, other))


def _with_their_titles(names: list[Name]) -> list[Name]:
    """The names, those of people for whom a title before them was taken for part of a place’s or body’s: their own."""
    people = {name.text.rsplit(maxsplit=1)[-1] for name in names if any(kind == "person" for kind, _ in name.votes)}
    return [_with_its_title(name, people) for name in names]


def _with_its_title(name: Name, people: set[str]) -> Name:
    """A name as it is, or as that of one of these people, by their last names, where a title opens it."""
    titles, rest = ranks.split(name.text.split())
    if not titles or not rest or rest[-1] not in people or name.span[1] - name.span[0] != len(name.text):
        return name
    text = " ".join(rest)
    span = (name.span[1] - len(text), name.span[1])
    return replace(name, span=span, text=text, titles=titles, votes=(("person", KNOWN_VOTE),))


def _marked(sheet: Sheet) -> Iterator[Name]:
    """The names that the entity head marks."""
    for mention in _whole(sheet):
        kind = KINDS[mention.kind]
        *owners, last = without_possessor(sheet.text, one_line(sheet.text, mention.span))
        parts = without_region(sheet.text, last) if kind == "place" else [last]
        votes: list[tuple[Span, Vote]] = [(span, ("place", OWNER_VOTE)) for span in owners]
        for span, vote in [*votes, *((part, (kind, mention.confidence)) for part in parts)]:
            if (name := spelled(sheet, span, kind, (vote,))) and not is_adjective(sheet, name, kind):
                yield name


def _whole(sheet: Sheet) -> Iterator[Mention]:
    """The mentions that name actors; two of one person parted only by an editor’s bracket are one: "[Idris] Vantor"."""
    named = [m for m in sheet.encoding.mentions if m.kind in KINDS and m.confidence >= LEAST_CONFIDENCE]
    at = 0
    while at < len(named):
        parted = at + 1 < len(named) and _parted(sheet.text, *named[at : at + 2])
        yield _together(named[at], named[at + 1]) if parted else named[at]
        at += 1 + parted


def _together(one: Mention, other: Mention) -> Mention:
    """From the start of one mention to the end of the other."""
    return replace(one, span=(one.span[0], other.span[1]))


def _parted(text: str, one: Mention, other: Mention) -> bool:
    """Whether only an editor’s bracket stands between two mentions of people."""
    opened = text[one.span[0] - 1 : one.span[0]] == "["
    between = text[one.span[1] : other.span[0]]
    return one.kind == other.kind == "Person" and between in ({"] ", "]"} if opened else {" ["})


def _with_of(sheet: Sheet) -> Iterator[Name]:
    """Names of bodies with "of" inside, which the head often breaks: "Order of the Lamp"."""
    for found in _BODY_OF.finditer(sheet.text):
        if BODY_WORDS.isdisjoint(singular(word) for word in found[1].split()[-1:]):
            continue
        span = (found.start(1), _end(sheet, found))
        if name := spelled(sheet, span, "organisation", (("organisation", OF_VOTE),)):
            yield name
    for found in _PARTY.finditer(sheet.text):
        name = (
            spelled(sheet, found.span(1), "organisation", (("organisation", OF_VOTE),)) if is_party(found[2]) else None
        )
        if name:
            yield name


def _end(sheet: Sheet, found: re.Match[str]) -> int:
    """Where a body’s name ends: before an "and" where the entity head sees one end, for two bodies are told of."""
    ends = {mention.span[1] for mention in _whole(sheet) if mention.span[0] <= found.start(1) + len("The ")}
    for at in _AND.finditer(sheet.text, *found.span()):
        if at.start() in ends and not places.place(sheet.text[at.end() : found.end()]):
            return at.start()
    return found.end()


def _given(sheet: Sheet, known: dict[str, ActorKind]) -> Iterator[Name]:
    """Each place where a name stands that is known beforehand, such as the outlet’s."""
    for text, kind in (KNOWN | known).items():
        for words in {single_spaced(text), single_spaced(text).upper()}:
            for span in _places(sheet.text, words):
                yield Name(span=span, sheet=sheet.number, text=words, votes=((kind, KNOWN_VOTE),))


def _again(sheet: Sheet, sure: list[Name]) -> Iterator[Name]:
    """Each place where the words of a sure name stand once more."""
    known = {name.text for name in sure if len(name.text) >= SHORTEST and name.sure}
    known |= {_small(text) for text in known}
    for text in sorted(known | {text.upper() for text in known if len(text) >= SHORTEST_CAPITALS}):
        for span in _places(sheet.text, text):
            yield Name(span=span, sheet=sheet.number, text=text, sure=False, after_the=after_the(sheet.text, span[0]))
    seen = {name.span for name in sure}
    for text in sorted(_families(sure)):
        for span in _places(sheet.text, text):
            if span not in seen:
                yield Name(span=span, sheet=sheet.number, text=text, sure=False, votes=(("person", FAMILY_VOTE),))


def _families(sure: list[Name]) -> set[str]:
    """The family names of people surely named in full, but not those that something else goes by."""
    full = [n for n in sure if n.sure and " " in n.text and any(k == "person" and w >= CLEARLY for k, w in n.votes)]
    found = {name.text.rsplit(maxsplit=1)[-1] for name in full if name.text[0].isupper()}
    others = {word for n in sure for word in n.text.split() if all(kind != "person" for kind, _ in n.votes)}
    return {text for text in found - others if len(text) >= SHORTEST_FAMILY and not places.place(text)}


def _small(text: str) -> str:
    """A body’s name of three words or more as some write it: "Kessarian security forces"."""
    first, *rest = text.split()
    return f"{first} {' '.join(rest).lower()}" if len(rest) > 1 and rest[-1].lower() in FORMS else text


def _places(text: str, words: str) -> Iterator[Span]:
    """Where these words stand as whole words."""
    at = text.find(words)
    while words and at >= 0:
        end = at + len(words)
        before, behind = text[at - 1 : at], text[end : end + 1]
        if not (before.isalnum() or before in {"_", "-"} or behind.isalnum() or behind == "_"):
            yield at, end
        at = text.find(words, end)


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
