"""A bar on standard error where someone looks at it: how many are done, of how many where that is known."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Bar:
    """What a long command tells while it works: `step` once for each thing that is done, `note` for a line above it.

    `at` says how many are done.
    """

    def __init__(self, step: Callable[[], None], note: Callable[[str], None], at: Callable[[int], None]) -> None:
        self.step, self.note, self.at = step, note, at


@contextmanager
def progress(what: str, total: int | None = None) -> Iterator[Bar]:
    """A bar that says `what` is done; where `total` is not known it counts, and tells the speed."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Speed(ProgressColumn):
        def render(self, task: Task) -> Text:
            speed = task.finished_speed or task.speed
            return Text(f"{speed:.1f} a second" if speed else "", style="dim")

    console = Console(stderr=True, highlight=False)
    left = TimeElapsedColumn() if total is None else TimeRemainingColumn()
    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), Speed(), left)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=total)
        yield Bar(
            lambda: bar.advance(task),
            lambda line: console.print(line, markup=False, soft_wrap=True),
            lambda done: bar.update(task, completed=done),
        )


@contextmanager
def told(what: str) -> Iterator[Callable[[int, int], None]]:
    """A bar for what mostly is not to be done: it is there from when it is first told how many of how many are done."""
    with ExitStack() as shown:
        bars: list[Bar] = []

        def tell(done: int, total: int) -> None:
            if not bars:
                bars.append(shown.enter_context(progress(what, total)))
            bars[0].at(done)

        yield tell
