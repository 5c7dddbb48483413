"""Whether a claim is told as over, as going on, or as having happened: read from the verb that tells it.

>>> of_tie("present"), of_tie("past"), of_tie("past", starts=True), of_event("present"), of_event("past")
('ongoing', 'happened', 'ongoing', 'ongoing', 'happened')
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from onrecord.claims.attached import AT_A_TIME, governor, times
from onrecord.claims.heralded import is_announced, is_charged, is_purpose
from onrecord.claims.phases import enters, told_by
from onrecord.claims.words import listed, verbs
from onrecord.intervals import from_edtf
from onrecord.syntax import is_a
from onrecord.types import TieMention

if TYPE_CHECKING:
    from datetime import date

    from onrecord.claims.voice import Voices
    from onrecord.scene import Scene
    from onrecord.types import EventMention, Status, When

Tense = Literal["past", "present", "perfect", "progressive", "to come", "none"]
BE = frozenset({"is", "are", "’s", "'s", "am", "was", "were", "be", "’re", "'re"})
HAVE = frozenset({"has", "have", "’ve", "'ve"})
PRESENT = frozenset({"is", "are", "’s", "'s", "am", "’re", "'re", "does", "do"}) | HAVE
REACH = 10
"""Words between a gerund and the verb before it, at most."""
BREAKS = frozenset({",", ";", ".", ":", "“", "”", '"'})
CLIMB = 4
"""How many verbs over an infinitive are asked for their tense."""


def status(scene: Scene, mention: TieMention | EventMention, voices: Voices) -> Status:
    """The status of a claim by the tense of its words."""
    told = tense(scene, mention.word)
    if told == "none" and mention.reason.name == "as" and not told_by(scene, mention, "leaves"):
        told = tense(scene, governor(scene, mention.word))
    if told == "to come" or (not isinstance(mention, TieMention) and is_purpose(scene, mention.word)):
        return "planned"
    if mention.type in AT_A_TIME:
        return "ongoing" if told == "progressive" else "happened"
    when = times(scene, mention, voices)
    since = any(w.relation == "since" for w in when)
    if not isinstance(mention, TieMention):
        return _of_happening(scene, mention, voices, when)
    if told == "none" and scene.parse.tags[mention.word] == "VBN" and _is_cue(scene, mention, voices):
        return "happened"
    if mention.ended or _reacts(scene, mention.word, told) or any(_is_over(w, voices.day) for w in when[:1]):
        return "happened"
    stays = scene.sheet.low[governor(scene, mention.word)] in verbs("stays")
    return of_tie(told, since=since or stays, starts=enters(scene, mention) and not told_by(scene, mention, "leaves"))


def _of_happening(scene: Scene, mention: EventMention, voices: Voices, when: list[When]) -> Status:
    """The status of an event that may last, by its tense and its times."""
    told = tense(scene, mention.word)
    if told != "past" and any(_is_to_be(w, voices.day) for w in when[:1]):
        return "planned"
    if is_announced(scene, mention, when):
        return "planned"
    if told == "none" and (_stays(scene, mention.word) or _goes_on(scene, mention.word)):
        return "ongoing"
    if is_charged(scene, mention.word):
        return "happened"
    line = voices.in_line(scene.parse.spans[mention.word])
    return of_event(told, since=any(w.relation == "since" for w in when), dated=line or bool(when))


def _reacts(scene: Scene, word: int, told: Tense) -> bool:
    """Whether a word tells what one said or showed once ("hailed by Norvane and opposed by protesters")."""
    is_state = told == "present" and scene.parse.tags[word] == "VBN"
    if is_state or told not in {"none", "present"}:
        return False
    beside = [scene.parse.heads[word]] if is_a(scene.parse.relations[word], "conj") and told == "none" else []
    return any(scene.sheet.low[w] in verbs("reacts") for w in (word, *beside))


def _is_cue(scene: Scene, mention: TieMention, voices: Voices) -> bool:
    """Whether somebody shows by the word of a tie where he stands ("a choice opposed by protesters")."""
    return voices.acting(scene.parse.spans[mention.word]) is not None


def _is_to_be(when: When, day: date | None) -> bool:
    """Whether a day is still to come when the report is out."""
    if day is None or when.edtf is None or "/" in when.edtf or "X" in when.edtf:
        return False
    return from_edtf(when.edtf).earliest_start > day


def _stays(scene: Scene, noun: int) -> bool:
    """Whether a happening is the subject of a verb that has it go on ("protests continue")."""
    verb = governor(scene, noun)
    return verb != noun and scene.sheet.low[verb] in verbs("stays") and _own(scene, verb) in {"present", "progressive"}


def _goes_on(scene: Scene, noun: int) -> bool:
    """Whether an adjective has a happening go on: "the ongoing war", "has faced growing protests"."""
    said = {scene.sheet.low[w] for w in scene.sheet.on(noun, "amod", "compound")}
    if said & listed("goes on"):
        return True
    return bool(said & listed("grows")) and _own(scene, governor(scene, noun)) != "past"


def _is_over(when: When, day: date | None) -> bool:
    """Whether a time has an end that is past: "from 2014 to 2017", "until last year"."""
    _, slash, end = (when.edtf or "").partition("/")
    if not slash or end in {"", ".."} or when.relation == "by":
        return False
    return day is None or from_edtf(end).latest_end <= day


def of_tie(told: Tense, *, since: bool = False, starts: bool = False) -> Status:
    """What a tense makes of a tie, which lasts; what "has" been "since", and what began, goes on."""
    if starts or told in {"present", "progressive", "none"}:
        return "ongoing"
    return "ongoing" if told == "perfect" and since else "happened"


def of_event(told: Tense, *, since: bool = False, dated: bool = False) -> Status:
    """What a tense makes of an event: what is in progress goes on, and a habit ("he still calls the meetings")."""
    if told == "progressive" or (told == "perfect" and since):
        return "ongoing"
    return "ongoing" if told == "present" and not dated else "happened"


def tense(scene: Scene, word: int) -> Tense:
    """The tense of a verb, or of the copula of what is said by one; of an infinitive that of the verb over it."""
    for _ in range(CLIMB):
        found = _own(scene, word)
        if found != "none" or scene.parse.tags[word] not in {"VB", "VBG"}:
            return found
        above, relation = scene.parse.heads[word], scene.parse.relations[word]
        if scene.parse.tags[word] == "VBG" and _hangs_on_a_noun(scene, word):
            return _before(scene, word)
        if _is_to_come(scene, word, above):
            return "to come"
        if above < 0 or not is_a(relation, "xcomp", "ccomp", "acl", "advcl", "conj", "obl", "nmod"):
            return "none"
        word = above
    return "none"


def _hangs_on_a_noun(scene: Scene, gerund: int) -> bool:
    """Whether the parse hangs on a noun a gerund that goes with a verb: "worked for years guiding them"."""
    above = scene.parse.heads[gerund]
    if above < 0 or scene.parse.tags[above].startswith("V"):
        return False
    led = any(scene.sheet.low[w] in {"in", "for", "by", "while"} for w in scene.sheet.on(gerund, "mark", "case"))
    return led or is_a(scene.parse.relations[gerund], "amod")


def _before(scene: Scene, gerund: int) -> Tense:
    """The tense of the last verb before a gerund that the parse takes for an adjective: "worked for years guiding"."""
    for word in range(gerund - 1, max(gerund - REACH, -1), -1):
        if scene.sheet.low[word] in BREAKS:
            break
        if scene.parse.tags[word].startswith("V"):
            return _own(scene, word)
    return "none"


def _is_to_come(scene: Scene, word: int, above: int) -> bool:
    """Whether an infinitive tells what is to be: "is to be placed", and of a headline "Haldmark to blacklist bank"."""
    if scene.parse.tags[word] != "VB" or not any(scene.sheet.low[w] == "to" for w in scene.sheet.children[word]):
        return False
    return scene.parse.relations[word] == "root" or (above >= 0 and scene.sheet.low[above] in BE)


def _own(scene: Scene, word: int) -> Tense:
    """The tense of a predicate by its own form and its auxiliaries."""
    tag, aux = scene.parse.tags[word], scene.sheet.on(word, "aux", "cop")
    if tag == "VBD" and not aux and scene.sheet.low[word + 1 : word + 2] == ["by"]:
        # "The Corps, headed by Vantor since 2009, ..."
        return "none"
    low = {scene.sheet.low[w] for w in aux}
    if any(
        scene.sheet.low[w - 1] in BE - {"be"} for w in scene.sheet.on(word, "aux", "mark") if scene.sheet.low[w] == "to"
    ):
        return "to come"
    if tag == "VBD" or any(scene.parse.tags[w] == "VBD" for w in aux) or _is_past(scene, word):
        return "past"
    if low & HAVE and tag in {"VBN", "VB"}:
        return "perfect"
    if tag in {"VBG", "VBN"} and low & PRESENT:
        return "progressive" if tag == "VBG" else "present"
    return "present" if low & PRESENT or tag in {"VBZ", "VBP"} else "none"


def _is_past(scene: Scene, word: int) -> bool:
    """Whether a participle with a subject and no auxiliary is a past tense, whatever its tag ("Norvane armed them")."""
    if scene.parse.tags[word] != "VBN" or scene.sheet.on(word, "aux"):
        return False
    return any(scene.parse.relations[w] == "nsubj" for w in scene.sheet.children[word] if w < word)
