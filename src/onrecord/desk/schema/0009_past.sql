-- What a newer reading of the same report replaced, as the desk held it from `since` until `until` (UTC): zlib around the
-- JSON of schema onrecord/1. Keyed by the report's hash, as judgements are, and erased with it.

CREATE TABLE past_readings (
    key INTEGER PRIMARY KEY,
    report TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT NOT NULL,
    reading BLOB NOT NULL
) STRICT;

CREATE INDEX past_readings_of ON past_readings (report, until);
CREATE INDEX reports_renewed ON reports (renewed);

-- Names that were forgotten, never in clear: keyed hashes (BLAKE2b) of their words, with how many words each has; none
-- where it is what a single report calls an actor by, which is looked for in that report only.

CREATE TABLE forgetting (
    key INTEGER PRIMARY KEY CHECK (key = 1),
    salt BLOB NOT NULL
) STRICT;

CREATE TABLE forgotten_names (
    hash BLOB PRIMARY KEY,
    words INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
