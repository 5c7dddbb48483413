"""The rooms of the package keep apart: a stage imports no other stage, and none knows the store or the command line."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import onrecord

HERE = Path(onrecord.__file__).parent
STAGES = ("ingest", "encoder", "attribution", "sources", "actors", "dates", "ties", "events", "claims")
ABOVE = ("pipeline", "show", "desk", "commands", "cli", "identity", "copies", "compare", "network", "exports")


def imported(room: str) -> set[str]:
    """The rooms and modules of the package that the modules of a room, or a module, import."""
    found: set[str] = set()
    for path in (HERE / room).rglob("*.py") if (HERE / room).is_dir() else [HERE / f"{room}.py"]:
        for node in ast.walk(ast.parse(path.read_text("utf8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "onrecord":
                _, _, rest = node.module.partition(".")
                found |= {rest.split(".")[0]} if rest else {name.name for name in node.names}
    return found - {room}


@pytest.mark.parametrize("room", STAGES)
def test_a_stage_stands_alone(room: str) -> None:
    assert imported(room)
    assert imported(room).isdisjoint({*STAGES, *ABOVE})


def test_types_import_nothing_of_ours_but_the_page_that_a_notebook_shows() -> None:
    assert imported("types") == {"show"}
