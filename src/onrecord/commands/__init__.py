"""The commands, a module each: they parse and show, nothing else. In the order of `--help`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.commands.accounts import accounts
from onrecord.commands.add import add
from onrecord.commands.brief import brief
from onrecord.commands.changes import changes
from onrecord.commands.check import check
from onrecord.commands.copies import copies
from onrecord.commands.export import export
from onrecord.commands.forget import forget
from onrecord.commands.network import network
from onrecord.commands.overview import overview
from onrecord.commands.read import read
from onrecord.commands.remove import remove
from onrecord.commands.reread import reread
from onrecord.commands.review import review
from onrecord.commands.schema import schema
from onrecord.commands.search import search
from onrecord.commands.who import who

if TYPE_CHECKING:
    import typer

COMMANDS: Final = (
    read,
    brief,
    check,
    schema,
    add,
    overview,
    search,
    who,
    accounts,
    copies,
    network,
    changes,
    export,
    review,
    reread,
    remove,
    forget,
)


def register(app: typer.Typer) -> None:
    """Put these commands on the command line."""
    for command in COMMANDS:
        app.command()(command)
