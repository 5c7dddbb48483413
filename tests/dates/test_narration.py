"""Which year, month and day a story tells, where its words leave them out."""

import pytest

from tests.dates.reports import found


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("On 31 May 2019 he fell. On 2 June he stood.", "2 June", "2019-06-02"),
        ("Since the protests began in October 2022 we count. On 1 March there were 212.", "1 March", "2024-03-01"),
        ("It imposed sanctions in 2018 and has renewed them. It added him on March 3.", "March 3", "2024-03-03"),
        (
            "He was held from March 9 until the end of that month.",
            "from March 9 until the end of that month",
            "2024-03-09/2024-03",
        ),
        ("On 20 February, a Monday, he came.", "20 February", "2024-02-20"),
        ("She rang on her last working Friday.", "Friday", None),
        ("He preached on the second Friday of the fast.", "Friday", None),
        ("On Tuesday, a day after the strike, they met.", "a day after the strike", "2024-03-19"),
        (
            "Fire broke out yesterday. Many died. Some fled. Nobody knew why. It was out by 8 a.m.",
            "by 8 a.m.",
            "[..2024-03-19]",
        ),
        ("He spoke yesterday. Later in the evening he left.", "Later in the evening", "2024-03-19"),
        (
            "He met them on Friday. He was ill. He rests. Two days earlier he had not been.",
            "Two days earlier",
            "2024-03-13",
        ),
        ("“Ask me in ten years,” she said.", "in ten years", "2034"),
        ("He came on or about February 14, 2021.", "February 14, 2021", "2021-02-14~"),
        ("The law was rewritten during the crisis of 2016.", "during the crisis of 2016", "2016"),
        (
            "He took over on 2 March. He keeps silent. Nobody knows why. Since then he has been seen once.",
            "Since then",
            "2024-03-02/..",
        ),
    ],
)
def test_what_is_left_out(text: str, words: str, edtf: str | None) -> None:
    assert (words, edtf) in found(text)


@pytest.mark.parametrize("text", ["SEL HARAT TODAY", "The Sunday Courier said so.", "They met past midnight."])
def test_names_and_hours_that_are_no_days(text: str) -> None:
    assert found(text) == []
