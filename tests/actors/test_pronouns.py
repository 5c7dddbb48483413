from __future__ import annotations

import pytest

from onrecord.types import Attribution, Encoding, Source
from tests.actors.plain import found, mentions, one, reasons
from tests.actors.written import encoding, span

NAMES = {"Idris Vantor": "Person", "Tidal Front": "Organization"}


def led(pronoun: str, chance: str, title: str = "") -> Encoding:
    """Vantor and the Front, then a pronoun with these chances."""
    first = f"{title} NNP 1 nmod:desc\n" if title else ""
    shift = 1 if title else 0
    return encoding(
        f"""
{first}Idris NNP {2 + shift} nsubj person =vantor
Vantor NNP {shift} flat
led VBD - root
the DT {5 + shift} det
Tidal NNP {5 + shift} compound
Front NNP {2 + shift} obj organization =front
. . {2 + shift} punct

¶

Later RB 2 advmod
{pronoun} PRP 2 nsubj person {chance}
fell VBD - root
. . 2 punct
""",
        NAMES,
    )


@pytest.mark.parametrize(
    ("pronoun", "chance", "actor"),
    [
        ("he", "<vantor:0.8", "Idris Vantor"),
        ("she", "<vantor:0.8", "Idris Vantor"),
        ("it", "<front:0.8", "Tidal Front"),
        ("it", "<vantor:0.8", None),
        ("it", "<vantor:0.5 <front:0.4", "Tidal Front"),
        ("they", "<vantor:0.8", None),
        ("they", "<front:0.8", "Tidal Front"),
        ("it", "<front:0.29", None),
        ("it", "<front:0.3", "Tidal Front"),
        ("we", "<front:0.9", None),
    ],
)
def test_the_head_proposes_and_agreement_disposes(pronoun: str, chance: str, actor: str | None) -> None:
    made = led(pronoun, chance)
    assert [name for name, words in mentions(made).items() if pronoun in words] == ([actor] if actor else [])


def test_a_title_of_men_is_no_she() -> None:
    made = led("she", "<vantor:0.9", "Sheikh")
    assert all("she" not in words for words in mentions(made).values())


MISFIT = """
The DT 2 det
Tidal NNP 2 compound
Front NNP 3 nsubj organization
grew VBD - root
. . 3 punct

He PRP 1 nsubj person
fought VBD - root
. . 1 punct
"""


def test_a_mistranslated_he_is_joined_with_low_confidence_and_says_so() -> None:
    made = encoding(MISFIT, NAMES)
    (front,) = found(made)
    assert reasons(made, front) == {"He": ("pronoun-that-does-not-agree", 0.3)}


def test_where_a_person_stands_between_no_body_is_he() -> None:
    front, he = MISFIT.strip().split("\n\n")
    made = encoding(f"{front}\n\nA DT 1 det\nman NN 2 nsubj person\nfell VBD - root\n. . 2 punct\n\n{he}", NAMES)
    assert mentions(made)["Tidal Front"] == ["Tidal Front"]


APPOSITION = """
Corin NNP 6 nsubj person =corin
Tolke NNP 0 flat
, , 0 punct
his PRP$ 4 nmod:poss person <corin:0.9
brother NN 0 appos person
, , 0 punct
fell VBD - root
. . 6 punct
"""


def test_a_pronoun_in_an_apposition_is_not_whom_it_describes() -> None:
    made = encoding(APPOSITION, {"Corin Tolke": "Person"})
    assert mentions(made) == {"Corin Tolke": ["Corin Tolke"]}


QUOTED = """
“ `` 3 punct
I PRP 3 nsubj person
will MD 3 aux
win VB 6 ccomp
, , 3 punct
” '' 3 punct
said VBD - root
Lena NNP 6 nsubj person
Barsky NNP 7 flat
. . 6 punct
"""


@pytest.mark.parametrize(("kind", "name", "joined"), [("person", "Lena Barsky", True), ("unnamed", None, False)])
def test_i_in_a_quotation_is_its_speaker_where_that_is_an_actor(kind: str, name: str | None, joined: bool) -> None:
    made = encoding(QUOTED, {"Lena Barsky": "Person"})
    source = Source(id="s1", kind=kind, name=name, mentions=(span(made, "Lena Barsky"),) if name else ())  # type: ignore[arg-type]
    said = Attribution(
        id="a1",
        source=(span(made, "Lena Barsky"),),
        cue=(span(made, "said"),),
        content=((0, span(made, "said")[0] - 1),),
        kind="direct",
        act="say",
        source_ids=("s1",),
    )
    (barsky,) = found(made, (source,), (said,))
    assert ("I" in [made.text[s:e] for s, e in barsky.mentions]) is joined
    if joined:
        assert reasons(made, barsky)["I"][0] == "speaker-of-quotation"


def test_a_pronoun_that_is_a_named_source_is_that_source() -> None:
    made = led("he", "")
    he = span(made, "Later [he]")
    source = Source(id="s1", kind="person", name="Idris Vantor", mentions=(span(made, "Idris Vantor"), he))
    vantor = one(found(made, (source,)), "Idris Vantor")
    assert reasons(made, vantor)["he"][0] == "same-source"


DEPENDED = """
    Idris NNP 3 nsubj person =vantor
    Vantor NNP 0 flat
    soon RB 3 advmod
    met VBD - root
    Davit NNP 3 obj person =orsel
    Orsel NNP 4 flat
    , , 4 punct
    who WP 8 nsubj
    {verb} VBD 4 acl:relcl
    on IN 10 case
    him PRP 8 obl person <orsel:0.8 <vantor:0.1
    . . 3 punct
"""


def test_who_depends_on_him_is_not_he() -> None:
    made = encoding(DEPENDED.format(verb="depended"), {"Idris Vantor": "Person", "Davit Orsel": "Person"})
    assert "him" not in mentions(made)["Davit Orsel"]


CONVINCE = """
    Idris NNP 2 nsubj person =vantor
    Vantor NNP 0 flat
    came VBD - root
    to TO 4 mark
    convince VB 2 advcl
    him PRP 4 obj person <vantor:0.8
    . . 2 punct
"""


def test_who_comes_to_convince_him_is_not_he() -> None:
    assert mentions(encoding(CONVINCE, {"Idris Vantor": "Person"})) == {"Idris Vantor": ["Idris Vantor"]}


@pytest.mark.parametrize(("verb", "led_"), [("took", False), ("went", True)])
def test_what_takes_place_is_nobody(verb: str, led_: bool) -> None:
    table = """
        Kessarian JJ 1 amod
        militias NNS 2 nsubj organization =militias
        fought VBD - root
        . . 2 punct

        They PRP 1 nsubj person <militias:0.9
        {verb} VBD - root
        place NN 1 obj
        . . 1 punct
    """
    assert ("They" in mentions(encoding(table.format(verb=verb)))["Kessarian militias"]) is led_


HELPS = """
    Idris NNP 2 nsubj person =vantor
    Vantor NNP 0 flat
    told VBD - root
    Davit NNP 2 obj person =orsel
    Orsel NNP 3 flat
    to TO 6 mark
    help VB 2 xcomp
    him PRP 6 obj person <vantor:0.8
    . . 2 punct
"""


def test_who_is_told_to_help_him_is_not_he() -> None:
    made = encoding(HELPS, {"Idris Vantor": "Person", "Davit Orsel": "Person"})
    assert mentions(made) == {"Idris Vantor": ["Idris Vantor", "him"], "Davit Orsel": ["Davit Orsel"]}
