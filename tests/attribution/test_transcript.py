from onrecord.attribution.transcript import turns

INTERVIEW = (
    "The minister spoke to us: he was calm.\n\n"
    "Q: Are the talks over?\n\nA: They have not begun.\n\nNobody was asked.\n\n"
    "Q: Who is to blame?\n\nA: I am.\n\nThe minister did not stay."
)


def words(text: str) -> list[tuple[str, list[str]]]:
    return [(text[slice(*f.source[0])], [text[s:e] for s, e in f.content]) for f in turns(text)]


def test_turns_take_in_the_paragraphs_up_to_the_next_but_not_what_follows_the_last() -> None:
    assert words(INTERVIEW) == [
        ("Q", ["Are the talks over?"]),
        ("A", ["They have not begun.", "Nobody was asked."]),
        ("Q", ["Who is to blame?"]),
        ("A", ["I am."]),
    ]


def test_the_cue_is_the_colon() -> None:
    assert {INTERVIEW[slice(*f.cue)] for f in turns(INTERVIEW)} == {":"}


def test_names_as_labels() -> None:
    text = "Orsel: I will stay.\n\nBarsky: You will not.\n\nOrsel: We shall see.\n\nBarsky: We shall"
    assert [source for source, _ in words(text)] == ["Orsel", "Barsky", "Orsel", "Barsky"]


def test_headings_and_single_colons_are_no_transcript() -> None:
    assert turns("Update: one\n\nUpdate: two\n\nUpdate: three") == []
    assert turns("Orsel: a profile\n\nHe was born in Ombrel: a port.") == []


def test_a_transcript_printed_as_a_quotation() -> None:
    text = '"ORSEL: Over?\n\n"(CROSSTALK.)\n\n"BARSKY: No.\n\n"ORSEL: Why?\n\n"BARSKY: Ask them."'
    assert words(text) == [
        ("ORSEL", ["Over?"]),
        ("BARSKY", ["No."]),
        ("ORSEL", ["Why?"]),
        ("BARSKY", ['Ask them."']),
    ]
