-- How identities are found, and what people said of them. A form is what cards of actors cannot be told apart within (see
-- onrecord.identity): there are far fewer of them than mentions, and they are what is compared.

-- Each part of what is found across reports: `version` of its rules, `filled` the last report that it took in while it
-- was being filled; NULL when it holds all.
CREATE TABLE parts (
    name TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    filled INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE forms (
    key INTEGER PRIMARY KEY,
    form TEXT NOT NULL UNIQUE,
    cards INTEGER NOT NULL,
    identity INTEGER REFERENCES identities (key)
) STRICT;

CREATE INDEX forms_identity ON forms (identity);

-- What reports say of a form, and how many: name:..., office:..., of:..., in:..., with:..., and so on.
CREATE TABLE form_marks (
    form INTEGER NOT NULL REFERENCES forms (key) ON DELETE CASCADE,
    mark TEXT NOT NULL,
    cards INTEGER NOT NULL,
    PRIMARY KEY (form, mark)
) STRICT, WITHOUT ROWID;

-- Under which keys a form's names are found.
CREATE TABLE form_blocks (
    block TEXT NOT NULL,
    form INTEGER NOT NULL REFERENCES forms (key) ON DELETE CASCADE,
    PRIMARY KEY (block, form)
) STRICT, WITHOUT ROWID;

CREATE INDEX form_blocks_of ON form_blocks (form);

-- Links that join, are for people to judge, or speak against: `reasons` is a JSON list of words.
CREATE TABLE form_links (
    one INTEGER NOT NULL REFERENCES forms (key) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES forms (key) ON DELETE CASCADE,
    score REAL NOT NULL,
    against INTEGER NOT NULL CHECK (against IN (0, 1)),
    reasons TEXT NOT NULL,
    PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;

CREATE INDEX form_links_other ON form_links (other);

-- Each named actor's form, and the marks that its report adds to it (a JSON list).
ALTER TABLE known_as ADD COLUMN form INTEGER REFERENCES forms (key);
ALTER TABLE known_as ADD COLUMN marks TEXT;
CREATE INDEX known_as_form ON known_as (form) WHERE form IS NOT NULL;

-- Who people said is one, and who is two. Keyed by the reports' hashes, a mention of each actor and its words, as other
-- judgements are; erased with either report.
CREATE TABLE identity_judgements (
    key INTEGER PRIMARY KEY,
    one_report TEXT NOT NULL,
    one_span TEXT NOT NULL,
    one_words TEXT NOT NULL,
    other_report TEXT NOT NULL,
    other_span TEXT NOT NULL,
    other_words TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'other')),
    name TEXT NOT NULL CHECK (name <> ''),
    reason TEXT NOT NULL,
    made TEXT NOT NULL,
    undone TEXT,
    undone_by TEXT,
    undone_reason TEXT,
    CHECK ((undone IS NULL) = (undone_by IS NULL))
) STRICT;

CREATE INDEX identity_judgements_one ON identity_judgements (one_report);
CREATE INDEX identity_judgements_other ON identity_judgements (other_report);

-- The judgements that stand and whose two actors the desk holds, by their forms.
CREATE TABLE form_judged (
    judgement INTEGER PRIMARY KEY REFERENCES identity_judgements (key) ON DELETE CASCADE,
    one INTEGER NOT NULL REFERENCES forms (key) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES forms (key) ON DELETE CASCADE
) STRICT;

CREATE INDEX form_judged_one ON form_judged (one);
CREATE INDEX form_judged_other ON form_judged (other);

-- What 0004 held was found by equal names; it is found anew.
DELETE FROM known_as;
DELETE FROM identities;
