"""A dossier for a terminal: who it is, which roles when, ties, events, what was said, and why its names are one.

The most important first; each line with whose word it is, where it stands and the words themselves. Report words are
printed as text, whatever signs are in them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.text import Text

from onrecord.desk.network_lines import lines, words
from onrecord.desk.network_listing import by_kind, heading, tellings
from onrecord.intervals.interval import BEFORE_ALL, DAY
from onrecord.show import days, wording
from onrecord.show.layout import Hang
from onrecord.show.wording import counted, quoted, safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from onrecord.desk.who_records import Choice, Dossier, Role, Statement
    from onrecord.network.records import Happening, Who
    from onrecord.show.sentences import Names

NAMES, ROLES, TIES, EVENTS, SAYINGS, JOINS = 8, 12, 20, 12, 6, 8
"""How many lines of each section are shown; `--json` has all."""
_PARTS: Final = {"patient": "", "recipient": "with ", "agent": "by ", "place": "in "}
"""What stands before the actors of an event, by their part in it, in this order."""
_UNNAMED: Final = {"": "a source left implied", "unnamed": "an unnamed source"}
LONGEST: Final = 240
"""Characters of what somebody said."""


def listing(one: Dossier, given: Names) -> RenderableType:
    """The whole dossier; `given` says what sentences call the actors in it."""
    return Group(
        *_head(one),
        *_roles(one.roles, given),
        *_ties(one, given),
        *_events(one.events, given, one.who),
        *_sayings("Said by", one.said_by, one.said_by_all, voiced=False),
        *_sayings("Said of", one.said_of, one.said_of_all, voiced=True),
        *_why(one),
        *_doubts(one),
        *_foot(one),
    )


def choices(several: Sequence[Choice], first: int = 1) -> RenderableType:
    """Those who answer to a name, numbered as `--pick` has them."""
    return Group(*(Hang(f"{n:>3}. ", _choice(choice), 5) for n, choice in enumerate(several, first)))


def _choice(choice: Choice) -> Text:
    about = [choice.who.kind, choice.who.country or "", counted(choice.reports, "report")]
    return Text.assemble((safe(choice.who.name), "bold"), (f"  {' · '.join(filter(None, about))}", "dim"))


def _head(one: Dossier) -> Iterator[RenderableType]:
    yield Hang("", Text(safe(one.who.name), style="bold"), 0)
    about = [one.who.kind, one.who.country or "", counted(one.reports, "report"), counted(len(one.outlets), "outlet")]
    about += [_period(one), "machine-read" if not _reviewed(one) else f"machine-read, {_reviewed(one)} reviewed"]
    about += [f"as held on {one.known_at}"] if one.known_at else []
    yield Hang("", Text(" · ".join(filter(None, about)), style="dim"), 0)
    spelled = [f"{safe(n.name)} ({n.reports})" for n in one.names[:NAMES]]
    more = f"; {len(one.names) - NAMES} more" if len(one.names) > NAMES else ""
    if len(one.names) > 1:
        yield Hang("", Text(f"Written {', '.join(spelled)}{more}."), 0)
    if one.looked_at < one.reports:
        yield Hang("", Text(f"What follows is of the {one.looked_at} reports published last.", style="italic"), 0)


def _period(one: Dossier) -> str:
    if one.first is None or one.last is None:
        return ""
    if one.first == one.last:
        return wording.day(one.first)
    return f"{wording.day(one.first)} to {wording.day(one.last)}"


def _reviewed(one: Dossier) -> int:
    said = [s for held in one.ties for s in held.tie.said] + [s for role in one.roles for s in role.said]
    said += [s for event in one.events for s in event.said]
    spoken = [*one.said_by, *one.said_of]
    return sum(s.review != "machine-read" for s in said) + sum(s.review != "machine-read" for s in spoken)


def _roles(roles: Sequence[Role], given: Names) -> Iterator[RenderableType]:
    if not roles:
        return
    yield from heading("Roles")
    yield Text()
    for role in roles[:ROLES]:
        if role.gap:
            yield Hang("", Text(f"For {counted(role.gap, 'day')} no role is told of.", style="italic"), 0)
        head = Text(wording.sentence(safe(role.role)), style="bold")
        head.append(f" of {given.of(str(role.of.key))}" if role.of else "", style="bold")
        head.append(f", {role.when}" if role.when else "")
        head.append(f"  [while {wording.joined(list(map(safe, role.overlaps)))}]" if role.overlaps else "", style="dim")
        yield Hang("", head, 0)
        yield from tellings(*words(role.said))
    yield from _more(len(roles) - ROLES)


def _ties(one: Dossier, given: Names) -> Iterator[RenderableType]:
    shown = lines(one.ties, given)
    if not shown:
        return
    yield from heading("Ties")
    yield from by_kind(shown[:TIES])
    yield from _more(len(shown) - TIES)


def _events(events: Sequence[Happening], given: Names, who: Who) -> Iterator[RenderableType]:
    if not events:
        return
    yield from heading("Events")
    yield Text()
    for event in events[:EVENTS]:
        parts: dict[str, list[str]] = {part: [] for part in _PARTS}
        for part, one in event.parts:
            called = safe(one.name) if one.key == who.key else given.of(str(one.key))
            parts.setdefault(part, []).append(called)
        named = ", ".join(f"{_PARTS.get(p, p)}{wording.joined(several)}" for p, several in parts.items() if several)
        head = Text(wording.sentence(event.type), style="bold")
        head.append(f": {named}" if named else "")
        head.append(f", {day}" if (day := _day(event)) else "")
        yield Hang("", head, 0)
        yield from tellings(*words(event.said))
    yield from _more(len(events) - EVENTS)


def _day(event: Happening) -> str:
    said = next((s for s in event.said if s.edtf), None)
    if said is None or said.edtf is None:
        return ""
    bounds = said.holding.interval
    if bounds.earliest_start > BEFORE_ALL and bounds.latest_end - bounds.earliest_start == DAY:
        return wording.day(bounds.earliest_start)
    return days.in_words(said.edtf)


def _sayings(title: str, said: Sequence[Statement], number: int, *, voiced: bool) -> Iterator[RenderableType]:
    if not said:
        return
    yield from heading(f"{title}: {counted(number, 'statement')}")
    yield Text()
    for statement in said[:SAYINGS]:
        where = [safe(statement.outlet or f"report {statement.report[:8]}")]
        where += [wording.day(statement.published)] if statement.published else []
        voice = f"{_UNNAMED.get(statement.voice, safe(statement.voice))} " if voiced else ""
        text = Text(f"{voice}{wording.DEEDS[statement.act]}: ", style="bold")
        bare = safe(wording.shortened(statement.words, LONGEST)).strip('“”" ')
        text.append(quoted(bare), style="not bold")
        review = "" if statement.review == "machine-read" else f" ({statement.review})"
        text.append(f" – {', '.join(where)}{review}", style="not bold dim")
        yield Hang("", text, 2)
    yield from _more(number - min(SAYINGS, len(said)))


def _why(one: Dossier) -> Iterator[RenderableType]:
    if one.joined or one.judgements:
        yield from heading("Why these names are one")
        yield Text()
    for join in one.joined[:JOINS]:
        about = f" ({', '.join(map(safe, join.told))})" if join.told else ""
        head = Text.assemble((safe(join.name), "bold"), (f"{about} in {counted(join.reports, 'report')}: ", "dim"))
        head.append(f"{'; '.join(map(safe, join.reasons))} ({join.score:.2f})")
        yield Hang("", head, 2)
    yield from _more(len(one.joined) - JOINS)
    for judged in one.judgements:
        verdict = "are one" if judged.verdict == "same" else "are two"
        why = f": {safe(judged.reason)}" if judged.reason else ""
        said = f"{safe(judged.one)} and {safe(judged.other)} {verdict}, {safe(judged.name)} said{why}"
        yield Hang("", Text(f"{said} (judgement {judged.key}, {judged.made[:10]})"), 2)


def _doubts(one: Dossier) -> Iterator[RenderableType]:
    if not one.doubts:
        return
    yield from heading("May be the same: for people to say")
    yield Text()
    for doubt in one.doubts:
        text = _choice(doubt.other)
        text.append(f"\n{'; '.join(map(safe, doubt.reasons))} ({doubt.score:.2f})")
        yield Hang("", text, 2)


def _foot(one: Dossier) -> Iterator[RenderableType]:
    if one.others:
        yield from heading("Others of that name (--pick)")
        yield Text()
        yield choices(one.others, 2)


def _more(number: int) -> Iterator[RenderableType]:
    if number > 0:
        yield Text(f"and {number} more: --json has all", style="dim")
