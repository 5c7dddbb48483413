"""The network of a desk for a terminal: who is tied to whom in the days asked about, surely, possibly, or not so.

Reads from the top: whom it is around, what holds, each line with whose word it is and the words; then who held which
post, and what hangs on the one who was asked about. Report words are printed as text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.text import Text

from onrecord.desk.network_lines import Line, Word, lines, since
from onrecord.intervals.interval import DAY
from onrecord.network.dependence import hanging
from onrecord.network.merging import role_key
from onrecord.network.roles import Posts
from onrecord.show import wording
from onrecord.show.layout import Hang
from onrecord.show.order import SECTIONS
from onrecord.show.wording import counted, quoted, safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from rich.console import RenderableType

    from onrecord.network.build import Holding, Network, Only
    from onrecord.network.records import Days, Said
    from onrecord.network.roles import History
    from onrecord.show.sentences import Names

MOST: Final = 60
"""How many lines of one section are shown; `--json` has all."""
CUT_OFF: Final = 6
"""How many actors of a part that hangs on one are named."""
_HEADINGS: Final[dict[Holding, str]] = {
    "surely": "Told of {when}",
    "possibly": "Possibly so {when}: told of another day, hedged, or still to come",
    "denied": "Only denied",
}
_VOICES: Final = {
    "outlet": "the outlets’ own word only",
    "named": "the outlets’ own word and named sources",
    "all": "all voices",
}


def listing(
    network: Network,
    given: Names,
    posts: Posts = Posts(),  # noqa: B008 - frozen
    wider: Network | None = None,
) -> RenderableType:
    """The whole page; `wider` is the network some steps further, in which is looked for what hangs on the actor.

    Without it, the page says that so much is told around the actor that it was not looked for.
    """
    shown = lines(network.ties, given)
    parts: list[RenderableType] = [*_head(network, given)]
    for holds, heading in _HEADINGS.items():
        here = [line for line in shown if line.holds == holds]
        parts += _section(heading.format(when=spoken(network.days)), here)
    parts += _posts(posts, given)
    parts += _hanging(wider, given) if wider else _not_looked_for(network, given)
    return Group(*parts)


def spoken(days: Days) -> str:
    """The days asked about, in a sentence."""
    if days.first == days.last:
        return f"on {wording.day(days.first)}"
    return f"between {wording.day(days.first)} and {wording.day(days.last)}"


def basis(said: Sequence[Said], only: Only) -> str:
    """What a page rests on: how many reports of whom, which voices, and whether anybody has looked at it."""
    reports = counted(len({one.report for one in said}), "report")
    known = len({one.outlet for one in said if one.outlet})
    outlets = f" of {counted(known, 'outlet')}" if known else ""
    reviewed = sum(one.review != "machine-read" for one in said)
    how = "machine-read" if not reviewed else f"machine-read, {counted(reviewed, 'telling')} reviewed"
    facts = (f"{reports}{outlets}", how, _VOICES[only.voice])
    least = f"at least {counted(only.support, 'independent word')}" if only.support > 1 else ""
    return " · ".join(filter(None, (*facts, least, "reviewed only" if only.reviewed else "")))


def paragraph(line: Line) -> Iterator[RenderableType]:
    """A line with what is told of it."""
    head = Text(line.words, style="bold")
    head.append(f", {line.when}" if line.when else "", style="not bold")
    head.append("  [denied by some]" if line.struck and line.holds != "denied" else "", style="not bold red")
    yield Hang("", head, 0)
    yield from tellings(line.told, line.more)


def by_kind(shown: Sequence[Line]) -> Iterator[RenderableType]:
    """Lines with what is told of them, under the name of their kind."""
    kind = None
    for line in shown:
        if line.kind != kind:
            kind = line.kind
            yield Text()
            yield Text(SECTIONS[kind], style="dim italic")
        yield from paragraph(line)


def tellings(shown: Sequence[Word], more: int) -> Iterator[RenderableType]:
    """What voices tell, a line each, and how much more is told."""
    for word in shown:
        yield Hang("  – ", _told(word), 4)
    if more:
        yield Hang("  – ", Text(f"and {counted(more, 'more telling')}", style="dim"), 4)


def _told(word: Word) -> Text:
    """Whose word it is, where it stands, and the words themselves."""
    text = Text()
    text.append(f"{safe(word.voice)} in " if word.voice else "", style="" if word.standing != "unnamed" else "italic")
    text.append("; ".join(word.where), style="dim")
    manner = [*word.manner, *([word.review] if word.review != "machine-read" else [])]
    text.append(f" ({', '.join(manner)})" if manner else "", style="red" if word.nay else "dim")
    text.append(f": {quoted(word.words)}" if word.words else "")
    return text


def heading(words: str) -> Iterator[RenderableType]:
    """A section's title."""
    yield Text()
    yield Hang("", Text(words.upper() if len(words) < 40 else words, style="bold underline"), 0)


def _head(network: Network, given: Names) -> Iterator[RenderableType]:
    around = network.around
    title = f"The network around {given.of(str(around.who.key))}" if around else "The network of the desk"
    yield Hang("", Text(f"{title}, {spoken(network.days)}", style="bold"), 0)
    said = [one for held in network.ties for one in held.tie.said]
    yield Hang("", Text(basis(said, network.only), style="dim"), 0)
    if around and around.who.key in network.died:
        words = f"{safe(around.who.name)} is told of as killed, at the latest on {_last(network.died[around.who.key])}."
        yield Hang("", Text(words), 0)
    if network.left_out:
        yield Hang("", Text(left_out(network), style="italic"), 0)
    if not network.ties:
        yield Text()
        yield Hang("", Text("No tie is told of in these days by what counts here."), 0)


def left_out(network: Network) -> str:
    """How much more there is, and by what it was chosen."""
    more = counted(network.left_out, "more pair has a tie", "more pairs have ties")
    return f"What follows is told of these days, or else by most reports; {more} that may hold then (--all)."


def _section(title: str, here: Sequence[Line]) -> Iterator[RenderableType]:
    if not here:
        return
    yield from heading(title)
    yield from by_kind(here[:MOST])
    if len(here) > MOST:
        yield Text(f"and {len(here) - MOST} more: ask around one of these actors, or for --json", style="dim")


def _posts(posts: Posts, given: Names) -> Iterator[RenderableType]:
    if not posts.histories:
        return
    yield from heading("Who held which post")
    yield Text()
    for history in posts.histories:
        post, title = history.post, called(history)
        whose = given.called.get(str(post.organisation.key), safe(post.organisation.name))
        gaps = {(a.holder.key, b.holder.key): n for a, b, n in history.gaps}
        body = Text()
        for n, tenure in enumerate(history.tenures):
            before = history.tenures[n - 1] if n else None
            gap = gaps.get((before.holder.key, tenure.holder.key)) if before else None
            body.append("; " if n else "")
            body.append(f"nobody told of for {counted(gap, 'day')}; " if gap else "", style="italic")
            body.append(safe(tenure.holder.name), style="bold")
            body.append(f", {when}" if (when := since(tenure.course)) else "")
            body.append(" (only planned or expected)" if tenure.to_come else "")
        if history.others:
            body.append(f"; and {counted(history.others, 'other')} before or after (--all)", style="dim")
        yield Hang("", Text(f"{wording.sentence(title)} of {whose}: ").append_text(body), 0)
        for one, other in history.overlaps:
            names = f"{safe(one.holder.name)} and {safe(other.holder.name)}"
            yield Hang("    ", Text(f"{names} are told of as holding it at one time.", style="red"), 4)
    if posts.left_out:
        yield Text(f"and {counted(posts.left_out, 'more post')} (--all)", style="dim")


def _hanging(wider: Network, given: Names) -> Iterator[RenderableType]:
    """The parts that only the actor who was asked about joins to the rest."""
    around = wider.around
    parts = hanging(wider, around.who.key) if around else ()
    if around is None or not parts:
        return
    yield from heading(f"What hangs on {given.of(str(around.who.key))}, by these reports alone")
    yield Text()
    named = (wording.joined([given.of(str(who.key)) for who in part[:CUT_OFF]]) for part in parts)
    several = list(dict.fromkeys(named))
    more = f"; and {counted(len(several) - CUT_OFF, 'other')}" if len(several) > CUT_OFF else ""
    words = f"{'; '.join(several[:CUT_OFF])}{more}"
    steps = counted(around.depth, "tie")
    yield Hang("", Text(f"Within {steps}, nothing else is told of that joins these to the rest: {words}."), 0)


def _not_looked_for(network: Network, given: Names) -> Iterator[RenderableType]:
    if network.around is not None and network.ties:
        yield not_looked_for(f"What hangs on {given.of(str(network.around.who.key))}")


def not_looked_for(what: str) -> RenderableType:
    """That so much is told around an actor that something was not looked for."""
    return Group(Text(), Hang("", Text(f"{what} was not looked for, so much is told here; --all does.", "dim"), 0))


def called(history: History) -> str:
    """What a post is called: by the one title that reports have for it, else plainly."""
    roles = {role_key(role) for tenure in history.tenures for role in tenure.roles}
    return next(iter(roles)) if len(roles) == 1 else history.post.title


def _last(out: date) -> str:
    return wording.day(out - DAY)
