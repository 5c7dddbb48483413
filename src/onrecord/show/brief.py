"""The brief: one page on the system that a report describes, each line on whose word, with the words it rests on.

At a glance, how much rests on whose word; then what happened and what changed; who leads, backs, opposes, directs or
belongs to whom; what is denied, hedged or still to come; what is told in more than one way; who gave no word; who is in
it. Each claim of the reading is in one line, numbered, and marked as the machine's reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from onrecord.show import facts, lines, voices, wording
from onrecord.show.cast import Role, cast
from onrecord.show.descriptions import Said
from onrecord.show.glance import glance
from onrecord.show.layout import Hang, heading, stack
from onrecord.show.lines import Section
from onrecord.show.printed import INDENT, MARK, is_title, rows, tellings, titled
from onrecord.show.versions import DISPUTED, Versions, untold, versions
from onrecord.show.views import Entry, Statement, View, view
from onrecord.show.who import called, inside
from onrecord.show.wording import quoted, safe
from onrecord.types import Reading

HOW_TO_READ = "Under each line, whose word (“outlet”: its own) and the exact words."

NOTHING = "No tie and no event was found in this report."

PRONOUN = re.compile(r"“(?:he|she|it|they)\b", re.IGNORECASE)
"""How a statement begins that does not say by itself whose it is."""

MOST_WORDS = 72
"""Code points of a description that a glance has room for, set by eye on the example reports."""


def brief(reading: Reading) -> RenderableType:
    """The brief of a reading."""
    return stack(_brief(view(reading)))


def _brief(seen: View) -> Iterator[RenderableType]:
    shown = lines.sections(seen)
    disputed, unconfirmed = versions(seen, shown, *DISPUTED), versions(seen, shown, "not-confirmed")
    yield from _masthead(seen, glance(seen, shown, disputed, unconfirmed))
    for section in shown:
        yield from _section(section)
    yield from _disputed(disputed)
    yield from _unconfirmed(seen, unconfirmed)
    yield from _words_alone("Denied, in words from which no line was drawn", untold(seen), seen)
    yield from _words_alone("Declined, did not respond or could not be reached", seen.silent, seen)
    yield from _who(seen, shown)
    yield from _key(seen, shown)


def _masthead(seen: View, at_a_glance: tuple[str, ...]) -> Iterator[RenderableType]:
    """Which report this is, what the page holds, and that a machine read it."""
    made, report = seen.reading.producer, seen.report
    if report.title:
        yield Hang("", Text(safe(report.title), style="bold"), 0)
    if about := wording.about(report):
        yield Hang("", Text(safe(" · ".join(about)), style="dim"), 0)
    yield Text()
    yield from (Hang("", words, 0) for words in at_a_glance or (NOTHING,))
    words = f"Machine-read by On Record {made.version}, {made.model}; not reviewed by a person."
    yield Text()
    yield Hang(Text(MARK, style="dim"), Text(words, style="italic"), 2)
    yield Hang("", Text(HOW_TO_READ, style="dim"), 2)


def _who(seen: View, shown: tuple[Section, ...]) -> Iterator[RenderableType]:
    """Who is in it: those of whom more than a name is told, then the others, by kind."""
    found = cast(seen, shown)
    if found:
        yield heading("Who is in it")
    for kind, group in found:
        yield Text()
        yield Hang("", Text(kind, style="dim"), 0)
        told = [role for role in group if role.said or called(role.figure.actor)]
        yield from map(_role, told)
        if bare := [_name(role) for role in group if role not in told]:
            yield Hang("", Text("; ").join(bare), 2)


def _role(role: Role) -> RenderableType:
    actor = role.figure.actor
    body = Text.assemble((safe(actor.name), "bold"))
    if titles := called(actor):
        body.append(f", {titles}")
    if role.said:
        body.append(f": {', '.join(map(_said, role.said))}")
    return Hang("", body.append_text(_numbers(role)), 2)


def _said(said: Said) -> str:
    return f"{said.shown(MOST_WORDS)} {said.place}".rstrip()


def _name(role: Role) -> Text:
    where = inside(role.figure.actor)
    return Text(safe(role.figure.actor.name) + (f" ({where})" if where else "")).append_text(_numbers(role))


def _numbers(role: Role) -> Text:
    return Text(f" → {' '.join(map(str, role.lines))}" if role.lines else "", style="dim")


def _section(section: Section) -> Iterator[RenderableType]:
    yield heading(section.title)
    for part in section.parts:
        yield Text()
        if part.label:
            yield Hang("", Text(part.label, style="bold dim"), INDENT)
        for titles, several in groupby(part.lines, key=lambda line: section.kind == "office" and is_title(line)):
            run = list(several)
            if titles and len(run) > 1:
                yield from titled(run)
            else:
                yield from (row for line in run for row in rows(line, dated=not part.is_day))


def _disputed(found: tuple[Versions, ...]) -> Iterator[RenderableType]:
    """Each account with the wordings that stand against one another; those of one line stand under that already."""
    if found:
        yield heading("Told in more than one way")
    for told in found:
        yield Text()
        yield Hang("", _numbered(told) if len(told.lines) == 1 else _account(told), INDENT)
        for line in told.lines if len(told.lines) > 1 else ():
            for words in tellings(line.told, exact=True):
                yield Hang(Text(f"→{line.number:>2}", style="dim"), words, INDENT)


def _unconfirmed(seen: View, found: tuple[Versions, ...]) -> Iterator[RenderableType]:
    """What the outlet says it could not confirm, and the lines that this is about."""
    if seen.unconfirmed or found:
        yield heading("Not confirmed")
        yield Text()
    yield from (_statement(seen, statement) for statement in seen.unconfirmed)
    yield from (Hang("", _numbered(told), INDENT) for told in found)


def _numbered(told: Versions) -> Text:
    """An account, and the numbers of its lines."""
    return _account(told).append(f" → {' '.join(str(line.number) for line in told.lines)}", style="dim")


def _account(told: Versions) -> Text:
    return Text.assemble((wording.sentence(told.about), "bold"), f", {told.stands}")


def _words_alone(title: str, statements: tuple[Statement, ...], seen: View) -> Iterator[RenderableType]:
    if statements:
        yield heading(title)
        yield Text()
        yield from (_statement(seen, statement) for statement in statements)


def _statement(seen: View, statement: Statement) -> RenderableType:
    """A statement by all its words; in ours where its verb stands with someone else's, or a pronoun for who says it."""
    who = wording.joined([voices.short(seen, seen.entry(letter).source.id, letters=False) for letter in statement.by])
    if statement.elided:
        body = Text(wording.sentence(f"{who} {wording.DEEDS[statement.attribution.act]}"))
    else:
        words = quoted(wording.GAP.join(statement.whole))
        body = Text(f"{wording.sentence(who)}: {words}" if who and PRONOUN.match(words) else words)
    return Hang(Text(f"   {MARK}", style="dim"), body.append(f" {statement.place}", style="dim"), INDENT)


def _key(seen: View, shown: tuple[Section, ...]) -> Iterator[RenderableType]:
    """The sources without a name that the lines rest on, by letter."""
    letters = {letter for section in shown for line in section.lines for word in line.told for letter in word.letters}
    entries = [entry for entry in seen.entries if entry.letter in letters and not entry.source.name]
    if entries:
        yield heading("The sources without a name")
        yield Text()
    yield from (_source(seen, entry) for entry in entries)


def _source(seen: View, entry: Entry) -> RenderableType:
    """What a source is said to be, how many, and to which others it belongs, by their letters."""
    described = entry.source.description.text if entry.source.description else entry.label
    known = [quoted(described), facts.standing_line(seen, entry).removesuffix(", not named")]
    if entry.part_of:
        known.append(f"{wording.some_of(entry.source)} of [{entry.part_of}]")
    if entry.may_be:
        known.append(f"may be {wording.joined([f'[{other}]' for other in entry.may_be], 'or')}")
    return Hang(Text(f"[{entry.letter}]", style="dim"), ", ".join(known), INDENT)
