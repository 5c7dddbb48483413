"""Names of people and organisations: their parts, and whether two of them can be one thing's, with the reason.

>>> match = compare("Yusan Dawtharani", "Sheikh Yusan al-Dawatharani")
>>> match.same, match.relation
(True, 'spelling')
>>> print(match.reason)
spelled differently: al-Dawatharani, Dawtharani
>>> print(compare("Guardian Corps", "GC", kind="organisation").reason)
an acronym: GC

A match says that two names fit, not that they are one: "Merdhi" fits two people of that name, and it is for the
caller to ask which else it fits. No unnamed source is ever to be compared.
"""

from __future__ import annotations

from onrecord.names.bodies import body, compare_bodies
from onrecord.names.match import OTHER_KIND, SAME, Match, Relation
from onrecord.names.parts import Kind, Name, Word, parts
from onrecord.names.people import compare_people

__all__ = ["SAME", "Kind", "Match", "Name", "Relation", "Word", "body", "compare", "name", "parts"]


def name(text: str, kind: Kind = "person") -> Name:
    """A name taken apart by its kind: `parts` for a person, `body` for an organisation."""
    return parts(text) if kind == "person" else body(text)


def compare(a: str | Name, b: str | Name, kind: Kind = "person") -> Match:
    """Whether two names can be one thing's, how surely, and why. Texts are names of this `kind`.

    >>> compare("Mr Tolke", "Mrs Tolke").reason
    'titles tell them apart: Mr, Mrs'
    >>> compare("Idris Vantor", body("Vantor Company")).reason
    "one is a person's name, the other an organisation's"
    """
    a, b = (name(n, kind) if isinstance(n, str) else n for n in (a, b))
    if a.kind != b.kind:
        return OTHER_KIND
    return compare_people(a, b) if a.kind == "person" else compare_bodies(a, b)
