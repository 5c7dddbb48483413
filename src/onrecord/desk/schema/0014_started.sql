-- What began in some days is asked for with its ends: one index answers, without the rows.

DROP INDEX claim_ends_started;
CREATE INDEX claim_ends_started ON claim_ends (form, starts_from, type, part, other, starts_by)
WHERE place = 0 AND starts_from IS NOT NULL;
