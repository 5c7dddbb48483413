"""Unnamed sources stay out of the actors, whatever the model and the parse say."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.gold import all_gold
from onrecord.actors import actors
from onrecord.actors.admission import Candidate, admitted, phrases
from onrecord.actors.gate import Gate
from onrecord.actors.speakers import Speakers
from onrecord.attribution import attributions
from onrecord.encoder import Encoder
from onrecord.encoder.heads import ENTITY_TYPES, NOMINAL_TYPES, RELATIONS, TAGS
from onrecord.pipeline import encode
from onrecord.sheet import Sheet
from onrecord.sources import gather
from onrecord.types import Encoding, Mention, Nominal, Parse, Phrase, Report, Source, SourceKind, Span, Terms
from tests.actors.plain import found, mentions
from tests.actors.written import encoding, report, span

EXAMPLES = Path(__file__).parents[2] / "examples"

COMMANDER = """
Abran  NNP 6 nsubj person =tolke
Tolke  NNP 0 flat
,      ,   0 punct
a      DT  4 det
commander NN 0 appos person
,      ,   0 punct
fell   VBD - root
.      .   6 punct

The    DT  1 det
commander NN 2 nsubj person <tolke:0.99 =commander
said   VBD - root
he     PRP 4 nsubj person <commander:0.6 <tolke:0.35
wept   VBD 2 ccomp
.      .   2 punct
"""


@pytest.mark.parametrize("kind", ["unnamed", "witness"])
def test_the_commander_is_nobody_where_a_commander_is_a_source(kind: SourceKind) -> None:
    made = encoding(COMMANDER, {"Abran Tolke": "Person"})
    assert mentions(made) == {"Abran Tolke": ["Abran Tolke", "The commander", "he"]}
    source = Source(id="s1", kind=kind, mentions=(span(made, "The commander"),))
    assert mentions(made, (source,)) == {"Abran Tolke": ["Abran Tolke"]}


def test_no_description_has_the_noun_of_an_unnamed_source() -> None:
    table = COMMANDER + "\n\nAn DT 2 det\nold JJ 2 amod\ncommander NN 3 nsubj person\nspoke VBD - root\n. . 3 punct"
    made = encoding(table, {"Abran Tolke": "Person"})
    source = Source(id="s1", kind="unnamed", mentions=(span(made, "An old commander"),))
    (tolke,) = found(made, (source,))
    assert [made.text[s:e] for s, e in tolke.mentions][:2] == ["Abran Tolke", "he"][: len(tolke.mentions)]
    assert span(made, "The commander") not in tolke.mentions


def test_a_pronoun_that_may_be_an_unnamed_source_is_nobody() -> None:
    made = encoding(
        COMMANDER.replace("<commander:0.6 <tolke:0.35", "<tolke:0.65 <commander:0.3"), {"Abran Tolke": "Person"}
    )
    source = Source(id="s1", kind="unnamed", mentions=(span(made, "The commander"),))
    assert mentions(made, (source,)) == {"Abran Tolke": ["Abran Tolke"]}


def test_a_name_beside_the_noun_stays_an_actor() -> None:
    table = """
    A       DT  3 det
    Tidal   NNP 2 compound
    Front   NNP 3 compound organization
    commander NN 4 nsubj person
    spoke   VBD - root
    .       .   4 punct
    """
    made = encoding(table, {"Tidal Front": "Organization"})
    source = Source(id="s1", kind="unnamed", mentions=(span(made, "A Tidal Front commander"),))
    assert mentions(made, (source,)) == {"Tidal Front": ["Tidal Front"]}


AFTER = re.compile(
    r"[,;(]|\b(?:of|with|who|whom|whose|which|that|in|from|close|at|on|by|to|for|there|around|near|about|behind|against)\b"
)


def main_nouns(text: str, sources: tuple[Source, ...]) -> list[Span]:
    """The last word of the main noun phrase of each mention of an unnamed source."""
    found_ = []
    for source in sources:
        if source.kind in {"unnamed", "witness"}:
            for start, end in source.mentions:
                after = AFTER.search(text, start + 1, end)
                words = text[start : after.start() if after else end].rstrip()
                found_.append((start + words.rfind(" ") + 1, start + len(words)))
    return found_


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder()


@pytest.mark.parametrize("folder", [EXAMPLES, EXAMPLES / "held-back", EXAMPLES / "held-back-2"])
def test_in_the_examples_no_actor_is_mentioned_where_an_unnamed_source_is(folder: Path, encoder: Encoder) -> None:
    for gold in all_gold(folder):
        report_, text = gold.reading.report, gold.reading.report.text
        made = encode(report_, encoder)
        names = tuple(sorted((m for e in made for m in e.mentions), key=lambda m: m.span))
        said, read = gather(report_, attributions(made), names)
        for a, sources in ((said, read), (gold.reading.attributions, gold.reading.sources)):
            hidden = main_nouns(text, sources)
            for actor in actors(report_, made, a, sources)[0]:
                for start, end in actor.mentions:
                    touched = [text[slice(*core)] for core in hidden if start < core[1] and core[0] < end]
                    assert not touched, (gold.path.name, actor.name, text[start:end], touched)


WORDS = [
    "Ada",
    "Tom",
    "Renwick",
    "al-Merdhi",
    "General",
    "the",
    "a",
    "’s",
    "commander",
    "militias",
    "he",
    "they",
    "its",
    "said",
    "government",
    "of",
    ",",
    "“",
    "”",
    ".",
    "Norvane",
    "-backed",
    "Kessarian",
    "which",
]


@st.composite
def readings(draw: st.DrawFn) -> tuple[Report, Encoding, tuple[Source, ...]]:
    """Texts of a few words in any order, with any parse, any names and nominals, and any sources."""
    chosen = draw(st.lists(st.sampled_from(WORDS), max_size=14))
    rng = random.Random(draw(st.integers(0, 9999)))  # noqa: S311
    text, spans = "", []
    for word in chosen:
        text += rng.choice(["", " ", " ", " ", "\n", "\n\n"])
        spans.append((len(text), len(text) + len(word)))
        text += word
    n = len(spans)
    cut = rng.randint(0, n)
    parse = Parse(
        spans=tuple(spans),
        tags=tuple(rng.choice(TAGS) for _ in spans),
        heads=tuple(rng.choice([-1, *range(n)]) if rng.random() < 0.7 else max(-1, i - 1) for i in range(n)),
        relations=tuple(rng.choice(RELATIONS) for _ in spans),
        sentences=tuple(s for s in ((0, cut), (cut, n)) if s[0] < s[1]),
    )
    heads = sorted(rng.sample(range(n), rng.randint(0, n)))
    nominals = tuple(
        Nominal(
            head=h,
            span=spans[h],
            kind=rng.choice(NOMINAL_TYPES),
            antecedents=((rng.randrange(i), rng.random()),) if i else (),
        )
        for i, h in enumerate(heads)
    )
    edges = sorted(rng.sample(range(len(text) + 1), min(len(text) + 1, 2 * rng.randint(0, 4))))
    marked = zip(edges[::2], edges[1::2], strict=False)
    marks = tuple(Mention(span=s, kind=rng.choice(ENTITY_TYPES), confidence=rng.random()) for s in marked)
    kinds: list[SourceKind] = ["person", "institution", "document", "media", "witness", "unnamed"]
    sources = tuple(
        Source(
            id=f"s{i}",
            kind=rng.choice(kinds),
            name=rng.choice([None, "Ada Renwick", "Renwick", "Norvane"]),
            mentions=tuple(rng.sample(spans, min(n, rng.randint(0, 2)))),
            description=Phrase(text="x", spans=(rng.choice(spans),)) if n and rng.random() < 0.3 else None,
            terms=Terms(text="x", spans=(rng.choice(spans),)) if n and rng.random() < 0.3 else None,
        )
        for i in range(rng.randint(0, 3))
    )
    return (
        Report(id="r", text=text, sha256="", text_sha256=""),
        Encoding(text=text, mentions=marks, parse=parse, nominals=nominals),
        sources,
    )


@given(readings())
def test_whatever_the_model_says_no_error_no_overlap_and_no_unnamed_source(
    given_: tuple[Report, Encoding, tuple[Source, ...]],
) -> None:
    made, read, sources = given_
    once = actors(made, (read,), (), sources)
    assert once == actors(made, (read,), (), sources)
    unnamed = [source for source in sources if source.kind in {"unnamed", "witness"}]
    hidden = [s for source in unnamed for s in source.mentions]
    terms = {s for source in unnamed if source.terms for s in source.terms.spans}
    for actor in once[0]:
        assert actor.mentions
        assert list(actor.mentions) == sorted(set(actor.mentions))
        assert all(a[1] <= b[0] for a, b in zip(actor.mentions, actor.mentions[1:], strict=False))
        assert {join.span for join in actor.joins} <= set(actor.mentions)
        for start, end in actor.mentions:
            assert 0 <= start < end <= len(made.text)
            assert not any(start < e and s < end for s, e in hidden)
            assert made.text[start:end] not in {"he", "they"} or (start, end) not in terms
        for phrase in actor.descriptions:
            assert phrase.text == " ".join(made.text[slice(*phrase.spans[0])].split())
    for source in once[1]:
        assert source.actor_id is None or source.kind not in {"unnamed", "witness"}


def test_only_admission_makes_candidates() -> None:
    """A phrase is no candidate: what is led to an actor went through `admitted`."""
    made = encoding(COMMANDER, {"Abran Tolke": "Person"})
    source = Source(id="s1", kind="unnamed", mentions=(span(made, "The commander"),))
    sheets = [Sheet(made)]
    kept = admitted(sheets, phrases(sheets, ()), Gate(sheets, (source,)), Speakers(report(made), (), (source,)))
    inside = [c for c in kept if isinstance(c, Candidate) and c.span[0] >= span(made, "The commander")[0]]
    assert [c.span for c in inside] == []
    here = Path(__file__).parents[2] / "src/onrecord/actors"
    makers = [p.name for p in here.glob("*.py") if "Candidate(" in p.read_text("utf8").replace("class Candidate(", "")]
    assert makers == ["admission.py"]
