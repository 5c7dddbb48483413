"""A role as a sentence has it: "is the leader of the Order", "is Haldmark’s envoy to Kessaria", "is a spokesman for".

Its article, its preposition and whether its body owns it are the report's, where the report has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.show import verbs
from onrecord.show.verbs import Verb
from onrecord.types import Tie

_SCHOOL = re.compile(r"university|college|institute|school|hospital|academy", re.IGNORECASE)
_BRANCH = re.compile(r"(?:command|branch|wing|office)$")
"""Roles that are named by what is led."""
_SPEAKS = re.compile(r"spokes\w+$", re.IGNORECASE)
_COMPLEMENT = re.compile(r" (?:to|for|on|in) ")
"""What a role has of its own behind it: "Ambassador to the United Nations", whose owner stands before it."""
_RANK = re.compile(
    r"(?:lieutenant |major |brigadier |rear |vice )?"
    r"(?:general|colonel|captain|major|admiral|brigadier|sergeant|lieutenant)",
    re.IGNORECASE,
)
_KEPT = "outgoing|acting|interim|caretaker|current|incoming|new|senior|longtime|long-time"
"""What is said of a role and stays true of it in the sentence."""


def phrase(text: str, tie: Tie, role: str, whom: str, *, of_person: bool) -> tuple[Verb, str]:
    """To hold a role, and with whom: one that is a deed is said as it stands."""
    evidence = [" ".join(text[slice(*span)].split()) for told in tie.told for span in told.evidence]
    if verbs.is_deed(role):
        return Verb(role, role, role, role), f"{_preposition(role, whom)} {whom}" if whom else ""
    if whom and _BRANCH.search(role):
        return verbs.TIES["leads"], f"the {role} of {whom}"
    named, owned = _named(evidence, role), _is_owned(evidence, role)
    if not whom or whom.removeprefix("the ").casefold() in role.casefold():
        return verbs.be(named), ""
    short = owned and len(whom.split()) <= 2 and not whom.startswith("the ") and not _RANK.fullmatch(role)
    if of_person or short or _COMPLEMENT.search(role):
        return verbs.be(f"{owner(whom)} {role}"), ""
    named = f"the {role}" if owned and role[0].islower() and named == role else named
    return verbs.be(f"{named} {_own(evidence, role) or _preposition(role, whom)}"), whom


def owner(whom: str) -> str:
    """Whose something is.

    >>> owner("Norvane"), owner("the United States")
    ('Norvane’s', 'the United States’')
    """
    return f"{whom}’" if whom.endswith("s") and whom.startswith("the ") else f"{whom}’s"


def _named(evidence: Iterable[str], role: str) -> str:
    """A role with the article that the report has before it, and what it says of it."""
    kept = rf"(an?|the|another|one of the) (?:({_KEPT}) )?(?:[\w-]+ ){{0,2}}"
    before = re.compile(rf"\b{kept}{re.escape(role)}\b", re.IGNORECASE)
    found = next((m for words in evidence if (m := before.search(words))), None)
    if _RANK.fullmatch(role) or (found and re.search(r" (?:former|late|ex) ", found[0])):
        return verbs.with_article(role.lower() if _RANK.fullmatch(role) else role)
    if found is None:
        return role
    words = f"{found[2]} {role}" if found[2] and not role.startswith(found[2]) else role
    return f"the {words}" if found[1].casefold() == "the" else verbs.with_article(words)


def _is_owned(evidence: Iterable[str], role: str) -> bool:
    """Whether the report has an owner right before a role: "the Order’s representative"."""
    return any(re.search(rf"\w['’]s? (?:[\w-]+ )?{re.escape(role)}\b", words) for words in evidence)


def _own(evidence: Iterable[str], role: str) -> str:
    """The preposition that the report has behind a role."""
    behind = re.compile(rf"\b{re.escape(role)} (for|at|with|of)\b", re.IGNORECASE)
    return next((m[1] for words in evidence if (m := behind.search(words))), "")


def _preposition(role: str, whom: str) -> str:
    return "for" if _SPEAKS.search(role) else "at" if _SCHOOL.search(whom) else "of"
