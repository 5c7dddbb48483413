import pytest

from onrecord.copies.words import body, folded, stem, words
from onrecord.types import Report, Zone


@pytest.mark.parametrize(
    ("word", "form"),
    [("Vantor’s", "vantor"), ("militias'", "militias"), ("1,000", "1000"), ("Córdova", "cordova"), ("İzmir", "izmir")],
)
def test_a_word_is_known_without_case_accents_and_owner(word: str, form: str) -> None:
    assert folded(word) == form


@pytest.mark.parametrize(("form", "found"), [("kessaria", "kessar"), ("the", None), ("al", None), ("9", "9")])
def test_fillers_and_scraps_tell_nothing(form: str, found: str | None) -> None:
    assert stem(form) == found


def test_words_know_where_they_stand_and_what_is_quoted() -> None:
    text = "He said: “We go.” They “stay”, he thinks."
    found = words(text)
    assert [text[slice(*word.span)] for word in found] == ["He", "said", "We", "go", "They", "stay", "he", "thinks"]
    assert [word.form for word in found if word.quoted] == ["we", "go", "stay"]


def test_the_body_is_what_lies_in_no_zone() -> None:
    text = "Headline\n\nOMBREL - It rained. (Transmarine)"
    zones = (
        Zone(span=(30, 43), kind="credit"),
        Zone(span=(0, 8), kind="headline"),
        Zone(span=(10, 18), kind="dateline"),
    )
    report = Report(id="", sha256="", text_sha256="", text=text, zones=zones)
    assert [word.form for word in words(text, body(report))] == ["it", "rained"]
