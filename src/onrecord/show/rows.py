"""The annotated page's rows: each paragraph of the report with the side notes that say whose word it holds."""

from __future__ import annotations

from itertools import groupby
from typing import Literal

from onrecord.show import wording
from onrecord.show.marks import Mark, Node, marks, nest, ordered
from onrecord.show.paragraphs import Paragraph
from onrecord.show.slips import Sight, Slip, slips_in
from onrecord.show.views import Entry, Statement, View
from onrecord.types import Record, ZoneKind

HUES = 8
"""How many colours the style sheet has; sources beyond share them, and are told apart by their letters."""

TAGS: dict[ZoneKind, str] = {
    "headline": "headline",
    "dateline": "dateline",
    "caption": "caption",
    "sidebar": "sidebar",
    "credit": "credit",
    "correction": "correction",
    "editor-note": "editor’s note",
    "furniture": "not read as reporting",
}


class Note(Record, frozen=True, kw_only=True):
    """A side note: whose word, and each of their statements with what was done."""

    entries: tuple[Entry, ...]
    deeds: tuple[tuple[Statement, str], ...]


class Row(Record, frozen=True, kw_only=True):
    """A paragraph as nested marks, with its side notes and its slips.

    `label` names the notes, `tag` says what zone it is.
    """

    paragraph: Paragraph
    element: Literal["h3", "p"]
    nodes: tuple[Node, ...]
    notes: tuple[Note, ...]
    slips: tuple[Slip, ...]
    label: str
    tag: str | None


def rows(seen: View, sighted: tuple[Sight, ...] = ()) -> tuple[Row, ...]:
    """The paragraphs of a report, in order; `sighted` are the mentions and times to be marked in them."""
    found = marks(seen)
    nested = ordered(found, sighted)

    def row(paragraph: Paragraph) -> Row:
        where = f"paragraph {paragraph.number}" if paragraph.number else f"the {paragraph.zone}"
        return Row(
            paragraph=paragraph,
            element="h3" if paragraph.zone == "headline" else "p",
            nodes=nest(seen.report.text, paragraph.span, nested),
            notes=_notes(seen, paragraph, found),
            slips=slips_in(sighted, paragraph),
            label=f"Whose word, {where}",
            tag=TAGS[paragraph.zone] if paragraph.zone else None,
        )

    return tuple(map(row, seen.paragraphs))


def look(seen: View, statement: Statement) -> str:
    """The classes that a statement's marks have: its standing, its colour, its sources, and whether it is unsure.

    What is the outlet's own word, such as that someone did not respond, has no tint.
    """
    entries = entries_of(seen, statement)
    if statement.standing == "outlet":
        first = "silent hue-none"
    else:
        first = f"{shape(entries[0])} {hue(seen, entries[0])}" if entries else "unfound hue-none"
    by = " ".join(f"by-{entry.letter.lower()}" for entry in entries)
    return " ".join(filter(None, [first, by, "unsure" if statement.unsure else ""]))


def shape(entry: Entry) -> str:
    """The class of a source's standing, which its chip, its underline and its tint show without colour."""
    return entry.group


def hue(seen: View, entry: Entry) -> str:
    """The class of a source's colour: by where it first speaks, so that neighbours in the text differ."""
    order = sorted((e for e in seen.entries if e.statements), key=lambda e: e.statements[0].number)
    return f"hue-{order.index(entry) % HUES}" if entry in order else "hue-none"


def entries_of(seen: View, statement: Statement) -> tuple[Entry, ...]:
    """The sources of a statement."""
    return tuple(seen.entry(letter) for letter in statement.by)


def _notes(seen: View, paragraph: Paragraph, found: tuple[Mark, ...]) -> tuple[Note, ...]:
    """Side notes for the statements that begin or go on here; a run of statements by the same source has one."""
    start, end = paragraph.span
    here = [m for m in found if start < m.span[1] and m.span[0] < end and (m.role == "content" or m.opens)]
    begun = {m.statement.number for m in here if m.opens and m.span[0] >= start}
    statements = sorted({m.statement.number: m.statement for m in here}.values(), key=lambda s: s.number)
    return tuple(
        Note(
            entries=entries_of(seen, run[0]),
            deeds=tuple((s, _deed(s) if s.number in begun else "goes on") for s in run),
        )
        for run in (list(group) for _, group in groupby(statements, key=lambda s: s.by))
    )


def _deed(statement: Statement) -> str:
    """What was done; that something was said needs no words."""
    act = statement.attribution.act
    words = [
        "" if act == "say" else wording.DEEDS[act],
        f"as told in {statement.inside}" if statement.inside else "",
        "unsure" if statement.unsure else "",
    ]
    return ", ".join(filter(None, words))
