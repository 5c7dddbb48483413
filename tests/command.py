"""The command line in this process: what `python -m onrecord` does, without starting Python and loading the model."""

import io
import sys
from contextlib import ExitStack, redirect_stderr, redirect_stdout
from subprocess import CompletedProcess
from unittest.mock import patch

from onrecord.cli import main


def onrecord(*words: str, stdin: bytes = b"") -> CompletedProcess[bytes]:
    """Its status and what it printed."""
    out, err = io.BytesIO(), io.BytesIO()
    status: object = 0
    with ExitStack() as streams:
        streams.enter_context(redirect_stdout(io.TextIOWrapper(out, encoding="utf-8", write_through=True)))
        streams.enter_context(redirect_stderr(io.TextIOWrapper(err, encoding="utf-8", write_through=True)))
        streams.enter_context(patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin))))
        streams.enter_context(patch.object(sys, "argv", ["onrecord", *words]))
        try:
            main()
        except SystemExit as ended:
            status = ended.code or 0
        return CompletedProcess(words, int(str(status)), out.getvalue(), err.getvalue())
