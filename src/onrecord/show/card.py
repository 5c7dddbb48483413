"""The sourcing card: what a standards editor wants to see of a report at a glance.

Each source with how many people it stands for, what they are said to be, how they know, on what terms they spoke and
via whom; under each its statements with the exact words; then who gave no word, what was not confirmed, what is denied.
After the sources, who the report tells about, and when.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from onrecord.show import roster, wording
from onrecord.show.facts import facts, named, notes, standing_line, tally
from onrecord.show.layout import Bar, Hang, heading, stack
from onrecord.show.views import Entry, Group, Statement, View, view
from onrecord.show.wording import exact, safe
from onrecord.types import Reading

HEADINGS: dict[Group, str] = {
    "unnamed": "Unnamed sources",
    "people": "Named people",
    "bodies": "Institutions, documents and media",
}

INDENT = 5
FACT = 13
STATEMENT = 12
"""Columns: of a source's letter, of the names of its facts, of a statement's number and place."""


def card(reading: Reading) -> RenderableType:
    """The sourcing card of a reading."""
    seen = view(reading)
    return stack(_card(seen))


def masthead(seen: View) -> Iterator[RenderableType]:
    """Which report this is, and the shares of its text."""
    report = seen.report
    if report.title:
        yield Hang("", Text(safe(report.title), style="bold"), 0)
    if facts := wording.about(report):
        yield Hang("", Text(safe(" · ".join(facts)), style="dim"), 0)
    yield Text()
    yield Hang("", tally(seen), 0)
    yield Bar(seen.shares)


def footer(seen: View) -> Iterator[RenderableType]:
    """That no person has reviewed this, and what read it."""
    made = seen.reading.producer
    yield Text()
    words = f"Machine-read by On Record {made.version} (model {made.model}), not reviewed by a person."
    yield Hang("", Text(words, style="italic"), 0)


def statement_line(seen: View, statement: Statement, letter: str | None = None, *, by: bool = False) -> RenderableType:
    """A statement: its number, its place, what its cue does, the exact words, and what else must be known of it.

    `letter` is the source under which it stands; `by` says whose it is where it stands under none.
    """
    body = Text()
    if by:
        body.append(f"{wording.joined([named(seen.entry(b)) for b in statement.by]) or 'source not found'}: ")
    if statement.attribution.act != "say":
        body.append(f"{wording.DEEDS[statement.attribution.act]}: ", style="italic")
    body.append(exact(statement.pieces or statement.whole))
    return _hung(seen, statement, body, letter)


def whole_line(seen: View, statement: Statement) -> RenderableType:
    """A statement with all the words that tell it, who and how among them; said in ours where its verb is elided."""
    if statement.elided:
        return statement_line(seen, statement, by=True)
    letters = f"{wording.joined(list(statement.by))}: " if statement.by else ""
    body = Text(letters + exact(statement.whole))
    return _hung(seen, statement, body)


def _hung(seen: View, statement: Statement, body: Text, letter: str | None = None) -> RenderableType:
    """A statement's words behind its number and place, and before what else must be known of it."""
    for note in notes(seen, statement, letter):
        body.append(f"  ({note})", style="dim italic")
    return Hang(_head(statement), body, STATEMENT, left=INDENT - 3)


def _head(statement: Statement) -> Text:
    return Text.assemble(
        (f"{statement.number:>3}", "bold"), "  ", (wording.SHORT.get(statement.place, statement.place), "dim")
    )


def _card(seen: View) -> Iterator[RenderableType]:
    yield from masthead(seen)
    for group, title in HEADINGS.items():
        if entries := seen.group(group):
            yield heading(title)
            for entry in entries:
                yield from _entry(seen, entry)
    if seen.unsourced:
        yield heading("Source not found")
        yield Text()
        yield from (statement_line(seen, s) for s in seen.unsourced)
    yield from _rest(seen)
    yield from roster.who(seen)
    yield from roster.when(seen)
    yield from footer(seen)


def _entry(seen: View, entry: Entry) -> Iterator[RenderableType]:
    yield Text()
    yield Hang(Text(entry.letter, style="bold"), Text(safe(entry.label), style="bold"), INDENT)
    yield Hang("", standing_line(seen, entry), INDENT)
    for name, words in facts(seen, entry):
        yield Hang(Text(name, style="dim"), words, FACT + 2, left=INDENT)
    if entry.statements:
        yield Text()
    yield from (statement_line(seen, s, entry.letter) for s in entry.statements)


def _rest(seen: View) -> Iterator[RenderableType]:
    """Who gave no word, what was not confirmed, what is denied."""
    if seen.silent:
        yield heading("Declined, did not respond or could not be reached")
        yield Text()
        yield from (whole_line(seen, s) for s in seen.silent)
    if seen.unconfirmed:
        yield heading("Not confirmed by the outlet")
        yield Text()
        yield from (whole_line(seen, s) for s in seen.unconfirmed)
    if seen.denied:
        yield heading("Denied")
        yield Text()
        yield from (whole_line(seen, s) for s in seen.denied)
    yield from disputes(seen)


def disputes(seen: View) -> Iterator[RenderableType]:
    """What is told in more than one way, and by whom."""
    if seen.disputes:
        yield heading("Told in more than one way")
    for dispute in seen.disputes:
        yield Text()
        yield Hang("", Text(wording.sentence(dispute.about), style="bold"), INDENT)
        yield from (statement_line(seen, s, by=True) for s in dispute.statements)
