"""The standards desk's memo: what an editor would ask before a report runs.

Questions with the words that raise them, and where they stand; no verdicts.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from onrecord.show import wording
from onrecord.show.card import STATEMENT, disputes, footer, masthead, statement_line, whole_line
from onrecord.show.facts import standing_line
from onrecord.show.findings import Accusation, Anonymity, accusations, anonymities, single_sourced
from onrecord.show.layout import Hang, heading, stack
from onrecord.show.views import Statement, View, view
from onrecord.show.wording import quoted, safe
from onrecord.types import Phrase, Reading, Terms

INDENT = 5
FACT = 9
"""Columns: of a source's letter, of the names of what is given for it."""


def memo(reading: Reading) -> RenderableType:
    """The memo for a reading."""
    return stack(_memo(view(reading)))


def _memo(seen: View) -> Iterator[RenderableType]:
    yield Hang("", Text("For the standards desk: questions, not verdicts", style="italic"), 0)
    yield Text()
    yield from masthead(seen)
    yield from _anonymity(seen)
    yield from _single(seen)
    yield from _accused(seen)
    yield from _unconfirmed(seen)
    yield from _denied(seen)
    yield from disputes(seen)
    yield from footer(seen)


def _anonymity(seen: View) -> Iterator[RenderableType]:
    """For each unnamed source, what is given and what to ask."""
    yield heading("Unnamed sources")
    found = anonymities(seen)
    if not found:
        yield from _none("None found in this report.")
    for anonymity in found:
        entry = anonymity.entry
        yield Text()
        title = Text.assemble((safe(entry.label), "bold"), f"  {standing_line(seen, entry)}")
        yield Hang(Text(entry.letter, style="bold"), title, INDENT)
        yield from _given(seen, anonymity)


def _given(seen: View, anonymity: Anonymity) -> Iterator[RenderableType]:
    """What is given for a source and what is not; for a part, only that it is as for the whole."""
    if anonymity.as_whole:
        yield Hang("", f"basis, terms and reason as for {anonymity.entry.part_of}", INDENT)
        return
    yield _fact(seen, "basis", anonymity.basis, "How do they know?")
    yield _fact(seen, "terms", anonymity.terms, "On what terms did they speak?")
    yield _fact(seen, "reason", anonymity.reason, "Why are they not named?")


def _fact(seen: View, name: str, given: Phrase | Terms | None, question: str) -> RenderableType:
    """What the report gives, quoted and placed; or the question that it leaves open."""
    if given:
        words = Text(f"{quoted(given.text)} {seen.place(given.spans)}")
    else:
        words = Text.assemble("not found in this report. ", (question, "bold"))
    return Hang(Text(name, style="dim"), words, FACT, left=INDENT)


def _single(seen: View) -> Iterator[RenderableType]:
    """What rests on one unnamed source only."""
    yield heading("Resting on one unnamed source only")
    found = single_sourced(seen)
    if not found:
        yield from _none("Nothing found in this report.")
        return
    yield from _ask("Who else can confirm this? Is there a record of it?")
    for statement in found:
        yield statement_line(seen, statement, by=True)


def _accused(seen: View) -> Iterator[RenderableType]:
    """Accusations and criticism, and whether the accused have their say."""
    yield heading("Accused or criticised")
    found = accusations(seen)
    if not found:
        yield from _none("No accusation found in this report.")
    for accusation in found:
        yield Text()
        yield whole_line(seen, accusation.statement)
        yield Hang("", _response(accusation), STATEMENT + INDENT - 3)


def _response(accusation: Accusation) -> Text:
    if accusation.accused is None:
        return Text("The machine did not recognise whom this is against. Do they have their say?", style="bold")
    name = safe(accusation.accused.name)
    if not accusation.responses:
        return Text.assemble((f"{name}: no response found in this report. Was one sought?", "bold"))
    where = wording.joined([f"{r.number} ({r.place}, {_deed(r)})" for r in accusation.responses])
    return Text(f"{name} is heard in this report: {where}. Does that answer this?")


def _deed(statement: Statement) -> str:
    return wording.DEEDS[statement.attribution.act]


def _unconfirmed(seen: View) -> Iterator[RenderableType]:
    """What the outlet says it could not confirm."""
    yield heading("Not confirmed by the outlet")
    if not seen.unconfirmed:
        yield from _none("Nothing is said to be unconfirmed.")
        return
    yield from _ask("What was tried, and does the reader learn it where the claim stands?")
    yield from (whole_line(seen, s) for s in seen.unconfirmed)


def _denied(seen: View) -> Iterator[RenderableType]:
    """What is denied, and who gave no word."""
    yield heading("Denied")
    if not seen.denied:
        yield from _none("No denial found in this report.")
    else:
        yield Text()
        yield from (whole_line(seen, s) for s in seen.denied)
    if seen.silent:
        yield heading("Declined, did not respond or could not be reached")
        yield Text()
        yield from (whole_line(seen, s) for s in seen.silent)


def _none(words: str) -> Iterator[RenderableType]:
    yield Text()
    yield Hang("", Text(words, style="dim"), INDENT)


def _ask(words: str) -> Iterator[RenderableType]:
    yield Text()
    yield Hang("", Text(words, style="bold"), INDENT)
    yield Text()
