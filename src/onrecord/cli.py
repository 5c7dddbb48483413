"""The command line: parses and shows, nothing else. Results go to standard output, all else to standard error."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord import commands
from onrecord.errors import OnRecordError

if TYPE_CHECKING:
    from collections.abc import Sequence

app = typer.Typer(
    name="onrecord",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    help="Reads news reports and shows who said what, on whose word. Offline; nothing leaves this machine.",
    epilog="Exit status: 0 all read, 65 a file could not be read (the others were), 74 a desk could not be used, "
    "2 the command line is wrong.",
)


@app.callback(invoke_without_command=True)
def version(
    show: Annotated[
        bool, typer.Option("--version", is_eager=True, help="print the version and the model's name")
    ] = False,
) -> None:
    """Options of all commands."""
    if show:
        from onrecord.pipeline import producer

        print(f"onrecord {producer().version}, model {producer().model}")
        raise typer.Exit


commands.register(app)


def _placed(words: Sequence[str]) -> list[str]:
    """The command line with a place for each `--network` that has none: the folder one is in.

    The next word is its place unless that is an option, or a report: a file that is there and is no SVG.

    >>> _placed(["read", "a.txt", "--network"]), _placed(["read", "--network", "a.svg", "a.txt"])[1:]
    (['read', 'a.txt', '--network', '.'], ['--network', 'a.svg', 'a.txt'])
    """
    found: list[str] = []
    for word, following in zip(words, [*words[1:], ""], strict=True):
        found.append(word)
        a_report = Path(following).is_file() and Path(following).suffix.casefold() != ".svg"
        if word == "--network" and (not following or following.startswith("-") or a_report):
            found.append(".")
    return found


def main() -> None:
    """What the command `onrecord` runs."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app(args=_placed(sys.argv[1:]))
    except OnRecordError as error:
        print(f"onrecord: {error}", file=sys.stderr)
        sys.exit(error.status)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        # The reader of our output has gone: nothing is wrong. Keep the interpreter from saying so at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
