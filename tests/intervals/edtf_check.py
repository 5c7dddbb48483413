"""Whether a text is EDTF, written from ISO 8601-2's own productions and without the package's code.

Level 1, with quarters, days of unknown years, sets, and unspecified digits inside intervals, which are of level 2.
"""

import re
from calendar import monthrange

_DATE = re.compile(r"([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?([?~%])?")


def is_edtf(text: str) -> bool:
    if text.startswith("["):
        inside = text[1:-1].split("..") if ".." in text else text[1:-1].split(",")
        return text.endswith("]") and any(inside) and all(is_date(one) for one in inside if one)
    if "/" in text:
        ends = text.split("/")
        return len(ends) == 2 and any(ends) and all(one in {"", ".."} or is_date(one) for one in ends)
    return is_date(text)


def is_date(text: str) -> bool:
    m = _DATE.fullmatch(text)
    if not m:
        return False
    year, month, day, _ = m.groups()
    if month is None or "X" in month:
        return re.fullmatch(r"\d*X*", year) is not None and (day is None or "X" in day)
    if int(month) > 12:
        return int(month) in {*range(21, 25), *range(33, 37)} and day is None
    longest = 29 if "X" in year and int(month) == 2 else monthrange(2000 if "X" in year else int(year), int(month))[1]
    return day is None or "X" in day or 1 <= int(day) <= longest
