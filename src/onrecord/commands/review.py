"""`onrecord review`: what the machine read, judged by a person, one claim at a time; and who is who."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Final

import typer

from onrecord.commands.shown import Pick, desk_at
from onrecord.errors import UsageError
from onrecord.options import DeskPath

if TYPE_CHECKING:
    from rich.console import Console

    from onrecord.desk import Desk
    from onrecord.desk.identity_judgements import Doubt
    from onrecord.desk.reviewing import Asked

ASK_CLAIM: Final = "[a]ccept  [r]eject  [c]orrect  [n]ew claim  [s]kip  [u]ndo  [q]uit"
ASK_WHO: Final = "[o]ne  [t]wo  [s]kip  [u]ndo  [q]uit"
NewName = Annotated[str | None, typer.Option("--name", metavar="NAME", help="who judges; kept with each judgement")]


def review(
    desk: DeskPath,
    name: NewName = None,
    who: Annotated[bool, typer.Option("--who", help="ask who is who: actors that may be one")] = False,
    around: Annotated[str | None, typer.Option(metavar="NAME", help="only claims about this actor")] = None,
    pick: Pick = None,
    history: Annotated[bool, typer.Option("--history", help="list all judgements, and end")] = False,
    undo: Annotated[int | None, typer.Option(metavar="N", help="take judgement N of --history back, and end")] = None,
) -> None:
    """Judge what was read: accept, reject or correct a claim, add one that was missed; say who is who.

    Contested claims come first. Each judgement is kept with your name, the time and your reason; it stands when reports
    are read anew, and can be undone.
    """
    from rich.console import Console

    from onrecord.desk.network import actor

    console = Console(highlight=False)
    with desk_at(desk) as opened:
        if history:
            _history(console, opened)
            return
        called = (name or typer.prompt("Your name, kept with each judgement")).strip()
        if not called:
            raise UsageError("a judgement has the name of whoever makes it: --name")
        if undo is not None:
            _undo(opened, undo, called)
            console.print(f"judgement {undo} is taken back")
            return
        whom = None if around is None else actor(opened, around, pick).key
        session = Session(opened, console, called)
        try:
            number = session.who() if who else session.claims(whom)
        except (typer.Abort, EOFError):  # the input has ended
            number = len(session.made)
        console.print(f"\n{number} judged. `onrecord review {desk} --history` lists them.", markup=False)


class Session:
    """One sitting: what is asked, and what was judged in it, so that it can be undone."""

    def __init__(self, desk: Desk, console: Console, name: str) -> None:
        self._desk, self._console, self._name = desk, console, name
        self.made: list[tuple[str, int]] = []

    def claims(self, around: int | None) -> int:
        """Ask claim by claim, about the actor of this key only where one is given; how many were judged."""
        from onrecord.desk.reviewing import queue

        asked: Asked | None = None
        for asked in queue(self._desk, around=around):
            if not self._claim(asked):
                break
        if asked is None:
            self._console.print("Nothing is left to review here.")
        return len(self.made)

    def who(self) -> int:
        """Ask pair by pair who is who; how many were judged."""
        from onrecord.desk.identity_judgements import doubts

        seen: set[tuple[int, int]] = set()
        while True:
            waiting = [d for d in doubts(self._desk, 500) if (d.one.identity, d.other.identity) not in seen]
            if not waiting:
                self._console.print("Nobody is in doubt here." if not seen else "No other is in doubt.")
                return len(self.made)
            seen.add((waiting[0].one.identity, waiting[0].other.identity))
            if not self._pair(waiting[0]):
                return len(self.made)

    def _claim(self, asked: Asked) -> bool:
        """Ask about one claim until it is judged or skipped; whether to go on."""
        from onrecord.desk.judgements import Opinion, judge_claim
        from onrecord.desk.review_listing import claim

        self._console.print(claim(asked))
        for key in self._keys(ASK_CLAIM, "arcnsuq"):
            try:
                if key in "ar":
                    verdict = "accepted" if key == "a" else "rejected"
                    opinion = Opinion(verdict=verdict, name=self._name, reason=self._reason())  # type: ignore[arg-type]
                elif key == "c":
                    changes = self._changes(asked)
                    opinion = Opinion(verdict="corrected", name=self._name, reason=self._reason(), correction=changes)
                elif key == "n":
                    self._new(asked)
                    continue
                else:
                    return key == "s"
                self.made.append(("claim", judge_claim(self._desk, asked.report, asked.claim, asked.telling, opinion)))
            except UsageError as error:
                self._console.print(str(error), style="red", markup=False)
                continue
            return True
        return False

    def _pair(self, doubt: Doubt) -> bool:
        from onrecord.desk.identity_judgements import Opinion, merge, split
        from onrecord.desk.review_listing import pair

        self._console.print(pair(doubt))
        one, other = ((side.report, side.span) for side in (doubt.one, doubt.other))
        for key in self._keys(ASK_WHO, "otsuq"):
            if key in "ot":
                judge = merge if key == "o" else split
                self.made.append(
                    ("who", judge(self._desk, one, other, Opinion(name=self._name, reason=self._reason())))
                )
                return True
            return key == "s"
        return False

    def _keys(self, ask: str, known: str) -> Iterator[str]:
        """What a person answers, until the caller has enough; `u` is done here."""
        while True:
            answer = typer.prompt(ask, default="s", show_default=False).strip().casefold()[:1]
            if answer == "u":
                self._undo_last()
            elif answer and answer in known:
                yield answer
            else:
                self._console.print(f"answer one of {', '.join(known)}")

    def _undo_last(self) -> None:
        if not self.made:
            self._console.print("nothing was judged in this sitting")
            return
        kind, key = self.made.pop()
        _take_back(self._desk, kind, key, self._name)
        self._console.print("the last judgement is taken back; its claim comes again in the next sitting")

    def _reason(self) -> str:
        return str(typer.prompt("Reason (may be empty)", default="", show_default=False))

    def _changes(self, asked: Asked) -> dict[str, str]:
        """What a person says otherwise, field by field."""
        self._console.print("FIELD=VALUE, a line each, an empty one to end. As it stands:")
        self._console.print("  ".join(f"{name}={value}" for name, value in asked.fields.items()), markup=False)
        changes: dict[str, str] = {}
        while line := str(typer.prompt("", default="", show_default=False, prompt_suffix="> ")).strip():
            field, mark, value = line.partition("=")
            if not mark:
                self._console.print("write FIELD=VALUE, as in type=leads")
                continue
            changes[field.strip()] = value.strip()
        if not changes:
            raise UsageError("nothing was corrected")
        return changes

    def _new(self, asked: Asked) -> None:
        """A claim that the machine missed, in the report that is shown."""
        from onrecord.desk.by_hand import told_anew
        from onrecord.desk.judgements import add_claim

        words = typer.prompt("The words that it rests on, exactly as the report has them")
        changes = self._changes(asked)
        held = self._desk.reading(asked.report)
        key = add_claim(self._desk, asked.report, told_anew(held, words, changes), self._name, self._reason())
        self.made.append(("hand", key))
        self._console.print("told")


def _history(console: Console, desk: Desk) -> None:
    from onrecord.desk.review_listing import history

    console.print(history(desk))


def _undo(desk: Desk, number: int, name: str) -> None:
    from onrecord.desk.review_history import judged

    found = judged(desk)
    if not 1 <= number <= len(found):
        raise UsageError(f"there is no judgement {number}; --history lists {len(found)}")
    _take_back(desk, found[number - 1].kind, found[number - 1].key, name)


def _take_back(desk: Desk, kind: str, key: int, name: str) -> None:
    from onrecord.desk import identity_judgements, judgements

    undo = {"who": identity_judgements.undo, "hand": judgements.undo_claim}.get(kind, judgements.undo)
    undo(desk, key, name)
