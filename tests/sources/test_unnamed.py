"""Unnamed sources: which phrases lead back, which open a new source, and that none is ever led to a name."""

import pytest

from tests.sources.marked import read

FRONT = "Abran Tolke, deputy head of the Tidal Front, is a commander of the militias. "


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("{Two sources} <said> it rained. {The sources} <said> it snowed.", ["s1", "s1"]),
        ("{Two sources} <said> it rained. {The two sources} <said> it snowed.", ["s1", "s1"]),
        ("{Two sources} <said> it rained. {The three sources} <said> it snowed.", ["s1", "s2"]),
        ("{A source} <said> it rained. {The source} <said> it snowed.", ["s1", "s1"]),
        ("{A source} <said> it rained. {The sources} <said> it snowed.", ["s1", "s2"]),
        ("{A source} <said> it rained. {A source} <said> it snowed.", ["s1", "s2"]),
        ("{A source} <said> it rained. {Another source} <said> it snowed.", ["s1", "s2"]),
        ("{An official} <said> it rained. {A second official} <said> it snowed.", ["s1", "s2"]),
        ("{A senior Haldmark official in the region} <said> so. {The Haldmark official} <added> more.", ["s1", "s1"]),
        ("{A Haldmark official} <said> so. {The Norvanian official} <added> more.", ["s1", "s2"]),
        ("{A senior Kessarian official} <said> so. {The Kessarian leader} <added> more.", ["s1", "s1"]),
        (
            "{A diplomat} <said> it rained. {A militia commander} <denied> it. {The diplomat} <left>.",
            ["s1", "s2", "s1"],
        ),
        ("{Two sources from a pro-Norvane party} <said> so. {The two Kessarian sources} <agreed>.", ["s1", "s2"]),
        ("{An aide to Sarrin} <said> it rained. {He} <denied> it had snowed.", ["s1", "s1"]),
        ("{Two sources with knowledge of the talks} <said> so. {The two Kessarian sources} <agreed>.", ["s1", "s1"]),
    ],
)
def test_leading_back(text, by):
    assert read(text).by == by


def test_part_of_a_group():
    found = read("{Two Kessarian sources} <said> it rained. {One of the Kessarian sources} <said> it snowed.")
    assert [s.part_of for s in found.sources] == [None, "s1"]
    assert found.sources[1].count == (1, 1)


def test_a_group_first_spoken_of_in_its_part():
    found = read("It rained, {one of two Kessarian sources} <said>. It snowed, {the two Kessarian sources} <said>.")
    part, group = found.sources
    assert (part.part_of, group.count, found.by) == (group.id, (2, 2), [part.id, group.id])


def test_one_source_and_the_other():
    found = read("{Two sources} <met> us. {One source} <said> it rained and {the other} <said> it snowed.")
    assert found.by == ["s1", "s2", "s3"]
    assert [s.part_of for s in found.sources] == [None, "s1", "s1"]
    assert [s.may_be for s in found.sources] == [(), (), ()]


def test_a_later_part_may_be_an_earlier_one():
    found = read(
        "{Two sources} <met> us. {One source} <said> it rained and {the other} <said> it snowed. "
        "{One of the two sources} <left> early."
    )
    assert found.sources[3].part_of == "s1"
    assert found.sources[3].may_be == ("s2", "s3")


def test_both_and_one_of_them():
    found = read("{Two members of parliament} <tell> us so. {Both} <ask> for time. {One of them} <says> it rains.")
    assert found.by == ["s1", "s1", "s2"]
    assert found.sources[1].part_of == "s1"


def test_a_third_is_another_of_the_kind():
    found = read(
        "{Two diplomats in Ombrel} <said> so. {A third, who lives in Dunmere,} <doubted> it. {The diplomat} <left>."
    )
    assert found.by == ["s1", "s2", "s2"]


def test_where_several_fit_none_is_chosen():
    far = "The rain went on for days and nobody counted them any more in the harbour. " * 12
    found = read(
        f"{{A Kessarian official}} <said> so. {{A Kessarian official}} <denied> it. {far}{{The official}} <left>."
    )
    assert found.by == ["s1", "s2", "s3"]
    assert found.sources[2].may_be == ("s1", "s2")


@pytest.mark.parametrize(
    ("second", "may_be"),
    [
        ("A source", ("s1",)),
        ("Sources", ("s1",)),
        ("Another source", ()),
        ("Two other sources", ()),
        ("Three sources", ()),
        ("A Norvanian source", ()),
        ("A diplomat", ()),
    ],
)
def test_what_an_indefinite_phrase_leaves_open(second, may_be):
    found = read(f"{{Two sources}} <said> it rained. {{{second}}} <said> it snowed.")
    assert (found.by, found.sources[1].may_be) == (["s1", "s2"], may_be)


def test_a_headline_drops_its_articles():
    one = read("{Three commanders} <said> so.", headline="War is near, {commanders} <say>")
    assert one.by == ["s1", "s1"]
    two = read("{Two officials} <said> so. {Two other officials} <agreed>.", headline="War is near, {officials} <say>")
    assert two.sources[0].may_be == ("s2", "s3")


@pytest.mark.parametrize(
    "text",
    [
        FRONT + "{One of the sources, a military commander,} <said> so. {The commander} <left>.",
        FRONT + "{The commander} <left>.",
        "{Abran Tolke, a militia commander,} <said> so. {A militia commander} <denied> it. {The commander} <left>.",
        "{A commander} <said> so. {Abran Tolke, the commander,} <denied> it. {The commander} <left>.",
        "{A Kessarian official} <said> so. {Teodor Maske, a Kessarian official,} <confirmed> it.",
    ],
)
def test_an_unnamed_source_is_never_led_to_a_name(text):
    found = read(text, people="Abran Tolke, Teodor Maske")
    for source in found.sources:
        named = [m for m in found.mentions(source) if "Tolke" in m or "Maske" in m]
        bare = [m for m in found.mentions(source) if "ommander" in m and "Tolke" not in m]
        assert not (named and bare)
        assert (source.name is None) == (source.kind != "person")


def test_only_what_was_said_of_a_named_source_leads_to_it():
    text = "{Jon Halvik, a political scientist in Mestara,} <said> so. {%s} <left>."
    assert read(text % "The political scientist", people="Jon Halvik").by == ["s1", "s1"]
    assert read(text % "The economist", people="Jon Halvik").by == ["s1", "s2"]
    assert read(text % "The senior political scientist", people="Jon Halvik").by == ["s1", "s2"]
