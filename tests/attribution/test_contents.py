import pytest

from onrecord.attribution.contents import mend
from onrecord.attribution.read import kind_of
from onrecord.text import quotations
from onrecord.types import Frame, Span


def span(text: str, words: str) -> Span:
    return (text.index(words), text.index(words) + len(words))


def frame(text: str, source: str, cue: str, *content: str) -> Frame:
    return Frame(cue=span(text, cue), source=(span(text, source),), content=tuple(span(text, c) for c in content))


def mended(text: str, *frames: Frame) -> list[list[str]]:
    return [[text[s:e] for s, e in f.content] for f in mend(text, frames, quotations(text))]


def test_a_content_takes_in_its_marks() -> None:
    text = "“We go now,” Orsel said."
    assert mended(text, frame(text, "Orsel", "said", "We go now,")) == [["“We go now,”"]]


def test_a_content_that_stops_short_goes_to_the_closing_mark() -> None:
    text = "Orsel said: “We go now. Nobody will stop us.”"
    assert mended(text, frame(text, "Orsel", "said", "“We go now.")) == [["“We go now. Nobody will stop us.”"]]


def test_a_quotation_that_goes_on_is_one_attribution() -> None:
    text = "“We go now,” Orsel said. “Nobody will stop us.”"
    assert mended(text, frame(text, "Orsel", "said", "“We go now,”")) == [["“We go now,”", "“Nobody will stop us.”"]]


def test_a_quotation_that_goes_on_in_the_next_paragraph() -> None:
    text = "“We go now,” Orsel said. “Nobody will stop us.\n\n“Then we will see who is left.”\n\nThe hall was empty."
    whole = mended(text, frame(text, "Orsel", "said", "“We go now,”"))
    assert whole == [["“We go now,”", "“Nobody will stop us.", "“Then we will see who is left.”"]]


def test_a_title_in_marks_is_not_speech() -> None:
    text = "Orsel said he was tired. “Day of Salt” opens on Monday."
    assert mended(text, frame(text, "Orsel", "said", "he was tired")) == [["he was tired"]]


def test_a_quotation_with_a_cue_of_its_own_stays_with_it() -> None:
    text = "“We go now,” Orsel said. “Let them go then,” Barsky replied."
    first, second = (
        frame(text, "Orsel", "said", "“We go now,”"),
        frame(text, "Barsky", "replied", "“Let them go then,”"),
    )
    assert mended(text, first, second) == [["“We go now,”"], ["“Let them go then,”"]]


def test_another_who_speaks_on_behind_a_joint_is_not_in_the_content() -> None:
    text = "One source said they met in Mestara and the other said they met in Norvane."
    first = frame(text, "One source", "said", "they met in Mestara and the other said they met in Norvane")
    at = text.rindex("said")
    second = Frame(
        cue=(at, at + 4),
        source=(span(text, "the other"),),
        content=(span(text, "they met in Norvane"),),
    )
    assert mended(text, first, second) == [["they met in Mestara"], ["they met in Norvane"]]


def test_speech_inside_speech_stays_in_the_content() -> None:
    text = "Calloran said the envoy was calm and had told her that Norvane would wait."
    first = frame(text, "Calloran", "said", "the envoy was calm and had told her that Norvane would wait")
    second = frame(text, "the envoy", "had told", "that Norvane would wait")
    assert mended(text, first, second)[0] == ["the envoy was calm and had told her that Norvane would wait"]


@pytest.mark.parametrize(
    ("content", "kind"),
    [("“We go now,”", "direct"), ("that they would go", "indirect"), ("it was “a mistake” to go", "mixed")],
)
def test_kind_of(content: str, kind: str) -> None:
    text = f"Orsel said {content}"
    assert kind_of(text, (span(text, content),), quotations(text)) == kind


def test_a_participle_takes_in_what_it_hangs_on_and_leaves_what_was_weeks_before() -> None:
    text = (
        "DUNMERE, April 19 (Northwire) - Blasts hit a column, killing six men, a doctor said, six weeks after a truce."
    )
    said = frame(text, "a doctor", "said", "killing six men", "six weeks after a truce")
    assert mended(text, said) == [["Blasts hit a column, killing six men"]]


def test_a_participle_whose_sentence_has_words_of_another_stays_alone() -> None:
    text = "Orsel said no, leaving many angry, a doctor added."
    one, other = frame(text, "Orsel", "said", "no"), frame(text, "a doctor", "added", "leaving many angry")
    assert mended(text, one, other)[1] == ["leaving many angry"]
