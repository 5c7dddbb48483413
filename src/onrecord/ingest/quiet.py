"""trafilatura, imported without a socket.

It imports urllib3, which it only needs to fetch pages, and which binds a local socket on its import to learn whether
the machine has IPv6. Nothing is sent; still, no socket is what we promise.
"""

from __future__ import annotations

import logging
import socket
import sys
from functools import cache


@cache
def prepare() -> None:
    """Import urllib3 without its test. It is left to assume IPv6, as where the test succeeds, and falls back itself."""
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    if "urllib3" in sys.modules:
        return
    has_ipv6, socket.has_ipv6 = socket.has_ipv6, False
    try:
        import urllib3.util.connection

        urllib3.util.connection.HAS_IPV6 = has_ipv6
    finally:
        socket.has_ipv6 = has_ipv6
