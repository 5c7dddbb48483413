"""Times told from an event."""

import pytest

from tests.dates.reports import found, whens, words


@pytest.mark.parametrize(
    ("text", "span", "anchor", "relation", "duration"),
    [
        ("It fell after Vantor’s death.", "after Vantor’s death", "Vantor’s death", "after", None),
        ("Into the gap after Vantor’s death stepped Merdhi.", "after Vantor’s death", "Vantor’s death", "after", None),
        ("It fell quiet after US forces left.", "after US forces left", "US forces left", "after", None),
        ("It has burned since US forces left.", "since US forces left", "US forces left", "since", None),
        ("He may be tried after he leaves office.", "after he leaves office", "he leaves office", "after", None),
        ("It lapses after it expires.", "after it expires", "it expires", "after", None),
        ("They met just days after the strike.", "just days after the strike", "the strike", "after", "PXD"),
        ("Shortly after he was killed, they met.", "Shortly after he was killed", "he was killed", "after", None),
        ("Within days of the strike, they met.", "Within days of the strike", "the strike", "after", "PXD"),
        (
            "In the months leading up to his death, he",
            "the months leading up to his death",
            "his death",
            "before",
            "PXM",
        ),
        (
            "He leads until a successor is chosen.",
            "until a successor is chosen",
            "a successor is chosen",
            "until",
            None,
        ),
        ("It has grown since troops toppled him.", "since troops toppled him", "troops toppled him", "since", None),
        ("in the wake of the attack on him,", "in the wake of the attack on him", "the attack on him", "after", None),
        ("He said so during talks in Ombrel.", "during talks in Ombrel", "talks in Ombrel", "during", None),
        ("He fled before landing in Ombrel.", "before landing in Ombrel", "landing in Ombrel", "before", None),
    ],
)
def test_the_event_is_named(text: str, span: str, anchor: str, relation: str, duration: str | None) -> None:
    (when,) = whens(text)
    assert words(text, when) == span
    assert (when.kind, when.edtf, when.anchor, when.relation) == ("event", None, anchor, relation)
    assert when.duration == duration


@pytest.mark.parametrize(
    ("text", "span", "edtf"),
    [
        ("It grew since protests began last October.", "since protests began last October", "2023-10/.."),
        ("He fell after landing there in January.", "after landing there in January", "[2024-01..]"),
        ("He fell after the strike on 1 January.", "after the strike on 1 January", "[2024-01-01..]"),
        ("He fell before the vote in December 2023.", "before the vote in December 2023", "[..2023-12]"),
        ("He came after the strike on 7 March.", "after the strike on 7 March", "[2024-03-07..]"),
        ("He came before the vote last week.", "before the vote last week", "[..2024-03-17]"),
        ("He came two days after the strike on 7 March.", "two days after the strike on 7 March", "2024-03-09"),
        ("After the 2019 election, Barsky took office.", "After the 2019 election", "[2019..]"),
        ("They have not met since Monday’s strike.", "since Monday’s strike", "2024-03-18/.."),
        ("He ruled until the vote in May 2019.", "until the vote in May 2019", "/2019-05"),
    ],
)
def test_a_date_of_the_event_is_one_of_its_words_and_places_it(text: str, span: str, edtf: str) -> None:
    (when,) = whens(text)
    assert (words(text, when), when.edtf, when.kind) == (span, edtf, "event")
    assert span.endswith(when.anchor or "-")


def test_a_date_that_places_nothing_stands_apart() -> None:
    text = "He came days after the strike on 7 March."
    assert [(words(text, when), when.edtf) for when in whens(text)] == [
        ("days after the strike", None),
        ("7 March", "2024-03-07"),
    ]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("The days after the strike were quiet.", "The days after the strike"),
        ("Protests before the vote turned violent.", "before the vote"),
        ("Militias that met before the vote have split.", "before the vote"),
        ("The time following the strike saw unrest.", "following the strike"),
        ("It grew after a march led by Sarrin.", "after a march led by Sarrin"),
        ("Merdhi took over after the strike killed Vantor.", "after the strike killed Vantor"),
        ("Within days of the strike that killed Vantor, they met.", "Within days of the strike that killed Vantor"),
        ("He said after the talks that he would go.", "after the talks"),
        ("They fled after the attack, added the Haldmark official.", "after the attack"),
        ("Four days after Vantor died, Merdhi flew to Ombrel.", "Four days after Vantor died"),
        ("On the fourth day after the strike, they met.", "after the strike"),
        ("He fled the night before the vote.", "the night before the vote"),
        ("It waits until her successor has a cabinet.", "until her successor has a cabinet"),
        ("It left before it was closed.", "before it was closed"),
    ],
)
def test_the_words_of_the_event_end_where_it_does(text: str, span: str) -> None:
    (when,) = whens(text)
    assert words(text, when) == span


@pytest.mark.parametrize(
    "text",
    [
        "The square is named after Vantor, who fought there.",
        "He appeared before the judges.",
        "They ask why, since he is no friend of theirs.",
        "Norvane has since denied it.",
        "They are looking after the wounded.",
        "They obeyed, following orders.",
        "It is shut until further notice.",
        "They left after it.",
    ],
)
def test_other_uses_of_the_words_tell_no_time(text: str) -> None:
    assert whens(text) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The move after Orsel spoke with Keyl demonstrates a lack of sense.", "after Orsel spoke with Keyl"),
        ("The man hired after Keyl met Orsel was a spy.", "after Keyl met Orsel"),
        ("During his presidency he ended the raids.", "During his presidency"),
        ("They fled following airstrikes from a camp at Dunmere.", "following airstrikes"),
        ("He left after police found Orsel was dead.", "after police found Orsel was dead"),
        ("It came after Orsel was named and Keyl was sent home.", "after Orsel was named and Keyl was sent home"),
        ("It came after an H.K.-led coalition ousted Vantor.", "after an H.K.-led coalition ousted Vantor"),
    ],
)
def test_the_words_of_an_event_end_before_the_verb_of_the_sentence(text: str, words: str) -> None:
    assert [one for one, _ in found(text)] == [words]
