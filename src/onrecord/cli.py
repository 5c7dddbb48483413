"""The command line: parses and shows, nothing else. Results go to standard output, all else to standard error."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord import commands
from onrecord.errors import EXIT_UNREADABLE, OnRecordError, UsageError
from onrecord.options import (
    Credit,
    CreditColumn,
    DateColumn,
    Jobs,
    Outlet,
    OutletColumn,
    Published,
    TextColumn,
    TitleColumn,
    UrlColumn,
    day,
)
from onrecord.types import Known

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from rich.console import Console, RenderableType

    from onrecord.bulk import Outcome
    from onrecord.piles import Columns
    from onrecord.types import Reading

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

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE...",
        help="text, HTML, PDF, DOCX or EML; folders, globs, feeds, WARC, CSV, JSON Lines, zip and mbox of many; "
        "- reads standard input",
    ),
]
Title = Annotated[str | None, typer.Option(metavar="TEXT", help="its headline")]
Url = Annotated[str | None, typer.Option(metavar="URL", help="where it stands; kept as a note, never opened")]
Json = Annotated[bool, typer.Option("--json", help="print the reading as JSON (schema onrecord/1), one line a report")]
Page = Annotated[
    Path | None,
    typer.Option(metavar="OUT", help="write an annotated page; with several reports OUT is a folder"),
]
Network = Annotated[
    Path | None,
    typer.Option(
        metavar="[OUT]",
        help="draw the network of ties as SVG: OUT, or into the folder one is in; with several reports OUT is a folder",
    ),
]


@app.command()
def read(
    files: Paths,
    published: Published = None,
    outlet: Outlet = None,
    credit: Credit = None,
    title: Title = None,
    url: Url = None,
    json: Json = False,
    page: Page = None,
    network: Network = None,
    text_column: TextColumn = None,
    title_column: TitleColumn = None,
    date_column: DateColumn = None,
    url_column: UrlColumn = None,
    outlet_column: OutletColumn = None,
    credit_column: CreditColumn = None,
    jobs: Jobs = None,
) -> None:
    """Show who said what in each report: its sourcing card, its JSON, an annotated page, or its network."""
    from onrecord.piles import Columns

    known = Known(published=day(published), outlet=outlet, credit=credit, title=title, url=url)
    columns = Columns(
        text=text_column,
        title=title_column,
        date=date_column,
        url=url_column,
        outlet=outlet_column,
        credit=credit_column,
    )
    with _outcomes(files, known, jobs, columns) as outcomes:
        for outcome in outcomes:
            if json and outcome.line is not None:
                print(outcome.line)
            if page is not None:
                from onrecord.show.page import page as annotated

                _write(page, outcome, "html", annotated, alone=_alone(files, outcome))
            if network is not None:
                from onrecord.show.network import svg

                _write(network, outcome, "svg", svg, alone=_alone(files, outcome))
            if not json and page is None and network is None:
                from onrecord.show.card import card

                _print(card(outcome.reading()))


@app.command()
def brief(
    files: Paths,
    published: Published = None,
    outlet: Outlet = None,
    credit: Credit = None,
    title: Title = None,
    url: Url = None,
    jobs: Jobs = None,
) -> None:
    """One page on the system a report describes: who is tied to whom, what happened, each line on whose word."""
    from onrecord.show.brief import brief as whole
    from onrecord.show.layout import Rule

    known = Known(published=day(published), outlet=outlet, credit=credit, title=title, url=url)
    with _outcomes(files, known, jobs) as outcomes:
        for number, outcome in enumerate(outcomes):
            if number:
                _print(Rule())
            _print(whole(outcome.reading()))


@app.command()
def check(
    files: Paths,
    published: Published = None,
    outlet: Outlet = None,
    credit: Credit = None,
    jobs: Jobs = None,
) -> None:
    """The standards desk's memo: what is given for each unnamed source, what rests on one, who was not heard."""
    from onrecord.show.memo import memo

    with _outcomes(files, Known(published=day(published), outlet=outlet, credit=credit), jobs) as outcomes:
        for outcome in outcomes:
            _print(memo(outcome.reading()))


@app.command()
def schema() -> None:
    """Print the JSON Schema of a reading."""
    import json as json_module

    from onrecord.schema import json_schema

    print(json_module.dumps(json_schema(), indent=2))


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


@contextmanager
def _outcomes(
    files: Sequence[str], known: Known, jobs: int | None, columns: Columns | None = None
) -> Iterator[Iterator[Outcome]]:
    """The outcomes that hold a reading; the others are told on standard error and set the exit status."""
    from onrecord.bulk import read_entries
    from onrecord.piles import Columns, Options, open_piles

    options = Options(known=known, columns=columns or Columns())
    entries = open_piles(files, options, _note_on)
    failed: list[str] = []

    def readable() -> Iterator[Outcome]:
        number = 0
        for number, outcome in enumerate(read_entries(entries, jobs), 1):
            _progress(number)
            if outcome.error is None:
                yield outcome
                continue
            if outcome.fault:
                failed.append(outcome.where)
            _note_on(str(outcome.error))
        _progress(number, done=True)

    yield readable()
    if failed:
        raise typer.Exit(EXIT_UNREADABLE)


def _alone(files: Sequence[str], outcome: Outcome) -> bool:
    """Whether a single report was given, rather than a pile of them."""
    from onrecord.piles import STDIN

    return list(files) == ["-" if outcome.where == STDIN else outcome.where]


def _write(place: Path, outcome: Outcome, suffix: str, drawn: Callable[[Reading], str], alone: bool) -> None:
    """A reading as a file; in a folder it has the report's name and the start of its id."""
    target = place
    if not alone or place.is_dir():
        name = Path(outcome.where).stem
        target = place / f"{name}-{outcome.reading().report.id[:6]}.{suffix}"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(drawn(outcome.reading()), encoding="utf-8")
    except OSError as error:
        reason = f"{target}: the file cannot be written ({error.strerror}); choose another place"
        raise UsageError(reason) from error
    _note(f"wrote {target}")


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


def _print(renderable: RenderableType) -> None:
    _console().print(renderable)


def _console() -> Console:
    from rich.console import Console

    return Console(highlight=False, soft_wrap=False)


def _note(message: str) -> None:
    print(message, file=sys.stderr)


def _note_on(message: str) -> None:
    _note(f"onrecord: {message}")


def _progress(number: int, done: bool = False) -> None:
    """How many were read; how many there are, a pile does not tell."""
    if number > 1 and sys.stderr.isatty() and not sys.stdout.isatty():
        print(f"\r{number} reports", end="\n" if done else "", file=sys.stderr)


def main() -> None:
    """What the command `onrecord` runs."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app(args=_placed(sys.argv[1:]))
    except OnRecordError as error:
        _note(f"onrecord: {error}")
        sys.exit(error.status)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        # The reader of our output has gone: nothing is wrong. Keep the interpreter from saying so at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
