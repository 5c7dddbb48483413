"""What a search is asked and what it finds, as frozen records."""

from __future__ import annotations

from onrecord.types import Record


class Filter(Record, frozen=True, kw_only=True):
    """Which reports and statements count. `since` and `until` are a day, a month or a year, as EDTF has them.

    `known_at` is one, too: only what the desk held by its end counts (UTC), of what has not been removed since.
    `actor` is a named one that the reports tell of, in any spelling; where several answer, `pick` says which, from 1.
    """

    since: str | None = None
    until: str | None = None
    outlet: str | None = None
    act: str | None = None
    kind: str | None = None
    actor: str | None = None
    pick: int | None = None
    known_at: str | None = None


class Snippet(Record, frozen=True, kw_only=True):
    """Words of the desk, as text; `found` are the spans in it, in code points, that answer the question."""

    text: str
    found: tuple[tuple[int, int], ...] = ()


class Said(Record, frozen=True, kw_only=True):
    """A statement that answers. `voice` is who said it, joint sources with "and" between them."""

    statement: str
    voice: str | None
    act: str
    snippet: Snippet


class Hit(Record, frozen=True, kw_only=True):
    """A report that answers: the higher its score, the better."""

    report: str
    outlet: str | None
    published: str | None
    title: str | None
    score: float
    snippet: Snippet | None
    said: tuple[Said, ...] = ()
    review: str = "machine-read"


class Found(Record, frozen=True, kw_only=True):
    """What a search finds: how many reports in all, the best of them, and how many there are of each kind.

    `facets` has the reports of each outlet and year, the statements of each act and kind of source, and how many of the
    best reports tell of each named actor. Where `whole` is false there are more than `search.RANKED` of reports or
    statements, and the hits and facets are of those that were added last.
    """

    total: int
    whole: bool
    hits: tuple[Hit, ...]
    facets: dict[str, dict[str, int]]
