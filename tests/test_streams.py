import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.streams import streams
from onrecord.types import Report, Zone, ZoneKind


def report(text: str, *zones: tuple[int, int, ZoneKind]) -> Report:
    found = tuple(Zone(span=(start, end), kind=kind) for start, end, kind in zones)
    return Report(id="", sha256="", text_sha256="", text=text, zones=found)


@given(st.text(max_size=50), st.integers(0, 50), st.integers(0, 50), st.sampled_from(["caption", "furniture"]))
def test_every_stream_is_as_long_as_the_text(text: str, a: int, b: int, kind: ZoneKind) -> None:
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    assert {len(stream) for stream in streams(report(text, (start, end, kind)))} == {len(text)}


def test_captions_are_read_apart_and_furniture_not_at_all() -> None:
    text = "Body one.\n\nA caption.\n\nREAD MORE\n\nBody two."
    body, aside = streams(report(text, (11, 21, "caption"), (23, 32, "furniture")))
    assert body.split() == ["Body", "one.", "Body", "two."]
    assert aside.split() == ["A", "caption."]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The talks failed. , two sources said.", "The talks failed  , two sources said."),
        ("They met in the port. indicated the sources.", "They met in the port  indicated the sources."),
        ("After the killing. . The militias", "After the killing  . The militias"),
        ("Vantor Corp. said so at 5 a.m. on Monday in the U.S. capital.",) * 2,
        ("They left. He stayed.",) * 2,
    ],
)
def test_stray_full_stops_are_blanked(text: str, read: str) -> None:
    assert streams(report(text)) == [read]
