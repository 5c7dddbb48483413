"""The gold readings fit their reports and the schema, and their loader says what is wrong where one does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from bench.gold import SUFFIX, Finder, Gold, GoldError, all_gold, load
from onrecord import schema
from onrecord.types import Event, Reading, Span, Tie

EXAMPLES = Path(__file__).parent.parent / "examples"
WITHOUT_CONTENT = {"no-response", "decline-comment", "unreachable"}
FOLDERS = (EXAMPLES, EXAMPLES / "held-back", EXAMPLES / "held-back-2", EXAMPLES / "clean")
FILES = [path for folder in FOLDERS for path in sorted(folder.glob("*" + SUFFIX))]
DATED = [path for path in FILES if path.parent.name != "held-back"]
"""The gold readings that mark dates and every mention of their actors; the first held-back set marks neither."""

RELATIONS = {None, "after", "before", "since", "until", "during", "for"}
PRONOUNS = re.compile(
    "he|him|his|himself|she|hers?|herself|it|its|itself|they|them|theirs?|themselves|"
    "i|me|my|mine|myself|we|us|ours?|ourselves|you|yours?",
    re.IGNORECASE,
)
DAY = r"(?:\d{4}|\d{3}X|(?:\d{4}|XXXX)-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?|\d{4}-2[1-4])~?"
EDTF = re.compile(rf"{DAY}|{DAY}/(?:{DAY}|\.\.)|\.\./{DAY}")
"""As much of EDTF (level 1, X and seasons in intervals too) as gold readings write."""

LENGTH = re.compile(r"P(?:(?:\d+|X)[DWMY]|T(?:\d+|X)[HM])")

SMALL = """
report: small.txt
attributions:
  - {id: a1, source: "Ada", cue: "Ada [said]", content: ["Rain fell"], kind: indirect, act: say, by: [s1]}
sources:
  - {id: s1, kind: person, name: Ada, mentions: ["Ada"]}
"""


read_once = cache(load)


@pytest.fixture(params=FILES, ids=lambda path: path.name.removesuffix(SUFFIX))
def gold(request: pytest.FixtureRequest) -> Gold:
    return read_once(request.param)


@pytest.fixture(params=DATED, ids=lambda path: path.name.removesuffix(SUFFIX))
def dated(request: pytest.FixtureRequest) -> Reading:
    return read_once(request.param).reading


def small(folder: Path, report: str = "Rain fell, Ada said, as they said.\n", **changes: str) -> Path:
    """A gold file of one attribution, with the given words put in place of others."""
    written = SMALL
    for old, new in changes.items():
        written = written.replace(old, new)
    (folder / "small.txt").write_bytes(report.encode())
    path = folder / ("small" + SUFFIX)
    path.write_text(written, encoding="utf-8")
    return path


def spans_in(plain: Any) -> Iterator[Span]:
    """Every pair of offsets in the parts of a reading that hold spans."""
    if isinstance(plain, dict):
        for key, value in plain.items():
            if key != "count":
                yield from spans_in(value)
    elif isinstance(plain, list):
        if len(plain) == 2 and all(isinstance(end, int) for end in plain):
            yield (plain[0], plain[1])
        else:
            for value in plain:
                yield from spans_in(value)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_report_has_its_gold(folder: Path) -> None:
    reports = {p.stem for p in folder.iterdir() if p.suffix in {".txt", ".html", ".eml"}}
    assert reports
    assert reports == {path.name.removesuffix(SUFFIX) for path in FILES if path.parent == folder}


def test_spans_hold_words(gold: Gold) -> None:
    text = gold.reading.report.text
    for start, end in spans_in(schema.to_dict(gold.reading)):
        assert 0 <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()


def test_phrases_are_the_words_at_their_spans(gold: Gold) -> None:
    reading = gold.reading
    for source in reading.sources:
        for phrase in (source.description, source.basis, source.via, source.terms, *source.affiliations):
            assert phrase is None or phrase.text == reading.words(phrase.spans)


def test_json_read_back_is_the_reading(gold: Gold) -> None:
    assert schema.from_json(schema.to_json(gold.reading)) == gold.reading


def test_ids_are_unique(gold: Gold) -> None:
    ids = list(ids_of(gold.reading))
    assert len(ids) == len(set(ids))


def test_every_id_referred_to_exists(gold: Gold) -> None:
    reading = gold.reading
    known = {part: {r.id for r in getattr(reading, part)} for part in ("attributions", "sources", "actors")}
    claims = {claim.id for claim in claims_of(reading)}
    assert attributions_referred_to(reading) <= known["attributions"]
    assert sources_referred_to(reading) <= known["sources"]
    assert actors_referred_to(reading) <= known["actors"]
    assert {claim for account in reading.accounts for claim in account.claims} <= claims


def test_unnamed_sources_have_no_name(gold: Gold) -> None:
    for source in gold.reading.sources:
        if source.kind == "unnamed":
            assert source.name is None, source.id
            assert source.actor_id is None, source.id
        assert source.part_of != source.id
        assert source.id not in source.may_be


def test_every_source_says_something_and_is_seen(gold: Gold) -> None:
    reading = gold.reading
    speaking = sources_referred_to(reading)
    for source in reading.sources:
        assert source.id in speaking, source.id
        least, most = source.count
        assert least >= 1
        assert most is None or most >= least


def test_every_actor_and_cue_stands_in_the_text(gold: Gold) -> None:
    assert all(actor.mentions for actor in gold.reading.actors)
    assert all(a.cue for a in gold.reading.attributions)
    assert all(a.content for a in gold.reading.attributions if a.act not in WITHOUT_CONTENT)


def test_a_telling_has_the_voice_of_its_attribution(gold: Gold) -> None:
    by = {a.id: set(a.source_ids) for a in gold.reading.attributions}
    for claim in claims_of(gold.reading):
        for telling in claim.told:
            voice = {one for link in telling.voice for one in link}
            assert (telling.attribution_id is None) == (not voice), claim.id
            assert telling.attribution_id is None or by[telling.attribution_id] <= voice, claim.id


def test_a_mention_is_of_one_actor(gold: Gold) -> None:
    mentions = [span for actor in gold.reading.actors for span in actor.mentions]
    assert len(mentions) == len(set(mentions))


def test_joins_are_mentions_and_say_what_they_are(dated: Reading) -> None:
    for actor in dated.actors:
        for join in actor.joins:
            assert join.span in actor.mentions, actor.id
            is_pronoun = bool(PRONOUNS.fullmatch(dated.words((join.span,))))
            assert is_pronoun == (join.reason.name == "pronoun"), (actor.id, dated.words((join.span,)))


def test_no_pronoun_is_a_plain_name(dated: Reading) -> None:
    for actor in dated.actors:
        joined = {join.span for join in actor.joins}
        for span in set(actor.mentions) - joined:
            assert not PRONOUNS.fullmatch(dated.words((span,))), actor.id


def test_unnamed_sources_are_no_actors(gold: Gold) -> None:
    """A name may stand within a source's words ("a senior Haldmark official"); no actor shares or crosses them."""
    unnamed = [span for s in gold.reading.sources if s.kind == "unnamed" for span in s.mentions]
    for actor in gold.reading.actors:
        for start, end in actor.mentions:
            for first, last in unnamed:
                apart = end <= first or last <= start
                within = first <= start and end <= last and (start, end) != (first, last)
                assert apart or within, (actor.id, gold.reading.words(((start, end), (first, last))))


def test_only_places_lie_in_something(gold: Gold) -> None:
    assert all(actor.kind == "place" for actor in gold.reading.actors if actor.lies_in)


def test_dates_are_well_formed(dated: Reading) -> None:
    assert dated.dates
    for when in dated.dates:
        words = dated.words(when.spans)
        assert len(when.spans) == 1, words
        assert when.edtf is None or EDTF.fullmatch(when.edtf), (words, when.edtf)
        assert when.duration is None or LENGTH.fullmatch(when.duration), (words, when.duration)
        assert when.relation in RELATIONS, words
        assert when.edtf is None or when.kind not in {"duration", "set"}, words
        assert when.kind != "event" or when.anchor, words


def test_dates_stand_apart_and_outside_furniture(dated: Reading) -> None:
    spans = sorted(span for when in dated.dates for span in when.spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    furniture = [zone.span for zone in dated.report.zones if zone.kind == "furniture"]
    assert not [s for s in spans for f in furniture if f[0] <= s[0] < f[1]]


def test_dates_that_end_do_not_end_before_they_start(dated: Reading) -> None:
    for when in dated.dates:
        start, _, end = (when.edtf or "").partition("/")
        if end and ".." not in (start, end):
            assert start[: len(end)] <= end[: len(start)], when.edtf


@pytest.mark.parametrize(
    ("edtf", "good"),
    [
        ("2024", True),
        ("199X/..", True),
        ("../2024-22", True),
        ("XXXX-01-03", True),
        ("2024-04-18~", True),
        ("2024-13", False),
        ("2024-25", False),
        ("2024-02-32", False),
        ("../..", False),
        ("Thursday", False),
    ],
)
def test_the_pattern_of_edtf(edtf: str, good: bool) -> None:
    assert bool(EDTF.fullmatch(edtf)) is good


def claims_of(reading: Reading) -> tuple[Tie | Event, ...]:
    return reading.ties + reading.events


def ids_of(reading: Reading) -> Iterator[str]:
    for part in (reading.attributions, reading.sources, reading.actors, claims_of(reading)):
        yield from (record.id for record in part)


def attributions_referred_to(reading: Reading) -> set[str]:
    tellings = (t for claim in claims_of(reading) for t in claim.told)
    within = {a.within for a in reading.attributions}
    return {one for one in within | {t.attribution_id for t in tellings} if one is not None}


def sources_referred_to(reading: Reading) -> set[str]:
    tellings = (t for claim in claims_of(reading) for t in claim.told)
    voices = {one for t in tellings for link in t.voice for one in link}
    kin = {one for s in reading.sources for one in (s.part_of, *s.may_be) if one is not None}
    return voices | kin | {one for a in reading.attributions for one in a.source_ids}


def actors_referred_to(reading: Reading) -> set[str]:
    ends = {one for tie in reading.ties for one in (tie.subject, tie.object, *tie.where)}
    taking_part = {p.actor for event in reading.events for p in event.participants}
    places = {one for event in reading.events for one in event.where}
    named = {source.actor_id for source in reading.sources}
    return {one for one in ends | taking_part | places | named if one is not None}


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("Ada", (11, 14)),
        ("Ada [said]", (15, 19)),
        ("[said], as", (15, 19)),
        ("they [said.]", (29, 34)),
        ("said, as they", (15, 28)),
    ],
)
def test_finder_gives_offsets(words: str, span: Span) -> None:
    assert Finder("Rain fell, Ada said, as they said.", "x").span(words, "cue") == span


@pytest.mark.parametrize(
    ("spans", "names", "all_spans"),
    [
        ([], ["Ada"], [(0, 3), (17, 20), (25, 28)]),
        ([], ["Ada", "Ada Renwick"], [(0, 11), (17, 20), (25, 28)]),
        ([(17, 23)], ["Ada"], [(0, 3), (17, 23), (25, 28)]),
        ([(3, 5)], [], [(3, 5)]),
    ],
)
def test_everywhere_adds_what_no_longer_mention_covers(
    spans: list[Span], names: list[str], all_spans: list[Span]
) -> None:
    assert Finder("Ada Renwick said Ada was Ada, not Adam.", "x").and_everywhere(spans, names, "p1") == all_spans


def test_square_brackets_of_the_report_itself_are_words() -> None:
    text = "“They [the militias] came,” he said."
    start, end = Finder(text, "x").span("They [the militias] came", "content")
    assert text[start:end] == "They [the militias] came"


@pytest.mark.parametrize(
    ("changes", "parts_of_message"),
    [
        ({'"Rain fell"': '"Snow fell"'}, ("a1 content", "'Snow fell'", "is not in the report")),
        ({'"Ada [said]"': '"said"'}, ("a1 cue", "'said'", "occurs 2 times")),
        ({'"Rain fell"': '"ain fell"'}, ("a1 content", "'ain fell'", "is not in the report")),
        ({"attributions": "atributions"}, ("atributions", "no such keys")),
        ({"act: say": "act: mumble"}, ("does not fit the schema", "mumble")),
        ({"name: Ada": "nmae: Ada"}, ("does not fit the schema", "nmae")),
        ({"sources:": "dates: [{words: Ada, anchor: a flood}]\nsources:"}, ("date 'Ada' anchor", "'a flood'")),
        ({"sources:": "dates: [{words: in May}]\nsources:"}, ("date 'in May'", "is not in the report")),
    ],
)
def test_errors_name_file_key_and_words(tmp_path: Path, changes: dict[str, str], parts_of_message: tuple[str]) -> None:
    with pytest.raises(GoldError) as raised:
        load(small(tmp_path, **changes))
    message = str(raised.value)
    assert "small.gold.yaml" in message
    assert all(part in message for part in parts_of_message), message


def test_mentions_that_are_no_names_become_joins(tmp_path: Path) -> None:
    actor = '{id: p1, name: Ada, kind: person, everywhere: [Ada], by_pronoun: ["as [they]"]}'
    path = small(tmp_path, **{"sources:": f"actors: [{actor}]\nsources:"})
    (ada,) = load(path).reading.actors
    assert ada.mentions == ((11, 14), (24, 28))
    assert [(join.span, join.reason.name) for join in ada.joins] == [((24, 28), "pronoun")]


@pytest.mark.parametrize(("anchor", "kept"), [("2024-03-07", "2024-03-07"), ('"Ada said, as [they]"', "they")])
def test_an_anchor_is_a_date_or_words_of_the_report(tmp_path: Path, anchor: str, kept: str) -> None:
    path = small(tmp_path, **{"sources:": f"dates: [{{words: Ada, edtf: 2024, anchor: {anchor}}}]\nsources:"})
    (when,) = load(path).reading.dates
    assert (when.edtf, when.anchor, when.spans) == ("2024", kept, ((11, 14),))


def test_text_is_left_as_it_was_found(tmp_path: Path) -> None:
    text = "Rain\u00a0fell. \r\nRain fell, Ada said, as they said.\r\n\r\n"
    assert load(small(tmp_path, report=text)).reading.report.text == text


def test_all_gold_reads_a_folder(tmp_path: Path) -> None:
    small(tmp_path)
    (gold,) = all_gold(tmp_path)
    assert gold.reading.attributions[0].content == ((0, 9),)
    assert gold.reading.source("s1").name == "Ada"
