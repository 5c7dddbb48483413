"""What somebody denies in words that tell no tie and no event known by its type: an event all the same, contested.

- "A hospital administrator denied that weapons had been kept in the building": that they had is a claim which somebody
  makes, or the denial would answer nothing. It is `other`, by the main word of what is denied.
- "Corvane denied any part in it": that it had one, an event of the type of what it is said to have had a part in.
- "His critics say that he has promised them a share. An aide denied this": what the statement just before says.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.claims.denials import is_denial, is_near, points, start_of
from onrecord.claims.presumed import is_definite
from onrecord.inflection import verb_forms
from onrecord.types import Act, EventMention, EventType, Participant, Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.scene import Scene
    from onrecord.types import Attribution, Span, TieMention

RULE = "denied"
PART = "denied-part"
STATED = "stated"
CONFIDENCE = 0.75
"""Set by hand; that of the attribution counts besides."""
LEAST, MOST = 3, 18
"""Words of a denial that says what it denies: fewer only name it, more say other things besides."""
DENIES = verb_forms("deny") | {"denial", "denials"}
"""The words of a cue that denies what is said. Who rejects an argument says what he thinks of it."""
MARKED = re.compile(r"(?:that|he|she|it|they|we|i|there|having|any|ever|\w+ing)\b", re.IGNORECASE)
"""Words that begin a clause: who denied "a lawsuit filed by Texas" decided, and answered nobody."""
REPORTED = re.compile(
    r"(?:any |the |all |such |these |those )?(?:\w+ )?"
    r"(?:accusations?|allegations?|claims?|reports?|suggestions?|charges?) (?:that|of)\s+",
    re.IGNORECASE,
)
"""Words before what is denied, where somebody is told to have said it."""
HAD = re.compile(
    r"(?:(?:any|all|a|its|their|his|her|the|direct|active|criminal)\s+)*"
    r"(role|part|involvement|responsibility|complicity|wrongdoing|misconduct)\b",
    re.IGNORECASE,
)
"""What somebody may be said to have in a deed."""
DEEDS = frozenset[EventType](("assault", "killed", "coerce", "arrested"))
"""Types of what somebody may have a part in."""
DOUBTED = re.compile(
    r"(?:(?:the|this|that|his|her|their) (?:claim|report|allegation|accusation|account)|it|this|that)\b"
)
"""What could not be confirmed, where that is a statement."""
SAID = frozenset[Act](("say", "accuse", "announce", "believe"))
"""Acts of statements that can be denied."""

Groups = list[list[EventMention]]


def with_denied(
    scenes: Sequence[Scene],
    attributions: Sequence[Attribution],
    drawn: Sequence[TieMention],
    happenings: Sequence[Sequence[EventMention]],
) -> Groups:
    """The happenings, with one for each denial whose words tell nothing else."""
    mentions: list[TieMention | EventMention] = [*drawn, *(m for group in happenings for m in group)]
    found: Groups = [list(group) for group in happenings]
    for scene in scenes:
        here = [m for m in mentions if m.stream == scene.stream]
        told = [m.word for m in here]
        denials = [a for a in attributions if is_denial(scene.text, a)]
        found += _parts(scene, denials, [m for m in here if isinstance(m, EventMention)])
        found += [[mention] for denial in denials for mention in _clause(scene, denial, RULE, told)]
        doubts = [a for a in attributions if a.act == "cannot-confirm" and DOUBTED.match(_words(scene, a))]
        stated = [last for a in (*denials, *doubts) if (last := _stated(scene, a, attributions)) is not None]
        found += [[mention] for said in stated for mention in _clause(scene, said, STATED, told)]
    return found


def _parts(scene: Scene, denials: Sequence[Attribution], before: Sequence[EventMention]) -> Groups:
    """The part that somebody denies to have had, each told as often as it is denied."""
    groups: dict[str, list[EventMention]] = {}
    for denial in denials:
        mention = _part(scene, denial, before)
        if mention is not None:
            groups.setdefault(mention.participants[0].actor, []).append(mention)
    return list(groups.values())


def _part(scene: Scene, denial: Attribution, before: Sequence[EventMention]) -> EventMention | None:
    match = HAD.match(_words(scene, denial))
    who = next((actor for w in sorted(scene.words(denial.source)) if (actor := scene.actor(w))), None)
    if match is None or who is None or not denial.content:
        return None
    start = denial.content[0][0]
    word = scene.main((start + match.start(1), start + match.end(1)))
    if word is None:
        return None
    deeds = (m for m in before if m.type in DEEDS and is_near(scene.text, m.evidence[-1][1], start))
    of = max(deeds, key=lambda mention: (mention.type == "assault", mention.word), default=None)
    guilt = match[1].lower() in {"wrongdoing", "misconduct"}
    end = denial.content[-1][1] if "\n" not in scene.text[start : denial.content[-1][1]] else start + match.end()
    return EventMention(
        type=of.type if of and not guilt else "other",
        trigger=(scene.parse.spans[word],),
        participants=(Participant(actor=who, part="agent"),),
        stream=scene.stream,
        word=word,
        evidence=((start, end),),
        reason=Reason(by="rule", name=PART, spans=(scene.parse.spans[word],)),
        confidence=CONFIDENCE,
    )


def _stated(scene: Scene, denial: Attribution, attributions: Sequence[Attribution]) -> Attribution | None:
    """The statement just before a denial that only points back to it."""
    if not denial.content or not points(_words(scene, denial)):
        return None
    start = start_of(denial)
    said = [a for a in attributions if a.content and start_of(a) < start and not a.within]
    last = max(said, key=start_of, default=None)
    if last is None or last.act not in SAID or last.kind == "direct" or last.source_ids == denial.source_ids:
        return None
    return last if is_near(scene.text, max(e for _, e in (*last.content, *last.cue)), start, 1) else None


def _clause(scene: Scene, said: Attribution, rule: str, told: Sequence[int]) -> Iterator[EventMention]:
    """The event of what is said, if it is a clause of this stream that tells nothing else and points to nothing."""
    text, opening = _words(scene, said), REPORTED.match(_words(scene, said))
    words = sorted(scene.words(said.content))
    if said.kind == "direct" or len(words) < LEAST or (points(text) and not opening):
        return
    denies = opening or (MARKED.match(text) and DENIES & {scene.sheet.low[w] for w in scene.words(said.cue)})
    if len(said.content) > 1 or (rule == RULE and not (denies and len(words) <= MOST)):
        return
    if opening:
        words = [w for w in words if scene.parse.spans[w][0] >= said.content[0][0] + opening.end()]
    word = next((w for w in words if scene.parse.heads[w] not in words and w in scene.clauses.by_verb), None)
    if word is None or any(_within(scene.parse.spans[w], said) and not is_definite(scene, w) for w in told):
        return
    tells = [w for w in words if scene.sheet.low[w] not in {"that", "“", "”", '"'}]
    clause = scene.clauses.by_verb[word]
    takers = [(w, "agent") for w in clause.subjects] + [(w, "patient") for w in clause.objects]
    parts = {actor: part for w, part in reversed(takers) if (actor := scene.actor(w))}
    yield EventMention(
        type="other",
        trigger=(scene.parse.spans[word],),
        participants=tuple(Participant(actor=actor, part=part) for actor, part in parts.items()),
        stream=scene.stream,
        word=word,
        evidence=scene.between(tells[0], tells[-1]),
        reason=Reason(by="rule", name=rule, spans=(scene.parse.spans[word],)),
        confidence=CONFIDENCE,
    )


def _words(scene: Scene, said: Attribution) -> str:
    return " ".join(scene.text[start:end] for start, end in said.content)


def _within(place: Span, attribution: Attribution) -> bool:
    return any(start <= place[0] and place[1] <= end for start, end in attribution.content)
