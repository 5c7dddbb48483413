"""Files that could be hostile are read by a worker process, which they may exhaust or crash while this one goes on.

The file goes in by its standard input, JSON comes back by its standard output; nothing is written to disk, and after
`limits.WORKER_SECONDS` it is killed.
"""

from __future__ import annotations

import subprocess
import sys
from typing import Final

import msgspec

from onrecord import errors
from onrecord.errors import DamagedError, UnreadableError
from onrecord.ingest import limits
from onrecord.ingest.answer import Answer
from onrecord.ingest.found import Found
from onrecord.ingest.readers import REMEDY
from onrecord.types import ReportKind

_ERRORS: Final = {kind.__name__: kind for kind in vars(errors).values() if isinstance(kind, type)}


def read(kind: ReportKind, data: bytes, where: str) -> Found:
    """What a worker finds in a file. Raises `DamagedError` where the worker does not come to an end."""
    answer = _ask(kind, data, where)
    if answer.found:
        return answer.found
    name = answer.error.name if answer.error else ""
    raised = _ERRORS.get(name, DamagedError)
    if not answer.error or not issubclass(raised, UnreadableError):
        raise _exhausted(where)
    raise raised(where, answer.error.problem, answer.error.remedy)


def _ask(kind: ReportKind, data: bytes, where: str) -> Answer:
    """Run the worker on `data`. -P keeps modules in the current folder from being taken for libraries."""
    command = [sys.executable, "-P", "-m", "onrecord.ingest.worker", kind]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=limits.WORKER_SECONDS, check=False)  # noqa: S603
        return msgspec.json.decode(done.stdout, type=Answer)
    except subprocess.TimeoutExpired as error:
        raise DamagedError(where, f"reading it takes longer than {limits.WORKER_SECONDS} seconds", REMEDY) from error
    except msgspec.DecodeError as error:
        raise _exhausted(where) from error


def _exhausted(where: str) -> DamagedError:
    return DamagedError(where, "it asks for more memory or time than a report needs", REMEDY)
