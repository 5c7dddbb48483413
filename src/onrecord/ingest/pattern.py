"""Regular expressions that can be read: a plain space in a rule stands for any run of space."""

from __future__ import annotations

import re


def rule(*pieces: str, flags: re.RegexFlag = re.IGNORECASE | re.DOTALL) -> re.Pattern[str]:
    r"""The alternatives `pieces` as one pattern. Write a space within brackets as `\s`.

    >>> rule("read more", "see also").fullmatch("Read\xa0 more") is not None
    True
    """
    return re.compile("|".join(f"(?:{piece})" for piece in pieces).replace(" ", r"\s+"), flags)
