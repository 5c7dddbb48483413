"""Web pages: the article that a page holds, found by trafilatura. Nothing is fetched; a page's links are only read.

The text is laid out here: a paragraph for each block, blank lines between, the headline first. The fallback of
trafilatura for very short pages (wire briefs) runs headline and body together; it is kept off.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from lxml import etree

from onrecord.errors import EmptyError, TooLargeError
from onrecord.ingest import days, figures, headings, limits, quiet
from onrecord.ingest.decode import decode
from onrecord.ingest.found import Found

_CHARSET: Final = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,30})", re.IGNORECASE
)
_BLOCKS: Final = frozenset(["p", "head", "item", "quote", "row", "code", "list", "table", "div", "body", "ab", "del"])
_PUBLISHED: Final = (
    "datePublished",
    "article:published_time",
    "og:published_time",
    "dcterms.issued",
    "dc.date.issued",
    "parsely-pub-date",
    "pubdate",
    "publishdate",
    "date",
    "dc.date",
)
_UPDATED: Final = ("dateModified", "article:modified_time", "og:updated_time", "dcterms.modified", "last-modified")
_HEAD_BYTES: Final = 4096


def read(data: bytes, where: str) -> Found:
    """The article of a page and what the page states about it. Raises `EmptyError` where it has no article."""
    if len(data) > limits.HTML_BYTES:
        problem = f"it is a web page larger than {limits.HTML_BYTES // limits.MIB} MB"
        raise TooLargeError(where, problem, "save its article as plain text")
    return parse(decode(data, where, _charset(data)), where)


def parse(html: str, where: str) -> Found:
    """The article of a page whose bytes are decoded."""
    page = _page(html)
    captions = figures.lift(page) if page is not None else set()
    document = _document(page) if page is not None else None
    blocks = list(_paragraphs(document.body)) if document is not None else []
    if page is None or document is None or not blocks:
        raise EmptyError(where, "no article is found in it", "save its article as plain text")
    title = _clean(document.title)
    if title and not any(headings.same(title, block) for block in blocks[:3]):
        blocks.insert(0, title)
    stated = _stated(page)
    return Found(
        text="\n\n".join(blocks),
        title=title,
        outlet=_clean(document.sitename),
        byline=_clean(document.author),
        published=_day(stated, _PUBLISHED) or _time_tag(page),
        updated=_day(stated, _UPDATED),
        url=_clean(document.url),
        language=_language(page),
        captions=tuple(b for b in blocks if figures.plain(b) in captions and not headings.same(b, title or "")),
    )


def _charset(data: bytes) -> str | None:
    """The encoding that the page declares."""
    match = _CHARSET.search(data[:_HEAD_BYTES])
    return match[1].decode() if match else None


def _page(html: str) -> Any | None:
    quiet.prepare()
    from trafilatura.utils import load_html

    return load_html(html)


def _document(page: Any) -> Any | None:
    """What trafilatura finds, without the stage that takes short pages as one block and without guessed dates."""
    from trafilatura import bare_extraction
    from trafilatura.settings import use_config

    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")
    return bare_extraction(
        page,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
        config=config,
    )


def _paragraphs(body: Any) -> Iterator[str]:
    """The words of each block, in order. A line break parts a block, as it must where pages have no paragraphs."""
    pieces: list[str] = [""]
    alone = len(body) == 1 and len(body[0]) == 0
    for event, element in etree.iterwalk(body, events=("start", "end")):
        starts = event == "start"
        if element.tag in _BLOCKS or element.tag == "lb":
            pieces.append("")
        elif element.tag == "cell" and starts and pieces[-1]:
            pieces[-1] += " | "
        pieces[-1] += (element.text if starts else element.tail if element is not body else None) or ""
    for piece in pieces:
        for line in piece.splitlines() if alone else [piece]:
            if words := _clean(line):
                yield words


def _clean(words: str | None) -> str | None:
    """Space as a browser shows it: one for each run of spaces and line breaks; no-break spaces stay."""
    return re.sub(r"[ \t\r\n\f]+", " ", words).strip() or None if words else None


def _stated(page: Any) -> dict[str, str]:
    """What the page's meta tags and JSON-LD state, by lower-case name."""
    stated: dict[str, str] = {}
    for meta in page.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        stated.setdefault(name.lower(), meta.get("content") or "")
    for script in page.xpath('//script[@type="application/ld+json"]'):
        stated.update(_linked_data(script.text or ""))
    return stated


def _linked_data(script: str) -> dict[str, str]:
    """The dates of the first thing in a page's JSON-LD that has any."""
    try:
        things = json.loads(script)
    except (ValueError, RecursionError):
        return {}
    graphs = [part for thing in _objects(things) for part in (thing, *_objects(thing.get("@graph")))]
    dated = next((part for part in graphs if "datePublished" in part), {})
    return {key.lower(): day for key in ("datePublished", "dateModified") if isinstance(day := dated.get(key), str)}


def _objects(data: object) -> list[dict[str, object]]:
    """The objects that JSON holds at its top: one, a list of them, or none."""
    return [thing for thing in (data if isinstance(data, list) else [data]) if isinstance(thing, dict)]


def _day(stated: dict[str, str], names: tuple[str, ...]) -> date | None:
    return next((day for name in names if (day := days.day(stated.get(name.lower(), "")))), None)


def _time_tag(page: Any) -> date | None:
    """The first `<time>` of the page that says when it was published."""
    for time in page.iter("time"):
        if (
            time.get("pubdate") is not None
            or time.get("itemprop") == "datePublished"
            or "publish" in (time.get("class") or "")
        ):
            return days.day(time.get("datetime") or time.text or "")
    return None


def _language(page: Any) -> str | None:
    """The language that the page declares, as two or three letters."""
    declared = page.xpath("string(/html/@lang)") or ""
    code = re.match(r"[a-z]{2,3}(?![a-z])", declared.strip().lower())
    return code.group() if code else None
