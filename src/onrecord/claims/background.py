"""The background rule: what is only added inside content that is not quoted is the outlet's own word.

That is an apposition, a title, a possessive, and a clause that a comma sets apart from the name it is about ("the
Corps, headed by X since 1998, ..."). Inside quotation marks it is the speaker's, and so is what restricts ("the strike
that killed him") or goes on ("a strike, which killed ten").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.attached import NAMING
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.claims.voice import Voices
    from onrecord.scene import Scene
    from onrecord.types import Attribution, EventMention, TieMention

IN_CONTENT = "-in-content"
"""What the name of a rule ends on where this one has moved its claim."""
BACKGROUND = 0.8
"""What is left of the confidence of a claim that is moved: a reader may well take it for the source's. Not measured; it
ranks such lines below those that are not moved."""
REACH = 6
"""Words between the pronoun of a relative clause and its verb, at most."""
ASIDE = 24
"""Words from a dash to the verb of what it adds, and on to the next, at most."""
NAMES = frozenset({"NNP", "NNPS"})
RELATIVE = frozenset({"who", "which", "whom", "whose", "that", "where"})
CLOSES = frozenset({",", "–", "—", ")"})
BRACKETS: Mapping[str, str] = {"–": "–", "—": "—", "(": ")", "--": "--", ",": ","}
"""What opens an aside, and what closes it."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "VBN"})
"""What goes on behind a comma that closes an aside, between a subject and its verb."""
ENDS = frozenset({".", "!", "?", "“", "”", '"', ";"})
OPENS = RELATIVE | {"a", "an", "the", "his", "her", "its", "their", "one", "formerly", "once", "then", "now", "until"}
"""What an aside begins with that adds something to a name, besides a past participle."""


def is_background(scene: Scene, mention: TieMention | EventMention, held: Attribution | None, voices: Voices) -> bool:
    """Whether a mention only adds something to the content that it lies in."""
    if held is None or held.kind == "direct" or any(map(voices.quoted, mention.evidence)):
        return False
    if mention.reason.name in NAMING or _is_aside(scene, mention.word, scene.words(held.content)):
        return True
    return _begins_aside(scene, mention.word)


def _begins_aside(scene: Scene, word: int) -> bool:
    """Whether a verb follows "NAME, who", where the parse does not say that its clause is one of that name."""
    for at in range(word - 1, max(word - REACH, 1), -1):
        if scene.sheet.low[at] in {"who", "which", "whom", "whose"}:
            name = scene.actor(at - 2) is not None or scene.parse.tags[at - 2] in NAMES
            return name and scene.sheet.low[at - 1] == ","
        if at in scene.clauses.by_verb or scene.sheet.low[at] in {",", "and", "but"}:
            break
    return False


def _is_aside(scene: Scene, word: int, content: frozenset[int]) -> bool:
    """Whether a word lies in a clause or an apposition that a comma sets apart from a name in the same content."""
    parse, seen = scene.parse, set[int]()
    if _in_pair(scene, word, content):
        return True
    while (above := parse.heads[word]) in content and word not in seen:
        seen.add(word)
        if is_a(parse.relations[word], "conj") and not scene.sheet.on(word, "cc"):
            # "Said Keyl, who leads it, was killed", where the parse sets "killed" beside "leads".
            return False
        if _is_main(scene, word):
            return False
        named = parse.tags[above] in NAMES or scene.actor(above) is not None
        aside = is_a(parse.relations[word], "acl", "appos") and named
        if aside and above < word and _after_comma(scene, word):
            return True
        word = above
    return False


def _is_main(scene: Scene, word: int) -> bool:
    """Whether a verb behind an aside goes on with the sentence, though the parse has it in the aside.

    "The envoy in Kessaria, who worked with him, organised the meetings": a participle that adds something to a noun
    ("headed by him") has no object, and a verb with a tense has its "who".
    """
    if scene.sheet.low[max(word - 1, 0)] not in CLOSES or not is_a(scene.parse.relations[word], "acl"):
        return False
    tag = scene.parse.tags[word]
    if any(scene.sheet.low[w] in RELATIVE for w in scene.sheet.children[word] if w < word):
        return False
    return tag in FINITE - {"MD", "VBN"} or (tag == "VBN" and bool(scene.sheet.on(word, "obj")))


def _in_pair(scene: Scene, word: int, content: frozenset[int]) -> bool:
    """Whether a word lies in what a pair of dashes, brackets or commas adds to a name, wherever the parse hangs it.

    "The Corps – a unit headed by X –", "the Companies, armed by Norvane since 2019, attacked". A clause of its own
    between dashes ("– he had met them twice –") goes on with what is said.
    """
    low, tags = scene.sheet.low, scene.parse.tags
    marks = ENDS | BRACKETS.keys()
    start = next((w for w in range(word - 1, max(word - ASIDE, 0), -1) if low[w] in marks), -1)
    end = next((w for w in range(word + 1, min(word + ASIDE, len(low) - 1)) if low[w] in marks), -1)
    if not {start, end} <= content or low[end] != BRACKETS.get(low[start]):
        return False
    if low[end] == "," and tags[end + 1] not in FINITE:
        return False
    named = scene.actor(start - 1) is not None or tags[start - 1] in NAMES
    return named and (low[start + 1] in OPENS or tags[start + 1] == "VBN")


def _after_comma(scene: Scene, word: int) -> bool:
    first = min((w for w in scene.sheet.below(word) if scene.parse.tags[w] not in {",", ":"}), default=word)
    return first > 0 and scene.sheet.low[first - 1] in {",", "–", "—", "("}
