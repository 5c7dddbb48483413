"""The worker that reads one file: `python -m onrecord.ingest.worker pdf < file`, one JSON object out.

It answers `{"found": ...}`, or `{"error": {"name", "problem", "remedy"}}` with the name of one of `onrecord.errors`.
"""

from __future__ import annotations

import logging
import sys

import msgspec

from onrecord.errors import UnreadableError
from onrecord.ingest import limits, readers, rlimits
from onrecord.ingest.answer import Answer, Failure
from onrecord.types import ReportKind


def main(kind: str) -> None:
    """Read the standard input as `kind` and answer on the standard output."""
    rlimits.limit(limits.WORKER_BYTES, limits.WORKER_SECONDS)
    logging.disable(logging.CRITICAL)
    data = sys.stdin.buffer.read()
    sys.stdout.buffer.write(msgspec.json.encode(answer(msgspec.convert(kind, ReportKind), data)))


def answer(kind: ReportKind, data: bytes) -> Answer:
    """What is found in `data`, or what is wrong with it."""
    try:
        return Answer(found=readers.read(kind, data, ""))
    except UnreadableError as error:
        return Answer(error=Failure(name=type(error).__name__, problem=error.problem, remedy=error.remedy))


if __name__ == "__main__":
    main(sys.argv[1])
