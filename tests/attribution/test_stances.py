"""Who welcomes and who rejects one thing, set beside one another."""

import pytest

from onrecord.attribution.stances import stances
from onrecord.types import Frame


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("It was a pick welcomed by Norvane and rejected by protesters.", ["Norvane", "protesters"]),
        (
            "It was a truce accepted by the Tidal Front but rejected by the Ash Brigade.",
            ["the Tidal Front", "the Ash Brigade"],
        ),
        (
            "He signed an accord supported by Haldmark yet resisted by rival militia leaders in Dunmere.",
            ["Haldmark", "rival militia leaders"],
        ),
        (
            "The appointment of Orsel was hailed by Norvane but opposed by the protesters.",
            ["Norvane", "the protesters"],
        ),
        (
            "Orsel was named – a choice hailed by Norvane and accepted by parties close to it but opposed by students.",
            ["Norvane", "parties close to it", "students"],
        ),
        (
            "The ruling was applauded by Barsky, and condemned by the Coast Rights Monitor.",
            ["Barsky", "the Coast Rights Monitor"],
        ),
        (
            "A law that was criticised by the Coast Rights Monitor and praised by Mokta Sarrin passed.",
            ["the Coast Rights Monitor", "Mokta Sarrin passed"],
        ),
        ("Her plan, endorsed by Lirune and later denounced by Norvane, failed.", ["Lirune", "Norvane"]),
        ("The visit, backed by Haldmark, failed.", []),
        ("Orsel, endorsed by Norvane, met Stroud, who was criticised by Brandt.", []),
        ("It was welcomed by Norvane. It was rejected by Lirune.", []),
        ("", []),
    ],
)
def test_each_of_a_row_has_its_source(text: str, who: list[str]) -> None:
    assert [text[slice(*frame.source[0])] for frame in stances(text, [])] == who


def test_all_of_a_row_are_about_what_the_model_found() -> None:
    text = "Yesterday’s choice of Orsel, hailed by Norvane but opposed by the protesters, held."
    start, place = text.index("hailed"), text.index("Norvane")
    known = Frame(cue=(start, start + 6), source=((place, place + 7),), content=((0, 27),))
    assert {frame.content for frame in stances(text, [known])} == {((0, 27),)}
    assert [text[slice(*frame.cue)] for frame in stances(text, [known])] == ["hailed by", "opposed by"]
