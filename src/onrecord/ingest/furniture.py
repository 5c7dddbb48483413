"""Page furniture: what a page says about itself and asks of its readers. It is the only thing not read as reporting.

A false find hides reporting, so each rule takes a whole paragraph or none, and a sentence about the world never fits.

>>> is_furniture("READ MORE: Who leads the Lantern Corps?"), is_furniture("Read more of his letters, he told them.")
(True, False)
"""

from __future__ import annotations

import re
from typing import Final

MOST_WORDS: Final = 40
"""Words that a paragraph of furniture has at most: copyright notices are the longest."""

MOST_POINTS: Final = 400
"""Code points that it has at most; web addresses are the longest words."""

_LABEL: Final = (
    r"(?:read|see|watch|listen|view)\s+(?:more|also|next|this|now)|also\s+read|also\s+on\s+[\w ]{2,30}|more\s+on\s+this|recommended"
    r"|related(?:\s+(?:articles?|stor(?:y|ies)|coverage|topics?|content|news|links?|posts?))?"
    r"|more\s+(?:from|on)\s+[\w' ]{2,40}|most\s+(?:read|viewed|popular|shared)|trending(?:\s+now)?|tags?|topics?|keywords?|filed\s+under|categor(?:y|ies)"
    r"|in\s+pictures|in\s+photos|up\s+next|next\s+(?:article|story)|previous\s+(?:article|story)"
)
_RULES: Final[tuple[str, ...]] = (
    rf"(?:{_LABEL})\s*[:|»›>→]\s*\S.*",
    r"(?:read|see)\s+(?:more|also|next)(?:\s*(?:>|»|→|\.{3}|…))?",
    r"(?:related|recommended|trending|most\s+(?:read|popular|viewed)|more\s+(?:news|stories)|more\s+on\s+this\s+story|you\s+may\s+also\s+like"
    r"|related\s+(?:articles|stories|coverage|topics|content|news|links|posts))",
    r"(?:abstract|full\s+text)\.?",
    r"(?:read|see|watch|view|listen\s+to)\s+(?:the\s+)?(?:rest|full\s+(?:story|article|report|post|video|interview|text|transcript|statement)|entire\s+(?:story|article|post)|video|clip)"
    r"(?:\s+(?:here|below|above|at|on|from)\b[\w .,:/'’-]{0,60})?[.!:]?",
    r"(?:click|tap)\s+(?:here|below|on\s+(?:the|this)|to)\b.*",
    r"(?:post|leave|add|write|view|show|load|join)\s+(?:a\s+|your\s+|all\s+|more\s+|the\s+)*(?:\d+\s+)?(?:comments?|reply|conversation)\W*",
    r"(?:\d+\s+|no\s+)?comments?(?:\s*\(\d+\))?",
    r"comments\s+(?:are|have\s+been)\s+(?:now\s+)?(?:closed|disabled|turned\s+off|moderated)\b.{0,60}",
    r"this\s+section\s+contains\s+.{0,80}\(.{0,40}\s(?:field|block|section|area)\)\W*",
    r"share(?:\s+(?:this|on|via|with|the|your|article|story)\b.{0,60})?",
    r"(?:print|email|e-mail|copy\s+link|save|facebook|twitter|whatsapp|telegram|linkedin|reddit|copy)"
    r"(?:\s*(?:[|/,·•]|\s)\s*(?:print|email|e-mail|copy\s+link|save|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|copy|share|link|this|article))*",
    r"(?:please\s+)?sign\s+up\s+(?:here|now|today|to|for)\b.*(?:newsletter|alerts?|email|e-mail|inbox|updates|here|free|briefing|daily|weekly).*",
    r"(?:please\s+)?subscribe(?:\s+(?:now|today|here|to|for)\b.*)?",
    r"(?:sign|log)\s+in(?:\s+(?:to|or|here)\b.*)?",
    r"get\s+(?:the\s+|our\s+|more\s+)?.{0,60}(?:in|to)\s+your\s+inbox.*",
    r"(?:please\s+)?(?:follow|like|join|find)\s+(?:us|@\w+|the\s+author)\b.*",
    r"follow\s+.{2,60}\s+on\s+(?:twitter|x|facebook|instagram|telegram|youtube|whatsapp|google\s+news)\b.*",
    r"(?:please\s+)?(?:support|donate\s+to)\s+(?:us|our|independent)\b.{0,100}(?:journalism|donat|subscri|today|member).*",
    r"(?:advertisement|advertisements|sponsored(?:\s+content)?|promoted(?:\s+content)?|ad|advert|story\s+continues\s+(?:below|after)\b.*"
    r"|(?:article|content)\s+continues\s+(?:below|after)\b.*|skip\s+(?:to|past)\b.*|continue\s+reading(?:\s.{0,60})?|continue\s+reading\s+(?:below|the\s+main\s+story).*)",
    r"(?:scroll\s+(?:down|for)|swipe|loading|please\s+wait|back\s+to\s+top|top\s+of\s+page|go\s+to\s+comments)\b.{0,60}",
    r"(?:copyright\b|©|\(c\)\s*(?:copyright|\d{4})|\(?copyright).{0,240}",
    r"all\s+rights\s+reserved\b.*",
    r".{0,120}\ball\s+rights\s+reserved\W*",
    r"(?:this|the)\s+(?:material|content|article|story)\s+may\s+not\s+be\s+(?:published|reproduced|copied|reprinted).*",
    r"(?:we|this\s+(?:web)?site)\s+use[s]?\s+cookies\b.*",
    r"(?:terms\s+(?:of\s+(?:use|service)|and\s+conditions)|privacy\s+policy|cookie\s+policy|contact\s+us|about\s+us)"
    r"(?:\s*[|·•,/]\s*.{0,100})?",
    r"(?:home|news|world|politics|opinion|business|sport|sports|culture|middle\s+east|region)(?:\s*[|>»›·•/]\s*[\w' &-]{2,40})+",
    r"(?:have\s+a\s+tip|got\s+a\s+tip|have\s+you\s+(?:witnessed|been\s+affected))\b.*",
    r"(?:download|get)\s+(?:the|our)\s+(?:[\w ]{1,30}\s)?app\b.*",
    r"(?:reach|contact|email|e-mail)\s+(?:him|her|them|us|me|the\s+(?:author|writer|reporter))\s+at\s+\S+@\S+",
    r"(?:https?://|www\.)\S+",
    r"\d+\s+(?:min(?:ute)?s?\s+read|shares|views)",
    r"[-–—_*•·=~#.\s]{3,}",
)  # fmt: skip
_FURNITURE: Final = re.compile("|".join(f"(?:{rule})" for rule in _RULES), re.IGNORECASE | re.DOTALL)
_SAID: Final = re.compile(r"\b(?:said|says|told|according\s+to|added|tweeted)\b", re.IGNORECASE)


def is_furniture(paragraph: str) -> bool:
    """Whether the whole paragraph belongs to the page and not to the report."""
    if len(paragraph) > MOST_POINTS:
        return False
    words = paragraph.strip(" \t[]<>*•►▶")
    if not words:
        return True
    if len(words.split()) > MOST_WORDS or (_SAID.search(words) and not _labelled(words)):
        return False
    return _FURNITURE.fullmatch(words) is not None


def _labelled(words: str) -> bool:
    return re.match(rf"(?:{_LABEL})\s*[:|»›>→]|©|copyright", words, re.IGNORECASE) is not None
