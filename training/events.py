"""Events and who has which part in them, as two corpora mark them, in the types of `onrecord.encoder.heads`."""

from __future__ import annotations

import json
import re
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from onrecord.encoder.heads import EVENT_TYPES, PARTS
from training.corpora import need
from training.running import running
from training.told import Pair, Span, Told, held_out, joined

TYPES = {
    "Conflict.Attack": "assault",
    "Life.Die": "killed",
    "Life.Injure": "injured",
    "ArtifactExistence.DamageDestroyDisableDismantle": "destroyed",
    "Justice.ArrestJailDetain": "arrested",
    "Justice.ReleaseParole": "released",
    "Justice.ChargeIndict": "charged",
    "Justice.TrialHearing": "charged",
    "Justice.Convict": "charged",
    "Justice.Sentence": "charged",
    "Justice.InvestigateCrime": "investigated",
    "Contact.Contact": "consult",
    "Contact.RequestCommand": "request",
    "Contact.ThreatenCoerce": "threaten",
    "Conflict.Demonstrate": "protest",
    "Movement.Transportation": "moved",
    "Transaction.ExchangeBuySell": "paid",
    "Transaction.Donation": "paid",
    "Conflict:Attack": "assault",
    "Conflict:Demonstrate": "protest",
    "Life:Die": "killed",
    "Justice:Arrest-Jail": "arrested",
    "Contact:Meet": "consult",
    "Contact:Phone-Write": "consult",
    "Movement:Transport": "moved",
    "Transaction:Transfer-Money": "paid",
}
"""WikiEvents' types with a full stop, M2E2's with a colon; what is not here is `other`."""
M2E2_TYPES = frozenset(kind for name, kind in TYPES.items() if ":" in name)
_PARTS = {
    "agent": "Attacker Killer Injurer Agent Jailer Entity Communicator Participant Demonstrator Transporter "
    "Investigator JudgeCourt Prosecutor Giver Destroyer DamagerDestroyer Damager Dismantler Disabler Police "
    "Perpetrator Identifier Observer ManufacturerAssembler Researcher Treater Preventer Impeder Victor TeacherTrainer",
    "patient": "Victim Target Person Artifact PassengerArtifact Defendant Detainee AcquiredEntity IdentifiedObject "
    "ObservedEntity Patient Subject Employee Defeated Learner CrashObject ArtifactMoney",
    "recipient": "Recipient",
    "place": "Place PlaceOfEmployment",
    "origin": "Origin",
    "destination": "Destination",
    "instrument": "Instrument ExplosiveDevice Vehicle",
}
ROLES = {role: part for part, roles in _PARTS.items() for role in roles.split()}
"""The part that a role is; the few that are none of ours are left unknown."""
NEAR = 40
"""An argument of WikiEvents, whose place is not given, is looked for within so many tokens of its trigger."""
_FUNCTION = """
a an the of in on at to for from by with and or but as that this these those it its is are was were be been has
have had not no do did does will would could should may might which who whom whose what when where there here than
then so if s t also after before while during into over under about between against up out off
he she they them him her his their we us our you your i me my
"""
FUNCTION = frozenset(_FUNCTION.split())
WORD = re.compile(r"\w+")


SPEECH = "Contact.Contact"
"""A type of WikiEvents that is a meeting in one word and what somebody "said" in nine."""
_MEETS = "meet meets met meeting meetings talks summit negotiations negotiated negotiating visited"
MEETS = frozenset(_MEETS.split())
_PARTICLES = "off out up down away over to on in through dead guilty place part"
PARTICLES = frozenset(_PARTICLES.split())
"""Behind these a trigger of several words has its main word in front ("set off", "shot dead")."""
OFTEN, SEEN = 0.3, 3
"""Both corpora mark an event once, and leave most other words for it unmarked. A word of which this share is marked, in
so many places at least, therefore counts for nothing where it is not."""


def wikievents(path: Path, dev: bool) -> list[Told]:
    """WikiEvents' documents, of its published training part, one in ten or so held out."""
    rows = [json.loads(line) for line in need(path).read_text("utf8").splitlines()]
    texts = [_document(row) for row in rows]
    return _opened(texts, [held_out(row["docid"]) == dev for row in rows])


def _opened(texts: Sequence[Told], kept: Sequence[bool]) -> list[Told]:
    """Some of a corpus's texts, with the words left open that its marks elsewhere show to tell events."""
    marked = Counter(told.text[s:e].lower() for told in texts for s, e, _ in told.triggers or ())
    written = Counter(word.group().lower() for told in texts for word in WORD.finditer(told.text))
    often = {w for w, n in marked.items() if n >= SEEN and n >= OFTEN * written[w]}
    return [replace(told, open=_left(told, often)) for told, keep in zip(texts, kept, strict=True) if keep]


def _left(told: Told, words: Iterable[str]) -> tuple[Span, ...]:
    taken = {(s, e) for s, e, _ in told.triggers or ()}
    found = (word.span() for word in WORD.finditer(told.text) if word.group().lower() in words)
    return (*told.open, *(span for span in found if span not in taken))


def _document(row: dict[str, Any]) -> Told:
    tokens: list[str] = row["tokens"]
    text, spans = running(tokens)
    triggers, unsure, pairs = [], list[Span](), list[Pair]()
    for event in row["event_mentions"]:
        a, b = event["trigger"]["start_idx"], event["trigger"]["end_idx"]
        if a == b:
            continue  # the corpus has lost the place
        trigger = _main(tokens, spans, a, b)
        if event["event_type"] == SPEECH and not MEETS & {t.lower() for t in tokens[a:b]}:
            unsure.append(trigger)
        else:
            triggers.append((*trigger, TYPES.get(event["event_type"], "other")))
        parts: dict[Span, str | None] = {}
        for argument in event["arguments"]:
            if place := _nearest(tokens, argument["text"].split(), a):
                parts[spans[place[0]][0], spans[place[1] - 1][1]] = ROLES.get(argument["role"])
        pairs += [Pair(trigger, span, _part(part)) for span, part in parts.items() if part]
        pairs += [Pair(trigger, span, _part(None)) for span in _others(tokens, spans, (a, b), parts)]
    found = Told(row["docid"], text, (), tuple(triggers), frozenset(EVENT_TYPES), tuple(pairs))
    return replace(found, open=tuple(unsure))


def _main(tokens: Sequence[str], spans: Sequence[Span], a: int, b: int) -> Span:
    """Where the main word of a trigger stands: its last, or its first before a particle."""
    at = a if tokens[b - 1].lower() in PARTICLES else b - 1
    return spans[at]


def _nearest(tokens: Sequence[str], words: Sequence[str], at: int) -> tuple[int, int] | None:
    """The place of some words, the nearest to a token and within `NEAR` of it."""
    low, high = max(0, at - NEAR), min(len(tokens), at + NEAR)
    found = [i for i in range(low, high) if list(tokens[i : i + len(words)]) == list(words)]
    return min(((i, i + len(words)) for i in found), key=lambda p: abs(p[0] - at), default=None)


def _others(
    tokens: Sequence[str], spans: Sequence[Span], trigger: tuple[int, int], parts: dict[Span, str | None]
) -> Iterator[Span]:
    """Words of the trigger's sentence, as far as full stops tell, that are no argument of it and might be one."""
    low, high = trigger
    while low > 0 and tokens[low - 1] not in {".", "!", "?"}:
        low -= 1
    while high < len(tokens) and tokens[high] not in {".", "!", "?"}:
        high += 1
    for i in range(low, high):
        free = all(end <= spans[i][0] or spans[i][1] <= start for start, end in parts)
        if free and not trigger[0] <= i < trigger[1] and tokens[i].isalpha() and tokens[i].lower() not in FUNCTION:
            yield spans[i]


def _part(part: str | None) -> dict[str, bool]:
    return {p: p == part for p in PARTS}


def m2e2(path: Path, dev: bool) -> list[Told]:
    """M2E2's documents, one in ten or so held out. Its mentions are given, so those that are no argument are known."""
    with zipfile.ZipFile(need(path)) as archive:
        names = ("text_only_event", "text_multimedia_event")
        rows = [row for name in names for row in json.loads(archive.read(f"m2e2_annotations/{name}.json"))]
    documents: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        documents[row["sentence_id"].rsplit("_", 1)[0]].append(row)
    texts = [joined([_sentence(name, row) for row in sentences]) for name, sentences in documents.items()]
    return _opened(texts, [held_out(told.id) == dev for told in texts])


def _sentence(document: str, row: dict[str, Any]) -> Told:
    text, spans = running(row["words"])

    def span(mark: dict[str, Any]) -> Span:
        return spans[mark["start"]][0], spans[mark["end"] - 1][1]

    triggers, pairs = [], []
    for event in row["golden-event-mentions"]:
        trigger = _main(row["words"], spans, event["trigger"]["start"], event["trigger"]["end"])
        triggers.append((*trigger, TYPES.get(event["event_type"], "other")))
        parts = dict.fromkeys(map(span, row["golden-entity-mentions"])) | {
            span(a): ROLES.get(a["role"]) for a in event["arguments"]
        }
        pairs += [Pair(trigger, other, _part(part)) for other, part in parts.items()]
    return Told(document, text, (), tuple(triggers), M2E2_TYPES, tuple(pairs))
