-- All that is asked of the claims of an actor, before any of them is read, is answered by one index: which part it has in
-- them, and when they may hold, surely hold, and go on.

DROP INDEX claim_ends_of;
CREATE INDEX claim_ends_of ON claim_ends (
    identity, form, other, type, part, goes_on, starts_from, ends_by, starts_by, ends_from
);
