"""What is said of sources and statements, in words: the same on the card, in the memo and on the page."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.show import wording
from onrecord.show.standing import NO_WORD, is_own
from onrecord.show.views import Entry, Group, Statement, View
from onrecord.show.wording import quoted, safe
from onrecord.types import Phrase, Source, Terms

GROUP_NOUNS: dict[Group, tuple[str, str]] = {
    "unnamed": ("unnamed source", "unnamed sources"),
    "people": ("named person", "named people"),
    "bodies": ("institution, document or medium", "institutions, documents or media"),
}


def tally(seen: View) -> str:
    """How many sources of which standing, and how many statements.

    Sources, not people: what some of them stand for has no upper bound.
    """
    counts = [wording.counted(len(seen.group(g)), *GROUP_NOUNS[g]) for g in GROUP_NOUNS if seen.group(g)]
    spoken = sum(s.attribution.act not in NO_WORD for s in seen.statements)
    return wording.sentence(f"{wording.joined(counts) or 'no sources'}; {wording.counted(spoken, 'statement')}.")


def notes(seen: View, statement: Statement, letter: str | None = None) -> Iterator[str]:
    """What else must be known of a statement: with whom, inside whose, how sure the machine is."""
    others = [other for other in statement.by if other != letter]
    if letter and others:
        yield f"with {wording.joined(others)}"
    if statement.inside:
        outer = seen.statements[statement.inside - 1]
        teller = wording.joined(list(outer.by)) or "someone"
        yield f"within {outer.number}" if outer.by == statement.by else f"as {teller} tells it in {outer.number}"
    if statement.unsure:
        yield f"unsure, {statement.attribution.confidence:.0%}"


def facts(seen: View, entry: Entry) -> Iterator[tuple[str, str]]:
    """What the report says about a source: the name of each fact, and its words.

    Words that its name on the card already has are not said again; what holds for all of a larger source is said there.
    """
    source, whole = entry.source, seen.entry(entry.part_of) if entry.part_of else None
    described = source.description.text if source.description else ""
    if described.casefold() not in entry.label.casefold():
        yield "said to be", quoted(described)
    if told := [quoted(a.text) for a in source.affiliations if a.text not in f"{entry.label} / {described}"]:
        yield "of", wording.joined(told)
    shared = [fact for fact in given(source) if whole and fact in given(whole.source)]
    yield from ((name, quoted(phrase.text)) for name, phrase in given(source) if (name, phrase) not in shared)
    if whole and shared:
        yield ", ".join(name for name, _ in shared), f"as {whole.letter}"
    yield from links(seen, entry)


def given(source: Source) -> list[tuple[str, Phrase | Terms]]:
    """What is given for a source's word: how they know, on what terms, why, and whom they told."""
    reason = source.terms.reason if source.terms else None
    named_facts = (("how they know", source.basis), ("terms", source.terms), ("reason", reason), ("told", source.via))
    return [(name, phrase) for name, phrase in named_facts if phrase]


def links(seen: View, entry: Entry) -> Iterator[tuple[str, str]]:
    """What a source has to do with others of the report."""
    if entry.part_of:
        yield f"{wording.some_of(entry.source)} of", named(seen.entry(entry.part_of))
    if entry.may_be:
        others = wording.joined([named(seen.entry(other)) for other in entry.may_be], "or")
        yield "may be", f"{others}; the text leaves it open"


def standing_line(seen: View, entry: Entry) -> str:
    """How many a source stands for, and of what kind."""
    if is_own(entry.source, seen.report):
        return "the outlet itself, or the agency it credits"
    kind = wording.KINDS[entry.source.kind]
    unnamed = entry.group == "unnamed"
    if entry.source.kind == "unnamed":
        return f"{wording.people(entry.source)}, {kind}"
    if entry.source.count == (1, 1):
        return f"{kind}, not named" if unnamed else kind
    return wording.people(entry.source) + (", not named" if unnamed else "")


def named(entry: Entry) -> str:
    """A source by its letter and what it is called."""
    return f"{entry.letter} ({safe(entry.label)})"
