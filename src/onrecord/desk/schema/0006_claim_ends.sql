-- Which claims an actor has a part in, and when they hold: one row for each end of a tie and each participant of an event,
-- under the identity that the actor is known as. Found anew from the readings; `claim_index` fills it, the triggers follow
-- who is taken for whom.
--
-- The bounds are days as Python counts them (`date.toordinal`): the earliest and the latest first day, the earliest and
-- the latest first day out, over all tellings. No bound is NULL; `goes_on` says whether an end that is NULL was told as
-- open ("since 2014"), or is not known. `other` is the other end of a tie.
CREATE TABLE claim_ends (
    report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
    claim TEXT NOT NULL,
    place INTEGER NOT NULL,
    form TEXT NOT NULL CHECK (form IN ('tie', 'event')),
    type TEXT NOT NULL,
    part TEXT NOT NULL,
    actor TEXT NOT NULL,
    identity INTEGER NOT NULL REFERENCES identities (key) DEFERRABLE INITIALLY DEFERRED,
    other_actor TEXT,
    other INTEGER,
    starts_from INTEGER,
    starts_by INTEGER,
    ends_from INTEGER,
    ends_by INTEGER,
    goes_on INTEGER NOT NULL CHECK (goes_on IN (0, 1)),
    PRIMARY KEY (report, claim, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_ends_of ON claim_ends (identity, form, other, type, starts_from, ends_by);
CREATE INDEX claim_ends_started ON claim_ends (form, starts_from, type) WHERE place = 0 AND starts_from IS NOT NULL;
CREATE INDEX claim_ends_ended ON claim_ends (form, ends_by, type) WHERE place = 0 AND ends_by IS NOT NULL;

CREATE TRIGGER claim_ends_known AFTER INSERT ON known_as
BEGIN
    UPDATE claim_ends SET identity = NEW.identity WHERE report = NEW.report AND actor = NEW.actor;
    UPDATE claim_ends SET other = NEW.identity WHERE report = NEW.report AND other_actor = NEW.actor;
END;

CREATE TRIGGER claim_ends_known_anew AFTER UPDATE OF identity ON known_as
BEGIN
    UPDATE claim_ends SET identity = NEW.identity WHERE report = NEW.report AND actor = NEW.actor;
    UPDATE claim_ends SET other = NEW.identity WHERE report = NEW.report AND other_actor = NEW.actor;
END;
