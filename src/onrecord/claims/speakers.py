"""Who only tells of a deed has no part in it: "Keyl, according to Orsel, was arrested" does not arrest Orsel.

Where a speaker stands between a subject and its verb the parse may take both for the subject. What somebody says in a
clause with a subject of its own is about the speaker only where the clause itself names the speaker or says "he".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from onrecord.claims.voice import Voices
    from onrecord.scene import Scene
    from onrecord.types import Attribution, EventMention, TieMention

PRONOUNS = frozenset({"PRP", "PRP$", "WP", "WDT"})


def without_speakers(scene: Scene, mention: EventMention, voices: Voices) -> EventMention:
    """A mention of an event less the speakers that have no part in it."""
    told_by = _outside(scene, mention.word, voices)
    kept = tuple(p for p in mention.participants if p.actor not in told_by)
    return mention if kept == mention.participants else replace(mention, participants=kept)


def ties_a_speaker(scene: Scene, mention: TieMention, voices: Voices) -> bool:
    """Whether an end of a tie is somebody who only tells of it."""
    told_by = _outside(scene, mention.word, voices)
    return bool({mention.subject, mention.object} & told_by)


def _outside(scene: Scene, word: int, voices: Voices) -> set[str]:
    """The actors that the innermost attribution around a word has for its source, and its content nowhere means."""
    held = voices.holding(scene.parse.spans[word])
    if held is None or held.act == "believe":
        return set()
    content = sorted(scene.words(held.content))
    if word not in content or not (_has_subject(scene, held, content, word) or _is_inset(scene, held)):
        return set()
    inside = {scene.actor(w) for w in content}
    return {actor for w in scene.words(held.source) if (actor := scene.actor(w)) is not None} - inside


def _is_inset(scene: Scene, held: Attribution) -> bool:
    """Whether a source stands between a pronoun and its verb: "who Orsel says was killed" kills not Orsel."""
    first = min(scene.words(held.source), default=0)
    return first > 0 and scene.sheet.low[first - 1] in {"who", "which", "whom"} and held.act != "accuse"


def _has_subject(scene: Scene, held: Attribution, content: list[int], word: int) -> bool:
    """Whether the words before a verb in the content are a clause of their own, with somebody that it may be about.

    Who accuses is never the one who is accused.
    """
    tags = scene.parse.tags
    first = next((w for w in content if scene.sheet.low[w][0].isalnum()), word)
    before = [w for w in content if w < word]
    if any(tags[w] in PRONOUNS for w in before) or (held.act != "accuse" and tags[first] in {"TO", "VBG", "VB"}):
        return False
    return any(tags[w].startswith("NNP") for w in before)
