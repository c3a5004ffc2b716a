/** Policies, their texts and versions, sightings, clauses. */
export const policiesSql = /* sql */ `
CREATE TABLE policies (
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), platform TEXT NOT NULL, title TEXT NOT NULL, url TEXT, lang TEXT NOT NULL,
  UNIQUE (platform, title, lang)
) STRICT;
CREATE TABLE policy_texts ( -- each distinct text once; sha256 is of its UTF-8
  id INTEGER PRIMARY KEY, sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32), text TEXT NOT NULL
) STRICT;
CREATE TABLE policy_versions ( -- capture_id: the bytes as received. effective_on: as stated by the platform, else NULL
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), policy_id INTEGER NOT NULL REFERENCES policies,
  text_id INTEGER NOT NULL REFERENCES policy_texts, capture_id INTEGER REFERENCES captures, change TEXT NOT NULL CHECK (change IN ('content', 'technical', 'repeat')),
  effective_on TEXT, registrar TEXT, registrar_ref TEXT, licence TEXT, sort_key INTEGER NOT NULL
) STRICT;
CREATE INDEX policy_versions_time ON policy_versions (policy_id, sort_key, id);
CREATE TABLE sightings ( -- continuous: watched without a gap from here until the next version's first sighting
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), version_id INTEGER NOT NULL REFERENCES policy_versions,
  first_seen TEXT NOT NULL, first_key INTEGER NOT NULL, last_seen TEXT NOT NULL, last_key INTEGER NOT NULL CHECK (last_key >= first_key),
  continuous INTEGER NOT NULL DEFAULT 0 CHECK (continuous IN (0, 1)), source_id INTEGER REFERENCES sources
) STRICT;
CREATE INDEX sightings_time ON sightings (version_id, first_key, last_key);
CREATE INDEX sightings_happenings ON sightings (first_key, uuid);
CREATE VIEW happenings (sort_key, uuid, kind, id) AS -- what the chronology shows beside the statements: two short streams, merged at read
  SELECT sort_key, uuid, 'date', id FROM asserted_dates WHERE chosen = 1 AND statement_id IS NULL AND source_id IS NULL AND version_id IS NULL AND rendering_id IS NULL
  UNION ALL SELECT first_key, uuid, 'sighting', id FROM sightings;
CREATE TABLE clause_lines ( -- one clause through all versions of its policy; filters and checklists hang on it
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), policy_id INTEGER NOT NULL REFERENCES policies, label TEXT
) STRICT;
CREATE TABLE clauses ( -- text = the policy text's [start, end), copied; a check compares every row with its slice
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), text_id INTEGER NOT NULL REFERENCES policy_texts,
  line_id INTEGER NOT NULL REFERENCES clause_lines,
  position INTEGER NOT NULL, path TEXT NOT NULL, number TEXT, kind TEXT NOT NULL CHECK (kind IN ('prohibition', 'exception', 'enforcement', 'definition', 'scope', 'other')),
  text TEXT NOT NULL, start INTEGER NOT NULL CHECK (start >= 0), "end" INTEGER NOT NULL CHECK ("end" > start), UNIQUE (text_id, position)
) STRICT;
CREATE INDEX clauses_line ON clauses (line_id);
CREATE TABLE clause_lineage ( -- decided_by NULL: proposed by the program
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), from_clause INTEGER REFERENCES clauses, to_clause INTEGER REFERENCES clauses,
  kind TEXT NOT NULL CHECK (kind IN ('same', 'moved', 'renamed', 'altered', 'split', 'merged', 'gone', 'back')),
  confidence REAL CHECK (confidence BETWEEN 0 AND 1), decided_by INTEGER REFERENCES actors,
  CHECK (from_clause IS NOT NULL AND (to_clause IS NULL) = (kind = 'gone')), UNIQUE (from_clause, to_clause)
) STRICT;
CREATE INDEX clause_lineage_to ON clause_lineage (to_clause);
CREATE TABLE clause_bearings ( -- exception radar: this exception bears on that clause
  clause_id INTEGER NOT NULL REFERENCES clauses, exception_id INTEGER NOT NULL REFERENCES clauses, PRIMARY KEY (clause_id, exception_id),
  CHECK (clause_id <> exception_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE clause_elements ( -- the checklist of a clause
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), line_id INTEGER NOT NULL REFERENCES clause_lines,
  position INTEGER NOT NULL, element TEXT NOT NULL CHECK (element <> ''), set_aside_reason TEXT CHECK (set_aside_reason <> '')
) STRICT;
CREATE UNIQUE INDEX clause_elements_position ON clause_elements (line_id, position) WHERE set_aside_reason IS NULL;
CREATE TABLE policy_quotations ( -- a policy as somebody else quotes it
  id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16), source_id INTEGER REFERENCES sources, request_id INTEGER REFERENCES requests,
  statement_id INTEGER REFERENCES statements, text TEXT NOT NULL CHECK (text <> ''), lang TEXT NOT NULL, policy_id INTEGER REFERENCES policies,
  claimed_on TEXT, set_aside_reason TEXT CHECK (set_aside_reason <> ''), CHECK ((source_id IS NOT NULL) + (request_id IS NOT NULL) + (statement_id IS NOT NULL) = 1)
) STRICT;
`;
