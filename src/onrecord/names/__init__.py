"""Names of people and organisations: their parts, and whether two of them can be one thing's, with the reason.

>>> match = compare("Yusan Kawtharani", "Sheikh Yusan al-Kawatharani")
>>> match.same, match.relation
(True, 'spelling')
>>> print(match.reason)
spelled differently: al-Kawatharani, Kawtharani
>>> print(compare("Guardian Corps", "GC", kind="organisation").reason)
an acronym: GC

A match says that two names fit, not that they are one: "Merdhi" fits two people of that name, and it is for the
caller to ask which else it fits. No unnamed source is ever to be compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from onrecord.names.bodies import body, compare_bodies
from onrecord.names.match import OTHER_KIND, SAME, Match, Relation
from onrecord.names.parts import Kind, Name, Word, parts
from onrecord.names.people import compare_people

__all__ = ["SAME", "Kind", "Match", "Name", "Relation", "Word", "body", "compare", "name", "pairs", "parts"]


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


def pairs(names: Sequence[Name]) -> list[tuple[int, int, Match]]:
    """Every two of the names that fit, by their places, in order.

    >>> [(i, j, m.relation) for i, j, m in pairs([parts("Idris Vantor"), parts("Rostam Keyl"), parts("Gen. Vantor")])]
    [(0, 2, 'shorter')]
    """
    return [
        (i, j, match)
        for (i, a), (j, b) in combinations(enumerate(names), 2)
        if not a.keys.isdisjoint(b.keys) and (match := compare(a, b)).same
    ]
