"""Counts of the killed and hurt that lack their noun or their verb, read from real sentences."""

import pytest

from tests.claims.test_told import reading

ROWS = [
    ("Police said five people were killed. State television said nine were, two of them guards.", "were", "killed"),
    ("Four people were hurt, police said. A doctor said nine were, two of them officers.", "were", "other"),
    ("Ada Renwick said 212 people had been killed. She said the true number was probably higher.", "higher", "killed"),
    ("Explosions tore through a column of trucks on Friday, killing at least six men.", "killing", "killed"),
]


@pytest.mark.parametrize(("sentences", "trigger", "kind"), ROWS)
def test_a_number_alone_tells_what_was_told_before(sentences: str, trigger: str, kind: str) -> None:
    read = reading(sentences)
    assert (kind, trigger) in [(event.type, read.words(event.trigger)) for event in read.events]


def test_a_count_is_the_word_of_who_made_it_or_is_not_told() -> None:
    told = "Shelling killed 12 people in Dunmere on Monday, Lena Barsky said."
    read = reading(f"{told} Farid Nosrin said it was a crime. Nosrin put the toll at nine.")
    names = {source.id: source.name for source in read.sources}
    tolls = [t for event in read.events for t in event.told if "toll" in read.words(t.evidence)]
    assert [[names[s] for link in t.voice for s in link] for t in tolls] == [["Farid Nosrin"]]
    nobody = reading(f"{told} A passer-by put the toll at nine.")
    assert not [t for event in nobody.events for t in event.told if "toll" in nobody.words(t.evidence) and not t.voice]


def test_the_words_of_a_number_begin_with_how_exact_it_is() -> None:
    read = reading("At least 212 people have been killed in Kessaria since October.")
    assert read.words(read.events[0].told[0].evidence).startswith("At least 212 people")
