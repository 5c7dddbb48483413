"""What the accused say themselves, without a word of denying: "Haldmark said none of its aircraft had been there".

Where one accuses another of a deed, and that other, or a body or a spokesman of it, is the next to speak, in a sentence
that says that it was not so, the deed is denied. That it "would not tolerate threats" is no denial.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from onrecord.claims.denials import by_denial, is_near, start_of
from onrecord.types import Act, Event, Tie

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.claims.voice import Voices
    from onrecord.scene import Scene
    from onrecord.types import Attribution, Telling

Claim = TypeVar("Claim", Tie, Event)

CONFIDENCE = 0.55
"""How sure such a statement is to deny the accusation before it. Set by hand."""
STATED = frozenset[Act](("say", "announce"))
SPEAKS_FOR = frozenset({"part-of", "represents", "holds-role", "leads", "member-of"})
"""Ties by which somebody speaks for another."""
NOT_SO = re.compile(
    r"\b(?:(?:had|has|have|did|was|were)(?: not|n[’']t) |never |none of (?:its|his|her|their|the) |nothing to do with "
    r"|nowhere near |no (?:role|part|knowledge|involvement|hand) |not (?:involved|responsible|behind))",
    re.IGNORECASE,
)
"""What was not so, near the beginning of a statement."""
FIRST = 60
"""Code points of a statement in which it is looked for."""


def rebutted(
    scenes: Sequence[Scene],
    claims: Sequence[Claim],
    others: Sequence[Tie | Event],
    attributions: Sequence[Attribution],
    voices: Voices,
) -> tuple[Claim, ...]:
    """The claims, each with a telling more where the accused answer it; `others` are all claims."""
    ties = [claim for claim in others if isinstance(claim, Tie)]
    answered = list(_answered(scenes, attributions))
    answers = {a.id: by_denial(b, voices, CONFIDENCE) for a, b in answered}
    speakers = {a.id: _spoken_for(scenes, b, ties) for a, b in answered}
    return tuple(_with(claim, answers, speakers) for claim in claims)


def _answered(
    scenes: Sequence[Scene], attributions: Sequence[Attribution]
) -> Iterator[tuple[Attribution, Attribution]]:
    """Each accusation with the statement of somebody else that comes next, if that says that it was not so."""
    said = sorted((a for a in attributions if a.content and a.source), key=start_of)
    for accusation in (a for a in said if a.act == "accuse"):
        others = (a for a in said if start_of(a) > start_of(accusation) and a.source_ids != accusation.source_ids)
        answer = next(others, None)
        if answer is None or answer.act not in STATED:
            continue
        text = scenes[0].text
        words = " ".join(text[start:end] for start, end in answer.content)[:FIRST]
        if NOT_SO.search(f"{words} ") and is_near(text, max(e for _, e in accusation.content), start_of(answer)):
            yield accusation, answer


def _spoken_for(scenes: Sequence[Scene], said: Attribution, ties: Iterable[Tie]) -> frozenset[str]:
    """Who speaks, and for whom, as far as the report says it."""
    who = {actor for scene in scenes for w in scene.words(said.source) if (actor := scene.actor(w))}
    return frozenset(who | {tie.object for tie in ties if tie.type in SPEAKS_FOR and tie.subject in who and tie.object})


def _with(claim: Claim, answers: dict[str, Telling], speakers: dict[str, frozenset[str]]) -> Claim:
    accused = _does(claim)
    for told in claim.told:
        name = told.attribution_id or ""
        if name in answers and told.polarity == "+" and accused & speakers[name]:
            return replace(claim, told=(*claim.told, answers[name]))
    return claim


def _does(claim: Tie | Event) -> set[str | None]:
    """Who does what a claim tells; that one accuses the other is not what is denied."""
    if isinstance(claim, Tie):
        return set() if claim.type == "opposes" else {claim.subject}
    return {p.actor for p in claim.participants if p.part == "agent"}
