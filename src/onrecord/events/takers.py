"""Who takes part in what a verb tells, as actors of the report, each with the part that the line gives him."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.events.drafts import Taker
from onrecord.events.parts import SUFFERED, is_done_to, is_owner, is_set_apart
from onrecord.events.people import whom
from onrecord.events.surface import before
from onrecord.inflection import by_form
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.events.frames import Frame
    from onrecord.events.rows import Line
    from onrecord.events.slots import Filled
    from onrecord.scene import Scene

OF_STATES = frozenset(
    {
        "mobilize",
        "retreat",
        "aid",
        "sanction",
        "reject",
        "agree",
        "threaten",
        "request",
        "cooperate",
        "support",
        "concede",
    }
)
"""What states do, and no other place."""
ITSELF = frozenset({"it", "they"})
"""Pronouns by which a body says what it did."""
SAYS = by_form(
    ["say", "announce", "claim", "report", "confirm", "state", "add", "declare", "admit", "acknowledge"]
).keys()
"""The verbs with which it does."""
PAIRS, RECIPROCAL = (["each", "other"], ["one", "another"]), frozenset({"other", "another"})
"""What several do to "each other" or "one another" they do together."""


def takers(scene: Scene, told: Frame, line: Line, filled: Filled) -> Iterator[Taker]:
    """Those who take part: the subjects, and what the slots were given."""
    # "The law was passed" has for its subject what befell it; "was replaced by Calloran" tells who replaced whom.
    turned = told.passive and line.subject != "agent" and not any(slot.part for slot in line.slots)
    subjects = told.objects if turned else told.subjects
    befallen = line.subject == "agent" and is_done_to(scene, told, line.type)
    given = [("patient" if befallen else line.subject, word) for word in subjects] + filled.given
    if line.type == "killed":
        given += [("patient", word) for case, word in told.obliques if case in {"with", "alongside", "beside"}]
    if line.type == "appointed" and not any(part == "patient" for part, _ in given):
        # "Elected a new head, Lena Barsky"
        given += [("patient", name) for word in filled.words for name in scene.sheet.on(word, "appos")]
    found = [
        Taker(actor, part, word)
        for part, word in ((part, _person_behind(scene, line, part, word)) for part, word in given)
        if part != "anything"
        and (actor := whom(scene, word, acting=part == "agent") or _itself(scene, told, part, word))
        if not (is_owner(scene, word) or is_set_apart(scene, told.verb, word))
    ]
    found = [taker for taker in found if not _is_misread(scene, taker, found)]
    done_to = {taker.actor for taker in found if taker.part != "agent"}
    for taker in found:
        # Nobody does it to himself: where both seem one, the one who does it was misread.
        able = _can(scene, line, taker.part, taker.actor) or _acts_as_state(scene, told, line, taker)
        if able and not (taker.part == "agent" and taker.actor in done_to):
            yield taker


def _itself(scene: Scene, told: Frame, part: str, word: int) -> str | None:
    """The body that "it" or "they" is, where that says what it did: "the ministry said it had seized the cargo"."""
    if part != "agent" or told.passive or scene.sheet.low[word] not in ITSELF or scene.parse.heads[word] != told.verb:
        return None
    above = scene.parse.heads[told.verb]
    if above < 0 or not is_a(scene.parse.relations[told.verb], "ccomp") or scene.sheet.low[above] not in SAYS:
        return None
    speaks = [actor for w in scene.sheet.on(above, "nsubj") if (actor := scene.meant(w))]
    bodies = [actor for actor in speaks if scene.kind(actor) in {"organisation", "group", "state"}]
    return bodies[0] if len(speaks) == len(bodies) == 1 else None


def _person_behind(scene: Scene, line: Line, part: str, word: int) -> int:
    """Of "Norvane general Idris Vantor" the general, whom alone a verb of his kind can befall."""
    actor = scene.actor(word)
    if line.type not in SUFFERED or part != "patient" or actor is None or scene.kind(actor) == "person":
        return word
    at = word + 1
    while at < len(scene.parse.tags) and scene.parse.tags[at] in {"NN", "NNP", "JJ"}:
        found = scene.actor(at)
        if found and scene.kind(found) == "person":
            return at
        at += 1
    return word


def is_reciprocal(scene: Scene, verb: int) -> bool:
    """Whether a verb is followed by "each other" or "one another"."""
    follows = scene.sheet.low[verb + 1 : verb + 4]
    return follows[:2] in PAIRS or follows[1:] in PAIRS


def _is_misread(scene: Scene, taker: Taker, found: list[Taker]) -> bool:
    """Whether a pronoun seems to be done to by itself: of "militias that attacked them" these are others."""
    return (
        taker.part != "agent"
        and scene.parse.tags[taker.word] == "PRP"
        and any(
            other.actor == taker.actor and other.part == "agent" and scene.parse.tags[other.word] != "PRP"
            for other in found
        )
    )


def _acts_as_state(scene: Scene, told: Frame, line: Line, taker: Taker) -> bool:
    """Whether what seems a place acts as only a state does: "Haldmark deployed 400 soldiers"."""
    if taker.part != "agent" or line.type not in OF_STATES or scene.kind(taker.actor) != "place":
        return False
    return told.how == "own" and taker.word in told.subjects and before(scene, told.verb) == taker.word


def _can(scene: Scene, line: Line, part: str, actor: str) -> bool:
    """Whether an actor may take part: no place does, and only a person is appointed, resigns or is dismissed."""
    kind = scene.kind(actor)
    if line.persons and part == ("agent" if line.type == "resigned" else "patient"):
        return kind == "person" or (line.type == "arrested" and kind == "group")
    return kind != "place" or (line.type == "other" and part == "recipient")
