"""English is read, other languages are refused by name, short texts pass."""

import pytest

from onrecord.errors import LanguageError
from onrecord.ingest import load_bytes
from onrecord.ingest.language import judge

NAMES = "Yusan al-Merdhi, Harun Selcar, Abran Tolke, Idris Vantor, Rostam Keyl, Mokta Sarrin"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Zwei mit den Treffen vertraute Quellen sagten, der Gesandte habe die Führer der Milizen getroffen. ",
            "German",
        ),
        (
            "Deux sources proches des réunions ont déclaré que l’envoyé avait rencontré les chefs des milices. ",
            "French",
        ),
        ("قال مصدران مطلعان على الاجتماعات إن المبعوث التقى قادة الفصائل المسلحة في العاصمة يوم الاثنين. ", "Arabic"),
        ("Dos fuentes con conocimiento de las reuniones dijeron que el enviado se reunió con los jefes. ", "Spanish"),
    ],
)
def test_another_language_is_named(text: str, name: str) -> None:
    with pytest.raises(LanguageError, match=f"its text is {name}; only English can be read"):
        load_bytes((text * 4).encode(), "a.txt")


def test_english_full_of_foreign_names_passes() -> None:
    text = f"The meetings of {NAMES} were held in the hills, said the brother of Sheikh Yusan. " * 3
    assert judge(text, "a.txt") == "en"


@pytest.mark.parametrize("text", ["Zwei Quellen sagten, er sei dort.", NAMES, "12 + 30 = 42 " * 100])
def test_what_is_too_short_to_tell_is_unknown(text: str) -> None:
    assert judge(text, "a.txt") is None
