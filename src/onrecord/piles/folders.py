"""Folders and globs: the files in them, in the order of their names, one folder held in memory at a time.

In a folder what ends as reports and piles do is taken (`endings`); what a glob matches is named, and taken anyway.

Links are not followed: what they lead to within the folder is found anyway, and what lies outside it was not asked for.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final

from onrecord.errors import MissingFileError, UnknownFormatError
from onrecord.piles import endings
from onrecord.piles.records import Refused, label

MAGIC: Final = re.compile(r"[*?\[]")
Found = Path | Refused


def walk(folder: Path) -> Iterator[Found]:
    """Every file in a folder and the folders in it, or why it is left out."""
    waiting = [folder]
    while waiting:
        place = waiting.pop()
        inner: list[Path] = []
        for path in _listed(place):
            if isinstance(path, Refused):
                yield path
            elif refused := refusal(path):
                yield refused
            elif path.is_dir():
                inner.append(path)
            else:
                yield path
        waiting.extend(reversed(inner))


def matching(pattern: str) -> Iterator[Found]:
    """Every file that a pattern names; `**` stands for any folders. A folder that it names is walked."""
    path = Path(pattern)
    fixed = next(i for i, part in enumerate(path.parts) if MAGIC.search(part))
    found = dict.fromkeys(_below(Path(*path.parts[:fixed]), path.parts[fixed:]))
    for match in found:
        if refused := refusal(match, named=True):
            yield refused
        elif match.is_dir():
            yield from walk(match) if path.parts[-1] != "**" else ()
        else:
            yield match


def refusal(path: Path, *, named: bool = False) -> Refused | None:
    """Why a file in a folder is left out; one that the caller `named` may be hidden, and end as it likes."""
    if path.name.startswith(".") and not named:
        return left_out(os.fspath(path), "it is hidden", "give it by its name if it is a report")
    try:
        mode = path.lstat().st_mode
    except OSError as error:
        return _unopened(path, error)
    if stat.S_ISLNK(mode):
        return left_out(os.fspath(path), "it is a link", "give what it leads to")
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        return left_out(os.fspath(path), "it is no file", "give files and folders")
    return None if named or stat.S_ISDIR(mode) else ending_refused(os.fspath(path))


def ending_refused(name: str, remedy: str = "give it by its name if it is one") -> Refused | None:
    """Why a file that nobody named is left out by its ending."""
    if ending := endings.of_something_else(name):
        return left_out(name, f"it ends in {label(ending)}, as no report does", remedy)
    return None


def left_out(where: str, problem: str, remedy: str) -> Refused:
    """What is left out on purpose."""
    return Refused(UnknownFormatError(where, problem, remedy), fault=False)


def _below(folder: Path, parts: tuple[str, ...]) -> Iterator[Path]:
    """The paths below a folder that the parts of a pattern name."""
    if not parts:
        yield folder
        return
    first, rest = parts[0], parts[1:]
    deep = first == "**"
    if deep:
        yield from _below(folder, rest) if rest else ()
    if not MAGIC.search(first):
        yield from _below(folder / first, rest) if (folder / first).exists() else ()
        return
    for path in _listed(folder):
        if isinstance(path, Refused) or (path.name.startswith(".") and not first.startswith(".")):
            continue
        open_folder = path.is_dir() and not path.is_symlink()
        if deep:
            yield from _below(path, parts) if open_folder else () if rest else (path,)
        elif fnmatchcase(path.name, first) and (open_folder or not rest):
            yield from _below(path, rest)


def _listed(folder: Path) -> list[Found]:
    """What is in a folder, by name."""
    try:
        return [folder / name for name in sorted(os.listdir(folder))]  # noqa: PTH208 - names take less room
    except OSError as error:
        return [_unopened(folder, error)]


def _unopened(path: Path, error: OSError) -> Refused:
    problem = f"it cannot be opened ({error.strerror})"
    return Refused(MissingFileError(os.fspath(path), problem, "check that it may be read"))
