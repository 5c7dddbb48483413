-- Which accounts the claims of an actor are in is answered by an index alone: a state has tens of thousands of claims, and
-- the rows that they are compared by are long.

CREATE INDEX compared_in ON compared (report, claim, account) WHERE account IS NOT NULL;
