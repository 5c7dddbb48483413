"""One mention of a name: where it stands, how it is spelled, and what speaks for its kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord import places
from onrecord.actors import lexicon as lex
from onrecord.actors.glued import glued, is_party
from onrecord.actors.surfaces import KNOWN_BODIES
from onrecord.actors.things import is_thing
from onrecord.actors.trimming import bare, key, single_spaced, titles_before
from onrecord.english import each
from onrecord.names import titles as ranks
from onrecord.names.lexicon import DOMAINS, MODIFIERS
from onrecord.sheet import singular
from onrecord.types import ActorKind, Record, Span

if TYPE_CHECKING:
    from onrecord.sheet import Sheet

Vote = tuple[ActorKind, float]
Votes = dict[ActorKind, float]

NO_NAME = each(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december gmt utc est am pm one some many most all both others north south east west "
    "the a an he she it they i we you this that these those in on at god allah islam christianity judaism"
)
"""Words with a capital that alone name no actor."""
CREEDS = each(
    "shia shiite shi'a shi’a sunni muslim christian kurdish arab jewish islamic islamist alawite druze yazidi western "
    "orthodox catholic african asian european middle eastern latin"
)
"""Adjectives of creeds, peoples and regions: alone they name no actor either."""
NO_ACTOR = NO_NAME | CREEDS | lex.GOVERNMENTS
PLAIN_NOUNS = lex.CROWDS | lex.PERSON_NOUNS | each("dean fellow provost warden regent laureate majesty highness")
"""Nouns that alone name no actor, though written with a capital."""
EVENTS = each(
    "war treaty accord accords summit pandemic election elections vote referendum constitution act amendment agreement "
    "championship championships olympics cup festival"
)
"""Last words of what happens or is signed, and is no actor."""
FACILITIES = each("airport square bridge")
"""Small nouns that go with a place's name: "Ombrel airport"."""
_FACILITY = re.compile(rf" ({'|'.join(sorted(FACILITIES))})\b")
_THE = re.compile(r"\b[Tt]he (?:[\w-]+(?:-|ed) )?$")
_LABEL = re.compile(r"\bdesignated (?:as )?(?:an? )?$")
"""What stands before the name of a list, and not of who is on it."""
_DANGLING = re.compile(r" (?:Special|Deputy|Former|Acting|Senior|Vice|Assistant|Interim)$")
"""What opens a title behind a name, and closes no name: "Haldmark Special Envoy Miriam Stroud"."""
_OFFICE = re.compile(
    r" (?:Ambassador|President|Vice|Representative|Secretary|Senator|Governor|Minister|Envoy|Attorney|Judge|Justice|"
    r"(?:Lt\.? )?(?:Gov|Sen|Rep|Gen|Atty|Lt)\.?|Chief|Constable|Sergeant|Commissioner|Speaker|Leader|Spokesman|"
    r"Spokeswoman|Spokesperson|Correspondent|Reporter)$"
)
"""What is an office behind the name of a place: "US Ambassador"."""
_EDITORS = re.compile(r"[][]")
"""Brackets that an editor put into a name: "[Yusan al] Merdhi"."""
_PEOPLE = "Members|Ministers|Leaders|Senators|Lawmakers|Commanders|Ambassadors|Deputies|Judges|Governors|Officials"
_MANY = re.compile(rf"\b(?:{_PEOPLE}) of ")
"""What opens a phrase for people, and not the name of a body."""
_MANY_LAST = re.compile(rf" (?:{_PEOPLE})")
"""What ends one: "Kurdish Members"."""
_BLANK_LINE = re.compile(r"\n\s*\n")
_CAPITAL = re.compile(r"[A-ZÀ-Þ]")
_OPENING = re.compile(r"(?:[.!?:]['’”\")]*\s+|\n\s*|[“\"‘])$")
_PARTISAN = ("crat", "crats", "ublican", "ublicans", "tarian", "tarians")
"""How words for a party’s people end that are no family names: "Dunmere Democrat"."""
PARTY_NAMES = each("labour labor greens liberals conservatives democrats republicans")
"""Words for a party’s people, or for what it stands for, that are its name too."""
SHORTEST = 2
"""Letters: less is a piece of an abbreviation."""
OF_PEOPLES = ("an", "ese", "ish", "ic", "er", "i", "ist", "phobia")
"""How the adjectives of peoples, their languages, and the words for one of them end."""
_OWNERS = re.compile(r"[^\s].*s['’]\s+(?=[A-Z])")
"""Of whom somebody is, who is named behind it: "Northwire Times’ Ada Renwick"."""
_WORD = re.compile(r"\S+")
REACH = 80
"""Code points before a name that are looked at for an office."""


class Name(Record, frozen=True, kw_only=True):
    """One mention of a name; `titles` are what stood before it, `votes` speak for its kind."""

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


def spelled(sheet: Sheet, span: Span, kind: ActorKind, votes: tuple[Vote, ...]) -> Name | None:
    """The name within a span, its titles apart; `None` where the words name nobody."""
    inside = sheet.text[slice(*span)]
    if " " not in inside and inside.endswith("s") and is_party(inside):
        kind, votes = "group", tuple(("group", weight) for _, weight in votes)
    glue = _glue(sheet.text, span) if kind == "person" else 0
    given, (first, last) = bare(inside[glue:], person=kind == "person")
    first, last = first + glue, last + glue
    last -= len(m.group()) if kind != "person" and (m := _DANGLING.search(inside, first, last)) else 0
    cut = _office(sheet.text, inside[:last], span[0], kind) if kind != "person" else 0
    last -= cut
    if kind == "organisation" and cut and places.place(inside[first:last]):
        return None
    text = _EDITORS.sub("", single_spaced(inside[first:last]))
    start, end = span[0] + first, span[0] + last
    if state := _governed(text):
        end, text = start + len(inside[first:last].rsplit(maxsplit=1)[0]), state
    if (
        _BLANK_LINE.search(inside[first:last])
        or not _names(text, kind)
        or _LABEL.search(sheet.text, max(0, start - 30), start)
        or is_thing(sheet.text, start, text)
    ):
        return None
    titles = tuple(title for title in given if not title.islower())
    if kind == "person" and not titles:
        titles = titles_before(sheet.text, start)
    titles = tuple(title for title in titles if not ranks.is_plural(title.rsplit(maxsplit=1)[-1]))
    if kind == "place" and (more := _FACILITY.match(sheet.text, end)):
        end, text = more.end(), f"{text} {more[1]}"
    return Name(
        span=(start, end),
        sheet=sheet.number,
        text=text,
        titles=titles,
        votes=votes,
        after_the=after_the(sheet.text, start),
    )


def _glue(text: str, span: Span) -> int:
    """Where in what is taken for a person’s name the name begins."""
    if owner := _OWNERS.match(text, *span):
        return owner.end() - span[0]
    found = list(_WORD.finditer(text, *span))
    size = glued([word.group() for word in found], text[max(0, span[0] - REACH) : span[0]])
    return found[size].start() - span[0] if size else 0


def _office(text: str, inside: str, start: int, kind: ActorKind) -> int:
    """How much of the end of a place’s name is an office, or of a body’s, where somebody is named behind it."""
    office = _OFFICE.search(inside)
    named = kind == "place" or _CAPITAL.match(text, start + len(inside) + 1)
    return len(office.group()) if office and named else 0


def _names(text: str, kind: ActorKind) -> bool:
    """Whether words can be a name: with a capital, no lone title, noun, weekday or adjective of a creed."""
    plain = key(text)
    if _is_piece(text) or plain in NO_ACTOR or plain.startswith("government of "):
        return False
    if kind == "person" and (_is_only_what(text) or plain in MODIFIERS or plain in DOMAINS):
        return False
    if " " not in text and is_party(text) and (kind != "organisation" or plain not in PARTY_NAMES):
        return text.endswith("s") and kind == "group"
    if _MANY.search(text) or _MANY_LAST.fullmatch(text, max(0, text.rfind(" "))):
        return False
    words = plain.split()
    if _is_event(words) or (words[-1] in lex.GOVERNMENTS and places.nationality(text.rpartition(" ")[0])):
        return False
    return " " in text or singular(text) not in PLAIN_NOUNS


def _is_only_what(text: str) -> bool:
    """Whether a person’s name ends in what somebody is: an office, or of which party: "Dunmere Democrat"."""
    last = text.rsplit(maxsplit=1)[-1]
    return ranks.kind_of(last) is not None or (" " in text and is_party(last) and last.endswith(_PARTISAN))


def _is_piece(text: str) -> bool:
    """Whether words are no whole name: without a capital, one letter, the end of an abbreviation, a title alone."""
    if not _CAPITAL.search(text) or len(key(text)) < SHORTEST or text[0] == ".":
        return True
    return " " not in text and text.endswith(".") and ranks.kind_of(text) is not None


def _governed(text: str) -> str | None:
    """The state whose government words name: "Norvane" of "Norvane government", which is the state itself."""
    state, _, last = text.rpartition(" ")
    return state if last.lower() in lex.GOVERNMENTS and places.state(state) else None


def _is_event(words: list[str]) -> bool:
    """Whether a name is a war’s, a treaty’s or an operation’s: the Dunmere War, but not the Council of War."""
    return words[0] == "operation" or (len(words) > 1 and words[-1] in EVENTS and words[-2] != "of")


def after_the(text: str, start: int) -> bool:
    """Whether "the" stands before a name: "the Houthis", "the Norvane-allied Houthis"."""
    return _THE.search(text, max(0, start - 30), start) is not None


def opens(sheet: Sheet, span: Span) -> bool:
    """Whether a word opens a sentence or a quotation, where any word has a capital."""
    return _OPENING.search(sheet.text, max(0, span[0] - 4), span[0]) is not None or span[0] == 0


def is_adjective(sheet: Sheet, name: Name, kind: ActorKind) -> bool:
    """Whether a people’s name is no group: an adjective before a noun, a language, or one of them ("a Kessarian")."""
    if kind != "group":
        return False
    if name.text.endswith(OF_PEOPLES) and not name.after_the and name.key not in KNOWN_BODIES:
        return True
    at = sheet.within(name.span)
    ahead = sheet.parse.tags[at.stop] if at.stop < len(sheet.words) else ""
    if not len(at):
        return False
    return sheet.parse.tags[at[-1]].startswith("JJ") or (ahead[:2] in {"NN", "JJ"} and not name.text.endswith("s"))
