"""Whatever words and parse are given: ends that the table allows, evidence within the text, no unnamed source."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.english import each
from onrecord.scene import Scene
from onrecord.ties import kind_of, tie_mentions
from onrecord.types import Actor, Encoding, Parse, Source
from tests.ties.written import KINDS

WORDS = sorted(
    each(
        """
        the a , . of for ’s who which whose and but to by with as is was been led backed sanctions on talks between
        leader head deputy prime minister spokesman branch movement militias -backed pro-Norvane close part former
        late his its named put in charge second command Norvane Selcar Vantor Order Corps steps guide one choice
        hailed
        """
    )
)
TAGS = sorted(
    each(
        """
        DT , . IN POS WP WDT WP$ CC TO VBZ VBD VBN VB VBG NN NNS NNP JJ HYPH PRP PRP$ CD RB MD
        """
    )
)
RELATIONS = sorted(
    each(
        """
        nsubj obj obl nmod appos conj acl:relcl advcl xcomp cop aux:pass aux case flat compound root dep
        """
    )
)
ACTORS = {"Norvane": "Norvane", "Selcar": "Selcar", "Vantor": "Vantor", "Order": "Order of the Lamp"}


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    """A scene of known words with any tags, heads and relations, and some phrases of unnamed sources."""
    many = draw(st.integers(1, 14))
    words = draw(st.lists(st.sampled_from(WORDS), min_size=many, max_size=many))
    tags = draw(st.lists(st.sampled_from(TAGS), min_size=many, max_size=many))
    heads = draw(st.lists(st.integers(-1, many - 1), min_size=many, max_size=many))
    relations = draw(st.lists(st.sampled_from(RELATIONS), min_size=many, max_size=many))
    starts = [sum(len(word) + 1 for word in words[:i]) for i in range(many)]
    spans = tuple((start, start + len(word)) for start, word in zip(starts, words, strict=True))
    cut = draw(st.integers(1, many))
    sentences = tuple((a, b) for a, b in ((0, cut), (cut, many)) if a < b)
    parse = Parse(spans=spans, tags=tuple(tags), heads=tuple(heads), relations=tuple(relations), sentences=sentences)
    hidden = draw(st.sets(st.integers(0, many - 1), max_size=2))
    actors = tuple(
        Actor(
            id=name,
            name=full,
            kind=KINDS.get(full, "person"),
            mentions=tuple(span for span, word in zip(spans, words, strict=True) if word == name),
        )
        for name, full in ACTORS.items()
    )
    sources = tuple(Source(id=f"s{i}", kind="unnamed", mentions=(spans[i],)) for i in hidden)
    return Scene(Encoding(text=" ".join(words), parse=parse), actors, sources)


@given(scenes())
def test_mentions_are_sound(scene: Scene) -> None:
    for mention in tie_mentions([scene]):
        kinds = [scene.kind(one) if one else None for one in (mention.subject, mention.object)]
        assert kinds[0] is not None
        assert kind_of(mention.type).allows(kinds[0], kinds[1])
        assert mention.subject != mention.object
        assert all(0 <= start < end <= len(scene.text) for start, end in mention.evidence + mention.reason.spans)
        assert list(mention.evidence) == sorted(mention.evidence)
        assert 0 < mention.confidence <= 1
        assert 0 <= mention.word < len(scene.parse.spans)


@given(scenes())
def test_the_same_scene_gives_the_same(scene: Scene) -> None:
    again = Scene(scene.encoding, tuple(scene.actors.values()), scene._sources)
    assert tie_mentions([scene]) == tie_mentions([again])


@given(scenes())
def test_who_is_only_mentioned_in_the_words_of_unnamed_sources_is_no_end(scene: Scene) -> None:
    told = {end for mention in tie_mentions([scene]) for end in (mention.subject, mention.object) if end}
    hidden = {span for source in scene._sources for span in source.mentions}
    shown = {actor.id for actor in scene.actors.values() if set(actor.mentions) - hidden}
    assert told <= shown | ({"Norvane"} if "pro-Norvane" in scene.text else set())
