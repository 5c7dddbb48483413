"""The dossier of one actor: what all reports of a desk say of it, each with outlet, date, words and review state.

It reads at most `LOOKED_AT` of the actor's reports, those published last, so that it is quick for a state that half of
the reports name; the counts of reports and names are of all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from typing import TYPE_CHECKING, Final

import msgspec

from onrecord.desk import claim_index, identities, tied
from onrecord.desk.as_held import partly
from onrecord.desk.asof import moment
from onrecord.desk.connection import reading
from onrecord.desk.near import nobody
from onrecord.desk.who_found import MOST, found
from onrecord.desk.who_joins import doubted, joined, judged
from onrecord.desk.who_records import Called, Choice, Dossier
from onrecord.desk.who_roles import held, officeless, roles
from onrecord.desk.who_said import Mentions, said_by, said_of
from onrecord.errors import UsageError
from onrecord.network.lives import deaths
from onrecord.network.merging import careers, merged

if TYPE_CHECKING:
    import sqlite3

    from onrecord.desk.store import Desk
    from onrecord.network.records import Happening, Who

CAREERS: Final = frozenset({"killed", "appointed", "resigned", "dismissed", "arrested"})
"""Events that are steps of somebody's career: all reports of one are told of together."""
LOOKED_AT: Final = 300
"""Reports."""
FAR_BETTER: Final = 5
"""How many times as many reports the first of several must have to be meant without asking."""
STATEMENTS: Final = 12
"""How many of each kind of statement are given, the last ones."""
_REPORTS: Final = """
SELECT known_as.report, known_as.actor FROM known_as JOIN reports ON reports.key = known_as.report
WHERE known_as.identity = ? ORDER BY reports.published DESC, reports.key DESC"""
_ABOUT: Final = """
SELECT count(DISTINCT known_as.report), min(reports.published), max(reports.published)
FROM known_as JOIN reports ON reports.key = known_as.report WHERE known_as.identity = ?"""
_OUTLETS: Final = """
SELECT coalesce(reports.outlet, 'no outlet named'), count(DISTINCT known_as.report) AS number
FROM known_as JOIN reports ON reports.key = known_as.report
WHERE known_as.identity = ? GROUP BY 1 ORDER BY 2 DESC, 1"""
_CLAIMS: Final = """
SELECT DISTINCT e.report, e.claim FROM claim_ends AS e
WHERE e.identity = ? AND e.form = ? AND e.report IN (SELECT value FROM json_each(?))"""
_NAMED: Final = """
SELECT names.value, reports.outlet FROM json_each(?) AS wanted
CROSS JOIN known_as ON known_as.report = wanted.value AND known_as.identity = ?
CROSS JOIN reports ON reports.key = known_as.report
CROSS JOIN actors ON actors.report = known_as.report AND actors.id = known_as.actor
CROSS JOIN json_each(json_insert(actors.aliases, '$[#]', actors.name)) AS names"""


def who(desk: Desk, name: str | int, *, known_at: str | None = None) -> Dossier:
    """What the desk holds of the actor that is named so: any part of a name, in any spelling; or of one by its key.

    Where several answer and none is in far more reports than the others, raises `UsageError` with the choices; so it
    does where nobody answers. With `known_at` (a day, a month, a year): what the desk held by its end.
    """
    with reading(desk.connection, str(desk.path)):
        if known_at is None:
            return _dossier(desk.connection, name, str(desk.path))
        before = moment(known_at)
        concerned = _concerned(desk.connection, name)
        memory = partly(desk.connection, before, concerned, (identities, claim_index))
        try:
            found = _dossier(
                memory, name if isinstance(name, str) else _same(desk.connection, memory, name), str(desk.path)
            )
        finally:
            memory.close()
        return msgspec.structs.replace(found, known_at=known_at)


def choices(desk: Desk, name: str) -> tuple[Choice, ...]:
    """All who answer to some words, those of most reports first."""
    with reading(desk.connection, str(desk.path)):
        return tuple(found(desk.connection, name))


def actors(one: Dossier) -> tuple[Who, ...]:
    """All whom a dossier names."""
    found = [one.who, *(end for held in one.ties for end in held.tie.ends)]
    found += [role.of for role in one.roles if role.of is not None]
    found += [other for event in one.events for _, other in event.parts]
    return tuple({other.key: other for other in found}.values())


def _dossier(connection: sqlite3.Connection, name: str | int, where: str) -> Dossier:
    if isinstance(name, int):
        several = [Choice(who=one, reports=0) for one in tied.who(connection, [name]).values()]
    else:
        several = found(connection, name)
    if not several:
        raise nobody(connection, where, str(name))
    first, *others = several
    if others and first.reports < FAR_BETTER * others[0].reports:
        listed = "; ".join(f"{number}. {_described(one)}" for number, one in enumerate(several[:MOST], 1))
        raise UsageError(f"{name!r} may be any of these: {listed}. Give more of the name, or --pick its number")
    return _of(connection, first, tuple(others), str(name))


def _described(choice: Choice) -> str:
    number = f"{choice.reports} report{'' if choice.reports == 1 else 's'}"
    about = ", ".join(filter(None, (choice.who.kind, choice.who.country, number)))
    return f"{choice.who.name} ({about})"


def _of(connection: sqlite3.Connection, choice: Choice, others: tuple[Choice, ...], asked: str) -> Dossier:
    key = choice.who.key
    number, first, last = connection.execute(_ABOUT, (key,)).fetchone()
    mentions: Mentions = defaultdict(set)
    for report, actor in connection.execute(_REPORTS, (key,)):
        if len(mentions) == LOOKED_AT and report not in mentions:
            break
        mentions[report].add(actor)
    among = msgspec.json.encode(sorted(mentions)).decode()
    ties = merged(tied.ties(connection, connection.execute(_CLAIMS, (key, "tie", among)).fetchall()))
    events = tied.happenings(connection, connection.execute(_CLAIMS, (key, "event", among)).fetchall())
    died = deaths(careers(events), ties)
    spoken, spoken_all = said_by(connection, mentions, STATEMENTS)
    told, told_all = said_of(connection, mentions, STATEMENTS)
    return Dossier(
        asked=asked,
        who=choice.who,
        reports=number,
        looked_at=len(mentions),
        outlets=tuple(connection.execute(_OUTLETS, (key,)).fetchall()),
        first=date.fromisoformat(first) if first else None,
        last=date.fromisoformat(last) if last else None,
        names=_names(connection, key, among),
        roles=roles(ties, died, officeless(connection, mentions), choice.who),
        ties=held(ties, died, choice.who),
        events=_gathered(events, key),
        said_by=spoken,
        said_by_all=spoken_all,
        said_of=told,
        said_of_all=told_all,
        joined=joined(connection, key),
        doubts=doubted(connection, key),
        judgements=judged(connection, key),
        others=others,
    )


def _names(connection: sqlite3.Connection, key: int, among: str) -> tuple[Called, ...]:
    """Its names as spelled, the commonest first."""
    outlets: dict[str, Counter[str]] = defaultdict(Counter)
    for name, outlet in connection.execute(_NAMED, (among, key)):
        outlets[name][outlet or "no outlet named"] += 1
    ranked = sorted(outlets, key=lambda n: (-outlets[n].total(), n))
    return tuple(
        Called(name=n, reports=outlets[n].total(), outlets=tuple(o for o, _ in outlets[n].most_common()))
        for n in ranked
    )


def _gathered(events: list[Happening], key: int) -> tuple[Happening, ...]:
    """Steps of its own career once each, and other events of one type, day and the same actors; the last first."""
    own = [event for event in events if key in {one.key for one in event.whom()} and event.type in CAREERS]
    steps = [step for step in careers(own) if step.parts[0][1].key == key]
    alike: dict[tuple[object, ...], list[Happening]] = defaultdict(list)
    for event in events:
        if event not in own:
            parts = frozenset((part, one.key) for part, one in event.parts)
            alike[event.type, parts, event.said[0].edtf].append(event)
    others = [msgspec.structs.replace(e[0], said=tuple(s for one in e for s in one.said)) for e in alike.values()]
    return (*sorted(steps, key=_day, reverse=True), *sorted(others, key=_day, reverse=True))


def _day(event: Happening) -> tuple[str, str]:
    return str(next((s.edtf for s in event.said if s.edtf), None) or event.said[0].published), event.type


def _concerned(connection: sqlite3.Connection, name: str | int) -> list[str]:
    """The hashes of the reports that name those who answer, or who may be one with them."""
    keys = [name] if isinstance(name, int) else [choice.who.key for choice in found(connection, name)]
    near = """
    SELECT DISTINCT reports.sha256 FROM json_each(?1) AS wanted JOIN forms ON forms.identity = wanted.value
    JOIN known_as ON known_as.form IN (
        SELECT forms.key UNION SELECT one FROM form_links WHERE other = forms.key
        UNION SELECT other FROM form_links WHERE one = forms.key
    ) JOIN reports ON reports.key = known_as.report"""
    return [sha256 for (sha256,) in connection.execute(near, (msgspec.json.encode(keys).decode(),))]


def _same(connection: sqlite3.Connection, memory: sqlite3.Connection, key: int) -> int:
    """The key that an identity has in the desk of then: that of one of its actors there."""
    rows = connection.execute("SELECT report, actor FROM known_as WHERE identity = ?", (key,))
    for report, actor in rows:
        find = "SELECT identity FROM known_as WHERE report = ? AND actor = ?"
        if row := memory.execute(find, (report, actor)).fetchone():
            return int(row[0])
    return -1
