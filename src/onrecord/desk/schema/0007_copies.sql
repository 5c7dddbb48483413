-- Who copied whom. Of each report a sketch is kept, which is numbers and no words (onrecord.copies.sketch), and its prints,
-- by which reports that may be copies are found; of each two that are versions of one text, how alike they are; and where
-- each report comes from. All of it is found anew from the readings.

-- Numbers of four bytes, the least first; `quoted` is a bit for each shingle.
CREATE TABLE copy_sketches (
    report INTEGER PRIMARY KEY REFERENCES reports (key) ON DELETE CASCADE,
    words INTEGER NOT NULL,
    agency TEXT,
    helped TEXT,
    shingles BLOB NOT NULL,
    quoted BLOB NOT NULL,
    stems BLOB NOT NULL
) STRICT;

-- It names no table: to erase a report, SQLite would look through all of its rows.
CREATE TABLE copy_prints (
    print INTEGER NOT NULL,
    report INTEGER NOT NULL,
    PRIMARY KEY (print, report)
) STRICT, WITHOUT ROWID;

-- `first` is the lesser key, and says nothing of who copied whom.
CREATE TABLE copy_links (
    first INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
    second INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('near', 'cut', 'rewritten')),
    shingles REAL NOT NULL,
    ordered REAL NOT NULL,
    of_first REAL NOT NULL,
    of_second REAL NOT NULL,
    PRIMARY KEY (first, second),
    CHECK (first < second)
) STRICT, WITHOUT ROWID;

CREATE INDEX copy_links_second ON copy_links (second);

-- A row for every report; `origin` is one for all that are one voice, `leans_on` and `reasons` are JSON.
CREATE TABLE origins (
    report INTEGER PRIMARY KEY REFERENCES reports (key) ON DELETE CASCADE,
    origin TEXT NOT NULL,
    name TEXT NOT NULL,
    leans_on TEXT NOT NULL,
    reasons TEXT NOT NULL
) STRICT;

CREATE INDEX origins_of ON origins (origin);
