/** Links between the words of a statement and the words of a clause. */
export const linksSql = /* sql */ `
CREATE TABLE clause_links (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), statement_id INTEGER NOT NULL REFERENCES statements,
  clause_id INTEGER NOT NULL REFERENCES clauses, policy_version_id INTEGER NOT NULL REFERENCES policy_versions,
  rationale TEXT NOT NULL CHECK (rationale <> ''), counter TEXT, strength INTEGER CHECK (strength BETWEEN 1 AND 5),
  author_id INTEGER NOT NULL REFERENCES actors, made_at INTEGER NOT NULL, set_aside_reason TEXT CHECK (set_aside_reason <> ''),
  reviewer_id INTEGER REFERENCES actors, decision TEXT CHECK (decision IN ('accepted', 'returned', 'rejected')), CHECK ((decision IS NULL) = (reviewer_id IS NULL))
) STRICT;
CREATE INDEX clause_links_statement ON clause_links (statement_id);
CREATE INDEX clause_links_clause ON clause_links (clause_id);
CREATE TRIGGER clause_links_text BEFORE INSERT ON clause_links
  WHEN (SELECT text_id FROM clauses WHERE id = NEW.clause_id) IS NOT (SELECT text_id FROM policy_versions WHERE id = NEW.policy_version_id)
  BEGIN SELECT RAISE(ABORT, 'link: the clause is not in that version'); END;
CREATE TABLE clause_link_spans ( -- words of a version or rendering, a region of a capture, or both at once (a poster); clause side: words of the clause
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), link_id INTEGER NOT NULL REFERENCES clause_links,
  side TEXT NOT NULL CHECK (side IN ('statement', 'clause')),
  version_id INTEGER REFERENCES statement_versions, rendering_id INTEGER REFERENCES renderings, start INTEGER, "end" INTEGER, exact TEXT,
  capture_id INTEGER REFERENCES captures, region TEXT CHECK (json_valid(region)), set_aside_reason TEXT CHECK (set_aside_reason <> ''),
  CHECK ((capture_id IS NULL) = (region IS NULL)),
  CHECK ((exact IS NULL) = (start IS NULL) AND (start IS NULL) = ("end" IS NULL) AND (start IS NULL OR (0 <= start AND start < "end"))),
  CHECK (CASE side WHEN 'clause' THEN version_id IS NULL AND rendering_id IS NULL AND region IS NULL AND exact IS NOT NULL
    ELSE (version_id IS NOT NULL) + (rendering_id IS NOT NULL) = (exact IS NOT NULL) AND (exact IS NOT NULL OR region IS NOT NULL) END)
) STRICT;
CREATE INDEX clause_link_spans_link ON clause_link_spans (link_id);
CREATE TRIGGER clause_link_spans_own BEFORE INSERT ON clause_link_spans
  WHEN ifnull((SELECT statement_id FROM statement_versions WHERE id = NEW.version_id), (SELECT statement_id FROM renderings WHERE id = NEW.rendering_id))
    <> (SELECT statement_id FROM clause_links WHERE id = NEW.link_id)
  BEGIN SELECT RAISE(ABORT, 'span: words of another statement'); END;
CREATE TABLE clause_link_elements ( -- finding NULL: not yet found
  link_id INTEGER NOT NULL REFERENCES clause_links, element_id INTEGER NOT NULL REFERENCES clause_elements,
  finding TEXT CHECK (finding IN ('met', 'arguable', 'unmet')), note TEXT, PRIMARY KEY (link_id, element_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE clause_link_exceptions (
  link_id INTEGER NOT NULL REFERENCES clause_links, exception_id INTEGER NOT NULL REFERENCES clauses, applies TEXT NOT NULL CHECK (applies IN ('yes', 'no', 'arguable')),
  answer TEXT NOT NULL CHECK (answer <> ''), PRIMARY KEY (link_id, exception_id)
) STRICT, WITHOUT ROWID;
`;
