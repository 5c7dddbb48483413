"""Gold readings: what a careful reader finds in an example report, written by hand beside it.

`examples/02-envoy.gold.yaml` tells what `examples/02-envoy.txt` says. Its spans are written as the report's own
words, so that a person can read and check them; this module finds where those words stand.

- Words that occur once are written alone: `"two Kessarian sources"`.
- Words that occur more than once are written with as much around them as makes them unique, and the span itself in
  square brackets: `"Merdhi [said] on Monday"`. Only whole words match: `he` is not found inside `the`.
- A list is one span per unbroken piece.
- `everywhere: ["Vantor"]`, of an actor, adds every occurrence that lies in no longer mention of the same actor.
- `by_description`, `by_pronoun` and `by_capital`, of an actor, are mentions too; each also becomes a join, so that the
  plain names are those mentions that no join has.

`examples/README.md` gives the whole format.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import yaml

from onrecord.errors import OnRecordError
from onrecord.types import Producer, Reading, Report, Span

SUFFIX = ".gold.yaml"
_PARTS = ("attributions", "sources", "actors", "ties", "events", "accounts", "dates")
_KEYS = {"report", "known", "found", "zones", *_PARTS}
_REPORT_FACTS = ("title", "outlet", "credit", "byline", "dateline", "published", "updated", "url", "language")
_JOINS = {"by_description": "description", "by_pronoun": "pronoun", "by_capital": "capital"}
_DATE = re.compile(r"[\dX/.~-]+")
_BRACKETED = re.compile(r"\[(.+?)\]", re.DOTALL)


class GoldError(OnRecordError):
    """A gold file does not fit its report or the schema; the message names the file, the key and the words."""


@dataclass(frozen=True)
class Gold:
    """One gold file. `known` is what a user would pass along with the report; `found` what reading must find in it."""

    path: Path
    report_path: Path
    reading: Reading
    known: dict[str, Any]
    found: dict[str, Any]


_YAML = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The same language; the one in C, which is not in every build of the library, is many times faster."""


def load(path: Path) -> Gold:
    """The gold reading at `path`. Raises `GoldError` where a quote is missing or ambiguous, or a key is not known."""
    return _read(path, path.stat().st_mtime_ns)


@cache
def _read(path: Path, changed: int) -> Gold:
    """The gold reading of a file that was `changed` at this time: it is read once."""
    written = yaml.load(path.read_text(encoding="utf-8"), _YAML)  # noqa: S506 - a safe one
    if unknown := set(written) - _KEYS:
        raise GoldError(f"{path}: no such keys: {sorted(unknown)}; there are {sorted(_KEYS)}")
    report_path = path.parent / written["report"]
    known, found = _facts(written.get("known")), _facts(written.get("found"))
    report = _report(report_path, {**known, **found})
    finder = Finder(report.text, str(path))
    plain = {part: [_BUILD[part](item, finder) for item in written.get(part) or []] for part in _PARTS}
    zones = [{"span": finder.span(z["span"], "zones"), "kind": z["kind"]} for z in written.get("zones") or []]
    report_plain = {**msgspec.to_builtins(report), "zones": zones}
    producer = Producer(version="gold", model="by hand")
    try:
        reading = msgspec.convert({**plain, "report": report_plain, "producer": producer}, Reading)
    except msgspec.ValidationError as error:
        raise GoldError(f"{path}: does not fit the schema: {error}") from error
    return Gold(path, report_path, reading, known, found)


def all_gold(folder: Path) -> list[Gold]:
    """Every gold reading in a folder, by file name."""
    return [load(path) for path in sorted(folder.glob("*" + SUFFIX))]


class Finder:
    """Finds quoted words in one text.

    >>> Finder("He said so. Then he said it.", "a.gold.yaml").span("Then he [said]", "cue")
    (20, 24)
    """

    def __init__(self, text: str, where: str) -> None:
        self.text, self.where = text, where

    def span(self, words: str, key: str) -> Span:
        """Where the words stand; where they are bracketed within others, the bracketed ones."""
        if not isinstance(words, str):
            raise GoldError(f"{self.where}: {key}: words of the report were expected, not {words!r}")
        pattern = _literally(words)
        if not re.search(pattern, self.text) and (inner := _BRACKETED.search(words)):
            before, after = words[: inner.start()], words[inner.end() :]
            start, _ = self._once(_literally(before + inner[1] + after), words, key)
            return start + len(before), start + len(before) + len(inner[1])
        return self._once(pattern, words, key)

    def spans(self, words: str | list[str] | None, key: str) -> list[Span]:
        """A span for each piece, none where nothing is written."""
        pieces = [words] if isinstance(words, str) else words or []
        return [self.span(piece, key) for piece in pieces]

    def phrase(self, words: str | list[str] | None, key: str) -> dict[str, Any] | None:
        """The words with their spans, as `onrecord.types.Phrase` has them."""
        if not words:
            return None
        spans = self.spans(words, key)
        return {"text": " ".join(self.text[start:end] for start, end in spans), "spans": spans}

    def and_everywhere(self, spans: list[Span], names: list[str], key: str) -> list[Span]:
        """These spans and every other occurrence of the names, in the order of the text."""
        kept = list(spans)
        for name in sorted(names, key=len, reverse=True):
            found = [match.span() for match in re.finditer(_literally(name), self.text)]
            if not found:
                raise GoldError(f"{self.where}: {key}: {name!r} is not in the report")
            kept += [(s, e) for s, e in found if not any(start <= s and e <= end for start, end in kept)]
        return sorted(kept)

    def _once(self, pattern: str, words: str, key: str) -> Span:
        found = [match.span() for match in re.finditer(pattern, self.text)]
        if len(found) == 1:
            return found[0]
        problem = f"occurs {len(found)} times; write more around it" if found else "is not in the report"
        raise GoldError(f"{self.where}: {key}: {words!r} {problem}")


def _literally(words: str) -> str:
    """A pattern for these words as whole words."""
    left = r"(?<!\w)" if re.match(r"\w", words) else ""
    right = r"(?!\w)" if re.search(r"\w\Z", words) else ""
    return left + re.escape(words) + right


def _facts(written: dict[str, Any] | None) -> dict[str, Any]:
    """What is known or found about a report as a whole. Only fields of a report are allowed."""
    facts = written or {}
    if unknown := set(facts) - set(_REPORT_FACTS):
        raise GoldError(f"known, found: no such facts: {sorted(unknown)}; there are {_REPORT_FACTS}")
    return {name: value if isinstance(value, date) or value is None else str(value) for name, value in facts.items()}


def _report(path: Path, facts: dict[str, Any]) -> Report:
    """The report without zones. Plain text is the file's own, decoded and unchanged; other forms need ingest."""
    if path.suffix == ".txt":
        data = path.read_bytes()
        text, digest = data.decode("utf-8"), hashlib.sha256(data).hexdigest()
        text_digest = hashlib.sha256(text.encode()).hexdigest()
        return Report(id=digest[:16], text=text, sha256=digest, text_sha256=text_digest, **facts)
    from onrecord.ingest import load as read_file  # only these forms need it

    return msgspec.structs.replace(read_file(path), **facts)


def _attribution(item: dict[str, Any], finder: Finder) -> dict[str, Any]:
    plain = _without(item, "by")
    for role in ("source", "cue", "content"):
        plain[role] = finder.spans(item.get(role), f"{item['id']} {role}")
    return {**plain, "source_ids": item.get("by", [])}


def _source(item: dict[str, Any], finder: Finder) -> dict[str, Any]:
    key = item["id"]
    plain = dict(item)
    for part in ("description", "basis", "via"):
        plain[part] = finder.phrase(item.get(part), f"{key} {part}")
    plain["affiliations"] = [finder.phrase(a, f"{key} affiliations") for a in item.get("affiliations") or []]
    plain["terms"] = _terms(item.get("terms"), finder, f"{key} terms")
    plain["mentions"] = finder.spans(item.get("mentions"), f"{key} mentions")
    return plain


def _terms(item: dict[str, Any] | None, finder: Finder, key: str) -> dict[str, Any] | None:
    phrase = finder.phrase(item["words"], key) if item else None
    return {**phrase, "reason": finder.phrase(item.get("reason"), key)} if item and phrase else None


def _actor(item: dict[str, Any], finder: Finder) -> dict[str, Any]:
    key = item["id"]
    plain = {name: value for name, value in item.items() if name not in (*_JOINS, "everywhere")}
    plain["descriptions"] = [finder.phrase(d, f"{key} descriptions") for d in item.get("descriptions") or []]
    plain["joins"] = _joins(item, finder)
    written = finder.spans(item.get("mentions"), f"{key} mentions") + [join["span"] for join in plain["joins"]]
    plain["mentions"] = finder.and_everywhere(written, item.get("everywhere") or [], f"{key} everywhere")
    return plain


def _joins(item: dict[str, Any], finder: Finder) -> list[dict[str, Any]]:
    """The mentions of an actor that are no plain naming, each with what it is instead, in the order of the text."""
    found = [
        {"span": span, "reason": {"by": "hand", "name": reason}}
        for key, reason in _JOINS.items()
        for span in finder.spans(item.get(key), f"{item['id']} {key}")
    ]
    return sorted(found, key=lambda join: join["span"])


def _claim(item: dict[str, Any], finder: Finder) -> dict[str, Any]:
    """A tie or an event."""
    plain = {**item, "when": _when(item.get("when"), finder, f"{item['id']} when")}
    if "trigger" in item:
        plain["trigger"] = finder.spans(item["trigger"], f"{item['id']} trigger")
    plain["told"] = [_telling(telling, finder, f"{item['id']} told") for telling in item["told"]]
    return plain


def _when(item: dict[str, Any] | None, finder: Finder, key: str) -> dict[str, Any] | None:
    if not item:
        return None
    spans = finder.spans(item.get("words"), key)
    days = {name: str(item[name]) for name in ("edtf", "anchor") if item.get(name)}
    return {**_without(item, "words"), **days, "spans": spans}


def _telling(item: dict[str, Any], finder: Finder, key: str) -> dict[str, Any]:
    return {
        **_without(item, "attribution"),
        "attribution_id": item.get("attribution"),
        "evidence": finder.spans(item["evidence"], f"{key} evidence"),
        "reason": {"by": "hand", "name": item["reason"]},
    }


def _date(item: dict[str, Any], finder: Finder) -> dict[str, Any]:
    """A time expression. Its anchor is a date, or words of the report for the event it is told from."""
    key = f"date {item.get('words')!r}"
    anchor = str(item.get("anchor") or "")
    if anchor and not _DATE.fullmatch(anchor):
        start, end = finder.span(anchor, f"{key} anchor")
        item = {**item, "anchor": finder.text[start:end]}
    return {"edtf": None, **(_when(item, finder, key) or {})}


def _account(item: dict[str, Any], _: Finder) -> dict[str, Any]:
    return item


def _without(item: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in item.items() if name != key}


_BUILD = {
    "attributions": _attribution,
    "sources": _source,
    "actors": _actor,
    "ties": _claim,
    "events": _claim,
    "accounts": _account,
    "dates": _date,
}
