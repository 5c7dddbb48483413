"""Which column of a table holds what: as the caller says, else by its name.

>>> mapped(["id", "Headline", "Body", "Date"], Columns(), "table.csv")
Columns(text='Body', title='Headline', date='Date', url=None, outlet=None, credit=None)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from onrecord.errors import EmptyError, UnknownFormatError
from onrecord.ingest import days
from onrecord.piles import bounds
from onrecord.piles.context import Context
from onrecord.piles.records import Columns, Item, label, merged
from onrecord.types import Known

NAMES: Final[Mapping[str, Sequence[str]]] = {
    "text": ("text", "body", "content", "fulltext", "articletext", "articlebody", "article", "maintext", "story"),
    "title": ("title", "headline", "heading"),
    "date": ("date", "published", "publishdate", "publisheddate", "datepublished", "pubdate", "publishedat", "day"),
    "url": ("url", "link", "uri", "href", "permalink"),
    "outlet": ("outlet", "source", "publisher", "publication", "newspaper", "sitename", "medium"),
    "credit": ("credit", "agency"),
}
"""Names by which a column is known, the likeliest first; capitals, spaces, dashes and underscores do not count."""

DELIMITERS: Final = (",", ";", "\t", "|")

_SHOWN: Final = 40
"""Code points of the name of a column in a message. Where a table has no names, its first row is shown instead."""


def mapped(names: Sequence[str], chosen: Columns, where: str) -> Columns:
    """The column for each thing. Raises `UnknownFormatError` where one that was chosen, or the text, is not there."""
    for name in chosen_names(chosen):
        if name not in names:
            raise UnknownFormatError(where, f'it has no column "{name}"', f"its columns are {listed(names)}")
    columns = Columns(**{role: getattr(chosen, role) or _known(role, names) for role in NAMES})
    if columns.text is None:
        remedy = f"name the one that does with --text-column; they are {listed(names)}"
        raise UnknownFormatError(where, "none of its columns is known to hold the text", remedy)
    return columns


def tell(columns: Columns, where: str, context: Context) -> None:
    """Tell the caller which columns were guessed, each guess once."""
    chosen = context.options.columns
    pairs = [(role, getattr(columns, role)) for role in NAMES if getattr(chosen, role) is None]
    words = [f'{role} from "{label(name[:_SHOWN])}"' for role, name in pairs if name is not None]
    if new := [guess for guess in words if guess not in context.told]:
        context.told.update(new)
        context.note(f"{where}: guessed {', '.join(new)}; name others with --text-column and its like")


def item(cell: Callable[[str], str], text: bytes, place: str, columns: Columns, context: Context) -> Item:
    """The report of one row, of whose other columns `cell` gives the words. Raises `EmptyError`."""
    if not text.strip():
        raise EmptyError(place, f'its "{columns.text}" is empty', "leave it out, or name another with --text-column")
    others = [role for role in NAMES if role != "text" and getattr(columns, role) is not None]
    words = {role: " ".join(cell(getattr(columns, role)).split()) or None for role in others}
    published = days.day(words.pop("date", None) or "")
    if columns.date and published is None and cell(columns.date).strip():
        example = label(cell(columns.date).strip()[:_SHOWN])
        remedy = "write dates as 2024-03-07, or with the month in letters"
        context.once(f"dates {columns.date}", f'{place}: "{example}" is not read as a day; {remedy}')
    known = merged(context.options.known, Known(published=published, **words))
    return Item(name=place, data=text, known=known, kind="text")


def listed(names: Iterable[str]) -> str:
    """The names of columns as a message lists them."""
    shown = [label(name[:_SHOWN]) for name in names]
    more = [f"and {len(shown) - bounds.COLUMNS_SHOWN} more"] if len(shown) > bounds.COLUMNS_SHOWN else []
    return ", ".join([*shown[: bounds.COLUMNS_SHOWN], *more])


def chosen_names(chosen: Columns) -> list[str]:
    """The columns that the caller named."""
    return [name for role in NAMES if (name := getattr(chosen, role)) is not None]


def recognised(names: Sequence[str], chosen: Columns) -> int:
    """How many of `names` the caller chose or are known."""
    return sum(name in names for name in chosen_names(chosen)) + sum(_known(role, names) is not None for role in NAMES)


def head_of_table(head: bytes) -> bool:
    """Whether the first line is the head of a table: it names the text and something else, and holds no other words.

    >>> head_of_table(b"url;date;title;text\\nhttps://coast.example/1;"), head_of_table(b"Title, text and date\\n")
    (True, False)
    """
    line = head.partition(b"\n")[0].strip().decode("latin-1")
    return any(_names_columns([n.strip().strip('"') for n in line.split(d)]) for d in DELIMITERS)


def _names_columns(names: Sequence[str]) -> bool:
    known = [role for role in NAMES if _known(role, names) is not None]
    return "text" in known and len(known) > 1 and all(name and " " not in name for name in names)


def _known(role: str, names: Sequence[str]) -> str | None:
    """The name that is known for `role`: of several the likeliest."""
    plain = {_plain(name): name for name in reversed(names)}
    return next((plain[known] for known in NAMES[role] if known in plain), None)


def _plain(name: str) -> str:
    return name.strip().lower().replace(" ", "").replace("_", "").replace("-", "")
