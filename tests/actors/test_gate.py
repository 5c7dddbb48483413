from __future__ import annotations

import pytest

from onrecord.actors.gate import Gate
from onrecord.sheet import Sheet
from onrecord.types import Source
from tests.actors.written import encoding, span

NOUN_OF_NAME = """
{det} DT 1 det
{noun} {tag} 5 nsubj person
of IN 4 case
{title} NNP 4 compound
{name} NNP 1 nmod person
spoke VBD - root
. . 5 punct
"""


@pytest.mark.parametrize(
    ("det", "noun", "tag", "title", "name", "hidden", "open_"),
    [
        ("A", "friend", "NN", "General", "Vantor", ["friend"], ["Vantor"]),
        ("Some", "members", "NNS", "Tidal", "Front", ["members"], ["Front"]),
        ("The", "widow", "NN", "Abran", "Tolke", ["widow"], ["Tolke"]),
        ("Only", "two", "CD", "Harbour", "Guards", ["two", "Guards"], []),
        ("Only", "one", "CD", "Harbour", "Guards", ["one", "Guards"], []),
        ("A", "group", "NN", "Harbour", "Guards", ["group", "Guards"], []),
        ("A", "member", "NN", "staff", "unit", ["member", "unit"], []),
        ("An", "Office", "NNP", "State", "Spokesman", ["Office", "Spokesman"], []),
    ],
)
def test_whose_friend_speaks_is_not_shut_out(
    det: str, noun: str, tag: str, title: str, name: str, hidden: list[str], open_: list[str]
) -> None:
    made = encoding(NOUN_OF_NAME.format(det=det, noun=noun, tag=tag, title=title, name=name))
    gate = Gate(
        [Sheet(made)], [Source(id="s1", kind="unnamed", mentions=(span(made, f"{det} {noun} of {title} {name}"),))]
    )
    assert [word for word in (noun, name) if gate.shuts(span(made, word))] == hidden
    assert [word for word in (noun, name) if not gate.shuts(span(made, word))] == open_


def test_the_noun_behind_a_name_with_of_stays_shut() -> None:
    made = encoding(
        """
        An DT 5 det
        Order NNP 5 nsubj organization
        of IN 3 case
        Lamps NNP 1 nmod
        official NN 1 flat person
        spoke VBD - root
        """
    )
    gate = Gate([Sheet(made)], [Source(id="s1", kind="unnamed", mentions=(span(made, "An Order of Lamps official"),))])
    assert gate.shuts(span(made, "official"))
