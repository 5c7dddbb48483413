-- Claims as people tell them: corrections of what the machine read, and claims that it missed. `claim` is JSON
-- (onrecord.desk.by_hand.HandClaim): its ends and its voice are words of the report and where they stand, never rows. Each
-- that stands is put among the report's ties or events under the id `hand-KEY`, and again whenever it is read anew.

CREATE TABLE hand_claims (
    key INTEGER PRIMARY KEY,
    report TEXT NOT NULL,
    claim TEXT NOT NULL,
    replaces INTEGER REFERENCES judgements (key) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    reason TEXT NOT NULL,
    made TEXT NOT NULL,
    undone TEXT,
    undone_by TEXT,
    undone_reason TEXT,
    CHECK ((undone IS NULL) = (undone_by IS NULL))
) STRICT;

CREATE INDEX hand_claims_of ON hand_claims (report);
CREATE INDEX hand_claims_replacing ON hand_claims (replaces) WHERE replaces IS NOT NULL;

-- As before, and what a person told is marked so.
DROP VIEW claims;

CREATE VIEW claims AS
SELECT machine_claims.*, CASE WHEN machine_claims.claim LIKE 'hand-%' THEN 'by hand' ELSE coalesce((
    SELECT judgements.verdict FROM judgements
    WHERE judgements.report = machine_claims.report AND judgements.about = 'claim'
        AND judgements.spans = machine_claims.spans AND judgements.words = machine_claims.words
        AND judgements.type = machine_claims.type
        AND judgements.ends = json_array(machine_claims.subject, machine_claims.object)
        AND judgements.undone IS NULL
    ORDER BY judgements.key DESC LIMIT 1
), 'machine-read') END AS review
FROM machine_claims;
