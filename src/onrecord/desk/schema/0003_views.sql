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

-- As the machine read it; `statements` adds what people judged.
CREATE VIEW machine_statements AS
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
    attributions.id AS statement,
    reports.sha256 AS report,
    attributions.content AS spans,
    reports.added AS added
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
    tellings.confidence AS confidence,
    tellings.evidence AS spans
FROM tellings JOIN texts ON texts.report = tellings.report;

-- As the machine read it; `claims` adds what people judged.
CREATE VIEW machine_claims AS
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
    ties.id AS claim,
    told.telling AS telling,
    reports.sha256 AS report,
    told.spans AS spans,
    reports.added AS added
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
    events.id,
    told.telling,
    reports.sha256,
    told.spans,
    reports.added
FROM reports
JOIN events ON events.report = reports.key
JOIN told ON told.report = events.report AND told.claim = events.id;

-- The last judgement that stands, of the same words. Two claims may rest on the same words: their type and ends tell.
CREATE VIEW statements AS
SELECT machine_statements.*, coalesce((
    SELECT judgements.verdict FROM judgements
    WHERE judgements.report = machine_statements.report AND judgements.about = 'statement'
        AND judgements.spans = machine_statements.spans AND judgements.words = machine_statements.words
        AND judgements.undone IS NULL
    ORDER BY judgements.key DESC LIMIT 1
), 'machine-read') AS review
FROM machine_statements;

CREATE VIEW claims AS
SELECT machine_claims.*, coalesce((
    SELECT judgements.verdict FROM judgements
    WHERE judgements.report = machine_claims.report AND judgements.about = 'claim'
        AND judgements.spans = machine_claims.spans AND judgements.words = machine_claims.words
        AND judgements.type = machine_claims.type
        AND judgements.ends = json_array(machine_claims.subject, machine_claims.object)
        AND judgements.undone IS NULL
    ORDER BY judgements.key DESC LIMIT 1
), 'machine-read') AS review
FROM machine_claims;
