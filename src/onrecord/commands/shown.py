"""What the commands on a desk share: how an answer is printed, and the option that asks what the desk held on a day."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rich.console import RenderableType

    from onrecord.desk import Desk

KnownAt = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="only what the desk held by the end of that day: 2024-03-26, 2024-03, 2024"),
]
Pick = Annotated[
    int | None, typer.Option(min=1, metavar="N", help="which of several that answer to the name, as they are listed")
]
Json = Annotated[bool, typer.Option("--json", help="print all of it as one line of JSON")]


@contextmanager
def writing_to(target: Path) -> Iterator[None]:
    """Whatever keeps a file from being written is told in one line. Raises `UsageError`."""
    try:
        yield
    except OSError as error:
        reason = f"{target}: the file cannot be written ({error.strerror}); choose another place"
        raise UsageError(reason) from error


def desk_at(path: Path, *, new: bool = False) -> Desk:
    """The desk in a file, made first where there is none and `new`. Raises `DeskError`.

    One that an older version made is brought up to date, which takes a while, and is told on standard error.
    """
    from onrecord.commands.progress import told
    from onrecord.desk import Desk

    with told("bringing the desk up to date") as tell:
        return (Desk.create if new else Desk)(path, tell=tell)


def as_json(*found: object) -> None:
    """Print each as a line of JSON."""
    import msgspec

    for one in found:
        print(msgspec.json.encode(one).decode())


def page(*shown: RenderableType, known_at: str | None = None) -> None:
    """Print a page, with a line before it where it is of what the desk held then."""
    from rich.console import Console

    console = Console(highlight=False)
    if known_at is not None:
        console.print(f"As the desk held it by the end of {known_at} (UTC):\n", markup=False)
    console.print(*shown, sep="\n")
