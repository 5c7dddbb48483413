"""The one module with code for POSIX alone: how much memory and processor time this process may take.

Windows has no such limits. There a worker is still killed when its time is up.
"""

from __future__ import annotations

import contextlib


def limit(memory_bytes: int, seconds: int | None = None) -> None:
    """Bind this process. What the system does not let us bind (macOS: memory) stays as it is."""
    try:
        import resource
    except ImportError:
        return
    bounds = [(resource.RLIMIT_AS, memory_bytes), (resource.RLIMIT_CORE, 0)]
    bounds += [(resource.RLIMIT_CPU, seconds)] if seconds is not None else []
    for what, most in bounds:
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))
