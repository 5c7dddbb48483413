"""How much of anything a pile may ask for. One place for every bound, each with how it was chosen."""

from __future__ import annotations

from typing import Final

from onrecord.ingest.limits import MIB

HEAD_BYTES: Final = 64 * 1024
"""How much of the start is looked at to tell what it is. XML and mail may begin with long comments and headers."""

CHUNK: Final = 64 * 1024
"""Bytes unpacked at a time."""

RATIO: Final = 200
"""How many times larger a packed thing may become. Pages shrink 5 to 30 times, a bomb 1,000 times and more."""

MEMBER_FLOOR: Final = 1 * MIB
"""Up to this size a packed thing may have any ratio: a small repetitive one is harmless."""

PILE_FLOOR: Final = 64 * MIB
"""Up to this size in all a packed pile may have any ratio. Its parts are bound each on its own as well."""

LAYERS: Final = 2
"""Archives within archives: a zip in a zip is opened, what is packed in that is not."""

INDEX_BYTES: Final = 16 * MIB
"""Bytes of the list of members of a zip, which has to be held whole: about 200,000 members."""

ROW_BYTES: Final = 16 * MIB
"""Bytes of a row of a table or a line of JSON. The longest text that is read has a million code points: up to 4 MB as
UTF-8, up to 12 MB as JSON writes them in ASCII."""

KEYS: Final = 10_000
"""Keys of an object of JSON Lines. Records of reports have five to a hundred."""

HOPELESS: Final = 100
"""Rows or lines at the start of a file after which, all being broken, it is taken for something else than its name
says. Rows that are merely empty do not count."""

COLUMNS_SHOWN: Final = 20
"""Columns that are listed in a message."""

HEADER_BYTES: Final = 1 * MIB
"""Bytes of all headers of a record of a web archive. Usual ones have one or two thousand."""

FEED_BYTES: Final = 20 * MIB
"""Bytes of a feed. Those with the full text of a hundred reports have one or two million."""

FEED_INSIDE_BYTES: Final = 64 * 1024
"""Bytes up to which a feed is read without a worker."""
