"""What is set side by side as disputed, and what only looks like it: a table of sentences, read from the words on."""

import pytest

from tests.claims.test_told import reading, rows


@pytest.mark.parametrize(("told", "challenge", "about"), rows("disputed.txt"))
def test_what_is_disputed(told: str, challenge: str, about: str) -> None:
    found = [(account.challenge, account.about) for account in reading(told).accounts]
    assert found == ([(challenge, about)] if challenge else [])
