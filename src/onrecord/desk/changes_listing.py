"""What changed around a day, for a terminal: what happened, posts left and filled, ties that ended and began."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from onrecord.desk.network_lines import lines, words
from onrecord.desk.network_listing import MOST, basis, heading, paragraph, tellings
from onrecord.intervals.interval import AFTER_ALL, BEFORE_ALL, DAY
from onrecord.network.build import Held
from onrecord.network.course import course
from onrecord.network.records import Happening, Tie
from onrecord.show import wording
from onrecord.show.layout import Hang
from onrecord.show.verbs import EVENTS
from onrecord.show.wording import counted, safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from rich.console import RenderableType

    from onrecord.network.changes import Changes
    from onrecord.network.records import Said
    from onrecord.network.succession import Succession
    from onrecord.show.sentences import Names


def listing(found: Changes, given: Names) -> RenderableType:
    """The whole page."""
    parts: list[RenderableType] = [*_head(found)]
    if found.careers:
        parts += [*heading("What happened"), Text()]
        for event in found.careers[:MOST]:
            parts += _happened(event, given)
    if found.passed:
        parts += [*heading("Posts"), Text()]
        for passed in found.passed[:MOST]:
            parts += _passed(passed, given)
    for title, held in (("Ended", found.ended), ("Began", found.begun), ("Stands taken, and met", found.stood)):
        parts += _ties(title, held, given)
    if len(parts) <= 2:
        parts += [Text(), Hang("", Text("Nothing is told to have changed in these days by what counts here."), 0)]
    return Group(*parts)


def _head(found: Changes) -> Iterator[RenderableType]:
    days = found.days
    title = f"Before and after {wording.day(days.first)}"
    yield Hang("", Text(title, style="bold"), 0)
    said = [one for held in (*found.ended, *found.begun, *found.stood) for one in held.tie.said]
    said += [one for event in found.careers for one in event.said]
    yield Hang("", Text(f"looked ahead to {wording.day(days.last)} · {basis(said, found.only)}", style="dim"), 0)


def _happened(event: Happening, given: Names) -> Iterator[RenderableType]:
    noun = EVENTS[event.type]
    whom = given.of(str(event.whom()[0].key))
    by = list(dict.fromkeys(given.of(str(who.key)) for who in event.agents()))
    head = Text(wording.sentence(f"{noun.noun} of {whom}"), style="bold")
    head.append(f" by {wording.joined(by)}" if by else "", style="not bold")
    head.append(f", {_day(event)}", style="not bold")
    yield Hang("", head, 0)
    yield from tellings(*words(_naming(event)))


def _naming(event: Happening) -> Sequence[Said]:
    """The tellings whose words name the one it happened to; all where none do."""
    name = event.whom()[0].name.split()
    return [said for said in event.said if any(word in said.words for word in name)] or event.said


def _day(event: Happening) -> str:
    bounds = [s.holding.interval for s in event.said if s.edtf and s.plain]
    first = max((i.earliest_start for i in bounds), default=BEFORE_ALL)
    last = min((i.latest_end for i in bounds), default=AFTER_ALL)
    if first == BEFORE_ALL or last == AFTER_ALL or last <= first:
        return "day not told alike"
    return wording.day(first) if last - first == DAY else f"{wording.day(first)} to {wording.day(last - DAY)}"


def _passed(one: Succession, given: Names) -> Iterator[RenderableType]:
    whose = given.called.get(str(one.post.organisation.key), safe(one.post.organisation.name))
    holder = given.of(str(one.left.holder.key))
    head = Text(f"{wording.sentence(one.post.title)} of {whose}", style="bold")
    why = wording.joined(sorted({event.type for event in one.left_by}))
    head.append(f": {holder}, until {_last(one.left.ends[1])}" + (f" ({why})" if why else ""), style="not bold")
    yield Hang("", head, 0)
    yield from tellings(*words(one.left.said))
    if one.taken is None:
        yield Hang("  ", Text("Nobody is told of as holding it after that."), 2)
    else:
        yield from _taken(one, given)
    for tie in one.promised:
        yield Hang("  ", Text(f"It is told to be meant for {given.of(str(tie.subject.key))}:"), 2)
        yield from tellings(*words(tie.said))
    ties = tuple(_held(tie) for tie in one.meanwhile)
    for line in lines(ties, given):
        since = f", {line.when}" if line.when else ""
        told = line.words.replace("The ", "the ", 1) if line.words.startswith("The ") else line.words
        yield Hang("  ", Text(f"Meanwhile, {told}{since}."), 2)


def _taken(one: Succession, given: Names) -> Iterator[RenderableType]:
    if one.taken is None:
        return
    who = given.of(str(one.taken.holder.key))
    how = " for the time being" if one.taken.interim else ""
    gap = f"; nobody is told of for {counted(one.days, 'day')} before" if one.days else ""
    start = one.taken.begins[0]
    since = f" from {wording.day(start)}" if start != BEFORE_ALL else ", since when is not told"
    yield Hang("  ", Text(f"Then {who}{how}{since}{gap}."), 2)
    said = [s for told_ in one.taken_by for s in told_.said] or list(one.taken.said)
    yield from tellings(*words(said))


def _ties(title: str, held: Sequence[Held], given: Names) -> Iterator[RenderableType]:
    if not held:
        return
    yield from heading(title)
    yield Text()
    shown = lines(held, given, past=title != "Began")
    for line in shown[:MOST]:
        yield from paragraph(line)
    if len(shown) > MOST:
        yield Text(f"and {len(shown) - MOST} more; --json has all", style="dim")


def _held(tie: Tie) -> Held:
    return Held(tie=tie, holds="surely", course=course(tie.type, tie.said))


def _last(out: date) -> str:
    return wording.day(out - DAY) if out != AFTER_ALL else "an unknown day"


def after(found: Changes, near: frozenset[int], given: Names) -> RenderableType:
    """What is told of the days after somebody died: who took over posts, what began among those who were near."""
    parts: list[RenderableType] = []
    passed = [one for one in found.passed if one.left.holder.key in near]
    begun = [held for held in found.begun if all(who.key in near for who in held.tie.ends)]
    if passed or begun:
        parts += [*heading(f"What is told of the time after {wording.day(found.days.first)}"), Text()]
    for one in passed:
        parts += _passed(one, given)
    for line in lines(begun, given)[:MOST]:
        parts += paragraph(line)
    return Group(*parts)
