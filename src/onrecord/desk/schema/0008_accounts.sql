-- Claims of several reports about one thing. An account is kept where it has more than one claim, or where somebody
-- denies it, could not confirm it, or tells it otherwise. All of it is found anew from the readings, from who is who and
-- from what copies what: a report that one of these changes for is `unsettled` until its claims are compared again.

CREATE TABLE shared_accounts (
    key INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    claims INTEGER NOT NULL,
    reports INTEGER NOT NULL,
    challenge TEXT NOT NULL,
    latest TEXT
) STRICT;

CREATE INDEX accounts_contested ON shared_accounts (reports DESC, latest DESC, key) WHERE challenge <> 'none';
CREATE INDEX accounts_told_most ON shared_accounts (reports DESC, latest DESC, key);

-- `version` is the claim as it is compared (onrecord.compare), in JSON.
CREATE TABLE compared (
    report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
    claim TEXT NOT NULL,
    account INTEGER REFERENCES shared_accounts (key),
    version TEXT NOT NULL,
    PRIMARY KEY (report, claim)
) STRICT, WITHOUT ROWID;

CREATE INDEX compared_account ON compared (account, report, claim) WHERE account IS NOT NULL;

-- What each claim may be about, and between which days (counted from the year 1): claims with none in common are not
-- compared. (The columns of the key come first: SQLite 3.40 checks such a table wrongly where they do not.)
CREATE TABLE things (
    thing TEXT NOT NULL,
    first INTEGER NOT NULL,
    report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
    claim TEXT NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (thing, first, report, claim)
) STRICT, WITHOUT ROWID;

CREATE INDEX things_of ON things (report);

CREATE TABLE unsettled (
    report INTEGER PRIMARY KEY REFERENCES reports (key) ON DELETE CASCADE
) STRICT;

CREATE TRIGGER known_otherwise AFTER UPDATE OF identity ON known_as WHEN old.identity <> new.identity BEGIN
    INSERT OR IGNORE INTO unsettled (report) VALUES (new.report);
END;

CREATE TRIGGER known_anew AFTER INSERT ON known_as BEGIN
    INSERT OR IGNORE INTO unsettled (report) VALUES (new.report);
END;

CREATE TRIGGER judged AFTER INSERT ON judgements WHEN new.about = 'claim' BEGIN
    INSERT OR IGNORE INTO unsettled (report) SELECT key FROM reports WHERE sha256 = new.report;
END;

CREATE TRIGGER judged_otherwise AFTER UPDATE ON judgements WHEN new.about = 'claim' BEGIN
    INSERT OR IGNORE INTO unsettled (report) SELECT key FROM reports WHERE sha256 = new.report;
END;

CREATE TRIGGER comes_from_elsewhere AFTER INSERT ON origins
WHEN EXISTS (SELECT 1 FROM compared WHERE compared.report = new.report) BEGIN
    INSERT OR IGNORE INTO unsettled (report) VALUES (new.report);
END;

CREATE TRIGGER comes_from_another AFTER UPDATE OF origin ON origins WHEN old.origin <> new.origin BEGIN
    INSERT OR IGNORE INTO unsettled (report) VALUES (new.report);
END;
