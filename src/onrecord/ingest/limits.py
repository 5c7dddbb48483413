"""How much of anything a report may be. One place for every bound, each with how it was chosen."""

from __future__ import annotations

from typing import Final

from onrecord.types import ReportKind

MIB: Final = 1024 * 1024

FILE_BYTES: Final = 50 * MIB
"""Bytes of a file. A long report as PDF with its pictures has 5 to 20 MiB; books and archives have more."""

TEXT_POINTS: Final = 1_000_000
"""Code points of a report's text. The longest reports have about 100,000; ten times that leaves room."""

HTML_BYTES: Final = 10 * MIB
"""Bytes of a web page. News pages have 0.1 to 2 MiB, nearly all of it scripts."""

INSIDE_BYTES: Final[dict[ReportKind, int]] = {"text": FILE_BYTES, "html": MIB, "mail": 128 * 1024, "pdf": 0, "docx": 0}
"""Bytes up to which a format is read without a worker: at these sizes the most hostile page or mail that we could
make takes two to five seconds. PDF and DOCX are never safe."""

PAGES: Final = 300
"""Pages of a PDF. At 2,000 to 3,000 code points a page this is about the longest text allowed."""

WORKER_SECONDS: Final = 20
"""Seconds that a worker may take for one file. 300 pages of plain text take about 10 on a slow machine."""

WORKER_BYTES: Final = 1024 * MIB
"""Memory of a worker. Reading a 50 MiB file takes about 300 MiB."""

UNPACKED_BYTES: Final = 200 * MIB
"""Bytes of all members of a DOCX once unpacked, pictures included."""

UNPACKED_RATIO: Final = 200
"""How many times larger a member of a DOCX may become. XML shrinks 5 to 30 times, a zip bomb 1,000 times."""

UNPACKED_FLOOR: Final = 1 * MIB
"""Members below this size once unpacked may have any ratio: a repetitive but small part is harmless."""

MEMBERS: Final = 5_000
"""Files within a DOCX. Word writes 15 and one for each picture."""
