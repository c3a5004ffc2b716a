/** Tags and the two filter tables, copies of the chronology kept by triggers; bookmarks and saved filters. */
export const filtersSql = /* sql */ `
CREATE TABLE tags (id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), name TEXT NOT NULL UNIQUE CHECK (name <> ''), colour TEXT) STRICT;
CREATE TABLE statement_tags (
  tag_id INTEGER NOT NULL REFERENCES tags, set_aside INTEGER NOT NULL, sort_key INTEGER NOT NULL, tie INTEGER NOT NULL,
  statement_id INTEGER NOT NULL REFERENCES statements,
  PRIMARY KEY (tag_id, set_aside, sort_key, tie, statement_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX statement_tags_statement ON statement_tags (statement_id, tag_id);
CREATE TABLE statement_clauses ( -- distinct (clause line, statement) of the links that stand
  line_id INTEGER NOT NULL REFERENCES clause_lines, account_id INTEGER, set_aside INTEGER NOT NULL, sort_key INTEGER NOT NULL, tie INTEGER NOT NULL,
  statement_id INTEGER NOT NULL REFERENCES statements, PRIMARY KEY (line_id, set_aside, sort_key, tie, statement_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX statement_clauses_statement ON statement_clauses (statement_id, line_id);
CREATE INDEX statement_clauses_account ON statement_clauses (line_id, account_id, set_aside, sort_key, tie);
CREATE VIEW standing_links (line_id, account_id, set_aside, sort_key, tie, statement_id) AS
  SELECT c.line_id, s.account_id, s.set_aside, s.sort_key, s.tie, s.id FROM clause_links l JOIN clauses c ON c.id = l.clause_id JOIN statements s ON s.id = l.statement_id
  WHERE l.set_aside_reason IS NULL;
CREATE TRIGGER statements_moved AFTER UPDATE OF sort_key, tie, set_aside_reason, account_id ON statements BEGIN
  UPDATE statement_tags SET set_aside = NEW.set_aside, sort_key = NEW.sort_key, tie = NEW.tie WHERE statement_id = NEW.id;
  UPDATE statement_clauses SET account_id = NEW.account_id, set_aside = NEW.set_aside, sort_key = NEW.sort_key, tie = NEW.tie WHERE statement_id = NEW.id;
END;
CREATE TRIGGER clause_links_added AFTER INSERT ON clause_links BEGIN
  INSERT OR IGNORE INTO statement_clauses SELECT * FROM standing_links WHERE statement_id = NEW.statement_id;
END;
CREATE TRIGGER clause_links_changed AFTER UPDATE OF set_aside_reason ON clause_links BEGIN
  DELETE FROM statement_clauses WHERE statement_id = NEW.statement_id;
  INSERT OR IGNORE INTO statement_clauses SELECT * FROM standing_links WHERE statement_id = NEW.statement_id;
END;
CREATE TRIGGER clause_links_gone AFTER DELETE ON clause_links BEGIN -- disposal
  DELETE FROM statement_clauses WHERE statement_id = OLD.statement_id;
  INSERT OR IGNORE INTO statement_clauses SELECT * FROM standing_links WHERE statement_id = OLD.statement_id;
END;
CREATE TRIGGER clauses_lined AFTER UPDATE OF line_id ON clauses BEGIN -- a lineage decided later
  DELETE FROM statement_clauses WHERE line_id IN (OLD.line_id, NEW.line_id);
  INSERT OR IGNORE INTO statement_clauses SELECT * FROM standing_links WHERE line_id IN (OLD.line_id, NEW.line_id);
END;
CREATE TABLE bookmarks ( -- a person's star, question or to-do on any item
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  object_type TEXT NOT NULL CHECK (object_type IN ('statement', 'capture', 'source', 'clause', 'clause-link', 'request')),
  object BLOB NOT NULL CHECK (length(object) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('star', 'question', 'todo')), note TEXT, actor_id INTEGER NOT NULL REFERENCES actors, made_at INTEGER NOT NULL, cleared_at INTEGER
) STRICT;
CREATE INDEX bookmarks_object ON bookmarks (object) WHERE cleared_at IS NULL;
CREATE TABLE saved_filters (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  filter TEXT NOT NULL CHECK (json_valid(filter)), actor_id INTEGER REFERENCES actors
) STRICT;
`;
