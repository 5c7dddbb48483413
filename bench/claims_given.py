"""How well claims are told where it is given who is tied to whom and what happened: what `onrecord.claims` does alone.

    python -m bench.claims_given [FOLDER ...] [--errors]

Attributions, sources, actors, dates, and where each tie and event is told, are those of the gold readings of the
example reports; parses are the model's, and dates where a set marks none. When and where, voice, polarity, certainty,
status and accounts are worked out from them and compared as `bench.claims` does. A telling whose words are a denial
that only points back ("Norvane has since denied it") is not given. Of the clean set there are totals only.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from bench.claims import check_folders, scored
from bench.claims_told import TOLD
from bench.gold import Gold, all_gold
from bench.readings import CLEAN, EXAMPLES
from onrecord.claims import claims
from onrecord.dates import dates
from onrecord.encoder import Encoder
from onrecord.pipeline import encode
from onrecord.scene import Scene, scenes
from onrecord.types import Event, EventMention, Reading, Reason, Telling, Tie, TieMention

ADDING = {"appo": "apposition", "poss": "possessive", "titl": "title", "geni": "possessive"}
"""The rules whose words only add something, by how the reason of a gold telling begins."""
OVER = re.compile(r"\b(?:former|late|ousted)\b|\bex-", re.IGNORECASE)
"""Words that say that a role is over. Who is "outgoing" holds it till then."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[EXAMPLES])
    parser.add_argument("--errors", action="store_true", help="name what is told wrong")
    o = parser.parse_args()
    check_folders(parser, o.folders)
    encoder = Encoder()
    for where in o.folders:
        score = scored(_given(where, encoder), errors=o.errors and where.name != CLEAN)
        lines = [line for line in score.table(types=False).splitlines() if line[:18].strip() in (*TOLD, "")]
        print("\n".join((where.name, *lines)))


def _given(where: Path, encoder: Encoder) -> Iterator[tuple[str, Reading, Reading]]:
    for gold in all_gold(where):
        yield gold.report_path.name, gold.reading, retold(gold, encoder)


def retold(gold: Gold, encoder: Encoder) -> Reading:
    """The gold reading, its ties, events and accounts worked out again from where it says that they are told."""
    reading = gold.reading
    encodings = encode(reading.report, encoder)
    times = reading.dates or tuple(when for e in encodings for when in dates(reading.report, e.text))
    seen = scenes(encodings, reading.actors, reading.sources, times)
    drawn = [m for tie in reading.ties for m in _ties(seen, reading, tie)]
    happened = [found for event in reading.events if (found := list(_events(seen, reading, event)))]
    told = claims(reading.report, seen, reading.attributions, drawn, happened)
    return replace(reading, ties=told.ties, events=told.events, accounts=told.accounts)


def _ties(seen: tuple[Scene, ...], reading: Reading, tie: Tie) -> Iterator[TieMention]:
    for stream, told, words in _placed(seen, reading, tie):
        scene, reason = seen[stream], ADDING.get(told.reason.name[:4].lower())
        verbs = [w for w in words if w in scene.clauses.by_verb] if reason is None else []
        yield TieMention(
            type=tie.type,
            subject=tie.subject,
            object=tie.object,
            role=tie.role,
            ended=bool(OVER.search(reading.words(told.evidence)) and reason),
            stream=stream,
            word=verbs[0] if verbs else _titled(scene, words, tie.role),
            evidence=told.evidence,
            reason=Reason(by="hand", name=reason or "verb"),
        )


def _events(seen: tuple[Scene, ...], reading: Reading, event: Event) -> Iterator[EventMention]:
    for stream, told, words in _placed(seen, reading, event):
        scene = seen[stream]
        trigger = [w for w in scene.words(event.trigger) if w in words]
        verbs = [w for w in words if w in scene.clauses.by_verb]
        yield EventMention(
            type=event.type,
            trigger=event.trigger,
            participants=event.participants,
            stream=stream,
            word=_top(scene, trigger) if trigger else verbs[0] if verbs else _top(scene, words),
            evidence=told.evidence,
            reason=Reason(by="hand", name="verb"),
        )


def _placed(seen: tuple[Scene, ...], reading: Reading, claim: Tie | Event) -> Iterator[tuple[int, Telling, list[int]]]:
    """The tellings of a claim, each with its stream and its words."""
    cues = {a.id: a.cue for a in reading.attributions}
    for told in claim.told:
        cue = cues.get(told.attribution_id or "", ())
        if told.polarity == "-" and cue and any(s <= cue[0][0] and cue[0][1] <= e for s, e in told.evidence):
            continue
        for stream, scene in enumerate(seen):
            if words := sorted(scene.words(told.evidence)):
                yield stream, told, words
                break


def _titled(scene: Scene, words: list[int], role: str | None) -> int:
    """The main word of a title where it stands among the words, else that of all."""
    last = (role or "").lower().rpartition(" ")[2]
    return next((w for w in words if scene.sheet.low[w] == last), _top(scene, words))


def _top(scene: Scene, words: list[int]) -> int:
    """The word of a stretch that hangs on none of the others."""
    return next((w for w in words if scene.parse.heads[w] not in words), words[0])


if __name__ == "__main__":
    main()
