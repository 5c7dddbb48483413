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

-- For people, here and in any program that opens SQLite files.

CREATE VIEW source_names AS
SELECT report, id, kind, coalesce(name, json_extract(description, '$.text'), kind) AS name FROM sources;

CREATE VIEW report_list AS
SELECT
    reports.sha256 AS report,
    reports.file AS file,
    reports.outlet AS outlet,
    reports.credit AS credit,
    reports.published AS published,
    reports.title AS title,
    producers.version AS version,
    producers.model AS model,
    reports.added AS added,
    reports.renewed AS renewed
FROM reports JOIN producers ON producers.key = reports.producer;

CREATE VIEW statements AS
SELECT
    reports.outlet AS outlet,
    reports.published AS published,
    reports.title AS title,
    (
        SELECT group_concat(source_names.name, ' and ')
        FROM said_by JOIN source_names ON source_names.report = said_by.report AND source_names.id = said_by.source
        WHERE said_by.report = attributions.report AND said_by.attribution = attributions.id
    ) AS voice,
    attributions.act AS act,
    attributions.kind AS kind,
    attributions.words AS words,
    attributions.confidence AS confidence,
    'machine-read' AS review,
    attributions.id AS statement,
    reports.sha256 AS report
FROM attributions
JOIN reports ON reports.key = attributions.report;

-- `voice` reads from the inside out: whoever said it, then whoever says that they did. Empty: the outlet's own word.
CREATE VIEW told AS
SELECT
    tellings.report AS report,
    tellings.claim AS claim,
    tellings.place AS telling,
    coalesce((
        SELECT group_concat(joint.names, ', according to ') FROM (
            SELECT group_concat(source_names.name, ' and ') AS names
            FROM voices JOIN source_names ON source_names.report = voices.report AND source_names.id = voices.source
            WHERE voices.report = tellings.report AND voices.claim = tellings.claim
                AND voices.telling = tellings.place
            GROUP BY voices.link ORDER BY voices.link
        ) AS joint
    ), '') AS voice,
    tellings.polarity AS polarity,
    tellings.certainty AS certainty,
    tellings.status AS status,
    coalesce((
        SELECT group_concat(substr(
            texts.text,
            json_extract(piece.value, '$[0]') + 1,
            json_extract(piece.value, '$[1]') - json_extract(piece.value, '$[0]')
        ), ' ')
        FROM json_each(tellings.evidence) AS piece
    ), '') AS words,
    tellings.confidence AS confidence
FROM tellings JOIN texts ON texts.report = tellings.report;

CREATE VIEW claims AS
SELECT
    reports.outlet AS outlet,
    reports.published AS published,
    reports.title AS title,
    'tie' AS form,
    ties.type AS type,
    subjects.name AS subject,
    objects.name AS object,
    ties.role AS role,
    ties.edtf AS edtf,
    (
        SELECT group_concat(actors.name, ' and ')
        FROM json_each(ties."where") AS spot
        JOIN actors ON actors.report = ties.report AND actors.id = spot.value
    ) AS place,
    told.voice AS voice,
    told.polarity AS polarity,
    told.certainty AS certainty,
    told.status AS status,
    told.words AS words,
    told.confidence AS confidence,
    'machine-read' AS review,
    ties.id AS claim,
    told.telling AS telling,
    reports.sha256 AS report
FROM reports
JOIN ties ON ties.report = reports.key
JOIN told ON told.report = ties.report AND told.claim = ties.id
LEFT JOIN actors AS subjects ON subjects.report = ties.report AND subjects.id = ties.subject
LEFT JOIN actors AS objects ON objects.report = ties.report AND objects.id = ties.object
UNION ALL
SELECT
    reports.outlet,
    reports.published,
    reports.title,
    'event',
    events.type,
    (
        SELECT group_concat(actors.name, ' and ')
        FROM participants JOIN actors ON actors.report = participants.report AND actors.id = participants.actor
        WHERE participants.report = events.report AND participants.event = events.id AND participants."as" = 'agent'
    ),
    (
        SELECT group_concat(actors.name, ' and ')
        FROM participants JOIN actors ON actors.report = participants.report AND actors.id = participants.actor
        WHERE participants.report = events.report AND participants.event = events.id AND participants."as" IN ('patient', 'recipient')
    ),
    NULL,
    events.edtf,
    (
        SELECT group_concat(actors.name, ' and ')
        FROM json_each(events."where") AS spot
        JOIN actors ON actors.report = events.report AND actors.id = spot.value
    ),
    told.voice,
    told.polarity,
    told.certainty,
    told.status,
    told.words,
    told.confidence,
    'machine-read',
    events.id,
    told.telling,
    reports.sha256
FROM reports
JOIN events ON events.report = reports.key
JOIN told ON told.report = events.report AND told.claim = events.id;
