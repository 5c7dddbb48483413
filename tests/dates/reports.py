"""Reports made of one text, and what is found in them."""

from datetime import date

from onrecord.dates import dates
from onrecord.types import Report, When

DAY = date(2024, 3, 20)  # a Wednesday


def report(text: str, published: date | None = DAY, **more: object) -> Report:
    return Report(id="", sha256="", text_sha256="", text=text, published=published, **more)  # type: ignore[arg-type]


def whens(text: str, published: date | None = DAY) -> tuple[When, ...]:
    return dates(report(text, published), text)


def words(text: str, when: When) -> str:
    ((start, end),) = when.spans
    return text[start:end]


def found(text: str, published: date | None = DAY) -> list[tuple[str, str | None]]:
    """Each expression with its EDTF."""
    return [(words(text, when), when.edtf) for when in whens(text, published)]
