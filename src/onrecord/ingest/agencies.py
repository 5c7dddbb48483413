"""News agencies: the names that are known, and the form that any other has.

>>> plain("AP Photo/Ann Lee"), plain("Reuters/File")
('AP', 'Reuters')
"""

from __future__ import annotations

import re
from typing import Final

KNOWN: Final = frozenset({
    "Reuters", "AP", "Associated Press", "The Associated Press", "AFP", "Agence France-Presse", "UPI",
    "United Press International", "dpa", "DPA", "EFE", "ANSA", "PA", "PA Media", "Press Association",
    "Bloomberg", "Bloomberg News", "Xinhua", "TASS", "Interfax", "RIA Novosti", "Sputnik", "IRNA", "ISNA",
    "Fars", "Tasnim", "Mehr", "Anadolu", "Anadolu Agency", "AA", "SANA", "NNA", "WAM", "SPA", "QNA", "KUNA",
    "MENA", "INA", "PTI", "ANI", "IANS", "Kyodo", "Yonhap", "Jiji Press", "AAP", "CP", "The Canadian Press",
    "Canadian Press", "Thomson Reuters Foundation", "Getty Images", "Getty", "EPA",
})  # fmt: skip
"""Agencies whose name alone on a line is a credit."""

NAME: Final = r"(?:The\s+)?+[A-Z][\w’'&.-]*(?:\s+(?:of\s+|the\s+)?[A-Z][\w’'&.-]*){0,3}"
"""The form of an agency's name: one to four capitalised words, "The" before them not counted (nor taken for one of
them: names in a list would then fit in more ways than can be tried)."""

_CREDIT_ONLY: Final = re.compile(r"\s+(?:Photo|Photos|Images?|Archive|File|Video|TV|Pool|Handout)\b.*$")


def plain(credit: str) -> str:
    """A credit without the photographer, the archive and the form: the agency alone."""
    return _CREDIT_ONLY.sub("", re.split(r"\s*[/|,;]\s*|\s+via\s+", credit.strip())[0]).strip()
