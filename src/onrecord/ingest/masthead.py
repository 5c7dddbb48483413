"""What a page prints above a report: the outlet's name, and the section that it stands in.

>>> outlet("THE OMBREL COURIER"), outlet("Orsel named prime minister"), is_section("Analysis")
('The Ombrel Courier', None, True)
"""

from __future__ import annotations

import re
from typing import Final

_OUTLET_WORD: Final = (
    r"(?:Post|Times|Courier|Daily|News|Today|Tribune|Herald|Journal|Gazette|Chronicle|Observer|Guardian|Independent|Mail"
    r"|Telegraph|Standard|Star|Globe|Press|Review|Monitor|Weekly|Mirror|Register|Examiner|Record|Dispatch|Voice|Wire"
    r"|Radio|TV|Television|Broadcasting|Agency|Magazine|Report|Eye|Online|Network|Argus|Sentinel|Bulletin|Messenger)"
)
_OUTLET: Final = re.compile(
    rf"(?:The\s+)?(?:[A-Z][\w’'&-]*\s+){{1,3}}{_OUTLET_WORD}|(?:The\s+)?(?:Daily|Radio)\s+[A-Z]\w+"
)
_SECTION: Final = re.compile(
    r"(?:profile|analysis|opinion|exclusive|news|world|politics|explainer|interview|feature|features|comment|editorial|live"
    r"|breaking(?:\s+news)?|special\s+report|long\s+read|the\s+long\s+read|investigation|middle\s+east|europe|asia|africa"
    r"|americas|international|national|region|diplomacy|security|conflict|the\s+interview|background(?:er)?)",
    re.IGNORECASE,
)


def outlet(line: str) -> str | None:
    """The outlet that a line names, where it names nothing else; capitals are set in small letters."""
    words = set_small(line)
    return words if len(line) <= 60 and _OUTLET.fullmatch(words) else None


def set_small(words: str) -> str:
    """A name printed all in capitals, as it is written elsewhere."""
    return words.title().replace("’S", "’s").replace("'S", "'s") if words.isupper() else words


def is_section(line: str) -> bool:
    """Whether a line is the name of a section, as it stands above a headline."""
    return _SECTION.fullmatch(line) is not None
