from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench import gold
from onrecord.show.lines import sections
from onrecord.show.page import fragment, page
from onrecord.show.views import view
from onrecord.types import (
    Act,
    Actor,
    ActorKind,
    Attribution,
    Event,
    Join,
    Phrase,
    Reading,
    Reason,
    Report,
    Source,
    SourceKind,
    Spans,
    Telling,
    Tie,
    When,
    Zone,
)
from tests.show.readings import reading, said, spans

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.gold.yaml"))
VOID = {"meta", "link", "br", "hr", "img", "input"}


class Parsed(HTMLParser):
    """A page as a browser would see its tree: what is open, which ids and links there are, and the article's text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.wrong: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs).get("class") or ""))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop()[0] != tag:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        if any("text" in classes.split() for _, classes in self.open):
            self.text += data

    def values(self, name: str) -> list[str]:
        return [attrs[name] or "" for _, attrs in self.tags if name in attrs]


def squeeze(text: str) -> str:
    return "".join(text.split())


def sound(html: str) -> Parsed:
    """The page, once it is known to nest, to have each id once, and to link to nothing that is not there."""
    parsed = Parsed(html)
    assert (parsed.open, parsed.wrong) == ([], [])
    ids = parsed.values("id")
    assert [i for i, n in Counter(ids).items() if n > 1] == []
    assert set(parsed.values("href")) <= {f"#{i}" for i in ids}
    assert set(parsed.values("aria-describedby") + parsed.values("aria-labelledby")) <= set(ids)
    return parsed


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.name)
@pytest.mark.parametrize("show", [page, fragment])
def test_examples_make_sound_pages_with_all_of_their_text(path: Path, show: type[str]) -> None:
    shown = gold.load(path).reading
    parsed = sound(show(shown))
    assert squeeze(parsed.text) == squeeze(shown.report.text)


@pytest.mark.parametrize("path", EXAMPLES[:3], ids=lambda p: p.name)
def test_nothing_comes_from_outside(path: Path) -> None:
    html = page(gold.load(path).reading)
    parsed = Parsed(html)
    assert not {tag for tag, _ in parsed.tags} & {"script", "link", "img", "iframe", "object", "form"}
    assert parsed.values("src") == parsed.values("style") == []
    assert not re.search(r"url\(|@import|https?:", html)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.name)
def test_the_system_has_each_line_of_the_brief_and_its_picture(path: Path) -> None:
    shown = gold.load(path).reading
    parsed = sound(page(shown))
    lines = [f"line-{line.number}" for section in sections(view(shown)) for line in section.lines]
    assert [i for i in parsed.values("id") if i.startswith("line-")] == lines
    assert [tag for tag, _ in parsed.tags].count("svg") == any(t.subject and t.object for t in shown.ties)


def test_without_ties_and_events_there_is_no_system() -> None:
    html = page(reading("It fell."))
    assert "The system it describes" not in html
    assert ".net" not in html


def test_the_policy_forbids_all_but_the_style_sheet() -> None:
    html = page(reading("It fell."))
    policy = next(a["content"] for _, a in Parsed(html).tags if a.get("http-equiv") == "Content-Security-Policy")
    style = html[html.index("<style>") + 7 : html.index("</style>")]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


HOSTILE = "<script>alert('x')</script> & \"quotes\" 'here' </style></p> {{ 7 * 7 }} &amp;"


@pytest.mark.parametrize("show", [page, fragment])
def test_a_report_is_text_wherever_its_words_stand(show: type[str]) -> None:
    source = Source(id="s", kind="unnamed", mentions=((0, len(HOSTILE)),))
    told = said(HOSTILE, "a", "s", HOSTILE, act="deny")
    actor = Actor(
        id='"><script>',
        name=HOSTILE,
        kind="person",
        aliases=(f"{HOSTILE} too",),
        titles=(HOSTILE,),
        descriptions=(Phrase(HOSTILE, ()),),
        mentions=((0, 8), (9, 20)),
        joins=(Join(span=(9, 20), reason=Reason(by="rule", name=HOSTILE), confidence=0.1),),
        lies_in=HOSTILE,
    )
    when = When(edtf=HOSTILE, spans=((21, 30),), anchor=HOSTILE, relation="after")
    more = {"title": HOSTILE, "outlet": HOSTILE, "credit": HOSTILE, "language": '"><script>'}
    other = Actor(id="&", name=f"{HOSTILE}!", kind="group")
    telling = Telling(voice=(("s",),), evidence=((0, len(HOSTILE)),), reason=Reason(by="rule", name=HOSTILE))
    tie = Tie(id="<t>", type="leads", subject=actor.id, object="&", role=HOSTILE, when=when, told=(telling,))
    event = Event(id="<e>", type="other", trigger=((0, 8),), when=when, told=(telling,))
    shown = reading(HOSTILE, [source], [told], actors=[actor, other], dates=[when], ties=[tie], events=[event], **more)
    html = show(shown)
    parsed = sound(html)
    assert squeeze(parsed.text) == squeeze(HOSTILE)
    assert "script" not in {tag for tag, _ in parsed.tags}
    assert "<script" not in html


def test_a_fragment_keeps_to_itself() -> None:
    one, other = reading("One fell."), reading("Another fell.")
    html = fragment(one)
    assert not re.search(r"<(html|head|body|title)\b", html)
    assert not set(Parsed(html).values("id")) & set(Parsed(fragment(other)).values("id"))
    rules = re.sub(r"@(media|container)[^{]*\{", "", html[html.index("<style>") + 7 : html.index("</style>")])
    selectors = [rule.strip() for rule in re.findall(r"([^{}]+)\{[^{}]*\}", rules)]
    assert [s for s in selectors if not s.startswith(".onrecord")] == []
    assert one._repr_html_() == html


def test_two_readings_of_one_text_have_ids_of_their_own() -> None:
    text = "An aide said it fell."
    bare, told = reading(text), reading(text, (), [said(text, "a", "", "it fell")])
    assert not set(Parsed(fragment(bare)).values("id")) & set(Parsed(fragment(told)).values("id"))


def test_what_has_no_source_found_is_shown_as_that_and_only_where_there_is_some() -> None:
    text = "An aide said it fell."
    told = page(reading(text, (), [said(text, "a", "", "it fell")]))
    assert '<span class="share unfound">' in told
    assert '<mark class="content unfound hue-none"' in told
    assert "not found" not in page(reading(text))


def test_a_mention_is_reached_by_tab_and_leads_to_its_slip_outside_the_text() -> None:
    text = "Vantor left in May. Vantor rested."
    actor = Actor(id="p1", name="Idris Vantor", kind="person", mentions=((0, 6), (20, 26)))
    html = page(reading(text, actors=[actor], dates=[When(edtf="2024-05", spans=((12, 18),))]))
    parsed = sound(html)
    sights = [attrs for _, attrs in parsed.tags if "sight" in (attrs.get("class") or "").split()]
    assert [(a["id"], a["tabindex"], a["aria-describedby"]) for a in sights] == [
        ("sight-1", "0", "slip-1"),
        ("sight-2", "0", "slip-2"),
        ("sight-3", "0", "slip-1"),
    ]
    assert html.count('role="tooltip"') == 2
    assert squeeze(parsed.text) == squeeze(text)
    assert "<b>May 2024</b> <span>2024-05</span></div>" in html


def test_actors_and_times_are_listed_with_links_to_where_they_stand() -> None:
    text = "Vantor left. Vantor came back.\n\nHe rested in May."
    join = Join(span=(32, 34), reason=Reason(by="head", name="coreference"), confidence=0.4)
    actor = Actor(id="p1", name="Vantor", kind="person", mentions=((0, 6), (13, 19), (32, 34)), joins=(join,))
    html = page(reading(text, actors=[actor], dates=[When(edtf="XXXX-05", spans=((42, 48),))]))
    listed = html[html.index('<section class="cast"') :]
    assert re.findall(r'href="#(sight-\d)">(.*?)<', listed) == [
        ("sight-1", "¶1"),
        ("sight-3", "¶2"),
        ("sight-3", "¶2"),
        ("sight-4", "¶2"),
    ]
    assert "unsure: “He”, by coreference, 40% sure" in listed
    assert "May, year not known" in listed
    assert "it would date one of these" in listed


def test_without_actors_and_times_there_are_no_lists_and_no_slips() -> None:
    html = page(reading("It fell."))
    assert not {"who", "when", "slips", "sight"} & set(re.findall(r'(?:id|class)="([a-z]+)"', html))


def test_the_style_sheet_has_a_rule_for_each_slip_of_the_fullest_paragraph() -> None:
    text = "Ada met Ben.\n\nCal left."
    actors = [Actor(id=n, name=n, kind="person", mentions=spans(text, n)) for n in ("Ada", "Ben", "Cal")]
    html = page(reading(text, actors=actors))
    assert sorted(set(re.findall(r"\.slip-(\d)", html))) == ["1", "2"]
    assert sorted(re.findall(r'class="slip slip-(\d)"', html)) == ["1", "1", "2"]


def test_furniture_is_set_apart_and_said_not_to_be_read() -> None:
    html = page(reading("It fell.\nREAD MORE", zones=[("furniture", "READ MORE")]))
    assert "not read as reporting" in html
    assert 'class="row zone furniture"' in html


def test_statement_and_source_lead_to_each_other() -> None:
    text = "An aide said it fell."
    source = Source(id="s", kind="unnamed", mentions=((0, 7),))
    parsed = sound(page(reading(text, [source], [said(text, "a", "s", "it fell", source="An aide", cue="said")])))
    marks = [attrs for tag, attrs in parsed.tags if tag == "mark" and attrs.get("id")]
    assert [m["id"] for m in marks] == ["statement-1"]
    assert parsed.values("href").count("#source-a") >= 2
    assert parsed.values("href").count("#statement-1") >= 2


def test_what_cannot_be_in_a_page_is_replaced() -> None:
    assert "a\ufffdb\ufffdc" in page(reading("a\x00b\ud800c"))


@st.composite
def spans_in(draw: st.DrawFn, length: int) -> Spans:
    edges = sorted(draw(st.sets(st.integers(0, length), max_size=6)))
    return tuple(zip(edges[::2], edges[1::2], strict=False))


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Readings whose spans lie, nest and cross at random."""
    text = draw(st.text(st.sampled_from("abc <>&\"'“”\n\u00a0"), max_size=60))
    kinds: tuple[SourceKind, ...] = ("unnamed", "person", "institution", "media")
    actor_kinds: tuple[ActorKind, ...] = ("person", "state")
    sources = tuple(
        Source(id=f"s{i}", kind=k) for i, k in enumerate(draw(st.lists(st.sampled_from(kinds), max_size=3)))
    )
    acts: tuple[Act, ...] = ("say", "deny", "no-response", "cannot-confirm", "accuse")
    ids = st.sampled_from([s.id for s in sources]) if sources else st.nothing()
    attributions = tuple(
        Attribution(
            id=f"a{i}",
            source=draw(spans_in(len(text))),
            cue=draw(spans_in(len(text))),
            content=draw(spans_in(len(text))),
            kind="mixed",
            act=draw(st.sampled_from(acts)),
            source_ids=tuple(sorted(draw(st.sets(ids)))) if sources else (),
            within=draw(st.sampled_from([None, "a0", "a1", "a2"])),
        )
        for i in range(draw(st.integers(0, 5)))
    )
    actors = tuple(
        Actor(id=f"p{i}", name="x", kind=draw(st.sampled_from(actor_kinds)), mentions=draw(spans_in(len(text))))
        for i in range(draw(st.integers(0, 3)))
    )
    dates = tuple(When(edtf=None, spans=draw(spans_in(len(text)))) for _ in range(draw(st.integers(0, 3))))
    zones = tuple(Zone(span=s, kind="furniture") for s in draw(spans_in(len(text))))
    report = Report(id="r", text=text, sha256="", text_sha256="", zones=zones)
    return Reading(
        producer=reading("").producer,
        report=report,
        sources=sources,
        attributions=attributions,
        actors=actors,
        dates=dates,
    )


@settings(deadline=None, max_examples=100)
@given(readings())
def test_no_character_is_lost_doubled_or_moved(shown: Reading) -> None:
    parsed = Parsed(page(shown))
    assert (parsed.open, parsed.wrong) == ([], [])
    assert squeeze(parsed.text) == squeeze(shown.report.text)
    ids = parsed.values("id")
    assert [i for i, n in Counter(ids).items() if n > 1] == []
    led = {f"#{i}" for i in parsed.values("aria-describedby")} | {h for h in parsed.values("href") if "sight" in h}
    assert led <= {f"#{i}" for i in ids}
