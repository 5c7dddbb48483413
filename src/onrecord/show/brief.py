"""The brief: one page on the system that a report describes, each line on whose word, with the words it rests on.

Who is in it; who leads, backs, opposes, directs or belongs to whom; what happened and what changed; what is denied,
hedged or still to come; what is told in more than one way; who gave no word. Each claim of the reading is one line,
numbered, and marked as the machine's reading.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from onrecord.show import facts, lines, wording
from onrecord.show.cast import Role, cast
from onrecord.show.descriptions import Said
from onrecord.show.layout import COLOUR, Hang, heading, stack
from onrecord.show.lines import Line, Part, Section, Word
from onrecord.show.versions import DISPUTED, Versions, untold, versions
from onrecord.show.views import Entry, Statement, View, view
from onrecord.show.who import called, inside
from onrecord.show.wording import quoted, safe
from onrecord.types import Reading

MARK = "°"
"""Stands by every line that no person has reviewed."""

HOW_TO_READ = (
    "Under each line: on whose word it is told (“outlet”: its own), and the exact words. → 3 points to line 3."
)

INDENT = 6
MOST_SAID = 2
MOST_WORDS = 72
MOST_NAMES = 12
"""Columns of a line's number; what a glance has room for, set by eye on the example reports:
descriptions of an actor, code points of one, names on a line."""


def brief(reading: Reading) -> RenderableType:
    """The brief of a reading."""
    return stack(_brief(view(reading)))


def _brief(seen: View) -> Iterator[RenderableType]:
    shown = lines.sections(seen)
    yield from _masthead(seen, shown)
    yield from _who(seen, shown)
    for section in shown:
        yield from _section(section)
    yield from _disputed(versions(seen, shown, *DISPUTED))
    yield from _unconfirmed(seen, versions(seen, shown, "not-confirmed"))
    yield from _words_alone("Denied, in words from which no line was drawn", untold(seen), seen)
    yield from _words_alone("Declined, did not respond or could not be reached", seen.silent, seen)
    yield from _key(seen, shown)


def _masthead(seen: View, shown: tuple[Section, ...]) -> Iterator[RenderableType]:
    """Which report this is, and that a machine read it."""
    made, report = seen.reading.producer, seen.report
    if report.title:
        yield Hang("", Text(safe(report.title), style="bold"), 0)
    if about := wording.about(report):
        yield Hang("", Text(safe(" · ".join(about)), style="dim"), 0)
    yield Text()
    words = f"{MARK} Machine-read by On Record {made.version} (model {made.model}), not reviewed by a person."
    yield Hang("", Text(words, style="italic"), 0)
    yield Hang("", Text(HOW_TO_READ, style="dim"), 2)
    if not shown:
        yield Text()
        yield Hang("", Text("No tie and no event was found in this report.", style="dim"), 0)


def _who(seen: View, shown: tuple[Section, ...]) -> Iterator[RenderableType]:
    """Who is in it; those of whom there is only a name to tell share lines."""
    found = cast(seen, shown)
    if found:
        yield heading("Who is in it")
    for kind, group in found:
        yield Text()
        yield Hang("", Text(kind, style="dim"), 0)
        told = [role for role in group if role.said or called(role.figure.actor)]
        yield from map(_role, told)
        bare = [_name(role) for role in group if role not in told]
        if bare:
            body = Text("; ").join(bare[:MOST_NAMES])
            more = len(bare) - MOST_NAMES
            yield Hang("", body.append(f" and {wording.number(more)} more" if more > 0 else ""), 2)


def _role(role: Role) -> RenderableType:
    actor = role.figure.actor
    body = Text.assemble((safe(actor.name), "bold"))
    if titles := called(actor):
        body.append(f", {titles}")
    if role.said:
        body.append(f": {', '.join(map(_said, role.said[:MOST_SAID]))}")
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
            yield Hang("", _day(part), INDENT)
        yield from (row for line in part.lines for row in _line(line, dated=not part.label))


def _day(part: Part) -> Text:
    return Text.assemble((safe(part.label), "bold dim"), (f"  {part.edtf}" if part.edtf else "", "dim"))


def _line(line: Line, *, dated: bool) -> Iterator[RenderableType]:
    """A claim, then each telling of it: whose word, and the words."""
    body = Text(line.words, style="bold")
    if dated and line.when:
        body.append(f", {line.when}" + (f"  {line.edtf}" if line.edtf else ""), style="not bold dim")
    yield Hang(Text(f"{line.number:>3}{MARK}", style="dim"), body, INDENT)
    yield from (Hang("", _word(word), INDENT) for word in line.told)
    if line.also:
        yield Hang("", Text(line.also, style="dim"), INDENT)


def _word(word: Word) -> Text:
    """Whose word, how it is told where not plainly, the exact words, and where they stand."""
    body = Text(word.voice, style=COLOUR[word.standing])
    if word.told_as:
        body.append(f" ({', '.join(word.told_as)})", style="italic")
    body.append(": ", style="dim")
    for i, quote in enumerate(word.quotes):
        body.append(("; " if i else "") + quoted(" … ".join(map(safe, quote.pieces))))
        body.append(f" {quote.place}", style="dim")
    return body


def _disputed(found: tuple[Versions, ...]) -> Iterator[RenderableType]:
    """Each account with the wordings that stand against one another, one under the other."""
    if found:
        yield heading("Told in more than one way")
    for told in found:
        yield Text()
        yield Hang("", _account(told), INDENT)
        for line in told.lines:
            for word in line.told:
                yield Hang(Text(f"→{line.number:>2}", style="dim"), _word(word), INDENT)


def _unconfirmed(seen: View, found: tuple[Versions, ...]) -> Iterator[RenderableType]:
    """What the outlet says it could not confirm, and the lines that this is about."""
    if seen.unconfirmed or found:
        yield heading("Not confirmed")
        yield Text()
    yield from (_statement(seen, statement) for statement in seen.unconfirmed)
    for told in found:
        numbers = " ".join(str(line.number) for line in told.lines)
        yield Hang("", _account(told).append(f" → {numbers}", style="dim"), INDENT)


def _account(told: Versions) -> Text:
    return Text.assemble((wording.sentence(told.about), "bold"), f", {told.stands}")


def _words_alone(title: str, statements: tuple[Statement, ...], seen: View) -> Iterator[RenderableType]:
    if statements:
        yield heading(title)
        yield Text()
        yield from (_statement(seen, statement) for statement in statements)


def _statement(seen: View, statement: Statement) -> RenderableType:
    """A statement by all its words; said in ours where its verb stands with someone else's."""
    if statement.elided:
        who = wording.joined([facts.named(seen.entry(letter)) for letter in statement.by])
        body = Text(f"{who}: {wording.DEEDS[statement.attribution.act]}")
    else:
        body = Text(quoted(wording.GAP.join(statement.whole)))
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
    described = entry.source.description.text if entry.source.description else entry.label
    words = f"{quoted(described)}, {facts.standing_line(seen, entry)}"
    links = (f"{name} {others}" for name, others in facts.links(seen, entry))
    return Hang(Text(f"[{entry.letter}]", style="dim"), "; ".join([words, *links]), INDENT)
