-- Readings as rows: one table for each record of onrecord.types that is asked for by itself, its columns named as the
-- record's fields. What is only ever read together with its record (spans, phrases, reasons) is a JSON column: a row for
-- each piece of each span would treble the rows and answer no question. Spans count code points, as SQL's substr does.

CREATE TABLE producers (
    key INTEGER PRIMARY KEY,
    version TEXT NOT NULL,
    model TEXT NOT NULL,
    UNIQUE (version, model)
) STRICT;

-- `file` is the name it came by, `added` when the desk first held the report, `renewed` when it got this reading (UTC).
CREATE TABLE reports (
    key INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    text_sha256 TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT,
    outlet TEXT,
    credit TEXT,
    byline TEXT,
    dateline TEXT,
    published TEXT,
    updated TEXT,
    url TEXT,
    language TEXT,
    producer INTEGER NOT NULL REFERENCES producers (key),
    file TEXT,
    added TEXT NOT NULL,
    renewed TEXT NOT NULL
) STRICT;

-- Apart from `reports`, so that listing and counting reports never walks through their texts.
CREATE TABLE texts (
    report INTEGER PRIMARY KEY REFERENCES reports (key) ON DELETE CASCADE,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE zones (
    report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    span TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (report, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE actors (
    report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    aliases TEXT NOT NULL,
    titles TEXT NOT NULL,
    descriptions TEXT NOT NULL,
    mentions TEXT NOT NULL,
    joins TEXT NOT NULL,
    country TEXT,
    lies_in TEXT,
    PRIMARY KEY (report, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE sources (
    report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT,
    actor_id TEXT,
    count TEXT NOT NULL,
    part_of TEXT,
    may_be TEXT NOT NULL,
    description TEXT,
    affiliations TEXT NOT NULL,
    basis TEXT,
    terms TEXT,
    via TEXT,
    mentions TEXT NOT NULL,
    PRIMARY KEY (report, id),
    FOREIGN KEY (report, actor_id) REFERENCES actors (report, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (report, part_of) REFERENCES sources (report, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- With a key of its own, by which it is indexed, and with the words of its content, for they are searched.
CREATE TABLE attributions (
    key INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    words TEXT NOT NULL,
    id TEXT NOT NULL,
    source TEXT NOT NULL,
    cue TEXT NOT NULL,
    content TEXT NOT NULL,
    kind TEXT NOT NULL,
    act TEXT NOT NULL,
    within TEXT,
    confidence REAL NOT NULL,
    UNIQUE (report, id),
    FOREIGN KEY (report, within) REFERENCES attributions (report, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- The source_ids of an attribution.
CREATE TABLE said_by (
    report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
    attribution TEXT NOT NULL,
    place INTEGER NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (report, attribution, place),
    FOREIGN KEY (report, attribution) REFERENCES attributions (report, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (report, source) REFERENCES sources (report, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE ties (
    report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    subject TEXT,
    object TEXT,
    role TEXT,
    "when" TEXT,
    "where" TEXT NOT NULL,
    edtf TEXT AS (json_extract("when", '$.edtf')) VIRTUAL,
    PRIMARY KEY (report, id),
    FOREIGN KEY (report, subject) REFERENCES actors (report, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (report, object) REFERENCES actors (report, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE events (
    report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    trigger TEXT NOT NULL,
    "when" TEXT,
    "where" TEXT NOT NULL,
    edtf TEXT AS (json_extract("when", '$.edtf')) VIRTUAL,
    PRIMARY KEY (report, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE participants (
    report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
    event TEXT NOT NULL,
    place INTEGER NOT NULL,
    actor TEXT NOT NULL,
    "as" TEXT NOT NULL,
    PRIMARY KEY (report, event, place),
    FOREIGN KEY (report, event) REFERENCES events (report, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (report, actor) REFERENCES actors (report, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- `claim` is the id of a tie or of an event; no two of a report share one.
CREATE TABLE tellings (
    report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
    claim TEXT NOT NULL,
    place INTEGER NOT NULL,
    attribution_id TEXT,
    polarity TEXT NOT NULL,
    certainty TEXT NOT NULL,
    status TEXT NOT NULL,
    evidence TEXT NOT NULL,
    reason TEXT NOT NULL,
    confidence REAL NOT NULL,
    PRIMARY KEY (report, claim, place),
    FOREIGN KEY (report, attribution_id) REFERENCES attributions (report, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- The voice of a telling, from the inside out: link 0 is who said it, link 1 who said that they did, and so on.
CREATE TABLE voices (
    report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
    claim TEXT NOT NULL,
    telling INTEGER NOT NULL,
    link INTEGER NOT NULL,
    place INTEGER NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (report, claim, telling, link, place),
    FOREIGN KEY (report, claim, telling) REFERENCES tellings (report, claim, place) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (report, source) REFERENCES sources (report, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE accounts (
    report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    about TEXT NOT NULL,
    claims TEXT NOT NULL,
    challenge TEXT NOT NULL,
    PRIMARY KEY (report, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE dates (
    report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    edtf TEXT,
    spans TEXT NOT NULL,
    anchor TEXT,
    relation TEXT,
    kind TEXT NOT NULL,
    duration TEXT,
    PRIMARY KEY (report, place)
) STRICT, WITHOUT ROWID;

-- What is searched. The indexes hold no text of their own.

CREATE VIEW searched_reports AS
SELECT reports.key AS key, coalesce(reports.title, '') AS title, texts.text AS text
FROM reports JOIN texts ON texts.report = reports.key;

CREATE VIRTUAL TABLE report_words USING fts5 (
    title, text,
    content = 'searched_reports', content_rowid = 'key',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

CREATE VIRTUAL TABLE statement_words USING fts5 (
    words,
    content = 'attributions', content_rowid = 'key',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
