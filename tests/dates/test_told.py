"""Times told from a date before them; the report is of Wednesday 20 March 2024."""

import pytest

from tests.dates.reports import found, whens


@pytest.mark.parametrize(
    ("text", "words", "edtf", "anchor"),
    [
        ("It was named in 2018. A year after that it fell.", "A year after that", "2019", "2018"),
        ("He came in 2015, and four years later he left.", "four years later", "2019", "2015"),
        ("He flew on April 5, 2023. The next day he met Keyl.", "The next day", "2023-04-06", "2023-04-05"),
        ("He came in 2015. That year the Front split.", "That year", "2015", "2015"),
        ("He left on 7 March 2023 and was back that night.", "that night", "2023-03-07", "2023-03-07"),
        ("He left on 7 March 2023 and was back that Friday.", "that Friday", "2023-03-10", "2023-03-07"),
        (
            "He left on 7 March 2023 and came back the following Friday.",
            "the following Friday",
            "2023-03-10",
            "2023-03-07",
        ),
        ("He fled in May 2019. He had come the previous autumn.", "the previous autumn", "2018-23", "2019-05"),
        ("It was founded in 1994 and has grown ever since.", "ever since", "1994/..", "1994"),
        (
            "He came on 7 March 2024, three days before 10 March.",
            "three days before 10 March",
            "2024-03-07",
            "2024-03-10",
        ),
    ],
)
def test_it_is_told_from_a_date_before(text: str, words: str, edtf: str, anchor: str) -> None:
    when = whens(text)[-1]
    assert found(text)[-1] == (words, edtf)
    assert when.anchor == anchor


def test_it_stays_open_where_no_date_is_near() -> None:
    (when,) = whens("Two years later he left.")
    assert (when.edtf, when.anchor, when.relation, when.duration) == (None, None, "after", "P2Y")


def test_since_then_is_told_from_the_date_before_it() -> None:
    text = "He called for it on 10 March. Since then, Orsel has been named."
    assert found(text)[-1] == ("Since then", "2024-03-10/..")
    assert found("He called for unity. Since then, Orsel has been named.") == [("Since then", None)]
