"""The roles of an actor over time, and its other ties: when each holds by what is told."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import msgspec
from msgspec.structs import replace

from onrecord.desk.network_lines import since
from onrecord.desk.who_records import Role
from onrecord.intervals.interval import AFTER_ALL
from onrecord.network.build import Held
from onrecord.network.course import course
from onrecord.network.lives import ended_by_death
from onrecord.network.merging import role_key
from onrecord.network.records import Said, Speaker
from onrecord.network.roles import POSTS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.desk.who_said import Mentions
    from onrecord.network.course import Course
    from onrecord.network.records import Tie, Who

_PLAIN: Final = {"leads": "head", "represents": "representative"}
"""What a role is called where no report has a word for it."""
_OFFICELESS: Final = """
SELECT ties.role, ties.edtf, reports.sha256, ties.id FROM ties JOIN reports ON reports.key = ties.report
WHERE ties.report = ? AND ties.subject = ? AND ties.object IS NULL AND ties.type = 'holds-role'"""
_TOLD: Final = """
SELECT voice, published, report, claim, outlet, polarity, certainty, status, words, confidence, review
FROM claims WHERE report = ? AND claim = ? AND form = 'tie'"""


def officeless(connection: sqlite3.Connection, mentions: Mentions) -> dict[str, list[Said]]:
    """Roles of which no report says of what they are ("the president"), with what is told of each."""
    found: dict[str, list[Said]] = {}
    for report, actors in mentions.items():
        for actor in actors:
            for role, edtf, *claim in connection.execute(_OFFICELESS, (report, actor)):
                told = connection.execute(_TOLD, claim)
                found.setdefault(role or "a role", []).extend(_said(edtf, *telling) for telling in told)
    return found


def _said(edtf: str | None, voice: str, published: str | None, *rest: str) -> Said:
    names = ("report", "claim", "outlet", "polarity", "certainty", "status", "words", "confidence", "review")
    plain = {"edtf": edtf, "published": published, **dict(zip(names, rest, strict=True))}
    said = msgspec.convert(plain, Said)
    return replace(said, voice=((Speaker(name=voice),),)) if voice else said


def roles(ties: Sequence[Tie], died: Mapping[int, date], bare: dict[str, list[Said]], who: Who) -> tuple[Role, ...]:
    """Its offices, those that are told to have begun first before others; gaps and overlaps between dated ones."""
    found = [
        _role(
            tie.roles[0] if tie.roles else _PLAIN.get(tie.type, tie.type),
            tie.object,
            tie.said,
            course(tie.type, tie.said, ended_by_death(tie, died)),
        )
        for tie in ties
        if tie.type in POSTS and tie.subject.key == who.key and any(s.polarity == "+" for s in tie.said)
    ]
    named = {role_key(role.role) for role in found}
    found += [
        _role(role, None, tuple(said), course("holds-role", said))
        for role, said in bare.items()
        if not any(role_key(role) in one or one in role_key(role) for one in named)
    ]
    return _compared(sorted(found, key=lambda r: (r.begins or date.max, r.ends or date.max, -len(r.said), r.role)))


def _role(role: str, of: Who | None, said: tuple[Said, ...], told: Course) -> Role:
    begins, ends = told.begun, told.ended or told.over
    return Role(role=role, of=of, when=since(told), begins=begins, ends=ends, said=said)


def _compared(found: list[Role]) -> tuple[Role, ...]:
    """The same with the gap before each, and the roles that it overlaps, where their days are told."""
    marked = []
    latest: date | None = None
    for role in found:
        over = [other.role for other in found if other is not role and _overlap(role, other)]
        gap = (role.begins - latest).days if role.begins and latest and latest < role.begins else 0
        marked.append(replace(role, gap=gap, overlaps=tuple(dict.fromkeys(over))))
        latest = max(filter(None, (latest, role.ends)), default=None)
    return tuple(marked)


def _overlap(one: Role, other: Role) -> bool:
    """Whether two roles that are told to have begun were held at one time, one of them told to have ended."""
    if not one.begins or not other.begins or not (one.ends or other.ends):
        return False
    return one.begins < (other.ends or AFTER_ALL) and other.begins < (one.ends or AFTER_ALL)


def held(ties: Iterable[Tie], died: Mapping[int, date], who: Who) -> tuple[Held, ...]:
    """Its other ties, each with when it holds; one that is only denied is marked so."""
    found = []
    for tie in ties:
        if tie.type in POSTS and tie.subject.key == who.key:
            continue
        denied = tuple(s for s in tie.said if s.polarity == "-")
        only = len(denied) == len(tie.said)
        told = course(tie.type, tie.said, ended_by_death(tie, died))
        sure = any(s.plain for s in tie.said)
        found.append(
            Held(tie=tie, holds="denied" if only else "surely" if sure else "possibly", course=told, denied=denied)
        )
    return tuple(sorted(found, key=lambda h: (-len({s.report for s in h.tie.said}), str(h.tie.said[0].published))))
