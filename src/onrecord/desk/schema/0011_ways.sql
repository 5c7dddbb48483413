-- Statements are found by how they are said, too, within the index of their words: a common word may be in a hundred
-- thousand statements, of which few deny anything.

DROP TABLE statement_words;
CREATE VIRTUAL TABLE statement_words USING fts5 (
    words, act,
    content = 'attributions', content_rowid = 'key',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO statement_words (statement_words) VALUES ('rebuild');
