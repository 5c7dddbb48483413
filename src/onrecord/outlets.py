"""What outlets and agencies are called: one name, however it is written, and whether two names are one's.

>>> one_name("The Associated Press"), one_name("AFP"), one_name("Transmarine news agency")
('AP', 'AFP', 'Transmarine')
>>> key("the Ombrel  Courier"), same("Agence France-Presse", "afp"), same(None, None)
('ombrel courier', True, False)
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

AGENCIES: Final = frozenset({
    "Reuters", "AP", "Associated Press", "AFP", "Agence France-Presse", "UPI", "United Press International", "dpa",
    "EFE", "ANSA", "PA Media", "Press Association", "Bloomberg", "Bloomberg News", "Xinhua", "TASS", "Interfax",
    "RIA Novosti", "IRNA", "ISNA", "Fars", "Tasnim", "Mehr", "Anadolu", "Anadolu Agency", "SANA", "NNA", "WAM", "SPA",
    "QNA", "KUNA", "MENA", "INA", "PTI", "ANI", "IANS", "Kyodo", "Yonhap", "Jiji Press", "AAP", "Canadian Press",
    "Ukrinform", "Unian",
})  # fmt: skip
"""News agencies, by the names under which reports speak of them."""

_NAMES: Final = {
    "associated press": "AP",
    "agence france-presse": "AFP",
    "agence france presse": "AFP",
    "deutsche presse-agentur": "dpa",
    "united press international": "UPI",
    "press association": "PA",
    "pa media": "PA",
    "press trust of india": "PTI",
    "canadian press": "CP",
    "anadolu agency": "Anadolu",
    "thomson reuters": "Reuters",
    "bloomberg news": "Bloomberg",
}
"""Agencies by their long names. Any other is known by its own."""
_NOT_NAMED: Final = re.compile(r"^the\s+|\s+(?:news\s+agency|newswire|agency|staff)$", re.IGNORECASE)


def one_name(written: str) -> str:
    """The name of an agency or an outlet, without article and what it is."""
    line = " ".join(written.split())
    bare = _NOT_NAMED.sub("", line)
    return _NAMES.get(line.casefold()) or _NAMES.get(bare.casefold(), bare)


@lru_cache(maxsize=4096)
def key(written: str) -> str:
    """The same for all ways to write one name; by it origins are told apart."""
    return one_name(written).casefold()


def same(one: str | None, other: str | None) -> bool:
    """Whether two names are one agency's or outlet's."""
    return one is not None and other is not None and key(one) == key(other)
