-- Who is who across reports. Each actor of each report is one identity of the desk; an actor that the report does not name
-- ("Kessarian militias") is one by itself, and no unnamed source is an actor. Found anew from the readings and from what
-- people judged: nothing refers to a key here but what is found with it.

CREATE TABLE identities (
    key INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    country TEXT,
    named INTEGER NOT NULL CHECK (named IN (0, 1))
) STRICT;

CREATE INDEX identities_named ON identities (name, kind);

CREATE TABLE known_as (
    report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
    actor TEXT NOT NULL,
    identity INTEGER NOT NULL REFERENCES identities (key),
    PRIMARY KEY (report, actor),
    FOREIGN KEY (report, actor) REFERENCES actors (report, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX known_as_identity ON known_as (identity, report);
