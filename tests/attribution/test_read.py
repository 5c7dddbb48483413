import pytest

from onrecord.attribution import attributions
from onrecord.types import Attribution, Encoding, Frame, Report, Span, Zone


def span(text: str, words: str) -> Span:
    return (text.index(words), text.index(words) + len(words))


def frame(text: str, source: str, cue: str, content: str, confidence: float = 0.9) -> Frame:
    return Frame(
        cue=span(text, cue), source=(span(text, source),), content=(span(text, content),), confidence=confidence
    )


def read(text: str, *frames: Frame, zones: tuple[Zone, ...] = ()) -> tuple[Attribution, ...]:
    report = Report(id="", sha256="", text_sha256="", text=text, zones=zones)
    return attributions(report, Encoding(frames=frames))


def test_they_come_in_the_order_of_the_text_with_ids() -> None:
    text = "Barsky said no. Orsel said he would stay."
    found = read(text, frame(text, "Orsel", "said he"[:4], "he would stay"), frame(text, "Barsky", "said", "no"))
    assert [a.id for a in found] == ["a1", "a2"]
    assert found[0].content == (span(text, "no"),)


def test_speech_inside_speech_lies_within_it() -> None:
    text = "Calloran said the envoy had told her that Norvane would not wait."
    outer = frame(text, "Calloran", "said", "the envoy had told her that Norvane would not wait")
    inner = frame(text, "the envoy", "had told", "that Norvane would not wait")
    first, second = read(text, outer, inner)
    assert (first.within, second.within) == (None, first.id)


def test_an_answer_after_a_colon_is_given_as_spoken() -> None:
    text = "Halvik: It was a long winter."
    (found,) = read(text, frame(text, "Halvik", ":", "It was a long winter."))
    assert found.kind == "direct"


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("requesting", "anonymity because he was not authorised to speak"),
        ("spoke on condition of", "anonymity to discuss the talks"),
        ("asked", "not to be named because they feared for their posts"),
        ("declined", "to be identified"),
    ],
)
def test_terms_are_no_statement(cue: str, content: str) -> None:
    text = f"The official {cue} {content}."
    assert read(text, frame(text, "The official", cue, content)) == ()


def test_words_said_on_terms_are_a_statement() -> None:
    text = "The official said on condition of anonymity that the talks had failed."
    found = read(text, frame(text, "The official", "said", "that the talks had failed"))
    assert len(found) == 1


def test_furniture_and_unsure_frames_are_left_out() -> None:
    text = "READ MORE: Orsel said he would stay."
    sure = frame(text, "Orsel", "said", "he would stay")
    assert read(text, sure, zones=(Zone(span=(0, len(text)), kind="furniture"),)) == ()
    assert read(text, frame(text, "Orsel", "said", "he would stay", confidence=0.05)) == ()
