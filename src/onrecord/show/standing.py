"""Standing: whether a word is given under a name, without one, or is the outlet's own.

A fourth standing is the machine's, not the report's: a word whose source was not found. The shares of a report's text
are defined here, and nowhere else.
"""

from __future__ import annotations

from typing import Literal, get_args

from onrecord.types import SILENT, Act, Attribution, Reading, Record, Report, Source, Span, Spans

Standing = Literal["named", "unnamed", "unfound", "outlet"]
STANDINGS: tuple[Standing, ...] = get_args(Standing)

NO_WORD: frozenset[Act] = SILENT | {"cannot-confirm"}
"""Acts that vouch for nothing: that someone was silent, or that nothing could be confirmed, the outlet tells."""

PEOPLE = frozenset({"person", "witness", "unnamed"})
"""Kinds of source that are people; an institution, a document or a medium is known by what it is."""

OUTLET, UNREAD = STANDINGS.index("outlet"), len(STANDINGS)
"""How the characters of a text are marked: by the place of their standing in `STANDINGS`, or as not read."""


class Shares(Record, frozen=True, kw_only=True):
    """How much of the read text rests on whose word, in characters that are not space."""

    named: int
    unnamed: int
    unfound: int = 0
    outlet: int

    @property
    def counts(self) -> dict[Standing, int]:
        """The shares that are to be shown: all but that of sources not found, where there is none such."""
        every = {s: int(getattr(self, s)) for s in STANDINGS}
        return {s: count for s, count in every.items() if count or s != "unfound"}

    def percent(self) -> dict[Standing, int]:
        """Whole percentages that add up to 100 (largest remainders); all 0 where there is no text.

        >>> Shares(named=1, unnamed=1, outlet=1).percent()
        {'named': 34, 'unnamed': 33, 'outlet': 33}
        """
        return self.parts(100)

    def parts(self, whole: int) -> dict[Standing, int]:
        """The shares as whole numbers that add up to `whole`, such as the cells of a bar."""
        counts = self.counts
        total = sum(counts.values())
        if not total:
            return dict.fromkeys(counts, 0)
        parts = {s: count * whole // total for s, count in counts.items()}
        largest = sorted(counts, key=lambda s: -(counts[s] * whole % total))
        for s in largest[: whole - sum(parts.values())]:
            parts[s] += 1
        return parts


def is_unnamed(source: Source) -> bool:
    """Whether nobody stands behind a source with a name: it is of kind unnamed, or people whom no name is given for."""
    return source.kind == "unnamed" or (source.kind in PEOPLE and source.name is None)


def is_own(source: Source, report: Report) -> bool:
    """Whether a source is the outlet itself, or the agency whose report this is ("as Transmarine reported")."""
    own = {name.casefold() for name in (report.outlet, report.credit) if name}
    return source.kind == "media" and source.name is not None and source.name.casefold() in own


def standing(reading: Reading, attribution: Attribution) -> Standing:
    """On whose word an attribution's content rests.

    On the outlet's, where the act gives no word (see `NO_WORD`) or the outlet is the only source. Else on a named
    source's where at least one source has a name or is an institution, a document or a medium. Else on an unnamed
    one's; where no source was found at all, on nobody's that is known.
    """
    sources = reading.sources_of(attribution)
    others = [s for s in sources if not is_own(s, reading.report)]
    if attribution.act in NO_WORD or (sources and not others):
        return "outlet"
    if not sources:
        return "unfound"
    return "unnamed" if all(map(is_unnamed, others)) else "named"


def shares(reading: Reading) -> Shares:
    """How much of the read text rests on whose word.

    The **read text** is every character that is not space and lies in no furniture zone. A character inside the
    content of an attribution rests on that attribution's sources (see `standing`); speech inside speech rests on the
    outermost speaker, who is the one the outlet heard. Where contents overlap and neither lies within the other, the
    one that begins first counts. A character inside no content is the outlet's own word: sources and cues,
    headlines, captions and all that the outlet tells for itself.
    """
    text, whose = reading.report.text, bytearray([OUTLET]) * len(reading.report.text)
    firsts_last = sorted(reading.attributions, key=_first)[::-1]
    for attribution in firsts_last:
        _paint(whose, attribution.content, standing(reading, outermost(reading, attribution)))
    for zone in reading.report.zones:
        if zone.kind == "furniture":
            _fill(whose, zone.span, UNREAD)
    read = [code for code, char in zip(whose, text, strict=True) if not char.isspace()]
    return Shares(**{s: read.count(code) for code, s in enumerate(STANDINGS)})


def outermost(reading: Reading, attribution: Attribution) -> Attribution:
    """The attribution that is the outlet's own hearing: the one in which all the others lie.

    Goes up `within` as far as it leads; a chain that leads back to itself ends before it does.
    """
    by_id, seen = {a.id: a for a in reading.attributions}, {attribution.id}
    while attribution.within in by_id and attribution.within not in seen:
        attribution = by_id[attribution.within]
        seen.add(attribution.id)
    return attribution


def _first(attribution: Attribution) -> int:
    return min((start for start, _ in attribution.content), default=0)


def _paint(whose: bytearray, spans: Spans, standing: Standing) -> None:
    for span in spans:
        _fill(whose, span, STANDINGS.index(standing))


def _fill(whose: bytearray, span: Span, code: int) -> None:
    start, end = span
    whose[start:end] = bytes([code]) * (end - start)
