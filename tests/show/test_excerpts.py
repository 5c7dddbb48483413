"""Which words are shown for a claim: whole where little is left of their clause, never with the start of another."""

from __future__ import annotations

import pytest

from onrecord.show.excerpts import shown


@pytest.mark.parametrize(
    ("text", "evidence", "about", "words"),
    [
        ("Keyl began where Vantor left off.", "Keyl began where Vantor", "", "Keyl began where Vantor left off"),
        ("Held in either Lirune or Norvane.", "Held in either Lirune", "", "Held in either Lirune or Norvane"),
        ("Meetings between Norvane and Kessarian militia leaders began.", "Meetings between Norvane", "",
         "Meetings between Norvane and Kessarian militia leaders began"),
        ("Tolke was held in May.", "Tolke was held", "", "Tolke was held in May"),
        ("Ines Calloran, envoy to the coast, left.", "Ines Calloran, envoy", "", "Ines Calloran, envoy to the coast"),
        ("General Idris Vantor in 2003 fled.", "General Idris Vantor", "", "General Idris Vantor"),
        ("President Adeyle named Orsel.", "President Adeyle", "", "President Adeyle"),
        ("Leaders flown there this month never left.", "flown there this month", "", "flown there this month"),
        ("Men whom Norvane trained fled.", "Men whom Norvane trained", "", "Men whom Norvane trained"),
        ("He accused the corps of “dozens” of raids.", "He accused the corps", "", "He accused the corps"),
        ("The guard was said to be.", "The guard was said", "", "The guard was said"),
        ("Haldmark toppled Tolke, and later the towns – all – rose.", "Haldmark toppled Tolke, and later the towns",
         "Haldmark toppled Tolke", "Haldmark toppled Tolke"),
        ("The envoy came late, and sat by the door.", "The envoy came late, and sat by the door", "The envoy",
         "The envoy came late, and sat by the door"),
        ("It puts the dead at 38 and says that most fell.", "It puts the dead at 38 and says", "dead",
         "It puts the dead at 38"),
        ("Cars were hit minutes after he left.", "Cars were hit minutes", "", "Cars were hit"),
        ("In Selcar's bid the vote failed.", "'s bid the vote failed", "", "Selcar's bid the vote failed"),
        ("He spoke of “a long road” there.", "He spoke of “a long road", "", "He spoke of “a long road”"),
        ("The vote of Jan. 3 at the port was lost.", "The vote of Jan", "", "The vote of Jan"),
    ],
)  # fmt: skip
def test_words_end_where_a_reader_would_end_them(text: str, evidence: str, about: str, words: str) -> None:
    start = text.index(evidence)
    needed = [(text.index(about), text.index(about) + len(about))] if about else []
    assert text[slice(*shown(text, (start, start + len(evidence)), needed))] == words


@pytest.mark.parametrize(
    ("text", "words", "whole"),
    [
        (
            "He led the House Oversight and Reform Committee.",
            "He led the House Oversight",
            "He led the House Oversight and Reform Committee",
        ),
        ("She was charged with a list such as theft", "She was charged with a list", "She was charged with a list"),
    ],
)
def test_no_name_is_cut_and_no_such(text: str, words: str, whole: str) -> None:
    assert text[slice(*shown(text, (0, len(words))))] == whole
