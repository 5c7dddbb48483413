"""Ordinary words that look like times make no date."""

import pytest

from tests.dates.reports import found


@pytest.mark.parametrize(
    "text",
    [
        "They may march on Ombrel in an august assembly.",
        "May God keep them, she said.",
        "May’s cabinet and April Stroud and June Adeyle",
        "They marched in the March on Ombrel.",
        "Jan Calloran spoke to the Sunday Times.",
        "He came second, and this is the second report.",
        "He wrote for Lirune Today and the Sel Harat Daily.",
        "The Good Friday Agreement and Bloody Sunday",
        "1,900 people and 1900 people fled.",
        "It cost $2000 and €1999.",
        "Resolution 1701 and the 1701 resolution",
        "He took flight 1987 to room 2010.",
        "With 2020 vision he worked 24/7.",
        "Vantor, 62, and a 27-year-old man, both 18 years old",
        "They won 3-1 and lost 10-12.",
        "Call 461-1776 or 1 201 224-7900.",
        "in his 80s, in her early thirties, in their mid-40s",
        "the 7 March Brigade and the June 30 Movement",
        "the Six-Day War",
        "The militants of Black September",
        "a budget of 2010 million",
        "Law No. 1992 of Kessaria",
        "in 1200 BC",
        "see https://ombrelcourier.example/2017/04/16/talks",
        "It rose by 14.06 points, then 16.38.",
        "at 14.06 percent",
        "between 1500 and 2000 men",
        "to this day",
        "about 1700 tonnes of grain",
        "They reached 2000 or 3000 homes.",
        "COVID-19 and the 2019-nCoV virus",
        "He fell, and the fall of the city followed.",
        "He fell in spring water at summer camp.",
        "Now that he is gone, they talk.",
        "One day he will see.",
        "the 10th Division, the third man and the first-born",
        "at 75 miles per hour",
    ],
)
def test_nothing_is_found(text: str) -> None:
    assert found(text) == []
