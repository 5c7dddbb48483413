"""Sources: from who is named in each attribution to who vouches, inside one report.

    attributions -> references (the noun phrases) -> gathering (which mean the same source) -> terms, details -> sources

Rules over words, no model: tables of words in `lexicon`, each decision readable in the words it rests on. A source
without a name is never led to a named one: the two stand in separate tables of separate types (`dossiers`).
"""

from __future__ import annotations

import msgspec

from onrecord.sources.assembly import Assembly
from onrecord.sources.dossiers import Dossier
from onrecord.sources.elided import implied_speaker
from onrecord.sources.gathering import Found, Gathering
from onrecord.sources.reach import terms_by_source
from onrecord.sources.references import Reference, in_order
from onrecord.sources.terms import find_terms
from onrecord.types import Attribution, Mention, Report, Source


def gather(
    report: Report, attributions: tuple[Attribution, ...], mentions: tuple[Mention, ...]
) -> tuple[tuple[Attribution, ...], tuple[Source, ...]]:
    """The attributions with `source_ids`, and the sources in order of first mention.

    `mentions` are the names that the entity head found; they may be incomplete.
    """
    walk = Gathering(report, mentions)
    stream = walk.references(attributions)
    terms = find_terms(walk.layout, stream, attributions)
    subjects = [Reference(t.subject) for t in terms if t.subject and not t.blanket]
    walk.lead(in_order([*stream, *subjects]), attributions)
    speakers = _speakers(walk, attributions)
    made = Assembly(walk.layout, walk.all, attributions, speakers)
    sources = made.sources(terms_by_source(walk, terms, stream))
    named = {a.id: tuple(dict.fromkeys(made.ids[id(d)] for d in speakers[a.id])) for a in attributions}
    return tuple(msgspec.structs.replace(a, source_ids=named[a.id]) for a in attributions), sources


def _speakers(walk: Gathering, attributions: tuple[Attribution, ...]) -> dict[str, Found]:
    """Whose word each attribution is, by its id."""
    found: dict[str, tuple[Dossier, ...]] = {a.id: walk.speakers(a) for a in attributions}
    for a in attributions:
        if not a.source:
            unchecked = a.act == "cannot-confirm"
            found[a.id] = walk.outlet.itself() if unchecked else implied_speaker(walk.layout, a, attributions, found)
    return found


__all__ = ["gather"]
