"""The ties of a network as lines: a sentence, since when, and who tells it where, in which words.

Lines that would read the same are one line: groups that reports only describe ("Kessarian militias") are an actor
each, and stay that in the graph. Which tellings are shown is chosen for the reader: plain ones before hedged ones,
dated ones before others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord import types as t
from onrecord.intervals import Interval, to_edtf
from onrecord.intervals.interval import AFTER_ALL, DAY
from onrecord.network.merging import MUTUAL, TOLD_APART, role_key
from onrecord.network.voices import called, standing
from onrecord.show import days, sentences, wording
from onrecord.show.order import TIES, Kind
from onrecord.show.quotes import UNSURE
from onrecord.show.wording import safe
from onrecord.types import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.network.build import Held, Holding
    from onrecord.network.course import Course
    from onrecord.network.records import Said, Tie
    from onrecord.network.voices import Standing
    from onrecord.show.sentences import Names

SHOWN: Final = 3
DENIALS: Final = 2
"""How many voices that tell a tie are shown, and how many that deny it; the others are counted."""
KINDS: Final = ("changed", "office", "guidance", "with", "against", "belonging")
_AHEAD: Final = {"planned": "planned", "predicted": "expected", "conditional": "on a condition"}
_LASTS: Final[frozenset[t.Status]] = frozenset({"ongoing", "happened"})


class Word(Record, frozen=True, kw_only=True):
    """What one voice tells in the same words: whose, in which reports, in what manner, and the words."""

    voice: str
    standing: Standing
    where: tuple[str, ...]
    manner: tuple[str, ...]
    words: str
    review: str

    @property
    def nay(self) -> bool:
        """Whether it is a denial."""
        return "not so" in self.manner


class Line(Record, frozen=True, kw_only=True):
    """A tie as it is shown, of `number` tellings, `more` of them only counted; `keys` are the actors it is about."""

    words: str
    when: str
    kind: Kind
    holds: Holding
    struck: bool
    told: tuple[Word, ...]
    more: int
    number: int
    keys: tuple[int, int]


def lines(held: Iterable[Held], given: Names, *, past: bool = False) -> tuple[Line, ...]:
    """The ties as lines, those of one kind together, what most is told of first; in the `past` where they are over."""
    alike: dict[tuple[str, Holding], list[Held]] = {}
    for one in held:
        alike.setdefault((sentence(one, given, past=past), one.holds), []).append(one)
    found = [_line(words, several) for (words, _), several in alike.items()]
    return tuple(sorted(found, key=lambda line: (KINDS.index(line.kind), -line.number, line.words)))


def sentence(held: Held, given: Names, *, past: bool = False) -> str:
    """A tie in words, as it is on the days asked about."""
    return sentences.tie_words(given, claim(held, past=past))


def claim(held: Held, *, past: bool = False) -> t.Tie:
    """A tie as one report would have it: to be said in words."""
    statuses = {said.status for said in held.affirmed or held.denied}
    out = held.course.ended if past else None
    lasts = held.holds == "surely" or "ongoing" in statuses
    past = past or held.tie.type in {"succeeds", "met-with", "founded"} or not lasts
    status: t.Status = "happened" if past else "ongoing"
    if statuses and not statuses & _LASTS:
        status = min(statuses, key=list(_AHEAD).index)
    polarity: t.Polarity = "-" if held.holds == "denied" else "+"
    told = t.Telling(polarity=polarity, status=status, evidence=(), reason=t.Reason(by="hand", name="network"))
    roles = {role_key(role): role for role in held.tie.roles}
    told_apart = held.tie.type in TOLD_APART | MUTUAL or len(roles) == 1
    role = next(iter(held.tie.roles), None) if told_apart else None
    return t.Tie(
        id="t",
        type=held.tie.type,
        subject=str(held.tie.subject.key),
        object=str(held.tie.object.key),
        role=role,
        when=t.When(edtf=f"../{(out - DAY).isoformat()}", spans=()) if out else None,
        told=(told,),
    )


def since(course: Course, *, lasts: bool = True) -> str:
    """From when to when, as far as anybody tells; empty where nobody does.

    >>> from onrecord.network.course import course
    >>> from onrecord.network.records import Said
    >>> since(course("leads", [Said(report="r", claim="t", edtf="2009/2024-03-07")]))
    'from 2009 to 7 March 2024'
    """
    begins, ends = course.begins, course.ends
    if begins is None or ends is None or begins[0] >= ends[1]:
        return ""
    told = Interval(
        earliest_start=begins[0], latest_start=begins[1], earliest_end=max(ends[0], begins[0]), latest_end=ends[1]
    )
    edtf = to_edtf(told) if course.begun or course.ended or not lasts else ""
    if course.begun is None and "/" in edtf:
        edtf = f"/{edtf.partition('/')[2]}"
    if ends[1] == AFTER_ALL and course.begun:
        edtf = f"{edtf.partition('/')[0]}/.."
    if "XX" in edtf.partition("/")[2]:  # within a century at best: that tells nobody when
        edtf = f"{edtf.partition('/')[0]}/"
    return "" if edtf in {"", "/", "XXXX", "/.."} else days.in_words(edtf).removesuffix(", start not known")


def words(said: Sequence[Said]) -> tuple[tuple[Word, ...], int]:
    """The voices that are shown, by the days of their reports, and how many tellings are only counted."""
    alike: dict[tuple[str, tuple[str, ...], str, str], list[Said]] = {}
    for one in said:
        alike.setdefault((called(one), _manner(one), one.review, _bare(one.words)), []).append(one)
    ranked = sorted(alike.items(), key=lambda item: _rank(item[1][0]))
    yes = [item for item in ranked if "not so" not in item[0][1]][:SHOWN]
    nay = [item for item in ranked if "not so" in item[0][1]][:DENIALS]
    shown = sorted([*yes, *nay], key=lambda item: ("not so" in item[0][1], str(item[1][0].published), item[0]))
    more = len(said) - sum(len(several) for _, several in shown)
    return tuple(_word(several) for _, several in shown), more


def place(said: Said) -> str:
    """Where something is told: the outlet and the day."""
    day = wording.day(said.published) if said.published else None
    return ", ".join(filter(None, (safe(said.outlet or f"report {said.report[:8]}"), day)))


def _line(sentence_: str, several: Sequence[Held]) -> Line:
    told = [said for held in several for said in (*held.affirmed, *held.denied)]
    shown, more = words(told)
    first = several[0].tie
    return Line(
        words=sentence_,
        when=since(several[0].course) if several[0].holds != "denied" else "",
        kind=_kind(first),
        holds=several[0].holds,
        struck=any(held.denied for held in several),
        told=shown,
        more=more,
        number=len(told),
        keys=(first.subject.key, first.object.key),
    )


def _kind(tie: Tie) -> Kind:
    return TIES[tie.type]


def _rank(said: Said) -> tuple[bool, bool, bool, int, str]:
    return not said.plain, said.confidence < UNSURE, said.edtf is None, -len(said.words), str(said.published)


def _manner(said: Said) -> tuple[str, ...]:
    nay = "not so" if said.polarity == "-" else ""
    hedged = said.certainty if said.certainty != "certain" else ""
    unsure = "machine unsure" if said.confidence < UNSURE and said.review == "machine-read" else ""
    return tuple(filter(None, (nay, hedged, _AHEAD.get(said.status, ""), unsure)))


def _word(several: Sequence[Said]) -> Word:
    one = several[0]
    return Word(
        voice=safe(called(one)),
        standing=standing(one),
        where=tuple(dict.fromkeys(place(said) for said in several)),
        manner=_manner(one),
        words=safe(one.words),
        review=one.review,
    )


def _bare(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split())
