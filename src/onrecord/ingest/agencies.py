"""News agencies: the names that are known, and the form that any other has.

>>> plain("AP Photo/Ann Lee"), plain("Reuters/File")
('AP', 'Reuters')
"""

from __future__ import annotations

import re
from typing import Final

from onrecord.outlets import AGENCIES

KNOWN: Final = AGENCIES | {
    "The Associated Press", "The Canadian Press", "DPA", "PA", "AA", "CP", "Sputnik", "EPA", "Getty", "Getty Images",
    "Thomson Reuters Foundation",
}  # fmt: skip
"""Agencies whose name alone on a line is a credit."""

NAME: Final = r"(?:The\s+)?+[A-Z][\w’'&.-]*(?:\s+(?:of\s+|the\s+)?[A-Z][\w’'&.-]*){0,3}"
"""The form of an agency's name: one to four capitalised words, "The" before them not counted (nor taken for one of
them: names in a list would then fit in more ways than can be tried)."""

_CREDIT_ONLY: Final = re.compile(r"\s+(?:Photo|Photos|Images?|Archive|File|Video|TV|Pool|Handout)\b.*$")


def plain(credit: str) -> str:
    """A credit without the photographer, the archive and the form: the agency alone."""
    return _CREDIT_ONLY.sub("", re.split(r"\s*[/|,;]\s*|\s+via\s+", credit.strip())[0]).strip()
