/** The word indexes: contentless, so that each text is stored once. */
export const searchSql = /* sql */ `
-- The normaliser (core/text) folds and joins tokens by one space; '=' never comes out of it, so meta ('=a12' account, '=t5' tag, '=c9' clause line,
-- '=kpost', '=lfa') needs no column filter. text: the words shown; renderings: all other wordings. Rows are written in rising place, a batch at a time.
CREATE VIRTUAL TABLE words USING fts5(text, renderings, meta, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '=_'"); -- rowid = statements.place
-- grams: rowid = statements.place, filled behind the writer; detail = none: AND of trigrams, each text then tested
CREATE VIRTUAL TABLE grams USING fts5(text, content = '', contentless_delete = 1, detail = none, tokenize = "trigram case_sensitive 1");
CREATE VIRTUAL TABLE capture_words USING fts5(text, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '=_'"); -- rowid = captures.id; text of its derivatives
`;
