"""The annotated page: the report's own text, with whose word each part of it is, in one HTML file.

It needs nothing but itself: no script, no font, no picture, and a Content-Security-Policy that forbids them. The
report's text is text, escaped by the templates, and stands in the article character for character; the numbers of
statements are drawn by the style sheet, so that copied words are the report's words. What is shown beside a mention
that is pointed at stands outside the article too.
"""

from __future__ import annotations

import base64
import hashlib
from functools import partial
from typing import Any

from markupsafe import Markup

from onrecord.show import facts, wording
from onrecord.show.card import HEADINGS
from onrecord.show.descriptions import said
from onrecord.show.glance import glance
from onrecord.show.layout import SHARE_NAMES
from onrecord.show.lines import sections
from onrecord.show.network import context, picture
from onrecord.show.quotes import SAME
from onrecord.show.rows import entries_of, hue, look, rows, shape
from onrecord.show.slips import sights
from onrecord.show.templating import environment
from onrecord.show.versions import DISPUTED, versions
from onrecord.show.views import View, view
from onrecord.show.when import moments, would_help
from onrecord.show.who import Figure, also, by_kind, figures, why
from onrecord.types import Reading

ENDINGS = (
    ("silent", "Declined, did not respond or could not be reached", "gave no word"),
    ("unconfirmed", "Not confirmed by the outlet", "not confirmed"),
    ("denied", "Denied", "denied"),
)


def page(reading: Reading) -> str:
    """A reading as one self-contained HTML file."""
    context = _context(reading, "")
    style = _style(context)
    return (
        environment()
        .get_template("page.html.j2")
        .render(
            **context,
            style=Markup(style),  # noqa: S704  our own style sheet
            style_digest=_digest(style),
        )
    )


def fragment(reading: Reading) -> str:
    """A reading as a piece of HTML for a notebook: styles of its own, ids that clash with no other reading's.

    Two readings of one text, say by two models, have ids of their own.
    """
    uid = f"or{hashlib.sha256(repr(reading).encode()).hexdigest()[:8]}-"
    context = _context(reading, uid)
    body = environment().get_template("body.html.j2").render(**context)
    return f"<style>{_style(context)}</style>\n{body}"


def _style(context: dict[str, Any]) -> str:
    return environment().get_template("style.css.j2").render(**context)


def _digest(style: str) -> str:
    """The hash by which the page's policy knows its style sheet."""
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


def _context(reading: Reading, uid: str) -> dict[str, Any]:
    """What the templates are given."""
    seen = view(reading)
    shown = {
        "uid": uid,
        "seen": seen,
        "title": wording.safe(reading.report.title or "A report without a title"),
        "about": [wording.safe(words) for words in wording.about(reading.report)],
        "language": reading.report.language or "en",
        "producer": reading.producer,
        "percent": seen.shares.percent(),
        "standings": list(seen.shares.percent()),
        "share_names": SHARE_NAMES,
        "tally": facts.tally(seen),
        "groups": [(title, seen.group(group)) for group, title in HEADINGS.items() if seen.group(group)],
        "endings": [(id_, heading, getattr(seen, id_)) for id_, heading, _ in ENDINGS],
        "jumps": [(id_, f"{len(found)} {words}") for id_, _, words in ENDINGS if (found := getattr(seen, id_))]
        + ([("disputes", f"{len(seen.disputes)} told in more than one way")] if seen.disputes else []),
    }
    return shown | _who_and_when(seen) | _system(seen) | _helpers(seen)


def _system(seen: View) -> dict[str, Any]:
    """The lines of the brief, and the picture of the network."""
    brief = sections(seen)
    head = glance(seen, brief, versions(seen, brief, *DISPUTED), versions(seen, brief, "not-confirmed"))
    return context(picture(seen, brief)) | {"brief": brief, "glance": head, "same": SAME, "scope": ".onrecord .net"}


def _who_and_when(seen: View) -> dict[str, Any]:
    """The rows, in which every mention and time is marked; the lists of actors and times; and what the marks show."""
    cast, times = figures(seen), moments(seen)
    found = sights(seen, cast, times)
    numbers = {(sight.entry, sight.span[0]): sight.number for sight in found}
    return {
        "rows": rows(seen, found),
        "cast": by_kind(cast),
        "times": times,
        "lacking": would_help(seen),
        "slots": max((sight.slip.slot for sight in found), default=0),
        "landings": lambda figure: _landings(figure, numbers),
        "landing": lambda shown, span: numbers[shown.entry, span[0]],
        "counted": wording.counted,
        "also": also,
        "said": partial(said, seen),
        "why": why,
    }


def _landings(figure: Figure, numbers: dict[tuple[str, int], int]) -> list[tuple[str, int]]:
    """An actor's first mention in each paragraph: where it is, and its number."""
    firsts: dict[str, int] = {}
    for sighting in figure.sightings:
        firsts.setdefault(sighting.place, numbers[figure.entry, sighting.span[0]])
    return list(firsts.items())


def _helpers(seen: View) -> dict[str, Any]:
    """What the templates may ask about a source or a statement."""
    return {
        "facts": facts.facts,
        "notes": facts.notes,
        "standing_line": facts.standing_line,
        "chipped": lambda e: f"{shape(e)} {hue(seen, e)} by-{e.letter.lower()}",
        "look": partial(look, seen),
        "sentence": wording.sentence,
        "deed": lambda s: wording.DEEDS[s.attribution.act],
        "entries": partial(entries_of, seen),
        "who": lambda s: wording.joined([facts.named(e) for e in entries_of(seen, s)]) or "source not found",
        "homes": _homes(seen),
        "home": lambda s: f"source-{s.by[0].lower()}" if s.by else "sources",
    }


def _homes(seen: View) -> set[tuple[int, str]]:
    """For each source that gave no word, the statement at whose letter it has its place in the lists below."""
    silent = {entry.letter for entry in seen.group("silent")}
    firsts: dict[str, int] = {}
    for statement in (*seen.silent, *seen.unconfirmed):
        for letter in silent.intersection(statement.by):
            firsts.setdefault(letter, statement.number)
    return {(number, letter) for letter, number in firsts.items()}
