import pytest

from onrecord.attribution import attributions
from onrecord.streams import streams
from onrecord.types import Attribution, Encoding, Frame, Report, Span, Zone


def span(text: str, words: str) -> Span:
    return (text.index(words), text.index(words) + len(words))


def frame(text: str, source: str, cue: str, content: str, confidence: float = 0.9) -> Frame:
    return Frame(
        cue=span(text, cue), source=(span(text, source),), content=(span(text, content),), confidence=confidence
    )


def read(text: str, *frames: Frame) -> tuple[Attribution, ...]:
    return attributions([Encoding(text=text, frames=frames)])


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


def test_a_verb_in_the_stated_reason_is_no_cue() -> None:
    text = "All spoke on condition of anonymity to discuss private talks rarely mentioned in public."
    inner = Frame(cue=span(text, "mentioned"), content=(span(text, "private talks"),), confidence=0.4)
    assert read(text, inner) == ()


def test_words_said_on_terms_are_a_statement() -> None:
    text = "The official said on condition of anonymity that the talks had failed."
    found = read(text, frame(text, "The official", "said", "that the talks had failed"))
    assert len(found) == 1


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("asked", "that the victims be named"),
        ("insisted", "the dead be identified by their families"),
        ("agreed", "that the street be named after him"),
    ],
)
def test_what_is_asked_of_others_is_a_statement(cue: str, content: str) -> None:
    text = f"The official {cue} {content}."
    assert len(read(text, frame(text, "The official", cue, content))) == 1


def test_unsure_frames_are_left_out() -> None:
    text = "Orsel said he would stay."
    assert read(text, frame(text, "Orsel", "said", "he would stay", confidence=0.05)) == ()


def test_a_content_breaks_where_the_paragraph_breaks_and_at_what_is_not_read() -> None:
    report = Report(
        id="",
        sha256="",
        text_sha256="",
        text="Orsel said: “We go now.\n\nREAD MORE: Who is Orsel?\n\n“Then we see.”",
        zones=(Zone(span=(25, 49), kind="furniture"),),
    )
    (stream,) = streams(report)
    assert "READ" not in stream
    (found,) = read(stream, Frame(cue=(6, 10), source=((0, 5),), content=((12, len(stream)),)))
    assert [report.text[s:e] for s, e in found.content] == ["“We go now.", "“Then we see.”"]
