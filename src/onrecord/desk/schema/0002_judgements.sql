-- What people have judged. A judgement is keyed by the report's hash and the words it is about, never by a row: it
-- survives a new reading. It refers to no row, and is erased with its report. None is overwritten: who takes one back is
-- noted beside it, and the last that stands counts.

CREATE TABLE judgements (
    key INTEGER PRIMARY KEY,
    report TEXT NOT NULL,
    about TEXT NOT NULL CHECK (about IN ('statement', 'claim')),
    spans TEXT NOT NULL,
    words TEXT NOT NULL,
    type TEXT NOT NULL,
    ends TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'rejected', 'corrected')),
    correction TEXT,
    name TEXT NOT NULL CHECK (name <> ''),
    reason TEXT NOT NULL,
    made TEXT NOT NULL,
    undone TEXT,
    undone_by TEXT,
    undone_reason TEXT,
    CHECK ((verdict = 'corrected') = (correction IS NOT NULL)),
    CHECK ((undone IS NULL) = (undone_by IS NULL))
) STRICT;

CREATE INDEX judgements_of ON judgements (report, about, spans);
