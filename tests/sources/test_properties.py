"""What holds for any spans: nothing but `source_ids` changes, every id exists, every phrase is the report's words."""

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.sources import gather
from onrecord.types import Attribution, Mention, Report

PIECES = (
    "two sources", "The sources", " said", " and ", "one of the", " officials", "Jon Halvik", ", ", ". ", "“", "”",
    "\n\n", " who", " asked not to be named", " because", " told ", "Transmarine", "the other", "’s ", " he", "Q: ",
    "(", "3", " a report by ", "All of them", "é", "\u00a0", "𝒳",
)  # fmt: skip


@st.composite
def readings(draw):
    text = "".join(draw(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40)))
    spans = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 30)).map(lambda s: (s[0], min(sum(s), len(text))))
    some = st.lists(spans, max_size=2).map(lambda found: tuple(sorted(found)))
    attributions = tuple(
        Attribution(
            id=f"a{n}",
            source=draw(some),
            cue=draw(some),
            content=draw(some),
            kind="direct",
            act=draw(st.sampled_from(["say", "cannot-confirm"])),
            within=draw(st.sampled_from([None, "a0", "a1", "nowhere"])),
        )
        for n in range(draw(st.integers(0, 5)))
    )
    kinds = st.sampled_from(["Person", "Organization", "Location", "NORP"])
    mentions = draw(st.lists(st.builds(lambda span, kind: Mention(span=span, kind=kind), spans, kinds), max_size=5))
    return Report(id="r", text=text, sha256="", text_sha256="", credit="Transmarine"), attributions, tuple(mentions)


@settings(max_examples=150, deadline=None)
@given(readings())
def test_what_holds_for_any_spans(given_):
    report, attributions, mentions = given_
    found, sources = gather(report, attributions, mentions)
    assert tuple(msgspec.structs.replace(a, source_ids=()) for a in found) == attributions
    ids = [s.id for s in sources]
    assert ids == [f"s{n}" for n in range(1, len(ids) + 1)]
    assert {i for a in found for i in a.source_ids} <= set(ids)
    for source in sources:
        assert {*source.may_be, *filter(None, [source.part_of])} <= set(ids) - {source.id}
        assert source.kind != "unnamed" or source.name is None
        assert source.count[0] >= 0
        phrases = [source.description, source.basis, source.via, source.terms, *source.affiliations]
        for phrase in filter(None, phrases):
            assert phrase.text == " ".join(report.text[a:b] for a, b in phrase.spans)
    assert gather(report, attributions, mentions) == (found, sources)
