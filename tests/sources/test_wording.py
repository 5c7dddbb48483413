"""Wordings: the small notation in which the patterns of words are written."""

import pytest

from onrecord.sources.wording import first, matches, meant, opening, stems_of, wordings

SLOTS = {"ask": "ask(s|ed)?", "not": "not|n’t", "asked": "{ask} {not}"}


@pytest.mark.parametrize(
    ("written", "text", "found"),
    [
        ("on [the ]condition", "on condition, on\nthe condition", ["on condition", "on\nthe condition"]),
        ("{ask} to", "She asks to go. They ask to.", ["asks to", "ask to"]),
        ("{asked} to", "She asked not to go.", ["asked not to"]),
        ("did{not}", "He didn't, he didn’t.", ["didn't", "didn’t"]),
        ("gave ^", "gave Karim, gave names", ["gave Karim"]),
        ("by * and", "by night and day", ["by night and"]),
        ("no... <named>", "no one is named. no one. She is named", ["named"]),
        ("named!( head)", "named head, named so", ["named"]),
        ("named=( so)", "named head, named so", ["named"]),
        ("not ~", "not so quick, he said", ["not so quick"]),
        ("name", "names, rename, nom-de-name", []),
    ],
)
def test_notation(written, text, found):
    assert [text[slice(*meant(m))] for m in matches(wordings(SLOTS, written), text)] == found


def test_the_first_and_the_longest_match_wins():
    both = wordings({}, "his name", "his name only", "only")
    text = "so his name only, only"
    assert first(both, text, 0, len(text))[0] == "his name only"
    assert opening(both, text, 3, len(text))[0] == "his name only"
    assert opening(both, text, 0, len(text)) is None


def test_an_unknown_slot_is_an_error():
    with pytest.raises(KeyError, match="asks"):
        wordings(SLOTS, "{asks}")


@pytest.mark.parametrize(
    ("written", "stems"),
    [
        ("on [the ]condition", {"condition"}),
        ("{ask} to", {"ask"}),
        ("{asked}", {"ask"}),
        ("(named|identified) by", {"named", "identified"}),
        ("names? withheld|to {ask}(ed)?", {"withheld", "ask"}),
        ("(names)?|ask", {""}),
        ("(names)? so", {"so"}),
        ("[names ](so|as)", {"so", "as"}),
        ("<whom: them> not=( named)", {"them"}),
        ("Chatham \\d{not}", {"chatham"}),
        ("* ^ ~", {""}),
    ],
)
def test_stems_stand_in_whatever_a_wording_finds(written, stems):
    assert stems_of(written, SLOTS) == stems


def test_a_wording_is_found_in_capitals_too():
    assert [m[0] for m in matches(wordings(SLOTS, "on condition"), "ON CONDITION")] == ["ON CONDITION"]
