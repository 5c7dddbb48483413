"""Beginnings and ends: verbs with which a lasting thing starts or is over, and what they make of a date.

"Named on March 19" tells when a role began and not how long it was held; "began on March 10" when meetings did.

>>> from_then("2024-03-19"), till_then("2024"), from_then("2009/..")
('2024-03-19/..', '/2024', '2009/..')
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.claims.attached import NAMING, governor
from onrecord.claims.words import verbs
from onrecord.inflection import by_form
from onrecord.syntax import is_a
from onrecord.types import EventMention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.scene import Scene
    from onrecord.types import TieMention, TieType, When

AT_ONCE: frozenset[TieType] = frozenset({"founded", "met-with", "succeeds", "supports", "opposes", "fights"})
"""Ties that a date tells as a happening: who founds, hails or meets does so on a day."""
BECOMES = by_form(["become"]).keys()
STEPPING = by_form(["step", "stand"]).keys()
CLIMB = 3
"""How many verbs over one are asked whether they begin it ("was chosen to help lead")."""


def phased(scene: Scene, mention: TieMention | EventMention, when: When) -> When:
    """A time as that of a claim: open where the words tell a beginning, up to it where they tell an end."""
    if when.edtf is None or when.relation in {"since", "until", "before", "for"}:
        return when
    if isinstance(mention, EventMention) and scene.sheet.low[mention.word] in verbs("ends"):
        return when
    if mention.type == "other" and scene.sheet.low[mention.word] in verbs("begins"):
        # "Launched a programme in 2017": on that day, whatever came of it.
        return when
    if isinstance(mention, EventMention):
        begins, ends = told_by(scene, mention, "begins"), told_by(scene, mention, "ends")
    elif mention.type in AT_ONCE:
        return when
    else:
        begins, ends = enters(scene, mention), told_by(scene, mention, "leaves")
    edtf = from_then(when.edtf) if begins else till_then(when.edtf) if ends else when.edtf
    return replace(when, edtf=edtf)


def enters(scene: Scene, mention: TieMention) -> bool:
    """Whether a tie starts with what its verb tells: "was named head", "became head in 2009"."""
    becomes = any(scene.sheet.low[w] in BECOMES for w in scene.sheet.on(mention.word, "cop"))
    return told_by(scene, mention, "enters") or (becomes and mention.reason.name not in NAMING)


def told_by(scene: Scene, mention: TieMention | EventMention, name: str) -> bool:
    """Whether a claim is told by a verb of a list, or by one that is controlled by such a verb."""
    if mention.reason.name in NAMING:
        return False
    return any(_is_of(scene, verb, name) for verb in _verbs(scene, mention.word))


def _is_of(scene: Scene, verb: int, name: str) -> bool:
    """Whether a verb is of a list: who "steps in" enters, who "steps down" leaves."""
    low = scene.sheet.low
    if low[verb] in STEPPING and low[verb + 1 : verb + 2] in (["down"], ["aside"]):
        return name == "leaves"
    return low[verb] in verbs(name)


def from_then(edtf: str) -> str:
    """A date as the start of what goes on."""
    return edtf if "/" in edtf or edtf.startswith("[") else f"{edtf}/.."


def till_then(edtf: str) -> str:
    """A date as the end of what began no one says when."""
    return edtf if "/" in edtf or edtf.startswith("[") else f"/{edtf}"


def _verbs(scene: Scene, word: int) -> Iterator[int]:
    """The verb that tells a claim, and those over it that it is an infinitive or a participle of."""
    word = governor(scene, word)
    for _ in range(CLIMB):
        yield word
        above = scene.parse.heads[word]
        if above < 0 or not is_a(scene.parse.relations[word], "xcomp", "acl", "advcl"):
            return
        if is_a(scene.parse.relations[word], "acl", "advcl") and scene.parse.tags[word] not in {"VB", "VBG"}:
            return
        word = governor(scene, above)
