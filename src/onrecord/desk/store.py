"""The desk: many readings in one SQLite file.

A report is known by the sha256 of its bytes. It is added, renewed or removed in one transaction: whatever ends the
program, the file holds it whole or not at all. Readers see the desk as it was when they began, and wait for nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeVar

from msgspec import structs

from onrecord.desk import clock, derived, forgotten, past, rows, tables
from onrecord.desk.asof import moment
from onrecord.desk.connection import reading, writing
from onrecord.desk.file import DeskFile
from onrecord.desk.records import ClaimRow, ReportRow, Rows, StatementRow
from onrecord.desk.rows import Held
from onrecord.errors import UsageError
from onrecord.types import Record

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from networkx import MultiDiGraph

    from onrecord.copies.lineage import Origin
    from onrecord.desk.account_rows import AccountRow
    from onrecord.desk.copying import Copy, Passage
    from onrecord.desk.who_records import Dossier
    from onrecord.network.changes import Changes
    from onrecord.network.records import Voice
    from onrecord.types import Reading

R = TypeVar("R", bound=Record)
Added = Literal["added", "renewed", "unchanged"]
Renewed = Literal["renewed", "unchanged", "gone"]
LEAST_START: Final = 6
"""How many characters of a report's hash name it at least."""


class Desk(DeskFile):
    """Many readings in one file: `with Desk("desk.db") as desk: ...`. For one thread; open it again for another."""

    def add(self, new: Reading, file: str | None = None) -> Added:
        """Hold a reading: `added`; `renewed` where it replaces another of the same bytes; `unchanged` where it is held.

        `file` is the name that the report came by. Raises `DeskError`, and `UsageError` where parts of the reading
        contradict one another; then the desk is as it was before.
        """
        with writing(self.connection, self._where):
            new = forgotten.without(self.connection, new)
            held = rows.held(self.connection, new.report.sha256)
            if held is not None:
                return self._renew(new, structs.replace(held, file=file or held.file))
            now = clock.now()
            self._hold(new, Held(file=file, added=now, renewed=now))
            return "added"

    def renew(self, new: Reading) -> Renewed:
        """Hold a new reading of a report: `gone` where the desk does not hold that report any more, in these words.

        So that nothing comes back that was erased while it was read. Raises as `add` does.
        """
        with writing(self.connection, self._where):
            new = forgotten.without(self.connection, new)
            held = rows.held(self.connection, new.report.sha256)
            if held is None or held.key is None or self._read(held.key).report != new.report:
                return "gone"
            return self._renew(new, held)

    def holds(self, sha256: str) -> bool:
        """Whether the desk holds a report of these bytes."""
        with reading(self.connection, self._where):
            found = self.connection.execute("SELECT 1 FROM reports WHERE sha256 = ?", (sha256,)).fetchone()
            return found is not None

    def reading(self, report: str, *, known_at: str | None = None) -> Reading:
        """The reading of a report, as it was added; `report` is its sha256, or the start of it. Raises `UsageError`.

        With `known_at`, a day, a month or a year, the reading that the desk held by its end.
        """
        with reading(self.connection, self._where):
            key = self._key(report)
            now = self._read(key)
            held = rows.held(self.connection, now.report.sha256)
            before = moment(known_at) if known_at else None
            if before is None or held is None or held.renewed < before:
                return now
            if (found := past.at(self.connection, now.report.sha256, before)) is None:
                raise UsageError(f"{self._where} did not hold {report!r} by {known_at}; it was added {held.added[:10]}")
            return found[1]

    def reports(self, *, known_at: str | None = None) -> Rows[ReportRow]:
        """The reports, in the order in which they were added.

        Here and below, with `known_at` (a day, a month or a year) what the desk held by its end, in UTC, of what was
        not removed since: those that have another reading now come last.
        """
        return self._rows("report_list", ReportRow, known_at)

    def statements(self, *, known_at: str | None = None) -> Rows[StatementRow]:
        """Who said what, all of it."""
        return self._rows("statements", StatementRow, known_at)

    def claims(self, *, known_at: str | None = None) -> Rows[ClaimRow]:
        """Every telling of every tie and event."""
        return self._rows("claims", ClaimRow, known_at)

    def as_held(self, known_at: str | None) -> AbstractContextManager[Desk]:
        """The desk by the end of a day, a month or a year, in memory, to be asked as this one: `with ... as then`."""
        from onrecord.desk.as_held import as_held

        return as_held(self, known_at)

    def accounts(
        self,
        *,
        contested: bool = False,
        several: bool = False,
        around: str | int | None = None,
        limit: int = 20,
        known_at: str | None = None,
    ) -> tuple[AccountRow, ...]:
        """What the reports tell of one thing, the most told first: see `docs/accounts.md`. Raises `UsageError`."""
        from onrecord.desk.account_rows import accounts

        with self.as_held(known_at) as held:
            return accounts(held, contested=contested, several=several, around=around, limit=limit)

    def copies(self, *, known_at: str | None = None) -> tuple[Copy, ...]:
        """Every report that has the text of another, with the version it follows most closely."""
        from onrecord.desk import copying

        with self.as_held(known_at) as held:
            return copying.copies(held)

    def network(  # noqa: PLR0913 - what a user may ask
        self,
        as_of: str | None = None,
        *,
        between: tuple[str, str] | None = None,
        around: str | None = None,
        depth: int = 1,
        voice: Voice = "all",
        support: int = 1,
        reviewed: bool = False,
        known_at: str | None = None,
    ) -> MultiDiGraph:
        """The network as of a day, or between two, as a networkx graph. Raises `UsageError` (see `docs/network.md`)."""
        from onrecord.desk.network import network, on
        from onrecord.network.build import Only

        only = Only(voice=voice, support=support, reviewed=reviewed)
        with self.as_held(known_at) as held:
            return network(held, on(held, as_of, between), around, depth, only).graph()

    def changes(self, around: str, days: int = 30, *, known_at: str | None = None) -> Changes:
        """What changed from the day before `around` to so many days after it."""
        from onrecord.desk.network import changes, on

        with self.as_held(known_at) as held:
            return changes(held, on(held, around).first, days)

    def who(self, name: str | int, *, known_at: str | None = None) -> Dossier:
        """All that is held of the actor named so: any part of a name, in any spelling. Raises `UsageError`.

        With `known_at`, a day, a month or a year, what the desk held by its end.
        """
        from onrecord.desk.who import who

        return who(self, name, known_at=known_at)

    def passages(self, *, known_at: str | None = None) -> tuple[Passage, ...]:
        """Who shares a passage, or quotations, with a report of another origin without being a copy."""
        from onrecord.desk import copying

        with self.as_held(known_at) as held:
            return copying.passages(held)

    def origin_of(self, report: str) -> Origin:
        """Where a report comes from, and why; `report` is its sha256, or the start of it. Raises `UsageError`."""
        from onrecord.desk import copying

        return copying.origin_of(self, report)

    def remove(self, *reports: str) -> int:
        """Erase reports and all that rests on them alone, so that the file holds their words no more; say how many.

        Each is a sha256 or the start of one; one that is not there is passed over, so that an erasure which another
        program kept from ending can be run again. Raises `LockedDeskError` where one does.
        """
        with writing(self.connection, self._where):
            keys = {key for report in reports for key in self._keys(report)}
            for key in keys:
                (sha256,) = self.connection.execute("SELECT sha256 FROM reports WHERE key = ?", (key,)).fetchone()
                for judged in ("hand_claims", "judgements"):
                    self.connection.execute(f"DELETE FROM {judged} WHERE report = ?", (sha256,))  # noqa: S608 - ours
                past.erase(self.connection, sha256)
                derived.erase(self.connection, key)
                self._drop(key)
            rows.sweep(self.connection)
        self.flush()
        return len(keys)

    def _keys(self, report: str) -> list[int]:
        """The keys of the reports whose sha256 starts so; `g` comes after all of its digits."""
        if len(report) < LEAST_START:
            raise UsageError(f"{report!r} is too short to name a report; give {LEAST_START} characters of its hash")
        between = (report.casefold(), report.casefold() + "g")
        found = self.connection.execute("SELECT key FROM reports WHERE sha256 >= ? AND sha256 < ?", between).fetchall()
        if len(found) > 1:
            raise UsageError(f"{report!r} is the start of {len(found)} reports; give more of it")
        return [key for (key,) in found]

    def _key(self, report: str) -> int:
        keys = self._keys(report)
        if not keys:
            raise UsageError(f"{self._where} holds no report {report!r}; `onrecord search` shows each with its hash")
        return keys[0]

    def _rows(self, view: str, record: type[R], known_at: str | None) -> Rows[R]:
        before = moment(known_at) if known_at else None
        return Rows(self.connection, self._where, view, record, before)

    def _renew(self, new: Reading, held: Held) -> Literal["renewed", "unchanged"]:
        """Put a reading in the place of the one that is held, which is kept among those of the past."""
        if held.key is None:
            raise AssertionError("what is held has a key")
        old = self._read(held.key)
        if old == new:
            return "unchanged"
        now = clock.now()
        past.keep(self.connection, old, held.renewed, now)
        self._drop(held.key)
        self._hold(new, structs.replace(held, renewed=now))
        return "renewed"

    def _read(self, key: int) -> Reading:
        return tables.read(self.connection, key)

    def _hold(self, new: Reading, about: Held) -> None:
        key = rows.write(self.connection, new, about)
        derived.hold(self.connection, key, new)

    def _drop(self, key: int) -> None:
        derived.drop(self.connection, key)
        rows.erase(self.connection, key)
