"""The docs work as written: their Python runs, their commands and options exist, every command is told of."""

import doctest
import importlib
import pkgutil
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import click
import pytest
import typer.main
from rich.console import RenderableType

import onrecord
from onrecord.cli import app
from onrecord.desk.overview import overview
from onrecord.desk.overview_listing import listing
from onrecord.show.brief import brief
from onrecord.show.card import card
from onrecord.show.layout import plain
from onrecord.types import Reading

ROOT = Path(__file__).parents[1]
MAKEFILE = ROOT / "Makefile"
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("examples/*.md"), *ROOT.glob("training/*.md")]
MODULES = [m.name for m in pkgutil.walk_packages(onrecord.__path__, "onrecord.") if not m.name.endswith("__main__")]
COMMAND = re.compile(r"^ {4}onrecord (.+?)(?:\s{2,}#.*)?$", re.MULTILINE)


def commands() -> dict[str, click.Command]:
    group = typer.main.get_command(app)
    assert hasattr(group, "commands")
    return dict(group.commands)


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_examples_in_the_docs_run(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert doctest.testfile(str(page), module_relative=False, encoding="utf8").failed == 0


@pytest.mark.parametrize("module", MODULES)
def test_examples_in_docstrings_run(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert doctest.testmod(importlib.import_module(module)).failed == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_commands_in_the_docs_exist_with_their_options(page: Path) -> None:
    for line in COMMAND.findall(page.read_text("utf8")):
        words = line.split()
        command = commands()[words[0]]
        known = {option for parameter in command.params for option in parameter.opts}
        assert {word for word in words if word.startswith("--")} <= known, line


@pytest.mark.parametrize(("number", "shown"), [(0, brief), (1, card)], ids=["brief", "card"])
def test_what_the_readme_shows_is_what_is_printed(number: int, shown: Callable[[Reading], RenderableType]) -> None:
    known = onrecord.Known(outlet="Transmarine", published=date(2024, 3, 26))
    printed = plain(shown(onrecord.read(ROOT / "examples" / "02-envoy.txt", known)), 96).splitlines()
    assert [line for line in blocks()[number].splitlines() if line != "[…]" and line not in printed] == []


def test_what_the_readme_shows_of_the_desk_is_what_is_printed(tmp_path: Path) -> None:
    given = {path.name: known for path, known in known_by_the_demo()}
    with onrecord.Desk.create(tmp_path / "desk.db") as desk:
        for path in sorted([*ROOT.glob("examples/[0-9]*.txt"), *ROOT.glob("examples/[0-9]*.html")]):
            desk.add(onrecord.read(path, given.get(path.name, onrecord.Known())), path.name)
        printed = plain(listing(overview(desk), "out/desk.db"), 96).splitlines()
    assert [line for line in blocks()[2].splitlines() if line != "[…]" and line not in printed] == []


def blocks() -> list[str]:
    """What the README shows of what is printed: its blocks that are in no language."""
    found = re.findall(r"^```(\w*)\n(.+?)^```$", (ROOT / "README.md").read_text("utf8"), re.MULTILINE | re.DOTALL)
    return [text for language, text in found if not language]


def known_by_the_demo() -> list[tuple[Path, onrecord.Known]]:
    """What `make demo` says of the reports that it adds one by one."""
    added = re.findall(
        r"add out/desk\.db (\S+) --published (\S+) --outlet (.+)$", MAKEFILE.read_text("utf8"), re.MULTILINE
    )
    return [
        (ROOT / path, onrecord.Known(outlet=outlet.strip('"'), published=date.fromisoformat(day)))
        for path, day, outlet in added
    ]


def test_every_command_is_in_the_readme() -> None:
    readme = "".join((ROOT / page).read_text("utf8") for page in ("README.md", "docs/schema.md", "docs/desk.md"))
    assert [name for name in commands() if f"onrecord {name}" not in readme] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text("utf8")):
        assert (page.parent / target).exists(), target
