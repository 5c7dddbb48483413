import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.forgetting import BLOCK, Names, covered, named

NAMES = Names(b"salt").with_names([("idris", "vantor"), ("yusan", "al", "merdhi"), ("al", "merdhi"), ("selcar",)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Idris Vantor said", ["Idris Vantor"]),
        ("IDRIS VANTOR'S men", ["IDRIS VANTOR"]),
        ("Ídris Vantór", ["Ídris Vantór"]),
        ("General Idris\nVantor", ["Idris\nVantor"]),
        ("https://coast.example/2024/idris-vantor-killed.html", ["idris-vantor"]),
        ("idris_vantor", ["idris_vantor"]),
        ("Yusan al-Merdhi, al-Merdhi and Al Merdhi", ["Yusan al-Merdhi", "al-Merdhi", "Al Merdhi"]),
        ("Harun Selcar", ["Selcar"]),
        ("Idris X Vantor, Vantor Idris, Vantor", []),
        ("with Idris; Vantor left. Idris\n\nVantor", []),
        ("Midris Vantor, Idris Vantory", []),
        ("", []),
    ],
)
def test_where_names_stand(text: str, expected: list[str]) -> None:
    assert [text[slice(*span)] for span in NAMES.found(text)] == expected


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Idris Vantor", True),
        ("General Idris Vantor", True),
        ("Vantor", False),
        ("Idris Vantor Foundation", False),
        ("", False),
    ],
)
def test_what_is_a_name_as_a_whole(text: str, is_one: bool) -> None:
    assert NAMES.are(text) == is_one


def test_a_name_is_known_by_its_key_only_and_held_nowhere() -> None:
    other = Names(b"other").with_names([("idris", "vantor")])
    assert not NAMES.hashes & other.hashes
    assert b"vantor" not in b"".join(NAMES.hashes)
    assert "antor" not in repr(NAMES)


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=3))
def test_what_is_covered_keeps_its_length_and_its_lines(text: str, spans: list[tuple[int, int]]) -> None:
    within = [(a, b) for a, b in spans if a <= b <= len(text)]
    after = covered(text, within)
    assert len(after) == len(text)
    assert [c.isspace() for c in after] == [c.isspace() for c in text]
    assert all(b in (a, BLOCK) for a, b in zip(text, after, strict=True))


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_name_is_found_in_any_text_and_gone_once_it_is_covered(before: str, after: str) -> None:
    text = f"{before} Idris Vantor {after}"
    gone = covered(text, NAMES.found(text))
    assert NAMES.found(gone) == []
    assert "Idris Vantor" not in gone
    assert named("Idris Vantor") == ("idris", "vantor")
