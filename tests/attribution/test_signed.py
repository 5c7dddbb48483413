import pytest

from onrecord.attribution.signed import signed


def words(text: str) -> list[tuple[str, str, str]]:
    return [tuple(text[slice(*span)] for span in (f.source[0], f.cue, f.content[0])) for f in signed(text)]


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("“It ends today.” — Ada Renwick", "Ada Renwick"),
        ("“It ends today.”―Ada Renwick.", "Ada Renwick"),
        ("”It ends today.” ―\xa0Yusan al-Merdhi\xa0", "Yusan al-Merdhi"),
        ('"It ends today." -- The Coast Rights Monitor, in May', "The Coast Rights Monitor, in May"),
        ("  “It ends “today”.” – J. R. Halvik", "J. R. Halvik"),
    ],
)
def test_a_quotation_a_dash_and_a_name(line: str, source: str) -> None:
    ((found, _, content),) = words(f"What readers wrote:\n{line}\nThat is all.")
    assert found == source
    assert content == line[: max(line.rfind(mark, 0, -len(source)) for mark in '”"') + 1].strip()


@pytest.mark.parametrize(
    "line",
    [
        "“It ends today” — and it did.",
        "“It ends today,” she said — Ada Renwick, that is, who left.",
        "The talks — “a farce” — were over.",
        "It ends today. — Ada Renwick",
        "“It ends today” — Renwick’s words — were heard.",
        "",
    ],
)
def test_what_is_no_signature(line: str) -> None:
    assert words(line) == []


def test_each_line_is_one() -> None:
    text = "“No.” — Ada Renwick\n“Yes.” — Jon Halvik"
    assert [source for source, _, _ in words(text)] == ["Ada Renwick", "Jon Halvik"]
