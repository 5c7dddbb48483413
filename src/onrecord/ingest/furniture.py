"""Page furniture: what a page says about itself and asks of its readers. It is the only thing not read as reporting.

A false find hides reporting, so each rule takes a whole paragraph or none, and a sentence about the world never fits.

>>> is_furniture("READ MORE: Who leads the Lantern Corps?"), is_furniture("Read more of his letters, he told them.")
(True, False)
"""

from __future__ import annotations

from typing import Final

from onrecord.ingest.pattern import rule

MOST_WORDS: Final = 40
"""Words that a paragraph of furniture has at most: copyright notices are the longest."""

MOST_POINTS: Final = 400
"""Code points that it has at most; web addresses are the longest words."""

_LABELS: Final = (
    "(?:read|see|watch|listen|view) (?:more|also|next|this|now)",
    r"also (?:read|on [\w\s]{2,30})",
    r"more (?:on|from) [\w'\s]{2,40}",
    "recommended|most (?:read|viewed|popular|shared)|trending(?: now)?|up next",
    "related(?: (?:articles?|stor(?:y|ies)|coverage|topics?|content|news|links?|posts?))?",
    "(?:next|previous) (?:article|story)",
    "tags?|topics?|keywords?|filed under|categor(?:y|ies)|in (?:pictures|photos)",
)
_LABELLED: Final = rule(rf"(?:{'|'.join(_LABELS)}) ?[:|»›>→] ?\S.*".replace(" ?", r"\s*"))

_ELSEWHERE: Final = rule(
    r"(?:read|see) (?:more|also|next)(?:\s*(?:>|»|→|\.{3}|…))?",
    "related|recommended|trending|most (?:read|popular|viewed)|more (?:news|stories)|you may also like",
    "related (?:articles|stories|coverage|topics|content|news|links|posts)|more on this story",
    r"(?:read|see|watch|view|listen to) (?:the )?(?:rest|video|clip|(?:entire|full) (?:story|article|report|post"
    r"|video|interview|text|transcript|statement))(?: (?:here|below|above|at|on|from)\b[\w\s.,:/'’-]{0,60})?[.!:]?",
    r"(?:click|tap) (?:here|below|on (?:the|this)|to)\b.*",
    r"this section contains .{0,80}\(.{0,40}\s(?:field|block|section|area)\)\W*",
    r"(?:home|news|world|politics|opinion|business|sports?|culture|region)\s*(?:[|>»›·•/][\w'\s&-]{2,42})+",
    r"(?:abstract|full text)\.?",
    r"(?:https?://|www\.)\S+",
)
_READERS: Final = rule(
    r"(?:post|leave|add|write|view|show|load|join) (?:a |your |all |more |the )*(?:\d+ )?(?:comments?|reply)\W*",
    r"join the conversation\W*",
    r"(?:\d+ |no )?comments?(?:\s*\(\d+\))?",
    r"comments (?:are|have been) (?:now )?(?:closed|disabled|turned off|moderated)\b.{0,60}",
    r"share(?: (?:this|on|via|with|the|your|article|story)\b.{0,60})?",
    r"(?:print|e-?mail|copy link|save|facebook|twitter|whatsapp|telegram|linkedin|reddit|copy)"
    r"(?:[\s|/,·•]+(?:print|e-?mail|copy|link|save|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|share|this))*",
    r"(?:please )?(?:follow|like|join|find) (?:us|@\w+|the author)\b.*",
    r"follow .{2,60} on (?:twitter|x|facebook|instagram|telegram|youtube|whatsapp|google news)\b.*",
    r"(?:have|got) a tip\b.*|have you (?:witnessed|been affected)\b.*",
    r"(?:reach|contact|e-?mail) (?:him|her|them|us|me|the (?:author|writer|reporter)) at \S+@\S+",
)
_SELLING: Final = rule(
    r"(?:please )?sign up (?:here|now|today|to|for)\b.*(?:newsletter|alerts?|e-?mail|inbox|updates|here|free|briefing"
    r"|daily|weekly).*",
    r"(?:please )?subscribe(?: (?:now|today|here|to|for)\b.*)?",
    r"(?:sign|log) in(?: (?:to|or|here)\b.*)?",
    r"get (?:the |our |more )?.{0,60}(?:in|to) your inbox.*",
    r"(?:please )?(?:support|donate to) (?:us|our|independent)\b.{0,100}(?:journalism|donat|subscri|today|member).*",
    r"advertisements?|sponsored(?: content)?|promoted(?: content)?|ad|advert",
    r"(?:download|get) (?:the|our) (?:[\w\s]{1,30} )?app\b.*",
)
_PAGE: Final = rule(
    r"(?:story|article|content) continues (?:below|after)\b.*|skip (?:to|past)\b.*|continue reading(?: .{0,60})?",
    r"(?:scroll (?:down|for)|swipe|loading|please wait|back to top|top of page|go to comments)\b.{0,60}",
    r"(?:copyright\b|©|\(c\)\s*(?:copyright|\d{4})|\(copyright).{0,240}",
    r"(?:.{0,120}\b)?all rights reserved\b.{0,120}",
    r"(?:this|the) (?:material|content|article|story) may not be (?:published|reproduced|copied|reprinted).*",
    r"(?:we|this (?:web)?site) uses? cookies\b.*",
    r"(?:terms (?:of (?:use|service)|and conditions)|(?:privacy|cookie) policy|contact us|about us)"
    r"(?:\s*[|·•,/]\s*.{0,100})?",
    r"\d+ (?:min(?:ute)?s? read|shares|views)",
    r"[-–—_*•·=~#.\s]{3,}",
)
_KINDS: Final = (_LABELLED, _ELSEWHERE, _READERS, _SELLING, _PAGE)
_OWN_WORDS: Final = rule(r"©.*|copyright.*")
_SAID: Final = rule(r".*\b(?:said|says|told|according to|added|tweeted)\b.*")


def is_furniture(paragraph: str) -> bool:
    """Whether the whole paragraph belongs to the page and not to the report."""
    words = paragraph.strip(" \t[]<>*•►▶")
    if len(paragraph) > MOST_POINTS or len(words.split()) > MOST_WORDS:
        return False
    if _SAID.fullmatch(words) and not (_LABELLED.fullmatch(words) or _OWN_WORDS.fullmatch(words)):
        return False
    return not words or any(kind.fullmatch(words) for kind in _KINDS)
