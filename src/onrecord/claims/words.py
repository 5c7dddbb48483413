"""The words that this package knows, from `signatures.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from onrecord.inflection import by_form

if TYPE_CHECKING:
    from collections.abc import Iterable


@cache
def signatures() -> dict[str, Any]:
    """The whole table."""
    return tomllib.loads((files("onrecord.claims") / "signatures.toml").read_text("utf8"))


@cache
def listed(name: str) -> frozenset[str]:
    """The words of one list, as they are printed."""
    return frozenset(signatures()[name]["words"].split())


@cache
def verbs(name: str) -> frozenset[str]:
    """The verbs of one list in all their forms.

    >>> {"began", "starting"} <= verbs("begins")
    True
    """
    return frozenset(by_form(listed(name)))


@cache
def groups(takes: str = "clauses") -> dict[str, dict[str, Any]]:
    """The group of each form of each word that governs: a clause, or "things" that happen.

    >>> groups()["considered"]["name"], groups("things")["considered"]["name"]
    ('held to be so', 'weighed')
    """
    taken = (group for group in signatures()["group"] if group.get("takes", "clauses") in {takes, "both"})
    return _by_form(taken)


@cache
def carriers() -> dict[str, dict[str, Any]]:
    """The group of each form of each noun that carries a clause ("evidence that", "a threat to")."""
    return _by_form(signatures()["noun"], nouns=True)


@cache
def hangers() -> dict[str, dict[str, Any]]:
    """The group of each form of each noun that says how surely what hangs on it is so ("fears of an attack")."""
    return _by_form(signatures()["hanging"], nouns=True)


def _by_form(tables: Iterable[dict[str, Any]], *, nouns: bool = False) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for group in tables:
        found |= {form: group for form in by_form(group["words"].split(), nouns=nouns) if form not in found}
    return found


@cache
def group_forms(name: str) -> frozenset[str]:
    """All forms of the words of one group; a word may stand in several ("see")."""
    return frozenset(
        form for group in signatures()["group"] if group["name"] == name for form in by_form(group["words"].split())
    )
